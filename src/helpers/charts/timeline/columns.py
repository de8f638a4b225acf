"""Time runs down, for the phone: a column for each of one or two regions, or one list of more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from matplotlib.patches import Rectangle

from helpers.charts.timeline.rails import (
    Flag,
    Interval,
    Lane,
    draw_foot,
    draw_head,
    lanes_of,
    scale_of,
    spread,
    stroke,
    widest_word,
)
from helpers.charts.timeline.said import colours, label, receipt
from helpers.charts.timeline.told import TimelineEvent
from helpers.draw.boxes import Box
from helpers.draw.frame import Frame
from helpers.draw.style import PALE, PLUM, SECOND, ZERO
from helpers.draw.typesetting import Block, Run
from helpers.words.dates import NBSP


class TimelineColumns:
    """Time runs down; the regions stand side by side, the federal column between them.

    Labels keep the order of time and lie as near to their dates as they can. Those that the height cannot hold, or
    whose words are longer than a line, are left out, the less telling first.

    Parameters
    ----------
    frame : Frame
        With head and foot set.
    events : sequence of TimelineEvent
        Those that may be drawn.
    """

    def __init__(self, frame: Frame, events: Sequence[TimelineEvent]):
        self.frame, self.em = frame, frame.size.label
        self.gutter = self.em * 2.4
        self.names: list[tuple[Block, float, float]] = []
        lanes = lanes_of(frame, events)
        self._arrange(lanes, self._head(lanes), events)

    def draw(self, frame: Frame, events: Sequence[TimelineEvent], interval: Interval | None) -> None:
        """Draw the events, with words where they have been arranged."""
        self.frame = frame
        self._draw_grounds()
        if interval and interval.region == self.lanes[0].region:
            self._draw_interval(interval)
        for lane in self.lanes:
            for event in lane.events:
                if event in events:
                    self._draw_event(lane, event)

    # ---- choosing places

    def _head(self, lanes: Sequence[Lane]) -> float:
        """Set the names of the lanes; return where the rails may begin."""
        em, pitch = self.em, (self.frame.width - self.gutter) / len(lanes)
        lefts = np.arange(len(lanes)) * pitch + self.frame.left + self.gutter
        blocks = [self._name(lane, self.frame.size.heading, pitch - em * 0.4) for lane in lanes]
        self.names = [(block, x - em * 0.05, self.frame.top) for block, x in zip(blocks, lefts, strict=True)]
        return self.frame.top + max(block.height for block in blocks) + em * 0.4

    def _name(self, lane: Lane, size: float, width: float) -> Block:
        return self.frame.block([Run(lane.name, "bold", self.frame.text_colour(lane.region))], size, width)

    def _arrange(self, lanes: Sequence[Lane], top: float, events: Sequence[TimelineEvent]) -> None:
        """Give each lane a column of its own, and the labels their places in it."""
        em, frame, pitch = self.em, self.frame, (self.frame.width - self.gutter) / len(lanes)
        self.scale = scale_of(events, top + em * 0.4, frame.bottom - em * 0.4)
        self.lanes = [
            replace(lane, rail=x + em * 0.35, room=(x, top, x + pitch, frame.bottom - em * 0.2))
            for x, lane in zip(np.arange(len(lanes)) * pitch + frame.left + self.gutter, lanes, strict=True)
        ]
        self.flags: dict[str, Flag] = {}
        for lane in self.lanes:
            ranked = sorted(lane.events, key=lambda event: event.priority)
            labels = [(event, label(frame, event, year=True)) for event in ranked]
            self.flags |= self._placed(labels, lane.rail + em * 0.95, lane.room)

    def _placed(self, labels: Sequence[tuple[TimelineEvent, list[Run]]], x: float, room: Box) -> dict[str, Flag]:
        """Place as many labels as a room holds, the first before the others, with their signs at ``x``."""
        blocks: dict[TimelineEvent, Block] = {}
        gap, high, width = self.em * 0.45, room[3] - room[1], room[2] - x - self.em * 0.8
        for event, runs in labels:
            block = self.frame.block(runs, self.em, width)
            used = sum(other.height + gap for other in blocks.values()) + block.height
            if used <= high and widest_word(runs, self.em) <= width:
                blocks[event] = block
        kept = sorted(blocks, key=lambda event: event.order)
        if not kept:
            return {}
        gaps = [blocks[event].height + gap for event in kept]
        wanted = [self.scale(event.anchor) - self.em * 0.43 for event in kept]
        tops = spread(wanted, gaps[:-1], room[1], room[3] - blocks[kept[-1]].height)
        return {event.key: Flag(blocks[event], x, top) for event, top in zip(kept, tops, strict=True)}

    # ---- drawing

    def _draw_event(self, lane: Lane, event: TimelineEvent) -> None:
        frame, em, mark = self.frame, self.em, receipt(self.frame, event)
        frame.mark(mark, *draw_foot(frame, event, self.scale, lane.rail, em, vertical=True), ground=True)
        flag = self.flags.get(event.key)
        if not flag:
            return
        middle = flag.y + em * 0.43
        leader = frame.line([lane.rail, flag.x - em * 0.45, flag.x], [self.scale(event.anchor), middle, middle],
                            colours(frame, event)[0], stroke(event, em), zorder=3.5)  # fmt: skip
        frame.mark(mark, leader, *draw_head(frame, event, flag.x, middle, em))
        frame.put(flag.block, flag.x + em * 0.6, flag.y, of=mark.mark_id)

    def _draw_grounds(self) -> None:
        frame, em = self.frame, self.em
        for left, top, right, bottom in self._pale():
            frame.ax.add_artist(Rectangle((left, top), right - left, bottom - top, facecolor=PALE, zorder=0.5))
        for lane, (name, x, y) in zip(self.lanes, self.names, strict=True):
            frame.put(name, x, y)
            ends = [self.scale.start, self.scale.end]
            frame.line([lane.rail] * 2, ends, frame.colour(lane.region), em * 0.16, zorder=3)
        years = self.scale.years(em * 1.4)
        following = [y for y, _ in years[1:]] + [np.inf]
        for (y, month), after in zip(years, following, strict=True):
            # The scale may begin just before a January: then only the year that begins is named.
            self._draw_year(y, month.year, named=after - y >= em * 1.2 and y + em * 2 < self.scale.end)

    def _pale(self) -> Iterator[Box]:
        """Yield the ground of the federal column."""
        em, frame = self.em, self.frame
        for left, _, right, bottom in (lane.room for lane in self.lanes if lane.federal):
            yield left - em * 0.3, frame.top - em * 0.2, right - em * 0.3, bottom + em * 0.2

    def _draw_year(self, y: float, year: int, named: bool) -> None:
        frame, em = self.frame, self.em
        for lane in self.lanes:
            frame.line([lane.rail - em * 0.3, lane.rail + em * 0.3], [y, y], ZERO, 1, zorder=1)
        if named:
            frame.put(frame.block([Run(str(year), "bold", SECOND)], em), frame.left, y - em * 0.1)

    def _draw_interval(self, interval: Interval) -> None:
        """Draw a dimension line beside the first rail, with its words in the margin."""
        frame, em = self.frame, self.em
        start, end = self.scale(interval.first.toordinal() + 0.5), self.scale(interval.last.toordinal() + 0.5)
        block = frame.block([Run(interval.text.replace(NBSP, " "), "bold", PLUM)], em, self.gutter - em * 0.3)
        top = (start + end - block.height) / 2
        years = [y for y, _ in self.scale.years(em * 1.4)]
        if any(top < y + em * 1.1 and y - em * 0.3 < top + block.height for y in years):
            return
        x, tick = self.lanes[0].rail - em * 0.5, em * 0.22
        frame.line([x + tick, x, x, x + tick], [start, start, end, end], PLUM, em * 0.11, zorder=2)
        frame.put(block, x - em * 0.2, top, align="right")


class TimelineList(TimelineColumns):
    """Time runs down; the rails of all regions stand close together, and one list of labels names the region of each.

    The most telling event of each region has words before the second of any.
    """

    def _head(self, lanes: Sequence[Lane]) -> float:
        """Set the names of the lanes above the rails, in lines, each behind a piece of its rail."""
        em, frame = self.em, self.frame
        x, y = frame.left, frame.top
        for lane in lanes:
            block = self._name(lane, em, frame.width - em * 1.3)
            if x > frame.left and x + em * 1.3 + block.width > frame.right:
                x, y = frame.left, y + em * 1.3
            self.names.append((block, x + em * 1.3, y))
            x, y = x + block.width + em * 2.3, y + block.height - em * 0.99
        return y + em * 1.6

    def _arrange(self, lanes: Sequence[Lane], top: float, events: Sequence[TimelineEvent]) -> None:
        em, frame = self.em, self.frame
        room = (frame.left, top, frame.right, frame.bottom - em * 0.2)
        self.scale = scale_of(events, top + em * 0.4, frame.bottom - em * 0.4)
        rails = frame.left + self.gutter + em * (0.35 + 0.8 * np.arange(len(lanes)))
        self.lanes = [replace(lane, rail=rail, room=room) for lane, rail in zip(lanes, rails, strict=True)]
        names = {event: lane.name for lane in self.lanes for event in lane.events}
        first = [min(lane.events, key=lambda event: event.priority) for lane in self.lanes if lane.events]
        ranked = sorted(names, key=lambda event: (not event.titled, event not in first, event.priority))
        labels = [(event, label(frame, event, True, names[event])) for event in ranked]
        self.flags = self._placed(labels, rails[-1] + em * 1.2, room)

    def _pale(self) -> Iterator[Box]:
        yield from ()

    def _draw_grounds(self) -> None:
        super()._draw_grounds()
        for lane, (_, x, y) in zip(self.lanes, self.names, strict=True):
            ends = [x - self.em * 1.3, x - self.em * 0.3]
            self.frame.line(ends, [y + self.em * 0.5] * 2, self.frame.colour(lane.region), self.em * 0.24, zorder=3)
