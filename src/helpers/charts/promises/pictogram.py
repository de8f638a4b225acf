"""The marks of a region: rows of rings for firearms, on top of a block of people as wide as the rings.

How many times deeper the block is than the rings, is how many people there are to a firearm. Nobody is coloured as
armed: no source says who is.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from matplotlib.artist import Artist

from helpers.charts.promises.cases import Case
from helpers.charts.promises.receipts import Receipts
from helpers.charts.promises.shapes import discs, rings, squares
from helpers.draw.frame import Frame
from helpers.draw.style import INK, QUIET
from helpers.draw.typesetting import Block, Run
from helpers.words import figure, noun

PERSON = "#78818A"  # 3.9:1 on white; no region's colour: the squares are people, not a side
_BELOW = 0.45  # space below the rings, in pitches
_TAG_BELOW = 0.35  # ems that a number may reach below the block, where the track begins


@dataclass(frozen=True, eq=False)
class Pictogram:
    """Rings and squares, measured in pitches: distances of two marks.

    Attributes
    ----------
    frame : Frame
    case : Case
        With a plan.
    per : int
        How many firearms or people one mark stands for.
    rows : int
        How many rows the rings fill.
    """

    frame: Frame
    case: Case
    per: int
    rows: int

    @cached_property
    def _receipts(self) -> Receipts:
        return Receipts(self.frame, self.case)

    @property
    def columns(self) -> int:
        """How many rings and squares there are in a row."""
        return math.ceil(self.case.plan["value"] / self.per / self.rows)

    @property
    def tag(self) -> float:
        """Width to the right of the block for the numbers at which rival counts end."""
        if not self.case.rivals or not self.case.squares:
            return 0.0
        label = self.frame.size.label
        return max(label * 3.3, *(label * 0.4 + self._tag(count).width for count in self.case.drawn))

    def height(self, pitch: float) -> float:
        """Return what it covers downwards."""
        most = max((count["value"] for count in self.case.drawn), default=0)
        above = (self.rows + _BELOW) * pitch
        tagged = max((y + tag.height for y, tag in self._tagged(pitch)), default=0.0)
        deep = math.ceil(most / self.per / self.columns) * pitch
        return above + max(deep, tagged - self.frame.size.label * _TAG_BELOW)

    def paint(self, left: float, top: float, pitch: float) -> None:
        """Draw it."""
        places = (divmod(number, self.columns) for number in range(math.ceil(self.case.plan["value"] / self.per)))
        centres = [(left + (column + 0.5) * pitch, top + (row + 0.5) * pitch) for row, column in places]
        patch = rings(centres, self.case.plan["value"] / self.per, pitch, self.frame.colour(self.case.region))
        self._receipts.plan(self.frame.ax.add_artist(patch))
        if self.case.drawn:
            self._people(left, top + (self.rows + _BELOW) * pitch, pitch)

    def deliver(self, left: float, middle: float, pitch: float, width: float) -> None:
        """Draw the firearms reported as delivered, unless they are too many for the width."""
        for row in self.case.given:
            marks = row["value"] / self.per
            if marks * pitch <= width:
                centres = [(left + (number + 0.5) * pitch, middle) for number in range(math.ceil(marks))]
                patch = discs(centres, marks, pitch, self.frame.colour(self.case.region))
                self._receipts.count(row, self.frame.ax.add_artist(patch))

    def _people(self, left: float, top: float, pitch: float) -> None:
        """Draw the largest count as squares, and where each count ends."""
        counts = self.case.counts
        largest = max(counts, key=lambda count: count["value"])
        block = self._squares(left, top, pitch, largest)
        self._receipts.count(largest, block, *self._edges(left, top, pitch, largest))
        for count in counts:
            if count is not largest:
                self._receipts.count(count, *self._edges(left, top, pitch, count))
        if self.case.rivals:
            self._tags(left, top, pitch)
        else:
            self._column_aid(left + self.columns * pitch + self.frame.size.label * 0.5, top, pitch)

    def _squares(self, left: float, top: float, pitch: float, count: pd.Series) -> Artist:
        """Draw people as squares, solid if the count is exact."""
        marks = count["value"] / self.per
        places = (divmod(number, self.columns) for number in range(math.ceil(marks)))
        corners = [(left + column * pitch, top + row * pitch) for row, column in places]
        return self.frame.ax.add_artist(squares(corners, marks, pitch, PERSON, count["qualifier"] == "exact"))

    def _end(self, count: pd.Series) -> tuple[int, float]:
        """Return after how many full rows, and how many columns more, a count ends."""
        full, rest = divmod(count["value"] / self.per, self.columns)
        return int(full), rest

    def _edges(self, left: float, top: float, pitch: float, count: pd.Series) -> list[Artist]:
        """Draw a line through the block where a count ends; only where counts differ."""
        if not self.case.rivals:
            return []
        label, (full, rest) = self.frame.size.label, self._end(count)
        upper, lower, right = top + full * pitch, top + (full + 1) * pitch, left + self.columns * pitch
        xs = [left, left + rest * pitch, left + rest * pitch, right + label * 0.4]
        ys = [lower, lower, upper, upper] if rest else [upper] * 4
        return [self.frame.line(xs, ys, INK, max(1.0, label * 0.11), zorder=4)]

    def _tags(self, left: float, top: float, pitch: float) -> None:
        """Write each rival count at the end of its line."""
        x = left + self.columns * pitch + self.frame.size.label * 0.6
        for y, tag in self._tagged(pitch):
            self.frame.put(tag, x, top + y)

    def _tagged(self, pitch: float) -> Iterator[tuple[float, Block]]:
        """Yield how far below the top of the block each number stands, and the number."""
        free = -math.inf
        for count in sorted(self.case.drawn, key=lambda count: count["value"]) if self.case.rivals else ():
            tag = self._tag(count)
            y = max(free, self._end(count)[0] * pitch - tag.height / 2)
            yield y, tag
            free = y + tag.height

    def _tag(self, count: pd.Series) -> Block:
        return self.frame.block([Run(figure(self.frame.words, count), "bold")])

    def _column_aid(self, x: float, top: float, pitch: float) -> None:
        """Say what one column stands for, beside a block of full columns that leaves room for it."""
        frame, label, words = self.frame, self.frame.size.label, self.frame.words
        room, (deep, rest) = frame.right - x - label, self._end(self.case.people)
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
