"""Placing labels without overlap: an exact choice among candidate places, the same on every run.

Each item offers candidates, each the boxes it would cover and a cost. One candidate is chosen per item so that no two
boxes overlap and the sum of costs is least (or the best found with a fixed effort); an item with a ``drop_cost`` may be
left out instead. A constraint solver does the choosing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from ortools.sat.python import cp_model

from helpers.draw.boxes import Box

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
    plan
        Whatever the caller needs to draw it.
    """

    boxes: Sequence[Box]
    cost: float
    plan: Any = None


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
    offers = [_free(item.candidates, obstacles, room) for item in items]
    stuck = [item.key for item, kept in zip(items, offers, strict=True) if not kept and item.drop_cost is None]
    if stuck:
        raise NoRoom(f"no room for {', '.join(map(str, stuck))}")
    chosen = _solve(items, offers)
    return {item.key: pick for item, pick in zip(items, chosen, strict=True)}


def _free(candidates: Sequence[Candidate], obstacles: Sequence[Box], room: Box) -> list[Candidate]:
    """Return the candidates that lie in the room and on no obstacle."""
    if not candidates:
        return []
    boxes, starts = _boxes(candidates)
    outside = (boxes[:, :2] < room[:2]).any(axis=1) | (boxes[:, 2:] > room[2:]).any(axis=1)
    blocked = outside | _overlaps(boxes, np.array(list(obstacles), dtype=float).reshape(-1, 4)).any(axis=1)
    return [one for one, no in zip(candidates, np.logical_or.reduceat(blocked, starts), strict=True) if not no]


def _boxes(candidates: Sequence[Candidate]) -> tuple[np.ndarray, np.ndarray]:
    """Return the boxes of all candidates, one a row, and the row at which each candidate's begin."""
    boxes = np.array([box for candidate in candidates for box in candidate.boxes], dtype=float).reshape(-1, 4)
    return boxes, np.cumsum([0, *(len(candidate.boxes) for candidate in candidates[:-1])])


def _overlaps(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Tell of each box, by row, and each of the others, by column, whether they overlap."""
    left, top, right, bottom = boxes.T[:, :, None]
    return (others[:, 0] < right) & (others[:, 2] > left) & (others[:, 1] < bottom) & (others[:, 3] > top)


def _solve(items: Sequence[Item], offers: list[list[Candidate]]) -> list[Candidate | None]:
    """Choose by a constraint solver, which is told of each crowd of candidates that at most one is taken."""
    flat = [candidate for kept in offers for candidate in kept]
    if not flat:
        return [None] * len(items)
    owner = [index for index, kept in enumerate(offers) for _ in kept]
    worth = [_cents((items[mine].drop_cost or 0) - c.cost) for c, mine in zip(flat, owner, strict=True)]
    rivals = _rivals(offers)
    kept = _undominated(owner, worth, rivals)
    model = cp_model.CpModel()
    taken = {position: model.new_bool_var("") for position in kept}
    for index, item in enumerate(items):
        own = [taken[position] for position in kept if owner[position] == index]
        (model.add_exactly_one if item.drop_cost is None else model.add_at_most_one)(own)
    for crowd in _crowds(kept, owner, rivals):
        model.add_at_most_one(taken[position] for position in crowd)
    model.maximize(cp_model.LinearExpr.weighted_sum(list(taken.values()), [worth[position] for position in kept]))
    solver = _solver()
    if solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        chosen = [position for position, var in taken.items() if solver.boolean_value(var)]
    else:
        chosen = _greedy(items, kept, owner, worth, rivals)
    picked = {owner[position]: flat[position] for position in chosen}
    stuck = [item.key for index, item in enumerate(items) if item.drop_cost is None and index not in picked]
    if stuck:
        raise NoRoom(f"no room for {', '.join(map(str, stuck))} beside {', '.join(str(item.key) for item in items)}")
    return [picked.get(index) for index in range(len(items))]


# Sets of candidates are whole numbers with a bit for each candidate: to join and compare them takes one step.


def _rivals(offers: Sequence[Sequence[Candidate]]) -> list[int]:
    """Return for each candidate the set of those of other items that it overlaps."""
    boxes, starts = _boxes([candidate for kept in offers for candidate in kept])
    hits = np.zeros((len(starts), len(starts)), dtype=bool)
    ends = np.append(starts, len(boxes))
    # One item after the other: tables of all boxes by all boxes are too large to be quick.
    for first, after in pairwise(np.cumsum([0, *map(len, offers)])):
        if first < after < len(starts):
            own, others = boxes[ends[first] : ends[after]], boxes[ends[after] :]
            found = np.logical_or.reduceat(_overlaps(own, others), starts[first:after] - ends[first], axis=0)
            hits[first:after, after:] = np.logical_or.reduceat(found, starts[after:] - ends[after], axis=1)
    hits |= hits.T
    return [int.from_bytes(row.tobytes(), "little") for row in np.packbits(hits, axis=1, bitorder="little")]


def _undominated(owner: Sequence[int], worth: Sequence[int], rivals: Sequence[int]) -> list[int]:
    """Return the candidates worth a thought: without those in whose stead a better one of the item can be taken.

    It can if it overlaps nothing that the other does not overlap. What is thus left out overlaps nothing any more, so
    that more may follow.
    """
    groups = {mine: [] for mine in owner}
    for position in sorted(range(len(owner)), key=lambda position: (-worth[position], position)):
        groups[owner[position]].append(position)
    alive, before = (1 << len(owner)) - 1, 0
    while alive != before:
        before = alive
        for mine, group in groups.items():
            best: list[int] = []
            for position in group:
                apart = alive & ~rivals[position]
                for other in best:  # the innermost loop of all: a generator takes twice as long
                    if not rivals[other] & apart:
                        alive &= ~(1 << position)
                        break
                else:
                    best.append(position)
            groups[mine] = best
    return sorted(position for group in groups.values() for position in group)


def _crowds(kept: Sequence[int], owner: Sequence[int], rivals: Sequence[int]) -> list[list[int]]:
    """Return sets of candidates of which any two exclude each other, so that each overlap is within one of the sets.

    A rule for a whole set says all that rules for its pairs could say, and binds the solver far more closely. Each set
    is grown until no candidate is left that all in it exclude; overlaps that no other set has come first.
    """
    alive, mates = 0, dict.fromkeys(owner, 0)
    for position in kept:
        alive |= 1 << position
        mates[owner[position]] |= 1 << position
    untold = {position: rivals[position] & alive for position in kept}
    crowds = []
    for position in kept:
        while untold[position]:
            crowd, all_in, wanted = [position], 1 << position, untold[position]
            others = (rivals[position] | mates[owner[position]]) & alive & ~all_in
            while others:
                choice = others & wanted or others
                following = (choice & -choice).bit_length() - 1  # the lowest bit
                crowd.append(following)
                all_in |= 1 << following
                others &= (rivals[following] | mates[owner[following]]) & ~all_in
            crowds.append(crowd)
            for one in crowd:
                untold[one] &= ~all_in
    return crowds


def _solver() -> cp_model.CpSolver:
    """Return a solver that gives the same answer on every run: one worker, effort in its own measure of time."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = EFFORT
    solver.parameters.relative_gap_limit = 0.005
    # What is left to choose from has been thinned out: to look for more of it first takes longer than to solve it.
    solver.parameters.cp_model_presolve = False
    solver.parameters.linearization_level = 2
    solver.parameters.add_lp_constraints_lazily = False
    solver.parameters.symmetry_level = 0
    return solver


def _greedy(items, kept: list[int], owner: list[int], worth: list[int], rivals: list[int]) -> list[int]:
    """Take places in order of their worth, what must be placed first, should the solver find nothing in its time."""
    taken, barred, served = [], 0, set()
    for position in sorted(kept, key=lambda position: (items[owner[position]].drop_cost is not None, -worth[position])):
        if owner[position] not in served and not barred >> position & 1:
            taken.append(position)
            served.add(owner[position])
            barred |= rivals[position]
    return taken


def _cents(cost: float) -> int:
    return round(cost * 100)
