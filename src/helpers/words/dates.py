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
_FROM_TO = {"en": "{} to {}", "ru": "{}\u00a0— {}", "uk": "{}\u00a0— {}"}
_FROM = {"en": "from {}", "ru": "с {}", "uk": "з {}"}
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
        A month is written as a month, a span with both ends, ``~`` as "about", ``?`` with a question mark.
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
    if when.precision == "span":
        text = _span(when, lang, short, year)
    elif when.precision == "day":
        text = day(when.first, lang, short, year)
    elif when.precision == "month":
        text = month(when.first, lang, short, year)
    else:
        text = str(when.first.year)
    if when.hedge == "~" and lang != "en" and when.precision in ("month", "year"):
        return _HEDGE["~"][lang].format(_genitive(when, lang, year))
    return _HEDGE[when.hedge][lang].format(text) if when.hedge else text


def _genitive(when: Period, lang: str, year: bool) -> str:
    """After "about", Russian and Ukrainian put the month or the year in the genitive."""
    if when.precision == "year":
        return f"{when.first.year} {'года' if lang == 'ru' else 'року'}"
    name = get_month_names("wide", "format", lang)[when.first.month]
    return f"{name}{NBSP}{when.first.year}" if year else name


def _span(when: Period, lang: str, short: bool, year: bool) -> str:
    start, end = when.ends
    if end.first <= start.first and end.precision != start.precision:  # from a day to some day of the same month
        return _FROM[lang].format(period(replace(start, hedge=""), lang, short, year))
    month_shared = (start.first.year, start.first.month) == (end.first.year, end.first.month)
    if month_shared and start.precision == end.precision == "day":
        return f"{start.first.day}{_DASH}{day(end.first, lang, short, year)}"
    with_year = year and start.first.year != end.last.year
    return _FROM_TO[lang].format(
        period(replace(start, hedge=""), lang, short, with_year), period(replace(end, hedge=""), lang, short, year)
    )


def _tidy(text: str, lang: str) -> str:
    """Undo the leftovers of locale data: English prints Sept and May without points, ru and uk keep theirs."""
    return re.sub(r"Sept(?=\s)", "Sep", text) if lang == "en" else text
