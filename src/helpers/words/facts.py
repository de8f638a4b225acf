"""What can be checked in a text: each number and date, with its sentence and the rows it comes from."""

import re
from typing import NamedTuple

from helpers.words.footnotes import bare, footnotes, unsourced

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZА-ЯІЇЄҐ«“])")


class Fact(NamedTuple):
    """A number or date as it is printed.

    Attributes
    ----------
    place : str
        Where it stands, such as ``title`` or ``alt_text``.
    sentence, printed : str
    row_ids : tuple of str
        The rows it comes from.
    rule : str
        One of :data:`helpers.words.footnotes.RULES`; empty if nothing vouches for it.
    """

    place: str
    sentence: str
    printed: str
    row_ids: tuple[str, ...]
    rule: str


def facts_of(text: str, place: str) -> list[Fact]:
    """Return the numbers and dates of a text with footnotes, in order; last in each sentence those without one.

    Parameters
    ----------
    text : str
        As :class:`helpers.words.Words` makes it, with footnotes.
    place : str

    Returns
    -------
    list of Fact
    """
    facts = []
    for sentence in _SENTENCE.split(text):
        clean = bare(sentence).strip()
        facts += [Fact(place, clean, *note) for note in footnotes(sentence) if any(map(str.isdigit, note.printed))]
        facts += [Fact(place, clean, number, (), "") for number in unsourced(sentence)]
    return facts
