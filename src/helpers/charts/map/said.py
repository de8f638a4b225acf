"""What the map says, in one language: title, note, alt text, labels of incidents and the receipts of its marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from helpers.charts.map.told import Callout, District, Incident, IncidentReport, MapReports, Presence, records_of
from helpers.draw import geometry
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, months_of, short_enough, upper_first
from helpers.draw.names import place_in, place_name
from helpers.ledger import Ledger
from helpers.ledger.records import Event, Fact
from helpers.words import Words, bare, sourced
from helpers.words.footnotes import ids_of, noted
from helpers.words.numbers import plain_number

# Facts whose words tell of one thing already.
_ONE = ("company_planned", "drone_found", "head_appointed", "official_joined")


@dataclass(frozen=True, eq=False)
class MapWords:
    """Everything the map says, in one language.

    Attributes
    ----------
    words : Words
    told : MapReports
    """

    words: Words
    told: MapReports

    @property
    def known(self) -> Ledger:
        """What is known, within a selection."""
        return self.told.known

    @cached_property
    def marks(self) -> Mapping[Presence | Incident, Mark]:
        """The receipt of each presence and incident."""
        return {one: self._receipt(one) for one in (*self.told.presences, *self.told.incidents)}

    @cached_property
    def counts(self) -> dict[str, Any]:
        """Districts and kinds: ``n`` with a unit at work, ``t`` with a tie only, ``k`` with incidents, ``m`` all."""
        work = [one for one in self.told.presences if one.at_work]
        tied = [one for one in self.told.presences if not one.at_work]
        fought = len({one.district for one in self.told.incidents})
        drawn = geometry.districts(self.told.isos)
        kinds = {kind for _, kind, _ in drawn}
        return {
            "areas": "both" if len(kinds) > 1 else "cities" if "city" in kinds else "districts",
            "n": sourced(len(work), records_of(work)), "t": sourced(len(tied), records_of(tied)),
            "k": sourced(fought, records_of(self.told.incidents)),
            "m": sourced(len(drawn), rule="layer"),
        }  # fmt: skip

    # -- head, foot and alt text ---------------------------------------------------------------------------------

    def title(self, tier: str = "wide") -> str:
        """The finding; in fewer words where each line costs the map its height, without the place if it is long."""
        units = "work" if self.counts["n"].value else "ties" if self.counts["t"].value else "none"
        unplaced = units == "work" and self.told.events_without_place
        fights = "raids" if self.told.incidents else "unplaced" if unplaced else "calm"
        message = f"map-title-{units}-{fights}"
        if tier == "compact" and self.words.has(f"{message}-short"):
            return self.words.sentence(f"{message}-short", **self.counts)
        places = (place_name(self.words, self.known), "no")
        texts = (upper_first(self.words.sentence(message, place=place, **self.counts)) for place in places)
        return first_that_fits(texts, short_enough)

    def subtitle(self, tier: str) -> str:
        """Measure, place and period."""
        if not self.marks:
            return self.words.sentence("map-subtitle-empty", place=self._where)
        short = "-short" if tier == "compact" else ""
        return self.words.sentence(f"map-subtitle{short}", place=self._where, period=self.period)

    @cached_property
    def _where(self) -> str:
        return place_in(self.words, self.known)

    @property
    def period(self) -> str:
        """From the month of the first report drawn to that of the last."""
        records = self.told.records
        return months_of(self.words, [record.day for record in records], records, until=self.known.known_by)

    def note(self, tier: str) -> str:
        """What is not drawn, and why."""
        counted = {
            "map-note-facts": self.told.facts_without_district,
            "map-note-events": self.told.events_without_place,
        }
        by_district = [report for one in self.told.incidents if one.place is None for report in one.events]
        holds = {
            "map-note-ties": tier == "wide" and not all(one.at_work for one in self.told.presences),
            "map-note-area": tier != "compact" and any(report.village for report in by_district),
        }
        parts = [self.words.sentence(message, of=rows, n=len(rows)) for message, rows in counted.items() if rows]
        parts += [self.words.sentence(message) for message, told in holds.items() if told]
        return " ".join([*parts, *self._without_outline, *self._told_differently])

    @property
    def _without_outline(self) -> list[str]:
        """What is not drawn as its district has no boundary; no sentence if there is none."""
        lost = self.told.without_outline
        rows = [record for records in lost.values() for record in records]
        names = "; ".join(map(self.district, sorted(lost)))
        return [self.words.sentence("map-note-outline", of=rows, n=len(rows), names=names)] if rows else []

    @property
    def _told_differently(self) -> list[str]:
        """At how many places the sides tell something differently; no sentence if they do nowhere."""
        disputed = [one for one in self.told.incidents if one.partly_contested]
        n = len(disputed)
        return [self.words.sentence("map-places-disputed", of=records_of(disputed), n=n)] if n else []

    def credits(self, tier: str) -> list[str]:
        """Who made the boundaries, and of which year they are."""
        short = "" if tier == "wide" else "-short"
        return [self.words.say(f"map-credits{short}", year=noted(str(geometry.BOUNDARY_YEAR), rule="layer"))]

    @property
    def alt_text(self) -> str:
        """What a reader who does not see the map needs to know, with as many names as there is room for."""
        names = [self.district(one.district) for one in self.told.presences if one.at_work]
        places = [self.brief(one) for one in self.told.callouts]
        rooms = range(max(len(names), len(places), 1), -1, -1)
        texts = (self._alt_text(names, places, room) for room in rooms)
        return first_that_fits(texts, lambda text: len(bare(text)) <= ALT_LIMIT)

    def _alt_text(self, names: Sequence[str], places: Sequence[str], room: int) -> str:
        named = [*self._some("map-alt-units", names, room), *self._some("map-alt-raids", places, room)]
        blank = self.words.sentence("map-alt-blank" if self.marks else "map-alt-empty")
        return " ".join([self._alt_head, *named, *self._told_differently, blank])

    @cached_property
    def _alt_head(self) -> str:
        told = {"title": self.title(), "place": self._where}
        if not self.marks:
            return self.words.sentence("map-alt-head-empty", **told)
        return self.words.sentence("map-alt-head", **told, period=self.period)

    def _some(self, message: str, names: Sequence[str], room: int) -> list[str]:
        """A sentence with as many names as there is room for; none without a name."""
        if not names or not room:
            return []
        rest = max(len(names) - room, 0)
        told = {"names": "; ".join(names[:room]), "rest": rest}
        return [self.words.sentence(f"{message}-some" if rest else message, of=self._every_id, **told)]

    @cached_property
    def _every_id(self) -> tuple[str, ...]:
        """The rows of all that is drawn: the alt text is tried with fewer and fewer names, each time of all of them."""
        return ids_of(self.told.records)

    # -- labels --------------------------------------------------------------------------------------------------

    def district(self, district: District) -> str:
        """Name of a district."""
        return self.words.label("district", "/".join(district))

    def head(self, incident: Incident) -> str:
        """Name of the settlement, or of the district where only that is known."""
        if incident.place is not None:
            return self.words.label("place", incident.place.place_id)
        return self.district(incident.district)

    def brief(self, callout: Callout) -> str:
        """Name and months of incidents, for a list."""
        return f"{self.head(callout.lead)}: {self.months(callout)}"

    def months(self, callout: Callout) -> str:
        """Months of incidents, each year once."""
        years: dict[int, list[IncidentReport]] = {}
        for report in callout.reports:
            years.setdefault(report.ends[0].year, []).append(report)
        said = ", ".join(self._months(year, reports) for year, reports in years.items())
        return self.words.say("map-disputed", dates=said) if callout.contested else said

    def _months(self, year: int, reports: Sequence[IncidentReport]) -> str:
        """The months of a year; of what is known to the year alone, none."""
        told = [report for report in reports if report.record.day.precision != "year"]
        months = (bare(self.words.month(report.ends[0], True, False)) for report in told)
        rows = [report.record for report in reports]
        return noted(f"{', '.join(dict.fromkeys(months))} {year}".lstrip(), ids_of(rows))

    def dates(self, callout: Callout) -> str:
        """Days of incidents, by settlement where a district stands for it, with what is disputed."""
        groups: dict[tuple[str, bool], list[IncidentReport]] = {}
        for report in callout.reports:
            groups.setdefault(self._told_together(report, callout), []).append(report)
        return "; ".join(self._days(*key, reports) for key, reports in groups.items())

    def tale(self, callout: Callout, importance: int) -> str:
        """Days with what happened, a line each, for events up to an importance; empty if there is none."""

        def full(report: IncidentReport) -> str:
            return report.record.row_id if report.importance <= importance else ""

        if not any(full(report) for report in callout.reports):
            return ""
        parts = groupby(callout.reports, lambda report: (full(report), *self._told_together(report, callout)))
        return "\n".join(
            self._what(next(reports).record) if event else self._days(village, contested, [*reports])
            for (event, village, contested), reports in parts
        )

    def when(self, record: Event | Fact, short: bool = True) -> str:
        """Date of a report; as of a past day nothing of what came after it."""
        first, last, day = record.day.first, record.day.last, self.known.known_by
        if day and first <= day < last:
            return self.words.say("map-since", day=self.words.day(first, short, of=record))
        return self.words.date(record.day, short, of=record)

    def _what(self, event: Event | Fact) -> str:
        return self.words.say("map-told", dates=self.when(event), what=self.words.event(event.row_id))

    def _days(self, village: str, contested: bool, reports: Sequence[IncidentReport]) -> str:
        text = ", ".join(self.when(report.record) for report in reports)
        text = self.words.say("map-at", village=village, dates=text) if village else text
        return self.words.say("map-disputed", dates=text) if contested else text

    def _told_together(self, report: IncidentReport, callout: Callout) -> tuple[str, bool]:
        """What reports must share to share a list of days: the settlement, unless the label names it, and standing."""
        village = report.village if callout.lead.place is None else ""
        return self.words.label("place", village) if village else "", report.contested

    # -- receipts ------------------------------------------------------------------------------------------------

    def _receipt(self, one: Presence | Incident) -> Mark:
        name = self.head(one) if isinstance(one, Incident) else self.district(one.district)
        marks = [mark_of(record, self.known, self._drawn(record)) for record in one.records]
        return joined_mark(marks[0].mark_id, marks, f"{name}: {'; '.join(mark.drawn for mark in marks)}")

    def _drawn(self, record: Event | Fact) -> str:
        """What a record tells, when, and who published it."""
        what = self.words.label("event", record.row_id) if isinstance(record, Event) else self._fact(record)
        publisher = self.known.source.at[record.source_id, "publisher"]
        return self.words.say("map-drawn", what=what, date=self.when(record, short=False), publisher=publisher)

    def _fact(self, fact: Fact) -> str:
        what = self.words.label("fact", fact.fact)
        if self.words.named("battalion", fact.value):
            what = f"{what} {self.words.label('battalion', fact.value)}"
        elif (number := plain_number(fact.value)) is not None and not (number == 1 and fact.fact in _ONE):
            what = f"{what}: {self.words.number(number, fact)}"
        return f"{self.words.label('unit', fact.unit_id)}, {what}" if fact.unit_id else what
