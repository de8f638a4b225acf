"""The SVG for pages: words for those who do not see it, receipts for those who ask, letters of its own.

A page may hold several charts and has styles of its own. So what reaches beyond a chart (ids, a class, rules of style,
a face) is called by the chart's key, and texts inherit nothing.
"""

import base64
import io
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from xml.etree.ElementTree import Element

from fontTools.ttLib import TTFont
from matplotlib.colors import to_hex

from helpers.charts import Chart
from helpers.draw.chart import Mark
from helpers.draw.faces import FONT, face_file
from helpers.draw.letters import cut, kern_table
from helpers.draw.shapes import shapes
from helpers.draw.style import INK, PX
from helpers.draw.text import HALO, Line
from helpers.publish.drawing import Drawing, Drawn, element, place_of, written

_WEIGHTS = {"regular": 400, "semibold": 600, "bold": 700}


def with_receipts(drawing: Drawing, chart: Chart, faces: bool = True) -> bytes:
    """Return the SVG with title, description, a tooltip and a link for each mark, and the letters it uses.

    Each mark is one stop for the keyboard, with a name. What else is drawn of it, and its words, lead to the same page
    by mouse. Attributes tell scripts of a page which is what: ``data-chart``, ``data-mark``, ``data-rows``.

    Parameters
    ----------
    drawing : Drawing
        Its artists of marks carry the mark's id.
    chart : Chart
    faces : bool
        With its letters; a page has its own.

    Returns
    -------
    bytes
    """
    key, lines = drawing.key, (one.line for one in drawing.drawn if one.line)
    root = drawing.root(**{
        "id": key, "class": key, "data-chart": chart.stem, "role": "graphics-document",
        "aria-labelledby": f"{key}-title", "aria-describedby": f"{key}-desc",
    })  # fmt: skip
    root.insert(2, element("style", text=_rules(key) + (_faces(key, lines) if faces else "")))
    root.extend(_with_links(drawing, chart))
    return written(root)


def _with_links(drawing: Drawing, chart: Chart) -> Iterator[Element]:
    """Yield what is drawn; what is alike and follows each other, such as the runs of a label, shares a group."""
    marks, stops = {mark.mark_id: mark for mark in chart.marks}, {mark.link for mark in chart.marks}
    for (attributes, tooltip), alike in groupby(drawing.drawn, lambda one: _group(one, marks, stops, drawing.key)):
        content = [part for one in alike for part in _content(one)]
        if attributes:
            title = [element("title", text=tooltip)] * bool(tooltip)
            yield element("a" if "href" in attributes else "g", attributes, content=[*title, *content])
        else:
            yield from content


def _group(one: Drawn, marks: Mapping[str, Mark], stops: Container[str], key: str) -> tuple[dict[str, str], str]:
    """Return the attributes and the tooltip of the group that something belongs in."""
    if mark := marks.get(one.gid.partition(".")[0]):
        return _stop(mark, key) if one.gid == mark.mark_id else _part(mark), mark.drawn
    if not one.line:
        return {}, ""
    link = one.line.get_url() or ""
    told = {"data-mark": one.line.of} if one.line.of in marks else {}
    return told | _link(link, stop=link not in stops), ""


def _stop(mark: Mark, key: str) -> dict[str, str]:
    """Return the attributes of what the keyboard reaches of a mark, whether or not it leads anywhere."""
    leads = _link(mark.link, stop=True) or {"role": "img", "tabindex": "0"}
    return {"id": f"{key}-{mark.mark_id}", "data-mark": mark.mark_id, "data-rows": " ".join(mark.row_ids), **leads}


def _part(mark: Mark) -> dict[str, str]:
    return {"data-mark": mark.mark_id, "aria-hidden": "true", **_link(mark.link, stop=False)}


def _link(address: str, stop: bool) -> dict[str, str]:
    """Return the attributes of a link; if it is no stop for the keyboard, another one leads there."""
    return {"href": address, "target": "_blank"} | ({} if stop else {"tabindex": "-1"}) if address else {}


def _content(one: Drawn) -> list[Element]:
    return [_text(one.line, *place_of(one))] if one.line else one.content


def _text(line: Line, x: str, y: str) -> Element:
    """Return a text at its place, with its outline as a style, so that it stays text."""
    style = f"font-weight:{_WEIGHTS[line.weight]};font-size:{line.get_fontsize():.6g}px;fill:{to_hex(line.get_color())}"
    if line.halo:
        style += f";stroke:{line.halo};stroke-width:{HALO * PX:.2f};paint-order:stroke"
    return element("text", {"x": x, "y": y, "style": style}, line.get_text())


def _rules(key: str) -> str:
    """Return the rules of style: a picture as wide as its box, texts that the page's own rules leave as they are."""
    families = f"'{key}','{FONT}','Source Sans 3',sans-serif"
    return (
        f".{key}{{max-width:100%;height:auto;overflow:hidden}}"
        f".{key} text{{font-family:{families};font-style:normal;font-variant:normal;font-stretch:normal;"
        "letter-spacing:normal;word-spacing:normal;text-transform:none;white-space:pre}"
        f".{key} a{{text-decoration:none}}"
        f".{key} :focus-visible{{outline:2px solid {INK};outline-offset:2px}}"
    )


def _faces(key: str, lines: Iterable[Line]) -> str:
    """Return the letters used, by weight: without them a browser's own font runs wider."""
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        letters[line.weight].update(line.get_text())
    return "".join(
        f"@font-face{{font-family:'{key}';font-weight:{_WEIGHTS[weight]};"
        f"src:url(data:font/woff;base64,{_woff(weight, ''.join(sorted(used)))}) format('woff')}}"
        for weight, used in sorted(letters.items())
    )


@cache
def _woff(weight: str, letters: str) -> str:
    font = TTFont(face_file(weight), recalcTimestamp=False, recalcBBoxes=False)
    cut(font, map(ord, letters))  # the kerning goes with the rest, unread
    del font["GPOS"]
    left = set(font.getGlyphOrder())
    font["kern"] = kern_table({pair: move for pair, move in shapes(weight).kerning.items() if left.issuperset(pair)})
    font.flavor = "woff"
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=None)
    return base64.b64encode(buffer.getvalue()).decode()
