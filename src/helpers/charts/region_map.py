"""Map: districts in which a unit is documented, and where raids or fighting are reported.

What is known only for a district is drawn on the district, never as a pinpoint; a settlement is the most exact place
there is, and no position is drawn at all. A blank district has no report, which is not to say that it has no unit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

import numpy as np
import pandas as pd
import shapely
from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import PathPatch, Polygon
from shapely.geometry.base import BaseGeometry

from helpers.charts import geometry
from helpers.charts.chart import Chart, Mark, joined_mark, mark_of
from helpers.charts.frame import Box, Frame
from helpers.charts.place import Candidate, Item, NoRoom, place
from helpers.charts.style import INK, PAPER, PLUM, PX, QUIET, REGION, REGION_TEXT, RULE, SECOND
from helpers.charts.type import Block, Run, measure
from helpers.ledger import Ledger
from helpers.words import Words

# A plan, a recruiting call or a member's new post ties a unit to a district, but does not show it at work there.
TIES = ("company_planned", "head_appointed", "main_recruiting_area", "official_joined", "recruiting_meeting")
_UKRAINE, _RUSSIA, _WATER, _WATER_TEXT = "#E4E8EB", "#F1F0EC", "#9DBBD0", "#3B627C"
_CAPITALS = ("belgorod", "kursk")  # places of the same name as their region
_BAR_KM = (100, 50, 25, 20, 10)
_PLACES = 120  # candidate positions of one wording, over all labels: what the solver manages with ease
_LANDMARKS = (706483, 692194)  # Kharkiv and Sumy, by id in GeoNames: they tell a reader where he is
_LEAST_TOWN = {"wide": 10_000, "tall": 20_000, "compact": 40_000}  # people, where both regions are drawn


@dataclass(frozen=True)
class Presence:
    """A district with what is documented of units in it.

    Attributes
    ----------
    region, district : str
    facts : pandas.DataFrame
    """

    region: str
    district: str
    facts: pd.DataFrame

    @property
    def at_work(self) -> bool:
        """True if some fact shows a unit at work there, and not only a plan, recruiting or a member's post."""
        return not self.facts["fact"].isin(TIES).all()


@dataclass(frozen=True)
class Incident:
    """Raids or fighting at one settlement, or known for one district.

    Attributes
    ----------
    region, district : str
    place : pandas.Series or None
        The settlement, if its coordinates are known.
    events : pandas.DataFrame
        In order of time, with ``village`` (the settlement, if one is named) and ``contested``.
    facts : pandas.DataFrame
        District facts that tell of the same.
    """

    region: str
    district: str
    place: pd.Series | None
    events: pd.DataFrame
    facts: pd.DataFrame

    @property
    def rows(self) -> list[pd.Series]:
        """The rows behind it, events first."""
        return [row for table in (self.events, self.facts) for _, row in table.iterrows()]

    @property
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
        tables = [one.events if len(one.events) else one.facts for one in self.incidents]
        rows = [row for table in tables for _, row in table.iterrows()]
        return sorted(rows, key=lambda row: (row["date_first"], row["date_last"]))

    @property
    def contested(self) -> bool:
        """True if the sides tell all of it differently."""
        return all(one.contested for one in self.incidents)

    @property
    def weight(self) -> tuple:
        """Sorts the weightiest event first."""
        return min((row.get("importance", 9), row["date_first"]) for row in self.rows)


def callouts(found: Sequence[Incident]) -> list[Callout]:
    """Gather incidents into labels, the weightiest first."""
    areas = {(one.region, one.district): one for one in found if one.place is None}
    told = [Callout((area, *(one for one in found if one.place is not None and (one.region, one.district) == key)))
            for key, area in areas.items()]  # fmt: skip
    told += [Callout((one,)) for one in found if (one.region, one.district) not in areas]
    return sorted(told, key=lambda one: one.weight)


def presences(known: Ledger) -> list[Presence]:
    """Return the districts that are named together with a unit, in order of the tables."""
    facts = known.districts
    kept = facts[facts["region"].isin(known.regions) & (facts["district"] != "") & (facts["unit_id"] != "")]
    groups = kept[kept["fact"] != "incursion"].groupby(["region", "district"], sort=True)
    return [Presence(region, district, rows) for (region, district), rows in groups]


def incidents(known: Ledger) -> list[Incident]:
    """Return raids and fighting by settlement, or by district where only that is known."""
    events, facts = _located_events(known), known.districts
    facts = facts[facts["region"].isin(known.regions) & (facts["district"] != "") & (facts["fact"] == "incursion")]
    facts = facts.assign(spot=[_spot_of_fact(fact, events) for fact in facts.itertuples()])
    places = known.places.set_index("place_id", drop=False)
    found = []
    for spot in sorted({*events["spot"], *facts["spot"]}):
        told, also = events[events["spot"] == spot], facts[facts["spot"] == spot]
        first = told.iloc[0] if len(told) else also.iloc[0]
        where = None if "/" in spot else places.loc[spot]
        found.append(Incident(first["region"], first["district"], where, told, also))
    return found


def _located_events(known: Ledger) -> pd.DataFrame:
    events, places = known.events, known.places.set_index("place_id")
    events = events[(events["category"] == "incursion") & events["place_id"].isin(places.index)]
    at = places.loc[events["place_id"]]
    exact, inside = at["lat"].notna().to_numpy(), at["kind"].ne("district").to_numpy()
    area = (at["region"] + "/" + at["district"]).to_numpy()
    events = events.assign(
        district=at["district"].to_numpy(),
        spot=np.where(exact, events["place_id"], area),
        village=np.where(inside, events["place_id"], ""),
        contested=events["disputed"].eq("yes") | events["event_id"].isin(_disputed_rows(known)),
    )
    return events[at["region"].isin(known.regions).to_numpy()].sort_values(["date_first", "date_last", "event_id"])


def _disputed_rows(known: Ledger) -> set[str]:
    """Events of which it is disputed what happened, and not only when or how many."""
    open_now = known.disputes.loc[known.disputes["kind"] == "wording", "dispute_id"]
    return set(known.dispute_rows.loc[known.dispute_rows["dispute_id"].isin(open_now), "row_id"])


def _spot_of_fact(fact, events: pd.DataFrame) -> str:
    """A district fact that falls on the days of an event in the district tells of that event."""
    same = events[(events["region"] == fact.region) & (events["district"] == fact.district)]
    same = same[(same["date_first"] <= fact.date_last) & (same["date_last"] >= fact.date_first)]
    return same["spot"].iloc[0] if len(same) else f"{fact.region}/{fact.district}"


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the map.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("map", known, size, lang)
    story = Story(frame.words, known, presences(known), incidents(known))
    for mark in story.marks.values():
        frame.mark(mark)
    frame.head(story.title, story.subtitle(frame.size.tier))
    frame.foot(story.note(frame.size.tier), frame.sources(0.97), story.credits(frame.size.tier))
    _Board(frame, story).draw()
    return frame.finish(story.alt_text)


@dataclass(frozen=True)
class Story:
    """Everything the map says, in one language.

    Attributes
    ----------
    words : Words
    known : Ledger
    presences : list of Presence
    incidents : list of Incident
    """

    words: Words
    known: Ledger
    presences: list[Presence]
    incidents: list[Incident]

    @cached_property
    def marks(self) -> dict[int, Mark]:
        """The receipt of each presence and incident, by its ``id()``."""
        return {id(one): self._receipt(one) for one in (*self.presences, *self.incidents)}

    @property
    def counts(self) -> dict[str, int]:
        """Districts: ``n`` with a unit at work, ``t`` with a tie only, ``k`` with incidents, ``m`` in all."""
        work = sum(one.at_work for one in self.presences)
        fought = len({(one.region, one.district) for one in self.incidents})
        return {"n": work, "t": len(self.presences) - work, "k": fought,
                "m": geometry.district_count(self.known.regions)}  # fmt: skip

    @property
    def kind(self) -> str:
        """What there is to tell, as the messages are called."""
        units = "work" if self.counts["n"] else "ties" if self.counts["t"] else "none"
        return f"{units}-{'raids' if self.incidents else 'calm'}"

    @property
    def title(self) -> str:
        """The finding."""
        return self.words.say(f"map-title-{self.kind}", **self.counts)

    def subtitle(self, tier: str) -> str:
        """Measure, place and period."""
        short = "-short" if tier == "compact" else ""
        place_names = [self.words.label("region_in", region) for region in self.known.regions]
        said = {"place": self.words.listed(place_names), **self.counts}
        if not self.marks:
            return self.words.say("map-subtitle-empty", **said)
        return self.words.say(f"map-subtitle{short}", period=self.period, **said)

    @property
    def period(self) -> str:
        """From the month of the first report drawn to that of the last."""
        tables = [one.facts for one in self.presences] + [t for one in self.incidents for t in (one.events, one.facts)]
        first = min(table["date_first"].min() for table in tables if len(table))
        last = max(table["date_last"].max() for table in tables if len(table))
        last = min(last, pd.Timestamp(self.known.known_by)) if self.known.known_by else last
        first, last = self.words.month(first), self.words.month(last)
        return first if first == last else self.words.say("map-period", first=first, last=last)

    def note(self, tier: str) -> str:
        """What is not drawn, and why."""
        facts, events = self.known.districts, self.known.events
        facts = facts[facts["region"].isin(self.known.regions) & (facts["unit_id"] != "")]
        loose = int((facts["district"] == "").sum())
        placed = {row for mark in self.marks.values() for row in mark.row_ids}
        adrift = events[(events["category"] == "incursion") & ~events["event_id"].isin(placed)]
        parts = [self.words.say("map-note-facts", n=loose)] if loose else []
        parts += [self.words.say("map-note-events", n=len(adrift))] if len(adrift) else []
        if tier == "wide":
            parts += [self.words.say("map-note-ties")] if any(not one.at_work for one in self.presences) else []
        if tier != "compact":
            events = [row for one in self.incidents for _, row in one.events.iterrows() if one.place is None]
            parts += [self.words.say("map-note-area")] if any(row["village"] for row in events) else []
        if any(one.events["contested"].any() for one in self.incidents):
            parts.append(self.words.say("map-note-disputed"))
        return " ".join(parts)

    def credits(self, tier: str) -> list[str]:
        """Who made the boundaries, and of which year they are."""
        short = "" if tier == "wide" else "-short"
        return [self.words.say(f"map-credits{short}", year=str(geometry.BOUNDARY_YEAR))]

    @property
    def alt_text(self) -> str:
        """What a reader who does not see the map needs to know, in at most 600 characters."""
        names = [self.district(one.region, one.district) for one in self.presences if one.at_work]
        places = [f"{self.head(one.lead)}: {self.months(one)}" for one in self.callouts]
        said = {"title": self.title, "period": self.period if self.marks else ""}
        said["place"] = self.words.listed([self.words.label("region_in", region) for region in self.known.regions])
        disputed = sum(bool(one.events["contested"].any()) for one in self.incidents)
        for room in range(max(len(names), len(places), 1), -1, -1):
            told = [self.words.say("map-alt-head" if self.marks else "map-alt-head-empty", **said, **self.counts)]
            told += self._some("map-alt-units", names, room) + self._some("map-alt-raids", places, room)
            told += [self.words.say("map-alt-disputed", n=disputed)] if disputed else []
            told += [self.words.say("map-alt-blank" if self.marks else "map-alt-empty")]
            if len(text := " ".join(told)) <= 600:
                break
        return text

    def _some(self, message: str, names: Sequence[str], room: int) -> list[str]:
        if not names or not room:
            return []
        rest = len(names) - room
        message = message if rest <= 0 else f"{message}-some"
        return [self.words.say(message, names="; ".join(names[:room]), rest=max(rest, 0))]

    @cached_property
    def callouts(self) -> list[Callout]:
        """The labels of the incidents, the weightiest first."""
        return callouts(self.incidents)

    def district(self, region: str, district: str) -> str:
        """Name of a district."""
        return self.words.label("district", f"{region}/{district}")

    def head(self, incident: Incident) -> str:
        """Name of the settlement, or of the district where only that is known."""
        if incident.place is not None:
            return self.words.label("place", incident.place["place_id"])
        return self.district(incident.region, incident.district)

    def when(self, row: pd.Series, short: bool = True) -> str:
        """Date of a row; as of a past day nothing of what came after it."""
        if self.known.known_by and row["date_last"] > pd.Timestamp(self.known.known_by):
            first = row["date_first"]
            if first <= pd.Timestamp(self.known.known_by):
                return self.words.say("map-since", day=self.words.day(first, short))
        return self.words.date(row["date"], short)

    def months(self, callout: Callout) -> str:
        """Months of incidents, each year once."""
        years: dict[int, list[str]] = {}
        for day in (row["date_first"] for row in callout.rows):
            years.setdefault(day.year, []).append(self.words.month(day, True, False))
        said = ", ".join(f"{', '.join(dict.fromkeys(months))} {year}" for year, months in years.items())
        return self.words.say("map-disputed", dates=said) if callout.contested else said

    def dates(self, callout: Callout) -> str:
        """Days of incidents, by settlement where a district stands for it, with what is disputed."""
        groups: dict[tuple[str, bool], list[pd.Series]] = {}
        for row in callout.rows:
            groups.setdefault((self._village(row, callout), bool(row.get("contested"))), []).append(row)
        return "; ".join(self._days(*key, rows) for key, rows in groups.items())

    def tale(self, callout: Callout, importance: int) -> str:
        """Days with what happened, a line each, for events up to an importance; empty if there is none."""
        def group(row: pd.Series):
            full = row.get("importance", 9) <= importance
            return (row["event_id"],) if full else (self._village(row, callout), bool(row.get("contested")))

        parts = [(key, list(rows)) for key, rows in groupby(callout.rows, group)]
        if all(len(key) == 2 for key, _ in parts):
            return ""
        return "\n".join(self._what(rows[0]) if len(key) == 1 else self._days(*key, rows) for key, rows in parts)

    def _what(self, row: pd.Series) -> str:
        short = self.words.named("event_label", row["event_id"])
        what = self.words.label("event_label" if short else "event", row["event_id"])
        return self.words.say("map-told", dates=self.when(row), what=what)

    def _days(self, village: str, contested: bool, rows: Sequence[pd.Series]) -> str:
        text = ", ".join(self.when(row) for row in rows)
        text = self.words.say("map-at", village=village, dates=text) if village else text
        return self.words.say("map-disputed", dates=text) if contested else text

    def _village(self, row: pd.Series, callout: Callout) -> str:
        """The settlement of a row, unless the label is that of the settlement."""
        return self.words.label("place", row["village"]) if row.get("village") and callout.lead.place is None else ""

    def _receipt(self, one: Presence | Incident) -> Mark:
        if isinstance(one, Incident):
            name, rows, tell = self.head(one), one.rows, self._event_told
        else:
            name, rows = self.district(one.region, one.district), [row for _, row in one.facts.iterrows()]
            tell = self._fact_told
        marks = [mark_of(row, self.known.source, tell(row)) for row in rows]
        return joined_mark(marks[0].mark_id, marks, f"{name}: {'; '.join(mark.drawn for mark in marks)}")

    def _event_told(self, row: pd.Series) -> str:
        if "event_id" not in row.index:
            return self._fact_told(row)
        what = self.words.label("event", row["event_id"])
        return self._said(what, row)

    def _fact_told(self, row: pd.Series) -> str:
        what = self.words.label("fact", row["fact"])
        value = str(row["value"])
        if self.words.named("battalion", value):
            what = f"{what} {self.words.label('battalion', value)}"
        elif value.replace(".", "", 1).isdigit():
            what = f"{what}: {self.words.number(float(value))}"
        unit = self.words.label("unit", row["unit_id"]) + ", " if row["unit_id"] else ""
        return self._said(f"{unit}{what}", row)

    def _said(self, what: str, row: pd.Series) -> str:
        publisher = self.known.source.at[row["source_id"], "publisher"]
        return self.words.say("map-drawn", what=what, date=self.when(row, short=False), publisher=publisher)


class _Board:
    """The map on the canvas: ground, areas, marks and labels."""

    def __init__(self, frame: Frame, story: Story):
        self.frame, self.story, self.words, self.em = frame, story, frame.words, frame.size.label
        self.tier, self.regions = frame.size.tier, story.known.regions
        self.radius = self.em * (0.5 if self.tier == "wide" else 0.4)
        self.unit = {"wide": 1.0, "tall": 1.0, "compact": self.em / 15}[self.tier]  # px of a thin line
        self.reach = {"wide": 9.0, "tall": 6.0, "compact": 4.0}[self.tier]  # ems that a leader may well be long
        self.boxes: list[Box] = []  # what no further label may cover

    def draw(self) -> None:
        """Draw everything."""
        room = self._head_room()
        self.view = geometry.view(self.regions, room, self._pads())
        self.room, self.sheet = self.view.room, geometry.sheet(self.view, self.regions)
        if self.tier == "compact":
            side = self._key(self.frame.left, self.room[0] - self.em * 0.9, self.frame.top)
        self.names = {
            (row.region, row.district): (row.region, row.kind, row.boundary_name)
            for row in self.story.known.district_names.itertuples() if row.boundary_name
        }  # fmt: skip
        self._ground()
        for one in self.story.presences:
            self._presence(one)
        self._lines()
        for one in self.story.incidents:
            self._incident(one)
        self._scale_bar()
        left_out = self._labels()
        if self.tier == "compact" and left_out:
            self._aside(left_out, side)

    def _aside(self, left_out: list[Callout], top: float) -> None:
        """Name beside the map what had no room on it, as far as there is room."""
        told = [f"{self.story.head(one.lead)}: {self.story.months(one)}" for one in left_out]
        width = self.room[0] - self.em * 0.9 - self.frame.left
        for shown in range(len(told), 0, -1):
            rest = len(told) - shown
            text = self.words.say("map-also-some" if rest else "map-also", names="; ".join(told[:shown]), rest=rest)
            block = self.frame.block([Run(text)], self.em, width, balance=False)
            if top + self.em * 0.6 + block.height <= self.frame.bottom:
                self.frame.put(block, self.frame.left, top + self.em * 0.6)
                return

    # -- rooms ---------------------------------------------------------------------------------------------------

    def _head_room(self) -> Box:
        """Set what stands above or beside the map and return the room that is left for it."""
        frame, top = self.frame, self.frame.top
        if self.tier == "compact":
            return (frame.left + self.em * 13.5, top, frame.right, frame.bottom)
        top = self._key(frame.left, frame.right, top) + self.em * 0.5
        return (frame.left, top, frame.right, frame.bottom)

    def _pads(self) -> Box:
        em, alone = self.em, len(self.regions) == 1
        if self.tier == "tall":
            return (em * 4, em * 0.5, em * 0.5, em * (11 if alone else 8))
        left = {"wide": 13 if alone else 16, "compact": 9}[self.tier]
        return (em * left, em * 0.5, em * 0.5, em * (2 if alone else 0.5))

    # -- key -----------------------------------------------------------------------------------------------------

    def _key(self, left: float, right: float, top: float) -> float:
        """Set the key in rows between two edges; return where it ends."""
        if not self.story.marks:
            said = [Run(self.words.say("map-nothing"), "semibold", SECOND)]
            return self.frame.put(self.frame.block(said, self.frame.size.subtitle, right - left), left, top)[3]
        x, y, em = left, top, self.em
        short = "-short" if self.tier == "compact" else ""
        for kind in self._kinds():
            swatch = em * (3.3 if kind == "work" and len(self.regions) == 2 else 1.6)
            text = self.frame.block(self.words.say(f"map-key-{kind}{short}"), em, right - left - swatch - em * 0.4)
            if x > left and (x + swatch + em * 0.4 + text.width > right or self.tier == "compact"):
                x, y = left, y + em * 1.38
            self._swatch(kind, x, y, swatch)
            box = self.frame.put(text, x + swatch + em * 0.4, y)
            x, y = box[2] + em * 1.2, y + text.height - em * 0.99
        return y + em * 0.99

    def _kinds(self) -> list[str]:
        told = self.story
        there = {
            "work": told.counts["n"], "ties": told.counts["t"], "blank": True,
            "area": any(one.place is None and not one.contested for one in told.incidents),
            "area-disputed": any(one.place is None and one.contested for one in told.incidents),
            "spot": any(one.place is not None and not one.contested for one in told.incidents),
            "spot-disputed": any(one.place is not None and one.contested for one in told.incidents),
            "border": self.tier == "wide",
        }  # fmt: skip
        return [kind for kind, shown in there.items() if shown]

    def _swatch(self, kind: str, x: float, y: float, width: float) -> None:
        em, height = self.em, self.em * 0.95
        box = shapely.box(x, y + em * 0.02, x + em * 1.6, y + em * 0.02 + height)
        if kind in ("work", "ties"):
            shown = self.regions if width > em * 2 else [r for r in self.regions if self._has(r, kind)][:1]
            for position, region in enumerate(shown):
                self._tint(shapely.affinity.translate(box, position * em * 1.7), region, kind == "work")
        elif kind == "blank":
            self._fill(box, PAPER, edgecolor=RULE, linewidth=PX)
        elif kind == "border":
            self.frame.line([x, x + em * 1.6], [y + height / 2] * 2, SECOND, 2 * self.unit)
        elif kind.startswith("spot"):
            self._triangle(x + em * 0.8, y + height * 0.56, kind.endswith("disputed"))
        else:
            self._hatch(box, kind.endswith("disputed"))

    def _has(self, region: str, kind: str) -> bool:
        return any(one.region == region and one.at_work == (kind == "work") for one in self.story.presences)

    # -- shapes --------------------------------------------------------------------------------------------------

    def _fill(self, area: BaseGeometry, colour: str, **style) -> PathPatch:
        style = {"edgecolor": "none", "linewidth": 0, "zorder": 1} | style
        return self.frame.ax.add_patch(PathPatch(geometry.path(area), facecolor=colour, **style))

    def _strokes(self, lines, colour: str, width: float, **style) -> LineCollection:
        return self.frame.ax.add_collection(LineCollection(lines, colors=colour, linewidths=width * PX, **style))

    def _ground(self) -> None:
        for iso, area in self.sheet.neighbours.items():
            self._fill(area, _UKRAINE if iso.startswith("UA") else _RUSSIA)
            self._strokes(geometry.lines(area), RULE, 0.7, zorder=1.05)
        for area in self.sheet.land.values():
            self._fill(area, PAPER, zorder=1.1)

    def _lines(self) -> None:
        """District bounds, rivers, the bounds of the regions and the frontier, in this order."""
        unit = self.unit
        for area in self.sheet.districts.values():
            self._strokes(geometry.lines(area), RULE, 0.6 * unit, zorder=1.15)
        for river in self.sheet.rivers.values():
            self._strokes(geometry.lines(river), _WATER, 1.3 * unit, zorder=1.6, capstyle="round")
        for area in self.sheet.land.values():
            self._strokes(geometry.lines(area), QUIET, 0.9 * unit, zorder=1.7)
        frontier = geometry.lines(self.sheet.frontier)
        self._strokes(frontier, PAPER, 4 * unit, zorder=2.1)
        self._strokes(frontier, SECOND, 2 * unit, zorder=2.2)

    def _tint(self, area: BaseGeometry, region: str, at_work: bool) -> PathPatch:
        style = {} if at_work else {"linestyle": (0, (3, 2))}
        edge = {"edgecolor": REGION_TEXT[region], "linewidth": 0.8 * self.unit * PX, "zorder": 1.4, **style}
        return self._fill(area, tint(region, at_work), **edge)

    def _hatch(self, area: BaseGeometry, contested: bool) -> list[Artist]:
        """Outline an area, and hatch it unless the sides tell all of it differently."""
        unit = self.unit
        inner = shapely.get_parts(area.buffer(-1.3 * unit))
        outline = [line for part in inner for line in geometry.lines(part)]
        style = {"linestyle": [(0, (3, 1.6))]} if contested else {}
        self._strokes(outline, PAPER, 3.2 * unit, zorder=1.85)
        edge = self._strokes(outline, PLUM, 1.7 * unit, zorder=1.9, **style)
        if contested:
            return [edge]
        rules = [line for part in inner for line in geometry.hatching(part, 6.5 * unit)]
        return [edge, self._strokes(rules, PLUM, 0.9 * unit, zorder=1.8)]

    def _triangle(self, x: float, y: float, contested: bool) -> list[Artist]:
        reach = self.radius * 1.15
        corners = [(x, y - reach), (x + reach * 0.95, y + reach * 0.72), (x - reach * 0.95, y + reach * 0.72)]
        style, line = {"joinstyle": "miter"}, self.em * 0.14 * PX
        moat = Polygon(corners, facecolor=PAPER, edgecolor=PAPER, linewidth=line * 2, zorder=3.9, **style)
        fill = PAPER if contested else PLUM
        shape = Polygon(corners, facecolor=fill, edgecolor=PLUM, linewidth=line, zorder=4, **style)
        self.frame.ax.add_patch(moat)
        return [self.frame.ax.add_patch(shape)]

    # -- marks ---------------------------------------------------------------------------------------------------

    def area(self, region: str, district: str) -> BaseGeometry:
        """Return a district on the canvas."""
        return self.sheet.districts[self.names[region, district]]

    def _presence(self, one: Presence) -> None:
        shape = self._tint(self.area(one.region, one.district), one.region, one.at_work)
        self.frame.mark(self.story.marks[id(one)], shape, ground=True)

    def _incident(self, one: Incident) -> None:
        mark = self.story.marks[id(one)]
        if one.place is None:
            self.frame.mark(mark, *self._hatch(self.area(one.region, one.district), one.contested), ground=True)
            return
        x, y = self.spot(one.place)
        self.frame.mark(mark, *self._triangle(x, y, one.contested))
        reach = self.radius * 1.45
        self.boxes.append((x - reach, y - reach, x + reach, y + reach))

    def spot(self, there: pd.Series) -> tuple[float, float]:
        """Return where a settlement of the tables lies on the canvas."""
        return geometry.point(self.view, float(there["lat"]), float(there["lon"]))

    def _scale_bar(self) -> None:
        """Draw a bar of a round length in the corner in which it hides least."""
        em, km = self.em, self.view.scale * 1000
        length = next(n for n in _BAR_KM if n * km < em * 9 or n == _BAR_KM[-1])
        text = self.frame.block(self.words.say("map-km", n=length), self.frame.size.small)
        wide, high = max(length * km, text.width), text.height + em * 0.75
        left, top, right, bottom = self.room
        corners = [(right - wide - em, bottom - high - em * 0.3), (left + em, bottom - high - em * 0.3),
                   (right - wide - em, top + em * 0.5), (left + em, top + em * 0.5)]  # fmt: skip
        boxes = np.array([(x, y, x + wide, y + high) for x, y in corners])
        # The left belongs to the labels of incidents; the right first, if it is not much worse.
        x, y, _, end = boxes[np.argmin(self.field.cost(boxes) + np.array([0, 40, 10, 40]))]
        self.frame.put(text, x, y)
        base = end - em * 0.3
        ticks = [x, x, x + length * km, x + length * km]
        self.frame.line(ticks, [base - em * 0.3, base, base, base - em * 0.3], INK, em * 0.1, zorder=5)
        self.boxes.append((x - em * 0.4, y - em * 0.2, x + wide + em * 0.4, end + em * 0.2))

    # -- labels --------------------------------------------------------------------------------------------------

    @cached_property
    def field(self) -> geometry.Field:
        """What labels should rather not hide: the regions, shaded and hatched districts, the frontier, rivers."""
        field = geometry.Field(self.room, self.em * 0.4)
        for area in self.sheet.land.values():
            field.add(area, 1)
        for one in self.story.presences:
            field.add(self.area(one.region, one.district), 0.6)
        for one in self.story.incidents:
            field.add(self.area(one.region, one.district), 1.2 if one.place is None else 0)
        field.add(self.sheet.frontier.buffer(self.em * 0.4), 4)
        for river in self.sheet.rivers.values():
            field.add(river.buffer(self.em * 0.25), 0.4)
        return field

    def _labels(self) -> list[Callout]:
        """Place labels in order of weight; return the incidents that found no room.

        What is reported and the capitals come first, then the names of regions and countries, then the rest.
        """
        told = [self._callout(one) for one in self.story.callouts]
        settled = self._settle([*told, *self._capitals(), *self._landmarks(), *self._fought_places()])
        self._settle([*self._region_names(), *self._country_names()])
        self._settle([*self._district_names(), *self._towns(), *self._neighbour_names(), *self._river_names()])
        return [one for one, item in zip(self.story.callouts, told, strict=True) if settled[item.key] is None]

    def _settle(self, items: list[Item]) -> dict:
        chosen = self._chosen(items)
        for pick in filter(None, chosen.values()):
            self.boxes.extend(pick.boxes)
            pick.plan.draw(self)
        return chosen

    def _chosen(self, items: list[Item]) -> dict:
        """Choose; if that is too much for the solver's fixed effort, choose among the cheaper half of the places."""
        while True:
            try:
                return place(items, self.boxes, self.room)
            except NoRoom:
                most = max(len(item.candidates) for item in items) // 2
                items = [Item(i.key, sorted(i.candidates, key=lambda c: c.cost)[:most], i.drop_cost) for i in items]

    def _callout(self, one: Callout) -> Item:
        """Offer places for the label of incidents: on a grid, joined by a leader where it stands off."""
        # Words are cut short on a lesser event before a weighty one.
        heavy = 2 if one.weight[0] == 1 and self.tier != "compact" else 1
        blocks = [(self.frame.block(runs, self.em, width), cost * heavy) for runs, width, cost in self._wordings(one)]
        candidates = [offer for block, cost in blocks for offer in self._callout_places(one.lead, block, cost)]
        # Where there is little room, a label is rather named beside the map than set far from what it names.
        worth = (45 if self.tier == "compact" else 900) + 15 * (one.weight[0] == 1)
        return Item(self.story.marks[id(one.lead)].mark_id, candidates, worth)

    def _wordings(self, one: Callout) -> Iterator[tuple[list[Run], float, float]]:
        """Yield the wordings of a label, the fullest first: runs, width, cost."""
        head, em = Run(self.story.head(one.lead), "bold"), self.em
        told = [self.story.tale(one, importance) for importance in (2, 1)] if self._roomy else []
        for rank, tale in enumerate(dict.fromkeys(filter(None, told))):
            yield [head, Run("\n" + tale)], em * 17, rank * 7
        if self.tier != "compact":
            width, cost = (em * 15, 14) if self.tier == "wide" else (em * 10.5, 20)
            yield [head, Run("\n" + self.story.dates(one))], width, cost
        yield [head, Run("\n" + self.story.months(one))], em * 12, 26
        yield [head, Run(" " + self.story.months(one))], em * 26, 27

    @property
    def _roomy(self) -> bool:
        return self.tier == "wide" or (self.tier == "tall" and len(self.regions) == 1)

    def _callout_places(self, one: Incident, block: Block, cost: float) -> list[Candidate]:
        em, (left, top, right, bottom) = self.em, self.room
        xs = np.arange(left + em * 0.3, right - block.width, em * 1.3)
        ys = np.arange(top + em * 0.3, bottom - block.height, em * 0.9)
        x, y = (grid.ravel() for grid in np.meshgrid(xs, ys))
        boxes = np.column_stack([x, y, x + block.width, y + block.height])
        leaders = self._leaders(one, boxes)
        length = np.hypot(*(leaders[:, 1] - leaders[:, 0]).T) / em
        hidden = self.field.cost(boxes) / 6 + self._crossed(leaders) + 30 * self._misleading(one, leaders)
        far = np.maximum(length - self.reach, 0)  # a long leader is dearer by each em
        total = cost + 1.3 * np.maximum(length - 0.8, 0) + 0.3 * far**2 + hidden + 6 * (length < 0.25)
        offers: list[Candidate] = []
        for index in self._varied(boxes, total):
            offer = self._offer(boxes[index], leaders[index], block, float(total[index]))
            offers += [offer] if offer else []
            if len(offers) == min(_PLACES // len(self.story.callouts), 24):
                break
        return offers

    def _crossed(self, leaders: np.ndarray) -> np.ndarray:
        """What leaders cross on their way: land that is better left alone."""
        points = [leaders[:, 0] + share * (leaders[:, 1] - leaders[:, 0]) for share in np.linspace(0.15, 1, 9)]
        reach = self.em * 0.3
        weight = sum(self.field.cost(np.column_stack([at - reach, at + reach])) for at in points)
        return weight / 9 / 2.5 * np.hypot(*(leaders[:, 1] - leaders[:, 0]).T) / self.em

    def _misleading(self, one: Incident, leaders: np.ndarray) -> np.ndarray:
        """Whether leaders cross another district in which fighting is reported, and might be read as pointing there."""
        others = [self.area(other.region, other.district) for other in self.story.incidents
                  if other.place is None and (other.region, other.district) != (one.region, one.district)]  # fmt: skip
        return shapely.intersects(shapely.linestrings(leaders), shapely.union_all(others))

    def _varied(self, boxes: np.ndarray, total: np.ndarray) -> list[int]:
        """The cheapest places, but only the best of each neighbourhood, so that there is something to choose from."""
        cells = np.floor(boxes[:, :2] / (self.em * np.array([4.0, 2.2]))).astype(int)
        best: dict[tuple[int, int], int] = {}
        for index in np.argsort(total, kind="stable"):
            best.setdefault(tuple(cells[index]), index)
        return list(best.values())

    def _leaders(self, one: Incident, boxes: np.ndarray) -> np.ndarray:
        """Return for each box the line from what it labels: start and end."""
        middle_y = np.clip((boxes[:, 1] + self.em * 0.5), boxes[:, 1], boxes[:, 3])
        if one.place is None:
            lines = shapely.shortest_line(self._heart(one), shapely.box(*(boxes[:, i] for i in range(4))))
            return shapely.get_coordinates(lines).reshape(-1, 2, 2)
        start = np.array(self.spot(one.place))
        end = np.column_stack([np.clip(start[0], boxes[:, 0], boxes[:, 2]), np.clip(start[1], middle_y, boxes[:, 3])])
        step = end - start
        reach = np.maximum(np.hypot(*step.T), 1e-6)[:, None]
        return np.stack([start + step / reach * np.minimum(self.radius * 1.7, reach), end], axis=1)

    def _heart(self, one: Incident) -> BaseGeometry:
        """The part of a district that a leader may point at: off its edge, and off the symbols in it."""
        area = self.area(one.region, one.district)
        free = area.difference(shapely.union_all([shapely.box(*box).buffer(self.em * 0.5) for box in self.boxes]))
        inner = free.buffer(-self.em * 0.5)
        return area if inner.is_empty else inner

    def _offer(self, box: np.ndarray, leader: np.ndarray, block: Block, cost: float) -> Candidate | None:
        plate = tuple(box + np.array([-0.25, -0.1, 0.25, 0.1]) * self.em)
        covered = [plate, *self._beads(leader, plate)]
        if any(overlap(bead, taken) for bead in covered for taken in self.boxes):
            return None
        far = np.hypot(*(leader[1] - leader[0])) > self.em * 0.45
        return Candidate(covered, cost, _Label(block, box[0], box[1], leader=leader if far else None))

    def _beads(self, leader: np.ndarray, plate: Box) -> list[Box]:
        """Small boxes along a leader, so that nothing is set on it and no two leaders cross."""
        count = int(np.hypot(*(leader[1] - leader[0])) / self.em) + 1
        reach = self.em * 0.35
        points = leader[0] + (leader[1] - leader[0]) * np.linspace(0, 1, count + 1)[:, None]
        # The first stands on what the label names.
        points = points[np.hypot(*(points - leader[0]).T) > self.em * 0.75]
        beads = [(x - reach, y - reach, x + reach, y + reach) for x, y in points]
        return [bead for bead in beads if not overlap(bead, plate)]

    def _capitals(self) -> Iterator[Item]:
        places = self.story.known.places.set_index("place_id", drop=False)
        fought = {one.place["place_id"] for one in self.story.incidents if one.place is not None}
        for name in _CAPITALS:
            if name not in fought and self._inside(self.spot(places.loc[name]), self.em):
                yield self._town(name, self.words.label("place", name), self.spot(places.loc[name]), 600, "bold")

    def _fought_places(self) -> Iterator[Item]:
        """Names of settlements whose dates stand in the label of their district."""
        leads = {id(one.lead) for one in self.story.callouts}
        for one in self.story.incidents:
            if one.place is None or id(one) in leads:
                continue
            spot, worth = self.spot(one.place), 60 if self.tier == "wide" else 25
            town = self._town(one.place["place_id"], self.story.head(one), spot, worth, "semibold", self.radius * 1.5)
            # The symbol itself stands already.
            offers = [Candidate(offer.boxes[1:], offer.cost, offer.plan.without_dot()) for offer in town.candidates]
            yield Item(town.key, offers, worth)

    def _landmarks(self) -> Iterator[Item]:
        for key in _LANDMARKS:
            if key in self.sheet.towns and self._inside(self.sheet.towns[key], self.em):
                yield self._town(key, self.words.say(f"map-town-{key}"), self.sheet.towns[key], 50)

    def _towns(self) -> Iterator[Item]:
        """Towns of the regions by the tables, and neighbours that have a name in the catalogue."""
        least = _LEAST_TOWN[self.tier] if len(self.regions) == 2 else _LEAST_TOWN[self.tier] // 4
        people = {row.geonameid: row.population for row in geometry.layers()["places"].itertuples()}
        for there in self._free_places().itertuples():
            count = people.get(int(there.geonames_id), 0)
            spot = geometry.point(self.view, there.lat, there.lon)
            if count >= least and self._inside(spot, self.em):
                name = self.words.label("place", there.place_id)
                yield self._town(there.place_id, name, spot, 3 + min(count, 90_000) / 9_000)
        for key, spot in self.sheet.towns.items():
            named = self.words.has(f"map-town-{key}") and key not in _LANDMARKS and people[key] >= least * 1.5
            if named and self._inside(spot, self.em):
                yield self._town(key, self.words.say(f"map-town-{key}"), spot, 9 + min(people[key], 900_000) / 100_000)

    def _free_places(self) -> pd.DataFrame:
        """Towns of the regions that neither an incident nor a capital has named."""
        places = self.story.known.places
        fought = [one.place["place_id"] for one in self.story.incidents if one.place is not None]
        kept = places["kind"].isin(["city", "town"]) & places["region"].isin(self.regions) & places["lat"].notna()
        return places[kept & ~places["place_id"].isin([*fought, *_CAPITALS])]

    def _town(self, key, name: str, spot: tuple[float, float], worth: float, weight: str = "regular",
              reach: float = 0) -> Item:  # fmt: skip
        x, y = spot
        dot = reach or self.em * (0.34 if weight == "bold" else 0.2)
        size, colour = (self.frame.size.small, SECOND) if weight == "regular" else (self.em, INK)
        block = self.frame.block([Run(name, weight, colour)], size)
        gap, w, h = dot + self.em * 0.22, block.width, block.height
        near = gap * 0.8
        sides = [(x + gap, y - h / 2), (x - gap - w, y - h / 2), (x - w / 2, y - gap - h), (x - w / 2, y + gap),
                 (x + near, y - h), (x + near, y), (x - near - w, y - h), (x - near - w, y)]  # fmt: skip
        hidden = self.field.cost(np.array([(a, b, a + w, b + h) for a, b in sides])) / 40
        own, plan = (x - dot, y - dot, x + dot, y + dot), (x, y, dot, weight == "bold")
        offers = [Candidate([own, (a, b, a + w, b + h)], rank * 0.3 + float(cost), _Label(block, a, b, dot=plan))
                  for rank, ((a, b), cost) in enumerate(zip(sides, hidden, strict=True))]  # fmt: skip
        return Item(("town", key), offers, worth)

    def _district_names(self) -> Iterator[Item]:
        """Names of shaded districts that no incident names already."""
        named = {(one.region, one.district) for one in self.story.incidents if one.place is None}
        for one in self.story.presences:
            if (one.region, one.district) in named or one.district.endswith("(city)"):
                continue
            area = self.area(one.region, one.district)
            name = Run(self.story.district(one.region, one.district), "regular", SECOND)
            block = self.frame.block([name], self.frame.size.small, self.em * 6.5)
            yield self._spread(("district", one.district), block, area, 10, least=0.6)

    def _region_names(self) -> Iterator[Item]:
        for region in self.regions if self.tier != "compact" else ():
            text = self.words.label("region", region).upper()
            block = self.frame.block([Run(text, "bold", REGION_TEXT[region])], self.em, self.em * 11)
            yield self._spread(("region", region), block, self.sheet.land[region], 60, by_field=True)

    def _country_names(self) -> Iterator[Item]:
        for code, name in (("UA", "ukraine"), ("RU", "russia")):
            parts = [area for iso, area in self.sheet.neighbours.items() if iso.startswith(code)]
            if parts:
                text = _spaced(self.words.say(f"map-{name}"))
                block = self.frame.block([Run(text, "semibold", QUIET)], self.em * 1.1)
                yield self._spread(("country", code), block, shapely.union_all(parts), 40)

    def _neighbour_names(self) -> Iterator[Item]:
        names = geometry.layers()["admin1"].set_index("iso")[f"name_{self.words.lang}"]
        for iso, area in self.sheet.neighbours.items():
            text = "\n".join(_spaced(word) for word in names[iso].upper().split())
            block = self.frame.block([Run(text, "regular", QUIET)], self.frame.size.small)
            yield self._spread(("area", iso), block, area, 12)

    def _river_names(self) -> Iterator[Item]:
        for name, river in self.sheet.rivers.items():
            message = f"map-river-{name.lower().replace(' ', '-')}"
            if river.is_empty or not self.words.has(message):
                continue
            block = self.frame.block([Run(self.words.say(message), "regular", _WATER_TEXT)], self.frame.size.small)
            yield self._spread(("river", name), block, river.buffer(self.em * 1.2), 4, least=0.5)

    def _spread(self, key, block: Block, area: BaseGeometry, worth: float, least: float = 1.0,
                by_field: bool = False) -> Item:  # fmt: skip
        """Offer places all over an area for a name that belongs to it, those near its heart first.

        ``least`` is the share of the name that must lie in the area.
        """
        left, top, right, bottom = area.bounds
        w, h = block.width, block.height
        xs = np.linspace(left, max(right - w, left), 17) if right - left > w else [(left + right - w) / 2]
        ys = np.linspace(top, max(bottom - h, top), 13) if bottom - top > h else [(top + bottom - h) / 2]
        x, y = (grid.ravel() for grid in np.meshgrid(xs, ys))
        boxes = np.column_stack([x, y, x + w, y + h])
        plates = shapely.box(*boxes.T)
        shapely.prepare(area)
        inside = shapely.area(shapely.intersection(plates, area)) / (w * h) >= least - 1e-9
        heart = shapely.maximum_inscribed_circle(area.buffer(0), tolerance=2).coords[0] if area.area else (left, top)
        off = np.hypot(x + w / 2 - heart[0], y + h / 2 - heart[1]) / self.em
        total = off * (0.15 if by_field else 0.1) + self.field.cost(boxes) / (8 if by_field else 30)
        order = [index for index in self._varied(boxes, np.where(inside, total, np.inf)) if inside[index]][:40]
        pad = self.em * 0.2
        wider = boxes + np.array([-pad, 0, pad, 0])
        offers = [Candidate([tuple(wider[i])], float(total[i]) * 0.3, _Label(block, *boxes[i][:2])) for i in order]
        return Item(key, offers, worth)

    def _inside(self, spot: tuple[float, float], margin: float) -> bool:
        left, top, right, bottom = self.room
        return left + margin < spot[0] < right - margin and top + margin < spot[1] < bottom - margin

    def ground_colour(self, box: Box) -> str:
        """Return the colour that lies under a label, for the outline of its letters; white where it lies on several."""
        corners = {self._colour_at(x, y) for x in (box[0], (box[0] + box[2]) / 2, box[2]) for y in (box[1], box[3])}
        return corners.pop() if len(corners) == 1 else PAPER

    def _colour_at(self, x: float, y: float) -> str:
        there = shapely.Point(x, y)
        for one in self.story.presences:
            if self.area(one.region, one.district).contains(there):
                return tint(one.region, one.at_work)
        if any(area.contains(there) for area in self.sheet.land.values()):
            return PAPER
        abroad = any(area.contains(there) for iso, area in self.sheet.neighbours.items() if iso.startswith("UA"))
        return _UKRAINE if abroad else _RUSSIA


@dataclass(frozen=True)
class _Label:
    """A label with its place: what to draw once it is chosen."""

    block: Block
    x: float
    y: float
    leader: np.ndarray | None = None
    dot: tuple[float, float, float, bool] | None = None

    def _attached(self) -> np.ndarray:
        """Where the leader meets the words: at the end of the line beside it, not at the edge of the block."""
        to_x, to_y = self.leader[1]
        if to_x < self.x + self.block.width - 1:
            return self.leader[1]
        row = min(int((to_y - self.y) / self.block.leading), len(self.block.lines) - 1)
        end = sum(measure(run.text, self.block.size, run.weight) for run in self.block.lines[row])
        return np.array([self.x + end + self.block.size * 0.35, to_y])

    def without_dot(self) -> "_Label":
        """The same, of a place whose symbol stands already."""
        return replace(self, dot=None)

    def draw(self, board: _Board) -> None:
        """Draw it."""
        frame = board.frame
        if self.leader is not None:
            (x, y), (to_x, to_y) = self.leader[0], self._attached()
            frame.line([x, to_x], [y, to_y], PAPER, board.em * 0.28, zorder=4.4)
            frame.line([x, to_x], [y, to_y], PLUM, board.em * 0.09, zorder=4.5)
        if self.dot is not None:
            x, y, reach, square = self.dot
            corners = [(x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach)]
            shape = Polygon(corners) if square else Polygon(_circle(x, y, reach))
            fill, edge = (INK, INK) if square else (PAPER, SECOND)
            shape.set(facecolor=fill, edgecolor=edge, linewidth=board.em * 0.09 * PX, zorder=3.5)
            frame.ax.add_patch(shape)
        box = (self.x, self.y, self.x + self.block.width, self.y + self.block.height)
        frame.put(self.block, self.x, self.y, halo=board.ground_colour(box))


def tint(region: str, at_work: bool) -> str:
    """Return the colour of a district in which a unit is documented: paler for a tie only."""
    share = 0.38 if at_work else 0.1
    return to_hex([1 - share + share * part for part in to_rgb(REGION[region])])


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes overlap."""
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


def _circle(x: float, y: float, reach: float) -> np.ndarray:
    turn = np.linspace(0, 2 * np.pi, 25)[:-1]
    return np.column_stack([x + reach * np.cos(turn), y + reach * np.sin(turn)])


def _spaced(text: str) -> str:
    return "\u00a0".join(text.replace(" ", "\u00a0"))
