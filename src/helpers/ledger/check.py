"""Reading and checking the raw tables: every fault of every table in one run."""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pandas as pd
import pandera.errors

from helpers.errors import UsageError
from helpers.ledger import corrections, layers, rules
from helpers.ledger.drift import drift
from helpers.ledger.faults import Fault, FaultyTables, date_hint, nearest, number_hint, suggestion
from helpers.ledger.schema import columns_with, numbered_ids, tables
from helpers.ledger.tables import read_table
from helpers.ledger.texts import text_hint
from helpers.paths import BOUNDARIES, RAW

Tables = dict[str, pd.DataFrame]


def read_raw(raw_dir: Path = RAW) -> Tables:
    """Read and check all raw tables.

    Parameters
    ----------
    raw_dir : pathlib.Path
        The folder of the CSV files.

    Returns
    -------
    dict of pandas.DataFrame
        Each table as text, indexed by spreadsheet row; ``corrections`` as :func:`helpers.ledger.corrections.read`
        gives them.

    Raises
    ------
    FaultyTables
        With all faults of all tables.
    """
    raw, faults = _read_and_check(Path(raw_dir))
    if faults:
        raise FaultyTables(faults)
    return raw


def check(raw_dir: Path = RAW) -> list[Fault]:
    """Return every fault of the raw tables and map layers, sorted by file and row; an empty list if there is none."""
    return sorted({*_read_and_check(Path(raw_dir))[1], *layers.faults(_layers(Path(raw_dir)))})


def _layers(raw_dir: Path) -> Path:
    """Return the folder of the layers; tables without any are drawn on our own."""
    own = raw_dir / BOUNDARIES.name
    return own if own.is_dir() else BOUNDARIES


def _read_and_check(raw_dir: Path) -> tuple[Tables, list[Fault]]:
    if not raw_dir.is_dir():
        raise UsageError(f"There is no folder {raw_dir}: --raw takes the folder that holds the CSV files.")
    raw, whole, faults = {}, {}, []
    for name, schema in tables().items():
        raw[name], found = read_table(raw_dir / f"{name}.csv", list(schema.columns))
        # A table that has lost rows says nothing about others: every reference to such a row would be a fault.
        whole[name] = pd.DataFrame() if any(fault.row > 1 for fault in found) else raw[name]
        faults += [*found, *_column_faults(name, schema, raw[name])]
    raw["corrections"], found = corrections.read(raw_dir / corrections.FILE)
    whole["corrections"] = raw["corrections"]
    faults += found
    for rule in (_repeated_ids, _dangling, *rules.ALL, drift):
        faults += rule(whole)
    faults += rules.boundaries(whole, layers.districts(_layers(raw_dir)))
    return raw, faults


@cache
def _partial(name: str, missing: tuple[str, ...]):
    return tables()[name].remove_columns(list(missing))


def _column_faults(name: str, schema, table: pd.DataFrame) -> Iterator[Fault]:
    missing = tuple(column for column in schema.columns if column not in table)
    try:
        _partial(name, missing).validate(table, lazy=True)
    except pandera.errors.SchemaErrors as problem:
        cases = problem.failure_cases
        for column, allowed, row in zip(cases["column"], cases["check"], cases["index"], strict=True):
            yield _cell_fault(name, table, int(row), column, allowed)


def _cell_fault(name: str, table: pd.DataFrame, row: int, column: str, allowed: str) -> Fault:
    value = table.at[row, column]
    metadata = tables()[name].columns[column].metadata
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
        column = schema.metadata["key"]
        if not column or column not in raw[name]:
            continue
        space = "row" if name in numbered_ids() else name
        for row, value in raw[name][column].items():
            first = seen.setdefault(f"{space} {value}", f"{name}.csv, row {row}")
            if value and first != f"{name}.csv, row {row}":
                yield Fault(f"{name}.csv", row, column, value, f"an id that occurs once; it stands in {first} already")


def _dangling(raw: Tables) -> Iterator[Fault]:
    for name, schema in tables().items():
        for column in columns_with(name, "references"):
            metadata = schema.columns[column].metadata
            known = _targets(raw, metadata["references"])
            if column not in raw[name] or known is None:
                continue
            for cell, rows in raw[name].groupby(column, sort=False).groups.items():
                for value in _unknown(cell, known, metadata["many"]):
                    allowed, hint = _allowed(metadata, value, known), suggestion(value, known)
                    yield from (Fault(f"{name}.csv", row, column, value, allowed, hint) for row in rows)


def _allowed(metadata: dict, value: str, known: Collection[str]) -> str:
    """Tell the words of a vocabulary themselves; of ids, where they stand."""
    _, of_labels, vocabulary = metadata["references"].partition(":")
    if not of_labels:
        return metadata["allowed"]
    if not known:
        return f"a word of {vocabulary} in labels.csv, which has none"
    return f"{nearest(value, known)}: the words of {vocabulary} in labels.csv" + ", or empty" * (
        not metadata["required"]
    )


def _unknown(cell: str, known: Collection[str], many: bool) -> list[str]:
    values = cell.split(";") if many else [cell]
    return [value for value in values if cell and value not in known]


def _targets(raw: Tables, target: str) -> dict[str, None] | None:
    """Return the ids or words a reference may name, in their order; None where a table lacks the column."""
    if ":" in target:
        told = rules.names_told(raw["labels"])
        return None if told is None else {word for name, word in told if name == target.split(":")[1]}
    homes = [one.split(".") for one in target.split()]
    if any(column not in raw[table] for table, column in homes):
        return None
    return dict.fromkeys(chain.from_iterable(raw[table][column] for table, column in homes))
