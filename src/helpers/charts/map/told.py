"""What the map tells: districts in which a unit is documented, raids and fighting, and what shares a number.

What is known only for a district belongs to the district, never to a pinpoint; a settlement is the most exact place
there is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby, islice
from typing import NamedTuple

from helpers.draw import geometry
from helpers.errors import NothingToDraw, UserError
from helpers.ledger import Ledger
from helpers.ledger.findings import of_story
from helpers.ledger.records import Event, Fact, Place

# A plan, a recruiting call, a member's new post or a car for a district ties a unit to it, but does not place it there.
TIES = (
    "armoured_cars_received", "company_planned", "head_appointed", "main_recruiting_area", "official_joined",
    "recruiting_meeting",
)  # fmt: skip
_LEAST_IMPORTANCE = 9  # of what has none
_MOST_REGIONS = 4


class Share(NamedTuple):
    """How much is told: of how many districts raids or fighting, and how many events in words, not by date alone."""

    districts: int
    events: int

    def less(self) -> Iterator["Share"]:
        """Yield this and ever smaller shares: words are left out first, then districts."""
        yield from (Share(self.districts, events) for events in range(self.events, 0, -1))
        yield from (Share(districts, 0) for districts in range(self.districts, -1, -1))


SHARES = {"wide": Share(12, 8), "tall": Share(12, 8), "compact": Share(7, 0)}


class District(NamedTuple):
    """A district, as the tables name it."""

    region: str
    name: str


@dataclass(frozen=True, eq=False)
class Presence:
    """A district with what is documented of units in it.

    Attributes
    ----------
    district : District
    facts : tuple of Fact
    """

    district: District
    facts: tuple[Fact, ...]

    @property
    def records(self) -> tuple[Fact, ...]:
        """The records behind it."""
        return self.facts

    @cached_property
    def at_work(self) -> bool:
        """True if some fact places a unit there, and not only a plan, recruiting, a member's post or a car."""
        return any(fact.fact not in TIES for fact in self.facts)


@dataclass(frozen=True, eq=False)
class IncidentReport:
    """A report of a raid or of fighting.

    Attributes
    ----------
    record : Event or Fact
    village : str
        The settlement that it names, if any.
    contested : bool
        The sides tell it differently.
    """

    record: Event | Fact
    village: str = ""
    contested: bool = False

    @property
    def ends(self) -> tuple[date, date]:
        """The first and the last of its days."""
        return self.record.day.first, self.record.day.last

    @property
    def begins_in_month(self) -> bool:
        """Tell whether the month is known in which it began."""
        day = self.record.day
        return (day.ends or (day,))[0].precision != "year"

    def meets(self, other: "IncidentReport") -> bool:
        """Tell whether some day may be one of both."""
        return self.ends[0] <= other.ends[1] and self.ends[1] >= other.ends[0]

    @property
    def importance(self) -> int:
        """That of the event; a fact has none."""
        return self.record.importance if isinstance(self.record, Event) else _LEAST_IMPORTANCE


@dataclass(frozen=True, eq=False)
class Incident:
    """Raids or fighting at one settlement, or known for one district.

    Attributes
    ----------
    district : District
    place : Place or None
        The settlement, if its coordinates are known.
    events : tuple of IncidentReport
        In order of time.
    facts : tuple of IncidentReport
        District facts that tell of the same.
    """

    district: District
    place: Place | None
    events: tuple[IncidentReport, ...]
    facts: tuple[IncidentReport, ...]

    @property
    def records(self) -> tuple[Event | Fact, ...]:
        """The records behind it, events first."""
        return tuple(report.record for report in (*self.events, *self.facts))

    @cached_property
    def contested(self) -> bool:
        """True if the sides tell all of it differently."""
        return bool(self.events) and all(report.contested for report in self.reports)

    @cached_property
    def reports(self) -> tuple[IncidentReport, ...]:
        """Its events, and the facts that fall on the days of none of them."""
        return (*self.events, *(fact for fact in self.facts if not any(map(fact.meets, self.events))))

    @property
    def partly_contested(self) -> bool:
        """True if the sides tell some of it differently."""
        return any(report.contested for report in self.events)


@dataclass(frozen=True, eq=False)
class Callout:
    """The incidents of one district: they share a number on the map and an entry in the list.

    Attributes
    ----------
    district : District
    incidents : tuple of Incident
    """

    district: District
    incidents: tuple[Incident, ...]

    @cached_property
    def numbered(self) -> tuple[Incident, ...]:
        """Those that the number stands at: the district, or its settlements where nothing is known for it as such."""
        areas = tuple(one for one in self.incidents if one.place is None)
        return areas or self.incidents

    @cached_property
    def reports(self) -> list[IncidentReport]:
        """Its events, and the facts that tell of none of them, in order of time."""
        reports = [report for one in self.incidents for report in one.reports]
        return sorted(reports, key=lambda report: report.ends)

    @property
    def contested(self) -> bool:
        """True if the sides tell all of it differently."""
        return all(one.contested for one in self.incidents)

    @property
    def partly_contested(self) -> bool:
        """True if the sides tell some of it differently."""
        return any(one.partly_contested for one in self.incidents)

    @cached_property
    def weight(self) -> tuple[int, date]:
        """Sorts the weightiest event first."""
        return min(map(_weight, self.reports))


@dataclass(frozen=True, eq=False)
class MapReports:
    """What is known of the districts of the regions drawn.

    Attributes
    ----------
    known : Ledger
    """

    known: Ledger

    @cached_property
    def isos(self) -> tuple[str, ...]:
        """The regions drawn, by their code in the map layers.

        Raises
        ------
        UserError
            If a region is on no map, or if they are too many for one.
        """
        regions = {region: self.known.region(region).iso for region in self.known.regions}
        if len(regions) > _MOST_REGIONS:
            raise UserError(f"A map shows at most {_MOST_REGIONS} regions, not {len(regions)}: {', '.join(regions)}.")
        for region, iso in regions.items():
            if not iso:
                raise _no_map(f"regions.csv gives no iso of {region}, the code of its area")
            if not geometry.has(iso, self.known.boundaries):
                raise _no_map(f"the layers have no area or no districts of {region}, {iso}")
        return tuple(regions.values())

    @cached_property
    def drawn(self) -> frozenset[geometry.Outline]:
        """All districts of the regions drawn that the layers have."""
        return geometry.districts(self.isos, self.known.boundaries)

    @cached_property
    def outlines(self) -> Mapping[District, geometry.Outline]:
        """The districts of the regions drawn that have a boundary."""
        codes = dict(zip(self.known.regions, self.isos, strict=True))
        names = self.known.tables["district_names"]
        rows = zip(*(names[name] for name in ("region", "district", "kind", "boundary_name")), strict=True)
        named = {
            District(region, district): (codes[region], kind, name)
            for region, district, kind, name in rows if region in codes
        }  # fmt: skip
        return {district: outline for district, outline in named.items() if outline in self.drawn}

    @cached_property
    def presences(self) -> list[Presence]:
        """The districts on the map that are named together with a unit."""
        facts = sorted(filter(self._has_outline, self._unit_facts), key=_district)
        return [Presence(district, tuple(rows)) for district, rows in groupby(facts, _district)]

    @cached_property
    def shaded(self) -> list[Presence]:
        """Those whose shade can be seen: not the pale one of a tie where raids or fighting have the whole district."""
        fought = {one.district for one in self.incidents if one.place is None}
        return [one for one in self.presences if one.at_work or one.district not in fought]

    @cached_property
    def incidents(self) -> list[Incident]:
        """Raids and fighting by settlement, or by district on the map where only that is known."""
        return [one for one in self._every_incident if one.place is not None or one.district in self.outlines]

    @cached_property
    def callouts(self) -> list[Callout]:
        """The incidents by district, in order of time: numbers do not move as more becomes known."""
        ordered = sorted(self.incidents, key=lambda one: one.district)
        told = [Callout(district, tuple(those)) for district, those in groupby(ordered, lambda one: one.district)]
        return sorted(told, key=lambda one: (one.reports[0].ends, one.district))

    def numbered(self, share: Share) -> list[Callout]:
        """What has a number, in order of time: the weightiest."""
        kept = sorted(self.callouts, key=lambda one: (*one.weight, one.district))[: share.districts]
        return [one for one in self.callouts if one in kept]

    def worded(self, share: Share) -> list[Event]:
        """The events told in words: the weightiest."""
        reports = [report for one in self.numbered(share) for report in one.reports]
        events = (report.record for report in sorted(reports, key=_weight) if isinstance(report.record, Event))
        return list(islice(events, share.events))

    @cached_property
    def facts_without_district(self) -> list[Fact]:
        """What is documented of units for no district in particular."""
        return [fact for fact in self._facts if fact.unit_id and not fact.district]

    @cached_property
    def facts_of_other_units(self) -> list[Fact]:
        """What is documented for districts of units that the story is not about."""
        return [fact for fact in self._facts if fact.district and fact.unit_id and not self._is_of_story(fact)]

    @cached_property
    def events_without_place(self) -> list[Event]:
        """Raids and fighting for which no place is known."""
        placed = set(records_of(self._every_incident))
        return [event for event in self.known.events(category="incursion") if event not in placed]

    @cached_property
    def without_outline(self) -> dict[District, list[Event | Fact]]:
        """What is reported of districts that have no boundary, by district."""
        told = {one.district: one.records for one in self._every_incident if one not in self.incidents}
        lost: dict[District, list[Event | Fact]] = {district: list(records) for district, records in told.items()}
        for fact in self._unit_facts:
            if not self._has_outline(fact):
                lost.setdefault(_district(fact), []).append(fact)
        return lost

    @cached_property
    def records(self) -> list[Event | Fact]:
        """The records behind everything drawn."""
        return records_of([*self.presences, *self.incidents])

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        return self.known.facts(region=self.known.regions)

    @property
    def _unit_facts(self) -> list[Fact]:
        """What is documented of units for districts."""
        return [fact for fact in self._facts
                if fact.district and fact.unit_id and fact.fact != "incursion" and self._is_of_story(fact)]  # fmt: skip

    def _is_of_story(self, fact: Fact) -> bool:
        return of_story(self.known, fact.unit_id)

    def _has_outline(self, fact: Fact) -> bool:
        return _district(fact) in self.outlines

    @cached_property
    def _every_incident(self) -> list[Incident]:
        events, facts = self._events_by_spot, self._facts_by_spot(self._events_by_spot)
        spots = sorted({*events, *facts})
        return [self._incident(spot, events.get(spot, []), facts.get(spot, [])) for spot in spots]

    @cached_property
    def _events_by_spot(self) -> dict[str, list[IncidentReport]]:
        """Raids and fighting by what they are drawn on: a settlement, or region and name of a district."""
        spots: dict[str, list[IncidentReport]] = {}
        for event in self.known.events(category="incursion"):
            place = self.known.places.get(event.place_id)
            if place and place.region in self.known.regions:
                village = "" if place.kind == "district" else place.place_id
                pinned = village and place.lat is not None
                spot = village if pinned else f"{place.region}/{place.district}"
                spots.setdefault(spot, []).append(IncidentReport(event, village, event.disputed))
        return spots

    def _facts_by_spot(self, events: Mapping[str, list[IncidentReport]]) -> dict[str, list[IncidentReport]]:
        """Facts on fighting: one that falls on the days of an event in its district tells of that event."""
        spots: dict[str, list[IncidentReport]] = {}
        for fact in self._facts:
            if fact.district and fact.fact == "incursion":
                here = [
                    (report.ends, report.record.row_id, spot) for spot, reports in events.items() for report in reports
                    if self._district_of(spot) == _district(fact) and report.meets(IncidentReport(fact))
                ]  # fmt: skip
                spot = min(here)[2] if here else "/".join(_district(fact))
                spots.setdefault(spot, []).append(IncidentReport(fact))
        return spots

    def _incident(self, spot: str, events: list[IncidentReport], facts: list[IncidentReport]) -> Incident:
        return Incident(self._district_of(spot), self.known.places.get(spot), tuple(events), tuple(facts))

    def _district_of(self, spot: str) -> District:
        place = self.known.places.get(spot)
        return District(place.region, place.district) if place else District(*spot.split("/", 1))


def reports_of(known: Ledger) -> MapReports:
    """Return what the map tells of a ledger: the same in each language and size."""
    return known.once(("map", "told"), lambda: MapReports(known))


def records_of(drawn: Iterable[Presence | Incident]) -> list[Event | Fact]:
    """Return the records behind some of what is drawn."""
    return [record for one in drawn for record in one.records]


def _district(fact: Fact) -> District:
    return District(fact.region, fact.district)


def _weight(report: IncidentReport) -> tuple[int, date]:
    return report.importance, report.ends[0]


def _no_map(why: str) -> NothingToDraw:
    return NothingToDraw(f"The map cannot be drawn: {why}.")
