"""Holding the record of corrections to the tables: an entry must have come, must match and still be needed.

A cell may be corrected again. Then each entry begins where the one before it ended, and the last says what stands now.
"""

from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from helpers import days
from helpers.ledger.corrections import DAY, FILE
from helpers.ledger.faults import Fault, suggestion
from helpers.ledger.schema import tables as schemas

Tables = dict[str, pd.DataFrame]


def drift(raw: Tables) -> Iterator[Fault]:
    """Yield a fault for each entry of a day to come, and each corrected cell that is not what its last entry says.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
        All raw tables, ``corrections`` among them.
    """
    yield from _to_come(raw["corrections"])
    homes = rows_by_id(raw) if len(raw["corrections"]) else {}
    # mended is YYYY-MM-DD, and the sort is stable: what is mended on one day counts in the order of the file.
    cells = raw["corrections"].sort_values("mended", kind="stable")
    chains: dict[tuple[str, str], list] = {}
    for step in cells.itertuples():
        chains.setdefault((step.row_id, step.column), []).append(step)
    for (row_id, column), steps in chains.items():
        for earlier, later in pairwise(steps):
            if earlier.now != later.was:
                said = f"{row_id}, {column}: {earlier.correction_id} left “{earlier.now}” there and not “{later.was}”"
                yield _fault(later, "was", said, "each entry begins where the one before it ended")
        # A table that could not be read, or has lost its ids, says nothing about its rows.
        if row_id in homes or all(len(raw[name]) and _first(name) in raw[name] for name in schemas()):
            yield from _cell_faults(raw, homes.get(row_id, []), row_id, column, steps[-1], homes)


def _to_come(entries: pd.DataFrame) -> Iterator[Fault]:
    latest = days.latest_day().isoformat()
    for step in entries.drop_duplicates("correction_id").itertuples():
        for field in ("since", "mended"):
            if (day := getattr(step, field)) > latest:
                yield Fault(FILE, 0, field, day, DAY, entry=step.correction_id)


def rows_by_id(raw: Tables) -> dict[str, list[tuple[str, int]]]:
    """Return for each id the tables and rows that it names: an event has a row of labels as well.

    The id of a row stands in the first column of its table; tables without ids are passed over.
    """
    found: dict[str, list[tuple[str, int]]] = {}
    for name, table in raw.items():
        if name != "corrections" and len(table.columns) and table.columns[0].endswith("_id"):
            for row, row_id in table.iloc[:, 0].items():
                found.setdefault(row_id, []).append((name, row))
    return found


def _first(name: str) -> str:
    return next(iter(schemas()[name].columns))


def _cell_faults(raw: Tables, places, row_id: str, column: str, step, ids) -> Iterator[Fault]:
    if not places:
        near = suggestion(row_id, ids) or "amend the entry, or bring the row back and reject it by its assessment"
        yield _fault(step, "ids", f"no table has a row {row_id}", near)
        return
    cells = [raw[name].at[row, column] for name, row in places if column in raw[name]]
    if not cells and any(column in schemas()[name].columns for name, _ in places):
        return  # that the file lacks the column is a fault of its own
    if not cells:
        columns = [known for name, _ in places for known in raw[name].columns]
        near = suggestion(column, columns) or f"it has {', '.join(columns)}"
        yield _fault(step, "column", f"{row_id} has no column “{column}”", near)
    elif cells[0] == step.was:
        remedy = f"put “{step.now}” back, or remove the entry if it was right before"
        yield _fault(step, "is", f"{row_id} has “{step.was}” in {column} again: the correction was undone", remedy)
    elif cells[0] != step.now:
        said = f"{row_id} has “{cells[0]}” in {column}, which is neither what was there nor “{step.now}”"
        yield _fault(step, "is", said, "enter what was changed since as an entry of its own, or amend this one")


def _fault(step, field: str, said: str, remedy: str) -> Fault:
    return Fault(FILE, 0, field, said, "", remedy, step.correction_id)
