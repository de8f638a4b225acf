"""The ids that new rows may take."""

import re
from collections.abc import Iterable

from helpers.ledger.check import Tables
from helpers.ledger.schema import numbered_ids, tables


def next_ids(raw: Tables) -> dict[str, list[str]]:
    """Return the next free id of each series, by table and in the order of the regions.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
        The raw tables, complete.

    Returns
    -------
    dict of list of str
        One id for each region that has a prefix; of disputes, which have one series, a single id. Empty if no region
        has a prefix: then ids follow no series.
    """
    regions = raw["regions"].loc[raw["regions"]["order"].str.zfill(15).sort_values(kind="stable").index]
    prefixes = [prefix for prefix in regions["prefix"] if prefix]
    free = {}
    for table, column in numbered_ids().items() if prefixes else ():
        letter = tables()[table].columns[column].metadata["letter"]
        free[table] = [_next(raw[table][column], f"{prefix}-{letter}") for prefix in prefixes]
    return free | ({"disputes": [_next(raw["disputes"]["dispute_id"], "d")]} if prefixes else {})


def _next(ids: Iterable[str], start: str) -> str:
    """Return the id after the highest of a series: gaps stay, as a row that was there may still be cited."""
    numbers = [one.removeprefix(start) for one in ids if re.fullmatch(rf"{start}\d+", one)]
    highest = max(numbers, key=int, default="00")
    return f"{start}{int(highest) + 1:0{len(highest)}}"
