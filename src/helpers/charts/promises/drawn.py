"""Firearms planned and people on the rolls, as countable squares, and what is known to be delivered.

What is known of each region is in ``told``, what is said of it in ``said``. A panel sets its texts around a pictogram:
a block of dashed squares for firearms, and beside it a block of people as high. How many times longer that is, is how
many people there are to a firearm. Nobody is coloured as armed: no source says who is.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, zip_longest
from typing import NamedTuple

from matplotlib.artist import Artist
from matplotlib.patches import Rectangle

from helpers.charts.promises import said
from helpers.charts.promises.told import RegionPlan, amount, per_mark, plan_of
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.key import Key, KeyEntry, Sign
from helpers.draw.style import PAPER, PX, QUIET
from helpers.draw.symbols import Point, squares
from helpers.draw.typesetting import Block
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim
from helpers.sizes import SIZES

_MOST_PANELS = 4
_PERSON = "#78818A"  # 3.9:1 on white; no region's colour: the squares are people, not a side
_SIDE = 0.76  # of a square; of the distance of two
_BETWEEN = 0.8  # space between firearms and people, in the same
_ROWS = range(1, 31)  # of squares
_TRACK = 12  # least width of the track of what was delivered, in ems
_LARGEST = {"wide": 3.0, "tall": 1.6, "compact": 1.5}  # distance of two squares, in ems


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Lay out planned firearms and people on the rolls.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft

    Raises
    ------
    UserError
        If there are more regions than panels.
    """
    if len(known.regions) > _MOST_PANELS:
        raise UserError(f"promises draws {_MOST_PANELS} regions at most; {known.selection} has {len(known.regions)}.")
    plans = [plan_of(known, region) for region in known.regions]
    if not any(one.plan for one in plans):
        return _empty(Frame("promises", known, size, lang))
    return first_that_fits(_layouts(known, size, lang, plans)).draft()


def _empty(frame: Frame) -> Draft:
    title, subtitle, nothing, alt = said.nothing_known(frame)
    frame.head(title, subtitle)
    frame.say_nothing_found(nothing)
    return Draft(frame, alt)


def _layouts(known: Ledger, size: str, lang: str, plans: Sequence[RegionPlan]) -> Iterator["PromisesLayout"]:
    """Yield layouts, each with less in it; the note tells what has gone.

    On a card the note on units of several regions goes before people become numbers, as larger sizes tell it, too;
    but of more than two regions those without a plan go first.
    """
    for kept in _ever_less(plans):
        gone = [one for one in plans if one.region not in {left.region for left in kept}]
        lean = SIZES[size].tier == "compact" and (len(plans) <= 2 or all(one.plan for one in kept))
        for joint in (True, False)[: 1 + lean]:
            yield PromisesLayout(Frame("promises", known, size, lang), kept, gone, joint)


def _ever_less(plans: Sequence[RegionPlan]) -> Iterator[Sequence[RegionPlan]]:
    """Leave out, of more than two, the regions without a plan; then people as squares; then the last of the regions."""
    yield plans
    kept = [one for one in plans if one.plan] if len(plans) > 2 else plans
    if len(kept) < len(plans):
        yield kept
    for count in range(len(kept), min(len(kept), 2) - 1, -1):
        some = kept[:count]
        if count < len(kept):
            yield some
        # Too many people to a firearm for squares: the count that would take most room is told as a number.
        while deepest := max((one for one in some if one.drawn), key=lambda one: one.depth, default=None):
            some = [replace(one, squares=one.squares and one is not deepest) for one in some]
            yield some


class PromisesLayout:
    """The panels one below the other, under a key, with the largest squares there is room for.

    Parameters
    ----------
    frame : Frame
        Still without head and foot, which are set here.
    plans : sequence of RegionPlan
    gone : sequence of RegionPlan
        The regions for which there is no room.
    joint : bool
        There is room for a note on units of several regions.
    """

    def __init__(self, frame: Frame, plans: Sequence[RegionPlan], gone: Sequence[RegionPlan], joint: bool = True):
        self._frame, self._plans, self._per, self._em = frame, plans, per_mark(frame.known), frame.size.label
        frame.head(said.title(frame.words, frame.known, plans), said.subtitle(frame, plans, self._per))
        self._key = Key(frame, _entries(frame, plans, self._per), frame.width)
        for mark in (mark for one in plans for mark in said.PlanReceipts(frame, one).every()):
            frame.mark(mark)  # the source line names their pages
        tier = frame.size.tier
        low = tier == "compact" or (tier == "wide" and len(plans) > 2)
        self._panels = [PlanPanel(frame, one, self._per, low) for one in plans]
        usual = max(map(self._grid, _ROWS), key=self._merit)
        frame.foot(said.note(frame, plans, gone, joint), frame.sources(1), body=self._height(self._panels, usual))
        self._lean, self._fitting = self._fitted()

    @property
    def fits(self) -> bool:
        """Tell whether there is room for the panels."""
        return self._fitting is not None

    def draft(self) -> Draft:
        """Return the chart with all its words, still to be drawn."""
        return Draft(self._frame, said.alt_text(self._frame.words, self._plans, self._per), self._paint)

    def _paint(self) -> None:
        """Draw the panels; what room is left goes between them, up to a limit."""
        frame, y = self._frame, self._frame.top + self._top
        grid = self._fitting or self._grid(1)._replace(pitch=self._least)
        panels = [replace(panel, lean=self._lean) for panel in self._panels]
        spare = max(frame.bottom - frame.top - self._height(panels, grid), 0)
        self._key.draw(frame.left, frame.top)
        for panel in panels:
            panel.paint(frame.left, y, grid)
            y += panel.height(grid) + self._gap + min(spare / len(panels), self._gap * 3)

    @property
    def _top(self) -> float:
        return self._key.height + self._em * 0.6

    @property
    def _gap(self) -> float:
        return self._em * (0.4 if self._frame.size.tier == "compact" else 0.9)

    @property
    def _least(self) -> float:
        return self._em * 0.34

    def _height(self, panels: Sequence["PlanPanel"], grid: "Grid") -> float:
        return self._top + sum(panel.height(grid) + self._gap for panel in panels) - self._gap

    def _grid(self, rows: int) -> "Grid":
        """Return the widest grid of so many rows."""
        most = self._em * _LARGEST[self._frame.size.tier]
        before = max(math.ceil(one.firearms / self._per / rows) for one in self._plans if one.plan)
        return Grid(rows, min(most, *(panel.widest(rows, before) for panel in self._panels)), before)

    def _fitted(self) -> tuple[bool, "Grid | None"]:
        """Find the grid with the largest squares that fits; where none does, panels leave out what they can."""
        room = self._frame.bottom - self._frame.top + 0.5
        for lean, least in ((False, self._em * 0.62), (True, self._least)):  # words go before marks become too small
            panels = [replace(panel, lean=lean) for panel in self._panels]
            grids = []
            for grid in map(self._grid, _ROWS):
                while grid.pitch >= least and self._height(panels, grid) > room:
                    over = self._height(panels, grid) - room
                    grid = grid._replace(pitch=grid.pitch - max(over / len(panels) / grid.rows, 0.1))
                grids += [grid] if grid.pitch >= least else []
            if grids:
                return lean, max(grids, key=self._merit)
        return True, None

    def _merit(self, grid: "Grid") -> float:
        """Prefer large squares, then those that fill the width, and plans that fill whole columns."""
        ragged = any(one.plan and math.ceil(one.firearms / self._per) % grid.rows for one in self._plans)
        filled = grid.pitch / min(panel.widest(grid.rows, grid.before) for panel in self._panels)
        return grid.pitch * filled**0.5 * (0.9 if ragged else 1)


def _entries(frame: Frame, plans: Sequence[RegionPlan], per: int) -> list[KeyEntry]:
    """Return what squares stand for, of those that are used."""
    firsts = [one.counts[0].figure.qualifier == "exact" for one in plans if one.drawn]
    used = {"plan": any(one.plan for one in plans), "exact": any(firsts), "about": not all(firsts),
            "contested": any(len(one.counts) > 1 for one in plans if one.drawn)}  # fmt: skip
    signs = {"plan": _square(planned=True), "exact": _square(), "about": _square(filled=False),
             "contested": _square(contested=True)}  # fmt: skip
    return [KeyEntry(said.key(frame, name, per), signs[name]) for name, holds in used.items() if holds]


def _square(**style: bool) -> Sign:
    return lambda ax, x, y, radius, _: squares(ax, [(x - radius, y - radius)], 2 * radius, _PERSON, **style)


class Grid(NamedTuple):
    """Rows of squares, the distance of two squares in px, and how many columns the firearms of any region have."""

    rows: int
    pitch: float
    before: int = 0


@dataclass(frozen=True, eq=False)
class PlanPanel:
    """One region on the width of the page.

    Attributes
    ----------
    frame : Frame
    one : RegionPlan
    per : int
        How many firearms or people one square stands for.
    low : bool
        There is little height: figures stand in one paragraph, what was delivered beside the squares, not below.
    lean : bool
        Leave out words that can be left out.
    """

    frame: Frame
    one: RegionPlan
    per: int
    low: bool
    lean: bool = False

    def widest(self, rows: int, before: int) -> float:
        """Return the largest distance of squares for which the page is wide enough; any, if none are drawn."""
        room = self.frame.width - self._side - (_TRACK + 1.2) * self._em * self.low
        return room / self._columns(rows, before) if self.one.plan else float("inf")

    def height(self, grid: Grid) -> float:
        """Return what it covers downwards."""
        marks = grid.rows * grid.pitch if self.one.plan else 0.0
        track = self._track(grid)[1] if self.one.plan else 0.0
        if self.low:
            return self._lead + max(marks, track)
        told = sum(block.height + self._gap for block in self._figures) if self._side else 0.0
        return self._lead + max(told, marks) + (self._gap + track if self.one.plan else 0.0)

    def paint(self, left: float, top: float, grid: Grid) -> None:
        """Draw the panel with its left top corner there."""
        self.frame.put(self._heading, left, top)
        below = self._paint_figures(left, top + self._heading.height + self._gap)
        if not self.one.plan:
            return
        start, x = top + self._lead, left + self._side
        self._paint_marks(x, start, grid)
        if self.low:
            self._paint_track(self.frame.right - self._track(grid)[0], start, grid)
        else:
            foot = max(below if self._side else 0.0, start + grid.rows * grid.pitch)
            self._paint_track(x, foot + self._gap, grid)

    @property
    def _em(self) -> float:
        return self.frame.size.label

    @property
    def _gap(self) -> float:
        return self._em * 0.35

    @cached_property
    def _receipts(self) -> said.PlanReceipts:
        return said.PlanReceipts(self.frame, self.one)

    @cached_property
    def _texts(self) -> said.PanelTexts:
        return said.PanelTexts(self.frame, self.one, bool(self._side), self.low, self.lean)

    @cached_property
    def _heading(self) -> Block:
        return self._texts.heading(self.frame.width)

    @cached_property
    def _figures(self) -> list[Block]:
        return self._texts.figures(self._side - self._em * 1.2 if self._side else self.frame.width)

    @property
    def _lead(self) -> float:
        """What stands above the pictogram covers downwards."""
        above = 0.0 if self._side else sum(block.height + self._gap for block in self._figures)
        return self._heading.height + self._gap + above

    @property
    def _side(self) -> float:
        """Width of the column of figures with the space beside it, on a wide page."""
        beside = self.frame.size.tier == "wide" and self.one.plan and not self.low
        return self.frame.width * 0.235 + self._em * 1.2 if beside else 0.0

    # The pictogram: columns filled one after the other, those of firearms first

    def _columns(self, rows: int, before: int) -> float:
        most = max((count.figure.number for count in self.one.drawn), default=0)
        return before + _BETWEEN + math.ceil(most / self.per / rows) if most else before

    def _paint_marks(self, left: float, top: float, grid: Grid) -> None:
        """Draw the firearms, and beside them people: those of the lowest count, then what each higher one adds."""
        plan = self._squares(left, top, grid, (0, self.one.firearms), self.frame.colour(self.one.region), planned=True)
        self.frame.mark(self._receipts.plan(), *plan)
        levels = self.one.drawn
        steps = pairwise([0, *(count.figure.number for count in levels)])
        start = left + (grid.before + _BETWEEN) * grid.pitch
        for order, (count, step) in enumerate(zip(levels, steps, strict=True)):
            exact = count.figure.qualifier == "exact"
            style = {"contested": order > 0, "filled": exact, "zorder": 3.5 - order / 10}
            self.frame.mark(self._receipts.count(count), *self._squares(start, top, grid, step, _PERSON, **style))

    def _squares(self, left: float, top: float, grid: Grid, step: tuple[float, float], colour: str,
                 **style) -> list[Artist]:  # fmt: skip
        """Draw the squares from one number to another; the first and last are parts of one if the numbers ask so."""
        first, last = step[0] / self.per, step[1] / self.per
        places = range(math.floor(first), max(math.ceil(last), math.floor(first) + 1))
        corners: list[Point] = [
            (left + place // grid.rows * grid.pitch, top + place % grid.rows * grid.pitch) for place in places
        ]
        ends = {"first": first - places[0], "last": last - places[-1]}
        return squares(self.frame.ax, corners, _SIDE * grid.pitch, colour, **ends, **style)

    # Words and the track of what was delivered

    def _paint_figures(self, x: float, top: float) -> float:
        """Draw the figures one below the other; return where they end."""
        edge, align = (x + self._side - self._em * 1.2, "right") if self._side else (x, "left")
        claims = [self.one.plan, *self.one.counts] if self.one.plan else []
        for block, claim in list(zip_longest(self._figures, claims))[: len(self._figures)]:
            written = len(self.frame.ax.texts)
            self.frame.put(block, edge, top, align=align, of=claim.row_id if claim else "")
            if claim in self.one.counts and not self.one.squares:  # then its words are its mark
                self.frame.mark(self._receipts.count(claim), *self.frame.ax.texts[written:], ground=True)
            top += block.height + self._gap
        return top

    def _track(self, grid: Grid) -> tuple[float, float, Block]:
        """Return width and height of the track and its words: as wide as the squares above or what is left beside."""
        marks = (self._columns(grid.rows, grid.before) - 1 + _SIDE) * grid.pitch
        room = self.frame.width - self._side
        width = room - marks - self._em * 1.2 if self.low else min(max(marks, self._em * _TRACK), room)
        text = self._texts.track(width - self._em * 0.8)
        return width, text.height + grid.pitch * len(self._delivered(grid, width)) + self._em * 0.5, text

    def _delivered(self, grid: Grid, width: float) -> list[AnyClaim]:
        """Return the numbers of firearms delivered that are few enough to be drawn in a row each."""
        return [claim for claim in self.one.given if amount(claim) / self.per * grid.pitch <= width - self._em]

    def _paint_track(self, left: float, top: float, grid: Grid) -> None:
        """Draw the track of what was delivered: empty and dotted, or with squares where a number was reported."""
        width, height, text = self._track(grid)
        outline = self.frame.ax.add_artist(Rectangle(
            (left, top), width, height, facecolor="none", edgecolor=QUIET, linewidth=1.1 * PX, linestyle=(0, (1, 2)),
            zorder=2,
        ))  # fmt: skip
        for mark in self._receipts.first():
            self.frame.mark(mark, outline, ground=True)
        of = next((claim.row_id for claim in (*self.one.given, *self.one.first)), "")
        self.frame.put(text, left + width / 2, top + self._em * 0.25, align="center", of=of)
        drawn = self._delivered(grid, width)
        for place, claim in enumerate(drawn):
            y, colour = top + height - grid.pitch * (len(drawn) - place), self.frame.colour(self.one.region)
            row = self._squares(left + self._em * 0.4, y, grid._replace(rows=1), (0, amount(claim)), colour)
            self.frame.mark(self._receipts.count(claim), *row)
        told = [claim for claim in self.one.given if claim not in drawn]  # in words: each has a share of the ground
        for place, claim in enumerate(told):
            share = width / len(told)
            ground = Rectangle((left + place * share, top), share, height, facecolor=PAPER, edgecolor="none", zorder=1)
            self.frame.mark(self._receipts.count(claim), self.frame.ax.add_artist(ground), ground=True)
        if self._side:
            name = self._texts.track_name()
            self.frame.put(name, left - self._em * 1.2, top + self._em * 0.25, align="right")
