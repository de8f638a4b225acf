"""The typeface is cut down without a trace: letters stand where the whole face puts them, but for its ligatures."""

from itertools import product
from pathlib import Path

import font_source_sans_pro
import matplotlib
import numpy as np
import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font, LoadFlags

from helpers.draw import faces
from helpers.draw.faces import face_file
from helpers.draw.shapes import shapes
from helpers.draw.style import PX, own_settings
from helpers.draw.text import Line, advance
from helpers.errors import UserError
from helpers.words.signs import PRINTED

WHOLE = {"regular": "SourceSansPro", "semibold": "SourceSansProSemibold", "bold": "SourceSansProBold"}
LETTERS = "ATVWaefotvyГТУадзтуґ07.,-–’»"


def _width(font: FT2Font, text: str) -> int:
    font.set_size(100, 72)
    font.set_text(text, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0]


@pytest.mark.parametrize("weight", WHOLE)
def test_letters_are_kerned_as_in_the_whole_face(weight):
    whole, cut = FT2Font(font_source_sans_pro.font_files_ttf[WHOLE[weight]]), FT2Font(face_file(weight))
    pairs = [one + other for one, other in product(LETTERS, LETTERS) if one + other not in ("ff", "ft")]
    assert [pair for pair in pairs if _width(whole, pair) != _width(cut, pair)] == []
    assert _width(cut, "AV") < _width(cut, "A") + _width(cut, "V")


def test_a_face_that_cannot_be_written_is_told_in_a_sentence(monkeypatch, tmp_path):
    (tmp_path / "a file").write_text("no folder")
    monkeypatch.setattr(matplotlib, "get_cachedir", lambda: str(tmp_path / "a file"))
    faces.face_file.cache_clear()
    try:
        with pytest.raises(UserError, match="a file cannot be written"):
            face_file("bold")
    finally:
        faces.face_file.cache_clear()


def test_a_face_is_made_once_and_whole(monkeypatch, tmp_path):
    monkeypatch.setattr(matplotlib, "get_cachedir", lambda: str(tmp_path))
    faces.face_file.cache_clear()
    try:
        made = Path(face_file("regular"))
        before = made.stat()
        faces.face_file.cache_clear()
        assert face_file("regular") == str(made) and made.stat().st_mtime_ns == before.st_mtime_ns
        assert [path.name for path in tmp_path.iterdir()] == [made.name]
    finally:
        faces.face_file.cache_clear()


def _pixels(add) -> np.ndarray:
    with own_settings():
        figure = Figure(figsize=(4, 1), dpi=200)
        canvas = FigureCanvasAgg(figure)
        ax = figure.add_axes((0, 0, 1, 1), frameon=False)
        ax.set_axis_off()
        ax.set_xlim(0, 400)
        ax.set_ylim(100, 0)
        add(ax)
        canvas.draw()
        return np.asarray(canvas.buffer_rgba())


SAID = "Governor: до 3000 осіб, £4,703 Té “Ж”"


@pytest.mark.parametrize("weight", WHOLE)
def test_a_line_is_drawn_as_matplotlib_draws_text(weight):
    """Letters lie where matplotlib puts them, to half a pixel, and are as black."""
    place, style = (12.3, 61.7), {"color": "#12436D"}
    ours = _pixels(lambda ax: ax.add_artist(Line(*place, SAID, weight, 18, **style)))
    theirs = _pixels(lambda ax: ax.text(*place, SAID, fontproperties=faces.face(weight), fontsize=18 * PX, **style))
    for axis in (0, 1):
        ink, other = ((255.0 - picture[..., 0]).sum(axis=axis) for picture in (ours, theirs))
        assert ink.sum() == pytest.approx(other.sum(), rel=0.01) and ink.sum() > 0
        ink, other = ink / ink.sum(), other / other.sum()
        assert np.abs(np.cumsum(ink) - np.cumsum(other)).max() < other.max() / 2


@pytest.mark.parametrize("weight", WHOLE)
def test_a_line_is_as_wide_as_its_letters_with_their_kerning(weight):
    font = FT2Font(face_file(weight))
    font.set_size(1000, 72)  # so that an em has a thousand px, and nothing is rounded
    for said in ("Governor: £4,703 Té", "AVATAR", " a ", " ", "до осіб", "Тата"):  # matplotlib kerns each script by itself
        font.set_text(f"{said}|", flags=LoadFlags.NO_HINTING)
        wide = font.get_width_height()[0]
        font.set_text("|", flags=LoadFlags.NO_HINTING)
        ours = advance(f"{said}|", weight, 1000) - advance("|", weight, 1000)
        assert ours == pytest.approx((wide - font.get_width_height()[0]) / 64, abs=1), said


def test_the_shape_of_a_line_is_the_same_in_pixels_and_in_svg():
    face, read = shapes("regular"), RecordingPen()
    parse_path(face.svg("Ая ё№"), read)
    points = {point for _, points in read.value for point in points}
    path = face.path("Ая ё№")
    assert points == {(float(x), float(y)) for x, y in path.vertices[path.codes != path.CLOSEPOLY]}
    assert len(points) > 50 and max(points)[0] > 2000
    assert not len(face.path(" ").vertices) and face.svg(" ") == ""


def test_the_tables_are_held_to_the_letters_that_every_weight_has():
    for weight in WHOLE:
        assert {chr(code) for code in FT2Font(face_file(weight)).get_charmap()} == PRINTED
