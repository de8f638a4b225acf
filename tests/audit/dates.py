"""Dates of the tables: the days that they allow, and how they are read and printed."""

import calendar
import re
from datetime import date
from functools import cache

HEDGES = ("~", "?")


@cache
def first(text):
    """Return the first day that a date allows."""
    year, month, day = _point(text.split("/")[0])
    return date(year, month or 1, day or 1)


@cache
def last(text):
    """Return the last day that a date allows."""
    year, month, day = _point(text.split("/")[-1])
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _point(text):
    parts = [int(part) for part in text.rstrip("~?").split("-")]
    return (*parts, 0, 0)[:3]


def nearest(one, other):
    """Return how many days lie between the nearest days of two dates."""
    return max(0, (first(other) - last(one)).days, (first(one) - last(other)).days)


def is_day(text):
    """Tell whether a date is one day."""
    return first(text) == last(text)


def hedged(text):
    """Tell whether a date is approximate or uncertain."""
    return any(sign in text for sign in HEDGES)


def span(texts, form):
    """Return the span of months or years of dates, as a finding has it: ``2023-07/2023-08`` or ``2023-07``.

    A month is told of an end only if what begins or ends there is known to its month.
    """
    start, end = min(map(first, texts)), max(map(last, texts))
    starts = [text.split("/")[0] for text in texts if first(text) == start]
    ends = [text.split("/")[-1] for text in texts if last(text) == end]
    by_month = [form == "month" and all(_point(point)[1] for point in points) for points in (starts, ends)]
    if start.year == end.year and not all(by_month):
        return f"{start.year:04d}"
    told = [f"{day:%Y-%m}" if month else f"{day.year:04d}" for day, month in zip((start, end), by_month, strict=True)]
    return "/".join(dict.fromkeys(told))


def middle(text):
    """Return twice the middle of the days that a date allows, as a number."""
    return first(text).toordinal() + last(text).toordinal()


# As they are printed: by the beginnings of the names of months, in nominative, genitive or short.

_MONTHS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "ru": "янв фев мар апр ма[йяе] июн июл авг сен окт ноя дек",
    "uk": "січ лют бер кві тра чер лип сер вер жов лис гру",
}


def printed_as(text, lang):
    """Return years, months and days that a printed date names, each in order."""
    words = re.findall(r"\d+|[^\W\d_]+", text.lower())
    months = [place + 1 for word in words for place, stem in enumerate(_MONTHS[lang].split()) if re.match(stem, word)]
    numbers = [int(word) for word in words if word.isdigit()]
    return ([one for one in numbers if one > 31], months, [one for one in numbers if one <= 31])


def names(value):
    """Return years, months and days that a date or a set of dates ``{…}`` names, each in order and once."""
    points = [_point(point) for one in value.strip("{}").split(",") for point in one.split("/")]
    return tuple(list(dict.fromkeys(point[part] for point in points if point[part])) for part in range(3))
