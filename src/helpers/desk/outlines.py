"""Where the marks of a chart are on its picture: what outlines each, and in which order a reader comes upon them."""

import re
from collections.abc import Iterable, Mapping

from matplotlib.artist import Artist
from matplotlib.collections import Collection
from matplotlib.transforms import Bbox

from helpers.charts import Chart
from helpers.draw.boxes import Box

_AWAY = 4.0  # px between a mark and its outline
_LINE = 10.0  # px by which what stands in one line of the picture can differ in height


def outlines(chart: Chart) -> dict[str, list[Box]]:
    """Return what outlines each mark.

    Parameters
    ----------
    chart : Chart

    Returns
    -------
    dict of list of Box
        By the id of the mark, in px from the top left; of a mark in several places one box for each.
    """
    height, found = float(chart.figure.bbox.height), {mark.mark_id: [] for mark in chart.marks}
    for artist in chart.figure.findobj(lambda one: one.get_gid() is not None):
        mark_id = re.sub(r"\.\d+$", "", str(artist.get_gid()))
        if mark_id in found and (box := _box(artist, height)):
            found[mark_id].append(box)
    return {mark_id: _joined(boxes) for mark_id, boxes in found.items()}


def _box(artist: Artist, height: float) -> Box | None:
    """Return what an artist covers with a free border around; nothing if it leaves nothing to be seen."""
    left, low, right, high = map(float, _extents(artist).extents)
    if not left <= right:  # those of nothing are turned inside out
        return None
    return left - _AWAY, height - high - _AWAY, right + _AWAY, height - low + _AWAY


def _extents(artist: Artist) -> Bbox:
    if isinstance(artist, Collection):  # the library's own answer leaves out what lies in data coordinates
        paths = map(artist.get_transform().transform_path, artist.get_paths())
        return Bbox.union([path.get_extents() for path in paths])
    return artist.get_window_extent()


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Make one box of those that touch each other."""
    apart: list[Box] = []
    for box in boxes:
        while near := next((one for one in apart if _touch(one, box)), None):
            apart.remove(near)
            box = (min(near[0], box[0]), min(near[1], box[1]), max(near[2], box[2]), max(near[3], box[3]))
        apart.append(box)
    return apart


def _touch(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def in_reading_order(places: Mapping[str, list[Box]]) -> list[str]:
    """Return the ids of marks as a page is read: line by line from the top, each from the left.

    Parameters
    ----------
    places : mapping of list of Box
        As :func:`outlines` gives them; marks of which nothing is seen come last.

    Returns
    -------
    list of str
    """
    corners = {mark: min((box[1], box[0]) for box in boxes) for mark, boxes in places.items() if boxes}
    lines: list[list[str]] = []
    start = float("-inf")
    for mark in sorted(corners, key=corners.__getitem__):
        if corners[mark][0] > start + _LINE:
            lines.append([])
            start = corners[mark][0]
        lines[-1].append(mark)
    seen = [mark for line in lines for mark in sorted(line, key=lambda one: corners[one][1])]
    return seen + [mark for mark in places if mark not in corners]
