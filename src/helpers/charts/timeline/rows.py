"""Rows of equal height along a time axis that runs right: for more than two regions where there is little height."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpers.charts.timeline.rails import (
    Flag,
    Interval,
    Lane,
    draw_foot,
    draw_head,
    head_width,
    lanes_of,
    scale_of,
    stroke,
    widest_word,
)
from helpers.charts.timeline.said import colours, label, receipt
from helpers.charts.timeline.told import TimelineEvent
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Frame
from helpers.draw.style import GRID, SECOND
from helpers.draw.typesetting import Block, Run, measure

_SHIFTS = (0.0, 1.5, 3.0, 4.5)  # ems that a sign may stand off the day on its rail, on the side of its words
_WIDTHS = (7, 9, 11, 13, 15, 18, 22)  # ems of names and labels, the narrowest that is not too high


class TimelineRows:
    """Time runs right; each region has a row with its name, its rail and below it one line or two of labels.

    Parameters
    ----------
    frame : Frame
        With head and foot set.
    events : sequence of TimelineEvent
        Those that may be drawn.
    """

    def __init__(self, frame: Frame, events: Sequence[TimelineEvent]):
        self.frame, self.em = frame, frame.size.label
        em, lanes = self.em, lanes_of(frame, events)
        top = frame.top + em * 1.2
        pitch = (frame.bottom - top) / len(lanes)
        self.names = [self._name(lane, pitch) for lane in lanes]
        left = frame.left + max(name.width for name in self.names) + em
        self.scale = scale_of(events, left, frame.right - em * 0.4)
        rails = [top + pitch * place + em * 0.35 for place in range(len(lanes))]
        self.lanes = [
            replace(lane, rail=rail, room=(left, rail + em * 0.35, frame.right, rail + pitch - em * 0.3))
            for lane, rail in zip(lanes, rails, strict=True)
        ]
        self.flags = {key: flag for lane in self.lanes for key, flag in self._placed(lane).items()}

    def draw(self, frame: Frame, events: Sequence[TimelineEvent], interval: Interval | None) -> None:
        """Draw the events, with words where they have been arranged; the title tells the interval."""
        self.frame = frame
        self._draw_years()
        for lane, name in zip(self.lanes, self.names, strict=True):
            frame.put(name, frame.left, lane.rail - self.em * 0.45)
            ends = [self.scale.start, self.scale.end]
            frame.line(ends, [lane.rail] * 2, frame.colour(lane.region), max(1.5, self.em * 0.16), zorder=3)
            for event in lane.events:
                if event in events:
                    self._draw_event(lane, event)

    def _name(self, lane: Lane, height: float) -> Block:
        """Return the name of a lane in as many lines as its row has."""
        run = Run(lane.name, "bold", self.frame.text_colour(lane.region))
        return self._narrowest([run], widest_word([run], self.em) + 1, height)

    # ---- choosing places

    def _placed(self, lane: Lane) -> dict[str, Flag]:
        """Place the labels of a row, the most telling first, in the order of their days."""
        placed: dict[TimelineEvent, Flag] = {}
        for event in sorted(lane.events, key=lambda event: event.priority):
            flag = next((flag for flag in self._offers(lane, event) if self._is_free(lane, event, flag, placed)), None)
            if flag:
                placed[event] = flag
        return {event.key: flag for event, flag in placed.items()}

    def _offers(self, lane: Lane, event: TimelineEvent) -> Iterator[Flag]:
        """Yield places for a label: at its day before those beside, right of its sign before left of it."""
        runs, x, height = label(self.frame, event, True), self.scale(event.anchor), lane.room[3] - lane.room[1]
        block = self._narrowest(runs, head_width(runs, self.em) + 1, height)
        if block.height <= height:
            for shift in _SHIFTS:
                yield Flag(block, x + shift * self.em, lane.room[1])
                yield Flag(block, x - shift * self.em, lane.room[1], left=True)

    def _narrowest(self, runs: list[Run], least: float, height: float) -> Block:
        """Return the narrowest block that is not too high; if all are, the widest."""
        blocks = (self.frame.block(runs, self.em, max(least, width * self.em)) for width in _WIDTHS)
        return first_that_fits(blocks, lambda block: block.height <= height)

    def _is_free(self, lane: Lane, event: TimelineEvent, flag: Flag, placed: dict[TimelineEvent, Flag]) -> bool:
        """Tell whether a label and its pole stay in their row, and keep off the others and their order."""
        start, end = self._ends(event, flag)
        if start < lane.room[0] - self.em * 0.5 or end > lane.room[2]:
            return False
        for other, there in placed.items():
            begins, stops = self._ends(other, there)
            ordered = (event.order > other.order) == (flag.x > there.x)
            if not ordered or (start < stops + self.em * 0.5 and begins < end + self.em * 0.5):
                return False
        return True

    def _ends(self, event: TimelineEvent, flag: Flag) -> tuple[float, float]:
        """Return the left and the right end of a label with its sign and its pole."""
        em, foot = self.em, self.scale(event.anchor)
        near, far = em * 0.45, em * 0.65 + flag.block.width
        before, after = (far, near) if flag.left else (near, far)
        return min(foot, flag.x - before), max(foot, flag.x + after)

    # ---- drawing

    def _draw_event(self, lane: Lane, event: TimelineEvent) -> None:
        frame, em, mark = self.frame, self.em, receipt(self.frame, event)
        frame.mark(mark, *draw_foot(frame, event, self.scale, lane.rail, em), ground=True)
        flag = self.flags.get(event.key)
        if not flag:
            return
        middle = flag.y + em * 0.43
        pole = frame.line([self.scale(event.anchor), flag.x, flag.x], [lane.rail, lane.room[1], middle],
                          colours(frame, event)[0], stroke(event, em), zorder=3.5)  # fmt: skip
        frame.mark(mark, pole, *draw_head(frame, event, flag.x, middle, em))
        x, side = (flag.x - em * 0.65, "right") if flag.left else (flag.x + em * 0.65, "left")
        frame.put(flag.block, x, flag.y, side, of=mark.mark_id)

    def _draw_years(self) -> None:
        """Draw a line through all rows where a year begins, with the year above it."""
        frame, em = self.frame, self.em
        years = self.scale.years(measure("2000", em, "bold") + em * 0.7)
        ends = [x for x, _ in years[1:]] + [frame.right]
        for (x, month), end in zip(years, ends, strict=True):
            frame.line([x, x], [frame.top + em * 0.2, self.lanes[-1].room[3]], GRID, 1, zorder=0.5)
            if end - x > measure(str(month.year), em, "bold") + em * 0.6:
                frame.put(frame.block([Run(str(month.year), "bold", SECOND)], em), x + em * 0.3, frame.top)
