"""The timeline: what happened when in the regions and in federal law, in the order of time and no more.

Read on in this order: ``told`` (which events come first, and what the title is about), ``said`` (in words), and here
how they are drawn. Time runs down, a band for each year. Each region has a rail of its own, with the signs of its
events on it and their words beside it; on a phone the rails stand close together, and the words are one list.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, product
from typing import NamedTuple

from helpers.charts.timeline import said
from helpers.charts.timeline.told import by_day, finding_of, told_events, year_of
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.style import PLUM, RULE, SECOND
from helpers.draw.symbols import event_symbol
from helpers.draw.typesetting import Block, Run, measure
from helpers.ledger import Ledger
from helpers.ledger.records import Event

# Ems between the words of two events, and above and below the rule of a year: as much as there is room for.
_GAPS = (1.0, 0.75, 0.55, 0.36)
_LEAST_GAP = 0.22  # where an event would have no room else
_MOST_COLUMNS = 3  # of a small picture; it lists the events of more regions


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
    frame = Frame("timeline", known, size, lang)
    told = told_events(known, frame.size.tier)
    if not told:
        return _nothing(frame)
    events = known.once(("timeline", "told", size), lambda: _told_in_all_languages(known, size, told))
    years = _fitted(frame, events)
    _set_foot(frame, events, years.height)
    return Draft(frame, said.alt_text(frame, events), partial(years.draw, frame))


def _told_in_all_languages(known: Ledger, size: str, told: Sequence[Event]) -> list[Event]:
    """Return the events, in the order of time, that have room in each language: one with long words cuts all alike.

    A note that says for the first time that some are left out may leave room for fewer still.
    """
    while (most := min(_most(known, size, lang, told) for lang in known.languages)) < len(told):
        told = told[:most]
    return sorted(told, key=by_day)


def _most(known: Ledger, size: str, lang: str, told: Sequence[Event]) -> int:
    """Return how many events, from the first to be told on, have room in a language."""
    frame = Frame("timeline", known, size, lang)
    room = _room(frame, told)
    heads = (sorted(told[:count], key=by_day) for count in range(len(told), 0, -1))
    return len(first_that_fits(heads, lambda events: _densest(frame, events).height <= room))


def _room(frame: Frame, events: Sequence[Event]) -> float:
    """Set the head; return the room between it and a foot, in which sources take one line whatever they are."""
    frame.head(said.title(frame, events), said.subtitle(frame, events))
    return frame.most_room(said.note(frame, events), frame.words.say("source-head"))


def _fitted(frame: Frame, events: Sequence[Event]) -> "_Years":
    """Set the head; return the events in the largest type and with the most air that they leave room for."""
    size, gaps, room = frame.size, _GAPS[-2:] if frame.size.tallest else _GAPS, _room(frame, events)
    types = (size.label,) if size.tallest else (size.label * 1.15, size.label, size.small)
    tries = (_Years(frame, events, em, gap) for em, gap in product(types, gaps))
    return first_that_fits(chain(tries, [_densest(frame, events)]), lambda years: years.height <= room)


def _densest(frame: Frame, events: Sequence[Event]) -> "_Years":
    """Return the events in the smallest type and with the least air."""
    return _Years(frame, events, frame.size.small, _LEAST_GAP)


def _set_foot(frame: Frame, events: Sequence[Event], body: float) -> None:
    """Register the marks, and set the foot that names their sources, below a body of some height."""
    for event in events:
        frame.mark(said.receipt(frame, event))
    frame.foot(said.note(frame, events), frame.sources(), body=body, most=body)


class _Column(NamedTuple):
    """Where the events of a region go: the middle of its rail, and the room of their words."""

    region: str
    rail: float
    left: float
    width: float


class _Entry(NamedTuple):
    """The words of an event, and how far below the head they begin."""

    event: Event
    column: _Column
    words: Block
    top: float


class _Years:
    """Events in bands of years.

    Parameters
    ----------
    frame : Frame
        One as that on which it is drawn.
    events : sequence of Event
        In the order of time.
    em : float
        Size of type, in px.
    gap : float
        Between the words of two events, in ems.

    Attributes
    ----------
    height : float
        What it covers, in px.
    """

    def __init__(self, frame: Frame, events: Sequence[Event], em: float, gap: float):
        self.frame, self.events, self.em, self.gap = frame, events, em, gap * em
        found = finding_of(frame.known)
        self.titled = found.events if found else ()
        told = {event.region for event in events}
        first, *others = frame.known.regions
        regions = [region for region in (first, *frame.known.federal, *others) if region in told]
        self.abreast = frame.size.tier != "compact"
        self.listed = frame.size.tier == "tall" or (not self.abreast and len(regions) > _MOST_COLUMNS)
        self.heading = em * (1.2 if self.abreast else 1.0)
        self.columns = list(self._columns(regions))
        self.names = [] if self.listed else [self._name(column) for column in self.columns]
        self.years: dict[int, float] = {}
        self.entries = list(self._entries())
        self.height = max(entry.top + entry.words.height for entry in self.entries)

    def draw(self, frame: Frame) -> None:
        """Draw the names, the rails, the years, and the events with their words."""
        top = frame.top
        for column, name in zip(self.columns, self.names, strict=False):
            frame.put(name, column.left, top)
        for year, y in self.years.items():
            frame.line([frame.left, frame.right], [top + y] * 2, RULE, 1, zorder=0.5)
            number = frame.block([Run(str(year), "bold", SECOND)], self.heading)
            frame.put(number, frame.left, top + y + self.gap)
        ends = [top + min(self.years.values()), top + self.height]
        for column in self.columns:
            frame.line([column.rail] * 2, ends, frame.colour(column.region), max(1.0, self.em * 0.12), zorder=1)
        for entry in self.entries:
            self._draw_entry(frame, entry, top + entry.top)

    def _draw_entry(self, frame: Frame, entry: _Entry, top: float) -> None:
        event, mark = entry.event, said.receipt(frame, entry.event)
        sign = (entry.column.rail, top + self.em * 0.43, self.em * 0.36, _colours(frame, event)[0])
        frame.mark(mark, *event_symbol(frame.ax, *sign, event.category, event.disputed))
        frame.put(entry.words, entry.column.left, top, of=mark.mark_id)

    def _columns(self, regions: Sequence[str]) -> Iterator[_Column]:
        """Yield a column for each region; in a list the rails stand side by side, and all have the same room."""
        em, right = self.em, self.frame.right
        left = self.frame.left + measure("2000", self.heading, "bold") + em * 0.6
        pitch = em if self.listed else (right - left) / len(regions)
        for place, region in enumerate(regions):
            rail = left + place * pitch + em * 0.5
            words = left + em * (0.4 + len(regions)) if self.listed else rail + em * 0.8
            yield _Column(region, rail, words, right - words if self.listed else pitch - em * 1.8)

    def _name(self, column: _Column) -> Block:
        run = Run(said.region_name(self.frame, column.region), "bold", self.frame.text_colour(column.region))
        return self.frame.block([run], self.heading, column.width)

    def _entries(self) -> Iterator[_Entry]:
        """Yield the events, each below those before it in its room.

        Where there is height enough, none stands higher than one before it in another room either.
        """
        columns = {column.region: column for column in self.columns}
        y = max((name.height + self.gap for name in self.names), default=0.0)
        free: dict[float, float] = {}
        for event in self.events:
            if year_of(event) not in self.years:
                self.years[year_of(event)] = y = max([y, *free.values()])
                y, free = y + self.gap, {}
            column, words = columns[event.region], self._words(event, columns[event.region])
            top = max(y, free.get(column.left, 0.0))
            yield _Entry(event, column, words, top)
            free[column.left] = top + words.height + self.gap
            y = top if self.abreast else y

    def _words(self, event: Event, column: _Column) -> Block:
        named = self.listed and len(self.columns) > 1
        end = "\n" if self.frame.size.tier == "tall" else ". "
        head = Run(said.head(self.frame, event, named) + end, "bold", _colours(self.frame, event)[1])
        text = Run(self.frame.words.event(event.row_id), "semibold" if event in self.titled else "regular")
        return self.frame.block([head, text], self.em, column.width)


def _colours(frame: Frame, event: Event) -> tuple[str, str]:
    """Return the colour of an event's sign, and that of its words."""
    own = frame.colour(event.region), frame.text_colour(event.region)
    return (PLUM, PLUM) if event.category == "incursion" else own


def _nothing(frame: Frame) -> Draft:
    """Return a chart that says that no event is known."""
    words, where = frame.words, said.where(frame)
    frame.head(*(words.sentence(f"timeline-{part}-none", where=where) for part in ("title", "subtitle")))
    frame.foot()
    frame.say_nothing_found(said.nothing(frame))
    return Draft(frame, said.alt_of_nothing(frame))
