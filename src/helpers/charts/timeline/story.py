"""What stands below the timeline: what came first in each region, what is told differently or not known, the signs."""

from collections.abc import Iterator, Sequence

from helpers.charts.timeline.said import kind_name
from helpers.charts.timeline.told import by_day, finding_of, is_firm, ranked_events
from helpers.draw.common import months_of
from helpers.draw.names import place_in
from helpers.draw.telling import happened
from helpers.ledger import Ledger
from helpers.ledger.records import Event
from helpers.words import Words, sourced

_KINDS = ("formation", "incursion", "arming")  # of which the first is told
_MOST = 3  # events that are named where the sides disagree


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph on all events, one on each region, one on what is doubtful, and one on the signs."""
    ranked = ranked_events(known)
    if not ranked:
        return [words.sentence("timeline-story-none", where=place_in(words, known))]
    regions = (" ".join(_region(words, known, region)) for region in known.regions)
    doubtful = [*_differently(words, known, ranked), *_inexact(words, known.events())]
    bold = "yes" if finding_of(known) else "no"
    dots = "yes" if any(event.disputed for event in ranked) else "no"
    signs = words.sentence("timeline-story-signs", of=ranked, bold=bold, dots=dots)
    return [_all(words, known), *regions, " ".join(doubtful), signs]


def _all(words: Words, known: Ledger) -> str:
    events = known.events()
    period = months_of(words, [event.day for event in events], events, until=known.known_by)
    n = sourced(len(events), events)
    federal = "yes" if any(event.region in known.federal for event in events) else "no"
    return words.sentence("timeline-story-all", n=n, where=place_in(words, known), period=period, federal=federal)


def _region(words: Words, known: Ledger, region: str) -> Iterator[str]:
    """Say what was the first of each kind in a region, and of which kinds nothing was found."""
    here = [event for event in known.events() if event.region == region]
    firsts = {kind: min((event for event in here if event.category == kind), key=by_day, default=None)
              for kind in _KINDS}  # fmt: skip
    told = [_first(words, known, event) for event in firsts.values() if event]
    name = words.label("region", region)
    if told:
        yield words.sentence("timeline-story-region", region=name, list="; ".join(told))
    lacking = [kind_name(words, kind) for kind, event in firsts.items() if not event]
    if not here:
        yield words.sentence("timeline-lane-none", region=name)
    elif lacking:
        where = words.label("region_in", region)
        yield words.sentence("timeline-story-lacking", where=where, kinds=", ".join(lacking))


def _first(words: Words, known: Ledger, event: Event) -> str:
    disputed = "yes" if event.disputed else "no"
    values = {"kind": kind_name(words, event.category), "event": happened(words, known, event)}
    return words.sentence("timeline-story-first", **values, disputed=disputed)


def _differently(words: Words, known: Ledger, ranked: Sequence[Event]) -> Iterator[str]:
    """Say how many events the sides tell differently, and name the weightiest in order of time."""
    disputed = [event for event in known.events() if event.disputed]
    if not disputed:
        yield words.sentence("timeline-story-undisputed")
        return
    weightiest = [*dict.fromkeys(event for event in (*ranked, *disputed) if event.disputed)]
    named, rest = sorted(weightiest[:_MOST], key=by_day), weightiest[_MOST:]
    listed = "; ".join(happened(words, known, event) for event in named)
    n, more = sourced(len(disputed), disputed), sourced(len(rest), rest)
    yield words.sentence("timeline-story-disputed", n=n, rest=more, list=listed)


def _inexact(words: Words, events: Sequence[Event]) -> Iterator[str]:
    """Say of how many events the day is not known."""
    some = [event for event in events if not is_firm(event.day)]
    if some:
        yield words.sentence("timeline-story-inexact", of=some, n=len(some))
