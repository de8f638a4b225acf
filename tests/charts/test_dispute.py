"""The chart of one dispute: both sides, equal, each with who says so, and nothing from after the day asked for."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from helpers import ledger
from helpers.charts.dispute import drawn as dispute
from helpers.charts.dispute.drawn import ticks
from helpers.draw.style import own_settings
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


def test_the_two_figures_with_swapped_digits_have_symbols_of_one_size_and_kind():
    chart = drawn("belgorod")
    pair = [mark.mark_id for mark in chart.marks if {"bel-030", "bel-032"} & set(mark.row_ids)]
    one, other = (chart.figure.findobj(lambda artist, gid=gid: artist.get_gid() == gid)[0] for gid in pair)
    assert one.get_facecolor() == other.get_facecolor()
    assert one.get_path().get_extents().width == pytest.approx(other.get_path().get_extents().width)


def test_rounding_band_is_drawn_only_where_it_can_settle_something():
    with_band = {one for one in DRAWABLE if any("numbers that" in text for _, text in drawn("both", dispute_id=one).texts)}
    assert with_band == {"d01", "d08", "d26"}


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
    assert "only one figure" in early.title and "3,000" in early.title
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


@pytest.mark.parametrize("dispute_id", ["d01", "d02", "d04"])  # most rows, two sides, three sides
def test_rows_of_a_wide_page_fill_it_and_the_axis_stands_under_the_last(dispute_id):
    chart = drawn("both", dispute_id=dispute_id)
    label, note = SIZES["web"].label, next(box[1] for box, text in chart.texts if text.startswith("Note"))
    ticks_top = max(box[1] for box, text in chart.texts if re.fullmatch(r"[\d,]+", text))
    last_row = max(box[3] for box, _ in chart.texts if box[3] < ticks_top)
    assert ticks_top - last_row < 3 * label
    assert note - ticks_top < 6 * label


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
    assert chart.title.endswith("lowest claim at least 2,000 people, highest up to 3,000")
    for scope in ("first squad only", "recruited over the whole span", "with Cossacks and hunters"):
        assert scope in said(chart).replace("\u00a0", " ")
        assert any(scope in mark.drawn for mark in chart.marks)


def test_figures_that_cover_different_things_are_not_set_against_each_other():
    assert drawn("belgorod", dispute_id="d04").title.endswith("only one figure covers the whole unit, about 3,000 people; others do not")
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
    told = "about 1,000 (“named battalions”) or about 3,000 people (a part only)? Both figures go back to one speaker: governor"
    assert draw(known, dispute_id="d04").title == f"Belgorod self-defence: {told}"
