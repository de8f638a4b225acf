"""The record of corrections: its form is checked, and an entry must match the tables and must still be needed."""

import csv
import random
import re
from datetime import date

import pandas as pd
import pytest
import yaml

from helpers import ledger
from helpers.errors import UserError
from helpers.ledger import corrections
from helpers.ledger.check import check, read_raw
from helpers.ledger.curate import curate, ledger_of
from helpers.paths import RAW

# Rows as they are in the tables: bel-032 is contested, bel-030 and bel-031 are accepted.
ENTRY = """
- id: c-2026-001
  kind: correction
  what: The figure was taken for undisputed.
  since: 2026-01-10
  mended: 2026-01-20
  reported_by: data desk
  rows:
    - ids: [bel-032]
      column: assessment
      was: accepted
      is: contested
  charts: [unit-sizes, dispute]
"""


def _record(raw, text):
    (raw / corrections.FILE).write_text(text, "utf-8")
    return [str(fault) for fault in check(raw.parent)]


def _entry(**fields):
    entry = yaml.load(ENTRY, yaml.BaseLoader)[0]
    return {name: value for name, value in (entry | fields).items() if value is not None}


def _change(**fields):
    return [{"ids": ["bel-032"], "column": "assessment", "was": "accepted", "is": "contested"} | fields]


def _dumped(*entries):
    return yaml.safe_dump(list(entries), allow_unicode=True, sort_keys=False)


def test_an_entry_that_matches_is_sound_and_is_one_row_a_cell(raw):
    entry = _entry(rows=_change(ids=["bel-032", "bel-033"]))
    assert _record(raw, _dumped(entry)) == []
    table = read_raw(raw.parent)["corrections"]
    assert list(table.columns) == list(corrections.COLUMNS)
    assert list(table["row_id"]) == ["bel-032", "bel-033"]
    assert set(table["charts"]) == {"unit-sizes;dispute"}


@pytest.mark.parametrize("text", ["", "# only words\n", "[]\n", "\ufeff" + ENTRY])
def test_an_empty_record_and_marks_of_other_programs_are_no_faults(raw, text):
    assert _record(raw, text) == []


def test_days_numbers_and_words_such_as_yes_are_text(raw):
    change = [
        {"ids": ["bel-032"], "column": "value", "was": "2902", "is": "2092"},
        {"ids": ["bel-032"], "column": "as_of", "was": "2023-08", "is": "2023-08-02"},
        {"ids": ["bel-e64"], "column": "disputed", "was": "", "is": "yes"},
        {"ids": ["bel-032"], "column": "low", "was": "2000", "is": ""},
    ]
    with (raw / "event_labels.csv").open(encoding="utf-8") as file:
        disputed = next(row["event_id"] for row in csv.DictReader(file) if row["disputed"])
    change[2]["ids"] = [disputed]
    text = _dumped(_entry(rows=change)).replace("'", "")
    assert "is: 2092\n" in text and "is: 2023-08-02\n" in text and "is: yes\n" in text and "is: \n" in text
    assert _record(raw, text) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"id": "2026-1"}, "entry 2026-1, field id: “2026-1”; allowed: c-, the year and a number"),
        ({"id": None}, "entry 1: field id is missing"),
        ({"kind": "corection"}, "field kind: “corection”; allowed: correction, update, reclassification (did you mean correction?)"),
        ({"what": ""}, "field what: nothing; allowed: one sentence"),
        ({"what": "x" * 301}, "at most 300 characters"),
        ({"what_ru": ["x"]}, "field what_ru: “a list”; allowed: one sentence"),
        ({"since": "2026-02-30"}, "field since: “2026-02-30”; allowed: a day that has come, YYYY-MM-DD"),
        ({"since": "20260110"}, "field since: “20260110”; allowed: a day that has come, YYYY-MM-DD"),
        ({"mended": "2199-01-01"}, "field mended: “2199-01-01”; allowed: a day that has come"),
        ({"mended": "2026-01-09"}, "field mended: “2026-01-09”; allowed: a day not before since, which is 2026-01-10"),
        ({"reported_by": "A. Reader"}, "field reported_by: “A. Reader”; allowed: data desk, or a function in small letters, and never a name"),
        ({"charts": ["unit-size"]}, "field charts: “unit-size”; allowed: dispute, kit, map, promises, timeline, unit-sizes, who-says-so (did you mean unit-sizes?)"),
        ({"charts": "unit-sizes"}, "field charts: “unit-sizes”; allowed: a list in brackets"),
        ({"charts": None}, "entry c-2026-001: field charts is missing"),
        ({"repoted_by": "data desk"}, "field “repoted_by” is not known (did you mean reported_by?)"),
        ({"rows": []}, "field rows: “a list”; allowed: a list of changes"),
        ({"rows": ["bel-032"]}, "field rows: “bel-032”; allowed: a list of changes, each with ids, column, was and is"),
        ({"rows": _change(ids="bel-032")}, "field ids: “bel-032”; allowed: a list of ids in brackets"),
        ({"rows": _change(now="contested")}, "field “now” is not known (there are ids, column, was, is)"),
        ({"rows": _change(was="contested")}, "field is: “contested”; allowed: another text than in was"),
    ],
)  # fmt: skip
def test_a_fault_of_form_names_entry_field_value_and_what_is_allowed(raw, fields, said):
    told = _record(raw, _dumped(_entry(**fields)))
    assert len(told) == 1, told
    assert told[0].startswith("corrections.yml, entry ") and said in told[0]


def test_an_id_stands_once(raw):
    told = _record(raw, _dumped(_entry(), _entry(rows=_change(ids=["bel-033"]))))
    assert told == ["corrections.yml, entry c-2026-001, field id: “c-2026-001”; allowed: an id that occurs once"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ENTRY + "  charts: [map]\n", "line 14 is not YAML: key charts stands twice"),
        ("- id: c-2026-001\n  what: wrong: twice\n", "line 2 is not YAML: mapping values are not allowed here"),
        ("- id: c-2026-001\n  what: [open\n", "is not YAML"),
        ("- id: c-2026-001\n  what: \x07\n", "line 2 is not YAML: a character that cannot be printed"),
        ("id: c-2026-001\n", "the file must be a list of entries"),
        ("just words\n", "the file must be a list of entries"),
        ("- just words\n", "entry 1: the entry has no fields"),
        ("- &a [*a]\n", "is not YAML"),
        ("[" * 5000, "nested too deeply"),
    ],
)
def test_a_file_that_is_no_record_is_told(raw, text, said):
    told = _record(raw, text)
    assert len(told) == 1 and told[0].startswith("corrections.yml"), told
    assert said in told[0]


def test_a_missing_record_is_told(raw):
    (raw / corrections.FILE).unlink()
    assert [str(fault) for fault in check(raw.parent)] == ["corrections.yml: the file is missing"]


def test_what_is_wrong_with_a_corrected_cell_is_told_before_the_entry_that_it_does_not_fit(raw):
    labels = pd.read_csv(raw / "event_labels.csv", dtype=str, keep_default_na=False)
    labels.loc[labels["event_id"] == "bel-e18", "label_en"] = "Ω"
    labels.to_csv(raw / "event_labels.csv", index=False)
    told = [str(fault) for fault in check(raw.parent)]
    assert [line.split(",")[0] for line in told] == ["event_labels.csv", "corrections.yml"]


def test_all_faults_are_told_in_one_run(raw):
    told = _record(raw, _dumped(_entry(kind="x", since="x"), _entry(id="c-2026-002", rows=_change(ids=["bel-999"]))))
    assert len(told) == 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"was": "contested", "is": "accepted"},
         "field is: bel-032 has “contested” in assessment again: the correction was undone (put “accepted” back, or remove the entry if it was right before)"),
        ({"was": "accepted", "is": "superseded"},
         "field is: bel-032 has “contested” in assessment, which is neither what was there nor “superseded” (enter what was changed since as an entry of its own, or amend this one)"),
        ({"ids": ["bel-0322"]}, "field ids: no table has a row bel-0322 (did you mean bel-032?)"),
        ({"ids": ["gone"]}, "no table has a row gone (amend the entry, or bring the row back and reject it by its assessment)"),
        ({"column": "assesment"}, "field column: bel-032 has no column “assesment” (did you mean assessment?)"),
    ],
)  # fmt: skip
def test_an_entry_that_no_longer_matches_the_tables_is_told_with_what_to_do(raw, change, said):
    told = _record(raw, _dumped(_entry(rows=_change(**change))))
    assert len(told) == 1, told
    assert told[0].startswith("corrections.yml, entry c-2026-001, ") and said in told[0]


def test_undoing_a_correction_in_the_tables_makes_the_check_fail(raw):
    assert _record(raw, ENTRY) == []
    path = raw / "unit_sizes.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(
        "".join(line.replace(",contested,", ",accepted,") if line.startswith("bel-032") else line for line in lines),
        "utf-8",
    )
    assert ["the correction was undone" in str(fault) for fault in check(raw.parent)] == [True]


def test_a_table_that_cannot_be_read_is_told_and_not_the_corrections_of_its_rows(raw):
    (raw / "unit_sizes.csv").unlink()
    assert not [line for line in _record(raw, ENTRY) if line.startswith("corrections.yml")]


@pytest.mark.parametrize("column", ["claim_id", "assessment"])
def test_a_table_that_has_lost_a_column_is_told_and_not_the_corrections_of_its_cells(raw, column):
    path = raw / "unit_sizes.csv"
    path.write_text(path.read_text("utf-8").replace(f"{column},", f"{column}s,", 1), "utf-8")
    told = _record(raw, ENTRY)
    assert [line.split(",")[0] for line in told] == ["unit_sizes.csv"], told


def test_a_cell_may_be_corrected_again(raw):
    first = _entry(rows=_change(was="superseded", **{"is": "accepted"}))
    second = _entry(id="c-2026-002", mended="2026-02-01")
    assert _record(raw, _dumped(second, first)) == []
    broken = _entry(rows=_change(was="contested", **{"is": "superseded"}))
    told = _record(raw, _dumped(broken, second))
    assert len(told) == 1
    assert (
        "entry c-2026-002, field was: bel-032, assessment: c-2026-001 left “superseded” there and not “accepted”"
        in told[0]
    )


def test_the_record_is_curated_and_makes_tables_stale(raw):
    _record(raw, ENTRY)
    curate(raw.parent)
    assert list(ledger.load(raw.parent).tables["corrections"]["row_id"]) == ["bel-032"]
    _record(raw, ENTRY.replace("data desk", "a reader"))
    with pytest.raises(UserError, match=r"older than those in .*/raw \(corrections\.yml has changed\)"):
        ledger.load(raw.parent)


def test_tables_are_in_step_whatever_the_clock_says_and_check_tells_of_days_to_come(raw, monkeypatch):
    _record(raw, ENTRY)
    curate(raw.parent)
    monkeypatch.setattr("helpers.days.latest_day", lambda: date(2026, 1, 19))
    assert list(ledger.load(raw.parent).tables["corrections"]["correction_id"]) == ["c-2026-001"]
    told = [str(fault) for fault in check(raw.parent) if fault.file == corrections.FILE]
    assert told == ["corrections.yml, entry c-2026-001, field mended: “2026-01-20”; allowed: a day that has come, YYYY-MM-DD"]
    monkeypatch.setattr("helpers.days.latest_day", lambda: date(2026, 1, 20))
    assert not [fault for fault in check(raw.parent) if fault.file == corrections.FILE]


def test_corrections_are_hindsight(raw):
    _record(raw, ENTRY)
    known = ledger_of(read_raw(raw.parent))
    assert len(known.tables["corrections"]) == 1
    assert known.as_known("2026-06-01").tables["corrections"].empty


def test_what_raw_tables_make_known_is_what_is_loaded(everything):
    made = ledger_of(read_raw())
    for name, table in everything.tables.items():
        pd.testing.assert_frame_equal(made.tables[name], table, check_dtype=False)


def test_the_example_in_the_head_of_the_record_is_of_sound_form(tmp_path):
    """It names rows that are in no table, so that nobody takes it for a correction."""
    lines = (RAW / corrections.FILE).read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("# - id:"))
    text = "\n".join(line[2:] for line in lines[start : lines.index("#", start)])
    (tmp_path / corrections.FILE).write_text(text, "utf-8")
    table, faults = corrections.read(tmp_path / corrections.FILE)
    assert not faults
    assert list(table["row_id"]) == ["bel-901", "bel-902"] and set(table["what"]) == {"A floor was exact."}


def test_the_changelog_names_each_correction_under_its_kind():
    changelog = (RAW / "CHANGELOG.md").read_text("utf-8")
    named = {
        (name, part.split("\n", 1)[0].strip().lower())
        for part in changelog.split("\n### ")[1:]
        for name in re.findall(r"`(c-\d{4}-\d{3})`", part)
    }
    record = read_raw()["corrections"]
    assert named == set(zip(record["correction_id"], record["kind"], strict=True))


def test_the_record_names_nobody_by_a_call_sign():
    assert not re.search("call sign|позывн|позивн", (RAW / corrections.FILE).read_text("utf-8"), re.IGNORECASE)


def test_broken_copies_of_a_record_end_in_messages(raw):
    text = _dumped(_entry(), _entry(id="c-2026-002", rows=_change(ids=["bel-033"])))
    rng = random.Random(1)
    for _ in range(60):
        at = rng.randrange(len(text))
        junk = rng.choice(
            [
                "",
                "\n",
                ":",
                "- ",
                "[",
                "'",
                "&a ",
                "*a ",
                "!!python/object:os.system ",
                "\t",
                "? ",
                "|",
                "é" * 400,
                "<<: ",
            ]
        )
        broken = text[:at] + junk + text[at + rng.randint(0, 4) :]
        table, faults = corrections.read(_written(raw, broken))
        assert all(str(fault).startswith("corrections.yml") for fault in faults)
        assert list(table.columns) == list(corrections.COLUMNS)


def _written(raw, text):
    (raw / corrections.FILE).write_text(text, "utf-8")
    return raw / corrections.FILE
