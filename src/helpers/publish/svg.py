"""What an SVG needs beyond the drawing: words for those who do not see it, receipts for those who ask, its own font."""

import base64
import io
import re
from functools import cache
from xml.etree import ElementTree

from fontTools.ttLib import TTFont

from helpers.charts import Chart
from helpers.draw.faces import FONT, face_file
from helpers.draw.letters import cut
from helpers.draw.style import PX
from helpers.draw.text import HALO

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
CC, RDF = "http://creativecommons.org/ns#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
for _prefix, _space in {"": SVG, "xlink": XLINK, "cc": CC, "rdf": RDF, "dc": "http://purl.org/dc/elements/1.1/"}.items():
    ElementTree.register_namespace(_prefix, _space)


def with_receipts(drawing: bytes, chart: Chart) -> bytes:
    """Return the SVG with title, description, a tooltip and a link for each mark, and the letters it uses.

    Parameters
    ----------
    drawing : bytes
        As matplotlib wrote it, artists of marks carrying the mark's id.
    chart : Chart

    Returns
    -------
    bytes
    """
    root = ElementTree.fromstring(drawing)
    root.set("role", "img")
    root.set("aria-labelledby", "title desc")
    root.set("{http://www.w3.org/XML/1998/namespace}lang", chart.lang)
    for work in root.iter(f"{{{CC}}}Work") if chart.credit.url else ():
        ElementTree.SubElement(work, f"{{{CC}}}license", {f"{{{RDF}}}resource": chart.credit.url})
    _label_marks(root, chart)
    _outline_texts(root)
    for name, text in (("desc", chart.alt_text), ("title", chart.title)):
        element = ElementTree.Element(f"{{{SVG}}}{name}", {"id": name})
        element.text = text
        root.insert(0, element)
    root.insert(2, _font_style(root))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _label_marks(root: ElementTree.Element, chart: Chart) -> None:
    """Give every group of a mark a tooltip and, where the page is one we link to, a link around its content."""
    marks = {mark.mark_id: mark for mark in chart.marks}
    for group in root.iter(f"{{{SVG}}}g"):
        mark = marks.get(re.sub(r"\.\d+$", "", group.get("id", "")))
        if mark is None:
            continue
        tooltip = ElementTree.Element(f"{{{SVG}}}title")
        tooltip.text = mark.drawn
        content = list(group)
        if mark.linked:
            link = ElementTree.Element(f"{{{SVG}}}a", {"href": mark.url, "target": "_blank"})
            link.extend(content)
            content = [link]
        group[:] = [tooltip, *content]


def _outline_texts(root: ElementTree.Element) -> None:
    """Outline the texts whose group asks for it, as a style, so that they stay text."""
    for group in root.iter(f"{{{SVG}}}g"):
        asked = re.fullmatch(r"halo\.([0-9A-Fa-f]{6})\.\d+", group.get("id", ""))
        if asked:
            del group.attrib["id"]
            for text in group.iter(f"{{{SVG}}}text"):
                outline = (
                    f"stroke: #{asked[1]}; stroke-width: {HALO * PX:.2f}; stroke-linejoin: round; paint-order: stroke"
                )
                text.set("style", f"{text.get('style', '')}; {outline}")


def _font_style(root: ElementTree.Element) -> ElementTree.Element:
    """Return a style element with the letters used, by weight: without them a browser's own font runs wider."""
    letters: dict[str, set[str]] = {"regular": set(), "semibold": set(), "bold": set()}
    for text in root.iter(f"{{{SVG}}}text"):
        style = text.get("style", "")
        weight = "semibold" if "Semibold" in style else "bold" if re.search(r"\b(700|bold)\b", style) else "regular"
        letters[weight] |= set("".join(text.itertext()))
    rules = []
    for weight, used in letters.items():
        if used:
            family, number = (
                (f"{FONT} Semibold", 400) if weight == "semibold" else (FONT, 700 if weight == "bold" else 400)
            )
            data = base64.b64encode(_woff(weight, "".join(sorted(used)))).decode()
            rules.append(f"@font-face{{font-family:'{family}';font-weight:{number};"
                         f"src:url(data:font/woff;base64,{data}) format('woff')}}")  # fmt: skip
    element = ElementTree.Element(f"{{{SVG}}}style")
    element.text = "".join(rules)
    return element


@cache
def _woff(weight: str, letters: str) -> bytes:
    font = cut(TTFont(face_file(weight), recalcTimestamp=False), map(ord, letters))
    font.flavor = "woff"
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=None)
    return buffer.getvalue()
