"""Places for the labels of incidents: anywhere on the map, joined by a leader where a label stands off."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from helpers.charts.map.ground import Ground
from helpers.charts.map.offers import Label, boxes_at, grid, varied
from helpers.charts.map.reports import Callout, Incident
from helpers.charts.map.story import Story
from helpers.draw.frame import Box
from helpers.draw.place import Candidate, Item
from helpers.draw.typesetting import Block, Run

_PLACES = 120  # places of one wording, over all labels: what the solver manages with ease
_REACH = {"wide": 9.0, "tall": 6.0, "compact": 4.0}  # ems that a leader may well be long


def callout_items(ground: Ground) -> list[Item]:
    """Return the labels of the incidents, the weightiest first, each in several wordings."""
    most = min(_PLACES // max(len(ground.story.callouts), 1), 24)
    return [_item(ground, one, most) for one in ground.story.callouts]


def _item(ground: Ground, one: Callout, most: int) -> Item:
    search = _Search(ground, one.lead)
    offers = [at for block, cost in _wordings(ground, one) for at in islice(search.offers(block, cost), most)]
    # Where there is little room, a label is rather named beside the map than set far from what it names.
    worth = 45 if ground.tier == "compact" else 900
    return Item(ground.story.marks[id(one.lead)].mark_id, offers, worth + 15 * one.weighty)


def _wordings(ground: Ground, one: Callout) -> Iterator[tuple[Block, float]]:
    """Yield the wordings of a label with what each costs, the fullest first."""
    tier, head = ground.tier, Run(ground.story.head(one.lead), "bold")
    # Words are cut short on a lesser event before a weighty one.
    heavy = 2 if one.weighty and tier != "compact" else 1
    for text, width, cost in _texts(ground.story, one, tier):
        yield ground.frame.block([head, Run(text)], ground.em, ground.em * width), cost * heavy


def _texts(story: Story, one: Callout, tier: str) -> Iterator[tuple[str, float, float]]:
    """Yield what may follow the name, with its greatest width in ems and its cost."""
    if tier == "wide" or (tier == "tall" and len(story.known.regions) == 1):
        told = dict.fromkeys(story.tale(one, importance) for importance in (2, 1))
        yield from ((f"\n{tale}", 17, rank * 7) for rank, tale in enumerate(filter(None, told)))
    if tier != "compact":
        yield f"\n{story.dates(one)}", *((15, 14) if tier == "wide" else (10.5, 20))
    months = story.months(one)
    yield f"\n{months}", 12, 26
    yield f" {months}", 26, 27


@dataclass(frozen=True)
class _Search:
    """The search for places of the label of one incident."""

    ground: Ground
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
        return self.ground.story.marks[id(self.incident)].mark_id

    @cached_property
    def _others(self) -> BaseGeometry:
        """Other districts in which fighting is reported: a leader that crosses them might be read as pointing there."""
        incidents = [one for one in self.ground.story.incidents if one.place is None]
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
        if any(_overlap(bead, taken) for bead in covered for taken in self.ground.taken):
            return None
        far = np.hypot(*(leader[1] - leader[0])) > em * 0.45
        return Candidate(covered, cost, Label(block, box[0], box[1], leader if far else None, of=self._mark_id))

    def _beads(self, leader: np.ndarray, plate: Box) -> list[Box]:
        """Small boxes along a leader, so that nothing is set on it and no two leaders cross."""
        em = self.ground.em
        count = int(np.hypot(*(leader[1] - leader[0])) / em) + 1
        points = leader[0] + (leader[1] - leader[0]) * np.linspace(0, 1, count + 1)[:, None]
        # The first stands on what the label names.
        points = points[np.hypot(*(points - leader[0]).T) > em * 0.75]
        beads = [tuple(box) for box in np.column_stack([points - em * 0.35, points + em * 0.35])]
        return [bead for bead in beads if not _overlap(bead, plate)]


def _lengths(leaders: np.ndarray) -> np.ndarray:
    return np.hypot(*(leaders[:, 1] - leaders[:, 0]).T)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]
