"""What is known of each region: the plan, the people to set against it, and what was delivered."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from helpers.ledger import Ledger
from helpers.ledger.findings import delivered, latest_accepted, rivals_of
from helpers.ledger.records import AnyClaim, Statement, Thing
from helpers.words import Figure

# How many firearms one mark may stand for, up to the largest number that a table may hold, and most marks of a plan.
_SHARES = (1, 2, 5, *(share * 10**power for power in range(15) for share in (10, 20, 25, 50)))
_MOST_MARKS = 20
_SOUND = ("accepted", "")  # judged fit for use, or not judged


@dataclass(frozen=True)
class Quotient:
    """People to one planned firearm, as exact as the two claims that it is worked out from."""

    figure: Figure
    claims: tuple[Statement, Statement]


@dataclass(frozen=True, eq=False)
class RegionPlan:
    """What is known of one region.

    Attributes
    ----------
    region, unit : str
        The unit is that of the plan, or else the one that the region's figures are about; empty if there is none.
    plan : Statement or None
        The planned firearms.
    plan_kit : tuple of Thing
        Equipment that holds the same figure as the plan.
    people : Statement or None
        The count of people to set them against.
    rivals : tuple of Statement
        Contested counts for the same time, drawn with equal weight.
    undrawn : tuple of Statement
        Contested counts that give no exact number, or cover something else than the unit: named in the note.
    given : tuple of AnyClaim
        Numbers of firearms reported as held or issued after the plan.
    first : tuple of Thing
        Statements that weapons were issued or reached a base, without a number.
    squares : bool
        There is room for the people as squares; else they are told as a number.
    """

    region: str
    unit: str = ""
    plan: Statement | None = None
    plan_kit: tuple[Thing, ...] = ()
    people: Statement | None = None
    rivals: tuple[Statement, ...] = ()
    undrawn: tuple[Statement, ...] = ()
    given: tuple[AnyClaim, ...] = ()
    first: tuple[Thing, ...] = ()
    squares: bool = True

    @property
    def planned(self) -> Statement:
        """The plan.

        Raises
        ------
        ValueError
            If there is none.
        """
        if self.plan is None:
            raise ValueError(f"{self.region} has no plan")
        return self.plan

    @property
    def firearms(self) -> float:
        """How many firearms are planned."""
        return self.planned.figure.number

    @property
    def counts(self) -> list[Statement]:
        """The count of people and its rivals, the lowest first: people whom only a higher one has are contested."""
        every = [] if self.people is None else [self.people, *self.rivals]
        return sorted(every, key=lambda count: count.figure.number)

    def rule_of(self, count: Statement) -> str:
        """Return the rule by which a count was chosen."""
        return "as of the plan" if count is self.people else "stated"

    @property
    def drawn(self) -> list[Statement]:
        """The counts that are drawn as squares."""
        return self.counts if self.squares else []

    @property
    def depth(self) -> float:
        """How many people of the largest count there are to a planned firearm."""
        return max(count.figure.number for count in self.counts) / self.firearms

    @property
    def ratios(self) -> list[int]:
        """Whole people to one planned firearm, for each count: arithmetic on two claims; none if a count has fewer."""
        shares = [self._share(count) for count in self.counts]
        return list(dict.fromkeys(shares)) if all(shares) else []

    @property
    def quotients(self) -> list[Quotient]:
        """The same, the least first, as exact as the two claims are: to a ceiling of people belongs a ceiling.

        A quotient that is not whole is rounded, and so told as approximate.
        """
        found: dict[int, Quotient] = {}
        for count in self.counts if self.ratios else ():
            share = self._share(count)
            whole = share * self.firearms == count.figure.number
            figure = Figure(share, qualifier=_hedge(count.figure, self.planned.figure) if whole else "about")
            found.setdefault(share, Quotient(figure, (self.planned, count)))
        return [found[share] for share in sorted(found)]

    def _share(self, count: Statement) -> int:
        return math.floor(count.figure.number / self.firearms + 0.5)


def plan_of(known: Ledger, region: str) -> RegionPlan:
    """Gather what is known of a region."""
    plan = _plan(known, region)
    if plan is None:
        return RegionPlan(region, known.region(region).headline_unit)
    people = _people(known, plan)
    contested = _contested(known, people) if people else []
    rivals = tuple(one for one in contested if one.figure.qualifier == "exact" and one.scope == plan.scope)
    kit = known.things(unit_id=plan.unit_id, item="small_arms")
    return RegionPlan(
        region,
        plan.unit_id,
        plan,
        plan_kit=tuple(thing for thing in kit if thing.same_as in plan.row_ids),
        people=people,
        rivals=rivals,
        undrawn=tuple(one for one in contested if one not in rivals),
        given=_given(known, plan),
        first=_first(kit),
    )


def per_mark(known: Ledger) -> int:
    """Return how many firearms or people one mark stands for: the same in each selection, on each day and in each size.

    The largest plan of all regions makes at most twenty marks, and no plan leaves a part of one if that can be.
    """
    everything = known.everything
    plans = [plan_of(everything, region) for region in everything.subjects]
    planned = [int(one.firearms) for one in [*plans, *(plan_of(known, region) for region in known.regions)] if one.plan]
    fitting = [share for share in _SHARES if max(planned) / share <= _MOST_MARKS]
    return next((share for share in fitting[:3] if not any(plan % share for plan in planned)), fitting[0])


def _plan(known: Ledger, region: str) -> Statement | None:
    """Choose the plan: the latest accepted one of the headline unit or, without one, of any; else a contested one."""
    headline = known.region(region).headline_unit
    own = [unit.unit_id for unit in known.units.values() if unit.region == region and unit.role != "outside"]
    units = [headline] if headline else own
    accepted = [latest_accepted(known, unit, "firearms", "planned") for unit in units]
    every = known.statements(metric="firearms", status="planned", unit_id=units)
    plans = _positive(one for one in accepted if one) or _positive(one for one in every if one.contested)
    return max(plans, key=lambda one: one.day.last, default=None)


def _hedge(people: Figure, firearms: Figure) -> str:
    """Return the hedge of a quotient: the one that both claims ask for, or "about" if they ask for unlike ones."""
    turned = {"at_least": "at_most", "at_most": "at_least"}.get(firearms.qualifier, firearms.qualifier)
    hedges = {people.qualifier, turned} - {"exact", ""}
    return hedges.pop() if len(hedges) == 1 else "about" if hedges else "exact"


def joint_firearms(known: Ledger) -> list[Thing]:
    """Return what is stated of firearms of units of several regions together, without a split."""
    return list(known.things(item="small_arms", unit_id=known.joint_units))


def _people(known: Ledger, plan: Statement) -> Statement | None:
    """Choose the count of people: the latest one that is not contested and was stated by the plan's last day.

    It covers as much of the unit as the plan does; an exact count goes before a rounded one of the same month.
    """
    told = known.statements(metric="members", status="reported", unit_id=plan.unit_id)
    told = [one for one in _positive(told) if one.assessment in _SOUND and one.scope == plan.scope]
    told = [one for one in told if one.day.last <= plan.day.last]
    months = [(one.day.last.year, one.day.last.month) for one in told]
    latest = [one for one, month in zip(told, months, strict=True) if month == max(months)]
    exact = [one for one in latest if one.figure.qualifier == "exact"]
    return (exact or latest or [None])[-1]


def _contested(known: Ledger, people: Statement) -> list[Statement]:
    """Return the contested counts of the same time that a dispute sets against the chosen one."""
    rivals = [one for one in rivals_of(known, people) if one.contested and one.is_of_time_of(people)]
    return [one for one in _positive(rivals) if one.unit_id == people.unit_id and not one.planned]


def _given(known: Ledger, plan: Statement) -> tuple[AnyClaim, ...]:
    """Return the numbers delivered to the unit of a plan, on its day or later."""
    given = (one for one in delivered(known, plan.region) if one.unit_id == plan.unit_id)
    return tuple(one for one in given if one.day.last >= plan.day.first)


def amount(claim: AnyClaim) -> float:
    """Return the number of a claim or, of a range, its upper bound."""
    figure = claim.figure
    return next(number for number in (figure.value, figure.high, figure.low) if number is not None)


def _first(kit: Iterable[Thing]) -> tuple[Thing, ...]:
    """Return the statements of the first day on which weapons were issued or reached a base: those sure of the day."""
    there = [thing for thing in kit if thing.status in ("issued", "arrived")]
    earliest = min(map(_how_early, there), default=None)
    return tuple(thing for thing in there if _how_early(thing) == earliest)


def _how_early(thing: Thing) -> tuple[date, int, int]:
    return thing.day.last, len(thing.day.hedge), -thing.day.first.toordinal()


def _positive(statements: Iterable[Statement]) -> list[Statement]:
    return [one for one in statements if (one.figure.value or 0) > 0]
