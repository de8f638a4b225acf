"""The SVG for drawing tools: type as shapes, since they cannot use a face inside a file, in layers with names."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from matplotlib.colors import to_hex

from helpers.charts import Chart
from helpers.draw.chart import LAYERS
from helpers.draw.shapes import shapes
from helpers.draw.style import PX
from helpers.draw.text import HALO, Line
from helpers.publish.drawing import INKSCAPE, Drawing, Drawn, element, place_of, written

_KINDS = {"paper": "paper", "text": "words"}


def in_layers(drawing: Drawing, chart: Chart) -> bytes:
    """Return the SVG in layers: Inkscape shows their labels, Illustrator their ids.

    Parameters
    ----------
    drawing : Drawing
    chart : Chart

    Returns
    -------
    bytes
    """
    root = drawing.root()
    for name, label, parts in zip(LAYERS, chart.layers, _layers(drawing.drawn, chart), strict=True):
        if parts:
            layer = _labelled(element("g", {"id": name}, content=parts), label)
            layer.set(f"{{{INKSCAPE}}}groupmode", "layer")
            root.append(layer)
    return written(root)


def _layers(drawn: Iterable[Drawn], chart: Chart) -> list[list[Element]]:
    """Return what is painted in each layer, none below what was painted before; but outlines lie below all words."""
    told, depth = {mark.mark_id: mark.drawn for mark in chart.marks}, 0
    layers: list[list[Element]] = [[] for _ in LAYERS]
    for one in drawn:
        words = told.get(one.gid.partition(".")[0], "")
        depth = max(depth, LAYERS.index(_KINDS.get(one.kind, "marks" if words else "ground")))
        if one.line:
            halo, letters = _lettering(one.line, *place_of(one))
            layers[LAYERS.index("halos")] += halo
            layers[depth].append(letters)
        elif words:
            layers[depth].append(_labelled(element("g", {"id": one.gid}, content=one.content), words))
        else:
            layers[depth] += one.content
    return layers


def _lettering(line: Line, x: str, y: str) -> tuple[list[Element], Element]:
    """Return the outline of a line, if it has one, and its letters."""
    face, text = shapes(line.weight), line.get_text()
    scale = float(line.get_fontsize()) / face.em
    shape = {"d": face.svg(text), "transform": f"translate({x} {y}) scale({scale:.6g} {-scale:.6g})"}
    stroke = f"fill:{line.halo};stroke:{line.halo};stroke-width:{HALO * PX / scale:.4g}"
    halo = [_labelled(element("path", {**shape, "style": stroke}), text)] * bool(line.halo)
    return halo, _labelled(element("path", {**shape, "style": f"fill:{to_hex(line.get_color())}"}), text)


def _labelled(made: Element, label: str) -> Element:
    made.set(f"{{{INKSCAPE}}}label", label)
    return made
