"""CSV that people open in spreadsheets, which take some texts for formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

# What begins a formula, wide and small forms too, behind any blanks; tabs and line ends part cells by themselves.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n]")


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table of texts as CSV, each one that a spreadsheet would reckon with behind an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row] for row in rows)
    return text.getvalue().encode("utf-8")
