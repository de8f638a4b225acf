"""The record of corrections, in the words of an edition."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.pages.edition import Edition
from helpers.pages.texts import plain


class Change(NamedTuple):
    """A cell that was changed, in rows that share the change."""

    rows: tuple[str, ...]
    column: str
    was: str
    now: str


@dataclass
class Correction:
    """An entry of the record.

    Attributes
    ----------
    correction_id, kind, since, mended, what : str
        In words.
    mended_on : str
        The day, as YYYY-MM-DD.
    lang : str
        The language of ``what``.
    charts : list of str
        The names of the charts that it touches.
    changes : list of Change
    """

    correction_id: str
    kind: str
    since: str
    mended: str
    mended_on: str
    what: str
    lang: str
    charts: list[str]
    changes: list[Change] = field(default_factory=list)


def corrections(edition: Edition, rows: Iterable[str] | None = None) -> list[Correction]:
    """Return the corrections, the latest first.

    Parameters
    ----------
    edition : Edition
    rows : iterable of str, optional
        Only those that touch these rows.

    Returns
    -------
    list of Correction
    """
    record = edition.known.tables["corrections"]
    if rows is not None:
        record = record[record["row_id"].isin(set(rows))]
    told = [_told(edition, cells) for _, cells in record.groupby("correction_id", sort=False)]
    return sorted(told, key=lambda one: one.correction_id, reverse=True)


def _told(edition: Edition, cells) -> Correction:
    first, words = cells.iloc[0], edition.words
    own = first.get(f"what_{edition.lang}", "")
    changes = [
        Change(tuple(rows["row_id"]), column, was, now)
        for (column, was, now), rows in cells.groupby(["column", "was", "now"], sort=False)
    ]
    return Correction(
        first["correction_id"], edition.say(f"correction-{first['kind']}"), plain(words.date(first["since"])),
        plain(words.date(first["mended"])), first["mended"], own or first["what"], edition.lang if own else "en",
        [one for one in first["charts"].split(";") if one], changes,
    )  # fmt: skip
