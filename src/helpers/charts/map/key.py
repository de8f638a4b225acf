"""The key: above the map in lines, or beside it one below the other where the canvas is low."""

import shapely

from helpers.charts.map.pen import Pen
from helpers.charts.map.story import Story
from helpers.draw.frame import Frame
from helpers.draw.style import PAPER, PX, RULE, SECOND
from helpers.draw.typesetting import Run

_LINE = 1.38  # ems from line to line
_HEIGHT = 0.99  # ems of a line of type


def key(frame: Frame, story: Story, right: float) -> float:
    """Set the key from the left edge to ``right``; return where it ends."""
    left, top = frame.left, frame.top
    if not story.marks:
        said = [Run(story.words.say("map-nothing"), "semibold", SECOND)]
        return frame.put(frame.block(said, frame.size.subtitle, right - left), left, top)[3]
    x, y, em, listed = left, top, frame.size.label, frame.size.tier == "compact"
    for kind in _kinds(story, frame.size.tier):
        regions = _regions(story, kind)
        swatch = em * (1.7 * len(regions) - 0.1 if regions else 1.6)
        said = story.words.say(f"map-key-{kind}{'-short' if listed else ''}")
        text = frame.block(said, em, right - left - swatch - em * 0.4)
        if x > left and (listed or x + swatch + em * 0.4 + text.width > right):
            x, y = left, y + em * _LINE
        _swatch(Pen(frame), kind, x, y, regions)
        box = frame.put(text, x + swatch + em * 0.4, y)
        x, y = box[2] + em * 1.2, y + text.height - em * _HEIGHT
    return y + em * _HEIGHT


def _kinds(story: Story, tier: str) -> list[str]:
    """What is drawn, as the messages call it."""
    drawn = {(one.place is None, one.contested) for one in story.incidents}
    there = {
        "work": story.counts["n"].value, "ties": story.counts["t"].value, "blank": True,
        "area": (True, False) in drawn, "area-disputed": (True, True) in drawn,
        "spot": (False, False) in drawn, "spot-disputed": (False, True) in drawn,
        "border": tier == "wide",
    }  # fmt: skip
    return [kind for kind, shown in there.items() if shown]


def _regions(story: Story, kind: str) -> tuple[str, ...]:
    """The regions whose colours explain a shade: all for work, the first that has any for ties; else none."""
    if kind == "work":
        return story.known.regions
    return tuple(one.district.region for one in story.presences if kind == "ties" and not one.at_work)[:1]


def _swatch(pen: Pen, kind: str, x: float, y: float, regions: tuple[str, ...]) -> None:
    em, middle = pen.em, y + pen.em * 0.475
    box = shapely.box(x, y + em * 0.02, x + em * 1.6, y + em * 0.97)
    for position, region in enumerate(regions):
        pen.tint(shapely.affinity.translate(box, position * em * 1.7), region, kind == "work")
    if kind == "blank":
        pen.fill(box, PAPER, edgecolor=RULE, linewidth=PX)
    elif kind == "border":
        pen.frame.line([x, x + em * 1.6], [middle] * 2, SECOND, 2 * pen.unit)
    elif kind.startswith("spot"):
        pen.triangle(x + em * 0.8, y + em * 0.532, kind.endswith("disputed"))
    elif kind.startswith("area"):
        pen.hatch(box, kind.endswith("disputed"))
