"""The rows of one region: each statement with its date, its figure on a number line and its speaker; events between."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from matplotlib.artist import Artist
from matplotlib.patches import Rectangle

from helpers.charts.unit_sizes import said
from helpers.charts.unit_sizes.told import MOST_EVENTS, SizeSeries, UnitSizes, contradictions, events_of, time_of
from helpers.draw.chart import Mark
from helpers.draw.frame import Frame, text_height
from helpers.draw.names import headline_name
from helpers.draw.scale import NumberLine, Ticks, labelled
from helpers.draw.style import GRID, PALE, PAPER, PLUM, QUIET, SECOND, ZERO
from helpers.draw.symbols import FigureSign, event_symbol
from helpers.draw.typesetting import ASCENT, Block, Run, measure
from helpers.ledger.records import Event, Statement
from helpers.words import Period, Words

_LARGE = 1.4  # type of figures that contradict each other, in ems


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
        return self.frame.block([Run(name, "bold", self._colour)], self.frame.size.heading, self.width)

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
                text = self._block([Run(self._words.event(event.row_id), "regular", QUIET)], self.columns.text_width)
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
        frame.put(row.text, x, y + row.drop, of=row.mark.mark_id)
        frame.mark(row.mark, *self._signs(row, left, middle))

    def _draw_ground(self, left: float, top: float, height: float) -> None:
        start = left + self.columns.date_left - self._em * 0.4
        corner, width = (start, top), left + self.width + self._em * 0.4 - start
        self.frame.ax.add_artist(Rectangle(corner, width, height, facecolor=PALE, linewidth=0, zorder=0.5))

    def _signs(self, row: SizeRow, left: float, y: float) -> list[Artist]:
        """Draw the sign of a figure on its line, or of an event before its words."""
        frame, line, radius = self.frame, self.columns.line, self._em * 0.36
        if isinstance(row.of, Event):
            colour = PLUM if row.of.category == "incursion" else QUIET
            return event_symbol(frame.ax, left + line.right, y, radius, colour, row.of.category, row.of.disputed)
        frame.line([left + line.left, left + line.right], [y, y], GRID, 1, zorder=1.5)
        ground, colour = PALE if row.figure else PAPER, frame.colour(self.series.region)
        x = left + line.x(row.of.figure.number)
        return FigureSign.of(row.of).draw(frame.ax, x, y, radius, colour, ground=ground)
