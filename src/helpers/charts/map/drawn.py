"""Map: districts in which a unit is documented, and where raids or fighting are reported.

Numbers stand on the map, and what they stand for in a list beside or below it. No position is drawn at all, and a blank
district has no report, which is not to say that it has no unit and no fighting. Read on in ``told`` (what the tables
report of districts) and ``said`` (in words).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

import numpy as np
import shapely
from babel import Locale
from matplotlib.artist import Artist
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from shapely.geometry.base import BaseGeometry

from helpers.charts.map.said import Entry, MapWords
from helpers.charts.map.told import SHARES, District, Incident, MapReports
from helpers.draw import geometry
from helpers.draw.boxes import Box
from helpers.draw.chart import Chart
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Frame
from helpers.draw.key import Key, KeyEntry
from helpers.draw.place import Candidate, Item, place
from helpers.draw.style import INK, PAPER, PLUM, PX, QUIET, RULE, SECOND
from helpers.draw.symbols import DASHES, dots, event_symbol, hatching
from helpers.draw.typesetting import Block, Run, measure
from helpers.ledger import Ledger
from helpers.ledger.records import Place
from helpers.words.dates import NBSP

Spot = tuple[float, float]
Paint = Callable[[BaseGeometry], object]
_WATER, _WATER_TEXT = "#9DBBD0", "#3B627C"
_HOME, _ABROAD = "#F4F2EE", "#E7E4DD"  # land around the regions: in their country, and beyond its border
_BAR_KM = (100, 50, 25, 20, 10)
# Width and greatest height of the map in px; it keeps them whatever else there is to tell.
_ROOMS = {"web": (460, 375), "mobile": (508, 400), "print": (194, 160), "social": (520, 335)}
_LEAST_PEOPLE = {"wide": 20_000, "tall": 40_000, "compact": 10_000_000}  # of a town, where two regions are drawn
_CROWD = (0.5, 1, 1.5, 2)  # times so many, where one to four are
_GAP = 0.6  # ems between the parts of the picture
_MOST_PLACES = 60  # that a name is tried at
_OFF_GROUND = 0.03  # share of a name that may lie on other ground than its own


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the map.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("map", known, size, lang)
    said, tier = MapWords(frame.words, MapReports(known)), frame.size.tier
    for mark in said.marks.values():
        frame.mark(mark)
    frame.head(said.title(tier), said.subtitle(tier))
    if said.marks:
        (_below if tier == "tall" else _beside)(frame, said)
    else:
        frame.say_nothing_found(said.words.sentence("map-nothing"))
    return frame.finish(said.alt_text)


def _below(frame: Frame, said: MapWords) -> None:
    """Set one below the other: the key of shades, the map, the key of signs, the list."""
    gap, (width, high), key = frame.size.label * _GAP, _ROOMS[frame.size.name], MapKey(frame, said)
    shades, signs = Key(frame, key.shades, frame.width), Key(frame, key.signs, frame.width)
    above = shades.height + high + signs.height + 3 * gap
    listed = _list_in(frame, said, frame.width, frame.most_room(*_feet(frame, said)) - above)
    frame.foot(*_feet(frame, said), body=above + listed.height)
    shades.draw(frame.left, frame.top)
    top = frame.top + shades.height + gap
    board_in((frame.left, top, frame.left + width, top + high), frame, said).draw(listed.entries)
    signs.draw(frame.left, top + high + gap)
    listed.draw(frame.left, top + high + gap + signs.height + gap)


def _beside(frame: Frame, said: MapWords) -> None:
    """Set the map, over the key of its shades where there is room, and beside it the key of signs over the list."""
    frame.foot(*_feet(frame, said))
    gap, (width, high), tier = frame.size.label * _GAP, _ROOMS[frame.size.name], frame.size.tier
    left, key = frame.left + width + 2 * gap, MapKey(frame, said)
    under, over = ([], [*key.shades, *key.signs]) if tier == "compact" else (key.shades, key.signs)
    below, beside = Key(frame, under, width), Key(frame, over, frame.right - left)
    top = frame.top + beside.height + gap
    listed = _list_in(frame, said, frame.right - left, frame.bottom - top)
    bottom = min(frame.top + high, frame.bottom - (below.height + gap) * bool(under))
    board_in((frame.left, frame.top, frame.left + width, bottom), frame, said).draw(listed.entries)
    below.draw(frame.left, bottom + gap)
    beside.draw(left, frame.top)
    listed.draw(left, top)


def _list_in(frame: Frame, said: MapWords, width: float, room: float) -> "NumberList":
    """Return the list with as much as there is room for."""
    shares = SHARES[frame.size.name].less()
    lists = (NumberList(frame, said.entries(share), said.left_out(share), width) for share in shares)
    return first_that_fits(lists, lambda one: one.height <= room)


def _feet(frame: Frame, said: MapWords) -> tuple[str, str, list[str]]:
    return said.note(frame.size.tier), frame.sources(0.97), said.credits(frame.size.tier)


# ---- how things look, on the map as in the key


@dataclass(frozen=True)
class MapPen:
    """Draws shapes on a frame, in strokes that suit its size.

    Attributes
    ----------
    frame : Frame
    """

    frame: Frame

    @property
    def em(self) -> float:
        """Size of the labels' type in px: the measure of everything."""
        return self.frame.size.label

    @property
    def unit(self) -> float:
        """A thin line in px."""
        return self.em / 14

    def fill(self, area: BaseGeometry, colour: str, **style) -> Artist:
        """Fill an area."""
        style = {"edgecolor": "none", "linewidth": 0, "zorder": 1} | style
        # Added as an artist, not as a patch: no axes are to be fitted to it, and measuring costs more than drawing.
        return self.frame.ax.add_artist(PathPatch(geometry.path(area), facecolor=colour, **style))

    def stroke(self, shape: BaseGeometry, colour: str, width: float, **style) -> Artist:
        """Draw the lines of a shape, or around it; ``width`` in thin lines."""
        path = Path.make_compound_path(*map(Path, geometry.lines(shape)))
        style = {"fill": False, "edgecolor": colour, "linewidth": width * self.unit * PX, "joinstyle": "round"} | style
        return self.frame.ax.add_artist(PathPatch(path, **style))

    def tint(self, area: BaseGeometry, region: str, at_work: bool) -> Artist:
        """Shade a district in which a unit is documented: paler, and with a dashed outline, for a tie only."""
        style = {} if at_work else {"linestyle": (0, (3, 2))}
        edge = {"edgecolor": self.frame.text_colour(region), "linewidth": 0.8 * self.unit * PX, "zorder": 1.4, **style}
        return self.fill(area, tint(self.frame.colour(region), at_work), **edge)

    def fighting(self, area: BaseGeometry, contested: bool) -> list[Artist]:
        """Outline an area, and hatch it, or dot it if the sides tell all of it differently."""
        unit, ax = self.unit, self.frame.ax
        inner = area.buffer(-1.2 * unit, join_style="mitre").simplify(0.3)
        edge = self.stroke(inner, PLUM, 1.6, zorder=1.9)
        if contested:
            return [edge, dots(ax, geometry.dotting(inner.buffer(-unit), 5.5 * unit), 0.8 * unit, PLUM, zorder=1.8)]
        return [edge, hatching(ax, geometry.hatching(inner, 6 * unit), PLUM, 0.9 * unit, zorder=1.8)]

    def triangle(self, x: float, y: float, contested: bool) -> list[Artist]:
        """Draw the sign of an incident at a settlement."""
        event_symbol(self.frame.ax, x, y, self.reach * 1.35, PAPER, "incursion")
        return event_symbol(self.frame.ax, x, y, self.reach, PLUM, "incursion", contested)

    @property
    def reach(self) -> float:
        """Half the width of a triangle in px."""
        return self.em * (0.36 if self.frame.size.tier == "wide" else 0.3)

    def town(self, x: float, y: float, reach: float, chief: bool) -> None:
        """Draw the sign of a town: a square, filled for the capital of a region."""
        square = shapely.box(x - reach, y - reach, x + reach, y + reach)
        self.fill(square, INK if chief else PAPER, edgecolor=INK if chief else SECOND, linewidth=self.unit * PX, zorder=3.5)

    def badge(self, number: int, x: float, y: float, of: str) -> None:
        """Set a number on plum ground about a middle."""
        wide, high = self.badge_size(number)
        plate = self.fill(shapely.box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), PLUM, zorder=5.5,
                          edgecolor=PAPER, linewidth=self.unit * PX)  # fmt: skip
        vars(plate)["is_ground"] = True
        block = self.frame.block([Run(str(number), "bold", PAPER)])
        self.frame.put(block, x, y - block.height / 2, align="center", of=of)

    def badge_size(self, number: int) -> tuple[float, float]:
        """Width and height of a number's ground."""
        return measure(str(number), self.em, "bold") + self.em * 0.42, self.em * 1.04


def tint(colour: str, at_work: bool) -> str:
    """Return the colour of a district in which a unit is documented: paler for a tie only."""
    share = 0.38 if at_work else 0.1
    red, green, blue = (1 - share + share * part for part in to_rgb(colour))
    return to_hex((red, green, blue))


# ---- the keys


@dataclass(frozen=True)
class MapKey:
    """What shades and signs mean, of those that are drawn.

    Attributes
    ----------
    frame : Frame
    said : MapWords
    """

    frame: Frame
    said: MapWords

    @property
    def shades(self) -> list[KeyEntry]:
        """Of districts: of work the colours of all regions that have it, of ties the first; and the border."""
        there = {(one.district.region, one.at_work) for one in self.said.told.presences}
        paints = {
            "work": [self._tinted(one, True) for one in self.said.known.regions if (one, True) in there],
            "ties": [self._tinted(one, False) for one in self.said.known.regions if (one, False) in there][:1],
            "blank": [lambda box: self._pen.fill(box, PAPER, edgecolor=RULE, linewidth=PX)],
            "border": [self._border] * (self.frame.size.tier != "compact"),
        }
        return [self._boxes(kind, those) for kind, those in paints.items() if those]

    @property
    def signs(self) -> list[KeyEntry]:
        """Of raids and fighting."""
        drawn = {(one.place is None, one.contested) for one in self.said.told.incidents}
        areas = [self._boxes(f"area{'-disputed' * no}", [partial(self._pen.fighting, contested=no)])
                 for no in (False, True) if (True, no) in drawn]  # fmt: skip
        spots = [self._triangle(no) for no in (False, True) if (False, no) in drawn]
        return areas + spots

    @property
    def _pen(self) -> MapPen:
        return MapPen(self.frame)

    def _tinted(self, region: str, at_work: bool) -> Paint:
        return lambda box: self._pen.tint(box, region, at_work)

    def _border(self, box: BaseGeometry) -> None:
        left, top, right, bottom = box.bounds
        self._pen.stroke(shapely.LineString([(left, (top + bottom) / 2), (right, (top + bottom) / 2)]), SECOND, 2)

    def _boxes(self, kind: str, paints: Sequence[Paint]) -> KeyEntry:
        """Return an entry with a box for each of some ways to paint it."""
        wide = 5 * len(paints) - 0.4

        def draw(_, x: float, y: float, radius: float, __) -> None:
            for at, paint in enumerate(paints):
                left = x + (5 * at - wide / 2) * radius
                paint(shapely.box(left, y - 1.35 * radius, left + 4.6 * radius, y + 1.35 * radius))

        return KeyEntry(self._meaning(kind), draw, wide / 2, wide / 2)

    def _triangle(self, contested: bool) -> KeyEntry:
        def draw(_, x: float, y: float, *__) -> None:
            self._pen.triangle(x, y, contested)

        return KeyEntry(self._meaning(f"spot{'-disputed' * contested}"), draw, 2.3, 2.3)

    def _meaning(self, kind: str) -> str:
        short = "-short" if self.frame.size.tier == "compact" and kind != "border" else ""
        return self.said.words.say(f"map-key-{kind}{short}")


# ---- the list of what is numbered


@dataclass(frozen=True)
class NumberList:
    """What the numbers on the map stand for, one below the other.

    Attributes
    ----------
    frame : Frame
    entries : sequence of Entry
    rest : str
        What is said of all others; empty if there are none.
    width : float
    """

    frame: Frame
    entries: Sequence[Entry]
    rest: str
    width: float

    @property
    def height(self) -> float:
        """What it covers downwards."""
        return sum(block.height + self._gap for block in (*self._blocks, *self._last))

    def draw(self, left: float, top: float) -> None:
        """Draw it with its left top corner there."""
        pen = MapPen(self.frame)
        for entry, block in zip(self.entries, self._blocks, strict=True):
            pen.badge(entry.number, left + self._indent * 0.42, top + self.frame.size.label * 0.5, entry.mark_id)
            self.frame.put(block, left + self._indent, top, of=entry.mark_id)
            top += block.height + self._gap
        for block in self._last:
            self.frame.put(block, left, top)

    @cached_property
    def _blocks(self) -> list[Block]:
        return [
            self.frame.block([Run(f"{one.head} ", "bold"), Run(one.told)], None, self.width - self._indent, balance=False)
            for one in self.entries
        ]

    @cached_property
    def _last(self) -> list[Block]:
        return [self.frame.block([Run(self.rest, "regular", SECOND)], None, self.width)] if self.rest else []

    @property
    def _gap(self) -> float:
        return self.frame.size.label * (0.15 if self.frame.size.tier == "compact" else 0.3)

    @property
    def _indent(self) -> float:
        widest = max((MapPen(self.frame).badge_size(one.number)[0] for one in self.entries), default=0)
        return widest + self.frame.size.label * 0.4


# ---- the map


@dataclass(frozen=True)
class MapBoard:
    """The map on the canvas, in px.

    Attributes
    ----------
    frame : Frame
    said : MapWords
    view : View
    taken : list of Box
        What no further word may cover.
    """

    frame: Frame
    said: MapWords
    view: geometry.View
    taken: list[Box] = field(default_factory=list)

    @property
    def told(self) -> MapReports:
        """What it tells."""
        return self.said.told

    @property
    def tier(self) -> str:
        """How much fits; see :class:`helpers.sizes.Size`."""
        return self.frame.size.tier

    @property
    def em(self) -> float:
        """Size of the labels' type."""
        return self.frame.size.label

    @property
    def pen(self) -> MapPen:
        """What it is drawn with."""
        return MapPen(self.frame)

    @property
    def sheet(self) -> geometry.Sheet:
        """The layers of the view."""
        return geometry.sheet(self.view)

    def area(self, district: District) -> BaseGeometry:
        """Return a district on the canvas."""
        return self.sheet.districts[self.told.outlines[district]]

    def spot(self, there: Place | geometry.Town) -> Spot:
        """Return where a settlement lies."""
        assert there.lat is not None and there.lon is not None, "only what has coordinates has a spot"
        return geometry.point(self.view, there.lat, there.lon)

    def holds(self, spot: Spot) -> bool:
        """Tell whether a spot lies on the map, and off its edge."""
        left, top, right, bottom = self.view.room
        off = self.em * 0.6
        return left + off < spot[0] < right - off and top + off < spot[1] < bottom - off

    def draw(self, entries: Sequence[Entry]) -> None:
        """Draw all of it: land, shades, lines, signs, the numbers of a list, and names."""
        self._land()
        for one in self.told.presences:
            shape = self.pen.tint(self.area(one.district), one.district.region, one.at_work)
            self.frame.mark(self.said.marks[one], shape, ground=True)
        self._lines()
        for one in self.told.incidents:
            self._incident(one)
        self._scale_bar()
        self._settle([*number_items(self, entries), *capital_names(self)])
        self._settle([*region_names(self), *country_names(self), *landmarks(self), *fought_places(self)])
        self._settle([*district_names(self), *towns(self), *neighbour_names(self), *river_names(self)])

    def _settle(self, items: Sequence[Item]) -> None:
        """Place what has names or numbers around what stands already, and draw it."""
        for pick in filter(None, place(items, self.taken, self.view.room).values()):
            self.taken.extend(pick.boxes)
            pick.plan()

    def _land(self) -> None:
        home = set(map(geometry.country, self.view.isos))
        self.pen.fill(shapely.box(*self.view.room), _HOME)
        self.pen.fill(shapely.union_all([area for code, area in self.sheet.countries.items() if code not in home]), _ABROAD)
        self.pen.fill(self.land, PAPER, zorder=1.1)

    def _lines(self) -> None:
        """Draw the bounds of districts, rivers, the bounds of the regions and the frontier, in this order."""
        pen, sheet = self.pen, self.sheet
        if self.tier == "wide":  # where they are named
            pen.stroke(sheet.beyond, RULE, 0.8, zorder=1.2)
        pen.stroke(sheet.bounds, RULE, 0.7, zorder=1.3)
        pen.stroke(shapely.union_all([*sheet.rivers.values()]), _WATER, 1.3, zorder=1.6, capstyle="round")
        pen.stroke(sheet.outlines, QUIET, 1, zorder=1.7)
        pen.stroke(sheet.frontier, SECOND, 2, zorder=2.2)

    def _incident(self, one: Incident) -> None:
        mark = self.said.marks[one]
        if one.place is None:
            self.frame.mark(mark, *self.pen.fighting(self.area(one.district), one.contested), ground=True)
            return
        (x, y), reach = self.spot(one.place), self.pen.reach * 1.4
        self.frame.mark(mark, *self.pen.triangle(x, y, one.contested))
        self.taken.append((x - reach, y - reach, x + reach, y + reach))

    def _scale_bar(self) -> None:
        """Draw a bar of a round length in the corner in which it hides least."""
        frame, em, km = self.frame, self.em, self.view.scale * 1000
        length = next(n for n in _BAR_KM if n * km < em * 7 or n == _BAR_KM[-1])
        text = frame.block(frame.words.say("map-km", of=(), rule="scale", n=length), frame.size.small)
        wide, high = max(length * km, text.width), text.height + em * 0.65
        x, y, *_ = box = self._corner(wide, high)
        frame.put(text, x, y)
        base = y + high - em * 0.2
        ticks = [x, x, x + length * km, x + length * km]
        frame.line(ticks, [base - em * 0.3, base, base, base - em * 0.3], INK, em * 0.1, zorder=5)
        self.taken.append(box)

    def _corner(self, wide: float, high: float) -> Box:
        """Return the box in the corner in which it hides least of the regions."""
        (left, top, right, bottom), off = self.view.room, self.em * 0.5
        xs, ys = (right - wide - off, left + off), (bottom - high - off, top + off)
        boxes = [(x, y, x + wide, y + high) for y in ys for x in xs]
        free = [box for box in boxes if not any(_meet(box, other) for other in self.taken)] or boxes
        return min(free, key=lambda box: shapely.box(*box).intersection(self.land).area)

    @cached_property
    def land(self) -> BaseGeometry:
        """The regions drawn."""
        return shapely.union_all([*self.sheet.land.values()])

    # -- the ground that a name may lie on

    @cached_property
    def marked(self) -> BaseGeometry:
        """All districts with a shade or a sign."""
        areas = {one.district for one in (*self.told.presences, *self.told.incidents) if one.district in self.told.outlines}
        return shapely.union_all([self.area(one) for one in sorted(areas)])

    @cached_property
    def blank(self) -> dict[str, BaseGeometry]:
        """What is left of each region."""
        return {iso: area - self.marked for iso, area in self.sheet.land.items()}

    @cached_property
    def around(self) -> dict[str, BaseGeometry]:
        """What lies outside the regions, by country."""
        return {code: area - self.land for code, area in self.sheet.countries.items()}

    def own_ground(self, x: float, y: float, wide: bool = False) -> BaseGeometry:
        """Return the ground of a place: its district if that is marked, what is blank of its region, or its country.

        With ``wide`` all that is blank belongs to it in any case.
        """
        spot, blank = shapely.Point(x, y), [*self.blank.values(), *self.around.values()]
        districts = [area for area in self.sheet.districts.values() if area.covers(spot)]
        if districts and self.marked.covers(spot):
            return shapely.union_all([*districts, *blank] if wide else districts)
        return next((area for area in blank if area.covers(spot)), shapely.Polygon())


def board_in(room: Box, frame: Frame, said: MapWords) -> MapBoard:
    """Fit the regions into a room of the canvas."""
    return MapBoard(frame, said, geometry.view(said.told.isos, room, frame.size.label * 0.5))


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# ---- numbers: in the district, or beside it with a short line where it is too small; beside a triangle


def number_items(board: MapBoard, entries: Iterable[Entry]) -> Iterator[Item]:
    """Yield the numbers of a list with the places where each may stand."""
    for entry in entries:
        for one in entry.callout.numbered:
            offers = _beside_triangle(board, entry, one) if one.place else _at_district(board, entry, one)
            yield Item(("number", entry.number, one.place), [*offers], 1000)


def _at_district(board: MapBoard, entry: Entry, one: Incident) -> Iterator[Candidate]:
    """Offer places in a district, the freest first, and on foreign ground beside it."""
    area, em = board.area(one.district), board.em
    spots = _grid_over(area, em * 0.25)
    boxes = _around(spots, *board.pen.badge_size(entry.number))
    plates = shapely.box(*boxes.T)
    over = 1 - shapely.area(shapely.intersection(plates, area)) / shapely.area(plates)
    edge = np.array([area.boundary.distance(shapely.Point(spot)) for spot in spots]) / em
    for spot, box, cost in zip(spots, boxes, 6 * over + 1.5 * np.clip(1 - edge, 0, 1), strict=True):
        if cost < 4:
            yield _numbered(board, entry, spot, box, cost)
    yield from _off_district(board, entry, area)


def _off_district(board: MapBoard, entry: Entry, area: BaseGeometry) -> Iterator[Candidate]:
    land, em = board.land, board.em
    inner = area.buffer(-0.25 * em)
    inner = area if inner.is_empty else inner
    for off in (0.9, 1.3, 1.8, 2.4):
        ring = area.buffer(off * em).exterior
        spots = shapely.get_coordinates(ring.interpolate(np.arange(0, ring.length, em * 0.5)))
        for spot, box in zip(spots, _around(spots, *board.pen.badge_size(entry.number)), strict=True):
            leader = shapely.shortest_line(inner, shapely.Point(spot))
            if not land.intersects(shapely.box(*box)) and (leader.intersection(land) - area).length < 1:
                yield _numbered(board, entry, spot, box, 4 + off, leader)


def _beside_triangle(board: MapBoard, entry: Entry, one: Incident) -> Iterator[Candidate]:
    assert one.place is not None
    (x, y), (wide, high) = board.spot(one.place), board.pen.badge_size(entry.number)
    right, down, own = board.pen.reach * 1.5 + wide / 2, board.pen.reach * 1.5 + high / 2, board.own_ground(*board.spot(one.place))
    spots = np.array([(x + right, y), (x - right, y), (x, y - down), (x, y + down)])
    for rank, (spot, box) in enumerate(zip(spots, _around(spots, wide, high), strict=True)):
        yield _numbered(board, entry, spot, box, 0.3 * rank + 3 * _outside(box, own))


def _numbered(board: MapBoard, entry: Entry, spot: np.ndarray, box: np.ndarray, cost: float,
              leader: BaseGeometry | None = None) -> Candidate:  # fmt: skip
    def draw() -> None:
        if leader is not None:
            board.pen.stroke(leader, PAPER, 3.4, zorder=4.4)
            board.pen.stroke(leader, PLUM, 1.4, zorder=4.5)
        board.pen.badge(entry.number, *spot, entry.mark_id)

    return Candidate([tuple(box)], float(cost), draw)


def _grid_over(area: BaseGeometry, step: float) -> np.ndarray:
    """Return the points of a grid that lie in an area; its own middle if it has none."""
    left, top, right, bottom = area.bounds
    x, y = (one.ravel() for one in np.meshgrid(np.arange(left, right, step), np.arange(top, bottom, step)))
    spots = np.column_stack([x, y])[shapely.contains_xy(area, x, y)]
    return spots if len(spots) else shapely.get_coordinates(area.representative_point())


def _around(spots: np.ndarray, wide: float, high: float) -> np.ndarray:
    """Return boxes of a size about some points: left, top, right, bottom."""
    return np.column_stack([spots - (wide / 2, high / 2), spots + (wide / 2, high / 2)])


def _outside(box: Sequence[float], ground: BaseGeometry) -> float:
    """Return which share of a box does not lie on a ground."""
    plate = shapely.box(*box)
    return 1 - plate.intersection(ground).area / plate.area


# ---- names of areas: anywhere on their own ground, near its heart first


def region_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the regions, on what is blank of them."""
    for region, iso in zip(board.told.known.regions, board.told.isos, strict=True):
        words, colour = board.frame.words.label("region", region).upper(), board.frame.text_colour(region)
        block = board.frame.block([Run(words, "bold", colour)], board.frame.size.small, board.em * 7)
        yield _within(board, ("region", region), block, board.blank[iso], 60)


def country_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the countries, set outside the regions."""
    names = Locale(board.frame.words.lang).territories
    for code, area in board.around.items():
        block = board.frame.block([Run(_spaced(names[code].upper()), "semibold", QUIET)])
        yield _within(board, ("country", code), block, area, 80)


def district_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of shaded districts that have no number."""
    told = {one.district for one in board.told.incidents}
    for one in board.told.presences:
        if one.district not in told and board.told.outlines[one.district][1] != "city" and board.tier != "compact":
            block = _small(board, board.said.district(one.district), SECOND, board.em * 6)
            yield _within(board, one.district, block, board.area(one.district), 10)


def neighbour_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the areas around."""
    names = geometry.area_names(board.frame.words.lang)
    for iso, area in board.sheet.neighbours.items() if board.tier == "wide" else ():
        block = _small(board, "\n".join(_spaced(word) for word in names[iso].upper().split()), QUIET)
        yield _within(board, ("area", iso), block, area, 12)


def river_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the rivers that the layer marks for it."""
    names = geometry.river_names(board.frame.words.lang)
    for name, river in board.sheet.rivers.items():
        if not river.is_empty and name in names and board.tier == "wide":
            yield _within(board, ("river", name), _small(board, names[name], _WATER_TEXT), river.buffer(board.em * 1.1), 4)


def _small(board: MapBoard, text: str, colour: str, width: float = float("inf")) -> Block:
    return board.frame.block([Run(text, "regular", colour)], board.frame.size.small, width)


def _spaced(text: str) -> str:
    return NBSP.join(text.replace(" ", NBSP))


def _within(board: MapBoard, key: object, block: Block, ground: BaseGeometry, worth: float) -> Item:
    """Offer places that lie on a ground wholly, those near its heart first."""
    if ground.is_empty:
        return Item(key, [], worth)
    spots = _grid_over(ground, board.em * 0.7)
    boxes = _around(spots, block.width + board.em * 0.4, block.height)
    boxes = boxes[shapely.covers(ground, shapely.box(*boxes.T))]
    heart = shapely.maximum_inscribed_circle(ground.buffer(0), tolerance=2).coords[0]
    off = np.hypot(*((boxes[:, :2] + boxes[:, 2:]) / 2 - heart).T) / board.em
    offers = [
        Candidate([tuple(boxes[at])], off[at] * 0.1, _name(board, block, boxes[at][0] + board.em * 0.2, boxes[at][1]))
        for at in np.argsort(off, kind="stable")[:_MOST_PLACES]
    ]
    return Item(key, offers, worth)


def _name(board: MapBoard, block: Block, x: float, y: float, town: tuple[Spot, float, bool] | None = None) -> Callable[[], None]:
    def draw() -> None:
        if town:
            board.pen.town(*town[0], *town[1:])
        board.frame.put(block, x, y, halo=PAPER)

    return draw


# ---- names of places: beside their sign, on eight sides


def capital_names(board: MapBoard) -> Iterator[Item]:
    """Yield the capitals, unless an incident names them."""
    fought = {one.place for one in board.told.incidents}
    for town, spot in _capitals(board):
        if town not in fought:
            yield _place_item(board, town.place_id, board.frame.words.label("place", town.place_id), spot, 600, "bold")


def landmarks(board: MapBoard) -> Iterator[Item]:
    """Yield the great towns around, which tell a reader where he is."""
    for key, town, spot in _towns_of_layer(board):
        if town.label == "landmark" and town.iso not in board.told.isos:
            yield _place_item(board, key, town.name, spot, 50)


def fought_places(board: MapBoard) -> Iterator[Item]:
    """Yield the names of settlements at which fighting is reported."""
    for one in board.told.incidents if board.tier != "compact" else ():
        if one.place is not None:
            yield _place_item(board, one.place.place_id, board.said.head(one), board.spot(one.place), 60, "semibold")


def towns(board: MapBoard) -> Iterator[Item]:
    """Yield the towns of the regions, and those around that the layer marks for it."""
    least = _LEAST_PEOPLE[board.tier] * _CROWD[len(board.told.isos) - 1]
    for key, town, spot in _towns_of_layer(board):
        if town.iso in board.told.isos and town.people >= least:
            yield _place_item(board, key, town.name, spot, 2 + min(town.people, 90_000) / 9_000)
        elif town.iso not in board.told.isos and town.label == "town" and town.people >= least * 1.5:
            yield _place_item(board, key, town.name, spot, 9 + min(town.people, 900_000) / 100_000)


def _capitals(board: MapBoard) -> Iterator[tuple[Place, Spot]]:
    """Yield the capitals on the map of the regions drawn, and of others that reports are made on."""
    known = board.told.known
    for region in dict.fromkeys((*known.regions, *known.subjects)):
        town = known.places.get(known.region(region).capital)
        if town and town.lat is not None and board.holds(spot := board.spot(town)):
            yield town, spot


def _towns_of_layer(board: MapBoard) -> Iterator[tuple[int, geometry.Town, Spot]]:
    """Yield the towns of the layer on the map, without those whose sign is there already: places of the tables."""
    told = [spot for _, spot in _capitals(board)]
    told += [board.spot(one.place) for one in board.told.incidents if one.place is not None]
    for key, town in geometry.towns(board.frame.words.lang).items():
        spot = board.sheet.towns.get(key)
        if spot and board.holds(spot) and all(np.hypot(*np.subtract(spot, other)) > board.em * 0.4 for other in told):
            yield key, town, spot


def _place_item(board: MapBoard, key: object, name: str, spot: Spot, worth: float, weight: str = "regular") -> Item:
    """Offer sides on which a name lies on the ground of its place; a capital may stand on other ground, too."""
    (x, y), em, chief, small = spot, board.em, weight == "bold", weight == "regular"
    reach = board.pen.reach * 1.3 if weight == "semibold" else em * (0.28 if chief else 0.17)
    sign = None if weight == "semibold" else (spot, reach, chief)
    block = board.frame.block([Run(name, weight, SECOND if small else INK)], board.frame.size.small)
    w, h, gap = block.width, block.height, reach + em * 0.2
    own, dot = board.own_ground(x, y, chief), (x - reach, y - reach, x + reach, y + reach)
    sides = [(x + gap, y - h / 2), (x - gap - w, y - h / 2), (x - w / 2, y - gap - h), (x - w / 2, y + gap),
             (x + gap, y - h), (x + gap, y), (x - gap - w, y - h), (x - gap - w, y)]  # fmt: skip
    offers = []
    for rank, (left, top) in enumerate(sides):
        box = (left, top, left + w, top + h)
        over = _outside(box, own)
        if chief or over < _OFF_GROUND:
            offers.append(Candidate([box, *([dot] if sign else [])], 0.3 * rank + 10 * over, _name(board, block, left, top, sign)))
    return Item(("town", key), offers, worth)
