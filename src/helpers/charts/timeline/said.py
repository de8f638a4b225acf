"""What the timeline says: title, subtitle, note, alt text, the labels of its events and the receipts of its marks."""

from collections import Counter
from collections.abc import Sequence

from helpers.charts.timeline.told import RANK, TimelineFinding, by_day, finding_of, first_day
from helpers.draw.chart import Mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, lower_first, months_of, upper_first, years_of
from helpers.draw.frame import Frame
from helpers.draw.names import place_in, publisher_in_brackets
from helpers.draw.typesetting import Run
from helpers.ledger.records import Event
from helpers.words import Words, bare, sourced
from helpers.words.footnotes import Sourced


def head(frame: Frame, event: Event, named: bool) -> str:
    """Return the first words of a label: date, region if it is to be named, and kind; the year stands beside."""
    several = event.day.first.year != event.day.last.year
    date = upper_first(frame.words.date(event.day, short=True, year=several, of=event))
    region = region_name(frame, event.region) if named else ""
    region = lower_first(region) if event.region in frame.known.federal else region
    return ", ".join(filter(None, (date, region, kind_name(frame.words, event.category))))


def kind_name(words: Words, category: str) -> str:
    """Return what kind of event it is."""
    return words.say(f"timeline-kind-{category}")


def receipt(frame: Frame, event: Event) -> Mark:
    """Return the receipt of an event."""
    words = frame.words
    drawn = words.say(
        "timeline-drawn", date=words.date(event.day, of=event), kind=kind_name(frame.words, event.category),
        title=words.label("event", event.row_id), publisher=publisher_in_brackets(words, frame.known, event.source_id),
        disputed="yes" if event.disputed else "no",
    )  # fmt: skip
    return mark_of(event, frame.known, drawn)


def region_name(frame: Frame, region: str) -> str:
    """Return the name of a region, or of what is decided for all."""
    federal = region in frame.known.federal
    return frame.words.say("timeline-federal") if federal else frame.words.label("region", region)


def where(frame: Frame) -> str:
    """Return the place in words."""
    return place_in(frame.words, frame.known)


def title(frame: Frame, events: Sequence[Event]) -> str:
    """Return the title, chosen by what is known.

    In small formats it is a short one, with a short date if that saves a line.
    """
    if frame.size.tier != "compact":
        return _title(frame, events)

    def lines(text: str) -> int:
        return len(frame.block([Run(text, "bold")], frame.size.title, frame.width).lines)

    return min((_title(frame, events, short) for short in (False, True)), key=lines)


def _title(frame: Frame, events: Sequence[Event], short: bool = False) -> str:
    words, found = frame.words, finding_of(frame.known)
    if not found:
        return _say_title(frame, *_count(events), of=events)
    several = "-several" * (len(found.alike) > 1)
    place = _share(frame, found) if several else {}
    day = words.day(first_day(found.arms.day), short, of=found.alike)
    told = {"where": words.label("region_in", found.region), "day": day}
    if not found.raid:
        return _say_title(frame, f"arms{several}", place | told)
    raid, year = found.raid, found.raid.day.first.year != found.arms.day.first.year
    told |= {"days": _interval(found), "raid": words.day(first_day(raid.day), short, year=year, of=raid)}
    # Where no other day of the title gives the year.
    told["raid_alone"] = words.day(first_day(raid.day), short, of=raid)
    return _say_title(frame, f"after{several}", place | told)


def _share(frame: Frame, found: TimelineFinding) -> dict:
    """Return how many of the regions had arms reported on the same day: all two, all, or some of them."""
    alike, regions = len(found.alike), len(frame.known.regions)
    share = "some" if alike < regions else "both" if regions == 2 else "all"
    return {"share": share, "k": sourced(alike, found.alike, "regions"), "m": sourced(regions, rule="asked")}


def _interval(found: TimelineFinding) -> Sourced:
    """Return the number of days between the two events that the title is about, with their rows."""
    between = (found.arms.day.first - found.raid.day.first).days if found.raid else 0
    return sourced(between, [event for event in (found.raid, found.arms) if event], "difference")


def _count(events: Sequence[Event]) -> tuple[str, dict]:
    """Return the title that only counts, and what it counts."""
    formed = [event for event in events if event.category == "formation"]
    name = "formed" if len(formed) == len(events) else "count"
    return name, {"n": sourced(len(events), events), "formed": sourced(len(formed), formed)}


def _say_title(frame: Frame, name: str, values: dict, of: Sequence[Event] = ()) -> str:
    return frame.words.sentence(f"timeline-title-{name}{'.short' * (frame.size.tier == 'compact')}", of, **values)


def subtitle(frame: Frame, events: Sequence[Event]) -> str:
    """Return what is shown, where and of which time."""
    message = "timeline-subtitle" if frame.size.tier == "wide" else "timeline-subtitle-small"
    return frame.words.sentence(message, where=where(frame), period=_period(frame, events))


def _period(frame: Frame, events: Sequence[Event]) -> str:
    """Return the first and the last month of what is drawn, in small formats the years if there are several."""
    years = {day.year for event in events for day in (event.day.first, event.day.last)}
    if frame.size.tier == "compact" and len(years) > 1:
        return years_of(frame.words, events)
    return months_of(frame.words, [event.day for event in events], events)


def note(frame: Frame, events: Sequence[Event]) -> str:
    """Explain the signs that are drawn, count what is left out, and name the regions without events."""
    wide = frame.size.tier == "wide"
    found = frame.known.events()
    told = {
        "timeline-note-cause": wide and events,
        "timeline-note-columns": wide and events if len({event.region for event in events}) > 1 else (),
        "timeline-note-disputed": [event for event in events if event.disputed],
        "timeline-note-claims": wide and events,
        "timeline-note-shown": len(events) < len(found) and events,
    }
    n, m = sourced(len(events), events), sourced(len(found), found)
    said = [frame.words.sentence(message, of=rows, n=n, m=m) for message, rows in told.items() if rows]
    return " ".join([*_lacking(frame), *said])


def alt_text(frame: Frame, events: Sequence[Event]) -> str:
    """Return what a reader who does not see the timeline needs to know.

    The events that the title is about, and the first and the last, are told only if there is room for them.
    """
    words, ordered = frame.words, sorted(events, key=by_day)
    federal = any(event.region in frame.known.federal for event in events)
    head = [
        words.sentence(f"timeline-alt-head{'-federal' * federal}", n=sourced(len(events), events), where=where(frame),
                       period=_period(frame, events)),
        f"{title(frame, events)}.", words.sentence("timeline-alt-kinds", kinds=", ".join(_kinds(frame, events))),
    ]  # fmt: skip
    opening, closing = (words.label("event", event.row_id) for event in (ordered[0], ordered[-1]))
    ends = words.sentence("timeline-alt-ends", opening=opening, closing=closing)
    disputed = [event for event in events if event.disputed]
    last = [words.sentence(f"timeline-alt-{'disputed' if disputed else 'undisputed'}", of=disputed,
                           disputed=len(disputed)), words.sentence("timeline-alt-cause")]  # fmt: skip
    titled = _titled(frame)
    texts = (" ".join([*head, *more, *_lacking(frame), *last]) for more in ([*titled, ends], titled, []))
    return first_that_fits(texts, lambda text: len(bare(text)) <= ALT_LIMIT)


def _titled(frame: Frame) -> list[str]:
    """Return a sentence with the days of the events that the title is about, if it is about any."""
    found = finding_of(frame.known)
    told = (frame.words.sentence("timeline-alt-event", date=frame.words.date(event.day, of=event),
                                 event=frame.words.event(event.row_id))
            for event in sorted(found.events if found else (), key=by_day))  # fmt: skip
    listed = "; ".join(told)
    return [frame.words.sentence("timeline-alt-titled", events=listed)] if listed else []


def _lacking(frame: Frame) -> list[str]:
    """Return a sentence for each region of which no event is known."""
    told = {event.region for event in frame.known.events()}
    return [frame.words.sentence("timeline-lane-none", region=region_name(frame, region))
            for region in frame.known.regions if region not in told]  # fmt: skip


def _kinds(frame: Frame, events: Sequence[Event]) -> list[str]:
    """Return each kind with the number of its events, the most telling first."""
    counts = Counter(event.category for event in events)
    rows = {category: [event for event in events if event.category == category] for category in counts}
    ordered = [category for category in RANK if category in counts]
    return [frame.words.say("timeline-alt-kind", of=rows[one], kind=kind_name(frame.words, one), n=counts[one])
            for one in ordered]  # fmt: skip


def nothing(frame: Frame) -> str:
    """Say that no event was found: as of a past day, up to when."""
    day = frame.known.known_by
    told = {"day": frame.words.day(day, rule="asked")} if day else {}
    return frame.words.sentence(f"timeline-none{'-by' * bool(day)}", where=where(frame), **told)


def alt_of_nothing(frame: Frame) -> str:
    """Return the alt text of a timeline without events."""
    empty = frame.words.sentence("timeline-alt-empty", where=where(frame))
    return " ".join([empty, nothing(frame), frame.words.sentence("timeline-alt-absence")])
