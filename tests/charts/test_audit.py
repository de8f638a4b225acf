"""The audit sees what it is for: each kind of fault, on a chart broken on purpose."""

import pytest

from helpers import charts
from helpers.draw.boxes import ClippedWords, overlap
from helpers.draw.frame import Frame
from helpers.draw.style import PX, own_settings
from tests.charts.audit import faults


@pytest.fixture
def chart(everything):
    return charts.draw("unit-sizes", everything.within("kursk"), "web", "en")


def _letters(chart):
    return [text for text in chart.figure.axes[0].texts if text.get_text().strip()]


def test_boxes_overlap_by_the_lesser_of_their_common_sides():
    assert overlap((0, 0, 10, 10), (8, 8, 20, 20)) == 2
    assert overlap((0, 0, 10, 10), (10, 0, 20, 10)) == 0


def test_words_outside_the_canvas_are_seen(chart):
    _letters(chart)[-1].set_x(chart.figure.bbox.width * 2)
    assert any("outside the canvas" in fault for fault in faults(chart))


def test_type_that_is_too_small_is_seen(chart):
    _letters(chart)[-1].set_fontsize(9 * PX)
    assert any("type of 9.0 px" in fault for fault in faults(chart))


def test_a_mark_under_words_is_seen(chart):
    box, _ = chart.texts[0]
    mark = next(artist for artist in chart.figure.axes[0].patches if getattr(artist, "is_ground", None) is False)
    path = mark.get_path()
    path.vertices += (box[0] + 5, box[1] + 5) - path.vertices[0]
    assert any(f"mark {mark.get_gid()} is covered" in fault for fault in faults(chart))


def _frame(everything):
    frame = Frame("kit", everything.within("kursk"), "web", "en")
    frame.head("A title of three words", "Measure, place, period")
    return frame


@pytest.mark.parametrize(("x", "y"), [(800, 300), (20, 632), (-30, 300)])
def test_a_chart_with_cut_words_is_refused(everything, x, y):
    with own_settings():
        frame = _frame(everything)
        frame.put(frame.block("words that are cut"), x, y)
        with pytest.raises(ClippedWords, match=r"kit\.kursk\.en\.web has no room for “words that are cut”"):
            frame.finish("alt")


def test_a_chart_with_words_on_words_is_refused(everything):
    with own_settings():
        frame = _frame(everything)
        frame.put(frame.block("below"), 100, 300)
        frame.put(frame.block("words that lie on others"), 105, 303)
        with pytest.raises(ClippedWords, match="words that lie on others"):
            frame.finish("alt")
