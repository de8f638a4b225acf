"""As known on a day: the days on which something became known, and the states that charts had."""

from datetime import date
from typing import NamedTuple

from helpers.ledger import Ledger
from helpers.ledger.known import ROW_KEYS
from helpers.pages.edition import Edition
from helpers.pages.exhibits import PHONE, WEB, Exhibit
from helpers.pages.receipts import Other
from helpers.pages.texts import plain

_DATED = [name for name in ROW_KEYS if name != "reference"]  # tables that say since when a row is known


class Day(NamedTuple):
    """A day on which something became known: as YYYY-MM-DD and in words, and the rows."""

    day: str
    name: str
    rows: list[Other]


def days_of(known: Ledger) -> dict[date, list[str]]:
    """Return the days on which rows became known, in order, each with the ids of these rows.

    Parameters
    ----------
    known : Ledger
        Cut to a selection. What has no date of publication is known on no day.

    Returns
    -------
    dict of list of str
    """
    told: dict[date, list[str]] = {}
    for name in _DATED:
        rows = known.tables[name]
        dated = rows[rows["known_from_last"].notna()]
        for row, day in zip(dated[ROW_KEYS[name]], dated["known_from_last"], strict=True):
            told.setdefault(day.date(), []).append(row)
    return dict(sorted(told.items()))


def known_from(edition: Edition, selection: str) -> dict[str, str]:
    """Return the day on which each row became known, of those that have one."""
    days = days_of(edition.known.within(selection))
    return {row: f"{day}" for day, rows in days.items() for row in rows}


def told_by_day(edition: Edition, selection: str) -> list[Day]:
    """Return what became known on each day, in words."""
    days = days_of(edition.known.within(selection))
    return [
        Day(f"{day}", plain(edition.words.day(day)), [edition.receipts.other(row) for row in rows])
        for day, rows in days.items()
    ]


def states(exhibit: Exhibit) -> dict:
    """Return what a script needs to know of the states of a chart.

    Parameters
    ----------
    exhibit : Exhibit

    Returns
    -------
    dict
        The days on which each form begins another state, and of the form for the web also titles and rows behind marks.
    """
    edition = exhibit.edition
    of_chart = {
        size: sorted(
            (drawing.known_by, drawing) for drawing in edition.pictures
            if drawing[:4] == (exhibit.chart, exhibit.selection, edition.lang, size) and drawing.known_by
        )
        for size in (WEB, PHONE)
    }  # fmt: skip
    pictures = [edition.pictures[drawing] for _, drawing in of_chart[WEB]]
    return {
        "stem": exhibit.stem, "web": [day for day, _ in of_chart[WEB]], "mobile": [day for day, _ in of_chart[PHONE]],
        "titles": [picture.title for picture in pictures] + [exhibit.web.title],
        "rows": [list(picture.row_ids) for picture in pictures] + [list(exhibit.web.row_ids)],
    }  # fmt: skip
