"""What several charts need in the same way."""

from collections.abc import Callable, Iterable
from typing import TypeVar

ALT_LIMIT = 600  # letters: screen readers read an alt text in one go

_Offer = TypeVar("_Offer")


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def first_that_fits(offers: Iterable[_Offer], fits: Callable[[_Offer], bool] = lambda offer: offer.fits) -> _Offer:
    """Return the first of several layouts or texts that has room, or else the last, which asks for least.

    Parameters
    ----------
    offers : iterable
        From that with most detail on; made one after the other if it is a generator.
    fits : callable
        Tells whether an offer has room; by default its attribute ``fits`` does.
    """
    for offer in offers:
        if fits(offer):
            break
    return offer
