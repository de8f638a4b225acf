"""A desk's own tables: few are needed, the rest is filled in and claims nothing, and what is wrong is one sentence."""

import csv
import random
import re
import shlex
import shutil

import pandas as pd
import pytest

from helpers import ledger
from helpers.__main__ import main
from helpers.choices import languages, selections, widest
from helpers.errors import UsageError
from helpers.ledger import begin as beginning
from helpers.ledger.check import check, judged, read_raw, read_tables
from helpers.ledger.complete import complete
from helpers.ledger.curate import curate
from helpers.ledger.findings import latest_accepted, origin
from helpers.ledger.layers import districts
from helpers.ledger.schema import LEAST, columns_with, tables
from helpers.paths import BOUNDARIES, DATA, RAW, data_folder
from tests.ledger.test_check import JUNK
from tests.stories import STORIES, story


@pytest.fixture
def counties(tmp_path):
    return story("three_counties", tmp_path)


@pytest.fixture
def ten(tmp_path):
    return story("ten_rows", tmp_path)


def _read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path, rows):
    columns = dict.fromkeys(column for row in rows for column in row)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _edit(folder, table, row, **cells):
    """Change cells of a row, as a spreadsheet counts; columns that are not there are added."""
    rows = _read(folder / "raw" / f"{table}.csv")
    rows[row - 2] |= cells
    _write(folder / "raw" / f"{table}.csv", rows)


def _add(folder, table, *rows):
    path = folder / "raw" / f"{table}.csv"
    _write(path, [*(_read(path) if path.exists() else []), *rows])


def _told(folder):
    return [str(fault) for fault in check(folder)]


# ---- what is there


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_sound_curated_and_answers(tmp_path, name):
    folder = story(name, tmp_path)
    assert _told(folder) == []
    assert curate(folder)["claims"] == len(_read(folder / "raw" / "unit_sizes.csv")) + 3 * (name == "three_counties")
    known = ledger.load(folder)
    for selection in selections(data_folder(folder)):
        cut = known.within(selection)
        assert cut.statements() and all(one.day.first and one.as_of.first for one in cut.statements())
        assert all(region in known.headline_units for region in cut.regions)


def test_the_least_tables_are_filled_with_what_claims_nothing(ten):
    curate(ten)
    known = ledger.load(ten)
    (region,) = known.subjects
    assert (region, known.headline_units, known.federal) == ("ten-rows", {"ten-rows": "ferry-guard"}, ())
    claims = known.tables["claims"]
    assert set(claims["metric"]) == {"members"} and set(claims["region"]) == {region}
    for column in ("status", "qualifier", "assessment", "superseded_by", "locator", "note"):
        assert set(claims[column]) == {""}, column
    assert claims["claim_id"].is_unique and list(claims["claim_id"][:2]) == ["unit-sizes-2", "unit-sizes-3"]
    assert claims["statement_id"].is_unique and claims["low"].isna().all() and claims["high"].isna().all()
    assert set(claims["speaker_id"]) == {"harbour-master", "harbour-letter", "a-member-of-the-guard"}
    words = known.tables["words"].set_index(["vocabulary", "value"])["en"]
    assert words["speaker", "harbour-master"] == "Harbour master" and words["region", region] == "Ten Rows"
    assert words["region_in", region] == "in Ten Rows" and words["status", ""] == "not stated"
    assert all(not len(known.tables[name]) for name in ("events", "equipment", "disputes", "districts", "places"))


def test_a_claim_that_nobody_judged_is_neither_accepted_nor_planned(ten):
    curate(ten)
    told = ledger.load(ten).statements()
    assert {(one.assessment, one.status, one.planned, one.contested) for one in told} == {("", "", False, False)}
    latest = latest_accepted(ledger.load(ten), "ferry-guard", "members")
    assert latest.figure.value == 44 and latest.status == ""


def test_what_has_no_day_of_publication_is_known_when_no_day_is_asked_for(ten):
    curate(ten)
    known = ledger.load(ten)
    assert known.as_known("2025-01-01").statements() == () and len(known.statements()) == 10
    for row, day in enumerate(("2023-06-01", "2023-10-02", ""), start=2):
        _edit(ten, "sources", row, published=day)
    curate(ten)
    known = ledger.load(ten)
    assert len(known.as_known("2023-06-01").statements()) == 2
    said = {one.row_id: one.said for one in known.statements()}
    assert (said["unit-sizes-2"], said["unit-sizes-4"]) == ("2023-06-01", "2023-07-02")  # published; else as of


def test_a_bound_follows_from_the_word_for_it_where_nobody_gives_bounds(ten):
    for row, qualifier in enumerate(("at_least", "at_most", "about"), start=2):
        _edit(ten, "unit_sizes", row, qualifier=qualifier)
    assert _told(ten) == []
    sizes = read_raw(ten)["unit_sizes"]
    assert list(sizes["low"][:3]) == ["18", "", ""] and list(sizes["high"][:3]) == ["", "22", ""]
    _edit(ten, "unit_sizes", 3, low="")
    assert "column low: empty cell; allowed: a number, as qualifier is at_least" in _told(ten)[0]


def test_speakers_are_found_by_their_names_before_they_are_added(counties):
    rows = [row | {"speaker_id": ""} for row in _read(counties / "raw" / "unit_sizes.csv")]
    _write(counties / "raw" / "unit_sizes.csv", rows)
    sizes = read_raw(counties)["unit_sizes"]
    assert set(sizes["speaker_id"]) == {"velmora-reeve", "drenhal-clerk", "watch-captain", "council-bulletin",
                                        "the-lantern-no-person-named", "the-far-observer-no-person-named"}  # fmt: skip
    things = read_raw(counties)["equipment"].set_index("claim_id")
    assert things.at["kit-6", "speaker_id"] == "council-bulletin"  # the publisher of the page


@pytest.mark.parametrize("name", ["Наместник", "—"])
def test_a_speaker_without_latin_letters_has_an_id_all_the_same(ten, name):
    _edit(ten, "unit_sizes", 2, stated_by=name)
    assert _told(ten) == []
    assert re.fullmatch("speaker-[0-9a-f]{8}", read_raw(ten)["unit_sizes"].at[2, "speaker_id"])


def test_regions_follow_from_units_and_all_together_are_a_selection(ten):
    _edit(ten, "units", 2, region="upper-tarn")
    _add(ten, "units", {"unit_id": "mill-guard", "name_en": "Mill Guard", "region": "lower-tarn"})
    assert _told(ten) == []
    curate(ten)
    assert selections(data_folder(ten)) == {
        "upper-tarn": ("upper-tarn",), "lower-tarn": ("lower-tarn",), "all": ("upper-tarn", "lower-tarn"),
    }  # fmt: skip
    assert widest(data_folder(ten)) == "all"
    words = ledger.load(ten).tables["words"].set_index(["vocabulary", "value"])["en"]
    assert words["region", "upper-tarn"] == "Upper Tarn"


def test_five_regions_are_no_selection_together(ten):
    _edit(ten, "units", 2, region="r1")
    _add(ten, "units", *({"unit_id": f"u{n}", "name_en": f"Unit {n}", "region": f"r{n}"} for n in range(2, 6)))
    curate(ten)
    assert list(selections(data_folder(ten))) == ["r1", "r2", "r3", "r4", "r5"]


def test_the_unit_of_most_rows_on_people_is_the_headline_unit(counties):
    rows = [{name: cell for name, cell in row.items() if name != "headline_unit"}
            for row in _read(counties / "raw" / "regions.csv")]  # fmt: skip
    _write(counties / "raw" / "regions.csv", rows)
    regions = read_raw(counties)["regions"].set_index("region")["headline_unit"].to_dict()
    assert regions == {"velmora": "road-wardens", "drenhal": "night-watch", "oskavia": "river-guard"}


def test_districts_are_named_as_rows_name_them_and_found_in_the_layer(counties):
    (counties / "raw" / "district_names.csv").unlink()
    iso, _, area = sorted(one for one in districts(BOUNDARIES) if one[1] == "district")[0]
    _edit(counties, "regions", 3, iso=iso)
    _edit(counties, "districts", 2, district=area)
    (counties / "raw" / "places.csv").unlink()
    _write(counties / "raw" / "events.csv", [row | {"place_id": ""} for row in _read(counties / "raw" / "events.csv")])
    assert _told(counties) == []
    names = read_raw(counties)["district_names"].set_index("district")
    assert names.at[area, "name_en"] == area and names.at[area, "boundary_name"] == area
    assert names.at["High Tarn", "boundary_name"] == ""


def test_words_that_a_folder_lacks_are_lent_one_by_one(counties):
    _add(counties, "labels", {"vocabulary": "status", "value": "planned", "en": "foreseen", "ru": "намечено", "uk": "намічено"})
    words = read_raw(counties)["labels"].set_index(["vocabulary", "value"])["en"]
    assert words["status", "planned"] == "foreseen" and words["status", "reported"] == "reported"
    assert words["metric", "patrols"] == "Patrols" and words["metric", "members"] == "People on the rolls"
    assert not [value for vocabulary, value in words.index if vocabulary in ("duty", "battalion")]
    labels = [row for row in _read(counties / "raw" / "labels.csv") if row["value"] != "private_media"]
    _write(counties / "raw" / "labels.csv", labels)
    (told,) = _told(counties)  # ours are of one country
    assert told == "sources.csv, row 2, column kind: “private_media”; allowed: a word that has a name in vocabulary source_kind of labels.csv"


def test_header_rows_alone_are_as_good_as_no_table(ten):
    for name, schema in tables().items():
        path = ten / "raw" / f"{name}.csv"
        if not path.exists():
            path.write_text(",".join(schema.columns) + "\n", "utf-8")
    assert _told(ten) == []
    curate(ten)
    assert list(selections(data_folder(ten))) == ["ten-rows"]


def test_layers_of_ones_own_are_drawn_on_and_checked(ten):
    curate(ten)
    assert ledger.load(ten).boundaries == BOUNDARIES
    shutil.copytree(BOUNDARIES, ten / "raw" / "boundaries")
    assert ledger.load(ten).boundaries == ten / "raw" / "boundaries" and _told(ten) == []
    (ten / "raw" / "boundaries" / "rivers.geojson").write_text("")
    assert _told(ten) == ["boundaries/rivers.geojson: the file is empty"]


# ---- languages


def test_a_folder_speaks_the_languages_in_which_all_is_named(counties, ten):
    for folder, spoken in ((counties, ("en", "ru", "uk")), (ten, ("en",))):
        curate(folder)
        assert languages(data_folder(folder)) == ledger.load(folder).languages == spoken
    assert any("Reports can be made in en" in remark for remark in judged(ten).remarks)


@pytest.mark.parametrize(("table", "column"), [("places", "name_uk"), ("events", "title_uk"), ("regions", "name_uk"),
                                               ("disputes", "question_uk"), ("labels", "uk")])  # fmt: skip
def test_a_language_in_which_a_table_names_nothing_is_left_out(counties, table, column):
    path = counties / "raw" / f"{table}.csv"
    _write(path, [{name: cell for name, cell in row.items() if name != column} for row in _read(path)])
    assert _told(counties) == []
    curate(counties)
    assert languages(data_folder(counties)) == ("en", "ru")


def test_a_story_may_speak_another_language_than_english(ten, capsys):
    path = ten / "raw" / "units.csv"
    _write(path, [{"unit_id": "ferry-guard", "name_ru": "Паромная стража"}])
    assert _told(ten) == []
    curate(ten)
    assert ledger.load(ten).languages == ("ru",)
    assert main(["explain", "--no-charts", "--data", str(ten), "unit-sizes-2"]) == 0
    assert "Паромная стража" in capsys.readouterr().out


# ---- what is wrong, one sentence each


@pytest.mark.parametrize(
    ("table", "row", "cells", "said"),
    [
        ("selections", 2, {"regions": "velmora;nowhere"}, "column regions: “nowhere”; allowed: an id of regions.csv"),
        ("selections", 2, {"regions": "velmora;drenhal;oskavia;a;b"}, "allowed: at most 4 regions, as charts draw them"),
        ("selections", 2, {"regions": "velmora;velmora"}, "column regions: “velmora”; allowed: each region once"),
        ("selections", 2, {"selection": "velmora"}, "“velmora”; allowed: another name than that of a region"),
        ("regions", 4, {"prefix": "vel"}, "allowed: an id that begins with vel-"),
        ("regions", 2, {"headline_unit": "road-wardens"}, "“road-wardens”; allowed: a unit of oskavia; it is one of velmora"),
        ("regions", 2, {"iso": "XX-ABC"}, "“XX-ABC”; allowed: a code that boundaries/admin1.geojson has, for oskavia"),
        ("units", 2, {"name_uk": ""}, "column name_uk: empty cell; allowed: a name in this language too, as other rows have"),
        ("units", 2, {"name_en": "", "name_ru": "", "name_uk": ""}, "column name_en: empty cell; allowed: a name in at least"),
        ("units", 2, {"region": "nowhere"}, "column region: “nowhere”; allowed: an id of regions.csv"),
        ("unit_sizes", 16, {"scope_ru": ""}, "column scope_ru: empty cell; allowed: what the figure covers, as scope is part"),
        ("unit_sizes", 4, {"based_on": "wardens-d"}, "“wardens-d”; allowed: a claim that does not lead back to wardens-c"),
        ("unit_sizes", 2, {"unit_id": "nobody"}, "column unit_id: “nobody”; allowed: an id of units.csv"),
        ("unit_sizes", 2, {"as_of": ""}, "column as_of: empty cell; allowed: a date"),
        ("unit_sizes", 2, {"as_of": "Jul-23"}, "(a spreadsheet has rewritten this date: import every column as text)"),
        ("unit_sizes", 2, {"assessment": "acepted"}, "rejected, or empty (did you mean accepted?)"),
        ("unit_sizes", 2, {"metric": "patrol"}, "(did you mean patrols?)"),
        ("unit_sizes", 2, {"metric": "sorties"}, "“sorties”; allowed: a word that has a name in vocabulary metric_one"),
        ("unit_sizes", 2, {"editor": "me"}, "row 1: column “editor” is not known; allowed: claim_id, region"),
        ("unit_sizes", 2, {"qualifer": "about"}, "row 1: column “qualifer” is not known"),
        ("events", 2, {"region": "", "unit_id": ""}, "column region: empty cell; allowed: a region, as there are several"),
        ("places", 3, {"lat": "-95"}, "column lat: “-95”; allowed: a number from -90 to 90, or empty"),
        ("labels", 2, {"ru": ""}, "labels.csv, row 2, column ru: empty cell; allowed: a name in this language too"),
    ],
)  # fmt: skip
def test_a_fault_of_own_tables_is_told_in_a_sentence(counties, table, row, cells, said):
    _edit(counties, table, row, **cells)
    told = _told(counties)
    assert any(line.startswith(f"{table}.csv") or said.startswith("allowed: an id") for line in told)
    assert any(said in line for line in told), told


def test_statements_that_are_based_on_each_other_by_several_rows_are_refused(counties):
    _edit(counties, "unit_sizes", 5, based_on="")  # wardens-d, of one statement with wardens-c
    _edit(counties, "unit_sizes", 6, based_on="wardens-d")
    assert _told(counties) == []
    _edit(counties, "unit_sizes", 4, based_on="wardens-e")
    told = "\n".join(_told(counties))
    assert "“wardens-e”; allowed: a claim that does not lead back to wardens-c or its statement" in told
    assert "“wardens-d”; allowed: a claim that does not lead back to wardens-e or its statement" in told


def test_a_row_that_repeats_another_of_its_statement_may_stand_for_it(counties):
    _edit(counties, "unit_sizes", 4, qualifier="about")  # so that wardens-d stands, which is based on it
    curate(counties)
    known = ledger.load(counties)
    claim = known.statement_of["wardens-c"]
    assert (claim.row_id, claim.based_on) == ("wardens-d", "wardens-c")
    assert origin(known, claim) == "s-reeve-may"


def test_two_regions_with_one_prefix_or_colour_are_told(counties):
    for row in (2, 3):
        _edit(counties, "regions", row, colour="#12436D")
    assert _told(counties) == ["regions.csv, row 3, column colour: “#12436D”; allowed: another colour than that of oskavia"]
    for row in (2, 3):
        _edit(counties, "regions", row, prefix="co", colour="")
    assert "regions.csv, row 3, column prefix: “co”; allowed: another prefix than that of oskavia" in _told(counties)


def test_a_region_without_a_unit_is_told(counties):
    _add(counties, "regions", {"region": "empty", "order": "4", "name_en": "E", "name_ru": "E", "name_uk": "E"})
    assert _told(counties) == ["regions.csv, row 5, column headline_unit: empty cell; allowed: a unit of empty, on which reports are made"]


def test_a_region_without_a_layer_is_no_fault_and_is_said(counties):
    assert any("No map can be drawn of oskavia, velmora, drenhal" in one for one in judged(counties).remarks)


def test_ids_follow_a_prefix_where_a_region_has_one(ten):
    _write(ten / "raw" / "regions.csv", [{"region": "tarn", "prefix": "tar", "name_en": "Tarn"}])
    assert _told(ten) == []
    assert list(read_raw(ten)["unit_sizes"]["claim_id"])[:2] == ["tar-0002", "tar-0003"]
    rows = [row | {"claim_id": f"tar-{n:02}"} for n, row in enumerate(_read(ten / "raw" / "unit_sizes.csv"))]
    _write(ten / "raw" / "unit_sizes.csv", rows)
    assert _told(ten) == []
    _edit(ten, "unit_sizes", 3, claim_id="row-3")
    assert _told(ten) == ["unit_sizes.csv, row 3, column claim_id: “row-3”; allowed: an id that begins with tar-, as region is "
                          "tarn, and ends in a number, such as tar-01"]  # fmt: skip


@pytest.mark.parametrize("name", LEAST)
def test_a_table_of_the_least_set_has_to_be_there(ten, name):
    (ten / "raw" / f"{name}.csv").unlink()
    assert _told(ten) == [f"{name}.csv: the file is missing"]


@pytest.mark.parametrize("name", LEAST)
def test_a_column_of_the_least_set_has_to_be_there(ten, name):
    path = ten / "raw" / f"{name}.csv"
    rows = _read(path)
    for column in rows[0]:
        _write(path, [{one: cell for one, cell in row.items() if one != column} for row in rows])
        assert _told(ten) == [f"{name}.csv, row 1: column {column} is missing"]


def test_a_table_of_another_name_is_told_and_not_passed_over(ten):
    (ten / "raw" / "speaker.csv").write_text("speaker_id,name_en\nx,X\n")
    (told,) = _told(ten)
    assert told.startswith("speaker.csv: there is no table of this name; there are sources, ") and "speakers.csv?" in told


def test_broken_copies_of_own_tables_end_in_messages(counties):
    sound = {path: path.read_bytes() for path in (counties / "raw").glob("*.csv")}
    for seed in range(40):
        chance = random.Random(seed)
        path = chance.choice(sorted(sound))
        data = path.read_bytes()
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data) + 1)
            data = data[:at] + chance.choice(JUNK).encode() + data[at + chance.randint(0, 30) :]
        path.write_bytes(data)
        assert all(str(fault) for fault in check(counties)), f"seed {seed}"
        path.write_bytes(sound[path])


@pytest.mark.sample(3)
@pytest.mark.parametrize("seed", range(6))
def test_tables_and_columns_may_go_in_any_number(tmp_path, seed):
    """Whatever is not needed goes at random; the rest is sound, or what it refers to is told, and it can be curated."""
    chance, folder = random.Random(seed), story("three_counties", tmp_path)
    for name, schema in tables().items():
        path = folder / "raw" / f"{name}.csv"
        if not path.exists():
            continue
        rows = _read(path)
        needed = {*columns_with(name, "needed"), *(one for one in schema.columns if one.startswith("name_"))}
        kept = [column for column in rows[0] if column in needed or chance.random() < 0.5]
        _write(path, [{column: row[column] for column in kept} for row in rows])
    told = _told(folder)
    assert all("allowed: " in line for line in told)
    if not told:
        assert curate(folder) and ledger.load(folder).statements()


# ---- a data package is whole by its own word


def test_nothing_is_added_to_whole_tables():
    read = read_tables(data_folder())
    completed = complete(read, "data")
    for name in tables():
        pd.testing.assert_frame_equal(completed[name].loc[read[name].index], read[name], check_dtype=False)
        assert len(completed[name]) == len(read[name]), name


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", tables())
def test_a_table_that_vanishes_from_a_data_package_is_a_fault(raw, name):
    assert data_folder(raw.parent).whole and data_folder().whole
    (raw / f"{name}.csv").unlink()
    assert f"{name}.csv: the file is missing" in _told(raw.parent)


@pytest.mark.parametrize(("table", "column"), [("unit_sizes", "assessment"), ("units", "role"), ("regions", "prefix")])
def test_a_column_that_vanishes_from_a_data_package_is_a_fault(raw, table, column):
    frame = pd.read_csv(raw / f"{table}.csv", dtype=str, keep_default_na=False).drop(columns=column)
    frame.to_csv(raw / f"{table}.csv", index=False)
    assert f"{table}.csv, row 1: column {column} is missing" in _told(raw.parent)


@pytest.mark.parametrize(("table", "column"), [("unit_sizes", "assessment"), ("unit_sizes", "status"), ("speakers", "role_uk"),
                                               ("sources", "language"), ("selections", "name_ru")])  # fmt: skip
def test_a_cell_that_a_data_package_needs_is_a_fault_there_and_none_elsewhere(raw, table, column):
    frame = pd.read_csv(raw / f"{table}.csv", dtype=str, keep_default_na=False)
    frame.loc[0, column] = ""
    frame.to_csv(raw / f"{table}.csv", index=False)
    assert [line.partition(": empty cell")[0] for line in _told(raw.parent)] == [f"{table}.csv, row 2, column {column}"]
    (raw / "datapackage.json").unlink()
    assert _told(raw.parent) == []


def test_the_repository_s_tables_without_their_package_are_the_same_story(raw, everything):
    (raw / "datapackage.json").unlink()
    curate(raw.parent)
    known = ledger.load(raw.parent)
    assert known.selections == everything.selections and known.headline_units == everything.headline_units
    assert [one.row_ids for one in known.statements()] == [one.row_ids for one in everything.statements()]


# ---- beginning


def test_a_folder_is_begun_with_header_rows_and_a_page(tmp_path, capsys):
    folder = tmp_path / "hill country"
    assert main(["new", str(folder)]) == 0
    told = capsys.readouterr().out.splitlines()
    heads = {path.stem: path.read_text("utf-8") for path in (folder / "raw").glob("*.csv")}
    assert sorted(heads) == sorted(tables())
    assert heads["unit_sizes"] == "unit_id,value,as_of,stated_by,source_id\n" and heads["units"] == "unit_id,name_en\n"
    assert (folder / "raw" / "README.md").read_text("utf-8").startswith("# Your own tables")
    assert told[1] == f"Then run: python -m helpers check --data {shlex.quote(str(folder))}"
    assert main(shlex.split(told[1].partition("helpers ")[2])) == 1
    assert capsys.readouterr().out.startswith(
        "sources.csv: there is nothing to report on yet: enter a page in sources.csv and a unit in units.csv and a figure"
    )


def test_what_is_begun_takes_the_least_rows(tmp_path, ten):
    beginning.begin(tmp_path / "new")
    for name in LEAST:
        shutil.copy(ten / "raw" / f"{name}.csv", tmp_path / "new" / "raw")
    assert _told(tmp_path / "new") == [] and curate(tmp_path / "new")["claims"] == 10


def test_a_folder_that_has_tables_is_not_begun(ten, tmp_path):
    before = {path: path.read_bytes() for path in (ten / "raw").iterdir()}
    for folder in (ten, ten / "raw"):
        with pytest.raises(UsageError, match="has tables, such as .*; new takes a folder that has none"):
            beginning.begin(folder)
    assert {path: path.read_bytes() for path in (ten / "raw").iterdir()} == before
    with pytest.raises(UsageError, match="inside the repository's own folders"):
        beginning.begin(DATA / "new")
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written: Not a directory"):
        beginning.begin(tmp_path / "file" / "new")


def _examples():
    """Return the example rows of the page that a new folder gets, by table."""
    page = beginning.GUIDE.read_text("utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("| ")]
    return {name: dict(zip(*csv.reader([columns, example]), strict=True)) for name, columns, example in rows[1:]}


def test_the_page_of_a_new_folder_shows_a_row_of_each_table_and_they_are_sound_together(tmp_path):
    examples = _examples()
    assert list(examples)[:3] == list(LEAST) and sorted(examples) == sorted(tables())
    (tmp_path / "raw").mkdir()
    for name, row in examples.items():
        _add(tmp_path, name, row)
    assert _told(tmp_path) == []
    curate(tmp_path)
    assert set(selections(data_folder(tmp_path))) == {"hill-country", "hills"}


def test_the_page_is_short_and_its_commands_are_ours():
    page = beginning.GUIDE.read_text("utf-8")
    assert len(page.splitlines()) < 60
    commands = re.findall(r"^    (python -m helpers .*?) +#", page, re.MULTILINE)
    assert [shlex.split(command)[3] for command in commands] == ["check", "curate", "reports"]
    assert RAW.name in page
