"""One row in full, in plain English: what it says, who says so, where that can be read, and what we make of it."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping

import pandas as pd

from helpers import charts
from helpers.desk import things
from helpers.desk.terminal import language, number_of, some, wrapped
from helpers.desk.things import Part
from helpers.errors import UsageError, listed
from helpers.ledger import Ledger
from helpers.ledger.known import ROW_KEYS
from helpers.reports.rows import Row, named, said
from helpers.reports.tables import sides

_DERIVED = ("_first", "_last", "_precision", "_hedge")  # ends of the columns that curation adds to a date


def explain(known: Ledger, ids: Iterable[str], with_charts: bool = True) -> Iterator[str]:
    """Tell all about some rows.

    Parameters
    ----------
    known : Ledger
        Everything known, of every region.
    ids : iterable of str
        Ids of claims, equipment, events, facts of districts, duties, disputes, sources, units or speakers, in small
        letters or capitals, or of the marks that stand for them; names of charts, reports, tables and regions.
    with_charts : bool
        Draw the charts to see in which of them a row appears.

    Yields
    ------
    str
        A text for each row, wrapped for a terminal.

    Raises
    ------
    UsageError
        Naming every id that no row has, and the nearest ones.
    """
    homes = {row_id: table for row_id, (table, _) in known.rows.items()}
    asked = list(dict.fromkeys(_row_asked_for(homes, given) for given in ids))
    others = {name: things.parts(known, name, with_charts) for name in asked if name not in homes}
    _refuse_unknown([*homes, *things.names(known)], [name for name, parts in others.items() if not parts])
    told, rows = _Explanation(known), [name for name in asked if name in homes]
    drawn = _drawn(known, [told.rows_of(homes[row_id], row_id) for row_id in rows]) if with_charts and rows else None
    for name in asked:
        if name in others:
            yield _laid_out(name, others[name])
            continue
        parts = [*told.parts(homes[name], name), *_appearances(drawn, told.rows_of(homes[name], name))]
        yield _laid_out(name, [part for part in parts if part[1]])


def parts_of(known: Ledger, row_id: str) -> list[Part]:
    """Return what is told of a row, for those who lay it out otherwise than a terminal does."""
    return [part for part in _Explanation(known).parts(known.rows[row_id][0], row_id) if part[1]]


def _row_asked_for(homes: Mapping[str, str], given: str) -> str:
    """Return the id that is meant: in small letters, and without what a picture puts before it in the id of a mark."""
    name = given.strip().lower()
    if name in homes:
        return name
    ends = [row_id for row_id in homes if name.endswith(("-" + row_id, "." + row_id, "_" + row_id))]
    return max((row_id for row_id in ends if homes[row_id] in ROW_KEYS), key=len, default=given.strip())


def _refuse_unknown(ids: list[str], unknown: list[str]) -> None:
    if not unknown:
        return
    near = {row_id: difflib.get_close_matches(row_id.lower(), ids, n=3, cutoff=0.5) for row_id in unknown}
    raise UsageError("\n".join(
        f"There is no row {row_id}{f'; the nearest are {listed(near[row_id])}' if near[row_id] else ''}."
        for row_id in unknown
    ))  # fmt: skip


def _laid_out(title: str, parts: list[Part]) -> str:
    indent = " " * 14
    return "\n".join([title, *(wrapped(text, f"  {head:<12}", indent) for head, text in parts), ""])


def _drawn(known: Ledger, wanted: list[set[str]]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the rows and pages behind each chart that could show a wanted row; the others are not drawn at all."""
    ids = set().union(*wanted)
    cuts = {region: known.within(region) for region in known.selections}
    return {
        (name, region): charts.draw(name, cut).ids
        for name in charts.NAMES
        for region, cut in cuts.items()
        if not ids.isdisjoint(_drawable(cut, charts.shows(name)))
    }


def _drawable(known: Ledger, names: Iterable[str]) -> set[str]:
    """Return the ids of rows of some tables, and of the pages they cite."""
    tables = {name: known.tables[name] for name in names}
    pages = {page for table in tables.values() for _, page in _citations(table)}
    return pages.union(*(table[ROW_KEYS[name]] for name, table in tables.items()))


def _citations(table: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Yield each row of a table with each page that it cites; its id stands in the first column."""
    also = table["also_source_ids"] if "also_source_ids" in table else [""] * len(table)
    for row_id, page, further in zip(table.iloc[:, 0], table["source_id"], also, strict=True):
        yield from ((row_id, one) for one in (page, *further.split(";")) if one)


def _appearances(drawn: dict | None, ids: set[str]) -> Iterator[Part]:
    if drawn is not None:
        places: dict[str, list[str]] = {}
        for (name, region), carried in drawn.items():
            if not ids.isdisjoint(carried):
                places.setdefault(name, []).append(region)
        told = [f"{name} ({', '.join(regions)})" for name, regions in places.items()]
        yield "Charts", ", ".join(told) or "in none"


class _Explanation:
    """The parts of the text on a row, by the kind of row."""

    def __init__(self, known: Ledger):
        self._known, self._words = known, known.words(language(known))
        self._stands = {one.statement_key: one for one in (*known.statements(), *known.things())}

    def parts(self, home: str, row_id: str) -> Iterator[Part]:
        """Yield the parts of the text on a row of a table."""
        _, row = self._known.rows[row_id]
        kinds: dict[str, Callable[[Row], Iterator[Part]]] = {
            "claims": self._claim, "equipment": self._thing, "events": self._event, "districts": self._fact,
            "duties": self._duty, "disputes": self._dispute, "sources": self._page,
        }  # fmt: skip
        yield from kinds.get(home, self._cells)(row)
        if home != "disputes":
            yield from self._disputes(row_id)
        yield from self._corrections(row_id)

    def rows_of(self, home: str, row_id: str) -> set[str]:
        """Return the ids whose marks show a row: its own, or of a dispute those of its sides."""
        return set(self._known.disputed_rows(row_id)) if home == "disputes" else {row_id}

    def _claim(self, row: Row) -> Iterator[Part]:
        yield "Figure", said(self._words, row) + ", exact" * (row["qualifier"] == "exact")
        metric, unit = self._words.label("metric", row["metric"]), self._unit(row)
        status = row["status"] or self._words.label("status", "")
        yield "Counts", f"{metric}{f' of {unit}' if unit else ''}, {status}, as of {self._date(row['as_of'])}"
        yield "Bounds", self._bounds(row)
        yield "Said by", f"{row['stated_by']} on {self._date(row['stated_on'])}. {self._interest(row)}"
        yield from self._origin(row)
        yield from self._statement("claims", row)
        yield from self._judgement(row)

    def _thing(self, row: Row) -> Iterator[Part]:
        status = self._words.label("status", row["status"])
        yield "Thing", f"{said(self._words, row)}; {status}, {self._date(row['date'])}"
        yield "For", self._unit(row) or "a unit that is not named"
        speaker, role = self._words.label("speaker", row["speaker_id"]), row["speaker_id"]
        role = f" ({self._words.label('role', role)})" if self._words.named("role", role) else ""
        yield "Said by", f"{speaker}{role}. {self._interest(row)}"
        yield "Same as", f"{row['same_as']}: count it once" if row["same_as"] else ""
        yield from self._origin(row)
        yield from self._statement("equipment", row)
        yield from self._judgement(row)

    def _event(self, row: Row) -> Iterator[Part]:
        place = self._words.label("place", row["place_id"]) if row["place_id"] else ""
        where = ", ".join(filter(None, [place, self._words.label("region", row["region"])]))
        yield "Event", f"{row['title']} ({self._words.label('category', row['category'])})"
        known = f"known from {self._date(row['known_from'])}" if row["known_from"] else "no page on it has a date"
        yield "When", f"{self._date(row['date'])}; {known}"
        yield "Where", where
        yield "Unit", self._unit(row)
        yield "In short", row["description"]
        told = self._known.events(event_id=row["event_id"])
        yield "Told", "differently by the sides" if any(one.disputed for one in told) else ""
        yield from self._origin(row)
        yield from _listed("Also on", [self._cited(page) for page in row["also_source_ids"].split(";") if page])

    def _fact(self, row: Row) -> Iterator[Part]:
        key = f"{row['region']}/{row['district']}"
        district = self._words.label("district", key) if row["district"] else "a district that is not named"
        yield "Fact", f"{said(self._words, row)}, {self._date(row['date'])}"
        yield "Where", f"{district}, {self._words.label('region', row['region'])}"
        yield "Unit", self._unit(row)
        yield from self._origin(row)
        yield "Note", row["note"]

    def _duty(self, row: Row) -> Iterator[Part]:
        yield "Duty", f"{row['duty']}: {self._unit(row)}"
        yield from self._origin(row)

    def _dispute(self, row: Row) -> Iterator[Part]:
        yield "Question", f"{row['question']} ({self._words.label('dispute_kind', row['kind'])})"
        yield from _listed("Sides", sides(self._known, self._words, row["dispute_id"]))
        yield "Rows", ", ".join(self._known.disputed_rows(row["dispute_id"]))
        yield "Positions", row["positions"]
        yield "Handling", row["handling"]

    def _page(self, row: Row) -> Iterator[Part]:
        yield "Page", self._cited(row["source_id"])
        yield "Author", row["author"]
        opened = f"opened {self._date(row['accessed'])}" if row["accessed"] else ""
        yield "Language", "; ".join(filter(None, [row["language"], opened]))
        yield "Note", row["notes"]
        for name in ROW_KEYS:
            cited_by = [one for one, page in _citations(self._known.tables[name]) if page == row["source_id"]]
            yield name.capitalize(), some(cited_by, 12)

    def _cells(self, row: Row) -> Iterator[Part]:
        """Of a table without words of its own, its cells as they are."""
        kept = {name: str(cell) for name, cell in row.items() if not name.endswith(_DERIVED) and str(cell)}
        yield from _listed("Row", [f"{name}: {text}" for name, text in kept.items()])
        if "source_id" in kept:
            yield from self._origin(row)

    def _origin(self, row: Row) -> Iterator[Part]:
        yield "Source", self._cited(row["source_id"])
        yield "Read there", row.get("locator", "")

    def _cited(self, source_id: str) -> str:
        page = self._known.source.loc[source_id]
        when = f"published {self._date(page['published'])}" if page["published"] else "without a date"
        kind, read = self._words.label("source_kind", page["kind"]), self._words.label("read_as", page["read_as"])
        return f"{page['publisher']}, “{page['title']}”, {when}; {kind}; {read}. {page['url']} ({source_id})"

    def _statement(self, home: str, row: Row) -> Iterator[Part]:
        """Say which rows retell the same, and which of them stands for all; then what else was stated with it."""
        table = self._known.tables[home]
        same = table[table["statement_key"] == row["statement_key"]].to_dict("records")
        stands = self._stands.get(row["statement_key"])
        pages = number_of(len({one["source_id"] for one in same}), "page")
        yield (
            "Statement",
            f"{row['statement_id']}: {number_of(len(same), 'row')} on {pages}, counted once. "
            + (f"{stands.row_id} stands for it." if stands else "It is left out of charts."),
        )
        others = [other for other in same if other["claim_id"] != row["claim_id"]]
        yield from _listed("Told again", [self._retelling(other) for other in others])
        yield "Also says", some(self._said_with(row), 6)

    def _retelling(self, row: Row) -> str:
        return f"{named(self._words, row['claim_id'], row)}: {self._cited(row['source_id'])}"

    def _said_with(self, row: Row) -> list[str]:
        """Return the other figures of the statement, one row each."""
        others = [one for key, one in self._stands.items()
                  if one.statement_id == row["statement_id"] and key != row["statement_key"]]  # fmt: skip
        return [f"{one.row_id} ({said(self._words, self._known.rows[one.row_id][1])})" for one in others]

    def _judgement(self, row: Row) -> Iterator[Part]:
        label = self._words.label("assessment", row["assessment"])
        yield "Assessment", f"{row['assessment']}: {label}" if row["assessment"] not in ("", label) else label
        yield "Note", row["note"]

    def _disputes(self, row_id: str) -> Iterator[Part]:
        rows = self._known.tables["dispute_rows"]
        for dispute in rows.loc[rows["row_id"] == row_id, "dispute_id"]:
            if dispute not in self._known.disputes:  # as of a day on which it had not opened
                continue
            yield "Dispute", f"{dispute}: {self._known.rows[dispute][1]['question']}"
            yield from _listed("", sides(self._known, self._words, dispute))

    def _corrections(self, row_id: str) -> Iterator[Part]:
        rows = self._known.tables["corrections"]
        cells = rows[rows["row_id"] == row_id]
        yield from _listed("Corrections", [self._mended(cell) for cell in cells.itertuples()] or ["none"])

    def _mended(self, cell) -> str:
        days = f"wrong since {self._date(cell.since)}, mended {self._date(cell.mended)}"
        change = f"{cell.column} was {cell.was or 'empty'}, is {cell.now or 'empty'}"
        return f"{cell.correction_id} ({cell.kind}, {days}): {change}. {cell.what}"

    def _bounds(self, row: Row) -> str:
        """Return the bounds that the page gives beside its figure."""
        bounds = {name: row[name] for name in ("low", "high") if pd.notna(row[name]) and row[name] != row["value"]}
        return ", ".join(f"{name} {self._words.number(bound)}" for name, bound in bounds.items())

    def _unit(self, row: Row) -> str:
        return self._words.label("unit", row["unit_id"]) if row["unit_id"] else ""

    def _interest(self, row: Row) -> str:
        interest = self._words.label("interest", self._known.speakers[row["speaker_id"]].interest)
        return f"Interest of the speaker: {interest}."

    def _date(self, text: str) -> str:
        return self._words.date(text) if text else ""


def _listed(head: str, lines: list[str]) -> Iterator[Part]:
    """Set lines under one head."""
    for number, line in enumerate(lines):
        yield ("" if number else head), f"- {line}" if len(lines) > 1 or not head else line
