"""The signs: squares for pages, filled by kind of source, and dots for statements."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from helpers.draw.style import PAPER, PLUM, PX, QUIET, SECOND, TEAL

_COLOUR = {"state": SECOND, "private": TEAL, "foreign": PLUM, "other": QUIET}


def side_of(pitch: float) -> float:
    """Return the side of squares that stand at a distance."""
    return pitch * 0.78


def glyphs(
    ax: Axes, kinds: Mapping[str, int], x: float, y: float, pitch: float, per_row: int | None = None
) -> list[Artist]:
    """Draw one square a page.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    kinds : mapping of str to int
        Pages by group, in the order of drawing.
    x, y : float
        Top left corner.
    pitch : float
        Distance of two squares in px.
    per_row : int, optional
        Squares of a row; all of them unless given.

    Returns
    -------
    list of Artist
        One or two a group.
    """
    per_row = per_row or sum(kinds.values())
    places = ((x + (n % per_row) * pitch, y + (n // per_row) * pitch) for n in count())
    corners = {kind: [next(places) for _ in range(n)] for kind, n in kinds.items()}
    return [artist for kind in kinds for artist in _squares(ax, corners[kind], side_of(pitch), kind)]


def _squares(ax: Axes, corners: Sequence[tuple[float, float]], side: float, kind: str) -> Iterator[Artist]:
    """Draw squares of one kind: full, half full, thick-rimmed or empty; no kind is known by its colour alone."""
    colour = _COLOUR[kind]
    outer = [_box(x, y, side) for x, y in corners]
    if kind == "foreign":
        inner = [Path(_box(x + side * 0.3, y + side * 0.3, side * 0.4).vertices[::-1], closed=True) for x, y in corners]
        rims = Path.make_compound_path(*outer, *inner)
        yield ax.add_artist(PathPatch(rims, facecolor=colour, edgecolor="none", zorder=3))
        return
    style = {"facecolor": colour if kind == "state" else PAPER, "linewidth": max(1.1, side * 0.1) * PX}
    yield ax.add_artist(PathPatch(Path.make_compound_path(*outer), edgecolor=colour, zorder=3, **style))
    if kind == "private":
        halves = [Path([(x, y), (x + side, y + side), (x, y + side), (x, y)], closed=True) for x, y in corners]
        yield ax.add_artist(PathPatch(Path.make_compound_path(*halves), facecolor=colour, edgecolor="none", zorder=3.1))


def _box(x: float, y: float, side: float) -> Path:
    return Path([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)], closed=True)


def dot(ax: Axes, centre: tuple[float, float], radius: float, colour: str, contested: bool) -> Artist:
    """Draw the dot of a statement, hollow if it is contested."""
    style = {"facecolor": PAPER if contested else colour, "linewidth": max(1.3, radius * 0.4) * PX}
    return ax.add_artist(PathPatch(Path.circle(centre, radius), edgecolor=colour, zorder=3, **style))
