"""What is wrong with a table, told so that a reporter can mend it."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from helpers.errors import UserError
from helpers.visible import visible
from helpers.words import edtf
from helpers.words.numbers import plain


@dataclass(frozen=True)
class Fault:
    """One fault: where it is, what stands there, what is allowed. In order, those of the tables come first.

    Attributes
    ----------
    file : str
        Name of the file.
    row : int
        Row as a spreadsheet counts, 1 being the header; 0 for the file as a whole.
    column, value, allowed, hint : str
        Column, the cell as typed, what may stand there, and a suggestion if one is near.
    entry : str
        Of the record of corrections, which has entries and fields instead of rows and columns: the id of the entry.
    """

    file: str
    row: int
    column: str
    value: str
    allowed: str
    hint: str = ""
    entry: str = ""

    def __lt__(self, other: "Fault") -> bool:
        # A cell that was corrected and is now wrong does not fit its entry either: what is wrong with it is told first.
        return (bool(self.entry), *astuple(self)) < (bool(other.entry), *astuple(other))

    def __str__(self) -> str:
        where = [self.file] + [f"entry {self.entry}"] * bool(self.entry) + [f"row {self.row}"] * (self.row > 0)
        where += [f"{'field' if self.entry else 'column'} {self.column}"] * bool(self.column)
        shown = ascii(self.value) if not self.value.isprintable() else f"“{self.value}”"
        shown = ("nothing" if self.entry else "empty cell") if not self.value and self.column else shown
        shown = shown if len(shown) <= 80 else f"{shown[:76]}…”"
        said = f"{shown}; allowed: {self.allowed}" if self.allowed else self.value
        return visible(f"{', '.join(where)}: {said}" + (f" ({self.hint})" if self.hint else ""))


class FaultyTables(UserError):
    """The raw tables hold faults; all of them are listed.

    Parameters
    ----------
    faults : list of Fault
    """

    def __init__(self, faults: list[Fault]):
        self.faults = sorted(set(faults))
        count = f"{len(self.faults)} fault{'s' * (len(self.faults) != 1)} in the tables"
        super().__init__("\n".join([f"{count}:", *map(str, self.faults)]))


# What spreadsheets make of dates; the last is the number of days that they count with.
_SPREADSHEET = re.compile(
    r"""[^\W\d]{3,4}[-. ]{1,2}\d\d            # Jul-23
    | \d{1,2}[- .][^\W\d]{3}\.?              # 2-Aug
    | \d{1,2}[-./ ]\w{1,3}[-./ ]\d{2,4}      # 2-Aug-23, 8/2/2023
    | [^\W\d]{3,9}\ \d{1,2},\ \d{4}          # Aug 2, 2023
    | \d{5}""",
    re.VERBOSE,
)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_PLAIN = re.compile(r"\d+(\.\d+)?", re.ASCII)


def suggestion(value: str, choices) -> str:
    """Return "did you mean …?" for the nearest choice, or nothing if none is near."""
    near = difflib.get_close_matches(value, list(choices), n=1, cutoff=0.75)
    return f"did you mean {near[0]}?" if near and near[0] != value else ""


def number_hint(value: str) -> str:
    """Return "did you mean …?" for a number with parted thousands, a decimal comma or zeros that say nothing."""
    whole = re.sub(r"(?<=\d)[\s,'’](?=\d{3}(?!\d))", "", value.strip())
    meant = [plain(one) for one in (whole, whole.replace(",", ".")) if _PLAIN.fullmatch(one)]
    return f"did you mean {meant[0]}?" if meant and meant[0] != value else ""


def nearest(value: str, words: Iterable[str], most: int = 8) -> str:
    """List words, those most like a value first, and count what is left out of a long list.

    Examples
    --------
    >>> nearest("vilage", ["city", "town", "village"])
    'village, city, town'
    """
    words = list(words)
    near = difflib.get_close_matches(value, words, n=most, cutoff=0.3)
    told = list(dict.fromkeys([*near, *words]))
    # One or two more are sooner read than counted.
    return ", ".join(told) if len(told) <= most + 2 else f"{', '.join(told[:most])} and {len(told) - most} others"


def date_hint(value: str) -> str:
    """Return "did you mean …?" for a date in another order, or explain one that a spreadsheet has rewritten."""
    found = _DAY_FIRST.fullmatch(value) or _YEAR_FIRST.fullmatch(value)
    meant = "/".join(reversed(value.split("/")))
    if found:
        meant = f"{found['year']}-{found['month']:0>2}-{found['day']:0>2}"
    if meant != value and _is_date(meant):
        return f"did you mean {meant}?"
    if _SPREADSHEET.fullmatch(value):
        return "a spreadsheet has rewritten this date: import every column as text"
    return ""


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except ValueError:
        return False
    return True
