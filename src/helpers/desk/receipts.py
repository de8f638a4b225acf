"""What stands behind each mark of a chart, in the chart's language: who says so, when, what contradicts it, where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from helpers.charts import Mark
from helpers.draw.names import publisher_name
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim, Event, Fact, Statement, Thing
from helpers.reports.tables import claimed, fact_value, page_link, side
from helpers.words import Words, bare, voice

Told = AnyClaim | Event | Fact


@dataclass(frozen=True)
class Telling:
    """One statement, event or fact in words.

    Attributes
    ----------
    row_id : str
        The row that stands for it.
    said : str
        What it says.
    who : str
        Who states it; of events and facts, which page tells it.
    when : str
    assessment : str
        What we make of it; empty for what is not judged.
    against : tuple of str
        What is known that contradicts it.
    page : str
        The publisher, as a link if readers are sent there.
    pages : int
        How many pages carry it.
    """

    row_id: str
    said: str
    who: str
    when: str
    assessment: str
    against: tuple[str, ...]
    page: str
    pages: int


@dataclass(frozen=True)
class Receipt:
    """A mark, what is drawn, and all that is told behind it."""

    mark_id: str
    drawn: str
    row_ids: tuple[str, ...]
    tellings: tuple[Telling, ...]

    @property
    def standing(self) -> tuple[str, ...]:
        """The rows that stand for what is told; those that retell it stand in their receipts."""
        return tuple(one.row_id for one in self.tellings) or self.row_ids[:1]

    @cached_property
    def _text(self) -> str:
        """What is searched; not what contradicts it, which has a receipt of its own."""
        told = [(one.said, one.who, one.when, one.assessment, one.page) for one in self.tellings]
        return " ".join([self.mark_id, self.drawn, *self.row_ids, *(text for texts in told for text in texts)])

    def has(self, wanted: str) -> bool:
        """Tell whether all words of a text occur in it, in capitals or not."""
        text = _plain(self._text)
        return all(word in text for word in _plain(wanted).split())


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").casefold()


def receipts(marks: Iterable[Mark], known: Ledger, words: Words) -> tuple[Receipt, ...]:
    """Return the receipts of marks, in their order.

    Parameters
    ----------
    marks : iterable of Mark
    known : Ledger
        What the chart was drawn from.
    words : Words

    Returns
    -------
    tuple of Receipt
    """
    teller = _Teller(known, words)
    return tuple(Receipt(mark.mark_id, mark.drawn, mark.row_ids, teller.tellings(mark.row_ids)) for mark in marks)


def tellings(records: Iterable[Told], known: Ledger, words: Words) -> list[Telling]:
    """Return statements, things, events or facts in words."""
    return [*map(_Teller(known, words).telling, records)]


def table(told: Sequence[Receipt], words: Words) -> pd.DataFrame:
    """Return receipts as a table of a report: one row for each telling, the mark named once."""
    return pd.DataFrame([row for receipt in told for row in _rows(receipt, words)], dtype=object)


def _rows(receipt: Receipt, words: Words) -> Iterator[dict[str, str]]:
    for number, one in enumerate(receipt.tellings):
        yield {
            words.say("explore-drawn"): "" if number else receipt.drawn,
            words.say("table-voice"): one.who,
            words.say("table-date"): one.when,
            words.say("table-assessment"): one.assessment,
            words.say("explore-against"): "; ".join(one.against),
            words.say("table-source"): one.page,
            words.say("table-id"): one.row_id,
        }


class _Teller:
    """Says what the rows behind marks tell; rows that retell one statement are told once."""

    def __init__(self, known: Ledger, words: Words):
        self._known, self._words = known, words
        records: list[Told] = [*known.statements(), *known.things(), *known.events(), *known.facts()]
        self._of_row = {row_id: record for record in records for row_id in record.row_ids}

    def tellings(self, row_ids: Iterable[str]) -> tuple[Telling, ...]:
        records = dict.fromkeys(self._of_row[row] for row in row_ids if row in self._of_row)
        return tuple(map(self.telling, records))

    def telling(self, record: Told) -> Telling:
        page = self._known.source.loc[record.source_id]
        publisher = publisher_name(self._words, self._known, record.source_id)
        claim = record if isinstance(record, Statement | Thing) else None
        return Telling(
            row_id=record.row_id,
            said=bare(self._said(record)),
            who=bare(voice(self._words, claim.speakers)) if claim else publisher,
            when=bare(self._words.date(record.day)),
            assessment=bare(self._assessment(record)),
            against=tuple(self._against(claim)) if claim else (),
            page=page_link(publisher, page),
            pages=record.pages,
        )

    def _said(self, record: Told) -> str:
        if isinstance(record, Statement | Thing):
            return claimed(self._words, record)
        if isinstance(record, Fact):
            value = fact_value(self._words, record)
            return self._words.label("fact", record.fact) + (f": {value}" if value else "")
        return self._words.label("event", record.row_id)

    def _assessment(self, record: Told) -> str:
        if isinstance(record, Event):
            return self._words.say("explore-told-differently") if record.disputed else ""
        return self._words.label("assessment", record.assessment) if isinstance(record, Statement | Thing) else ""

    def _against(self, claim: AnyClaim) -> list[str]:
        """Return the claims that contradict one, each with who says so and when."""
        found = (self._known.opponents(row) for row in claim.row_ids)
        rows = [row for disputes in found for rivals in disputes.values() for row in rivals]
        rivals = dict.fromkeys(self._of_row[row] for row in rows if row in self._of_row)
        claims = [one for one in rivals if isinstance(one, Statement | Thing) and one.metric == claim.metric]
        return [bare(side(self._words, one)) for one in claims]
