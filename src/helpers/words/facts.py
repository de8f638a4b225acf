"""What can be checked in a text: each number and date, with its sentence and the rows it comes from."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpers.words.footnotes import bare, footnotes, unsourced

_GAP = re.compile(r"(?<=[.!?])\s+")


class PrintedFact(NamedTuple):
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


def facts_of(text: str, place: str) -> list[PrintedFact]:
    """Return the numbers and dates of a text with footnotes, in order; last in each sentence those without one.

    Parameters
    ----------
    text : str
        As :class:`helpers.words.Words` makes it, with footnotes.
    place : str

    Returns
    -------
    list of PrintedFact
    """
    facts = []
    for sentence in _sentences(text):
        clean = bare(sentence).strip()
        notes = [note for note in footnotes(sentence) if any(map(str.isdigit, note.printed))]
        facts += [PrintedFact(place, clean, *note) for note in notes]
        facts += [PrintedFact(place, clean, number, (), "") for number in unsourced(sentence)]
    return facts


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text: the next one begins with a capital letter or with an opening quotation mark."""
    start = 0
    for gap in _GAP.finditer(text):
        following = text[gap.end() : gap.end() + 1]
        if following.isupper() or following in tuple("«“„"):
            yield text[start : gap.start()]
            start = gap.end()
    yield text[start:]
