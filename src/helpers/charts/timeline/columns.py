"""Columns in which time runs down: for the phone."""

from collections.abc import Sequence
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
        em, lanes = self.em, lanes_of(frame, events)
        self.gutter = em * 2.4
        self.pitch = (frame.width - self.gutter) / len(lanes)
        self.text_width = self.pitch - em * 2.1
        self.names = [self._name(lane) for lane in lanes]
        top = frame.top + max(name.height for name in self.names) + em * 0.4
        self.scale = scale_of(events, top + em * 0.4, frame.bottom - em * 0.4)
        self.lanes = [
            replace(lane, rail=x + em * 0.35, room=(x, top, x + self.pitch, frame.bottom - em * 0.2))
            for x, lane in zip(np.arange(len(lanes)) * self.pitch + frame.left + self.gutter, lanes, strict=True)
        ]
        self.flags = {key: flag for lane in self.lanes for key, flag in self._placed(lane).items()}

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

    def _name(self, lane: Lane) -> Block:
        run = Run(lane.name, "bold", self.frame.text_colour(lane.region))
        return self.frame.block([run], self.frame.size.heading, self.pitch - self.em * 0.4)

    def _placed(self, lane: Lane) -> dict[str, Flag]:
        blocks: dict[TimelineEvent, Block] = {}
        gap, room = self.em * 0.45, lane.room[3] - lane.room[1]
        for event in sorted(lane.events, key=lambda event: event.priority):
            runs = label(self.frame, event, year=True)
            block = self.frame.block(runs, self.em, self.text_width)
            high = sum(other.height + gap for other in blocks.values()) + block.height
            if high <= room and widest_word(runs, self.em) <= self.text_width:
                blocks[event] = block
        kept = sorted(blocks, key=lambda event: event.order)
        if not kept:
            return {}
        gaps = [blocks[event].height + gap for event in kept]
        wanted = [self.scale(event.anchor) - self.em * 0.43 for event in kept]
        tops = spread(wanted, gaps[:-1], lane.room[1], lane.room[3] - blocks[kept[-1]].height)
        x = lane.rail + self.em * 0.95
        return {event.key: Flag(blocks[event], x, top) for event, top in zip(kept, tops, strict=True)}

    def _draw_event(self, lane: Lane, event: TimelineEvent) -> None:
        frame, em, mark = self.frame, self.em, receipt(self.frame, event)
        frame.mark(mark, *draw_foot(frame, event, self.scale, lane.rail, em, vertical=True), ground=True)
        flag = self.flags.get(event.key)
        if not flag:
            return
        middle = flag.y + em * 0.43
        leader = frame.line([lane.rail, flag.x - em * 0.45, flag.x], [self.scale(event.anchor), middle, middle],
                            colours(frame, event)[0], stroke(event, em), zorder=3.5)  # fmt: skip
        frame.mark(mark, leader, draw_head(frame, event, flag.x, middle, em))
        frame.put(flag.block, flag.x + em * 0.6, flag.y, of=mark.mark_id)

    def _draw_grounds(self) -> None:
        frame, em, federal = self.frame, self.em, self.lanes[1]
        left, _, right, bottom = federal.room
        corner, height = (left - em * 0.3, frame.top - em * 0.2), bottom - frame.top + em * 0.4
        frame.ax.add_artist(Rectangle(corner, right - left, height, facecolor=PALE, zorder=0.5))
        for lane, name in zip(self.lanes, self.names, strict=True):
            frame.put(name, lane.room[0] - em * 0.05, frame.top)
            ends = [self.scale.start, self.scale.end]
            frame.line([lane.rail] * 2, ends, frame.colour(lane.region), em * 0.16, zorder=3)
        years = self.scale.years(em * 1.4)
        following = [y for y, _ in years[1:]] + [np.inf]
        for (y, month), after in zip(years, following, strict=True):
            # The scale may begin just before a January: then only the year that begins is named.
            self._draw_year(y, month.year, named=after - y >= em * 1.2 and y + em * 2 < self.scale.end)

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
