"""What charts share that is no drawing: limits, and the choice of what fits."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from helpers.draw.boxes import ClippedWords
from helpers.draw.place import NoRoom

_Made = TypeVar("_Made")

ALT_LIMIT = 600  # letters of an alt text: more than that nobody listens to


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


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
