"""What the tables support: latest figures, contested ones, growth, plans beside what is reported, what is not known.

Each is decided here and once. Charts, the brief and alt texts take it from here, so that no two texts of one selection
and day give two answers. Nothing is averaged: a finding rests on statements as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from helpers.ledger.known import EXACTNESS, Ledger
from helpers.ledger.meanings import ITEM
from helpers.ledger.records import AnyClaim, Dispute, Region, Statement, Thing

_SOUND = ("accepted", "")  # judged fit for use, or not judged
_TWICE = (1.9, 2.1)  # what is told as twice as many
# Kinds of units of which readers expect a headcount.
_COUNTED_KINDS = ("territorial_defence", "bars", "state_enterprise")


# The latest figure


def headline_figures(region: Region) -> tuple[tuple[str, str], ...]:
    """Return metric and status of each headline figure of a region: people, parts of the unit, what was planned."""
    parts = [(region.part_metric, "reported")] if region.part_metric else []
    return ("members", "reported"), *parts, ("members", "planned"), ("firearms", "planned")


def headline(known: Ledger, region: str, metric: str, status: str) -> Statement | None:
    """Return a headline figure of a region: of its headline unit or, of a plan, else of a unit that is told with it."""
    units = units_of(known, region) if status == "planned" else units_of(known, region)[:1]
    found = (latest_accepted(known, unit, metric, status) for unit in units)
    return next((told for told in found if told is not None), None)


def units_of(known: Ledger, region: str) -> tuple[str, ...]:
    """Return the units that the figures of a region are about: its headline unit, then those told beside it."""
    also = sorted(one.unit_id for one in known.units.values() if one.region == region and one.role == "also")
    return tuple(filter(None, (known.region(region).headline_unit, *also)))


def latest_accepted(known: Ledger, unit_id: str, metric: str, status: str = "reported") -> Statement | None:
    """Return the latest accepted statement on a figure.

    The rule: of the accepted statements with a number or a bound on the whole unit, or if there is none on whatever it
    covers, the one stated last; of those stated on one day the most exact (exact, at most, at least, about), then the
    one whose day is known best, then the lowest id.

    Parameters
    ----------
    known : Ledger
    unit_id, metric, status : str
        What the figure is about; a claim that does not say whether it is an aim is taken with what is reported.

    Returns
    -------
    Statement or None
        None if no accepted statement is known.
    """
    return min(of_widest_scope(_sound(known, unit_id, metric, status)), key=_rank, default=None)


def _sound(known: Ledger, unit_id: str, metric: str, status: str) -> list[Statement]:
    return [one for one in _told(known, unit_id, metric, status) if one.assessment in _SOUND and one.figure.bounded]


def _told(known: Ledger, unit_id: str, metric: str, status: str) -> tuple[Statement, ...]:
    return known.statements(unit_id=unit_id, metric=metric, status=[status, ""] if status == "reported" else status)


def of_widest_scope(claims: list[Statement]) -> list[Statement]:
    """Return the claims on the whole unit; if there is none, all."""
    return [one for one in claims if one.scope == "whole"] or claims


def _rank(one: Statement) -> tuple:
    day = one.day
    return -day.last.toordinal(), EXACTNESS[one.figure.qualifier], day.last - day.first, one.row_id


# Whose statement it is


def origin(known: Ledger, claim: Statement) -> str:
    """Return the statement that a claim goes back to: what is based on another claim is no further voice."""
    while (earlier := known.statement_of.get(claim.based_on)) and earlier.row_id != claim.row_id:
        claim = earlier
    return claim.statement_id


def voices(known: Ledger, claims: Iterable[AnyClaim]) -> int:
    """Count the statements that claims go back to, each once."""
    return len({origin(known, one) if isinstance(one, Statement) else one.statement_id for one in claims})


# What is contested


@dataclass(frozen=True, eq=False)
class Contested:
    """Figures that a dispute sets against each other.

    Attributes
    ----------
    dispute : Dispute
    sides : tuple of Statement
        All that is known of it, in order of time.
    pair : tuple of Statement
        Two of them that stand against each other, the lower figure first; those that contradict each other before those
        of which the dispute says why, then the most exact, then the latest.
    """

    dispute: Dispute
    sides: tuple[Statement, ...]
    pair: tuple[Statement, Statement]

    @property
    def contradiction(self) -> bool:
        """Tell whether not both of the pair can be true."""
        return self.pair[0].contradicts(self.pair[1])


def contested_figures(known: Ledger) -> tuple[Contested, ...]:
    """Return the numeric disputes about units of the story of which two figures stand against each other."""

    def find() -> tuple[Contested, ...]:
        every = (_contested_by(known, one) for one in known.disputes.values() if _of_story(known, one))
        return tuple(one for one in every if one)

    return known.once(("contested figures",), find)


def _contested_by(known: Ledger, dispute: Dispute) -> Contested | None:
    """Return the figures that a numeric dispute sets against each other; None if no two do as far as is known."""
    if dispute.kind != "numeric" or not dispute.metric:
        return None
    sides = known.sides(dispute.dispute_id)
    pairs = [pair for pair in combinations(sides, 2) if _stand_against(dispute, *pair)]
    if not pairs:
        return None
    one, other = sorted(min(pairs, key=_weight), key=_by_number)
    return Contested(dispute, sides, (one, other))


def rivals_of(known: Ledger, claim: Statement) -> list[Statement]:
    """Return the claims that some dispute sets against one, in order of time: each with all its rows, as the one is."""
    rivals = set()
    for one in contested_figures(known):
        ours = [side for side in one.sides if side.statement_key == claim.statement_key]
        against = [side for side in one.sides if any(_stand_against(one.dispute, side, our) for our in ours)]
        rivals |= {side.statement_key for side in against}
    return [one for one in known.statements() if one.statement_key in rivals]


def contradiction_of(known: Ledger, claim: Statement) -> tuple[Statement, Statement] | None:
    """Return the two figures to be told in place of a claim that a contested one contradicts; None if none does."""
    for one in contested_figures(known):
        if one.contradiction and any(side.contested and side.contradicts(claim) for side in one.sides):
            return one.pair
    return None


def unsettled(known: Ledger) -> dict[str, str]:
    """Return the numeric disputes that set nothing against each other and give no reason to stand, and why nothing."""
    numeric = [one for one in known.disputes.values() if one.kind == "numeric" and not one.reasoned]
    return {one.dispute_id: _why_not(known, one) for one in numeric if _contested_by(known, one) is None}


def _why_not(known: Ledger, dispute: Dispute) -> str:
    """Say in words why no two claims of a dispute contradict each other."""
    told = [one for one in known.sides(dispute.dispute_id) if one.figure.bounded]
    pairs = [pair for pair in combinations(told, 2) if pair[0].statement_id != pair[1].statement_id]
    alike = [pair for pair in pairs if pair[0].counts == pair[1].counts]
    if not pairs:
        return "fewer than two statements on its metric name a figure"
    if not alike:
        return "no two of its figures are of one unit, scope and case and both planned or both reported"
    if not any(one.is_of_time_of(other) for one, other in alike):
        return "the times that its figures describe lie more than 31 days apart"
    return "its figures could all be true"


def _of_story(known: Ledger, dispute: Dispute) -> bool:
    return not dispute.unit_id or known.units[dispute.unit_id].kind != "context"


def _stand_against(dispute: Dispute, one: Statement, other: Statement) -> bool:
    differ = one.statement_id != other.statement_id and one.figure != other.figure
    return differ and (dispute.reasoned or one.contradicts(other))


def _weight(pair: tuple[Statement, Statement]) -> tuple:
    inexact = sum(EXACTNESS[one.figure.qualifier] if one.figure.bounded else len(EXACTNESS) for one in pair)
    return not pair[0].contradicts(pair[1]), inexact, -max(one.day.last.toordinal() for one in pair), _by_id(pair)


def _by_id(pair: Iterable[Statement]) -> list[str]:
    return [one.row_id for one in pair]


def _by_number(one: Statement) -> tuple:
    figure = one.figure
    numbers = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    return not numbers, numbers[:1], one.row_id


# How many people there are in a unit


@dataclass(frozen=True, eq=False)
class SizeFinding:
    """What the statements on the people of a unit support.

    Attributes
    ----------
    region, unit : str
        The unit is empty if the region has none that its figures are about.
    kind : str
        ``doubled``, ``nearly-doubled``, ``grew``, ``planned``, ``disputed``, ``scoped``, ``one``, ``stood``,
        ``contested``, ``plan`` or ``none``: the people of the unit doubled, nearly so, or grew in number; more are
        planned; two counts contradict each other; what is claimed covers something else than the whole unit; one claim
        or several say how many there are; all claims are contested; there is nothing but a plan; there is nothing.
    first, last : Statement or None
        The first and the latest accepted claim, of one scope; where all are contested, the first and the latest of all.
    other : Statement or None
        The plan.
    pair : tuple of Statement
        The two counts that contradict each other, the lower first.
    accepted : tuple of Statement
        The accepted claims from the first to the latest.
    """

    region: str
    unit: str
    kind: str
    first: Statement | None = None
    last: Statement | None = None
    other: Statement | None = None
    pair: tuple[Statement, ...] = ()
    accepted: tuple[Statement, ...] = ()

    @property
    def numberless(self) -> bool:
        """Tell whether the latest claim names no number."""
        return self.last is not None and not self.last.figure.bounded

    @property
    def of_whole(self) -> bool:
        """Tell whether the latest claim covers the whole unit, so that the unit may be said to number that many."""
        return self.last is not None and self.last.scope == "whole"

    @property
    def reached(self) -> Statement | None:
        """The first accepted claim that gives the figure that the latest one gives."""
        same = (one for one in self.accepted if self.last and one.figure.interval == self.last.figure.interval)
        return next(same, self.last)


def size_of(known: Ledger, region: str) -> SizeFinding:
    """Return what the statements on the people of a region's headline unit support."""
    return known.once(("size", region), lambda: _size_of(known, region))


def _size_of(known: Ledger, region: str) -> SizeFinding:
    unit = known.region(region).headline_unit
    last = latest_accepted(known, unit, "members") if unit else None
    plan = latest_accepted(known, unit, "members", "planned") if unit else None
    if last is None:
        return _without_accepted(known, region, unit, plan)
    alike = [one for one in _sound(known, unit, "members", "reported") if one.scope == last.scope]
    alike.sort(key=lambda one: (one.day.last, one.day.first, one.row_id))
    return replace(_size_of_accepted(known, alike[0], last, plan), region=region, accepted=tuple(alike))


def _size_of_accepted(known: Ledger, first: Statement, last: Statement, plan: Statement | None) -> SizeFinding:
    told = SizeFinding("", last.unit_id, "stood", first, last)
    if pair := contradiction_of(known, last):
        return replace(told, kind="disputed", pair=pair)
    if not told.of_whole:
        return replace(told, kind="scoped")
    if len({one.statement_key for one in known.each_claim(unit_id=last.unit_id, metric="members")}) == 1:
        return replace(told, kind="one")
    if grown := growth(first, last):
        return replace(told, kind=grown)
    return replace(told, kind="planned", other=plan) if plan and is_above(plan, last) else told


def _without_accepted(known: Ledger, region: str, unit: str, plan: Statement | None) -> SizeFinding:
    """Return what there is where no claim was accepted: contested ones, a plan or nothing."""
    told = [one for one in _told(known, unit, "members", "reported") if one.contested] if unit else []
    if any(one.figure.bounded for one in told):
        first = min(told, key=lambda one: (one.day.last, one.day.first, one.row_id))
        return SizeFinding(region, unit, "contested", first, min(told, key=_rank))
    return SizeFinding(region, unit, "plan" if plan else "none", other=plan)


def whole_contested(known: Ledger, told: Statement) -> bool:
    """Tell whether a contested statement with a number or a bound covers the whole unit that a claim is about."""
    every = _told(known, told.unit_id, told.metric, "reported")
    return any(one.contested and one.figure.bounded and one.scope == "whole" for one in every)


def growth(first: Statement, last: Statement) -> str:
    """Return how growth from one figure to a later one is told; empty if the figures leave open whether there was any.

    There was if all numbers that the later figure allows are greater than all that the first allows, and both cover
    the same. It is told as doubling if both are exact and the quotient of the numbers is from 2 to 2.1; as nearly so
    if it is from 1.9 to 2.1 and below 2, or the later one is "almost" its number.
    """
    if first.scope != last.scope or not is_above(last, first):
        return ""
    was, now = first.figure, last.figure
    times = (now.value or 0) / was.value if was.value else 0
    if not _TWICE[0] <= times <= _TWICE[1]:
        return "grew"
    if times < 2 or now.kind == "almost":
        return "nearly-doubled"
    return "doubled" if {was.kind, now.kind} <= {"exact", ""} else "grew"


def is_above(one: Statement, other: Statement) -> bool:
    """Tell whether all numbers that one figure allows are greater than all that another allows."""
    mine, theirs = one.figure.interval, other.figure.interval
    return bool(mine and theirs and mine.lies_above(theirs))


# What was handed over, and what is not known


def delivered(known: Ledger, region: str) -> tuple[AnyClaim, ...]:
    """Return the numbers of firearms that units of a region are reported to hold or to have been issued.

    A zero is a statement that there were none, not a count of what was handed over.
    """
    held = known.statements(region=region, metric="firearms", status=["reported", ""])
    issued = known.things(region=region, item="small_arms", status=["issued", "arrived"])
    numbered = [one for one in (*held, *issued) if one.figure.value or one.figure.low or one.figure.high]
    return tuple(one for one in numbered if one.assessment != "superseded")


def handed_over(known: Ledger, region: str) -> list[Thing]:
    """Return the statements that firearms of any type were issued in a region, or had reached a base."""
    return list(known.things(region=region, status=["issued", "arrived"], item=list(ITEM["firearms"])))


def later_than(known: Ledger, told: Statement) -> list[Statement]:
    """Return the figures that were stated later than the latest accepted one: contested ones, or of another scope."""
    every = _told(known, told.unit_id, told.metric, "reported")
    standing = [one for one in every if one.assessment != "superseded" and one.figure.bounded]
    return [one for one in standing if one.day.first > told.day.last]


def of_story(known: Ledger, unit_id: str) -> bool:
    """Tell whether a unit is one of those that the story is about: by its kind, or as nobody has said its kind."""
    unit = known.units.get(unit_id)
    return unit is None or unit.kind in (*_COUNTED_KINDS, "") or unit_id in known.headline_units.values()


def uncounted(known: Ledger, region: str) -> list[str]:
    """Return the units that known claims or events speak of and of which no headcount is known."""
    told = (*known.statements(), *known.things(), *known.events())  # a rejected row tells nothing
    spoken_of = {one.unit_id for one in told}
    own = [one.unit_id for one in known.units.values() if one.region == region and one.kind in _COUNTED_KINDS]
    return [unit for unit in own if unit in spoken_of and not _is_counted(known, unit)]


def _is_counted(known: Ledger, unit_id: str) -> bool:
    return any(one.figure.bounded for one in known.statements(unit_id=unit_id, metric="members"))
