"""The tables that stand beside the charts in a report, in the words of the report's language."""

import pandas as pd

from helpers.ledger import Ledger
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
    metrics = ["members", *(known.region(one).part_metric for one in known.subjects)]
    rows = known.statement_rows("claims", metric=metrics, region=list(known.regions))
    return _table(words, (
        {
            "date": words.date(row.day),
            "unit": words.label("unit", row.unit_id) if row.unit_id else "",
            "figure": counted(words, row),
            "status": words.label("status", row.status),
            "voice": voice(words, row.speakers),
            "pages": words.number(row.pages),
            "assessment": words.label("assessment", row.assessment),
            "source": _page(known, row.source_id),
            "id": row.claim_id,
        }
        for row in rows.itertuples()
    ))  # fmt: skip


def equipment(known: Ledger, words: Words) -> pd.DataFrame:
    """Return each statement on equipment: what was requested, promised, issued or seen."""
    rows = known.statement_rows("equipment", region=[*known.regions, *known.federal])
    return _table(words, (
        {
            "date": words.date(row.date),
            "unit": words.label("unit", row.unit_id) if row.unit_id else "",
            "item": words.label("item", row.item),
            "status": words.label("status", row.status),
            "figure": figure(words, row),
            "voice": voice(words, row.speakers),
            "assessment": words.label("assessment", row.assessment),
            "source": _page(known, row.source_id),
            "id": row.claim_id,
        }
        for row in rows.itertuples()
    ))  # fmt: skip


def events(known: Ledger, words: Words, least: int = 2) -> pd.DataFrame:
    """Return the events of an importance of at least ``least`` (1 is highest), in order of time."""
    rows = known.tables["events"]
    rows = rows[rows["importance"] <= least].sort_values(["date_first", "date_last", "event_id"])
    return _table(words, (
        {
            "date": words.date(row.date),
            "region": words.label("region", row.region),
            "category": words.label("category", row.category),
            "event": words.label("event", row.event_id),
            "source": _page(known, row.source_id),
            "id": row.event_id,
        }
        for row in rows.itertuples()
    ))  # fmt: skip


def presence(known: Ledger, words: Words) -> pd.DataFrame:
    """Return what is documented for each district, in order of district and time."""
    rows = known.tables["districts"].sort_values(["region", "district", "date_first", "fact_id"])
    return _table(words, (
        {
            "district": _district(words, row.region, row.district),
            "fact": words.label("fact", row.fact),
            "figure": _fact_value(words, row),
            "unit": words.label("unit", row.unit_id) if row.unit_id else "",
            "date": words.date(row.date),
            "source": _page(known, row.source_id),
            "id": row.fact_id,
        }
        for row in rows.itertuples()
    ))  # fmt: skip


def voices(known: Ledger, words: Words) -> pd.DataFrame:
    """Return who states the claims: statements, pages and interest, most statements first."""
    rows = known.tables["claims"][known.tables["claims"]["assessment"] != "rejected"]
    groups = rows.groupby("speaker_id").agg(statements=("statement_id", "nunique"), pages=("source_id", "nunique"))
    groups = groups.sort_values(["statements", "pages"], ascending=False, kind="stable")
    interest = known.tables["speakers"].set_index("speaker_id")["interest"]
    return _table(words, (
        {
            "voice": words.label("speaker", row.Index),
            "role": words.label("role", row.Index) if words.named("role", row.Index) else "",
            "interest": words.label("interest", interest[row.Index]),
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
            "question": words.label("dispute", row.dispute_id),
            "kind": words.label("dispute_kind", row.kind),
            "region": words.label("region", row.region),
            "positions": positions(known, words, row.dispute_id),
            "id": row.dispute_id,
        }
        for row in known.tables["disputes"].itertuples()
    ))  # fmt: skip


def positions(known: Ledger, words: Words, dispute_id: str) -> str:
    """Return each side of a dispute, in one line; see :func:`sides`."""
    return "; ".join(sides(known, words, dispute_id))


def sides(known: Ledger, words: Words, dispute_id: str) -> list[str]:
    """Return each side of a dispute: its figure, who says so, when; of the others the events and claims that differ."""
    told = []
    ids = set(known.tables["dispute_rows"].loc[known.tables["dispute_rows"]["dispute_id"] == dispute_id, "row_id"])
    claims = known.statement_rows("claims")
    for row in claims[~claims["row_ids"].map(ids.isdisjoint)].itertuples():
        said = counted(words, row) if words.named("metric_many", row.metric) else figure(words, row)
        told.append(f"{said} ({voice(words, row.speakers)}, {words.date(row.day)})")
    kit = known.statement_rows("equipment", same_as="")
    for row in kit[~kit["row_ids"].map(ids.isdisjoint)].itertuples():
        quantity = "" if pd.isna(row.quantity) else f": {figure(words, row)}"
        told.append(f"{words.label('item', row.item)}{quantity} ({voice(words, row.speakers)}, {words.date(row.date)})")
    for row in known.tables["events"][known.tables["events"]["event_id"].isin(ids)].itertuples():
        told.append(f"{words.label('event', row.event_id)} ({words.date(row.date)})")
    return told


def sources(known: Ledger, words: Words, source_ids) -> pd.DataFrame:
    """Return the pages behind figures or marks, in order of publication."""
    pages = known.source.loc[sorted(set(source_ids))].sort_values(["published_last", "publisher"])
    return _table(words, (
        {
            "publisher": row.publisher,
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
    cells = known.tables["corrections"]
    cells = cells[cells["row_id"].isin(set(ids))].sort_values(["mended", "correction_id"])
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
    """Say what was changed to what, rows that share a change together: "bel-029, bel-030: value 2092 → 2902"."""
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


def _page(known: Ledger, source_id: str) -> str:
    page = known.source.loc[source_id]
    return page_link(page.publisher, page)


def page_link(text: str, page) -> str:
    """Return the text as a link to a page; as bare text if the page is a copy that readers are not sent to."""
    return Link(text, page.url) if page.linked == "yes" else text


def _district(words: Words, region: str, district: str) -> str:
    return words.label("district", f"{region}/{district}") if district else words.say("table-district-not-named")


def _fact_value(words: Words, row) -> str:
    if row.value == "yes":
        return ""
    if row.fact == "battalion" and words.named("battalion", row.value):
        return words.label("battalion", row.value)
    number = plain_number(row.value)
    return row.value if number is None else words.number(number)
