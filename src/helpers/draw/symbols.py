"""The grammar of signs: what shape, fill, line and dots mean, in every chart alike. ``docs/grammar.md`` shows it.

Of a figure, fill tells how exact it is: filled is exact, open is rounded, an arrow points to where the number may lie
besides. Dashes tell that it is planned, shape how it stands: a circle is accepted, a diamond contested. Circle and
diamond belong to figures alone; events have other signs. Squares are counted. On areas and squares, hatching is
fighting and dots are what is contested. Colour tells the region, plum fighting; nothing depends on colour alone.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrow, PathPatch
from matplotlib.path import Path
from numpy.typing import ArrayLike

from helpers.draw.style import PAPER, PX
from helpers.ledger.records import Claim

Point = tuple[float, float]
DASHES = (0, (1.5, 1.1))  # of what is planned
TOWARDS = {"at_least": 1, "at_most": -1, "almost": -1}  # where a number may lie besides: to more, or to less
_DIAMOND = math.sqrt(math.pi / 2)  # half its width in radii of a circle: both have the same area
_REACH = 3.2  # how far an arrow ends from the middle, in radii


@dataclass(frozen=True)
class FigureSign:
    """The sign of a figure.

    Attributes
    ----------
    kind : str
        How exact it is; see :attr:`helpers.words.figures.Figure.kind`.
    planned, contested : bool
    """

    kind: str = "exact"
    planned: bool = False
    contested: bool = False

    @classmethod
    def of(cls, claim: Claim) -> "FigureSign":
        """Return the sign of what a claim states."""
        return cls(claim.figure.kind, claim.status in ("planned", "promised"), claim.contested)

    def draw(self, ax: Axes, x: float, y: float, radius: float, colour: str, *, ground: str = PAPER,
             ends: Sequence[float] = (), least: float = -math.inf) -> list[Artist]:  # fmt: skip
        """Draw it.

        Parameters
        ----------
        ax : matplotlib.axes.Axes
            In px, y downwards; more lies to the right.
        x, y : float
            Middle.
        radius : float
        colour : str
        ground : str
            Colour of what it stands on, from which it is set off.
        ends : sequence of float
            Of a range: where its ends lie. The sign becomes as long.
        least : float
            Where the number line begins: no arrow points beyond.

        Returns
        -------
        list of Artist
            The sign itself first.
        """
        line = max(1.4, radius * 0.36)
        outline = self._outline(ends or (x, x), y, radius)
        style = {"linestyle": DASHES} if self.planned else {}
        fill = colour if self.kind == "exact" and not self.planned else PAPER
        artists: list[Artist] = [_patch(ax, outline, fill, colour, line, 4, **style)]
        _patch(ax, outline, ground, ground, line + 2.4, 3.9)
        if self.planned and self.kind == "exact":
            artists.append(_patch(ax, self._outline((x, x), y, radius * 0.5), colour, "none", 0, 4.1))
        if towards := TOWARDS.get(self.kind):
            artists += _arrow(ax, x, y, radius, towards, colour, least)
        return artists

    def _outline(self, ends: Sequence[float], y: float, radius: float) -> Path:
        """Return a circle or a diamond, drawn out between two ends if they differ."""
        left, right = ends[0], ends[-1]
        if self.contested:
            reach = radius * _DIAMOND
            return _ring((left - reach, y), (left, y - reach), (right, y - reach), (right + reach, y),
                         (right, y + reach), (left, y + reach))  # fmt: skip
        if left == right:
            return Path.circle((left, y), radius)
        turn = np.linspace(np.pi / 2, 3 * np.pi / 2, 24)
        arc = radius * np.column_stack([np.cos(turn), -np.sin(turn)])
        return _ring(*np.add(arc, (left, y)), *np.subtract((right, y), arc))


def _arrow(ax: Axes, x: float, y: float, radius: float, towards: int, colour: str, least: float) -> list[Artist]:
    """Return an arrow beside a sign, shorter where the line begins, and none where there is no room."""
    start, end = x + towards * radius, max(x + towards * radius * _REACH, least)
    if abs(end - start) < radius:
        return []
    head = min(radius * 1.3, abs(end - start))
    arrow = FancyArrow(start, y, end - start, 0, width=radius * 0.42, head_width=radius * 1.7, head_length=head,
                       length_includes_head=True, color=colour, linewidth=0, zorder=3.95)  # fmt: skip
    return [ax.add_artist(arrow)]


# Events


def _turned(*corners: Point, by: float = 0.0) -> np.ndarray:
    turn = np.array([[math.cos(by), math.sin(by)], [-math.sin(by), math.cos(by)]])
    return np.array(corners, dtype=float) @ turn


_ARM = ((0.34, -1), (0.34, -0.34), (1, -0.34))
_CROSS = [corner for turn in range(4) for corner in _turned(*_ARM, by=turn * math.pi / 2)]
# Corners about the middle, in radii, by category; events of another kind have the last.
EVENTS = {
    "incursion": _turned((0, -1.2), (1.2, 0.95), (-1.2, 0.95)),
    "arming": _turned((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "law": _turned((-0.8, -1.15), (0.3, -1.15), (0.8, -0.65), (0.8, 1.15), (-0.8, 1.15)),
    "statement": _turned((-1.1, -0.8), (1.1, -0.8), (1.1, 0.45), (0.1, 0.45), (-0.5, 1.15), (-0.5, 0.45), (-1.1, 0.45)),
    "emergency": _turned(*_CROSS, by=math.pi / 4) * 1.2,
    "reorganisation": _turned(*_CROSS) * 1.15,
    "training": _turned((0, -1.15), (1.1, -0.3), (0.7, 1.0), (-0.7, 1.0), (-1.1, -0.3)),
    "loss": _turned((-1.2, -0.4), (1.2, -0.4), (1.2, 0.4), (-1.2, 0.4)),
    "formation": _turned((-1, -1), (1, -1), (1, 0.2), (0, 1.2), (-1, 0.2)),
    "": _turned((-0.6, -1), (0.6, -1), (1.2, 0), (0.6, 1), (-0.6, 1), (-1.2, 0)),
}


def event_symbol(ax: Axes, x: float, y: float, radius: float, colour: str, category: str,
                 contested: bool = False) -> list[Artist]:  # fmt: skip
    """Draw the sign of an event by its kind: filled, or with a dot inside if the sides tell it differently."""
    corners = EVENTS.get(category, EVENTS[""]) * radius + (x, y)
    line = max(1.2, radius * 0.3)
    fill = PAPER if contested else colour
    sign = _patch(ax, _ring(*corners), fill, colour, line, 5, joinstyle="miter")
    return [sign, *([dots(ax, [(x, y + radius * 0.1)], radius * 0.3, colour, zorder=5.1)] if contested else [])]


# What is counted, and areas


def squares(
    ax: Axes, corners: Sequence[Point], side: float, colour: str, *, filled: bool = True, planned: bool = False,
    contested: bool = False, first: float = 0.0, last: float = 1.0, zorder: float = 3.0,
) -> list[Artist]:  # fmt: skip
    """Draw squares of one kind: filled where their number is exact, dashed where planned, with a dot where contested.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    corners : sequence of (x, y)
        The left top corner of each; at least one.
    side : float
        In px, with the outline.
    colour : str
    filled, planned, contested : bool
    first, last : float
        Where the first one begins and the last one ends, as shares of a side from the top.
    zorder : float

    Returns
    -------
    list of Artist
    """
    filled = filled and not (planned or contested)
    line = 0.0 if filled else max(0.7, side * 0.13)
    inner, inset = side - line, line / 2
    begins = [first, *[0.0] * (len(corners) - 1)]
    shares = [1 - begin for begin in begins[:-1]] + [last - begins[-1]]
    least = max(2.2 * line, 0.1)  # in less than that an outline would close to a stroke
    boxes = [(x + inset, y + inset + inner * begin, inner, max(inner * share, least))
             for (x, y), begin, share in zip(corners, begins, shares, strict=True)]  # fmt: skip
    outlines = (path for box in boxes for path in (_corners(*box) if planned else [_box(*box)]))
    fill = colour if filled else "none" if planned else PAPER
    shape = _patch(ax, Path.make_compound_path(*outlines), fill, colour, line, zorder, joinstyle="miter")
    centres = [(x + side / 2, y + side / 2) for (x, y), share in zip(corners, shares, strict=True) if share > 0.7]
    return [shape, *([dots(ax, centres, side * 0.15, colour, zorder=zorder + 0.1)] if contested and centres else [])]


def dotted_square(ax: Axes, x: float, y: float, radius: float, colour: str) -> list[Artist]:
    """Draw the sign of what is contested and has no number, about its middle."""
    side = 1.8 * radius
    return squares(ax, [(x - side / 2, y - side / 2)], side, colour, contested=True)


def dots(ax: Axes, centres: Iterable[Point], radius: float, colour: str, zorder: float = 2.0) -> Artist:
    """Draw the dots of what is contested, as one artist: strokes of no length with round ends, as files stay small."""
    path = Path.make_compound_path(*(Path([(x, y), (x + 0.1 / PX, y)]) for x, y in centres))
    style = {"fill": False, "edgecolor": colour, "linewidth": 2 * radius * PX, "capstyle": "round", "snap": False}
    return ax.add_artist(PathPatch(path, zorder=zorder, **style))


def hatching(ax: Axes, lines: Iterable[ArrayLike], colour: str, width: float, zorder: float = 2.0) -> Artist:
    """Draw the rules of what is hatched, as one artist; ``width`` in px."""
    paths = (Path(line) for line in lines)
    path = Path.make_compound_path(*paths)
    return ax.add_artist(PathPatch(path, fill=False, edgecolor=colour, linewidth=width * PX, zorder=zorder))


# Paths


def _patch(ax: Axes, path: Path, fill: str, edge: str, line: float, zorder: float, **style) -> Artist:
    """Add a path as an artist; ``line`` in px."""
    return ax.add_artist(PathPatch(path, facecolor=fill, edgecolor=edge, linewidth=line * PX, zorder=zorder, **style))


def _ring(*corners: Sequence[float]) -> Path:
    return Path([*corners, corners[0]], closed=True)


def _box(x: float, y: float, wide: float, high: float) -> Path:
    return _ring((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))


def _corners(x: float, y: float, wide: float, high: float) -> Iterator[Path]:
    """Yield the corners of a box: its outline in four dashes that are alike, whatever its size."""
    for across, down in ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high)):
        inwards, upwards = (x + wide / 2 - across) * 0.74, (y + high / 2 - down) * 0.74
        yield Path([(across + inwards, down), (across, down), (across, down + upwards)])
