"""The words that reports print: a value that tables use, and that needs words in three languages, has them."""

from collections.abc import Iterator

import pandas as pd

from helpers.ledger.faults import Fault
from helpers.ledger.schema import tables

_CLAIMS = ("unit_sizes", "other_figures", "equipment")
# Vocabularies of labels.csv whose values are no references, and the columns that hold them.
_USED = (
    *((vocabulary, table, "region") for vocabulary in ("region", "region_in", "region_of")
      for table in ("units", *_CLAIMS, "events", "districts", "disputes")),
    *(("status", table, "status") for table in _CLAIMS),
    *(("assessment", table, "assessment") for table in _CLAIMS),
    *((f"metric_{plural}", "unit_sizes", "metric") for plural in ("one", "few", "many")),
    ("source_kind", "sources", "kind"),
    ("read_as", "sources", "read_as"),
)  # fmt: skip
_DRAWN = ("belgorod", "kursk", "federal")  # what charts name even where nothing is told of it


def unnamed(raw: dict[str, pd.DataFrame]) -> Iterator[Fault]:
    """Yield a fault for the first cell of each value that has no words in labels.csv.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
        All raw tables; values that are faulty by themselves are passed over.
    """
    labels = raw["labels"]
    if not {"vocabulary", "value"} <= set(labels) or not _sound(labels):
        return
    told = {*zip(labels["vocabulary"], labels["value"], strict=True)}
    for vocabulary in ("region", "region_in", "region_of"):
        for region in _DRAWN:
            if (vocabulary, region) not in told:
                told.add((vocabulary, region))
                yield Fault("labels.csv", 0, "", f"a row with vocabulary {vocabulary} and value {region} is missing", "")
    for vocabulary, table, column, row, cell in _used(raw):
        if (vocabulary, cell) not in told:
            told.add((vocabulary, cell))
            yield Fault(f"{table}.csv", row, column, cell, f"a value with a row of vocabulary {vocabulary} in labels.csv")


def _sound(labels: pd.DataFrame) -> bool:
    """Tell whether each row is a word of its own: a mistyped one is a fault already, and not one of what it lacks."""
    known = labels["vocabulary"].isin(tables()["labels"].columns["vocabulary"].metadata["values"])
    return bool(known.all()) and not labels.duplicated(["vocabulary", "value"]).any()


def _used(raw: dict[str, pd.DataFrame]) -> Iterator[tuple[str, str, str, int, str]]:
    """Yield vocabulary, table, column, row and value."""
    for vocabulary, table, column in _USED:
        allowed = tables()[table].columns[column].metadata.get("values")
        for row, cell in raw[table].get(column, pd.Series(dtype=object)).items():
            if cell and (not allowed or cell in allowed):
                yield vocabulary, table, column, row, cell
    facts = raw["districts"]
    if {"fact", "value"} <= set(facts):
        for row, name in facts.loc[facts["fact"] == "battalion", "value"].items():
            yield "battalion", "districts", "value", row, name
