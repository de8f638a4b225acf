"""Dates as the press of each language prints them, never more exact than their source."""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from babel.dates import format_date, get_month_names

from helpers.words.edtf import Period
from helpers.words.languages import rules

_DASH = "–"
NBSP = "\u00a0"


def day(that: date, lang: str, short: bool = False, year: bool = True) -> str:
    """Write a day.

    Parameters
    ----------
    that : datetime.date
    lang : str
    short : bool
        Abbreviate the month.
    year : bool
        Print the year.

    Returns
    -------
    str

    Examples
    --------
    >>> day(date(2023, 8, 2), "en").split(), day(date(2023, 8, 2), "ru").split()
    (['2', 'August', '2023'], ['2', 'августа', '2023', 'года'])
    """
    asked = rules(lang).dates
    pattern = asked.day.replace("MMMM", "MMM") if short else asked.day
    text = format_date(that, pattern.replace(" ", NBSP), locale=lang)
    return _tidy(asked.day_year.format(text, _year(that, lang, short)) if year else text, lang)


def month(that: date, lang: str, short: bool = False, year: bool = True) -> str:
    """Write the month of a day: August 2023, август 2023 года; month and year stay on one line."""
    name = get_month_names("abbreviated" if short else "wide", "stand-alone", lang)[that.month]
    return _tidy(f"{name}{NBSP}{_year(that, lang, short)}" if year else name, lang)


def _year(that: date, lang: str, short: bool) -> str:
    """Write the year of a day or month: where the month is written out, some languages have the word for it too."""
    return str(that.year) if short else rules(lang).dates.year_in_full.format(that.year)


@lru_cache(maxsize=10000)  # each layout of a chart that is tried asks for the same
def period(when: Period, lang: str, short: bool = False, year: bool = True) -> str:
    """Write a date as exactly as it is known and no more.

    Parameters
    ----------
    when : helpers.words.edtf.Period
        A month is written as a month, a span with both ends, ``~`` as "about", ``?`` as "probably". A span of
        equal ends is what its ends are.
    lang : str
    short : bool
        Abbreviate months.
    year : bool
        Print the year (of a span, of its end).

    Returns
    -------
    str

    Examples
    --------
    >>> from helpers.words.edtf import parse
    >>> period(parse("2023-07~"), "en")
    'about July 2023'
    """
    if when.precision == "span" and not _is_one(*when.ends):
        text = _span(when, lang, short, year)
    elif when.precision == "span":
        return period(replace(when.ends[0], hedge=when.hedge), lang, short, year)
    elif when.hedge == "~":
        asked = rules(lang).dates
        written = _genitive if asked.genitive_about else _nominative
        text = asked.about.format(written(when, lang, short, year))
    else:
        text = _nominative(when, lang, short, year)
    return rules(lang).dates.doubtful.format(text) if when.hedge == "?" else text


def _is_one(start: Period, end: Period) -> bool:
    return (start.first, start.last) == (end.first, end.last)


def _nominative(when: Period, lang: str, short: bool, year: bool) -> str:
    """Write a day, a month or a year that stands by itself, without its hedge."""
    if when.precision == "year":
        return str(when.first.year)
    return (day if when.precision == "day" else month)(when.first, lang, short, year)


def _genitive(when: Period, lang: str, short: bool, year: bool) -> str:
    """Write the same as it stands after "from", and in some languages "about": some put month and year in the genitive.

    A day is in it anyway. An abbreviated month would hide its case, and is written in full.
    """
    if not rules(lang).dates.genitive or when.precision == "day":
        return _nominative(when, lang, short, year)
    if when.precision == "year":
        return rules(lang).dates.year_after.format(when.first.year)
    name = get_month_names("wide", "format", lang)[when.first.month]
    return f"{name}{NBSP}{_year(when.first, lang, short)}" if year else name


def _span(when: Period, lang: str, short: bool, year: bool) -> str:
    """Write both ends of a span, or its beginning where the end only says that it went on; without a doubt."""
    start, end = when.ends
    # From a day to some day of its month or year, or from a month to some month of its year.
    if end.first <= start.first and end.last >= start.last:
        return _since(replace(start, hedge=when.hedge), lang, short, year)
    text = _between(start, end, lang, short, year)
    return rules(lang).dates.span_about.format(text) if when.hedge == "~" else text


def _since(start: Period, lang: str, short: bool, year: bool) -> str:
    """Write the beginning of a span, without a doubt."""
    asked = rules(lang).dates
    return (asked.since_about if start.hedge == "~" else asked.since).format(_genitive(start, lang, short, year))


@lru_cache(maxsize=1000)
def since(start: Period, lang: str, short: bool = False, year: bool = True) -> str:
    """Write the beginning of a span of which the end is not told, as exactly as it is known.

    Parameters
    ----------
    start : helpers.words.edtf.Period
        No span itself.
    lang, short, year
        As :func:`period` has them.

    Returns
    -------
    str

    Examples
    --------
    >>> from helpers.words.edtf import parse
    >>> since(parse("2023-02"), "en"), since(parse("2023~"), "ru")
    ('from February 2023', 'примерно с 2023 года')
    """
    text = _since(start, lang, short, year)
    return rules(lang).dates.doubtful.format(text) if start.hedge == "?" else text


def _between(start: Period, end: Period, lang: str, short: bool, year: bool) -> str:
    """Write two ends that differ: the month and the year once if they are shared."""
    if start.precision == end.precision == "year":
        return rules(lang).dates.years.format(start.first.year, end.first.year)
    month_shared = (start.first.year, start.first.month) == (end.first.year, end.first.month)
    if month_shared and start.precision == end.precision == "day":
        first = rules(lang).dates.day_alone.format(start.first.day)
        return f"{first}{_DASH}{day(end.first, lang, short, year)}"
    with_year = year and start.first.year != end.last.year
    first, last = _nominative(start, lang, short, with_year), _nominative(end, lang, short, year)
    if first == last:
        return _between(start, end, lang, short, year=True)
    if with_year and start.precision != "year":  # the word for the year stands behind the last one
        first = first.replace(_year(start.first, lang, short), str(start.first.year))
    return rules(lang).dates.span.format(first, last)


def _tidy(text: str, lang: str) -> str:
    """Undo what locale data spell otherwise than the press."""
    for other, ours in rules(lang).dates.spelling.items():
        text = re.sub(rf"\b{re.escape(other)}(?!\w)", ours, text)
    return text
