"""The SVG as a file: words, receipts, letters, and names that no other chart of a page has."""

import csv
import io
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from matplotlib.patches import Circle
from PIL import Image

from helpers import charts
from helpers.draw.chart import mark_of
from helpers.draw.frame import Frame
from helpers.draw.style import PX, own_settings
from helpers.draw.typesetting import Run
from helpers.paths import ROOT
from helpers.publish import export

SVG, XML = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/XML/1998/namespace}"


def _drawn(known, size="web", unlinked=()):
    """Draw two marks of three artists each, their labels of two runs, a clip and a hatching."""
    with own_settings():
        frame = Frame("unit-sizes", known, size, "uk")
        for place, statement in enumerate(known.statements(metric="members")[:2]):
            mark = mark_of(statement, known, f"<script>{statement.row_id}</script> & “мітка”")
            mark = replace(mark, linked=mark.mark_id not in unlinked)
            x = 100 + place * 200
            symbol = frame.ax.add_artist(Circle((x, 160), 5, hatch="///"))
            symbol.set_clip_path(Circle((x + 3, 160), 5, transform=frame.ax.transData))
            frame.mark(mark, symbol, frame.line([x, x + 50], [160, 160]), frame.line([x, x + 50], [170, 170]))
            label = frame.block([Run("близько", "bold"), Run(" 2 000")])
            frame.put(label, x, 180, of=mark.mark_id, halo="#FFFFFF")
        frame.head("Заголовок <b>жирний</b>", "підзаголовок")
        frame.foot("примітка", frame.sources())
        return frame.finish("Опис для тих, хто не бачить")


@pytest.fixture(scope="module")
def chart(everything):
    return _drawn(everything.within("both"))


@pytest.fixture(scope="module")
def root(chart):
    return ElementTree.fromstring(export.render(chart)["svg"])


def _said(element):
    return "".join(element.itertext())


def _measures():
    """Return what the README says of each size."""
    readme = (ROOT / "README.md").read_text("utf-8")
    return re.findall(r"`(\w+)` (\d+)×(\d+)( mm)?", readme)


@pytest.mark.parametrize(("size", "width", "height", "mm"), _measures())
def test_pictures_are_as_large_as_the_readme_says(everything, size, width, height, mm):
    contents = export.render(_drawn(everything.within("both"), size))
    root = ElementTree.fromstring(contents["svg"])
    told = [re.fullmatch(r"([\d.]+)(px|mm)?", root.get(edge)) for edge in ("width", "height")]
    assert [float(edge[1]) for edge in told] == pytest.approx([float(width), float(height)], abs=0.1 if mm else 0)
    assert {edge[2] for edge in told} == {mm.strip() or None}
    _, _, wide, high = map(float, root.get("viewBox").split())
    assert wide / high == pytest.approx(float(width) / float(height), rel=0.003)
    scale = 300 / 25.4 if mm else 2
    assert Image.open(io.BytesIO(contents["png"])).size == pytest.approx(
        (float(width) * scale, float(height) * scale), abs=3
    )


def test_the_readme_tells_of_all_sizes():
    assert sorted(size for size, *_ in _measures()) == sorted(charts.SIZES)


def test_files_say_that_they_are_xml_in_utf_8(chart):
    """Drawing programs and servers that guess from the first line would guess otherwise."""
    files = export.svgs(chart)
    first = b"<?xml version='1.0' encoding='utf-8'?>\n<svg "
    assert len(files) == 2 and all(file.startswith(first) for file in files.values())


def test_words_reach_the_svg_as_words_and_never_as_markup(chart, root):
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert (title.text, desc.text) == (chart.title, chart.alt_text)
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), desc.get("id"))
    assert root.get("role") == "graphics-document" and root.get(f"{XML}lang") == "uk"
    assert not list(root.iter(f"{SVG}script")) and not list(root.iter(f"{SVG}b"))
    assert "Заголовок <b>" in " ".join(map(_said, root.iter(f"{SVG}text")))


def test_blanks_at_the_ends_of_runs_count(root):
    """To librsvg and Inkscape by the attribute, to browsers by the rule: they heed the other only at the text itself."""
    assert " 2 000" in [text.text for text in root.iter(f"{SVG}text")]
    assert root.get(f"{XML}space") == "preserve"
    assert re.search(rf"\.{root.get('class')} text\{{[^}}]*white-space:pre\}}", root.find(f"{SVG}style").text)


def test_each_mark_is_one_stop_with_a_name_and_its_receipt(chart, root, everything):
    contents = export.render(chart)
    receipts = list(csv.DictReader(io.StringIO(contents["csv"].decode())))
    stops = [one for one in root.iter() if one.get("data-rows")]
    assert [one.get("data-mark") for one in stops] == [receipt["mark_id"] for receipt in receipts]
    for stop, receipt in zip(stops, receipts, strict=True):
        assert stop.get("data-rows").split() == receipt["row_ids"].split(";")
        assert stop.tag == f"{SVG}a" and stop.get("href") == receipt["url"] and stop.get("tabindex") is None
        assert stop.find(f"{SVG}title").text == receipt["drawn"] and stop.get("aria-hidden") is None
        rows = everything.tables["claims"][everything.tables["claims"]["claim_id"].isin(receipt["row_ids"].split(";"))]
        assert set(rows["source_id"]) == set(receipt["source_ids"].split(";"))


def test_what_else_is_drawn_of_a_mark_leads_there_by_mouse_alone(chart, root):
    for mark in chart.marks:
        stop, more, words = [one for one in root.iter() if one.get("data-mark") == mark.mark_id]
        assert len(more.findall(f"{SVG}path")) == 2 and more.find(f"{SVG}title").text == mark.drawn
        assert [_said(text) for text in words] == ["близько", " 2 000"]
        assert {one.get("href") for one in (stop, more, words)} == {mark.url}
        assert (more.get("tabindex"), words.get("tabindex")) == ("-1", "-1")
        assert (more.get("aria-hidden"), words.get("aria-hidden")) == ("true", None)


def test_a_mark_that_leads_nowhere_is_a_stop_with_a_name_too(everything, chart):
    mark = chart.marks[0]
    root = ElementTree.fromstring(
        export.render(_drawn(everything.within("both"), unlinked={mark.mark_id}))["svg"]
    )
    stop, *others = [one for one in root.iter() if one.get("data-mark") == mark.mark_id]
    assert (stop.get("tabindex"), stop.get("role")) == ("0", "img")
    assert stop.find(f"{SVG}title").text == mark.drawn and stop.get("data-rows")
    assert len(others) == 2 and {one.tag for one in (stop, *others)} == {f"{SVG}g"}
    assert [one.get("tabindex") for one in others] == [None, None]


def test_links_do_not_lie_in_links(everything):
    """A mark that is drawn as words has links of both."""
    known = everything.within("both")
    with own_settings():
        frame = Frame("kit", known, "web", "en")
        mark = mark_of(known.statements(metric="members")[0], known, "told")
        frame.put(frame.block("told at length"), 100, 300, of=mark.mark_id)
        frame.mark(mark, frame.ax.texts[-1])
        root = ElementTree.fromstring(export.render(frame.finish("alt"))["svg"])
    (link,) = root.iter(f"{SVG}a")
    assert link.get("data-mark") == mark.mark_id and link.get("data-rows") and link.find(f"{SVG}text") is not None


def _names(svg):
    """Return all by which a chart could touch another one or its page."""
    root = ElementTree.fromstring(svg)
    style = root.find(f"{SVG}style").text
    ids = {one.get("id") for one in root.iter() if one.get("id")}
    used = set(re.findall(r"url\(#([^)]+)\)|(?:href|labelledby|describedby)=\"#?([^\"#:]+)\"", svg.decode()))
    selectors = {one.strip() for one in re.findall(r"(?:^|\})([^{}@]+)\{", style)}
    return ids, {one or other for one, other in used}, selectors, set(re.findall(r"@font-face\{font-family:'([^']+)'", style))


def test_what_reaches_beyond_a_chart_carries_its_stem(chart):
    svg = export.render(chart)["svg"]
    ids, used, selectors, faces = _names(svg)
    key = "unit-sizes-both-uk-web"
    assert faces == {key} and all(one == key or one.startswith(f"{key}-") for one in ids)
    assert used <= ids and len([one for one in used if re.fullmatch(rf"{key}-[hp]\w+", one)]) == 3
    assert selectors and all(one.startswith(f".{key}") for one in selectors)
    assert len(list(ElementTree.fromstring(svg).iter(f"{SVG}style"))) == 1


def test_charts_of_one_page_have_no_name_in_common(everything):
    known = everything.within("kursk")
    drawn = [charts.draw("kit", known, "print", "en"), charts.draw("kit", known, "print", "uk"),
             charts.draw("kit", everything.as_known("2023-08-02").within("kursk"), "print", "en")]  # fmt: skip
    named = [_names(export.render(chart)["svg"]) for chart in drawn]
    for place, one in enumerate(named):
        for other in named[:place]:
            assert not any(mine & theirs for mine, theirs in zip(one, other, strict=True))


def test_each_weight_brings_its_letters(root):
    style = root.find(f"{SVG}style").text
    assert re.findall(r"@font-face\{font-family:'[\w-]+';font-weight:(\d+);src:url\(data:font/woff", style) == ["700", "400"]
    weights = {re.search(r"font-weight:(\d+)", text.get("style"))[1] for text in root.iter(f"{SVG}text")}
    assert weights == {"400", "700"}
    assert "'Source Sans Pro','Source Sans 3',sans-serif" in style


def _corners(d):
    """The corners of a path without curves, wherever it tells them from."""
    spots, command, x, y = [], "", 0.0, 0.0
    for letter, across, down in re.findall(r"([Ml]?)\s*(-?[\d.]+) (-?[\d.]+)", d):
        command = letter or command
        x, y = (float(across), float(down)) if command == "M" else (x + float(across), y + float(down))
        spots.append((round(x, 2), round(y, 2)))
    return spots


def test_paths_that_tell_steps_have_the_corners_of_the_drawing(everything):
    chart = charts.draw("map", everything.within("kursk"), "web", "en")
    longest = max((patch.get_path().vertices for patch in chart.figure.axes[0].patches), key=len)
    paths = [path.get("d") for path in ElementTree.fromstring(export.svg(chart)).iter(f"{SVG}path")]
    told = _corners(max(paths, key=len))
    assert len(told) > 500 and set(told) == {(round(x * PX, 2), round(y * PX, 2)) for x, y in longest}
