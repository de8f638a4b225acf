"""The chart of one dispute: every figure that was stated, on one number line, with who says so.

A side is one figure as it was worded; it has a row for each independent statement or, in less room, one for all.
All signs have one size, and the order of rows follows the figures, not their standing. What is known is in ``told``,
what is said of it in ``said``; here it is laid out, with as much detail as there is room for, and drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.dispute import said
from helpers.charts.dispute.told import Disputed, RoundBand, Side, disputed_by_id, main_dispute, today_of
from helpers.draw.boxes import Box
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.key import Key, key_of_figures
from helpers.draw.scale import NumberLine, labelled, ticks
from helpers.draw.style import GRID, INK, PAPER, PX, QUIET, RULE, SECOND, ZERO
from helpers.draw.symbols import FigureSign
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
    narrow : bool
        The numbers of the scale end at their ticks: wide ones take less room of the rows.
    scaled : bool
        There is a number line; else signs stand before the words.
    """

    fold: bool
    lines: int = 2
    narrow: bool = False
    scaled: bool = True


_TWO_LINES = tuple(SideDetail(fold, narrow=narrow) for fold in (False, True) for narrow in (False, True))
_ONE_LINE = (SideDetail(True, 1), SideDetail(True, 1, narrow=True), SideDetail(True, 1, scaled=False))
_DETAIL = {"wide": (*_TWO_LINES, *_ONE_LINE), "tall": (*_TWO_LINES, *_ONE_LINE),
           "compact": (SideDetail(True), *_ONE_LINE)}  # fmt: skip
_LINE = {"wide": 0.5, "compact": 0.38}  # share of the number line in what figures leave; on a tall page it lies below
# Air between two rows of one side, in ems: the least, that of a page as high as it needs to be, the most.
_AIRS = {"wide": (0.2, 0.5, 1.5), "tall": (0.3, 0.5, 0.8), "compact": (0.03, 0.3, 0.5)}
_BETWEEN = 3  # the same between two sides
_LEADING = 1.12  # of the words above the number line, in their size
# Type of a number in ems, by whether the frame is low and whether the number is one of those compared.
_NUMBER_SIZE = {(False, True): 2.5, (False, False): 1.5, (True, True): 2.1, (True, False): 1.1}
_REACH = 1.7  # from the middle of a sign without a number line to its words, in ems: as far as an arrow reaches
_WIDEST = 0.45  # share of the page that a number in large type may take
_TICKS = {"wide": 7, "tall": 5, "compact": 4}  # at the most
_BANDS = ("#ECECE8", "#D8D8D2")  # grounds of the numbers that round to a figure, and to a more exact one within


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
    return first_that_fits(layouts).draft()


def _nothing(disputed: Disputed, frame: Frame) -> Draft:
    """Say that no figure is known."""
    title, subtitle, nothing, alt_text = said.nothing_known(frame.words, disputed)
    frame.head(title, subtitle)
    frame.say_nothing_found(nothing)
    return Draft(frame, alt_text)


@dataclass(frozen=True, eq=False)
class SideRow:
    """A row, measured: the words on its claims, and their receipt; ``height`` is with a number line below the words."""

    text: Block
    mark: Mark
    height: float


@dataclass(frozen=True, eq=False)
class SideGroup:
    """A side with its figure and its rows; ``height`` is without air between them."""

    side: Side
    figure: "SetFigure"
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
    """

    def __init__(self, disputed: Disputed, frame: Frame, detail: SideDetail):
        self.disputed, self.frame, self.detail, self.swap = disputed, frame, detail, swap_of(disputed, frame)
        self.words, self.em, self.tier = frame.words, frame.size.label, frame.size.tier
        self._least, usual, self._most = (self.em * air for air in _AIRS[self.tier])
        # Room for a number line below the words of a row.
        self._below = self.em * 1.9 if self.tier == "tall" and detail.scaled else 0.0
        share = _WIDEST * detail.scaled
        figures, today = (figures_of(one, frame, share) for one in (disputed, today_of(disputed)))
        # On any day they leave as much room for the line.
        widest = max(figure.width for figure in (*figures.values(), *today.values()))
        self._set_columns(frame.left + widest + self.em * 1.3)
        self.groups = [self._group(side, figure) for side, figure in figures.items()]
        for row in (row for group in self.groups for row in group.rows):
            frame.mark(row.mark)  # the source line names their pages
        frame.head(said.title_that_fits(frame, disputed), said.subtitle(frame, disputed, detail.fold))
        drawn = (group.side.first for group in self.groups for _ in group.rows)
        self._key = Key(frame, key_of_figures(self.words, drawn), self._key_width)
        key = self._key.height + self.em * 0.6
        self._top = key + self._scale_height if self._below else max(key, self._scale_height)
        note = said.note(frame, disputed, detail.fold, detail.scaled)
        body, most = self._height(usual), self._height(self._most)
        frame.foot(note, frame.sources(2 if self.tier == "tall" else 1), body=body, most=most)

    @property
    def fits(self) -> bool:
        """Tell whether the rows have air between them, and the numbers at the ends of the scale, too."""
        apart = not self.detail.scaled or self._clear([self.line.ticks[0], self.line.ticks[-1]])
        return apart and self._height(self._least) <= self.frame.bottom - self.frame.top

    def draft(self) -> Draft:
        """Return the chart with all its words, still to be drawn."""
        ends = (self.line.ticks[0], self.line.ticks[-1]) if self.detail.scaled else None
        alt = said.alt_text(self.words, self.disputed, ends)
        return Draft(self.frame, alt, self._paint)

    def _paint(self) -> None:
        frame, room = self.frame, self.frame.bottom - self.frame.top
        air = min((room - self._height(0)) / self._shares, self._most)
        self._key.draw(frame.left, frame.top)
        top = frame.top + self._top
        if self.detail.scaled:
            self._draw_scale(top, top + self._height(air) - self._top)
        numbers = []
        for order, (group, y, height) in enumerate(self._places(top, air)):
            if order:
                rule = y - air * _BETWEEN / 2
                strong = order == len(self.disputed.swap)
                frame.line([frame.left, frame.right], [rule, rule], ZERO if strong else GRID, 1, zorder=1)
            numbers.append(self._draw_group(group, y, height, air))
        if self.swap:
            self._draw_threads(self.swap, *numbers[:2])

    # Measures

    def _set_columns(self, left: float) -> None:
        """Share out what is right of the figures among words and number line; on a tall page they share all of it."""
        scale, em, end = ticks(_values(self.disputed), _TICKS[self.tier]), self.em, self.frame.right
        half = em * 0.4 if self.detail.narrow else measure(self.words.number(scale[-1]), self.frame.size.small) / 2
        right = end - half
        if not self.detail.scaled:
            self.line = NumberLine(scale, left, left)
            self.text_left, self.text_width = left + em * _REACH, end - left - em * _REACH
        elif self.tier == "tall":
            self.line = NumberLine(scale, left + half, right)
            self.text_left, self.text_width = left, end - left
        else:
            self.line = NumberLine(scale, right - (right - left) * _LINE[self.tier], right)
            self.text_left, self.text_width = left, self.line.left - left - half - em * 0.4

    @property
    def _key_width(self) -> float:
        """Room of the key: beside the scale, whose numbers begin to the left of their ticks if it is narrow."""
        if self._below or not self.detail.scaled:
            return self.frame.width
        first = measure(self.words.number(self.line.ticks[0]), self.frame.size.small) * self.detail.narrow
        return self.line.left - first - self.frame.left - self.em * 3

    @property
    def _scale_height(self) -> float:
        lines = len(self.disputed.bands) + 1
        return self.frame.size.small * (_LEADING * lines + 0.2) * self.detail.scaled

    def _height(self, air: float) -> float:
        return self._top + sum(group.height for group in self.groups) + air * self._shares

    @property
    def _shares(self) -> float:
        """How many times the air between two rows there is on all of the page."""
        return sum(len(group.rows) - 1 for group in self.groups) + _BETWEEN * len(self.groups)

    def _places(self, top: float, air: float) -> Iterator[tuple[SideGroup, float, float]]:
        """Yield each side with where it begins and its height."""
        y = top + air * _BETWEEN / 2
        for group in self.groups:
            height = group.height + air * (len(group.rows) - 1)
            yield group, y, height
            y += height + air * _BETWEEN

    def _group(self, side: Side, figure: "SetFigure") -> SideGroup:
        parts = [side.claims] if self.detail.fold else [(claim,) for claim in side.claims]
        rows = tuple(self._row(part, self._below if side.numbered else 0) for part in parts)
        threads = self.em * (0.25 if self.tier == "compact" else 1.4) if side in self.disputed.swap else 0
        return SideGroup(side, figure, rows, max(sum(row.height for row in rows), figure.height + threads))

    def _row(self, claims: Sequence[AnyClaim], below: float) -> SideRow:
        text = self._one_line(claims) if self.detail.lines == 1 else self._two_lines(claims)
        marks = [mark_of(claim, self.disputed.known, said.receipt(self.words, [claim])) for claim in claims]
        mark = marks[0] if len(marks) == 1 else joined_mark(marks[0].mark_id, marks, said.receipt(self.words, claims))
        return SideRow(text, mark, text.height + below)

    def _two_lines(self, claims: Sequence[AnyClaim]) -> Block:
        """Who, and on the next line when and on how many pages."""
        words, wide = self.words, self.tier == "wide"
        who = [Run(said.named_speakers(words, claims, self.em, self.text_width), "bold")]
        unnamed = said.unnamed(words, self.disputed, claims) if wide else ""
        if unnamed and measure(who[0].text, self.em, "bold") + measure(f", {unnamed}", self.em) <= self.text_width:
            who, unnamed = [*who, Run(f", {unnamed}", "regular", QUIET)], ""
        copies = said.copies(words, self.disputed, claims[0]) if wide and len(claims) == 1 else ""
        facts = [unnamed, said.tag(words, self.disputed, claims), said.when(words, claims, short=not wide),
                 said.tally(words, claims), copies]  # fmt: skip
        runs = [*who, Run("\n"), Run(" · ".join(filter(None, facts)), "regular", SECOND)]
        return self.frame.block(runs, width=self.text_width, balance=False)

    def _one_line(self, claims: Sequence[AnyClaim]) -> Block:
        """Who, and behind it what else there is room for."""
        words, width = self.words, self.text_width
        tag, tally = said.tag(words, self.disputed, claims), said.tally(words, claims)
        when, day = (said.when(words, claims, short=True, of=of) for of in (True, False))

        def parts(facts: Sequence[str]) -> tuple[str, str]:
            rest = "".join(f" · {fact}" for fact in facts if fact)
            return said.named_speakers(words, claims, self.em, width - measure(rest, self.em)), rest

        kept = ((tag, when, tally), (tag, day, tally), (tag, tally), (tag, day), (tag,))
        who, rest = first_that_fits(
            map(parts, kept), lambda one: measure(one[0], self.em, "bold") <= width - measure(one[1], self.em)
        )
        return self.frame.block([Run(who, "bold"), Run(rest, "regular", SECOND)], width=width, balance=False)

    # The number line

    def _draw_scale(self, top: float, bottom: float) -> None:
        """Draw bands with their words and the numbers of the line above all rows, and what runs through the rows."""
        frame, line, small = self.frame, self.line, self.frame.size.small
        bottom = top if self._below else bottom
        for depth, band in enumerate(self.disputed.bands):
            y = top - self._scale_height + depth * small * _LEADING
            self._draw_band(band, depth, y + small * _LEADING, bottom)
            self._draw_band_label(band, depth, y + small * 0.05)
        for tick in line.ticks:
            frame.line([line.x(tick)] * 2, [top, bottom], GRID, 1, zorder=1)
        for tick in labelled(line.ticks, self._clear):
            text = self.words.number(tick, rule="scale")
            align = "right" if self.detail.narrow else "center"
            frame.write(text, line.x(tick), top - small * 0.35, small, "regular", QUIET, align)

    def _clear(self, shown: Sequence[float]) -> bool:
        widest = max(measure(self.words.number(tick), self.frame.size.small) for tick in shown)
        return widest + self.em * 0.6 <= self.line.x(shown[1]) - self.line.x(shown[0])

    def _draw_band(self, band: RoundBand, depth: int, top: float, bottom: float) -> None:
        low, high = map(self.line.x, band.interval)
        self.frame.ax.add_artist(Rectangle((low, top), high - low, bottom - top, linewidth=0, zorder=0.5 + depth / 10,
                                           facecolor=_BANDS[min(depth, len(_BANDS) - 1)]))  # fmt: skip

    def _draw_band_label(self, band: RoundBand, depth: int, y: float) -> None:
        """Say what the band means, kept within the width of the page."""
        form = ".inner" if depth else ".short" if self.tier == "compact" else ""
        text = self.words.say(f"dispute-band{form}", figure=figure(self.words, band.side.first))
        block = self.frame.block([Run(text, "regular", SECOND)], self.frame.size.small)
        middle = sum(map(self.line.x, band.interval)) / 2
        self.frame.put(block, min(middle, self.frame.right - block.width / 2), y, "center")

    # The sides

    def _draw_group(self, group: SideGroup, top: float, height: float, air: float) -> Box:
        """Draw a side and return what its number covers."""
        beside_first = self._below and group.side not in self.disputed.swap
        # Beside words of one line it rises no higher above them than beside two.
        first = max(group.rows[0].text.height, group.figure.height - self.em * 0.3)
        number = group.figure.draw(self.frame, top + (first if beside_first else height) / 2)
        rows = sum(row.height for row in group.rows) + air * (len(group.rows) - 1)
        y = top + (height - rows) / 2
        for row in group.rows:
            self._draw_row(group.side, row, y)
            y += row.height + air
        return number

    def _draw_row(self, side: Side, row: SideRow, y: float) -> None:
        written = len(self.frame.ax.texts)
        self.frame.put(row.text, self.text_left, y, of=row.mark.mark_id)
        middle = y + row.text.height + self.em * 1.05 if self._below else y + row.text.height / 2
        if side.numbered:
            if self.detail.scaled:
                self._draw_line(middle)
            self.frame.mark(row.mark, *self._sign(side, middle))
        else:  # a word without a number has no place on the line: its own words are its mark
            self.frame.mark(row.mark, *self.frame.ax.texts[written:], ground=True)

    def _draw_line(self, y: float) -> None:
        """Draw the number line of one row; below words, with what else runs through all rows."""
        frame, line, reach = self.frame, self.line, self.em * 0.55
        for depth, band in enumerate(self.disputed.bands if self._below else ()):
            self._draw_band(band, depth, y - reach, y + reach)
        for tick in line.ticks if self._below else ():
            frame.line([line.x(tick)] * 2, [y - reach * 0.5, y + reach * 0.5], RULE, 1, zorder=1)
        frame.line([line.left, line.right], [y, y], RULE, 1, zorder=1.5)

    def _sign(self, side: Side, y: float) -> list[Artist]:
        """Draw the sign of a figure; an arrow points to where the figure may lie besides."""
        line, em, scaled = self.line, self.em, self.detail.scaled
        half = em * 0.36  # of a range, as in the key, if there is no line to show its ends
        ends = [line.x(end) for end in side.ends] if scaled else [line.left - half, line.left + half]
        around = [depth for depth, band in enumerate(self.disputed.bands if scaled else ()) if band.holds(side.value)]
        ground = _BANDS[min(around[-1], len(_BANDS) - 1)] if around else PAPER
        return FigureSign.of(side.first).draw(
            self.frame.ax, line.x(side.value), y, em * 0.4, self.frame.colour(side.first.region), ground=ground,
            ends=ends if side.kind == "range" else (), least=line.left - em * (1 if scaled else _REACH),
        )  # fmt: skip

    def _draw_threads(self, swap: "DigitSwap", upper: Box, lower: Box) -> None:
        """Lead the eye from each digit that has moved to its place in the other figure."""
        size = self.groups[0].figure.number.size
        for place, target in swap.moves:
            start = (swap.digit_x(0, place, upper[0], size), upper[3] - size * 0.1)
            end = (swap.digit_x(1, target, lower[0], size), lower[1] - size * 0.02)
            middle = (start[1] + end[1]) / 2
            curve = Path([start, (start[0], middle), (end[0], middle), end], [Path.MOVETO, *[Path.CURVE4] * 3])
            style = {"edgecolor": swap.colours[swap.texts[0][place]], "linewidth": max(1.3, self.em * 0.13) * PX}
            self.frame.ax.add_artist(PathPatch(curve, fill=False, zorder=2, **style))


def _values(disputed: Disputed) -> list[float]:
    """Return what the line has to hold on any day, so that the pictures of two days have one scale."""
    every = (disputed, today_of(disputed))
    values = [side.value for one in every for side in one.numbered]
    margin = (max(values) - min(values)) * 0.04
    ends = [end for one in every for band in one.bands for end in band.interval]
    return [max(0, min(values) - margin), max(values) + margin, *ends]


# Figures set in type: the hedge beside or above the number, and the digits that have changed places coloured.


@dataclass(frozen=True)
class DigitSwap:
    """Two numbers of the same digits: those that have changed places stand out, the first of them in ``colour``."""

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
        return {digit: (self.colour, INK, SECOND)[min(number, 2)] for number, digit in enumerate(digits)}

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

    def digit_x(self, number: int, place: int, left: float, size: float) -> float:
        """Return the middle of a digit of one of the numbers, which begins at ``left``."""
        text = self.texts[number]
        return left + measure(text[:place], size, "bold") + measure(text[place], size, "bold") / 2


def swap_of(disputed: Disputed, frame: Frame) -> DigitSwap | None:
    """Return the two figures of the same digits, if there are two."""
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


def figures_of(disputed: Disputed, frame: Frame, share: float) -> dict[Side, SetFigure]:
    """Set the figures of all sides; those whose digits are compared come first.

    Parameters
    ----------
    disputed : Disputed
    frame : Frame
    share : float
        Of the page: numbers that would be wider are set smaller, down to the size of labels.
    """
    swap = swap_of(disputed, frame)
    compared = {side: _figure(side, frame, swap, share) for side in disputed.swap}
    return compared | {side: _figure(side, frame, None, share) for side in disputed.sides if side not in compared}


def _figure(side: Side, frame: Frame, swap: DigitSwap | None, share: float) -> SetFigure:
    """Set the figure of a side; the two whose digits are to be compared, of which ``swap`` tells, are larger."""
    em, tier = frame.size.label, frame.size.tier
    hedge, number = said.hedge_and_number(frame.words, side)
    single = side.kind not in ("range", "word")
    largest = em * _NUMBER_SIZE[tier == "compact", swap is not None] if single else em
    widest = max(measure(text, 1, "bold") for text in (swap.texts if swap else (number,)))
    size = max(min(largest, frame.width * share / widest), em)
    plain = Run(number, "bold", INK) if side.numbered else Run(number, "semibold", SECOND)
    hedged = [Run(hedge, "semibold", SECOND)] if hedge else []
    return SetFigure(frame.block(hedged), frame.block(swap.runs(number) if swap else [plain], size), tier == "tall",
                     em * 0.3)  # fmt: skip
