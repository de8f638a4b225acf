"""Colours and sizes: what all charts share, and nothing that depends on a user's own settings."""

from contextlib import contextmanager

from matplotlib import style as mpl_style

from helpers.draw.faces import FONT, register_fonts
from helpers.ledger import Ledger

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
# Of regions whose table gives no colour, in their order: of a mark, of a word. They are told apart in any kind of
# colour blindness; a mark has 3:1 on white, a word 4.5:1.
_REGIONS = (("#12436D", "#12436D"), ("#F46A25", "#B8460B"), ("#28A197", "#17756E"), ("#A285D1", "#7353AC"))

PX = 0.72  # points in a px, at 100 px an inch


def region_colours(known: Ledger, region: str) -> tuple[str, str]:
    """Return the colour of a region's marks, and that of words in it."""
    told = known.region(region)
    if told.kind == "subject":
        mark, word = _REGIONS[known.subjects.index(region) % len(_REGIONS)]
    else:
        mark = word = SECOND if told.kind == "federal" else QUIET
    return told.colour or mark, told.colour_text or word


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
        "ps.fonttype": 42,  # matplotlib splits the letters of a PDF by this one: at 3, into twice as many fonts
        "text.parse_math": False,
        "text.hinting": "none",
        "path.simplify": False,
    }
    with mpl_style.context(ours, after_reset=True):
        yield
