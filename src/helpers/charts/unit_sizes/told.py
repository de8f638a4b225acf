"""What the chart tells: statements on the size of units in order of time, and which of them a size has room for."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from itertools import chain, zip_longest

from helpers.ledger import Ledger
from helpers.ledger.findings import contested_figures, size_of
from helpers.ledger.records import Event, Statement
from helpers.words import Period

# What a size tells: statements of all regions together, events of each region, and whether parts of units.
MOST = {"wide": 28, "tall": 28, "compact": 8}
MOST_EVENTS = {"wide": 3, "tall": 3, "compact": 0}
WITH_PARTS = {"wide": True, "tall": True, "compact": False}
_ALIKE = 0.05  # figures that differ by less are told as one in round numbers


@dataclass(frozen=True)
class SizeSeries:
    """What is claimed on one metric of one unit: statements with a number that stand, in order of time."""

    region: str
    unit: str
    metric: str
    claims: tuple[Statement, ...]

    @cached_property
    def line(self) -> list[Statement]:
        """Those that nobody contests and that are no plans."""
        return [claim for claim in self.claims if not claim.contested and not claim.planned]

    @cached_property
    def statements(self) -> list[Statement]:
        """The same in the order in which they were made."""
        return sorted(self.line, key=lambda claim: (claim.day.last, claim.day.first))

    def runs(self) -> list[list[Statement]]:
        """Group the line into runs of one number; a figure in between that differs for good ends a run."""
        runs: list[list[Statement]] = []
        for claim in self.line:
            for run in reversed(runs):
                number, other = claim.figure.number, run[-1].figure.number
                if other == number:
                    run.append(claim)
                    break
                if abs(other - number) > _ALIKE * max(other, number):
                    runs.append([claim])
                    break
            else:
                runs.append([claim])
        return runs


@dataclass(frozen=True)
class UnitSizes:
    """All that the chart tells.

    Attributes
    ----------
    known : Ledger
    members : tuple of SizeSeries
        What is told of people on the lists, a series for each region.
    drawn : tuple of SizeSeries
        As much of each as there is room for.
    parts : tuple of SizeSeries
        What those units are divided into; only of regions where anything is known of it.
    """

    known: Ledger
    members: tuple[SizeSeries, ...]
    drawn: tuple[SizeSeries, ...]
    parts: tuple[SizeSeries, ...] = ()

    @property
    def series(self) -> tuple[SizeSeries, ...]:
        """Members and parts, all of them."""
        return (*self.members, *self.parts)

    @property
    def claims(self) -> list[Statement]:
        """The statements that are drawn."""
        return [claim for series in (*self.drawn, *self.parts) for claim in series.claims]

    @property
    def more(self) -> list[Statement]:
        """The statements on members that there is no room for."""
        shown = {claim.row_id for series in self.drawn for claim in series.claims}
        return [claim for series in self.members for claim in series.claims if claim.row_id not in shown]

    def head(self, most: int) -> "UnitSizes":
        """Return the same with so many statements on members drawn, the weightiest, each region in its turn."""
        queues = (by_weight(self.known, series) for series in self.members)
        order = [claim.row_id for claim in chain.from_iterable(zip_longest(*queues)) if claim]
        kept = set(order[:most])
        cut = (tuple(claim for claim in one.claims if claim.row_id in kept) for one in self.members)
        drawn = (replace(one, claims=claims) for one, claims in zip(self.members, cut, strict=True))
        return replace(self, drawn=tuple(drawn))


def read(known: Ledger, tier: str = "wide") -> UnitSizes:
    """Gather what is told on the headline units of the regions, as much as a size has room for.

    Parameters
    ----------
    known : Ledger
    tier : {"wide", "tall", "compact"}
        Of the size.

    Returns
    -------
    UnitSizes
    """
    members = tuple(series_of(known, region, "members") for region in known.regions)
    parts = (series_of(known, region, metric) for region, metric in _divided(known, tier))
    return UnitSizes(known, members, members, tuple(series for series in parts if series.claims)).head(MOST[tier])


def _divided(known: Ledger, tier: str) -> list[tuple[str, str]]:
    """Return the regions of which a size tells what their units are divided into, and into what."""
    return [(region, known.region(region).part_metric) for region in known.regions] if WITH_PARTS[tier] else []


def series_of(known: Ledger, region: str, metric: str) -> SizeSeries:
    """Return what is told on a metric of the headline unit of a region: the statements with a number that stand."""
    unit = known.region(region).headline_unit
    told = known.statements(unit_id=unit, metric=metric) if unit and metric else ()
    standing = [one for one in told if one.assessment != "superseded" and one.figure.value is not None]
    return SizeSeries(region, unit, metric, _in_time(known, standing))


def time_of(claim: Statement) -> Period:
    """Return the time at which a statement stands: its day, or the time that it was told of later."""
    return claim.as_of if told_later(claim) else claim.day


def told_later(claim: Statement, by: timedelta = timedelta()) -> bool:
    """Tell whether the figure is of a time that was over, by more than that, when it was stated."""
    return claim.as_of.precision != "day" and claim.as_of.last < claim.day.first - by


def _in_time(known: Ledger, claims: Sequence[Statement]) -> tuple[Statement, ...]:
    """Order by the end of the time; two that contradict each other stand side by side where their times allow it."""
    near = {}
    for pair in contradictions(known, claims):
        first, second = sorted(pair, key=lambda claim: (time_of(claim).last, time_of(claim).first))
        near |= {first.row_id: 1, second.row_id: -1}

    def place(claim: Statement) -> tuple:
        time = time_of(claim)
        return time.last, near.get(claim.row_id, 0), time.first, claim.row_id

    return tuple(sorted(claims, key=place))


def by_weight(known: Ledger, series: SizeSeries) -> list[Statement]:
    """Order by weight: the latest, what contradicts, what the title names, then the later the weightier.

    A contested claim comes after one that contradicts it, so that in no size one of them stands alone.
    """
    found, own = size_of(known, series.region), {claim.row_id: claim for claim in series.claims}
    told = [found.last, *chain(*contradictions(known, series.claims)), found.other, found.first]
    named = [own.get(claim.row_id) for claim in told if claim]
    rest = sorted(reversed(series.claims), key=lambda claim: claim.contested or claim.planned)
    waiting = {claim.row_id: claim for claim in (*named, *rest) if claim}
    rows: set[str] = set()
    order = []
    while waiting:
        claim = next((one for one in waiting.values() if _opposed(known, one, rows)), next(iter(waiting.values())))
        order.append(waiting.pop(claim.row_id))
        rows |= set(claim.row_ids)
    return order


def _opposed(known: Ledger, claim: Statement, rows: Iterable[str]) -> bool:
    """Tell whether a claim is uncontested, or stands beside an opponent in each of its disputes."""
    disputes = (known.opponents(row).values() for row in claim.row_ids) if claim.contested else ()
    return all(not set(rows).isdisjoint(opponents) for opponents in chain.from_iterable(disputes))


def contradictions(known: Ledger, claims: Iterable[Statement]) -> list[tuple[Statement, Statement]]:
    """Return the pairs of claims that stand for disputes of which not both sides can be true."""
    by_row = {claim.row_id: claim for claim in claims}
    pairs = (one.pair for one in contested_figures(known) if one.contradiction)
    told = ([by_row.get(claim.row_id) for claim in pair] for pair in pairs)
    return [(one, other) for one, other in told if one and other]


def events_of(told: UnitSizes, series: SizeSeries, most: int | None = None) -> list[Event]:
    """Return the events that charts of figures over time mark, of the region and the time drawn, the weightiest."""
    if not series.claims:
        return []
    start, end = min(time_of(one).first for one in series.claims), max(time_of(one).last for one in series.claims)
    places = (series.region, *told.known.federal)
    events = [one for one in told.known.events(region=places) if one.context and start <= one.day.first <= end]
    kept = sorted(events, key=lambda one: one.importance)[:most]
    return [one for one in events if one in kept]


def left_out(known: Ledger, tier: str) -> dict[str, list[str]]:
    """Return the rows that are not drawn, by why: outdated repeats, evident errors, words without a number."""
    why: dict[str, list[str]] = {"superseded": [], "rejected": [], "word": []}
    # Records tell of statements; what is counted here are rows, those that the records leave out among them.
    claims = known.tables["claims"]
    for region, metric in [*((region, "members") for region in known.regions), *_divided(known, tier)]:
        own = claims[(claims["unit_id"] == known.region(region).headline_unit) & (claims["metric"] == metric)]
        for row, value, standing in zip(own["claim_id"], own["value"], own["assessment"], strict=True):
            kind = "word" if standing != "rejected" and math.isnan(value) else standing
            if kind in why:
                why[kind].append(row)
    return why
