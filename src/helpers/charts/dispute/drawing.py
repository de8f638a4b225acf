"""What is drawn: the panel with its ticks and band, the sides with their rows, the threads between two figures."""

import math

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrow, PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.dispute import words as told
from helpers.charts.dispute.columns import MOST_SHEETS
from helpers.charts.dispute.layout import Group, Layout
from helpers.charts.dispute.rows import Row
from helpers.charts.dispute.sides import Side
from helpers.draw.chart import Chart
from helpers.draw.frame import Box
from helpers.draw.style import GRID, PX, QUIET, RULE, SECOND, ZERO
from helpers.draw.symbols import figure_symbol
from helpers.draw.typesetting import Run, measure

_BAND = "#E6EBF2"  # pale ground of the numbers that round to a figure


def drawn(layout: Layout) -> Chart:
    """Draw a layout and return the chart."""
    _panel(layout)
    numbers = []
    for order, (group, top, height) in enumerate(layout.places()):
        if order:
            _rule(layout, layout.rule_above(top), strong=order == len(layout.case.swap))
        numbers.append(_group(layout, group, top, height))
    _threads(layout, numbers)
    ticks = layout.columns.line.ticks
    return layout.frame.finish(told.alt_text(layout.case, ticks[0], ticks[-1]))


def _rule(layout: Layout, y: float, strong: bool) -> None:
    frame = layout.frame
    frame.line([frame.left, frame.right], [y, y], ZERO if strong else GRID, 1, zorder=1)


# The panel


def _panel(layout: Layout) -> None:
    line, bottom = layout.columns.line, layout.panel[1]
    if not layout.stacked:
        _grid(layout)
    elif layout.case.band:
        _bracket(layout, bottom)
    axis = bottom + layout.axis_room - layout.frame.size.small * 1.3
    for tick in line.ticks:
        _write_small(layout, layout.case.words.number(tick, rule="scale"), line.x(tick), axis, "center")


def _grid(layout: Layout) -> None:
    """Draw what runs through all rows, and the words above it."""
    line, (top, bottom), em = layout.columns.line, layout.panel, layout.em
    if layout.case.band:
        _band(layout, top - em * 1.5, bottom)
    for tick in line.ticks:
        layout.frame.line([line.x(tick)] * 2, [top, bottom], GRID, 1, zorder=1)
    if layout.detail.sheets:
        said = layout.case.words.say("dispute-sheets")
        _write_small(layout, said, layout.columns.sheets_right, top - em * 1.35, "right")
    if layout.case.band:
        _band_label(layout, top - em * 1.35)


def _write_small(layout: Layout, text: str, x: float, y: float, align: str) -> None:
    layout.frame.put(layout.frame.block([Run(text, "regular", QUIET)], layout.frame.size.small), x, y, align)


def _band_ends(layout: Layout) -> tuple[float, float]:
    """Return where the band begins and ends, in px."""
    band, line = layout.case.band, layout.columns.line
    return line.x(band.low), line.x(band.high)


def _band(layout: Layout, top: float, bottom: float) -> None:
    low, high = _band_ends(layout)
    ground = Rectangle((low, top), high - low, bottom - top, facecolor=_BAND, edgecolor="none", zorder=0.5)
    layout.frame.ax.add_artist(ground)


def _band_label(layout: Layout, y: float) -> None:
    """Say what the band means, kept within the width of the page."""
    frame, words = layout.frame, layout.case.words
    message = "dispute-band.short" if layout.tier == "compact" else "dispute-band"
    text = words.say(message, figure=words.number(layout.case.band.figure, rule="rounding"))
    block = frame.block([Run(text, "regular", SECOND)], frame.size.small)
    middle = min(sum(_band_ends(layout)) / 2, frame.right - block.width / 2)
    if not layout.stacked:
        middle = max(middle, layout.columns.sheets_right + layout.em + block.width / 2)
    frame.put(block, middle, y, "center")


def _bracket(layout: Layout, bottom: float) -> None:
    low, high = _band_ends(layout)
    y = bottom + layout.em * 0.25
    layout.frame.line([low, low, high, high], [y - 4, y, y, y - 4], QUIET, 1)
    _band_label(layout, y + layout.em * 0.15)


# The sides


def _group(layout: Layout, group: Group, top: float, height: float) -> Box:
    """Draw a side and return what its number covers."""
    beside_first = layout.stacked and group.side not in layout.case.swap
    reach = min(group.height, group.rows[0].height) if beside_first else height
    number = group.figure.draw(layout.frame, top + reach / 2)
    y = top + (height - sum(row.height for row in group.rows) - layout.air * (len(group.rows) - 1)) / 2
    for row in group.rows:
        _row(layout, group.side, row, y)
        y += row.height + layout.air
    return number


def _row(layout: Layout, side: Side, row: Row, y: float) -> None:
    frame = layout.frame
    frame.put(row.text, layout.columns.text_left, y, of=row.mark.mark_id)
    at = y + row.text.height + layout.em * 1.05 if layout.stacked else y + row.height / 2
    artists: list[Artist] = []
    if not math.isnan(side.value):
        _strip(layout, at)
        artists += _symbol(layout, side, at)
    if layout.detail.sheets:
        artists += _pages(layout, row, y)
    frame.mark(row.mark, *artists)


def _strip(layout: Layout, y: float) -> None:
    """Draw the number line of one row."""
    frame, line = layout.frame, layout.columns.line
    if layout.stacked:
        reach = layout.em * 0.55
        if layout.case.band:
            _band(layout, y - reach, y + reach)
        for tick in line.ticks:
            frame.line([line.x(tick)] * 2, [y - reach * 0.5, y + reach * 0.5], RULE, 1, zorder=1)
    frame.line([line.left, line.right], [y, y], RULE, 1, zorder=1.5)


def _symbol(layout: Layout, side: Side, y: float) -> list[Artist]:
    """Draw the symbol of a figure; an arrow points to where the figure may lie besides."""
    line, ax, radius = layout.columns.line, layout.frame.ax, layout.em * 0.4
    x, colour = line.x(side.value), layout.frame.colour(side.first["region"])
    kind, planned = "exact" if side.kind == "exact" else "about", side.first["status"] == "planned"
    artists = figure_symbol(ax, x, y, radius, colour, qualifier=kind, planned=planned)
    if side.kind == "range":
        ends = [line.x(side.first[end]) for end in ("low", "high")]
        artists.append(layout.frame.line(ends, [y, y], colour, 2, zorder=3))
    towards = {"at_least": 1, "at_most": -1, "almost": -1}.get(side.kind)
    if towards:
        length = min(radius * 2.2, x - radius - line.left + layout.em) if towards < 0 else radius * 2.2
        artists.append(_arrow(ax, x, y, radius * towards, length, colour))
    return artists


def _arrow(ax: Axes, x: float, y: float, reach: float, length: float, colour: str) -> Artist:
    """Draw an arrow along the line; ``reach`` is the radius of its symbol, negative for one to the left."""
    radius = abs(reach)
    return ax.add_artist(FancyArrow(
        x + reach, y, math.copysign(length, reach), 0, width=radius * 0.42, head_width=radius * 1.7,
        head_length=radius * 1.3, length_includes_head=True, color=colour, linewidth=0, zorder=3.95,
    ))  # fmt: skip


def _pages(layout: Layout, row: Row, y: float) -> list[Artist]:
    """Draw one small sheet a page and their number, at the right of the first line of words."""
    frame, em, right = layout.frame, layout.em, layout.columns.sheets_right
    box = frame.put(frame.block([Run(str(row.pages), "regular", SECOND)]), right, y, "right")
    if row.pages > MOST_SHEETS:
        return []
    left = right - em * 0.85 - row.pages * em * 0.8
    return [_sheets(frame.ax, left, (box[1] + box[3]) / 2, row.pages, em)]


def _sheets(ax: Axes, left: float, middle: float, number: int, em: float) -> Artist:
    """Draw pages as small sheets with lines of text, side by side, as one artist."""
    wide, tall, paths = em * 0.6, em * 0.8, []
    for place in range(number):
        x, top = left + place * em * 0.8, middle - tall / 2
        paths.append(Path([(x, top), (x + wide, top), (x + wide, top + tall), (x, top + tall), (x, top)], closed=True))
        levels = [top + tall * share for share in (0.28, 0.5, 0.72)]
        paths += [Path([(x + wide * 0.22, level), (x + wide * 0.78, level)]) for level in levels]
    drawing = Path.make_compound_path(*paths)
    return ax.add_artist(PathPatch(drawing, fill=False, edgecolor=QUIET, linewidth=max(0.9, em * 0.07) * PX, zorder=3))


# The threads


def _threads(layout: Layout, numbers: list[Box]) -> None:
    """Lead the eye from each digit that has moved to its place in the other figure."""
    if layout.swap is None:
        return
    (one, other), (upper, lower) = layout.swap.texts, numbers[:2]
    size = layout.groups[0].figure.number.size
    for place, target in layout.swap.moves:
        start = (_digit_x(one, place, upper[0], size), upper[3] - size * 0.1)
        end = (_digit_x(other, target, lower[0], size), lower[1] - size * 0.02)
        _thread(layout, start, end, layout.swap.colours[one[place]])


def _digit_x(text: str, place: int, left: float, size: float) -> float:
    return left + measure(text[:place], size, "bold") + measure(text[place], size, "bold") / 2


def _thread(layout: Layout, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
    middle = (start[1] + end[1]) / 2
    curve = Path([start, (start[0], middle), (end[0], middle), end], [Path.MOVETO, *[Path.CURVE4] * 3])
    width = max(1.3, layout.em * 0.13) * PX
    layout.frame.ax.add_artist(PathPatch(curve, fill=False, edgecolor=colour, linewidth=width, zorder=2))
