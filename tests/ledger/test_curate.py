import csv
import io
import json
import shlex
import shutil
from pathlib import Path

import pandas as pd
import pytest

from helpers import ledger
from helpers.__main__ import main
from helpers.errors import UsageError, UserError
from helpers.ledger.check import check, read_raw
from helpers.ledger.curate import curate, tidy_tables
from helpers.ledger.differences import differences
from helpers.ledger.digest import digest
from helpers.ledger.faults import FaultyTables
from helpers.ledger.history import state_at
from helpers.paths import PROCESSED, RAW, data_folder
from tests.clone import commit, needs_git, replace

CLAIMS = sum(len(list(csv.reader((RAW / f"{name}.csv").open(encoding="utf-8")))) - 1 for name in ("unit_sizes", "other_figures"))
SEEDS = Path(__file__).parents[1] / "data" / "seed_facts.csv"


def test_the_committed_tables_are_what_curation_gives():
    kept = json.loads((PROCESSED / "digests.json").read_text("utf-8"))["processed"]
    assert {name: digest(table) for name, table in tidy_tables(read_raw()).items()} == kept, (
        "run: python -m helpers curate"
    )
    ledger.load()


def test_one_row_per_claim_stays_one_row_per_claim(everything):
    raw = read_raw()
    ids = [*raw["unit_sizes"]["claim_id"], *raw["other_figures"]["claim_id"]]
    assert sorted(everything.tables["claims"]["claim_id"]) == sorted(ids)
    assert len(everything.tables["equipment"]) == len(raw["equipment"])
    assert len(everything.tables["events"]) == len(raw["events"])


def test_a_claim_is_known_from_the_later_of_saying_and_publishing(everything):
    claims = everything.tables["claims"].merge(everything.tables["sources"][["source_id", "published_last"]], on="source_id")
    later = claims[["stated_on_last", "published_last"]].max(axis=1, skipna=False)
    assert (claims["known_from_last"].fillna(0) == later.fillna(0)).all()
    assert claims["known_from_last"].notna().mean() > 0.9


def _seeds():
    with SEEDS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("fact", _seeds(), ids=lambda fact: fact["fact_id"])
def test_every_fact_of_the_seed_article_is_carried(everything, fact):
    tables = {"claims": "claim_id", "equipment": "claim_id", "events": "event_id", "duties": "duty_id"}
    rows = [
        row
        for name, key in tables.items()
        for _, row in everything.tables[name].iterrows()
        if row[key] == fact["row_id"]
    ]
    assert len(rows) == 1, f"{fact['row_id']} carries {fact['fact']!r} and is missing"
    row, expected = rows[0], fact["expected_value"]
    if fact["kind"] == "size":
        assert row["value"] == float(expected)
    elif fact["kind"] == "date":
        assert row["date"] == expected
    elif fact["kind"] == "equipment":
        assert row["item"] == expected
    else:
        assert expected.casefold() in " ".join(map(str, row)).casefold()


def test_there_are_forty_seed_facts():
    assert len(_seeds()) == 40


@pytest.fixture
def own(tmp_path):
    """A copy of the tables, raw and processed."""
    shutil.copytree(RAW, tmp_path / "data" / "raw", ignore=shutil.ignore_patterns("boundaries"))
    shutil.copytree(PROCESSED, tmp_path / "data" / "processed")
    return data_folder(tmp_path / "data")


def test_byte_order_marks_and_line_ends_do_not_make_tables_stale(own):
    for path in [*own.processed.glob("*.csv"), *own.raw.glob("*.csv")]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert len(ledger.load(own.folder).tables["claims"]) == len(ledger.load().tables["claims"])


def test_a_table_edited_by_hand_is_refused(own):
    replace(own.processed / "claims.csv", ("2092", "2902"))
    with pytest.raises(UserError, match=r"claims\.csv is not what curation wrote; run: python -m helpers curate"):
        ledger.load(own.folder)


@pytest.mark.parametrize("break_it", [shutil.rmtree, lambda folder: (folder / "digests.json").write_text("{"),
                                      lambda folder: (folder / "events.csv").unlink()])  # fmt: skip
def test_missing_or_broken_tables_are_refused_with_the_remedy(own, break_it):
    break_it(own.processed)
    with pytest.raises(UserError, match="run: python -m helpers curate --data "):
        ledger.load(own.folder)


CHANGES = {
    "unit_sizes.csv has changed": lambda raw: replace(raw / "unit_sizes.csv", ("bel-001,belgorod", "bel-0001,belgorod")),
    "duties.csv is gone": lambda raw: (raw / "duties.csv").unlink(),
    "more.csv is new": lambda raw: (raw / "more.csv").write_text("a\n1\n"),
    "corrections.yml has changed": lambda raw: replace(raw / "corrections.yml", ("reported_by: data desk", "reported_by: a reader")),
}


@pytest.mark.parametrize("said", CHANGES)
def test_tables_older_than_the_raw_ones_are_refused(own, said):
    CHANGES[said](own.raw)
    with pytest.raises(UserError, match=rf"are older than those in {own.raw} \({said}\); run: python -m helpers curate"):
        ledger.load(own.folder)


@pytest.mark.parametrize("link", ["processed", "data"])
def test_tables_behind_a_link_are_refused_when_they_are_older_than_the_raw_ones(own, tmp_path, link):
    linked = own.processed if link == "processed" else own.folder
    linked.rename(tmp_path / "elsewhere")
    linked.symlink_to(tmp_path / "elsewhere")
    ways = (own.folder, tmp_path / "elsewhere" if link == "data" else own.folder)
    assert {len(ledger.load(way).tables["claims"]) for way in ways} == {CLAIMS}
    replace(own.raw / "unit_sizes.csv", (",2092,", ",2093,"))
    for way in ways:
        with pytest.raises(UserError, match=r"are older than those in .* \(unit_sizes\.csv has changed\)"):
            ledger.load(way)


def _all_quoted(rows):
    return "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows) + "\n"


def _header_quoted(rows):
    return _all_quoted(rows[:1]) + _plain(rows[1:])


def _one_name_quoted(rows):
    return _plain(rows).replace(rows[0][1], f'"{rows[0][1]}"', 1)


def _plain(rows):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _with_marks(rows):
    return "\ufeff" + _all_quoted(rows).replace("\n", "\r\n")


WRITINGS = [_all_quoted, _header_quoted, _one_name_quoted, _with_marks]


def _write_anew(folder, writing):
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        path.write_text(writing(rows), "utf-8", newline="")


@pytest.mark.sample(2)
@pytest.mark.parametrize("writing", WRITINGS)
def test_tables_however_quoted_are_the_same_tables(own, writing):
    for folder in (own.processed, own.raw):
        _write_anew(folder, writing)
    assert check(own.folder) == []
    assert len(ledger.load(own.folder).tables["claims"]) == CLAIMS  # and is not out of date


@needs_git
@pytest.mark.parametrize("writing", WRITINGS)
def test_earlier_tables_however_quoted_are_the_same_tables(raw, writing):
    _write_anew(raw, writing)
    commit(raw.parent)
    assert not differences(state_at("HEAD", data_folder(raw.parent)).tables, read_raw())


# pandas warns of writing into what nobody keeps.
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("change", [
    lambda known: known.tables["claims"].__setitem__("value", 1.0),
    lambda known: known.tables["claims"].loc.__setitem__((slice(None), "value"), 1.0),
    lambda known: known.tables["claims"].iloc.__setitem__((0, 4), 1.0),
    lambda known: known.tables["claims"].drop(index=known.tables["claims"].index, inplace=True),
    lambda known: known.tables["claims"].rename(columns={"value": "figure"}, inplace=True),
    lambda known: known.tables["claims"].index.set_names("row", inplace=True),
    lambda known: known.tables.pop("claims"),
    lambda known: known.source.loc.__setitem__((slice(None), "kind"), "reference"),
    lambda known: known.within("kursk").tables["sources"].loc.__setitem__((slice(None), "kind"), "reference"),
])  # fmt: skip
def test_what_is_written_into_a_loaded_table_is_not_in_the_next_one(change):
    before = {name: table.copy(deep=True) for name, table in ledger.load().tables.items()}
    change(ledger.load())
    again = ledger.load()
    for name, table in again.tables.items():
        pd.testing.assert_frame_equal(table, before[name])


@pytest.mark.filterwarnings("ignore")
def test_what_is_written_into_a_part_is_not_in_the_whole():
    known = ledger.load()
    known.within("kursk").tables["sources"].loc[:, "kind"] = "reference"
    assert known.tables["sources"]["kind"].nunique() > 1


def test_raw_tables_are_not_written_over(own):
    shutil.rmtree(own.processed)
    own.processed.symlink_to(own.raw)
    before = {path.name: path.read_bytes() for path in own.raw.iterdir()}
    with pytest.raises(UsageError, match="processed leads to the raw tables, which tidy ones would replace"):
        curate(own.folder)
    assert {path.name: path.read_bytes() for path in own.raw.iterdir()} == before


def test_faulty_tables_are_not_curated(raw):
    replace(raw / "unit_sizes.csv", (",exact,", ",exactly,"))
    with pytest.raises(FaultyTables, match="did you mean exact"):
        curate(raw.parent)
    assert not (raw.parent / "processed").exists()


def test_curation_is_repeatable(raw):
    rows = curate(raw.parent)
    assert rows["claims"] == CLAIMS
    for path in PROCESSED.iterdir():
        assert (raw.parent / "processed" / path.name).read_bytes() == path.read_bytes()


def test_the_remedy_of_an_own_folder_writes_that_folder(tmp_path, raw):
    own = tmp_path / "it's own"
    own.mkdir()
    raw.rename(own / "raw")
    with pytest.raises(UserError) as refused:
        ledger.load(own)
    told = str(refused.value)
    assert told.startswith(f"There are no processed tables in {own / 'processed'}; run: python -m helpers curate --data ")
    arguments = shlex.split(told.removesuffix(".").partition("python -m helpers ")[2])
    assert arguments == ["curate", "--data", str(own)]
    assert main(arguments) == 0
    assert len(ledger.load(own).tables["claims"])
    (own / "processed" / "digests.json").write_text("{")
    with pytest.raises(UserError, match="digests.json cannot be read; run: python -m helpers curate --data "):
        ledger.load(own)


@pytest.mark.parametrize("command", ["check", "curate", "reports", "gallery", "explain"])
def test_a_folder_of_tables_given_for_the_one_above_is_told_as_such(own, capsys, command):
    for folder in (own.raw, own.processed):
        assert main([command, "--data", str(folder), *["bel-032"] * (command == "explain")]) == 2
        assert f"{folder} holds tables itself" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--raw", "--processed"])
@pytest.mark.parametrize("command", ["check", "curate", "changes"])
def test_options_that_are_gone_name_their_successor(raw, capsys, command, option):
    assert main([command, option, str(raw)]) == 2
    told = capsys.readouterr()
    assert told.err == f"There is no {option} any more: --data takes the folder that holds raw/ and processed/.\n"


def test_the_remedy_of_the_repository_needs_no_folder(tmp_path, monkeypatch):
    (tmp_path / "raw").mkdir()
    monkeypatch.setattr("helpers.paths.DATA", tmp_path)
    with pytest.raises(UserError, match=r"; run: python -m helpers curate\.$"):
        ledger.load()
