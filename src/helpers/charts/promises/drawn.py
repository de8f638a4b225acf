"""Firearms planned and people on the rolls, as countable marks, and what is known to be delivered.

What is known of each region is in ``told``, what is said of it in ``said``. A panel sets its texts around a pictogram:
rows of rings for firearms, on top of a block of people as wide as the rings. How many times deeper the block is than
the rings, is how many people there are to a firearm. Nobody is coloured as armed: no source says who is.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.promises import said
from helpers.charts.promises.told import RegionPlan, amount, plan_of
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.style import INK, PAPER, PX, QUIET
from helpers.draw.typesetting import Block, Run
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim, Statement
from helpers.sizes import SIZES
from helpers.words import figure, noun

_MOST_PANELS = 4
# How many of a kind one mark may stand for: up to the largest number that a table may hold.
_SHARES = tuple(share * 10**power for power in range(15) for share in (10, 20, 25, 50))
_FEW = (1, 2, 5)  # the same for small numbers
_GAP = 1.4  # between two panels, in ems; half of it where there is little room
_PERSON = "#78818A"  # 3.9:1 on white; no region's colour: the squares are people, not a side
_BELOW = 0.45  # space below the rings, in pitches
_TAG_BELOW = 0.35  # ems that a number may reach below the block, where the track begins
_RADIUS, _SIDE = 0.39, 0.74  # of a round mark, and of a square; of the distance of two marks
_DASH = 0.58  # the drawn part; the rest is the gap to the next dash

Point = tuple[float, float]


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
    frame.foot()
    frame.say_nothing_found(nothing)
    return Draft(frame, alt)


def _layouts(known: Ledger, size: str, lang: str, plans: Sequence[RegionPlan]) -> Iterator["PromisesLayout"]:
    """Yield layouts, each with less in it; the note tells what has gone."""
    for kept in _ever_less(plans):
        gone = [one for one in plans if one.region not in {left.region for left in kept}]
        frames = [(Frame("promises", known, size, lang), across) for across in _grids(size, len(kept))]
        tries = [PromisesLayout(frame, kept, across, gone) for frame, across in frames]
        yield max(tries, key=lambda layout: (layout.fits, layout.pitch))


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


def _grids(size: str, panels: int) -> tuple[int, ...]:
    """Return how many panels may stand side by side."""
    if panels > 2:
        return (2, panels) if SIZES[size].tier == "compact" else (1, 2)
    return (panels,) if SIZES[size].tier == "compact" else (1,)


# How much a mark stands for, how large it is, and where each panel goes


class MarkScale(NamedTuple):
    """How many firearms or people one mark stands for, and how many rows the rings fill."""

    per: int
    rows: int = 1


def _scale_of(frame: Frame, plans: Sequence[RegionPlan], across: int) -> MarkScale:
    """Return the scale: no plan leaves a part of a ring, no mark is too small.

    A region that has the canvas to itself gets twice the marks, in twice the rows, rather than white paper.
    """
    per = _per_mark(frame, [int(one.firearms) for one in plans if one.plan], across)
    alone = len(plans) == 1 and frame.size.tier != "compact" and plans[0].drawn
    if alone and per % 2 == 0 and plans[0].firearms % per == 0:
        return MarkScale(per // 2, 2)
    return MarkScale(per)


def _per_mark(frame: Frame, planned: Sequence[int], across: int) -> int:
    share = 0.55 if frame.size.tier == "compact" and across == 1 else 0.8 / across
    most = frame.width * share / (frame.size.label * 0.62)
    choices = (*_FEW, *_SHARES) if max(planned) < 100 else _SHARES
    choices = [choice for choice in choices if max(planned) / choice <= min(most, 40)]
    whole = [choice for choice in choices if all(plan % choice == 0 for plan in planned)]
    return (whole or choices or _SHARES[-1:])[0]


class PromisesLayout:
    """The panels in rows, with the largest marks there is room for.

    Parameters
    ----------
    frame : Frame
        Still without head and foot, which are set here.
    plans : sequence of RegionPlan
    across : int
        How many panels stand side by side.
    gone : sequence of RegionPlan
        The regions for which there is no room.

    Attributes
    ----------
    pitch : float
        Distance of two marks in px.
    fits : bool
        There is room for the panels.
    """

    def __init__(self, frame: Frame, plans: Sequence[RegionPlan], across: int, gone: Sequence[RegionPlan]):
        self._frame, self._plans, self._across = frame, plans, across
        self._scale = scale = _scale_of(frame, plans, across)
        frame.head(said.title(frame.words, frame.known, plans), said.subtitle(frame, plans, scale.per))
        for mark in (mark for one in plans for mark in said.PlanReceipts(frame, one).every()):
            frame.mark(mark)  # the source line names their pages
        frame.foot(said.note(frame, plans, gone), frame.sources(1))
        self._gap = frame.size.label * _GAP
        width = (frame.width - (across - 1) * self._gap) / across
        tier = frame.size.tier
        beside = across == 1 and (tier == "wide" or (tier == "compact" and len(plans) == 1))
        self._panels = [PlanPanel(frame, one, *scale, width, beside) for one in plans]
        self.pitch, self.fits = self._fitted()

    def draft(self) -> Draft:
        """Return the chart, yet to be drawn."""
        return Draft(self._frame, said.alt_text(self._frame.words, self._plans, self._scale.per), self._paint)

    def _paint(self) -> None:
        """Draw the panels; what room is left goes above and between rows, up to a limit."""
        frame, heights = self._frame, self._heights(self.pitch)
        spare = max(frame.bottom - frame.top - sum(heights), 0)
        single = len(heights) == 1 < self._across  # one row of panels stands at the top
        y = frame.top + (0 if single else spare * 0.2)
        between = min(max(spare * 0.6 / max(len(heights) - 1, 1), self._gap * 0.5), self._gap * 4)
        for row, height in zip(self._rows, heights, strict=True):
            for number, panel in enumerate(row):
                panel.paint(frame.left + number * (panel.width + self._gap), y, self.pitch)
            y += height + between

    @property
    def _rows(self) -> list[list["PlanPanel"]]:
        return [self._panels[start : start + self._across] for start in range(0, len(self._panels), self._across)]

    def _heights(self, pitch: float) -> list[float]:
        return [max(panel.height(pitch) for panel in row) for row in self._rows]

    def _fitted(self) -> tuple[float, bool]:
        """Find the largest pitch and whether it fits; where none does, panels leave out what they can."""
        frame, label = self._frame, self._frame.size.label
        room = frame.bottom - frame.top - self._gap * 0.5 * (len(self._rows) - 1)
        widest, least = min(panel.widest for panel in self._panels), label * 0.34
        if widest <= 1:
            return least, False
        for lean, enough in ((False, label * 0.62), (True, least)):  # words go before marks become too small
            self._panels = [replace(panel, lean=lean) for panel in self._panels]
            for pitch in np.arange(min(widest, label * 1.9), min(enough, widest * 0.95), -0.2):
                if sum(self._heights(pitch)) <= room:
                    return float(pitch), True
        return least, False


# A panel and its pictogram


@dataclass(frozen=True, eq=False)
class PlanPanel:
    """One region, ``width`` px wide; its height depends on the distance of two marks, the pitch.

    Attributes
    ----------
    frame : Frame
    one : RegionPlan
    per : int
        How many firearms or people one mark stands for.
    rows : int
        How many rows the rings fill.
    width : float
    beside : bool
        There is room for the figures beside the marks; else they stand above them.
    lean : bool
        Leave out words that can be left out.
    """

    frame: Frame
    one: RegionPlan
    per: int
    rows: int
    width: float
    beside: bool
    lean: bool = False

    @property
    def widest(self) -> float:
        """The largest pitch for which the panel is wide enough; any, if there is nothing to draw."""
        if not self._pictogram:
            return float("inf")
        return (self.width - self._side - self._pictogram.tag) / self._pictogram.columns

    def height(self, pitch: float) -> float:
        """Return what the panel covers downwards."""
        head = self._heading.height + self._gap
        told = sum(block.height + self._gap for block in self._figures)
        if not self._pictogram:
            return head + told
        marks, track = self._pictogram.height(pitch), self._track(self._pictogram, pitch)[1] + self._label * 0.1
        return head + (max(told, marks) if self.beside else told + marks) + self._gap + track

    def paint(self, x: float, top: float, pitch: float) -> None:
        """Draw the panel with its left edge at ``x``."""
        self.frame.put(self._heading, x, top)
        start = top + self._heading.height + self._gap
        below = self._paint_figures(x, start)
        if not self._pictogram:
            return
        if not self.beside:
            start = below
        self._pictogram.paint(x + self._side, start, pitch, x + self.width)
        foot = max(below, start + self._pictogram.height(pitch))
        self._paint_track(self._pictogram, x + self._side, foot + self._gap, pitch)

    @property
    def _label(self) -> float:
        return self.frame.size.label

    @property
    def _gap(self) -> float:
        return self._label * 0.35

    @cached_property
    def _receipts(self) -> said.PlanReceipts:
        return said.PlanReceipts(self.frame, self.one)

    @cached_property
    def _pictogram(self) -> "Pictogram | None":
        return Pictogram(self.frame, self.one, self.per, self.rows) if self.one.plan else None

    @cached_property
    def _texts(self) -> said.PanelTexts:
        return said.PanelTexts(self.frame, self.one, self.beside, self.lean)

    @cached_property
    def _heading(self) -> Block:
        return self._texts.heading(self.width)

    @cached_property
    def _figures(self) -> list[Block]:
        return self._texts.figures(self._side - self._label * 1.2 if self._side else self.width)

    @property
    def _side(self) -> float:
        """Width of the column of figures with the space beside it."""
        share = 0.235 if self.frame.size.tier == "wide" else 0.33
        return self.frame.width * share + self._label * 1.2 if self.beside and self._pictogram else 0.0

    def _track(self, pictogram: "Pictogram", pitch: float) -> tuple[float, float, Block]:
        """Return width and height of the track and its words; it is as wide as the plan unless they need more."""
        width = max(pictogram.columns * pitch, min(self.width - self._side, self._label * 16))
        text = self._texts.track(width - self._label * 0.8)
        return width, text.height + (pitch if self.one.given else 0.0) + self._label * 0.5, text

    def _paint_figures(self, x: float, top: float) -> float:
        """Draw the figures one below the other; return where they end."""
        edge, align = (x + self._side - self._label * 1.2, "right") if self._side else (x, "left")
        claims = [self.one.plan, *self.one.counts] if self.one.plan else []
        for block, claim in zip_longest(self._figures, claims):
            written = len(self.frame.ax.texts)
            self.frame.put(block, edge, top, align=align, of=claim.row_id if claim else "")
            if claim in self.one.counts and not self.one.squares:  # then its words are its mark
                self.frame.mark(self._receipts.count(claim), *self.frame.ax.texts[written:], ground=True)
            top += block.height + self._gap
        return top

    def _paint_track(self, pictogram: "Pictogram", left: float, top: float, pitch: float) -> None:
        """Draw the track of what was delivered: empty and dotted, or with discs where a number was reported."""
        width, height, text = self._track(pictogram, pitch)
        outline = self.frame.ax.add_artist(Rectangle(
            (left, top), width, height, facecolor="none", edgecolor=QUIET, linewidth=1.1 * PX, linestyle=(0, (1, 2)),
            zorder=2,
        ))  # fmt: skip
        for mark in self._receipts.first():
            self.frame.mark(mark, outline, ground=True)
        pictogram.deliver(left, top + height - pitch * 0.6, pitch, width)
        written = len(self.frame.ax.texts)
        of = next((claim.row_id for claim in (*self.one.given, *self.one.first)), "")
        self.frame.put(text, left + width / 2, top + self._label * 0.25, align="center", of=of)
        for claim in pictogram.too_many(pitch, width):
            self.frame.mark(self._receipts.count(claim), *self.frame.ax.texts[written:], ground=True)
        if self.beside:
            name = self._texts.track_name()
            self.frame.put(name, left - self._label * 1.2, top + self._label * 0.25, align="right")


@dataclass(frozen=True, eq=False)
class Pictogram:
    """Rings and squares, measured in pitches: distances of two marks.

    Attributes
    ----------
    frame : Frame
    one : RegionPlan
        With a plan.
    per : int
        How many firearms or people one mark stands for.
    rows : int
        How many rows the rings fill.
    """

    frame: Frame
    one: RegionPlan
    per: int
    rows: int

    @cached_property
    def _receipts(self) -> said.PlanReceipts:
        return said.PlanReceipts(self.frame, self.one)

    @property
    def _colour(self) -> str:
        return self.frame.colour(self.one.region)

    @property
    def columns(self) -> int:
        """How many rings and squares there are in a row."""
        return math.ceil(self.one.firearms / self.per / self.rows)

    @property
    def tag(self) -> float:
        """Width to the right of the block for the numbers at which rival counts end."""
        if not self.one.rivals or not self.one.squares:
            return 0.0
        label = self.frame.size.label
        return max(label * 3.3, *(label * 0.4 + self._tag(count).width for count in self.one.drawn))

    def height(self, pitch: float) -> float:
        """Return what it covers downwards."""
        most = max((count.figure.number for count in self.one.drawn), default=0)
        above = (self.rows + _BELOW) * pitch
        tagged = max((y + tag.height for y, tag in self._tagged(pitch)), default=0.0)
        deep = math.ceil(most / self.per / self.columns) * pitch
        return above + max(deep, tagged - self.frame.size.label * _TAG_BELOW)

    def paint(self, left: float, top: float, pitch: float, right: float) -> None:
        """Draw it, in a panel that ends at ``right``."""
        places = (divmod(number, self.columns) for number in range(math.ceil(self.one.firearms / self.per)))
        centres = [(left + (column + 0.5) * pitch, top + (row + 0.5) * pitch) for row, column in places]
        patch = _rings(centres, self.one.firearms / self.per, pitch, self._colour)
        self.frame.mark(self._receipts.plan(), self.frame.ax.add_artist(patch))
        if self.one.drawn:
            self._people(left, top + (self.rows + _BELOW) * pitch, pitch, right)

    def too_many(self, pitch: float, width: float) -> list[AnyClaim]:
        """Return the numbers of firearms delivered that are too many for the width."""
        return [claim for claim in self.one.given if amount(claim) / self.per * pitch > width]

    def deliver(self, left: float, middle: float, pitch: float, width: float) -> None:
        """Draw the firearms reported as delivered, unless they are too many for the width."""
        too_many = self.too_many(pitch, width)
        for claim in (claim for claim in self.one.given if claim not in too_many):
            marks = amount(claim) / self.per
            centres = [(left + (number + 0.5) * pitch, middle) for number in range(math.ceil(marks))]
            patch = _discs(centres, marks, pitch, self._colour)
            self.frame.mark(self._receipts.count(claim), self.frame.ax.add_artist(patch))

    def _people(self, left: float, top: float, pitch: float, right: float) -> None:
        """Draw the largest count as squares, and where each count ends."""
        largest = max(self.one.counts, key=lambda count: count.figure.number)
        block = self._squares(left, top, pitch, largest)
        self.frame.mark(self._receipts.count(largest), block, *self._edges(left, top, pitch, largest))
        for count in self.one.counts:
            if count is not largest:
                self.frame.mark(self._receipts.count(count), *self._edges(left, top, pitch, count))
        if self.one.rivals:
            x = left + self.columns * pitch + self.frame.size.label * 0.6
            for y, tag in self._tagged(pitch):
                self.frame.put(tag, x, top + y)
        else:
            self._column_aid(left + self.columns * pitch + self.frame.size.label * 0.5, top, pitch, right)

    def _squares(self, left: float, top: float, pitch: float, count: Statement) -> Artist:
        """Draw people as squares, solid if the count is exact."""
        marks = count.figure.number / self.per
        places = (divmod(number, self.columns) for number in range(math.ceil(marks)))
        corners = [(left + column * pitch, top + row * pitch) for row, column in places]
        return self.frame.ax.add_artist(_squares(corners, marks, pitch, count.figure.qualifier == "exact"))

    def _end(self, count: Statement) -> tuple[int, float]:
        """Return after how many full rows, and how many columns more, a count ends."""
        full, rest = divmod(count.figure.number / self.per, self.columns)
        return int(full), rest

    def _edges(self, left: float, top: float, pitch: float, count: Statement) -> list[Artist]:
        """Draw a line through the block where a count ends; only where counts differ."""
        if not self.one.rivals:
            return []
        label, (full, rest) = self.frame.size.label, self._end(count)
        upper, lower, right = top + full * pitch, top + (full + 1) * pitch, left + self.columns * pitch
        xs = [left, left + rest * pitch, left + rest * pitch, right + label * 0.4]
        ys = [lower, lower, upper, upper] if rest else [upper] * 4
        return [self.frame.line(xs, ys, INK, max(1.0, label * 0.11), zorder=4)]

    def _tagged(self, pitch: float) -> Iterator[tuple[float, Block]]:
        """Yield how far below the top of the block each rival number stands at the end of its line, and the number."""
        free = -math.inf
        for count in sorted(self.one.drawn, key=lambda count: count.figure.number) if self.one.rivals else ():
            tag = self._tag(count)
            y = max(free, self._end(count)[0] * pitch - tag.height / 2)
            yield y, tag
            free = y + tag.height

    def _tag(self, count: Statement) -> Block:
        return self.frame.block([Run(figure(self.frame.words, count), "bold")])

    def _column_aid(self, x: float, top: float, pitch: float, right: float) -> None:
        """Say what one column stands for, beside a block of full columns that leaves room for it."""
        frame, label, words = self.frame, self.frame.size.label, self.frame.words
        room, (deep, rest) = right - x - label, self._end(self.one.counts[0])
        if rest or frame.size.tier == "compact" or room < label * 8:
            return
        counted = (self.rows * self.per, "firearms"), (deep * self.per, "members")
        firearms, people = (f"{words.number(n, rule='scale')} {noun(words, metric, n)}" for n, metric in counted)
        text = words.say("promises-column", firearms=firearms, people=people)
        block = frame.block([Run(text, "regular", QUIET)], width=room)
        if block.height > deep * pitch + label * 0.7:
            return
        hook, bottom = x + label * 0.35, top + deep * pitch
        frame.line([x, hook, hook, x], [top, top, bottom, bottom], QUIET, 1)
        frame.put(block, x + label, top + (deep * pitch - block.height) / 2)


# Many equal shapes as one artist. Their lines grow with the marks and squares keep their outline inside, so that marks
# of any size stay countable; of an amount that is not whole the last shape is a part of one.


def _rings(centres: Sequence[Point], amount: float, pitch: float, colour: str) -> PathPatch:
    """Return rings dashed by arcs of the same length, which a dashed line would cut short where it closes."""
    count, radius = 8 if pitch > 9 else 6, _RADIUS * pitch
    angles = [(dash + np.linspace(0, _DASH, 6)) * 2 * np.pi / count for dash in range(count)]
    dashes = [radius * np.column_stack([np.cos(angle), np.sin(angle)]) for angle in angles]
    arcs = (
        Path(centre + dash)
        for number, centre in enumerate(centres)
        for dash in dashes[: math.ceil(count * min(1.0, amount - number))]
    )
    line = max(0.9, pitch * 0.115) * PX
    return PathPatch(
        Path.make_compound_path(*arcs), facecolor="none", edgecolor=colour, linewidth=line, capstyle="butt", zorder=3
    )


def _discs(centres: Sequence[Point], amount: float, pitch: float, colour: str) -> PathPatch:
    circles = [Path.circle(centre, _RADIUS * pitch) for centre in centres]
    if part := amount % 1:
        wedge = Path.wedge(0, 360 * part)
        circles[-1] = Path(np.asarray(wedge.vertices) * _RADIUS * pitch + np.asarray(centres[-1]), wedge.codes)
    return PathPatch(Path.make_compound_path(*circles), facecolor=colour, linewidth=0, zorder=3)


def _squares(corners: Sequence[Point], amount: float, pitch: float, solid: bool) -> PathPatch:
    """Return squares, given by the top left corners of their cells, solid or outlined."""
    line = 0.0 if solid else max(0.7, pitch * 0.1)
    side, inset = _SIDE * pitch - line, ((1 - _SIDE) * pitch + line) / 2
    shapes = []
    for number, (x, y) in enumerate(corners):
        left, top, right, bottom = x + inset, y + inset, x + inset + side * min(1.0, amount - number), y + inset + side
        shapes.append(Path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], closed=True))
    return PathPatch(
        Path.make_compound_path(*shapes), facecolor=_PERSON if solid else PAPER, edgecolor=_PERSON,
        linewidth=line * PX, joinstyle="miter", zorder=3,
    )  # fmt: skip
