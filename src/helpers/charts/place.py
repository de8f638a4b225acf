"""Placing labels without overlap: an exact choice among candidate places, the same on every run.

Each item offers candidates, each the boxes it would cover and a cost. One candidate is chosen per item so that no two
boxes overlap and the sum of costs is least (within one per cent, or the best found with a fixed effort); an item with
a ``drop_cost`` may be left out instead. A constraint solver does the choosing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from ortools.sat.python import cp_model

EFFORT = 2.0  # deterministic time, about as many seconds at the most

Box = tuple[float, float, float, float]


class NoRoom(ValueError):
    """The labels that must be there cannot be placed without overlap."""


@dataclass(frozen=True)
class Candidate:
    """One place for an item.

    Attributes
    ----------
    boxes : sequence of Box
        What it covers, in px: left, top, right, bottom.
    cost : float
        The lower the better; not negative.
    plan : object
        Whatever the caller needs to draw it.
    """

    boxes: Sequence[Box]
    cost: float
    plan: object = None


@dataclass
class Item:
    """Something to place.

    Attributes
    ----------
    key : hashable
    candidates : list of Candidate
    drop_cost : float or None
        Cost of leaving it out; None if it must be placed.
    """

    key: object
    candidates: list[Candidate] = field(default_factory=list)
    drop_cost: float | None = None


def place(items: Sequence[Item], obstacles: Sequence[Box], room: Box) -> dict:
    """Choose a candidate for each item.

    Parameters
    ----------
    items : sequence of Item
    obstacles : sequence of Box
        Boxes that no candidate may overlap.
    room : Box
        The area all boxes must lie in.

    Returns
    -------
    dict
        Chosen candidate by key; None for an item that is left out.

    Raises
    ------
    NoRoom
        If an item without ``drop_cost`` cannot be placed.
    """
    blocks = np.array(list(obstacles), dtype=float).reshape(-1, 4)
    offers = [[c for c in item.candidates if _fits(c.boxes, blocks, room)] for item in items]
    stuck = [item.key for item, kept in zip(items, offers, strict=True) if not kept and item.drop_cost is None]
    if stuck:
        raise NoRoom(f"no room for {', '.join(map(str, stuck))}")
    chosen = _solve(items, offers)
    return {item.key: pick for item, pick in zip(items, chosen, strict=True)}


def _fits(boxes: Sequence[Box], blocks: np.ndarray, room: Box) -> bool:
    for left, top, right, bottom in boxes:
        if left < room[0] or top < room[1] or right > room[2] or bottom > room[3]:
            return False
        if _overlapping((left, top, right, bottom), blocks).any():
            return False
    return True


def _solve(items: Sequence[Item], offers: list[list[Candidate]]) -> list[Candidate | None]:
    """Choose by a constraint solver: of two candidates that overlap at most one is taken."""
    model = cp_model.CpModel()
    taken = [[model.new_bool_var("") for _ in kept] for kept in offers]
    dropped = [model.new_bool_var("") if item.drop_cost is not None else None for item in items]
    for choice, drop in zip(taken, dropped, strict=True):
        model.add_exactly_one(choice + [drop] * (drop is not None))
    for first, second in combinations(range(len(items)), 2):
        for position, rivals in _rivals(offers[first], offers[second]):
            model.add_at_most_one([taken[first][position], *(taken[second][rival] for rival in rivals)])
    model.minimize(
        sum(
            _cents(c.cost) * var
            for kept, choice in zip(offers, taken, strict=True)
            for c, var in zip(kept, choice, strict=True)
        )
        + sum(_cents(item.drop_cost) * drop for item, drop in zip(items, dropped, strict=True) if drop is not None)
    )
    greedy = _greedy(items, offers)
    for kept, offered, choice, drop in zip(greedy, offers, taken, dropped, strict=True):
        for candidate, var in zip(offered, choice, strict=True):
            model.add_hint(var, candidate is kept)
        if drop is not None:
            model.add_hint(drop, kept is None)
    solver = cp_model.CpSolver()
    # One worker and a limit in the solver's own deterministic time: the same answer on every run and machine.
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = EFFORT
    solver.parameters.relative_gap_limit = 0.01
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        if all(kept is not None or drop is not None for kept, drop in zip(greedy, dropped, strict=True)):
            return greedy
        raise NoRoom(f"no room for all of {', '.join(str(item.key) for item in items)}")
    chosen = ([c for c, var in zip(kept, choice, strict=True) if solver.boolean_value(var)]
              for kept, choice in zip(offers, taken, strict=True))  # fmt: skip
    return [picked[0] if picked else None for picked in chosen]


def _greedy(items: Sequence[Item], offers: list[list[Candidate]]) -> list[Candidate | None]:
    """A first answer for the solver to better: each takes its cheapest free place, the dearest to drop first."""
    order = sorted(
        range(len(items)), key=lambda index: (items[index].drop_cost is not None, -(items[index].drop_cost or 0))
    )
    chosen: list[Candidate | None] = [None] * len(items)
    covered = np.empty((0, 4))
    for index in order:
        for candidate in sorted(offers[index], key=lambda offer: offer.cost):
            if not any(_overlapping(box, covered).any() for box in candidate.boxes):
                chosen[index] = candidate
                covered = np.vstack([covered, *candidate.boxes])
                break
    return chosen


def _overlapping(box: Box, others: np.ndarray) -> np.ndarray:
    left, top, right, bottom = box
    return (others[:, 0] < right) & (others[:, 2] > left) & (others[:, 1] < bottom) & (others[:, 3] > top)


def _rivals(mine: list[Candidate], theirs: list[Candidate]):
    """Yield each of my candidates that overlaps some of theirs, with the positions of those."""
    my_boxes, my_owner = _stacked(mine)
    their_boxes, their_owner = _stacked(theirs)
    hit = (
        (my_boxes[:, None, 0] < their_boxes[None, :, 2]) & (my_boxes[:, None, 2] > their_boxes[None, :, 0])
        & (my_boxes[:, None, 1] < their_boxes[None, :, 3]) & (my_boxes[:, None, 3] > their_boxes[None, :, 1])
    )  # fmt: skip
    for position in range(len(mine)):
        rivals = np.unique(their_owner[hit[my_owner == position].any(axis=0)])
        if len(rivals):
            yield position, rivals.tolist()


def _stacked(candidates: list[Candidate]) -> tuple[np.ndarray, np.ndarray]:
    boxes = [box for candidate in candidates for box in candidate.boxes]
    owner = [position for position, candidate in enumerate(candidates) for _ in candidate.boxes]
    return np.array(boxes, dtype=float).reshape(-1, 4), np.array(owner, dtype=int)


def _cents(cost: float) -> int:
    return round(cost * 100)
