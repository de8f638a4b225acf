"""What happened meanwhile: dotted rules with words in a strip above the panels."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from helpers.charts.unit_sizes.axes import Plane
from helpers.charts.unit_sizes.points import Told
from helpers.draw.chart import mark_of
from helpers.draw.frame import Frame, text_height
from helpers.draw.place import Candidate, Item, place
from helpers.draw.style import INK, QUIET, SECOND
from helpers.draw.typesetting import LINE, Run

_CONTEXT = ("bel-e13", "bel-e28")  # the raid and the arming
_WIDTHS = (8, 10, 12, 15, 19, 24, 30)  # of their words, in ems


@dataclass(frozen=True)
class Strip:
    """The events that found room, with the places of their words, and the height of these."""

    events: Sequence[tuple[pd.Series, Candidate]] = ()
    height: float = 0.0


def lowest_strip(frame: Frame, told: Told, plane: Plane) -> Strip:
    """Find the lowest strip that holds the words of all events, or of as many as can be."""
    strip = Strip()
    events = _events(told)
    em = frame.size.label
    for lines in (2, 3, 4) if events else ():
        height = text_height(em) + (lines - 1) * em * LINE
        places = _places(frame, plane, events, height)
        found = [(event, places[event.event_id]) for event in events if places[event.event_id]]
        if len(found) > len(strip.events):
            strip = Strip(found, height + em * 0.6)
    return strip


def draw_events(frame: Frame, plane: Plane, strip: Strip, stretches: Sequence[tuple[float, float]]) -> list[float]:
    """Draw the events as dotted rules along stretches of the height; return where these stand."""
    rules = []
    for event, place_of_words in strip.events:
        block, box, align = place_of_words.plan
        x, top = plane.x(event.date_first), stretches[0][0]
        dotted = {"linestyle": (0, (1, 2)), "zorder": 1.5}
        lines = [frame.line([x, x], stretch, QUIET, 1, **dotted) for stretch in stretches]
        values = {"time": frame.words.date(event.date, of=event), "event": frame.words.label("event", event.event_id)}
        drawn = frame.words.say("unit-sizes-drawn-event", **values)
        frame.mark(mark_of(event, frame.known, drawn), *lines, ground=True)
        frame.put(block, box[2] if align == "right" else box[0], top + box[1], align, of=event.event_id)
        rules.append(x)
    return rules


def _events(told: Told) -> list[pd.Series]:
    events = told.known.tables["events"].set_index("event_id", drop=False)
    known = [events.loc[one] for one in _CONTEXT if one in events.index]
    return [event for event in known if told.span[0] <= event.date_first < told.span[1]]


def _places(frame: Frame, plane: Plane, events: Sequence[pd.Series], height: float) -> dict[str, Candidate | None]:
    """Choose a side for the words of each event in a strip of a height; None where there is no room."""
    rules = [plane.x(event.date_first) for event in events]
    items = [Item(event.event_id, _sides(frame, event, x), 100.0) for event, x in zip(events, rules, strict=True)]
    return place(items, [(x - 1, 0, x + 1, height) for x in rules], (frame.left, 0, frame.right, height + 0.1))


def _sides(frame: Frame, event: pd.Series, x: float) -> list[Candidate]:
    """Offer the words on either side of a rule; the plan is the block, its box with the top at 0, its alignment."""
    em, words = frame.size.label, frame.words
    told = words.event(event.event_id)
    runs = [Run(words.date(event.date), "bold", INK), Run(f" {told}", "regular", SECOND)]
    spots = []
    for width in _WIDTHS:
        block = frame.block(runs, width=width * em)
        for align, left in (("left", x + em * 0.4), ("right", x - em * 0.4 - block.width)):
            box = (left, 0.0, left + block.width, block.height)
            spots.append(Candidate([box], len(block.lines) + (align == "right") * 0.1, (block, box, align)))
    return spots
