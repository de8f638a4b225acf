"""Sentences on pages: each number in them leads to the receipt of the row that it comes from."""

import re
from collections.abc import Callable, Iterator
from html import escape

from markupsafe import Markup

from helpers.words import bare
from helpers.words.dates import NBSP
from helpers.words.emphasis import STRONG, unmarked
from helpers.words.footnotes import Footnote, notes_at

BREAKS = re.compile(r" (?=— )|(?<=\d) (?=\w)")  # spaces that no line ends at
# Rules by which a number is one row's own; of the others many rows make one number.
_OWN = ("stated", "latest accepted", "as of the plan", "pages", "question")
_BOLD = str.maketrans({STRONG[0]: "<strong>", STRONG[1]: "</strong>"})


def plain(text: str) -> str:
    """Return a sentence as it is printed, without footnotes and without what is set in bold."""
    return bare(unmarked(text))


def set_breaks(text: str) -> str:
    """Let no line begin with a dash, and a number stay with what it counts or with its thousands."""
    return BREAKS.sub(NBSP, text)


def linked(text: str, receipt: Callable[[str], str]) -> Markup:
    """Return a sentence as HTML, whose numbers and dates lead to their receipts.

    Parameters
    ----------
    text : str
        As :class:`helpers.words.Words` makes it, with footnotes.
    receipt : callable
        Returns the way to the receipt of a row; empty if there is none.

    Returns
    -------
    markupsafe.Markup
    """
    pieces = []
    for piece, note in _pieces(text):
        way = receipt(note.row_ids[0]) if note and note.row_ids and note.rule in _OWN else ""
        shown = escape(set_breaks(piece)).translate(_BOLD)
        pieces.append(f'<a class="claim" href="{escape(way)}">{shown}</a>' if way else shown)
    return Markup("".join(pieces))


def _pieces(text: str) -> Iterator[tuple[str, Footnote | None]]:
    """Part a text into what footnotes vouch for and what stands between."""
    clean, at = bare(text), 0
    for note, end in notes_at(text):
        start = end - len(note.printed)
        if note.printed and start >= at:
            yield clean[at:start], None
            yield clean[start:end], note
            at = end
    yield clean[at:], None
