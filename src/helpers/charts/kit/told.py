"""What the board has to tell: statements on equipment, gathered into entries, each with its row and its step."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True)
class KitDetail:
    """How much a size tells.

    Attributes
    ----------
    rows : int
        Rows below that of firearms.
    entries : int
        Entries of a region in each of them; of contested ones all, and one that is not.
    firearms : int
        The same in the row of firearms.
    first : int
        The first step told of firearms.
    """

    rows: int
    entries: int
    firearms: int = 8
    first: int = REQUESTED


# By size, and by whether there are several regions with anything to tell.
DETAILS = {
    ("wide", True): KitDetail(10, 1), ("wide", False): KitDetail(11, 2),
    ("tall", True): KitDetail(7, 1), ("tall", False): KitDetail(11, 2),
    ("compact", True): KitDetail(0, 1, first=PLANNED), ("compact", False): KitDetail(2, 1, first=PLANNED),
}  # fmt: skip


def less(detail: KitDetail) -> Iterator[KitDetail]:
    """Yield that, and then ever less, for a page on which it has no room."""
    yield detail
    for entries in range(detail.entries - 1, 0, -1):
        yield replace(detail, entries=entries)
    for rows in range(detail.rows - 1, -1, -1):
        yield replace(detail, entries=1, rows=rows)
    for firearms in (3, 2, 1):
        yield replace(detail, entries=1, rows=0, firearms=firearms, first=PLANNED)


@dataclass(frozen=True, eq=False)
class KitEntry:
    """One line of the board: a step of some things, with all statements that say just that.

    Attributes
    ----------
    region, group, unit_id, status : str
    contested : bool
    main : bool
        It is about the units that the row of firearms is about.
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
    def numbered(self) -> Thing | None:
        """The first thing with a quantity, whose sign stands for the entry."""
        return next((thing for thing in self.things if thing.figure.value is not None), None)

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

    def kept(self, detail: "KitDetail") -> dict[str, dict[str, list[KitEntry]]]:
        """Return what a size tells: by row, firearms first, and by region; it is never nothing."""
        firearms = self._firearms(detail)
        rows = {FIREARMS: firearms}
        for group in self.groups[: detail.rows if firearms else max(detail.rows, 1)]:
            cells = {region: _weightiest(self._of(group, region), detail.entries) for region in self.regions}
            rows[group] = {region: some for region, some in cells.items() if some}
        return {group: cells for group, cells in rows.items() if cells}

    def _firearms(self, detail: "KitDetail") -> dict[str, list[KitEntry]]:
        """Return the entries on firearms; in small sizes plans without a number give way to those with one.

        Where nothing but requests is known these are told in all sizes.
        """
        firearms = [entry for entry in self.entries if entry.group == FIREARMS]
        first = min(detail.first, max((entry.step for entry in firearms), default=REQUESTED))
        found: dict[str, list[KitEntry]] = {}
        for region in dict.fromkeys(entry.region for entry in firearms):
            entries = [entry for entry in firearms if entry.region == region and entry.step >= first]
            if first > REQUESTED and any(entry.step == PLANNED and entry.numbers for entry in entries):
                entries = [entry for entry in entries if entry.step != PLANNED or entry.numbers]
            if entries:
                found[region] = _weightiest(entries, detail.firearms)
        return found

    def _of(self, group: str, region: str) -> list[KitEntry]:
        return [entry for entry in self.entries if (entry.group, entry.region) == (group, region)]

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
        regions, joint = self.known.regions, self.known.joint_units
        own = [thing for thing in self.known.things() if thing.region in regions]
        return [thing for thing in self.known.things() if thing in own or thing.unit_id in joint] if own else []

    @cached_property
    def _main(self) -> set[str]:
        """The units that the row of firearms is about: where a region has no headline unit, all its own."""
        headlines = {region: self.known.region(region).headline_unit for region in self.known.regions}
        units = (unit for unit in self.known.units.values() if headlines.get(unit.region) == "")
        own = {unit.unit_id for unit in units if unit.role != "outside"}
        return {*filter(None, headlines.values()), *own, *self.known.joint_units}

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
        said = UNTYPED if group in (FIREARMS, LATER) else self._groups[group].said_item if group in self._groups else ""
        return KitEntry(
            *self._subject(first), main=first.unit_id in self._main,
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


def _weightiest(entries: Sequence[KitEntry], most: int) -> list[KitEntry]:
    """Keep at most so many entries: the main unit, numbers and later steps first.

    Contested entries all stay, and with them at least one that is not, of the same step where there is one.
    """
    contested = [entry for entry in entries if entry.contested]
    others = [entry for entry in entries if not entry.contested]
    steps = {entry.step for entry in contested or others}

    def rank(entry: KitEntry) -> tuple:
        return not entry.main, entry.step not in steps, -entry.numbers, not entry.plain, -entry.step

    kept = [*contested, *sorted(others, key=rank)[: max(most - len(contested), 1)]]
    return [entry for entry in entries if entry in kept]
