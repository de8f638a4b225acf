"""What stands below the timeline: what came first in each region, what is told differently or not known, the signs."""

from collections.abc import Sequence

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
    regions = (_region(words, known, region) for region in known.regions)
    bold = "yes" if finding_of(known) else "no"
    dots = "yes" if any(event.disputed for event in ranked) else "no"
    signs = words.sentence("timeline-story-signs", of=ranked, bold=bold, dots=dots)
    return [_all(words, known), *regions, _differently(words, known, ranked), signs]


def _all(words: Words, known: Ledger) -> str:
    events = known.events()
    period = months_of(words, [event.day for event in events], events, until=known.known_by)
    n = sourced(len(events), events)
    federal = "yes" if any(event.region in known.federal for event in events) else "no"
    unknown = [event for event in events if not is_firm(event.day)]
    days = "some" if len(unknown) < len(events) else "unknown"
    told = {"days": days if unknown else "known", "inexact": sourced(len(unknown), unknown), "federal": federal}
    return words.sentence("timeline-story-all", n=n, where=place_in(words, known), period=period, **told)


def _region(words: Words, known: Ledger, region: str) -> str:
    """Say what was the first of each kind in a region, and of which kinds nothing was found."""
    here = [event for event in known.events() if event.region == region]
    name = words.label("region", region)
    if not here:
        return words.sentence("timeline-lane-none", region=name)
    firsts = {kind: min((event for event in here if event.category == kind), key=by_day, default=None)
              for kind in _KINDS}  # fmt: skip
    told = "; ".join(_first(words, known, event) for event in firsts.values() if event)
    kinds = "; ".join(kind_name(words, kind) for kind, event in firsts.items() if not event)
    if not told:
        return words.sentence("timeline-story-lacking", where=words.label("region_in", region), kinds=kinds)
    lacking = "yes" if kinds else "no"
    return words.sentence("timeline-story-region", region=name, list=told, lacking=lacking, kinds=kinds)


def _first(words: Words, known: Ledger, event: Event) -> str:
    disputed = "yes" if event.disputed else "no"
    values = {"kind": kind_name(words, event.category), "event": happened(words, known, event)}
    return words.sentence("timeline-story-first", **values, disputed=disputed)


def _differently(words: Words, known: Ledger, ranked: Sequence[Event]) -> str:
    """Say how many events the sides tell differently, and name the weightiest in order of time."""
    disputed = [event for event in known.events() if event.disputed]
    if not disputed:
        return words.sentence("timeline-story-undisputed")
    weightiest = [*dict.fromkeys(event for event in (*ranked, *disputed) if event.disputed)]
    named, rest = sorted(weightiest[:_MOST], key=by_day), weightiest[_MOST:]
    listed = "; ".join(happened(words, known, event) for event in named)
    n, more = sourced(len(disputed), disputed), sourced(len(rest), rest)
    return words.sentence("timeline-story-disputed", n=n, rest=more, list=listed)
