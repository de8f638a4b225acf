"""Where days and numbers lie, and the scales that say so."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from helpers.draw.frame import Frame
from helpers.draw.style import GRID, SECOND, ZERO
from helpers.draw.typesetting import measure


@dataclass(frozen=True)
class Plane:
    """A panel: where days and numbers lie, in px."""

    left: float
    top: float
    right: float
    bottom: float
    start: pd.Timestamp
    end: pd.Timestamp
    peak: float

    def x(self, when: pd.Timestamp) -> float:
        """Return the place of a day."""
        return self.left + (when - self.start).days * ((self.right - self.left) / (self.end - self.start).days)

    def y(self, value: float) -> float:
        """Return the height of a number."""
        return self.bottom - value / self.peak * (self.bottom - self.top)


def ticks(peak: float) -> list[int]:
    """Return round numbers from 0 to a peak: three or four where these suffice."""
    rough = peak / 3.4
    power = 10 ** (len(str(int(rough))) - 1)
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return list(range(0, int(peak) + 1, int(step)))


def scale_width(frame: Frame, peak: float) -> float:
    """Return the width of the numbers beside the grid."""
    return max(measure(frame.words.number(tick), frame.size.small) for tick in ticks(peak))


def draw_grid(frame: Frame, plane: Plane, numbers: bool = True) -> None:
    """Draw the lines of round numbers; beside a panel that has the same scale, without the numbers."""
    small = frame.size.small
    for value in ticks(plane.peak):
        y = plane.y(value)
        frame.line([plane.left, plane.right], [y, y], ZERO if value == 0 else GRID, 1, zorder=1)
        if numbers:
            x = plane.left - frame.size.label * 0.4
            frame.write(frame.words.number(value), x, y + small * 0.33, small, "regular", SECOND, "right")


def draw_months(frame: Frame, plane: Plane, y: float, right: float) -> None:
    """Draw the time axis with as many months named as have room; no name reaches beyond ``right``."""
    small = frame.size.small
    frame.line([plane.left, plane.right], [y, y], ZERO, 1, zorder=1)
    end = float("-inf")
    for month, name in _named_months(frame, plane):
        x = plane.x(month)
        frame.line([x, x], [y, y + small * 0.35], ZERO, 1, zorder=1)
        if x > end and x + measure(name, small) <= right:
            end = frame.write(name, x, y + small * 1.2, small, "regular", SECOND)[2] + small * 0.4


def _named_months(frame: Frame, plane: Plane) -> list[tuple[pd.Timestamp, str]]:
    """Return each month, or as many years or parts of a year as let their names stand clear of each other."""
    months = pd.date_range(plane.start, plane.end, freq="MS", inclusive="left")
    for step in (1, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100))):
        shown = [month for month in months if not (month.year * 12 + month.month - 1) % step] or months[:1]
        # The year stands at its January and at the start.
        years = [month.month == 1 or month is shown[0] for month in shown]
        names = [frame.words.month(month, short=True, year=year) for month, year in zip(shown, years, strict=True)]
        if _clear(frame, [plane.x(month) for month in shown], names):
            break
    return list(zip(shown, names, strict=True))


def _clear(frame: Frame, xs: Sequence[float], names: Sequence[str]) -> bool:
    widths = [measure(name, frame.size.small) + frame.size.label * 0.6 for name in names]
    return all(x + width <= after for x, width, after in zip(xs, widths, xs[1:], strict=False))
