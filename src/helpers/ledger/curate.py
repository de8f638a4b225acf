"""From the curated raw tables to the tidy tables that everything else reads.

One row per claim stays one row per claim. Each date gets its bounds, each row the day from which it was known, each
claim a statement key; names from all tables become one list of words. Nothing is collapsed, summed or dropped here.
"""

import json
import os
import tempfile
from functools import partial
from pathlib import Path

import pandas as pd

from helpers.errors import UsageError
from helpers.ledger.check import Tables, read_raw
from helpers.ledger.digest import DIGESTS, digest
from helpers.ledger.known import Ledger
from helpers.ledger.loading import typed
from helpers.ledger.rules import period
from helpers.ledger.schema import LANGUAGES, columns_with
from helpers.paths import PROCESSED, RAW, lies_in, same
from helpers.words.numbers import plain

CLAIM_TABLES = ("unit_sizes", "other_figures")


def curate(raw_dir: Path = RAW, processed_dir: Path = PROCESSED) -> dict[str, int]:
    """Check the raw tables and write the tidy ones, all or none.

    Parameters
    ----------
    raw_dir, processed_dir : pathlib.Path
        Where to read and where to write.

    Returns
    -------
    dict of int
        Number of rows of each table written.

    Raises
    ------
    FaultyTables
        If the raw tables have faults; nothing is written then.
    UsageError
        If the folder cannot be written, or is one of raw tables, which tidy ones of the same names would replace.
    """
    if same(processed_dir, raw_dir) or lies_in(processed_dir, [RAW]):
        raise UsageError(f"{processed_dir} is a folder of raw tables; --processed takes another.")
    raw = read_raw(raw_dir)
    tidy = tidy_tables(raw)
    digests = {"raw": _digests(raw), "processed": _digests(tidy)}
    try:
        _write(tidy, digests, Path(processed_dir))
    except OSError as problem:
        raise UsageError(f"The folder {processed_dir} cannot be written: {problem.strerror}.") from None
    return {name: len(table) for name, table in tidy.items()}


def tidy_tables(raw: Tables) -> Tables:
    """Return the tidy tables, as text, for checked raw tables."""
    published = dict(zip(raw["sources"]["source_id"], raw["sources"]["published"], strict=True))
    claims = pd.concat([raw[name].assign(table=name) for name in CLAIM_TABLES])
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
    kept = ("regions", "selections", "item_groups", "places", "sources", "speakers", "units", "disputes", "reference",
            "district_names", "corrections")  # fmt: skip
    tidy |= {name: raw[name] for name in kept}
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


def _digests(tables: Tables) -> dict[str, str]:
    return {name: digest(table) for name, table in sorted(tables.items())}


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
    return "" if not all(texts) else max(texts, key=lambda text: period(text).last)


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
    """Gather every display word: one row per vocabulary and value."""
    titles = raw["events"].rename(columns={"title": "title_en"})
    questions = raw["disputes"].rename(columns={"question": "question_en"})
    districts = raw["district_names"].assign(key=lambda names: names["region"] + "/" + names["district"])
    lists = [
        ("unit", raw["units"], "unit_id", "name"),
        ("unit_short", raw["units"], "unit_id", "short"),
        ("speaker", raw["speakers"], "speaker_id", "name"),
        ("speaker_short", raw["speakers"], "speaker_id", "short"),
        ("role", raw["speakers"], "speaker_id", "role"),
        *(("scope", raw[table], "claim_id", "scope") for table in CLAIM_TABLES),
        ("word", raw["equipment"], "claim_id", "word"),
        ("dispute", questions, "dispute_id", "question"),
        ("item_group", raw["item_groups"], "group", "name"),
        ("place", raw["places"], "place_id", "name"),
        ("region", raw["regions"], "region", "name"),
        ("region_in", raw["regions"], "region", "in"),
        ("region_of", raw["regions"], "region", "of"),
        ("region", raw["selections"], "selection", "name"),
        ("region_in", raw["selections"], "selection", "in"),
        ("district", districts, "key", "name"),
        ("event", titles, "event_id", "title"),
        ("event_label", raw["event_labels"], "event_id", "label"),
    ]
    parts = [raw["labels"]]
    for vocabulary, table, key, what in lists:
        columns = {key: "value"} | {f"{what}_{lang}": lang for lang in LANGUAGES}
        named = table.loc[(table[list(columns)[1:]] != "").any(axis=1), list(columns)]
        parts.append(named.rename(columns=columns).assign(vocabulary=vocabulary))
    return pd.concat(parts)[["vocabulary", "value", *LANGUAGES]]


def _write(tidy: Tables, digests: dict, folder: Path) -> None:
    """Write everything aside, then move it in place; the digests go last and vouch for the rest."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".writing-") as aside:
        for name, table in tidy.items():
            table.to_csv(Path(aside, f"{name}.csv"), index=False, lineterminator="\n", encoding="utf-8")
        Path(aside, DIGESTS).write_text(json.dumps(digests, indent=1) + "\n", "utf-8")
        for name in [*(f"{table}.csv" for table in tidy), DIGESTS]:
            os.replace(Path(aside, name), folder / name)
