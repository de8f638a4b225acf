"""The chart of one dispute: both sides, equal, each with who says so, and nothing from after the day asked for."""

import math
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
import shapely
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.text import Text

from helpers import ledger
from helpers.charts.dispute import drawn as dispute
from helpers.charts.dispute.told import Disputed
from helpers.draw.scale import ticks
from helpers.draw.style import PLUM, own_settings
from helpers.errors import UsageError
from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.sizes import SIZES
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

DRAWABLE = ("d01", "d02", "d04", "d08", "d11", "d25", "d26", "d41")


@cache
def known_in(region, known_by=""):
    return ledger.load().as_known(known_by).within(region)


def drawn(region, size="web", lang="en", dispute_id="", known_by=""):
    return _drawn(region, size, lang, dispute_id, known_by)


@cache
def _drawn(region, size, lang, dispute_id, known_by):
    with own_settings():
        return dispute.draft(known_in(region, known_by), size, lang, dispute_id).chart()


def rows_of(chart):
    return {row for mark in chart.marks for row in mark.row_ids}


def said(chart):
    return " ".join([chart.title, chart.subtitle, chart.note, chart.alt_text, *(text for _, text in chart.texts)])


@pytest.mark.parametrize("dispute_id", DRAWABLE)
def test_every_side_of_a_numeric_dispute_is_drawn_with_all_its_pages(dispute_id):
    chart = drawn("both", "mobile", "uk", dispute_id)
    sides = known_in("both").sides(dispute_id)
    assert {row for side in sides for row in side.row_ids} <= rows_of(chart)
    assert {page for side in sides for page in side.source_ids} <= {
        page for mark in chart.marks for page in mark.source_ids
    }


@pytest.mark.sample(6)
@pytest.mark.parametrize("dispute_id", ["d11", "d25", "d41"])  # several units, most sides, widest range
@pytest.mark.parametrize("size", SIZES)
def test_layout_holds_for_every_dispute(dispute_id, size):
    assert faults(drawn("both", size, "uk" if size == "mobile" else "ru", dispute_id)) == []


@pytest.mark.parametrize(("region", "row"), [("belgorod", "bel-032"), ("both", "bel-032"), ("kursk", "kur-008")])
def test_default_is_the_dispute_of_the_region(region, row):
    assert row in rows_of(drawn(region))


def test_numbers_in_the_title_are_those_of_the_sides():
    for dispute_id in DRAWABLE:
        values = [side.figure.value for side in known_in("both").sides(dispute_id)]
        figures = {f"{value:.0f}" for value in values if value is not None}
        named = re.findall(r"\d[\d,]*\d", drawn("both", dispute_id=dispute_id).title)
        assert {number.replace(",", "") for number in named} <= figures, dispute_id


@pytest.mark.parametrize("size", SIZES)
def test_the_contested_figure_is_a_diamond_and_as_heavy_as_the_other(size):
    chart = drawn("belgorod", size)
    accepted, contested = (sign_of(chart, row) for row in ("bel-030", "bel-032"))
    assert accepted.get_facecolor() == contested.get_facecolor() == accepted.get_edgecolor()
    areas = [shapely.Polygon(sign.get_path().to_polygons()[0]) for sign in (accepted, contested)]
    assert areas[0].area == pytest.approx(areas[1].area, rel=0.02)
    boxes = [shapely.box(*area.bounds).area for area in areas]
    assert [area.area / box for area, box in zip(areas, boxes, strict=True)] == pytest.approx([math.pi / 4, 0.5], rel=0.02)


def sign_of(chart, row):
    """The sign of the mark of a row."""
    gid = next(mark.mark_id for mark in chart.marks if row in mark.row_ids)
    return chart.figure.findobj(lambda artist: artist.get_gid() == gid)[0]


def test_digits_that_moved_have_no_colour_of_fighting():
    used = {to_hex(text.get_color()) for text in drawn("belgorod").figure.findobj(Text)}
    assert PLUM.lower() not in used and len({to_hex(sign.get_edgecolor()) for sign in threads(drawn("belgorod"))}) == 2


def threads(chart):
    """The curves that lead from one digit to another."""
    return [one for one in chart.figure.findobj(PathPatch) if not one.get_fill()]


def test_rounding_band_is_drawn_only_where_it_can_settle_something():
    with_band = {one for one in DRAWABLE if any("numbers that" in text for _, text in drawn("both", dispute_id=one).texts)}
    assert with_band == {"d01", "d08", "d26"}


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_how_far_a_round_figure_reaches_is_called_a_rule_of_ours_where_bands_are_drawn(lang):
    ours = {"en": "“About” allows, by our rule,", "ru": "Сколько допускает «около», решили мы", "uk": "Скільки допускає «близько», вирішили ми"}
    told = {one for one in DRAWABLE if ours[lang] in drawn("both", "mobile", lang, one).note.replace("\u00a0", " ")}
    assert "d01" in told <= {"d01", "d08", "d26"}


@pytest.mark.parametrize("size", SIZES)
def test_a_more_exact_round_figure_has_a_band_within_that_holds_the_count_it_fits(size):
    chart = drawn("belgorod", size)
    grounds = {to_hex(one.get_facecolor()): one for one in chart.figure.findobj(Rectangle) if one.get_height() > 1}
    texts = [(box, text.replace("\u00a0", " ")) for box, text in chart.texts]
    (inner,) = (box for box, text in texts if text == "“about 2,900”")
    (outer,) = (box for box, text in texts if text in ("numbers that “about 3,000” allows", "fit “about 3,000”"))
    wide, narrow = sorted((one for one in grounds.values() if one.get_width() < 600), key=lambda one: -one.get_width())
    assert wide.get_width() == pytest.approx(narrow.get_width() * 6)
    x = {row: sum(sign_of(chart, row).get_path().get_extents().get_points()[:, 0]) / 2 for row in ("bel-030", "bel-032")}
    assert narrow.get_x() < x["bel-030"] < narrow.get_x() + narrow.get_width()
    assert not narrow.get_x() < x["bel-032"] < narrow.get_x() + narrow.get_width()
    assert outer[3] <= inner[1] + 2 and abs(sum(inner[::2]) / 2 - narrow.get_x() - narrow.get_width() / 2) < 2


@pytest.mark.parametrize("values", [[2092, 2902, 3500], [7, 8], [2000, 100000], [300, 3000], [3000]])
def test_ticks_enclose_the_values_in_even_steps(values):
    marks = ticks(values, 6)
    assert marks[0] <= min(values) and max(values) <= marks[-1]
    assert len({late - early for early, late in pairwise(marks)}) == 1
    assert 2 <= len(marks) <= 6


def test_retellings_are_one_mark_and_low_frames_fold_equal_figures():
    wide, low = drawn("belgorod"), drawn("belgorod", "print")
    assert len(wide.marks) == len(known_in("belgorod").sides("d01"))
    assert len(low.marks) < len(wide.marks)
    assert rows_of(low) == rows_of(wide)
    assert [mark for mark in wide.marks if {"bel-032", "bel-033"} <= set(mark.row_ids)]


def test_nothing_from_after_the_day_is_said():
    early = drawn("belgorod", known_by="2023-07-12")
    assert "one of two counts found covers the whole unit" in early.title and "3,000" in early.title
    assert "2,092" not in said(early) and "2,902" not in said(early)
    late = drawn("belgorod", known_by="2023-08-02")
    assert "bel-037" not in rows_of(late) and "Fontanka" not in said(late)
    assert "2,092" in late.title


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_a_day_on_which_nothing_was_known_gives_a_chart_that_says_so(lang):
    chart = drawn("both", "mobile", lang, known_by="2022-03-01")
    assert chart.empty and "2022" in chart.title
    assert 200 <= len(chart.alt_text) <= 600


@pytest.mark.parametrize(("size", "lang"), [("web", "en"), ("web", "ru"), ("mobile", "uk")])
def test_title_and_alt_text_have_a_readable_length(size, lang):
    for dispute_id in DRAWABLE:
        chart = drawn("both", size, lang, dispute_id)
        assert 200 <= len(chart.alt_text) <= 600, dispute_id
        assert len(chart.title.split()) <= 18


def test_numberless_statements_stand_beside_the_plans():
    chart = drawn("both", dispute_id="d11")
    assert "fed-q01" in rows_of(chart)
    assert "All numbers are plans" in chart.note


def test_unknown_dispute_is_refused_with_what_is_allowed():
    with pytest.raises(UsageError, match=r"dispute_id is 'd99'.*d01"):
        drawn("both", dispute_id="d99")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dispute_id", ["d01", "d02", "d04"])  # most rows, two sides, three sides
def test_the_numbers_of_the_line_stand_above_the_first_row(dispute_id, size):
    chart = drawn("both", size, dispute_id=dispute_id)
    label = SIZES[size].label
    scale = [box for box, text in chart.texts if re.fullmatch(r"[\d,]+", text) and box[3] - box[1] < label * 1.1 and box[0] > label * 9]
    first = min(sign_of(chart, mark.mark_id).get_path().get_extents().y0 for mark in chart.marks if mark.mark_id != "bel-011")
    assert len(scale) >= 2 and max(box[3] for box in scale) < first
    assert len({round(box[1]) for box in scale}) == 1


@pytest.mark.parametrize(("region", "dispute_id", "day", "row"), [
    ("belgorod", "d01", "2023-08-02", "bel-032"), ("kursk", "d25", "2023-06-01", "kur-008"),
])  # fmt: skip
def test_the_scale_does_not_move_between_days(region, dispute_id, day, row):
    early, late = (drawn(region, dispute_id=dispute_id, known_by=known_by) for known_by in (day, ""))
    assert len(early.marks) < len(late.marks)
    assert rows_of(early) < rows_of(late)
    middles = [sum(sign_of(chart, row).get_path().get_extents().get_points()[:, 0]) / 2 for chart in (early, late)]
    assert middles[0] == pytest.approx(middles[1])


@pytest.mark.parametrize("size", SIZES)
def test_pages_are_counted_in_words(size):
    words = [text.replace("\u00a0", " ") for _, text in drawn("belgorod", size).texts]
    assert any(text.endswith("around July 2023 · 3 pages") or text.endswith("around Jul 2023 · 3 pages") for text in words)
    assert not [text for text in words if re.fullmatch(r"\d", text)], "a number without a word"


# Any region, any table


def known_with(table, key, **cells):
    """What is known with other cells in a table: ``row=(column, value)``."""
    raw = {name: rows.copy() for name, rows in read_raw().items()}
    for row, (column, value) in cells.items():
        raw[table].loc[raw[table][key] == row.replace("_", "-"), column] = value
    return ledger_of(raw)


def draw(known, size="web", lang="en", dispute_id=""):
    with own_settings():
        return dispute.draft(known, size, lang, dispute_id).chart()


def test_the_featured_dispute_is_that_of_the_first_region_that_has_one():
    kursk = known_with("disputes", "dispute_id", d01=("featured", ""), d26=("featured", "yes"))
    assert "kur-008" in rows_of(draw(kursk.within("both")))
    other = known_with("disputes", "dispute_id", d01=("featured", ""), d25=("featured", ""), d02=("featured", "yes"))
    assert "battalions" in draw(other.within("both")).title
    assert draw(with_more_regions().within("four")).title == drawn("both").title
    turned = known_with("selections", "selection", both=("regions", "kursk;belgorod"))
    assert draw(turned.within("both")).title == drawn("kursk").title


def test_without_a_featured_one_the_dispute_with_most_figures_is_drawn():
    plain = known_with("disputes", "dispute_id", d01=("featured", ""), d25=("featured", "")).within("both")
    sides = {one: {side.figure for side in plain.sides(one) if side.figure.value} for one in ("d01", "d25", "d26", "d02")}
    assert max(sides, key=lambda one: len(sides[one])) == "d25"
    assert draw(plain).title == drawn("kursk").title


def test_a_featured_dispute_is_not_drawn_before_two_of_its_figures_stand_against_each_other():
    early = known_with("disputes", "dispute_id", d01=("featured", ""), d02=("featured", "yes"))
    early = early.as_known("2023-05-25").within("belgorod")
    assert "d02" not in early.disputes and len(early.sides("d02")) == 1
    assert "bel-018" not in rows_of(draw(early)) and "bel-010" in rows_of(draw(early))
    asked = draw(early, dispute_id="d02")
    assert "only one figure" in asked.title and "7 battalions" in asked.title


def test_a_dispute_that_sets_nothing_against_each_other_is_drawn_only_if_asked_for():
    unreasoned = known_with("disputes", "dispute_id", d25=("reason_en", ""), d26=("reason_en", ""))
    words = unreasoned.tables["words"]
    told = words[~((words["vocabulary"] == "dispute_reason") & words["value"].isin(["d25", "d26"]))]
    plain = replace(unreasoned, tables={**unreasoned.tables, "words": told}).within("kursk")
    assert draw(plain).empty and "no disputed figure was found" in draw(plain).title
    assert "kur-008" in rows_of(draw(plain, dispute_id="d25"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("lang", "says"), [("en", "no disputed figure was found"), ("uk", "спірних чисел не знайдено")])
def test_a_region_without_a_dispute_says_so_by_its_own_unit(size, lang, says):
    chart = draw(with_more_regions().within("bryansk"), size, lang)
    unit = {"en": "Bryansk territorial defence", "uk": "Територіальна оборона Брянської області"}[lang]
    assert chart.empty and chart.title == f"{unit}: {says}" and faults(chart) == []
    for other in ("Belgorod", "Kursk", "Бєлгород", "Курськ"):
        assert other not in said(chart)


def test_regions_without_a_dispute_are_named_together():
    known = with_more_regions().as_known("2022-03-01").within("three")
    chart = draw(known)
    assert chart.title.replace("\u00a0", " ") == "No disputed figure was found in pages up to 1 March 2022"
    assert "Belgorod region, Kursk region and Bryansk region" in chart.subtitle


def test_a_dispute_of_another_region_is_refused():
    with pytest.raises(UsageError, match=r"dispute_id is 'd01'; allowed are .*d25"):
        drawn("kursk", dispute_id="d01")


@pytest.mark.parametrize("size", SIZES)
def test_what_a_figure_covers_stands_beside_it_and_is_no_end_of_a_range(size):
    chart = drawn("kursk", size)
    assert chart.title.endswith(" as a whole: lowest number claimed at least 2,000 people, highest up to 3,000")
    for scope in ("first squad only", "recruits since 2022", "with Cossacks and hunters"):
        assert scope in said(chart).replace("\u00a0", " ")
        assert any(scope in mark.drawn for mark in chart.marks)


def test_a_part_that_is_put_above_the_whole_is_told_as_such():
    part = "Belgorod self-defence: at least 3,000 people (first regiment alone), or 2,902 in all? No part exceeds the whole"
    assert drawn("belgorod", known_by="2023-07-31").title.replace("\u00a0", " ") == part
    later = known_with("unit_sizes", "claim_id", bel_027=("as_of", "2023-11")).as_known("2023-07-31")
    assert "No part" not in draw(later.within("belgorod")).title  # of another time
    less = known_with("unit_sizes", "claim_id", bel_027=("value", "2500")).as_known("2023-07-31")
    assert "No part" not in draw(less.within("belgorod")).title  # it may be less than all


def test_words_of_unlike_statements_are_told_apart():
    words = known_with("unit_sizes", "claim_id", bel_014=("value", ""), bel_013=("value", ""), bel_015=("value", ""))
    sides = [side for side in Disputed.of(words, words.disputes["d04"]).sides if not side.numbered]
    assert len(sides) == len({claim.statement_id for side in sides for claim in side.claims}) > 1


def test_figures_that_cover_different_things_are_not_set_against_each_other():
    assert drawn("belgorod", dispute_id="d04").title.endswith("one of two counts found covers the whole unit, about 3,000 people")
    parts = known_with("unit_sizes", "claim_id", bel_013=("scope", "wider"), bel_014=("scope", "wider"),
                       bel_015=("scope", "wider"))  # fmt: skip
    assert draw(parts.within("belgorod"), dispute_id="d04").title.endswith(": each figure found covers something else")


def test_that_nothing_is_known_to_be_handed_over_is_said_only_where_it_holds():
    handed = known_with("unit_sizes", "claim_id", bel_020=("value", "50")).within("both")
    note = draw(handed, dispute_id="d11").note
    assert "All numbers are plans." in note and "handed over" not in note
    assert "no count of firearms handed over was found" in drawn("both", dispute_id="d11").note
    assert "firearms" not in drawn("kursk", dispute_id="d27").note


def test_one_speaker_of_both_figures_is_named_whatever_the_name():
    claims = ledger.load().tables["claims"].copy()
    claims.loc[claims["claim_id"].isin(["bel-011", "bel-012", "bel-013", "bel-014", "bel-015"]), "scope"] = "part"
    claims.loc[claims["claim_id"].isin(["bel-013", "bel-014", "bel-015"]), "as_of"] = "2023-02"
    known = replace(ledger.load(), tables={**ledger.load().tables, "claims": claims}).within("belgorod")
    told = "about 1,000 (“named battalions”, affiliation unclear) or about 3,000 people (a part only)? Both figures go back to one speaker: governor"
    assert draw(known, dispute_id="d04").title == f"Belgorod self-defence: {told}"
