"""The chart of unit sizes: claims stay claims from the rows to the labels."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd
import pytest

from helpers import ledger
from helpers.charts import SIZES, draw
from helpers.charts.unit_sizes import said
from helpers.charts.unit_sizes.told import left_out, read, series_of
from helpers.errors import UserError
from helpers.words import Words, bare
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions


@pytest.fixture(scope="module")
def everything():
    return ledger.load()


@pytest.fixture(scope="module")
def drawn(everything):
    """Draw what the tables hold, each picture once."""

    @cache
    def one(region, size="web", lang="en", day=""):
        return draw("unit-sizes", known_in(everything, region, day), size, lang)

    return one


def known_in(known, region="both", day=""):
    return known.as_known(day).within(region)


def plain(text):
    return bare(text).replace("\u00a0", " ")


def counts(rows):
    return {why: len(ids) for why, ids in rows.items()}


def points_of(known, region):
    """The points of the members, by the row that stands for each."""
    return {point.claim.row_id: point for point in series_of(known, region, "members").points}


def title_of(known, lang="en"):
    """The title of what is known, without drawing it."""
    return plain(said.title(Words(lang, known.tables["words"]), read(known)))


def words_on(chart):
    return plain(" | ".join(text for _, text in chart.texts))


def rows_of(chart):
    return {row for mark in chart.marks for row in mark.row_ids}


def without(known, *claims):
    """The same ledger without some claims, or with none of the members."""
    table = known.tables["claims"]
    return replace(known, tables={**known.tables, "claims": table[~table["claim_id"].isin(claims)]})


def changed(known, claim, **cells):
    table = known.tables["claims"].copy()
    for column, value in cells.items():
        table.loc[table["claim_id"] == claim, column] = value
    return replace(known, tables={**known.tables, "claims": table})


def test_the_title_gives_the_first_and_the_last_figure_of_the_rows(everything, drawn):
    title = plain(drawn("belgorod", "web", "en").title)
    assert "nearly doubled in 2023, from about 3,000 to almost 6,000" in title
    less = changed(everything, "bel-051", value=4000.0, high=4000.0)
    less = without(less, "bel-052", "bel-057")
    title = title_of(known_in(less, "belgorod"))
    assert "grew from about 3,000 to almost 4,000" in title
    round_figure = changed(less, "bel-051", value=6000.0, high=float("nan"))
    assert "self-defence grew from about 3,000 to about 6,000" in title_of(known_in(round_figure, "belgorod"))

def test_growth_is_not_claimed_from_a_figure_open_upwards(everything):
    """“At least 2,000” and “about 3,000” may be the same number of people."""
    known = without(everything, "kur-005", "kur-012", "kur-014")
    assert title_of(known_in(known, "kursk")) == "Kursk people’s squads numbered about 3,000 people, as claimed"


def test_a_dispute_that_is_open_is_the_finding(everything):
    title = title_of(known_in(everything, "belgorod", "2023-08-02"), "ru")
    assert "2902" in title and "2092" in title


@pytest.mark.parametrize(
    "region, size", [("belgorod", "web"), ("belgorod", "print"), ("both", "mobile"), ("both", "print")]
)
def test_the_two_sides_are_both_labelled_with_who_says_so(drawn, region, size):
    said = words_on(drawn(region, size, "en"))
    assert re.search(r"2,902 [^|]*Kommersant", said)
    assert re.search(r"2,092 [^|]*Sputnik", said)


def test_voices_that_stand_equal_are_both_named(drawn):
    said = words_on(drawn("both", "print", "en", "2023-08-02"))
    assert re.search(r"2,902 [^|]*Svobodnaya Pressa, Kommersant", said) and re.search(r"2,092 [^|]*Sputnik", said)


@pytest.mark.parametrize("size", ["mobile", "print"])
def test_the_latest_figure_of_each_unit_is_labelled(drawn, size):
    said = words_on(drawn("both", size, "en"))
    assert "almost 6,000" in said and re.search(r"about 3,000 [^|]*(KurskCity|3 Apr)", said)


def test_neither_side_is_labelled_alone(everything):
    """Without the rival in the dispute there is no pair, and a contested figure still says who."""
    alone = without(everything, "bel-029", "bel-030", "bel-031", "bel-053")
    said = words_on(draw("unit-sizes", known_in(alone, "belgorod"), "web", "en"))
    assert "2,902" not in said and re.search(r"2,092 [^|]*Sputnik", said)


def test_retellings_are_one_mark(drawn):
    chart = drawn("belgorod", "web", "en")
    owner = {row: mark.mark_id for mark in chart.marks for row in mark.row_ids}
    assert len({owner[row] for row in ("bel-013", "bel-014", "bel-015", "bel-021", "bel-034")}) == 1
    assert owner["bel-029"] == owner["bel-030"] != owner["bel-032"] == owner["bel-033"]
    assert sum(len(mark.row_ids) for mark in chart.marks) == len(owner)


def test_no_line_or_band_joins_unlike_figures(everything):
    """A fall from 2,902 to 2,092 must never be drawn: a run holds one number."""
    runs = series_of(everything, "belgorod", "members").runs()
    assert all(len({point.value for point in run}) == 1 for run in runs)
    assert not any(point.contested for run in runs for point in run)
    assert max(len(run) for run in runs) > 1


def test_a_run_ends_where_another_figure_stands_between(everything):
    between = changed(everything, "kur-008", value=2000.0)
    kept = series_of(everything, "kursk", "members").runs()
    longer = series_of(between, "kursk", "members").runs()
    broken = changed(between, "kur-004", value=2500.0)
    parted = series_of(broken, "kursk", "members").runs()
    assert [len(run) for run in kept] == [2, 1, 2]
    assert [len(run) for run in longer] == [3, 2]
    assert [len(run) for run in parted] == [1, 1, 1, 2]


def test_months_and_long_spans_are_never_a_day(everything):
    month = points_of(everything, "belgorod")["bel-029"]
    assert month.month and (month.first.day, month.last.day) == (1, 31)
    span = points_of(everything, "kursk")["kur-018"]
    assert span.long and (span.first, span.last) == (date(2022, 12, 1), date(2024, 8, 31))


def test_a_figure_told_later_stands_at_its_time_and_says_when_it_was_told(drawn):
    chart = drawn("kursk", "web", "en")
    told = next(plain(mark.drawn) for mark in chart.marks if mark.mark_id == "kur-003")
    assert "December 2022" in told and "2 August 2023" in told and "contested" in told


def test_what_is_not_drawn_is_counted_from_the_rows(everything):
    known = known_in(everything, "kursk")
    members = [series_of(known, "kursk", "members")]
    assert counts(left_out(known, members)) == {"superseded": 2, "rejected": 0, "word": 2}
    note = said.note(Words("en", known.tables["words"]), read(known, with_parts=False), "compact")
    assert "2 outdated repeats" in plain(note)
    fewer = changed(everything, "kur-012", assessment="accepted")
    assert counts(left_out(known_in(fewer, "kursk"), members))["superseded"] == 1


def test_set_aside_rows_are_no_marks_of_their_own(everything, drawn):
    marks = {mark.mark_id for region in everything.subjects for mark in drawn(region, "web", "en").marks}
    claims = everything.tables["claims"].set_index("claim_id")
    shown = claims.loc[[mark for mark in marks if mark in claims.index]]
    assert set(shown["assessment"]) == {"accepted", "contested"}
    assert shown["value"].notna().all()


@pytest.mark.parametrize("cells", [{"assessment": "superseded"}, {"assessment": "rejected"}, {"value": float("nan")}])
def test_a_row_that_is_set_aside_is_no_point(everything, cells):
    left = points_of(changed(everything, "kur-008", **cells), "kursk")
    assert points_of(everything, "kursk").keys() - left.keys() == {"kur-008"}


def test_nothing_from_after_the_day(everything, drawn):
    day = "2023-08-01"
    chart = drawn("both", "web", "en", day)
    events = set(everything.tables["events"]["event_id"])
    later = everything.tables["claims"].set_index("claim_id")["known_from_last"] > pd.Timestamp(day)
    assert not any(later[row] for row in rows_of(chart) - events)
    assert "bel-e13" in rows_of(chart) and "bel-e28" not in rows_of(chart)
    for text in (chart.title, chart.alt_text, words_on(chart)):
        assert "2,092" not in text and "6,000 (governor, 14" not in text and "2024" not in text


def test_events_belong_to_their_region(drawn):
    assert {"bel-e13", "bel-e28"} <= rows_of(drawn("belgorod", "web", "en"))
    assert not {"bel-e13", "bel-e28"} & rows_of(drawn("kursk", "web", "en"))


@pytest.mark.parametrize("lang, no", [("en", "No figure"), ("ru", "не найдено"), ("uk", "не знайдено")])
def test_an_empty_chart_says_so(everything, drawn, lang, no):
    chart = drawn("both", "mobile", lang, "2022-03-01")
    day = plain(Words(lang, everything.tables["words"]).date("2022-03-01"))
    assert chart.empty and no in chart.title and day in plain(chart.title)
    assert 200 <= len(chart.alt_text) <= 600


def test_one_claim_is_told_as_one(drawn):
    chart = drawn("kursk", "web", "en", "2022-10-31")
    told = "By the only claim found, Kursk people’s squads numbered at least 2,300 people (with Cossacks and hunters)"
    assert plain(chart.title) == told
    assert [mark.mark_id for mark in chart.marks] == ["kur-001"]


def test_one_region_alone_does_not_hide_that_the_other_has_nothing(everything):
    told = "As claimed, Kursk people’s squads numbered at least 2,000 people; Belgorod self-defence: none found"
    assert title_of(known_in(everything, "both", "2022-12-31")) == told


def test_the_alt_text_names_who_contests(drawn):
    alt = plain(drawn("belgorod", "web", "en").alt_text)
    assert "2,092 (Sputnik)" in alt and "14 June 2024" in alt and 200 <= len(alt) <= 600


# Any regions, any units


def with_table(known, name, change):
    return replace(known, tables={**known.tables, name: change(known.tables[name].copy())})


@cache
def drawn_of_more(selection, size, lang="en", day=""):
    return draw("unit-sizes", known_in(with_more_regions(), selection, day), size, lang)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("selection, lang", [("bryansk", "uk"), ("three", "ru"), ("four", "en")])
def test_each_region_has_its_panel(selection, size, lang):
    known = with_more_regions().within(selection)
    chart = drawn_of_more(selection, size, lang)
    assert faults(chart) == [] and len(chart.alt_text) <= 600
    words, texts = Words(lang, known.tables["words"]), {plain(text) for _, text in chart.texts}
    claims = known.tables["claims"].set_index("claim_id")
    for region in known.regions:
        names = {words.label("region", region), words.label("unit", known.headline_units[region])}
        assert texts & {plain(name) for name in names}, region
        assert region in set(claims.loc[list(rows_of(chart) & set(claims.index)), "region"])


@pytest.mark.parametrize("size", SIZES)
def test_people_of_all_regions_are_drawn_on_one_scale(size):
    found = {number: [box for box, text in drawn_of_more("four", size).texts if text == number] for number in ("0", "2,000")}
    zeros, marks = found["0"], found["2,000"]
    assert len(zeros) == len(marks) == (4 if size in ("web", "mobile") else 1)
    assert len({round(zero[1] - mark[1], 3) for zero, mark in zip(zeros, marks, strict=True)}) == 1


def test_a_region_of_which_nothing_is_known_keeps_its_panel_and_says_so():
    chart = drawn_of_more("four", "web", "en", "2023-08-02")
    said = [plain(text) for _, text in chart.texts]
    assert said.count("No figure found") == 2 and "Bryansk territorial defence" in said


def test_titles_of_many_regions_name_the_highest_and_the_lowest():
    known = with_more_regions()
    most = "Latest claims: highest in Belgorod region, almost 6,000 people"
    assert title_of(known_in(known, "three")) == f"{most}; lowest in Bryansk region, at least 200"
    lower = changed(known, "vor-001", value=150.0)
    assert title_of(known_in(lower, "four")) == f"{most}; lowest in Voronezh region, 150"
    one = "As claimed, Kursk people’s squads numbered at least 2,000 people; no figure found for the other units"
    assert title_of(known_in(known, "four", "2022-12-31")) == one


def test_figures_that_cover_unlike_parts_of_their_units_are_not_ranked():
    known = changed(with_more_regions(), "bry-001", scope="part")
    title = title_of(known_in(known, "three"))
    assert "lowest" not in title and title.endswith("Bryansk region at least 200 people (a part only)")


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("day", ["", "2022-03-01", "2022-12-31", "2023-08-02"])
def test_titles_are_short(lang, day):
    known = with_more_regions()
    for selection in known.selections:
        title = title_of(known_in(known, selection, day), lang)
        assert 3 <= len(title.split()) <= 18, title


def scoped(claims, early, late):
    """The claims with other scopes, before and after the autumn in which the numbers doubled."""
    mine = claims["unit_id"] == "belgorod-self-defence"
    before = claims["stated_on_last"] < "2023-11-01"
    return claims.assign(scope=claims["scope"].mask(mine & before, early).mask(mine & ~before, late))


def test_growth_is_not_claimed_between_unlike_parts_of_a_unit(everything):
    known = with_table(everything, "claims", lambda claims: scoped(claims, "part", "wider"))
    assert title_of(known_in(known, "belgorod")).startswith("Belgorod self-defence numbered almost 6,000 people (with others)")


def test_a_figure_of_the_whole_unit_goes_before_a_later_one_of_a_part(everything):
    known = with_table(everything, "claims", lambda claims: scoped(claims, "whole", "part"))
    assert "6,000" not in title_of(known_in(known, "belgorod"))


def test_five_regions_are_refused_in_a_sentence():
    def five(sets):
        return pd.concat([sets, sets.iloc[:1].assign(selection="all", regions="belgorod;kursk;bryansk;voronezh;federal")])

    known = with_table(with_more_regions(), "selections", five).within("all")
    with pytest.raises(UserError, match="unit-sizes draws one to 4 regions: choose fewer than 5"):
        draw("unit-sizes", known, "web", "en")


def test_units_of_any_name_are_told_alike(everything, drawn):
    """With other ids, names without short ones and figures whose scope nobody has put into words."""
    swap = {"belgorod-self-defence": "north-guard", "kursk-peoples-squads": "south-guard", "gladkov": "head"}
    tables = {name: table.replace(swap) for name, table in everything.tables.items()}
    words = tables["words"][~tables["words"]["vocabulary"].isin(["unit_short", "scope"])]
    tables["claims"] = tables["claims"].assign(speaker_id=tables["claims"]["speaker_id"].replace(swap))
    chart = draw("unit-sizes", known_in(replace(everything, tables=tables | {"words": words})), "web", "en")
    assert plain(chart.title).startswith("As claimed, Belgorod territorial self-defence nearly doubled to almost 6,000; Kursk volunteer")
    assert [mark.row_ids for mark in chart.marks] == [mark.row_ids for mark in drawn("both").marks]
    assert any("about 1,000 people, contested, a part only" in plain(mark.drawn) for mark in chart.marks)


def test_a_region_without_a_unit_or_parts_says_so(everything):
    def bare_regions(regions):
        unit = regions["headline_unit"].mask(regions["region"] == "kursk", "")
        return regions.assign(headline_unit=unit, part_metric="")

    chart = draw("unit-sizes", known_in(with_table(everything, "regions", bare_regions)), "web", "en")
    said = words_on(chart)
    assert "Territorial units (Kursk region) | 0 | No figure found" in said and "8 battalions" not in said
    assert plain(chart.title).endswith("; Territorial units (Kursk region): none found")


def test_events_that_find_no_room_are_counted():
    assert "Not drawn: " in drawn_of_more("four", "mobile").note
    assert plain(drawn_of_more("four", "mobile").note).endswith("2 events.")
    assert "event" not in drawn_of_more("four", "web").note


def test_a_figure_of_a_year_is_never_a_day():
    told = points_of(with_more_regions(), "voronezh")["vor-003"]
    assert (told.first, told.last) == (date(2024, 1, 1), date(2024, 12, 31))
