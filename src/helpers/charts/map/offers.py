"""Labels that are offered to the solver: what each would draw, and a choice of places that is worth choosing from."""

from dataclasses import dataclass

import numpy as np

from helpers.charts.map.ground import Ground
from helpers.draw.style import PAPER, PLUM
from helpers.draw.typesetting import Block, measure


@dataclass(frozen=True)
class Label:
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

    def draw(self, ground: Ground) -> None:
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
