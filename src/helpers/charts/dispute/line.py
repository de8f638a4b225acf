"""The number line: round ticks, and where a value stands."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A number line.

    Attributes
    ----------
    ticks : tuple of float
    left, right : float
        Where the first and the last tick stand, in px.
    """

    ticks: tuple[float, ...]
    left: float
    right: float

    def x(self, value: float) -> float:
        """Return where a value stands."""
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.left + share * (self.right - self.left)


def ticks(values: Sequence[float], most: int) -> tuple[float, ...]:
    """Return round numbers at even steps that enclose the values, as many as ``most`` at the most.

    Examples
    --------
    >>> ticks([2092, 2902, 3500], 5)
    (2000, 2500, 3000, 3500)
    """
    low, high = min(values), max(values)
    if low == high:
        low, high = low * 0.5, max(high * 1.5, 1)
    power = 10 ** math.floor(math.log10((high - low) / 10))
    steps = [factor * power * scale for scale in (1, 10, 100) for factor in (1, 2, 5)]
    for step in (int(step) for step in steps if step >= 1):
        start, end = math.floor(low / step), math.ceil(high / step)
        if end - start + 1 <= most:
            break
    return tuple(number * step for number in range(start, end + 1))
