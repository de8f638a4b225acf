"""Plans of firearms, the people that are set against them, and what was delivered ("promises" in docs/findings.md)."""

from fractions import Fraction

from tests.audit.claims import number, value_of
from tests.audit.dates import first, last, nearest


class Plan:
    """The plan of a region, with its people.

    Attributes
    ----------
    plan, people : tests.audit.claims.Statement or None
    contested : list of tests.audit.claims.Statement
        Contested counts of people of that time that stand against them.
    """

    def __init__(self, world, region):
        self.world, self.region = world, region
        self.plan = self._plan()
        self.people = self._people() if self.plan else None
        self.contested = self._contested() if self.people else []

    def _plan(self):
        world = self.world
        told = [one for one in world.statements if (one.metric, one.status) == ("firearms", "planned") and value_of(one.row)]
        headline = world.region[self.region]["headline_unit"]
        ours = {one["unit_id"] for one in world.unit.values() if one["region"] == self.region and one["role"] != "outside"}
        some = [one for one in told if one.unit_id in ({headline} if headline else ours)]
        return self._latest(some, "accepted") or self._latest(some, "contested")

    def _latest(self, some, standing):
        if standing == "contested":
            return max((one for one in some if one.assessment == "contested"), key=lambda one: one.time, default=None)
        found = [self.world.latest_accepted(unit, "firearms", "planned") for unit in {one.unit_id for one in some}]
        found = [one for one in found if one and value_of(one.row)]
        return max(found, key=lambda one: one.time, default=None)

    def _people(self):
        """The accepted count of the latest month by the last day of the plan; of these the last exact one, or the last."""
        some = [
            one for one in self.world.told(unit_id=self.plan.unit_id, metric="members", status="reported")
            if one.accepted and value_of(one.row) and one.scope == self.plan.scope and last(one.day) <= last(self.plan.day)
        ]  # fmt: skip
        if not some:
            return None
        latest = max(last(one.day) for one in some)
        some = [one for one in some if (last(one.day).year, last(one.day).month) == (latest.year, latest.month)]
        exact = [one for one in some if one.qualifier == "exact"]
        return max(exact or some, key=lambda one: one.time)

    def _contested(self):
        """Contested counts of the time of the people, that stand against them in contested figures."""
        found = []
        for one in self.world.told(unit_id=self.plan.unit_id, metric="members", status="reported"):
            near = nearest(one.as_of, self.people.as_of) <= 31
            if one.assessment == "contested" and value_of(one.row) and near and self._against(one):
                found.append(one)
        return found

    def _against(self, one):
        for contested in self.world.contested:
            sides = [side for side in contested.sides if side.ids & one.ids]
            people = [side for side in contested.sides if side.ids & self.people.ids]
            if any(contested.against(side, other) for side in sides for other in people):
                return True
        return False

    @property
    def drawn(self):
        """The contested counts drawn: the exact ones of the scope of the plan."""
        return [one for one in self.contested if one.qualifier == "exact" and one.scope == self.plan.scope]

    @property
    def others(self):
        return [one for one in self.contested if one not in self.drawn]

    @property
    def counts(self):
        return sorted([self.people, *self.drawn], key=lambda one: one.number) if self.people else []

    @property
    def ratios(self):
        """The quotients, from the least, rounded half up."""
        return [int(one.number / self.plan.number + Fraction(1, 2)) for one in self.counts]

    @property
    def quotient(self):
        """Whether there is a quotient: none is zero."""
        return bool(self.counts) and all(self.ratios)

    @property
    def too_few(self):
        """Whether a count of people is less than half of the firearms."""
        return bool(self.counts) and not all(self.ratios)

    def delivered(self):
        """Return the rows on numbers delivered to its unit, on the first day of the plan or later."""
        return {
            row for one in reported(self.world, self.region) for row in one.ids
            if one.unit_id == self.plan.unit_id and last(one.day) >= first(self.plan.day)
        }  # fmt: skip


def reported(world, region):
    """Return the statements on firearms held by or issued to units of a region, above zero."""
    held = [one for one in world.statements if one.metric == "firearms" and one.status != "planned"]
    kit = [one for one in world.equipment if one.item == "small_arms" and one.status in ("issued", "arrived")]
    told = [one for one in (*held, *kit) if one.row["region"] == region and one.assessment != "superseded"]
    return [one for one in told if any((number(one.row.get(name)) or 0) > 0 for name in ("value", "low", "high", "quantity"))]


def plans(world):
    return [Plan(world, region) for region in world.regions]
