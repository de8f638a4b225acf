from datetime import date, datetime

import pytest

from helpers import days
from helpers.errors import UsageError, UserError
from helpers.ledger.curate import curate
from helpers.paths import OUTPUT, RAW, ROOT
from helpers.reports.parameters import Parameters, refuse_bad_output, refuse_unknown_names
from tests.stories import story


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"region": "kurks"}, "region is 'kurks'; allowed: belgorod, kursk or both. Did you mean kursk?"),
        ({"region": "bryansk"}, "region is 'bryansk'; allowed: belgorod, kursk or both."),
        ({"lang": "ua"}, "lang is 'ua'; allowed: en, ru or uk."),
        ({"size": "poster"}, "size is 'poster'; allowed: web, mobile, print, social or all."),
        ({"known_by": "2023-02-30"}, "known_by is '2023-02-30', which is no such day"),
        ({"known_by": "2 August 2023"}, "YYYY-MM-DD"),
        ({"known_by": "20230802"}, "YYYY-MM-DD"),
        ({"known_by": "2023-08"}, "YYYY-MM-DD"),
        ({"known_by": 2023}, "known_by is 2023"),
        ({"known_by": "2199-01-01"}, "a day that has not come"),
        ({"known_by": None}, "known_by is None"),
        ({"out_dir": 7}, "out_dir is 7; it takes the path of a folder"),
        ({"region": ["kursk"]}, "region is ['kursk']"),
        ({"data_dir": 7}, "data_dir is 7; it takes the path of a folder"),
        ({"data_dir": "/nowhere"}, "There is no folder /nowhere/raw: a data folder holds raw/; python -m helpers new DIR beg"),
        ({"data_dir": RAW}, "holds tables itself: give the folder above, which holds raw/ and processed/."),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_in_one_sentence(given, said):
    with pytest.raises(UsageError) as refused:
        Parameters(**given)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert refused.value._render_traceback_() == [str(refused.value)]


def test_a_day_has_come_once_it_has_come_anywhere(monkeypatch):
    monkeypatch.setattr(days, "latest_day", lambda: date(2026, 11, 29))
    assert Parameters(known_by="2026-11-29").known_by == "2026-11-29"
    with pytest.raises(UsageError, match="a day that has not come"):
        Parameters(known_by="2026-11-30")


@pytest.mark.parametrize(("utc", "latest"), [("2026-12-31 09:59", "2026-12-31"), ("2026-12-31 10:00", "2027-01-01")])
def test_the_latest_day_is_that_of_kiritimati_14_hours_ahead(monkeypatch, utc, latest):
    class Clock(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime.fromisoformat(f"{utc}+00:00").astimezone(zone)

    monkeypatch.setattr(days, "datetime", Clock)
    assert str(days.latest_day()) == latest


def test_all_sizes_are_drawn_in_one_run():
    assert Parameters(size="all").sizes == ("web", "mobile", "print", "social")
    assert Parameters(size="print").sizes == ("print",)


def test_no_region_is_the_selection_of_most():
    assert Parameters().region == "both"


def test_regions_languages_and_the_folder_for_output_are_those_of_the_tables(tmp_path):
    counties = story("three_counties", tmp_path)
    with pytest.raises(UserError, match=f"no processed tables in {counties}/processed; run: python -m helpers curate --data "):
        Parameters(data_dir=str(counties))
    curate(counties)
    chosen = Parameters(data_dir=str(counties), lang="uk")
    assert (chosen.region, chosen.output) == ("counties", counties / "output") and Parameters().output == OUTPUT
    said = "region is 'kursk'; allowed: velmora, drenhal, oskavia, two or counties."
    with pytest.raises(UsageError, match=said):
        Parameters(region="kursk", data_dir=str(counties))


def test_a_language_that_the_tables_do_not_speak_is_refused_with_those_they_do(tmp_path):
    rows = story("ten_rows", tmp_path)
    curate(rows)
    assert Parameters(data_dir=str(rows)).region == "ten-rows"
    with pytest.raises(UsageError, match=r"^lang is 'ru'; allowed: en\.$"):
        Parameters(data_dir=str(rows), lang="ru")


@pytest.mark.parametrize("name", ["processed_dir", "raw_dir"])
def test_a_parameter_that_is_gone_names_its_successor(name):
    said = f"There is no parameter '{name}' any more: data_dir takes the folder that holds raw/ and processed/."
    with pytest.raises(UsageError, match=said):
        refuse_unknown_names([f"# Parameters\n{name} = '/tables'\n"])


def test_output_does_not_land_among_the_tables(tmp_path):
    for name in ("raw", "processed"):
        (tmp_path / name).mkdir()
        with pytest.raises(UsageError, match=f"lies among the tables; choose another, such as {tmp_path}/output"):
            refuse_bad_output(tmp_path / name / "new", data_dir=tmp_path)
    refuse_bad_output(tmp_path / "output", data_dir=tmp_path)


def test_a_name_that_papermill_injected_and_nobody_declared_is_refused():
    cells = ["", "region = 'both'", "# Parameters\nregoin = 'kursk'\nlang = 'ru'\n", "report = open_report()"]
    with pytest.raises(UsageError, match="There is no parameter 'regoin'.*Did you mean region?"):
        refuse_unknown_names(cells)
    refuse_unknown_names(["# Parameters\nregion = 'kursk'\nknown_by = ''\n"])
    refuse_unknown_names(["answer = 42"])


@pytest.mark.parametrize("folder", [RAW, ROOT / "data", ROOT / "src" / "helpers" / "new"])
def test_the_repository_s_own_folders_take_no_output(folder):
    with pytest.raises(UsageError, match="the repository's own folders"):
        refuse_bad_output(folder)


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder laid out as a checkout, in which our own paths are taken to lie."""
    for name in ("data/raw", "data/processed", "src", "notebooks", "output"):
        (tmp_path / "checkout" / name).mkdir(parents=True)
    root = tmp_path / "checkout"
    for name, path in {"ROOT": root, "DATA": root / "data"}.items():
        monkeypatch.setattr(f"helpers.reports.parameters.{name}", path)
    monkeypatch.setattr("helpers.paths.DATA", root / "data")
    return root


@pytest.mark.parametrize(("link", "to", "out"), [
    ("way", "data/raw", "way/new"), ("way", "data/raw/", "way"), ("way", "data", "way/raw/../new"),
    ("way", "src", "way/helpers"), ("output/charts", "data/processed", "output/charts/new"),
])  # fmt: skip
def test_no_link_leads_output_into_the_repository_s_own_folders(checkout, link, to, out):
    (checkout / link).symlink_to(checkout / to)
    with pytest.raises(UsageError, match="the repository's own folders"):
        refuse_bad_output(checkout / out)


@pytest.mark.parametrize("folder", ["data", "data/raw", "data/processed", "src", "notebooks"])
def test_own_folders_that_are_links_take_no_output_at_either_end(checkout, tmp_path, folder):
    (checkout / folder).rename(tmp_path / "elsewhere")
    (checkout / folder).symlink_to(tmp_path / "elsewhere")
    for out in (checkout / folder / "new", tmp_path / "elsewhere" / "new"):
        with pytest.raises(UsageError, match="the repository's own folders"):
            refuse_bad_output(out)
    refuse_bad_output(checkout / "output")


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        refuse_bad_output(tmp_path / "file")
    with pytest.raises(UsageError, match="cannot be written: Not a directory"):
        refuse_bad_output(tmp_path / "file" / "below")


def test_a_folder_that_no_disk_could_hold_is_refused(tmp_path):
    for name, target in (("itself", "itself"), ("nowhere", "gone")):
        (tmp_path / name).symlink_to(target)
    for folder in (tmp_path / "itself", tmp_path / "nowhere", tmp_path / "itself" / "below"):
        with pytest.raises(UsageError, match="cannot be written"):
            refuse_bad_output(folder)
    for folder in (tmp_path / ("x" * 256), tmp_path / "new" / ("й" * 128), tmp_path / "/".join(["x" * 200] * 20)):
        with pytest.raises(UsageError, match="cannot be written: File name too long"):
            refuse_bad_output(folder)
    refuse_bad_output(tmp_path / "new" / ("й" * 127))


@pytest.mark.parametrize("name", ["out_dir", "data_dir"])
def test_a_folder_that_cannot_be_written_down_is_refused(name):
    for value, shown in (("/tmp/o-\udcff", r"/tmp/o-\xff"), ("a\0b", r"a\0b"), ("дом\udcd0", r"дом\xd0")):
        with pytest.raises(UsageError) as refused:
            Parameters(**{name: value})
        assert str(refused.value) == f"{name} is '{shown}', which is not UTF-8 text."


def test_a_folder_is_not_made_before_it_is_needed(tmp_path):
    refuse_bad_output(tmp_path / "new" / "below")
    assert not list(tmp_path.iterdir())
