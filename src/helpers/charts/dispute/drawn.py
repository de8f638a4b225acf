"""The chart of one dispute: every figure that was stated, on one number line, with who says so.

A side is one figure as it was worded; it has a row for each independent statement or, in less room, one for all.
All symbols have one size, and the order of rows follows the figures, not their standing. What is known is in ``told``,
what is said of it in ``said``; here it is laid out, with as much detail as there is room for, and drawn.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from matplotlib.artist import Artist
from matplotlib.patches import FancyArrow, PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.dispute import said
from helpers.charts.dispute.told import Disputed, RoundBand, Side, disputed_by_id, main_dispute, page_count
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Box, Draft, Frame
from helpers.draw.style import GRID, INK, PLUM, PX, QUIET, RULE, SECOND, ZERO
from helpers.draw.symbols import figure_symbol
from helpers.draw.typesetting import ASCENT, Block, Run, measure
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim
from helpers.sizes import SIZES
from helpers.words import bare, figure


@dataclass(frozen=True)
class SideDetail:
    """How much is told.

    Attributes
    ----------
    fold : bool
        All statements of a figure stand in one row.
    lines : int
        Lines of words in a row.
    sheets : bool
        Pages are drawn as sheets.
    """

    fold: bool
    lines: int
    sheets: bool


_SPACIOUS = (SideDetail(False, 2, True), SideDetail(True, 2, True), SideDetail(True, 1, True))
_DETAIL = {"wide": _SPACIOUS, "tall": _SPACIOUS, "compact": (SideDetail(True, 2, False), SideDetail(True, 1, False))}
_MOST_SHEETS = 6  # as many pages as are drawn one by one
# Type of a number in ems, by whether the frame is low and whether the number is one of those compared.
_NUMBER_SIZE = {(False, True): 2.5, (False, False): 1.5, (True, True): 2.1, (True, False): 1.1}
_LEAST_AIR = {"wide": 0.55, "tall": 0.5, "compact": 0.3}  # ems for a side; a further row of one side needs less
_THREADS = {"wide": 1.6, "tall": 1.4, "compact": 0.25}  # ems for the threads between two figures
# Air in units of that between two rows of one side: between sides, and above the first and below the last.
# On a wide page little remains there, so that the figures of the axis stand close to what they measure.
_BETWEEN = 3
_OUTER = {"wide": 0.5, "tall": 1.5, "compact": 1.5}
_MOST_AIR = {"wide": 4, "tall": 1.2, "compact": 1.2}  # ems a unit: with a row or two they would lie too far apart
_BAND = "#E6EBF2"  # pale ground of the numbers that round to a figure


def draft(known: Ledger, size: str, lang: str, dispute_id: str = "") -> Draft:
    """Lay out a numeric dispute.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}
    dispute_id : str
        Which one; by default the one that is featured of the regions drawn or, if no figure on it is known, that with
        most figures.

    Returns
    -------
    Draft

    Raises
    ------
    UsageError
        If there is no such dispute.
    """
    disputed = disputed_by_id(known, dispute_id) if dispute_id else main_dispute(known)
    if not disputed.numbered:
        return _nothing(disputed, Frame("dispute", known, size, lang))
    details = _DETAIL[SIZES[size].tier]
    layouts = (DisputeLayout(disputed, Frame("dispute", known, size, lang), detail) for detail in details)
    return _Drawing(first_that_fits(layouts)).draft()


def _nothing(disputed: Disputed, frame: Frame) -> Draft:
    """Say that no figure is known."""
    title, subtitle, nothing, alt_text = said.nothing_known(frame.words, disputed)
    frame.head(title, subtitle)
    frame.say_nothing_found(nothing)
    return Draft(frame, alt_text)


# The number line


@dataclass(frozen=True)
class NumberLine:
    """A line with ticks; the first stands at ``left``, the last at ``right``, in px."""

    ticks: tuple[float, ...]
    left: float
    right: float

    def x(self, value: float) -> float:
        """Return where a value stands."""
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.left + share * (self.right - self.left)


def ticks(values: Sequence[float], most: int) -> tuple[float, ...]:
    """Return round numbers at even steps that enclose the values, as many as ``most`` at the most.

    Examples
    --------
    >>> ticks([2092, 2902, 3500], 5)
    (2000, 2500, 3000, 3500)
    """
    low, high = min(values), max(values)
    if low == high:
        low, high = low * 0.5, max(high * 1.5, 1)
    power = 10 ** math.floor(math.log10((high - low) / 10))
    steps = [factor * power * scale for scale in (1, 10, 100) for factor in (1, 2, 5)]
    for step in (int(step) for step in steps if step >= 1):
        start, end = math.floor(low / step), math.ceil(high / step)
        if end - start + 1 <= most:
            break
    return tuple(number * step for number in range(start, end + 1))


def _tick_width(frame: Frame, disputed: Disputed) -> float:
    return measure(frame.words.number(disputed.numbered[-1].value), frame.size.small)


def _line(frame: Frame, disputed: Disputed, left: float, right: float) -> NumberLine:
    """Return a line on which all values and the band have room, with as many ticks as can be told apart."""
    low, high = disputed.numbered[0].value, disputed.numbered[-1].value
    margin = (high - low) * 0.04
    band = list(disputed.band.interval) if disputed.band else []
    most = int((right - left) / (_tick_width(frame, disputed) + frame.size.label * 1.2)) + 1
    return NumberLine(ticks([max(0, low - margin), high + margin, *band], min(max(most, 2), 7)), left, right)


# Figures, columns and rows


@dataclass(frozen=True)
class DigitSwap:
    """Two numbers of the same digits: those that have changed places are coloured, the first of them in ``colour``."""

    texts: tuple[str, str]
    colour: str

    @cached_property
    def moved(self) -> list[int]:
        """The places at which the numbers differ."""
        return [place for place, pair in enumerate(zip(*self.texts, strict=True)) if len(set(pair)) > 1]

    @cached_property
    def colours(self) -> dict[str, str]:
        """The colour of each digit that has moved."""
        digits = dict.fromkeys(self.texts[0][place] for place in self.moved)
        return {digit: (self.colour, PLUM, SECOND)[min(number, 2)] for number, digit in enumerate(digits)}

    @property
    def moves(self) -> list[tuple[int, int]]:
        """From which place in the first number to which in the other each digit has moved."""
        moves, free = [], list(self.moved)
        for place in self.moved:
            target = next(other for other in free if self.texts[1][other] == self.texts[0][place])
            free.remove(target)
            moves.append((place, target))
        return moves

    def runs(self, text: str) -> list[Run]:
        """Return one of the numbers, digit by digit."""
        return [
            Run(sign, "bold", self.colours[sign] if place in self.moved else QUIET) for place, sign in enumerate(text)
        ]


def _swap_of(disputed: Disputed, frame: Frame) -> DigitSwap | None:
    if not disputed.swap:
        return None
    one, other = (bare(frame.words.number(side.value)) for side in disputed.swap)
    return DigitSwap((one, other), frame.text_colour(disputed.swap[0].first.region))


@dataclass(frozen=True)
class SetFigure:
    """A figure ready to be drawn: the hedge, empty where there is none, above the number or ``gap`` px before it."""

    hedge: Block
    number: Block
    above: bool
    gap: float

    @property
    def width(self) -> float:
        """What it covers, in px."""
        if self.above:
            return max(self.hedge.width, self.number.width)
        return self.hedge.width + (self.gap if self.hedge.width else 0) + self.number.width

    @property
    def height(self) -> float:
        """What it covers, in px."""
        return self.number.height + (self.hedge.height if self.above and self.hedge.width else 0)

    def draw(self, frame: Frame, middle: float) -> Box:
        """Draw it at the left edge and return what the number covers."""
        x, top = frame.left, middle - self.height / 2
        if self.hedge.width and self.above:
            top = frame.put(self.hedge, x, top)[3]
        elif self.hedge.width:
            drop = (self.number.size - self.hedge.size) * ASCENT  # both stand on one baseline
            x = frame.put(self.hedge, x, top + drop)[2] + self.gap
        return frame.put(self.number, x, top)


def _figure_of(side: Side, frame: Frame, swap: DigitSwap | None) -> SetFigure:
    """Set the figure of a side; the two whose digits are to be compared, of which ``swap`` tells, are larger."""
    em, tier = frame.size.label, frame.size.tier
    hedge, number = said.hedge_and_number(frame.words, side)
    single = side.kind not in ("range", "word")
    size = em * _NUMBER_SIZE[tier == "compact", swap is not None] if single else em
    plain = Run(number, "bold", INK) if side.numbered else Run(number, "semibold", SECOND)
    hedged = [Run(hedge, "semibold", SECOND)] if hedge else []
    return SetFigure(frame.block(hedged), frame.block(swap.runs(number) if swap else [plain], size), tier == "tall",
                     em * 0.3)  # fmt: skip


@dataclass(frozen=True)
class DisputeColumns:
    """Where things stand from left to right, in px: words, sheets with their number, number line."""

    text_left: float
    text_width: float
    sheets_right: float
    sheets_width: float
    line: NumberLine


def _columns(frame: Frame, disputed: Disputed, text_left: float, sheets_width: float) -> DisputeColumns:
    """Share out what is right of the figures; on a tall page the number line lies below the words."""
    em, half_tick = frame.size.label, _tick_width(frame, disputed) / 2
    right = frame.right - half_tick
    if frame.size.tier == "tall":
        line = _line(frame, disputed, text_left + em * 0.2, right)
        width = frame.right - text_left - sheets_width - em * 0.5
        return DisputeColumns(text_left, width, frame.right, sheets_width, line)
    left = right - (right - text_left) * (0.5 if frame.size.tier == "wide" else 0.38)
    sheets_right = left - em * 1.2
    text_width = sheets_right - text_left - sheets_width - em * 0.4
    return DisputeColumns(text_left, text_width, sheets_right, sheets_width, _line(frame, disputed, left, right))


@dataclass(frozen=True, eq=False)
class SideRow:
    """A row, measured: the words on its claims, their pages and receipt.

    ``height`` is with the number line, where that lies below the words.
    """

    pages: int
    text: Block
    mark: Mark
    height: float


@dataclass(frozen=True, eq=False)
class SideGroup:
    """A side with its rows; ``height`` is without air between them."""

    side: Side
    figure: SetFigure
    rows: tuple[SideRow, ...]
    height: float


class DisputeLayout:
    """One try at a layout.

    Parameters
    ----------
    disputed : Disputed
    frame : Frame
        Still without head and foot, which are set here.
    detail : SideDetail

    Attributes
    ----------
    stacked : bool
        The number line lies below the words of a row.
    swap : DigitSwap or None
    columns : DisputeColumns
    groups : list of SideGroup
        The sides whose digits are compared come first.
    """

    def __init__(self, disputed: Disputed, frame: Frame, detail: SideDetail):
        self.disputed, self.frame, self.detail, self.swap = disputed, frame, detail, _swap_of(disputed, frame)
        self.words, self.em, self.tier = frame.words, frame.size.label, frame.size.tier
        self.stacked = self.tier == "tall"
        sides = (*disputed.swap, *(side for side in disputed.sides if side not in disputed.swap))
        figures = [_figure_of(side, frame, self.swap if side in disputed.swap else None) for side in sides]
        most = max(page_count(part) for side in sides for part in self._parts(side))
        text_left = frame.left + max(figure.width for figure in figures) + self.em * 1.3
        self.columns = _columns(frame, disputed, text_left, self._sheets_room(most))
        self.groups = [self._group(side, figure) for side, figure in zip(sides, figures, strict=True)]
        for row in (row for group in self.groups for row in group.rows):
            frame.mark(row.mark)  # the source line names their pages
        frame.head(said.title_that_fits(frame, disputed), said.subtitle(frame, disputed, detail.fold))
        frame.foot(said.note(frame, disputed, detail.fold), frame.sources(2 if self.stacked else 1))
        self._free = frame.bottom - frame.top - self._head_room - self.axis_room - self._heights

    @property
    def fits(self) -> bool:
        """Tell whether the rows have air between them."""
        return self._free >= self.em * _LEAST_AIR[self.tier] * (len(self.groups) + self._further * 0.6)

    @property
    def air(self) -> float:
        """Air between two rows of one side: all of the room is used, within reason."""
        return min(self._free / self._shares, self.em * _MOST_AIR[self.tier])

    @property
    def panel(self) -> tuple[float, float]:
        """Top and bottom of what the number line measures."""
        top = self.frame.top + self._head_room
        return top, top + self.air * self._shares + self._heights

    @property
    def axis_room(self) -> float:
        """Height of the figures below the number line, and of the bracket there."""
        return self.frame.size.small * (1.7 + (1.6 if self.stacked and self.disputed.band else 0))

    def places(self) -> Iterator[tuple[SideGroup, float, float]]:
        """Yield each side with where it begins and its height."""
        y = self.panel[0] + self.air * _OUTER[self.tier]
        for group in self.groups:
            height = group.height + self.air * (len(group.rows) - 1)
            yield group, y, height
            y += height + self.air * _BETWEEN

    @property
    def _further(self) -> int:
        return sum(len(group.rows) - 1 for group in self.groups)

    @property
    def _shares(self) -> float:
        return self._further + _BETWEEN * (len(self.groups) - 1) + 2 * _OUTER[self.tier]

    @property
    def _heights(self) -> float:
        return sum(group.height for group in self.groups)

    @property
    def _head_room(self) -> float:
        return 0 if self.stacked else self.em * (1.5 if self.disputed.band or self.detail.sheets else 0.3)

    def _sheets_room(self, pages: int) -> float:
        """Return the width that sheets and their number take; of too many pages there is only the number."""
        sheets = pages if pages <= _MOST_SHEETS else 0
        return (sheets * 0.8 + 1.4) * self.em if self.detail.sheets else 0

    def _parts(self, side: Side) -> list[tuple[AnyClaim, ...]]:
        """Share out the claims of a side among rows."""
        return [side.claims] if self.detail.fold else [(claim,) for claim in side.claims]

    def _group(self, side: Side, figure: SetFigure) -> SideGroup:
        rows = tuple(self._row(part) for part in self._parts(side))
        threads = self.em * _THREADS[self.tier] if side in self.disputed.swap else 0
        return SideGroup(side, figure, rows, max(sum(row.height for row in rows), figure.height + threads))

    def _row(self, claims: Sequence[AnyClaim]) -> SideRow:
        text = self._one_line(claims) if self.detail.lines == 1 else self._two_lines(claims)
        marks = [mark_of(claim, self.disputed.known, said.receipt(self.words, [claim])) for claim in claims]
        mark = marks[0] if len(marks) == 1 else joined_mark(marks[0].mark_id, marks, said.receipt(self.words, claims))
        return SideRow(page_count(claims), text, mark, text.height + (self.em * 1.9 if self.stacked else 0))

    def _two_lines(self, claims: Sequence[AnyClaim]) -> Block:
        """Who, and on the next line when and on how many pages."""
        words, width, wide = self.words, self.columns.text_width, self.tier == "wide"
        who = [Run(said.named_speakers(words, claims, self.em, width), "bold")]
        unnamed = said.unnamed(words, self.disputed, claims) if wide else ""
        if unnamed and measure(who[0].text, self.em, "bold") + measure(f", {unnamed}", self.em) <= width:
            who, unnamed = [*who, Run(f", {unnamed}", "regular", QUIET)], ""
        copies = said.copies(words, self.disputed, claims[0]) if wide and len(claims) == 1 else ""
        facts = [unnamed, said.tag(words, self.disputed, claims), said.when(words, claims, short=not wide),
                 said.tally(words, claims, self.detail.sheets), copies]  # fmt: skip
        runs = [*who, Run("\n"), Run(" · ".join(filter(None, facts)), "regular", SECOND)]
        return self.frame.block(runs, width=width, balance=False)

    def _one_line(self, claims: Sequence[AnyClaim]) -> Block:
        """Who, and behind it what else there is room for."""
        words, columns = self.words, self.columns
        tag, tally = said.tag(words, self.disputed, claims), said.tally(words, claims, self.detail.sheets)
        when, day = (said.when(words, claims, short=True, of=of) for of in (True, False))
        # Sheets that this row does not need leave room for words.
        width = columns.text_width + columns.sheets_width - self._sheets_room(page_count(claims))

        def parts(facts: Sequence[str]) -> tuple[str, str]:
            rest = "".join(f" · {fact}" for fact in facts if fact)
            return said.named_speakers(words, claims, self.em, width - measure(rest, self.em)), rest

        kept = ((tag, when, tally), (tag, day, tally), (tag, tally), (tag, day), (tag,))
        who, rest = first_that_fits(
            map(parts, kept), lambda one: measure(one[0], self.em, "bold") <= width - measure(one[1], self.em)
        )
        return self.frame.block([Run(who, "bold"), Run(rest, "regular", SECOND)], width=width, balance=False)


# Drawing


class _Drawing:
    """Draws a layout."""

    def __init__(self, layout: DisputeLayout):
        self.layout, self.frame, self.em, self.columns = layout, layout.frame, layout.em, layout.columns
        self.disputed, self.line, self.stacked = layout.disputed, layout.columns.line, layout.stacked

    def draft(self) -> Draft:
        """Return the chart, yet to be drawn."""
        ticks = self.line.ticks
        return Draft(self.frame, said.alt_text(self.frame.words, self.disputed, ticks[0], ticks[-1]), self._paint)

    def _paint(self) -> None:
        """Draw panel, sides and threads."""
        self._panel()
        numbers = []
        for order, (group, top, height) in enumerate(self.layout.places()):
            if order:
                y = top - self.layout.air * _BETWEEN / 2
                strong = order == len(self.disputed.swap)
                self.frame.line([self.frame.left, self.frame.right], [y, y], ZERO if strong else GRID, 1, zorder=1)
            numbers.append(self._group(group, top, height))
        self._threads(numbers)

    # The panel

    def _panel(self) -> None:
        bottom = self.layout.panel[1]
        if not self.stacked:
            self._grid()
        elif self.disputed.band:
            self._bracket(self.disputed.band, bottom)
        axis = bottom + self.layout.axis_room - self.frame.size.small * 1.3
        for tick in self.line.ticks:
            self._write_small(self.frame.words.number(tick, rule="scale"), self.line.x(tick), axis, "center")

    def _grid(self) -> None:
        """Draw what runs through all rows, and the words above it."""
        (top, bottom), words_top, band = self.layout.panel, self.layout.panel[0] - self.em * 1.35, self.disputed.band
        if band:
            self._band(band, top - self.em * 1.5, bottom)
        for tick in self.line.ticks:
            self.frame.line([self.line.x(tick)] * 2, [top, bottom], GRID, 1, zorder=1)
        if self.layout.detail.sheets:
            self._write_small(self.frame.words.say("dispute-sheets"), self.columns.sheets_right, words_top, "right")
        if band:
            self._band_label(band, words_top)

    def _write_small(self, text: str, x: float, y: float, align: str) -> None:
        self.frame.put(self.frame.block([Run(text, "regular", QUIET)], self.frame.size.small), x, y, align)

    def _band(self, band: RoundBand, top: float, bottom: float) -> None:
        low, high = map(self.line.x, band.interval)
        ground = Rectangle((low, top), high - low, bottom - top, facecolor=_BAND, edgecolor="none", zorder=0.5)
        self.frame.ax.add_artist(ground)

    def _band_label(self, band: RoundBand, y: float) -> None:
        """Say what the band means, kept within the width of the page."""
        frame, words = self.frame, self.frame.words
        message = "dispute-band.short" if self.layout.tier == "compact" else "dispute-band"
        text = words.say(message, figure=figure(words, band.side.first))
        block = frame.block([Run(text, "regular", SECOND)], frame.size.small)
        middle = min(sum(map(self.line.x, band.interval)) / 2, frame.right - block.width / 2)
        if not self.stacked:
            middle = max(middle, self.columns.sheets_right + self.em + block.width / 2)
        frame.put(block, middle, y, "center")

    def _bracket(self, band: RoundBand, bottom: float) -> None:
        low, high = map(self.line.x, band.interval)
        y = bottom + self.em * 0.25
        self.frame.line([low, low, high, high], [y - 4, y, y, y - 4], QUIET, 1)
        self._band_label(band, y + self.em * 0.15)

    # The sides

    def _group(self, group: SideGroup, top: float, height: float) -> Box:
        """Draw a side and return what its number covers."""
        beside_first = self.stacked and group.side not in self.disputed.swap
        reach = min(group.height, group.rows[0].height) if beside_first else height
        number = group.figure.draw(self.frame, top + reach / 2)
        air = self.layout.air
        y = top + (height - sum(row.height for row in group.rows) - air * (len(group.rows) - 1)) / 2
        for row in group.rows:
            self._row(group.side, row, y)
            y += row.height + air
        return number

    def _row(self, side: Side, row: SideRow, y: float) -> None:
        written = len(self.frame.ax.texts)
        self.frame.put(row.text, self.columns.text_left, y, of=row.mark.mark_id)
        at = y + row.text.height + self.em * 1.05 if self.stacked else y + row.height / 2
        artists: list[Artist] = []
        if side.numbered:
            self._strip(at)
            artists += self._symbol(side, at)
        if self.layout.detail.sheets:
            artists += self._pages(row, y)
        self.frame.mark(row.mark, *artists)
        if not artists:  # a word without a number has no place on the line: its own words are its mark
            self.frame.mark(row.mark, *self.frame.ax.texts[written:], ground=True)

    def _strip(self, y: float) -> None:
        """Draw the number line of one row."""
        frame, line = self.frame, self.line
        if self.stacked:
            reach = self.em * 0.55
            if self.disputed.band:
                self._band(self.disputed.band, y - reach, y + reach)
            for tick in line.ticks:
                frame.line([line.x(tick)] * 2, [y - reach * 0.5, y + reach * 0.5], RULE, 1, zorder=1)
        frame.line([line.left, line.right], [y, y], RULE, 1, zorder=1.5)

    def _symbol(self, side: Side, y: float) -> list[Artist]:
        """Draw the symbol of a figure; an arrow points to where the figure may lie besides."""
        line, radius = self.line, self.em * 0.4
        x, colour = line.x(side.value), self.frame.colour(side.first.region)
        fill = "exact" if side.kind == "exact" else "about"
        artists = figure_symbol(self.frame.ax, x, y, radius, colour, qualifier=fill, planned=side.first.planned)
        if side.kind == "range":
            artists.append(self.frame.line([line.x(end) for end in side.ends], [y, y], colour, 2, zorder=3))
        towards = {"at_least": 1, "at_most": -1, "almost": -1}.get(side.kind)
        if towards:
            length = min(radius * 2.2, x - radius - line.left + self.em) if towards < 0 else radius * 2.2
            artists.append(self._arrow(x, y, radius * towards, length, colour))
        return artists

    def _arrow(self, x: float, y: float, reach: float, length: float, colour: str) -> Artist:
        """Draw an arrow along the line; ``reach`` is the radius of its symbol, negative for one to the left."""
        radius = abs(reach)
        return self.frame.ax.add_artist(FancyArrow(
            x + reach, y, math.copysign(length, reach), 0, width=radius * 0.42, head_width=radius * 1.7,
            head_length=radius * 1.3, length_includes_head=True, color=colour, linewidth=0, zorder=3.95,
        ))  # fmt: skip

    def _pages(self, row: SideRow, y: float) -> list[Artist]:
        """Draw one small sheet a page and their number, at the right of the first line of words."""
        frame, em, right = self.frame, self.em, self.columns.sheets_right
        box = frame.put(frame.block([Run(str(row.pages), "regular", SECOND)]), right, y, "right")
        if row.pages > _MOST_SHEETS:
            return []
        sheets = _sheets(right - em * 0.85 - row.pages * em * 0.8, (box[1] + box[3]) / 2, row.pages, em)
        line = max(0.9, em * 0.07) * PX
        return [frame.ax.add_artist(PathPatch(sheets, fill=False, edgecolor=QUIET, linewidth=line, zorder=3))]

    # The threads

    def _threads(self, numbers: list[Box]) -> None:
        """Lead the eye from each digit that has moved to its place in the other figure."""
        swap = self.layout.swap
        if swap is None:
            return
        (one, other), (upper, lower) = swap.texts, numbers[:2]
        size = self.layout.groups[0].figure.number.size
        for place, target in swap.moves:
            start = (_digit_x(one, place, upper[0], size), upper[3] - size * 0.1)
            end = (_digit_x(other, target, lower[0], size), lower[1] - size * 0.02)
            self._thread(start, end, swap.colours[one[place]])

    def _thread(self, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
        middle = (start[1] + end[1]) / 2
        curve = Path([start, (start[0], middle), (end[0], middle), end], [Path.MOVETO, *[Path.CURVE4] * 3])
        width = max(1.3, self.em * 0.13) * PX
        self.frame.ax.add_artist(PathPatch(curve, fill=False, edgecolor=colour, linewidth=width, zorder=2))


def _sheets(left: float, middle: float, number: int, em: float) -> Path:
    """Return pages as small sheets with lines of text, side by side."""
    wide, tall, paths = em * 0.6, em * 0.8, []
    for place in range(number):
        x, top = left + place * em * 0.8, middle - tall / 2
        paths.append(Path([(x, top), (x + wide, top), (x + wide, top + tall), (x, top + tall), (x, top)], closed=True))
        levels = [top + tall * share for share in (0.28, 0.5, 0.72)]
        paths += [Path([(x + wide * 0.22, level), (x + wide * 0.78, level)]) for level in levels]
    return Path.make_compound_path(*paths)


def _digit_x(text: str, place: int, left: float, size: float) -> float:
    return left + measure(text[:place], size, "bold") + measure(text[place], size, "bold") / 2
