"""Map: districts in which a unit is documented, and where raids or fighting are reported.

Numbers stand on the map, and what they stand for in a list beside or below it. No position is drawn at all, and a blank
district has no report, which is not to say that it has no unit and no fighting. Read ``told`` first (what the tables
report of districts), then ``said`` (in words); here follow the parts of the picture, how they look, the keys, the list,
the map, and what is written on it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial

import numpy as np
import shapely
from babel import Locale
from matplotlib.artist import Artist
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import PathPatch
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from helpers.charts.map.said import Entry, MapWords
from helpers.charts.map.told import SHARES, District, Incident, MapReports, Presence, Share, reports_of
from helpers.draw import geometry
from helpers.draw.boxes import Box, overlap
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.key import Key, KeyEntry
from helpers.draw.place import Candidate, Item, NoRoom, place
from helpers.draw.style import INK, PAPER, PLUM, PX, QUIET, RULE, SECOND, ZERO
from helpers.draw.symbols import dots, event_symbol, hatching
from helpers.draw.typesetting import Block, Run, measure
from helpers.ledger import Ledger
from helpers.ledger.records import Place
from helpers.words.dates import NBSP

Spot = tuple[float, float]
Paint = Callable[[BaseGeometry], object]
_HOME, _ABROAD, _SEA = "#F4F2EE", "#E7E4DD", "#D5E1E9"  # land in the country of the regions, beyond its border, and sea
_WATER, _WATER_TEXT = "#9DBBD0", "#3B627C"  # of rivers
# In widths of the column: the map's width for several regions and for one, of which there is less to list beside it;
# in heights of the paper: its greatest height; it keeps them whatever else there is to tell. The width of its locator.
_ROOMS = {"wide": (0.562, 0.66, 0.587), "tall": (1, 1, 0.485), "compact": (0.465, 0.535, 0.546)}
_LOCATORS = {"wide": 0.116, "tall": 0.248, "compact": 0.105}
_GAP = 0.6  # ems between the parts of the picture
_OFF = (0.9, 1.3, 1.8, 2.4)  # ems that a number may stand off its district
_BAR_KM = (100, 50, 25, 20, 10)
_LEAST_PEOPLE = {"wide": 20_000, "tall": 40_000}  # of a town, where two regions are drawn
_CROWD = (0.5, 1, 1.5, 2)  # times so many, where one to four are
_MOST_PLACES = 60  # that a name is tried at
_OFF_GROUND = 0.03  # share of a name that may lie on other ground than its own


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Lay out the map.

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
    said = _said(frame)
    for mark in said.marks.values():
        frame.mark(mark)
    if not said.marks:
        return _nothing(frame, said)
    layout = _laid_out(frame)
    share = known.once(("map", "share", size), lambda: _told_in_all_languages(known, size))
    frame.foot(*_foot(frame, said, frame.sources(0.97)), body=layout.height(share))
    return Draft(frame, said.alt_text, partial(layout.draw, share))


def _said(frame: Frame) -> MapWords:
    """Return what the map says, in the language of a frame: the same in each size."""
    known, words = frame.known, frame.words
    return known.once(("map", "said", words.lang), lambda: MapWords(words, reports_of(known)))


def _nothing(frame: Frame, said: MapWords) -> Draft:
    """Return a small picture that says that nothing is known."""
    tier = frame.size.tier
    frame.head(said.title(tier), said.subtitle(tier))
    frame.say_nothing_found(" ".join(filter(None, (said.words.sentence("map-nothing"), said.note(tier)))))
    return Draft(frame, said.alt_text)


def _told_in_all_languages(known: Ledger, size: str) -> Share:
    """Return how much the list has room for in each language: one with long words cuts all alike."""
    return min(_laid_out(Frame("map", known, size, lang)).most for lang in known.languages)


def _laid_out(frame: Frame) -> "MapLayout":
    """Set the head; return where the parts of the picture stand between it and the foot."""
    said, tier = _said(frame), frame.size.tier
    frame.head(said.title(tier), said.subtitle(tier))
    lowest = frame.top + frame.most_room(*_foot(frame, said, frame.words.say("source-head")))
    return (_below if tier == "tall" else _beside)(frame, said, lowest)


def _below(frame: Frame, said: MapWords, lowest: float) -> "MapLayout":
    """Set one below the other: the key of shades, the map, the key of signs, the list."""
    gap, keys = frame.size.label * _GAP, MapKeys(frame, said)
    shades, signs = Key(frame, keys.shades, frame.width), Key(frame, keys.signs, frame.width)
    room = _map_room(frame, said, frame.top + shades.height + gap, lowest)
    left, top, _, bottom = room
    placed = [(shades, left, top - gap - shades.height), (signs, left, bottom + gap)]
    return MapLayout(frame, said, room, placed, (left, bottom + signs.height + 2 * gap, frame.right, lowest))


def _beside(frame: Frame, said: MapWords, lowest: float) -> "MapLayout":
    """Set the map, over the key of its shades where there is room, and beside it the key of signs over the list."""
    gap, keys = frame.size.label * _GAP, MapKeys(frame, said)
    under, over = ([], keys.shades + keys.signs) if frame.size.tier == "compact" else (keys.shades, keys.signs)
    below = Key(frame, under, _map_width(frame, said))
    room = _map_room(frame, said, frame.top, lowest - (below.height + gap if under else 0))
    _, top, right, bottom = room
    beside = Key(frame, over, frame.right - right - 2 * gap)
    placed = [(below, frame.left, bottom + gap), (beside, right + 2 * gap, top)]
    return MapLayout(frame, said, room, placed, (right + 2 * gap, top + beside.height + gap, frame.right, lowest))


def _map_room(frame: Frame, said: MapWords, top: float, lowest: float) -> Box:
    """Return the room of the map, which keeps its place from day to day: as today, unless the head is higher."""
    left, known, today = frame.left, frame.known, frame.known.today
    high, size, lang = frame.size.height * _ROOMS[frame.size.tier][-1], frame.size.name, frame.words.lang
    if known is not today:
        room = today.once(("map", "room", size, lang), lambda: _laid_out(Frame("map", today, size, lang)).room)
        top, high = max(top, room[1]), room[3] - room[1]
    return left, top, left + _map_width(frame, said), min(top + high, lowest)


def _map_width(frame: Frame, said: MapWords) -> float:
    several, one, _ = _ROOMS[frame.size.tier]
    return frame.width * (several if len(said.told.isos) > 1 else one)


def _foot(frame: Frame, said: MapWords, sources: str) -> tuple[str, str, list[str]]:
    return said.note(frame.size.tier), sources, said.credits(frame.size.tier)


@dataclass(frozen=True)
class MapLayout:
    """Where the parts of the picture stand.

    Attributes
    ----------
    frame : Frame
    said : MapWords
    room : Box
        Of the map.
    keys : sequence of (Key, float, float)
        With their left top corners.
    list_room : Box
    """

    frame: Frame
    said: MapWords
    room: Box
    keys: Sequence[tuple[Key, float, float]]
    list_room: Box

    @property
    def most(self) -> Share:
        """As much as the list has room for."""
        _, top, _, bottom = self.list_room
        shares = SHARES[self.frame.size.tier].less()
        return first_that_fits(shares, lambda share: self._listed(share).height <= bottom - top)

    def height(self, share: Share) -> float:
        """What all of it covers downwards with so much in the list."""
        return self.list_room[1] + self._listed(share).height - self.frame.top

    def draw(self, share: Share) -> None:
        """Draw it with so much in the list, or with less: no more is numbered than the map has room for."""
        board, most = board_in(self.room, self.frame, self.said), self._listed(share).height
        board.draw()
        lists = (listed for listed in map(self._listed, share.less()) if listed.height <= most)
        places = ((listed, board.numbers(listed.entries)) for listed in lists)
        listed, numbers = first_that_fits(places, lambda pair: pair[1] is not None)
        board.write(numbers or {})
        for key, left, top in self.keys:
            key.draw(left, top)
        listed.draw(*self.list_room[:2])

    def _listed(self, share: Share) -> "NumberList":
        left, _, right, _ = self.list_room
        entries = self.said.entries(share, self.frame.size.tier)
        return NumberList(self.frame, entries, self.said.left_out(share), right - left)


# ---- how things look, on the map as in the keys


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

    @property
    def reach(self) -> float:
        """Half the width of a triangle in px."""
        return self.em * (0.36 if self.frame.size.tier == "wide" else 0.3)

    def fill(
        self, area: BaseGeometry, colour: str, zorder: float, edge: str = "none", width: float = 0, **style
    ) -> Artist:
        """Fill an area, with an edge ``width`` thin lines wide."""
        style |= {"edgecolor": edge, "linewidth": width * self.unit * PX, "zorder": zorder}
        # Added as an artist, not as a patch: no axes are to be fitted to it, and measuring costs more than drawing.
        return self.frame.ax.add_artist(PathPatch(geometry.path(area), facecolor=colour, **style))

    def stroke(self, shape: BaseGeometry, colour: str, zorder: float, width: float) -> Artist:
        """Draw the lines of a shape, or around it, ``width`` thin lines wide."""
        style = {"fill": False, "linewidth": width * self.unit * PX, "joinstyle": "round"}
        return self.frame.ax.add_artist(PathPatch(geometry.strokes(shape), edgecolor=colour, zorder=zorder, **style))

    def tint(self, area: BaseGeometry, region: str, at_work: bool) -> Artist:
        """Shade a district in which a unit is documented: paler, and with a dashed outline, for a tie only."""
        shade, edge = tint(self.frame.colour(region), at_work), self.frame.text_colour(region)
        return self.fill(area, shade, 1.4, edge, 0.8, **({} if at_work else {"linestyle": (0, (3, 2))}))

    def fighting(self, area: BaseGeometry, contested: bool) -> list[Artist]:
        """Outline an area, and hatch it, or dot it if the sides tell all of it differently."""
        unit, ax = self.unit, self.frame.ax
        inner = area.buffer(-1.2 * unit, join_style="mitre").simplify(0.3)
        inner = area if inner.is_empty else inner
        edge = self.stroke(inner, PLUM, 1.9, 1.6)
        if contested:
            return [edge, dots(ax, geometry.dotting(inner.buffer(-unit), 5.5 * unit), 0.8 * unit, PLUM, zorder=1.8)]
        return [edge, hatching(ax, geometry.hatching(inner, 6 * unit), PLUM, 0.9 * unit, zorder=1.8)]

    def triangle(self, x: float, y: float, contested: bool) -> list[Artist]:
        """Draw the sign of an incident at a settlement."""
        event_symbol(self.frame.ax, x, y, self.reach * 1.35, PAPER, "incursion")
        return event_symbol(self.frame.ax, x, y, self.reach, PLUM, "incursion", contested)

    def town(self, x: float, y: float, reach: float, filled: bool) -> None:
        """Draw the sign of a town: a square."""
        square = shapely.box(x - reach, y - reach, x + reach, y + reach)
        self.fill(square, INK if filled else PAPER, 3.5, INK if filled else SECOND, 1, joinstyle="miter")

    def badge(self, number: int, x: float, y: float, of: str) -> None:
        """Set a number on plum ground about a middle."""
        wide, high = self.badge_size(number)
        self.fill(shapely.box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), PLUM, 5.5, PAPER, 1)
        block = self.frame.block([Run(str(number), "bold", PAPER)])
        self.frame.put(block, x, y - block.height / 2, align="center", of=of)

    def badge_size(self, number: int) -> tuple[float, float]:
        """Width and height of a number's ground."""
        pad = 0.42 if self.frame.size.tier == "wide" else 0.32
        return measure(str(number), self.em, "bold") + self.em * pad, self.em * (0.62 + pad)


def tint(colour: str, at_work: bool) -> str:
    """Return the colour of a district in which a unit is documented: paler for a tie only."""
    share = 0.38 if at_work else 0.1
    red, green, blue = (1 - share + share * part for part in to_rgb(colour))
    return to_hex((red, green, blue))


# ---- the keys


@dataclass(frozen=True)
class MapKeys:
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
        """Of districts: of work and of ties the colours of all regions in which these are seen; and the border."""
        there = {(one.district.region, one.at_work) for one in self.said.told.shaded}
        paints = {
            "work": [self._tinted(one, True) for one in self.said.known.regions if (one, True) in there],
            "ties": [self._tinted(one, False) for one in self.said.known.regions if (one, False) in there],
            "blank": [lambda box: self._pen.fill(box, PAPER, 1, RULE, 1)],
            "border": [self._border] * (self.frame.size.tier != "compact"),
        }
        return [self._boxes(self._meaning(kind), those) for kind, those in paints.items() if those]

    @property
    def signs(self) -> list[KeyEntry]:
        """Of raids and fighting: in districts, then at settlements; first what is not disputed."""
        drawn = {(one.place is None, one.contested) for one in self.said.told.incidents}
        areas = [no for no in (False, True) if (True, no) in drawn]
        spots = [no for no in (False, True) if (False, no) in drawn]
        return [
            *(self._boxes(self._sign("area", no, areas), [partial(self._pen.fighting, contested=no)]) for no in areas),
            *(self._triangle(self._sign("spot", no, spots, bool(areas)), no) for no in spots),
        ]

    @property
    def _pen(self) -> MapPen:
        return MapPen(self.frame)

    def _meaning(self, kind: str) -> str:
        short = "-short" if self.frame.size.tier == "compact" else ""
        return self.said.words.say(f"map-key-{kind}{short}")

    def _sign(self, kind: str, contested: bool, drawn: Sequence[bool], after: bool = True) -> str:
        """Say what a sign means: one that is disputed in few words, if the same stands before it undisputed."""
        if contested and len(drawn) > 1:
            return self._meaning("disputed")
        meaning = self._meaning(kind) if after else self.said.words.say(f"map-key-{kind}")
        return self.said.words.say("map-disputed", dates=meaning) if contested else meaning

    def _tinted(self, region: str, at_work: bool) -> Paint:
        return lambda box: self._pen.tint(box, region, at_work)

    def _border(self, box: BaseGeometry) -> None:
        left, top, right, bottom = box.bounds
        self._pen.stroke(shapely.LineString([(left, (top + bottom) / 2), (right, (top + bottom) / 2)]), SECOND, 1, 2)

    def _boxes(self, meaning: str, paints: Sequence[Paint]) -> KeyEntry:
        """Return an entry with a box for each of some ways to paint it."""
        wide = 5 * len(paints) - 0.4

        def draw(_, x: float, y: float, radius: float, __) -> None:
            for at, paint in enumerate(paints):
                left = x + (5 * at - wide / 2) * radius
                paint(shapely.box(left, y - 1.35 * radius, left + 4.6 * radius, y + 1.35 * radius))

        return KeyEntry(meaning, draw, wide / 2, wide / 2)

    def _triangle(self, meaning: str, contested: bool) -> KeyEntry:
        def draw(_, x: float, y: float, *__) -> None:
            self._pen.triangle(x, y, contested)

        return KeyEntry(meaning, draw, 2.3, 2.3)


# ---- the list


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
        for entry, block in zip(self.entries, self._blocks, strict=True):
            self._pen.badge(entry.number, left + self._indent * 0.42, top + self._pen.em * 0.5, entry.mark_id)
            self.frame.put(block, left + self._indent, top, of=entry.mark_id)
            top += block.height + self._gap
        for block in self._last:
            self.frame.put(block, left, top)

    @cached_property
    def _blocks(self) -> list[Block]:
        texts = ([Run(f"{one.head} ", "bold"), Run(one.told)] for one in self.entries)
        return [self.frame.block(text, None, self.width - self._indent, balance=False) for text in texts]

    @cached_property
    def _last(self) -> list[Block]:
        return [self.frame.block([Run(self.rest, "regular", SECOND)], None, self.width)] if self.rest else []

    @property
    def _pen(self) -> MapPen:
        return MapPen(self.frame)

    @property
    def _gap(self) -> float:
        return self._pen.em * (0.15 if self.frame.size.tier == "compact" else 0.3)

    @property
    def _indent(self) -> float:
        return max((self._pen.badge_size(one.number)[0] for one in self.entries), default=0) + self._pen.em * 0.4


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
    def pen(self) -> MapPen:
        """What it is drawn with."""
        return MapPen(self.frame)

    @property
    def em(self) -> float:
        """Size of the labels' type."""
        return self.pen.em

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

    # -- what is drawn

    def draw(self) -> None:
        """Draw all but numbers and names: land, shades, lines and signs, the locator and a scale bar."""
        self.pen.fill(shapely.box(*self.view.room), _HOME, 1)
        self.pen.fill(self._abroad(self.sheet.countries), _ABROAD, 1)
        self.pen.fill(self.sheet.home, PAPER, 1.1)
        for one in self.told.presences:
            self.frame.mark(self.said.marks[one], self._presence(one), ground=True)
        for one in self.told.incidents:
            self._incident(one)
        self._locator()
        self._lines(self._scale_bar())

    def _presence(self, one: Presence) -> Artist:
        """Shade a district; where its shade would not be seen it stays blank, so that no trace is left unexplained."""
        area = self.area(one.district)
        if one in self.told.shaded:
            return self.pen.tint(area, one.district.region, one.at_work)
        return self.pen.fill(area, PAPER, 1.2)

    def _abroad(self, countries: Mapping[str, BaseGeometry]) -> BaseGeometry:
        """Return what lies in none of the countries of the regions."""
        home = set(map(geometry.country, self.view.isos))
        return shapely.union_all([area for code, area in countries.items() if code not in home])

    def _lines(self, scale: BaseGeometry) -> None:
        """Draw the bounds of areas around, where these are named, and of districts, rivers, regions, the frontier.

        Rivers and the bounds around, which a scale bar may lie on, give way to it.
        """
        pen, sheet = self.pen, self.sheet
        if self.tier == "wide":
            pen.stroke(self._off(scale, sheet.beyond), RULE, 1.2, 0.8)
        pen.stroke(sheet.bounds, RULE, 1.3, 0.7)
        pen.stroke(self._off(scale, shapely.union_all([*sheet.rivers.values()])), _WATER, 1.6, 1.3)
        pen.stroke(sheet.outlines, QUIET, 1.7, 1)
        pen.stroke(sheet.frontier, SECOND, 2.2, 2)

    def _off(self, ground: BaseGeometry, lines: BaseGeometry) -> BaseGeometry:
        """Return lines without what lies on a ground, and without the stumps that stay of them beside it."""
        parts, near = shapely.get_parts(shapely.line_merge(lines - ground)), ground.buffer(1)
        return shapely.MultiLineString([one for one in parts if one.length > self.em * 3 or not one.intersects(near)])

    def _incident(self, one: Incident) -> None:
        mark = self.said.marks[one]
        if one.place is None:
            self.frame.mark(mark, *self.pen.fighting(self.area(one.district), one.contested), ground=True)
            return
        (x, y), reach = self.spot(one.place), self.pen.reach * 1.4
        self.frame.mark(mark, *self.pen.triangle(x, y, one.contested))
        self.taken.append((x - reach, y - reach, x + reach, y + reach))

    def _locator(self) -> None:
        """Draw in a corner where in the world this is, unless it would hide some of the regions."""
        pen, width = self.pen, self.frame.width * _LOCATORS[self.frame.size.tier]
        inset = geometry.locator(self.view.isos, self.frame.words.lang, width, self.view.folder)
        left, top, *_ = box = self._corner(inset.width, inset.height, 0)
        if shapely.box(*box).intersects(self.sheet.home):
            return
        moved = partial(translate, xoff=left, yoff=top)
        countries = {code: moved(area) for code, area in inset.countries.items()}
        regions = zip(self.told.known.regions, (moved(inset.regions[iso]) for iso in self.told.isos), strict=True)
        pen.fill(shapely.box(*box), _SEA, 2.5)
        pen.fill(shapely.union_all([*countries.values()]), _HOME, 2.6)
        pen.fill(self._abroad(countries), _ABROAD, 2.6)
        pen.stroke(shapely.union_all([area.boundary for area in countries.values()]), ZERO, 2.7, 0.6)
        for region, area in regions:
            pen.fill(area, self.frame.colour(region), 2.8)
        pen.fill(shapely.box(*box), "none", 2.9, QUIET, 1)
        names = []
        for one in inset.capitals if self.tier != "compact" else ():
            if one.country in self.sheet.countries:
                (x, y), name = one.spot, _small(self, one.name)
                names.append(Item(one, _sides(self, name, (left + x, top + y), self.em * 0.14, filled=True), 100))
        for pick in filter(None, place(names, [moved(area).bounds for area in inset.regions.values()], box).values()):
            pick.plan()
        self.taken.append(box)

    def _scale_bar(self) -> BaseGeometry:
        """Draw a bar of a round length along an edge, where it hides least; return the ground it stands on."""
        frame, em, km = self.frame, self.em, self.view.scale * 1000
        length = next(n for n in _BAR_KM if n * km < em * 7 or n == _BAR_KM[-1])
        text = frame.block(frame.words.say("map-km", of=(), rule="scale", n=length), frame.size.small)
        off = em * 0.5
        x, y, _, bottom = box = self._corner(max(length * km, text.width), text.height + em * 0.65, off, steps=9)
        frame.put(text, x, y)
        base = bottom - em * 0.2
        ticks = [x, x, x + length * km, x + length * km]
        frame.line(ticks, [base - em * 0.3, base, base, base - em * 0.3], INK, em * 0.1, zorder=5)
        ground = shapely.box(*box).buffer(off, join_style="mitre")  # up to the edge: no end of a line stays there
        self.taken.append(ground.bounds)
        return ground

    def _corner(self, wide: float, high: float, off: float, steps: int = 2) -> Box:
        """Return a free box ``off`` from the edges, in a corner or at one of several steps between two.

        It hides least of the regions and of the frontier; of two that hide as little it is the one nearer to a corner.
        """
        left, top, right, bottom = self.view.room
        xs, middle = np.linspace(right - wide - off, left + off, steps), (left + right - wide) / 2
        from_corners = sorted(xs, key=lambda x: -abs(x - middle))
        boxes = [(x, y, x + wide, y + high) for x in from_corners for y in (bottom - high - off, top + off)]
        free = [box for box in boxes if not any(overlap(box, other) for other in self.taken)]
        return min(free or boxes, key=lambda box: self._hidden(shapely.box(*box).buffer(self.em * 0.2)))

    def _hidden(self, box: BaseGeometry) -> float:
        """Return how much of the regions and of the frontier a box hides, in px."""
        return box.intersection(self.sheet.home).area + self.em * box.intersection(self.sheet.frontier).length

    # -- what is written on it

    def numbers(self, entries: Sequence[Entry]) -> dict[object, Candidate | None] | None:
        """Return places for the numbers of a list, and for the names of capitals; None if the numbers find no room."""
        try:
            return place([*number_items(self, entries), *capital_names(self)], self.taken, self.view.room)
        except NoRoom:
            return None

    def write(self, numbers: dict[object, Candidate | None]) -> None:
        """Set the numbers of a list and, where there is room, names: what counts more comes first."""
        self._set(numbers)
        for names in ([region_names, country_names, landmarks], [district_names, towns, area_names, river_names]):
            self._set(place([item for each in names for item in each(self)], self.taken, self.view.room))

    def _set(self, chosen: dict[object, Candidate | None]) -> None:
        for pick in filter(None, chosen.values()):
            self.taken.extend(pick.boxes)
            pick.plan()

    # -- the ground that a name may lie on

    @cached_property
    def marked(self) -> BaseGeometry:
        """All districts with a shade, a hatching or dots."""
        areas = [one for one in self.told.incidents if one.place is None]
        return shapely.union_all([self.area(one.district) for one in (*self.told.presences, *areas)])

    @cached_property
    def blank(self) -> dict[str, BaseGeometry]:
        """What is left of each region."""
        return {iso: area - self.marked for iso, area in self.sheet.land.items()}

    def ground_of(self, spot: Spot) -> BaseGeometry:
        """Return the ground of a place: its district if that is marked, what is blank of its region, or its country.

        The name of a city that is a district may also lie on the one around it, and on what is blank.
        """
        there, own = shapely.Point(spot), geometry.district_at(self.view, spot)
        if own is None:
            return next((area for area in self.sheet.around.values() if area.covers(there)), there)
        area, blank = self.sheet.districts[own], self.blank[own[0]]
        if own[1] == "city":
            return shapely.union_all([area, geometry.beside(self.view, own) or there, blank])
        return area if self.marked.covers(there) else blank


def board_in(room: Box, frame: Frame, said: MapWords) -> MapBoard:
    """Fit the regions into a room of the canvas."""
    return MapBoard(frame, said, geometry.view(said.told.isos, room, frame.size.label * 0.5, said.known.boundaries))


# ---- numbers: in a district, or beyond the border with a short line where it is too small; beside a triangle


def number_items(board: MapBoard, entries: Iterable[Entry]) -> Iterator[Item]:
    """Yield the numbers of a list with the places where each may stand."""
    for entry in entries:
        for one in entry.callout.numbered:
            offers = _beside_triangle(board, entry, one.place) if one.place else _in_district(board, entry)
            yield Item(("number", entry.number, one.place), [*offers])


def _in_district(board: MapBoard, entry: Entry) -> Iterator[Candidate]:
    """Offer places in a district, those first that lie in it wholly and off its edge; then those beyond the border."""
    area, size, em = board.area(entry.callout.district), board.pen.badge_size(entry.number), board.em
    for box, cost in zip(*_inside(area, size, em), strict=True):
        yield _numbered(board, entry, box, cost)
    for box, cost, leader in zip(*_beyond(area, board.sheet.home, size, em), strict=True):
        yield _numbered(board, entry, box, cost, leader)


# Districts and badges are the same on all days: what is tried on one day is tried on the next.


@lru_cache(maxsize=1000)
def _inside(area: BaseGeometry, size: tuple[float, float], em: float) -> tuple[list[Box], list[float]]:
    """Return boxes for a badge in a district, and what each costs."""
    spots = geometry.grid_over(area, em * 0.25)
    boxes = geometry.boxes_about(spots, *size)
    edge = shapely.distance(area.boundary, shapely.points(spots)) / em
    costs = 6 * geometry.outside(boxes, area) + 1.5 * np.clip(1 - edge, 0, 1)
    return [*map(tuple, boxes.tolist())], costs.tolist()


@lru_cache(maxsize=1000)
def _beyond(
    area: BaseGeometry, home: BaseGeometry, size: tuple[float, float], em: float
) -> tuple[list[Box], list[float], list[BaseGeometry]]:
    """Return boxes for a badge outside the regions, what each costs, and its line, which crosses no other district."""
    inner, rings = area.buffer(-0.25 * em), [area.buffer(off * em).boundary for off in _OFF]
    spots = np.concatenate([shapely.line_interpolate_point(one, np.arange(0, one.length, em / 2)) for one in rings])
    boxes = geometry.boxes_about(shapely.get_coordinates(spots), *size)
    free = ~shapely.intersects(home, shapely.box(*boxes.T))
    leaders = shapely.shortest_line(area if inner.is_empty else inner, spots[free])
    crossed = shapely.length(shapely.intersection(leaders, home - area))
    costs = 4 + shapely.length(leaders) / em
    apart = crossed < 1
    return [*map(tuple, boxes[free][apart].tolist())], costs[apart].tolist(), [*leaders[apart]]


def _beside_triangle(board: MapBoard, entry: Entry, town: Place) -> Iterator[Candidate]:
    (wide, high), spot = board.pen.badge_size(entry.number), board.spot(town)
    right, down = board.pen.reach * 1.5 + wide / 2, board.pen.reach * 1.5 + high / 2
    boxes = geometry.boxes_about(np.add(spot, [(right, 0), (-right, 0), (0, -down), (0, down)]), wide, high)
    over = geometry.outside(boxes, board.ground_of(spot))
    for rank, (box, off) in enumerate(zip(boxes.tolist(), over.tolist(), strict=True)):
        yield _numbered(board, entry, tuple(box), 0.3 * rank + 3 * off)


def _numbered(
    board: MapBoard, entry: Entry, box: Box, cost: float, leader: BaseGeometry | None = None
) -> Candidate:
    def draw() -> None:
        if leader is not None:
            board.pen.stroke(leader, PAPER, 4.4, 3.4)
            board.pen.stroke(leader, PLUM, 4.5, 1.4)
        left, top, right, bottom = box
        board.pen.badge(entry.number, (left + right) / 2, (top + bottom) / 2, entry.mark_id)

    return Candidate([box], cost, draw)


# ---- names of areas: on their own ground wholly, near its heart first


def region_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the regions, on what is blank of them."""
    for region, iso in zip(board.told.known.regions, board.told.isos, strict=True):
        name = "\n".join(board.frame.words.label("region", region).upper().split())
        block = board.frame.block([Run(name, "bold", board.frame.text_colour(region))], board.frame.size.small)
        yield _within(board, ("region", region), block, board.blank[iso], 60)


def country_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the countries, set outside the regions."""
    names = Locale(board.frame.words.lang).territories
    for code, area in board.sheet.around.items():
        block = board.frame.block([Run(_spaced(names[code].upper()), "semibold", QUIET)])
        yield _within(board, ("country", code), block, area, 80)


def district_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of shaded districts that have no number."""
    told = {one.district for one in board.told.incidents}
    for one in board.told.presences if board.tier != "compact" else ():
        if one.district not in told and board.told.outlines[one.district][1] != "city":
            block = _small(board, board.said.district(one.district), width=board.em * 6)
            yield _within(board, one.district, block, board.area(one.district), 10)


def area_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the areas around."""
    names = geometry.area_names(board.frame.words.lang, board.view.folder)
    for iso, area in board.sheet.neighbours.items() if board.tier == "wide" else ():
        block = _small(board, "\n".join(map(_spaced, names[iso].upper().split())), QUIET)
        yield _within(board, ("area", iso), block, area, 12)


def river_names(board: MapBoard) -> Iterator[Item]:
    """Yield the names of the rivers that the layer marks for it."""
    names = geometry.river_names(board.frame.words.lang, board.view.folder)
    for name, river in board.sheet.rivers.items() if board.tier == "wide" else ():
        if not river.is_empty and name in names:
            block = _small(board, names[name], _WATER_TEXT)
            yield _within(board, ("river", name), block, river.buffer(board.em * 1.1), 4)


def _small(board: MapBoard, text: str, colour: str = SECOND, width: float = float("inf")) -> Block:
    return board.frame.block([Run(text, "regular", colour)], board.frame.size.small, width)


def _spaced(text: str) -> str:
    return NBSP.join(text.replace(" ", NBSP))


def _within(board: MapBoard, key: object, block: Block, ground: BaseGeometry, worth: float) -> Item:
    if ground.is_empty:
        return Item(key, [], worth)
    pad = board.em * 0.2
    offers = [
        Candidate([tuple(box)], off * 0.1, partial(_write, board, block, *(box[:2] + pad)))
        for box, off in zip(*_about_heart(ground, block.width + 2 * pad, block.height + 2 * pad, board.em), strict=True)
    ]
    return Item(key, offers, worth)


@lru_cache(maxsize=1000)
def _about_heart(ground: BaseGeometry, wide: float, high: float, em: float) -> tuple[np.ndarray, np.ndarray]:
    """Return boxes that lie on a ground wholly, those nearest to its heart, with how far off they are in ems."""
    boxes = geometry.boxes_about(geometry.grid_over(ground, em * 0.7), wide, high)
    boxes = boxes[shapely.covers(ground, shapely.box(*boxes.T))]
    heart = shapely.maximum_inscribed_circle(ground.buffer(0), tolerance=2).coords[0]
    off = np.hypot(*((boxes[:, :2] + boxes[:, 2:]) / 2 - heart).T) / em
    nearest = np.argsort(off, kind="stable")[:_MOST_PLACES]
    return boxes[nearest], off[nearest]


def _write(board: MapBoard, name: Block, x: float, y: float, sign: Callable[[], object] = bool) -> None:
    sign()
    board.frame.put(name, x, y, halo=PAPER)


# ---- names of places: beside their sign, on their own ground


def capital_names(board: MapBoard) -> Iterator[Item]:
    """Yield the capitals, unless an incident names them; one may lie on other ground, too."""
    fought = {one.place for one in board.told.incidents}
    for town, spot in _capitals(board):
        if town not in fought:
            name = Run(board.frame.words.label("place", town.place_id), "bold")
            block = board.frame.block([name], board.frame.size.small)
            near, off = (_sides(board, block, spot, board.em * 0.28, filled=True, gap=gap) for gap in (0.2, 0.9))
            yield Item(("town", town.place_id), near + [replace(one, cost=one.cost + 4) for one in off], 600)


def landmarks(board: MapBoard) -> Iterator[Item]:
    """Yield the great towns around, which tell a reader where he is."""
    for key, town, spot in _towns_of_layer(board):
        if town.label == "landmark" and town.iso not in board.told.isos:
            yield _town(board, key, town, spot, 50)


def towns(board: MapBoard) -> Iterator[Item]:
    """Yield the towns of the regions, and those around that the layer marks for it."""
    least = _LEAST_PEOPLE.get(board.tier, float("inf")) * _CROWD[len(board.told.isos) - 1]
    for key, town, spot in _towns_of_layer(board):
        if town.iso in board.told.isos and town.people >= least:
            yield _town(board, key, town, spot, 2 + min(town.people, 90_000) / 9_000)
        elif town.iso not in board.told.isos and town.label == "town" and town.people >= least * 1.5:
            yield _town(board, key, town, spot, 9 + min(town.people, 900_000) / 100_000)


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
    for key, town in geometry.towns(board.frame.words.lang, board.view.folder).items():
        spot = board.sheet.towns.get(key)
        if spot and board.holds(spot) and all(np.hypot(*np.subtract(spot, other)) > board.em * 0.4 for other in told):
            yield key, town, spot


def _town(board: MapBoard, key: int, town: geometry.Town, spot: Spot, worth: float) -> Item:
    """Offer the sides on which a name lies on the ground of its place."""
    sides = _sides(board, _small(board, town.name), spot, board.em * 0.17, most_off=_OFF_GROUND)
    return Item(("town", key), sides, worth)


def _sides(board: MapBoard, name: Block, spot: Spot, reach: float, filled: bool = False,
           gap: float = 0.2, most_off: float = float("inf")) -> list[Candidate]:  # fmt: skip
    """Offer a name on the eight sides of its sign; better where more of it lies on the ground of its place."""
    (x, y), w, h, gap = spot, name.width, name.height, reach + board.em * gap
    corners = [(x + gap, y - h / 2), (x - gap - w, y - h / 2), (x - w / 2, y - gap - h), (x - w / 2, y + gap),
               (x + gap, y - h), (x + gap, y), (x - gap - w, y - h), (x - gap - w, y)]  # fmt: skip
    boxes = geometry.boxes_about(np.add(corners, (w / 2, h / 2)), w, h)
    over = geometry.outside(boxes, board.ground_of(spot))
    costs = 0.3 * np.arange(len(boxes)) + 10 * over
    dot, sign = (x - reach, y - reach, x + reach, y + reach), partial(board.pen.town, x, y, reach, filled)
    return [
        Candidate([tuple(box), dot], float(cost), partial(_write, board, name, box[0], box[1], sign))
        for box, cost in zip(boxes[over < most_off], costs[over < most_off], strict=True)
    ]
