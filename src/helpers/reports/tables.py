"""The tables that stand beside the charts in a report, in the words of the report's language."""

import pandas as pd

from helpers.draw.names import publisher_name, scoped
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim, Fact, Thing
from helpers.words import Words, bare, counted, figure, voice
from helpers.words.numbers import plain_number

_LISTED = 10  # rows that share a change and are still named


class Link(str):
    """A text that leads to a page."""

    url: str

    def __new__(cls, text: str, url: str) -> "Link":
        """Make a text with an address."""
        made = super().__new__(cls, text)
        made.url = url
        return made


def sizes(known: Ledger, words: Words) -> pd.DataFrame:
    """Return each statement on the size of the units of the known regions: one row a statement, in order of time.

    Told are people, and whatever units of the story are divided into.
    """
    parts = [known.region(one).part_metric for one in known.subjects]
    metrics = dict.fromkeys(["members", *filter(None, parts)])
    return _table(words, (
        {
            "date": words.date(told.day),
            "unit": words.label("unit", told.unit_id) if told.unit_id else "",
            "figure": scoped(words, counted(words, told), told),
            "status": words.label("status", told.status),
            "voice": voice(words, told.speakers),
            "pages": words.number(told.pages),
            "assessment": words.label("assessment", told.assessment),
            "source": _page(known, words, told.source_id),
            "id": told.row_id,
        }
        for told in known.statements(metric=metrics, region=known.regions)
    ))  # fmt: skip


def equipment(known: Ledger, words: Words) -> pd.DataFrame:
    """Return each statement on equipment: what was requested, promised, issued or seen."""
    return _table(words, (
        {
            "date": words.date(thing.day),
            "unit": words.label("unit", thing.unit_id) if thing.unit_id else "",
            "item": words.label("item", thing.item),
            "status": words.label("status", thing.status),
            "figure": figure(words, thing),
            "voice": voice(words, thing.speakers),
            "assessment": words.label("assessment", thing.assessment),
            "source": _page(known, words, thing.source_id),
            "id": thing.row_id,
        }
        for thing in known.things(region=[*known.regions, *known.federal])
    ))  # fmt: skip


def events(known: Ledger, words: Words, least: int = 2) -> pd.DataFrame:
    """Return the events of an importance of at least ``least`` (1 is highest), in order of time."""
    return _table(words, (
        {
            "date": words.date(event.day),
            "region": words.label("region", event.region),
            "category": words.label("category", event.category),
            "event": words.label("event", event.row_id),
            "source": _page(known, words, event.source_id),
            "id": event.row_id,
        }
        for event in known.events(importance=range(1, least + 1))
    ))  # fmt: skip


def presence(known: Ledger, words: Words) -> pd.DataFrame:
    """Return what is documented for each district, in order of district and time."""
    facts = sorted(known.facts(), key=lambda fact: (fact.region, fact.district, fact.day.first, fact.row_id))
    return _table(words, (
        {
            "district": _district(words, fact.region, fact.district),
            "fact": words.label("fact", fact.fact),
            "figure": fact_value(words, fact),
            "unit": words.label("unit", fact.unit_id) if fact.unit_id else "",
            "date": words.date(fact.day),
            "source": _page(known, words, fact.source_id),
            "id": fact.row_id,
        }
        for fact in facts
    ))  # fmt: skip


def voices(known: Ledger, words: Words) -> pd.DataFrame:
    """Return who states the claims: statements, pages and interest, most statements first."""
    rows = known.tables["claims"][known.tables["claims"]["assessment"] != "rejected"]
    groups = rows.groupby("speaker_id").agg(statements=("statement_id", "nunique"), pages=("source_id", "nunique"))
    groups = groups.sort_values(["statements", "pages"], ascending=False, kind="stable")
    return _table(words, (
        {
            "voice": words.label("speaker", row.Index),
            "role": words.label("role", row.Index) if words.named("role", row.Index) else "",
            "interest": words.label("interest", known.speakers[row.Index].interest),
            "statements": words.number(row.statements),
            "pages": words.number(row.pages),
        }
        for row in groups.itertuples()
    ))  # fmt: skip


def kinds(known: Ledger, words: Words) -> pd.DataFrame:
    """Return the kinds of sources behind the claims: pages and how many were read in full."""
    pages = known.source.loc[sorted(set(known.tables["claims"]["source_id"]))]
    groups = pages.groupby("kind").agg(pages=("url", "size"), full=("read_as", lambda how: (how == "full").sum()))
    return _table(words, (
        {
            "kind": words.label("source_kind", row.Index),
            "pages": words.number(row.pages),
            "full": words.number(row.full),
        }
        for row in groups.sort_values("pages", ascending=False, kind="stable").itertuples()
    ))  # fmt: skip


def disputes(known: Ledger, words: Words) -> pd.DataFrame:
    """Return the open disputes and each side's position as far as it may be printed."""
    return _table(words, (
        {
            "question": words.label("dispute", one.dispute_id),
            "kind": words.label("dispute_kind", one.kind),
            "region": words.label("region", one.region),
            "positions": "; ".join(sides(known, words, one.dispute_id)),
            "id": one.dispute_id,
        }
        for one in known.disputes.values()
    ))  # fmt: skip


def sides(known: Ledger, words: Words, dispute_id: str) -> list[str]:
    """Return each side of a dispute: its figure, who says so, when; of the others the events and claims that differ."""
    ids = set(known.disputed_rows(dispute_id))
    claims = (*known.statements(), *known.things(same_as=""))
    told = [side(words, claim) for claim in claims if not ids.isdisjoint(claim.row_ids)]
    events = (event for event in known.events() if event.row_id in ids)
    return told + [f"{words.label('event', event.row_id)} ({words.date(event.day)})" for event in events]


def side(words: Words, claim: AnyClaim) -> str:
    """Say a claim as a side of a dispute: its figure or its thing, who says so, when."""
    return f"{claimed(words, claim)} ({voice(words, claim.speakers)}, {words.date(claim.day)})"


def claimed(words: Words, claim: AnyClaim) -> str:
    """Say what is claimed: "2,092 people", "15", "pickups: 7"."""
    if isinstance(claim, Thing):
        quantity = f": {figure(words, claim)}" if claim.figure.bounded else ""
        return f"{words.label('item', claim.item)}{quantity}"
    said = counted(words, claim) if words.named("metric_many", claim.metric) else figure(words, claim)
    return scoped(words, said, claim)


def sources(known: Ledger, words: Words, source_ids) -> pd.DataFrame:
    """Return the pages behind figures or marks, in order of publication."""
    pages = known.source.loc[sorted(set(source_ids))].sort_values(["published_last", "publisher"])
    return _table(words, (
        {
            "publisher": publisher_name(words, known, row.Index),
            "source": page_link(row.title, row),
            "published": words.date(row.published) if row.published else words.say("table-undated"),
            "kind": words.label("source_kind", row.kind),
            "read_as": words.label("read_as", row.read_as),
        }
        for row in pages.itertuples()
    ))  # fmt: skip


def corrections(known: Ledger, words: Words, ids) -> pd.DataFrame:
    """Return the corrections that touch rows or pages, in order of mending; none under ``known_by``, as in hindsight.

    Parameters
    ----------
    known : Ledger
    words : Words
    ids : iterable of str
        Ids of rows and of sources.

    Returns
    -------
    pandas.DataFrame
        One row a correction, with those of its cells that are touched; empty if there is none.
    """
    record = known.tables["corrections"]
    cells = record[record["row_id"].isin(set(ids))].sort_values(["mended", "correction_id"])
    return _table(words, (
        {
            "mended": words.date(mended),
            "correction": words.say(f"correction-{kind}"),
            "what": rows.iloc[0].get(f"what_{words.lang}") or rows.iloc[0]["what"],
            "since": words.date(since),
            "cells": _changed_cells(words, rows),
            "id": correction,
        }
        for (correction, kind, since, mended), rows in cells.groupby(
            ["correction_id", "kind", "since", "mended"], sort=False
        )
    ))  # fmt: skip


def _changed_cells(words: Words, cells: pd.DataFrame) -> str:
    """Say what was changed to what, rows that share a change together: "abc-029, abc-030: value 2092 → 2902"."""
    empty = words.say("table-empty")
    return "; ".join(
        f"{_some(words, list(rows['row_id']))}: {column} {was or empty} → {now or empty}"
        for (column, was, now), rows in cells.groupby(["column", "was", "now"], sort=False)
    )


def _some(words: Words, ids: list[str]) -> str:
    """Name the first of many rows and count the rest, which the record lists."""
    told, rest = ids[:_LISTED], len(ids[_LISTED:])
    names = ", ".join(told)
    return words.say("table-rows-some", of=(), names=names, rest=rest) if rest else names


def _table(words: Words, rows) -> pd.DataFrame:
    """Make a table whose heads are in the language of the report; an empty one has no columns."""
    table = pd.DataFrame([{name: _plain(cell) for name, cell in row.items()} for row in rows], dtype=object)
    return table.rename(columns={name: words.say(f"table-{name.replace('_', '-')}") for name in table.columns})


def _plain(cell: str) -> str:
    """Leave footnotes out: each row of a table names its claim and its page."""
    return cell if isinstance(cell, Link) else bare(cell)


def _page(known: Ledger, words: Words, source_id: str) -> str:
    return page_link(publisher_name(words, known, source_id), known.source.loc[source_id])


def page_link(text: str, page) -> str:
    """Return the text as a link to a page; as bare text if the page is a copy that readers are not sent to."""
    return Link(text, page.url) if page.linked == "yes" else text


def _district(words: Words, region: str, district: str) -> str:
    return words.label("district", f"{region}/{district}") if district else words.say("table-district-not-named")


def fact_value(words: Words, row: Fact) -> str:
    """Say what is documented beyond the fact itself: a number, a name, or nothing."""
    if row.value == "yes":
        return ""
    if words.named(row.fact, row.value):
        return words.label(row.fact, row.value)
    number = plain_number(row.value)
    return row.value if number is None else words.number(number)
