"""What the board has to tell: statements on equipment, gathered into entries, each with its row and its step."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from helpers.ledger import Ledger
from helpers.words import Words

HEADLINE_UNIT = {"belgorod": "belgorod-self-defence", "kursk": "kursk-peoples-squads"}
JOINT = "belgorod-kursk-joint"
# The units that the row of firearms is about.
MAIN = (*HEADLINE_UNIT.values(), JOINT)
# Real, but not known to have gone to one of the units: drawn in grey.
OUTSIDE = ("kursk-police-rosgvardia", "")

REQUESTED, PLANNED, ISSUED, IN_USE = range(4)
_STEP = {
    "requested": REQUESTED,
    "planned": PLANNED,
    "promised": PLANNED,
    "arrived": ISSUED,
    "issued": ISSUED,
    "in_use": IN_USE,
}

# Rows of the board below the firearms, in the order in which they are kept when room is short.
GROUPS = {
    "types": ("assault_rifles", "saiga_carbines", "saiga_mk_carbines", "assault_weapons", "pistols_and_rifles",
              "machine_guns", "hunting_rifles", "hunting_guns"),
    "cars": ("pickup_trucks", "uaz_patriot", "uaz_other", "uaz_vehicles", "off_road_vehicles_per_battalion",
             "uaz_forest_patrol_cars"),
    "anti-drone": ("anti_drone_rifles", "anti_drone_equipment"),
    "quadcopters": ("quadcopters",),
    "radios": ("digital_radios", "vehicle_radios", "radios"),
    "storage": ("weapon_storage",),
    "uniforms": ("uniforms", "mid_season_uniforms", "summer_uniforms"),
    "trucks": ("ural_trucks",),
    "vehicles": ("vehicles", "minibuses", "medical_vehicles", "special_vehicles", "armoured_vehicles",
                 "mobile_fire_group_kits"),
    "later": (),  # small_arms of other units than the main ones
    "other": (),  # whatever stands in no other row
}  # fmt: skip
_GROUP_OF = {item: group for group, items in GROUPS.items() for item in items}
# The item that the name of a row says already.
_SAID = {"firearms": "small_arms", "later": "small_arms", "quadcopters": "quadcopters", "storage": "weapon_storage",
         "trucks": "ural_trucks", "anti-drone": "anti_drone_rifles", "radios": "radios", "uniforms": "uniforms",
         "vehicles": "vehicles"}  # fmt: skip

_Thing = TypeVar("_Thing")


def group_name(words: Words, group: str) -> str:
    """Name a row of the board."""
    return words.label("item_group", group) if words.named("item_group", group) else words.say(f"kit-group-{group}")


@dataclass(frozen=True, eq=False)
class Entry:
    """One line of the board: a step of some things, with all statements that say just that.

    Attributes
    ----------
    region, group, unit_id, status : str
    contested : bool
    things : tuple of pandas.Series
        One row for each item named together.
    told : tuple of pandas.Series
        One row for each statement.
    rows : tuple of pandas.Series
        All statements behind it.
    """

    region: str
    group: str
    unit_id: str
    status: str
    contested: bool
    things: tuple[pd.Series, ...]
    told: tuple[pd.Series, ...]
    rows: tuple[pd.Series, ...]

    @property
    def step(self) -> int:
        """Position in the chain from asked for to seen in use."""
        return _STEP[self.status]

    @property
    def main(self) -> bool:
        """Tell whether it is about the region's main unit."""
        return self.unit_id in MAIN

    @property
    def outside(self) -> bool:
        """Tell whether it is not known to have gone to one of the units."""
        return self.unit_id in OUTSIDE

    @property
    def numbers(self) -> int:
        """How many quantities it has."""
        return sum(not math.isnan(thing["quantity"]) for thing in self.things)

    @property
    def plain(self) -> bool:
        """Tell whether it is about just the thing that gives its row the name."""
        return [thing["item"] for thing in self.things] == [_SAID.get(self.group)]

    @property
    def mark_id(self) -> str:
        """The id of the row it stands for."""
        return self.rows[0]["claim_id"]


def entries_of(known: Ledger) -> list[Entry]:
    """Return what the board has to say, in the order of steps and days.

    Statements that say the same of the same things are one entry; things that one statement names together are one
    entry too, each with its own quantity. Rows on several regions together are taken only where they concern the two
    regions.
    """
    rows = known.statement_rows("equipment")
    rows = rows[rows["region"].isin(known.regions) | (rows["unit_id"] == JOINT)]
    series = (row for _, row in rows.iterrows())
    together = _gathered(series, lambda row: (_subject(row), row["statement_id"], row["date"]))
    alike = _gathered(together, lambda things: (_subject(things[0]), *(_thing(row) for row in things)))
    return sorted(map(_entry, alike), key=lambda e: (not e.main, e.step, e.rows[0]["date_last"], e.mark_id))


def _gathered(things: Iterable[_Thing], key: Callable[[_Thing], tuple]) -> list[list[_Thing]]:
    groups: dict[tuple, list[_Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return list(groups.values())


def _entry(told: list[list[pd.Series]]) -> Entry:
    """Make an entry of statements, each of which names the same things."""
    first = told[0]
    rows = tuple(row for things in told for row in things)
    return Entry(*_subject(first[0]), things=tuple(first), told=tuple(things[0] for things in told), rows=rows)


def _subject(row: pd.Series) -> tuple[str, str, str, str, bool]:
    return row["region"], _group(row), row["unit_id"], row["status"], row["assessment"] == "contested"


def _group(row: pd.Series) -> str:
    if row["item"] == "small_arms":
        return "firearms" if row["unit_id"] in MAIN else "later"
    return _GROUP_OF.get(row["item"], "other")


def _thing(row: pd.Series) -> tuple:
    return row["item"], None if math.isnan(row["quantity"]) else (row["quantity"], row["qualifier"])
