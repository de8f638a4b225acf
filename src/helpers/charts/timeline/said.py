"""What the timeline says: title, subtitle, note, alt text, the labels of its events and the receipts of its marks."""

from collections import Counter
from collections.abc import Sequence

from helpers.charts.timeline.told import RANK, TimelineEvent, TimelineFinding, finding_of
from helpers.draw.chart import Mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, months_of, upper_first, years_of
from helpers.draw.frame import Frame
from helpers.draw.names import place_in
from helpers.draw.style import PLUM, TEAL, TEAL_TEXT, region_colours
from helpers.draw.typesetting import Run
from helpers.words import bare, sourced
from helpers.words.dates import NBSP
from helpers.words.footnotes import Sourced

# Only fighting and arming have a colour of their own: of signs, of words.
_OWN_COLOUR = {"incursion": (PLUM, PLUM), "arming": (TEAL, TEAL_TEXT)}


def colours(frame: Frame, event: TimelineEvent) -> tuple[str, str]:
    """Return the colour of an event's signs, and that of its words."""
    return _OWN_COLOUR.get(event.category) or region_colours(frame.known, event.record.region)


def label(frame: Frame, event: TimelineEvent, year: bool, place: str = "") -> list[Run]:
    """Return the label of an event: date, kind and the place if it is to be named in bold, then the short title."""
    day = frame.words.date(event.period, short=True, year=year)
    told = [f"{upper_first(day)}{NBSP}· {_kind(frame, event.category)}", place]
    head = f"{NBSP}· ".join(filter(None, told))
    return [Run(head, "bold", colours(frame, event)[1]), Run(f"\n{frame.words.event(event.key)}")]


def receipt(frame: Frame, event: TimelineEvent) -> Mark:
    """Return the receipt of an event."""
    record, words = event.record, frame.words
    drawn = words.say(
        "timeline-drawn", date=words.date(event.period, of=record), kind=_kind(frame, event.category),
        title=words.label("event", event.key), publisher=frame.known.source.at[record.source_id, "publisher"],
        disputed="yes" if record.disputed else "no",
    )  # fmt: skip
    return mark_of(record, frame.known, drawn)


def lane_name(frame: Frame, region: str, events: Sequence[TimelineEvent]) -> str:
    """Return the name of a lane, and that nothing is known of it where that is so."""
    if frame.known.region(region).kind == "federal":
        return frame.words.say("timeline-federal")
    name = frame.words.label("region", region)
    return name if events else frame.words.say("timeline-lane-none", region=name)


def where(frame: Frame) -> str:
    """Return the place in words."""
    return place_in(frame.words, frame.known)


def title(frame: Frame, events: Sequence[TimelineEvent]) -> str:
    """Return the title, chosen by what is known; in small formats the short one."""
    words, found = frame.words, finding_of(frame.known, events)
    if not found:
        return _say_title(frame, *_count(frame, events))
    several = "-several" * (len(found.alike) > 1)
    place = _share(frame, found) if several else {}
    told = {"where": words.label("region_in", found.region), "day": words.day(found.arms.day, of=found.arms.record)}
    if not found.raid:
        return _say_title(frame, f"arms{several}", place | told)
    raid, year = found.raid, found.raid.period.first.year != found.arms.period.first.year
    told |= {"days": interval_days(found), "raid": words.day(raid.day, year=year, of=raid.record)}
    return _say_title(frame, f"after{several}", place | told)


def _share(frame: Frame, found: TimelineFinding) -> dict:
    """Return how many of the regions had arms reported on the same day: all two, all, or some of them."""
    alike, regions = len(found.alike), len(frame.known.regions)
    share = "some" if alike < regions else "both" if regions == 2 else "all"
    rows = [event.record for event in found.alike]
    return {"share": share, "k": sourced(alike, rows), "m": sourced(regions, rule="asked")}


def interval_days(found: TimelineFinding) -> Sourced:
    """Return the number of days between the two events that the title is about, with their rows."""
    between = (found.arms.period.first - found.raid.period.first).days if found.raid else 0
    return sourced(between, [event.record for event in (found.raid, found.arms) if event], "difference")


def _count(frame: Frame, events: Sequence[TimelineEvent]) -> tuple[str, dict]:
    """Return the title that only counts, and what it counts."""
    formed = [event.record for event in events if event.category == "formation"]
    name = "formed" if len(formed) == len(events) else "count"
    return name, {"n": sourced(len(events), [event.record for event in events]), "formed": sourced(len(formed), formed)}


def _say_title(frame: Frame, name: str, values: dict) -> str:
    return frame.words.sentence(f"timeline-title-{name}{'.short' * (frame.size.tier == 'compact')}", **values)


def subtitle(frame: Frame, events: Sequence[TimelineEvent]) -> str:
    """Return what is shown, where and of which time."""
    message = "timeline-subtitle" if frame.size.tier == "wide" else "timeline-subtitle-small"
    return frame.words.sentence(message, where=where(frame), period=_period(frame, events))


def _period(frame: Frame, events: Sequence[TimelineEvent]) -> str:
    """Return the first and the last month of what is drawn, in small formats the years if there are several."""
    records = [event.record for event in events]
    years = {day.year for event in events for day in (event.period.first, event.period.last)}
    if frame.size.tier == "compact" and len(years) > 1:
        return years_of(frame.words, records)
    return months_of(frame.words, [event.period for event in events], records)


def note(frame: Frame, events: Sequence[TimelineEvent], wordless: int) -> str:
    """Explain the signs that are drawn, and count the marks without words."""
    wide = frame.size.tier == "wide"
    told = {
        "timeline-note-cause": wide,
        "timeline-note-disputed": any(event.record.disputed for event in events),
        "timeline-note-soft": frame.size.tier != "compact" and any(not event.firm for event in events),
        "timeline-note-claims": wide,
        "timeline-note-wordless": wordless > 0,
    }
    rows = [event.record for event in events]
    return " ".join(frame.words.sentence(message, of=rows, n=wordless) for message, apt in told.items() if apt)


def alt_text(frame: Frame, events: Sequence[TimelineEvent]) -> str:
    """Return what a reader who does not see the timeline needs to know.

    The events that the title is about, and the first and the last, are told only if there is room for them.
    """
    words = frame.words
    ordered = sorted(events, key=lambda event: event.order)
    head = words.sentence(
        "timeline-alt", n=sourced(len(events), [event.record for event in events]), where=where(frame),
        period=_period(frame, events), finding=title(frame, events), kinds=", ".join(_kinds(frame, events)),
        federal="yes" if any(event.record.region in frame.known.federal for event in events) else "no",
    )  # fmt: skip
    opening, closing = (words.label("event", event.key) for event in (ordered[0], ordered[-1]))
    ends = words.sentence("timeline-alt-ends", opening=opening, closing=closing)
    disputed = [event.record for event in events if event.record.disputed]
    last = words.sentence("timeline-alt-disputed", of=disputed, disputed=len(disputed))
    titled = _titled(frame, ordered)
    texts = (" ".join([head, *more, *_lacking(frame), last]) for more in ([*titled, ends], titled, []))
    return first_that_fits(texts, lambda text: len(bare(text)) <= ALT_LIMIT)


def _titled(frame: Frame, events: Sequence[TimelineEvent]) -> list[str]:
    """Return a sentence with the days of the events that the title is about, if it is about any."""
    told = (frame.words.sentence("timeline-alt-event", date=frame.words.date(event.period, short=True, of=event.record),
                            event=frame.words.event(event.key)) for event in events if event.titled)  # fmt: skip
    listed = "; ".join(told)
    return [frame.words.sentence("timeline-alt-titled", events=listed)] if listed else []


def _lacking(frame: Frame) -> list[str]:
    """Return a sentence for each region of which no event is known."""
    told = {event.region for event in frame.known.events()}
    return [f"{lane_name(frame, region, ())}." for region in frame.known.regions if region not in told]


def _kinds(frame: Frame, events: Sequence[TimelineEvent]) -> list[str]:
    """Return each kind with the number of its events, the most telling first."""
    counts = Counter(event.category for event in events)
    rows = {kind: [event.record for event in events if event.category == kind] for kind in counts}
    return [
        f"{_kind(frame, kind)} {frame.words.number(counts[kind], rows[kind], 'counted')}"
        for kind in RANK if kind in counts
    ]  # fmt: skip


def _kind(frame: Frame, category: str) -> str:
    return frame.words.say(f"timeline-kind-{category}")


def alt_of_nothing(frame: Frame) -> str:
    """Return the alt text of a timeline without events."""
    day = frame.words.day(frame.known.known_by, rule="asked") if frame.known.known_by else "no"
    return frame.words.sentence("timeline-alt-none", where=where(frame), day=day)
