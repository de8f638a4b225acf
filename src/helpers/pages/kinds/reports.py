"""A page for each report, one for its fact-check sheet, and one that lists them all."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from helpers.pages import address, checks
from helpers.pages.edition import Edition, Place
from helpers.pages.exhibits import exhibits
from helpers.pages.kinds.front import BRIEF
from helpers.pages.render import Making, Page
from helpers.pages.reports import Executed, body


class Listed(NamedTuple):
    """A report on a selection: its page, the name of the selection, the page of its fact-check sheet."""

    path: str
    name: str
    check: str


def pages(edition: Edition) -> Iterator[Page]:
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
        places = checks.read(one.sheet) if one.sheet.is_file() else []
        yield Page(address.report(name, selection), "report.html", title, {
            "selections": others, "failed": one.failed, "check": check,
            "body": partial(_report_body, edition, one), "appendix": places if name == BRIEF else [],
        })  # fmt: skip
        if places:
            yield Page(check, "check.html", edition.say("page-check-title", report=title), {
                "report": address.report(name, selection), "name": title, "places": places,
            })  # fmt: skip
    told = [{"title": edition.report_title(name), "places": places} for name, places in listed.items()]
    yield Page("reports.html", "reports.html", edition.say("page-reports"), {"reports": told})


def _report_body(edition: Edition, one: Executed, making: Making) -> Markup:
    """Return what a report shows; of one whose charts have changed since, what it showed then."""
    selection = one.job.parameters.region
    shown = {} if one.failed else {exhibit.chart: exhibit for exhibit in exhibits(edition, selection)}

    def figure(chart: str) -> str:
        return making.part("report_figure.html", exhibit=shown[chart]) if chart in shown else ""

    details = {edition.say("table-cells"), edition.say("table-since")}
    return body(one, making.title, figure, making.receipt, details)
