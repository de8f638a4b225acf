"""The chart of unit sizes: claims stay claims from the rows to the labels."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations

import pandas as pd
import pytest

from helpers import ledger
from helpers.charts import SIZES, draw
from helpers.charts.unit_sizes import said
from helpers.charts.unit_sizes.told import left_out, read, series_of, time_of
from helpers.draw.boxes import overlap
from helpers.draw.style import PX
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


def claims_of(known, region):
    """The statements on members, by the row that stands for each."""
    return {claim.row_id: claim for claim in series_of(known, region, "members").claims}


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


@pytest.mark.sample(3)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["belgorod", "both"])
def test_figures_that_contradict_each_other_are_the_largest_in_the_picture_and_both_say_who(drawn, region, size):
    chart = drawn(region, size)
    assert large_figures(chart) == ["2,902", "2,092"]
    said = words_on(chart)
    assert re.search(r"2,902 \| Kommersant", said) and re.search(r"2,092 \| Sputnik", said)
    _, upper, _, lower = (box for at in ("2,902", "2,092") for box in at_of(chart, at)[1::2])
    assert lower - upper < 5 * SIZES[size].label, "side by side"


def large_figures(chart):
    """The figures set in larger type than the words beside them, from top to bottom."""
    label, head = SIZES[chart.size].label, chart.texts[1][0][3]
    bodies = [(text.get_position()[1], text) for text in chart.figure.axes[0].texts if text.get_position()[1] > head]
    large = [(y, text.get_text()) for y, text in bodies if text.get_fontsize() / PX > label * 1.2]
    return [text.replace("\u00a0", " ") for _, text in sorted(large) if any(map(str.isdigit, text))]


def at_of(chart, wanted):
    """Where a text stands."""
    return next(box for box, text in chart.texts if text == wanted)


def test_which_figures_contradict_each_other_the_data_tell(everything):
    turned = changed(changed(everything, "bel-032", value=2500.0), "bel-033", value=2500.0)
    assert large_figures(draw("unit-sizes", known_in(turned, "belgorod"), "mobile", "en")) == ["2,902", "2,500"]
    fewer = without(everything, "bel-029", "bel-030", "bel-031", "bel-053")
    assert large_figures(draw("unit-sizes", known_in(fewer, "belgorod"), "print", "en")) == ["2,092", "about 3,000"]
    assert large_figures(draw("unit-sizes", known_in(everything, "kursk"), "print", "en")) == []


def test_voices_that_stand_equal_are_both_named(drawn):
    said = words_on(drawn("both", "print", "en", "2023-08-02"))
    assert re.search(r"2,902 \| Svobodnaya Pressa and Kommersant", said) and re.search(r"2,092 \| Sputnik", said)


@pytest.mark.parametrize("size", ["mobile", "print"])
def test_the_latest_figure_of_each_unit_is_told(drawn, size):
    said = words_on(drawn("both", size, "en"))
    assert "almost 6,000 governor" in said and "about 3,000 KurskCity" in said


def test_a_figure_whose_rival_is_not_known_contradicts_nothing(everything):
    alone = without(everything, *(f"bel-{number:03}" for number in (21, 27, 28, 29, 30, 31, 34, 35, 36, 37, 53)))
    chart = draw("unit-sizes", known_in(alone, "belgorod"), "web", "en")
    assert "2,902" not in words_on(chart) and "2,092 Sputnik" in words_on(chart) and large_figures(chart) == []


# Rows


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["both", "kursk"])
def test_no_mark_covers_another(drawn, region, size):
    boxes = [(mark, *signs_of(drawn(region, size), mark)) for mark in row_ids(drawn(region, size))]
    assert len(boxes) >= 7
    for (one, box, *_), (other, rival, *_) in combinations(boxes, 2):
        assert overlap(box, rival) == 0, (one, other)


def row_ids(chart):
    """The marks that stand for statements on members."""
    told = ledger.load().tables["claims"].set_index("claim_id")["metric"]
    return [mark.mark_id for mark in chart.marks if told.get(mark.mark_id) == "members"]


def signs_of(chart, mark_id):
    """What the signs of a mark cover, in px from the top left."""
    high = chart.figure.bbox.height
    boxes = (one.get_tightbbox() for one in chart.figure.axes[0].get_children() if (one.get_gid() or "").split(".")[0] == mark_id)
    return [(box.x0, high - box.y1, box.x1, high - box.y0) for box in boxes]


def middle_of(chart, mark_id):
    left, top, right, bottom = signs_of(chart, mark_id)[0]
    return (left + right) / 2, (top + bottom) / 2


@pytest.mark.parametrize("size", SIZES)
def test_rows_stand_in_order_of_time(everything, drawn, size):
    for region in everything.subjects:
        claims = claims_of(everything, region)
        shown = sorted(row_ids(drawn(region, size)), key=lambda row: middle_of(drawn(region, size), row)[1])
        days = [time_of(claims[row]).last for row in shown]
        assert len(days) >= 7 and days == sorted(days)


def test_a_figure_stands_where_it_belongs_on_a_scale_that_no_day_moves(drawn):
    late, early = (drawn("both", "web", "en", day) for day in ("", "2023-06-01"))
    zero, most = (sum(at_of(late, number)[::2]) / 2 for number in ("0", "6,000"))
    assert middle_of(late, "bel-013")[0] == pytest.approx((zero + most) / 2, abs=0.5)
    assert middle_of(late, "bel-010")[0] == pytest.approx(zero + (most - zero) / 6, abs=0.5)
    assert middle_of(early, "bel-013")[0] == pytest.approx(middle_of(late, "bel-013")[0])
    alone = [drawn("belgorod", "mobile", "en", day) for day in ("2023-06-01", "")]
    assert [len(at) for at in ([box for box, text in chart.texts if text == "6,000"] for chart in alone)] == [1, 1]
    assert middle_of(alone[0], "bel-013")[0] == pytest.approx(middle_of(alone[1], "bel-013")[0])


def test_a_day_on_which_more_was_claimed_than_today_has_a_longer_scale(everything):
    higher = changed(everything, "bel-013", value=20000.0, assessment="superseded")
    higher.tables["claims"].loc[lambda rows: rows["claim_id"] == "bel-013", "superseded_by"] = "bel-051"
    chart = draw("unit-sizes", known_in(higher, "belgorod", "2023-06-01"), "web", "en")
    assert "20,000" in {text for _, text in chart.texts} and faults(chart) == []


@pytest.mark.sample(1)
@pytest.mark.parametrize("region", ["belgorod", "kursk", "both"])
def test_a_smaller_size_tells_a_head_of_the_larger_and_each_language_the_same(drawn, region):
    told = {(size, lang): row_ids(drawn(region, size, lang)) for size in ("web", "print", "social") for lang in ("en", "ru", "uk")}
    for lang in ("en", "ru", "uk"):
        assert set(told["print", lang]) < set(told["web", lang])
    for size in ("web", "print", "social"):
        assert len({tuple(told[size, lang]) for lang in ("en", "ru", "uk")}) == 1
    assert set(told["social", "en"]) <= set(told["print", "en"]) and len(told["social", "en"]) >= 7


@pytest.mark.parametrize("size", SIZES)
def test_what_a_figure_covers_is_written_beside_it(everything, drawn, size):
    scopes = everything.tables["words"].query("vocabulary == 'scope'").set_index("value")["en"]
    for region in everything.subjects:
        said = words_on(drawn(region, size)).replace("’", "'")
        shown = [row for row in row_ids(drawn(region, size)) if row in scopes]
        assert all(scopes[row].replace("’", "'") in said for row in shown)
        assert shown or size in ("print", "social")


def test_retellings_are_one_mark(drawn):
    chart = drawn("belgorod", "web", "en")
    owner = {row: mark.mark_id for mark in chart.marks for row in mark.row_ids}
    assert len({owner[row] for row in ("bel-013", "bel-014", "bel-015", "bel-021", "bel-034")}) == 1
    assert owner["bel-029"] == owner["bel-030"] != owner["bel-032"] == owner["bel-033"]
    assert sum(len(mark.row_ids) for mark in chart.marks) == len(owner)


def test_parts_are_told_in_runs_of_one_number(everything, drawn):
    runs = series_of(everything, "belgorod", "battalions").runs()
    assert [(run[0].figure.number, len(run)) for run in runs] == [(7, 1), (8, 7)]
    said = words_on(drawn("belgorod"))
    assert "7 battalions governor, 24 May 2023" in said and "8 battalions in 7 statements, around Jul to around 27 Nov 2023" in said


def test_months_and_spans_are_never_a_day(drawn):
    said = words_on(drawn("both", "mobile"))
    assert "around Jul | 2,902" in said and "Dec 2022 to Aug 2024 | about 2,000" in said


def test_a_figure_told_later_stands_at_its_time_and_says_when_it_was_told(drawn):
    chart = drawn("kursk", "web", "en")
    assert "Dec | at least 300 The Moscow Post, first squad only, stated around 2 Aug 2023" in words_on(chart)
    told = next(plain(mark.drawn) for mark in chart.marks if mark.mark_id == "kur-003")
    assert "December 2022" in told and "2 August 2023" in told and "contested" in told


def test_what_is_not_drawn_is_counted_from_the_rows(everything):
    known = known_in(everything, "kursk")
    assert counts(left_out(known, "compact")) == {"superseded": 2, "rejected": 0, "word": 2}
    told, words = read(known, "compact"), Words("en", known.tables["words"])
    note = plain(said.note(words, told, "compact"))
    assert note == "Not drawn: 1 further statement, 4 outdated, mistaken or without a number."
    assert "2 outdated repeats, 2 claims in words only" in plain(said.note(words, told, "wide"))
    fewer = changed(everything, "kur-012", assessment="accepted")
    assert counts(left_out(known_in(fewer, "kursk"), "compact"))["superseded"] == 1


def test_set_aside_rows_are_no_marks_of_their_own(everything, drawn):
    marks = {mark.mark_id for region in everything.subjects for mark in drawn(region, "web", "en").marks}
    claims = everything.tables["claims"].set_index("claim_id")
    shown = claims.loc[[mark for mark in marks if mark in claims.index]]
    assert set(shown["assessment"]) == {"accepted", "contested"}
    assert shown["value"].notna().all()


@pytest.mark.parametrize("cells", [{"assessment": "superseded"}, {"assessment": "rejected"}, {"value": float("nan")}])
def test_a_row_that_is_set_aside_is_not_told(everything, cells):
    left = claims_of(changed(everything, "kur-008", **cells), "kursk")
    assert claims_of(everything, "kursk").keys() - left.keys() == {"kur-008"}


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


def test_one_claim_on_more_than_the_unit_is_told_as_no_size_of_it(drawn):
    chart = drawn("kursk", "web", "en", "2022-10-31")
    told = "Kursk people’s squads: no separate figure found; the nearest is at least 2,300 people (with Cossacks and hunters)"
    assert plain(chart.title) == told
    assert [mark.mark_id for mark in chart.marks] == ["kur-001"]


def test_one_region_alone_does_not_hide_that_the_other_has_nothing(everything):
    told = "As claimed, Kursk people’s squads numbered at least 2,000 people; no figure found for Belgorod self-defence"
    assert title_of(known_in(everything, "both", "2022-12-31")) == told


def test_the_alt_text_names_who_contests(drawn):
    alt = plain(drawn("belgorod", "web", "en").alt_text)
    assert "2,092, Sputnik" in alt and "14 June 2024" in alt and 200 <= len(alt) <= 600


# Any regions, any units


def with_table(known, name, change):
    return replace(known, tables={**known.tables, name: change(known.tables[name].copy())})


@cache
def drawn_of_more(selection, size, lang="en", day=""):
    return draw("unit-sizes", known_in(with_more_regions(), selection, day), size, lang)


@pytest.mark.sample(3)
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
        assert texts & {plain(name) for name in names} or words.label("unit", known.headline_units[region]) in plain(chart.title)
        assert region in set(claims.loc[list(rows_of(chart) & set(claims.index)), "region"])


@pytest.mark.parametrize("size", SIZES)
def test_people_of_all_regions_are_drawn_on_one_scale(size):
    boxes = {number: [box for box, text in drawn_of_more("four", size).texts if text == number] for number in ("0", "6,000")}
    assert len(boxes["0"]) == len(boxes["6,000"]) == (4 if size in ("web", "mobile") else 1)
    widths = {round(most[0] - zero[0], 3) for zero, most in zip(boxes["0"], boxes["6,000"], strict=True)}
    assert len(widths) == 1


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


@pytest.mark.sample(2)
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
    assert title_of(known_in(known, "belgorod")) == (
        "Belgorod self-defence: no separate figure found; the nearest is almost 6,000 people (with others)")


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
    assert "Territorial units (Kursk region) | No figure found" in said and "8 battalions" not in said
    assert plain(chart.title).endswith("; no figure found for Territorial units (Kursk region)")


def test_events_stand_between_statements_and_the_weightiest_are_told(everything, drawn):
    chart = drawn("belgorod", "mobile")
    order = sorted(["bel-e13", "bel-e28", "bel-013", "bel-032", "bel-037"], key=lambda mark: middle_of(chart, mark)[1])
    assert order == ["bel-e13", "bel-013", "bel-032", "bel-e28", "bel-037"]
    many = with_table(everything, "events", lambda events: events.assign(context="yes"))
    note = plain(draw("unit-sizes", known_in(many, "belgorod"), "web", "en").note)
    assert re.search(r"\d+ events\.$", note)
    assert "event" not in chart.note and "event" not in drawn("belgorod", "print").note


@pytest.mark.parametrize("size", ["web", "mobile"])
def test_the_sign_of_an_event_stands_clear_of_the_number_line(drawn, size):
    chart = drawn("belgorod", size)
    end = max(box[0] + box[2] for box, text in chart.texts if text == "6,000") / 2
    for event in ("bel-e13", "bel-e28"):
        assert min(left for left, *_ in signs_of(chart, event)) > end + 5


def test_a_figure_of_a_year_is_never_a_day():
    claim = claims_of(with_more_regions(), "voronezh")["vor-003"]
    assert (time_of(claim).first, time_of(claim).last) == (date(2024, 1, 1), date(2024, 12, 31))
    assert "2024 | 110 Mail.ru News" in words_on(drawn_of_more("four", "web"))
