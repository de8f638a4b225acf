"""Where everything stands: head and foot are set and rows measured, with as much detail as there is room for."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from helpers.charts.dispute import words as told
from helpers.charts.dispute.columns import Columns, Detail, sheets_room
from helpers.charts.dispute.figures import Figure, Swap, figure_of
from helpers.charts.dispute.rows import Row, RowMaker
from helpers.charts.dispute.sides import Case, Side, page_count
from helpers.draw.frame import Frame
from helpers.draw.style import SIZES

_DETAIL = {
    "wide": (Detail(False, 2, True), Detail(True, 2, True), Detail(True, 1, True)),
    "tall": (Detail(False, 2, True), Detail(True, 2, True), Detail(True, 1, True)),
    "compact": (Detail(True, 2, False), Detail(True, 1, False)),
}
_LEAST_AIR = {"wide": 0.55, "tall": 0.5, "compact": 0.3}  # ems for a side; a further row of one side needs less
_THREADS = {"wide": 1.6, "tall": 1.4, "compact": 0.25}  # ems for the threads between two figures
# Air in units of that between two rows of one side: between sides, and above the first and below the last.
# On a wide page little remains there, so that the figures of the axis stand close to what they measure.
_BETWEEN = 3
_OUTER = {"wide": 0.5, "tall": 1.5, "compact": 1.5}
_MOST_AIR = {"wide": 4, "tall": 1.2, "compact": 1.2}  # ems a unit: with a row or two they would lie too far apart


@dataclass(frozen=True, eq=False)
class Group:
    """A side with its rows.

    Attributes
    ----------
    side : Side
    figure : Figure
    rows : tuple of Row
    height : float
        In px, without air between the rows.
    """

    side: Side
    figure: Figure
    rows: tuple[Row, ...]
    height: float


class Layout:
    """One try at a layout.

    Parameters
    ----------
    case : Case
    size : {"web", "mobile", "print", "social"}
    detail : Detail

    Attributes
    ----------
    frame : Frame
        With head and foot.
    stacked : bool
        The number line lies below the words of a row.
    swap : Swap or None
    columns : Columns
    groups : list of Group
        The sides whose digits are compared come first.
    """

    def __init__(self, case: Case, size: str, detail: Detail):
        self.case, self.detail, self.swap = case, detail, Swap.of(case)
        self.frame = frame = Frame("dispute", case.known, size, case.words.lang)
        self.em, self.tier, self.stacked = frame.size.label, frame.size.tier, frame.size.tier == "tall"
        sides = (*case.swap, *(side for side in case.sides if side not in case.swap))
        figures = [figure_of(case, side, frame, self.swap) for side in sides]
        self.columns = self._columns(figures)
        maker = RowMaker(case, frame, detail, self.columns)
        self.groups = [self._group(maker, side, figure) for side, figure in zip(sides, figures, strict=True)]
        self._set_head_and_foot()
        self._free = frame.bottom - frame.top - self._head_room - self.axis_room - self._heights

    @property
    def fits(self) -> bool:
        """Tell whether the rows have air between them."""
        further = sum(len(group.rows) - 1 for group in self.groups)
        return self._free >= self.em * _LEAST_AIR[self.tier] * (len(self.groups) + further * 0.6)

    @property
    def air(self) -> float:
        """Air between two rows of one side: all of the room is used, within reason."""
        return min(self._free / self._shares, self.em * _MOST_AIR[self.tier])

    @property
    def panel(self) -> tuple[float, float]:
        """Top and bottom of what the number line measures."""
        top = self.frame.top + self._head_room
        return top, top + self.air * self._shares + self._heights

    @property
    def axis_room(self) -> float:
        """Height of the figures below the number line, and of the bracket there."""
        return self.frame.size.small * (1.7 + (1.6 if self.stacked and self.case.band else 0))

    def places(self) -> Iterator[tuple[Group, float, float]]:
        """Yield each side with where it begins and its height."""
        y = self.panel[0] + self.air * _OUTER[self.tier]
        for group in self.groups:
            height = group.height + self.air * (len(group.rows) - 1)
            yield group, y, height
            y += height + self.air * _BETWEEN

    def rule_above(self, top: float) -> float:
        """Return where the rule above a side lies: halfway to the side before."""
        return top - self.air * _BETWEEN / 2

    @property
    def _shares(self) -> float:
        within = sum(len(group.rows) - 1 for group in self.groups)
        return within + _BETWEEN * (len(self.groups) - 1) + 2 * _OUTER[self.tier]

    @property
    def _heights(self) -> float:
        return sum(group.height for group in self.groups)

    @property
    def _head_room(self) -> float:
        return 0 if self.stacked else self.em * (1.5 if self.case.band or self.detail.sheets else 0.3)

    def _set_head_and_foot(self) -> None:
        case, frame, folded = self.case, self.frame, self.detail.fold
        for group in self.groups:
            for row in group.rows:
                frame.mark(row.mark)  # the source line names their pages
        frame.head(told.title(case, frame), told.subtitle(case, frame, folded))
        frame.foot(told.note(case, frame, folded), frame.sources(2 if self.stacked else 1))

    def _columns(self, figures: list[Figure]) -> Columns:
        most = max(page_count(rows) for side in self.case.sides for rows in self._parts(side))
        text_left = self.frame.left + max(figure.width for figure in figures) + self.em * 1.3
        return Columns.of(self.frame, self.case, text_left, sheets_room(most, self.detail, self.em))

    def _parts(self, side: Side) -> list[tuple[pd.Series, ...]]:
        """Share out the statements of a side among rows."""
        return [side.rows] if self.detail.fold else [(row,) for row in side.rows]

    def _group(self, maker: RowMaker, side: Side, figure: Figure) -> Group:
        rows = tuple(maker.row(side, part) for part in self._parts(side))
        threads = self.em * _THREADS[self.tier] if side in self.case.swap else 0
        return Group(side, figure, rows, max(sum(row.height for row in rows), figure.height + threads))


def layout_that_fits(case: Case, size: str) -> Layout:
    """Return the layout with most detail whose rows have air between them, or else the one with least detail."""
    for detail in _DETAIL[SIZES[size].tier]:
        layout = Layout(case, size, detail)
        if layout.fits:
            break
    return layout
