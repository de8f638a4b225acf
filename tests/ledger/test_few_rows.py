"""Tables of few rows or none are tables: they are checked, curated, loaded and cut like any others."""

import pytest

from helpers import ledger
from helpers.ledger.check import check, read_raw
from helpers.ledger.curate import curate, tidy_tables

CLAIMS = ("unit_sizes", "other_figures", "equipment")
# Tables that no other table needs, each alone; all claims with what refers to them; and everything but names.
EMPTIED = [("event_labels",), ("districts",), ("duties",), ("reference",), ("disputes",), ("disputes", "equipment"),
           ("disputes", "other_figures"), ("disputes", *CLAIMS), ("disputes", "events", "event_labels", *CLAIMS),
           ("disputes", "events", "event_labels", "districts", "duties", "reference", "speakers", *CLAIMS)]  # fmt: skip

SOME = [pytest.param(tables, id="+".join(tables), marks=[pytest.mark.torture] * (number not in (0, 7, 9)))
        for number, tables in enumerate(EMPTIED)]  # fmt: skip


def _header_only(raw, tables):
    for name in tables:
        path = raw / f"{name}.csv"
        path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    (raw / "corrections.yml").write_text("", "utf-8")


@pytest.mark.parametrize("tables", SOME)
def test_tables_of_a_header_alone_are_sound_curated_and_answer(raw, tables):
    _header_only(raw, tables)
    assert check(raw.parent) == []
    rows = curate(raw.parent)
    assert rows["equipment"] == len(read_raw(raw.parent)["equipment"])
    for day in ("", "2023-08-02"):
        known = ledger.load(raw.parent).as_known(day).within("both")
        assert len(known.statements()) <= len(known.tables["claims"])
        assert len(known.things()) <= len(known.tables["equipment"])
        assert {row for one in known.disputes for side in known.sides(one) for row in side.row_ids} <= {
            *known.tables["claims"]["claim_id"]
        }
        assert known.opponents("bel-030") == {} or "disputes" not in tables


@pytest.mark.parametrize("tables", SOME)
def test_columns_are_of_one_kind_however_many_rows_there_are(raw, everything, tables):
    _header_only(raw, tables)
    curate(raw.parent)
    for name, table in ledger.load(raw.parent).tables.items():
        assert table.dtypes.to_dict() == everything.tables[name].dtypes.to_dict(), name


def test_claims_without_a_day_of_publication_are_tables_too(raw):
    tables = read_raw(raw.parent)
    tables["sources"]["published"] = ""
    assert set(tidy_tables(tables)["claims"]["known_from"]) == {""}
