"""Figures in words: as exact as the source and no more."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import inf
from typing import NamedTuple, Protocol

from babel import Locale

from helpers.words.catalogue import Words
from helpers.words.footnotes import sourced
from helpers.words.languages import rules


class Interval(NamedTuple):
    """The numbers that a figure allows, both ends among them."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Tell whether a number lies in it."""
        return self.low <= value <= self.high

    def meets(self, other: "Interval") -> bool:
        """Tell whether both allow some number."""
        return self.low <= other.high and other.low <= self.high

    def lies_above(self, other: "Interval") -> bool:
        """Tell whether each number in it is greater than each of another."""
        return self.low > other.high


@dataclass(frozen=True)
class Figure:
    """A number as its source gives it.

    Attributes
    ----------
    value, low, high : float or None
        The number, and bounds that the source gives; None where it gives none.
    qualifier : {"exact", "about", "at_least", "at_most", ""}
        How exact the source is; empty where nobody has said.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    qualifier: str = ""

    @property
    def number(self) -> float:
        """The number.

        Raises
        ------
        ValueError
            If the source gives none.
        """
        if self.value is None:
            raise ValueError("the source gives no number")
        return self.value

    @property
    def bounded(self) -> bool:
        """Tell whether there is a number or a bound."""
        return not (self.value is None and self.low is None and self.high is None)

    @property
    def kind(self) -> str:
        """How it is told: ``exact``, ``about``, ``almost``, ``at_least``, ``at_most``, ``range`` or ``word``.

        "Almost" is a figure whose source gives it as its own ceiling; a range has bounds and no value; a word is all
        there is where the source says "hundreds". Empty where nobody has said how exact the number is.
        """
        if self.value is None:
            return "range" if self.low is not None and self.high is not None else "word"
        return "almost" if self.qualifier == "about" and self.high == self.value else self.qualifier


    @property
    def interval(self) -> Interval | None:
        """The numbers that it allows; None if there is neither a number nor a bound.

        An exact figure, or one of which nobody has said how exact it is, is a point; "at least" and "at most" are open
        on one side. "About" reaches half the place of its last significant digit to either side, or where the source
        closes one side, as "almost" does, that whole place to the other; never more than a tenth of itself, and not
        beyond a stated bound.

        Examples
        --------
        >>> [tuple(Figure(3000, qualifier=hedge).interval) for hedge in ("exact", "about", "at_least", "at_most")]
        [(3000, 3000), (2700.0, 3300.0), (3000, inf), (0, 3000)]
        >>> tuple(Figure(6000, high=6000, qualifier="about").interval), tuple(Figure(2900, qualifier="about").interval)
        ((5400.0, 6000), (2850.0, 2950.0))
        """
        low, high = 0 if self.low is None else self.low, inf if self.high is None else self.high
        if self.value is None:
            return Interval(low, high) if self.bounded else None
        if self.qualifier == "about":
            reach = self._reach(self.value)
            return Interval(max(low, self.value - reach), min(high, self.value + reach))
        open_sides = {"at_least": Interval(self.value, high), "at_most": Interval(low, self.value)}
        return open_sides.get(self.qualifier, Interval(self.value, self.value))

    def _reach(self, value: float) -> float:
        """Return how far an approximate figure reaches."""
        place = float(Decimal(10) ** int(Decimal(str(value)).normalize().as_tuple().exponent))
        closed = value in (self.low, self.high)
        return min(place if closed else place / 2, abs(value) / 10)


class Claimed(Protocol):
    """What states a figure: a statement, or a thing whose quantity it is."""

    @property
    def figure(self) -> Figure:
        """What it states."""
        ...

    @property
    def row_id(self) -> str:
        """The row that stands for it, whose words are its own."""
        ...

    @property
    def row_ids(self) -> tuple[str, ...]:
        """The rows behind it."""
        ...


class Counted(Claimed, Protocol):
    """What states a figure of some metric."""

    @property
    def metric(self) -> str:
        """What is counted."""
        ...


def figure(words: Words, claim: Claimed, rule: str = "stated") -> str:
    """Write the figure of a claim: "2,902", "about 3,000", "almost 6,000", "15 to 20", "no number".

    Parameters
    ----------
    words : Words
    claim : Claimed
        A statement or a thing.
    rule : str
        How it was chosen; one of :data:`helpers.words.footnotes.RULES`.

    Returns
    -------
    str
    """
    told = claim.figure
    if isinstance(getattr(claim, "item", None), str) and told.value is None:
        return words.sentence("figure-none", claim)
    if told.kind == "word" and words.named("word", claim.row_id):
        return words.sentence("figure-said", claim, said=words.label("word", claim.row_id))
    if told.kind == "range":
        given = {"low": told.low, "high": told.high}
    else:
        given = {} if told.value is None else {"n": told.value}
    numbers = {name: sourced(number, claim, rule) for name, number in given.items() if number is not None}
    message: str = f"figure-{(told.kind or 'exact').replace('_', '-')}"
    return words.sentence(message, claim, "counted", **numbers)


def counted(words: Words, claim: Counted, rule: str = "stated") -> str:
    """Write the figure with its noun: "about 3,000 people", "8 battalions".

    The noun is that of the claim's ``metric``, which must be one of unit_sizes.csv.
    """
    told = claim.figure
    if told.value == 0 and told.kind in ("exact", ""):
        own = words.named("metric_none", claim.metric)
        none = words.label("metric_none", claim.metric) if own else noun(words, claim.metric, 0)
        return words.sentence("figure-zero", claim, noun=none)
    said = figure(words, claim, rule)
    number = told.high if told.kind == "range" else told.value
    return said if number is None else f"{said} {noun(words, claim.metric, number, told.kind)}"


def noun(words: Words, metric: str, value: float | None, kind: str = "exact") -> str:
    """Return the noun that goes with a number of a metric, in the form that its number and hedge ask for."""
    if kind in rules(words.lang).nouns.many_after or value is None:
        return words.label("metric_many", metric)
    plural = Locale(words.lang).plural_form(int(value) if float(value).is_integer() else value)
    return words.label(f"metric_{plural if plural in ('one', 'few') else 'many'}", metric)


def voice(words: Words, speakers) -> str:
    """Say briefly who states something: a function for office-holders, the name of an outlet.

    Parameters
    ----------
    words : Words
    speakers : str or sequence of str
        Ids of speakers; several are joined as the language joins a list.

    Returns
    -------
    str
    """
    ids = [speakers] if isinstance(speakers, str) else list(speakers)
    names = speaker_names(words, ids)
    return words.listed(names) if names else ""


def speaker_names(words: Words, speakers: Iterable[str]) -> list[str]:
    """Name each of several speakers as briefly as :func:`voice` does."""
    return [words.label("speaker_short" if words.named("speaker_short", one) else "speaker", one) for one in speakers]
