"""Figures and statements, as docs/findings.md tells them ("Statements", "Figures")."""

import math
from collections import defaultdict
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from tests.audit.dates import first, last, nearest

QUALIFIERS = ("exact", "at_most", "at_least", "about", "")
STANDINGS = ("accepted", "", "contested", "superseded", "rejected")


def number(text):
    """Return a number of the tables, or None."""
    return Fraction(text) if text else None


def value_of(row):
    return number(row["quantity"] if row["table"] == "equipment" else row["value"])


def allowed(row):
    """Return the least and the greatest number that a figure allows; None of a word."""
    value, low, high = value_of(row), number(row.get("low")), number(row.get("high"))
    if value is None:
        return None if low is None and high is None else (low or Fraction(0), math.inf if high is None else high)
    if row["qualifier"] == "at_least":
        return value, math.inf if high is None else high
    if row["qualifier"] == "at_most":
        return (low or Fraction(0)), value
    if row["qualifier"] == "about":
        return _about(value, low, high)
    return value, value


def _about(value, low, high):
    place = _place(value)
    below = place if high == value else place / 2
    above = place if low == value else place / 2
    below, above = (min(one, value / 10) for one in (below, above))
    least = value - below if low is None else max(low, value - below)
    return least, value + above if high is None else min(high, value + above)


def _place(value):
    """Return what the last significant digit of a number counts."""
    place = Fraction(1)
    while value.denominator != 1:
        value, place = value * 10, place / 10
    while value and value % 10 == 0:
        value, place = value / 10, place * 10
    return place


def meet(one, other):
    return max(one[0], other[0]) <= min(one[1], other[1])


def scope_of(row):
    return row.get("scope") or "whole"


def contradict_rows(one, other):
    """Tell whether two rows with a figure contradict each other."""
    alike = ("unit_id", "metric", "case_id")
    if "equipment" in (one["table"], other["table"]) or not one["unit_id"]:
        return False
    if any(one[name] != other[name] for name in alike) or scope_of(one) != scope_of(other):
        return False
    if (one["status"] == "planned") != (other["status"] == "planned") or one["statement_id"] == other["statement_id"]:
        return False
    if nearest(one["as_of"], other["as_of"]) > 31:
        return False
    figures = allowed(one), allowed(other)
    return None not in figures and not meet(*figures)


class Statement:
    """Rows that one statement gives of one figure; one of them stands for all."""

    def __init__(self, rows, sources):
        self.rows = rows
        self.row = min(rows, key=lambda row: (
            STANDINGS.index(row["assessment"]), sources[row["source_id"]]["read_as"] != "full",
            QUALIFIERS.index(row["qualifier"]), row["id"],
        ))  # fmt: skip

    def __repr__(self):
        return f"<{self.row['id']}>"

    @property
    def ids(self):
        return {row["id"] for row in self.rows}

    @property
    def day(self):
        """The day on which it was stated; of equipment, on which it happened by the row that stands for it."""
        return self.row["date"] if self.row["table"] == "equipment" else _earliest(self.best)

    @property
    def best(self):
        return [row for row in self.rows if row["assessment"] == self.row["assessment"]]

    @property
    def speakers(self):
        """The speakers of its rows of best standing, of these of the earliest."""
        return {row["speaker_id"] for row in self.best if last(_stated(row)) == last(_earliest(self.best))}

    @property
    def time(self):
        return last(self.day), first(self.day), self.row["id"]

    def __getattr__(self, name):
        try:
            return self.row[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def scope(self):
        return scope_of(self.row)

    @property
    def accepted(self):
        return self.row["assessment"] in ("accepted", "")

    @property
    def number(self):
        """What it is compared by: its value, of a range the middle."""
        value, low, high = value_of(self.row), number(self.row.get("low")), number(self.row.get("high"))
        if value is None and None not in (low, high):
            return (low + high) / 2
        return value

    @property
    def bounded(self):
        return allowed(self.row) is not None

    @property
    def figure(self):
        return tuple(self.row.get(name, "") for name in ("value", "low", "high", "qualifier"))

    def contradicts(self, other):
        return contradict_rows(self.row, other.row)

    @property
    def almost(self):
        return self.row["qualifier"] == "about" and bool(self.row["value"]) and self.row.get("high") == self.row["value"]


def _stated(row):
    return row["date"] if row["table"] == "equipment" else row["stated_on"]


def _earliest(rows):
    """Return the day whose last day is earliest; of these the one whose first day is latest."""
    soonest = min(last(_stated(row)) for row in rows)
    return max((_stated(row) for row in rows if last(_stated(row)) == soonest), key=first)


class Contested:
    """A row of disputes.csv with its sides, and the pair that is told."""

    def __init__(self, dispute, sides):
        self.dispute, self.sides = dispute, sorted(sides, key=lambda one: one.time)
        pairs = [pair for pair in combinations(self.sides, 2) if self.against(*pair)]
        self.pair = min(pairs, key=_pair_order, default=None)

    def against(self, one, other):
        unlike = one.statement_id != other.statement_id and one.figure != other.figure
        return unlike and (one.contradicts(other) or bool(self.dispute["reason_en"]))

    @property
    def contradicts(self):
        return self.pair[0].contradicts(self.pair[1])


def _pair_order(pair):
    exactness = sum(QUALIFIERS.index(one.qualifier) if one.number is not None else 9 for one in pair)
    latest = max(last(one.day) for one in pair)
    return not pair[0].contradicts(pair[1]), exactness, -latest.toordinal(), sorted(one.row["id"] for one in pair)


class Claims:
    """What statements of a world tell; the world gives ``tables``, ``everywhere``, ``source`` and ``unit``."""

    def statements_of(self, rows):
        """Return the statements that rows make, in order of time."""
        groups = defaultdict(list)
        for row in rows:
            if row["assessment"] != "rejected":
                told = ("item", "quantity") if row["table"] == "equipment" else ("metric",)
                groups[row["statement_id"], row["unit_id"], *(row[one] for one in told), row["status"]].append(row)
        return sorted((Statement(some, self.source) for some in groups.values()), key=lambda one: one.time)

    @cached_property
    def statements(self):
        return self.statements_of([*self.tables["unit_sizes"], *self.tables["other_figures"]])

    @cached_property
    def equipment(self):
        return self.statements_of(self.tables["equipment"])

    @cached_property
    def whole_statements(self):
        """All rows of each statement, and of each side of a dispute, which has the rows of the dispute alone."""
        sides = [one for dispute in self.disputes for one in self.sides(dispute)]
        return {frozenset(one.ids) for one in (*self.statements, *self.equipment, *sides)}

    def told(self, **only):
        """Return the statements with all of these cells in their standing row."""
        return [one for one in self.statements if all(one.row[key] == cell for key, cell in only.items())]

    def origin(self, row):
        """Return the statement that a row goes back to, by the standing rows."""
        one = self._statement_of.get(row["id"])
        while one and self._statement_of.get(one.row.get("based_on"), one) is not one:
            one = self._statement_of[one.row["based_on"]]
        return one.row["statement_id"] if one else row["statement_id"]

    @cached_property
    def _statement_of(self):
        return {row: one for one in self.statements for row in one.ids}

    def latest_accepted(self, unit, metric, status="reported"):
        some = [one for one in self.told(unit_id=unit, metric=metric, status=status) if one.accepted and one.bounded]
        some = [one for one in some if one.scope == "whole"] or some
        return min(some, key=_latest_first, default=None) if unit else None

    def first_accepted(self, latest):
        """Return the first accepted figure on what the latest is about, of its scope."""
        some = [
            one for one in self.told(unit_id=latest.unit_id, metric=latest.metric, status=latest.status)
            if one.accepted and one.bounded and one.scope == latest.scope
        ]  # fmt: skip
        return min(some, key=lambda one: last(one.day))

    @cached_property
    def contested(self):
        """The contested figures, in the order of disputes.csv."""
        found = []
        for dispute in self.disputes:
            about_context = dispute["unit_id"] and self.unit[dispute["unit_id"]]["kind"] == "context"
            if dispute["kind"] == "numeric" and dispute["metric"] and not about_context:
                found.append(Contested(dispute, self.sides(dispute)))
        return [one for one in found if one.pair]

    def sides(self, dispute):
        ids = set(dispute["claim_ids"].split(";"))
        rows = [row for name in ("unit_sizes", "other_figures") for row in self.tables[name] if row["id"] in ids]
        rows = [row for row in rows if row["metric"] == dispute["metric"]]
        return self.statements_of([row for row in rows if row["assessment"] not in ("rejected", "superseded")])

    def contradiction(self, figure):
        """Return the pair that stands in the place of a figure, the lower number first, or None."""
        for one in self.contested:
            sides = [side for side in one.sides if side.assessment == "contested"]
            if one.contradicts and any(side.contradicts(figure) for side in sides):
                return sorted(one.pair, key=lambda side: side.number)
        return None

    def growth(self, latest):
        """Return ``doubled``, ``nearly-doubled``, ``grew`` or nothing."""
        start = self.first_accepted(latest)
        if not allowed(latest.row)[0] > allowed(start.row)[1]:
            return ""
        if latest.number is None or not start.number:
            return "grew"
        quotient = latest.number / start.number
        exact = {latest.qualifier, start.qualifier} <= {"exact", ""}
        if exact and 2 <= quotient <= Fraction(21, 10):
            return "doubled"
        near = Fraction(19, 10) <= quotient <= Fraction(21, 10)
        return "nearly-doubled" if near and (quotient < 2 or latest.almost) else "grew"


def _latest_first(one):
    days = (last(one.day) - first(one.day)).days
    return -last(one.day).toordinal(), QUALIFIERS.index(one.qualifier), days, one.row["id"]
