"""Charts of tables that lack what today's charts are mostly about, or hold numbers and years of any size."""

from dataclasses import replace

import pytest
from matplotlib.patches import PathPatch, Rectangle

from helpers import charts
from helpers.charts.dispute import drawn as dispute
from helpers.errors import UsageError
from helpers.ledger import curate
from helpers.ledger.check import check, read_raw
from helpers.reports import brief
from helpers.words import Words, bare
from tests.charts.audit import faults

EMPTY = ("unit_sizes", "other_figures", "equipment", "events", "event_labels", "districts", "duties", "reference",
         "disputes", "places", "units")  # fmt: skip


def _without(everything, table, key, *values):
    """The ledger without some rows, or without any."""
    rows = everything.tables[table]
    kept = rows[~rows[key].isin(values)] if values else rows.iloc[:0]
    return replace(everything, tables={**everything.tables, table: kept})


def _with_numbers(everything, **numbers):
    """The ledger with other figures for whole metrics."""
    claims = everything.tables["claims"].copy()
    for metric, value in numbers.items():
        for column in ("value", "low", "high"):
            rows = (claims["metric"] == metric) & claims[column].notna()
            claims.loc[rows, column] = float(value)
    return replace(everything, tables={**everything.tables, "claims": claims})


def _with_event_on(everything, event_id, day):
    tables = {name: table.copy() for name, table in read_raw().items()}
    events = tables["events"]
    events.loc[events["event_id"] == event_id, "date"] = day
    return curate.ledger_of(tables)


def _said(chart):
    return [text.replace("\u00a0", " ") for _, text in chart.texts]


# Nothing, or nothing of a kind


@pytest.mark.sample(4)
@pytest.mark.parametrize(("size", "lang"), [("web", "en"), ("print", "ru"), ("mobile", "uk")])
@pytest.mark.parametrize("name", charts.NAMES)
def test_headers_alone_make_a_chart_that_says_so(name, size, lang):
    raw = {table: rows.iloc[:0] if table in EMPTY else rows for table, rows in read_raw().items()}
    raw["regions"] = raw["regions"].assign(headline_unit="", part_metric="")  # whose units are gone
    for region in ("belgorod", "both"):
        chart = charts.draw(name, curate.ledger_of(raw).within(region), size, lang)
        assert chart.empty and faults(chart) == []
        assert len(chart.title.split()) >= 3 and len(chart.alt_text) > 60


def test_without_units_a_region_names_its_figures(everything):
    known = _without(everything, "units", "unit_id").within("belgorod")
    words = Words("en", known.tables["words"][known.tables["words"]["vocabulary"] != "unit"])
    known = replace(known, tables={**known.tables, "claims": known.tables["claims"].iloc[:0]})
    said = brief.headlines(known, words, "belgorod")
    assert bare(said[0]) == "Territorial units (Belgorod region), people on the rolls: no figure was found."


@pytest.mark.parametrize("size", charts.SIZES)
def test_without_disputes_the_chart_of_a_dispute_says_so(size, everything):
    known = _without(_without(everything, "disputes", "dispute_id"), "dispute_rows", "dispute_id")
    for region in ("belgorod", "kursk", "both"):
        chart = charts.draw("dispute", known.within(region), size, "en")
        assert chart.empty and "disputed figure was found" in chart.title
    with pytest.raises(UsageError, match="dispute_id is 'd01'; there are no disputes"):
        dispute.draft(known.within("kursk"), size, "en", "d01").chart()


@pytest.mark.parametrize(("region", "first"), [("belgorod", "d01"), ("kursk", "d25")])
def test_without_the_main_dispute_another_is_drawn(region, first, everything):
    known = _without(_without(everything, "disputes", "dispute_id", first), "dispute_rows", "dispute_id", first)
    chart = charts.draw("dispute", known.within(region), "web", "en")
    rows = set(everything.tables["dispute_rows"].loc[everything.tables["dispute_rows"]["dispute_id"] != first, "row_id"])
    assert not chart.empty and faults(chart) == []
    assert {mark.mark_id for mark in chart.marks} <= rows


def test_an_event_without_short_words_stands_by_its_title(everything):
    short = (everything.tables["words"]["vocabulary"] == "event_label") & (everything.tables["words"]["value"] == "bel-e13")
    words = everything.tables["words"][~short]
    known = replace(everything, tables={**everything.tables, "words": words}).within("both")
    title = Words("en", words).label("event", "bel-e13")[:20]
    for name in ("unit-sizes", "timeline", "map"):
        chart = charts.draw(name, known, "web", "en")
        assert title in " ".join(_said(chart)) or title in " ".join(mark.drawn for mark in chart.marks), name


@pytest.mark.parametrize("size", ["web", "print"])
def test_a_map_without_places_shows_districts_only(size, everything):
    for known in (_without(everything, "places", "place_id"), _without(everything, "places", "region", "kursk")):
        chart = charts.draw("map", known.within("both"), size, "en")
        assert not chart.empty and faults(chart) == []


# Numbers of any size


@pytest.mark.sample(3)
@pytest.mark.parametrize(("region", "size"), [
    ("both", "print"), ("kursk", "web"),
    *(pytest.param(region, size, marks=pytest.mark.torture)
      for region in ("belgorod", "both") for size in charts.SIZES),
])  # fmt: skip
@pytest.mark.parametrize("numbers", [
    {"firearms": 10**8, "members": 10**12}, {"firearms": 10**15 - 1, "members": 2},
    {"members": 0, "battalions": 0, "squads": 0},
    *(pytest.param(numbers, marks=pytest.mark.torture) for numbers in (
        {"firearms": 10**8}, {"members": 10**12}, {"firearms": 10**15 - 1, "members": 10**15 - 1},
        {"firearms": 2, "members": 10**15 - 1},
    )),
])  # fmt: skip
def test_numbers_of_any_size_are_drawn_with_marks_that_can_be_counted(numbers, region, size, everything):
    known = _with_numbers(everything, **numbers).within(region)
    for name in ("promises", "unit-sizes", "dispute"):
        chart = charts.draw(name, known, size, "en")
        paths = [patch.get_path() for patch in chart.figure.findobj(PathPatch)]
        assert max((len(path.vertices) for path in paths), default=0) < 60_000
        if name != "unit-sizes":  # whose labels may lie near the marks of other regions' figures
            assert faults(chart) == []


def _with_longer_numbers(everything):
    """The ledger with eleven noughts behind each figure."""
    claims = everything.tables["claims"].copy()
    claims[["value", "low", "high"]] *= 10**11
    return replace(everything, tables={**everything.tables, "claims": claims})


@pytest.mark.sample(6)
@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("region", ["belgorod", "kursk"])
def test_a_dispute_of_long_numbers_has_room_for_them_or_says_what_has_none(region, size, lang, everything):
    chart = charts.draw("dispute", _with_longer_numbers(everything).within(region), size, lang)
    digits = {"".join(filter(str.isdigit, text)) for text in _said(chart)}
    told = {"belgorod": ("2902", "2092", "2900", "3000"), "kursk": ("2000", "2300", "2800", "3000")}[region]
    assert faults(chart) == [] and digits >= {number + "0" * 11 for number in told}
    lacking = {"en": "A number line has no room here.", "ru": "Для числовой шкалы здесь нет места.",
               "uk": "Для числової шкали тут немає місця."}[lang]  # fmt: skip
    scale = {"en": "scale", "ru": "Шкала", "uk": "Шкала"}[lang]
    assert (lacking in chart.note) == (scale not in chart.alt_text)
    if size in ("web", "mobile"):
        assert lacking not in chart.note


def test_a_dispute_without_room_for_its_line_says_so_and_keeps_its_signs(everything):
    chart = charts.draw("dispute", _with_longer_numbers(everything).within("kursk"), "print", "ru")
    assert chart.note.startswith("Для числовой шкалы здесь нет места.") and "Шкала" not in chart.alt_text
    signs = {artist.get_gid() for artist in chart.figure.findobj(PathPatch)}
    assert len(chart.marks) == 9 and sum(mark.mark_id in signs for mark in chart.marks) == 8  # one has no number


def test_people_who_are_too_many_to_draw_are_told_as_a_number(everything):
    chart = charts.draw("promises", _with_numbers(everything, members=10**12).within("kursk"), "web", "en")
    assert any("1,000,000,000,000 people" in text for text in _said(chart))
    assert "Too many people to draw as marks." in _said(chart)
    assert "squares for people" not in chart.alt_text and "20 people" not in _said(chart)


@pytest.mark.parametrize(("lang", "said"), [("en", "not drawn: too many"), ("ru", "не показаны: слишком много"),
                                            ("uk", "не показані: забагато")])  # fmt: skip
def test_a_card_says_that_people_are_too_many_above_its_foot(lang, said, everything):
    known = _with_numbers(everything, firearms=2, members=10**15 - 1).within("both")
    chart = charts.draw("promises", known, "social", lang)
    assert faults(chart) == [] and sum(text.endswith(said) for text in _said(chart)) == 2
    foot = next(box[1] for box, text in chart.texts if text.replace("\u00a0", " ").endswith(chart.source_line))
    tracks = [patch for patch in chart.figure.axes[0].get_children() if type(patch) is Rectangle and patch.get_gid()]
    assert len(tracks) == 2 and max(track.get_y() + track.get_height() for track in tracks) < foot


def test_a_card_of_long_numbers_leaves_to_its_key_what_a_mark_stands_for(everything):
    for known, lines in ((_with_longer_numbers(everything), 0), (everything, 1)):
        chart = charts.draw("promises", known.within("both"), "social", "uk")
        assert faults(chart) == [] and chart.subtitle.count("один знак") == lines
        assert any(text.endswith("одиниць зброї за планом") for text in _said(chart))


def test_fewer_people_than_firearms_make_no_ratio(everything):
    chart = charts.draw("promises", _with_numbers(everything, members=2, firearms=300).within("kursk"), "web", "en")
    assert chart.title == "Kursk people’s squads: 300 firearms planned, up to 2 people on the rolls"
    assert "one firearm for" not in " ".join([*_said(chart), chart.alt_text])


# Years of any kind


@pytest.mark.sample(3)
@pytest.mark.parametrize("size", ["web", "mobile", "print"])
@pytest.mark.parametrize("day", ["1900", "1912-03~/1945", "2021-12-31"])
def test_a_year_long_ago_is_drawn_with_years_that_can_be_read(day, size, everything):
    for region in ("belgorod", "both"):
        chart = charts.draw("timeline", _with_event_on(everything, "bel-e07", day).within(region), size, "en")
        # On the small paper the band of one more year takes the room of what comes next.
        assert size == "print" or "bel-e07" in {mark.mark_id for mark in chart.marks}
        years = [text for text in _said(chart) if text.isdigit() and len(text) == 4]
        assert len(years) == len(set(years)) >= 1


@pytest.mark.sample(2)
@pytest.mark.parametrize("year", ["1000", "1899", "2200", "2999"])
def test_a_year_out_of_reach_is_told_by_the_check(raw, year):
    path = raw / "equipment.csv"
    path.write_text(path.read_text("utf-8").replace(",2023-02-01,gladkov,", f",{year},gladkov,", 1), "utf-8")
    (fault,) = check(raw.parent)
    assert (fault.row, fault.column, fault.value) == (2, "date", year)
    assert fault.allowed.endswith("from 1900 to 2199")


@pytest.mark.parametrize(("lost", "told"), [
    ("status,planned,", ("unit_sizes.csv", "status", "planned")), ("read_as,full,", ("sources.csv", "read_as", "full")),
    ("metric_few,members,", ("unit_sizes.csv", "metric", "members")),
])  # fmt: skip
def test_a_word_that_reports_print_and_nobody_named_is_told_by_the_check(raw, lost, told):
    lines = (raw / "labels.csv").read_text("utf-8").splitlines(keepends=True)
    (raw / "labels.csv").write_text("".join(line for line in lines if not line.startswith(lost)), "utf-8")
    (fault,) = check(raw.parent)
    assert (fault.file, fault.column, fault.value) == told


# Little to tell


def _height(chart):
    return chart.figure.get_size_inches()[1] * 100


def _with_claims(everything, *ids):
    claims = everything.tables["claims"]
    return _without(everything, "claims", "claim_id", *set(claims["claim_id"]) - set(ids)).within("kursk")


@pytest.mark.parametrize("size", ["web", "print"])
@pytest.mark.parametrize("name", ["unit-sizes", "who-says-so"])
def test_a_picture_of_little_to_tell_ends_below_it(everything, name, size):
    chart, whole = charts.draw(name, _with_claims(everything, "kur-008"), size), charts.SIZES[size].height
    assert not chart.empty and faults(chart) == []
    assert _height(chart) < whole * 0.7
    assert _height(charts.draw(name, everything.within("kursk"), size)) == whole
    assert _height(charts.draw(name, _with_claims(everything, "kur-008"), "social")) == charts.SIZES["social"].height


@pytest.mark.parametrize("size", ["web", "print"])
def test_its_pictures_of_all_days_have_one_height(everything, size):
    known = _with_claims(everything, "kur-001", "kur-002", "kur-008")
    today, past = (charts.draw("unit-sizes", one, size) for one in (known, known.as_known("2022-10-30")))
    assert len(past.marks) < len(today.marks) and _height(past) == _height(today) < charts.SIZES[size].height
    assert faults(past) == []
