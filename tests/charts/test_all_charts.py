"""What holds for every chart, region, size, language and day."""

import re
from functools import cache

import pytest

from helpers import charts, ledger
from helpers.publish import export
from helpers.sizes import SIZES, Size
from tests.charts.audit import faults

REGIONS = ("belgorod", "kursk", "both")
DAYS = ("2022-03-01", "2022-06-30", "2023-08-02", "2024-08-31")


@cache
def _known(region, day=""):
    return ledger.load().as_known(day).within(region)


@cache
def _draw(name, region="both", size="web", lang="en", day=""):
    return charts.draw(name, _known(region, day), size, lang)


def _everywhere(*, sizes, langs, days=("",)):
    return [
        pytest.param(name, region, size, lang, day, id=".".join(filter(None, (name, region, lang, size, day))))
        for name in charts.NAMES
        for day in days
        for region in REGIONS
        for size in sizes
        for lang in langs
    ]


def _judge(chart):
    assert faults(chart) == []
    assert 3 <= sum(any(map(str.isalnum, word)) for word in chart.title.split()) <= 18, chart.title  # a dash is no word
    assert chart.subtitle
    assert 60 <= len(chart.alt_text) <= 900
    assert not re.search(
        r"\{|\}|\bnan\b|<|\s\s", " ".join(filter(None, (chart.title, chart.subtitle, chart.note, chart.alt_text)))
    )


@pytest.mark.sample(14)
@pytest.mark.parametrize(("name", "region", "size", "lang", "day"), _everywhere(sizes=("web", "mobile"), langs=("en",)))
def test_a_picture_editor_finds_nothing(name, region, size, lang, day):
    _judge(_draw(name, region, size, lang, day))


@pytest.mark.sample(14)
@pytest.mark.parametrize(
    ("name", "region", "size", "lang", "day"),
    _everywhere(sizes=("web",), langs=("en",), days=("2022-03-01", "2023-08-02")),
)
def test_what_was_known_on_a_past_day_is_drawn_and_nothing_later(name, region, size, lang, day):
    chart = _draw(name, region, size, lang, day)
    _judge(chart)
    _of_its_day(chart, region, day)


@pytest.mark.sample(4)
@pytest.mark.parametrize("lang", ["ru", "uk"])
@pytest.mark.parametrize("name", charts.NAMES)
def test_the_other_languages_are_drawn_too(name, lang):
    _judge(charts.draw(name, _known("kursk"), "web", lang))


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", charts.NAMES)
def test_a_new_size_is_one_line(name, monkeypatch):
    for size in (
        Size("story", 1080, 1920, 30, 48, 34, 34, 30, 30, "tall"),
        Size("poster", 1700, 1276, 32, 50, 32, 32, 26, 24, "wide"),
        Size("slide", 1280, 720, 30, 42, 27, 27, 24, 24, "compact"),
    ):
        monkeypatch.setitem(SIZES, size.name, size)
        _judge(charts.draw(name, _known("both"), size.name, "en"))


@pytest.mark.torture
@pytest.mark.parametrize(
    ("name", "region", "size", "lang", "day"), _everywhere(sizes=tuple(charts.SIZES), langs=("en", "ru", "uk"))
)
def test_every_size_and_language(name, region, size, lang, day):
    _judge(charts.draw(name, _known(region), size, lang))


@pytest.mark.torture
@pytest.mark.parametrize(
    ("name", "region", "size", "lang", "day"),
    _everywhere(sizes=("web", "mobile", "social"), langs=("en", "uk"), days=DAYS),
)
def test_every_past_day(name, region, size, lang, day):
    chart = charts.draw(name, _known(region, day), size, lang)
    _judge(chart)
    _of_its_day(chart, region, day)


MONTHS = [f"{year}-{month:02d}-15" for year in (2022, 2023, 2024, 2025) for month in range(1, 13)]


@pytest.mark.torture
@pytest.mark.parametrize("name", charts.NAMES)
@pytest.mark.parametrize("day", MONTHS)
def test_every_month(name, day):
    for region in REGIONS:
        _judge(charts.draw(name, _known(region, day), "web", "en"))


def test_one_voice_alone_is_drawn():
    chart = charts.draw("who-says-so", _known("belgorod", "2023-05-30"), "web", "en")
    _judge(chart)
    assert not chart.empty


def _of_its_day(chart, region, day):
    known, everything = _known(region, day), _known(region)
    drawn = {row for mark in chart.marks for row in mark.row_ids}
    ids = {row for name in ("claims", "equipment", "events", "districts") for row in known.tables[name].iloc[:, 0]}
    assert drawn <= ids, "rows from the future, or from another region"
    said = " ".join([chart.title, chart.subtitle, chart.note, chart.alt_text, *(mark.drawn for mark in chart.marks)])
    assert not [year for year in re.findall(r"\b202\d\b", said) if int(year) > int(day[:4])], said
    assert "As known on" in chart.subtitle.replace("\u00a0", " ") or chart.lang != "en"
    assert everything is not known


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", charts.NAMES)
def test_from_each_mark_to_its_rows_and_pages_and_back(name):
    for region in REGIONS:
        known, chart = _known(region), _draw(name, region)
        assert not chart.empty
        assert len({mark.mark_id for mark in chart.marks}) == len(chart.marks)
        pages = {
            row: set(filter(None, [source, *str(also).split(";")]))
            for table in ("claims", "equipment", "events", "districts")
            for row, source, also in _rows_with_pages(known.tables[table])
        }
        home = {
            row: table
            for table in ("claims", "equipment", "events", "districts")
            for row in known.tables[table].iloc[:, 0]
        }
        for mark in chart.marks:
            assert mark.row_ids and mark.drawn and mark.source_ids
            assert all(home[row] in charts.shows(name) for row in mark.row_ids)
            assert set(mark.source_ids) <= set().union(*(pages[row] for row in mark.row_ids))
            page = known.source.loc[list(mark.source_ids)].set_index("url").loc[mark.url]
            assert mark.linked == (page["linked"] == "yes")
            assert re.fullmatch(r"[a-z0-9-]+", mark.mark_id)


def _rows_with_pages(table):
    also = table["also_source_ids"] if "also_source_ids" in table else [""] * len(table)
    return zip(table.iloc[:, 0], table["source_id"], also, strict=True)


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", charts.NAMES)
def test_every_mark_is_in_the_picture(name):
    chart = _draw(name)
    svg = export.render(chart)["svg"].decode()
    missing = [mark.mark_id for mark in chart.marks if f'data-mark="{mark.mark_id}"' not in svg]
    assert not missing


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", charts.NAMES)
def test_the_same_input_gives_the_same_bytes(name):
    first = export.render(charts.draw(name, _known("kursk"), "web", "en"))
    again = export.render(charts.draw(name, _known("kursk"), "web", "en"))
    assert {ending for ending in first if first[ending] != again[ending]} == set()


def test_every_chart_has_an_alt_text_of_its_own():
    # The dispute of both regions together is that of Belgorod.
    pairs = [(name, region) for name in charts.NAMES for region in REGIONS if (name, region) != ("dispute", "both")]
    texts = [_draw(name, region).alt_text for name, region in pairs]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("name", charts.NAMES)
def test_a_chart_of_nothing_says_so(name):
    chart = _draw(name, "both", "web", "en", "2022-03-01")
    assert chart.empty
    assert "1 March 2022" in chart.subtitle.replace("\u00a0", " ")
