"""What is known of a dispute: its sides, and what can be told from all of them together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from helpers.errors import UsageError, listed
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim, Dispute, Statement, Thing
from helpers.words import Figure


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


class RoundingBand(NamedTuple):
    """A round figure and the ends of all that rounds to it; the upper end is not part of it."""

    figure: float
    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Tell whether a number rounds to the figure."""
        return self.low <= value < self.high


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
    def swap(self) -> tuple[Side, ...]:
        """Two exact figures of the same digits in another order, the one stated earlier first; or nothing."""
        exact = [side for side in self.compared if side.kind == "exact"]
        for pair in combinations(exact, 2):
            one, other = (sorted(f"{side.value:.0f}") for side in pair)
            if one == other and len({(side.first.unit_id, side.first.status) for side in pair}) == 1:
                return tuple(sorted(pair, key=lambda side: side.first.day.last))
        return ()

    @cached_property
    def band(self) -> RoundingBand | None:
        """What rounds to the round figure stated most often, if that can settle anything.

        It can if there are exact figures, and if all figures said to be approximate agree within the rounding.
        """
        about = [side for side in self.compared if side.kind in ("about", "almost")]
        exact = {side.value for side in self.compared if side.kind == "exact"}
        if not about or not exact or len(self.units) > 1:
            return None
        round_figure = max(about, key=lambda side: (len(side.claims), side.value)).value
        band = RoundingBand(round_figure, *rounds_to(round_figure))
        settles = any(map(band.holds, exact - {round_figure}))
        agree = all(band.holds(side.value) for side in self.compared if side.kind != "exact")
        return band if settles and agree else None

    @cached_property
    def bands(self) -> list[RoundingBand]:
        """That band, and within it those of more exact figures said to be approximate that an exact figure fits."""
        if not self.band:
            return []
        exact = {side.value for side in self.compared if side.kind == "exact"}
        about = {side.value for side in self.compared if side.kind in ("about", "almost")} - {self.band.figure}
        every = [RoundingBand(figure, *rounds_to(figure)) for figure in about]
        inner = [one for one in every if self.band.low <= one.low and one.high <= self.band.high
                 and any(map(one.holds, exact))]  # fmt: skip
        return [self.band, *sorted(inner, key=lambda one: (one.low - one.high, one.figure))]

    @property
    def set_aside(self) -> list[Statement]:
        """The rows of the dispute that are outdated repeats or evident errors."""
        rows = self.known.each_claim(claim_id=self.dispute.row_ids, metric=self.metric) if self.dispute else ()
        return [row for row in rows if row.assessment in ("superseded", "rejected")]

    @property
    def open_ended(self) -> bool:
        """Tell whether the least figure compared is open upwards or the greatest downwards: both may hold then."""
        least, most = (self.side_of(self.values[place]) for place in (0, -1))
        return least.kind == "at_least" or most.kind == "at_most"

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
    """Return the dispute that is featured of the regions drawn or else the numeric one with most figures known.

    One that has not opened yet is told too, if it is featured and one side of it is known.
    """
    every = [one for one in (known.disputes | known.unopened).values() if one.region in known.regions]
    featured = sorted((one for one in every if one.featured), key=lambda one: known.regions.index(one.region))
    told = [Disputed.of(known, one) for one in featured]
    if not any(one.numbered for one in told):
        numeric = [one for one in every if one.kind == "numeric" and one.dispute_id in known.disputes]
        sizes = [one for one in numeric if any(side.table == "unit_sizes" for side in known.sides(one.dispute_id))]
        told = sorted((Disputed.of(known, one) for one in sizes), key=lambda one: -len(one.numbered))
    return next((one for one in told if one.numbered), Disputed(known, None, ()))


def rounds_to(value: float) -> tuple[float, float]:
    """Return the least number that rounds to a round one, and the first that does not.

    Examples
    --------
    >>> rounds_to(3000)
    (2500.0, 3500.0)
    >>> rounds_to(2900)
    (2850.0, 2950.0)
    """
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return value - unit / 2, value + unit / 2


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
    return isinstance(claim, Thing), side.kind, *(side.ends if side.kind == "range" else (side.figure.value,))


def _by_figure(side: Side) -> tuple:
    return not side.numbered, side.value if side.numbered else 0.0, side.first.unit_id, side.kind
