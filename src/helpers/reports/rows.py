"""One row in a few plain English words, as the commands tell of it."""

import math

import pandas as pd

from helpers.words import Words, bare, counted, figure, voice


def said(words: Words, row: pd.Series) -> str:
    """Say what a row says: "2,092 people", "pickup trucks: 7", the title of an event, a fact, a duty, a publisher.

    Parameters
    ----------
    words : Words
        Of English.
    row : pandas.Series
        A row of a raw or tidy table, with its figures as numbers.

    Returns
    -------
    str

    Raises
    ------
    LookupError
        If the row lacks a column, or a word for one of its values.
    """
    if "metric" in row and "value" in row:
        if words.named("metric_many", row["metric"]):
            return counted(words, row)
        return f"{words.label('metric', row['metric'])}: {figure(words, row)}"
    if "item" in row:
        quantity = "" if math.isnan(row["quantity"]) else f": {figure(words, row)}"
        return f"{words.label('item', row['item'])}{quantity}"
    if "fact" in row:
        value = "" if row["value"] == "yes" else f": {row['value']}"
        return f"{words.label('fact', row['fact'])}{value}"
    if "event_id" in row:
        return words.label("event", row["event_id"])
    column = next(name for name in ("duty", "question", "title") if name in row)
    return row[column]


def named(words: Words, row_id: str, row: pd.Series) -> str:
    """Name a row: "bel-032 (2,092 people, Sputnik, 2 August 2023)".

    A row of an earlier state may lack columns, or say things that there are no words for now; then its id must do.

    Parameters
    ----------
    words : Words
        Of English.
    row_id : str
    row : pandas.Series
        As for :func:`said`.

    Returns
    -------
    str
    """
    try:
        return bare(f"{row_id} ({', '.join(_parts(words, row))})")
    except (LookupError, ValueError, TypeError, AttributeError, StopIteration):
        return row_id


def _parts(words: Words, row: pd.Series) -> list[str]:
    parts = [said(words, row)]
    if row.get("speaker_id"):
        parts.append(voice(words, row["speaker_id"]))
    if row.get("publisher"):
        parts.append(row["publisher"])
    when = next((row[name] for name in ("stated_on", "date", "published") if row.get(name)), "")
    return [*parts, words.date(when)] if when else parts
