"""What the chart tells: the statements that are drawn, the time each stands at, and what belongs together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

import pandas as pd

from helpers.ledger import Ledger

UNITS = {"belgorod": ("belgorod-self-defence", "battalions"), "kursk": ("kursk-peoples-squads", "squads")}
_LONG = timedelta(days=93)  # a longer span is a line, not a symbol
_TWIN = 0.01  # twins differ by less
_ALIKE = 0.05  # figures that differ by less are told as one in round numbers
_RANK = {"exact": 0, "at_most": 1, "at_least": 2, "about": 3}


@dataclass(frozen=True, eq=False)
class Point:
    """One mark: one statement, or several that would cover each other and agree. The first row is drawn."""

    rows: tuple[pd.Series, ...]
    first: pd.Timestamp
    last: pd.Timestamp

    @property
    def row(self) -> pd.Series:
        """The row that is drawn."""
        return self.rows[0]

    @property
    def value(self) -> float:
        """Its height."""
        return self.row.value

    @property
    def contested(self) -> bool:
        """Another source disagrees, or the scope is in doubt."""
        return self.row.assessment == "contested"

    @property
    def planned(self) -> bool:
        """A target."""
        return self.row.status == "planned"

    @property
    def long(self) -> bool:
        """A span of more than a quarter."""
        return self.last - self.first > _LONG

    @property
    def month(self) -> bool:
        """Known to a month or a short span only."""
        return self.first < self.last and not self.long

    @property
    def uncertain(self) -> bool:
        """A day that is approximate or inferred."""
        return self.first == self.last and bool(self.row.day_hedge)

    def agrees(self, other: "Point", near: timedelta) -> bool:
        """Tell whether two marks would cover each other and say the same."""
        alike = abs(self.value - other.value) <= _TWIN * max(self.value, other.value)
        plain = not (self.contested or other.contested) and self.planned == other.planned
        days = self.first == self.last and other.first == other.last
        close = abs(self.first - other.first) < near if days else (self.first, self.last) == (other.first, other.last)
        return alike and plain and close

    def with_rows(self, other: "Point") -> "Point":
        """Return one mark for both, drawn as the more exact and, of equals, the later."""
        best, rest = sorted((self, other), key=lambda point: (*_rank(point.row), -point.last.toordinal()))
        return replace(best, rows=(*best.rows, *rest.rows))


@dataclass(frozen=True)
class Series:
    """What is claimed on one metric of one unit: its points in order of time."""

    region: str
    unit: str
    metric: str
    points: tuple[Point, ...]

    @cached_property
    def line(self) -> list[Point]:
        """The points that nobody contests and that are no plans."""
        return [point for point in self.points if not point.contested and not point.planned]

    @cached_property
    def statements(self) -> list[pd.Series]:
        """The statements of that line, in the order in which they were made."""
        return sorted((row for point in self.line for row in point.rows), key=lambda row: (row.day_last, row.day_first))

    def runs(self) -> list[list[Point]]:
        """Group the line into runs of one number; a figure in between that differs for good ends a run."""
        runs: list[list[Point]] = []
        for point in self.line:
            for run in reversed(runs):
                if run[-1].value == point.value:
                    run.append(point)
                    break
                if abs(run[-1].value - point.value) > _ALIKE * max(run[-1].value, point.value):
                    runs.append([point])
                    break
            else:
                runs.append([point])
        return runs

    def joined(self, near: timedelta) -> "Series":
        """Make one mark of points whose symbols would cover each other and whose figures agree."""
        joined: list[Point] = []
        for point in self.points:
            twin = next((other for other in joined if other.agrees(point, near)), None)
            if twin:
                joined[joined.index(twin)] = twin.with_rows(point)
            else:
                joined.append(point)
        return replace(self, points=tuple(joined))


@dataclass(frozen=True)
class Told:
    """All that the chart tells.

    Attributes
    ----------
    known : Ledger
    members : tuple of Series
        People on the lists, a series for each region.
    parts : tuple of Series
        Battalions or squads of those units; only of regions that have any.
    span : tuple of pandas.Timestamp
        The whole months that hold all points: first day, and the day after the last. Empty if there are none.
    """

    known: Ledger
    members: tuple[Series, ...]
    parts: tuple[Series, ...]
    span: tuple[pd.Timestamp, ...]

    @property
    def series(self) -> tuple[Series, ...]:
        """Members and parts."""
        return (*self.members, *self.parts)

    @property
    def points(self) -> list[Point]:
        """The points of all series."""
        return [point for series in self.series for point in series.points]

    def joined(self, near: timedelta) -> "Told":
        """Return the same with marks that lie nearer than that joined where they agree."""
        members, parts = (tuple(one.joined(near) for one in those) for those in (self.members, self.parts))
        return replace(self, members=members, parts=parts)


def read(known: Ledger, with_parts: bool = True) -> Told:
    """Gather what is told on the headline units of the regions.

    Parameters
    ----------
    known : Ledger
    with_parts : bool
        Battalions or squads, too.

    Returns
    -------
    Told
    """
    members = tuple(_series(known, region, "members") for region in known.regions)
    parts = [_series(known, region, UNITS[region][1]) for region in known.regions] if with_parts else []
    span = _months([point for series in (*members, *parts) for point in series.points])
    return Told(known, members, tuple(series for series in parts if series.points), span)


def points(known: Ledger, unit: str, metric: str) -> tuple[Point, ...]:
    """Return the statements with a number that are accepted or contested, in order of the time they stand at."""
    rows = known.statement_rows("claims", unit_id=unit, metric=metric)
    rows = rows[rows["assessment"].isin(["accepted", "contested"]) & rows["value"].notna()]
    found = [Point((row,), *_stands_at(row)) for _, row in rows.iterrows()]
    return tuple(sorted(found, key=lambda point: (point.first, point.last, point.row.claim_id)))


def told_later(row: pd.Series, by: timedelta = timedelta()) -> bool:
    """Tell whether the figure is of a month or a span that was over, by more than that, when it was stated."""
    return row.as_of_precision in ("month", "span") and row.as_of_last < row.day_first - by


def pairs(known: Ledger, series: Series) -> list[tuple[Point, Point]]:
    """Find exact counts that a dispute sets against each other: (undisputed, contested), nearest in time."""
    disputes = known.tables["dispute_rows"].groupby("row_id")["dispute_id"].agg(set).to_dict()
    exact = [point for point in series.points if point.row.qualifier == "exact" and not point.planned]
    found = []
    for point in (point for point in exact if point.contested):
        own = disputes.get(point.row.claim_id, set())
        others = [other for other in exact if not other.contested and other.value != point.value]
        rivals = [other for other in others if own & disputes.get(other.row.claim_id, set())]
        if rivals:
            found.append((min(rivals, key=lambda other: abs(other.last - point.first)), point))
    return found


def left_out(known: Ledger, series: Sequence[Series]) -> dict[str, list[str]]:
    """Return the rows that are not drawn, by why: outdated repeats, evident errors, words without a number."""
    claims = known.tables["claims"]
    wanted = pd.concat([claims[(claims["unit_id"] == one.unit) & (claims["metric"] == one.metric)] for one in series])
    rejected = wanted["assessment"] == "rejected"
    word = ~rejected & wanted["value"].isna()
    superseded = (wanted["assessment"] == "superseded") & ~word
    why = {"superseded": superseded, "rejected": rejected, "word": word}
    return {kind: list(wanted.loc[holds, "claim_id"]) for kind, holds in why.items()}


def _series(known: Ledger, region: str, metric: str) -> Series:
    unit = UNITS[region][0]
    return Series(region, unit, metric, points(known, unit, metric))


def _stands_at(row: pd.Series) -> tuple[pd.Timestamp, pd.Timestamp]:
    return (row.as_of_first, row.as_of_last) if told_later(row) else (row.day_first, row.day_last)


def _rank(row: pd.Series) -> tuple[int, bool]:
    return _RANK.get(row.qualifier, len(_RANK)), pd.isna(row.high)


def _months(found: Sequence[Point]) -> tuple[pd.Timestamp, ...]:
    if not found:
        return ()
    first, last = min(point.first for point in found), max(point.last for point in found)
    return first.replace(day=1), last.replace(day=1) + pd.offsets.MonthBegin(1)
