"""Map: districts in which a unit is documented, and where raids or fighting are reported.

Read on in this order: ``told`` (what the tables report of districts), ``said`` (in words), ``ground`` (where it stands
and how it looks), ``labels`` (where names and dates go). No position is drawn at all, and a
blank district has no report, which is not to say that it has no unit.
"""

from functools import partial

import numpy as np
import shapely

from helpers.charts.map.ground import MapGround, MapPen, area_colour, ground_of
from helpers.charts.map.labels import list_left_out, set_labels
from helpers.charts.map.said import MapWords
from helpers.charts.map.told import Callout, Incident, MapReports
from helpers.draw import geometry
from helpers.draw.frame import Draft, Frame
from helpers.draw.style import INK, PAPER, PX, QUIET, RULE, SECOND
from helpers.draw.typesetting import Run
from helpers.ledger import Ledger

_WATER = "#9DBBD0"
_BAR_KM = (100, 50, 25, 20, 10)
_LINE = 1.38  # ems from line to line of the key
_HEIGHT = 0.99  # ems of a line of type


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Say what the map tells.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft
    """
    frame = Frame("map", known, size, lang)
    said = MapWords(frame.words, MapReports(known))
    for mark in said.marks.values():
        frame.mark(mark)
    frame.head(said.title(frame.size.tier), said.subtitle(frame.size.tier))
    frame.foot(said.note(frame.size.tier), frame.sources(0.97), said.credits(frame.size.tier))
    draw = _draw_beside if frame.size.tier == "compact" else _draw_below
    return Draft(frame, said.alt_text, partial(draw, frame, said))


def _draw_below(frame: Frame, said: MapWords) -> None:
    """Set the key over the map."""
    top = _key(frame, said, frame.right) + frame.size.label * 0.5
    _draw_map(ground_of(frame, said, (frame.left, top, frame.right, frame.bottom)))


def _draw_beside(frame: Frame, said: MapWords) -> None:
    """Set the key to the left of the map, and below it what found no room on the map."""
    em = frame.size.label
    there = ground_of(frame, said, (frame.left + em * 13.5, frame.top, frame.right, frame.bottom))
    edge = there.room[0] - em * 0.9
    end = _key(frame, said, edge)
    list_left_out(there, _draw_map(there), edge, end + em * 0.6)


def _draw_map(there: MapGround) -> list[Callout]:
    """Draw the map; return the incidents whose label found no room."""
    _draw_board(there)
    return set_labels(there)


# ---- the key: above the map in lines, or beside it one below the other where the canvas is low


def _key(frame: Frame, said: MapWords, right: float) -> float:
    """Set the key from the left edge to ``right``; return where it ends."""
    left, top = frame.left, frame.top
    if not said.marks:
        nothing = [Run(frame.words.say("map-nothing"), "semibold", SECOND)]
        return frame.put(frame.block(nothing, frame.size.subtitle, right - left), left, top)[3]
    x, y, em, listed = left, top, frame.size.label, frame.size.tier == "compact"
    for kind in _kinds(said, frame.size.tier):
        regions = _regions(said, kind)
        swatch = em * (1.7 * len(regions) - 0.1 if regions else 1.6)
        meaning = frame.words.say(f"map-key-{kind}{'-short' if listed else ''}")
        text = frame.block(meaning, em, right - left - swatch - em * 0.4)
        if x > left and (listed or x + swatch + em * 0.4 + text.width > right):
            x, y = left, y + em * _LINE
        _swatch(MapPen(frame), kind, x, y, regions)
        box = frame.put(text, x + swatch + em * 0.4, y)
        x, y = box[2] + em * 1.2, y + text.height - em * _HEIGHT
    return y + em * _HEIGHT


def _kinds(said: MapWords, tier: str) -> list[str]:
    """What is drawn, as the messages call it."""
    drawn = {(one.place is None, one.contested) for one in said.told.incidents}
    there = {
        "work": said.counts["n"].value, "ties": said.counts["t"].value, "blank": True,
        "area": (True, False) in drawn, "area-disputed": (True, True) in drawn,
        "spot": (False, False) in drawn, "spot-disputed": (False, True) in drawn,
        "border": tier == "wide",
    }  # fmt: skip
    return [kind for kind, shown in there.items() if shown]


def _regions(said: MapWords, kind: str) -> tuple[str, ...]:
    """The regions whose colours explain a shade: of work all that have it, of ties the first; else none."""
    there = {one.district.region for one in said.told.presences if one.at_work == (kind == "work")}
    regions = tuple(region for region in said.known.regions if region in there)
    return {"work": regions, "ties": regions[:1]}.get(kind, ())


def _swatch(pen: MapPen, kind: str, x: float, y: float, regions: tuple[str, ...]) -> None:
    em, middle = pen.em, y + pen.em * 0.475
    box = shapely.box(x, y + em * 0.02, x + em * 1.6, y + em * 0.97)
    for position, region in enumerate(regions):
        pen.tint(shapely.affinity.translate(box, position * em * 1.7), region, kind == "work")
    if kind == "blank":
        pen.fill(box, PAPER, edgecolor=RULE, linewidth=PX)
    elif kind == "border":
        pen.frame.line([x, x + em * 1.6], [middle] * 2, SECOND, 2 * pen.unit)
    elif kind.startswith("spot"):
        pen.triangle(x + em * 0.8, y + em * 0.532, kind.endswith("disputed"))
    elif kind.startswith("area"):
        pen.hatch(box, kind.endswith("disputed"))


# ---- what is drawn besides words: land, lines, shaded and hatched districts, signs of incidents, a scale bar


def _draw_board(ground: MapGround) -> None:
    """Draw all of it; what no label may cover is noted in ``ground.taken``."""
    _land(ground)
    for one in ground.told.presences:
        shape = ground.pen.tint(ground.area(one.district), one.district.region, one.at_work)
        ground.frame.mark(ground.said.marks[one], shape, ground=True)
    _lines(ground)
    for one in ground.told.incidents:
        _incident(ground, one)
    _scale_bar(ground)


def _land(ground: MapGround) -> None:
    pen = ground.pen
    for iso, area in ground.sheet.neighbours.items():
        pen.fill(area, area_colour(ground.abroad(iso)))
        pen.strokes(geometry.lines(area), RULE, 0.7, zorder=1.05)
    for area in ground.sheet.land.values():
        pen.fill(area, PAPER, zorder=1.1)


def _lines(ground: MapGround) -> None:
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


def _incident(ground: MapGround, one: Incident) -> None:
    mark = ground.said.marks[one]
    if one.place is None:
        ground.frame.mark(mark, *ground.pen.hatch(ground.area(one.district), one.contested), ground=True)
        return
    x, y = ground.spot(one.place)
    ground.frame.mark(mark, *ground.pen.triangle(x, y, one.contested))
    reach = ground.pen.radius * 1.45
    ground.taken.append((x - reach, y - reach, x + reach, y + reach))


def _scale_bar(ground: MapGround) -> None:
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


def _corner(ground: MapGround, wide: float, high: float) -> tuple[float, float]:
    """Return the left and top of the corner in which a box hides least."""
    (left, top, right, bottom), em = ground.room, ground.em
    xs, ys = (right - wide - em, left + em), (bottom - high - em * 0.3, top + em * 0.5)
    corners = [(x, y) for y in ys for x in xs]
    hidden = ground.field.cost(np.array([(x, y, x + wide, y + high) for x, y in corners]))
    # The left belongs to the labels of incidents; the right first, if it is not much worse.
    return corners[int(np.argmin(hidden + np.array([0, 40, 10, 40])))]
