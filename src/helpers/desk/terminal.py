"""Plain text for a terminal: wrapped, and with ordinary spaces."""

import shutil
import textwrap

from helpers.ledger import Ledger
from helpers.visible import visible
from helpers.words import bare

WIDEST = 100


def wrapped(text: str, first: str = "", rest: str = "") -> str:
    """Wrap a text to the terminal, addresses whole.

    Parameters
    ----------
    text : str
    first, rest : str
        What the first line and the lines after it begin with.

    Returns
    -------
    str
    """
    width = min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns)
    lines = textwrap.wrap(
        visible(bare(text)),
        max(width, 40),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace("\u00a0", " ")


def language(known: Ledger) -> str:
    """Return English, or another language if the tables do not speak it."""
    return min(known.languages, key=lambda lang: lang != "en")


def some(items, most: int = 8) -> str:
    """List items, and count those beyond the first few.

    Examples
    --------
    >>> some(["a", "b"]), some("abcd", most=2)
    ('a, b', 'a, b and 2 more')
    """
    items = list(items)
    return ", ".join(items[:most]) + f" and {len(items) - most} more" * (len(items) > most)


def number_of(count: int, noun: str) -> str:
    """Count things: 1 row, 2 rows."""
    return f"{count} {noun}{'s' * (count != 1)}"
