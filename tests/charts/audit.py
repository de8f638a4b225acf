"""What a picture editor would send back, measured on the drawn figure."""

from itertools import combinations

from matplotlib.text import Text

from helpers.draw.boxes import overlap
from helpers.draw.style import PX, own_settings
from helpers.sizes import SIZES

SLACK = 0.6  # px; what no eye sees


def faults(chart) -> list[str]:
    """Return what is wrong with the layout of a chart: clipped, overlapping or illegible text."""
    with own_settings():
        return [*_outside(chart), *_small(chart), *_overlapping_texts(chart), *_covered_marks(chart)]


def _extent(artist, chart):
    box = artist.get_tightbbox(chart.figure.canvas.get_renderer())
    height = chart.figure.bbox.height
    return (box.x0, height - box.y1, box.x1, height - box.y0) if box is not None else None


def _letters(chart):
    return [artist for artist in chart.figure.findobj(Text) if artist.get_text() and artist.get_visible()]


def _outside(chart):
    width, height = SIZES[chart.size].width, chart.height
    for artist in _letters(chart):
        left, top, right, bottom = _extent(artist, chart)
        if left < 0 or top < 0 or right > width or bottom > height:
            yield f"outside the canvas: {artist.get_text()!r}"


def _small(chart):
    least = SIZES[chart.size].small
    for artist in _letters(chart):
        if artist.get_fontsize() / PX < least - 0.05:
            yield f"type of {artist.get_fontsize() / PX:.1f} px, least is {least}: {artist.get_text()!r}"


def _overlapping_texts(chart):
    for (one, said), (other, also) in combinations(chart.texts, 2):
        if overlap(one, other) > SLACK:
            yield f"{said!r} overlaps {also!r} by {overlap(one, other):.1f} px"


def _covered_marks(chart):
    for artist in chart.figure.findobj(lambda artist: getattr(artist, "is_ground", None) is False):
        box = _extent(artist, chart)
        for text_box, said in chart.texts:
            if box is not None and overlap(box, text_box) > SLACK:
                yield f"mark {artist.get_gid()} is covered by {said!r} by {overlap(box, text_box):.1f} px"
