"""The words beside the marks: what each may say, the free places for it, and the choice among them by a solver."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple

import numpy as np

from helpers.charts.unit_sizes.said import BOLD, briefly, in_full, number
from helpers.charts.unit_sizes.told import SizePoint, SizeSeries
from helpers.draw.boxes import Box, overlap
from helpers.draw.frame import Frame
from helpers.draw.names import scope_name
from helpers.draw.place import Candidate, Item, place
from helpers.draw.style import PAPER, QUIET, SECOND
from helpers.draw.typesetting import Block, Run, measure
from helpers.words import Words, figures

_KEEP, _SCOPED, _OTHER = 9000.0, 150.0, 60.0  # what leaving out a label costs
# How many voices a short text names, and its price: where little room is left, one may stand for all.
_BRIEF = {"wide": [(None, 2.5)], "tall": [(None, 2.5)], "compact": [(None, 2.5), (1, 6.0)]}
_PAIR = 3000.0  # what leaving out both labels of a pair costs
_ASTRAY = 200.0  # and what it costs when they are not in the order of their marks
_ENOUGH = 32  # places a solver need look at for one text
_MOST = 130  # and for one label
_WIDTHS = (30, 24, 19, 15, 12, 9.5, 7.5)  # of labels, in ems


@dataclass(frozen=True)
class SizeLabel:
    """Words in the making.

    Attributes
    ----------
    run : sequence of SizePoint
        The points they tell of.
    offers : list of (list of Run, float)
        What they may say, and what each shortening costs.
    drop_cost : float
        What leaving them out costs.
    """

    run: Sequence[SizePoint]
    offers: list[tuple[list[Run], float]]
    drop_cost: float

    @property
    def key(self) -> str:
        """The id of their first row."""
        return self.run[0].claim.row_id


def labels_of(frame: Frame, series: SizeSeries) -> list[SizeLabel]:
    """Make a label of each run, each contested claim and each plan."""
    line = series.runs()
    latest = max(line, key=lambda run: (run[-1].last, run[-1].first), default=None)
    labels = []
    for run in [*line, *([point] for point in series.points if point.contested or point.planned)]:
        grey = run[0].contested
        colour = QUIET if grey else frame.text_colour(series.region)
        cost = _KEEP if run is latest else _SCOPED if grey or run[0].planned else _OTHER
        labels.append(SizeLabel(run, _offers(frame.words, run, colour, frame.size.tier), cost))
    return labels


def _offers(words: Words, run: Sequence[SizePoint], colour: str, tier: str) -> list[tuple[list[Run], float]]:
    """Return what a label may say; a text stands beside the figure or below it."""
    claim = run[-1].claim
    figure = number(words, claim)
    briefs = [(figure, briefly(words, run, most), colour, price) for most, price in _BRIEF[tier]]
    brief = [offer for one in briefs for offer in _beside_and_below(*one)]
    bare = ([Run(figure, "bold", colour)], 100.0 if claim.contested else 9.0)
    if claim.metric != "members":
        return [*brief, bare, ([Run(figures.figure(words, claim), "bold", colour)], 12.0)]
    first, voices = in_full(words, run)
    said = scope_name(words, claim)
    full = _beside_and_below(first, voices, colour, 1.5 if said else 0.0)
    scoped = _beside_and_below(first, f"{voices}, {said}", colour, 0.0) if said else []
    # The scope comes last, so that the texts of two labels can be matched one by one.
    return [*full, *brief, bare, *scoped]


def _beside_and_below(figure: str, text: str, colour: str, price: float) -> list[tuple[list[Run], float]]:
    """Offer a figure and a text, in which further figures are marked, on one line and on two."""
    told = [Run(piece, "bold", colour) if position % 2 else Run(piece, "regular", SECOND)
            for position, piece in enumerate(text.split(BOLD)) if piece]  # fmt: skip
    return [([Run(figure, "bold", colour), Run(end, "regular", SECOND), *told], price) for end in (" ", "\n")]


@dataclass(frozen=True)
class Surroundings:
    """What lies where, in px.

    Attributes
    ----------
    room : Box
        Where labels may stand.
    marks : dict of SizePoint to list of Box
        What each mark covers.
    bands : list of Box
        What else labels may not cover.
    rules : sequence of float
        Upright lines that they had better not cross.
    """

    room: Box
    marks: dict[SizePoint, list[Box]]
    bands: list[Box]
    rules: Sequence[float]

    @property
    def taken(self) -> np.ndarray:
        """Boxes that labels may not cover, one a row."""
        return np.array([*self.bands, *(box for boxes in self.marks.values() for box in boxes)]).reshape(-1, 4)

    def anchors(self, run: Sequence[SizePoint]) -> list[Box]:
        """Return what labels of a run may stand beside: its first mark, its last, and all from one to the other."""
        ends = [_around(self.marks[point]) for point in dict.fromkeys((run[0], run[-1]))]
        return [*ends, *([(*ends[0][:2], ends[1][2], ends[0][3])] if ends[1:] else [])]


class Spot(NamedTuple):
    """A place of a block: its box, alignment and cost, the box of a stem where it stands off, the mark it tells of."""

    block: Block
    box: Box
    align: str
    cost: float
    stem: Box | None = None
    of: str = ""

    @property
    def figure(self) -> Box:
        """Where the figure stands that opens the first line."""
        first, *_ = line = self.block.lines[0]
        width = sum(measure(run.text, self.block.size, run.weight) for run in line)
        left, top, right, _ = self.box
        left = {"left": left, "center": (left + right - width) / 2, "right": right - width}[self.align]
        return (left, top, left + measure(first.text, self.block.size, "bold"), top + self.block.size)


def place_labels(
    frame: Frame, series: SizeSeries, ground: Surroundings, pairs: Sequence[tuple[SizePoint, SizePoint]] = ()
) -> None:
    """Choose places for the labels of a series and set them.

    Parameters
    ----------
    frame : Frame
    series : SizeSeries
    ground : Surroundings
    pairs : sequence of (SizePoint, SizePoint)
        Figures set against each other: both get a label of one kind, or neither.
    """
    items = []
    for group in _groups(labels_of(frame, series), pairs):
        offered = [_candidates(frame, label, ground) for label in group]
        if len(group) == 1:
            spots, drop_cost = [spot for level in offered[0] for spot in level], group[0].drop_cost
        else:
            spots, drop_cost = _together(group, offered, ground), _PAIR
        cheapest = sorted(spots, key=lambda spot: spot.cost)[:_MOST]
        items.append(Item(group[0].key, cheapest, drop_cost))
    # Obstacles and edges are minded already; what is left is to keep the labels, with some air, apart.
    for chosen in place(items, [], _grown(ground.room, frame.size.label, frame.size.label)).values():
        for spot in chosen.plan if chosen else ():
            _set(frame, spot)


def _groups(labels: Sequence[SizeLabel], pairs: Sequence[tuple[SizePoint, SizePoint]]) -> Iterator[list[SizeLabel]]:
    """Yield the labels of each pair together, the others alone."""
    done: set[str] = set()
    for label in labels:
        if label.key not in done:
            pair = next((pair for pair in pairs if any(point in label.run for point in pair)), ())
            rest = [one for one in labels if one is not label and any(point in one.run for point in pair)]
            group = [label, *(one for one in rest if one.key not in done)]
            done |= {one.key for one in group}
            yield group


# Places of one label


def _candidates(frame: Frame, label: SizeLabel, ground: Surroundings) -> list[list[Candidate]]:
    """Return the free places of a label, a list for each thing that it may say."""
    em, taken, anchors = frame.size.label, ground.taken, ground.anchors(label.run)
    own = np.array([_hits(box, np.array(anchors)).any() for box in taken], dtype=bool)
    strangers, key, levels = taken[~own], label.key, []
    for runs, price in label.offers:
        free = []
        for block, anchor in product(_blocks(frame, runs), anchors):
            for spot in _spots(anchor, block, em, ground.room):
                if all(_is_free(box, taken, ground.room) for box in (spot.box, spot.stem) if box):
                    cost = _cost(price, spot, anchor, strangers, ground.rules, em)
                    air = _grown(spot.box, em * 0.35, em * 0.15)
                    free.append(Candidate([air, spot.stem] if spot.stem else [air], cost, [spot._replace(of=key)]))
        levels.append(_best(free, em))
    return levels


def _cost(price: float, spot: Spot, anchor: Box, strangers: np.ndarray, rules: Sequence[float], em: float) -> float:
    """Many lines, a rule behind the words, a figure far from its mark and other marks close by are bad."""
    left, _, right, _ = spot.box
    lines = max(0, len(spot.block.lines) - 2)
    crossed = sum(left - 2 < rule < right + 2 for rule in rules)
    away = _distance(spot.figure, anchor) / em
    near = _hits(_grown(spot.box, em * 0.35, em * 0.7), strangers).sum()
    return price + spot.cost + 0.5 * lines + 4 * crossed + 0.5 * away + 4 * near


def _blocks(frame: Frame, runs: list[Run]) -> list[Block]:
    """Break a text into one line, two, three and so on, each as narrow as can be."""
    em = frame.size.label
    least = max(measure(word, em, run.weight) for run in runs for word in run.text.replace("\n", " ").split(" "))
    blocks = [frame.block(runs, width=max(width * em, least + 1)) for width in _WIDTHS]
    return list({len(block.lines): block for block in blocks}.values())


def _spots(anchor: Box, block: Block, em: float, room: Box) -> Iterator[Spot]:
    yield from _spots_beside(anchor, block, em)
    yield from _spots_above_and_below(anchor, block, em, room)


def _spots_beside(anchor: Box, block: Block, em: float) -> Iterator[Spot]:
    """Offer the first line, the middle or the last line at the height of the mark."""
    left, top, right, bottom = anchor
    middle, gap = (top + bottom) / 2, em * 0.4
    wide, high = block.width, block.height
    for y, price in ((middle - em * 0.5, 0.0), (middle - high / 2, 0.4), (middle - high + em * 0.45, 0.5)):
        yield Spot(block, (right + gap, y, right + gap + wide, y + high), "left", price)
        yield Spot(block, (left - gap - wide, y, left - gap, y + high), "right", price + 0.2)


def _spots_above_and_below(anchor: Box, block: Block, em: float, room: Box) -> Iterator[Spot]:
    """Offer places along the mark, close to it or standing off on a stem, and some that are shifted sideways."""
    left, top, right, bottom = anchor
    centre, gap = (left + right) / 2, em * 0.4
    wide, high = block.width, block.height
    shares = (0.0, 0.25, 0.5, 0.75, 1.0) if right - left > wide else (0.0, 0.5, 1.0)
    shifted = [(0.0, 0.0, 1.0), (0.0, 0.0, 2.0), (1.0, 0.0, -1.0), (1.0, 0.0, -2.0)]
    for share, off, shift in [*product(shares, (0.0, 1.0, 2.0, 3.2), (0.0,)), *shifted]:
        x, align = left + share * (right - left - wide) + shift * em, {0.0: "left", 1.0: "right"}.get(share, "center")
        x = max(room[0], min(x, room[2] - wide))
        price = 0.6 + 0.2 * (share != 0) + abs(shift) * 0.3 + (3 + 1.5 * off if off else 0)
        above, below = top - gap * 0.3 - off * em, bottom + gap * 0.3 + off * em
        upper = (centre - 0.5, above, centre + 0.5, top) if off else None
        lower = (centre - 0.5, bottom, centre + 0.5, below) if off else None
        yield Spot(block, (x, above - high, x + wide, above), align, price, upper)
        yield Spot(block, (x, below, x + wide, below + high), align, price + 0.1, lower)


def _best(spots: list[Candidate], em: float) -> list[Candidate]:
    """Keep the cheapest places, without those that cover all, or nearly all, of a cheaper one."""
    kept: list[Candidate] = []
    taken = np.empty((0, 4))
    for spot in sorted(spots, key=lambda spot: spot.cost):
        box = np.array(spot.boxes[0])
        nearly = (box - taken) * (1, 1, -1, -1) < em * 0.4
        if not nearly.all(axis=1).any():
            kept.append(spot)
            taken = np.vstack([taken, box])
        if len(kept) == _ENOUGH:
            break
    return kept


# Places of a pair


def _together(
    labels: Sequence[SizeLabel], offered: list[list[list[Candidate]]], ground: Surroundings
) -> list[Candidate]:
    """Join the places of labels that stand or fall together: all say equally much and keep the order of their marks."""
    marks = [(-label.run[0].value, ground.anchors(label.run)[0][0]) for label in labels]
    joined: dict[tuple, Candidate] = {}
    for levels in zip(*offered, strict=False):
        for choice in product(*levels):
            if not _collide(choice):
                spots = [spot for candidate in choice for spot in candidate.plan]
                cost = sum(candidate.cost for candidate in choice) + _ASTRAY * _astray(marks, spots)
                # Of places that differ by less than a line only the best: the solver needs unlike ones to choose from.
                where = tuple(round(edge / spot.block.leading) for spot in spots for edge in spot.box[:2])
                if where not in joined or cost < joined[where].cost:
                    joined[where] = Candidate([box for candidate in choice for box in candidate.boxes], cost, spots)
    return list(joined.values())


def _astray(marks: Sequence[tuple[float, float]], spots: Sequence[Spot]) -> int:
    """Count the directions, up and along, in which labels do not stand in the order of their marks."""
    figures_at = [spot.figure for spot in spots]
    depths, lefts = zip(*marks, strict=True)
    heights = [at[1] for _, at in sorted(zip(depths, figures_at, strict=True))]
    times = [at[0] + at[2] for _, at in sorted(zip(lefts, figures_at, strict=True))]
    return (heights != sorted(heights)) + (times != sorted(times))


def _collide(choice: Sequence[Candidate]) -> bool:
    pairs = (pair for one, other in combinations(choice, 2) for pair in product(one.boxes, other.boxes))
    return any(overlap(*pair) > 0 for pair in pairs)


# Boxes


def _around(boxes: Sequence[Box]) -> Box:
    edges = np.array(boxes)
    return (*edges[:, :2].min(axis=0), *edges[:, 2:].max(axis=0))


def _grown(box: Box, sideways: float, upright: float) -> Box:
    return (box[0] - sideways, box[1] - upright, box[2] + sideways, box[3] + upright)


def _is_free(box: Box, taken: np.ndarray, room: Box) -> bool:
    inside = box[0] >= room[0] and box[1] >= room[1] and box[2] <= room[2] and box[3] <= room[3]
    return inside and not _hits(box, taken).any()


def _hits(box: Box, boxes: np.ndarray) -> np.ndarray:
    return (boxes[:, 0] < box[2]) & (boxes[:, 2] > box[0]) & (boxes[:, 1] < box[3]) & (boxes[:, 3] > box[1])


def _distance(one: Box, other: Box) -> float:
    return max(0, one[0] - other[2], other[0] - one[2]) + max(0, one[1] - other[3], other[1] - one[3])


def _set(frame: Frame, spot: Spot) -> None:
    left, top, right, _ = spot.box
    if spot.stem:
        x = (spot.stem[0] + spot.stem[2]) / 2
        frame.line([x, x], [spot.stem[1], spot.stem[3]], QUIET, 0.9, zorder=3.5)
    x = {"left": left, "right": right, "center": (left + right) / 2}[spot.align]
    frame.put(spot.block, x, top, spot.align, halo=PAPER, of=spot.of)
