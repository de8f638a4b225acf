"""Colours, type and sizes: what all charts share, and nothing that depends on a user's own settings."""

from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import font_source_sans_pro
from matplotlib import font_manager
from matplotlib import style as mpl_style

from helpers.errors import UserError

FONT = "Source Sans Pro"
_FACES = {
    "regular": ("SourceSansPro", FONT, 400),
    "semibold": ("SourceSansProSemibold", f"{FONT} Semibold", 400),
    "bold": ("SourceSansProBold", FONT, 700),
}

INK = "#1D1D1D"
SECOND = "#3D3D3D"  # second rank of text, and the dark neutral of marks
QUIET = "#595959"  # 7:1 on white; also contested and set-aside marks
RULE = "#BBBBBB"
GRID = "#DDDDDD"
ZERO = "#9A9A9A"
PALE = "#F3F3F1"
PAPER = "#FFFFFF"
TEAL = "#28A197"
TEAL_TEXT = "#17756E"
PLUM = "#801650"
REGION = {"belgorod": "#12436D", "kursk": "#F46A25", "federal": SECOND}
# #F46A25 has 3.0:1 on white: enough for a mark, not for a word.
REGION_TEXT = {"belgorod": "#12436D", "kursk": "#B8460B", "federal": SECOND}

PX = 0.72  # points in a px, at 100 px an inch


@dataclass(frozen=True)
class Size:
    """One output size, in px at 100 px an inch.

    Attributes
    ----------
    name : str
    width, height : int
    margin : float
        Free border on all sides.
    title, subtitle, heading, label, small : float
        Sizes of type; ``small`` is the least that may be used.
    tier : {"wide", "tall", "compact"}
        How much fits: wide has some 70 letters a line and 50 lines, tall half the letters, compact half the lines.
    png_dpi : int
        Resolution of the PNG.
    """

    name: str
    width: int
    height: int
    margin: float
    title: float
    subtitle: float
    heading: float
    label: float
    small: float
    tier: str
    png_dpi: int = 200


SIZES = {
    size.name: size
    for size in (
        Size("web", 850, 638, 16, 25, 16, 16, 13, 12, "wide"),
        Size("mobile", 540, 824, 16, 25, 18, 18, 16, 16, "tall"),
        # One column of a newspaper, 112 x 68 mm; 9.73 px are 7 points.
        Size("print", 441, 268, 8, 15.5, 10.5, 10.5, 9.75, 9.75, "compact", 300),
        Size("social", 1200, 630, 30, 42, 27, 27, 24, 24, "compact"),
    )
}


@contextmanager
def own_settings():
    """Draw with matplotlib's defaults and ours, whatever the user's matplotlibrc says."""
    register_fonts()
    ours = {
        "font.family": FONT,
        "axes.unicode_minus": False,
        "svg.fonttype": "none",
        "svg.hashsalt": "border-militias",
        "pdf.fonttype": 42,
        "text.parse_math": False,
        "text.hinting": "none",
        "path.simplify": False,
    }
    with mpl_style.context(ours, after_reset=True):
        yield


@cache
def register_fonts() -> None:
    """Make the typeface of the lock known to matplotlib.

    Raises
    ------
    UserError
        If a font file is missing: a chart in another face would not keep its measures.
    """
    for name, _, _ in _FACES.values():
        try:
            font_manager.fontManager.addfont(font_source_sans_pro.font_files_ttf[name])
        except (KeyError, OSError):
            raise UserError(
                f"The font {name} is missing; install the locked packages again: make clean, then make."
            ) from None


@cache
def face(weight: str) -> font_manager.FontProperties:
    """Return the font of a weight, ``regular``, ``semibold`` or ``bold``."""
    register_fonts()
    _, family, number = _FACES[weight]
    return font_manager.FontProperties(family=family, weight=number)


@cache
def face_file(weight: str) -> str:
    """Return the file of a weight."""
    return font_source_sans_pro.font_files_ttf[_FACES[weight][0]]
