"""What is known of a dispute: its sides, and what can be told from all of them together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from helpers.ledger import Ledger
from helpers.words import Words, bare, figure, of_row


@dataclass(frozen=True, eq=False)
class Side:
    """One figure and the statements that give it.

    Attributes
    ----------
    rows : tuple of pandas.Series
        The statements, first to last.
    """

    rows: tuple[pd.Series, ...]

    @property
    def first(self) -> pd.Series:
        """The statement made first."""
        return self.rows[0]

    @property
    def kind(self) -> str:
        """How exact the figure is; see :func:`helpers.words.of_row`."""
        return of_row(self.first).kind

    @property
    def value(self) -> float:
        """Where it stands on the number line: the middle of a range, NaN without a number."""
        return (self.first["low"] + self.first["high"]) / 2 if self.kind == "range" else self.first["value"]


class Band(NamedTuple):
    """A round figure and the ends of all that rounds to it; the upper end is not part of it."""

    figure: float
    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Tell whether a number rounds to the figure."""
        return self.low <= value < self.high


@dataclass(frozen=True, eq=False)
class Case:
    """The sides of a dispute.

    Attributes
    ----------
    known : Ledger
    words : Words
    dispute_id : str
    sides : tuple of Side
        By figure; those without a number last.
    """

    known: Ledger
    words: Words
    dispute_id: str
    sides: tuple[Side, ...]

    @classmethod
    def of(cls, known: Ledger, lang: str, dispute_id: str) -> "Case":
        """Gather the statements that give one figure, in one wording, into sides."""
        words = Words(lang, known.tables["words"])
        groups: dict[tuple, list[pd.Series]] = {}
        for _, row in _statements(known, dispute_id).iterrows():
            groups.setdefault((bare(figure(words, row)), row["unit_id"], row["status"]), []).append(row)
        sides = [Side(tuple(group)) for group in groups.values()]
        sides.sort(key=lambda side: (math.isnan(side.value), side.value, side.first["unit_id"], side.kind))
        return cls(known, words, dispute_id, tuple(sides))

    @cached_property
    def numbered(self) -> list[Side]:
        """The sides that name a number."""
        return [side for side in self.sides if not math.isnan(side.value)]

    @cached_property
    def values(self) -> list[float]:
        """The numbers named, each once."""
        return sorted({side.value for side in self.numbered})

    @property
    def rows(self) -> list[pd.Series]:
        """The statements of all sides."""
        return [row for side in self.sides for row in side.rows]

    @property
    def metric(self) -> str:
        """What is counted."""
        return self.numbered[0].first["metric"]

    @cached_property
    def units(self) -> list[str]:
        """The units for which a number is named."""
        return list(dict.fromkeys(side.first["unit_id"] for side in self.numbered))

    @cached_property
    def swap(self) -> tuple[Side, ...]:
        """Two exact figures of the same digits in another order, the one stated earlier first; or nothing."""
        exact = [side for side in self.numbered if side.kind == "exact"]
        for pair in combinations(exact, 2):
            one, other = (sorted(f"{side.value:.0f}") for side in pair)
            if one == other and len({(side.first["unit_id"], side.first["status"]) for side in pair}) == 1:
                return tuple(sorted(pair, key=lambda side: side.first["day_last"]))
        return ()

    @cached_property
    def band(self) -> Band | None:
        """What rounds to the round figure stated most often, if that can settle anything.

        It can if there are exact figures, and if all figures said to be approximate agree within the rounding.
        """
        about = [side for side in self.numbered if side.kind in ("about", "almost")]
        exact = {side.value for side in self.numbered if side.kind == "exact"}
        if not about or not exact or len(self.units) > 1:
            return None
        round_figure = max(about, key=lambda side: (len(side.rows), side.value)).value
        band = Band(round_figure, *rounds_to(round_figure))
        settles = any(map(band.holds, exact - {round_figure}))
        agree = all(band.holds(side.value) for side in self.numbered if side.kind != "exact")
        return band if settles and agree else None


def rounds_to(value: float) -> tuple[float, float]:
    """Return the least number that rounds to a round one, and the first that does not.

    Examples
    --------
    >>> rounds_to(3000)
    (2500.0, 3500.0)
    >>> rounds_to(2900)
    (2850.0, 2950.0)
    """
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return value - unit / 2, value + unit / 2


def page_count(rows: Sequence[pd.Series]) -> int:
    """Count the pages of statements, each once."""
    return len({page for row in rows for page in row["source_ids"]})


def speakers(rows: Sequence[pd.Series]) -> list[str]:
    """Return who makes the statements, each once."""
    return list(dict.fromkeys(speaker for row in rows for speaker in row["speakers"]))


def _statements(known: Ledger, dispute_id: str) -> pd.DataFrame:
    """Return the statements on a dispute, one row each; of equipment those that name no number."""
    ids = known.tables["dispute_rows"].loc[known.tables["dispute_rows"]["dispute_id"] == dispute_id, "row_id"].tolist()
    claims = known.side_rows(dispute_id)
    kit = known.statement_rows("equipment", claim_id=ids)
    kit = kit[kit["quantity"].isna()]
    if claims.empty or kit.empty:
        return claims
    days = {column: column.replace("date", "day") for column in kit if column.startswith("date")}
    kit = kit.rename(columns=days).assign(metric=claims["metric"].iloc[0], value=math.nan, low=math.nan, high=math.nan)
    return pd.concat([claims, kit.drop(columns="quantity")], ignore_index=True)
