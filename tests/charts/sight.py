"""How colours look to readers: their contrast, and which of them some readers cannot tell apart."""

from collections import defaultdict
from itertools import combinations

import numpy as np
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Patch

from helpers.draw.style import PAPER

LEAST_APART = 20.0  # difference in CIELAB under which two colours are taken for one
_TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                    [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip
# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
SIGHT = {
    "all cones": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "black and white": np.tile(_TO_XYZ[1], (3, 1)),  # a print without colours, of the same lightness
}


def _linear(colour) -> np.ndarray:
    parts = np.array(to_rgb(colour))
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one, other) -> float:
    """Return the contrast of two colours by WCAG 2."""
    light, dark = sorted((float(_TO_XYZ[1] @ _linear(colour)) for colour in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lab(linear: np.ndarray) -> np.ndarray:
    ratio = _TO_XYZ @ np.clip(linear, 0, 1) / _TO_XYZ.sum(axis=1)
    root = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def apart(one, other, sight: str) -> float:
    """Return how far two colours are from each other in CIELAB for readers of a kind of sight."""
    seen = [_lab(SIGHT[sight] @ _linear(colour)) for colour in (one, other)]
    return float(np.linalg.norm(seen[0] - seen[1]))


def confusable(one, other, sights=tuple(SIGHT)) -> list[str]:
    """Return the kinds of sight for which two colours are one."""
    return [sight for sight in sights if apart(one, other, sight) < LEAST_APART]


def only_colour_tells(chart, regions=()) -> list[str]:
    """Return the pairs of signs that are alike in shape and that some readers cannot tell apart by colour.

    Without colours, ``regions``' own are told apart by place: each has a panel, a lane or a column under its name.
    """
    shapes = defaultdict(set)
    signs = chart.figure.findobj(lambda artist: getattr(artist, "is_ground", None) is False and isinstance(artist, Patch))
    for sign in signs:
        if not any(_inside(sign, other) for other in signs):
            shapes[_colour(sign)].add(_shape(sign))
    own = {colour.lower() for colour in regions}
    found = {}
    for pair in combinations(sorted(shapes), 2):
        sights = [sight for sight in SIGHT if sight != "black and white" or not own.issuperset(pair)]
        if shapes[pair[0]] & shapes[pair[1]]:
            found[pair] = confusable(*pair, sights)
    return [f"{one} and {other}: {sights}" for (one, other), sights in found.items() if sights]


def _inside(sign: Patch, other: Patch) -> bool:
    """Tell whether a sign is a part of another one of its mark, such as the dot in it."""
    if sign is other or sign.get_gid().partition(".")[0] != other.get_gid().partition(".")[0]:
        return False
    (left, top), (right, bottom) = sign.get_path().get_extents().get_points()
    (west, north), (east, south) = other.get_path().get_extents().get_points()
    return west < left and north < top and right < east and bottom < south


def _filled(sign: Patch) -> bool:
    return sign.get_facecolor()[3] > 0 and to_hex(sign.get_facecolor()) != PAPER.lower()


def _colour(sign: Patch) -> str:
    return to_hex(sign.get_facecolor() if _filled(sign) else sign.get_edgecolor())


def _shape(sign: Patch) -> tuple:
    """Outline without size and place, and whether it is filled."""
    points = sign.get_path().vertices
    outline = (points - points.min(axis=0)) / max(np.ptp(points, axis=0).max(), 1e-9)
    return _filled(sign), len(points), *np.round(outline, 1).ravel()[:16]
