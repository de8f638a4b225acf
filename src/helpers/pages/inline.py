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
# Where something belongs that is kept elsewhere: around the number of a piece; a text; the name of the drawing.
_PIECE, _TEXT, _NAME = "\x01", "\x02", "\x03"  # no drawing has these signs
_SAID = re.compile(r"(<(?:text |title id=|desc id=)[^>]*>)([^<]+)")  # words, and what they are for
_MARKED = re.compile(r"data-mark|</?a\b|<text|<title|<style")  # what tells of a mark, or of one language
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

    ``fetch`` reads nothing from a disk, and a drawing shrinks to a tenth. The script of a drawing has its words alone:
    the form in which they stand is a piece with a script of its own, as on many days a chart has other numbers in its
    head or foot and is drawn alike. So is what many forms have in common, such as the ground of a map.

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
    form, words = _parted(inlined(svg, picture))
    name, (rest, common) = digest_of([form]), _shared(form)
    pieces = [digest_of([text]) for text in common]
    scripts = {piece: _script(piece, text) for piece, text in zip(pieces, common, strict=True)}
    scripts[name] = _script(name, rest, pieces)
    told = {f"{address.SHARED}/{piece}.js": script for piece, script in scripts.items()}
    return told | {f"{lang}/{address.drawn(key)}": _script(key, json.dumps(words, ensure_ascii=False), [name])}


def _parted(svg: str) -> tuple[str, list[str]]:
    """Part a drawing into its form and its words: its name, with which all its ids begin, then its texts in order."""
    name = next(re.finditer(r'\bid="(.*?)"', svg))[1]
    texts = [text for _, text in _SAID.findall(svg)]
    return _SAID.sub(rf"\1{_TEXT}", svg).replace(name, _NAME), [name, *texts]


def _shared(form: str) -> tuple[str, list[str]]:
    """Part a form into a text with places, and long runs of lines that tell of no mark: other forms have them too."""
    common: list[str] = []
    rest = []
    for bare, lines in groupby(form.split("\n"), lambda line: not _MARKED.search(line)):
        text = "\n".join(lines)
        if bare and len(text) >= _LONG:
            common.append(text)
            text = f"{_PIECE}{len(common) - 1}{_PIECE}"
        rest.append(text)
    return "\n".join(rest), common


def _script(key: str, text: str, pieces: Sequence[str] = ()) -> bytes:
    content = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
    return f"drawing({json.dumps(key)},{json.dumps(content)},{json.dumps([*pieces])});\n".encode()
