"""The headline figures of a region, by a named rule and never by an average."""

import pandas as pd

from helpers.ledger.selection import Ledger

# The unit that each region's figures are about when nothing else is said.
HEADLINE_UNIT = {"belgorod": "belgorod-self-defence", "kursk": "kursk-peoples-squads"}
# What the headline unit is divided into.
PARTS = {"belgorod": "battalions", "kursk": "squads"}
_EXACTNESS = {"exact": 0, "at_most": 1, "at_least": 2, "about": 3}


def headline_figures(region: str) -> tuple[tuple[str, str], ...]:
    """Return metric and status of each headline figure of a region: people, parts of the unit, what was planned."""
    return ("members", "reported"), (PARTS[region], "reported"), ("members", "planned"), ("firearms", "planned")


def latest_accepted(known: Ledger, unit_id: str, metric: str, status: str = "reported") -> pd.Series | None:
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
    pandas.Series or None
        A row of :meth:`Ledger.statements`, or None if no accepted statement is known.
    """
    rows = known.statements("claims", unit_id=unit_id, metric=metric, status=status)
    rows = rows[(rows["assessment"] == "accepted") & rows[["value", "low", "high"]].notna().any(axis=1)]
    if rows.empty:
        return None
    ranked = rows.assign(
        _exactness=rows["qualifier"].map(_EXACTNESS), _days=rows["day_last"] - rows["day_first"]
    ).sort_values(["day_last", "_exactness", "_days", "claim_id"], ascending=[False, True, True, True])
    return ranked.drop(columns=["_exactness", "_days"]).iloc[0]


def numeric_disputes(known: Ledger) -> list[str]:
    """Return the ids of the numeric disputes of which two or more different figures are known, in order."""
    ids = known.disputes.loc[(known.disputes["kind"] == "numeric") & (known.disputes["metric"] != ""), "dispute_id"]
    return [dispute for dispute in ids if _figures(known.sides(dispute)) >= 2]


def _figures(sides: pd.DataFrame) -> int:
    return len(
        sides[["value", "low", "high", "qualifier"]]
        .dropna(how="all", subset=["value", "low", "high"])
        .drop_duplicates()
    )
