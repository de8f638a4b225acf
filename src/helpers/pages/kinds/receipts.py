"""A receipt for each row."""

from collections.abc import Iterator

from helpers.pages import address
from helpers.pages.edition import Edition, Place
from helpers.pages.exhibits import exhibits
from helpers.pages.history import Correction, corrections
from helpers.pages.render import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the receipt of each row."""
    shown, mended = _shown(edition), _mended(edition)
    for receipt in edition.receipts:
        row = receipt.row_id
        values = {"receipt": receipt, "shown": shown.get(row, []), "corrections": mended.get(row, [])}
        title = f"{receipt.unit}: {receipt.said}" if receipt.unit else receipt.said
        yield Page(address.row(row), "row.html", f"{row}. {title}", values, receipt.quote)


def _shown(edition: Edition) -> dict[str, list[Place]]:
    """Return the marks of charts that show each row, and the charts in which each dispute is open."""
    places: dict[str, list[Place]] = {}
    for selection in edition.selections:
        for exhibit in exhibits(edition, selection):
            name = f"{exhibit.question} {edition.place(selection)}"
            for mark in exhibit.web.marks:
                place = Place(f"{exhibit.page}#mark-{mark.mark_id}", name)
                for row in mark.row_ids:
                    places.setdefault(row, []).append(place)
            for dispute in exhibit.disputes:
                places.setdefault(dispute.row_id, []).append(Place(exhibit.page, name))
    return places


def _mended(edition: Edition) -> dict[str, list[Correction]]:
    """Return the corrections of each row."""
    told: dict[str, list[Correction]] = {}
    for one in corrections(edition):
        for row in dict.fromkeys(row for change in one.changes for row in change.rows):
            told.setdefault(row, []).append(one)
    return told
