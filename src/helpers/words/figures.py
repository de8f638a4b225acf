"""Figures in words: as exact as the source and no more."""

import math

from babel import Locale

from helpers.words.catalogue import Words
from helpers.words.footnotes import sourced

# After these words the noun is in the genitive plural whatever the number (CODEBOOK, labels.csv).
_MANY_AFTER = {"en": (), "ru": ("about", "at_least", "at_most", "almost"), "uk": ("about", "at_most")}


def hedge(value: float, low: float, high: float, qualifier: str) -> str:
    """Return the hedge: ``exact``, ``about``, ``almost``, ``at_least``, ``at_most``, ``range`` or ``word``.

    "Almost" is a figure whose source gives it as its own ceiling; ``range`` has bounds and no value; ``word`` has
    nothing but a word such as "hundreds".

    Returns
    -------
    str
    """
    if not _given(value):
        return "range" if _given(low) and _given(high) else "word"
    return "almost" if qualifier == "about" and _given(high) and high == value else qualifier


def figure(words: Words, row, rule: str = "stated") -> str:
    """Write the figure of a claim: "2,902", "about 3,000", "almost 6,000", "15 to 20", "no number".

    Parameters
    ----------
    words : Words
    row : pandas.Series or namedtuple
        With ``value``, ``low``, ``high`` and ``qualifier``; or, of equipment, ``quantity`` and ``qualifier``.
    rule : str
        How it was chosen; one of :data:`helpers.words.footnotes.RULES`.

    Returns
    -------
    str
    """
    if hasattr(row, "quantity") and not _given(row.quantity):
        return words.say("figure-none")
    value, low, high = _numbers(row)
    kind = hedge(value, low, high, row.qualifier)
    given = {"n": value} if kind not in ("range", "word") else {"low": low, "high": high} if kind == "range" else {}
    told = {name: sourced(number, row, rule) for name, number in given.items()}
    return words.say(f"figure-{kind.replace('_', '-')}", **told)


def counted(words: Words, row, rule: str = "stated") -> str:
    """Write the figure with its noun: "about 3,000 people", "8 battalions".

    The noun is that of the row's ``metric``, which must be one of unit_sizes.csv.
    """
    value, low, high = _numbers(row)
    kind = hedge(value, low, high, row.qualifier)
    if kind == "word":
        return figure(words, row, rule)
    return f"{figure(words, row, rule)} {noun(words, row.metric, high if kind == 'range' else value, kind)}"


def noun(words: Words, metric: str, value: float, kind: str = "exact") -> str:
    """Return the noun that goes with a number of a metric, in the form that its number and hedge ask for."""
    if kind in _MANY_AFTER[words.lang] or not _given(value):
        return words.label("metric_many", metric)
    plural = Locale(words.lang).plural_form(int(value) if float(value).is_integer() else value)
    return words.label(f"metric_{plural if plural in ('one', 'few') else 'many'}", metric)


def voice(words: Words, speakers) -> str:
    """Say briefly who states something: a function for office-holders, the name of an outlet.

    Parameters
    ----------
    words : Words
    speakers : str or sequence of str
        Ids of speakers; several are joined by commas.

    Returns
    -------
    str
    """
    ids = [speakers] if isinstance(speakers, str) else list(speakers)
    return ", ".join(
        words.say(f"voice-{one}") if words.has(f"voice-{one}") else words.label("speaker", one) for one in ids
    )


def _numbers(row) -> tuple[float, float, float]:
    if hasattr(row, "quantity"):
        return row.quantity, math.nan, math.nan
    return row.value, row.low, row.high


def _given(number: float) -> bool:
    return not math.isnan(number)
