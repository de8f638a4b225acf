"""Symbols chosen by how exact a figure is: precision decides, never taste.

Exact: a filled dot. About: an open dot. At least, at most: an open dot with an arrow. Planned: a dashed ring.
Contested: the same in a diamond, grey. A month is a span with its own length, never the first of the month.
"""

from itertools import pairwise

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import PatchCollection
from matplotlib.colors import to_rgba
from matplotlib.patches import FancyArrow, PathPatch, Polygon
from matplotlib.path import Path

from helpers.draw.style import PAPER, PX, QUIET


def figure_symbol(
    ax,
    x: float,
    y: float,
    radius: float,
    colour: str,
    *,
    qualifier: str = "exact",
    planned: bool = False,
    contested: bool = False,
    high: bool = False,
    span: tuple[float, float] | None = None,
) -> list[Artist]:
    """Draw the symbol of one figure.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        In px, y downwards.
    x, y : float
        Centre.
    radius : float
        Half the width of the symbol.
    colour : str
    qualifier : {"exact", "about", "at_least", "at_most"}
    planned : bool
        Dashed outline.
    contested : bool
        A grey diamond.
    high : bool
        The source gives the figure as a ceiling ("almost"): an arrow that points down.
    span : (float, float), optional
        Left and right end of a date that is known to a month or a span: the symbol becomes as long.

    Returns
    -------
    list of Artist
        The symbol itself first.
    """
    colour = QUIET if contested else colour
    filled = qualifier == "exact" and not planned
    outline = _lozenge(span, y, radius) if span else _outline(x, y, radius, contested)
    stroke = max(1.4, radius * 0.36)
    style = {"linestyle": (0, (1.5, 1.1))} if planned else {}
    shape = PathPatch(
        outline, facecolor=colour if filled else PAPER, edgecolor=colour, linewidth=stroke * PX, zorder=4, **style
    )
    moat = PathPatch(outline, facecolor=PAPER, edgecolor=PAPER, linewidth=(stroke + 2.4) * PX, zorder=3.9)
    ax.add_artist(moat)
    ax.add_artist(shape)
    artists: list[Artist] = [shape]
    if qualifier == "at_least":
        artists.append(_arrow(ax, x, y, radius, -1, colour))
    elif qualifier == "at_most" or high:
        artists.append(_arrow(ax, x, y, radius, 1, colour))
    return artists


def side_ticks(ax, x: float, y: float, radius: float, colour: str) -> Artist:
    """Draw a short tick on either side: the day is approximate."""
    reach = radius * 2.4
    ticks = Path([(x - reach, y), (x - radius, y), (x + radius, y), (x + reach, y)],
                 [Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO])  # fmt: skip
    return ax.add_artist(
        PathPatch(ticks, fill=False, edgecolor=colour, linewidth=max(1.2, radius * 0.3) * PX, zorder=3.8)
    )


def soft_bar(ax, left: float, right: float, y: float, height: float, colour: str, fade: float | None = None,
             vertical: bool = False) -> Artist:  # fmt: skip
    """Draw a span with soft ends: the date lies somewhere in it.

    Parameters
    ----------
    left, right : float
        Ends along the time axis; ``y`` is the middle across it.
    fade : float, optional
        Length of a soft end in px; a third of the span unless given.
    vertical : bool
        Time runs down instead of right.
    """
    fade = (right - left) / 3 if fade is None else fade
    edges = np.linspace(left, right, 25)
    middles = (edges[:-1] + edges[1:]) / 2
    strength = np.clip(np.minimum(middles - left, right - middles) / max(fade, 1e-6), 0.08, 1)
    bars = [_rectangle(a, b, y, height, vertical) for a, b in pairwise(edges)]
    # Opaque tints instead of transparency, so that the same picture comes out of every format.
    paper, ink = np.array(to_rgba(PAPER)), np.array(to_rgba(colour))
    collection = PatchCollection(
        bars, facecolors=[paper + (ink - paper) * s for s in strength], edgecolors="none", zorder=3
    )
    return ax.add_artist(collection)


def _outline(x: float, y: float, radius: float, contested: bool) -> Path:
    if contested:
        reach = radius * 1.3
        return Path([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y), (x, y - reach)])
    circle = Path.circle((x, y), radius)
    return circle


def _lozenge(span: tuple[float, float], y: float, radius: float) -> Path:
    left, right = span
    nose = min(radius, (right - left) / 3)
    return Path([(left, y), (left + nose, y - radius), (right - nose, y - radius), (right, y),
                 (right - nose, y + radius), (left + nose, y + radius), (left, y)])  # fmt: skip


def _arrow(ax, x: float, y: float, radius: float, down: int, colour: str) -> Artist:
    start, length = y + down * radius, down * radius * 2.6
    arrow = FancyArrow(x, start, 0, length, width=radius * 0.42, head_width=radius * 1.7, head_length=radius * 1.4,
                       length_includes_head=True, color=colour, linewidth=0, zorder=3.95)  # fmt: skip
    return ax.add_artist(arrow)


def _rectangle(start: float, end: float, across: float, height: float, vertical: bool) -> Polygon:
    low, high = across - height / 2, across + height / 2
    corners = [(start, low), (end, low), (end, high), (start, high)]
    return Polygon([(b, a) for a, b in corners] if vertical else corners)
