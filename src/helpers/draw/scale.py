"""Number lines: round numbers at even steps, and where a number stands among them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Ticks = tuple[float, ...]


@dataclass(frozen=True)
class NumberLine:
    """A line with ticks; the first stands at ``left``, the last at ``right``, in px."""

    ticks: Ticks
    left: float
    right: float

    def x(self, value: float) -> float:
        """Return where a value stands."""
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.left + share * (self.right - self.left)


def ticks(values: Sequence[float], most: int) -> Ticks:
    """Return round numbers at even steps that enclose the values, as many as ``most`` at the most, but two.

    Examples
    --------
    >>> ticks([2092, 2902, 3500], 5)
    (2000, 2500, 3000, 3500)
    """
    low, high = min(values), max(values)
    if low == high:
        low, high = low * 0.5, max(high * 1.5, 1)
    power = 10 ** math.floor(math.log10((high - low) / 10))
    every = [factor * power * scale for scale in (1, 10, 100) for factor in (1, 2, 5)]
    steps = [int(step) for step in every if step >= 1]
    few = (step for step in steps if math.ceil(high / step) - math.floor(low / step) < max(most, 2))
    step = next(few, steps[-1])
    return tuple(number * step for number in range(math.floor(low / step), math.ceil(high / step) + 1))


def labelled(scale: Ticks, fits: Callable[[Ticks], bool]) -> Ticks:
    """Return the ticks whose numbers are written: all, or every second and so on, with the first and the last."""
    steps = (step for step in range(1, len(scale)) if not (len(scale) - 1) % step)
    return next((shown for step in steps if fits(shown := scale[::step])), scale[:: len(scale) - 1])
