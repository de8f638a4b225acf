"""Claims on people in the headline units: a row for each statement in order of time, its figure on a number line.

Nothing is interpolated and no mark can cover another. Figures that contradict each other stand in large type on pale
ground. Reading order: ``told`` (what is told), ``said`` (in which words), here the layout, then the rows of a region.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from matplotlib.artist import Artist
from matplotlib.patches import Rectangle

from helpers.charts.unit_sizes import said
from helpers.charts.unit_sizes.told import MOST_EVENTS, SizeSeries, UnitSizes, contradictions, events_of, read, time_of
from helpers.draw.chart import Mark
from helpers.draw.common import first_that_fits, upper_first
from helpers.draw.frame import Draft, Frame, text_height
from helpers.draw.key import Key, KeyEntry, ground_entry, key_of_figures
from helpers.draw.names import headline_name
from helpers.draw.scale import NumberLine, Ticks, labelled, ticks
from helpers.draw.style import GRID, PALE, PAPER, PLUM, QUIET, SECOND, ZERO
from helpers.draw.symbols import FigureSign, event_symbol
from helpers.draw.typesetting import ASCENT, Block, Run, measure
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.ledger.records import Event, Statement
from helpers.sizes import SIZES
from helpers.words import Period, Words

_MOST_REGIONS = 4
_DATE = 7.8  # width of dates, in ems, at the most
_LINE = {"wide": 0.36, "tall": 0.3, "compact": 0.29}  # share of the number line in what names and dates leave
_TICKS = 5  # at the most
_LARGE = 1.4  # type of figures that contradict each other, in ems
_SIGN = 1.05  # ems that words stand to the right for the sign of their event
# Air between rows in ems: the least, that of a page as high as it needs to be, the most.
_GAPS = {"wide": (0.12, 0.5, 2.4), "tall": (0.3, 0.5, 1.2), "compact": (0.04, 0.2, 1.0)}


def draft(known: Ledger, size: str = "web", lang: str = "en") -> Draft:
    """Lay out claims on people in the headline units of the regions in order of time.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a region and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft
    """
    if len(known.regions) > _MOST_REGIONS:
        raise UserError(f"unit-sizes draws one to {_MOST_REGIONS} regions: choose fewer than {len(known.regions)}.")
    told = read(known, SIZES[size].tier)
    if not any(series.claims for series in told.members):
        return _nothing(Frame("unit-sizes", known, size, lang), told)
    fewest = known.once(("unit-sizes", "rows", size), lambda: min(_rows(told, size, one) for one in known.languages))
    return _layout(told, size, lang, fewest).draft()


def _rows(told: UnitSizes, size: str, lang: str) -> int:
    """Return how many claims have room in a language: one with long words cuts all alike."""
    most = sum(len(series.claims) for series in told.drawn)
    if SIZES[size].tallest:  # which is as high as it needs
        return most
    return sum(len(series.claims) for series in _layout(told, size, lang, most).told.drawn)


def _layout(told: UnitSizes, size: str, lang: str, most: int) -> "SizesLayout":
    """Return the layout with the most claims that have room."""
    heads = (told.head(number) for number in range(most, 0, -1))
    return first_that_fits(SizesLayout(Frame("unit-sizes", told.known, size, lang), head) for head in heads)


def _nothing(frame: Frame, told: UnitSizes) -> Draft:
    words, units = frame.words, said.units(frame.words, told)
    frame.head(said.title(words, told), words.sentence("unit-sizes-subtitle-empty", units=units))
    nothing = words.sentence("unit-sizes-nothing", units=units), words.sentence("unit-sizes-nothing-words")
    frame.say_nothing_found(" ".join(nothing))
    return Draft(frame, said.alt_of_nothing(words, told))


class SizesLayout:
    """One try at a layout: a key, and below it the strips of the regions in one column or two.

    Parameters
    ----------
    frame : Frame
        Still without head and foot, which are set here.
    told : UnitSizes
    """

    def __init__(self, frame: Frame, told: UnitSizes):
        self.frame, self.told, self.em, tier = frame, told, frame.size.label, frame.size.tier
        self._least, usual, self._most = (self.em * gap for gap in _GAPS[tier])
        self._across = 2 if tier == "wide" and len(told.members) > 1 else 1
        self._gutter, self._between = self.em * 1.6, self.em * (0.4 if tier == "compact" else 1)
        frame.head(said.title(frame.words, told), said.subtitle(frame.words, told, tier))
        self._key = Key(frame, self._entries(), frame.width)
        self._columns = self._shared_out()
        for mark in chain.from_iterable(strip.marks for strip in chain.from_iterable(self._columns)):
            frame.mark(mark)  # the source line names their pages
        body, most = self._key_room + self._height(usual), self._key_room + self._height(self._most)
        frame.foot(said.note(frame.words, told, tier), frame.sources(1), body=body, most=most)

    @property
    def fits(self) -> bool:
        """Tell whether rows have air between them."""
        return self._key_room + self._height(self._least) <= self.frame.bottom - self.frame.top

    def draft(self) -> Draft:
        """Return the chart with all its words, still to be drawn."""
        return Draft(self.frame, said.alt(self.frame.words, self.told, self.frame.size.tier), self._paint)

    def _paint(self) -> None:
        frame, room = self.frame, self.frame.bottom - self.frame.top - self._key_room
        gap = min(self._most, *(self._gap(strips, room) for strips in self._columns if strips))
        self._key.draw(frame.left, frame.top)
        for number, strips in enumerate(self._columns):
            y = frame.top + self._key_room
            for strip in strips:
                y = strip.draw(frame.left + number * (strip.width + self._gutter), y, gap) + self._between

    @property
    def _key_room(self) -> float:
        return self._key.height + self.em * 0.5

    def _entries(self) -> list[KeyEntry]:
        """Return what the signs mean, and the ground of what contradicts another figure."""
        words, told = self.frame.words, self.told
        members = [claim for series in told.drawn for claim in series.claims]
        pale = [ground_entry(words.say("unit-sizes-key-pair"), PALE)] if contradictions(told.known, members) else []
        return [*key_of_figures(words, members), *pale]

    def _shared_out(self) -> "list[list[SizeStrip]]":
        """Put each region into the column that is least filled."""
        width = (self.frame.width - self._gutter * (self._across - 1)) / self._across
        beside = self.frame.size.tier == "compact" and len(self.told.drawn) > 1
        columns = _columns(self.frame, self.told, width, beside)
        filled: list[list[SizeStrip]] = [[] for _ in range(self._across)]
        for series in self.told.drawn:
            shortest = min(filled, key=lambda strips: self._height_of(strips, 0))
            axis = not (beside and any(strip.rows for strip in shortest))
            shortest.append(SizeStrip(self.frame, self.told, series, columns, width, axis))
        return filled

    def _height(self, gap: float) -> float:
        return max(self._height_of(strips, gap) for strips in self._columns)

    def _height_of(self, strips: "list[SizeStrip]", gap: float) -> float:
        return sum(strip.height + gap * len(strip.rows) + self._between for strip in strips) - self._between

    def _gap(self, strips: "list[SizeStrip]", room: float) -> float:
        rows = sum(len(strip.rows) for strip in strips)
        return (room - self._height_of(strips, 0)) / rows if rows else self._most


def _columns(frame: Frame, told: UnitSizes, width: float, beside: bool) -> "SizeColumns":
    """Share out a width among names, if they stand beside the rows, dates, number line and words: on any day alike."""
    em, words, today = frame.size.label, frame.words, read(told.known.today, frame.size.tier)
    names = [word for one in told.drawn for word in words.label("region", one.region).split()] if beside else []
    times = [time_of(claim) for one in (told, today) for series in one.drawn for claim in series.claims]
    dates = [measure(said.day(words, time, None), em) for time in times]
    left = max((measure(name, em, "bold") + em * 0.8 for name in names), default=0.0)
    wide = min(max(dates), em * _DATE)
    start = left + wide + em * 0.9
    long = (width - start) * _LINE[frame.size.tier]
    line, text = NumberLine(ticks([0, _peak(told, today) or 1], _TICKS), start, start + long), start + long + em * 0.9
    return SizeColumns(left, wide, line, text, width - text)


def _peak(*told: UnitSizes) -> float:
    """Return the highest figure; an arrow beyond it needs room."""
    figures = (claim.figure for one in told for series in one.members for claim in series.claims)
    return max(figure.number * (1.15 if figure.qualifier == "at_least" else 1) for figure in figures)


# The rows of one region: each statement with its date, its figure on a number line and its speaker; events between.


@dataclass(frozen=True)
class SizeColumns:
    """Where things stand, in px from the left edge; names stand beside the rows if dates do not begin at that edge."""

    date_left: float
    date_width: float
    line: NumberLine
    text_left: float
    text_width: float


@dataclass(frozen=True, eq=False)
class SizeRow:
    """A statement or an event, measured: its date, its figure if that stands in large type, its words, its receipt."""

    of: Statement | Event
    date: Block
    figure: Block | None
    text: Block
    mark: Mark

    @property
    def height(self) -> float:
        """What it covers downwards."""
        return max(self.date.height, self.figure.height if self.figure else 0.0, self.text.height + self.drop)

    @property
    def drop(self) -> float:
        """How far its words stand below its top: large figures and small words share a baseline."""
        return (self.figure.size - self.text.size) * ASCENT if self.figure else 0.0


@dataclass(frozen=True, eq=False)
class SizeStrip:
    """All that is told of one region.

    Attributes
    ----------
    frame : Frame
    told : UnitSizes
    series : SizeSeries
    columns : SizeColumns
    width : float
    axis : bool
        The numbers of the line stand above the rows.
    """

    frame: Frame
    told: UnitSizes
    series: SizeSeries
    columns: SizeColumns
    width: float
    axis: bool

    @property
    def height(self) -> float:
        """What it covers downwards without the air between its rows."""
        body = sum(row.height for row in self.rows) or text_height(self._em)
        body += sum(block.height + self._em * 0.2 for _, block in self._parts)
        return self._above + max(body, self._name.height if self._beside else 0)

    @property
    def marks(self) -> list[Mark]:
        """The receipts of its marks."""
        return [*(row.mark for row in self.rows), *(mark for mark, _ in self._parts)]

    @cached_property
    def rows(self) -> list[SizeRow]:
        """The statements with events between them, in order of time."""
        return list(self._rows())

    def draw(self, left: float, top: float, gap: float) -> float:
        """Draw it with its left top corner there and air between its rows; return where it ends."""
        y = top + self._above
        if self._name.width:
            self.frame.put(self._name, left, y + gap / 2 if self._beside else top)
        end = y + (self._name.height if self._beside else 0)
        if self.rows:
            self._draw_scale(left, y, y + sum(row.height + gap for row in self.rows))
        else:
            nothing = self.frame.block([Run(self._words.say("unit-sizes-nothing-here"), "regular", QUIET)])
            y = self.frame.put(nothing, left + self.columns.date_left, y)[3]
        for row in self.rows:
            self._draw_row(row, left, y, gap)
            y += row.height + gap
        for mark, block in self._parts:
            written = len(self.frame.ax.texts)
            y = self.frame.put(block, left + self.columns.date_left, y + self._em * 0.2, of=mark.mark_id)[3]
            self.frame.mark(mark, *self.frame.ax.texts[written:], ground=True)
        return max(y, end)

    @property
    def _em(self) -> float:
        return self.frame.size.label

    @property
    def _words(self) -> Words:
        return self.frame.words

    @property
    def _colour(self) -> str:
        return self.frame.text_colour(self.series.region)

    @property
    def _beside(self) -> bool:
        return self.columns.date_left > 0

    @cached_property
    def _name(self) -> Block:
        """The name of the unit or, beside the rows, of the region; nothing where a low picture tells of one alone."""
        region, words = self.series.region, self._words
        if self._beside:
            name = Run(words.label("region", region), "bold", self._colour)
            return self.frame.block([name], width=self.columns.date_left - self._em * 0.7)
        named = len(self.told.members) > 1 or self.frame.size.tier != "compact"
        name = headline_name(words, self.told.known, region) if named else ""
        return self.frame.block([Run(upper_first(name), "bold", self._colour)], self.frame.size.heading, self.width)

    @property
    def _above(self) -> float:
        """Height of what stands above the rows."""
        name = self._name.height + self._em * 0.2 if self._name.width and not self._beside else 0.0
        return name + (self.frame.size.small * 1.3 if self.axis and self.rows else 0.0)

    # Rows

    def _rows(self) -> Iterator[SizeRow]:
        events, before = events_of(self.told, self.series, MOST_EVENTS[self.frame.size.tier]), None
        for claim in self.series.claims:
            while events and events[0].day.last < time_of(claim).last:
                event = events.pop(0)
                told = [Run(self._words.event(event.row_id), "regular", QUIET)]
                text = self._block(told, self.columns.text_width - self._em * _SIGN)
                mark = said.receipt_of_event(self._words, self.told.known, event)
                yield SizeRow(event, self._date(event.day, before), None, text, mark)
                before = event.day
            mark = said.receipt(self._words, self.told.known, [claim])
            yield SizeRow(claim, self._date(time_of(claim), before), *self._texts(claim), mark)
            before = time_of(claim)

    def _date(self, time: Period, before: Period | None) -> Block:
        text = said.day(self._words, time, before)
        return self._block([Run(text, "regular", SECOND)], self.columns.date_width + 1)

    def _texts(self, claim: Statement) -> tuple[Block | None, Block]:
        """Set a figure and who gives it: in one block, or the figure apart in large type if another contradicts it."""
        width = self.columns.text_width
        figure, who = said.number(self._words, claim), Run(said.beside(self._words, claim), "regular", SECOND)
        if claim.row_id in self._contradicted:
            large = self.frame.block([Run(figure, "bold", self._colour)], self._em * _LARGE)
            return large, self._block([who], width - large.width - self._em * 0.4)
        style = ("semibold", SECOND) if claim.contested else ("bold", self._colour)  # what is in doubt gets less ink
        return None, self._block([Run(figure, *style), Run(" "), who], width)

    @cached_property
    def _contradicted(self) -> set[str]:
        return {claim.row_id for pair in contradictions(self.told.known, self.series.claims) for claim in pair}

    @cached_property
    def _parts(self) -> list[tuple[Mark, Block]]:
        """What the unit is divided into: a line of words for each number, with its receipt."""
        series = next((one for one in self.told.parts if one.region == self.series.region), None)
        told = []
        for run in series.runs() if series else ():
            figure = Run(said.number(self._words, run[0]), "bold", self._colour)
            who = Run(f" {said.of_parts(self._words, run)}", "regular", SECOND)
            block = self._block([figure, who], self.width - self.columns.date_left)
            told.append((said.receipt(self._words, self.told.known, run), block))
        return told

    def _block(self, runs: list[Run], width: float) -> Block:
        return self.frame.block(runs, width=width, balance=False)

    # Drawing

    def _draw_scale(self, left: float, top: float, bottom: float) -> None:
        """Draw a line for each round number through all rows, and above them as many numbers as stand clear."""
        frame, small, line = self.frame, self.frame.size.small, self.columns.line
        for tick in line.ticks:
            x = left + line.x(tick)
            frame.line([x, x], [top, bottom], GRID if tick else ZERO, 1, zorder=1)
        for tick in labelled(line.ticks, self._clear) if self.axis else ():
            text = frame.words.number(tick, rule="scale")
            frame.write(text, left + line.x(tick), top - small * 0.45, small, "regular", QUIET, "center")

    def _clear(self, shown: Ticks) -> bool:
        """Tell whether the numbers of ticks stand clear of each other."""
        line, small = self.columns.line, self.frame.size.small
        widest = max(measure(self._words.number(tick), small) for tick in shown)
        return widest + small * 0.4 <= line.x(shown[1]) - line.x(shown[0])

    def _draw_row(self, row: SizeRow, left: float, top: float, gap: float) -> None:
        frame, y = self.frame, top + gap / 2
        x, middle = left + self.columns.text_left, y + row.drop + text_height(self._em) / 2
        frame.put(row.date, left + self.columns.date_left, y + row.drop)
        if row.figure:
            self._draw_ground(left, top, row.height + gap)
            x = frame.put(row.figure, x, y, of=row.mark.mark_id)[2] + self._em * 0.4
        if isinstance(row.of, Event):
            x += self._em * _SIGN
        frame.put(row.text, x, y + row.drop, of=row.mark.mark_id)
        frame.mark(row.mark, *self._signs(row, left, middle))

    def _draw_ground(self, left: float, top: float, height: float) -> None:
        start = left + self.columns.date_left - self._em * 0.4
        corner, width = (start, top), left + self.width + self._em * 0.4 - start
        self.frame.ax.add_artist(Rectangle(corner, width, height, facecolor=PALE, linewidth=0, zorder=0.5))

    def _signs(self, row: SizeRow, left: float, y: float) -> list[Artist]:
        """Draw the sign of a figure on its line, or of an event before its words: it stands for no number."""
        frame, line, radius = self.frame, self.columns.line, self._em * 0.36
        if isinstance(row.of, Event):
            colour = PLUM if row.of.category == "incursion" else QUIET
            x = left + self.columns.text_left + radius
            return event_symbol(frame.ax, x, y, radius, colour, row.of.category, row.of.disputed)
        frame.line([left + line.left, left + line.right], [y, y], GRID, 1, zorder=1.5)
        ground, colour = PALE if row.figure else PAPER, frame.colour(self.series.region)
        x = left + line.x(row.of.figure.number)
        return FigureSign.of(row.of).draw(frame.ax, x, y, radius, colour, ground=ground)
