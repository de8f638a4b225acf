"""In the SVG and the PDF words lead to the pages they tell of, and to no other."""

import csv
import io
import re
from dataclasses import replace

import pytest

from helpers import charts
from helpers.draw.chart import Mark
from helpers.draw.frame import Frame
from helpers.draw.style import own_settings
from helpers.publish import export
from helpers.reports import html, tables
from helpers.words import Words


@pytest.fixture(scope="module", params=charts.NAMES)
def drawn(request, everything):
    chart = charts.draw(request.param, everything.within("both"), "web", "en")
    return chart, everything.source, export.render(chart)


def _links_of_pdf(pdf: bytes) -> set[str]:
    found = re.findall(rb"/URI \(((?:\\.|[^\\)])*)\)", pdf)
    return {re.sub(rb"\\(.)", rb"\1", address).decode() for address in found}


@pytest.mark.sample(2)
def test_the_pdf_leads_to_pages_behind_the_marks_and_nowhere_else(drawn):
    chart, source, contents = drawn
    pages = source.loc[list({page for mark in chart.marks for page in mark.source_ids})]
    linked = set(pages.loc[pages["linked"] == "yes", "url"])
    assert _links_of_pdf(contents["pdf"]) and _links_of_pdf(contents["pdf"]) <= linked


def test_each_publisher_in_the_source_line_leads_to_one_of_its_pages(drawn):
    chart, source, contents = drawn
    told = set(re.split(", | and ", chart.source_line.partition(": ")[2]))
    named = told & set(source["publisher"].str.partition(" (")[0])
    assert named
    for name in named:
        pages = source[source["publisher"].str.startswith(name) & (source["linked"] == "yes")]
        assert pages.empty or set(pages["url"]) & _links_of_pdf(contents["pdf"]), name


def test_links_open_beside_the_article_and_are_web_addresses(drawn):
    svg = drawn[2]["svg"].decode()
    links = re.findall(r"<a ([^>]*)>", svg)
    assert links
    for link in links:
        assert 'target="_blank"' in link and re.search(r'href="https?://', link), link


def test_a_label_leads_to_the_page_of_its_mark(everything):
    chart = charts.draw("timeline", everything.within("kursk"), "web", "en")
    pages = {mark.link for mark in chart.marks}
    led = {text.get_url() for text in chart.figure.axes[0].texts if "Ukrainian forces" in text.get_text()}
    assert len(led) == 1 and led <= pages and led != {""}


@pytest.mark.parametrize(("linked", "led"), [(True, "https://example.org/page"), (False, None)])
def test_a_label_leads_to_no_copy_on_an_unrelated_domain(everything, linked, led):
    with own_settings():
        frame = Frame("kit", everything.within("kursk"), "web", "en")
        frame.head("A title of three words", "Measure, place, period")
        pages = ("urdupoint-2023-08-02",)
        mark = Mark("bel-032", ("bel-032",), pages, "https://example.org/page", "2,092 people", linked)
        frame.mark(mark, frame.line([100, 120], [290, 290]))
        frame.put(frame.block("2,092 people"), 100, 300, of="bel-032")
        chart = frame.finish("alt")
    assert {text.get_url() for text in chart.figure.axes[0].texts if "people" in text.get_text()} == {led}


def test_every_file_gives_an_address_beyond_ascii_in_the_same_ascii(everything):
    sources = everything.tables["sources"]
    beyond = sources.assign(url=[f"https://пример.example/новости/{page}?о=(1)" for page in sources["source_id"]])
    known = replace(everything, tables={**everything.tables, "sources": beyond}).within("kursk")
    contents = export.render(charts.draw("kit", known, "web", "ru"))
    start = "https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/"
    pages = {f"{start}{page}?%D0%BE=(1)" for page in sources["source_id"]}
    assert not re.search(rb"/URI .(?:\xfe|[^)]*[\x80-\xff])", contents["pdf"])
    assert _links_of_pdf(contents["pdf"]) and _links_of_pdf(contents["pdf"]) <= pages
    assert set(re.findall(r'href="(http[^"]*)"', contents["svg"].decode())) <= pages
    assert {line["url"] for line in csv.DictReader(io.StringIO(contents["csv"].decode()))} <= pages
    page = html.table(tables.equipment(known, Words("ru", known.tables["words"])))
    assert set(re.findall(r'href="([^"]*)"', page)) <= pages and start in page
