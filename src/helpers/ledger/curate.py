"""From the curated raw tables to the tidy tables that everything else reads.

One row per claim stays one row per claim. Each date gets its bounds, each row the day from which it was known, each
claim a statement key; names from all tables become one list of words. Nothing is collapsed, summed or dropped here.
"""

import json
from functools import partial
from pathlib import Path

import pandas as pd

from helpers.errors import UsageError
from helpers.files import publish
from helpers.ledger.check import Tables, read_raw, refuse_no_tables
from helpers.ledger.columns import metadata_of
from helpers.ledger.complete import languages
from helpers.ledger.digest import DIGESTS, digest
from helpers.ledger.known import Ledger
from helpers.ledger.loading import digests_of_raw, typed
from helpers.ledger.rules import period
from helpers.ledger.schema import FIGURES, columns_with, name_groups, tables
from helpers.paths import data_folder, same
from helpers.words.edtf import parse
from helpers.words.numbers import plain

# The tables that are written as they are, with bounds of their dates.
_KEPT = ("regions", "selections", "item_groups", "places", "sources", "speakers", "units", "disputes", "reference",
         "district_names", "corrections")  # fmt: skip


def curate(data_dir: str | Path = "") -> dict[str, int]:
    """Check the raw tables of a folder and write the tidy ones beside them, all or none.

    Parameters
    ----------
    data_dir : str or pathlib.Path
        The folder that holds raw/; empty for the repository's own.

    Returns
    -------
    dict of int
        Number of rows of each table written.

    Raises
    ------
    FaultyTables
        If the raw tables have faults; nothing is written then.
    UsageError
        If there are no raw tables, or the folder cannot be written, or leads back to the raw tables, which tidy ones of
        the same names would replace.
    """
    data = data_folder(data_dir)
    refuse_no_tables(data)
    if same(data.processed, data.raw):
        raise UsageError(f"{data.processed} leads to the raw tables, which tidy ones would replace.")
    # What the tidy tables are made from, before it is read: what is written to in between makes them stale.
    made_from = digests_of_raw(data)
    tidy = tidy_tables(read_raw(data_dir))
    digests = {"raw": made_from, "processed": {name: digest(table) for name, table in sorted(tidy.items())}}
    try:
        _write(tidy, digests, data.processed)
    except OSError as problem:
        raise UsageError(f"The folder {data.processed} cannot be written: {problem.strerror}.") from None
    return {name: len(table) for name, table in tidy.items()}


def tidy_tables(raw: Tables) -> Tables:
    """Return the tidy tables, as text, for checked raw tables."""
    published = dict(zip(raw["sources"]["source_id"], raw["sources"]["published"], strict=True))
    claims = pd.concat([raw[name].assign(table=name) for name in FIGURES])
    events = raw["events"].merge(raw["event_labels"], on="event_id", how="left").fillna("")
    tidy = {
        "claims": _stated(claims, published, "stated_on", ["statement_id", "unit_id", "metric", "status"]),
        "equipment": _stated(
            raw["equipment"], published, None, ["statement_id", "unit_id", "item", "status", "quantity"]
        ),
        "events": events,
        "districts": _stated(raw["districts"], published, None, None),
        "duties": _stated(raw["duties"], published, None, None),
        "dispute_rows": _dispute_rows(raw["disputes"]),
        "words": _words(raw),
    }
    tidy |= {name: raw[name] for name in _KEPT}
    return {name: _with_bounds(table).reset_index(drop=True) for name, table in tidy.items()}


def ledger_of(raw: Tables) -> Ledger:
    """Return what raw tables make known, without writing anything.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
        All raw tables, as :func:`helpers.ledger.check.read_raw` gives them.

    Returns
    -------
    Ledger
    """
    return Ledger({name: typed(table) for name, table in tidy_tables(raw).items()})


def _stated(table, published, stated, key) -> pd.DataFrame:
    """Add the day by which a row was certainly stated and published, and the key of its statement."""
    texts = zip(*([table[stated]] if stated else []), table["source_id"].map(published), strict=True)
    table = table.assign(known_from=[_later(*dates) for dates in texts])
    if key:
        cells = (table[name].map(_as_one) if name == "quantity" else table[name] for name in key)
        table["statement_key"] = ["|".join(texts) for texts in zip(*cells, strict=True)]
    return table


def _as_one(number: str) -> str:
    """Return the one writing of a number: tables of earlier days may have another."""
    return plain(number) if number else ""


def _later(*texts: str) -> str:
    """Return the date that allows the latest day; empty if one is unknown, as then nothing is certain."""
    return "" if not all(texts) else max(texts, key=lambda text: parse(text).last)


def _with_bounds(table: pd.DataFrame) -> pd.DataFrame:
    """Put first and last day, precision and hedge behind each date."""
    dates = {
        name for raw in ("unit_sizes", "equipment", "events", "sources", "units") for name in columns_with(raw, "date")
    }
    columns = {}
    for name in table.columns:
        columns[name] = table[name]
        if name in dates:
            parsed = {text: period(text) for text in table[name].unique()}
            for part in ("first", "last", "precision", "hedge"):
                columns[f"{name}_{part}"] = table[name].map(partial(_part, parsed, part))
    return pd.DataFrame(columns)


def _part(parsed, part: str, text: str) -> str:
    return str(getattr(parsed[text], part)) if parsed[text] else ""


def _dispute_rows(disputes: pd.DataFrame) -> pd.DataFrame:
    rows = disputes.assign(row_id=disputes["claim_ids"].str.split(";"))
    return rows[["dispute_id", "metric", "row_id"]].explode("row_id")


def _words(raw: Tables) -> pd.DataFrame:
    """Gather every display word: one row per vocabulary and value, in the languages that the tables speak."""
    spoken = languages(raw)
    parts = [raw["labels"][["vocabulary", "value", *spoken]]]
    for name in tables():
        for group in name_groups(name).values():
            if word := tables()[name].columns[next(iter(group.values()))].metadata.get("word"):
                parts.append(_named(raw[name], name, {group[lang]: lang for lang in spoken}, word))
    return pd.concat(parts)


def _named(table: pd.DataFrame, name: str, columns: dict[str, str], word: str) -> pd.DataFrame:
    """Return the rows of a table that have a name, as words: their ids, and the name in each language."""
    schema = tables()[name]
    key = metadata_of(schema)["identity"]
    told = table[(table[list(columns)] != "").any(axis=1)].rename(columns=columns)
    values = ["/".join(cells) for cells in zip(*(told[one] for one in key), strict=True)]
    langs = list(columns.values())
    return told[langs].assign(vocabulary=word, value=values)[["vocabulary", "value", *langs]]


def _write(tidy: Tables, digests: dict, folder: Path) -> None:
    """Write the tables and last the digests, which vouch for them."""
    contents = {f"{name}.csv": table.to_csv(index=False, lineterminator="\n").encode() for name, table in tidy.items()}
    publish(folder, contents | {DIGESTS: (json.dumps(digests, indent=1) + "\n").encode()})
