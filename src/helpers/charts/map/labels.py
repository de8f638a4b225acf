"""Labels: names of what is on the map, and of incidents their dates and words, each where it hides least.

They are placed in three rounds by weight, each around what the rounds before it have placed. Every label offers
places with what each costs; the solver of :mod:`helpers.draw.place` chooses.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

import numpy as np
import shapely
from babel import Locale
from shapely.geometry.base import BaseGeometry

from helpers.charts.map.ground import MapGround
from helpers.charts.map.told import Callout, Incident
from helpers.draw import geometry
from helpers.draw.boxes import Box, overlap
from helpers.draw.place import Candidate, Item, place
from helpers.draw.style import INK, PAPER, PLUM, QUIET, SECOND
from helpers.draw.typesetting import Block, Run, measure
from helpers.ledger.records import Place
from helpers.words.dates import NBSP

Spot = tuple[float, float]
_INCIDENT_PLACES = 120  # places of one wording, over all labels: what the solver manages with ease
_AREA_PLACES = 40  # places of one name
_REACH = {"wide": 9.0, "tall": 6.0, "compact": 4.0}  # ems that a leader may well be long
_WATER_TEXT = "#3B627C"
_LEAST_PEOPLE = {"wide": 10_000, "tall": 20_000, "compact": 40_000}  # of a town, where two regions are drawn
_CROWD = (0.4, 1, 1.5, 2)  # times so many, where one to four are


def set_labels(ground: MapGround) -> list[Callout]:
    """Place and draw the labels; return the incidents that found no room.

    What is reported and the capitals come first, then the names of regions and countries, then the rest.
    """
    told = callout_items(ground)
    settled = _settle(ground, [*told, *capitals(ground), *landmarks(ground), *fought_places(ground)])
    _settle(ground, [*region_names(ground), *country_names(ground)])
    _settle(ground, [*district_names(ground), *towns(ground), *neighbour_names(ground), *river_names(ground)])
    return [one for one, item in zip(ground.told.callouts, told, strict=True) if settled[item.key] is None]


def _settle(ground: MapGround, items: Sequence[Item]) -> dict[Hashable, Candidate | None]:
    chosen = place(items, ground.taken, ground.room)
    for pick in filter(None, chosen.values()):
        ground.taken.extend(pick.boxes)
        pick.plan.draw(ground)
    return chosen


def list_left_out(ground: MapGround, left_out: Iterable[Callout], right: float, top: float) -> None:
    """Name beside the map, between the left edge and ``right``, what had no room on it, as far as there is room."""
    frame, told = ground.frame, [ground.said.brief(one) for one in left_out]
    for shown in range(len(told), 0, -1):
        rest = len(told) - shown
        message = "map-also-some" if rest else "map-also"
        text = frame.words.say(message, of=(), names="; ".join(told[:shown]), rest=rest)
        block = frame.block([Run(text)], frame.size.label, right - frame.left, balance=False)
        if top + block.height <= frame.bottom:
            frame.put(block, frame.left, top)
            return


# ---- what every label offers


@dataclass(frozen=True)
class MapLabel:
    """A label with its place: what to draw once it is chosen.

    Attributes
    ----------
    block : Block
    x, y : float
        Left top corner.
    leader : array, optional
        The line from what is named to the words: start and end.
    dot : tuple, optional
        The sign of a town: x, y, half its width, and whether it is a square.
    of : str
        The id of the mark it tells of, if any.
    """

    block: Block
    x: float
    y: float
    leader: np.ndarray | None = None
    dot: tuple[float, float, float, bool] | None = None
    of: str = ""

    def draw(self, ground: MapGround) -> None:
        """Draw it."""
        if self.leader is not None:
            (x, y), (to_x, to_y) = self.leader[0], self._attached()
            ground.frame.line([x, to_x], [y, to_y], PAPER, ground.em * 0.28, zorder=4.4)
            ground.frame.line([x, to_x], [y, to_y], PLUM, ground.em * 0.09, zorder=4.5)
        if self.dot is not None:
            ground.pen.dot(*self.dot)
        box = (self.x, self.y, self.x + self.block.width, self.y + self.block.height)
        ground.frame.put(self.block, self.x, self.y, halo=ground.colour_under(box), of=self.of)

    def _attached(self) -> tuple[float, float]:
        """Where the leader meets the words: at the end of the line beside it, not at the edge of the block."""
        assert self.leader is not None, "only a leader meets words"
        to_x, to_y = self.leader[1]
        if to_x < self.x + self.block.width - 1:
            return to_x, to_y
        row = min(int((to_y - self.y) / self.block.leading), len(self.block.lines) - 1)
        end = sum(measure(run.text, self.block.size, run.weight) for run in self.block.lines[row])
        return self.x + end + self.block.size * 0.35, to_y


def boxes_at(x: np.ndarray, y: np.ndarray, block: Block) -> np.ndarray:
    """Return what a block covers with its left top corner at each of some points: left, top, right, bottom."""
    return np.column_stack([x, y, x + block.width, y + block.height])


def grid(xs: np.ndarray, ys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of all points of a grid."""
    x, y = np.meshgrid(xs, ys)
    return x.ravel(), y.ravel()


def varied(boxes: np.ndarray, cost: np.ndarray, em: float) -> list[int]:
    """Return the cheapest places, but only the best of each neighbourhood, so that there is a choice."""
    cells = np.floor(boxes[:, :2] / (em * np.array([4.0, 2.2]))).astype(int)
    order = np.argsort(cost, kind="stable")
    first = np.unique(cells[order], axis=0, return_index=True)[1]
    return order[np.sort(first)].tolist()


# ---- incidents: anywhere on the map, joined by a leader where a label stands off


def callout_items(ground: MapGround) -> list[Item]:
    """Return the labels of the incidents, the weightiest first, each in several wordings."""
    most = min(_INCIDENT_PLACES // max(len(ground.told.callouts), 1), 24)
    return [_callout_item(ground, one, most) for one in ground.told.callouts]


def _callout_item(ground: MapGround, one: Callout, most: int) -> Item:
    search = _CalloutSearch(ground, one.lead)
    offers = [at for block, cost in _wordings(ground, one) for at in islice(search.offers(block, cost), most)]
    # Where there is little room, a label is rather named beside the map than set far from what it names.
    worth = 45 if ground.tier == "compact" else 900
    return Item(ground.said.marks[one.lead].mark_id, offers, worth + 15 * one.weighty)


def _wordings(ground: MapGround, one: Callout) -> Iterator[tuple[Block, float]]:
    """Yield the wordings of a label with what each costs, the fullest first."""
    tier, head = ground.tier, Run(ground.said.head(one.lead), "bold")
    # Words are cut short on a lesser event before a weighty one.
    heavy = 2 if one.weighty and tier != "compact" else 1
    for text, width, cost in _texts(ground, one):
        yield ground.frame.block([head, Run(text)], ground.em, ground.em * width), cost * heavy


def _texts(ground: MapGround, one: Callout) -> Iterator[tuple[str, float, float]]:
    """Yield what may follow the name, with its greatest width in ems and its cost."""
    tier, said = ground.tier, ground.said
    if tier == "wide" or (tier == "tall" and len(ground.told.isos) == 1):
        told = dict.fromkeys(said.tale(one, importance) for importance in (2, 1))
        yield from ((f"\n{tale}", 17, rank * 7) for rank, tale in enumerate(filter(None, told)))
    if tier != "compact":
        width, cost = (15.0, 14.0) if tier == "wide" else (10.5, 20.0)
        yield f"\n{said.dates(one)}", width, cost
    months = said.months(one)
    yield f"\n{months}", 12, 26
    yield f" {months}", 26, 27


@dataclass(frozen=True)
class _CalloutSearch:
    """The search for places of the label of one incident."""

    ground: MapGround
    incident: Incident

    def offers(self, block: Block, cost: float) -> Iterator[Candidate]:
        """Yield places for a wording, the cheapest first."""
        em, (left, top, right, bottom) = self.ground.em, self.ground.room
        xs = np.arange(left + em * 0.3, right - block.width, em * 1.3)
        ys = np.arange(top + em * 0.3, bottom - block.height, em * 0.9)
        boxes = boxes_at(*grid(xs, ys), block)
        leaders = self._leaders(boxes)
        total = cost + self._cost(boxes, leaders)
        for index in varied(boxes, total, em):
            offer = self._offer(boxes[index], leaders[index], block, float(total[index]))
            if offer:
                yield offer

    def _cost(self, boxes: np.ndarray, leaders: np.ndarray) -> np.ndarray:
        """What places cost: by what they hide, and by the length and the way of the leader."""
        length = _lengths(leaders) / self.ground.em
        far = np.maximum(length - _REACH[self.ground.tier], 0)  # a long leader is dearer by each em
        crossed = self._crossed(leaders) + 30 * shapely.intersects(self._others, shapely.linestrings(leaders))
        off = 1.3 * np.maximum(length - 0.8, 0) + 0.3 * far**2 + 6 * (length < 0.25)
        return off + self.ground.field.cost(boxes) / 6 + crossed

    def _crossed(self, leaders: np.ndarray) -> np.ndarray:
        """What leaders cross on their way: land that is better left alone."""
        points = [leaders[:, 0] + share * (leaders[:, 1] - leaders[:, 0]) for share in np.linspace(0.15, 1, 9)]
        reach = self.ground.em * 0.3
        weight = sum(self.ground.field.cost(np.column_stack([at - reach, at + reach])) for at in points)
        return weight / 9 / 2.5 * _lengths(leaders) / self.ground.em

    @property
    def _mark_id(self) -> str:
        return self.ground.said.marks[self.incident].mark_id

    @cached_property
    def _others(self) -> BaseGeometry:
        """Other districts in which fighting is reported: a leader that crosses them might be read as pointing there."""
        incidents = [one for one in self.ground.told.incidents if one.place is None]
        areas = [self.ground.area(one.district) for one in incidents if one.district != self.incident.district]
        others = shapely.union_all(areas)
        shapely.prepare(others)
        return others

    def _leaders(self, boxes: np.ndarray) -> np.ndarray:
        """Return for each box the line from what it labels: start and end."""
        if self.incident.place is None:
            lines = shapely.shortest_line(self._heart, shapely.box(*boxes.T))
            return shapely.get_coordinates(lines).reshape(-1, 2, 2)
        # The words beside a triangle are joined at their first line.
        start, line = np.array(self.ground.spot(self.incident.place)), boxes[:, 1] + self.ground.em * 0.5
        end = np.column_stack([np.clip(start[0], boxes[:, 0], boxes[:, 2]), np.clip(start[1], line, boxes[:, 3])])
        step = end - start
        reach = np.maximum(np.hypot(*step.T), 1e-6)[:, None]
        return np.stack([start + step / reach * np.minimum(self.ground.pen.radius * 1.7, reach), end], axis=1)

    @cached_property
    def _heart(self) -> BaseGeometry:
        """The part of a district that a leader may point at: off its edge, and off the symbols in it."""
        area, margin = self.ground.area(self.incident.district), self.ground.em * 0.5
        free = area.difference(shapely.union_all([shapely.box(*box).buffer(margin) for box in self.ground.taken]))
        inner = free.buffer(-margin)
        heart = (area if inner.is_empty else inner).simplify(self.ground.em * 0.1)
        shapely.prepare(heart)
        return heart

    def _offer(self, box: np.ndarray, leader: np.ndarray, block: Block, cost: float) -> Candidate | None:
        em = self.ground.em
        plate = tuple(box + np.array([-0.25, -0.1, 0.25, 0.1]) * em)
        covered = [plate, *self._beads(leader, plate)]
        if any(overlap(bead, taken) for bead in covered for taken in self.ground.taken):
            return None
        far = np.hypot(*(leader[1] - leader[0])) > em * 0.45
        return Candidate(covered, cost, MapLabel(block, box[0], box[1], leader if far else None, of=self._mark_id))

    def _beads(self, leader: np.ndarray, plate: Box) -> list[Box]:
        """Small boxes along a leader, so that nothing is set on it and no two leaders cross."""
        em = self.ground.em
        count = int(np.hypot(*(leader[1] - leader[0])) / em) + 1
        points = leader[0] + (leader[1] - leader[0]) * np.linspace(0, 1, count + 1)[:, None]
        # The first stands on what the label names.
        points = points[np.hypot(*(points - leader[0]).T) > em * 0.75]
        beads = [tuple(box) for box in np.column_stack([points - em * 0.35, points + em * 0.35])]
        return [bead for bead in beads if not overlap(bead, plate)]


def _lengths(leaders: np.ndarray) -> np.ndarray:
    return np.hypot(*(leaders[:, 1] - leaders[:, 0]).T)


# ---- names that belong to an area: anywhere in it, near its heart first


def region_names(ground: MapGround) -> Iterator[Item]:
    """Yield the names of the regions; on a low canvas their capitals name them, where they are told."""
    compact = ground.tier == "compact"
    named = {place.region for place, _ in _capitals(ground)} if compact else ()
    for region, iso in zip(ground.told.known.regions, ground.told.isos, strict=True):
        if region not in named:
            words, colour = ground.frame.words.label("region", region).upper(), ground.frame.text_colour(region)
            block = ground.frame.block([Run(words, "bold", colour)], ground.em, ground.em * (6 if compact else 11))
            yield _spread(ground, ("region", region), block, ground.sheet.land[iso], 60, by_field=True)


def country_names(ground: MapGround) -> Iterator[Item]:
    """Yield the names of the countries, set outside the regions."""
    names = Locale(ground.frame.words.lang).territories
    for code in sorted({geometry.country(iso) for iso in ground.sheet.neighbours}):
        area = shapely.union_all([a for iso, a in ground.sheet.neighbours.items() if geometry.country(iso) == code])
        block = ground.frame.block([Run(_spaced(names[code].upper()), "semibold", QUIET)], ground.em * 1.1)
        yield _spread(ground, ("country", code), block, area, 40)


def district_names(ground: MapGround) -> Iterator[Item]:
    """Yield the names of shaded districts that no incident names already."""
    told = {one.district for one in ground.told.incidents if one.place is None}
    for one in ground.told.presences:
        if one.district not in told and ground.told.outlines[one.district].kind != "city":
            block = _quiet(ground, ground.said.district(one.district), SECOND, ground.em * 6.5)
            yield _spread(ground, one.district, block, ground.area(one.district), 10, least=0.6)


def neighbour_names(ground: MapGround) -> Iterator[Item]:
    """Yield the names of the areas around."""
    names = geometry.area_names(ground.frame.words.lang)
    for iso, area in ground.sheet.neighbours.items():
        block = _quiet(ground, "\n".join(_spaced(word) for word in names[iso].upper().split()), QUIET)
        yield _spread(ground, ("area", iso), block, area, 12)


def river_names(ground: MapGround) -> Iterator[Item]:
    """Yield the names of the rivers that the layer marks for it."""
    names = geometry.river_names(ground.frame.words.lang)
    for name, river in ground.sheet.rivers.items():
        if not river.is_empty and name in names:
            block = _quiet(ground, names[name], _WATER_TEXT)
            yield _spread(ground, ("river", name), block, river.buffer(ground.em * 1.2), 4, least=0.5)


def _quiet(ground: MapGround, text: str, colour: str, width: float = float("inf")) -> Block:
    """Small regular type."""
    return ground.frame.block([Run(text, "regular", colour)], ground.frame.size.small, width)


def _spaced(text: str) -> str:
    return NBSP.join(text.replace(" ", NBSP))


def _spread(ground: MapGround, key, block: Block, area: BaseGeometry, worth: float, least: float = 1.0,
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
        Candidate([tuple(boxes[at] + pad)], float(costs[at]) * 0.3, MapLabel(block, *boxes[at][:2]))
        for at in varied(boxes, costs, ground.em)[:_AREA_PLACES]
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


# ---- towns: beside their sign, on eight sides


@dataclass(frozen=True)
class _TownName:
    """A place with its name; ``weight`` is that of the type, and ``reach`` half the width of its sign in px."""

    key: object
    name: str
    spot: Spot
    worth: float
    weight: str
    reach: float


def capitals(ground: MapGround) -> Iterator[Item]:
    """Yield the names of the capitals, unless an incident names them."""
    fought = {one.place for one in ground.told.incidents}
    for town, spot in _capitals(ground):
        if town not in fought:
            name = ground.frame.words.label("place", town.place_id)
            yield _town_item(ground, _TownName(town.place_id, name, spot, 600, "bold", ground.em * 0.34))


def _capitals(ground: MapGround) -> Iterator[tuple[Place, Spot]]:
    """Yield the capitals on the map of the regions drawn, and of others that reports are made on."""
    known = ground.told.known
    for region in dict.fromkeys((*known.regions, *known.subjects)):
        town = known.places.get(known.region(region).capital)
        if town and town.lat is not None and ground.holds(spot := ground.spot(town)):
            yield town, spot


def landmarks(ground: MapGround) -> Iterator[Item]:
    """Yield the names of great towns around, which tell a reader where he is."""
    for key, town, spot in _towns_of_layer(ground):
        if town.label == "landmark" and town.iso not in ground.told.isos:
            yield _small(ground, key, town, spot, 50)


def fought_places(ground: MapGround) -> Iterator[Item]:
    """Yield the names of settlements whose dates stand in the label of their district."""
    leads = {id(one.lead) for one in ground.told.callouts}
    worth = 60 if ground.tier == "wide" else 25
    for one in ground.told.incidents:
        if one.place is None or id(one) in leads:
            continue
        name, spot = ground.said.head(one), ground.spot(one.place)
        town = _town_item(ground, _TownName(one.place.place_id, name, spot, worth, "semibold", ground.pen.radius * 1.5))
        # The symbol itself stands already.
        offers = [Candidate(at.boxes[1:], at.cost, replace(at.plan, dot=None)) for at in town.candidates]
        yield Item(town.key, offers, worth)


def towns(ground: MapGround) -> Iterator[Item]:
    """Yield the towns of the regions, and those around that the layer marks for it."""
    least = _LEAST_PEOPLE[ground.tier] * _CROWD[len(ground.told.isos) - 1]
    for key, town, spot in _towns_of_layer(ground):
        if town.iso in ground.told.isos and town.people >= least:
            yield _small(ground, key, town, spot, 2 + min(town.people, 90_000) / 9_000)
        elif town.iso not in ground.told.isos and town.label == "town" and town.people >= least * 1.5:
            yield _small(ground, key, town, spot, 9 + min(town.people, 900_000) / 100_000)


def _towns_of_layer(ground: MapGround) -> Iterator[tuple[int, geometry.Town, Spot]]:
    """Yield the towns of the layer on the map, without those whose sign is there already: places of the tables."""
    told = [spot for _, spot in _capitals(ground)]
    told += [ground.spot(one.place) for one in ground.told.incidents if one.place is not None]
    for key, town in geometry.towns(ground.frame.words.lang).items():
        spot = ground.sheet.towns.get(key)
        if spot and ground.holds(spot) and all(np.hypot(*np.subtract(spot, other)) > ground.em * 0.4 for other in told):
            yield key, town, spot


def _small(ground: MapGround, key: int, town: geometry.Town, spot: Spot, worth: float) -> Item:
    """Return the name of a lesser town."""
    return _town_item(ground, _TownName(key, town.name, spot, worth, "regular", ground.em * 0.2))


def _town_item(ground: MapGround, town: _TownName) -> Item:
    (x, y), dot, frame, small = town.spot, town.reach, ground.frame, town.weight == "regular"
    name = Run(town.name, town.weight, SECOND if small else INK)
    block = frame.block([name], frame.size.small if small else ground.em)
    gap, w, h = dot + ground.em * 0.22, block.width, block.height
    near = gap * 0.8
    sides = [(x + gap, y - h / 2), (x - gap - w, y - h / 2), (x - w / 2, y - gap - h), (x - w / 2, y + gap),
             (x + near, y - h), (x + near, y), (x - near - w, y - h), (x - near - w, y)]  # fmt: skip
    lefts, tops = np.array(sides).T
    boxes = boxes_at(lefts, tops, block)
    costs = 0.3 * np.arange(len(sides)) + ground.field.cost(boxes) / 40
    own, sign = (x - dot, y - dot, x + dot, y + dot), (x, y, dot, town.weight == "bold")
    offers = [
        Candidate([own, tuple(box)], float(cost), MapLabel(block, box[0], box[1], dot=sign))
        for box, cost in zip(boxes, costs, strict=True)
    ]
    return Item(("town", town.key), offers, town.worth)
