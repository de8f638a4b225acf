"""A page of each chart for other pages to frame: as known today, or as known on the day of an article."""

from collections.abc import Iterator

from helpers.pages import address
from helpers.pages.days import known_from, states
from helpers.pages.edition import Edition
from helpers.pages.exhibits import exhibits
from helpers.pages.render import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Yield them."""
    for selection in edition.selections:
        since = known_from(edition, selection)
        for exhibit in exhibits(edition, selection):
            told = {name: days for name, days in states(exhibit).items() if name in ("web", "mobile")}
            told |= {"known": sorted(filter(None, (since.get(row) for row in exhibit.web.row_ids)))}
            yield Page(address.embed(exhibit.chart, selection), "embed.html", exhibit.web.title, {
                "exhibit": exhibit, "told": told,
            })  # fmt: skip
