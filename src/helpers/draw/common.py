"""What charts share that is no drawing: limits, turns of phrase, and the choice of what fits."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from helpers.draw.boxes import ClippedWords
from helpers.draw.place import NoRoom
from helpers.ledger.records import Claim, Event, Fact
from helpers.words import Words

_Made = TypeVar("_Made")

ALT_LIMIT = 600  # letters of an alt text: more than that nobody listens to


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def years_of(words: Words, records: Sequence[Claim | Event | Fact]) -> str:
    """Say in which years records lie: from the first that their days allow to the last."""
    first, last = min(one.day.first for one in records), max(one.day.last for one in records)
    years = f"{first:%Y}" if first.year == last.year else f"{first:%Y}/{last:%Y}"
    return words.date(years, of=records, rule="period")


def first_that_fits(offers: Iterable[Callable[[], _Made | None]]) -> _Made | None:
    """Return the first of several layouts that fits; those after it are never made.

    Parameters
    ----------
    offers : iterable of callable
        Each makes a layout, the best first. It returns None, or raises ``NoRoom`` or ``ClippedWords``, where there is
        no room for it.

    Returns
    -------
    object or None
        None if none fits.
    """
    for offer in offers:
        try:
            made = offer()
        except (NoRoom, ClippedWords):
            continue
        if made is not None:
            return made
    return None
