"""The page that shows the charts as known on any day."""

from collections.abc import Iterator

from helpers.pages import address
from helpers.pages.days import states, told_by_day
from helpers.pages.edition import Edition
from helpers.pages.exhibits import exhibits
from helpers.pages.render import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Yield it, for the widest selection."""
    selection = edition.widest
    days, shown = told_by_day(edition, selection), exhibits(edition, selection)
    title = edition.say("page-days-title", place=edition.place(selection))
    yield Page(address.days(selection), "days.html", title, {
        "days": days, "exhibits": shown, "states": [states(exhibit) for exhibit in shown],
    }, edition.say("page-days-lead"))  # fmt: skip
