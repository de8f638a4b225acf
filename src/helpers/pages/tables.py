"""All rows as tables that can be filtered: what each table of rows shows, in the words of the edition."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from helpers.pages import address
from helpers.pages.edition import Edition
from helpers.pages.texts import plain


class Cell(NamedTuple):
    """A cell: its text, where it leads within the site or beyond, the language of the text if it is another one."""

    text: str
    to: str = ""
    url: str = ""
    lang: str = ""


class Column(NamedTuple):
    """A column: its head, and whether its words are few, so that one can be chosen."""

    head: str
    chosen: bool = False


@dataclass(frozen=True)
class Table:
    """A table of rows.

    Attributes
    ----------
    name : str
    title : str
    columns : sequence of Column
    rows : sequence of (str, list of Cell)
        The id of each row, and its cells.
    """

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[tuple[str, list[Cell]]]


def tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of all rows; one without rows is left out."""
    makers: dict[str, Callable[[Edition], Table]] = {
        "claims": _claims, "events": _events, "districts": _districts, "duties": _duties, "disputes": _disputes,
        "reference": _reference, "sources": _sources, "speakers": _speakers, "units": _units,
    }  # fmt: skip
    yield from (table for table in (make(edition) for make in makers.values()) if table.rows)


def _table(edition: Edition, name: str, columns: str, rows: Iterator[tuple[str, list[Cell]]]) -> Table:
    """Return a table; the heads of its columns are messages, those behind which stands a * can be chosen from."""
    heads = [Column(edition.say(f"table-{head.rstrip('*')}"), head.endswith("*")) for head in columns.split()]
    return Table(name, edition.say(f"page-table-{name}"), heads, list(rows))


def _claims(edition: Edition) -> Table:
    columns = "id said unit* voice date status* assessment* region* publisher"
    ids = [*edition.known.tables["claims"]["claim_id"], *edition.known.tables["equipment"]["claim_id"]]
    return _table(edition, "claims", columns, ((one, _claim(edition, one)) for one in ids))


def _claim(edition: Edition, row_id: str) -> list[Cell]:
    other, row = edition.receipts.other(row_id), edition.receipts.rows[row_id][1]
    return [
        _row(row_id), Cell(other.said), *_labels(edition, row, "unit"), Cell(other.voice), Cell(other.date),
        *_labels(edition, row, "status"), Cell(other.standing), *_labels(edition, row, "region"), Cell(other.publisher),
    ]  # fmt: skip


def _events(edition: Edition) -> Table:
    return _plain_rows(edition, "events", "id event date category* region* publisher", ("category", "region"))


def _districts(edition: Edition) -> Table:
    def cells(row_id: str) -> list[Cell]:
        other, row = edition.receipts.other(row_id), edition.receipts.rows[row_id][1]
        district = f"{row['region']}/{row['district']}" if row["district"] else ""
        return [
            _row(row_id), Cell(other.said), Cell(_label(edition, "district", district)), *_labels(edition, row, "unit"),
            Cell(other.date), *_labels(edition, row, "region"), Cell(other.publisher),
        ]  # fmt: skip

    rows = ((one, cells(one)) for one in edition.known.tables["districts"]["fact_id"])
    return _table(edition, "districts", "id fact district* unit* date region* publisher", rows)


def _duties(edition: Edition) -> Table:
    return _plain_rows(edition, "duties", "id said unit* region* publisher", ("unit", "region"), dated=False)


def _reference(edition: Edition) -> Table:
    return _plain_rows(edition, "reference", "id said date region* publisher", ("region",))


def _plain_rows(edition: Edition, name: str, columns: str, labels: Sequence[str], dated: bool = True) -> Table:
    """Return a table that gives of each row its day, some labels, what it says and its page."""

    def cells(row_id: str) -> list[Cell]:
        other, row = edition.receipts.other(row_id), edition.receipts.rows[row_id][1]
        day = [Cell(other.date)] * dated
        return [_row(row_id), Cell(other.said), *day, *_labels(edition, row, *labels), Cell(other.publisher)]

    ids = edition.known.tables[name].iloc[:, 0]
    return _table(edition, name, columns, ((one, cells(one)) for one in ids))


def _disputes(edition: Edition) -> Table:
    def cells(row_id: str) -> list[Cell]:
        row = edition.receipts.rows[row_id][1]
        kind = plain(edition.words.label("dispute_kind", row["kind"]))
        return [_row(row_id), Cell(edition.receipts.other(row_id).said), Cell(kind), *_labels(edition, row, "region")]

    rows = ((one, cells(one)) for one in edition.known.tables["disputes"]["dispute_id"])
    return _table(edition, "disputes", "id question kind* region*", rows)


def _sources(edition: Edition) -> Table:
    def cells(source_id: str) -> list[Cell]:
        page = edition.receipts.source(source_id)
        title = Cell(page.title, url=page.url, lang=page.lang)
        texts = [Cell(text) for text in (page.published, page.kind, page.read_as)]
        return [Cell(source_id), Cell(page.publisher), title, *texts]

    rows = ((one, cells(one)) for one in edition.known.tables["sources"]["source_id"])
    return _table(edition, "sources", "id publisher source published kind* read-as*", rows)


def _speakers(edition: Edition) -> Table:
    def cells(speaker: str) -> list[Cell]:
        interest = edition.known.speakers[speaker].interest
        return [Cell(_label(edition, "speaker", speaker)), Cell(_label(edition, "role", speaker)),
                Cell(plain(edition.words.label("interest", interest)))]  # fmt: skip

    rows = ((one, cells(one)) for one in edition.known.speakers)
    return _table(edition, "speakers", "voice role interest*", rows)


def _units(edition: Edition) -> Table:
    def cells(row) -> list[Cell]:
        told = [_label(edition, "unit", row.unit_id), _label(edition, "region", row.region),
                _label(edition, "unit_kind", row.kind)]  # fmt: skip
        dates = [plain(edition.words.date(when)) if when else "" for when in (row.formed, row.ended)]
        return [Cell(text) for text in (*told, *dates)]

    rows = ((row.unit_id, cells(row)) for row in edition.known.tables["units"].itertuples())
    return _table(edition, "units", "unit region* kind* formed ended", rows)


def _row(row_id: str) -> Cell:
    return Cell(row_id, address.row(row_id))


def _labels(edition: Edition, row, *names: str) -> list[Cell]:
    columns = {"unit": "unit_id"}
    return [Cell(_label(edition, name, row.get(columns.get(name, name), ""))) for name in names]


def _label(edition: Edition, vocabulary: str, value: str) -> str:
    return plain(edition.words.label(vocabulary, value)) if edition.words.named(vocabulary, value) else ""
