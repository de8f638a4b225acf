"""Claims on people in the headline units over time, and what those units are divided into below.

A mark stands at the day of its statement; a figure that was told later about a month or a span stands at that time.
Nothing is interpolated: a pale band joins equal figures. Reading order: ``told`` (what is told), ``said`` (in which
words), this module (panels, axes, events and marks), ``labels`` (the words beside the marks).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from matplotlib.artist import Artist
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from helpers.charts.unit_sizes import said
from helpers.charts.unit_sizes.labels import Surroundings, place_labels
from helpers.charts.unit_sizes.told import SizePoint, SizeSeries, UnitSizes, month_after, pairs, read
from helpers.draw.boxes import Box
from helpers.draw.chart import mark_of
from helpers.draw.frame import Draft, Frame, text_height
from helpers.draw.names import headline_name
from helpers.draw.place import Candidate, Item, place
from helpers.draw.style import GRID, INK, PAPER, QUIET, SECOND, ZERO
from helpers.draw.symbols import figure_symbol, side_ticks
from helpers.draw.typesetting import LINE, Block, Run, measure
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.ledger.records import Event

_MOST = 4  # regions
_WITH_EVENTS = {"wide": 4, "tall": 2, "compact": 0}  # regions beside which the words of events find room
_AXIS = 1.45  # height of the time axis in ems
_LEAST = 2.7  # height of a panel for its words, in ems
_WIDTHS = (8, 10, 12, 15, 19, 24, 30)  # of the words of an event, in ems


def draft(known: Ledger, size: str = "web", lang: str = "en") -> Draft:
    """Say what is claimed on people in the headline units of the regions over time.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a region and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft
    """
    if len(known.regions) > _MOST:
        raise UserError(f"unit-sizes draws one to {_MOST} regions: choose fewer than {len(known.regions)}.")
    frame = Frame("unit-sizes", known, size, lang)
    words, tier = frame.words, frame.size.tier
    told = read(known, with_parts=tier != "compact")
    if not any(series.points for series in told.members):
        return _nothing(frame, told)
    told = told.joined(_nearness(frame, told))
    for point in told.points:
        frame.mark(said.receipt(words, known, point))
    whole, events = _whole(frame, told), _events(told)
    strip = _lowest_strip(frame, whole, events if len(known.regions) <= _WITH_EVENTS[tier] else [])
    frame.head(said.title(words, told), said.subtitle(words, told, tier))
    unnamed = [event for event in events if event not in dict(strip.events)]
    frame.foot(said.note(words, told, tier, [] if tier == "compact" else unnamed), frame.sources(1))
    plane = replace(whole, top=frame.top, bottom=frame.bottom)
    return Draft(frame, said.alt(words, told, tier), partial(_body, frame, told, plane, strip))


def _nothing(frame: Frame, told: UnitSizes) -> Draft:
    words, units = frame.words, said.units(frame.words, told)
    frame.head(said.title(words, told), words.sentence("unit-sizes-subtitle-empty", units=units))
    frame.foot()
    frame.say_nothing_found(words.sentence("unit-sizes-nothing", units=units))
    return Draft(frame, said.alt_of_nothing(words, told))


def _nearness(frame: Frame, told: UnitSizes) -> timedelta:
    """Return about how many days apart symbols would cover each other; the panels are laid out only later."""
    column = frame.width / _columns(frame, told) - 3.5 * frame.size.label
    return 1.5 * _radius(frame) / column * (told.end - told.start)


# Panels: one a region, in rows and columns on one scale, each with its marks and perhaps a strip of parts below


@dataclass(frozen=True)
class TimePlane:
    """A panel: where days and numbers lie, in px."""

    left: float
    top: float
    right: float
    bottom: float
    start: date
    end: date
    peak: float

    def x(self, when: date) -> float:
        """Return the place of a day."""
        return self.left + (when - self.start).days * ((self.right - self.left) / (self.end - self.start).days)

    def y(self, value: float) -> float:
        """Return the height of a number."""
        return self.bottom - value / self.peak * (self.bottom - self.top)


def _columns(frame: Frame, told: UnitSizes) -> int:
    """Return how many panels stand side by side: in a low frame all, else one."""
    return len(told.members) if frame.size.tier == "compact" else 1


def _whole(frame: Frame, told: UnitSizes) -> TimePlane:
    """Return the plane of all panels together; how high it is turns out when head and foot are set."""
    peak = _peak(told.members) * 1.06 or 1
    left = frame.left + _scale_width(frame, peak) + frame.size.label * 0.5
    return TimePlane(left, 0, frame.right - frame.size.label * 0.8, 0, told.start, told.end, peak)


def _peak(members: Sequence[SizeSeries]) -> float:
    return max((point.value for series in members for point in series.points), default=0)


@dataclass(frozen=True)
class SizePanel:
    """A panel in its place.

    Attributes
    ----------
    series : SizeSeries
    plane : TimePlane
    heading : Block
    head, foot : float
        The top of the heading, and where what stands below the plane ends, in px.
    """

    series: SizeSeries
    plane: TimePlane
    heading: Block
    head: float
    foot: float


def _body(frame: Frame, told: UnitSizes, whole: TimePlane, strip: "ContextStrip") -> None:
    """Draw all panels; at least one point of the members is told."""
    parts = {series.region: series for series in told.parts}
    panels = _panels(frame, told, whole, strip)
    rules = _draw_events(frame, whole, strip, panels)
    for number, panel in enumerate(panels):
        _draw_panel(frame, told, panel, whole, rules)
        if panel.series.region in parts:
            _draw_parts(frame, parts[panel.series.region], panel.plane, rules)
        if _columns(frame, told) > 1 or panel is panels[-1]:
            right = frame.right if panel is panels[-1] else panels[number + 1].plane.left
            _draw_months(frame, panel.plane, panel.foot, right)


def _panels(frame: Frame, told: UnitSizes, whole: TimePlane, strip: "ContextStrip") -> list[SizePanel]:
    """Share out the room: as high as the largest figures of a row ask for, and high enough for words."""
    em, edges, side_by_side = frame.size.label, _edges(frame, told, whole), _columns(frame, told) > 1
    rows = [told.members] if side_by_side else [(series,) for series in told.members]
    widths = [right - (left if left > whole.left else frame.left) for left, right in edges]
    headings = [[_heading(frame, told, *one) for one in zip(row, widths, strict=True)] for row in rows]
    lines = [max(len(block.lines) for block in blocks) for blocks in headings]
    heads = [em * ((1.7 if side_by_side else 1.9) + 0.5 * _points_up(row)) + (n - 1) * frame.size.heading * LINE
             for row, n in zip(rows, lines, strict=True)]  # fmt: skip
    divided = {series.region for series in told.parts}
    feet = [0.0] if side_by_side else [em * (1.9 if series.region in divided else 0.7) for series in told.members]
    room = whole.bottom - whole.top - em * _AXIS - sum(heads) - strip.height - sum(feet)
    heights, scale = _shared(room, [_peak(row) * 1.06 for row in rows], em * _LEAST)
    panels, y = [], whole.top
    for row, blocks, head, height, foot in zip(rows, headings, heads, heights, feet, strict=True):
        top = y + head + (0 if panels else strip.height)
        for series, heading, (left, right) in zip(row, blocks, edges, strict=True):
            plane = replace(whole, left=left, right=right, top=top, bottom=top + height, peak=height / scale)
            panels.append(SizePanel(series, plane, heading, y, top + height + foot))
        y = top + height + foot
    return panels


def _heading(frame: Frame, told: UnitSizes, series: SizeSeries, width: float) -> Block:
    """Name the unit, or of panels side by side the region."""
    words, region, side_by_side = frame.words, series.region, _columns(frame, told) > 1
    name = words.label("region", region) if side_by_side else headline_name(words, told.known, region)
    return frame.block([Run(name, "bold", frame.text_colour(region))], frame.size.heading, width)


def _shared(room: float, peaks: Sequence[float], least: float) -> tuple[list[float], float]:
    """Return heights that add up to the room, on one scale but none too low; and the px of one person on that scale."""
    most = max(peaks)
    peaks = [peak if most else 1.0 for peak in peaks]
    low: set[int] = set()
    while True:
        scale = (room - least * len(low)) / sum(peak for row, peak in enumerate(peaks) if row not in low)
        lower = {row for row, peak in enumerate(peaks) if peak * scale < least and peak < most} - low
        if not lower:
            return [least if row in low else peak * scale for row, peak in enumerate(peaks)], scale
        low |= lower


def _edges(frame: Frame, told: UnitSizes, whole: TimePlane) -> list[tuple[float, float]]:
    """Return the left and the right edge of each column."""
    gutter, columns = frame.size.label * 1.2, _columns(frame, told)
    width = (whole.right - whole.left - gutter * (columns - 1)) / columns
    lefts = [whole.left + number * (width + gutter) for number in range(columns)]
    return [(left, left + width) for left in lefts]


def _points_up(members: Sequence[SizeSeries]) -> bool:
    """Tell whether a figure near the top is open upwards: its arrow needs room below the heading."""
    near = [point.claim for series in members for point in series.points if point.value > 0.8 * _peak(members)]
    return any(claim.figure.qualifier == "at_least" for claim in near)


def _draw_panel(frame: Frame, told: UnitSizes, panel: SizePanel, whole: TimePlane, rules: Sequence[float]) -> None:
    em, words, series, plane = frame.size.label, frame.words, panel.series, panel.plane
    first = plane.left == whole.left
    frame.put(panel.heading, frame.left if first else plane.left, panel.head)
    _draw_grid(frame, plane, _ticks(whole.peak), numbers=first)
    if not series.points:
        text = words.say("unit-sizes-nothing-here")
        frame.write(text, plane.left + em * 0.4, plane.bottom - em * 0.6, colour=QUIET, halo=PAPER)
    room = (plane.left + em * 0.2, plane.top - em * 0.3, min(frame.right, plane.right + em * 0.6), plane.bottom - 2)
    around = Surroundings(room, *_marks(frame, series, plane, _radius(frame)), rules)
    place_labels(frame, series, around, pairs(told.known, series))


def _draw_parts(frame: Frame, series: SizeSeries, plane: TimePlane, rules: Sequence[float]) -> None:
    """Draw what the unit is divided into on one line below the panel."""
    em = frame.size.label
    top, height = plane.bottom + em * 0.3, em * 1.5
    flat = replace(plane, top=top + height / 2, bottom=top + height / 2, peak=1)
    room = (plane.left, top, frame.right, top + height)
    place_labels(frame, series, Surroundings(room, *_marks(frame, series, flat, _radius(frame) * 0.85), rules))


# The scales


def _ticks(peak: float) -> list[int]:
    """Return round numbers from 0 to a peak: three or four where these suffice."""
    rough = peak / 3.4
    power = 10 ** (len(str(int(rough))) - 1)
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return list(range(0, int(peak) + 1, int(step)))


def _scale_width(frame: Frame, peak: float) -> float:
    """Return the width of the numbers beside the grid."""
    return max(measure(frame.words.number(tick), frame.size.small) for tick in _ticks(peak))


def _draw_grid(frame: Frame, plane: TimePlane, ticks: Sequence[int], numbers: bool = True) -> None:
    """Draw the lines of round numbers that stand clear of each other; beside a panel of that scale without numbers."""
    small = frame.size.small
    every = max(1, math.ceil(small * 1.15 / (plane.y(0) - plane.y(ticks[1])))) if ticks[1:] else 1
    for value in (tick for tick in ticks[::every] if tick <= plane.peak):
        y = plane.y(value)
        frame.line([plane.left, plane.right], [y, y], ZERO if value == 0 else GRID, 1, zorder=1)
        if numbers:
            x = plane.left - frame.size.label * 0.4
            frame.write(frame.words.number(value), x, y + small * 0.33, small, "regular", SECOND, "right")


def _draw_months(frame: Frame, plane: TimePlane, y: float, right: float) -> None:
    """Draw the time axis with as many months named as have room; no name reaches beyond ``right``."""
    small = frame.size.small
    frame.line([plane.left, plane.right], [y, y], ZERO, 1, zorder=1)
    end = float("-inf")
    for month, name in _named_months(frame, plane):
        x = plane.x(month)
        frame.line([x, x], [y, y + small * 0.35], ZERO, 1, zorder=1)
        if x > end and x + measure(name, small) <= right:
            end = frame.write(name, x, y + small * 1.2, small, "regular", SECOND)[2] + small * 0.4


def _named_months(frame: Frame, plane: TimePlane) -> list[tuple[date, str]]:
    """Return each month, or as many years or parts of a year as let their names stand clear of each other."""
    months = list(_months(plane))
    for step in (1, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100))):
        shown = [month for month in months if not (month.year * 12 + month.month - 1) % step] or months[:1]
        # The year stands at its January and at the start.
        years = [month.month == 1 or month is shown[0] for month in shown]
        names = [frame.words.month(month, short=True, year=year) for month, year in zip(shown, years, strict=True)]
        if _clear(frame, [plane.x(month) for month in shown], names):
            break
    return list(zip(shown, names, strict=True))


def _months(plane: TimePlane) -> Iterator[date]:
    month = plane.start
    while month < plane.end:
        yield month
        month = month_after(month)


def _clear(frame: Frame, xs: Sequence[float], names: Sequence[str]) -> bool:
    widths = [measure(name, frame.size.small) + frame.size.label * 0.6 for name in names]
    return all(x + width <= after for x, width, after in zip(xs, widths, xs[1:], strict=False))


# What happened meanwhile: dotted rules with words in a strip above the panels


class EventWords(NamedTuple):
    """The words of an event in their place: their box has its top at 0."""

    block: Block
    box: Box
    align: str


@dataclass(frozen=True)
class ContextStrip:
    """The events that found room, with their words, and the height of these."""

    events: Sequence[tuple[Event, EventWords]] = ()
    height: float = 0.0


def _events(told: UnitSizes) -> list[Event]:
    """Return the events that charts of figures over time mark, of the time that is shown."""
    return [one for one in told.known.events() if one.context and told.start <= one.day.first < told.end]


def _lowest_strip(frame: Frame, plane: TimePlane, events: Sequence[Event]) -> ContextStrip:
    """Find the lowest strip that holds the words of all events, or of as many as can be."""
    strip, em = ContextStrip(), frame.size.label
    for lines in (2, 3, 4) if events else ():
        height = text_height(em) + (lines - 1) * em * LINE
        places = _places_of_events(frame, plane, events, height)
        told = ((event, spot.plan) for event in events if (spot := places[event.row_id]))
        found = [(event, plan) for event, plan in told if isinstance(plan, EventWords)]
        if len(found) > len(strip.events):
            strip = ContextStrip(found, height + em * 0.6)
    return strip


def _places_of_events(
    frame: Frame, plane: TimePlane, events: Sequence[Event], height: float
) -> dict[str, Candidate | None]:
    """Choose a side for the words of each event in a strip of a height; None where there is no room."""
    rules = [plane.x(event.day.first) for event in events]
    items = [Item(event.row_id, _sides(frame, event, x), 100.0) for event, x in zip(events, rules, strict=True)]
    return place(items, [(x - 1, 0, x + 1, height) for x in rules], (frame.left, 0, frame.right, height + 0.1))


def _sides(frame: Frame, event: Event, x: float) -> list[Candidate]:
    """Offer the words on either side of a rule."""
    em, words = frame.size.label, frame.words
    day = words.date(event.day, short=True)
    runs = [Run(day, "bold", INK), Run(f" {words.event(event.row_id)}", "regular", SECOND)]
    spots = []
    for width in _WIDTHS:
        block = frame.block(runs, width=width * em)
        for align, left in (("left", x + em * 0.4), ("right", x - em * 0.4 - block.width)):
            box = (left, 0.0, left + block.width, block.height)
            spots.append(Candidate([box], len(block.lines) + (align == "right") * 0.1, EventWords(block, box, align)))
    return spots


def _draw_events(
    frame: Frame, whole: TimePlane, strip: ContextStrip, panels: Sequence[SizePanel]
) -> list[float]:
    """Draw the events as dotted rules along the panels, with words above the first; return where these stand."""
    words, em, rules = frame.words, frame.size.label, []
    top = whole.top + em * 1.55
    stretches = [(panel.plane.top - em * 0.3 if number else top, panel.foot) for number, panel in enumerate(panels)]
    for event, (block, box, align) in strip.events:
        x = whole.x(event.day.first)
        dotted = {"linestyle": (0, (1, 2)), "zorder": 1.5}
        lines = [frame.line([x, x], stretch, QUIET, 1, **dotted) for stretch in stretches]
        values = {"time": words.date(event.day, of=event), "event": words.label("event", event.row_id)}
        drawn = words.say("unit-sizes-drawn-event", **values)
        frame.mark(mark_of(event, frame.known, drawn), *lines, ground=True)
        frame.put(block, box[2] if align == "right" else box[0], top + box[1], align, of=event.row_id)
        rules.append(x)
    return rules


# Marks


def _radius(frame: Frame) -> float:
    return frame.size.label * (0.36 if frame.size.tier == "wide" else 0.3)


def _marks(
    frame: Frame, series: SizeSeries, plane: TimePlane, radius: float
) -> tuple[dict[SizePoint, list[Box]], list[Box]]:
    """Draw bands and symbols; return the boxes that the symbols of each point, and those that bands cover."""
    bands = [_band(frame, series, run, plane, radius) for run in series.runs() if len(run) > 1]
    covered = {}
    # Long and contested ones first, so that the line of claims nobody contests lies on top.
    for point in sorted(series.points, key=lambda point: (not point.long, not point.contested, not point.month)):
        artists = _symbol(frame, point, plane, radius, QUIET if point.contested else frame.colour(series.region))
        frame.mark(said.receipt(frame.words, frame.known, point), *artists)
        covered[point] = [_covered(frame, artist) for artist in artists]
    return covered, bands


def _band(frame: Frame, series: SizeSeries, run: list[SizePoint], plane: TimePlane, radius: float) -> Box:
    left, right, y = plane.x(run[0].first), plane.x(run[-1].last), plane.y(run[0].value)
    top, height = y - radius * 0.7, radius * 1.4
    style = {"facecolor": _pale(frame.colour(series.region)), "edgecolor": "none", "zorder": 2}
    frame.ax.add_artist(Rectangle((left, top), right - left, height, **style))
    return (left, top, right, top + height)


def _symbol(frame: Frame, point: SizePoint, plane: TimePlane, radius: float, colour: str) -> list[Artist]:
    left, right, y = plane.x(point.first), plane.x(point.last + timedelta(days=1)), plane.y(point.value)
    if point.long:
        ends = [left, left, left, right, right, right]
        heights = [y - radius * 0.8, y + radius * 0.8, y, y, y - radius * 0.8, y + radius * 0.8]
        return [frame.line(ends, heights, colour, 1.6, zorder=3)]
    figure = point.claim.figure
    centre = (left + right) / 2 if point.month else left
    span = (min(left, centre - radius), max(right, centre + radius)) if point.month else None
    kind = {"qualifier": figure.qualifier, "planned": point.planned, "contested": point.contested,
            "high": figure.kind == "almost"}  # fmt: skip
    half = radius * (0.6 if point.month else 1)
    artists = figure_symbol(frame.ax, centre, y, half, colour, **kind, span=span)
    return [*artists, *([side_ticks(frame.ax, centre, y, radius, colour)] if point.uncertain else [])]


def _covered(frame: Frame, artist: Artist) -> Box:
    """Return the box an artist covers, in px from the top left."""
    box, height = artist.get_tightbbox(), frame.figure.bbox.height
    return (box.x0, height - box.y1, box.x1, height - box.y0) if box else (0, 0, 0, 0)


def _pale(colour: str) -> str:
    red, green, blue = (paper + (ink - paper) * 0.18 for paper, ink in zip(to_rgb(PAPER), to_rgb(colour), strict=True))
    return to_hex((red, green, blue))
