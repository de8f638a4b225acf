"""Rails: time along them, how exactly an event sits on its rail, and the sign of its kind at its words.

The foot on the rail says how exactly the date is known: a dot for a day, a solid bar for known days, a bar with soft
ends for a month or an approximate date. The head at the words says by its shape what kind of event it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.timeline.said import colours, lane_name
from helpers.charts.timeline.told import TimelineEvent
from helpers.draw import symbols
from helpers.draw.boxes import Box
from helpers.draw.frame import Frame
from helpers.draw.style import PAPER, PX
from helpers.draw.typesetting import Block, Run, measure
from helpers.words import Period

_STEPS = (1, 2, 5, 10, 20, 50, 100)  # every how many years one is named
_LEAST_MONTHS = 6  # of a scale


@dataclass(frozen=True)
class Flag:
    """Where the words of one event go.

    Attributes
    ----------
    block : Block
    x, y : float
        The sign: its middle across, and the top of the words.
    left : bool
        The words stand to the left of the pole.
    """

    block: Block
    x: float
    y: float
    left: bool = False


@dataclass(frozen=True)
class Lane:
    """The events of one region, or of the federation, along their rail.

    Attributes
    ----------
    region : str
    name : str
        In the chart's language.
    federal : bool
    events : tuple of TimelineEvent
        In order of time.
    rail : float
        Where the rail is, across time.
    room : Box
        Where words may go.
    up : bool
        Of a storey: words stand above the rail.
    """

    region: str
    name: str
    federal: bool
    events: tuple[TimelineEvent, ...]
    rail: float = 0.0
    room: Box = (0, 0, 0, 0)
    up: bool = False


@dataclass(frozen=True)
class Interval:
    """The span between two events that the title is about, with its words."""

    region: str
    first: date
    last: date
    text: str


def lanes_of(frame: Frame, events: Sequence[TimelineEvent]) -> list[Lane]:
    """Return the lanes in the order of drawing: the federal one after the first region, if it has events."""
    known, ordered = frame.known, sorted(events, key=lambda event: event.order)

    def lane(regions: Sequence[str], federal: bool) -> Lane:
        here = tuple(event for event in ordered if event.record.region in regions)
        return Lane(regions[0], lane_name(frame, regions[0], here), federal, here)

    first, *others = [lane((region,), False) for region in known.regions]
    federal = [lane(known.federal, True)] if any(event.record.region in known.federal for event in events) else []
    return [first, *federal, *others]


# ---- time


@dataclass(frozen=True)
class TimeScale:
    """Days to px along the time axis.

    Attributes
    ----------
    first, last : datetime.date
        The first day and the day after the last.
    start, end : float
        Where they are, in px.
    """

    first: date
    last: date
    start: float
    end: float

    def __call__(self, day: float) -> float:
        """Return where a day, as an ordinal with a fraction, is."""
        share = (day - self.first.toordinal()) / (self.last.toordinal() - self.first.toordinal())
        return self.start + share * (self.end - self.start)

    def span(self, period: Period, least: float = 0.0) -> tuple[float, float]:
        """Return the two ends of all days of a period, at least ``least`` px apart."""
        return _at_least(self(period.first.toordinal()), self(period.last.toordinal() + 1), least)

    def months(self) -> list[tuple[float, date]]:
        """Return where each month begins."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        starts = (_month(self.first, after) for after in range(count))
        return [(self(start.toordinal()), start) for start in starts]

    def years(self, apart: float) -> list[tuple[float, date]]:
        """Return where the scale begins and then each year, each second, fifth and so on: ``apart`` px at the least."""
        step = next((step for step in _STEPS if step * self._year >= apart), _STEPS[-1])
        begins, *months = self.months()
        years = [one for one in months if one[1].month == 1 and one[1].year % step == 0]
        return [begins, *(one for one in years if step == 1 or one[0] - begins[0] >= apart)]

    @property
    def _year(self) -> float:
        """Px a year."""
        return (self.end - self.start) * 365.25 / (self.last - self.first).days


def scale_of(events: Sequence[TimelineEvent], start: float, end: float) -> TimeScale:
    """Return the scale that holds the events, in whole months and half a year at the least."""
    first = _month(min(event.period.first for event in events))
    last = _month(max(event.period.last for event in events), 1)
    return TimeScale(first, max(last, _month(first, _LEAST_MONTHS)), start, end)


def _month(day: date, after: int = 0) -> date:
    """Return the first day of the month that comes so many months after that of a day."""
    months = day.year * 12 + day.month - 1 + after
    return date(months // 12, months % 12 + 1, 1)


def spread(wanted: Sequence[float], gaps: Sequence[float], low: float, high: float) -> np.ndarray:
    """Move positions as little as possible so that each keeps its order and its distance from the next.

    The sum of squared shifts is least: neighbours that come too close are pooled and share their mean shift.

    Parameters
    ----------
    wanted : sequence of float
        In ascending order.
    gaps : sequence of float
        Least distance of each position from the next; one fewer than positions.
    low, high : float
        Bounds of the first and the last position.

    Returns
    -------
    numpy.ndarray
        Below ``low`` nothing; beyond ``high`` only if there is not room enough.
    """
    offsets = np.concatenate([[0.0], np.cumsum(gaps)])[: len(wanted)]
    pools: list[tuple[float, int]] = []
    for value in np.asarray(wanted, dtype=float) - offsets:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            before, size = pools.pop()
            mean, count = (before * size + mean * count) / (size + count), size + count
        pools.append((mean, count))
    pooled = np.repeat([mean for mean, _ in pools], [count for _, count in pools])
    return np.maximum(np.minimum(pooled, high - offsets[-1:]), low) + offsets


def _at_least(start: float, end: float, least: float) -> tuple[float, float]:
    lack = max(0.0, least - (end - start)) / 2
    return start - lack, end + lack


# ---- words and signs


def widest_word(runs: Sequence[Run], size: float) -> float:
    """Return the width of the longest word of a label: what a column must hold without cutting words."""
    return max(measure(word, size, run.weight) for run in runs for word in run.text.split())


def head_width(runs: Sequence[Run], size: float) -> float:
    """Return the width that keeps date and kind on one line and every word of a label whole."""
    return max(measure(runs[0].text, size, runs[0].weight), widest_word(runs, size))


def stroke(event: TimelineEvent, em: float) -> float:
    """Return the width of an event's pole: that of fighting is heavier."""
    return max(1.0, em * (0.15 if event.category == "incursion" else 0.09))


def draw_head(frame: Frame, event: TimelineEvent, x: float, y: float, em: float) -> list[Artist]:
    """Draw the sign of an event's kind next to its words."""
    colour, _ = colours(frame, event)
    return symbols.event_symbol(frame.ax, x, y, em * 0.36, colour, event.category, event.record.disputed)


def draw_foot(
    frame: Frame, event: TimelineEvent, scale: TimeScale, across: float, em: float, vertical: bool = False
) -> list[Artist]:
    """Draw what is known of an event's date on the rail that lies at ``across``."""
    height, colour = em * 0.46, colours(frame, event)[0]
    start, end = scale.span(event.period, least=em * 0.3)
    if event.period.precision == "day" and not event.period.hedge:
        spot = (across, scale(event.anchor)) if vertical else (scale(event.anchor), across)
        return [_dot(frame, *spot, em * 0.23, colour)]
    if event.firm:
        return [_bar(frame, start, end, across, height, colour, vertical)]
    start, end = _at_least(start, end, em * 1.2)
    artists = [symbols.soft_bar(frame.ax, start, end, across, height, colour, vertical=vertical)]
    if event.starts_firmly:
        artists.append(_bar(frame, start, (start + end) / 2, across, height, colour, vertical))
    return artists


def _dot(frame: Frame, x: float, y: float, radius: float, colour: str) -> Artist:
    return frame.ax.add_artist(PathPatch(Path.circle((x, y), radius), facecolor=colour, edgecolor=PAPER,
                                        linewidth=0.9 * PX, zorder=4.5))  # fmt: skip


def _bar(frame: Frame, start: float, end: float, across: float, height: float, colour: str, vertical: bool) -> Artist:
    along, side, length = start, across - height / 2, end - start
    box = (side, along, height, length) if vertical else (along, side, length, height)
    x, y, wide, high = box
    return frame.ax.add_artist(Rectangle((x, y), wide, high, facecolor=colour, edgecolor="none", zorder=4.2))
