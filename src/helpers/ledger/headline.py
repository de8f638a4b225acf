"""The headline figures of a region, by a named rule and never by an average."""

from helpers.ledger.known import Ledger
from helpers.ledger.records import Region, Statement

_EXACTNESS = {"exact": 0, "at_most": 1, "at_least": 2, "about": 3}


def headline_figures(region: Region) -> tuple[tuple[str, str], ...]:
    """Return metric and status of each headline figure of a region: people, parts of the unit, what was planned."""
    parts = [(region.part_metric, "reported")] if region.part_metric else []
    return ("members", "reported"), *parts, ("members", "planned"), ("firearms", "planned")


def latest_accepted(known: Ledger, unit_id: str, metric: str, status: str = "reported") -> Statement | None:
    """Return the latest accepted statement on a figure.

    The rule: of the accepted statements with a number, the one stated last; of those stated on one day the most exact
    (exact, at most, at least, about), then the one whose day is known best, then the lowest id.

    Parameters
    ----------
    known : Ledger
    unit_id, metric, status : str
        What the figure is about.

    Returns
    -------
    Statement or None
        None if no accepted statement is known.
    """
    told = known.statements(unit_id=unit_id, metric=metric, status=status)
    sound = [one for one in told if one.assessment in ("accepted", "") and one.figure.bounded]
    return min(sound, key=_rank, default=None)


def _rank(one: Statement) -> tuple:
    day = one.day
    exactness = _EXACTNESS.get(one.figure.qualifier, len(_EXACTNESS))
    return -day.last.toordinal(), exactness, day.last - day.first, one.row_id


def numeric_disputes(known: Ledger) -> list[str]:
    """Return the ids of the numeric disputes of which two or more different figures are known, in order."""
    numeric = [one.dispute_id for one in known.disputes.values() if one.kind == "numeric" and one.metric]
    return [one for one in numeric if len({side.figure for side in known.sides(one) if side.figure.bounded}) >= 2]
