"""A drawing within a page: its letters are those of the page, and its marks lead to their receipts."""

import base64
import json
import re
import zlib
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

from helpers.pages import address
from helpers.pages.record import digest_of
from helpers.publish.drawing import SVG

HERE = "~/"  # what a way begins with that leads on from the folder of the language, wherever the page stands
_LONG = 4000  # letters of a run of lines from which on it is a piece of its own
_PLACE = "\x01"  # around the number of a piece, where it belongs; no drawing has this sign
_OWN = re.compile(r"\bid=|data-mark|</?a\b|<text|#|<title|<style")  # what names a drawing, or tells of a mark
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


def packed(stem: str, svg: bytes, picture) -> dict[str, bytes]:
    """Return scripts that hand a drawing to the page which asked for it, by path below the folder of the site.

    ``fetch`` reads nothing from a disk, and a drawing shrinks to a tenth. What many drawings have in common, such as
    the ground of a map in all its states and languages, is a piece with a script of its own.

    Parameters
    ----------
    stem : str
        Language, a slash and the stem of the drawing.
    svg : bytes
    picture : Picture

    Returns
    -------
    dict of bytes
    """
    lang, _, key = stem.partition("/")
    rest, pieces = _parted(inlined(svg, picture))
    scripts = {f"{address.SHARED}/{name}.js": _script(name, text) for name, text in pieces.items()}
    return scripts | {f"{lang}/{address.drawn(key)}": _script(key, rest, list(pieces))}


def _parted(svg: str) -> tuple[str, dict[str, str]]:
    """Part a drawing into long runs of lines that neither name it nor tell of a mark, and the rest with places."""
    pieces: dict[str, str] = {}
    rest = []
    for bare, lines in groupby(svg.split("\n"), lambda line: not _OWN.search(line)):
        text = "\n".join(lines)
        if bare and len(text) >= _LONG:
            name = digest_of([text])
            pieces.setdefault(name, text)
            text = f"{_PLACE}{list(pieces).index(name)}{_PLACE}"
        rest.append(text)
    return "\n".join(rest), pieces


def _script(key: str, text: str, pieces: Sequence[str] = ()) -> bytes:
    content = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
    told = ",".join(json.dumps(one) for one in (key, content, *[list(pieces)] * bool(pieces)))
    return f"drawing({told});\n".encode()
