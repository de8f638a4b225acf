"""What the tables report of districts: units documented there, raids and fighting, and what one label says of them.

What is known only for a district belongs to the district, never to a pinpoint; a settlement is the most exact place
there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.ledger import Ledger

# A plan, a recruiting call or a member's new post ties a unit to a district, but does not show it at work there.
TIES = ("company_planned", "head_appointed", "main_recruiting_area", "official_joined", "recruiting_meeting")


class District(NamedTuple):
    """A district, as the tables name it."""

    region: str
    name: str


@dataclass(frozen=True)
class Presence:
    """A district with what is documented of units in it.

    Attributes
    ----------
    district : District
    facts : pandas.DataFrame
    """

    district: District
    facts: pd.DataFrame

    @cached_property
    def rows(self) -> list[pd.Series]:
        """The rows behind it."""
        return _rows(self.facts)

    @cached_property
    def at_work(self) -> bool:
        """True if some fact shows a unit at work there, and not only a plan, recruiting or a member's post."""
        return not self.facts["fact"].isin(TIES).all()


@dataclass(frozen=True)
class Incident:
    """Raids or fighting at one settlement, or known for one district.

    Attributes
    ----------
    district : District
    place : pandas.Series or None
        The settlement, if its coordinates are known.
    events : pandas.DataFrame
        In order of time, with ``village`` (the settlement, if one is named) and ``contested``.
    facts : pandas.DataFrame
        District facts that tell of the same.
    """

    district: District
    place: pd.Series | None
    events: pd.DataFrame
    facts: pd.DataFrame

    @cached_property
    def rows(self) -> list[pd.Series]:
        """The rows behind it, events first."""
        return _rows(self.events, self.facts)

    @cached_property
    def contested(self) -> bool:
        """True if the sides tell all of it differently."""
        return bool(len(self.events)) and bool(self.events["contested"].all())


@dataclass(frozen=True)
class Callout:
    """Incidents that one label names: all of a district, or those of one settlement where no other is known.

    Attributes
    ----------
    incidents : tuple of Incident
        The one that the label points at first.
    """

    incidents: tuple[Incident, ...]

    @property
    def lead(self) -> Incident:
        """What the label points at."""
        return self.incidents[0]

    @cached_property
    def rows(self) -> list[pd.Series]:
        """Its events, or the facts where no event is known, in order of time."""
        rows = _rows(*(one.events if len(one.events) else one.facts for one in self.incidents))
        return sorted(rows, key=lambda row: (row["date_first"], row["date_last"]))

    @property
    def contested(self) -> bool:
        """True if the sides tell all of it differently."""
        return all(one.contested for one in self.incidents)

    @cached_property
    def weight(self) -> tuple[int, pd.Timestamp]:
        """Sorts the weightiest event first."""
        return min((row.get("importance", 9), row["date_first"]) for row in self.rows)

    @property
    def weighty(self) -> bool:
        """True if it tells of an event of the first importance."""
        return self.weight[0] == 1


def presences(known: Ledger) -> list[Presence]:
    """Return the districts that are named together with a unit, in order of the tables."""
    facts = _district_facts(known)
    groups = facts[(facts["unit_id"] != "") & (facts["fact"] != "incursion")].groupby(["region", "district"], sort=True)
    return [Presence(District(*key), rows) for key, rows in groups]


def incidents(known: Ledger) -> list[Incident]:
    """Return raids and fighting by settlement, or by district where only that is known."""
    events, facts = _located_events(known), _district_facts(known)
    facts = facts[facts["fact"] == "incursion"]
    facts = facts.assign(spot=[_spot_of_fact(fact, events) for fact in facts.itertuples()])
    places = known.tables["places"].set_index("place_id", drop=False)
    found = []
    for spot in sorted({*events["spot"], *facts["spot"]}):
        told, also = events[events["spot"] == spot], facts[facts["spot"] == spot]
        first = told.iloc[0] if len(told) else also.iloc[0]
        where = None if "/" in spot else places.loc[spot]
        found.append(Incident(District(first["region"], first["district"]), where, told, also))
    return found


def callouts(found: Sequence[Incident]) -> list[Callout]:
    """Gather incidents into labels, the weightiest first."""
    areas = {one.district: one for one in found if one.place is None}
    spots = [one for one in found if one.place is not None]
    told = [Callout((area, *(one for one in spots if one.district == key))) for key, area in areas.items()]
    told += [Callout((one,)) for one in spots if one.district not in areas]
    return sorted(told, key=lambda one: one.weight)


def _rows(*tables: pd.DataFrame) -> list[pd.Series]:
    return [row for table in tables for _, row in table.iterrows()]


def _district_facts(known: Ledger) -> pd.DataFrame:
    """The facts that name a district of the regions drawn."""
    facts = known.tables["districts"]
    return facts[facts["region"].isin(known.regions) & (facts["district"] != "")]


def _located_events(known: Ledger) -> pd.DataFrame:
    """Raids and fighting at places of the tables, each with the ``spot`` it is drawn on: a settlement or a district."""
    events, places = known.tables["events"], known.tables["places"].set_index("place_id")
    events = events[(events["category"] == "incursion") & events["place_id"].isin(places.index)]
    at = places.loc[events["place_id"]]
    exact, inside = at["lat"].notna().to_numpy(), at["kind"].ne("district").to_numpy()
    area = (at["region"] + "/" + at["district"]).to_numpy()
    events = events.assign(
        region=at["region"].to_numpy(),
        district=at["district"].to_numpy(),
        spot=np.where(exact, events["place_id"], area),
        village=np.where(inside, events["place_id"], ""),
        contested=events["disputed"].eq("yes") | events["event_id"].isin(_disputed_rows(known)),
    )
    return events[at["region"].isin(known.regions).to_numpy()].sort_values(["date_first", "date_last", "event_id"])


def _disputed_rows(known: Ledger) -> set[str]:
    """Events of which it is disputed what happened, and not only when or how many."""
    open_now = known.tables["disputes"].loc[known.tables["disputes"]["kind"] == "wording", "dispute_id"]
    return set(known.tables["dispute_rows"].loc[known.tables["dispute_rows"]["dispute_id"].isin(open_now), "row_id"])


def _spot_of_fact(fact, events: pd.DataFrame) -> str:
    """A district fact that falls on the days of an event in the district tells of that event."""
    same = events[(events["region"] == fact.region) & (events["district"] == fact.district)]
    same = same[(same["date_first"] <= fact.date_last) & (same["date_last"] >= fact.date_first)]
    return same["spot"].iloc[0] if len(same) else f"{fact.region}/{fact.district}"
