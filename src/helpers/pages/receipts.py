"""The receipt of a row: who said it, when, where to read it, who repeats it, what contradicts it, how we judge it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from helpers.draw.names import publisher_name
from helpers.ledger import Ledger
from helpers.ledger.known import ROW_KEYS
from helpers.ledger.records import AnyClaim
from helpers.pages.texts import plain
from helpers.reports.rows import Row, said
from helpers.words import Words, voice

_PARAGRAPHS = re.compile(r"(?:excerpt )?paras? (\d+(?:-\d+)?)")  # how nearly all rows say where they were read
TABLES = (*ROW_KEYS, "disputes")  # those whose rows have a receipt


class Line(NamedTuple):
    """A part of a receipt: what is told, in words, and in which language if it is not that of the page."""

    head: str
    text: str
    lang: str = ""


class Other(NamedTuple):
    """Another row.

    Attributes
    ----------
    row_id, about, said : str
        Its id, the unit or district that it is about, what it says.
    voice, date, publisher, standing : str
        Who says so, when, on which page; how it stands.
    pages : int
        How many pages tell it.
    """

    row_id: str
    about: str
    said: str
    voice: str
    date: str
    publisher: str
    standing: str
    pages: int = 1


class Opposed(NamedTuple):
    """A dispute that a row stands in, and the rows that contradict it there."""

    dispute_id: str
    question: str
    rows: tuple[Other, ...]


@dataclass(frozen=True)
class Source:
    """The page that a row was read on.

    Attributes
    ----------
    source_id, publisher, title, lang, author : str
    url : str
        Empty if readers are not sent there.
    address : str
        As it is cited, linked or not.
    published, kind, read_as : str
        In words.
    locator : str
        Where in it a row was read, as the table has it.
    """

    source_id: str
    publisher: str
    title: str
    lang: str
    author: str
    url: str
    address: str
    published: str
    kind: str
    read_as: str
    locator: str = ""


@dataclass(frozen=True)
class Receipt:
    """All that is told of a row.

    Attributes
    ----------
    row_id, table, region : str
        The region in words.
    said : str
        What it says, in a few words.
    unit : str
        What it is about.
    lines : tuple of Line
        What else the row tells.
    source : Source or None
        None of a dispute, which is no page's.
    also : tuple of Source
        Further pages of an event.
    repeated, sides : tuple of Other
        Rows that retell the same statement; of a dispute, the rows that stand in it.
    with_it : tuple of Other
        What else was stated with it.
    opposed : tuple of Opposed
    quote : str
        A sentence to paste, which names who says so.
    notes : tuple of Line
        What the tables remark on it.
    """

    row_id: str
    table: str
    region: str
    said: str
    unit: str
    lines: tuple[Line, ...]
    source: Source | None
    also: tuple[Source, ...] = ()
    repeated: tuple[Other, ...] = ()
    with_it: tuple[Other, ...] = ()
    opposed: tuple[Opposed, ...] = ()
    sides: tuple[Other, ...] = ()
    quote: str = ""
    notes: tuple[Line, ...] = field(default=())


class Receipts:
    """The receipts of all rows, in one language.

    Parameters
    ----------
    known : Ledger
        Everything known, of every region.
    words : Words
    """

    def __init__(self, known: Ledger, words: Words):
        self._known, self._words = known, words

    @cached_property
    def rows(self) -> dict[str, tuple[str, Row]]:
        """The table and the cells of each row that has a receipt, by its id."""
        return {row_id: told for row_id, told in self._known.rows.items() if told[0] in TABLES}

    def __iter__(self) -> Iterator[Receipt]:
        return map(self.of, self.rows)

    def of(self, row_id: str) -> Receipt:
        """Return the receipt of a row."""
        table, row = self.rows[row_id]
        if table == "disputes":
            return self._dispute(row)
        other = self.other(row_id)
        return Receipt(
            row_id, table, self._label("region", row["region"]), other.said, self._unit(row),
            tuple(line for line in self._lines(table, row) if line.text), self.source(row["source_id"], row),
            also=tuple(self.source(page) for page in row.get("also_source_ids", "").split(";") if page),
            repeated=self._repeated(table, row), with_it=self._with_it(table, row), opposed=self._opposed(row_id),
            quote=self._quote(table, other, row), notes=tuple(self._notes(row)),
        )  # fmt: skip

    def other(self, row_id: str) -> Other:
        """Return a row as another one names it."""
        _, row = self.rows[row_id]
        told = self._scoped(row, plain(said(self._words, row)))
        publisher = self.publisher(row["source_id"]) if "source_id" in row else ""
        standing = self._label("assessment", row["assessment"]) if "assessment" in row else ""
        return Other(row_id, self._subject(row), told, self._voice(row), self._day(row), publisher, standing)

    def publisher(self, source_id: str) -> str:
        """Name the publisher of a page."""
        return plain(publisher_name(self._words, self._known, source_id))

    def speaker_of(self, row_id: str) -> str:
        """Name in full who states a row; empty if there is no such row, or nobody is named."""
        _, row = self.rows.get(row_id, ("", {}))
        return self._speaker(row["speaker_id"]) if row.get("speaker_id") else ""

    def source(self, source_id: str, row: Mapping[str, Any] | None = None) -> Source:
        """Return a page, and where a row stands in it."""
        page = self._known.source.loc[source_id]
        return Source(
            source_id, self.publisher(source_id), page["title"], page["language"], page["author"],
            page["url"] if page["linked"] == "yes" else "", page["url"],
            self._date(page["published"]) or self._say("table-undated"), self._label("source_kind", page["kind"]),
            self._label("read_as", page["read_as"]), (row or {}).get("locator", ""),
        )  # fmt: skip

    def place_in(self, locator: str) -> Line:
        """Return where in a source a row was read: paragraphs in words, all else as the table keeps it."""
        head, found = self._say("table-locator"), _PARAGRAPHS.fullmatch(locator)
        if not found:
            return Line(head, locator, "en")
        return Line(head, self._say("page-paragraph", n=found[1].replace("-", "–")))

    def _dispute(self, row: Row) -> Receipt:
        name = row["dispute_id"]
        lines = [Line(self._say("table-kind"), self._label("dispute_kind", row["kind"]))]
        if self._words.named("dispute_reason", name):
            lines.append(Line(self._say("page-reason"), self._label("dispute_reason", name)))
        ids = [one for one in self._known.disputed_rows(name) if one in self.rows]
        return Receipt(
            name, "disputes", self._label("region", row["region"]), plain(said(self._words, row)), self._unit(row),
            tuple(lines), None, sides=self._by_statement(ids), notes=tuple(self._notes(row)),
        )  # fmt: skip

    def _lines(self, table: str, row: Row) -> Iterator[Line]:
        """Yield what a row tells beside its figure, by the kind of row."""
        if "metric" in row:
            yield Line(self._say("page-counts"), self._label("metric", row["metric"]))
        if "category" in row:
            yield Line(self._say("table-category"), self._label("category", row["category"]))
        yield Line(self._say("table-unit"), self._unit(row))
        yield from self._where(row)
        if table in ("claims", "equipment"):
            yield from self._claimed(row)
        yield Line(self._say("page-about"), self._about(row))
        yield Line(self._say("page-known-from"), self._date(row.get("known_from", "")))
        if "assessment" in row:
            yield Line(self._say("table-assessment"), self._judged(row))

    def _claimed(self, row: Row) -> Iterator[Line]:
        yield Line(self._say("table-status"), self._label("status", row["status"]))
        yield Line(self._say("table-voice"), self._speaker(row["speaker_id"]))
        interest = self._known.speakers[row["speaker_id"]].interest
        yield Line(self._say("table-interest"), self._label("interest", interest))
        if "stated_on" in row:
            yield Line(self._say("page-stated-on"), self._date(row["stated_on"]))
        for column in ("same_as", "based_on"):
            if row.get(column):
                yield Line(self._say(f"page-{column.replace('_', '-')}"), row[column])

    def _subject(self, row: Row) -> str:
        """Return what a row is about, where its own words do not say so."""
        if row.get("district"):
            return self._label("district", f"{row['region']}/{row['district']}")
        return "" if "category" in row or "question" in row else self._unit(row)

    def _where(self, row: Row) -> Iterator[Line]:
        if row.get("district"):
            yield Line(self._say("table-district"), self._label("district", f"{row['region']}/{row['district']}"))
        elif row.get("place_id"):
            yield Line(self._say("page-place"), self._label("place", row["place_id"]))

    def _judged(self, row: Row) -> str:
        judged = self._label("assessment", row["assessment"])
        return self._say("page-superseded", judged=judged, row=row["superseded_by"]) if row["superseded_by"] else judged

    def _about(self, row: Row) -> str:
        return self._date(str(next((row[name] for name in ("as_of", "date", "year") if row.get(name)), "")))

    def _notes(self, row: Row) -> Iterator[Line]:
        """Yield what the tables remark on a row, in the language that they are kept in."""
        for column in ("description", "note", "positions", "handling"):
            if row.get(column):
                yield Line(self._say(f"page-{column}"), row[column], "en")

    def _repeated(self, table: str, row: Row) -> tuple[Other, ...]:
        return self._alike(table, row, "statement_key") if "statement_key" in row else ()

    def _with_it(self, table: str, row: Row) -> tuple[Other, ...]:
        """Return what else was stated with a row, by one row for each statement."""
        if not row.get("statement_id"):
            return ()
        groups = (self._groups[name, "statement_id"] for name in ("claims", "equipment"))
        ids = [one for group in groups for one in group.get(row["statement_id"], ())]
        same = self._groups[table, "statement_key"][row["statement_key"]]
        return self._by_statement(one for one in ids if one not in same)

    def _alike(self, table: str, row: Row, column: str) -> tuple[Other, ...]:
        """Return the other rows of a table that have the same in a column."""
        ids = self._groups[table, column].get(row[column], ())
        return tuple(self.other(one) for one in ids if one != row["claim_id"])

    @cached_property
    def _groups(self) -> dict[tuple[str, str], dict[str, list[str]]]:
        return {
            (table, column): self._known.tables[table].groupby(column, sort=False)["claim_id"].agg(list).to_dict()
            for table in ("claims", "equipment")
            for column in ("statement_key", "statement_id")
        }

    def _opposed(self, row_id: str) -> tuple[Opposed, ...]:
        """Return each dispute that a row stands in, with the rows that contradict it."""
        rows = self._known.tables["dispute_rows"]
        against = self._known.opponents(row_id)
        return tuple(
            Opposed(one, plain(self._words.label("dispute", one)), self._by_statement(against.get(one, ())))
            for one in rows.loc[rows["row_id"] == row_id, "dispute_id"]
        )

    def _by_statement(self, row_ids: Iterable[str]) -> tuple[Other, ...]:
        """Return rows, one for each statement: the one that stands for it, with the number of its pages."""
        told: dict[str, Other] = {}
        for row_id in row_ids:
            one = self._stands.get(self.rows[row_id][1].get("statement_key", ""))
            if one is None:  # an event, or what is left out of charts
                told[row_id] = self.other(row_id)
            elif one.row_id not in told:
                told[one.row_id] = self.other(one.row_id)._replace(pages=one.pages)
        return tuple(told.values())

    @cached_property
    def _stands(self) -> dict[str, AnyClaim]:
        return {one.statement_key: one for one in (*self._known.statements(), *self._known.things())}

    def _quote(self, table: str, other: Other, row: Row) -> str:
        """Return a sentence to paste: what is claimed, by whom, when, where it was read."""
        publisher = self.publisher(row["source_id"])
        what = f"{self._unit(row)}: {other.said}" if table in ("claims", "equipment") and row["unit_id"] else other.said
        given = {"what": what, "publisher": publisher, "id": other.row_id, "date": other.date}
        if other.voice:
            standing = self._words.label("assessment", row["assessment"]) if row["assessment"] == "contested" else "no"
            return self._say("page-quote", voice=self._speaker(row["speaker_id"]), standing=standing, **given)
        return self._say("page-quote-page", **given)

    def _scoped(self, row: Row, told: str) -> str:
        """Add what a figure covers where that is not the whole unit."""
        row_id, scope = row.get("claim_id", ""), row.get("scope") or "whole"
        if self._words.named("scope", row_id):
            return self._say("scoped", figure=told, scope=self._label("scope", row_id))
        return told if scope == "whole" else self._say("scoped", figure=told, scope=self._say(f"scope-{scope}"))

    def _voice(self, row: Row) -> str:
        return plain(voice(self._words, row["speaker_id"])) if row.get("speaker_id") else ""

    def _speaker(self, speaker: str) -> str:
        """Name a speaker in full."""
        role = self._label("role", speaker) if self._words.named("role", speaker) else ""
        return ", ".join(filter(None, [self._label("speaker", speaker), role]))

    def _day(self, row: Row) -> str:
        return self._date(str(next((row[name] for name in ("stated_on", "date", "year") if row.get(name)), "")))

    def _unit(self, row: Row) -> str:
        return self._label("unit", row["unit_id"]) if row.get("unit_id") else ""

    def _label(self, vocabulary: str, value: str) -> str:
        return plain(self._words.label(vocabulary, value))

    def _date(self, text: str) -> str:
        return plain(self._words.date(text)) if text else ""

    def _say(self, message: str, **values) -> str:
        return plain(self._words.say(message, **values))
