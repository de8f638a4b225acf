"""Credit and licence stay with a picture that is passed on: they stand inside each file, in the chart's language."""

import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image

from helpers import charts
from helpers.paths import ROOT
from helpers.publish import export

LICENSE = (ROOT / "LICENSE-DATA").read_text("utf-8")
CREDIT = re.search(r'Credit: "(.+)"\.', LICENSE)[1]
TERMS = {"en": "Free to use under CC BY 4.0", "ru": "Можно использовать по лицензии CC BY 4.0",
         "uk": "Можна використовувати за ліцензією CC BY 4.0"}  # fmt: skip
BOUNDARIES = {"en": "© OpenStreetMap contributors (ODbL)", "ru": "© участники OpenStreetMap (ODbL)",
              "uk": "© учасники OpenStreetMap (ODbL)"}  # fmt: skip
DC, CC = "{http://purl.org/dc/elements/1.1/}", "{http://creativecommons.org/ns#}"
RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"


def _of_png(png):
    told = Image.open(io.BytesIO(png)).info
    return told["Author"], told["Copyright"], told.get("Source", "")


def _of_pdf(pdf):
    def text(name):
        written = re.search(rb"/%s \(((?:\\.|[^\\)])*)\)" % name, pdf, re.DOTALL)[1]
        plain = re.sub(rb"\\([()\\])", rb"\1", written.replace(rb"\n", b"\n").replace(rb"\r", b"\r"))
        return plain.decode("utf-16" if plain.startswith(b"\xfe\xff") else "ascii")

    return text(b"Author"), text(b"Keywords"), ""


def _of_svg(svg):
    (work,) = ElementTree.fromstring(svg).iter(f"{CC}Work")
    assert work.find(f"{CC}license").get(RESOURCE) == "https://creativecommons.org/licenses/by/4.0/"
    said = {name: "".join(work.find(f"{DC}{name}").itertext()).strip() for name in ("creator", "rights", "source")}
    return said["creator"], said["rights"], said["source"]


@pytest.mark.parametrize(("name", "lang"), [("map", "en"), ("map", "uk"), ("promises", "ru")])
def test_each_picture_carries_credit_licence_and_what_it_rests_on(everything, name, lang):
    chart = charts.draw(name, everything.within("kursk"), "print", lang)
    contents = export.render(chart)
    for read, picture in ((_of_png, "png"), (_of_pdf, "pdf"), (_of_svg, "svg")):
        author, terms, source = read(contents[picture])
        assert author == CREDIT and CREDIT in terms and terms.startswith(TERMS[lang])
        assert "https://creativecommons.org/licenses/by/4.0/" in terms and "SIL Open Font License 1.1" in terms
        assert (BOUNDARIES[lang] in terms) is (name == "map")
        assert source in ("", chart.source_line)
    assert _of_png(contents["png"])[2] == _of_svg(contents["svg"])[2] == chart.source_line != ""


def test_a_chart_that_shows_nothing_carries_them_too(everything):
    chart = charts.draw("promises", everything.as_known("2022-01-01").within("kursk"), "web", "en")
    assert chart.empty
    assert _of_png(export.png(chart)) == (CREDIT, chart.rights, "")


def test_the_words_inside_are_those_of_the_licence():
    for word in ("CC BY 4.0", "SIL Open Font License 1.1", "OpenStreetMap contributors", "ODbL"):
        assert word in LICENSE.replace("\n", " ").replace("   ", " ")
