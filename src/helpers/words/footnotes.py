"""Footnotes: each number and date in a sentence keeps the rows it comes from, and the rule it was made by.

A footnote is one character that has no width and that no other text uses, set right behind what it vouches for. So it
travels with the words through messages, lists and line breaks; it is read and taken out where a sentence is handed
over. What footnotes say is kept in this process only, and as long as no tens of thousands have followed.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

import pandas as pd

# How a number came to be; the messages rule-… say it in words.
RULES = (
    "stated", "latest accepted", "as of the plan", "counted", "pages", "difference", "ratio", "period", "rounding",
    "question", "asked", "layer", "scale", "name",
)  # fmt: skip
_FIRST, _MOST = 0xF0000, 0xFFFE  # a plane of Unicode for private use
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST)}]")
_NUMBER = re.compile(r"\d(?:[\d,.\u202f]*\d)?")
_IDS = ("claim_id", "event_id", "fact_id", "dispute_id")


class Footnote(NamedTuple):
    """What stands behind a number or a date.

    Attributes
    ----------
    printed : str
        The number or date as printed.
    row_ids : tuple of str
        The rows it comes from; of a number of the drawing, none.
    rule : str
        One of :data:`RULES`.
    """

    printed: str
    row_ids: tuple[str, ...]
    rule: str


class Sourced(NamedTuple):
    """A number on its way into a message, with the rows it comes from."""

    value: float
    row_ids: tuple[str, ...] = ()
    rule: str = "stated"


def sourced(value: float, of=(), rule: str = "counted") -> Sourced:
    """Return a number with the rows it comes from; ``of`` is anything that :func:`ids_of` takes."""
    return Sourced(value, ids_of(of), rule)


def ids_of(rows) -> tuple[str, ...]:
    """Return the ids of a row, of a mark or of several: of a statement, of all that tell it.

    Parameters
    ----------
    rows : pandas.Series, namedtuple, helpers.charts.Mark, str, or an iterable of them

    Returns
    -------
    tuple of str
        Each once, in order.
    """
    if isinstance(rows, str):
        return (rows,) if rows else ()
    if type(rows) not in (list, tuple):  # which have no fields to look for
        has = rows.index.__contains__ if isinstance(rows, pd.Series) else partial(hasattr, rows)
        if has("row_ids"):
            return tuple(rows.row_ids)
        own = next((getattr(rows, name) for name in _IDS if has(name)), None)
        if own is not None and isinstance(own, str):
            return (own,)
    return tuple(dict.fromkeys(one for row in rows for one in ids_of(row)))


class _Kept:
    """The footnotes of this process, the latest 65,534 of them."""

    def __init__(self):
        self._notes: list[Footnote] = []
        self._places: dict[Footnote, int] = {}
        self._next = 0

    def place(self, note: Footnote) -> int:
        if note not in self._places:
            at = self._next % _MOST
            if at < len(self._notes):
                self._places.pop(self._notes[at])
                self._notes[at] = note
            else:
                self._notes.append(note)
            self._places[note] = at
            self._next += 1
        return self._places[note]

    def at(self, place: int) -> Footnote:
        return self._notes[place]


_kept = _Kept()


def noted(printed: str, row_ids: Iterable[str] = (), rule: str = "stated") -> str:
    """Return a number or date in words with its footnote.

    Parameters
    ----------
    printed : str
    row_ids : iterable of str
        The rows it comes from.
    rule : str
        One of :data:`RULES`.

    Returns
    -------
    str
        One character longer.
    """
    if rule not in RULES:
        raise KeyError(f"{rule!r} is no rule; there are {', '.join(RULES)}")
    return printed + chr(_FIRST + _kept.place(Footnote(printed, tuple(row_ids), rule)))


def named(text: str) -> str:
    """Return a name; one with digits in it gets a footnote that says that it is a name."""
    return noted(text, rule="name") if any(map(str.isdigit, text)) else text


def bare(text: str) -> str:
    """Return a text without its footnotes, as it is printed."""
    return text if text.isascii() else _MARK.sub("", text)


def is_footnote(sign: str) -> bool:
    """Tell whether a character is a footnote."""
    return _FIRST <= ord(sign) <= _FIRST + _MOST


def footnotes(text: str) -> list[Footnote]:
    """Return the footnotes of a text, in order."""
    return [note for note, _ in _read(text)]


def unsourced(text: str) -> list[str]:
    """Return the numbers of a text that no footnote vouches for."""
    covered = [span for _, span in _read(text)]
    clean = bare(text)
    return [
        found.group()
        for found in _NUMBER.finditer(clean)
        if not any(start <= found.start() and found.end() <= end for start, end in covered)
    ]


def _read(text: str) -> Iterator[tuple[Footnote, tuple[int, int]]]:
    """Yield each footnote with what it covers in the bare text."""
    for passed, mark in enumerate(_MARK.finditer(text)):
        note = _kept.at(ord(mark.group()) - _FIRST)
        end = mark.start() - passed
        yield note, (end - len(note.printed), end)
