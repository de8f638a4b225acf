"""What the board has to tell: statements on equipment, gathered into entries, each with its row and its step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from helpers.ledger import Ledger
from helpers.ledger.records import ItemGroup, Thing

REQUESTED, PLANNED, ISSUED, IN_USE = range(4)
_STEP = {
    "requested": REQUESTED,
    "planned": PLANNED,
    "promised": PLANNED,
    "arrived": ISSUED,
    "issued": ISSUED,
    "in_use": IN_USE,
}
# Firearms of which no type is stated: they have rows of their own, one for the units that the board is about and one
# for others. What stands in no row of the table has the last one. No id in a table has a colon.
UNTYPED, STORAGE = "small_arms", "weapon_storage"
FIREARMS, LATER, OTHER = ":firearms", ":later", ":other"

_Things = TypeVar("_Things")


@dataclass(frozen=True, eq=False)
class KitEntry:
    """One line of the board: a step of some things, with all statements that say just that.

    Attributes
    ----------
    region, group, unit_id, status : str
    contested : bool
    main : bool
        It is about the units that the row of firearms is about.
    outside : bool
        It is real, but not known to have gone to one of the units: drawn in grey.
    plain : bool
        It is about just the thing that gives its row the name.
    things : tuple of Thing
        One for each item named together.
    told : tuple of Thing
        One for each statement.
    rows : tuple of Thing
        All statements behind it.
    """

    region: str
    group: str
    unit_id: str
    status: str
    contested: bool
    main: bool
    outside: bool
    plain: bool
    things: tuple[Thing, ...]
    told: tuple[Thing, ...]
    rows: tuple[Thing, ...]

    @property
    def step(self) -> int:
        """Position in the chain from asked for to seen in use."""
        return _STEP[self.status]

    @property
    def numbers(self) -> int:
        """How many quantities it has."""
        return sum(thing.figure.value is not None for thing in self.things)

    @property
    def storage(self) -> bool:
        """Tell whether it is about rooms, which are ready rather than issued."""
        return all(thing.item == STORAGE for thing in self.things)

    @property
    def mark_id(self) -> str:
        """The id of the row it stands for."""
        return self.rows[0].row_id


@dataclass(frozen=True)
class KitStory:
    """What is known of equipment of the regions drawn.

    Attributes
    ----------
    known : Ledger
    own_rows : bool
        Where the tables group no items, each has a row of its own; else all of these stand in one.
    """

    known: Ledger
    own_rows: bool

    @cached_property
    def entries(self) -> list[KitEntry]:
        """What the board has to say, in the order of steps and days.

        Statements that say the same of the same things are one entry; things that one statement names together are one
        entry too, each with its own quantity.
        """
        together = _gathered(self._things, lambda thing: (*self._subject(thing), thing.statement_id, thing.said))
        alike = _gathered(together, lambda things: (*self._subject(things[0]), *map(_quantity, things)))
        entries = map(self._entry, alike)
        return sorted(entries, key=lambda one: (not one.main, one.step, one.rows[0].day.last, one.mark_id))

    @cached_property
    def groups(self) -> list[str]:
        """The rows below the firearms that have anything to say, those to keep first where room is short first."""
        found = {entry.group for entry in self.entries}
        return [group for group in (*self._groups, LATER, OTHER) if group in found]

    @property
    def regions(self) -> list[str]:
        """The regions of which anything was found."""
        found = {entry.region for entry in self.entries}
        return [region for region in self.known.regions if region in found]

    @property
    def silent(self) -> list[str]:
        """The others."""
        return [region for region in self.known.regions if region not in self.regions]

    @cached_property
    def _things(self) -> list[Thing]:
        """The statements on the regions; what is told of several together, if there is something to tell it beside."""
        regions, joint = self.known.regions, self._joint
        own = [thing for thing in self.known.things() if thing.region in regions]
        return [thing for thing in self.known.things() if thing in own or thing.unit_id in joint] if own else []

    @cached_property
    def _joint(self) -> set[str]:
        return {unit.unit_id for unit in self.known.units.values() if unit.role == "joint"}

    @cached_property
    def _main(self) -> set[str]:
        """The units that the row of firearms is about: where a region has no headline unit, all its own."""
        headlines = {region: self.known.region(region).headline_unit for region in self.known.regions}
        units = (unit for unit in self.known.units.values() if headlines.get(unit.region) == "")
        own = {unit.unit_id for unit in units if unit.role != "outside"}
        return {*filter(None, headlines.values())} | own | self._joint

    @cached_property
    def _groups(self) -> dict[str, ItemGroup]:
        groups: Iterable[ItemGroup] = self.known.item_groups
        if not self.known.item_groups and self.own_rows:
            items = dict.fromkeys(thing.item for thing in self._things if thing.item != UNTYPED)
            groups = (ItemGroup(item, (item,), item) for item in items)
        return {group.group: group for group in groups}

    @cached_property
    def _group_of(self) -> dict[str, str]:
        return {item: group.group for group in self._groups.values() for item in group.items}

    def _group(self, thing: Thing) -> str:
        if thing.item == UNTYPED:
            return FIREARMS if thing.unit_id in self._main else LATER
        return self._group_of.get(thing.item, OTHER)

    def _subject(self, thing: Thing) -> tuple[str, str, str, str, bool]:
        return thing.region, self._group(thing), thing.unit_id, thing.status, thing.contested

    def _entry(self, told: Sequence[Sequence[Thing]]) -> KitEntry:
        """Make an entry of statements, each of which names the same things."""
        things = tuple(told[0])
        first, group = things[0], self._group(things[0])
        unit = self.known.units.get(first.unit_id)
        outside = not first.unit_id or (unit is not None and unit.role == "outside")
        said = UNTYPED if group in (FIREARMS, LATER) else self._groups[group].said_item if group in self._groups else ""
        return KitEntry(
            *self._subject(first), main=first.unit_id in self._main, outside=outside,
            plain=[thing.item for thing in things] == [said], things=things, told=tuple(some[0] for some in told),
            rows=tuple(thing for some in told for thing in some),
        )  # fmt: skip


def _gathered(things: Iterable[_Things], key: Callable[[_Things], tuple]) -> list[list[_Things]]:
    groups: dict[tuple, list[_Things]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return list(groups.values())


def _quantity(thing: Thing) -> tuple:
    figure = thing.figure
    return thing.item, None if figure.value is None else (figure.value, figure.qualifier)
