"""Places for names that belong to an area: anywhere in it, near its heart first."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from helpers.charts.map import geometry
from helpers.charts.map.ground import Ground
from helpers.charts.map.offers import Label, boxes_at, grid, varied
from helpers.draw.place import Candidate, Item
from helpers.draw.style import QUIET, SECOND
from helpers.draw.typesetting import Block, Run
from helpers.words.dates import NBSP

_WATER_TEXT = "#3B627C"
_PLACES = 40  # places of one name


def region_names(ground: Ground) -> Iterator[Item]:
    """Yield the names of the regions; on a low canvas their capitals name them."""
    for region in ground.story.known.regions if ground.tier != "compact" else ():
        name = Run(ground.story.words.label("region", region).upper(), "bold", ground.frame.text_colour(region))
        block = ground.frame.block([name], ground.em, ground.em * 11)
        yield _spread(ground, ("region", region), block, ground.sheet.land[region], 60, by_field=True)


def country_names(ground: Ground) -> Iterator[Item]:
    """Yield the names of the countries, set outside the regions."""
    for code, name in (("UA", "ukraine"), ("RU", "russia"), ("BY", "belarus")):
        parts = [area for iso, area in ground.sheet.neighbours.items() if iso.startswith(code)]
        if parts:
            said = Run(_spaced(ground.story.words.say(f"map-{name}")), "semibold", QUIET)
            block = ground.frame.block([said], ground.em * 1.1)
            yield _spread(ground, ("country", code), block, shapely.union_all(parts), 40)


def district_names(ground: Ground) -> Iterator[Item]:
    """Yield the names of shaded districts that no incident names already."""
    told = {one.district for one in ground.story.incidents if one.place is None}
    for one in ground.story.presences:
        if one.district not in told and not one.district.name.endswith("(city)"):
            block = _quiet(ground, ground.story.district(one.district), SECOND, ground.em * 6.5)
            yield _spread(ground, one.district, block, ground.area(one.district), 10, least=0.6)


def neighbour_names(ground: Ground) -> Iterator[Item]:
    """Yield the names of the areas around."""
    names = geometry.area_names(ground.story.words.lang)
    for iso, area in ground.sheet.neighbours.items():
        block = _quiet(ground, "\n".join(_spaced(word) for word in names[iso].upper().split()), QUIET)
        yield _spread(ground, ("area", iso), block, area, 12)


def river_names(ground: Ground) -> Iterator[Item]:
    """Yield the names of the rivers that the layer marks for it."""
    names = geometry.river_names(ground.story.words.lang)
    for name, river in ground.sheet.rivers.items():
        if not river.is_empty and name in names:
            block = _quiet(ground, names[name], _WATER_TEXT)
            yield _spread(ground, ("river", name), block, river.buffer(ground.em * 1.2), 4, least=0.5)


def _quiet(ground: Ground, text: str, colour: str, width: float = float("inf")) -> Block:
    """Small regular type."""
    return ground.frame.block([Run(text, "regular", colour)], ground.frame.size.small, width)


def _spaced(text: str) -> str:
    return NBSP.join(text.replace(" ", NBSP))


def _spread(ground: Ground, key, block: Block, area: BaseGeometry, worth: float, least: float = 1.0,
            by_field: bool = False) -> Item:  # fmt: skip
    """Offer places all over an area; ``least`` is the share of the name that must lie in it.

    With ``by_field`` a name rather leaves the heart of the area than hides something.
    """
    boxes = _inside(_boxes_over(area, block), area, least)
    heart = shapely.maximum_inscribed_circle(area.buffer(0), tolerance=2).coords[0]
    off = np.hypot(*(((boxes[:, :2] + boxes[:, 2:]) / 2 - heart) / ground.em).T)
    hidden = ground.field.cost(boxes)
    costs = off * 0.15 + hidden / 8 if by_field else off * 0.1 + hidden / 30
    pad = np.array([-0.2, 0, 0.2, 0]) * ground.em
    offers = [
        Candidate([tuple(boxes[at] + pad)], float(costs[at]) * 0.3, Label(block, *boxes[at][:2]))
        for at in varied(boxes, costs, ground.em)[:_PLACES]
    ]
    return Item(key, offers, worth)


def _boxes_over(area: BaseGeometry, block: Block) -> np.ndarray:
    """Return boxes on a grid over an area; one in the middle in a direction in which it is narrower than the block."""
    left, top, right, bottom = area.bounds
    w, h = block.width, block.height
    xs = np.linspace(left, right - w, 17) if right - left > w else np.array([(left + right - w) / 2])
    ys = np.linspace(top, bottom - h, 13) if bottom - top > h else np.array([(top + bottom - h) / 2])
    return boxes_at(*grid(xs, ys), block)


def _inside(boxes: np.ndarray, area: BaseGeometry, least: float) -> np.ndarray:
    plates = shapely.box(*boxes.T)
    shapely.prepare(area)
    if least == 1:
        return boxes[shapely.covers(area, plates)]
    return boxes[shapely.area(shapely.intersection(plates, area)) >= least * shapely.area(plates)]
