"""What is known of a dispute: its sides, and what can be told from all of them together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from helpers.errors import UsageError, listed
from helpers.ledger import Ledger
from helpers.ledger.findings import Contested, contested_figures, is_above, voices
from helpers.ledger.records import AnyClaim, Dispute, Statement, Thing
from helpers.words import Figure, Interval


@dataclass(frozen=True, eq=False)
class Side:
    """One figure and the claims that give it.

    Attributes
    ----------
    claims : tuple of AnyClaim
        First to last. Things are among them where they name no number.
    """

    claims: tuple[AnyClaim, ...]

    @property
    def first(self) -> AnyClaim:
        """The claim made first."""
        return self.claims[0]

    @property
    def figure(self) -> Figure:
        """The figure that all of them give."""
        return self.first.figure

    @property
    def kind(self) -> str:
        """How exact the figure is."""
        return self.figure.kind

    @property
    def row_ids(self) -> tuple[str, ...]:
        """The rows behind it."""
        return tuple(row for claim in self.claims for row in claim.row_ids)

    @property
    def scope(self) -> str:
        """How much of the unit it covers."""
        return _scope(self.first)

    @property
    def numbered(self) -> bool:
        """Tell whether a number is named."""
        return self.kind != "word"

    @property
    def value(self) -> float:
        """Where it stands on the number line: the middle of a range."""
        return sum(self.ends) / 2 if self.kind == "range" else self.figure.number

    @property
    def ends(self) -> tuple[float, ...]:
        """The bounds that the source gives."""
        return tuple(end for end in (self.figure.low, self.figure.high) if end is not None)


class RoundBand(NamedTuple):
    """A round figure, and the numbers that it allows."""

    side: Side
    interval: Interval

    def holds(self, value: float) -> bool:
        """Tell whether the round figure allows a number."""
        return self.interval.holds(value)


@dataclass(frozen=True, eq=False)
class Disputed:
    """The sides of a dispute.

    Attributes
    ----------
    known : Ledger
    dispute : Dispute or None
        None if there is no dispute to tell of.
    sides : tuple of Side
        By figure; those without a number last.
    """

    known: Ledger
    dispute: Dispute | None
    sides: tuple[Side, ...]

    @classmethod
    def of(cls, known: Ledger, dispute: Dispute) -> "Disputed":
        """Gather the claims that give one figure of one scope, in one wording, into sides."""
        groups: dict[tuple, list[AnyClaim]] = {}
        for claim in _claims(known, dispute):
            groups.setdefault((claim.unit_id, claim.status, _scope(claim), *_wording(claim)), []).append(claim)
        sides = [Side(tuple(group)) for group in groups.values()]
        return cls(known, dispute, tuple(sorted(sides, key=_by_figure)))

    @cached_property
    def numbered(self) -> list[Side]:
        """The sides that name a number."""
        return [side for side in self.sides if side.numbered]

    @cached_property
    def compared(self) -> list[Side]:
        """The numbered sides that can be set against each other: of one scope, that of whole units if there are any."""
        scopes = Counter(side.scope for side in self.numbered)
        scope = "whole" if "whole" in scopes else max(scopes, key=lambda one: scopes[one], default="")
        return [side for side in self.numbered if side.scope == scope]

    @cached_property
    def values(self) -> list[float]:
        """The numbers compared, each once."""
        return sorted({side.value for side in self.compared})

    def side_of(self, value: float) -> Side:
        """Return the compared side that gives a number: the exact one if there is one, else the one stated first."""
        sides = [side for side in self.compared if side.value == value]
        return min(sides, key=lambda side: (side.kind != "exact", side.first.day.first))

    @property
    def claims(self) -> list[AnyClaim]:
        """The claims of all sides."""
        return [claim for side in self.sides for claim in side.claims]

    @property
    def metric(self) -> str:
        """What is counted."""
        return self.dispute.metric if self.dispute else ""

    @cached_property
    def units(self) -> list[str]:
        """The units for which a number is named."""
        return list(dict.fromkeys(side.first.unit_id for side in self.numbered))

    @cached_property
    def part_above_whole(self) -> tuple[Side, Side] | None:
        """A part of the unit that is put above all of it at nearly the same time, and that figure of the whole."""
        parts = [side for side in self.numbered if side.scope == "part"]
        wholes = [side for side in self.numbered if side.scope == "whole"]
        pairs = [(part, whole) for part in parts for whole in wholes if _is_above(part, whole)]
        return min(pairs, key=lambda pair: (pair[1].value, -pair[0].value), default=None)

    @cached_property
    def swap(self) -> tuple[Side, ...]:
        """Two exact figures that contradict each other and have the same digits in another order; or nothing.

        The one stated earlier comes first.
        """
        exact = [side for side in self.compared if side.kind == "exact"]
        for pair in combinations(exact, 2):
            one, other = (sorted(f"{side.value:.0f}") for side in pair)
            if one == other and contradict(*pair):
                return tuple(sorted(pair, key=lambda side: side.first.day.last))
        return ()

    @cached_property
    def band(self) -> RoundBand | None:
        """The numbers that the round figure stated most often allows, if that can settle anything.

        It can if it allows some exact figure, and if it allows all figures compared that are not exact.
        """
        about = [side for side in self.compared if side.kind in ("about", "almost")]
        exact = {side.value for side in self.compared if side.kind == "exact"}
        if not about or not exact or len(self.units) > 1:
            return None
        said_most = max(about, key=lambda side: (len(side.claims), side.value))
        band = RoundBand(said_most, said_most.figure.interval or Interval(said_most.value, said_most.value))
        settles = any(map(band.holds, exact - {said_most.value}))
        agree = all(band.holds(side.value) for side in self.compared if side.kind != "exact")
        return band if settles and agree else None

    @cached_property
    def bands(self) -> list[RoundBand]:
        """That band, and within it those of more exact figures said to be approximate that allow some exact one."""
        if not self.band:
            return []
        exact, whole = {side.value for side in self.compared if side.kind == "exact"}, self.band.interval
        about = [side for side in self.compared if side.kind in ("about", "almost") and side is not self.band.side]
        every = [RoundBand(side, side.figure.interval) for side in about if side.figure.interval]
        inner = [one for one in every if whole.low <= one.interval.low and one.interval.high <= whole.high
                 and any(map(one.holds, exact))]  # fmt: skip
        return [self.band, *sorted(inner, key=lambda one: (one.interval.low - one.interval.high, one.side.value))]

    @property
    def set_aside(self) -> list[Statement]:
        """The rows of the dispute that are outdated repeats or evident errors."""
        rows = self.known.each_claim(claim_id=self.dispute.row_ids, metric=self.metric) if self.dispute else ()
        return [row for row in rows if row.assessment in ("superseded", "rejected")]

    @property
    def contradictory(self) -> bool:
        """Tell whether the least and the greatest figure compared contradict each other."""
        return len(self.values) > 1 and contradict(*(self.side_of(self.values[place]) for place in (0, -1)))

    @property
    def statements(self) -> int:
        """How many statements the claims go back to."""
        return voices(self.known, self.claims)

    @property
    def planned(self) -> bool:
        """Tell whether all numbers are plans."""
        return all(side.first.planned for side in self.numbered)

    @property
    def carried_out(self) -> bool:
        """Tell whether a number of what is counted was reported as a fact of one of the units, and not only planned."""
        reported = self.known.statements(metric=self.metric, status="reported", unit_id=self.units)
        return any(claim.figure.value or claim.figure.low for claim in reported)

    @property
    def times_differ(self) -> bool:
        """Tell whether the figures describe times of which the last begins half a year after the first has ended."""
        times = [claim.as_of for side in self.numbered for claim in side.claims if isinstance(claim, Statement)]
        return (max(time.first for time in times) - min(time.last for time in times)).days > 183


def disputed_by_id(known: Ledger, dispute_id: str) -> Disputed:
    """Return what is known of a dispute that is asked for.

    Raises
    ------
    UsageError
        If there is no such dispute.
    """
    disputes = known.disputes | known.unopened
    if dispute_id not in disputes:
        said = f"allowed are {listed(sorted(disputes))}" if disputes else "there are no disputes"
        raise UsageError(f"dispute_id is {dispute_id!r}; {said}.")
    return Disputed.of(known, disputes[dispute_id])


def today_of(disputed: Disputed) -> Disputed:
    """Return what is known of a dispute today; the same if it is told as of no day."""
    return Disputed.of(disputed.known.today, disputed.dispute) if disputed.dispute else disputed


def main_dispute(known: Ledger) -> Disputed:
    """Return the contested figures that are featured of the regions drawn or else those with most figures known.

    Only those of which the brief tells too, by :func:`helpers.ledger.findings.contested_figures`; on sizes of units.
    """
    order = (*known.regions, *known.federal)
    found = [one for one in contested_figures(known) if one.dispute.region in order]
    told = [(one, Disputed.of(known, one.dispute)) for one in found]
    sizes = [(one, disputed) for one, disputed in told if any(side.table == "unit_sizes" for side in one.sides)]

    def rank(pair: tuple[Contested, Disputed]) -> tuple:
        one, disputed = pair
        featured = one.dispute.featured
        return not featured, order.index(one.dispute.region) if featured else 0, -len(disputed.numbered)

    ranked = sorted((pair for pair in sizes if pair[1].numbered), key=rank)
    return ranked[0][1] if ranked else Disputed(known, None, ())


def contradict(one: Side, other: Side) -> bool:
    """Tell whether some claims of two sides contradict each other."""
    return contradiction(one, other) is not None


def contradiction(one: Side, other: Side) -> tuple[Statement, Statement] | None:
    """Return the first claims of two sides that contradict each other, if any do."""
    pairs = ((mine, theirs) for mine in one.claims for theirs in other.claims
             if isinstance(mine, Statement) and isinstance(theirs, Statement))  # fmt: skip
    return next((pair for pair in pairs if pair[0].contradicts(pair[1])), None)


def _is_above(one: Side, other: Side) -> bool:
    """Tell whether all numbers that some claim allows are greater than all that another of its time allows."""
    pairs = ((mine, theirs) for mine in one.claims for theirs in other.claims)
    return any(
        isinstance(mine, Statement) and isinstance(theirs, Statement) and is_above(mine, theirs)
        and mine.unit_id == theirs.unit_id and mine.planned == theirs.planned and mine.is_of_time_of(theirs)
        for mine, theirs in pairs
    )  # fmt: skip


def page_count(claims: Sequence[AnyClaim]) -> int:
    """Count the pages of claims, each once."""
    return len({page for claim in claims for page in claim.source_ids})


def speakers_of(claims: Iterable[AnyClaim]) -> list[str]:
    """Return who makes the claims, each once."""
    return list(dict.fromkeys(speaker for claim in claims for speaker in claim.speakers))


def _claims(known: Ledger, dispute: Dispute) -> list[AnyClaim]:
    """Return the claims on a dispute: statements and, beside them, things that name no number."""
    statements = known.sides(dispute.dispute_id)
    things = [thing for thing in known.things(claim_id=dispute.row_ids) if thing.figure.value is None]
    return [*statements, *(things if statements else ())]


def _scope(claim: AnyClaim) -> str:
    return claim.scope if isinstance(claim, Statement) else "whole"


def _wording(claim: AnyClaim) -> tuple:
    """Return what decides how a figure is worded."""
    side = Side((claim,))
    if side.kind == "word" and isinstance(claim, Statement):
        return False, side.kind, claim.statement_id  # two words need not be one
    return isinstance(claim, Thing), side.kind, *(side.ends if side.kind == "range" else (side.figure.value,))


def _by_figure(side: Side) -> tuple:
    return not side.numbered, side.value if side.numbered else 0.0, side.first.unit_id, side.kind
