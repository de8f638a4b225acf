"""Many equal shapes as one artist: rings with even dashes, squares of which the last may be a part, discs.

Their lines grow with the marks and squares keep their outline inside, so that marks of any size stay countable.
"""

import math
from collections.abc import Sequence

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from helpers.draw.style import PAPER, PX

_RADIUS, _SIDE = 0.39, 0.74  # of a round mark, and of a square; of the distance of two marks
_DASH = 0.58  # the drawn part; the rest is the gap to the next dash

Point = tuple[float, float]


def rings(centres: Sequence[Point], amount: float, pitch: float, colour: str) -> PathPatch:
    """Return rings dashed by arcs of the same length, which a dashed line would cut short where it closes.

    Of an ``amount`` that is not whole the last ring has only some of its dashes.
    """
    count, radius = 8 if pitch > 9 else 6, _RADIUS * pitch
    angles = [(dash + np.linspace(0, _DASH, 6)) * 2 * np.pi / count for dash in range(count)]
    dashes = [radius * np.column_stack([np.cos(angle), np.sin(angle)]) for angle in angles]
    arcs = (
        Path(centre + dash)
        for number, centre in enumerate(centres)
        for dash in dashes[: math.ceil(count * min(1.0, amount - number))]
    )
    line = max(0.9, pitch * 0.115) * PX
    return PathPatch(
        Path.make_compound_path(*arcs), facecolor="none", edgecolor=colour, linewidth=line, capstyle="butt", zorder=3
    )


def discs(centres: Sequence[Point], amount: float, pitch: float, colour: str) -> PathPatch:
    """Return discs; of an ``amount`` that is not whole the last is a part of one."""
    circles = [Path.circle(centre, _RADIUS * pitch) for centre in centres]
    if part := amount % 1:
        wedge = Path.wedge(0, 360 * part)
        circles[-1] = Path(wedge.vertices * _RADIUS * pitch + centres[-1], wedge.codes)
    return PathPatch(Path.make_compound_path(*circles), facecolor=colour, linewidth=0, zorder=3)


def squares(corners: Sequence[Point], amount: float, pitch: float, colour: str, solid: bool) -> PathPatch:
    """Return squares, given by the top left corners of their cells, solid or outlined.

    Of an ``amount`` that is not whole the last square is a part of one.
    """
    line = 0.0 if solid else max(0.7, pitch * 0.1)
    side, inset = _SIDE * pitch - line, ((1 - _SIDE) * pitch + line) / 2
    shapes = []
    for number, (x, y) in enumerate(corners):
        left, top, right, bottom = x + inset, y + inset, x + inset + side * min(1.0, amount - number), y + inset + side
        shapes.append(Path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], closed=True))
    return PathPatch(
        Path.make_compound_path(*shapes), facecolor=colour if solid else PAPER, edgecolor=colour,
        linewidth=line * PX, joinstyle="miter", zorder=3,
    )  # fmt: skip
