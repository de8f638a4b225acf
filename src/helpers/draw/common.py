"""What several charts need in the same way."""

from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar

from helpers.ledger.records import Claim, Event, Fact
from helpers.words import Period, Words, bare, covering

ALT_LIMIT = 600  # letters: screen readers read an alt text in one go
MOST_WORDS = 18  # of a title

_Offer = TypeVar("_Offer")


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Begin with a small letter."""
    return text[:1].lower() + text[1:]


def short_enough(title: str) -> bool:
    """Tell whether a title has no more words than readers take in."""
    return sum(any(map(str.isalnum, word)) for word in bare(title).split()) <= MOST_WORDS


def first_that_fits(offers: Iterable[_Offer], fits: Callable[[Any], bool] = attrgetter("fits")) -> _Offer:
    """Return the first of several layouts or texts that has room, or else the last, which asks for least.

    Parameters
    ----------
    offers : iterable
        From that with most detail on; made one after the other if it is a generator.
    fits : callable
        Tells whether an offer has room; by default its attribute ``fits`` does.

    Raises
    ------
    ValueError
        If there is no offer.
    """
    last = None
    for last in offers:
        if fits(last):
            break
    if last is None:
        raise ValueError("nothing was offered")
    return last


def months_of(
    words: Words, times: Iterable[Period], of: Iterable, short: bool = False, until: date | None = None
) -> str:
    """Name the months from the first to the last of several times; a time known to its year makes no month."""
    return words.date(covering(times, until), short=short, of=of, rule="period")


def years_of(words: Words, records: Iterable[Claim | Event | Fact]) -> str:
    """Name the years from the first to the last day of several records."""
    records = list(records)
    first, last = min(record.day.first.year for record in records), max(record.day.last.year for record in records)
    return words.date(f"{first}/{last}" if first < last else f"{first}", of=records, rule="period")
