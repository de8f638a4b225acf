"""Storeys along a time axis that runs right: for the web, for print and for social cards.

Arranging is apart from drawing: the foot of the frame says how many events are left without words, and that is known
only when all are arranged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

import numpy as np
from matplotlib.patches import Rectangle

from helpers.charts.timeline.rails import (
    Flag,
    Interval,
    Lane,
    draw_foot,
    draw_head,
    head_width,
    lanes_of,
    scale_of,
    spread,
    stroke,
)
from helpers.charts.timeline.said import colours, label, receipt
from helpers.charts.timeline.told import TimelineEvent
from helpers.draw.boxes import Box
from helpers.draw.frame import Frame
from helpers.draw.place import Candidate, Item, place
from helpers.draw.style import GRID, PALE, PLUM, SECOND, ZERO
from helpers.draw.typesetting import LINE, Block, Run, measure

_WORTH = 800.0  # what a label is worth; places cost some 0 to 60 of it
_TITLED = 1600.0  # what it is worth besides if the title speaks of it
_LOOSER = (3.0, 2.5, 2.1, 1.9, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0)  # how many times as far labels may be set apart
_LEAST_MONTH = 3.0  # px
_HIGHEST = 14  # rows that a label of first importance may stand off the rail


class TimelineStoreys:
    """Time runs right; regions lie above and below a strip of years, the federal lane at the strip.

    Parameters
    ----------
    frame : Frame
        With head and foot set.
    events : sequence of TimelineEvent
        Those that may be drawn.
    """

    def __init__(self, frame: Frame, events: Sequence[TimelineEvent]):
        self.frame, self.compact = frame, frame.size.tier == "compact"
        for em in self._type_sizes(sum(event.leading for event in events)):
            self.em, self.elbow, self.strip_height, self.gutter = em, em, em * 1.9, em * 0.3
            self.scale = scale_of(events, frame.left, frame.right)
            self.lanes = lanes_of(frame, events)
            self.lanes = self._built(self.lanes)
            self.flags = {key: flag for lane in self.lanes for key, flag in self._placed(lane).items()}
            if all(event.key in self.flags for event in events if event.leading):
                break
        self._air()

    def draw(self, frame: Frame, events: Sequence[TimelineEvent], interval: Interval | None) -> None:
        """Draw the events, with words where they have been arranged."""
        self.frame = frame
        self._draw_grounds(interval)
        for lane in self.lanes:
            for event in lane.events:
                if event in events:
                    self._draw_event(lane, event)

    # ---- geometry

    def _type_sizes(self, leading: int) -> list[float]:
        """Return the sizes of type to try: those that leave rows enough for the events of first importance."""
        size, height = self.frame.size, self.frame.bottom - self.frame.top
        wide = ((size.label * 1.15, 1.6), (size.label, 1.3), (size.small, 0))
        wanted = wide if size.tier == "wide" else ((size.label, 0),)
        return [em for em, rows_each in wanted if height / (em * LINE) >= leading * rows_each]

    def _built(self, lanes: list[Lane]) -> list[Lane]:
        """Give the federal lane as many rows as its words need, and share the rest out by crowding."""
        row, regions = self.em * LINE, sum(bool(lane.events) and not lane.federal for lane in lanes)
        fixed = self.strip_height + len(lanes) * self.elbow + (len(lanes) - 1) * self.gutter
        self.free = free = self.frame.bottom - self.frame.top - fixed
        most = max(3, int(free / row * {0: 0.8, 1: 0.4}.get(regions, 0.3)))
        for rows in range(3, most + 1):
            stacked = self._stacked(lanes, self._heights(lanes, free, rows * row))
            federal = next((lane for lane in stacked if lane.federal), None)
            if not federal or len(self._placed(federal)) >= sum(event.leading for event in federal.events):
                break
        return stacked

    def _heights(self, lanes: list[Lane], free: float, federal: float) -> list[float]:
        """Return the heights of the lanes: regions share by crowding, but each has room for its name and a label."""
        least = {lane.region: federal if lane.federal else self._least(lane) for lane in lanes}
        weights = {lane.region: self._crowding(lane) for lane in lanes if lane.events and not lane.federal}
        heights = {region: height for region, height in least.items() if region not in weights}
        free -= sum(heights.values())
        for region in sorted(weights, key=lambda region: weights[region] / least[region]):
            share = free * weights[region] / sum(weights.values())
            heights[region] = max(share, min(least[region], free / len(weights)))
            free -= heights[region]
            del weights[region]
        return [heights[lane.region] + 0.1 * lane.federal for lane in lanes]

    def _least(self, lane: Lane) -> float:
        return self.frame.size.heading * LINE + 3 * LINE * self.em * bool(lane.events)

    def _stacked(self, lanes: list[Lane], heights: Sequence[float]) -> list[Lane]:
        """Stack the lanes: the first region, the strip of years, the federal lane, the other regions."""
        stacked, y = [], self.frame.top
        for lane, height in zip(lanes, heights, strict=True):
            up = not stacked
            top = y if up else y + self.elbow
            rail = top + height + self.elbow if up else y
            room = (self.frame.left, top, self.frame.right, top + height)
            stacked.append(replace(lane, rail=rail, room=room, up=up))
            y = rail + self.strip_height if up else room[3] + self.gutter
        return stacked

    def _crowding(self, lane: Lane) -> float:
        """Return how crowded a storey is: all pairs of events, weighed by how far their labels would overlap."""
        x = np.array([self.scale(event.anchor) for event in lane.events if event.leading])
        return max(3.0, np.clip(1 - np.abs(x[:, None] - x[None, :]) / (self.em * 12), 0, None).sum())

    # ---- choosing places

    def _placed(self, lane: Lane) -> dict[str, Flag]:
        """Place the name of the region and the events of first importance, then others into the room that is left."""
        leading = self._offered(lane)
        windows = zip(leading, self._windows(lane, leading), strict=True)
        items = [self._item(lane, event, window) for event, window in windows]
        chosen = _chosen([*items, *self._name_item(lane)], [], self.frame)
        poles = {event: chosen[event.key].plan.x for event in leading if event.key in chosen}
        others = [self._item(lane, event, window) for event, window in self._gaps(lane, poles)]
        if others:
            chosen |= _chosen(others, [box for candidate in chosen.values() for box in candidate.boxes], self.frame)
        return {key: candidate.plan for key, candidate in chosen.items()}

    def _air(self) -> None:
        """Where more than two rows stay white, set all labels further apart, so that the white is between them.

        Labels keep their order in height and the rows between them only grow, so none comes to lie on another.
        """
        free = max(self.free, sum(lane.room[3] - lane.room[1] for lane in self.lanes))
        if free - sum(self._need(lane, 1.0) for lane in self.lanes) <= 2 * self.em * LINE:
            return
        needs = ([self._need(lane, factor) for lane in self.lanes] for factor in _LOOSER)
        factor, heights = next(pair for pair in zip(_LOOSER, needs, strict=True) if sum(pair[1]) <= free)
        # What is left over stays white at the outer edge: of the first region if it has labels, or else at the foot.
        heights[0 if self.lanes[0].events else -1] += free - sum(heights)
        lanes = self._stacked(self.lanes, heights)
        moved = [self._moved(old, new, factor) for old, new in zip(self.lanes, lanes, strict=True)]
        self.lanes, self.flags = lanes, {key: flag for flags in moved for key, flag in flags.items()}

    def _need(self, lane: Lane, factor: float) -> float:
        """Return how high a storey must be if its labels stand ``factor`` times as far off the rail."""
        name = self.flags.get(lane.region)
        used = [factor * self._away(lane, flag) + flag.block.height for flag in self._flagged(lane).values()]
        return max(used, default=0.0) + (name.block.height + self.em * 0.5 if name else 0.0)

    def _moved(self, old: Lane, new: Lane, factor: float) -> dict[str, Flag]:
        moved = {}
        for key, flag in self._flagged(old).items():
            away = factor * self._away(old, flag)
            moved[key] = replace(flag, y=new.room[3] - away - flag.block.height if new.up else new.room[1] + away)
        name = self.flags.get(old.region)
        if name:
            moved[old.region] = replace(name, y=self._name_top(new, name.block))
        return moved

    def _name_top(self, lane: Lane, block: Block) -> float:
        """Return the top of a name: at the outer edge, but near the rail where another region lies below."""
        near = sum(not one.federal for one in self.lanes) > 2
        return lane.room[1] if lane.up or near else lane.room[3] - block.height

    def _flagged(self, lane: Lane) -> dict[str, Flag]:
        return {event.key: self.flags[event.key] for event in lane.events if event.key in self.flags}

    def _away(self, lane: Lane, flag: Flag) -> float:
        return lane.room[3] - flag.y - flag.block.height if lane.up else flag.y - lane.room[1]

    def _item(self, lane: Lane, event: TimelineEvent, window: Sequence[float]) -> Item:
        ranked = sorted(lane.events, key=lambda other: other.priority)
        # A second width is for storeys that are short of rows; elsewhere it only keeps the solver busy.
        short = lane.room[3] - lane.room[1] < _HIGHEST * self.em * LINE
        blocks = self._blocks(event)[: 2 if short else 1]
        spots = [spot for block in blocks for spot in self._candidates(lane, event, block, window)]
        return Item(event.key, spots, _WORTH + _TITLED * event.titled - 15 * ranked.index(event))

    def _name_item(self, lane: Lane) -> list[Item]:
        """Return the name of a region, best at the left; the federal lane has its in the strip."""
        if lane.federal:
            return []
        name, room = Run(lane.name, "bold", self.frame.text_colour(lane.region)), lane.room
        block = self.frame.block([name], self.frame.size.heading)
        far, air, top = room[2] - block.width, self.em / 2, self._name_top(lane, block)
        spots = [
            Candidate([(x - air, top, x + block.width + air, top + block.height)], 3 * place, Flag(block, x, top))
            for place, x in enumerate(np.linspace(room[0], far, 7))
        ]
        return [Item(lane.region, spots, 2 * _WORTH)]

    def _offered(self, lane: Lane) -> list[TimelineEvent]:
        """Return as many events of first importance as the axis can carry side by side, the most telling first."""
        kept: list[TimelineEvent] = []
        for event in sorted((event for event in lane.events if event.leading), key=lambda event: event.priority):
            trial = sorted([*kept, event], key=lambda event: event.order)
            wanted = [self.scale(one.anchor) for one in trial]
            if np.abs(self._spread(lane, wanted) - wanted).max() <= self.em * 6:
                kept = trial
        return kept

    def _spread(self, lane: Lane, wanted: Sequence[float]) -> np.ndarray:
        """Spread poles so far that labels fit between them on as many levels as the storey has."""
        levels = max(1, int((lane.room[3] - lane.room[1] + self.em * 0.5) / (self.em * LINE * 3)))
        gap = self.em * max(1.9, 9 / levels)
        return spread(wanted, [gap] * (len(wanted) - 1), self.frame.left + self.em / 2, self.frame.right - self.em / 2)

    def _windows(self, lane: Lane, events: Sequence[TimelineEvent]) -> list[list[float]]:
        """Return where each pole may stand, in windows that do not meet: no two poles touch, no two elbows cross."""
        if not events:
            return []
        em, wanted = self.em, [self.scale(event.anchor) for event in events]
        middles = self._spread(lane, wanted)
        edges = [self.frame.left + em * 0.2, *((a + b) / 2 for a, b in pairwise(middles)), self.frame.right - em * 0.2]
        windows = []
        for here, middle, (low, high) in zip(wanted, middles, pairwise(edges), strict=True):
            low, high = max(low + em * 0.4, middle - em * 6), min(high - em * 0.4, middle + em * 6)
            windows.append(_stops(here if low <= here <= high else middle, low, high))
        return windows

    def _gaps(self, lane: Lane, poles: Mapping[TimelineEvent, float]) -> Iterator[tuple[TimelineEvent, list[float]]]:
        """Yield the other events, each with its share of the gap between the poles that stand before and after it."""
        em, gaps = self.em, {}
        for event in lane.events:
            if not event.leading:
                before = [x for other, x in poles.items() if other.order < event.order]
                after = [x for other, x in poles.items() if other.order > event.order]
                low, high = max(before, default=self.frame.left), min(after, default=self.frame.right)
                gaps.setdefault((low, high), []).append(event)
        for (low, high), events in gaps.items():
            edges = np.linspace(low + em * 0.4, high - em * 0.4, len(events) + 1)
            for event, (start, end) in zip(events, pairwise(edges), strict=True):
                here = self.scale(event.anchor)
                start, end = max(start + em * 0.35, here - em * 6), min(end - em * 0.35, here + em * 6)
                if start <= end:
                    yield event, _stops(min(max(here, start), end), start, end)

    def _blocks(self, event: TimelineEvent) -> list[Block]:
        """Return the label in two widths; date and kind stay on one line, no word is ever cut."""
        runs = label(self.frame, event, self.compact)
        least = head_width(runs, self.em)
        blocks: dict[int, Block] = {}
        for width in (8, 9.5, 11, 14):
            block = self.frame.block(runs, self.em, max(least, width * self.em) + 1)
            blocks.setdefault(len(block.lines), block)
        return [blocks[lines] for lines in sorted(blocks, key=lambda lines: (abs(lines - 3), lines))[:2]]

    def _candidates(
        self, lane: Lane, event: TimelineEvent, block: Block, window: Sequence[float]
    ) -> Iterator[Candidate]:
        """Yield the places for a label: either side of its pole, all heights, the pole straight or shifted."""
        em, room = self.em, lane.room
        costly = 2.0 if event.category in ("arming", "incursion") else 1.0
        most = min(room[3] - room[1] - block.height, em * LINE * (_HIGHEST if event.leading else np.inf))
        for x, left in product(window, (False, True)):
            edges = (x - em * 0.75 - block.width, x + em * 0.5) if left else (x - em * 0.5, x + em * 0.75 + block.width)
            if edges[0] < room[0] - em * 0.1 or edges[1] > room[2] + em * 0.1:
                continue
            aside = 2.0 * left + 1.2 * abs(x - self.scale(event.anchor)) / em + 1.5 * max(0, len(block.lines) - 3)
            for away in np.arange(0, most + 0.01, em * LINE):
                top = room[3] - away - block.height if lane.up else room[1] + away
                boxes = [self._text_box(top, edges, block), self._pole_box(lane, x, top)]
                yield Candidate(boxes, costly * away / em + aside, Flag(block, x, top, left))

    def _text_box(self, top: float, edges: tuple[float, float], block: Block) -> Box:
        air = self.em * 0.11  # just under what makes the box of n lines n rows high
        return edges[0], top - air, edges[1], top + block.height + air

    def _pole_box(self, lane: Lane, x: float, top: float) -> Box:
        half, ends = self.em * 0.35, (top, lane.room[3]) if lane.up else (lane.room[1], top + self.em)
        return x - half, ends[0], x + half, ends[1]

    # ---- drawing

    def _draw_event(self, lane: Lane, event: TimelineEvent) -> None:
        frame, em, mark = self.frame, self.em, receipt(self.frame, event)
        frame.mark(mark, *draw_foot(frame, event, self.scale, lane.rail, em), ground=True)
        flag = self.flags.get(event.key)
        if not flag:
            return
        near, middle = lane.room[3] if lane.up else lane.room[1], flag.y + em * 0.43
        colour = colours(frame, event)[0]
        style = {"colour": colour, "width": stroke(event, em), "solid_capstyle": "round", "zorder": 3.5}
        pole = frame.line([flag.x, flag.x], [near, middle], **style)
        knee = frame.line([self.scale(event.anchor), flag.x], [lane.rail, near], **style)
        frame.mark(mark, pole, knee, *draw_head(frame, event, flag.x, middle, em))
        x, side = (flag.x - em * 0.65, "right") if flag.left else (flag.x + em * 0.65, "left")
        frame.put(flag.block, x, flag.y, side, of=mark.mark_id)

    def _draw_grounds(self, interval: Interval | None) -> None:
        """Draw the rails, the strip of years and the ground of the federal lane."""
        frame, upper = self.frame, self.lanes[0]
        grounds = [(lane.room[3] + self.gutter - upper.rail, PALE) for lane in self.lanes if lane.federal]
        for height, colour in (*grounds, (self.strip_height, GRID)):
            frame.ax.add_artist(Rectangle((0, upper.rail), frame.size.width, height, facecolor=colour, zorder=0.5))
        for lane in self.lanes:
            if not lane.federal:
                ends, rail = [frame.left, frame.right], [lane.rail] * 2
                frame.line(ends, rail, frame.colour(lane.region), max(1.5, self.em * 0.16), zorder=3)
                name = self.flags[lane.region]
                frame.put(name.block, name.x, name.y)
        taken = [self._draw_interval(interval)] if interval and interval.region == upper.region else []
        starts = self.scale.months()
        if starts[1][0] - starts[0][0] > self.em * 2.6:
            self._draw_months(starts, True, [*taken, *self._write_federal_name(taken)])
        else:
            self._write_federal_name(self._draw_months(starts, False, taken))

    def _draw_months(self, starts: Sequence[tuple[float, date]], wide: bool, taken: list[Box]) -> list[Box]:
        """Write the years into the strip, and where it is wide the months; return what is taken."""
        rail, em = self.lanes[0].rail, self.em
        years = self.scale.years(measure("2000", em, "bold") + em * 0.7)
        # Ticks of months that stand closer would run into one grey bar.
        for x, month in starts if starts[1][0] - starts[0][0] > _LEAST_MONTH else years:
            yearly = (x, month) in years
            deep = self.strip_height if yearly and x > self.frame.left + 1 else em * 0.3
            self.frame.line([x, x], [rail, rail + deep], ZERO, 1, zorder=1)
            if yearly or wide:
                text = self.frame.words.month(month, short=True, year=yearly) if wide else str(month.year)
                taken = taken + self._written(text, x + em * 0.3, "bold" if yearly else "regular", taken)
        return taken

    def _written(self, text: str, x: float, weight: str, taken: list[Box]) -> list[Box]:
        """Write into the strip if there is room."""
        end, air = x + measure(text, self.em, weight), self.em * 0.4
        if end > self.frame.right or any(x < box[2] + air and box[0] < end + air for box in taken):
            return []
        return [self._put_in_strip(text, x, SECOND, weight)]

    def _put_in_strip(self, text: str, x: float, colour: str, weight: str = "bold", align: str = "left") -> Box:
        block = self.frame.block([Run(text, weight, colour)], self.em)
        return self.frame.put(block, x, self.lanes[0].rail + self.em * 0.64, align)

    def _draw_interval(self, interval: Interval) -> Box:
        """Draw a dimension line without arrow heads: it measures time and points at nothing."""
        start, end = self.scale(interval.first.toordinal() + 0.5), self.scale(interval.last.toordinal() + 0.5)
        y, tick = self.lanes[0].rail + self.em * 0.55, self.em * 0.22
        self.frame.line([start, start, end, end], [y - tick, y, y, y - tick], PLUM, max(1, self.em * 0.11), zorder=2)
        half, frame = measure(interval.text, self.em, "bold") / 2, self.frame
        middle = max(frame.left + half, min((start + end) / 2, frame.right - half))
        return self._put_in_strip(interval.text, middle, PLUM, align="center")

    def _write_federal_name(self, taken: list[Box]) -> list[Box]:
        """Write the name of the federal lane into the strip: at its right end, or in the middle of a free stretch."""
        em, name = self.em, next((lane.name for lane in self.lanes if lane.federal), "")
        if not name:
            return []
        wide = measure(name, em, "bold") + em
        inner = sorted((box[0], box[2]) for box in taken)
        edges = [(0.0, self.frame.left - em), *inner, (self.frame.right + em * 0.5, 0.0)]
        free = [(before[1], after[0]) for before, after in pairwise(edges) if after[0] - before[1] >= wide]
        if not free:
            return []
        if free[-1][1] > self.frame.right:
            return [self._put_in_strip(name, self.frame.right, SECOND, align="right")]
        return [self._put_in_strip(name, sum(free[-1]) / 2, SECOND, align="center")]


def _stops(*positions: float) -> list[float]:
    return sorted({round(float(position), 1) for position in positions})


def _chosen(items: Sequence[Item], obstacles: Sequence[Box], frame: Frame) -> dict[str, Candidate]:
    """Place the items that fit; the others are missing from the answer."""
    canvas = (0, 0, frame.size.width, frame.size.height)
    return {key: found for key, found in place(items, obstacles, canvas).items() if found}
