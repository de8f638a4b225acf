"""Reading and checking the raw tables: every fault of every table in one run.

A data package is held to its word: each table and column is there. Other folders need little; what they lack is filled
in right after reading (:mod:`helpers.ledger.complete`), and the rules that need more than one cell judge the rest.
"""

import difflib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path

import pandas as pd
import pandera.errors

from helpers.choices import no_tables
from helpers.contents import regular_digest
from helpers.ledger import corrections, layers, rules, story
from helpers.ledger.columns import metadata_of
from helpers.ledger.complete import complete
from helpers.ledger.drift import drift
from helpers.ledger.faults import Fault, FaultyTables, date_hint, nearest, number_hint, suggestion
from helpers.ledger.schema import LEAST, columns_with, name_groups, numbered_ids, tables
from helpers.ledger.tables import read_table
from helpers.ledger.texts import text_hint
from helpers.paths import DataFolder, data_folder

Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Judged:
    """What came of a check.

    Attributes
    ----------
    tables : dict of pandas.DataFrame
        Each table as text and complete, indexed by spreadsheet row; ``corrections`` as
        :func:`helpers.ledger.corrections.read` gives them.
    faults : list of Fault
        Every fault of the tables, sorted by file and row.
    remarks : list of str
        What is no fault, and cannot be shown.
    """

    tables: Tables
    faults: list[Fault]
    remarks: list[str]


def read_raw(data_dir: str | Path = "") -> Tables:
    """Read and check all raw tables.

    Parameters
    ----------
    data_dir : str or pathlib.Path
        The folder that holds raw/; empty for the repository's own.

    Returns
    -------
    dict of pandas.DataFrame
        As in :class:`Judged`.

    Raises
    ------
    FaultyTables
        With all faults of all tables.
    """
    found = judged(data_dir)
    if found.faults:
        raise FaultyTables(found.faults)
    return found.tables


def check(data_dir: str | Path = "") -> list[Fault]:
    """Return every fault of the raw tables and map layers, sorted by file and row; an empty list if there is none."""
    return sorted({*judged(data_dir).faults, *layers.faults(data_folder(data_dir).boundaries)})


def judged(data_dir: str | Path = "") -> Judged:
    """Read the raw tables of a folder, complete them and judge them.

    Raises
    ------
    UsageError
        If there is no folder of raw tables.
    """
    data = data_folder(data_dir)
    refuse_no_tables(data)
    read, lost, faults = _read(data)
    if lost and not data.whole:  # what follows from a table that cannot be read cannot be filled in
        return Judged(read, sorted(set(faults)), [])
    areas = layers.districts(data.boundaries)
    raw = read if data.whole else complete(read, data.folder.absolute().name, areas or ())
    # A table that has lost rows says nothing about others: every reference to such a row would be a fault.
    sound = {name: pd.DataFrame() if name in lost else table for name, table in raw.items()}
    begun = [] if data.whole else [*story.begun(sound)]
    faults += begun or [*_across(sound, data, areas)]
    return Judged(raw, sorted(set(faults)), [*story.remarks(sound)])


def _across(raw: Tables, data: DataFolder, areas: set[tuple[str, str, str]] | None) -> Iterator[Fault]:
    """Yield what is wrong between cells, rows and tables."""
    for rule in (_repeated_ids, _dangling, *rules.ALL, *(story.WHOLE if data.whole else story.OWN), drift):
        yield from rule(raw)
    yield from rules.boundaries(raw, areas, data.whole)
    yield from rules.places_on_their_ground(raw, layers.holder(data.boundaries))
    yield from story.mapped(raw, layers.codes(data.boundaries), data.whole)


def refuse_no_tables(data: DataFolder) -> None:
    """Raise a UsageError if a folder holds no folder of raw tables."""
    if refusal := no_tables(data):
        raise refusal


def read_tables(data: DataFolder) -> Tables:
    """Return the raw tables as they are typed, without those and the columns that are not there."""
    read = _read(data)[0]
    return {name: table for name, table in read.items() if len(table.columns)}


def _read(data: DataFolder) -> tuple[Tables, set[str], list[Fault]]:
    """Return the tables as they are typed, which of them have lost rows or columns, and what is wrong with cells."""
    read: Tables = {}
    lost: set[str] = set()
    faults = [*_unknown_files(data)]
    for name in tables():
        path = data.raw / f"{name}.csv"
        if not (data.whole or name in LEAST or path.exists()):
            read[name] = pd.DataFrame()
            continue
        content = regular_digest(path)
        read[name], found = read_table(path, list(tables()[name].columns), None if data.whole else _needed(name))
        if any(fault.row != 1 or not data.whole for fault in found):
            lost.add(name)
        faults += [*found, *_cells_of(name, content, read[name], data.whole)]
    record = data.raw / corrections.FILE
    if data.whole or record.exists():
        read["corrections"], found = corrections.read(record)
        faults += found
    else:
        read["corrections"] = corrections.as_table([])
    return read, lost, faults


_judged_cells: dict[tuple[str, str, bool], list[Fault]] = {}  # by table, content and kind of folder


def _cells_of(name: str, content: str, table: pd.DataFrame, whole: bool) -> list[Fault]:
    """Return what is wrong with the cells of a table; the same content is judged once."""
    asked = name, content, whole
    if not content or asked not in _judged_cells:
        if len(_judged_cells) > 100:
            _judged_cells.clear()
        _judged_cells[asked] = [*_column_faults(name, tables()[name], table, whole)]
    return _judged_cells[asked]


def _needed(name: str) -> list[tuple[str, ...]]:
    """Return the columns without which a table says nothing; of a name one of its languages is enough."""
    groups = {column: tuple(group.values()) for group in name_groups(name).values() for column in group.values()}
    return list(dict.fromkeys(groups.get(column, (column,)) for column in columns_with(name, "needed")))


def _unknown_files(data: DataFolder) -> Iterator[Fault]:
    """Yield the files that are taken for tables by whoever wrote them, and by nobody else."""
    for path in sorted(data.raw.glob("*.csv")):
        if path.stem not in tables():
            near = difflib.get_close_matches(path.stem, tables(), n=1)
            hint = f"did you mean {near[0]}.csv?" if near else ""
            yield Fault(path.name, 0, "", f"there is no table of this name; there are {', '.join(tables())}", "", hint)


@cache
def _partial(name: str, missing: tuple[str, ...]):
    return tables()[name].remove_columns(list(missing))


def _column_faults(name: str, schema, table: pd.DataFrame, whole: bool) -> Iterator[Fault]:
    missing = tuple(column for column in schema.columns if column not in table)
    try:
        _partial(name, missing).validate(table, lazy=True)
    except pandera.errors.SchemaErrors as problem:
        cases = problem.failure_cases
        for column, row in zip(cases["column"], cases["index"], strict=True):
            yield _cell_fault(name, table, int(row), column, whole)
    for column in table:
        if _must_be_filled(name, column, whole):
            for row in table.index[table[column] == ""]:
                yield _cell_fault(name, table, int(row), column, whole)


def _must_be_filled(name: str, column: str, whole: bool) -> bool:
    """Tell whether a cell may not be empty; that a row has a name in one language at least is left to a rule."""
    metadata = tables()[name].columns[column].metadata
    return metadata["required"] and (whole or (bool(metadata.get("needed")) and "lang" not in metadata))


def _cell_fault(name: str, table: pd.DataFrame, row: int, column: str, whole: bool) -> Fault:
    value = table.at[row, column]
    metadata = tables()[name].columns[column].metadata
    allowed = metadata["allowed"] + ", or empty" * (metadata["required"] and not _must_be_filled(name, column, whole))
    if metadata.get("longest") and not metadata.get("text") and len(value) > metadata["longest"]:
        hint = f"it has {len(value):,} characters, and at most {metadata['longest']:,} are allowed"
    elif metadata.get("text"):
        hint = text_hint(value, metadata["longest"], metadata["drawn"])
    elif metadata.get("date"):
        hint = date_hint(value)
    elif metadata.get("number"):
        hint = number_hint(value)
    else:
        hint = suggestion(value, metadata.get("values", ()))
    return Fault(f"{name}.csv", row, column, value, allowed, hint)


def _repeated_ids(raw: Tables) -> Iterator[Fault]:
    """Ids name one row in all tables together, so that a receipt can be followed without naming the table."""
    seen: dict[str, str] = {}
    for name, schema in tables().items():
        column = metadata_of(schema)["key"]
        if not column or column not in raw[name]:
            continue
        space = "row" if name in numbered_ids() else name
        for row, value in raw[name][column].items():
            first = seen.setdefault(f"{space} {value}", f"{name}.csv, row {row}")
            if value and first != f"{name}.csv, row {row}":
                yield Fault(f"{name}.csv", row, column, value, f"an id that occurs once; it stands in {first} already")


def _dangling(raw: Tables) -> Iterator[Fault]:
    targets = cache(partial(_targets, raw))  # many columns name the same ids
    for name, schema in tables().items():
        for column in columns_with(name, "references"):
            metadata = schema.columns[column].metadata
            known = targets(metadata["references"])
            if column not in raw[name] or known is None:
                continue
            for value, rows in _unknown(raw[name][column], known, metadata["many"]).items():
                allowed, hint = _allowed(metadata, value, known), suggestion(value, known)
                yield from (Fault(f"{name}.csv", row, column, value, allowed, hint) for row in rows)


def _allowed(metadata: dict, value: str, known: Iterable[str]) -> str:
    """Tell the words of a vocabulary themselves; of ids, where they stand."""
    _, of_labels, vocabulary = metadata["references"].partition(":")
    if not of_labels:
        return metadata["allowed"]
    if not known:
        return f"a word of {vocabulary} in labels.csv, which has none"
    return f"{nearest(value, known)}: the words of {vocabulary} in labels.csv" + ", or empty" * (
        not metadata["required"]
    )


def _unknown(cells: pd.Series, known: Collection[str], many: bool) -> dict[str, list[int]]:
    """Return the values that are not known, with the rows in which each stands."""
    rows: dict[str, list[int]] = {}
    for row, cell in cells.items():
        for value in cell.split(";") if many else [cell]:
            if cell and value not in known:
                rows.setdefault(value, []).append(row)
    return rows


def _targets(raw: Tables, target: str) -> dict[str, None] | None:
    """Return the ids or words a reference may name, in their order; None where a table lacks the column."""
    if ":" in target:
        if rules.names_told(raw["labels"]) is None:
            return None
        labels = raw["labels"]
        return dict.fromkeys(word for word in labels.loc[labels["vocabulary"] == target.split(":")[1], "value"] if word)
    homes = [one.split(".") for one in target.split()]
    if any(column not in raw[table] for table, column in homes):
        return None
    return dict.fromkeys(chain.from_iterable(raw[table][column] for table, column in homes))
