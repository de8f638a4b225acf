"""What is wrong with a table, told so that a reporter can mend it."""

import difflib
import re
from dataclasses import dataclass

from helpers.errors import UserError


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: where it is, what stands there, what is allowed.

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

    def __str__(self) -> str:
        where = [self.file] + [f"entry {self.entry}"] * bool(self.entry) + [f"row {self.row}"] * (self.row > 0)
        where += [f"{'field' if self.entry else 'column'} {self.column}"] * bool(self.column)
        shown = ascii(self.value) if not self.value.isprintable() else f"“{self.value}”"
        shown = ("nothing" if self.entry else "empty cell") if not self.value and self.column else shown
        shown = shown if len(shown) <= 80 else f"{shown[:76]}…”"
        said = f"{shown}; allowed: {self.allowed}" if self.allowed else self.value
        return f"{', '.join(where)}: {said}" + (f" ({self.hint})" if self.hint else "")


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


_SPREADSHEET = re.compile(r"[A-Z][a-z]{2}-\d\d|\d{1,2}[-./][A-Za-z\d]{1,3}[-./]\d{2,4}")


def suggestion(value: str, choices) -> str:
    """Return "did you mean …?" for the nearest choice, or nothing if none is near."""
    near = difflib.get_close_matches(value, list(choices), n=1, cutoff=0.75)
    return f"did you mean {near[0]}?" if near and near[0] != value else ""


def date_hint(value: str) -> str:
    """Explain a date that a spreadsheet has rewritten."""
    if _SPREADSHEET.fullmatch(value):
        return "a spreadsheet has rewritten this date: import every column as text"
    return ""
