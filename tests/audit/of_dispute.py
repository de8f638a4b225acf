"""Conditions of the chart that draws one dispute."""

from collections import Counter
from itertools import combinations

from tests.audit.claims import allowed, value_of
from tests.audit.dates import first, last, nearest, span
from tests.audit.judge import Untrue, clause, condition, same
from tests.audit.of_all import hold_signs
from tests.audit.rules import as_given, hold_period, rows_of
from tests.audit.tables import plain


class Drawn:
    """The dispute that is drawn, and what is compared in it."""

    def __init__(self, world):
        some = [one for one in world.contested if any(side.table == "unit_sizes" for side in one.sides)]
        order = [*world.regions, *world.federal]
        some = [one for one in some if one.dispute["region"] in order and _figures(one)]
        self.contested = min(some, default=None, key=lambda one: (
            not one.dispute["featured"], order.index(one.dispute["region"]) if one.dispute["featured"] else 0, -_figures(one),
        ))  # fmt: skip
        if self.contested is None:
            return
        self.dispute, self.sides = self.contested.dispute, self.contested.sides
        self.kit = [row for row in world.tables["equipment"]
                    if row["id"] in self.dispute["claim_ids"].split(";") and not row["quantity"]
                    and row["assessment"] not in ("rejected", "superseded")]  # fmt: skip
        self.numbered = [one for one in self.sides if one.number is not None]
        whole = [one for one in self.numbered if one.scope == "whole"]
        commonest = Counter(one.scope for one in self.numbered).most_common(1)
        self.compared = whole or [one for one in self.numbered if one.scope == commonest[0][0]]
        self.numbers = sorted({one.number for one in self.compared})
        self.rows = {row for one in self.sides for row in one.ids} | {row["id"] for row in self.kit}
        self.swaps = [pair for pair in combinations(self.compared, 2) if _swapped(*pair)]

    @property
    def two(self):
        """Whether exactly two numbers are compared, whose figures contradict each other and are no swap."""
        return len(self.numbers) == 2 and not self.swaps and any(
            one.contradicts(other) for one in self._told_of(self.numbers[0]) for other in self._told_of(self.numbers[1])
        )  # fmt: skip

    def _told_of(self, number):
        """Return the sides that give a number as it is told: as the exact one does if there is one, or the one stated first."""
        some = [one for one in self.compared if one.number == number]
        told = min(some, key=lambda one: (one.qualifier != "exact", first(one.day)))
        return [one for one in some if _worded(one) == _worded(told)]

    @property
    def part(self):
        """A number of a part of the unit that lies above one of the whole unit and of nearly the same time, with that one."""
        wholes = [one for one in self.numbered if one.scope == "whole"]
        pairs = [
            (part, whole) for part in self.numbered if part.scope == "part" for whole in wholes
            if allowed(part.row)[0] > allowed(whole.row)[1] and part.unit_id == whole.unit_id
            and (part.status == "planned") == (whole.status == "planned") and nearest(part.as_of, whole.as_of) <= 31
        ]  # fmt: skip
        if not pairs or len({one.unit_id for one in self.numbered}) > 1 or self.swaps or self.two:
            return None
        return min(pairs, key=lambda pair: (pair[1].number, -pair[0].number))

    @property
    def units(self):
        return {one.unit_id for one in self.compared}


def _figures(one):
    return len({_worded(side) for side in one.sides if side.number is not None})


def _worded(side):
    """Return what makes one figure of several statements: claims of one unit, status and scope that word it alike."""
    if side.table == "equipment":
        return side.unit_id, side.status, side.scope
    return side.unit_id, side.status, side.scope, *as_given(side)


def _swapped(one, other):
    exact = {one.qualifier, other.qualifier} <= {"exact"} and None not in (value_of(one.row), value_of(other.row))
    if not exact or one.number == other.number or not one.contradicts(other):
        return False
    return sorted(str(one.number)) == sorted(str(other.number))


def _round(drawn):
    """Return the round number stated most often, and what it allows; None without one."""
    rounded = [one for one in drawn.compared if one.qualifier == "about" and one.number is not None]
    if not rounded:
        return None
    often = Counter(one.number for one in rounded)
    most = max(often, key=lambda number: (often[number], number))
    return most, allowed(next(one for one in rounded if one.number == most).row)


def _fits(drawn):
    """Return the swap of which the rounded figures fit one number only, with that number."""
    if not _round(drawn):
        return None
    interval = _round(drawn)[1]
    for pair in drawn.swaps:
        fitting = [one for one in pair if interval[0] <= one.number <= interval[1]]
        if len(fitting) == 1:
            others = [allowed(one.row) for one in drawn.compared if one.qualifier != "exact"]
            if all(low <= fitting[0].number <= high for low, high in others):
                return pair, fitting[0]
    return None


def _titled(asked, said, *numbers):
    """Hold the numbers of a title, in order, against those told."""
    told = [asked.world.statements_of([asked.world.row[row] for row in rows])[0].number for rows in said.figures]
    return same([float(one) for one in numbers], [float(one) for one in told], "numbers")


@condition("dispute-title-swap-fit")
def swap_fit(asked, said):
    drawn = Drawn(asked.world)
    found = _fits(drawn) if drawn.swaps else None
    if not found:
        return False
    pair, fitting = found
    return _titled(asked, said, *sorted(one.number for one in pair), fitting.number)


@condition("dispute-title-swap")
def swap(asked, said):
    drawn = Drawn(asked.world)
    if not drawn.swaps or (_fits(drawn) and not asked.compact):
        return False
    return _titled(asked, said, *sorted(one.number for one in drawn.swaps[0]))


def _speakers(drawn):
    return {name for one in drawn.sides for name in one.speakers}


@condition("dispute-title-one-voice")
def one_voice(asked, said):
    drawn = Drawn(asked.world)
    return drawn.two and len(_speakers(drawn)) == 1 and _titled(asked, said, *drawn.numbers)


@condition("dispute-title-two")
def two(asked, said):
    drawn = Drawn(asked.world)
    if not drawn.two or len(_speakers(drawn)) == 1:
        return False
    for one in said.by("statements"):
        number = {side.number for side in drawn.compared if side.ids & set(one.rows)}
        rows = {row for side in drawn.compared if side.number in number for row in side.ids}
        same((1, rows), (len(number), set(one.rows)), "statements of a number")
    return _titled(asked, said, *drawn.numbers)


@condition("dispute-title-part")
def part(asked, said):
    drawn = Drawn(asked.world)
    return bool(drawn.part) and _titled(asked, said, *(one.number for one in drawn.part))


@condition("dispute-title-range", "dispute-title-range-whole")
def range_(asked, said):
    drawn = Drawn(asked.world)
    others = drawn.compared[0].scope == "whole" and len(drawn.compared) < len(drawn.numbered)
    if drawn.part or not same(others, said.head.endswith("-whole"), "numbers of another scope are known"):
        return False
    ends = [min(drawn.compared, key=lambda one: one.number).number, max(drawn.compared, key=lambda one: one.number).number]
    plain_range = len(drawn.numbers) > 1 and len(drawn.units) == 1 and not drawn.swaps and not drawn.two
    return plain_range and _ends(asked, said, ends)


def _ends(asked, said, ends):
    """Hold the first and the last figure told against the least and the greatest number; a range is told by its middle."""
    told = [asked.world.statements_of(rows_of(asked, one))[0].number for one in said.findings if one.clauses]
    return same([*map(float, ends)], [float(told[0]), float(told[-1])], "ends")


@condition("dispute-title-units")
def units(asked, said):
    drawn = Drawn(asked.world)
    asked.world.statements_of(rows_of(asked, said.findings[0]))
    for one in said.by("units"):
        same(drawn.units, {asked.world.row[row]["unit_id"] for row in one.rows}, "units")
    return len(drawn.numbers) > 1 and len(drawn.units) > 1


def _one(asked, said):
    drawn = Drawn(asked.world)
    return len(drawn.numbers) == 1 and _ends(asked, said, drawn.numbers * 2) and drawn


@condition("dispute-title-one")
def one(asked, said):
    drawn = _one(asked, said)
    if not drawn or drawn.numbered != drawn.compared:
        return False
    for period in said.by("period"):
        same(span([side.as_of for side in drawn.compared], "month"), period.value, "months")
    return True


@condition("dispute-title-one-scope")
def one_scope(asked, said):
    drawn = _one(asked, said)
    return drawn and not drawn.part and drawn.compared[0].scope == "whole" and any(side.scope != "whole" for side in drawn.numbered)


@condition("dispute-title-scopes")
def scopes(asked, said):
    drawn = Drawn(asked.world)
    scope = drawn.compared[0].scope
    return len(drawn.numbers) == 1 and scope != "whole" and any(side.scope not in ("whole", scope) for side in drawn.numbered)


@condition("dispute-title-none", "dispute-title-none-by", "dispute-title-none-several", "dispute-title-none-several-by")
def none(asked, said):
    head = "dispute-title-none" + "-several" * (len(asked.world.regions) > 1) + "-by" * bool(asked.day)
    return Drawn(asked.world).contested is None and said.head == head


@condition("dispute-subtitle-none", "dispute-alt-empty")
def nothing_drawn(asked, said):
    return Drawn(asked.world).contested is None and not asked.drawn


@condition("dispute-none")
def nothing(asked, said):
    return Drawn(asked.world).contested is None


def _is_drawn(asked):
    return asked.drawn and Drawn(asked.world).contested is not None


def _period(asked, said, drawn):
    for one in said.by("period"):
        same(drawn.rows, set(one.rows), "rows")
        rows = [asked.world.row[row] for row in one.rows]
        days = [side.day for side in asked.world.statements_of(rows)]
        if problem := hold_period(one, days):
            raise Untrue(problem)
    return True


@condition("dispute-subtitle")
def subtitle(asked, said):
    return _is_drawn(asked) and _period(asked, said, Drawn(asked.world))


@condition("dispute-alt-head")
def alt_head(asked, said):
    drawn = Drawn(asked.world)
    same(drawn.rows, said.one("figures"), "figures")
    same(drawn.rows, said.one("statements"), "statements")
    return _is_drawn(asked) and _period(asked, said, drawn)


@condition("dispute-rows", "dispute-rows-folded")
def rows(asked, said):
    return _is_drawn(asked) and asked.wide


@condition("dispute-note-swap")
def note_swap(asked, said):
    drawn = Drawn(asked.world)
    return bool([pair for pair in combinations(drawn.numbered, 2) if _swapped(*pair)]) and same(drawn.rows, said.rows, "rows")


def _all_planned(drawn):
    return all(one.status == "planned" for one in drawn.numbered)


def _reported_firearms(asked, drawn):
    units = {one.unit_id for one in drawn.sides}
    some = [one for unit in units for one in asked.world.told(unit_id=unit, metric="firearms", status="reported")]
    return [one for one in some if one.bounded and allowed(one.row)[0] > 0]


def _handed_over(asked, drawn):
    return _all_planned(drawn) and drawn.dispute["metric"] == "firearms" and not _reported_firearms(asked, drawn)


@condition("dispute-note-handed-over")
def handed_over(asked, said):
    return _handed_over(asked, Drawn(asked.world))


@condition("dispute-note-planned")
def planned(asked, said):
    drawn = Drawn(asked.world)
    return _all_planned(drawn) and not _handed_over(asked, drawn)


@condition("dispute-note-times")
def times(asked, said):
    told = [one.as_of for one in Drawn(asked.world).numbered]
    return (max(map(first, told)) - min(map(last, told))).days > 183


@condition("dispute-note-no-scale")
def no_scale(asked, said):
    return _is_drawn(asked) and not any(one.by("scale") for one in asked.of("dispute-alt-scale"))


@condition("dispute-note-bands")
def note_bands(asked, said):
    drawn = Drawn(asked.world)
    most, (low, high) = _round(drawn)
    exact = [one.number for one in drawn.compared if one.qualifier == "exact" and one.number != most]
    others = [one.number for one in drawn.compared if one.qualifier != "exact"]
    settles = any(low <= number <= high for number in exact) and all(low <= number <= high for number in others)
    return settles and any(one.by("scale") for one in asked.of("dispute-alt-scale"))


@condition("dispute-note-one")
def note_one(asked, said):
    return _is_drawn(asked) and asked.compact


@condition("dispute-note-retold", "dispute-alt-claims")
def retold(asked, said):
    return _is_drawn(asked) and same(Drawn(asked.world).rows, said.rows, "rows")


@condition("dispute-note-left-out")
def left_out(asked, said):
    dispute = Drawn(asked.world).dispute
    rows = [row for name in ("unit_sizes", "other_figures") for row in asked.world.tables[name]
            if row["id"] in dispute["claim_ids"].split(";") and row["metric"] == dispute["metric"]]  # fmt: skip
    return same({row["id"] for row in rows if row["assessment"] in ("superseded", "rejected")}, said.one("pages"), "rows")


@condition("dispute-note-reason")
def reason(asked, said):
    drawn = Drawn(asked.world)
    low, high = (end(drawn.compared, key=lambda one: one.number) for end in (min, max))
    words = drawn.dispute[f"reason_{asked.lang}"]
    apart = len(drawn.numbers) > 1 and low.contradicts(high)
    return words and plain(words.rstrip(".")) in plain(said.text) and not apart and asked.world.known_all_of(drawn.dispute)


@condition("dispute-alt-sides")
def alt_sides(asked, said):
    drawn = Drawn(asked.world)
    told = [asked.world.statements_of([asked.world.row[row] for row in rows])[0] for rows in said.figures]
    same({_worded(one) for one in drawn.sides}, {_worded(one) for one in told if one.table != "equipment"}, "figures")
    same(len({_worded(one) for one in told}), len(told), "figures told once")
    numbers = [one.number for one in told if one.number is not None]
    same(sorted(numbers), numbers, "figures by size")
    for rule in ("statements", "pages"):
        for one in said.by(rule):
            alike = {_worded(side) for side in drawn.sides if side.ids & set(one.rows)}
            same(1, len(alike), "figures counted at once")
    return _is_drawn(asked)


@condition("dispute-alt-scale")
def alt_scale(asked, said):
    drawn = Drawn(asked.world)
    low, high = (float(one.value) for one in said.by("scale"))
    return low <= min(one.number for one in drawn.numbered) <= max(one.number for one in drawn.numbered) <= high


# Below the chart

_MOST = 6  # figures that are named


@condition("dispute-story-figures")
def figures_below(asked, said):
    drawn = Drawn(asked.world)
    every, *rest = said.by("figures")
    same([drawn.rows] * 2, [set(every.rows), set(said.by("statements")[0].rows)], "rows")
    sides = len({_worded(one) for one in drawn.sides}) + bool(drawn.kit)
    return same(max(sides - _MOST, 0), sum(one.value for one in rest), "figures that are not named")


@clause("dispute-story-side")
def side_below(asked, said, one):
    drawn = Drawn(asked.world)
    about = {_worded(side) for side in drawn.sides if side.ids & set(one.rows)}
    if one.rule in ("period", "statements"):
        same({row for side in drawn.sides if _worded(side) in about for row in side.ids}, set(one.rows), "rows of the figure")
    return len(about) <= 1 and set(one.rows) <= drawn.rows


@condition("dispute-story-contradiction")
def contradiction_below(asked, said):
    pair = [asked.world.statements_of([asked.world.row[row] for row in rows])[0] for rows in said.figures]
    numbers = [side.number for side in pair]
    swapped = [pair for pair in combinations(Drawn(asked.world).numbered, 2) if _swapped(*pair)]
    if swapped:
        return numbers in [sorted(side.number for side in one) for one in swapped]
    return numbers == sorted(numbers) and pair[0].contradicts(pair[1])


@condition("dispute-story-compatible")
def compatible_below(asked, said):
    return not any(one.contradicts(other) for one, other in combinations(Drawn(asked.world).numbered, 2))


@condition("dispute-story-round")
def round_below(asked, said):
    _, fitting = _fits(Drawn(asked.world))
    return same(fitting.number, asked.world.statements_of([asked.world.row[row] for row in said.figures[1]])[0].number, "the number allowed")


@condition("dispute-story-signs")
def signs_below(asked, said):
    return hold_signs(said, Drawn(asked.world).sides)
