"""The contract of the frame: what it refuses to hand out."""

import pytest

from helpers.draw.chart import mark_of
from helpers.draw.frame import Frame, UndrawnMark
from helpers.draw.style import own_settings


@pytest.mark.parametrize("drawn", [True, False])
def test_a_mark_that_is_registered_is_in_the_picture_or_the_chart_is_refused(everything, drawn):
    known = everything.within("kursk")
    one, other = known.statements(metric="members")[:2]
    with own_settings():
        frame = Frame("unit-sizes", known, "web", "en")
        frame.mark(mark_of(one, known, "one"), frame.line([100, 120], [300, 300]))
        frame.mark(mark_of(other, known, "other"), *[frame.line([200, 220], [300, 300])] * drawn)
        frame.head("A title", "a subtitle")
        frame.foot("", frame.sources())
        if drawn:
            assert {mark.mark_id for mark in frame.finish("alt").marks} == {one.row_id, other.row_id}
        else:
            with pytest.raises(UndrawnMark, match=other.row_id):
                frame.finish("alt")
