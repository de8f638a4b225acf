"""The page that shows the grammar of signs is that of the code that draws them."""

import shutil

import pytest
from matplotlib.testing.compare import compare_images

from helpers.draw.key import key_of_signs
from helpers.draw.symbols import EVENTS, FigureSign
from helpers.publish import grammar
from helpers.words import Words

TOLERANCE = 3.0  # of 255, root mean square: what another processor's rounding may move


@pytest.fixture(scope="module")
def picture(everything):
    return grammar.picture(everything)


def _differ(one, other, tmp_path):
    paths = [tmp_path / name for name in ("expected.png", "drawn.png")]
    shutil.copy(one, paths[0])
    paths[1].write_bytes(other)
    return compare_images(*map(str, paths), TOLERANCE)


def test_the_picture_of_the_page_is_what_the_code_draws(picture, tmp_path):
    assert _differ(grammar.FOLDER / grammar.PICTURE, picture, tmp_path) is None


def test_a_sign_that_is_drawn_otherwise_is_seen(everything, tmp_path, monkeypatch):
    monkeypatch.setitem(EVENTS, "incursion", -EVENTS["incursion"])
    assert _differ(grammar.FOLDER / grammar.PICTURE, grammar.picture(everything), tmp_path)


def test_the_picture_is_the_same_whenever_it_is_drawn(everything, picture):
    assert grammar.picture(everything) == picture


def test_the_page_shows_the_picture_and_tells_of_every_kind_of_figure(everything):
    page = (grammar.FOLDER / "grammar.md").read_text("utf-8")
    assert f"({grammar.PICTURE})" in page
    words = Words("en", everything.tables["words"])
    kinds = ("exact", "about", "at_least", "at_most")
    told = key_of_signs(words, [*map(FigureSign, kinds), FigureSign(planned=True), FigureSign(contested=True)])
    for word in {part for entry in told for part in entry.words.replace("planned", "plan").split(", ")}:
        assert word in page, word
