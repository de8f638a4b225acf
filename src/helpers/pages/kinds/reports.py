"""A page for each report, one for its fact-check sheet, and one that lists them all."""

from collections.abc import Callable, Iterable, Iterator
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
        alike = [other for other in edition.reports if other.job.notebook == name]
        check = address.check(name, selection)
        listed.setdefault(name, []).append(Listed(address.report(name, selection), edition.place(selection), check))
        places = checks.read(one.sheet) if one.sheet.is_file() else []
        yield Page(address.report(name, selection), "report.html", title, {
            "selections": _choice(edition, alike, address.report), "failed": one.failed, "check": check,
            "body": partial(_report_body, edition, one), "appendix": places if name == BRIEF else [],
        })  # fmt: skip
        if places:
            yield Page(check, "check.html", edition.say("page-check-title", report=title), {
                "report": address.report(name, selection), "name": title, "places": places,
                "selections": _choice(edition, [other for other in alike if other.sheet.is_file()], address.check),
            })  # fmt: skip
    told = [{"title": _name(edition, name), "places": places} for name, places in listed.items()]
    yield Page("reports.html", "reports.html", edition.say("page-reports"), {"reports": told})


def _choice(edition: Edition, reports: Iterable[Executed], page: Callable[[str, str], str]) -> list[Place]:
    """Return the page that there is of each selection."""
    jobs = [one.job for one in reports]
    return [Place(page(job.notebook, job.parameters.region), edition.place(job.parameters.region)) for job in jobs]


def _name(edition: Edition, notebook: str) -> str:
    """Name a report on whatever selection: the title of the brief begins with one."""
    return edition.say("page-the-brief") if notebook == BRIEF else edition.report_title(notebook)


def _report_body(edition: Edition, one: Executed, making: Making) -> Markup:
    """Return what a report shows; of one whose charts have changed since, what it showed then."""
    selection = one.job.parameters.region
    shown = {} if one.failed else {exhibit.chart: exhibit for exhibit in exhibits(edition, selection)}

    def figure(chart: str) -> str:
        return making.part("report_figure.html", exhibit=shown[chart]) if chart in shown else ""

    details = {edition.say("table-cells"), edition.say("table-since")}
    return body(one, making.title, figure, making.receipt, details)
