"""What the map says, in one language: title, note, alt text, the list of its numbers and the receipts of its marks."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from typing import Any, NamedTuple

from helpers.charts.map.told import (
    Callout,
    District,
    Incident,
    IncidentReport,
    MapReports,
    Presence,
    Share,
    records_of,
)
from helpers.draw import geometry
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, months_of, short_enough, upper_first
from helpers.draw.names import place_in, place_name, place_of, publisher_in_brackets, unit_name
from helpers.ledger import Ledger
from helpers.ledger.records import Event, Fact
from helpers.paths import BOUNDARIES
from helpers.words import Words, bare, sourced
from helpers.words.dates import NBSP
from helpers.words.footnotes import Sourced, ids_of, named, noted
from helpers.words.numbers import plain_number

_Named = tuple[str, Sourced]  # a name on the map, and what it counts as

# Facts whose words tell of one thing already.
_ONE = ("company_formed", "company_planned", "drone_found", "head_appointed", "official_joined")


class Entry(NamedTuple):
    """What a number on the map stands for.

    Attributes
    ----------
    number : int
    callout : Callout
    head, told : str
        Name of the district, and what is told of it.
    mark_id : str
        Of the first mark that the number stands at.
    """

    number: int
    callout: Callout
    head: str
    told: str
    mark_id: str


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
        kinds = {kind for _, kind, _ in self.told.drawn}
        return {
            "areas": "both" if len(kinds) > 1 else "cities" if "city" in kinds else "districts",
            "n": sourced(len(work), records_of(work), "districts"),
            "t": sourced(len(tied), records_of(tied), "districts"),
            "k": sourced(fought, records_of(self.told.incidents), "districts"),
            "m": sourced(len(self.told.drawn), rule="layer"),
        }  # fmt: skip

    # -- head, foot and alt text ---------------------------------------------------------------------------------

    def title(self, tier: str = "wide") -> str:
        """The finding; without the place where each line costs the map its height."""
        units = "work" if self.counts["n"].value else "ties" if self.counts["t"].value else "none"
        unplaced = units == "work" and self.told.events_without_place
        fights = "raids" if self.told.incidents else "unplaced" if unplaced else "calm"
        places = [place_name(self.words, self.known)] * (tier != "compact") + ["no"]
        texts = (
            upper_first(self.words.sentence(f"map-title-{units}-{fights}", place=place, **self.counts))
            for place in places
        )
        return first_that_fits(texts, short_enough)

    def subtitle(self, tier: str) -> str:
        """Measure, place and period; this gives way to the day asked for, so that there is one line for both.

        In a compact size place and period alone, as the measure stands in the title.
        """
        short, place = "", self.where
        if tier == "compact":
            short, place = "-short", upper_first(place_name(self.words, self.known))
        if self.known.known_by or not self.told.records:
            return self.words.sentence(f"map-subtitle-undated{short}", place=place)
        return self.words.sentence(f"map-subtitle{short}", place=place, period=self.period)

    @cached_property
    def where(self) -> str:
        """What is selected, with the preposition that says where."""
        return place_in(self.words, self.known)

    @property
    def period(self) -> str:
        """From the month of the first report drawn to that of the last."""
        records = self.told.records
        return months_of(self.words, [record.day for record in records], records, until=self.known.known_by)

    def note(self, tier: str) -> str:
        """What is not drawn, and why."""
        nowhere, others = self.told.facts_without_district, self.told.facts_of_other_units
        facts = {"map-note-facts": nowhere, "map-note-others": others}
        if tier == "compact":
            facts = {"map-note-facts-short": [*nowhere, *others]}
        counted = {**facts, "map-note-events": self.told.events_without_place}
        by_district = [report for one in self.told.incidents if one.place is None for report in one.events]
        holds = {
            "map-note-ties": tier == "wide" and not all(one.at_work for one in self.told.presences),
            "map-note-area": tier != "compact" and any(report.village for report in by_district),
        }
        parts = [self.words.sentence(message, of=rows, n=len(rows)) for message, rows in counted.items() if rows]
        parts += [self.words.sentence(message) for message, told in holds.items() if told]
        return " ".join([*parts, *self._without_outline, *self._told_differently(tier)])

    @property
    def _without_outline(self) -> list[str]:
        """What is not drawn as its district has no boundary; no sentence if there is none."""
        lost = self.told.without_outline
        rows = [record for records in lost.values() for record in records]
        names = "; ".join(map(self.district, sorted(lost)))
        return [self.words.sentence("map-note-outline", of=rows, n=len(rows), names=names)] if rows else []

    def _told_differently(self, tier: str = "wide") -> list[str]:
        """In how many districts the sides tell something differently; no sentence if they do in none."""
        disputed = [one for one in self.told.callouts if one.partly_contested]
        rows = records_of(one for callout in disputed for one in callout.incidents)
        n = sourced(len(disputed), rows, "districts")
        starred = "-starred" * (tier == "compact")
        return [self.words.sentence(f"map-districts-disputed{starred}", n=n)] if disputed else []

    def credits(self, tier: str) -> list[str]:
        """Who made the boundaries, and of which year they are; of a folder's own layers only that they are."""
        if self.known.boundaries != BOUNDARIES:
            return [self.words.say("map-credits-own")]
        short = "" if tier == "wide" else "-short"
        return [self.words.say(f"map-credits{short}", year=noted(str(geometry.BOUNDARY_YEAR), rule="layer"))]

    @property
    def alt_text(self) -> str:
        """What a reader who does not see the map needs to know, with as many names as there is room for."""
        work = [one for one in self.told.presences if one.at_work]
        units = [(self.district(one.district), sourced(1, one.facts, "districts")) for one in work]
        raids = [(self.brief(one), sourced(1, records_of(one.incidents), "districts")) for one in self.told.callouts]
        rooms = range(max(len(units), len(raids), 1), -1, -1)
        texts = (self._alt_text(units, raids, room) for room in rooms)
        return first_that_fits(texts, lambda text: len(bare(text)) <= ALT_LIMIT)

    def _alt_text(self, units: Sequence[_Named], raids: Sequence[_Named], room: int) -> str:
        named = [*self._some("map-alt-units", units, room), *self._some("map-alt-raids", raids, room)]
        blank = self.words.sentence("map-alt-blank" if self.told.records else "map-alt-empty")
        return " ".join([self._alt_head, f"{self.title()}.", *named, *self._told_differently(), blank])

    @cached_property
    def _alt_head(self) -> str:
        place = place_of(self.words, self.known)
        if not self.told.records:
            return self.words.sentence("map-alt-head-empty", place=place)
        return self.words.sentence("map-alt-head", place=place, period=self.period)

    def _some(self, message: str, named: Sequence[_Named], room: int) -> list[str]:
        """A sentence with as many names as there is room for; none without a name."""
        if not named or not room:
            return []
        names = "; ".join(name for name, _ in named[:room])
        rest = [counted for _, counted in named[room:]]
        rows = [row for counted in rest for row in counted.row_ids]
        told = {"names": names, "rest": sourced(len(rest), rows, named[0][1].rule)}
        return [self.words.sentence(f"{message}-some" if rest else message, None, "counted", **told)]

    # -- the list of what is numbered on the map -----------------------------------------------------------------

    def entries(self, share: Share, tier: str = "wide") -> list[Entry]:
        """What each number stands for: months alone where no event is told in words.

        In a compact size a star, which the note explains, stands for the words that some of it is disputed.
        """
        tell = self.months if tier != "compact" else self._all_months
        if share.events:
            tell = partial(self.tale, worded=self.told.worded(share))
        return [
            Entry(number, one, self._head(one, tier), tell(one), _mark_id(one.numbered[0]))
            for number, one in enumerate(self.told.numbered(share), start=1)
        ]

    def _head(self, callout: Callout, tier: str) -> str:
        return self.district(callout.district) + "*" * (tier == "compact" and callout.partly_contested)

    def left_out(self, share: Share) -> str:
        """How many districts have no number, or that there is nothing to number; empty if all have one."""
        if not self.told.callouts:
            return self.words.sentence("map-list-none")
        numbered = self.told.numbered(share)
        rest = [one for one in self.told.callouts if one not in numbered]
        rows = records_of(one for callout in rest for one in callout.incidents)
        return self.words.sentence("map-list-rest", n=sourced(len(rest), rows, "districts")) if rest else ""

    def district(self, district: District) -> str:
        """Name of a district."""
        return self.words.label("district", "/".join(district))

    def head(self, told: Incident) -> str:
        """Name of the settlement, or of the district where only that is known."""
        return self.words.label("place", told.place.place_id) if told.place else self.district(told.district)

    def brief(self, callout: Callout) -> str:
        """Name of a district and months of its incidents, written out, for a sentence."""
        dates = self.months(callout, short=False)
        return self.words.say("map-alt-at", place=self.district(callout.district), dates=dates)

    def months(self, callout: Callout, short: bool = True) -> str:
        """Months of incidents, and whether the sides tell all of them or some differently."""
        said = self._all_months(callout, short)
        if not callout.partly_contested:
            return said
        return self.words.say("map-disputed" if callout.contested else "map-disputed-partly", dates=said)

    def _all_months(self, callout: Callout, short: bool = True) -> str:
        """Months of incidents, each year once."""
        years: dict[int, list[IncidentReport]] = {}
        for report in callout.reports:
            years.setdefault(report.ends[0].year, []).append(report)
        return ", ".join(self._months(year, reports, short) for year, reports in years.items())

    def _months(self, year: int, reports: Sequence[IncidentReport], short: bool) -> str:
        """The months of a year; of what is known to begin in the year alone, none."""
        told = [report for report in reports if report.begins_in_month]
        named = dict.fromkeys(bare(self.words.month(report.ends[0], short, False)) for report in told)
        rows = [report.record for report in told or reports]
        times = list(dict.fromkeys(f"{report.ends[0]:%Y-%m}" for report in told)) or [f"{year}"]
        value = times[0] if len(times) == 1 else f"{{{','.join(times)}}}"  # the EDTF of all of a set
        return noted(f"{', '.join(named)}{NBSP}{year}".lstrip(), ids_of(rows), value=value)

    def tale(self, callout: Callout, worded: Container[Event | Fact]) -> str:
        """Days of incidents, by settlement where one is known; a line for each that is told in words.

        The words tell by themselves where it was, but for a number that stands at settlements: these it must name.
        """
        at_settlements = callout.numbered[0].place is not None

        def alike(report: IncidentReport) -> tuple[str, str, bool]:
            event = report.record.row_id if report.record in worded else ""
            return event, report.village if at_settlements or not event else "", report.contested

        parts = groupby(callout.reports, alike)
        return "\n".join(
            self._what(village, next(reports)) if event else self._days(village, contested, [*reports])
            for (event, village, contested), reports in parts
        )

    def _what(self, village: str, report: IncidentReport) -> str:
        what = self.words.event(report.record.row_id)
        return self.words.say("map-told", dates=self._days(village, report.contested, [report]), what=what)

    def _days(self, village: str, contested: bool, reports: Sequence[IncidentReport]) -> str:
        text = ", ".join(self.when(report.record) for report in reports)
        text = self.words.say("map-at", village=self.words.label("place", village), dates=text) if village else text
        return self.words.say("map-disputed", dates=text) if contested else text

    def when(self, record: Event | Fact, short: bool = True) -> str:
        """Date of a report; of a span that went on after the day asked for, its beginning."""
        day, asked = record.day, self.known.known_by
        if asked and day.ends and day.first <= asked < day.last:
            return self.words.since(day.ends[0], short, of=record)
        return self.words.date(day, short, of=record)

    # -- receipts ------------------------------------------------------------------------------------------------

    def _receipt(self, one: Presence | Incident) -> Mark:
        name = self.head(one) if isinstance(one, Incident) else self.district(one.district)
        marks = [mark_of(record, self.known, self._drawn(record)) for record in one.records]
        return joined_mark(_mark_id(one), marks, f"{name}: {'; '.join(mark.drawn for mark in marks)}")

    def _drawn(self, record: Event | Fact) -> str:
        """What a record tells, when, and who published it."""
        what = self.words.label("event", record.row_id) if isinstance(record, Event) else self.fact(record)
        date = self.when(record, short=False)
        return self.words.say("map-drawn", what=what, date=date, publisher=self.publisher(record))

    def publisher(self, record: Event | Fact) -> str:
        """Name the publisher of the page of a record, for brackets."""
        return named(publisher_in_brackets(self.words, self.known, record.source_id))

    def fact(self, fact: Fact) -> str:
        """Say what a fact tells of which unit."""
        what = self.words.label("fact", fact.fact)
        if self.words.named("battalion", fact.value):
            what = f"{what} {self.words.label('battalion', fact.value)}"
        elif (number := plain_number(fact.value)) is not None and not (number == 1 and fact.fact in _ONE):
            what = f"{what}: {self.words.number(number, fact)}"
        return f"{unit_name(self.words, fact.unit_id)}, {what}" if fact.unit_id else what


def _mark_id(one: Presence | Incident) -> str:
    """Return the id of a mark: that of the row of its first record."""
    return one.records[0].row_id
