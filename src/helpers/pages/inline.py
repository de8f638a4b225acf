"""A drawing within a page: its letters are those of the page, and its marks lead to their receipts."""

import base64
import json
import re
import zlib
from xml.etree import ElementTree

from helpers.pages import address
from helpers.publish.drawing import SVG

HERE = "~/"  # what a way begins with that leads on from the folder of the language, wherever the page stands
_FACES = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


def inlined(svg: bytes, picture) -> str:
    """Return a drawing as an element of a page.

    Parameters
    ----------
    svg : bytes
        The file.
    picture : Picture
        What it shows.

    Returns
    -------
    str
        Its links begin with :data:`HERE`, for :func:`placed` or a script to say where that is.
    """
    root = ElementTree.fromstring(svg)
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    for style in root.iter(f"{{{SVG}}}style"):
        style.text = _FACES.sub("", style.text or "")
    for metadata in root.findall(f"{{{SVG}}}metadata"):  # which the page has itself
        root.remove(metadata)
    _lead_to_receipts(root, picture)
    return ElementTree.tostring(root, encoding="unicode")


def _lead_to_receipts(root: ElementTree.Element, picture) -> None:
    """Let whatever is drawn of a mark lead to the receipt of its first row."""
    rows = {mark.mark_id: mark.row_ids[0] for mark in picture.marks if mark.row_ids}
    for part in root.iter():
        if row := rows.get(part.get("data-mark", "")):
            part.tag = f"{{{SVG}}}a"
            for name in ("target", "role", "tabindex"):
                part.attrib.pop(name, None)
            part.set("href", HERE + address.row(row))
            if "data-rows" not in part.attrib:  # one stop a mark is enough
                part.set("tabindex", "-1")


def placed(drawing: str, root: str) -> str:
    """Return a drawing whose links lead on from a page, from which ``root`` leads to the folder of its language."""
    return drawing.replace(f'href="{HERE}', f'href="{root}')


def packed(stem: str, svg: bytes, picture) -> bytes:
    """Return a script that hands a drawing to the page which asked for it.

    ``fetch`` reads nothing from a disk, and a drawing shrinks to a tenth.
    """
    content = base64.b64encode(zlib.compress(inlined(svg, picture).encode(), 9)).decode()
    return f"drawing({json.dumps(stem)},{json.dumps(content)});\n".encode()
