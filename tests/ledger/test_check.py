"""Faults are told with file, row, column, value and what is allowed, all at once."""

import csv
import random

import pytest

from helpers.ledger.check import check


def _edit(raw, table, row, **cells):
    """Change cells of a row (as a spreadsheet counts: the first row of data is 2)."""
    path = raw / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for column, value in cells.items():
        rows[row - 1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _told(raw):
    return [str(fault) for fault in check(raw)]


def test_the_real_tables_are_sound(raw):
    assert _told(raw) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        ("unit_sizes", "value", "2,902", "a plain number"),
        ("unit_sizes", "value", "inf", "a plain number"),
        ("unit_sizes", "value", "many", "a plain number"),
        ("unit_sizes", "value", "-5", "a plain number"),
        ("unit_sizes", "qualifier", "abuot", "did you mean about?"),
        ("unit_sizes", "stated_on", "31.02.2023", "YYYY-MM-DD"),
        ("unit_sizes", "as_of", "Jul-23", "a spreadsheet has rewritten this date"),
        ("unit_sizes", "stated_on", "2023-02-30", "YYYY-MM-DD"),
        ("unit_sizes", "stated_on", "2199-01-01", "a day that has come"),
        ("unit_sizes", "as_of", "2199-01-01", "not later than stated_on"),
        ("unit_sizes", "source_id", "nowhere-2023", "an id of sources.csv"),
        ("unit_sizes", "unit_id", "belgorod-selfdefence", "did you mean belgorod-self-defence?"),
        ("unit_sizes", "unit_id", "kursk-bars", "kursk, the region of kursk-bars"),
        ("unit_sizes", "metric", "soldiers", "members, women"),
        ("unit_sizes", "claim_id", "", "a region prefix"),
        ("unit_sizes", "claim_id", "bel-002", "an id that occurs once"),
        ("unit_sizes", "claim_id", "<b>bel-2</b>", "a region prefix"),
        ("unit_sizes", "claim_id", "kur-999", "an id that begins with bel-"),
        ("reference", "reference_id", "bel-r02", "an id that occurs once"),
        ("reference", "reference_id", "bel-001", "such as bel-r01"),
        ("unit_sizes", "low", "9999", "at most value, which is 400"),
        ("events", "category", "war", "vocabulary category in labels.csv"),
        ("events", "importance", "4", "1, 2, 3"),
        ("events", "known_from", "2020-01-01", "as its sources were published"),
        ("events", "title", "x" * 71, "at most 70 characters"),
        ("events", "also_source_ids", "bel-e01;nowhere", "several joined by ;"),
        ("districts", "district", "Grayvoronski", "did you mean Grayvoronsky?"),
        ("places", "lat", "36.6", "from 49 to 54.5"),
        ("places", "lat", "", "as the other coordinate is given"),
        ("sources", "url", "ftp://example.org/a", "http:// or https://"),
        ("sources", "url", "javascript:alert(1)", "http:// or https://"),
        ("labels", "value", "kursk", "one row for each vocabulary and value"),
        ("regions_names", "region", "kursk", "one row for each region"),
        ("district_names", "district", "Belgorodsky", "one row for each region and district"),
        ("sources", "archived_url", "web.archive.org/a", "http:// or https://, or empty"),
        ("disputes", "claim_ids", "bel-999999", "an id of unit_sizes.csv or"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_is_allowed(raw, table, column, value, said):
    row = 2
    _edit(raw, table, row, **{column: value})
    told = [line for line in _told(raw) if line.startswith(f"{table}.csv, row {row}") or f"column {column}" in line]
    assert any(said in line for line in told), _told(raw)


def _row_of(raw, table, name):
    """Return the spreadsheet row of an id."""
    with (raw / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return next(number for number, cells in enumerate(csv.reader(file), start=1) if cells[0] == name)


@pytest.mark.parametrize(
    ("name", "successor", "said"),
    [
        ("bel-021", "", "empty cell; allowed: the id of the row to use instead, as assessment is superseded"),
        ("bel-030", "bel-029", "“bel-029”; allowed: empty, as assessment is accepted"),
        ("bel-021", "bel-999", "“bel-999”; allowed: an id of unit_sizes.csv or other_figures.csv or equipment.csv"),
        ("bel-021", "bel-021", "“bel-021”; allowed: a row that does not lead back to bel-021"),
    ],
)
def test_a_superseded_row_and_no_other_names_the_row_to_use_instead(raw, name, successor, said):
    row = _row_of(raw, "unit_sizes", name)
    _edit(raw, "unit_sizes", row, superseded_by=successor)
    (told,) = _told(raw)
    assert told.startswith(f"unit_sizes.csv, row {row}, column superseded_by: {said}")


def test_rows_that_name_each_other_are_told(raw):
    rows = [_row_of(raw, "unit_sizes", name) for name in ("bel-021", "bel-034")]
    _edit(raw, "unit_sizes", rows[0], superseded_by="bel-034")
    _edit(raw, "unit_sizes", rows[1], superseded_by="bel-021")
    assert [line.rpartition("allowed: ")[2] for line in _told(raw)] == [
        "a row that does not lead back to bel-021",
        "a row that does not lead back to bel-034",
    ]


def test_all_faults_are_told_in_one_run(raw):
    _edit(raw, "unit_sizes", 5, value="x", qualifier="y", stated_on="z")
    _edit(raw, "sources", 9, kind="newspaper")
    told = _told(raw)
    assert len(told) == 4
    assert [line.split(":")[0] for line in told] == [
        "sources.csv, row 9, column kind",
        "unit_sizes.csv, row 5, column qualifier",
        "unit_sizes.csv, row 5, column stated_on",
        "unit_sizes.csv, row 5, column value",
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: b"", "the file is empty"),
        (lambda data: data.replace(b"claim_id", b"claim_nr", 1), "did you mean claim_id?"),
        (lambda data: data.replace(b"claim_id,", b"", 1), "column claim_id is missing"),
        (lambda data: data.replace(b"region,unit_id", b"region,region", 1), "column region stands twice"),
        (lambda data: data.replace(b"bel-001,", b"bel-001,,", 1), "20 cells where the header has 19"),
        (lambda data: data.replace(b"bel-001", b"bel-\xff01", 1), "not UTF-8"),
        (lambda data: data.replace(b"bel-001", b"bel-\x0001", 1), "NUL bytes"),
        (lambda data: data + b'bel-999,"open', "a quotation mark is opened and never closed"),
    ],
)
def test_a_file_that_is_not_a_table_is_told(raw, change, said):
    path = raw / "unit_sizes.csv"
    path.write_bytes(change(path.read_bytes()))
    assert any(said in line for line in _told(raw)), _told(raw)[:5]


def test_a_missing_file_is_told(raw):
    (raw / "units.csv").unlink()
    assert "units.csv: the file is missing" in _told(raw)


def test_marks_of_other_programs_are_no_faults(raw):
    for path in raw.glob("*.csv"):
        text = path.read_text("utf-8").rstrip("\n").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    with (raw / "units.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row[::-1] for row in csv.reader(file)]
    with (raw / "units.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert _told(raw) == []


JUNK = [
    "",
    "\x00",
    '"',
    ",",
    "\n",
    "2,902",
    "<script>",
    "-1",
    "1e999",
    "NaN",
    "2023-99",
    "é" * 300,
    ";",
    "bel-001",
    "\ud7ff",
    "\u202e",
]


def _broken(raw, seed):
    """Break one random table in a few random places."""
    rng = random.Random(seed)
    path = rng.choice(sorted(raw.glob("*.csv")))
    data = path.read_bytes()
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(data) + 1)
        cut = rng.randint(0, 3) if rng.random() < 0.9 else rng.randint(0, len(data))
        data = data[:at] + rng.choice(JUNK).encode() + data[at + cut :]
    path.write_bytes(data)


def _fuzz(raw, seeds):
    sound = {path: path.read_bytes() for path in raw.glob("*.csv")}
    for seed in seeds:
        _broken(raw, seed)
        assert all(str(fault) for fault in check(raw)), f"seed {seed}"
        for path, data in sound.items():
            path.write_bytes(data)


def test_fifty_broken_copies_end_in_messages(raw):
    _fuzz(raw, range(50))


@pytest.mark.torture
def test_two_thousand_broken_copies_end_in_messages(raw):
    _fuzz(raw, range(50, 2050))
