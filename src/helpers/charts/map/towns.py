"""Places for the names of towns: beside their sign, on eight sides."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from helpers.charts.map import geometry
from helpers.charts.map.ground import Ground
from helpers.charts.map.offers import Label, boxes_at
from helpers.draw.place import Candidate, Item
from helpers.draw.style import INK, SECOND
from helpers.draw.typesetting import Run

_CAPITALS = ("belgorod", "kursk")  # places of the same name as their region
_LEAST_PEOPLE = {"wide": 10_000, "tall": 20_000, "compact": 40_000}  # of a town, where both regions are drawn


@dataclass(frozen=True)
class _Town:
    """A place with its name; ``weight`` is that of the type, and ``reach`` half the width of its sign in px."""

    key: object
    name: str
    spot: tuple[float, float]
    worth: float
    weight: str
    reach: float


def capitals(ground: Ground) -> Iterator[Item]:
    """Yield the names of the capitals, unless an incident names them."""
    places, fought = ground.story.known.tables["places"].set_index("place_id", drop=False), _fought(ground)
    for name in _CAPITALS:
        known = name in places.index and name not in fought and pd.notna(places.at[name, "lat"])
        if known and ground.holds(spot := ground.spot(places.loc[name])):
            title = ground.story.words.label("place", name)
            yield _item(ground, _Town(name, title, spot, 600, "bold", ground.em * 0.34))


def landmarks(ground: Ground) -> Iterator[Item]:
    """Yield the names of great towns around, which tell a reader where he is."""
    for key, town in _around(ground, "landmark").iterrows():
        yield from _small(ground, key, town["name"], ground.sheet.towns[key], 50)


def fought_places(ground: Ground) -> Iterator[Item]:
    """Yield the names of settlements whose dates stand in the label of their district."""
    leads = {id(one.lead) for one in ground.story.callouts}
    worth = 60 if ground.tier == "wide" else 25
    for one in ground.story.incidents:
        if one.place is None or id(one) in leads:
            continue
        name, spot = ground.story.head(one), ground.spot(one.place)
        town = _item(ground, _Town(one.place["place_id"], name, spot, worth, "semibold", ground.pen.radius * 1.5))
        # The symbol itself stands already.
        offers = [Candidate(at.boxes[1:], at.cost, replace(at.plan, dot=None)) for at in town.candidates]
        yield Item(town.key, offers, worth)


def towns(ground: Ground) -> Iterator[Item]:
    """Yield towns of the regions by the tables, and neighbours by the layer."""
    words, people = ground.story.words, geometry.towns()["population"]
    least = _LEAST_PEOPLE[ground.tier] // (1 if len(ground.story.known.regions) == 2 else 4)
    for _, there in _free_places(ground).iterrows():
        count = people.get(int(there["geonames_id"]), 0)
        if count >= least:
            name, worth = words.label("place", there["place_id"]), 3 + min(count, 90_000) / 9_000
            yield from _small(ground, there["place_id"], name, ground.spot(there), worth)
    for key, town in _around(ground, "town").iterrows():
        if (count := town["population"]) >= least * 1.5:
            worth = 9 + min(count, 900_000) / 100_000
            yield from _small(ground, key, town["name"], ground.sheet.towns[key], worth)


def _around(ground: Ground, label: str) -> pd.DataFrame:
    """Towns in the view with a label of the layer, but those that the tables name: in the regions, and capitals."""
    known, places = geometry.towns(), ground.story.known.tables["places"]
    own = known["iso"].isin([geometry.ISO[region] for region in ground.story.known.regions])
    capitals = places.loc[places["place_id"].isin(_CAPITALS), "geonames_id"].astype(int)
    kept = (known["label"] == label) & ~own & ~known.index.isin(capitals) & known.index.isin(ground.sheet.towns)
    return known[kept].rename(columns={f"name_{ground.story.words.lang}": "name"})


def _fought(ground: Ground) -> list[str]:
    """The settlements that incidents name."""
    return [one.place["place_id"] for one in ground.story.incidents if one.place is not None]


def _free_places(ground: Ground) -> pd.DataFrame:
    """Towns of the regions that neither an incident nor a capital has named."""
    places, regions = ground.story.known.tables["places"], ground.story.known.regions
    kept = places["kind"].isin(["city", "town"]) & places["region"].isin(regions) & places["lat"].notna()
    return places[kept & ~places["place_id"].isin([*_fought(ground), *_CAPITALS])]


def _small(ground: Ground, key, name: str, spot: tuple[float, float], worth: float) -> Iterator[Item]:
    """Yield a lesser town, if it lies on the map."""
    if ground.holds(spot):
        yield _item(ground, _Town(key, name, spot, worth, "regular", ground.em * 0.2))


def _item(ground: Ground, town: _Town) -> Item:
    (x, y), dot, frame, small = town.spot, town.reach, ground.frame, town.weight == "regular"
    name = Run(town.name, town.weight, SECOND if small else INK)
    block = frame.block([name], frame.size.small if small else ground.em)
    gap, w, h = dot + ground.em * 0.22, block.width, block.height
    near = gap * 0.8
    sides = [(x + gap, y - h / 2), (x - gap - w, y - h / 2), (x - w / 2, y - gap - h), (x - w / 2, y + gap),
             (x + near, y - h), (x + near, y), (x - near - w, y - h), (x - near - w, y)]  # fmt: skip
    boxes = boxes_at(*np.array(sides).T, block)
    costs = 0.3 * np.arange(len(sides)) + ground.field.cost(boxes) / 40
    own, sign = (x - dot, y - dot, x + dot, y + dot), (x, y, dot, town.weight == "bold")
    offers = [
        Candidate([own, tuple(box)], float(cost), Label(block, box[0], box[1], dot=sign))
        for box, cost in zip(boxes, costs, strict=True)
    ]
    return Item(("town", town.key), offers, town.worth)
