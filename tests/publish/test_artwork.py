"""The SVG for drawing tools: the picture that was drawn, though no face is at hand, and layers with names."""

import io
import re
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from PIL import Image

from helpers import charts
from helpers.draw.chart import mark_of
from helpers.draw.frame import Frame
from helpers.draw.style import own_settings
from helpers.publish import export
from tests.browser import do_without
from tests.publish.pictures import UNLIKE, unlike

SVG, INKSCAPE = "{http://www.w3.org/2000/svg}", "{http://www.inkscape.org/namespaces/inkscape}"
SAMPLE = {("unit-sizes", "web", "en"), ("map", "print", "uk")}
NAMES = {"en": "Words", "ru": "Текст", "uk": "Текст"}


@pytest.fixture(scope="module")
def rsvg():
    """Return a function that draws an SVG with librsvg, whose machine has none of our faces."""
    program = shutil.which("rsvg-convert")
    if not program:
        do_without("with librsvg: there is no rsvg-convert (Debian: librsvg2-bin)")

    def drawn(svg, size):
        command = [program, f"--width={size[0]}", f"--height={size[1]}"]
        return subprocess.run(command, input=svg, capture_output=True, check=True).stdout

    return drawn


@pytest.mark.sample(1)
@pytest.mark.parametrize(
    ("name", "size", "lang"),
    [
        pytest.param(name, size, lang, marks=[] if (name, size, lang) in SAMPLE else pytest.mark.torture)
        for name in charts.NAMES for size in charts.SIZES for lang in ("en", "ru", "uk")
    ],
)  # fmt: skip
def test_a_drawing_tool_shows_the_picture_that_was_drawn(rsvg, everything, name, size, lang):
    chart = charts.draw(name, everything.within("both"), size, lang)
    png = export.png(chart)
    svg = export.render(chart)["artwork.svg"]
    assert unlike(rsvg(svg, Image.open(io.BytesIO(png)).size), png) < UNLIKE
    root = ElementTree.fromstring(svg)
    left = {one.tag.removeprefix(SVG) for one in root.iter()} & {"text", "a", "style", "use", "image", "clipPath"}
    assert left == set() and b"font" not in re.sub(rb"label=\"[^\"]*\"", b"", svg).lower().split(b"</metadata>")[1]


@pytest.fixture(scope="module")
def drawn(everything):
    """A chart with ground, two marks, a label with an outline and words without one."""
    known = everything.within("both")
    with own_settings():
        frame = Frame("unit-sizes", known, "web", "uk")
        frame.line([20, 400], [300, 300])
        for place, statement in enumerate(known.statements(metric="members")[:2]):
            mark = mark_of(statement, known, f"позначка {place} <&>")
            frame.mark(mark, frame.line([100 + place * 50, 120 + place * 50], [300, 300], width=6))
        frame.line([20, 400], [310, 310])
        frame.put(frame.block("2 902 особи"), 100, 290, halo="#FFFFFF", of=mark.mark_id)
        frame.head("Заголовок", "підзаголовок")
        chart = frame.finish("опис")
    return chart, ElementTree.fromstring(export.render(chart)["artwork.svg"])


def _layers(root):
    return {one.get("id"): one for one in root if one.get(f"{INKSCAPE}groupmode") == "layer"}


def test_layers_have_names_in_the_language_of_the_chart(drawn):
    layers = _layers(drawn[1])
    assert [*layers] == ["paper", "ground", "marks", "halos", "words"]
    labels = [layer.get(f"{INKSCAPE}label") for layer in layers.values()]
    assert labels == ["Тло", "Шкали й основа", "Знаки", "Обведення під текстом", "Текст"]


def test_what_is_drawn_says_what_it_is(drawn):
    chart, root = drawn
    layers = _layers(root)
    marks = {one.get("id"): one.get(f"{INKSCAPE}label") for one in layers["marks"] if one.get("id")}
    assert marks == {mark.mark_id: mark.drawn for mark in chart.marks}
    words = [one.get(f"{INKSCAPE}label") for one in layers["words"]]
    assert words == ["2 902 особи", "Заголовок", "підзаголовок"]
    assert [one.get(f"{INKSCAPE}label") for one in layers["halos"]] == ["2 902 особи"]
    assert (root.find(f"{SVG}title").text, root.find(f"{SVG}desc").text) == (chart.title, chart.alt_text)


def test_an_outline_has_the_letters_that_it_lies_under(drawn):
    layers = _layers(drawn[1])
    (halo,), (word, *_) = layers["halos"], layers["words"]
    assert (halo.get("d"), halo.get("transform")) == (word.get("d"), word.get("transform"))
    assert "stroke" in halo.get("style") and "stroke" not in word.get("style")


def test_nothing_is_moved_below_what_it_was_painted_on(drawn):
    """The line that was drawn after the marks stays above them."""
    layers = _layers(drawn[1])
    assert len(layers["ground"]) == 1 and len(layers["marks"]) == 3
    assert [one.get("id") for one in layers["marks"]][-1] is None
