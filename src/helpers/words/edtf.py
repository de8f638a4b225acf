"""The five forms of dates that the codebook allows, a subset of EDTF level 1.

======================  =====================================================
``2023-08-02``          that day
``2023-08``, ``2023``   some day in that month or year, not the first of it
``2023-06~``            approximate
``2024-11-24?``         uncertain
``2022-12/2024-08``     a span; each end is one of the forms above
======================  =====================================================
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

FORMS = "YYYY-MM-DD, YYYY-MM or YYYY, each with ~ or ? behind it if need be, or two of them, earlier/later"
_POINT = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<hedge>[~?]?)", re.ASCII)
_PLAIN = re.sub(r"\?P<\w+>|\?:", "", _POINT.pattern)
# The form alone, in the dialect that all tools read; parse() also refuses days that do not exist and backward spans.
PATTERN = f"{_PLAIN}(/{_PLAIN})?"


@dataclass(frozen=True)
class Period:
    """The days a date text allows.

    Attributes
    ----------
    first, last : datetime.date
        The strict bounds: ``~`` and ``?`` widen nothing.
    precision : {"day", "month", "year", "span"}
        How exact the text is; a chart chooses its symbol by it.
    hedge : {"", "~", "?"}
        Approximate or uncertain; of a span, the hedge of either end.
    ends : tuple of Period
        Of a span, its two ends; otherwise empty.
    """

    first: date
    last: date
    precision: str
    hedge: str = ""
    ends: tuple["Period", ...] = ()

    def __str__(self) -> str:
        """Return the date text."""
        if self.ends:
            return "/".join(map(str, self.ends))
        letters = {"year": 4, "month": 7}.get(self.precision)
        return f"{self.first}"[:letters] + self.hedge


def parse(text: str) -> Period:
    """Read one date text.

    Parameters
    ----------
    text : str
        One of the five forms.

    Returns
    -------
    Period
        Its strict bounds.

    Raises
    ------
    ValueError
        If the text has another form, names a day that does not exist or runs backwards.

    Examples
    --------
    >>> parse("2023-07~").last
    datetime.date(2023, 7, 31)
    """
    if "/" not in text:
        return _point(text)
    start, end = ends = tuple(_point(end) for end in text.split("/", 1))
    if start.first > end.last:
        raise ValueError(f"{text!r} runs backwards")
    return Period(start.first, end.last, "span", start.hedge or end.hedge, ends)


def covering(times: Iterable[Period], until: date | None = None) -> str:
    """Return the months from the first to the last of several times, no more exactly than these are known.

    Parameters
    ----------
    times : iterable of Period
    until : datetime.date, optional
        What comes after this day is left out; not if all of it does, such as what is planned.

    Returns
    -------
    str
        A date text: a month or, where no month is known, a year; or a span of two of them.

    Examples
    --------
    >>> covering([parse("2022"), parse("2022-11-24"), parse("2023-08-02")])
    '2022/2023-08'
    >>> covering([parse("2022"), parse("2022-11-24")])
    '2022'
    """
    starts, ends = zip(*(time.ends or (time, time) for time in times), strict=True)
    start = min(starts, key=lambda one: (one.first, one.precision != "year"))
    end = max(ends, key=lambda one: (one.last, one.precision == "year"))
    if until and start.first <= until < end.last:
        end = Period(until, until, end.precision if end.first.year == until.year else "day")
    first, last = (f"{day.year}" if one.precision == "year" else f"{day:%Y-%m}"
                   for one, day in ((start, start.first), (end, end.last)))  # fmt: skip
    if first[:4] == last[:4] and 4 in (len(first), len(last)):
        return first[:4]
    return first if first == last else f"{first}/{last}"


def _point(text: str) -> Period:
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a date of the form {FORMS}")
    year, month = int(found["year"]), int(found["month"] or 1)
    if found["day"]:
        that = date(year, month, int(found["day"]))
        return Period(that, that, "day", found["hedge"])
    if found["month"]:
        first = date(year, month, 1)
        return Period(first, first.replace(day=monthrange(year, month)[1]), "month", found["hedge"])
    return Period(date(year, 1, 1), date(year, 12, 31), "year", found["hedge"])
