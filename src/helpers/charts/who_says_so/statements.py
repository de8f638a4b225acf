"""Who says what: the statements behind the headline figures, and the pages that carry them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from helpers.ledger import Ledger
from helpers.words import Words

UNITS = ("belgorod-self-defence", "belgorod-self-defence-2", "kursk-peoples-squads")
METRICS = ("members", "battalions", "squads", "firearms")
# Four groups are as many as can be told apart; a kind that is new to us counts as the last.
KINDS = {
    "state_media": "state", "government": "state",
    "private_media": "private", "exile_media": "private",
    "ukrainian_media": "foreign", "international_media": "foreign",
    "aggregator": "other", "reference": "other", "think_tank": "other",
}  # fmt: skip
GROUPS = ("state", "private", "foreign", "other")


@dataclass(frozen=True, eq=False)
class Statement:
    """What goes back to one statement.

    Attributes
    ----------
    rows : tuple of pandas.Series
        Its standing rows, members first.
    """

    rows: tuple[pd.Series, ...]

    @property
    def key(self) -> str:
        """Its id: that of its first row."""
        return self.rows[0]["claim_id"]

    @property
    def region(self) -> str:
        """The region it is about."""
        return self.rows[0]["region"]

    @cached_property
    def first(self) -> pd.Series:
        """The row of the earliest day."""
        return min(self.rows, key=lambda row: row["day_last"])

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Who is named as stating it on that day."""
        day = self.first["day_last"]
        return tuple(dict.fromkeys(one for row in self.rows if row["day_last"] == day for one in row["speakers"]))

    @cached_property
    def pages(self) -> list[str]:
        """The pages that carry it."""
        return list(dict.fromkeys(page for row in self.rows for page in row["source_ids"]))

    @property
    def contested(self) -> bool:
        """Its first figure is contested, or outdated."""
        return self.rows[0]["assessment"] != "accepted"


@dataclass(frozen=True, eq=False)
class Voices:
    """The statements behind the headline figures.

    Attributes
    ----------
    known : Ledger
    words : Words
    """

    known: Ledger
    words: Words

    @cached_property
    def statements(self) -> list[Statement]:
        """All statements, by day."""
        rows = self.known.statement_rows(unit_id=UNITS, metric=METRICS, region=self.known.regions)
        rank = rows.assign(_metric=rows["metric"].map(METRICS.index), _planned=rows["status"] == "planned")
        groups = rank.sort_values(["_metric", "_planned", "unit_id", "claim_id"]).groupby("statement_id")
        found = [Statement(tuple(row for _, row in group.iterrows())) for _, group in groups]
        return sorted(found, key=lambda one: (one.first["day_last"], one.first["day_first"], one.key))

    @cached_property
    def regions(self) -> list[str]:
        """The regions of which anything is known."""
        return [region for region in self.known.regions if self.of(region)]

    def of(self, region: str) -> list[Statement]:
        """Return the statements on a region, by day."""
        return [one for one in self.statements if one.region == region]

    def top(self, region: str) -> str:
        """Return the official of the region who made most statements; empty if there is none."""
        return self._tops[region]

    def by_top(self, region: str) -> list[Statement]:
        """Return what that official stated."""
        return [one for one in self.of(region) if self.top(region) in one.speakers]

    def by_others(self, region: str) -> list[Statement]:
        """Return what that official did not state."""
        return [one for one in self.of(region) if self.top(region) not in one.speakers]

    @cached_property
    def _tops(self) -> dict[str, str]:
        table = self.known.tables["speakers"]
        officials = set(table.loc[table["interest"] == "own_region_official", "speaker_id"])
        tops = {}
        for region in self.known.regions:
            said = [one for statement in self.of(region) for one in statement.speakers if one in officials]
            tops[region] = max(sorted(set(said)), key=said.count) if said else ""
        return tops

    def kinds(self, pages: Sequence[str]) -> dict[str, int]:
        """Count pages by group of kinds, in the fixed order of the groups."""
        groups = [KINDS.get(self.known.source.at[page, "kind"], "other") for page in pages]
        return {group: groups.count(group) for group in GROUPS if group in groups}


def pages_of(statements: Sequence[Statement]) -> list[str]:
    """Return the pages that carry any of these statements, each once."""
    return list(dict.fromkeys(page for one in statements for page in one.pages))
