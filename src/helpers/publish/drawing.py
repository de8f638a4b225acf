"""A drawing as matplotlib writes it in SVG, taken apart: what both SVG files of a chart are made from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from helpers.charts import Chart
from helpers.draw.text import Line
from helpers.sizes import SIZES

SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
XML, INKSCAPE = "http://www.w3.org/XML/1998/namespace", "http://www.inkscape.org/namespaces/inkscape"
_CC, _RDF = "http://creativecommons.org/ns#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
for _prefix, _space in {"": SVG, "cc": _CC, "rdf": _RDF, "dc": _DC, "xlink": _XLINK, "inkscape": INKSCAPE}.items():
    ElementTree.register_namespace(_prefix, _space)

# Of a path, digits beyond a hundredth of a point, and blanks beside letters.
_NEEDLESS = re.compile(r"(?<=\.\d\d)\d+|(?<=[A-Za-z]) +| +(?=[A-Za-z]|$)")


class Drawn(NamedTuple):
    """What is drawn of one artist.

    Attributes
    ----------
    kind : {"paper", "shape", "text"}
    gid : str
        The artist's id: for a mark's first artist the mark's id, for its others that with a point and a number.
    content : list of xml.etree.ElementTree.Element
    line : Line, optional
        Of a text.
    """

    kind: str
    gid: str
    content: list[Element]
    line: Line | None = None


def element(
    name: str, attributes: Mapping[str, str] | None = None, text: str | None = None, content: Iterable[Element] = ()
) -> Element:
    """Return an element of SVG."""
    made = Element(f"{{{SVG}}}{name}", dict(attributes or {}))
    made.text, made.tail = text, "\n"
    made.extend(content)
    return made


@dataclass(frozen=True)
class Drawing:
    """A drawing, taken apart; both SVG files share its elements, and neither writes into them.

    Attributes
    ----------
    key : str
        What all its ids begin with: stem and day of its chart, as a name in CSS.
    drawn : list of Drawn
        In the order in which it is painted.
    """

    key: str
    drawn: list[Drawn]
    _rest: Element

    def root(self, **attributes: str) -> Element:
        """Return a root with all but what is drawn: title, description, metadata and what shapes refer to."""
        root = Element(self._rest.tag, self._rest.attrib | attributes)
        root.extend(self._rest)
        return root


def opened(drawing: bytes, chart: Chart) -> Drawing:
    """Return the drawing that matplotlib wrote, in its size and with the words of its chart.

    White space counts in it, as runs of text begin and end with blanks.
    """
    root, key = ElementTree.fromstring(drawing), "-".join(filter(None, [chart.stem.replace(".", "-"), chart.known_by]))
    width, height = SIZES[chart.size].lengths(*chart.figure.get_size_inches())
    root.attrib |= {"width": width, "height": height, "stroke-linejoin": "round",
                    f"{{{XML}}}lang": chart.lang, f"{{{XML}}}space": "preserve"}  # fmt: skip
    for work in root.iter(f"{{{_CC}}}Work") if chart.credit.url else ():
        ElementTree.SubElement(work, f"{{{_CC}}}license", {f"{{{_RDF}}}resource": chart.credit.url})
    _drop_what_does_nothing(root)
    lines = {line.get_gid() or "": line for line in chart.figure.axes[0].texts if isinstance(line, Line)}
    figure = next(root.iter(f"{{{SVG}}}g"))
    drawn = [one for group in figure for one in _drawn(group, lines)]
    _tidy(root, key)
    root.remove(figure)
    for place, (name, text) in enumerate({"title": chart.title, "desc": chart.alt_text}.items()):
        root.insert(place, element(name, {"id": f"{key}-{name}"}, text))
    return Drawing(key, drawn, root)


def _drop_what_does_nothing(root: Element) -> None:
    """Drop clips at the edge of the canvas, and the rule for all elements of a page: the root's attribute says it."""
    canvas = root.get("viewBox", "").split()
    for defs in root.findall(f"{{{SVG}}}defs"):
        for one in list(defs):
            edges = [one[0].get(name) for name in ("x", "y", "width", "height")] if len(one) else []
            if edges == canvas:
                _drop_clip(root, f"url(#{one.get('id')})")
            if edges == canvas or one.tag == f"{{{SVG}}}style":
                defs.remove(one)
        if not len(defs):
            root.remove(defs)


@lru_cache(maxsize=2000)  # most shapes of a chart are those of the day before
def _shortened(d: str) -> str:
    """Return a path without needless digits and blanks, and in steps if all of it is straight."""
    return _stepwise(_NEEDLESS.sub("", d))


def _stepwise(d: str) -> str:
    """Tell corners by how far they are from the last, which takes fewer digits; paths with curves stay as they are."""
    if re.search("[CQ]", d):
        return d
    steps, before, (x, y) = [], "", (0, 0)
    for command, *spot in re.findall(r"([MLz])(?:([\d.-]+) ([\d.-]+))?", d):
        across, down = (round(100 * float(one or 0)) for one in spot)
        step = f"{(across - x) / 100:g} {(down - y) / 100:g}" if command == "L" else " ".join(spot).strip()
        steps.append(f" {step}" if before == command == "L" else f"{'l' if command == 'L' else command}{step}")
        before, x, y = command, across, down
    return "".join(steps)


def _drop_clip(root: Element, clip: str) -> None:
    for one in root.iter():
        if one.get("clip-path") == clip:
            del one.attrib["clip-path"]


def _tidy(root: Element, key: str) -> None:
    """Begin all ids with the key, and what refers to them: clips, hatchings, shapes used again; shorten paths."""
    for one in root.iter():
        for name, value in one.attrib.items():
            if name == "id":
                one.set(name, f"{key}-{value}")
            elif name in ("style", "clip-path"):
                one.set(name, value.replace("url(#", f"url(#{key}-"))
            elif name == f"{{{_XLINK}}}href":
                one.set(name, value.replace("#", f"#{key}-", 1))
            elif name == "d":
                one.set(name, _shortened(value))


def _drawn(group: Element, lines: dict[str, Line]) -> Iterator[Drawn]:
    if group.get("id") != "axes_1":
        yield Drawn("paper", "", list(group))
        return
    for one in group:
        gid = one.get("id", "")
        yield Drawn("text" if gid in lines else "shape", gid, list(one), lines.get(gid))


def place_of(one: Drawn) -> tuple[str, str]:
    """Return where a text begins on its baseline."""
    text = next(one.content[0].iter(f"{{{SVG}}}text"))
    return text.get("x", ""), text.get("y", "")


def written(root: Element) -> bytes:
    """Return the file."""
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
