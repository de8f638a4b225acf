"""One row in a few plain words, as commands and pages tell of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from helpers.words import Figure, Words, bare, counted, figure, voice

Row = Mapping[str, Any]


class _Claimed(NamedTuple):
    """The figure of one row, whoever retells it."""

    figure: Figure
    row_id: str
    metric: str = ""

    @property
    def row_ids(self) -> tuple[str, ...]:
        return (self.row_id,)


def said(words: Words, row: Row) -> str:
    """Say what a row says: "2,092 people", "pickup trucks: 7", the title of an event, a fact, a duty, a publisher.

    Parameters
    ----------
    words : Words
    row : mapping
        The cells of a row of a raw or tidy table, with its figures as numbers.

    Returns
    -------
    str

    Raises
    ------
    LookupError
        If the row lacks a column, or a word for one of its values.
    """
    if "metric" in row and "value" in row:
        told = _Claimed(_figure(row, "value"), _own(row), row["metric"])
        if words.named("metric_many", row["metric"]):
            return counted(words, told)
        return f"{words.label('metric', row['metric'])}: {figure(words, told)}"
    if "item" in row:
        quantity = _figure(row, "quantity")
        said = f": {figure(words, _Claimed(quantity, _own(row)))}" if quantity.bounded else ""
        return f"{words.label('item', row['item'])}{said}"
    if "fact" in row:
        value = "" if row["value"] == "yes" else f": {_word(words, row['fact'], row['value'])}"
        return f"{words.label('fact', row['fact'])}{value}"
    if "event_id" in row:
        return words.label("event", row["event_id"])
    if "duty" in row:
        return _word(words, "duty", row["duty"])
    if "question" in row:
        return _word(words, "dispute", row["dispute_id"], row["question"])
    return row["title"]


def _word(words: Words, vocabulary: str, value: str, otherwise: str = "") -> str:
    """Return a word of the tables or, if they have none for it, what stands there."""
    return words.label(vocabulary, value) if words.named(vocabulary, value) else otherwise or value


def _figure(row: Row, column: str) -> Figure:
    numbers = {name: row.get(name) for name in (column, "low", "high")}
    given = {name: float(number) for name, number in numbers.items() if number is not None and not pd.isna(number)}
    return Figure(given.get(column), given.get("low"), given.get("high"), row.get("qualifier", ""))


def _own(row: Row) -> str:
    """Return the id of a row; figures of regions and districts have one of their own kind."""
    return row.get("claim_id") or row["reference_id"]


def named(words: Words, row_id: str, row: Row) -> str:
    """Name a row: "abc-032 (2,092 people, a news agency, 2 August 2023)".

    A row of an earlier state may lack columns, or say things that there are no words for now; then its id must do.

    Parameters
    ----------
    words : Words
        Of English.
    row_id : str
    row : mapping
        As for :func:`said`.

    Returns
    -------
    str
    """
    try:
        return bare(f"{row_id} ({', '.join(_parts(words, row))})")
    except (LookupError, ValueError, TypeError, AttributeError, StopIteration):
        return row_id


def _parts(words: Words, row: Row) -> list[str]:
    parts = [said(words, row)]
    if row.get("speaker_id"):
        parts.append(voice(words, row["speaker_id"]))
    if row.get("publisher"):
        parts.append(row.get(f"publisher_{words.lang}") or row["publisher"])
    when = next((row[name] for name in ("stated_on", "date", "published") if row.get(name)), "")
    return [*parts, words.date(when)] if when else parts
