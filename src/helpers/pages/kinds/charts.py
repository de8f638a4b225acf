"""A page for each chart: its drawing, its words, its marks and what stands behind them, ways to use it."""

from collections.abc import Iterator

from helpers.pages import address
from helpers.pages.days import states
from helpers.pages.edition import Edition, Place
from helpers.pages.exhibits import exhibits
from helpers.pages.render import Page
from helpers.pages.use import snippets


def pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for each chart of each selection."""
    for selection in edition.selections:
        for exhibit in exhibits(edition, selection):
            others = [
                Place(address.chart(exhibit.chart, one), edition.place(one))
                for one in edition.selections
                if exhibit.scene in edition.scenes(one)
            ]
            ways = snippets(exhibit, max(states(exhibit)["web"], default=""))
            values = {"exhibit": exhibit, "selections": others, "snippets": ways}
            yield Page(exhibit.page, "chart.html", exhibit.web.title, values, exhibit.web.alt_text, exhibit.card)
