"""The chart of one dispute: both sides, equal, each with who says so, and nothing from after the day asked for."""

import re
from functools import cache
from itertools import pairwise

import pytest

from helpers import ledger
from helpers.charts.dispute import drawn as dispute
from helpers.charts.dispute.drawn import ticks
from helpers.charts.dispute.told import rounds_to
from helpers.draw.style import SIZES, own_settings
from helpers.errors import UsageError
from tests.charts.audit import faults

DRAWABLE = ("d01", "d02", "d04", "d08", "d11", "d25", "d26", "d41")


@cache
def known_in(region, known_by=""):
    return ledger.load().as_known(known_by).within(region)


def drawn(region, size="web", lang="en", dispute_id="", known_by=""):
    return _drawn(region, size, lang, dispute_id, known_by)


@cache
def _drawn(region, size, lang, dispute_id, known_by):
    with own_settings():
        return dispute.draw(known_in(region, known_by), size, lang, dispute_id)


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
    with_band = {one for one in DRAWABLE if any("round to" in text for _, text in drawn("both", dispute_id=one).texts)}
    assert with_band == {"d01", "d08", "d26"}


@pytest.mark.parametrize(("value", "ends"), [(3000, (2500, 3500)), (2900, (2850, 2950)), (7, (6.5, 7.5))])
def test_what_rounds_to_a_figure(value, ends):
    assert rounds_to(value) == ends


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
    assert early.title.startswith("Only one figure") and "3,000" in early.title
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
        assert len(chart.title.split()) <= 15


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
