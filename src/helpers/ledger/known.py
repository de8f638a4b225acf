"""What is known: by a day, within a region, as statements and as disputes."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from helpers.choices import LANGUAGES
from helpers.errors import UserError
from helpers.ledger.credit import NOBODY, Credit
from helpers.ledger.links import link
from helpers.ledger.records import (
    Dispute,
    Event,
    Fact,
    Figure,
    ItemGroup,
    Page,
    Place,
    Region,
    Speaker,
    Statement,
    Thing,
    Unit,
)
from helpers.paths import BOUNDARIES
from helpers.words import Words

__all__ = ["EXACTNESS", "ROW_KEYS", "Ledger"]

_Kind = TypeVar("_Kind")

# Written with hindsight: not to be printed in a report drawn as of a past day.
HINDSIGHT = ("note", "positions", "handling", "description")
# The tables whose rows a mark can stand for, and the column of their ids.
ROW_KEYS = {
    "claims": "claim_id",
    "equipment": "claim_id",
    "events": "event_id",
    "districts": "fact_id",
    "duties": "duty_id",
    "reference": "reference_id",
}
# The tables whose rows can be asked for, with those that no mark stands for.
NAMED_BY = ROW_KEYS | {"disputes": "dispute_id", "sources": "source_id", "units": "unit_id", "speakers": "speaker_id"}
# How fit rows are to stand for a statement; one that nobody has judged comes after one that was accepted.
_STANDING_RANK = {"accepted": 0, "": 1, "contested": 2, "superseded": 3, "rejected": 4}
# How exact a source is, most exact first.
EXACTNESS = {"exact": 0, "at_most": 1, "at_least": 2, "about": 3, "": 4}
_FIGURE = ["value", "low", "high"]
_SHARED = {"statement_id", "unit_id", "metric", "item", "status"}  # what the rows of a statement have in common

_Rows = Sequence[Any]  # of a table, as itertuples gives them
_Record = Callable[[_Rows], _Kind]  # makes a record of the rows that tell the same, of which the first stands for all


@dataclass(frozen=True, repr=False)
class Ledger:
    """The tidy tables, cut to what was known and to a region.

    Attributes
    ----------
    tables : mapping of pandas.DataFrame
        ``claims``, ``equipment``, ``events``, ``districts``, ``duties``, ``places``, ``sources``, ``speakers``,
        ``units``, ``disputes``, ``dispute_rows``, ``words``, ``reference``, ``regions``, ``selections``,
        ``item_groups``, ``district_names``, ``corrections``; as of a day also ``unopened``.
    selection : str
        A region or a named set of regions; empty before :meth:`within`.
    known_by : datetime.date or None
        The day of :meth:`as_known`.
    boundaries : pathlib.Path
        The folder of the map layers that its regions are drawn on.
    credit : Credit
        Whom to credit, and on what terms.
    uncut : Ledger or None
        What it was cut from; see :attr:`everything` and :attr:`today`.
    """

    tables: Mapping[str, pd.DataFrame]
    selection: str = ""
    known_by: date | None = None
    boundaries: Path = BOUNDARIES
    credit: Credit = NOBODY
    uncut: "Ledger | None" = None

    def __post_init__(self):
        # Each ledger has tables of its own. The copies cost nothing: pandas copies the cells when one is written to.
        object.__setattr__(self, "tables", {name: table.copy(deep=False) for name, table in self.tables.items()})

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}  # without what was worked out

    def __repr__(self) -> str:
        return f"Ledger(selection={self.selection!r}, known_by={self.known_by}, {len(self.tables)} tables)"

    @cached_property
    def _regions(self) -> dict[str, Region]:
        names = [name for name in Region.__dataclass_fields__ if name != "order"]
        rows = self.tables["regions"].to_dict("records")
        told = [Region(order=int(row["order"]), **{name: str(row[name]) for name in names}) for row in rows]
        return {region.region: region for region in sorted(told, key=lambda region: region.order)}

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """The regions that reports are made on, in their order."""
        return tuple(name for name, region in self._regions.items() if region.kind == "subject")

    @cached_property
    def federal(self) -> tuple[str, ...]:
        """What stands for the country as a whole: its rows belong to every selection."""
        return tuple(name for name, region in self._regions.items() if region.kind == "federal")

    @cached_property
    def selections(self) -> dict[str, tuple[str, ...]]:
        """What a report can be asked for: each subject by itself, then the named sets of them."""
        sets = self.tables["selections"]
        named = {row.selection: tuple(row.regions.split(";")) for row in sets.itertuples(index=False)}
        return {name: (name,) for name in self.subjects} | named

    @property
    def everything(self) -> "Ledger":
        """What is known of all regions and without a day."""
        return self.uncut or self

    @cached_property
    def today(self) -> "Ledger":
        """What is known of its regions without a day: scales are made for it, so that pictures of two days agree."""
        if not self.known_by:
            return self
        every, selection = self.everything, self.selection  # which the ledgers of all days share
        return every.once(("within", selection), lambda: every.within(selection)) if selection else every

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the tables name all that charts print."""
        return tuple(lang for lang in LANGUAGES if lang in self.tables["words"])

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions that are drawn, in the order of drawing."""
        return self.selections[self.selection] if self.selection else self.subjects

    def region(self, name: str) -> Region:
        """Return what is told of a region as such."""
        return self._regions[name]

    @cached_property
    def headline_units(self) -> dict[str, str]:
        """The unit that the figures of each region are about, by region; of the regions that have one."""
        return {name: region.headline_unit for name, region in self._regions.items() if region.headline_unit}

    @cached_property
    def units(self) -> dict[str, Unit]:
        """The units and joint labels, by id."""
        rows = self.tables["units"].itertuples(index=False)
        return {row.unit_id: Unit(row.unit_id, row.region, row.kind, row.role, _ids(row.joins)) for row in rows}

    @cached_property
    def joint_units(self) -> list[str]:
        """The joint labels that join a unit of a region drawn."""
        joint = {unit: {self.units[one].region for one in told.joins}
                 for unit, told in self.units.items() if told.role == "joint"}  # fmt: skip
        return [unit for unit, regions in joint.items() if not regions or not regions.isdisjoint(self.regions)]

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """Who states figures, by id."""
        rows = self.tables["speakers"].itertuples(index=False)
        return {row.speaker_id: Speaker(row.speaker_id, row.interest, row.office) for row in rows}

    @cached_property
    def places(self) -> dict[str, Place]:
        """The settlements and districts named in reports, by id."""
        rows = self.tables["places"].itertuples(index=False)
        return {
            row.place_id: Place(
                row.place_id, row.region, row.district, row.kind, _number(row.lat), _number(row.lon)
            )
            for row in rows
        }  # fmt: skip

    def as_known(self, known_by: date | str | None) -> "Ledger":
        """Cut everything to what was certainly stated and published by a day.

        Rows whose publication has no date are known only when no day is asked for. Our judgements are worked out
        again on the rows that are left; prose written with hindsight is blanked, and corrections are left out.

        Parameters
        ----------
        known_by : datetime.date, str or None
            The day, or None or an empty text for everything.

        Returns
        -------
        Ledger
        """
        if not known_by:
            return self
        day = known_by if isinstance(known_by, date) else date.fromisoformat(known_by)
        dated = {name: table for name, table in self.tables.items() if "known_from_last" in table}
        known = {name: table[table["known_from_last"] <= pd.Timestamp(day)] for name, table in dated.items()}
        cut = self._shared_with(
            replace(self, tables={**self.tables, **known}, known_by=day, uncut=self.everything)
        )
        judged = {name: cut.tables[name].assign(assessment=cut._standing(name)) for name in ("claims", "equipment")}
        is_open = cut.tables["disputes"]["dispute_id"].isin(cut._open_disputes())
        disputes = {"disputes": cut.tables["disputes"][is_open], "unopened": cut.tables["disputes"][~is_open]}
        return self._shared_with(replace(cut, tables=_without_hindsight({**cut.tables, **judged, **disputes})))

    def within(self, selection: str) -> "Ledger":
        """Keep the rows of a region, or of a named set of regions, and the federal ones.

        Parameters
        ----------
        selection : str
            One of :attr:`selections`.

        Returns
        -------
        Ledger

        Raises
        ------
        UserError
            If there is no such selection.
        """
        if selection not in self.selections:
            raise UserError(f"region {selection!r} is unknown; allowed are {', '.join(self.selections)}.")
        kept = (*self.selections[selection], *self.federal)
        names = {"claims", "equipment", "events", "districts", "duties", "disputes", "unopened", "reference"}
        cut = {name: rows[rows["region"].isin(kept)] for name, rows in self.tables.items() if name in names}
        return self._shared_with(
            replace(self, tables={**self.tables, **cut}, selection=selection, uncut=self.everything)
        )

    def _shared_with(self, cut: "Ledger") -> "Ledger":
        """Let a ledger cut from this one know what was told before; one whose tables somebody changes knows nothing."""
        vars(cut).update(_told_before=self._told_before, _wider=self)
        return cut

    @cached_property
    def _wider(self) -> "Ledger | None":
        """The ledger that this one was cut from, if nobody has changed its tables since."""
        return None

    def words(self, lang: str) -> Words:
        """Return the words of a language, with what the tables call things in it."""
        if ("words", lang) not in self._told_before:
            self._told_before["words", lang] = Words(lang, self.tables["words"])
        return self._told_before["words", lang]

    @cached_property
    def source(self) -> pd.DataFrame:
        """The sources, indexed by id, with their addresses as links take them."""
        sources = self.tables["sources"]
        return sources.assign(url=sources["url"].map(link)).set_index("source_id")

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The sources as records, by id: to look one up in a table takes a hundred times as long."""
        told = (self.source[name] for name in ("url", "linked", "kind", "read_as"))
        rows = zip(self.source.index, *told, strict=True)
        return {name: Page(url, linked == "yes", kind, read_as) for name, url, linked, kind, read_as in rows}

    @cached_property
    def links(self) -> dict[str, str]:
        """The address of each source that readers are sent to, by its id."""
        return {name: page.url for name, page in self.pages.items() if page.linked}

    @cached_property
    def _answers(self) -> dict[tuple, Any]:
        """What was worked out before: one report asks the same four times."""
        return {}

    def statements(self, **only: str | Iterable[str]) -> tuple[Statement, ...]:
        """Collapse retellings of claims on figures: one record for each statement on one figure.

        Rows with one ``statement_id``, unit, metric and status are one statement, shown as the row that stands for
        them: accepted before contested, read in full before excerpt, exact before at most, at least and about, then
        the lowest id. Its day is the ``stated_on`` whose last day is earliest, of the rows that stand as high as that
        one; its speakers are those of that day. Rejected rows stay out.

        Parameters
        ----------
        **only
            Values, or several of them, that columns of ``claims`` must have, such as ``metric="members"``.

        Returns
        -------
        tuple of Statement
            In order of the day.
        """
        return self._told("claims", _statement, only)

    def things(self, **only: str | Iterable[str]) -> tuple[Thing, ...]:
        """Collapse retellings of claims on equipment in the same way: one record for each statement on one thing.

        Parameters
        ----------
        **only
            Values, or several of them, that columns of ``equipment`` must have.

        Returns
        -------
        tuple of Thing
            In order of the day.
        """
        return self._told("equipment", _thing, only)

    def each_claim(self, **only: str | Iterable[str]) -> tuple[Statement, ...]:
        """Return claims on figures row by row: retellings apart, rejected ones too; ``only`` as above."""
        return self._once("each claim", only, lambda: self._apart(_statement, self._rows_of("claims", only)))

    def each_thing(self, **only: str | Iterable[str]) -> tuple[Thing, ...]:
        """Return claims on equipment row by row in the same way."""
        return self._once("each thing", only, lambda: self._apart(_thing, self._rows_of("equipment", only)))

    def sides(self, dispute_id: str) -> tuple[Statement, ...]:
        """Return the known statements on a numeric dispute, one record each, without superseded repeats.

        Of a dispute that has not opened yet, the statements on it that are known already.
        """

        def made() -> tuple[Statement, ...]:
            disputed = self._rows_of("dispute_rows", {"dispute_id": dispute_id})
            ids, metrics = {row.row_id for row in disputed}, {row.metric for row in disputed}
            rows = self._rows_of("claims", {"claim_id": ids, "metric": metrics})
            return self._collapsed(_statement, [row for row in rows if row.assessment != "superseded"])

        return self.once(("sides", dispute_id), made)

    def events(self, **only: str | int | Iterable[str | int]) -> tuple[Event, ...]:
        """Return the events, in the order of their days; ``only`` as in :meth:`statements`."""

        def made() -> tuple[Event, ...]:
            rows = sorted(self._rows_of("events", only), key=lambda row: (row.date_first, row.date_last, row.event_id))
            return tuple(_event(row, self._told_differently) for row in rows)

        return self._once("events", only, made)

    @cached_property
    def _told_differently(self) -> set[str]:
        """Return the events that the sides tell differently: marked as disputed, or fights of which that is open."""
        events = self.tables["events"]
        wording = [row for one in self.disputes.values() if one.kind == "wording" for row in one.row_ids]
        fights = (events["category"] == "incursion") & events["event_id"].isin(wording)
        return set(events.loc[fights | (events["disputed"] == "yes"), "event_id"])

    def facts(self, **only: str | Iterable[str]) -> tuple[Fact, ...]:
        """Return what is documented for districts, in the order of the table; ``only`` as in :meth:`statements`."""
        return self._once("districts", only, lambda: tuple(map(_fact, self._rows_of("districts", only))))

    @cached_property
    def statement_of(self) -> dict[str, Statement]:
        """The statement that each row tells, by the id of the row; rejected rows tell none."""
        return {row: told for told in self.statements() for row in told.row_ids}

    @cached_property
    def disputes(self) -> dict[str, Dispute]:
        """The open disputes, by id."""
        return self._disputes_of(self.tables["disputes"])

    @cached_property
    def unopened(self) -> dict[str, Dispute]:
        """The disputes that open after the day of :meth:`as_known`, by id: one side at the most is known."""
        return self._disputes_of(self.tables["unopened"]) if "unopened" in self.tables else {}

    def _disputes_of(self, table: pd.DataFrame) -> dict[str, Dispute]:
        ids = self.tables["dispute_rows"].groupby("dispute_id", sort=False)["row_id"].agg(tuple).to_dict()
        return {row.dispute_id: Dispute(row.dispute_id, row.region, row.kind, row.metric, row.unit_id,
                                        ids.get(row.dispute_id, ()), row.featured == "yes",
                                        row.dispute_id in self._reasoned)
                for row in table.itertuples(index=False)}  # fmt: skip

    @cached_property
    def _reasoned(self) -> set[str]:
        """The disputes that say why figures are set against each other which could all be true."""
        words = self.tables["words"]
        return set(words.loc[words["vocabulary"] == "dispute_reason", "value"])

    @cached_property
    def item_groups(self) -> tuple[ItemGroup, ...]:
        """Kinds of things that charts show in one row, the ones to keep first where room is short."""
        rows = self.tables["item_groups"].itertuples(index=False)
        return tuple(ItemGroup(row.group, tuple(row.items.split(";")), row.said_item) for row in rows)

    def disputed_rows(self, dispute_id: str) -> tuple[str, ...]:
        """Return the ids of the rows that stand in a dispute, whether it is open or not."""
        rows = self.tables["dispute_rows"]
        return tuple(rows.loc[rows["dispute_id"] == dispute_id, "row_id"])

    def knows_all_of(self, dispute_id: str) -> bool:
        """Tell whether all rows of a dispute are known, so that its words tell of nothing that came later."""
        own = (self.tables[name][ROW_KEYS[name]] for name in ("claims", "equipment", "events"))
        return set(self.disputed_rows(dispute_id)) <= set().union(*own)

    @cached_property
    def rows(self) -> dict[str, tuple[str, dict[str, Any]]]:
        """The table and the cells of each row that can be asked for, by its id."""
        return {
            row[key]: (name, row) for name, key in NAMED_BY.items() for row in self.tables[name].to_dict("records")
        }

    def _told(self, table: str, record: _Record[_Kind], only: Mapping) -> tuple[_Kind, ...]:
        if only and _SHARED.issuperset(only):  # there is no need to collapse these anew
            wanted = {name: _several(one) for name, one in only.items()}
            every = self._told(table, record, {})
            return self._once(table, only, lambda: tuple(
                told for told in every if all(getattr(told, name) in values for name, values in wanted.items())
            ))  # fmt: skip
        return self._once(table, only, lambda: self._collapsed(record, self._rows_of(table, only)))

    def _collapsed(self, record: _Record[_Kind], rows: _Rows) -> tuple[_Kind, ...]:
        """Return a record of each statement of rows; on most days it is what it was on the day before."""
        rows = [row for row in rows if row.assessment != "rejected"]
        asked = (record, *((row.claim_id, row.assessment) for row in rows))
        if asked not in self._told_before:
            self._told_before[asked] = tuple(map(record, _collapse(rows, self.pages)))
        return self._told_before[asked]

    def _apart(self, record: _Record[_Kind], rows: _Rows) -> tuple[_Kind, ...]:
        """Return a record of each row, which stands for itself alone."""
        for row in rows:
            if (record, "apart", row.claim_id, row.assessment) not in self._told_before:
                self._told_before[record, "apart", row.claim_id, row.assessment] = record([row])
        return tuple(self._told_before[record, "apart", row.claim_id, row.assessment] for row in rows)

    def _rows_of(self, table: str, only: Mapping) -> _Rows:
        """Return the rows of a table whose columns have the values asked for, in the order of the table."""
        wanted = [(column, set(_several(one))) for column, one in only.items()]
        rows = self.once((table, "rows"), lambda: [*self.tables[table].itertuples(index=False)])
        return [row for row in rows if all(getattr(row, column) in values for column, values in wanted)]

    @cached_property
    def _told_before(self) -> dict[tuple, Any]:
        """Records by their rows and how these stand, and words, which ledgers cut from this one share with it."""
        return {}

    def once(self, asked: tuple, make: Callable[[], _Kind]) -> _Kind:
        """Return what was worked out for a question before, or work it out."""
        if asked not in self._answers:
            self._answers[asked] = make()
        return self._answers[asked]

    def _once(self, name: str, only: Mapping, make: Callable[[], _Kind]) -> _Kind:
        return self.once((name, "told", *((column, tuple(_several(one))) for column, one in only.items())), make)

    def digest(self, row_ids: Iterable[str]) -> str:
        """Return a digest of rows, named by their ids, whatever table they stand in."""
        ids = set(row_ids)
        found = (text for rows in self._cells for text in sorted(rows[one] for one in ids & rows.keys()))
        return hashlib.sha256("\n".join(found).encode()).hexdigest()[:16]

    @cached_property
    def _cells(self) -> list[dict[str, str]]:
        """The cells of each row as a text, by its id, table by table."""
        tables = [(name, key, self.tables[name]) for name, key in ROW_KEYS.items()]
        return [
            {one: f"{name} {cells}" for one, cells in zip(rows[key], _joined(rows, [*rows.columns]), strict=True)}
            for name, key, rows in tables
        ]

    def _standing(self, name: str) -> pd.Series:
        """Judge again, on the rows known: contested needs an opponent, superseded its successor."""
        rows = self.tables[name]
        standing = rows["assessment"]
        alone = (standing == "contested") & ~rows["claim_id"].isin(list(self._opponents))
        newest = (standing == "superseded") & ~rows["superseded_by"].isin(self._usable())
        return standing.mask(alone | newest, "accepted")

    def opponents(self, row_id: str) -> dict[str, list[str]]:
        """Return the known rows of other statements that a dispute sets against a claim, by that dispute.

        Parameters
        ----------
        row_id : str
            Of a claim or of equipment.

        Returns
        -------
        dict of list of str
            Empty if nothing known stands against it.
        """
        return self._opponents.get(row_id, {})

    @cached_property
    def _opponents(self) -> dict[str, dict[str, list[str]]]:
        """The opponents of each claim that has any."""
        told: dict[str, dict[str, list[str]]] = {}
        for one, dispute, other in self._pairs:
            told.setdefault(one, {}).setdefault(dispute, []).append(other)
        return told

    @cached_property
    def _pairs(self) -> list[tuple[str, str, str]]:
        """Each two known rows that a dispute sets against each other, with that dispute between them, in its order.

        Whether it does hangs on the two alone: of a cut they are those pairs of which it has both.
        """
        if self._wider:
            known = {*self.tables["claims"]["claim_id"], *self.tables["equipment"]["claim_id"]}
            return [pair for pair in self._wider._pairs if pair[0] in known and pair[2] in known]
        pairs = self._set_against().sort_values("dispute_id", kind="stable")
        return [*zip(pairs["claim_id_x"], pairs["dispute_id"], pairs["claim_id_y"], strict=True)]

    def _set_against(self) -> pd.DataFrame:
        """Return pairs of rows: of other statements, with other figures.

        Two figures of a numeric dispute that gives no reason must contradict each other too.
        """
        claims, kit = self.tables["claims"], self.tables["equipment"]
        columns = ["claim_id", "statement_id", "assessment"]
        known = pd.concat(
            [
                claims[columns].assign(figure=_joined(claims, _FIGURE)),
                kit[columns].assign(figure=_joined(kit, ["item", "quantity"])),
            ]
        )
        known = known[known["assessment"] != "rejected"]
        rows = self.tables["dispute_rows"].rename(columns={"metric": "of"})
        pairs = rows.merge(known, left_on="row_id", right_on="claim_id")
        pairs = pairs.merge(pairs, on=["dispute_id", "of"])
        pairs = pairs[(pairs["statement_id_x"] != pairs["statement_id_y"]) & (pairs["figure_x"] != pairs["figure_y"])]
        alike = (pairs["of"] != "") & ~pairs["dispute_id"].isin(self._reasoned)
        claims = {one.row_id: one for one in self.each_claim(claim_id=pairs.loc[alike, "row_id_x"])}
        stand = [not judged or (one in claims and other in claims and claims[one].contradicts(claims[other]))
                 for judged, one, other in zip(alike, pairs["row_id_x"], pairs["row_id_y"], strict=True)]  # fmt: skip
        return pairs[pd.Series(stand, index=pairs.index, dtype=bool)]

    def _usable(self) -> set[str]:
        """Return the ids of the claims that may stand in for another: those known and not rejected."""
        rows = pd.concat([self.tables[name][["claim_id", "assessment"]] for name in ("claims", "equipment")])
        return set(rows.loc[rows["assessment"] != "rejected", "claim_id"])

    def _open_disputes(self) -> set[str]:
        """Return the ids of the disputes of which at least two statements or events are known, or all rows.

        What one statement leaves open, by itself or as pages retell it, is open once all of these are out.
        """
        voices = pd.concat(
            [
                self.tables[name].rename(columns={key: "row_id", voice: "voice"})[["row_id", "voice"]]
                for name, key, voice in [
                    ("claims", "claim_id", "statement_id"),
                    ("equipment", "claim_id", "statement_id"),
                    ("events", "event_id", "source_id"),
                ]
            ]
        )
        rows = self.tables["dispute_rows"]
        known = rows.merge(voices, on="row_id").groupby("dispute_id")["voice"].nunique()
        missing = rows.loc[~rows["row_id"].isin(voices["row_id"]), "dispute_id"]
        return set(known.index[known >= 2]) | set(rows["dispute_id"]) - set(missing)


def _collapse(rows: _Rows, pages: Mapping[str, Page]) -> list[_Rows]:
    """Return the rows of each statement, the one that stands for it first, in order of the day; see `statements`."""
    told: dict[str, list[Any]] = {}
    for row in sorted(rows, key=lambda row: _rank(row, pages)):
        told.setdefault(row.statement_key, []).append(row)
    return sorted(told.values(), key=lambda group: (*_days(_dated(group)), group[0].claim_id))


def _rank(row, pages: Mapping[str, Page]) -> tuple:
    page, exactness = pages.get(row.source_id), EXACTNESS[row.qualifier]
    return _STANDING_RANK[row.assessment], not page or page.read_as != "full", exactness, row.claim_id


def _days(row) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The last and the first day on which it can have been stated; of equipment, on which it can have happened."""
    last, first = ("stated_on_last", "stated_on_first") if hasattr(row, "stated_on") else ("date_last", "date_first")
    return _or_never(getattr(row, last)), _or_never(getattr(row, first))


def _or_never(day: pd.Timestamp) -> pd.Timestamp:
    return pd.Timestamp.max if day is pd.NaT else day


def _dated(group: _Rows):
    """Return the row whose day is that of all: of equipment the one that stands for them, else the earliest."""
    return _earliest(group) if hasattr(group[0], "stated_on") else group[0]


def _earliest(group: _Rows):
    """Return, of the rows that stand highest, the one whose last day comes first; of several the best known day."""
    return min(_highest(group), key=lambda row: (_days(row)[0], -_days(row)[1].value))


def _highest(group: _Rows) -> list[Any]:
    """Return the rows of the same standing as the one that stands for all: the others tell what is no longer said."""
    standing = min(_STANDING_RANK[row.assessment] for row in group)
    return [row for row in group if _STANDING_RANK[row.assessment] == standing]


def _joined(table: pd.DataFrame, columns: Iterable[str]) -> list[str]:
    return ["|".join(map(str, cells)) for cells in zip(*(table[name] for name in columns), strict=True)]


def _first_voices(group: _Rows) -> tuple[str, ...]:
    """Who states it on its day, the voice with most rows first."""
    best, first = _highest(group), _days(_earliest(group))[0]
    often = Counter(row.speaker_id for row in group)
    of_that_day = [row for row in best if _days(row)[0] == first]
    ordered = sorted(of_that_day, key=lambda row: (-often[row.speaker_id], row.claim_id))
    return tuple(dict.fromkeys(row.speaker_id for row in ordered))


def _without_hindsight(tables: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    blanked = {
        name: table.assign(**{column: "" for column in HINDSIGHT if column in table}) for name, table in tables.items()
    }
    return {**blanked, "corrections": tables["corrections"].iloc[:0]}


def _several(value) -> tuple:
    return (value,) if isinstance(value, str | int) else tuple(value)


def _number(cell: float) -> float | None:
    return None if pd.isna(cell) else float(cell)


def _figure(row) -> Figure:
    return Figure(_number(row.value), _number(row.low), _number(row.high), row.qualifier)


def _claim(rows: _Rows) -> dict[str, Any]:
    """Return what records of statements and of things share."""
    row = rows[0]
    shared = ("region", "unit_id", "source_id", "status", "speaker_id", "statement_id", "statement_key", "assessment",
              "superseded_by")  # fmt: skip
    pages = tuple(dict.fromkeys(one.source_id for one in rows))
    told = {"row_id": row.claim_id, "row_ids": tuple(one.claim_id for one in rows), "source_ids": pages}
    return told | {name: getattr(row, name, "") for name in shared}


def _statement(rows: _Rows) -> Statement:
    row, said = rows[0], _earliest(rows).stated_on
    return Statement(**_claim(rows), speakers=_first_voices(rows), figure=_figure(row), said=said, table=row.table,
                     metric=row.metric, about=row.as_of, stated_by=row.stated_by, scope=row.scope or "whole",
                     based_on=row.based_on, case_id=row.case_id)  # fmt: skip


def _thing(rows: _Rows) -> Thing:
    row, figure = rows[0], Figure(_number(rows[0].quantity), qualifier=rows[0].qualifier)
    return Thing(**_claim(rows), speakers=(row.speaker_id,), figure=figure, said=row.date, item=row.item,
                 same_as=row.same_as)  # fmt: skip


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def _event(row, disputed: Collection[str]) -> Event:
    also = _ids(row.also_source_ids)
    return Event(
        row_id=row.event_id, row_ids=(row.event_id,), region=row.region, unit_id=row.unit_id, source_id=row.source_id,
        source_ids=tuple(dict.fromkeys([row.source_id, *also])), date=row.date, category=row.category,
        place_id=row.place_id, importance=int(row.importance), disputed=row.event_id in disputed,
        context=row.context == "yes",
    )  # fmt: skip


def _fact(row) -> Fact:
    return Fact(
        row_id=row.fact_id, row_ids=(row.fact_id,), region=row.region, unit_id=row.unit_id, source_id=row.source_id,
        source_ids=(row.source_id,), district=row.district, fact=row.fact, value=row.value, date=row.date,
    )  # fmt: skip
