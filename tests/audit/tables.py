"""What is known on a day within a selection, read from ``data/raw`` as docs/findings.md says ("What is known")."""

import re
from collections import Counter, defaultdict
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import pandas as pd

from tests.audit.claims import Claims, contradict_rows
from tests.audit.dates import first, last

RAW = Path(__file__).parents[2] / "data" / "raw"
CLAIMS = ("unit_sizes", "other_figures", "equipment")
AT_WORK = ("territorial_defence", "bars", "state_enterprise")
_IDS = {"events": "event_id", "districts": "fact_id", "duties": "duty_id", **dict.fromkeys(CLAIMS, "claim_id")}


@cache
def raw(folder=RAW):
    """Return the rows of each table of a folder, as texts."""
    return {
        path.stem: pd.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")
        for path in sorted(Path(folder).glob("*.csv"))
    }


class World(Claims):
    """What is known on a day (an empty one: all) within a selection.

    Attributes
    ----------
    tables : dict
        Rows by name of table: those known, of the regions of the selection and the federal ones.
    row : dict
        The known row of an id, with its table under ``table``.
    regions : list of str
        Regions of the selection, in order.
    """

    def __init__(self, tables, day, selection):
        self.whole, self.day, self.selection = tables, day, selection
        self.source = {one["source_id"]: one for one in tables["sources"]}
        self.speaker = {one["speaker_id"]: one for one in tables["speakers"]}
        self.unit = {one["unit_id"]: one for one in tables["units"]}
        self.place = {one["place_id"]: one for one in tables["places"]}
        self.region = {one["region"]: one | {"headline_unit": _headline_unit(tables, one)} for one in tables["regions"]}
        chosen = {one["selection"]: one["regions"].split(";") for one in tables["selections"]}.get(selection, [selection])
        self.regions = sorted(chosen, key=lambda one: int(self.region[one]["order"]))
        self.federal = {one["region"] for one in tables["regions"] if one["kind"] == "federal"}
        self.joint = {one["unit_id"] for one in tables["units"] if one["role"] == "joint" and self._joins_own(one)}
        self.everywhere = self._judged_again(self._known())
        self.tables = {name: [one for one in rows if self.within(one)] for name, rows in self.everywhere.items()}
        self.row = {one["id"]: one for name in _IDS for one in self.tables[name]}
        self._mark_fights_told_differently()

    def _mark_fights_told_differently(self):
        """Take a fight as disputed, too, that stands in a known dispute about what happened."""
        wording = {row for one in self.disputes if one["kind"] == "wording" for row in one["claim_ids"].split(";")}
        for row in self.tables["events"]:
            if row["category"] == "incursion" and row["id"] in wording:
                row["disputed"] = "yes"

    def within(self, row):
        return row["region"] in self.regions or row["region"] in self.federal

    def own(self, row):
        """Tell whether a row is of the regions themselves, not of a federal one."""
        return row["region"] in self.regions

    def _joins_own(self, unit):
        """Tell whether a joint unit joins one of the regions; one that names no units is told beside each region."""
        return not unit["joins"] or any(self.own(self.unit[one]) for one in unit["joins"].split(";"))

    def _known(self):
        known = {}
        for name, key in _IDS.items():
            rows = [row | {"id": row[key], "table": name} for row in self.whole[name]]
            labels = {one["event_id"]: one for one in self.whole["event_labels"]} if name == "events" else {}
            for row in rows:
                row.update({"disputed": labels.get(row["id"], {}).get("disputed", "")} if name == "events" else {})
            known[name] = [row for row in rows if self._knows(row)]
        return known

    def _knows(self, row):
        if not self.day:
            return True
        page = self.source[row["source_id"]]["published"]
        needed = [row["known_from"]] if row["table"] == "events" else [page]
        if row["table"] in ("unit_sizes", "other_figures"):
            needed.append(row["stated_on"])
        return all(one and last(one) <= date.fromisoformat(self.day) for one in needed)

    def _judged_again(self, known):
        """Take contested and superseded rows as accepted where nothing known stands against them or in their place."""
        if not self.day:
            return known
        rows = {row["id"]: row for name in CLAIMS for row in known[name]}
        standing = {one: row for one, row in rows.items() if row["assessment"] != "rejected"}
        among = defaultdict(list)
        for dispute in self.whole["disputes"]:
            for one in dispute["claim_ids"].split(";"):
                among[one].append(dispute)
        freed = {
            one for one, row in rows.items()
            if (row["assessment"] == "superseded" and row["superseded_by"] not in standing)
            or (row["assessment"] == "contested" and not any(
                _against(row, standing[other], dispute)
                for dispute in among[one] for other in dispute["claim_ids"].split(";") if other in standing
            ))
        }  # fmt: skip
        return {
            name: [row | {"assessment": "accepted"} if row["id"] in freed else row for row in some]
            for name, some in known.items()
        }

    def of_the_story(self, unit):
        """Tell whether a unit is what the story is about."""
        headline = {one["headline_unit"] for one in self.region.values()}
        return unit in headline or self.unit[unit]["kind"] in (*AT_WORK, "")

    def district(self, row):
        """Return region and district of a row; of an event those of its place."""
        if row["table"] != "events":
            return row["region"], row["district"]
        place = self.place.get(row["place_id"])
        return place and (place["region"], place["district"])

    def spot(self, row):
        """Return the place of an event, or of a fact on fighting that of the event it belongs to."""
        if row["table"] == "events":
            place = self.place[row["place_id"]]
            return place["place_id"] if place["lat"] and place["kind"] != "district" else self.district(row)
        event = self.event_of(row)
        return self.spot(event) if event else self.district(row)

    def event_of(self, row):
        """Return the event of fighting that a fact belongs to: the first of its district whose days meet its own."""
        events = [one for one in self.tables["events"] if one["category"] == "incursion" and self.district(one) == self.district(row)]
        meeting = [one for one in events if first(one["date"]) <= last(row["date"]) and first(row["date"]) <= last(one["date"])]
        return min(meeting, key=lambda one: (first(one["date"]), one["id"]), default=None)

    @cached_property
    def layer(self):
        """The districts and cities that the boundary layer has of the regions."""
        codes = {self.region[one]["iso"] for one in self.regions}
        return [one for one in raw(RAW / "boundaries")["districts"] if one["iso"] in codes]

    @cached_property
    def mapped(self):
        """The districts of the regions that have a boundary."""
        return {(one["region"], one["district"]) for one in self.whole["district_names"]
                if one["boundary_name"] and one["region"] in self.regions}  # fmt: skip

    def has_words(self, text):
        """Tell whether a text is part of the names and words of the tables."""
        return plain(text) in self._words

    @cached_property
    def _words(self):
        return plain("\n".join(cell for rows in self.whole.values() for row in rows for cell in row.values() if cell))

    @cached_property
    def firearms(self):
        """The items that are firearms, by the codebook."""
        return firearms()

    def known_all_of(self, dispute):
        """Tell whether all rows of a dispute are known."""
        return set(dispute["claim_ids"].split(";")) <= set(self.row)

    @cached_property
    def disputes(self):
        """Disputes of the regions and the country that are known: by two statements or events of theirs at least, or all rows."""
        return [one for one in self.whole["disputes"] if self.within(one) and self._open(one)]

    def _open(self, dispute):
        if not self.day:
            return True
        ids = set(dispute["claim_ids"].split(";"))
        rows = [row for one, row in self.row.items() if one in ids]
        return len({row.get("statement_id") or row["id"] for row in rows}) >= 2 or len(rows) == len(ids)


def _headline_unit(tables, region):
    """Return the headline unit of a region; where a region of the story names none, its unit of most rows on people."""
    units = [one["unit_id"] for one in tables["units"] if one["region"] == region["region"] and one["role"] not in ("joint", "outside")]
    if region["headline_unit"] or region["kind"] != "subject" or not units:
        return region["headline_unit"]
    rows = Counter(one["unit_id"] for one in tables["unit_sizes"] if one["metric"] == "members")
    return max(units, key=lambda unit: rows[unit])  # the first of several


_EUPHONY = {"й": "і", "у": "в", "із": "з", "зі": "з", "об": "о", "во": "в", "со": "с", "ко": "к"}


def plain(text):
    """Return a text with plain quotation marks and blanks and without euphony: charts set both by the neighbours."""
    text = re.sub(r"[\u00a0\u202f\n]", " ", re.sub("[‘’“”\"]", "'", text)).replace("\u2011", "-")
    return re.sub(rf"(?<![\w'])({'|'.join(_EUPHONY)})(?= )", lambda one: _EUPHONY[one.group()], text)


def _against(row, other, dispute):
    told = ("item", "quantity") if row["table"] == "equipment" else ("value", "low", "high")
    if row["statement_id"] == other["statement_id"] or all(row[one] == other.get(one) for one in told):
        return False
    return not dispute["metric"] or bool(dispute["reason_en"]) or contradict_rows(row, other)


@cache
def firearms():
    """Return the kinds of firearms as the meanings of ``item`` in the codebook list them."""
    page = (RAW / "README.md").read_text("utf-8")
    told = re.search(r"kind of thing; firearms: (.*?); against drones", page).group(1)
    return {*re.findall(r"`(\w+)`", told)}
