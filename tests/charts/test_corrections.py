"""Corrections name the charts that they touch, and a report lists those that touch its rows."""

from functools import cache

import nbformat
import pytest
import yaml

from helpers import charts
from helpers.choices import selections
from helpers.ledger import corrections
from helpers.ledger.check import read_raw
from helpers.ledger.curate import curate, ledger_of
from helpers.ledger.drift import rows_by_id
from helpers.ledger.known import ROW_KEYS
from helpers.paths import NOTEBOOKS, data_folder
from helpers.reports import brief, tables
from helpers.reports import report as reports
from helpers.reports.parameters import Parameters
from helpers.words import LANGUAGES, Words

ENTRY = {
    "id": "c-2026-001", "kind": "correction", "what": "The figure was taken for undisputed.",
    "what_ru": "Число считали бесспорным.", "since": "2026-01-10", "mended": "2026-01-20", "reported_by": "data desk",
    "rows": [{"ids": ["bel-032", "bel-033"], "column": "assessment", "was": "accepted", "is": "contested"}],
    "charts": ["unit-sizes", "dispute"],
}  # fmt: skip


def _undone(raw, cells):
    """Return the tables with the cells of a correction as they were."""
    tables = {name: table.copy() for name, table in raw.items()}
    homes = rows_by_id(raw)
    for cell in cells.itertuples():
        for name, row in homes[cell.row_id]:
            if cell.column in tables[name]:
                tables[name].at[row, cell.column] = cell.was
    return tables


@cache
def _now(name, regions):
    return _carried(read_raw(), name, regions)


def _carried(raw, name, regions):
    known = ledger_of(raw)
    return frozenset().union(*(charts.draw(name, known.within(region)).ids for region in regions))


SELECTIONS = tuple(selections(data_folder()))


def _misnamed(raw, record, names=charts.NAMES, regions=SELECTIONS):
    """Return (correction, chart, what is wrong) for each chart that an entry leaves out, or names without cause.

    A chart may have carried a row only as it was, such as a claim that is rejected since. What no mark carries, such
    as the name of a unit, can be shown by any chart.
    """
    told = ledger_of(raw).tables
    seen = {
        *(one for table, key in ROW_KEYS.items() for one in told[table][key]),
        *raw["sources"]["source_id"],
    }
    for correction, cells in record.groupby("correction_id"):
        ids, named = set(cells["row_id"]), set(cells["charts"].iloc[0].split(";"))
        for name in names:
            carries = not ids.isdisjoint(_now(name, regions))
            if carries and name not in named:
                yield correction, name, "left out"
            strange = name in named and not carries and ids <= seen
            if strange and ids.isdisjoint(_carried(_undone(raw, cells), name, regions)):
                yield correction, name, "carries none of the rows"


def test_the_charts_that_real_corrections_name_are_those_that_show_their_rows():
    raw = read_raw()
    assert list(_misnamed(raw, raw["corrections"])) == []


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    ("named", "row", "told"),
    [
        (["dispute"], "bel-032", []),
        ([], "bel-032", [("c-2026-001", "dispute", "left out")]),
        (["dispute", "kit"], "bel-032", [("c-2026-001", "kit", "carries none of the rows")]),
        (["dispute", "kit"], "urdupoint-2023-08-02", []),  # a page
        (["kit"], "belgorod-self-defence", []),  # the name of a unit can be shown anywhere
    ],
)
def test_a_chart_that_is_left_out_or_named_without_cause_is_found(named, row, told):
    record = corrections.as_table([ENTRY | {"charts": named, "rows": [ENTRY["rows"][0] | {"ids": [row]}]}])
    assert list(_misnamed(read_raw(), record, names=("dispute", "kit"), regions=("belgorod",))) == told


def test_a_chart_that_carried_a_row_before_it_was_rejected_is_named_with_cause():
    raw = read_raw()
    raw["unit_sizes"].loc[raw["unit_sizes"]["claim_id"] == "bel-032", "assessment"] = "rejected"
    change = {"ids": ["bel-032"], "column": "assessment", "was": "contested", "is": "rejected"}
    before = corrections.as_table([ENTRY | {"rows": [change]}])
    assert "bel-032" not in _carried(raw, "dispute", ("belgorod",))
    assert "bel-032" in _carried(_undone(raw, before), "dispute", ("belgorod",))


def _known(everything, *entries):
    return type(everything)({**everything.tables, "corrections": corrections.as_table(list(entries))})


def test_a_report_lists_the_corrections_that_touch_its_rows(everything):
    other = ENTRY | {"id": "c-2026-002", "rows": [ENTRY["rows"][0] | {"ids": ["kur-009"]}]}
    known = _known(everything, other, ENTRY)
    table = tables.corrections(known, Words("en", known.tables["words"]), ["bel-032"])
    told = {name: cell.replace("\u00a0", " ") for name, cell in table.iloc[0].items()}
    assert len(table) == 1
    assert told == {
        "Mended on": "20 January 2026",
        "What kind": "correction: we were wrong",
        "What was wrong": "The figure was taken for undisputed.",
        "Wrong since": "10 January 2026",
        "In the tables": "bel-032: assessment accepted → contested",
        "Id": "c-2026-001",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_lists_them_and_none_a_past_day(everything, lang):
    emptied = ENTRY["rows"][0] | {"ids": ["bel-032"], "column": "low", "was": "2000", "is": ""}
    known = _known(everything, ENTRY | {"rows": [*ENTRY["rows"], emptied]})
    words = Words(lang, known.tables["words"])
    table = tables.corrections(known, words, ["bel-032", "bel-033"])
    said = table.iloc[0].tolist()
    assert ENTRY["what_ru" if lang == "ru" else "what"] in said
    assert f"bel-032, bel-033: assessment accepted → contested; bel-032: low 2000 → {words.say('table-empty')}" in said
    assert tables.corrections(known.as_known("2026-06-01"), words, ["bel-032"]).empty


def test_of_many_rows_that_share_a_change_some_are_named_and_the_rest_counted(everything):
    ids = [f"bel-{number:03}" for number in range(1, 16)]
    known = _known(everything, ENTRY | {"rows": [ENTRY["rows"][0] | {"ids": ids}]})
    words = Words("en", known.tables["words"])
    told = [tables.corrections(known, words, ids[:some])["In the tables"].item() for some in (10, 15)]
    assert told[0] == f"{', '.join(ids[:10])}: assessment accepted → contested"
    assert told[1] == f"{', '.join(ids[:10])} and 5 more: assessment accepted → contested"


@pytest.fixture
def shown(monkeypatch):
    """What a notebook shows, as text."""
    told = []
    monkeypatch.setattr(reports, "display", lambda output, **_: told.append(getattr(output, "data", None)))
    return told


def _run_cell(report):
    cells = {cell.id: cell.source for cell in nbformat.read(NOTEBOOKS / "07-brief.ipynb", 4).cells}
    known, words = report.known, report.words
    exec(cells["corrections"], {"report": report, "brief": brief, "tables": tables, "known": known, "words": words})


def test_the_brief_lists_corrections_and_says_nothing_when_there_are_none(raw, tmp_path, shown):
    (raw / corrections.FILE).write_text(yaml.safe_dump([ENTRY], allow_unicode=True), "utf-8")
    curate(raw.parent)
    _run_cell(_report(tmp_path, region="belgorod"))
    assert shown[0] == "## Corrections" and "The figure was taken for undisputed." in shown[1]
    shown.clear()
    _run_cell(_report(tmp_path, region="kursk"))
    _run_cell(_report(tmp_path, region="belgorod", known_by="2023-12-31"))
    assert shown == []


def _report(folder, **parameters):
    return reports.Report(Parameters(data_dir=str(folder), **parameters))


def test_what_charts_of_a_report_carry_counts_as_shown(everything, shown):
    report = reports.Report(Parameters(region="kursk"))
    report.show("promises")
    assert report.drawn == charts.draw("promises", everything.within("kursk")).ids
    assert any(row.startswith("kur-") for row in report.drawn)
