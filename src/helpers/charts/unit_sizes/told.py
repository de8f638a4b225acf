"""What the chart tells: statements on the size of units in order of time, and which of them a size has room for."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from itertools import chain, zip_longest

from helpers.ledger import Ledger
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
    divided = known.regions if WITH_PARTS[tier] else ()
    parts = (series_of(known, region, known.region(region).part_metric) for region in divided)
    return UnitSizes(known, members, members, tuple(series for series in parts if series.claims)).head(MOST[tier])


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
    found = finding(known, series)
    named = [found.last, *chain(*contradictions(known, series.claims)), found.other, found.first]
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
    """Find exact counts that a dispute sets against each other: (undisputed, contested), nearest in time."""
    exact = [claim for claim in claims if claim.figure.qualifier == "exact" and not claim.planned]
    found = []
    for claim in (claim for claim in exact if claim.contested):
        rows = {row for one in known.disputes.values() if claim.row_id in one.row_ids for row in one.row_ids}
        rivals = [other for other in exact if not other.contested and other.figure.number != claim.figure.number
                  and other.row_id in rows]  # fmt: skip
        if rivals:
            apart = (abs(time_of(other).last - time_of(claim).first) for other in rivals)
            found.append((min(zip(apart, rivals, strict=True), key=lambda one: one[0])[1], claim))
    return found


def events_of(told: UnitSizes, series: SizeSeries, most: int | None = None) -> list[Event]:
    """Return the events that charts of figures over time mark, of the region and the time drawn, the weightiest."""
    if not series.claims:
        return []
    start, end = min(time_of(one).first for one in series.claims), max(time_of(one).last for one in series.claims)
    places = (series.region, *told.known.federal)
    events = [one for one in told.known.events(region=places) if one.context and start <= one.day.first <= end]
    kept = sorted(events, key=lambda one: one.importance)[:most]
    return [one for one in events if one in kept]


@dataclass(frozen=True)
class SizeFinding:
    """What the statements on a unit support.

    Attributes
    ----------
    series : SizeSeries
    kind : {"doubled", "nearly-doubled", "grew", "planned", "disputed", "one", "stood", "contested", "plan", "none"}
        The people of the unit doubled, nearly so, or grew in number; more are planned; two counts contradict each
        other; one claim or several say how many there are; all claims are contested; there is nothing but a plan;
        there is nothing.
    first, last : Statement or None
        The claims it begins and ends with; of two counts that contradict each other, the last is the undisputed one.
    other : Statement or None
        The count that contradicts it, or the plan.
    """

    series: SizeSeries
    kind: str
    first: Statement | None = None
    last: Statement | None = None
    other: Statement | None = None


def finding(known: Ledger, series: SizeSeries) -> SizeFinding:
    """Return what the statements on a unit support; a claim on the whole unit goes before one on a part of it."""
    claims = [one for one in series.statements if one.scope == "whole"] or series.statements
    if not claims:
        contested = sorted((claim for claim in series.claims if claim.contested and not claim.planned),
                           key=lambda claim: (claim.day.last, claim.day.first))  # fmt: skip
        if contested:
            return SizeFinding(series, "contested", contested[0], contested[-1])
        plan = next((claim for claim in series.claims if claim.planned), None)
        return SizeFinding(series, "plan" if plan else "none", other=plan)
    first, last = claims[0], claims[-1]
    for one, rival in contradictions(known, series.claims):
        if last.day.last <= rival.day.last and one.scope == rival.scope:
            return SizeFinding(series, "disputed", first, one, rival)
    if len(series.claims) == len(claims) == 1 and not any(left_out(known, [series]).values()):
        return SizeFinding(series, "one", first, last)
    if _comparable(first, last) and last.figure.number >= 1.15 * first.figure.number:
        return SizeFinding(series, _growth(first, last), first, last)
    plan = next((one for one in series.claims if one.planned and one.figure.number > last.figure.number), None)
    return SizeFinding(series, "planned" if plan else "stood", first, last, plan)


def _growth(first: Statement, last: Statement) -> str:
    """Return how the growth is told: as doubling if both figures allow it, as nearly so if the last falls short."""
    times = last.figure.number / first.figure.number
    if not 1.9 <= times <= 2.1:
        return "grew"
    if times < 2 or last.figure.kind == "almost":
        return "nearly-doubled"
    return "doubled" if {first.figure.kind, last.figure.kind} <= {"exact", ""} else "grew"


def _comparable(first: Statement, last: Statement) -> bool:
    """Tell whether growth may be said: not from a figure open upwards, to one open downwards or to another scope."""
    open_ended = first.figure.qualifier == "at_least" or last.figure.qualifier == "at_most"
    return not open_ended and first.scope == last.scope and last.figure.number > 0


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
