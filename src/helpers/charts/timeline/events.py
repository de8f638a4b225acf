"""What an event is on a timeline: its words, its signs and how exactly it sits on the rail.

The foot on the rail says how exactly the date is known: a dot for a day, a solid bar for known days, a bar with soft
ends for a month or an approximate date. The head at the words says by its shape what kind of event it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.draw import symbols
from helpers.draw.chart import Mark, mark_of
from helpers.draw.frame import Frame
from helpers.draw.style import PAPER, PLUM, PX, TEAL, TEAL_TEXT
from helpers.draw.typesetting import Run, measure
from helpers.words import Period, parse
from helpers.words.dates import NBSP

# The most telling first: they keep their words where not all fit.
RANK = ("arming", "incursion", "formation", "law", "reorganisation", "emergency", "statement", "training", "loss")
_STEPS = (1, 2, 5, 10, 20, 50, 100)  # every how many years one is named
_OWN_COLOUR = {"incursion": (PLUM, PLUM), "arming": (TEAL, TEAL_TEXT)}


@dataclass(frozen=True, eq=False)
class Event:
    """One event, ready to be drawn.

    Attributes
    ----------
    row : pandas.Series
        Its row of ``events``.
    kind, text : str
        The word for its category and its short title, in the chart's language.
    colours : tuple of str
        Of its region: that of marks, that of words.
    told : bool
        The title of the chart speaks of it.
    """

    row: pd.Series
    kind: str
    text: str
    colours: tuple[str, str]
    told: bool = False

    @property
    def key(self) -> str:
        """Its id."""
        return self.row["event_id"]

    @property
    def region(self) -> str:
        """Belgorod, Kursk or federal."""
        return self.row["region"]

    @cached_property
    def period(self) -> Period:
        """When it was, as exactly as it is known."""
        return parse(self.row["date"])

    @property
    def anchor(self) -> float:
        """The day its pole stands on: the day or first day if that is known, else the middle of what is possible."""
        first, last = self.period.first.toordinal(), self.period.last.toordinal()
        return first + 0.5 if self.day else (first + last + 1) / 2

    @property
    def day(self) -> date | None:
        """The day, or the first of known days; None if that is not known."""
        return self.period.first if self.firm or self._starts_firmly else None

    @property
    def firm(self) -> bool:
        """Tell whether it is known to its day or days."""
        return _firm(self.period)

    @property
    def disputed(self) -> bool:
        """Tell whether the sides tell it differently."""
        return self.row["disputed"] == "yes"

    @property
    def leading(self) -> bool:
        """Tell whether it is of first importance: it has its mark even where its words find no room."""
        return int(self.row["importance"]) == 1

    @property
    def order(self) -> tuple:
        """Order in time."""
        return self.anchor, self.key

    @property
    def priority(self) -> tuple:
        """The lower the sooner it gets words: what the title tells, then what is most telling, the undisputed first."""
        return not self.told, int(self.row["importance"]), RANK.index(self.row["category"]), self.disputed, *self.order

    @property
    def colour(self) -> str:
        """Colour of its signs: only fighting and arming have one of their own."""
        return _OWN_COLOUR.get(self.row["category"], self.colours)[0]

    @property
    def text_colour(self) -> str:
        """Colour of its words."""
        return _OWN_COLOUR.get(self.row["category"], self.colours)[1]

    @property
    def _starts_firmly(self) -> bool:
        return bool(self.period.ends) and _firm(self.period.ends[0])

    def runs(self, frame: Frame, year: bool) -> list[Run]:
        """Return its label: date and kind in bold, then the short title."""
        day = frame.words.date(self.row["date"], short=True, year=year)
        day = day[0].upper() + day[1:]
        return [Run(f"{day}{NBSP}· {self.kind}", "bold", self.text_colour), Run(f"\n{self.text}")]

    def widest_word(self, frame: Frame, size: float, year: bool) -> float:
        """Return the width of the longest word of its label: what a column must hold without cutting words."""
        words = [(word, run.weight) for run in self.runs(frame, year) for word in run.text.split()]
        return max(measure(word, size, weight) for word, weight in words)

    def head_width(self, frame: Frame, size: float, year: bool) -> float:
        """Return the width that keeps date and kind on one line and every word of the label whole."""
        head = self.runs(frame, year)[0]
        return max(measure(head.text, size, head.weight), self.widest_word(frame, size, year))

    def mark(self, frame: Frame) -> Mark:
        """Return its receipt."""
        sources = frame.known.source
        drawn = frame.words.say(
            "timeline-drawn", date=frame.words.date(self.row["date"], of=self.row), kind=self.kind,
            title=frame.words.label("event", self.key), publisher=sources.at[self.row["source_id"], "publisher"],
            disputed="yes" if self.disputed else "no",
        )  # fmt: skip
        return mark_of(self.row, frame.known, drawn)

    def stroke(self, em: float) -> float:
        """Return the width of its pole: that of fighting is heavier."""
        return max(1.0, em * (0.15 if self.row["category"] == "incursion" else 0.09))

    def head(self, frame: Frame, x: float, y: float, em: float) -> Artist:
        """Draw the sign of its kind next to its words; hollow where the sides dispute what happened."""
        radius = em * 0.36
        corners = _SHAPES.get(self.row["category"])
        path = Path.circle((x, y), radius * 0.95) if corners is None else Path(corners * radius + (x, y))
        ground = PAPER if self.disputed else self.colour
        return frame.ax.add_artist(PathPatch(path, facecolor=ground, edgecolor=self.colour, linewidth=radius * 0.3 * PX,
                                            joinstyle="miter", zorder=5))  # fmt: skip

    def foot(self, frame: Frame, scale: "Scale", across: float, em: float, vertical: bool = False) -> list[Artist]:
        """Draw what is known of its date on the rail that lies at ``across``."""
        height = em * 0.46
        start, end = scale.span(self.period, least=em * 0.3)
        if self.period.precision == "day" and not self.period.hedge:
            spot = (across, scale(self.anchor)) if vertical else (scale(self.anchor), across)
            return [_dot(frame, *spot, em * 0.23, self.colour)]
        if self.firm:
            return [_bar(frame, start, end, across, height, self.colour, vertical)]
        start, end = _at_least(start, end, em * 1.2)
        artists = [symbols.soft_bar(frame.ax, start, end, across, height, self.colour, vertical=vertical)]
        if self._starts_firmly:
            artists.append(_bar(frame, start, (start + end) / 2, across, height, self.colour, vertical))
        return artists


@dataclass(frozen=True)
class Scale:
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
        starts = pd.date_range(self.first, self.last, freq="MS", inclusive="left")
        return [(self(start.toordinal()), start.date()) for start in starts]

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


def scale_of(events: Sequence[Event], start: float, end: float) -> Scale:
    """Return the scale that holds the events, in whole months and half a year at the least."""
    first = pd.Timestamp(min(event.period.first for event in events)).to_period("M")
    last = pd.Timestamp(max(event.period.last for event in events)).to_period("M") + 1
    last = max(last, first + 6)
    return Scale(first.start_time.date(), last.start_time.date(), start, end)


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


def _firm(period: Period) -> bool:
    """Tell whether a date is known to its day or days."""
    if period.ends:
        return all(_firm(end) for end in period.ends)
    return period.precision == "day" and not period.hedge


def _at_least(start: float, end: float, least: float) -> tuple[float, float]:
    lack = max(0.0, least - (end - start)) / 2
    return start - lack, end + lack


def _dot(frame: Frame, x: float, y: float, radius: float, colour: str) -> Artist:
    return frame.ax.add_artist(PathPatch(Path.circle((x, y), radius), facecolor=colour, edgecolor=PAPER,
                                        linewidth=0.9 * PX, zorder=4.5))  # fmt: skip


def _bar(frame: Frame, start: float, end: float, across: float, height: float, colour: str, vertical: bool) -> Artist:
    corner, sides = (start, across - height / 2), (end - start, height)
    if vertical:
        corner, sides = corner[::-1], sides[::-1]
    return frame.ax.add_artist(Rectangle(corner, *sides, facecolor=colour, edgecolor="none", zorder=4.2))


def _ring(*corners: tuple[float, float]) -> np.ndarray:
    return np.array([*corners, corners[0]], dtype=float)


def _cross(arm: float) -> np.ndarray:
    """A plus sign whose arms are ``2 * arm`` wide."""
    quarter = [(arm, -1), (arm, -arm), (1, -arm)]
    turns = [np.array([[0, -1], [1, 0]]), np.array([[-1, 0], [0, -1]]), np.array([[0, 1], [-1, 0]])]
    points = np.array(quarter, dtype=float)
    return _ring(*map(tuple, np.vstack([points, *(points @ turn.T for turn in turns)])))


_TILT = np.array([[1, -1], [1, 1]]) / np.sqrt(2)
# Corners about the middle, in radii; what has none is a circle.
_SHAPES = {
    "incursion": _ring((-1.2, -0.95), (1.2, -0.95), (0, 1.2)),
    "arming": _ring((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "law": _ring((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "statement": _ring((-1.1, -0.8), (1.1, -0.8), (1.1, 0.45), (0.1, 0.45), (-0.5, 1.15), (-0.5, 0.45), (-1.1, 0.45)),
    "emergency": _cross(0.34) @ _TILT.T * 1.2,
    "reorganisation": _cross(0.34) * 1.15,
    "training": _ring((0, -1.15), (1.1, -0.3), (0.7, 1.0), (-0.7, 1.0), (-1.1, -0.3)),
    "loss": _ring((-1.2, -0.4), (1.2, -0.4), (1.2, 0.4), (-1.2, 0.4)),
}
