"""The typeface: found in its package, cut down once, and known to matplotlib, in whose cache the cut files lie."""

import hashlib
import io
from functools import cache
from pathlib import Path

import font_source_sans_pro
import matplotlib
from fontTools import version
from fontTools.ttLib import TTFont
from matplotlib import font_manager

from helpers.draw.letters import KERNED, cut_down
from helpers.errors import UserError
from helpers.files import publish
from helpers.words.signs import SIGNS

FONT = "Source Sans Pro"
_FACES = {
    "regular": ("SourceSansPro", FONT, 400),
    "semibold": ("SourceSansProSemibold", f"{FONT} Semibold", 400),
    "bold": ("SourceSansProBold", FONT, 700),
}
_RECIPE = 3  # to be raised when faces are cut down in another way


@cache
def face(weight: str) -> font_manager.FontProperties:
    """Return the font of a weight, ``regular``, ``semibold`` or ``bold``."""
    register_fonts()
    _, family, number = _FACES[weight]
    return font_manager.FontProperties(family=family, weight=number)


@cache
def register_fonts() -> None:
    """Make the typeface known to matplotlib.

    Raises
    ------
    UserError
        If a font file is missing: a chart in another face would not keep its measures.
    """
    for weight in _FACES:
        font_manager.fontManager.addfont(face_file(weight))


@cache
def face_file(weight: str) -> str:
    """Return the file of a weight; it is made if it is not there yet.

    Raises
    ------
    UserError
        If the package lacks it, or the cut file cannot be written.
    """
    name = _FACES[weight][0]
    try:
        whole = Path(font_source_sans_pro.font_files_ttf[name]).read_bytes()
    except (KeyError, OSError):
        raise UserError(
            f"The font {name} is missing; install the locked packages again: make clean, then make."
        ) from None
    made_from = hashlib.sha256(whole + repr((_RECIPE, SIGNS, KERNED, version)).encode()).hexdigest()[:16]
    path = Path(matplotlib.get_cachedir(), f"{name}-{made_from}.ttf")
    if not path.exists():
        _write(path, name)
    return str(path)


def _write(path: Path, name: str) -> None:
    font, content = cut_down(TTFont(font_source_sans_pro.font_files_ttf[name], recalcTimestamp=False)), io.BytesIO()
    font.save(content)
    try:
        publish(path.parent, {path.name: content.getvalue()})
    except OSError as problem:
        raise UserError(f"{path.parent} cannot be written: {problem.strerror}.") from None
