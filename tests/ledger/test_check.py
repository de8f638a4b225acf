"""Faults are told with file, row, column, value and what is allowed, all at once."""

import csv
import random
from datetime import date

import pytest

from helpers.__main__ import main
from helpers.ledger.check import check, read_raw
from helpers.ledger.ids import next_ids
from helpers.ledger.schema import numbered_ids, tables
from helpers.ledger.tables import read_table


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
    return [str(fault) for fault in check(raw.parent)]


def test_the_real_tables_are_sound(raw):
    assert _told(raw) == []


NUMBER = "allowed: a plain number: digits, no signs or separators, or empty"
DATE = "allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY"
REWRITTEN = "(a spreadsheet has rewritten this date: import every column as text)"
PLAIN_ID = "allowed: letters a to z, digits and hyphens; each id once"
SERIES = "allowed: an id that begins with bel-, as region is belgorod, and ends in a number, such as bel-01"
ADDRESS = "allowed: an address that starts with http:// or https://"


@pytest.mark.sample(60)
@pytest.mark.parametrize(
    ("table", "cells", "said"),
    [
        # numbers
        ("unit_sizes", {"value": "2,902"}, f"column value: “2,902”; {NUMBER} (did you mean 2902?)"),
        ("unit_sizes", {"value": "1 500 000"}, f"{NUMBER} (did you mean 1500000?)"),
        ("unit_sizes", {"value": "2\u00a0902"}, f"{NUMBER} (did you mean 2902?)"),
        ("unit_sizes", {"value": "many"}, NUMBER),
        ("unit_sizes", {"value": "400 people"}, NUMBER),
        ("unit_sizes", {"value": "-5"}, NUMBER),
        ("unit_sizes", {"value": "+5"}, NUMBER),
        ("unit_sizes", {"value": "~400"}, NUMBER),
        ("unit_sizes", {"value": "inf"}, NUMBER),
        ("unit_sizes", {"value": "-Infinity"}, NUMBER),
        ("unit_sizes", {"value": "nan"}, NUMBER),
        ("unit_sizes", {"value": "1e3"}, NUMBER),
        ("unit_sizes", {"value": "２９０２"}, NUMBER),
        ("unit_sizes", {"low": "500"}, "column low: “500”; allowed: at most value, which is 400"),
        ("unit_sizes", {"high": "300"}, "column value: “400”; allowed: at most high, which is 300"),
        ("unit_sizes", {"value": "", "low": "500", "high": "450"}, "column low: “500”; allowed: at most high"),
        ("unit_sizes", {"low": ""}, "column low: empty cell; allowed: a number, as qualifier is at_least"),
        # dates
        ("unit_sizes", {"stated_on": "2023-02-30"}, DATE),
        ("unit_sizes", {"stated_on": "2023-13"}, DATE),
        ("unit_sizes", {"stated_on": "31.02.2023"}, DATE),
        ("unit_sizes", {"stated_on": "02.08.2023"}, "(did you mean 2023-08-02?)"),
        ("unit_sizes", {"stated_on": "2023/8/2"}, "(did you mean 2023-08-02?)"),
        ("unit_sizes", {"as_of": "2022-08/2022-04"}, "(did you mean 2022-04/2022-08?)"),
        ("unit_sizes", {"as_of": "Jul-23"}, REWRITTEN),
        ("unit_sizes", {"as_of": "июл.23"}, REWRITTEN),
        ("unit_sizes", {"as_of": "2-Aug"}, REWRITTEN),
        ("unit_sizes", {"as_of": "8/2/2023"}, REWRITTEN),
        ("unit_sizes", {"as_of": "Aug 2, 2023"}, REWRITTEN),
        ("unit_sizes", {"as_of": "45140"}, REWRITTEN),
        ("unit_sizes", {"stated_on": ""}, f"column stated_on: empty cell; {DATE}"),
        ("unit_sizes", {"stated_on": "2199-01-01"}, "allowed: a day that has come; today is 20"),
        ("other_figures", {"stated_on": "2199"}, "allowed: a day that has come"),
        ("equipment", {"date": "2199-01-01"}, "allowed: a day that has come"),
        ("events", {"date": "2199-01-01"}, "allowed: a day that has come"),
        ("districts", {"date": "2199-01"}, "allowed: a day that has come"),
        ("sources", {"published": "2199-01-01"}, "allowed: a day that has come"),
        ("sources", {"accessed": "2199-01-01"}, "allowed: a day that has come"),
        ("unit_sizes", {"as_of": "2199-01-01"}, "allowed: not later than stated_on (2022-08-19) for what is reported"),
        ("events", {"known_from": "2020-01-01"}, "as its sources were published"),
        # one writing of a number, and wholes
        ("unit_sizes", {"value": "0400"}, f"column value: “0400”; {NUMBER} (did you mean 400?)"),
        ("unit_sizes", {"value": "400.0"}, "(did you mean 400?)"),
        ("unit_sizes", {"value": "400.50"}, "(did you mean 400.5?)"),
        ("unit_sizes", {"value": "", "low": "00"}, "(did you mean 0?)"),
        ("equipment", {"quantity": "7.00"}, "(did you mean 7?)"),
        ("reference", {"value": "27134.0"}, "(did you mean 27134?)"),
        ("places", {"geonames_id": "0582956"}, "(did you mean 582956?)"),
        ("districts", {"fact": "recruits", "value": "032"}, "number without zeros that say nothing (did you mean 32?)"),
        ("equipment", {"quantity": "3.7"}, "column quantity: “3.7”; allowed: a whole number, as pickup_trucks is counted"),
        ("unit_sizes", {"value": "400.5"}, "allowed: a whole number, as squads is counted in wholes"),
        ("unit_sizes", {"value": "", "low": "0.5"}, "column low: “0.5”; allowed: a whole number"),
        ("unit_sizes", {"high": "400.5"}, "column high: “400.5”; allowed: a whole number"),
        ("reference", {"metric": "population", "value": "0.5"}, "allowed: a whole number, as population is counted"),
        ("districts", {"fact": "recruits", "value": "1.5"}, "allowed: a whole number, as recruits is counted"),
        # texts
        ("event_labels", {"label_en": "a\u2011b"}, "charts can print (the typeface lacks U+2011: did you mean “a-b”?)"),
        ("event_labels", {"label_ru": "Ки\u0301ев"}, "(the typeface lacks U+0301: did you mean “Киев”?)"),
        ("event_labels", {"label_uk": "раи\u0306он"}, "(и\u0306 of 2 code points: did you mean й?)"),
        ("event_labels", {"label_en": "Ελλάς"}, "in signs that charts can print (the typeface lacks U+0395)"),
        ("events", {"title_ru": "🔥"}, "(the typeface lacks U+1F525)"),
        ("units", {"name_en": "🔥"}, "(the typeface lacks U+1F525)"),
        ("speakers", {"role_uk": "Ω\u2011"}, "in signs that charts can print"),
        ("sources", {"publisher": "中"}, "(the typeface lacks U+4E2D)"),
        ("districts", {"value": "中"}, "(the typeface lacks U+4E2D)"),
        ("sources", {"notes": "a\u202eb"}, "text on one line, or empty (it holds U+202E: did you mean “ab”?)"),
        ("sources", {"notes": "a\u200bb"}, "(it holds U+200B: did you mean “ab”?)"),
        ("sources", {"notes": "a\x07b"}, "(it holds U+0007: did you mean “ab”?)"),
        ("sources", {"notes": "a\U000f0001b"}, "(it holds U+F0001: did you mean “ab”?)"),
        ("sources", {"notes": "a\u3164b"}, "(it holds U+3164"),
        ("sources", {"notes": "раи\u0306он"}, "(и\u0306 of 2 code points: did you mean й?)"),
        ("sources", {"notes": "x" * 2001}, "(it has 2,001 characters, and at most 2,000 are allowed)"),
        ("sources", {"title": "   "}, "at most 300 characters on one line (it holds blanks and nothing else)"),
        ("sources", {"title": " A headline"}, "(did you mean “A headline”?)"),
        ("unit_sizes", {"locator": "para 4 "}, "(did you mean “para 4”?)"),
        ("unit_sizes", {"statement_id": "s" * 81}, "(it has 81 characters, and at most 80 are allowed)"),
        # words and references
        ("unit_sizes", {"qualifier": "abuot"}, "allowed: exact, about, at_least, at_most (did you mean about?)"),
        ("unit_sizes", {"metric": "soldiers"}, "column metric: “soldiers”; allowed: sorties"),
        ("other_figures", {"metric": "settlement_covered"}, "in labels.csv (did you mean settlements_covered?)"),
        ("equipment", {"item": "picup_trucks"}, "allowed: pickup_trucks, "),
        ("equipment", {"item": "picup_trucks"}, " and 39 others: the words of item in labels.csv (did you mean pickup_t"),
        ("equipment", {"item": ""}, "empty cell; allowed: "),
        ("events", {"category": "wa"}, "allowed: law, formation, training, arming, incursion, statement, loss, reorganis"),
        ("events", {"category": "wa"}, "reorganisation, emergency: the words of category in labels.csv"),
        ("places", {"kind": "vilage"}, "allowed: city, town, village, district (did you mean village?)"),
        ("events", {"importance": "4"}, "allowed: 1, 2, 3"),
        ("events", {"title": "x" * 71}, "at most 70 characters"),
        ("labels", {"vocabulary": "metrics"}, "(did you mean metric?)"),
        ("unit_sizes", {"region": "belgrod"}, "(did you mean belgorod?)"),
        ("unit_sizes", {"region": "kursk"}, "allowed: belgorod, the region of belgorod-public-order-squads"),
        ("unit_sizes", {"unit_id": "kursk-bars"}, "column region: “belgorod”; allowed: kursk, the region of kursk-bars"),
        ("unit_sizes", {"unit_id": "belgorod-selfdefence"}, "of units.csv, or empty (did you mean belgorod-self-defence?)"),
        ("unit_sizes", {"speaker_id": "gladkow"}, "allowed: an id of speakers.csv (did you mean gladkov?)"),
        ("unit_sizes", {"source_id": "nowhere"}, "allowed: an id of sources.csv"),
        ("events", {"also_source_ids": "belru-2022-04-11;nowhere"}, "“nowhere”; allowed: an id of sources.csv, several"),
        ("events", {"place_id": "grayvron"}, "allowed: an id of places.csv, or empty (did you mean grayvoron?)"),
        ("places", {"district": "Grayvoronski"}, "of belgorod in district_names.csv (did you mean Grayvoronsky?)"),
        ("disputes", {"claim_ids": "bel-999999"}, "allowed: an id of unit_sizes.csv or"),
        # ids
        ("unit_sizes", {"claim_id": ""}, f"column claim_id: empty cell; {PLAIN_ID}"),
        ("unit_sizes", {"claim_id": "<b>bel-2</b>"}, PLAIN_ID),
        ("unit_sizes", {"claim_id": "BEL-001"}, PLAIN_ID),
        ("unit_sizes", {"claim_id": "bel_001"}, PLAIN_ID),
        ("unit_sizes", {"claim_id": "bel-001 "}, PLAIN_ID),
        ("unit_sizes", {"claim_id": "бел-001"}, PLAIN_ID),
        ("unit_sizes", {"claim_id": "bel-f99"}, SERIES),
        ("unit_sizes", {"claim_id": "kur-999"}, SERIES),
        ("unit_sizes", {"claim_id": "bel-1"}, SERIES),
        ("unit_sizes", {"claim_id": "bel-002"}, "row 3, column claim_id: “bel-002”; allowed: an id that occurs once"),
        ("unit_sizes", {"statement_id": "st gladkov"}, "allowed: letters a to z, digits and hyphens"),
        ("reference", {"reference_id": "bel-999"}, "an id that begins with bel-r, as region is belgorod"),
        ("reference", {"reference_id": "bel-r02"}, "allowed: an id that occurs once; it stands in reference.csv, row 2"),
        ("event_labels", {"event_id": "bel-e17"}, "row 4, column event_id: “bel-e17”; allowed: each event_id once; it stands"),
        ("labels", {"vocabulary": "status", "value": "planned"}, "allowed: each value once in status; it stands in row"),
        # addresses and coordinates
        ("sources", {"url": "ftp://example.org/a"}, ADDRESS),
        ("sources", {"url": "javascript:alert(1)"}, ADDRESS),
        ("sources", {"url": "www.kommersant.ru"}, ADDRESS),
        ("sources", {"archived_url": "web.archive.org/a"}, f"{ADDRESS}, or empty"),
        ("sources", {"url": "https://example.org/<b>"}, ADDRESS),
        ("sources", {"url": 'https://example.org/"x"'}, ADDRESS),
        ("sources", {"url": "https://example.org/'x'"}, ADDRESS),
        ("sources", {"url": "https://example.org/`x`"}, ADDRESS),
        ("sources", {"url": "https://example.org/\\x"}, ADDRESS),
        ("sources", {"url": "https://example.org/a b"}, ADDRESS),
        ("sources", {"url": "https://example.org/\x07"}, ADDRESS),
        ("sources", {"url": "https://example.org/\u202ea"}, ADDRESS),
        ("sources", {"url": "https://example.org/\u200b"}, ADDRESS),
        ("sources", {"url": "https://example.org/" + "a" * 10000}, "at most 2,000 are allowed)"),
        ("sources", {"url": "https://a-paper.example@example.org/"}, ADDRESS),
        ("sources", {"url": "https://example.org:port/"}, ADDRESS),
        ("sources", {"archived_url": "https://example.org/\x01"}, f"{ADDRESS}, or empty"),
        # order of dates, and rows that lead to each other
        ("units", {"formed": "2024-08", "ended": "2023"}, "column ended: “2023”; allowed: not earlier than formed (2024-08)"),
        ("units", {"predecessor": "belgorod-bars"}, "allowed: a unit that does not lead back to belgorod-bars"),
        ("units", {"predecessor": "kursk-bars"}, "allowed: a unit of belgorod, or of several regions"),
        ("units", {"joins": "kursk-bars"}, "allowed: nothing, as the role is not joint"),
        ("units", {"role": "joint", "joins": "nobody"}, "allowed: an id of units.csv, several joined by ;"),
        ("units", {"role": "joint", "joins": "belgorod-bars"}, "allowed: units other than belgorod-bars"),
        ("units", {"formed": "2199"}, "allowed: a day that has come"),
        ("sources", {"accessed": "2022-10-01"}, "“2022-11/2022-12”; allowed: not later than accessed (2022-10-01)"),
        ("reference", {"year": "2098"}, "allowed: a day that has come"),
        ("equipment", {"same_as": "bel-001"}, "“bel-001”; allowed: a row of unit belgorod-self-defence with value 7; bel-001 "),
        ("disputes", {"claim_ids": "bel-021;bel-021"}, "“bel-021”; allowed: each id once"),
        ("events", {"also_source_ids": "urdupoint-2023-08-02"}, "allowed: other pages than that of source_id"),
        ("places", {"lat": "36.6"}, "column lat: “36.6”; allowed: a place in belgorod, as boundaries/admin1.geojson has it"),
        ("places", {"lon": "12.5"}, "a place in belgorod, as boundaries/admin1.geojson has it; lon is 12.5"),
        ("places", {"lat": "38.6903", "lon": "50.6309"}, "“38.6903”; allowed: a place in belgorod, as boundaries/admin1"),
        ("places", {"lat": "38.6903", "lon": "50.6309"}, "lon is 50.6309 (lat and lon are swapped)"),
        ("places", {"lat": "90.1"}, "column lat: “90.1”; allowed: a number from -90 to 90, or empty"),
        ("places", {"lat": "120.5", "lon": "50.6"}, "column lat: “120.5”; allowed: a number from -90 to 90, or empty (lat and"),
        ("places", {"lon": "-180.5"}, "column lon: “-180.5”; allowed: a number from -180 to 180, or empty"),
        ("places", {"lat": ""}, "column lat: empty cell; allowed: a number, as the other coordinate is given"),
        ("places", {"lon": ""}, "column lon: empty cell; allowed: a number, as the other coordinate is given"),
        ("places", {"lat": "50,6"}, "(did you mean 50.6?)"),
    ],
)  # fmt: skip
def test_a_fault_is_told_once_with_its_place_and_what_is_allowed(raw, table, cells, said):
    _edit(raw, table, 2, **cells)
    (told,) = _told(raw)
    assert told.startswith(f"{table}.csv, row ") and said in told


def test_what_is_read_today_in_the_east_is_sound(raw, monkeypatch):
    _edit(raw, "sources", 3, accessed="2026-12-24")
    monkeypatch.setattr("helpers.days.latest_day", lambda: date(2026, 12, 24))
    assert _told(raw) == []
    monkeypatch.setattr("helpers.days.latest_day", lambda: date(2026, 12, 23))
    (told,) = _told(raw)
    assert "allowed: a day that has come; today is 2026-12-23 where it begins first, by this clock" in told


def test_an_id_that_nobody_finds_any_more_is_told_where_it_is_used(raw):
    _edit(raw, "units", 2, unit_id="")
    used, empty = _told(raw)[0], _told(raw)[-1]
    assert "allowed: an id of units.csv" in used
    assert (
        empty
        == "units.csv, row 2, column unit_id: empty cell; allowed: letters a to z, digits and hyphens; each id once"
    )


def test_what_is_planned_may_lie_ahead(raw):
    _edit(raw, "equipment", 2, date="2199-01-01", status="planned")
    assert _told(raw) == []


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
        ("bel-021", "kur-005", "“kur-005”; allowed: a row whose region is belgorod too; there it is kursk"),
        ("bel-021", "kur-q01", "“kur-q01”; allowed: a row whose region is belgorod too; there it is kursk"),  # equipment
        ("bel-021", "bel-001", "“bel-001”; allowed: a row whose unit_id is belgorod-self-defence too; there it is belgorod-p"),
        ("bel-021", "bel-039", "“bel-039”; allowed: a row whose metric is members too; there it is battalions"),
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


FIRST = "https://32q.ru/news/pervye-gruppy-kurskikh-narodnykh-opolchentsev-proshli-obuchenie-na-baze-chvk-vagner"


@pytest.mark.sample(8)
@pytest.mark.parametrize("again", [
    FIRST, FIRST + "/", FIRST.replace("https", "http"), FIRST.replace("32q.ru", "32Q.RU"), FIRST + "#top", FIRST + "?",
    FIRST.replace("32q.ru", "www.32q.ru"), FIRST.replace("32q.ru", "32q.ru:443"), FIRST + "?utm_source=tg&fbclid=1",
    FIRST.replace("pervye", "%70ervye"), FIRST.replace("/news/", "/./a/../news/"), FIRST.replace("32q.ru", "32q.ru."),
    "https://web.archive.org/web/20240101000000/" + FIRST,
])  # fmt: skip
@pytest.mark.parametrize("column", ["url", "archived_url"])
def test_a_page_stands_once_however_its_address_is_written(raw, again, column):
    _edit(raw, "sources", 3, **{column: again})
    (told,) = _told(raw)
    assert told.startswith(f"sources.csv, row 3, column {column}: “{again[:20]}")
    assert "allowed: each page once; it stands in row 2 already" in told
    assert (f"there it is written {FIRST}" in told) == (again != FIRST)


@pytest.mark.parametrize("other", [FIRST + "-2", FIRST + "?page=2", FIRST.replace("32q.ru", "m.32q.ru"),
                                   FIRST.replace("pervye", "Pervye"), FIRST.replace("32q.ru", "32q.ru:8080"),
                                   FIRST.replace("news/", "news%2F"), FIRST + "#!/second"])  # fmt: skip
def test_another_page_is_another_page(raw, other):
    _edit(raw, "sources", 3, url=other)
    assert _told(raw) == []


def test_a_copy_in_an_archive_is_of_the_row_s_own_page(raw):
    _edit(raw, "sources", 2, archived_url="http://web.archive.org/web/2024/" + FIRST)
    assert _told(raw) == []


def test_a_word_of_a_fixed_list_without_a_name_is_told_where_it_is_first_used(raw):
    path = raw / "labels.csv"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("metric_few,squads,")]
    path.write_text("\n".join(lines), "utf-8")
    assert _told(raw) == [
        "unit_sizes.csv, row 2, column metric: “squads”; allowed: a word that has a name in vocabulary metric_few of labels.csv",
    ]


def test_district_names_of_a_header_alone_name_no_district(raw):
    path = raw / "district_names.csv"
    path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    told = _told(raw)
    assert told and all("in district_names.csv" in line for line in told)


def test_units_in_a_circle_are_told(raw):
    rows = [_row_of(raw, "units", name) for name in ("kursk-fire-posts", "kursk-peoples-squads")]
    _edit(raw, "units", rows[1], predecessor="kursk-fire-posts")
    assert [line.rpartition("allowed: ")[2] for line in _told(raw)] == [
        "a unit that does not lead back to kursk-fire-posts",
        "a unit that does not lead back to kursk-peoples-squads",
    ]


def test_what_is_measured_may_have_a_fraction(raw):
    row = _row_of(raw, "reference", "bel-r01")
    _edit(raw, "reference", row, value="27134.4")
    assert _told(raw) == []


def test_all_faults_are_told_in_one_run(raw):
    _edit(raw, "unit_sizes", 5, value="x", qualifier="y", stated_on="z")
    _edit(raw, "sources", 10, kind="newspaper")
    told = _told(raw)
    assert len(told) == 4
    assert [line.split(":")[0] for line in told] == [
        "sources.csv, row 10, column kind",
        "unit_sizes.csv, row 5, column qualifier",
        "unit_sizes.csv, row 5, column stated_on",
        "unit_sizes.csv, row 5, column value",
    ]


def _without_first_column(data):
    return b"\n".join(line.partition(b",")[2] for line in data.split(b"\n"))


WIDE = len(tables()["unit_sizes"].columns)
NO_TABLES = [
    (lambda data: b"", "unit_sizes.csv: the file is empty; it needs a header row"),
    (lambda data: b"\n\n", "unit_sizes.csv: the file is empty; it needs a header row"),
    (lambda data: data.replace(b"claim_id", b"claim_nr", 1), "column “claim_nr” is not known; allowed: claim_id, reg"),
    (lambda data: data.replace(b"claim_id", b"Claim_ID", 1), "(did you mean claim_id?)"),
    (_without_first_column, "unit_sizes.csv, row 1: column claim_id is missing"),
    (lambda data: data.replace(b"claim_id,", b"", 1), "unit_sizes.csv, row 1: column claim_id is missing"),
    (lambda data: data.replace(b"claim_id", b"claim_id,editor", 1), "row 1: column “editor” is not known; allowed: "),
    (lambda data: data.replace(b"note\n", b"note,note\n", 1), "unit_sizes.csv, row 1: column note stands twice"),
    (lambda data: data.replace(b"bel-001,", b"bel-001,,", 1), f"row 2: {WIDE + 1} cells where the header has {WIDE}"),
    (lambda data: data.replace(b"bel-021,", b"", 1), f"{WIDE - 1} cells where the header has {WIDE}"),
    (lambda data: data.replace(b",", b";"), "cells are parted by ';'; save the file with commas between them"),
    (lambda data: b"\n".join(b'"' + line.replace(b",", b'";"') + b'"' for line in data.splitlines()), "parted by ';'"),
    (lambda data: data.replace(b",", b"\t"), "cells are parted by tabs; save the file with commas between them"),
    (lambda data: data.replace(b",", b"|"), "cells are parted by '|'; save the file with commas between them"),
    (lambda data: b"sep=;\n" + data.replace(b",", b";"), "the first line is “sep=;”, which only Excel reads"),
    (lambda data: b"sep=,\r\n" + data, "the first line is “sep=,”, which only Excel reads"),
    (lambda data: data.replace(b"accepted,,", "accepted,,Отряд ".encode("cp1251"), 1), "looks like Windows-1251: save"),
    (lambda data: data.replace(b"bel-001", b"bel-\xff01", 1), "unit_sizes.csv: line 2 is not UTF-8: save the file as"),
    (lambda data: data.decode().encode("utf-16"), "unit_sizes.csv: the file holds NUL bytes, as UTF-16 does; save"),
    (lambda data: data.replace(b"bel-001", b"bel-\x0001", 1), "unit_sizes.csv: the file holds NUL bytes"),
    (lambda data: data + b'bel-999,"open', "a quotation mark is opened and never closed"),
]  # fmt: skip


@pytest.mark.sample(7)
@pytest.mark.parametrize(("change", "said"), NO_TABLES)
def test_a_file_that_is_not_a_table_is_told_once_and_no_row_that_refers_to_it(raw, change, said):
    path = raw / "unit_sizes.csv"
    path.write_bytes(change(path.read_bytes()))
    (told,) = _told(raw)
    assert told.startswith("unit_sizes.csv") and said in told


def test_each_form_that_is_no_table_is_told(raw):
    """All forms in turn; what the check makes of other tables is told above."""
    path, columns = raw / "unit_sizes.csv", [*tables()["unit_sizes"].columns]
    sound = path.read_bytes()
    assert not read_table(path, columns)[1]
    for change, said in NO_TABLES:
        path.write_bytes(change(sound))
        assert any(said in str(fault) for fault in read_table(path, columns)[1]), said


@pytest.mark.parametrize("name", ["sources", "units", "labels", "district_names", "unit_sizes"])
def test_a_missing_file_is_told_once(raw, name):
    (raw / f"{name}.csv").unlink()
    assert _told(raw) == [f"{name}.csv: the file is missing"]


def test_rows_without_any_content_are_no_faults(raw):
    path = raw / "units.csv"
    rows = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*rows[:3], "", "," * rows[0].count(","), *rows[3:], "", ""]), "utf-8")
    assert _told(raw) == []


def test_marks_of_other_programs_are_no_faults(raw):
    for path in raw.glob("*.csv"):
        text = path.read_text("utf-8").rstrip("\n").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    with (raw / "units.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row[::-1] for row in csv.reader(file)]
    with (raw / "units.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert _told(raw) == []


def test_the_next_free_ids_are_free_and_follow_the_highest(raw):
    _edit(raw, "unit_sizes", 2, claim_id="bel-204")
    tables = read_raw(raw.parent)
    free = next_ids(tables)
    assert free["unit_sizes"][0] == "bel-205"  # and no gap below
    assert free["other_figures"][3] == "vor-f01"  # a series that begins
    taken = {one for table, column in numbered_ids().items() for one in tables[table][column]}
    assert not taken & {one for ids in free.values() for one in ids}


def test_a_row_with_the_next_free_id_is_sound(raw):
    for table, ids in next_ids(read_raw(raw.parent)).items():
        path = raw / f"{table}.csv"
        lines = path.read_text("utf-8").splitlines()
        path.write_text("\n".join([*lines, f"{ids[0]},{lines[1].partition(',')[2]}"]), "utf-8")
    assert _told(raw) == []


def test_sound_tables_are_told_so_with_the_next_free_ids(raw, capsys):
    assert main(["check", "--data", str(raw.parent)]) == 0
    first, *series = capsys.readouterr().out.splitlines()
    assert first == "The tables are sound. Next free ids:"
    assert [line.split(":")[0].strip() for line in series] == [*numbered_ids(), "disputes"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("d26", "the times that its figures describe lie more than 31 days apart"),
        ("d25", "its figures could all be true"),
        ("d08", "its figures could all be true"),
        ("d11", "no two of its figures are of one unit, scope and case and both planned or both reported"),
        ("d18", "fewer than two statements on its metric name a figure"),
    ],
)
def test_a_dispute_without_a_contradiction_and_without_a_reason_is_warned_of(raw, capsys, name, said):
    (raw / "corrections.yml").write_text("", "utf-8")  # which holds each of its cells to what it says
    _edit(raw, "disputes", _row_of(raw, "disputes", name), reason_en="", reason_ru="", reason_uk="")
    (raw / "corrections.yml").write_text("", "utf-8")  # which hold the reasons to what they are
    assert main(["check", "--data", str(raw.parent)]) == 0
    *_, last = capsys.readouterr().out.splitlines()
    assert last.startswith(f"Warning: disputes.csv, {name}: {said}, and no reason is given (reason_en)")


@pytest.mark.parametrize("contested", [False, True])
def test_two_counts_of_one_case_are_alike_or_contested(raw, contested):
    rows = [_row_of(raw, "unit_sizes", name) for name in ("bel-130", "bel-131")]
    _edit(raw, "unit_sizes", rows[1], value="3")
    for row in rows if contested else ():
        _edit(raw, "unit_sizes", row, assessment="contested")
    said = "“3”; allowed: 2, as bel-130 has it of case bel-e89, or both rows contested"
    assert _told(raw) == ([] if contested else [f"unit_sizes.csv, row {rows[1]}, column value: {said}"])


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
        assert all(str(fault) for fault in check(raw.parent)), f"seed {seed}"
        for path, data in sound.items():
            path.write_bytes(data)


def test_twenty_broken_copies_end_in_messages(raw):
    _fuzz(raw, range(20))


@pytest.mark.torture
def test_two_thousand_broken_copies_end_in_messages(raw):
    _fuzz(raw, range(20, 2020))


def test_what_a_terminal_would_obey_is_shown(raw):
    _edit(raw, "units", 1, note="\x1b[2Jnote")
    _edit(raw, "labels", 3, value="\x1b]0;reader\x07")
    _edit(raw, "unit_sizes", 2, as_of="2023\x1b[31m-08\u202e", metric="reader\x9b")
    told = _told(raw)
    assert len(told) > 3 and any("\\x1b[2Jnote" in fault for fault in told)
    assert [fault for fault in told if not fault.isprintable()] == []
