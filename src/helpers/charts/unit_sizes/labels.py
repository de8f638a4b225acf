"""What stands beside the marks: the figure, who says so and when, from all of it to the bare figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from helpers.charts.unit_sizes.points import Point, Series, told_later
from helpers.charts.unit_sizes.wording import scope
from helpers.draw.frame import Frame
from helpers.draw.style import QUIET, SECOND
from helpers.draw.typesetting import Run
from helpers.words import Words, figures
from helpers.words import bare as without_footnotes
from helpers.words.dates import NBSP

_KEEP, _SCOPED, _OTHER = 9000.0, 150.0, 60.0  # what leaving out a label costs
# How many voices a short text names, and its price: where little room is left, one may stand for all.
_BRIEF = {"wide": [(None, 2.5)], "tall": [(None, 2.5)], "compact": [(None, 2.5), (1, 6.0)]}
_BOLD = "\x02"  # marks a figure within a text


@dataclass(frozen=True)
class Label:
    """Words in the making.

    Attributes
    ----------
    run : sequence of Point
        The points they tell of.
    offers : list of (list of Run, float)
        What they may say, and what each shortening costs.
    drop_cost : float
        What leaving them out costs.
    """

    run: Sequence[Point]
    offers: list[tuple[list[Run], float]]
    drop_cost: float

    @property
    def key(self) -> str:
        """The id of their first row."""
        return self.run[0].row.claim_id


def labels_of(frame: Frame, series: Series) -> list[Label]:
    """Make a label of each run, each contested claim and each plan."""
    line = series.runs()
    latest = max(line, key=lambda run: (run[-1].last, run[-1].first), default=None)
    labels = []
    for run in [*line, *([point] for point in series.points if point.contested or point.planned)]:
        grey = run[0].contested
        colour = QUIET if grey else frame.text_colour(series.region)
        cost = _KEEP if run is latest else _SCOPED if grey or run[0].planned else _OTHER
        labels.append(Label(run, _offers(frame.words, run, colour, frame.size.tier), cost))
    return labels


def _offers(words: Words, run: Sequence[Point], colour: str, tier: str) -> list[tuple[list[Run], float]]:
    """Return what a label may say; a text stands beside the figure or below it."""
    head = run[-1].row
    number = _number(words, head)
    briefs = [(number, _briefly(words, run, most), colour, price) for most, price in _BRIEF[tier]]
    brief = [offer for one in briefs for offer in _beside_and_below(*one)]
    bare = ([Run(number, "bold", colour)], 100.0 if head.assessment == "contested" else 9.0)
    if head.metric != "members":
        return [*brief, bare, ([Run(figures.figure(words, head), "bold", colour)], 12.0)]
    first, voices = _in_full(words, run)
    said = scope(words, head)
    full = _beside_and_below(first, voices, colour, 1.5 if said else 0.0)
    scoped = _beside_and_below(first, f"{voices}, {said}", colour, 0.0) if said else []
    # The scope comes last, so that the texts of two labels can be matched one by one.
    return [*full, *brief, bare, *scoped]


def _beside_and_below(number: str, text: str, colour: str, price: float) -> list[tuple[list[Run], float]]:
    """Offer a figure and a text, in which further figures are marked, on one line and on two."""
    told = [Run(piece, "bold", colour) if position % 2 else Run(piece, "regular", SECOND)
            for position, piece in enumerate(text.split(_BOLD)) if piece]  # fmt: skip
    return [([Run(number, "bold", colour), Run(end, "regular", SECOND), *told], price) for end in (" ", "\n")]


def _number(words: Words, row: pd.Series) -> str:
    told = figures.figure if row.metric == "members" else figures.counted
    text = without_footnotes(told(words, row)).replace(" ", NBSP)
    return words.say("unit-sizes-planned", figure=text) if row.status == "planned" else text


def _in_full(words: Words, run: Sequence[Point]) -> tuple[str, str]:
    """Return the figure, and who gives it when; further figures of the run stand among the voices."""
    rows = [row for point in run for row in point.rows]
    years = len({row.day_last.year for row in rows}) > 1
    by_number: dict[str, list[pd.Series]] = {}
    for row in rows:
        by_number.setdefault(_number(words, row), []).append(row)
    (number, first), *others = by_number.items()
    parts = [f"{_BOLD}{other}{_BOLD} {_voices(words, those, years)}" for other, those in others]
    return number, "; ".join([_voices(words, first, years), *parts])


def _voices(words: Words, rows: Sequence[pd.Series], years: bool) -> str:
    """Name who says so and when; the days of one voice stand together."""
    by_voice: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        late = told_later(row, by=timedelta(days=31))
        message = "unit-sizes-voice-earlier" if late else "unit-sizes-voice"
        days = by_voice.setdefault((figures.voice(words, row.speakers), message), [])
        exact = row.day_precision == "day"
        day = without_footnotes(words.date(row.as_of if late else row.day, short=exact, year=years or late))
        days += [day] if day not in days else []
    told = (words.say(message, voice=who, time=words.listed(days)) for (who, message), days in by_voice.items())
    return "; ".join(told)


def _briefly(words: Words, run: Sequence[Point], most: int | None) -> str:
    """Name the one who says so or, of several statements, their number and their time."""
    rows = sorted((row for point in run for row in point.rows), key=lambda row: (row.day_first, row.day_last))
    if len(run) == 1 and rows[0].metric == "members":
        return figures.voice(words, run[0].row.speakers[:most])
    if len(rows) == 1:
        return _voices(words, rows, years=False)
    ends = rows[0], max(rows, key=lambda row: row.day_last)
    years = ends[0].day_last.year != ends[1].day_last.year
    first, last = (words.date(row.day, short=True, year=years) for row in ends)
    return words.say("unit-sizes-run", of=rows, n=len(rows), first=first, last=last)
