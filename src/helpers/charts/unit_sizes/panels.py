"""The panels: one a region, one above the other or side by side, each with its marks and a strip of parts below."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from helpers.charts.unit_sizes.axes import Plane, draw_grid, draw_months, scale_width
from helpers.charts.unit_sizes.events import Strip, draw_events, lowest_strip
from helpers.charts.unit_sizes.places import Ground, place_labels
from helpers.charts.unit_sizes.points import Point, Series, Told, pairs
from helpers.charts.unit_sizes.wording import receipt
from helpers.draw.frame import Box, Frame
from helpers.draw.names import unit_name
from helpers.draw.style import PAPER, QUIET
from helpers.draw.symbols import figure_symbol, side_ticks
from helpers.draw.typesetting import Run
from helpers.words import figures

_AXIS = 1.45  # height of the time axis in ems


def nearness(frame: Frame, told: Told) -> timedelta:
    """Return about how many days apart symbols would cover each other; the panels are laid out only later."""
    columns = len(told.members) if frame.size.tier == "compact" else 1
    column = frame.width / columns - 3.5 * frame.size.label
    return 1.5 * _radius(frame) / column * (told.span[1] - told.span[0])


def draw(frame: Frame, told: Told) -> None:
    """Draw the body of the chart.

    Parameters
    ----------
    frame : Frame
        With head and foot set.
    told : Told
        With at least one point of the members.
    """
    em = frame.size.label
    peak = max(point.value for series in told.members for point in series.points) * 1.06 or 1
    left, right = frame.left + scale_width(frame, peak) + em * 0.5, frame.right - em * 0.8
    whole = Plane(left, frame.top, right, frame.bottom - em * _AXIS, *told.span, peak)
    if frame.size.tier == "compact" and len(told.members) > 1:
        _side_by_side(frame, told, whole)
    else:
        _stacked(frame, told, whole)


def _side_by_side(frame: Frame, told: Told, whole: Plane) -> None:
    em = frame.size.label
    gutter = em * 1.2
    width = (whole.right - whole.left - gutter) / 2
    for number, series in enumerate(told.members):
        left = whole.left + number * (width + gutter)
        plane = replace(whole, left=left, top=whole.top + em * 1.7, right=left + width)
        heading = frame.words.label("region", series.region)
        _head(frame, series, heading, left if number else frame.left, whole.top, width)
        _panel(frame, told, series, plane, scale=number == 0)
        draw_months(frame, plane, plane.bottom, frame.right if number else plane.right + gutter)


def _stacked(frame: Frame, told: Told, whole: Plane) -> None:
    em = frame.size.label
    parts = {series.region: series for series in told.parts}
    strip = lowest_strip(frame, told, whole) if frame.size.tier != "compact" else Strip()
    tops = [em * 1.9 + (0 if number else strip.height) for number, _ in enumerate(told.members)]
    feet = [em * (1.9 if series.region in parts else 0.7) for series in told.members]
    plot = (whole.bottom - whole.top - sum(tops) - sum(feet)) / len(told.members)
    y, planes = whole.top, []
    for top, foot in zip(tops, feet, strict=True):
        planes.append(replace(whole, top=y + top, bottom=y + top + plot))
        y += top + plot + foot
    stretches = [(plane.top - em * 0.3, plane.bottom + foot) for plane, foot in zip(planes, feet, strict=True)]
    stretches[0] = (whole.top + em * 1.55, stretches[0][1])
    rules = draw_events(frame, whole, strip, stretches)
    for series, plane, top in zip(told.members, planes, tops, strict=True):
        heading = unit_name(frame.words, series.unit)
        _head(frame, series, heading, frame.left, plane.top - top, plane.right - frame.left)
        _panel(frame, told, series, plane, rules)
        if series.region in parts:
            _parts_below(frame, parts[series.region], plane, rules)
    draw_months(frame, whole, y, frame.right)


def _head(frame: Frame, series: Series, heading: str, x: float, y: float, width: float) -> None:
    runs = [Run(heading, "bold", frame.text_colour(series.region))]
    frame.put(frame.block(runs, frame.size.heading, width), x, y)


def _panel(
    frame: Frame, told: Told, series: Series, plane: Plane, rules: Sequence[float] = (), scale: bool = True
) -> None:
    em = frame.size.label
    draw_grid(frame, plane, numbers=scale)
    room = (plane.left + em * 0.2, plane.top - em * 0.3, min(frame.right, plane.right + em * 0.6), plane.bottom - 2)
    ground = Ground(room, *_marks(frame, series, plane, _radius(frame)), rules)
    place_labels(frame, series, ground, pairs(told.known, series))


def _parts_below(frame: Frame, series: Series, plane: Plane, rules: Sequence[float]) -> None:
    """Draw battalions or squads on one line below the panel."""
    em = frame.size.label
    top, height = plane.bottom + em * 0.3, em * 1.5
    flat = replace(plane, top=top + height / 2, bottom=top + height / 2, peak=1)
    room = (plane.left, top, frame.right, top + height)
    place_labels(frame, series, Ground(room, *_marks(frame, series, flat, _radius(frame) * 0.85), rules))


# Marks


def _radius(frame: Frame) -> float:
    return frame.size.label * (0.36 if frame.size.tier == "wide" else 0.3)


def _marks(frame: Frame, series: Series, plane: Plane, radius: float) -> tuple[dict[Point, list[Box]], list[Box]]:
    """Draw bands and symbols; return the boxes that the symbols of each point, and those that bands cover."""
    bands = [_band(frame, series, run, plane, radius) for run in series.runs() if len(run) > 1]
    covered = {}
    # Long and contested ones first, so that the line of claims nobody contests lies on top.
    for point in sorted(series.points, key=lambda point: (not point.long, not point.contested, not point.month)):
        artists = _symbol(frame, point, plane, radius, QUIET if point.contested else frame.colour(series.region))
        frame.mark(receipt(frame.words, frame.known, point), *artists)
        covered[point] = [_covered(frame, artist) for artist in artists]
    return covered, bands


def _band(frame: Frame, series: Series, run: list[Point], plane: Plane, radius: float) -> Box:
    left, right, y = plane.x(run[0].first), plane.x(run[-1].last), plane.y(run[0].value)
    top, height = y - radius * 0.7, radius * 1.4
    style = {"facecolor": _pale(frame.colour(series.region)), "edgecolor": "none", "zorder": 2}
    frame.ax.add_artist(Rectangle((left, top), right - left, height, **style))
    return (left, top, right, top + height)


def _symbol(frame: Frame, point: Point, plane: Plane, radius: float, colour: str) -> list[Artist]:
    left, right, y = plane.x(point.first), plane.x(point.last + timedelta(days=1)), plane.y(point.value)
    if point.long:
        ends = [left, left, left, right, right, right]
        heights = [y - radius * 0.8, y + radius * 0.8, y, y, y - radius * 0.8, y + radius * 0.8]
        return [frame.line(ends, heights, colour, 1.6, zorder=3)]
    row = point.row
    centre = (left + right) / 2 if point.month else left
    span = (min(left, centre - radius), max(right, centre + radius)) if point.month else None
    high = figures.of_row(row).kind == "almost"
    kind = {"qualifier": row.qualifier, "planned": point.planned, "contested": point.contested, "high": high}
    half = radius * (0.6 if point.month else 1)
    artists = figure_symbol(frame.ax, centre, y, half, colour, **kind, span=span)
    return [*artists, *([side_ticks(frame.ax, centre, y, radius, colour)] if point.uncertain else [])]


def _covered(frame: Frame, artist: Artist) -> Box:
    """Return the box an artist covers, in px from the top left."""
    box = artist.get_tightbbox(frame.figure.canvas.get_renderer())
    height = frame.figure.bbox.height
    return (box.x0, height - box.y1, box.x1, height - box.y0)


def _pale(colour: str) -> str:
    paper, ink = np.array(to_rgb(PAPER)), np.array(to_rgb(colour))
    return to_hex(paper + (ink - paper) * 0.18)
