"""The picture of ``docs/grammar.md``: every sign that charts use, drawn by the code that draws it in charts."""

import io
from collections.abc import Iterator
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from helpers.draw.boxes import Box
from helpers.draw.frame import Frame
from helpers.draw.key import Key, KeyEntry, Sign, key_of_signs
from helpers.draw.style import PLUM, RULE, own_settings, region_colours
from helpers.draw.symbols import EVENTS, FigureSign, dots, event_symbol, hatching, squares
from helpers.files import publish
from helpers.ledger import Ledger
from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.paths import ROOT
from helpers.words import Words

FOLDER, PICTURE = ROOT / "docs", "grammar.png"
_SIZE = 17  # of the type, in px


def write() -> Path:
    """Draw the picture from the raw tables' words, put it beside its page and return its path.

    Raises
    ------
    FaultyTables
        If the raw tables have faults.
    """
    publish(FOLDER, {PICTURE: picture(ledger_of(read_raw()))})
    return FOLDER / PICTURE


def picture(known: Ledger) -> bytes:
    """Return the picture as a PNG, in English and with the colours of the regions."""
    with own_settings():
        frame = Frame("grammar", known, "web", "en")
        y = frame.top
        for entries in _groups(frame.words, known):
            key = Key(frame, entries, frame.width, _SIZE)
            if y > frame.top:
                frame.line([frame.left, frame.right], [y - _SIZE / 2] * 2, RULE, 1)
            key.draw(frame.left, y)
            y += key.height + _SIZE
        frame.end(y - _SIZE)
        content = io.BytesIO()
        frame.figure.savefig(content, format="png", dpi=200, metadata={"Software": None})
    return content.getvalue()


def _groups(words: Words, known: Ledger) -> Iterator[list[KeyEntry]]:
    """Yield what stands together: figures, events, what is counted, areas, colours."""
    contested, fighting = words.say("key-contested"), words.say("key-fighting")
    kinds = ("exact", "about", "at_least", "at_most", "range")
    yield key_of_signs(words, [*map(FigureSign, kinds), FigureSign(planned=True), FigureSign(contested=True)])
    both = (FigureSign("about", planned=True), FigureSign("at_least", contested=True))
    yield [entry for sign in both for entry in key_of_signs(words, [sign])]
    events = [KeyEntry(words.label("category", one), _event(one)) for one in EVENTS if one]
    yield [*events, KeyEntry(contested, _event("incursion", contested=True))]
    kinds = {"exact": {}, "about": {"filled": False}, "planned": {"planned": True}, "contested": {"contested": True}}
    yield [KeyEntry(words.say(f"key-{kind}"), _square(**style)) for kind, style in kinds.items()]
    yield [KeyEntry(fighting, _hatched, 2.2, 2.2), KeyEntry(contested, _dotted, 2.2, 2.2)]
    colours = {words.label("region", region): region_colours(known, region)[0] for region in known.subjects}
    yield [KeyEntry(name, _swatch(colour), 2.2, 2.2) for name, colour in (*colours.items(), (fighting, PLUM))]


def _event(category: str, contested: bool = False) -> Sign:
    return lambda ax, x, y, radius, colour: event_symbol(ax, x, y, radius, colour, category, contested)


def _square(**style: bool) -> Sign:
    return lambda ax, x, y, radius, colour: squares(ax, [(x - radius, y - radius)], 2 * radius, colour, **style)


def _hatched(ax: Axes, x: float, y: float, radius: float, _: str) -> None:
    left, top, wide, high = _area(ax, x, y, radius)
    lows = [step * high / 3 for step in range(1, 9)]  # where rules that rise to the right would meet the left edge
    rules = [[(max(0, low - high), min(low, high)), (min(low, wide), max(0, low - wide))] for low in lows]
    hatching(ax, [[(left + across, top + down) for across, down in rule] for rule in rules], PLUM, 1)


def _dotted(ax: Axes, x: float, y: float, radius: float, _: str) -> None:
    left, top, wide, high = _area(ax, x, y, radius)
    centres = [(left + wide * column / 6, top + high * row / 3) for column in range(1, 6) for row in (1, 2)]
    dots(ax, centres, radius * 0.17, PLUM)


def _area(ax: Axes, x: float, y: float, radius: float) -> Box:
    """Outline a part of an area; return its left top corner, width and height."""
    left, top, wide, high = x - 2 * radius, y - radius, 4 * radius, 2 * radius
    ax.add_artist(Rectangle((left, top), wide, high, fill=False, edgecolor=PLUM, linewidth=0.9))
    return left, top, wide, high


def _swatch(colour: str) -> Sign:
    return lambda ax, x, y, radius, _: ax.add_artist(
        Rectangle((x - 2 * radius, y - radius), 4 * radius, 2 * radius, facecolor=colour, linewidth=0)
    )
