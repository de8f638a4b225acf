"""The front page: the figures, each chart, what is contested, what was not found."""

from collections.abc import Iterator
from typing import NamedTuple

from helpers.pages import address
from helpers.pages.edition import Edition
from helpers.pages.exhibits import exhibits
from helpers.pages.render import Page
from helpers.pages.texts import plain
from helpers.reports import brief

BRIEF = "07-brief"


class Figures(NamedTuple):
    """The headline figures of a region."""

    name: str
    lines: list[str]


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the front page: the figures, each chart, what is contested, what was not found."""
    known, words = edition.known.within(edition.widest), edition.words
    regions = [
        Figures(plain(words.label("region", region)), brief.headlines(known, words, region)) for region in known.regions
    ]
    title = edition.say("page-front", place=edition.place(edition.widest))
    shown = exhibits(edition, edition.widest)
    yield Page(address.FRONT, "front.html", title, {
        "regions": regions, "brief": _brief(edition), "exhibits": shown,
        "contested": brief.contested(known, words), "also_open": brief.other_disputes(known, words),
        "unknown": brief.unknown(known, words),
    }, edition.say("page-standfirst"), shown[0].card if shown else "")  # fmt: skip


def _brief(edition: Edition) -> str:
    """Return the page of the brief; empty if there is none."""
    there = {(one.job.notebook, one.job.parameters.region) for one in edition.reports}
    return address.report(BRIEF, edition.widest) if (BRIEF, edition.widest) in there else ""
