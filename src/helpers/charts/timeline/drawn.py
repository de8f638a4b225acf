"""The timeline: what happened when in the regions and in federal law, in the order of time and no more.

Read on in this order: ``told`` (which events, and what the title is about), ``said`` (in words), ``rails`` (time and
signs). Where words go is settled in ``storeys`` and ``rows`` (time runs right) and in ``columns`` (time runs down).
"""

from collections.abc import Sequence
from functools import partial

from helpers.charts.timeline import said
from helpers.charts.timeline.columns import TimelineColumns, TimelineList
from helpers.charts.timeline.rails import Interval
from helpers.charts.timeline.rows import TimelineRows
from helpers.charts.timeline.storeys import TimelineStoreys
from helpers.charts.timeline.told import TimelineEvent, finding_of, offered_events
from helpers.draw.frame import Draft, Frame
from helpers.ledger import Ledger

_MOST_WORDLESS = 88  # two digits, the widest note that can come
_MOST_TRIALS = 4  # of a layout, as what finds room and the height of its title depend on each other


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Find out what the timeline has room for, and say what it tells.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a selection.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft
    """

    def framed(events: Sequence[TimelineEvent], wordless: int) -> Frame:
        return _framed(Frame("timeline", known, size, lang), events, wordless)

    empty = Frame("timeline", known, size, lang)
    offered = offered_events(known, empty.size.tier)
    if not offered:
        return _nothing(empty)
    led = {event.record.region for event in offered if event.leading}
    # Framed once with the longest note to learn how much room there is, and again when it is known what found room.
    trial = framed(offered, _MOST_WORDLESS)
    for _ in range(_MOST_TRIALS):
        layout = _layout(trial)(trial, offered)
        # Lesser events have a mark only with their words, but no rail stays bare of which something is known.
        events = [event for event in offered
                  if event.leading or event.key in layout.flags or event.record.region not in led]  # fmt: skip
        wordless = sum(event.key not in layout.flags for event in events)
        frame = framed(events, wordless)
        if frame.top <= trial.top:
            break
        # The title of what found room has a line more.
        trial = framed(events, _MOST_WORDLESS)
    paint = partial(layout.draw, frame, events, _interval(frame, events))
    return Draft(frame, said.alt_text(frame, events), paint)


def _layout(frame: Frame) -> type[TimelineStoreys | TimelineColumns | TimelineRows]:
    """Return how time runs, and where words go, in a size: of more than two regions more closely where it is small."""
    few = len(frame.known.regions) <= 2
    return {
        "wide": TimelineStoreys,
        "tall": TimelineColumns if few else TimelineList,
        "compact": TimelineStoreys if few else TimelineRows,
    }[frame.size.tier]


def _framed(frame: Frame, events: Sequence[TimelineEvent], wordless: int) -> Frame:
    """Set head and foot."""
    for event in events:
        frame.mark(said.receipt(frame, event))
    frame.head(said.title(frame, events), said.subtitle(frame, events))
    frame.foot(said.note(frame, events, wordless), frame.sources(1))
    return frame


def _interval(frame: Frame, events: Sequence[TimelineEvent]) -> Interval | None:
    """Return the span that the title rests on, if it does."""
    found = finding_of(frame.known, events)
    if not found or not found.raid:
        return None
    text = frame.words.say("timeline-days", days=said.interval_days(found))
    return Interval(found.region, found.raid.period.first, found.arms.period.first, text)


def _nothing(frame: Frame) -> Draft:
    """Return a chart that says that no event is known."""
    words, where = frame.words, said.where(frame)
    frame.head(*(words.sentence(f"timeline-{part}-none", where=where) for part in ("title", "subtitle")))
    frame.foot()
    frame.say_nothing_found(words.sentence("timeline-none", where=where))
    return Draft(frame, said.alt_of_nothing(frame))
