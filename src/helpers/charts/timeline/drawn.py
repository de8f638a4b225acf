"""The timeline: what happened when in the regions and in federal law, in the order of time and no more.

Events of first importance always have their mark on a rail; those of second importance are drawn only where a label
finds room. Where words go is settled in ``storeys`` (time runs right) and ``columns`` (time runs down).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.charts.timeline.columns import Columns
from helpers.charts.timeline.events import RANK, Event
from helpers.charts.timeline.storeys import Storeys
from helpers.charts.timeline.streets import Interval
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.draw.style import region_colours
from helpers.ledger import Ledger
from helpers.words import Words, sourced

# How many events a region, and the federal street, are filled up to with those of less importance, for one region
# and for two.
_FILLED = {
    "wide": {1: (24, 8), 2: (8, 6)},
    "tall": {1: (8, 8), 2: (5, 5)},
    "compact": {1: (5, 3), 2: (3, 2)},
}
_MOST_WORDLESS = 88  # two digits, the widest note that can come
_MOST_TRIALS = 4  # of a layout, as what finds room and the height of its title depend on each other


@dataclass(frozen=True)
class Finding:
    """What the title says, the interval it rests on if it does, and the events it speaks of."""

    title: str
    interval: Interval | None = None
    told: tuple[str, ...] = ()


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the timeline.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a region.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    offered = _offered(Frame("timeline", known, size, lang))
    if not offered:
        return _nothing(Frame("timeline", known, size, lang))
    told = _finding(Frame("timeline", known, size, lang), offered).told
    offered = [replace(event, told=event.key in told) for event in offered]
    few = not any(event.leading for event in offered)
    # Framed once with the longest note to learn how much room there is, and again when it is known what found room.
    trial = _framed(Frame("timeline", known, size, lang), offered, _MOST_WORDLESS)
    for _ in range(_MOST_TRIALS):
        layout = (Columns if trial.size.tier == "tall" else Storeys)(trial, offered)
        events = [event for event in offered if few or event.leading or event.key in layout.flags]
        wordless = sum(event.key not in layout.flags for event in events)
        frame = _framed(Frame("timeline", known, size, lang), events, wordless)
        if frame.top <= trial.top:
            break
        # The title of what found room has a line more.
        trial = _framed(Frame("timeline", known, size, lang), events, _MOST_WORDLESS)
    layout.draw(frame, events, _finding(frame, events).interval)
    return frame.finish(_alt_text(frame, events))


def _offered(frame: Frame) -> list[Event]:
    """Return the events that may be drawn: all of first importance, and others where few are known."""
    rows = frame.known.tables["events"]
    events = [_event(row, frame.words, frame.known) for _, row in rows.iterrows()]
    least = 2 if (rows["importance"] <= 2).any() else 3
    own, federal = _FILLED[frame.size.tier][len(frame.known.regions)]
    offered = []
    for region in (*frame.known.regions, "federal"):
        here = sorted((event for event in events if event.region == region), key=lambda event: event.priority)
        here = [event for event in here if event.row["importance"] <= least]
        leading = sum(event.leading for event in here)
        offered += here[: max(leading, federal if region == "federal" else own)]
    return offered


def _event(row, words: Words, known: Ledger) -> Event:
    return Event(row, words.say(f"timeline-kind-{row['category']}"), words.event(row["event_id"]),
                 region_colours(known, row["region"]))  # fmt: skip


def _framed(frame: Frame, events: Sequence[Event], wordless: int) -> Frame:
    """Set head and foot."""
    for event in events:
        frame.mark(event.mark(frame))
    frame.head(_finding(frame, events).title, _subtitle(frame, events))
    frame.foot(_note(frame, events, wordless), frame.sources(1))
    return frame


def _nothing(frame: Frame) -> Chart:
    """Return a chart that says that no event is known."""
    words, where = frame.words, _where(frame)
    frame.head(words.say("timeline-title-none"), words.say("timeline-subtitle-none", where=where))
    frame.foot()
    frame.say_nothing_found(words.say("timeline-none", where=where))
    day = words.day(frame.known.known_by, rule="asked") if frame.known.known_by else "no"
    return frame.finish(words.say("timeline-alt-none", where=where, day=day))


def _where(frame: Frame) -> str:
    """Return the place in words; two regions share their noun, which no table can know."""
    regions = frame.known.regions
    return frame.words.say("timeline-where-both") if len(regions) > 1 else frame.words.label("region_in", regions[0])


def _finding(frame: Frame, events: Sequence[Event]) -> Finding:
    """Choose the sentence of the title by what is known."""
    words, regions = frame.words, frame.known.regions
    arms = {region: _first(events, region, "arming") for region in regions}
    raids = {region: _first(events, region, "incursion") for region in regions}
    together = len(regions) > 1 and all(arms.values()) and len({event.day for event in arms.values()}) == 1
    for region in regions:
        if arms[region] and raids[region] and raids[region].day < arms[region].day:
            found = _interval_finding(frame, region, raids[region], arms[region], together)
            return replace(found, told=(raids[region].key, *(event.key for event in arms.values() if event)))
    for region in regions:
        if arms[region]:
            day = words.day(arms[region].day, of=arms[region].row)
            values = {"where": words.label("region_in", region), "day": day}
            title = _title(frame, f"arms{'-both' * together}", **values)
            return Finding(title, told=tuple(event.key for event in arms.values() if event))
    rows = [event.row for event in events]
    formed = [row for row in rows if row["category"] == "formation"]
    name = "formed" if len(formed) == len(rows) else "count"
    if len(rows) < len(frame.known.tables["events"]):  # of the lesser ones only some are drawn
        name = f"{name}-some"
    return Finding(_title(frame, name, n=sourced(len(rows), rows), formed=sourced(len(formed), formed)))


def _interval_finding(frame: Frame, region: str, raid: Event, arms: Event, together: bool) -> Finding:
    words, days = frame.words, sourced((arms.day - raid.day).days, (raid.row, arms.row), "difference")
    title = _title(
        frame, f"after{'-both' * together}", where=words.label("region_in", region), days=days,
        day=words.day(raid.day, of=raid.row), dayless=words.day(raid.day, year=False, of=raid.row),
    )  # fmt: skip
    return Finding(title, Interval(region, raid.day, arms.day, words.say("timeline-days", days=days)))


def _title(frame: Frame, name: str, **values) -> str:
    """Return a title, in small formats the short one."""
    return frame.words.say(f"timeline-title-{name}{'.short' * (frame.size.tier == 'compact')}", **values)


def _first(events: Sequence[Event], region: str, category: str) -> Event | None:
    """Return the first undisputed event of a kind whose first day is known, of first importance."""
    found = [event for event in events if event.region == region and event.row["category"] == category]
    firm = [event for event in found if event.leading and event.day and not event.disputed]
    return min(firm, key=lambda event: event.order, default=None)


def _subtitle(frame: Frame, events: Sequence[Event]) -> str:
    message = "timeline-subtitle" if frame.size.tier == "wide" else "timeline-subtitle-small"
    return frame.words.say(message, where=_where(frame), period=_period(frame, events))


def _period(frame: Frame, events: Sequence[Event]) -> str:
    """Return the first and the last month of what is drawn, in small formats the years."""
    words = frame.words
    first, last = min(events, key=lambda one: one.period.first), max(events, key=lambda one: one.period.last)
    start, end, ends = first.period.first, last.period.last, (first.row, last.row)
    if frame.size.tier == "compact" and start.year < end.year:
        years = (words.date(f"{day.year}", of=row, rule="period") for day, row in zip((start, end), ends, strict=True))
        return words.say("timeline-years", **dict(zip(("first", "last"), years, strict=True)))
    opening, closing = (words.month(day, of=ends, rule="period") for day in (start, end))
    return opening if opening == closing else words.say("timeline-months", first=opening, last=closing)


def _note(frame: Frame, events: Sequence[Event], wordless: int) -> str:
    """Explain the signs that are drawn, and count the marks without words."""
    wide = frame.size.tier == "wide"
    told = {
        "timeline-note-cause": wide,
        "timeline-note-disputed": any(event.disputed for event in events),
        "timeline-note-soft": frame.size.tier != "compact" and any(not event.firm for event in events),
        "timeline-note-claims": wide,
        "timeline-note-wordless": wordless > 0,
    }
    rows = [event.row for event in events]
    return " ".join(frame.words.say(message, of=rows, n=wordless) for message, apt in told.items() if apt)


def _alt_text(frame: Frame, events: Sequence[Event]) -> str:
    words = frame.words
    counts = Counter(event.row["category"] for event in events)
    rows = {kind: [event.row for event in events if event.row["category"] == kind] for kind in counts}
    kinds = {kind: words.number(n, rows[kind], "counted") for kind, n in counts.items()}
    ordered = sorted(events, key=lambda event: event.order)
    return words.say(
        "timeline-alt",
        n=sourced(len(events), [event.row for event in events]),
        where=_where(frame),
        period=_period(frame, events),
        finding=_finding(frame, events).title,
        kinds=", ".join(f"{words.say(f'timeline-kind-{kind}')} {kinds[kind]}" for kind in RANK if kind in kinds),
        opening=words.label("event", ordered[0].key),
        closing=words.label("event", ordered[-1].key),
        of=[event.row for event in events if event.disputed],
        disputed=sum(event.disputed for event in events),
    )
