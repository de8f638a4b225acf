"""A page for each table of rows, and one that lists them."""

from collections.abc import Iterator

from helpers.pages import address
from helpers.pages.dataset import dataset
from helpers.pages.edition import Edition
from helpers.pages.render import Page
from helpers.pages.tables import tables


def pages(edition: Edition) -> Iterator[Page]:
    """Yield them."""
    told = list(tables(edition))
    for table in told:
        yield Page(address.table(table.name), "table.html", table.title, {"table": table})
    yield Page("tables.html", "tables.html", edition.say("page-tables"), {"tables": told, "dataset": dataset(edition)})
