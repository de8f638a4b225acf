"""Corrections and what became known, as a feed; it needs to know where the site will be found."""

from collections.abc import Iterator
from typing import NamedTuple

from helpers.pages import address
from helpers.pages.days import told_by_day
from helpers.pages.edition import Edition
from helpers.pages.history import corrections
from helpers.pages.render import Page

_MOST = 50  # entries


class Entry(NamedTuple):
    """What is new: the page that tells of it, a title, the day, and a text."""

    path: str
    title: str
    day: str
    text: str


def pages(edition: Edition) -> Iterator[Page]:
    """Yield it."""
    if edition.url:
        entries = sorted([*_corrections(edition), *_additions(edition)], key=lambda one: one.day, reverse=True)
        yield Page("feed.xml", "feed.xml", edition.say("page-take-feed"), {"entries": entries[:_MOST]})


def _corrections(edition: Edition) -> Iterator[Entry]:
    for one in corrections(edition):
        title = f"{one.correction_id}. {one.kind}"
        yield Entry(f"corrections.html#{one.correction_id}", title, one.mended_on, one.what)


def _additions(edition: Edition) -> Iterator[Entry]:
    for day in told_by_day(edition, edition.widest):
        text = "; ".join(": ".join(filter(None, [one.about, one.said])) for one in day.rows)
        title = edition.say("page-became-known-on", day=day.name)
        yield Entry(f"{address.days(edition.widest)}#{day.day}", title, day.day, text)
