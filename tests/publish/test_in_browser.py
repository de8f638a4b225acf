"""The SVG as readers get it: shown by a browser it is the picture that was drawn, and lets other charts and pages be."""

import io
import re
from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from PIL import Image

from helpers import charts
from helpers.publish import export
from tests.publish.pictures import UNLIKE, unlike

LANGUAGES, SIZES = ("en", "ru", "uk"), ("web", "mobile")
SAMPLE = {("unit-sizes", "web", "en"), ("dispute", "mobile", "ru"), ("promises", "web", "uk")}
# Where each run of text begins and ends, in px, and whether a letter of it is left out.
RUNS = """root => [...root.querySelectorAll('text')].map(text => {
    const scale = root.getBoundingClientRect().width / root.viewBox.baseVal.width, last = text.getNumberOfChars() - 1;
    const start = text.getStartPositionOfChar(0), end = text.getEndPositionOfChar(last);
    return {said: text.textContent, shown: last + 1, left: start.x * scale, right: end.x * scale, y: start.y * scale};
})"""


def every(sample):
    """Return all charts by size and language; those beyond the sample are left to the long tests."""
    return [
        pytest.param(*one, marks=[] if one in sample else pytest.mark.torture)
        for one in ((name, size, lang) for name in charts.NAMES for size in SIZES for lang in LANGUAGES)
    ]


@pytest.fixture
def shown(sharp, tmp_path):
    """Open an SVG by itself, in a window large enough, and return the element."""

    def show(svg, size):
        (tmp_path / "chart.svg").write_bytes(svg)
        sharp.page.set_viewport_size({"width": size[0], "height": size[1]})
        return sharp.open(tmp_path / "chart.svg").locator("svg").first

    return show


def _lines(runs):
    """Return runs by the line that they stand on, from left to right."""
    in_order = sorted(runs, key=lambda run: (round(run["y"], 1), run["left"]))
    return [list(line) for _, line in groupby(in_order, lambda run: round(run["y"], 1))]


def _faults(chart, runs):
    """Yield what is not where it was measured."""
    boxes = {box: [] for box, _ in chart.texts}
    for run in runs:
        if run["shown"] != len(run["said"]):
            yield f"{run['said']!r} is shown with {run['shown']} letters"
        within = [box for box in boxes if box[0] - 1 <= run["left"] < box[2] and box[1] < run["y"] < box[3]]
        if len(within) != 1:
            yield f"{run['said']!r} stands where nothing was measured: {run}"
        else:
            boxes[within[0]].append(run)
    for box, said in chart.texts:
        lines = _lines(boxes[box])
        if (told := " ".join("".join(run["said"] for run in line) for line in lines)) != said:
            yield f"{said!r} reads {told!r}"
        wide = max((line[-1]["right"] - line[0]["left"] for line in lines), default=0)
        if not -1.5 - 0.03 * (box[2] - box[0]) < wide - (box[2] - box[0]) < 1:
            yield f"{said!r} is {wide} px wide, and was measured as {box[2] - box[0]}"
        for one, other in (pair for line in lines for pair in pairwise(line)):
            if abs(one["right"] - other["left"]) > 0.5:
                yield f"{one['said']!r} ends {other['left'] - one['right']} px before {other['said']!r}"


def _faces(page):
    """Return the faces that texts of charts are in fact set in, and whether the picture has brought them."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    texts = session.send("DOM.querySelectorAll", {"nodeId": document, "selector": "[data-chart] text"})["nodeIds"]
    used = [session.send("CSS.getPlatformFontsForNode", {"nodeId": text})["fonts"] for text in texts]
    return {(face["postScriptName"].partition("-")[0], face["isCustomFont"]) for faces in used for face in faces}


@pytest.mark.sample(2)
@pytest.mark.parametrize(("name", "size", "lang"), every(SAMPLE))
def test_the_browser_shows_the_picture_that_was_drawn(shown, everything, name, size, lang):
    chart = charts.draw(name, everything.within("both"), size, lang)
    svg, png = export.svg(chart), export.png(chart)
    width, height = (edge // 2 for edge in Image.open(io.BytesIO(png)).size)
    root = shown(svg, (width, height))
    box = root.bounding_box()
    assert (box["width"], box["height"]) == (width, height)
    assert list(_faults(chart, root.evaluate(RUNS))) == []
    assert _faces(root.page) <= {("SourceSansPro", True)}
    assert unlike(root.screenshot(), png) < UNLIKE


def _inline(chart):
    return re.sub(r"<\?xml.*?\?>", "", export.svg(chart).decode())


# A page whose rules would change each text, if texts inherited them.
RULES = """body { font: italic bold 30px/3 monospace; letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase }
           a { color: red; font-weight: bold; text-decoration: underline }"""
PAGE = "<!doctype html><html lang='en'><title>A page</title><style>{}</style><main><h1>A page</h1>{}</main></html>"
OWN = "<p>Its <a href='#own'>own</a> words</p><svg id='own' width='9' height='9'><text y='9'>a</text><path d='M0 0h9'/></svg>"
STYLES = """() => [...document.querySelectorAll('h1, p, p a, #own, #own *')].map(one =>
    Object.fromEntries([...getComputedStyle(one)].map(name => [name, getComputedStyle(one).getPropertyValue(name)])))"""


@pytest.fixture(scope="module")
def two(everything):
    """Two charts of one page; of one mark, the page is none to lead readers to."""
    known, sources = everything.within("kursk"), everything.tables["sources"]
    copy = sources["url"] == charts.draw("unit-sizes", known, "web", "en").marks[0].url
    unlinked = {**everything.tables, "sources": sources.assign(linked=sources["linked"].mask(copy, "no"))}
    first = charts.draw("unit-sizes", replace(everything, tables=unlinked).within("kursk"), "web", "en")
    assert not first.marks[0].linked
    return first, charts.draw("promises", known, "web", "uk")


def test_charts_of_one_page_leave_each_other_and_the_page_alone(sharp, two):
    page = sharp.page
    page.set_viewport_size({"width": 900, "height": 800})
    page.set_content(PAGE.format(RULES, OWN))
    alone = page.evaluate(STYLES)
    page.set_content(PAGE.format(RULES, "".join(map(_inline, two)) + OWN))
    assert page.evaluate(STYLES) == alone and len(alone) == 6
    for chart, root in zip(two, page.locator("svg[data-chart]").all(), strict=True):
        assert root.get_attribute("data-chart") == chart.stem
        assert unlike(root.screenshot(), export.png(chart)) < UNLIKE
    assert _faces(page) == {("SourceSansPro", True)}
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids)) > 15


def test_a_chart_is_as_wide_as_its_box_and_no_wider_than_itself(tab, two):
    page = tab.page
    for width, expected in ((360, 328), (1200, 850)):
        page.set_viewport_size({"width": width, "height": 800})
        page.set_content(PAGE.format("body { margin: 16px }", _inline(two[0])))
        box = page.locator("svg").bounding_box()
        assert box["width"] == expected and box["height"] == pytest.approx(expected * 638 / 850, abs=0.5)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_axe_finds_nothing_in_charts_of_a_page(tab, two):
    _judge(tab, two)


@pytest.mark.torture
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", charts.SIZES)
def test_axe_finds_nothing_in_all_charts(tab, everything, size, lang):
    _judge(tab, [charts.draw(name, everything.within("both"), size, lang) for name in charts.NAMES])


def _judge(tab, drawn):
    from axe_playwright_python.sync_playwright import Axe

    tab.page.set_content(PAGE.format("", "".join(map(_inline, drawn))))
    found = Axe().run(tab.page).response
    told = {rule["id"]: [node["html"][:90] for node in rule["nodes"]] for rule in found["violations"]}
    assert told == {}
    # Colours of text over shapes are left to tests/charts/test_sight.py: axe cannot see them.
    assert {rule["id"] for rule in found["incomplete"]} <= {"color-contrast"}


def test_the_keyboard_stops_at_each_mark_once(tab, two):
    page, chart = tab.page, two[0]
    page.set_content(PAGE.format("", _inline(chart)))
    reached = []
    for _ in range(100):
        page.keyboard.press("Tab")
        stop = page.evaluate("""(one => one.matches('body') ? null : {
            mark: one.dataset.mark ?? '', role: one.getAttribute('role'), name: one.querySelector('title')?.textContent,
            ring: getComputedStyle(one).outlineStyle + ' ' + getComputedStyle(one).outlineWidth})(document.activeElement)""")
        if stop is None:
            break
        reached.append(stop)
    marks = [stop for stop in reached if stop["mark"]]
    assert sorted(stop["mark"] for stop in marks) == sorted(mark.mark_id for mark in chart.marks)
    assert {stop["mark"]: stop["name"] for stop in marks} == {mark.mark_id: mark.drawn for mark in chart.marks}
    assert {stop["ring"] for stop in reached} == {"solid 2px"}
    nowhere = {mark.mark_id for mark in chart.marks if not mark.linked}
    assert {stop["mark"] for stop in marks if stop["role"] == "img"} == nowhere


def test_assistive_software_hears_each_mark_by_its_name(tab, two):
    tab.page.set_content(PAGE.format("", _inline(two[0])))
    heard = tab.page.locator("svg").aria_snapshot()
    for words in (two[0].title, *(mark.drawn for mark in two[0].marks)):
        assert heard.count(f'"{" ".join(words.split())}"') == 1, words
