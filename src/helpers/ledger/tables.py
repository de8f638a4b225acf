"""Reading raw CSV files as text, with every fault of their form."""

import codecs
import csv
import difflib
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from helpers.ledger.faults import Fault

# A cell longer than csv's default limit would end the reading with the module's own error.
csv.field_size_limit(2**31 - 1)
# Cyrillic letters side by side; in UTF-8 no two bytes that begin a letter are neighbours.
_WINDOWS_1251 = re.compile(rb"[\xc0-\xff]{3}")
_FOR_EXCEL = re.compile(r'"?sep=.*', re.IGNORECASE)


def read_table(
    path: Path, columns: list[str], needed: Iterable[Sequence[str]] | None = None
) -> tuple[pd.DataFrame, list[Fault]]:
    """Read one CSV file as text.

    A byte order mark, CRLF line ends, a missing last newline and another order of columns are no faults.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    columns : list of str
        The columns that may be there, in the order of the result.
    needed : iterable of sequence of str, optional
        Those of which one each must be there; if not given, all must.

    Returns
    -------
    table : pandas.DataFrame
        Cells as text, indexed by spreadsheet row (the first row of data is 2). Columns that are missing in the file
        are missing here too; of a file that cannot be taken apart all are. Rows without any content are passed over.
    faults : list of Fault
        Empty if the form is sound.
    """
    try:
        return _taken(path.name, _rows(path), columns, needed)
    except Unreadable as problem:
        return pd.DataFrame(), [Fault(path.name, 0, "", str(problem), "")]


def read_whole(path: Path) -> pd.DataFrame:
    """Read one CSV file as text with the columns that it has, whatever they are; see :func:`read_table`.

    Parameters
    ----------
    path : pathlib.Path

    Returns
    -------
    pandas.DataFrame
        Without the rows that have another number of cells than the header.

    Raises
    ------
    Unreadable
        In words, if the file is no table.
    """
    rows = _rows(path)
    return _taken(path.name, rows, list(dict.fromkeys(rows[0])))[0]


def _taken(
    name: str, rows: list[list[str]], columns: list[str], needed: Iterable[Sequence[str]] | None = None
) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the columns asked for, and what is wrong with the form of the rows."""
    header, body = rows[0], {number: cells for number, cells in enumerate(rows[1:], start=2) if any(cells)}
    faults = _header_faults(name, header, columns, needed)
    kept = {number: cells for number, cells in body.items() if len(cells) == len(header)}
    if body and not kept:
        said = f"no row has as many cells as the header, which has {len(header)}"
        return pd.DataFrame(), faults or [Fault(name, 0, "", said, "")]
    faults += _width_faults(name, len(header), body)
    table = pd.DataFrame.from_dict(kept, orient="index", columns=range(len(header)), dtype=object)
    position = {column: header.index(column) for column in columns if column in header}
    return table[list(position.values())].set_axis(list(position), axis=1), faults


class Unreadable(Exception):
    """The file cannot be read as text, or not be taken apart."""


def read_text(path: Path) -> str:
    """Return the text of a file.

    Parameters
    ----------
    path : pathlib.Path

    Returns
    -------
    str

    Raises
    ------
    Unreadable
        In words, if the file is missing or is no UTF-8 text.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise Unreadable("the file is missing") from None
    except OSError as problem:
        raise Unreadable(f"the file cannot be read: {problem.strerror}") from None
    if b"\0" in raw:
        like = ", as UTF-16 does" * raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        raise Unreadable(f"the file holds NUL bytes{like}; save it as UTF-8 text") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        like = " but looks like Windows-1251" * bool(_WINDOWS_1251.search(raw))
        raise Unreadable(f"line {line} is not UTF-8{like}: save the file as UTF-8") from None


def _rows(path: Path) -> list[list[str]]:
    text = read_text(path)
    first = re.split("[\r\n]", text, maxsplit=1)[0]
    if _FOR_EXCEL.fullmatch(first):
        raise Unreadable(f"the first line is “{first}”, which only Excel reads; the file needs a header row first")
    if "," not in first and (other := re.search("[;\t|]", first)):
        by = "tabs" if other[0] == "\t" else repr(other[0])
        raise Unreadable(f"cells are parted by {by}; save the file with commas between them")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as problem:
        said = "a quotation mark is opened and never closed" if "end of data" in str(problem) else str(problem)
        raise Unreadable(f"the file cannot be split into cells: {said}") from None
    if not rows or not any(rows[0]):
        raise Unreadable("the file is empty; it needs a header row")
    return rows


def _header_faults(
    name: str, header: list[str], columns: list[str], needed: Iterable[Sequence[str]] | None
) -> list[Fault]:
    faults = [
        Fault(name, 1, "", f"column {twice} stands twice", "") for twice in {c for c in header if header.count(c) > 1}
    ]
    missing = [column for column in columns if column not in header]
    for column in (column for column in header if column not in columns):
        near = difflib.get_close_matches(column, missing, n=1)
        missing = [one for one in missing if one not in near]  # a column of another name is one fault and not two
        hint = f"did you mean {near[0]}?" if near else ""
        faults.append(Fault(name, 1, "", f"column “{column}” is not known; allowed: {', '.join(columns)}", "", hint))
    if needed is not None:
        missing = [ways[0] for ways in needed if set(ways) <= set(missing)]
    return faults + [Fault(name, 1, "", f"column {column} is missing", "") for column in missing]


def _width_faults(name: str, width: int, body: dict[int, list[str]]) -> list[Fault]:
    said = "{} cells where the header has {}: a stray or missing comma or quotation mark"
    wrong = {number: len(cells) for number, cells in body.items() if len(cells) != width}
    return [Fault(name, number, "", said.format(count, width), "") for number, count in wrong.items()]
