"""What the map says, in one language: title, note, alt text, labels of incidents and the receipts of its marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import pandas as pd

from helpers.charts.map import geometry
from helpers.charts.map.reports import Callout, District, Incident, Presence, callouts, incidents, presences
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.ledger import Ledger
from helpers.words import Words, bare, sourced
from helpers.words.footnotes import Sourced, ids_of, noted
from helpers.words.numbers import plain_number

_ALT_LENGTH = 600  # letters of an alt text at the most


@dataclass(frozen=True)
class Story:
    """Everything the map says, in one language.

    Attributes
    ----------
    words : Words
    known : Ledger
    """

    words: Words
    known: Ledger

    @cached_property
    def presences(self) -> list[Presence]:
        """The districts in which a unit is documented."""
        return presences(self.known)

    @cached_property
    def incidents(self) -> list[Incident]:
        """Raids and fighting, by what they are drawn on."""
        return incidents(self.known)

    @cached_property
    def callouts(self) -> list[Callout]:
        """The labels of the incidents, the weightiest first."""
        return callouts(self.incidents)

    @cached_property
    def marks(self) -> dict[int, Mark]:
        """The receipt of each presence and incident, by its ``id()``."""
        return {id(one): self._receipt(one) for one in (*self.presences, *self.incidents)}

    @cached_property
    def counts(self) -> dict[str, Sourced]:
        """Districts: ``n`` with a unit at work, ``t`` with a tie only, ``k`` with incidents, ``m`` in all."""
        work = [one for one in self.presences if one.at_work]
        tied = [one for one in self.presences if not one.at_work]
        fought = len({one.district for one in self.incidents})
        every = geometry.district_count(self.known.regions)
        return {
            "n": sourced(len(work), self._rows(work)), "t": sourced(len(tied), self._rows(tied)),
            "k": sourced(fought, self._rows(self.incidents)), "m": sourced(every, rule="layer"),
        }  # fmt: skip

    def _rows(self, drawn: Sequence[Presence | Incident]) -> list[pd.Series]:
        return [row for one in drawn for row in one.rows]

    # -- head, foot and alt text ---------------------------------------------------------------------------------

    def title(self, tier: str = "wide") -> str:
        """The finding, in fewer words where each line of the title costs the map its height."""
        units = "work" if self.counts["n"].value else "ties" if self.counts["t"].value else "none"
        fights = "raids" if self.incidents else "unplaced" if units == "work" and self._events_not_drawn else "calm"
        message = f"map-title-{units}-{fights}"
        short = f"{message}-short"
        return self.words.say(short if tier == "compact" and self.words.has(short) else message, **self.counts)

    def subtitle(self, tier: str) -> str:
        """Measure, place and period."""
        if not self.marks:
            return self.words.say("map-subtitle-empty", place=self._where)
        short = "-short" if tier == "compact" else ""
        return self.words.say(f"map-subtitle{short}", place=self._where, period=self.period)

    @property
    def _where(self) -> str:
        return self.words.listed([self.words.label("region_in", region) for region in self.known.regions])

    @property
    def period(self) -> str:
        """From the month of the first report drawn to that of the last."""
        rows = self._rows([*self.presences, *self.incidents])
        last = max(row["date_last"] for row in rows)
        last = min(last, pd.Timestamp(self.known.known_by)) if self.known.known_by else last
        ends = min(row["date_first"] for row in rows), last
        first, last = (self.words.month(day, of=rows, rule="period") for day in ends)
        return first if first == last else self.words.say("map-period", first=first, last=last)

    def note(self, tier: str) -> str:
        """What is not drawn, and why."""
        counted = {"map-note-facts": self._facts_without_district, "map-note-events": self._events_not_drawn}
        by_district = [row for one in self.incidents if one.place is None for row in one.rows]
        holds = {
            "map-note-ties": tier == "wide" and not all(one.at_work for one in self.presences),
            "map-note-area": tier != "compact" and any(row.get("village") for row in by_district),
        }
        parts = [self.words.say(message, of=ids, n=len(ids)) for message, ids in counted.items() if ids]
        parts += [self.words.say(message) for message, told in holds.items() if told]
        return " ".join(parts + self._told_differently)

    @property
    def _facts_without_district(self) -> list[str]:
        facts = self.known.tables["districts"]
        facts = facts[facts["region"].isin(self.known.regions) & (facts["unit_id"] != "")]
        return list(facts.loc[facts["district"] == "", "fact_id"])

    @property
    def _events_not_drawn(self) -> list[str]:
        events = self.known.tables["events"]
        drawn = {row for mark in self.marks.values() for row in mark.row_ids}
        return list(events.loc[(events["category"] == "incursion") & ~events["event_id"].isin(drawn), "event_id"])

    @property
    def _told_differently(self) -> list[str]:
        """At how many places the sides tell something differently; no sentence if they do nowhere."""
        disputed = [one for one in self.incidents if one.events["contested"].any()]
        rows, n = self._rows(disputed), len(disputed)
        return [self.words.say("map-places-disputed", of=rows, n=n)] if n else []

    def credits(self, tier: str) -> list[str]:
        """Who made the boundaries, and of which year they are."""
        short = "" if tier == "wide" else "-short"
        return [self.words.say(f"map-credits{short}", year=noted(str(geometry.BOUNDARY_YEAR), rule="layer"))]

    @property
    def alt_text(self) -> str:
        """What a reader who does not see the map needs to know, with as many names as there is room for."""
        names = [self.district(one.district) for one in self.presences if one.at_work]
        places = [self.brief(one) for one in self.callouts]
        for room in range(max(len(names), len(places), 1), -1, -1):
            named = [*self._some("map-alt-units", names, room), *self._some("map-alt-raids", places, room)]
            text = " ".join([self._alt_head, *named, *self._alt_tail])
            if len(bare(text)) <= _ALT_LENGTH:
                break
        return text

    @cached_property
    def _alt_head(self) -> str:
        if not self.marks:
            return self.words.say("map-alt-head-empty", title=self.title(), place=self._where)
        return self.words.say("map-alt-head", title=self.title(), place=self._where, period=self.period)

    @cached_property
    def _alt_tail(self) -> list[str]:
        return [*self._told_differently, self.words.say("map-alt-blank" if self.marks else "map-alt-empty")]

    def _some(self, message: str, names: Sequence[str], room: int) -> list[str]:
        """A sentence with as many names as there is room for; none without a name."""
        if not names or not room:
            return []
        rest = max(len(names) - room, 0)
        told = {"names": "; ".join(names[:room]), "rest": rest}
        return [self.words.say(f"{message}-some" if rest else message, of=self._every_id, **told)]

    @cached_property
    def _every_id(self) -> tuple[str, ...]:
        """The rows of all that is drawn: the alt text is tried with fewer and fewer names, each time of all of them."""
        return ids_of(self._rows([*self.presences, *self.incidents]))

    # -- labels --------------------------------------------------------------------------------------------------

    def district(self, district: District) -> str:
        """Name of a district."""
        return self.words.label("district", "/".join(district))

    def head(self, incident: Incident) -> str:
        """Name of the settlement, or of the district where only that is known."""
        if incident.place is not None:
            return self.words.label("place", incident.place["place_id"])
        return self.district(incident.district)

    def brief(self, callout: Callout) -> str:
        """Name and months of incidents, for a list."""
        return f"{self.head(callout.lead)}: {self.months(callout)}"

    def months(self, callout: Callout) -> str:
        """Months of incidents, each year once."""
        years: dict[int, list[pd.Series]] = {}
        for row in callout.rows:
            years.setdefault(row["date_first"].year, []).append(row)
        said = ", ".join(self._months(year, rows) for year, rows in years.items())
        return self.words.say("map-disputed", dates=said) if callout.contested else said

    def _months(self, year: int, rows: Sequence[pd.Series]) -> str:
        months = (bare(self.words.month(row["date_first"], True, False)) for row in rows)
        return noted(f"{', '.join(dict.fromkeys(months))} {year}", ids_of(rows))

    def dates(self, callout: Callout) -> str:
        """Days of incidents, by settlement where a district stands for it, with what is disputed."""
        groups: dict[tuple[str, bool], list[pd.Series]] = {}
        for row in callout.rows:
            groups.setdefault(self._told_together(row, callout), []).append(row)
        return "; ".join(self._days(*key, rows) for key, rows in groups.items())

    def tale(self, callout: Callout, importance: int) -> str:
        """Days with what happened, a line each, for events up to an importance; empty if there is none."""

        def full(row: pd.Series) -> str:
            return row["event_id"] if row.get("importance", 9) <= importance else ""

        if not any(full(row) for row in callout.rows):
            return ""
        parts = groupby(callout.rows, lambda row: (full(row), *self._told_together(row, callout)))
        return "\n".join(self._what(next(rows)) if event else self._days(*key, rows) for (event, *key), rows in parts)

    def when(self, row: pd.Series, short: bool = True) -> str:
        """Date of a row; as of a past day nothing of what came after it."""
        if self.known.known_by and row["date_last"] > pd.Timestamp(self.known.known_by):
            first = row["date_first"]
            if first <= pd.Timestamp(self.known.known_by):
                return self.words.say("map-since", day=self.words.day(first, short, of=row))
        return self.words.date(row["date"], short, of=row)

    def _what(self, row: pd.Series) -> str:
        return self.words.say("map-told", dates=self.when(row), what=self.words.event(row["event_id"]))

    def _days(self, village: str, contested: bool, rows: Sequence[pd.Series]) -> str:
        text = ", ".join(self.when(row) for row in rows)
        text = self.words.say("map-at", village=village, dates=text) if village else text
        return self.words.say("map-disputed", dates=text) if contested else text

    def _told_together(self, row: pd.Series, callout: Callout) -> tuple[str, bool]:
        """Rows of one settlement, unless the label is that of the settlement, and one standing share a list of days."""
        village = row.get("village") if callout.lead.place is None else ""
        return self.words.label("place", village) if village else "", bool(row.get("contested"))

    # -- receipts ------------------------------------------------------------------------------------------------

    def _receipt(self, one: Presence | Incident) -> Mark:
        name = self.head(one) if isinstance(one, Incident) else self.district(one.district)
        marks = [mark_of(row, self.known, self._told(row)) for row in one.rows]
        return joined_mark(marks[0].mark_id, marks, f"{name}: {'; '.join(mark.drawn for mark in marks)}")

    def _told(self, row: pd.Series) -> str:
        """What a row tells, when, and who published it."""
        what = self.words.label("event", row["event_id"]) if "event_id" in row.index else self._fact(row)
        publisher = self.known.source.at[row["source_id"], "publisher"]
        return self.words.say("map-drawn", what=what, date=self.when(row, short=False), publisher=publisher)

    def _fact(self, row: pd.Series) -> str:
        what, value = self.words.label("fact", row["fact"]), str(row["value"])
        if self.words.named("battalion", value):
            what = f"{what} {self.words.label('battalion', value)}"
        elif (number := plain_number(value)) is not None:
            what = f"{what}: {self.words.number(number, row)}"
        return f"{self.words.label('unit', row['unit_id'])}, {what}" if row["unit_id"] else what
