"""The kinds of pages: each gives the pages of one edition."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from helpers.pages import address, checks
from helpers.pages.edition import Edition, Place
from helpers.pages.exhibits import Exhibit
from helpers.pages.render import Making, Page
from helpers.pages.reports import Executed, body
from helpers.pages.texts import plain
from helpers.reports import brief

BRIEF = "07-brief"


class Figures(NamedTuple):
    """The headline figures of a region."""

    name: str
    lines: list[str]


class Listed(NamedTuple):
    """A report on a selection: its page, the name of the selection, the page of its fact-check sheet."""

    path: str
    name: str
    check: str


def front(edition: Edition) -> Iterator[Page]:
    """Yield the front page: the figures, each chart, what is contested, what was not found."""
    known, words = edition.known.within(edition.widest), edition.words
    regions = [
        Figures(plain(words.label("region", region)), brief.headlines(known, words, region)) for region in known.regions
    ]
    title = edition.say("page-front", place=edition.place(edition.widest))
    yield Page(address.FRONT, "front.html", title, {
        "regions": regions, "brief": BRIEF, "exhibits": _exhibits(edition, edition.widest),
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


def reports(edition: Edition) -> Iterator[Page]:
    """Yield a page for each report, one for its fact-check sheet, and one that lists them all."""
    listed: dict[str, list[Listed]] = {}
    for one in edition.reports:
        name, selection = one.job.notebook, one.job.parameters.region
        title = edition.report_title(name, selection)
        others = [
            Place(address.report(name, other.job.parameters.region), edition.place(other.job.parameters.region))
            for other in edition.reports
            if other.job.notebook == name
        ]
        check = address.check(name, selection)
        listed.setdefault(name, []).append(Listed(address.report(name, selection), edition.place(selection), check))
        yield Page(address.report(name, selection), "report.html", title, {
            "selections": others, "failed": one.failed, "check": check,
            "body": partial(_report_body, edition, one),
        })  # fmt: skip
        if one.sheet.is_file():
            yield Page(check, "check.html", edition.say("page-check-title", report=title), {
                "report": address.report(name, selection), "name": title, "places": checks.read(one.sheet),
            })  # fmt: skip
    told = [{"title": edition.report_title(name), "places": places} for name, places in listed.items()]
    yield Page("reports.html", "reports.html", edition.say("page-reports"), {"reports": told})


def _report_body(edition: Edition, one: Executed, making: Making) -> Markup:
    """Return what a report shows; of one whose charts have changed since, what it showed then."""
    selection = one.job.parameters.region
    exhibits = {} if one.failed else {exhibit.chart: exhibit for exhibit in _exhibits(edition, selection)}

    def figure(chart: str) -> str:
        return making.part("report_figure.html", exhibit=exhibits[chart]) if chart in exhibits else ""

    return body(one, figure, edition.receipts.rows, making.row)


def receipts(edition: Edition) -> Iterator[Page]:
    """Yield the receipt of each row."""
    shown = _shown(edition)
    for receipt in edition.receipts:
        values = {"receipt": receipt, "shown": shown.get(receipt.row_id, []), "corrections": []}
        title = f"{receipt.unit}: {receipt.said}" if receipt.unit else receipt.said
        yield Page(address.row(receipt.row_id), "row.html", f"{receipt.row_id}. {title}", values, receipt.quote)


def _exhibits(edition: Edition, selection: str) -> list[Exhibit]:
    return [Exhibit(edition, scene, selection) for scene in edition.scenes(selection)]


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


KINDS = (front, charts, reports, receipts)
