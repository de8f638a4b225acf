"""The headline figures of a region, by a named rule and never by an average."""

from helpers.ledger.known import EXACTNESS, Ledger
from helpers.ledger.records import Region, Statement


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
        What the figure is about; a claim that does not say whether it is an aim is taken with what is reported.

    Returns
    -------
    Statement or None
        None if no accepted statement is known.
    """
    told = known.statements(unit_id=unit_id, metric=metric, status=[status, ""] if status == "reported" else status)
    sound = [one for one in told if one.assessment in ("accepted", "") and one.figure.bounded]
    return min(sound, key=_rank, default=None)


def _rank(one: Statement) -> tuple:
    day = one.day
    return -day.last.toordinal(), EXACTNESS[one.figure.qualifier], day.last - day.first, one.row_id


def numeric_disputes(known: Ledger) -> list[str]:
    """Return the ids of the numeric disputes of which two or more different figures are known, in order."""
    numeric = [one.dispute_id for one in known.disputes.values() if one.kind == "numeric" and one.metric]
    return [one for one in numeric if len({side.figure for side in known.sides(one) if side.figure.bounded}) >= 2]
