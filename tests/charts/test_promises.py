"""Firearms against people: the ratio follows from the rows, both counts are shown, and nobody is drawn as armed."""

import math
import re
from functools import cache

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.path import Path
from matplotlib.transforms import Bbox

from helpers import charts, ledger
from helpers.charts.promises import said
from helpers.charts.promises.told import plan_of
from helpers.draw.style import PAPER
from helpers.errors import UserError
from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.words import Words
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

ABOUT = {"qualifier": "about"}


@cache
def known(region="both", known_by=""):
    """Return what is known."""
    return ledger.load().as_known(known_by).within(region)


def changed(region="both", more=(), **cells):
    """Return what is known with other cells in the sizes of units: ``row={column: value}``, and with more rows."""
    raw = with_region_rows()
    sizes = raw["unit_sizes"].copy()
    for row, values in cells.items():
        for column, value in values.items():
            sizes.loc[sizes["claim_id"] == row.replace("_", "-"), column] = value
    return ledger_of(raw | {"unit_sizes": pd.concat([sizes, pd.DataFrame(more)], ignore_index=True)}).within(region)


def with_region_rows():
    """Return the raw tables with Bryansk and Voronezh as subjects."""
    raw, more = read_raw(), with_more_regions()
    return raw | {name: more.tables[name][list(raw[name])].astype(str) for name in ("regions", "selections")}


def plan_in(region, unit, firearms, people):
    """Return rows for one more region: a plan, and an exact headcount of the same day."""
    sizes = read_raw()["unit_sizes"].set_index("claim_id", drop=False)
    for like, number, value in (("kur-020", 901, firearms), ("kur-009", 902, people)):
        own = {"claim_id": f"{region[:3]}-{number}", "region": region, "unit_id": unit, "value": str(value)}
        yield sizes.loc[like].to_dict() | own | {
            "low": "", "high": "", "qualifier": "exact", "statement_id": f"st-{region}-{number}",
        }  # fmt: skip


@cache
def four_plans():
    """Return what would be known if Bryansk and Voronezh had plans too."""
    bryansk = plan_in("bryansk", "bryansk-territorial-defence", 150, 1200)
    voronezh = plan_in("voronezh", "voronezh-city-squads", 90, 2500)
    return changed("four", [*bryansk, *voronezh])


def drawn(size="web", region="both", lang="en", known_by=""):
    """Return the chart; each is drawn once."""
    return _drawn(size, region, lang, known_by)


@cache
def _drawn(size, region, lang, known_by):
    return charts.draw("promises", known(region, known_by), size, lang)


def letters(chart):
    """Return all that is written on the chart."""
    return " ".join(text for _, text in chart.texts).replace("\u00a0", " ")


def test_ratios_follow_from_the_rows():
    belgorod, kursk = (plan_of(known(), region) for region in ("belgorod", "kursk"))
    assert belgorod.ratios == [round(2092 / 400), round(2902 / 400)]
    assert kursk.ratios == [3000 / 300]


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("region", ["belgorod", "both"])
def test_the_heading_of_a_panel_is_one_line_on_the_web(region, lang):
    words = Words(lang, known().tables["words"])
    units = [plan_of(known(), one).unit for one in known(region).regions]
    names = tuple(words.label(vocabulary, unit) for unit in units for vocabulary in ("unit", "unit_short"))
    chart = drawn(region=region, lang=lang)
    texts = [(box, text.replace("\u00a0", " ")) for box, text in chart.texts]
    headings = [box for box, text in texts if text.startswith(names) and text != chart.title.replace("\u00a0", " ")]
    assert len(headings) == len(units) and all(box[3] - box[1] < 25 for box in headings)


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_title_gives_the_ratios(lang):
    title = drawn(lang=lang).title
    assert {"10", "7", "5"} <= set(title.replace(",", " ").split()) and len(title.split()) <= 18


@pytest.mark.sample(2)
@pytest.mark.parametrize(("people", "plan", "told"), [("at_most", "exact", "up to 10 people"), ("at_least", "exact", "at least 10"),
    ("exact", "at_most", "at least 10 people"), ("about", "at_most", "about 10"), ("exact", "exact", "squads: 10 people")])  # fmt: skip
def test_a_ratio_is_no_more_exact_than_the_claims(people, plan, told):
    rows = {"kur_009": {"qualifier": people, "low": "", "high": ""}, "kur_010": {"assessment": "rejected"}}
    rows |= {f"kur_{number:03}": {"qualifier": plan, "low": "", "high": ""} for number in range(20, 24)}
    known = changed("kursk", **rows, kur_011={"assessment": "rejected"})
    assert told in charts.draw("promises", known, "web", "en").title


def test_people_are_the_latest_accepted_count_by_the_plan_exact_before_rounded():
    case = plan_of(known(), "belgorod")
    assert case.people.figure.value == 2902 and case.people.day.last <= case.plan.day.last
    rounded = changed(**dict.fromkeys(("bel_029", "bel_030", "bel_031"), ABOUT))
    assert plan_of(rounded, "belgorod").people.row_id != "bel-028"
    exact = changed(bel_028={"qualifier": "exact"}, **dict.fromkeys(("bel_029", "bel_030", "bel_031"), ABOUT))
    assert plan_of(exact, "belgorod").people.row_id == "bel-028"


@pytest.mark.parametrize("size", list(charts.SIZES))
def test_both_counts_are_written_with_who_says_so(size):
    text = letters(drawn(size, "belgorod"))
    assert "2,902 people" in text and "2,092 people" in text
    assert "Kommersant" in text and "Sputnik" in text


def test_a_count_without_opponent_stands_alone():
    chart = drawn(region="belgorod", known_by="2023-07-31")
    assert "2,902" in letters(chart) and "2,092" not in letters(chart) + chart.alt_text
    assert "self-defence: about 7 people on the rolls per planned firearm" in chart.title


def test_the_claim_and_its_equipment_row_are_one_mark():
    chart = drawn(region="kursk")
    holders = [mark for mark in chart.marks if "kur-q04" in mark.row_ids]
    assert [mark.mark_id for mark in holders] == ["kur-020"]
    assert {"kur-020", "kur-021", "kur-022", "kur-023"} <= set(holders[0].row_ids)


def test_no_number_delivered_unless_one_was_reported():
    assert "no number found" in letters(drawn(region="belgorod"))
    given = changed("belgorod", bel_020={"value": "50", "stated_on": "2023-08-02"})
    chart = charts.draw("promises", given, "web", "en")
    assert "50 firearms reported" in letters(chart) and "no number found" not in letters(chart)


# Squares


def signs_of(chart, mark_id):
    """What is drawn for a mark, and of how many outlines."""
    artists = [one for one in chart.figure.axes[0].get_children() if (one.get_gid() or "").split(".")[0] == mark_id]
    return [(artist, sum(artist.get_path().codes == Path.MOVETO)) for artist in artists]


@pytest.mark.parametrize("size", list(charts.SIZES))
@pytest.mark.parametrize("region", ["belgorod", "both"])
def test_a_square_stands_for_as_many_people_in_each_file(region, size):
    chart = drawn(size, region)
    plan, low, high = (signs_of(chart, mark)[0][1] for mark in ("bel-060", "bel-032", "bel-029"))
    assert plan == 4 * 400 / 20, "each of twenty squares has four dashes"
    assert low == math.ceil(2092 / 20) and high == math.ceil(2902 / 20) - math.floor(2092 / 20)
    kursk = drawn(size, "kursk" if region == "belgorod" else region)
    assert [signs_of(kursk, mark)[0][1] for mark in ("kur-020", "kur-009")] == [4 * 300 / 20, 3000 / 20]
    assert all("stands for 20 " in one.subtitle.replace("\u00a0", " ") for one in (chart, kursk))


@pytest.mark.parametrize("size", ["print", "social"])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_squares_reach_down_to_the_foot(lang, size):
    """A third of the paper below 150 squares was empty."""
    chart = drawn(size, "kursk", lang)
    lowest = max(artist.get_path().get_extents().y1 for artist, _ in signs_of(chart, "kur-009"))
    foot = min(top for (_, top, _, _), _ in chart.texts if top > lowest)
    assert foot - lowest < 0.12 * chart.height


def test_small_sizes_say_no_more_of_the_whole_unit_than_who_counts_it():
    assert "licensed organisation" in letters(drawn("mobile", "belgorod"))
    for lang, count in (("en", "2,902 people on the rolls:"), ("ru", "2902 человека в списках:")):
        chart = drawn("print", "both", lang)
        assert "licensed organisation" not in letters(chart)
        lines = [text.get_text() for text in chart.figure.axes[0].texts]
        assert any(count in line.replace("\u00a0", " ") for line in lines), "a count is broken in two lines"


def test_how_many_a_square_stands_for_the_largest_plan_of_all_regions_tells():
    more = changed("kursk", bel_060={"value": "4000"}, bel_061={"value": "4000"})
    assert "stands for 200 of them;" in charts.draw("promises", more, "web", "en").subtitle.replace("\u00a0", " ")


def test_people_whom_only_the_higher_count_has_are_open_and_dotted():
    chart = drawn(region="belgorod")
    (sure, _), = signs_of(chart, "bel-032")
    (doubted, _), (dots, n) = signs_of(chart, "bel-029")
    assert to_hex(sure.get_facecolor()) != PAPER.lower() == to_hex(doubted.get_facecolor())
    assert n >= 40 and sure.get_path().get_extents().x0 < dots.get_path().get_extents().x0
    assert "20 people in the higher count only" in letters(chart)
    alone = drawn(region="belgorod", known_by="2023-07-31")
    assert len(signs_of(alone, "bel-029")) == 1 and "higher count" not in letters(alone)


def test_the_period_is_that_of_plans_and_counts():
    late, early = (drawn(region="belgorod", known_by=day).subtitle.replace("\u00a0", " ") for day in ("", "2023-07-31"))
    assert "region, July and August 2023" in late and "region, July 2023" in early  # of August is a count beside the plan


def test_a_count_in_doubt_beside_the_plan_is_told_in_the_note():
    told = {region: "and the contested one beside it" in drawn(region=region).note for region in ("belgorod", "kursk")}
    assert told == {"belgorod": True, "kursk": False}


def test_a_count_that_is_not_exact_has_open_squares_and_the_key_says_so():
    (sign, _), = signs_of(drawn(region="kursk"), "kur-009")
    assert to_hex(sign.get_facecolor()) == PAPER.lower() and "20 people, rounded" in letters(drawn(region="kursk"))
    assert "rounded" not in letters(drawn(region="belgorod"))


@pytest.mark.parametrize("size", list(charts.SIZES))
@pytest.mark.parametrize("region", ["belgorod", "kursk", "both"])
def test_the_picture_fills_its_width(region, size):
    chart = drawn(size, region)
    edges = [one.get_window_extent().x1 for one in chart.figure.axes[0].patches if one.get_gid()]
    assert max(edges) > 0.85 * charts.SIZES[size].width


@pytest.mark.parametrize("size", list(charts.SIZES))
def test_people_of_all_regions_begin_at_one_line(size):
    lefts = [signs_of(drawn(size), mark)[0][0].get_path().get_extents().x0 for mark in ("bel-032", "kur-009")]
    assert lefts[0] == pytest.approx(lefts[1], abs=1.5)


def test_words_say_whose_arithmetic_it_is():
    for size in charts.SIZES:
        assert "our arithmetic" in drawn(size).subtitle


def test_one_plan_only():
    chart = drawn(known_by="2023-07-31")
    assert "no number found for Kursk people’s squads" in chart.title and not chart.empty
    assert {mark.mark_id[:3] for mark in chart.marks} == {"bel"}


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_before_any_plan_the_chart_says_so(lang):
    chart = drawn("print", lang=lang, known_by="2022-06-30")
    assert chart.empty and "2022" in chart.title and 200 <= len(chart.alt_text) <= 600


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_alt_text_has_a_useful_length(lang):
    for region in ("belgorod", "both"):
        alt = drawn(region=region, lang=lang).alt_text
        assert 200 <= len(alt) <= 600, (region, len(alt))


def test_nothing_from_after_the_day():
    chart = drawn(known_by="2023-08-02")
    rows = {row for mark in chart.marks for row in mark.row_ids}
    tables = ledger.load()
    for table in (tables.tables["claims"], tables.tables["equipment"]):
        assert (table[table["claim_id"].isin(rows)]["known_from_last"] <= "2023-08-02").all()
    assert "Rline" not in letters(chart)


def test_each_mark_is_drawn():
    for size in charts.SIZES:
        chart = drawn(size)
        ids = {artist.get_gid() for artist in chart.figure.axes[0].get_children() if artist.get_gid()}
        assert {mark.mark_id for mark in chart.marks} <= ids


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_two_regions_find_room_on_a_card_as_of_a_past_day(lang):
    chart = charts.draw("promises", known(known_by="2024-06-17"), "social", lang)
    assert faults(chart) == []
    assert {"bel-060", "bel-032", "kur-020", "kur-009"} <= {mark.mark_id for mark in chart.marks}


def test_the_note_goes_before_the_chart_does(monkeypatch):
    whole = charts.draw("promises", known(), "social", "ru")
    longer = " ".join(["И ещё одно слово о том, что здесь показано."] * 3)
    monkeypatch.setattr(said, "subtitle", lambda *_: longer)
    chart = charts.draw("promises", known(), "social", "ru")
    assert faults(chart) == [] and whole.note and not chart.note
    assert [mark.mark_id for mark in chart.marks] == [mark.mark_id for mark in whole.marks]


# Any regions, any tables


@pytest.mark.sample(2)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize(("selection", "lang"), [("three", "en"), ("four", "en"), ("four", "ru"), ("four", "uk")])
def test_a_region_without_a_plan_says_so_beside_those_with_one(selection, size, lang):
    known = with_more_regions().within(selection)
    chart = charts.draw("promises", known, size, lang)
    assert faults(chart) == [] and len(chart.title.split()) <= 18 and len(chart.alt_text) <= 600
    text, words = letters(chart), Words(lang, known.tables["words"])
    assert {"bel-060", "kur-020"} <= {mark.mark_id for mark in chart.marks}
    missing = words.say("promises-note-no-plan", regions="|").partition("|")[0]
    if missing in chart.note.replace("\u00a0", " "):
        assert size != "web" and all(words.label("region", region) in text for region in known.regions[2:])
    else:
        assert text.count(words.say("promises-no-plan")) == len(known.regions) - 2
    for region in known.regions[2:]:
        name = words.label("unit", known.region(region).headline_unit)
        assert words.label("region", region) in text or name in text


@pytest.mark.sample(2)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_plans_of_four_regions_are_drawn_or_counted_as_left_out(size, lang):
    chart = charts.draw("promises", four_plans(), size, lang)
    assert faults(chart) == [] and len(chart.alt_text) <= 600
    words = Words(lang, four_plans().tables["words"])
    drawn_here = [mark.mark_id for mark in chart.marks]
    note = chart.note.replace("\u00a0", " ").partition(words.say("promises-note-left-out", regions="|").partition("|")[0])[2]
    left_out = [region for region in four_plans().regions if words.label("region", region) in note]
    plans = {"belgorod": "bel-060", "kursk": "kur-020", "bryansk": "bry-901", "voronezh": "vor-901"}
    assert [region for region in plans if plans[region] in drawn_here] == [
        region for region in plans if region not in left_out
    ]
    assert size != "web" or not left_out


def test_the_title_of_many_plans_gives_the_least_and_the_most_people_to_a_firearm():
    chart = charts.draw("promises", four_plans(), "web", "en")
    ratios = [2902 / 400, 2092 / 400, 3000 / 300, 1200 / 150, 2500 / 90]
    told = f"lowest about {min(ratios):.0f}, highest about {max(ratios):.0f}"
    assert chart.title == f"People per planned firearm in units of 4 regions: {told}"
    alike = changed("three", list(plan_in("bryansk", "bryansk-territorial-defence", 300, 3000)),
                    bel_060={"value": "300"}, bel_061={"value": "300"},
                    **{row: {"value": "3000"} for row in ("bel_029", "bel_030", "bel_031", "bel_032", "bel_033")})  # fmt: skip
    title = charts.draw("promises", alike, "web", "en").title
    assert title == "Units of 3 regions: 10 people per planned firearm in each"


@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_a_region_alone_without_a_plan_tells_of_no_other(size, lang):
    chart = charts.draw("promises", with_more_regions().within("bryansk"), size, lang)
    assert chart.empty and faults(chart) == [] and 200 <= len(chart.alt_text) <= 600
    text = f"{letters(chart)} {chart.alt_text}"
    assert not [name for name in ("Belgorod", "Kursk", "Белгород", "Курск", "Бєлгород", "these units") if name in text]


def test_a_count_of_another_scope_is_no_headcount_of_the_unit():
    rows = ("kur_009", "kur_010", "kur_011", "kur_012", "kur_013", "kur_014")
    part = changed("kursk", **{row: {"scope": "part"} for row in rows})
    people = plan_of(part, "kursk").people
    assert people is None or (people.scope == "whole" and people.figure.value != 3000)
    chart = drawn(region="belgorod")
    assert "at least 3,000 in Belgorod region (first regiment alone, Tsargrad)" in chart.note


def test_a_count_that_nobody_judged_is_drawn_and_not_called_accepted():
    rows = {f"kur_{number:03}": {"assessment": ""} for number in range(1, 60)}
    chart = charts.draw("promises", changed("kursk", **rows), "web", "en")
    assert "kur-009" in {mark.mark_id for mark in chart.marks}
    assert "accepted" not in chart.note and "latest count by the time of the plan" in chart.note


def test_a_region_without_a_main_unit_stands_for_its_units():
    raw = with_region_rows()
    raw["regions"] = raw["regions"].assign(headline_unit="", part_metric="")
    known = ledger_of(raw)
    chart = charts.draw("promises", known.within("both"), "web", "en")
    assert {"bel-060", "kur-020"} <= {mark.mark_id for mark in chart.marks}
    assert "Territorial units (Bryansk region)" in letters(charts.draw("promises", known.within("three"), "web", "en"))


def test_what_is_stated_of_units_together_is_told_by_their_names():
    for region in ("kursk", "both"):
        assert "Belgorod self-defence and Kursk squads together: “several hundred” firearms" in drawn(region=region).note
    raw = read_raw()
    units = raw["units"].assign(role="")
    assert "together" not in charts.draw("promises", ledger_of(raw | {"units": units}).within("both"), "web", "en").note


def test_more_than_four_regions_are_refused_in_a_sentence():
    raw = with_region_rows()
    five = raw["selections"].iloc[[0]].assign(selection="five", regions="belgorod;kursk;bryansk;voronezh;federal")
    known = ledger_of(raw | {"selections": pd.concat([raw["selections"], five])}).within("five")
    for name in ("promises", "kit"):
        with pytest.raises(UserError, match=f"^{name} draws 4 regions at most; five has 5.$"):
            charts.draw(name, known, "web", "en")


def test_each_number_handed_over_has_a_row_of_squares_or_a_share_of_the_track_of_its_own():
    raw = {kind: rows.copy() for kind, rows in read_raw().items()}
    kit = raw["equipment"]
    handed = kit.index[(kit["item"] == "small_arms") & (kit["unit_id"] == "belgorod-self-defence") & (kit["status"] == "issued")]
    for quantities, squares in ((["40", "120"], True), (["40000", "900000"], False)):
        kit.loc[handed, ["quantity", "qualifier", "assessment"]] = [[one, "exact", "accepted"] for one in quantities]
        chart = charts.draw("promises", ledger_of(raw).within("belgorod"))
        boxes = {row: _box(chart, row) for row in kit.loc[handed, "claim_id"]}
        one, other = boxes.values()
        assert (one.y1 <= other.y0 or other.y1 <= one.y0) if squares else one.x1 <= other.x0 + 0.1


def _box(chart, row):
    """Return where the artists of a mark lie."""
    artists = [one for one in chart.figure.axes[0].get_children() if re.fullmatch(rf"{row}(\.\d+)?", one.get_gid() or "")]
    return Bbox.union([one.get_window_extent() for one in artists])
