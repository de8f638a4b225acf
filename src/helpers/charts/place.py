"""Placing labels without overlap: an exact choice among candidate places, the same on every run.

Each item offers candidates, each the boxes it would cover and a cost. One candidate is chosen per item so that no two
boxes overlap and the sum of costs is least (or the best found with a fixed effort); an item with a ``drop_cost`` may be
left out instead. A constraint solver does the choosing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from ortools.sat.python import cp_model

from helpers.charts.room import Box

EFFORT = 2.0  # deterministic time, about as many seconds at the most


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


def _overlapping(box: Box, others: np.ndarray) -> np.ndarray:
    left, top, right, bottom = box
    return (others[:, 0] < right) & (others[:, 2] > left) & (others[:, 1] < bottom) & (others[:, 3] > top)


def _solve(items: Sequence[Item], offers: list[list[Candidate]]) -> list[Candidate | None]:
    """Choose by a constraint solver: of all candidates that cover one point at most one is taken."""
    flat = [candidate for kept in offers for candidate in kept]
    owner = [index for index, kept in enumerate(offers) for _ in kept]
    rules = _crowds(flat)
    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _ in flat]
    for index, item in enumerate(items):
        own = [var for var, mine in zip(taken, owner, strict=True) if mine == index]
        (model.add_exactly_one if item.drop_cost is None else model.add_at_most_one)(own)
    for rule in rules:
        model.add_at_most_one(taken[position] for position in rule)
    worth = [_cents((items[mine].drop_cost or 0) - c.cost) for c, mine in zip(flat, owner, strict=True)]
    model.maximize(sum(gain * var for gain, var in zip(worth, taken, strict=True)))
    solver = _solver()
    if solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        chosen = [position for position, var in enumerate(taken) if solver.boolean_value(var)]
    else:
        chosen = _greedy(items, owner, worth, rules)
    picked = {owner[position]: flat[position] for position in chosen}
    stuck = [item.key for index, item in enumerate(items) if item.drop_cost is None and index not in picked]
    if stuck:
        raise NoRoom(f"no room for {', '.join(map(str, stuck))} beside {', '.join(str(item.key) for item in items)}")
    return [picked.get(index) for index in range(len(items))]


def _crowds(candidates: Sequence[Candidate]) -> list[list[int]]:
    """Return the sets of candidates that cover one point, each set once.

    Boxes that overlap share a point on the left edge of one and the top edge of one. So one rule a point says all that
    rules for pairs could say, and binds the solver far more closely.
    """
    boxes = np.array([box for candidate in candidates for box in candidate.boxes], dtype=float).reshape(-1, 4)
    owner = np.array([number for number, candidate in enumerate(candidates) for _ in candidate.boxes], dtype=int)
    covers: dict[bytes, np.ndarray] = {}
    for x in _fullest(boxes[:, 0], boxes[:, 2]):
        here = np.flatnonzero((boxes[:, 0] <= x) & (x < boxes[:, 2]))
        for y in _fullest(boxes[here, 1], boxes[here, 3]):
            cover = np.unique(owner[here[(boxes[here, 1] <= y) & (y < boxes[here, 3])]])
            if len(cover) > 1:
                covers[cover.tobytes()] = cover
    return [cover.tolist() for cover in covers.values()]


def _fullest(starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return the starts that an end follows before another start: nowhere else is covered by more."""
    edges = np.concatenate([starts, ends])
    is_start = np.arange(len(edges)) < len(starts)
    order = np.lexsort((is_start, edges))
    edges, is_start = edges[order], is_start[order]
    return np.unique(edges[:-1][is_start[:-1] & ~is_start[1:]])


def _solver() -> cp_model.CpSolver:
    """Return a solver that gives the same answer on every run: one worker, effort in its own measure of time."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = EFFORT
    solver.parameters.relative_gap_limit = 0.01
    solver.parameters.linearization_level = 2
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    return solver


def _greedy(items, owner: list[int], worth: list[int], rules: list[list[int]]) -> list[int]:
    """Take places in order of their worth, what must be placed first, should the solver find nothing in its time."""
    bound: dict[int, set[int]] = {position: set() for position in range(len(owner))}
    for number, rule in enumerate(rules):
        for position in rule:
            bound[position].add(number)
    taken, spent, served = [], set(), set()
    order = sorted(bound, key=lambda position: (items[owner[position]].drop_cost is not None, -worth[position]))
    for position in order:
        if owner[position] not in served and spent.isdisjoint(bound[position]):
            taken.append(position)
            served.add(owner[position])
            spent |= bound[position]
    return taken


def _cents(cost: float) -> int:
    return round(cost * 100)
