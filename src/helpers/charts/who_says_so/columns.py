"""The layout with rows: a column a region, or the sums of one region beside its rows, as detailed as there is room."""

from helpers.charts.who_says_so import words as told
from helpers.charts.who_says_so.pieces import Column, Piece, framed
from helpers.charts.who_says_so.rows import Detail, rows_of_others, rows_of_top
from helpers.charts.who_says_so.statements import Voices
from helpers.charts.who_says_so.sums import bars, sums
from helpers.draw.chart import Chart, Mark
from helpers.draw.style import RULE, SIZES

_BETWEEN = 2.2  # ems between two columns


class Columns:
    """One try at the layout.

    Parameters
    ----------
    voices : Voices
    size : {"web", "mobile", "print", "social"}
    detail : Detail
    """

    def __init__(self, voices: Voices, size: str, detail: Detail):
        self.voices, self.detail = voices, detail
        self.frame = framed(voices, size, self._marks())
        self.em, self.tier = self.frame.size.label, self.frame.size.tier
        self.stacks = [stack for stack in self._stacks() if stack[1]]
        room = self.frame.bottom - self.frame.top
        self.gap = min((room - sum(piece.height for piece in pieces)) / len(pieces) for _, pieces in self.stacks)

    @property
    def fits(self) -> bool:
        """Tell whether the fullest column has air between its pieces."""
        return self.gap >= self.em * (0.12 if self.tier == "compact" else 0.17)

    def drawn(self) -> Chart:
        """Draw the columns and return the chart."""
        frame = self.frame
        gap = min(max(self.gap, 0), self.em * (0.9 if self.detail.publishers else 0.5))
        for column, pieces in self.stacks:
            column.draw(pieces, gap)
        if len(self.stacks) == 2:
            middle = self.stacks[1][0].x - self.em * _BETWEEN / 2
            frame.line([middle, middle], [frame.top, frame.bottom - self.em * 0.4], RULE, 1)
        return frame.finish(told.alt_text(self.voices))

    def _marks(self) -> list[Mark]:
        """Return one receipt a row; the line of those without a row has one for all of them."""
        shown = [told.receipt(self.voices, one) for one in self.detail.shown(self.voices.statements)]
        hidden = (self.detail.hidden(self.voices.of(region)) for region in self.voices.regions)
        return shown + [told.folded_receipt(self.voices, some) for some in hidden if some]

    def _stacks(self) -> list[tuple[Column, list[Piece]]]:
        """Return the columns, each with what stands in it."""
        regions, detail = self.voices.regions, self.detail
        if self.tier == "tall":
            columns = [Column(self.voices, self.frame, region, self.frame.left, self.frame.width) for region in regions]
            return [(columns[0], [piece for column in columns for piece in self._whole(column)])]
        left, right = self._halves(regions[0], regions[-1])
        if len(regions) == 2:
            return [(left, self._whole(left)), (right, self._whole(right))]
        if self.tier == "wide":
            return [(left, [*sums(left), *rows_of_top(left, detail)]), (right, rows_of_others(right, detail))]
        return [(left, bars(left)), (right, [*rows_of_top(right, detail), *rows_of_others(right, detail)])]

    def _whole(self, column: Column) -> list[Piece]:
        """Return all of a region."""
        return [*sums(column), *rows_of_top(column, self.detail), *rows_of_others(column, self.detail)]

    def _halves(self, *regions: str) -> list[Column]:
        """Return the left and the right column; in a low frame the rows need more width than the sums."""
        share, both = 0.38 if self.tier == "compact" else 0.5, self.frame.width - self.em * _BETWEEN
        widths = (both * share, both * (1 - share))
        lefts = (self.frame.left, self.frame.right - widths[1])
        return [
            Column(self.voices, self.frame, region, x, width)
            for region, x, width in zip(regions, lefts, widths, strict=True)
        ]


def columns_that_fit(voices: Voices, size: str) -> Columns:
    """Return the layout with as much as there is room for: first shorter rows, then fewer of them."""
    tier, single = SIZES[size].tier, len(voices.regions) == 1
    tries = [Detail(2, 2, publishers=True)] * (tier == "wide" and single) + [Detail(2, 2), Detail(1, 2), Detail(1, 1)]
    for detail in tries[-1:] if tier == "compact" else tries:
        columns = Columns(voices, size, detail)
        if columns.fits:
            return columns
    return _folded(voices, size)


def _folded(voices: Voices, size: str) -> Columns:
    """Return the layout in which the least number of statements has no row."""
    low, high = 1, len(voices.statements)
    while high - low > 1:
        middle = (low + high) // 2
        fits = Columns(voices, size, Detail(1, 1, folded=_least(voices, middle))).fits
        low, high = (low, middle) if fits else (middle, high)
    return Columns(voices, size, Detail(1, 1, folded=_least(voices, high)))


def _least(voices: Voices, number: int) -> frozenset[str]:
    """Return the keys of the statements to fold: those on the fewest pages, of these the latest.

    A single one of a region keeps its row, as the line of the folded would take as much room.
    """
    tops = {one.key for region in voices.regions for one in voices.by_top(region)}
    order = sorted(reversed(voices.statements), key=lambda one: (len(one.pages), one.key in tops))
    regions = [one.region for one in order[:number]]
    return frozenset(one.key for one in order[:number] if regions.count(one.region) > 1)
