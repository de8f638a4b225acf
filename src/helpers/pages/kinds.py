"""The kinds of pages: each gives the pages of one edition."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from helpers.pages import address
from helpers.pages.edition import Edition, Place
from helpers.pages.exhibits import Exhibit
from helpers.pages.render import Page
from helpers.pages.texts import plain
from helpers.reports import brief

BRIEF = "07-brief"
INLINE = 600_000  # letters of drawings that are part of a page; what would make more comes by script


class Figures(NamedTuple):
    """The headline figures of a region."""

    name: str
    lines: list[str]


def front(edition: Edition) -> Iterator[Page]:
    """Yield the front page: the figures, each chart, what is contested, what was not found."""
    known, words = edition.known.within(edition.widest), edition.words
    regions = [
        Figures(plain(words.label("region", region)), brief.headlines(known, words, region)) for region in known.regions
    ]
    title = edition.say("page-front", place=edition.place(edition.widest))
    yield Page(address.FRONT, "front.html", title, {
        "regions": regions, "brief": BRIEF, "exhibits": _within_weight(_exhibits(edition, edition.widest)),
        "contested": brief.contested(known, words), "also_open": brief.other_disputes(known, words),
        "unknown": brief.unknown(known, words),
    }, edition.say("page-standfirst"))  # fmt: skip


def charts(edition: Edition) -> Iterator[Page]:
    """Yield a page for each chart of each selection."""
    for selection in edition.selections:
        for exhibit in _exhibits(edition, selection):
            others = [
                Place(address.chart(exhibit.chart, one), edition.place(one))
                for one in edition.selections
                if exhibit.scene in edition.scenes(one)
            ]
            values = {"exhibit": exhibit, "selections": others, "snippets": []}
            yield Page(exhibit.page, "chart.html", exhibit.web.title, values, exhibit.web.alt_text)


def receipts(edition: Edition) -> Iterator[Page]:
    """Yield the receipt of each row."""
    shown = _shown(edition)
    for receipt in edition.receipts:
        values = {"receipt": receipt, "shown": shown.get(receipt.row_id, []), "corrections": []}
        title = f"{receipt.unit}: {receipt.said}" if receipt.unit else receipt.said
        yield Page(address.row(receipt.row_id), "row.html", f"{receipt.row_id}. {title}", values, receipt.quote)


def _exhibits(edition: Edition, selection: str) -> list[Exhibit]:
    return [Exhibit(edition, scene, selection) for scene in edition.scenes(selection)]


def _within_weight(exhibits: list[Exhibit]) -> list[Exhibit]:
    """Let the lightest drawings be part of the page, as many as it can carry."""
    carried = 0
    eager = set()
    for exhibit in sorted(exhibits, key=lambda one: one.weight):
        carried += exhibit.weight
        if carried <= INLINE:
            eager.add(exhibit.chart)
    return [replace(exhibit, eager=exhibit.chart in eager) for exhibit in exhibits]


def _shown(edition: Edition) -> dict[str, list[Place]]:
    """Return the marks of charts that show each row."""
    places: dict[str, list[Place]] = {}
    for selection in edition.selections:
        for exhibit in _exhibits(edition, selection):
            name = f"{exhibit.question} {edition.place(selection)}"
            for mark in exhibit.web.marks:
                place = Place(f"{exhibit.page}#mark-{mark.mark_id}", name)
                for row in mark.row_ids:
                    places.setdefault(row, []).append(place)
    return places


KINDS = (front, charts, receipts)
