"""Conditions of the board of equipment."""

from collections import Counter, defaultdict

from tests.audit.dates import last
from tests.audit.judge import Untrue, clause, condition, same
from tests.audit.of_all import hold_signs, named
from tests.audit.plans import reported
from tests.audit.rules import hold_period

_STEPS = {"requested": "requested", "planned": "planned", "promised": "planned", "issued": "issued", "arrived": "issued",
          "in_use": "in use"}  # fmt: skip


class Board:
    """The statements on equipment, and which of them are of the row of firearms."""

    def __init__(self, asked):
        self.world = world = asked.world
        self.rows = {item: row["group"] for row in world.whole["item_groups"] for item in row["items"].split(";")}
        if asked.wide and not self.rows:  # without rows of the board each thing has one of its own
            self.rows = {one["item"]: one["item"] for one in world.tables["equipment"]}
        self.main, joint = self._main_units(), world.joint
        told = [one for one in world.equipment if world.own(one.row) or one.unit_id in joint]
        self.statements = told if any(world.own(one.row) for one in told) else []
        self.firearms = [one for one in self.statements if one.item == "small_arms" and one.unit_id in self.main]
        self.on_main = [one for one in self.statements if one.unit_id in self.main]

    def _main_units(self):
        world, units = self.world, set()
        for region in world.regions:
            headline = world.region[region]["headline_unit"]
            every = {one["unit_id"] for one in world.unit.values() if one["region"] == region and one["role"] != "outside"}
            units |= {headline} if headline else every
        return units | world.joint

    def at(self, *steps):
        return [one for one in self.firearms if _STEPS[one.status] in steps]

    def numbered(self, *steps):
        return [one for one in self.at(*steps) if one.quantity]

    def title(self, day):
        """Return the message of the title."""
        if not self.statements:
            return "kit-title-none" + "-by" * bool(day)
        if self.numbered("planned"):
            if self.numbered("issued"):
                return "kit-title-counted"
            return "kit-title-plans" + "-only" * (not self.at("issued", "in use"))
        if self.firearms and not any(one.quantity for one in self.firearms):
            if any(one.assessment != "contested" for one in self.at("issued")):
                return "kit-title-issued-unplanned"
            if not self.at("issued", "in use"):
                return "kit-title-no-number"
        firearms = any(one.item in self.world.firearms for one in self.on_main)
        if not firearms and any(_STEPS[one.status] in ("planned", "issued") for one in self.on_main):
            return "kit-title-no-firearms"
        return "kit-title-some"

    def board_row(self, one):
        if one.item == "small_arms":
            return "firearms" if one.unit_id in self.main else "firearms of others"
        return self.rows.get(one.item, "other")

    def entries(self, statements):
        """Return the entries that statements make: what they say alike of one region, row, unit, status and standing."""
        return list({(*about, frozenset((one.item, one.quantity, one.qualifier) for one in things))
                     for (_, _, *about), things in self.together(statements).items()})  # fmt: skip

    def together(self, statements):
        """Return what one statement says of things that it names together, by statement, day and what it is about."""
        found = defaultdict(list)
        for one in statements:
            found[one.statement_id, one.day, *self._about(one)].append(one)
        return found

    def _about(self, one):
        return one.row["region"], self.board_row(one), one.unit_id, one.status, one.assessment


@condition(*(f"kit-title-{kind}" for kind in ("plans", "plans-only", "counted", "issued-unplanned", "no-number",
                                              "no-firearms", "some", "none", "none-by")))  # fmt: skip
def title(asked, said):
    board = Board(asked)
    same(board.title(asked.day), said.head, "title")
    if said.head in ("kit-title-plans", "kit-title-plans-only", "kit-title-counted"):
        told = [asked.world.statements_of([asked.world.row[row] for row in rows]) for rows in said.figures]
        for some in told:
            same([], [one for one in some if one.row["id"] not in {other.row["id"] for other in board.firearms}], "other things")
        planned = Counter((one.region, one.quantity, one.qualifier) for one in board.numbered("planned"))
        shown = {(some[0].region, some[0].quantity, some[0].qualifier) for some in told if _STEPS[some[0].status] == "planned"}
        same(set(), set(planned) - shown, "plans that are not told")
        order = [some[0].region for some in told if some[0].region in asked.world.regions and _STEPS[some[0].status] == "planned"]
        same(sorted(order, key=asked.world.regions.index), order, "order of the regions")
    if said.head == "kit-title-some":
        return same({one.row["id"] for one in board.statements}, said.one("counted"), "statements")
    return True


@condition("kit-nothing", "kit-nothing-by", "kit-subtitle-none", "kit-alt-empty", "kit-alt-absence")
def nothing(asked, said):
    by = "-by" * bool(asked.day)
    return not Board(asked).statements and said.head in ("kit-nothing" + by, "kit-subtitle-none", "kit-alt-empty", "kit-alt-absence")


def _years(asked, said):
    board = Board(asked)
    for one in said.by("period"):
        same({row for some in board.statements for row in some.ids}, set(one.rows), "rows of the entries")
        if problem := hold_period(one, [some.day for some in board.statements]):
            raise Untrue(problem)
    return bool(board.statements) and bool(_shown(asked))


@condition("kit-subtitle", "kit-subtitle-short")
def subtitle(asked, said):
    long = asked.wide and not asked.day
    return _years(asked, said) and long == (said.head == "kit-subtitle")


@condition("kit-alt-head")
def alt_head(asked, said):
    return _years(asked, said)


# What is drawn


def _shown(asked):
    """The statements drawn: those whose pages the source line counts."""
    rows = {row for said in asked.sentences if said.place == "source_line" for one in said.by("pages") for row in one.rows}
    return [one for one in Board(asked).statements if one.ids & rows]


def _not_shown(asked):
    """The statements of the selection and the country that are not drawn."""
    shown = {one.row["id"] for one in _shown(asked)}
    return {one.row["id"] for one in asked.world.equipment} - shown


def _federal(asked, rows):
    return {row for row in rows if asked.world.row[row]["region"] in asked.world.federal}


@condition("kit-note", "kit-note-federal", "kit-note-federal-all")
def note(asked, said):
    left = _not_shown(asked)
    federal = _federal(asked, left)
    told = [set(one.rows) for one in said.by("counted")]
    if asked.compact or not federal:
        head = "kit-note"
    else:
        head = "kit-note-federal-all" if federal == left else "kit-note-federal"
    same(head, said.head, "note")
    return bool(left) and same([left, federal] if head == "kit-note-federal" else [left], told, "statements")


@condition("kit-note-rejected")
def note_rejected(asked, said):
    rows = {row["id"] for row in asked.world.tables["equipment"] if row["assessment"] == "rejected" and asked.world.own(row)}
    return asked.wide and same(rows, said.one("counted"), "rows")


@condition("kit-note-year")
def note_year(asked, said):
    board = Board(asked)
    told = board.together(board.statements)
    years = Counter(last(day).year for _, day, *_ in told)
    most = max(years.values())
    same([1] * len(told), [sum(bool(one.ids & said.rows) for one in some) for some in told.values()], "rows of each statement")
    return all(years[int(one.value)] == most for one in said.by("period"))


@condition("kit-note-rows")
def note_rows(asked, said):
    rows = {Board(asked).board_row(one) for one in Board(asked).statements}
    shown = {Board(asked).board_row(one) for one in _shown(asked)}
    names = [row for row in asked.world.whole["item_groups"] if row["group"] in rows - shown]
    told = [row for row in names if named(said.text, row, asked.lang)]
    return not asked.compact and bool(rows - shown) and same([row["group"] for row in names], [row["group"] for row in told], "rows named")


@condition("kit-note-sums")
def note_sums(asked, said):
    return asked.wide and sum(bool(quantity) for one in _numbered_entries(asked) for _, quantity, _ in one[-1]) > 1


# The alt text


def _entries(asked, rows):
    """Hold the entries that are counted against those that the statements drawn make."""
    entries = Board(asked).entries(_shown(asked))
    return same(len(entries), len(rows), "entries drawn")


def _numbered_entries(asked):
    return [one for one in Board(asked).entries(_shown(asked)) if any(quantity for _, quantity, _ in one[-1])]


@condition("kit-alt-numberless")
def alt_numberless(asked, said):
    return not _numbered_entries(asked) and _entries(asked, said.one("counted"))


@condition("kit-alt-numbered", "kit-alt-named", "kit-alt-named-some")
def alt_named(asked, said):
    counted = [set(one.rows) for one in said.by("counted")]
    numbered = _numbered_entries(asked)
    same(len(numbered), len(counted[1]), "entries with a number")
    left = len(counted[2]) if len(counted) > 2 else 0
    same(said.head == "kit-alt-named-some", bool(left), "some are named")
    if said.head == "kit-alt-numbered":
        return not said.figures and _entries(asked, counted[0])
    return bool(said.figures) and _entries(asked, counted[0])


def _contested(asked):
    return [one for one in Board(asked).entries(_shown(asked)) if one[4] == "contested"]


@condition("kit-alt-contested")
def alt_contested(asked, said):
    return bool(_contested(asked)) and all(same(len(_contested(asked)), len(one.rows), "entries") for one in said.by("counted"))


@condition("kit-alt-uncontested")
def alt_uncontested(asked, said):
    return bool(_shown(asked)) and not _contested(asked)


# Below the board

_MOST = 4  # entries that are named


def _of_region(asked, said):
    """Return the region that a sentence is about, its statements, and those of them on firearms of the main units."""
    board, region = Board(asked), asked.region(said)
    here = [one for one in board.statements if one.row["region"] == region]
    firearms = [one for one in here if one.unit_id in board.main and (one.item == "small_arms" or _typed(asked, one))]
    return region, here, firearms


def _typed(asked, one):
    return one.item in asked.world.firearms and one.item != "small_arms"


def _contested_alone(one):
    return one.assessment == "contested"


def _only(said, some):
    """Hold that all rows told are of some statements, one of which is told at least."""
    same(set(), said.rows - {row for one in some for row in one.ids}, "rows of others")
    return bool(said.rows)


@condition("kit-story-firearms")
def firearms_below(asked, said):
    _, here, _ = _of_region(asked, said)
    some = [one for one in here if one.item == "small_arms" and one.unit_id in Board(asked).main and not _contested_alone(one)]
    numbers = {(one.status, one.quantity) for one in some if one.quantity}
    told = {(one.status, one.quantity) for one in some if one.quantity and one.ids & said.rows}
    return same(numbers, told, "numbers") and _only(said, some)


@condition("kit-story-nothing")
def nothing_below(asked, said):
    return not _of_region(asked, said)[1]


@condition("kit-story-no-firearms", "kit-story-firearms-contested")
def no_firearms_below(asked, said):
    _, here, firearms = _of_region(asked, said)
    contested = bool(firearms) and all(map(_contested_alone, firearms))
    return bool(here) and (contested if said.head.endswith("-contested") else not firearms)


@condition("kit-story-types", "kit-story-types-alone")
def types_below(asked, said):
    _, here, firearms = _of_region(asked, said)
    untyped = [one for one in firearms if not _typed(asked, one) and not _contested_alone(one)]
    same(not untyped, said.head.endswith("-alone"), "no firearms without a type")
    return _only(said, [one for one in here if _typed(asked, one) and not _contested_alone(one)] + _named_with(asked, here))


def _named_with(asked, here):
    """Return the statements that name a type of firearms together with other things."""
    together = Board(asked).together(here).values()
    return [one for some in together if any(_typed(asked, one) for one in some) for one in some]


@condition("kit-story-contested", "kit-story-together")
def contested_below(asked, said):
    contested = said.head == "kit-story-contested"
    some = [one for one in Board(asked).statements if _contested_alone(one) == contested and (contested or not asked.world.own(one.row))]
    entries = Board(asked).entries(some)
    rest = {row for one in said.by("counted") for row in one.rows}
    same(max(len(entries) - _MOST, 0), len(rest), "entries that are not named")
    return _only(said, some)


@condition("kit-story-delivered")
def delivered_below(asked, said):
    return same({row for one in reported(asked.world, asked.region(said)) for row in one.ids}, said.rows, "rows")


@clause("kit-story-sign-dash", "kit-story-sign-square")
def mark(asked, said, one):
    contested = one.clauses[-1].endswith("-square")
    some = Board(asked).together(Board(asked).statements).values()
    return any(_contested_alone(told[0]) == contested and not any(part.quantity for part in told) for told in some)


@condition("kit-story-signs")
def signs(asked, said):
    return bool(Board(asked).statements) and hold_signs(said, Board(asked).statements)
