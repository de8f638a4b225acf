"""What the pages of all languages use: the style, the scripts and the letters."""

import io
from collections.abc import Mapping
from pathlib import Path

from fontTools.ttLib import TTFont

from helpers.draw.faces import face_file
from helpers.pages import address

STATIC = Path(__file__).with_name("static")
_WEIGHTS = ("regular", "semibold", "bold")


def shared_files() -> Mapping[str, bytes]:
    """Return the files that pages use, by path below the folder of the site."""
    files = {path.name: path.read_bytes() for path in sorted(STATIC.iterdir())}
    files |= {f"{weight}.woff": _letters(weight) for weight in _WEIGHTS}
    return {f"{address.SHARED}/{name}": content for name, content in files.items()}


def _letters(weight: str) -> bytes:
    """Return a face, cut down to what charts and pages may use, as browsers load it."""
    font, content = TTFont(face_file(weight), recalcTimestamp=False), io.BytesIO()
    font.flavor = "woff"
    font.save(content, reorderTables=None)
    return content.getvalue()
