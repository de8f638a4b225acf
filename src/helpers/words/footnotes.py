"""Footnotes: each number and date in a sentence keeps the rows it comes from, and the rule it was made by.

A footnote is one character that has no width and that no other text uses, set right behind what it vouches for. So it
travels with the words through messages, lists and line breaks; it is read and taken out where a sentence is handed
over. One at the end of a sentence, or of a clause in it, says on what condition it was printed. What footnotes say is
kept in this process only, and as long as no tens of thousands have followed.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

import pandas as pd

# How a number came to be; the messages rule-… say it in words.
RULES = (
    "stated", "latest accepted", "as of the plan", "counted", "statements", "figures", "speakers", "units",
    "regions", "districts", "places", "pages", "publishers",
    "difference", "ratio", "period", "question", "asked", "layer", "scale", "name",
)  # fmt: skip
_FIRST, _MOST = 0xF0000, 0xFFFE  # a plane of Unicode for private use
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST)}]")
_NUMBER = re.compile(r"\d(?:[\d,.\u202f]*\d)?")
_IDS = ("claim_id", "event_id", "fact_id", "dispute_id")


class Footnote(NamedTuple):
    """What stands behind a number or a date, or behind a sentence.

    Attributes
    ----------
    printed : str
        The number or date as printed; empty at the end of a sentence or a clause.
    row_ids : tuple of str
        The rows it comes from; of a number of the drawing, none.
    rule : str
        One of :data:`RULES`; empty at the end of a sentence or a clause.
    value : float, str or None
        The number, or the date as an EDTF text; None if it is neither.
    condition : str
        The message of the sentence it stands in, then those of the clauses in it, with slashes between.
    """

    printed: str
    row_ids: tuple[str, ...] = ()
    rule: str = ""
    value: float | str | None = None
    condition: str = ""


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


def noted(printed: str, row_ids: Iterable[str] = (), rule: str = "stated", value: float | str | None = None) -> str:
    """Return a number or date in words with its footnote.

    Parameters
    ----------
    printed : str
    row_ids : iterable of str
        The rows it comes from.
    rule : str
        One of :data:`RULES`.
    value : float, str or None
        The number, or the date as an EDTF text.

    Returns
    -------
    str
        One character longer.
    """
    if rule not in RULES:
        raise KeyError(f"{rule!r} is no rule; there are {', '.join(RULES)}")
    return printed + _sign(Footnote(printed, tuple(row_ids), rule, value))


def conditioned(text: str, condition: str, row_ids: Iterable[str] = ()) -> str:
    """Return a sentence, or a clause on its way into one, that names its condition at its end and in each footnote.

    Parameters
    ----------
    text : str
        With footnotes; those of clauses name the conditions of these already.
    condition : str
        The id of its message.
    row_ids : iterable of str
        The rows that the condition holds of, where the sentence prints no number.

    Returns
    -------
    str
        One character longer.
    """

    def placed(sign: re.Match) -> str:
        note = _note_of(sign.group())
        return _sign(note._replace(condition="/".join(filter(None, (condition, note.condition)))))

    return _MARK.sub(placed, text) + _sign(Footnote("", tuple(row_ids), condition=condition))


def _sign(note: Footnote) -> str:
    return chr(_FIRST + _kept.place(note))


def _note_of(sign: str) -> Footnote:
    return _kept.at(ord(sign) - _FIRST)


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
    """Return the footnotes of the numbers and dates of a text, in order."""
    return [note for note, _ in notes_at(text) if note.rule]


def unsourced(text: str) -> list[str]:
    """Return the numbers of a text that no footnote vouches for."""
    covered = [(place - len(note.printed), place) for note, place in notes_at(text)]
    clean = bare(text)
    return [
        found.group()
        for found in _NUMBER.finditer(clean)
        if not any(start <= found.start() and found.end() <= end for start, end in covered)
    ]


def notes_at(text: str) -> Iterator[tuple[Footnote, int]]:
    """Yield each footnote of a text, those of sentences too, with the place in the bare text that it stands behind."""
    for passed, mark in enumerate(_MARK.finditer(text)):
        yield _note_of(mark.group()), mark.start() - passed
