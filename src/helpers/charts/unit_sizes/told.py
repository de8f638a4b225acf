"""What the chart tells: the statements that are drawn, the time each stands at, and what belongs together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from helpers.ledger import Ledger
from helpers.ledger.findings import rivals_of
from helpers.ledger.known import EXACTNESS
from helpers.ledger.records import Statement

_LONG = timedelta(days=93)  # a longer span is a line, not a symbol
_TWIN = 0.01  # twins differ by less
_ALIKE = 0.05  # figures that differ by less are told as one in round numbers


@dataclass(frozen=True, eq=False)
class SizePoint:
    """One mark: one statement, or several that would cover each other and agree. The first of them is drawn."""

    claims: tuple[Statement, ...]
    first: date
    last: date

    @property
    def claim(self) -> Statement:
        """The statement that is drawn."""
        return self.claims[0]

    @property
    def value(self) -> float:
        """Its height."""
        return self.claim.figure.number

    @property
    def contested(self) -> bool:
        """Another source disagrees, or the scope is in doubt."""
        return self.claim.contested

    @property
    def planned(self) -> bool:
        """A target."""
        return self.claim.planned

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
        return self.first == self.last and bool(self.claim.day.hedge)

    def agrees(self, other: "SizePoint", near: timedelta) -> bool:
        """Tell whether two marks would cover each other and say the same."""
        alike = abs(self.value - other.value) <= _TWIN * max(self.value, other.value)
        plain = not (self.contested or other.contested) and self.planned == other.planned
        days = self.first == self.last and other.first == other.last
        close = abs(self.first - other.first) < near if days else (self.first, self.last) == (other.first, other.last)
        return alike and plain and close

    def with_claims(self, other: "SizePoint") -> "SizePoint":
        """Return one mark for both, drawn as the more exact and, of equals, the later."""
        best, rest = sorted((self, other), key=lambda point: (*_rank(point.claim), -point.last.toordinal()))
        return replace(best, claims=(*best.claims, *rest.claims))


@dataclass(frozen=True)
class SizeSeries:
    """What is claimed on one metric of one unit: its points in order of time."""

    region: str
    unit: str
    metric: str
    points: tuple[SizePoint, ...]

    @cached_property
    def line(self) -> list[SizePoint]:
        """The points that nobody contests and that are no plans."""
        return [point for point in self.points if not point.contested and not point.planned]

    @cached_property
    def statements(self) -> list[Statement]:
        """The statements of that line, in the order in which they were made."""
        claims = [claim for point in self.line for claim in point.claims]
        return sorted(claims, key=lambda claim: (claim.day.last, claim.day.first))

    def runs(self) -> list[list[SizePoint]]:
        """Group the line into runs of one number; a figure in between that differs for good ends a run."""
        runs: list[list[SizePoint]] = []
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

    def joined(self, near: timedelta) -> "SizeSeries":
        """Make one mark of points whose symbols would cover each other and whose figures agree."""
        joined: list[SizePoint] = []
        for point in self.points:
            twin = next((other for other in joined if other.agrees(point, near)), None)
            if twin:
                joined[joined.index(twin)] = twin.with_claims(point)
            else:
                joined.append(point)
        return replace(self, points=tuple(joined))


@dataclass(frozen=True)
class UnitSizes:
    """All that the chart tells.

    Attributes
    ----------
    known : Ledger
    members : tuple of SizeSeries
        People on the lists, a series for each region.
    parts : tuple of SizeSeries
        What those units are divided into; only of regions where anything is known of it.
    start, end : datetime.date
        The whole months that hold all points: first day, and the day after the last. One day if there are none.
    """

    known: Ledger
    members: tuple[SizeSeries, ...]
    parts: tuple[SizeSeries, ...]
    start: date
    end: date

    @property
    def series(self) -> tuple[SizeSeries, ...]:
        """Members and parts."""
        return (*self.members, *self.parts)

    @property
    def points(self) -> list[SizePoint]:
        """The points of all series."""
        return [point for series in self.series for point in series.points]

    @property
    def claims(self) -> list[Statement]:
        """The statements of all points."""
        return [claim for point in self.points for claim in point.claims]

    def joined(self, near: timedelta) -> "UnitSizes":
        """Return the same with marks that lie nearer than that joined where they agree."""
        members, parts = (tuple(one.joined(near) for one in those) for those in (self.members, self.parts))
        return replace(self, members=members, parts=parts)


def read(known: Ledger, with_parts: bool = True) -> UnitSizes:
    """Gather what is told on the headline units of the regions.

    Parameters
    ----------
    known : Ledger
    with_parts : bool
        What the units are divided into, too.

    Returns
    -------
    UnitSizes
    """
    members = tuple(series_of(known, region, "members") for region in known.regions)
    divided = known.regions if with_parts else ()
    parts = [series_of(known, region, known.region(region).part_metric) for region in divided]
    start, end = _months([point for series in (*members, *parts) for point in series.points])
    return UnitSizes(known, members, tuple(series for series in parts if series.points), start, end)


def series_of(known: Ledger, region: str, metric: str) -> SizeSeries:
    """Return what is told on a metric of the headline unit of a region: the statements with a number that stand."""
    unit = known.region(region).headline_unit
    told = known.statements(unit_id=unit, metric=metric) if unit and metric else ()
    standing = [one for one in told if one.assessment != "superseded" and one.figure.value is not None]
    points = [SizePoint((claim,), *_stands_at(claim)) for claim in standing]
    points.sort(key=lambda point: (point.first, point.last, point.claim.row_id))
    return SizeSeries(region, unit, metric, tuple(points))


def told_later(claim: Statement, by: timedelta = timedelta()) -> bool:
    """Tell whether the figure is of a time that was over, by more than that, when it was stated."""
    return claim.as_of.precision != "day" and claim.as_of.last < claim.day.first - by


def pairs(known: Ledger, series: SizeSeries) -> list[tuple[SizePoint, SizePoint]]:
    """Find the exact counts that contradict each other in a dispute: (undisputed, contested), nearest in time."""
    exact = [point for point in series.points if point.claim.figure.qualifier == "exact" and not point.planned]
    found = []
    for point in (point for point in exact if point.contested):
        keys = {one.statement_key for one in rivals_of(known, point.claim) if one.contradicts(point.claim)}
        rivals = [other for other in exact if other.claim.statement_key in keys]
        if rivals:
            found.append((min(rivals, key=lambda other: abs(other.last - point.first)), point))
    return found


def left_out(known: Ledger, series: Sequence[SizeSeries]) -> dict[str, list[str]]:
    """Return the rows that are not drawn, by why: outdated repeats, evident errors, words without a number."""
    why: dict[str, list[str]] = {"superseded": [], "rejected": [], "word": []}
    # Records tell of statements; what is counted here are rows, those that the records leave out among them.
    claims = known.tables["claims"]
    for one in series:
        own = claims[(claims["unit_id"] == one.unit) & (claims["metric"] == one.metric)]
        for row, value, standing in zip(own["claim_id"], own["value"], own["assessment"], strict=True):
            kind = "word" if standing != "rejected" and math.isnan(value) else standing
            if kind in why:
                why[kind].append(row)
    return why


def _stands_at(claim: Statement) -> tuple[date, date]:
    when = claim.as_of if told_later(claim) else claim.day
    return when.first, when.last


def _rank(claim: Statement) -> tuple[int, bool]:
    return EXACTNESS[claim.figure.qualifier], claim.figure.high is None


def _months(found: Sequence[SizePoint]) -> tuple[date, date]:
    if not found:
        return date.min, date.min
    first, last = min(point.first for point in found), max(point.last for point in found)
    return first.replace(day=1), month_after(last)


def month_after(day: date) -> date:
    """Return the first day of the month after that of a day."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)
