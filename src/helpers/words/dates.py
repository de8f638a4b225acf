"""Dates as the press of each language prints them, never more exact than their source."""

import re
from dataclasses import replace
from datetime import date

from babel.dates import format_date, get_month_names

from helpers.words.edtf import Period

_DASH = "–"
_HEDGE = {
    "~": {"en": "about {}", "ru": "около {}", "uk": "близько {}"},
    "?": {"en": "{} (?)", "ru": "{} (?)", "uk": "{} (?)"},
}
# Of two ends: here the word must ask for no case, as each end has its own.
_HEDGE_SPAN = {"en": "about {}", "ru": "примерно {}", "uk": "приблизно {}"}
_FROM_TO = {"en": "{} to {}", "ru": "{}\u00a0— {}", "uk": "{}\u00a0— {}"}
_FROM = {"en": "from {}", "ru": "с {}", "uk": "з {}"}
_FROM_ABOUT = {"en": "from about {}", "ru": "примерно с {}", "uk": "приблизно з {}"}
NBSP = "\u00a0"


def day(that: date, lang: str, short: bool = False, year: bool = True) -> str:
    """Write a day.

    Parameters
    ----------
    that : datetime.date
    lang : {"en", "ru", "uk"}
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
    (['2', 'August', '2023'], ['2', 'августа', '2023'])
    """
    pattern = f"d{NBSP}{'MMM' if short else 'MMMM'}" + (" y" if year else "")
    return _tidy(format_date(that, pattern, locale=lang), lang)


def month(that: date, lang: str, short: bool = False, year: bool = True) -> str:
    """Write the month of a day: August 2023, август 2023, серпень 2023; month and year stay on one line."""
    name = get_month_names("abbreviated" if short else "wide", "stand-alone", lang)[that.month]
    return _tidy(f"{name}{NBSP}{that.year}" if year else name, lang)


def period(when: Period, lang: str, short: bool = False, year: bool = True) -> str:
    """Write a date as exactly as it is known and no more.

    Parameters
    ----------
    when : helpers.words.edtf.Period
        A month is written as a month, a span with both ends, ``~`` as "about", ``?`` with a question mark. A span of
        equal ends is what its ends are.
    lang : {"en", "ru", "uk"}
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
        text = _HEDGE["~"][lang].format(_genitive(when, lang, short, year))
    else:
        text = _nominative(when, lang, short, year)
    return _HEDGE["?"][lang].format(text) if when.hedge == "?" else text


def _is_one(start: Period, end: Period) -> bool:
    return (start.first, start.last) == (end.first, end.last)


def _nominative(when: Period, lang: str, short: bool, year: bool) -> str:
    """Write a day, a month or a year that stands by itself, without its hedge."""
    if when.precision == "year":
        return str(when.first.year)
    return (day if when.precision == "day" else month)(when.first, lang, short, year)


def _genitive(when: Period, lang: str, short: bool, year: bool) -> str:
    """Write the same as it stands after "about" and "from": Russian and Ukrainian put month and year in the genitive.

    A day is in it anyway. An abbreviated month would hide its case, and is written in full.
    """
    if lang == "en" or when.precision == "day":
        return _nominative(when, lang, short, year)
    if when.precision == "year":
        return f"{when.first.year} {'года' if lang == 'ru' else 'року'}"
    name = get_month_names("wide", "format", lang)[when.first.month]
    return f"{name}{NBSP}{when.first.year}" if year else name


def _span(when: Period, lang: str, short: bool, year: bool) -> str:
    """Write both ends of a span, or its beginning where the end only says that it went on; without a doubt."""
    start, end = when.ends
    # From a day to some day of its month or year, or from a month to some month of its year.
    if end.first <= start.first and end.last >= start.last:
        return (_FROM_ABOUT if when.hedge == "~" else _FROM)[lang].format(_genitive(start, lang, short, year))
    text = _between(start, end, lang, short, year)
    return _HEDGE_SPAN[lang].format(text) if when.hedge == "~" else text


def _between(start: Period, end: Period, lang: str, short: bool, year: bool) -> str:
    """Write two ends that differ: the month and the year once if they are shared."""
    month_shared = (start.first.year, start.first.month) == (end.first.year, end.first.month)
    if month_shared and start.precision == end.precision == "day":
        return f"{start.first.day}{_DASH}{day(end.first, lang, short, year)}"
    with_year = year and start.first.year != end.last.year
    first, last = _nominative(start, lang, short, with_year), _nominative(end, lang, short, year)
    return _FROM_TO[lang].format(first, last) if first != last else _between(start, end, lang, short, year=True)


def _tidy(text: str, lang: str) -> str:
    """Undo the leftovers of locale data: English prints Sept and May without points, ru and uk keep theirs."""
    return re.sub(r"Sept(?=\s)", "Sep", text) if lang == "en" else text
