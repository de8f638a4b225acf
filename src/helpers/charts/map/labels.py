"""Labels are placed in three rounds by weight, each around what the rounds before it have placed."""

from collections.abc import Hashable, Iterable, Sequence

from helpers.charts.map.areas import (
    country_names,
    district_names,
    neighbour_names,
    region_names,
    river_names,
)
from helpers.charts.map.callouts import callout_items
from helpers.charts.map.ground import Ground
from helpers.charts.map.reports import Callout
from helpers.charts.map.towns import capitals, fought_places, landmarks, towns
from helpers.draw.place import Candidate, Item, place
from helpers.draw.typesetting import Run


def set_labels(ground: Ground) -> list[Callout]:
    """Place and draw the labels; return the incidents that found no room.

    What is reported and the capitals come first, then the names of regions and countries, then the rest.
    """
    told = callout_items(ground)
    settled = _settle(ground, [*told, *capitals(ground), *landmarks(ground), *fought_places(ground)])
    _settle(ground, [*region_names(ground), *country_names(ground)])
    _settle(ground, [*district_names(ground), *towns(ground), *neighbour_names(ground), *river_names(ground)])
    return [one for one, item in zip(ground.story.callouts, told, strict=True) if settled[item.key] is None]


def _settle(ground: Ground, items: Sequence[Item]) -> dict[Hashable, Candidate | None]:
    chosen = place(items, ground.taken, ground.room)
    for pick in filter(None, chosen.values()):
        ground.taken.extend(pick.boxes)
        pick.plan.draw(ground)
    return chosen


def list_left_out(ground: Ground, left_out: Iterable[Callout], right: float, top: float) -> None:
    """Name beside the map, between the left edge and ``right``, what had no room on it, as far as there is room."""
    frame, told = ground.frame, [ground.story.brief(one) for one in left_out]
    for shown in range(len(told), 0, -1):
        rest = len(told) - shown
        message = "map-also-some" if rest else "map-also"
        text = frame.words.say(message, of=(), names="; ".join(told[:shown]), rest=rest)
        block = frame.block([Run(text)], frame.size.label, right - frame.left, balance=False)
        if top + block.height <= frame.bottom:
            frame.put(block, frame.left, top)
            return
