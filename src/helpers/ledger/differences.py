"""How two states of the raw tables differ: columns, rows, cells; and which headline figures differ for it."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from helpers.ledger.check import Tables
from helpers.ledger.findings import headline, headline_figures
from helpers.ledger.known import Ledger
from helpers.ledger.records import Statement
from helpers.ledger.schema import ONCE

# What names a row where it is more than the first column; reference figures had no ids once.
_NAMED_BY = ONCE | {"reference": ("region", "district", "metric")}


@dataclass(frozen=True)
class Cell:
    """A cell that differs: its column, what it was and what it is now."""

    column: str
    was: str
    now: str


@dataclass(frozen=True)
class Difference:
    """How one table differs.

    Attributes
    ----------
    table : str
        Its name.
    before, after : pandas.DataFrame
        The table in both states, as text, indexed by what names a row.
    """

    table: str
    before: pd.DataFrame
    after: pd.DataFrame

    @property
    def columns_added(self) -> list[str]:
        """Columns that are new."""
        return [column for column in self.after if column not in self.before]

    @property
    def columns_removed(self) -> list[str]:
        """Columns that are gone."""
        return [column for column in self.before if column not in self.after]

    @property
    def added(self) -> list[str]:
        """Rows that are new."""
        return [row for row in self.after.index if row not in self.before.index]

    @property
    def removed(self) -> list[str]:
        """Rows that are gone."""
        return [row for row in self.before.index if row not in self.after.index]

    @cached_property
    def changed(self) -> dict[str, list[Cell]]:
        """Rows of both states, with the cells that differ in columns of both."""
        shared = [column for column in self.after if column in self.before]
        was, now = self.before[shared].to_dict("index"), self.after[shared].to_dict("index")
        return {row: _cells(was[row], now[row]) for row in now if row in was and was[row] != now[row]}

    def __bool__(self) -> bool:
        return bool(self.columns_added or self.columns_removed or self.added or self.removed or self.changed)


def differences(before: Tables, after: Tables) -> list[Difference]:
    """Compare two states of the raw tables.

    Parameters
    ----------
    before, after : dict of pandas.DataFrame
        Tables as text. They may have unlike columns, and either may lack a table.

    Returns
    -------
    list of Difference
        Of the tables that differ, in the order of ``after``. The order of rows and of columns makes no difference.
        The record of corrections is left out.
    """
    found = []
    for name in dict.fromkeys([*after, *before]):
        if name != "corrections":
            found.append(_difference(name, before.get(name), after.get(name)))
    return [difference for difference in found if difference]


def _difference(name: str, before: pd.DataFrame | None, after: pd.DataFrame | None) -> Difference:
    # A table that is missing is one without rows: its columns are no news beside that.
    either = before if after is None else after
    assert either is not None, "a table of neither state is not compared"
    before, after = (either.iloc[:0] if one is None else one for one in (before, after))
    by = naming(name, before, after)
    return Difference(name, indexed(before, by), indexed(after, by))


def naming(name: str, before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """Return the columns that name a row in both states of a table: its id, or else what else names it, or all."""
    shared = [column for column in after if column in before]
    first = list(after.columns[:1])
    if first and first == shared[:1] and first[0].endswith("_id"):
        return first
    return [column for column in _NAMED_BY.get(name, first) if column in shared] or shared


def indexed(table: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Index a table by the columns that name its rows; of rows with one name, the further ones are numbered."""
    names = pd.Series([" / ".join(filter(None, cells)) for cells in table[by].itertuples(index=False)], dtype=object)
    again = names.groupby(names).cumcount()
    return table.set_axis([f"{name} ({n + 1})" if n else name for name, n in zip(names, again, strict=True)])


def _cells(was: dict[str, str], now: dict[str, str]) -> list[Cell]:
    return [Cell(column, was[column], now[column]) for column in now if was[column] != now[column]]


@dataclass(frozen=True)
class Headline:
    """A headline figure that differs: its unit, metric and status, and the statement it rests on, if any."""

    unit_id: str
    metric: str
    status: str
    was: Statement | None
    now: Statement | None


def headlines(before: Ledger, after: Ledger) -> list[Headline]:
    """Return the headline figures that differ, by the rule of :func:`helpers.ledger.findings.latest_accepted`."""
    found = [
        Headline(unit, *figure, headline(before, region, *figure), headline(after, region, *figure))
        for region, unit in after.headline_units.items()
        for figure in headline_figures(after.region(region))
    ]
    return [headline for headline in found if _rests_on(headline.was) != _rests_on(headline.now)]


def _rests_on(told: Statement | None) -> tuple:
    """What is told of a headline figure: which claim, what figure, whose and when."""
    return () if told is None else (told.row_id, told.figure, told.speakers, told.said)
