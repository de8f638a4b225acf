"""What is known of a region: the plan, the people to set against it, and what was delivered."""

import math
from dataclasses import dataclass

import pandas as pd

from helpers.ledger import Ledger

HEADLINE_UNIT = {"belgorod": "belgorod-self-defence", "kursk": "kursk-peoples-squads"}

_NEAR = pd.Timedelta(days=45)  # a rival count describes the same time if no more than this lies between


@dataclass(frozen=True, eq=False)
class Case:
    """What is known of one region.

    Attributes
    ----------
    region : str
    plan : pandas.Series or None
        The planned firearms.
    plan_kit : tuple of pandas.Series
        Rows of the equipment that hold the same figure as the plan.
    people : pandas.Series or None
        The count of people to set them against.
    rivals : tuple of pandas.Series
        Contested counts for the same time, drawn with equal weight.
    undrawn : tuple of pandas.Series
        Contested counts that give no exact number: named in the note.
    given : tuple of pandas.Series
        Numbers of firearms reported as held after the plan.
    first : tuple of pandas.Series
        Statements that weapons were issued or reached a base, without a number.
    squares : bool
        There is room for the people as squares; else they are told as a number.
    """

    region: str
    plan: pd.Series | None = None
    plan_kit: tuple[pd.Series, ...] = ()
    people: pd.Series | None = None
    rivals: tuple[pd.Series, ...] = ()
    undrawn: tuple[pd.Series, ...] = ()
    given: tuple[pd.Series, ...] = ()
    first: tuple[pd.Series, ...] = ()
    squares: bool = True

    @property
    def unit(self) -> str:
        """The id of the region's main unit."""
        return HEADLINE_UNIT[self.region]

    @property
    def counts(self) -> list[pd.Series]:
        """The count of people and its rivals."""
        return [] if self.people is None else [self.people, *self.rivals]

    @property
    def drawn(self) -> list[pd.Series]:
        """The counts that are drawn as squares."""
        return self.counts if self.squares else []

    @property
    def ratios(self) -> list[int]:
        """Whole people to one planned firearm, for each count: arithmetic on two claims; none if a count has fewer."""
        shares = [math.floor(count["value"] / self.plan["value"] + 0.5) for count in self.counts]
        return list(dict.fromkeys(shares)) if all(shares) else []


def case_of(known: Ledger, region: str) -> Case:
    """Gather what is known of a region."""
    unit = HEADLINE_UNIT[region]
    plans = known.statement_rows(metric="firearms", status="planned", unit_id=unit, assessment=["accepted", "contested"])
    plans = plans[plans["value"] > 0]
    if plans.empty:
        return Case(region)
    plan = plans.iloc[-1]
    people = _people(known, plan)
    contested = [] if people is None else _contested(known, plan, people)
    kit = known.statement_rows("equipment", unit_id=unit, item="small_arms")
    return Case(
        region,
        plan,
        plan_kit=_rows(kit[kit["same_as"].isin(plan["row_ids"])]),
        people=people,
        rivals=tuple(row for row in contested if row["qualifier"] == "exact"),
        undrawn=tuple(row for row in contested if row["qualifier"] != "exact"),
        given=_given(known, plan),
        first=_first(kit),
    )


def _people(known: Ledger, plan: pd.Series) -> pd.Series | None:
    """Choose the count of people: the latest accepted one stated by the plan's last day.

    An exact count goes before a rounded one of the same month.
    """
    rows = known.statement_rows(metric="members", status="reported", unit_id=plan["unit_id"], assessment="accepted")
    rows = rows[(rows["value"] > 0) & (rows["day_last"] <= plan["day_last"])]
    if rows.empty:
        return None
    month = rows["day_last"].dt.to_period("M")
    latest = rows[month == month.max()]
    exact = latest[latest["qualifier"] == "exact"]
    return (exact if len(exact) else latest).iloc[-1]


def _contested(known: Ledger, plan: pd.Series, people: pd.Series) -> tuple[pd.Series, ...]:
    """Return the contested counts that stand in a dispute with the chosen one and describe the time of the plan."""
    disputes = known.tables["disputes"][(known.tables["disputes"]["kind"] == "numeric") & (known.tables["disputes"]["metric"] == "members")]
    members = known.tables["dispute_rows"][known.tables["dispute_rows"]["dispute_id"].isin(disputes["dispute_id"])]
    mine = set(members.loc[members["row_id"].isin(people["row_ids"]), "dispute_id"])
    others = set(members.loc[members["dispute_id"].isin(mine), "row_id"])
    rows = known.statement_rows(metric="members", status="reported", unit_id=plan["unit_id"], assessment="contested")
    near = (rows["as_of_first"] <= plan["day_last"] + _NEAR) & (rows["as_of_last"] >= plan["day_first"] - _NEAR)
    rival = rows["claim_id"].isin(others) & (rows["statement_key"] != people["statement_key"])
    return _rows(rows[near & rival & (rows["value"] > 0)])


def _given(known: Ledger, plan: pd.Series) -> tuple[pd.Series, ...]:
    held = known.statement_rows(metric="firearms", status="reported", unit_id=plan["unit_id"], assessment="accepted")
    return _rows(held[(held["value"] > 0) & (held["day_last"] >= plan["day_first"])])


def _first(kit: pd.DataFrame) -> tuple[pd.Series, ...]:
    """Return the statements of the first day on which weapons were issued or reached a base."""
    there = kit[kit["status"].isin(["issued", "arrived"])]
    return _rows(there[there["date_last"] == there["date_last"].min()])


def _rows(table: pd.DataFrame) -> tuple[pd.Series, ...]:
    return tuple(row for _, row in table.iterrows())
