"""What several charts need in the same way."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, TypeVar

from helpers.ledger.records import Claim, Event, Fact
from helpers.words import Words, bare

ALT_LIMIT = 600  # letters: screen readers read an alt text in one go
MOST_WORDS = 18  # of a title

_Offer = TypeVar("_Offer")


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


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


def years_of(words: Words, records: Iterable[Claim | Event | Fact]) -> str:
    """Name the years from the first to the last day of several records."""
    records = list(records)
    first = min(records, key=lambda record: record.day.first)
    last = max(records, key=lambda record: record.day.last)
    start, end = (
        words.date(f"{day.year}", of=record, rule="period")
        for day, record in ((first.day.first, first), (last.day.last, last))
    )
    return words.say("years", first=start, last=end) if first.day.first.year < last.day.last.year else start
