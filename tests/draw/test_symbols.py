"""The grammar of signs: what is drawn tells how exact a figure is and how it stands, in every chart that has figures."""

import math

import numpy as np
import pytest
import shapely
from matplotlib.colors import to_hex
from matplotlib.patches import FancyArrow, PathPatch

from helpers import charts
from helpers.draw.frame import Frame
from helpers.draw.style import PAPER, PLUM, PX, own_settings
from helpers.draw.symbols import EVENTS, FigureSign, event_symbol, squares

KINDS = ("exact", "about", "", "at_least", "at_most", "almost")


@pytest.fixture
def ax(everything):
    with own_settings():
        yield Frame("kit", everything.within("kursk"), "web", "en").ax


def outline(artist):
    return shapely.Polygon(artist.get_path().to_polygons()[0])


def shape_of(artist):
    """A circle fills its box to π/4; a diamond has four corners and fills it to a half."""
    area = outline(artist)
    share, corners = area.area / shapely.box(*area.bounds).area, len(area.simplify(0.05).exterior.coords) - 1
    if abs(share - math.pi / 4) < 0.01 and corners > 6:
        return "circle"
    return "diamond" if abs(share - 0.5) < 0.01 and corners == 4 else ""


def is_filled(artist):
    return to_hex(artist.get_facecolor()) not in (PAPER.lower(), "#000000") and artist.get_facecolor()[3] > 0


def has_dots(artist):
    """A dot is a stroke of hardly any length with round ends, which are as wide as it is."""
    longest = max(np.ptp(line, axis=0).max() for line in artist.get_path().to_polygons(closed_only=False))
    colour = to_hex(artist.get_edgecolor()) != PAPER.lower() and artist.get_edgecolor()[3] > 0
    return colour and artist.get_capstyle() == "round" and longest < 0.2 < artist.get_linewidth()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("contested", [False, True])
def test_fill_tells_exactness_and_shape_how_a_figure_stands(ax, kind, contested):
    sign, *more = FigureSign(kind, contested=contested).draw(ax, 100, 100, 6, "#12436D")
    assert shape_of(sign) == ("diamond" if contested else "circle")
    assert is_filled(sign) == (kind == "exact") and sign.get_linestyle() == "solid"
    ends = [arrow.get_path().get_extents() for arrow in more if isinstance(arrow, FancyArrow)]
    towards = {"at_least": 1, "at_most": -1, "almost": -1}.get(kind, 0)
    assert len(ends) == abs(towards)
    assert all((box.x0 > 105) if towards > 0 else (box.x1 < 95) for box in ends)


def test_a_contested_figure_has_as_much_ink_as_an_accepted_one(ax):
    areas = [outline(FigureSign("exact", contested=one).draw(ax, 0, 0, 6, "#12436D")[0]).area for one in (False, True)]
    assert areas[0] == pytest.approx(areas[1], rel=0.01)


@pytest.mark.parametrize("contested", [False, True])
def test_dashes_tell_a_plan_and_an_exact_plan_is_filled_inside(ax, contested):
    ring, inside = FigureSign("exact", planned=True, contested=contested).draw(ax, 0, 0, 6, "#12436D")
    assert ring.get_linestyle() != "solid" and not is_filled(ring) and is_filled(inside)
    assert outline(ring).contains(outline(inside)) and shape_of(ring) == shape_of(inside)
    (about,) = FigureSign("about", planned=True, contested=contested).draw(ax, 0, 0, 6, "#12436D")
    assert about.get_linestyle() != "solid" and not is_filled(about)


def test_a_range_is_as_long_as_it_is(ax):
    sign = FigureSign("range").draw(ax, 100, 50, 6, "#12436D", ends=(80, 120))[0]
    assert outline(sign).bounds == pytest.approx((74, 44, 126, 56), abs=0.1)


def test_no_arrow_points_beyond_the_line(ax):
    far, near = (FigureSign("at_most").draw(ax, 100, 50, 6, "#12436D", least=least) for least in (0, 92))
    assert len(far) == 2 and len(near) == 1


@pytest.mark.parametrize("category", [*EVENTS, "of another kind"])
def test_events_are_no_circle_and_no_diamond_and_have_a_dot_inside_if_contested(ax, category):
    sign, *rest = event_symbol(ax, 0, 0, 6, "#12436D", category)
    assert shape_of(sign) == "" and is_filled(sign) and not rest
    contested, dot = event_symbol(ax, 0, 0, 6, "#12436D", category, contested=True)
    assert not is_filled(contested) and has_dots(dot)
    (spot,) = dot.get_path().to_polygons(closed_only=False)
    reach = dot.get_linewidth() / PX / 2
    assert outline(contested).contains(shapely.Point(spot[0]).buffer(reach))


def test_squares_tell_what_is_exact_planned_and_contested(ax):
    corners = [(0, 0), (10, 0), (20, 0)]
    (exact,), (rounded,), (planned,) = (squares(ax, corners, 8, "#555555", **style)
                                        for style in ({}, {"filled": False}, {"planned": True}))  # fmt: skip
    contested, dots = squares(ax, corners, 8, "#555555", contested=True)
    assert [is_filled(one) for one in (exact, rounded, planned, contested)] == [True, False, False, False]
    assert has_dots(dots) and not has_dots(exact)
    assert [len(one.get_path().to_polygons(closed_only=False)) for one in (exact, planned, dots)] == [3, 12, 3]


def test_squares_begin_and_end_where_their_number_does(ax):
    corners = [(0, 0), (0, 10)]
    boxes = [one.get_extents() for one in squares(ax, corners, 8, "#555555", first=0.5, last=0.25)[0].get_path()._iter_connected_components()]
    assert [(box.y0, box.y1) for box in boxes] == [(4, 8), (10, 12)]
    (sliver,) = squares(ax, [(0, 0)], 8, "#555555", contested=True, last=0.1)  # an outline all the same, with no dot
    box = sliver.get_path().get_extents()
    assert box.height > 2 * sliver.get_linewidth() / PX


# In charts


def _claims(known):
    tables = {name: known.tables[name].set_index("claim_id") for name in ("claims", "equipment")}
    return {row: cells for table in tables.values() for row, cells in table.iterrows()}


@pytest.mark.parametrize("size", ["web", "print"])
@pytest.mark.parametrize("name", ["unit-sizes", "dispute", "kit"])
def test_signs_in_charts_follow_the_rows_that_they_stand_for(everything, name, size):
    known = everything.within("kursk")
    chart, rows, seen = charts.draw(name, known, size, "en"), _claims(known), set()
    for mark in chart.marks:
        first = next(one for one in chart.figure.axes[0].get_children() if one.get_gid() == mark.mark_id)
        if mark.mark_id not in rows or not isinstance(first, PathPatch) or not shape_of(first):
            continue
        cells = rows[mark.mark_id]
        planned = cells["status"] in ("planned", "promised")
        assert shape_of(first) == ("diamond" if cells["assessment"] == "contested" else "circle"), mark.mark_id
        assert (first.get_linestyle() != "solid") == planned, mark.mark_id
        assert is_filled(first) == (cells["qualifier"] == "exact" and not planned), mark.mark_id
        seen.add(shape_of(first))
    assert "circle" in seen


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", ["unit-sizes", "dispute", "kit", "promises"])
@pytest.mark.parametrize("size", ["web", "print"])
def test_plum_is_fighting_alone(everything, name, size):
    known = everything.within("both")
    chart = charts.draw(name, known, size, "en")
    fighting = {event.row_id for event in known.events(category="incursion")}
    for artist in chart.figure.axes[0].get_children():
        colours = [getattr(artist, f"get_{part}", lambda: None)() for part in ("facecolor", "edgecolor", "color")]
        used = {to_hex(colour) for colour in colours if colour is not None and len(colour) in (4, 7)}
        if PLUM.lower() in used:
            assert (artist.get_gid() or "").partition(".")[0] in fighting
