"""CSV that people open in spreadsheets, which take some texts for formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

# What begins a formula, wide and small forms too, behind any blanks; tabs and line ends part cells by themselves.
_SIGN = r"\s*[=+\-@＝＋－＠﹦﹢﹣﹫]"
_FORMULA = re.compile(rf"{_SIGN}|[\t\r\n]")
# Where lists are parted by semicolons, a spreadsheet takes what follows one for a cell of its own, quoted or not.
_AFTER_SEMICOLON = re.compile(rf";(?={_SIGN})")


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table of texts as CSV, each one that a spreadsheet would reckon with behind an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(map(_harmless, row) for row in rows)
    return text.getvalue().encode("utf-8")


def as_read(cell: str) -> str:
    """Return a cell of such a table as it was before."""
    whole = cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell
    return re.sub(rf";'(?={_SIGN})", ";", whole)


def _harmless(cell: str) -> str:
    cell = _AFTER_SEMICOLON.sub(";'", cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell
