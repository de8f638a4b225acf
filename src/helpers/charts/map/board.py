"""What is drawn besides words: land, lines, shaded and hatched districts, signs of incidents, a scale bar."""

import numpy as np

from helpers.charts.map import geometry
from helpers.charts.map.ground import Ground
from helpers.charts.map.pen import neighbour_colour
from helpers.charts.map.reports import Incident
from helpers.draw.style import INK, PAPER, QUIET, RULE, SECOND

_WATER = "#9DBBD0"
_BAR_KM = (100, 50, 25, 20, 10)


def draw_board(ground: Ground) -> None:
    """Draw all of it; what no label may cover is noted in ``ground.taken``."""
    _land(ground)
    for one in ground.story.presences:
        shape = ground.pen.tint(ground.area(one.district), one.district.region, one.at_work)
        ground.frame.mark(ground.story.marks[id(one)], shape, ground=True)
    _lines(ground)
    for one in ground.story.incidents:
        _incident(ground, one)
    _scale_bar(ground)


def _land(ground: Ground) -> None:
    pen = ground.pen
    for iso, area in ground.sheet.neighbours.items():
        pen.fill(area, neighbour_colour(iso))
        pen.strokes(geometry.lines(area), RULE, 0.7, zorder=1.05)
    for area in ground.sheet.land.values():
        pen.fill(area, PAPER, zorder=1.1)


def _lines(ground: Ground) -> None:
    """District bounds, rivers, the bounds of the regions and the frontier, in this order."""
    pen, sheet = ground.pen, ground.sheet
    for area in sheet.districts.values():
        pen.strokes(geometry.lines(area), RULE, 0.6 * pen.unit, zorder=1.15)
    for river in sheet.rivers.values():
        pen.strokes(geometry.lines(river), _WATER, 1.3 * pen.unit, zorder=1.6, capstyle="round")
    for area in sheet.land.values():
        pen.strokes(geometry.lines(area), QUIET, 0.9 * pen.unit, zorder=1.7)
    frontier = geometry.lines(sheet.frontier)
    pen.strokes(frontier, PAPER, 4 * pen.unit, zorder=2.1)
    pen.strokes(frontier, SECOND, 2 * pen.unit, zorder=2.2)


def _incident(ground: Ground, one: Incident) -> None:
    mark = ground.story.marks[id(one)]
    if one.place is None:
        ground.frame.mark(mark, *ground.pen.hatch(ground.area(one.district), one.contested), ground=True)
        return
    x, y = ground.spot(one.place)
    ground.frame.mark(mark, *ground.pen.triangle(x, y, one.contested))
    reach = ground.pen.radius * 1.45
    ground.taken.append((x - reach, y - reach, x + reach, y + reach))


def _scale_bar(ground: Ground) -> None:
    """Draw a bar of a round length in the corner in which it hides least."""
    frame, em, km = ground.frame, ground.em, ground.view.scale * 1000
    length = next(n for n in _BAR_KM if n * km < em * 9 or n == _BAR_KM[-1])
    text = frame.block(frame.words.say("map-km", of=(), rule="scale", n=length), frame.size.small)
    wide, high = max(length * km, text.width), text.height + em * 0.75
    x, y = _corner(ground, wide, high)
    frame.put(text, x, y)
    base = y + high - em * 0.3
    ticks = [x, x, x + length * km, x + length * km]
    frame.line(ticks, [base - em * 0.3, base, base, base - em * 0.3], INK, em * 0.1, zorder=5)
    ground.taken.append((x - em * 0.4, y - em * 0.2, x + wide + em * 0.4, y + high + em * 0.2))


def _corner(ground: Ground, wide: float, high: float) -> tuple[float, float]:
    """Return the left and top of the corner in which a box hides least."""
    (left, top, right, bottom), em = ground.room, ground.em
    xs, ys = (right - wide - em, left + em), (bottom - high - em * 0.3, top + em * 0.5)
    corners = [(x, y) for y in ys for x in xs]
    hidden = ground.field.cost(np.array([(x, y, x + wide, y + high) for x, y in corners]))
    # The left belongs to the labels of incidents; the right first, if it is not much worse.
    return corners[int(np.argmin(hidden + np.array([0, 40, 10, 40])))]
