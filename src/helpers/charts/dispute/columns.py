"""How the width is shared out among figures, words, sheets and number line; on a tall page the line lies below."""

from dataclasses import dataclass

from helpers.charts.dispute.line import Line, ticks
from helpers.charts.dispute.sides import Case
from helpers.draw.frame import Frame
from helpers.draw.typesetting import measure

MOST_SHEETS = 6  # as many pages as are drawn one by one


@dataclass(frozen=True)
class Detail:
    """How much is told.

    Attributes
    ----------
    fold : bool
        All statements of a figure stand in one row.
    lines : int
        Lines of words in a row.
    sheets : bool
        Pages are drawn as sheets.
    """

    fold: bool
    lines: int
    sheets: bool


@dataclass(frozen=True)
class Columns:
    """Where things stand from left to right, in px.

    Attributes
    ----------
    text_left, text_width : float
        The words.
    sheets_right, sheets_width : float
        The sheets and their number.
    line : Line
    """

    text_left: float
    text_width: float
    sheets_right: float
    sheets_width: float
    line: Line

    @classmethod
    def of(cls, frame: Frame, case: Case, text_left: float, sheets_width: float) -> "Columns":
        """Share out what is right of the figures."""
        em, half_tick = frame.size.label, _tick_width(frame, case) / 2
        if frame.size.tier == "tall":
            line = _line(frame, case, text_left + em * 0.2, frame.right - half_tick)
            return cls(text_left, frame.right - text_left - sheets_width - em * 0.5, frame.right, sheets_width, line)
        right = frame.right - half_tick
        left = right - (right - text_left) * (0.5 if frame.size.tier == "wide" else 0.38)
        sheets_right = left - em * 1.2
        text_width = sheets_right - text_left - sheets_width - em * 0.4
        return cls(text_left, text_width, sheets_right, sheets_width, _line(frame, case, left, right))


def sheets_room(pages: int, detail: Detail, em: float) -> float:
    """Return the width that sheets and their number take; of too many pages there is only the number."""
    return ((pages if pages <= MOST_SHEETS else 0) * 0.8 + 1.4) * em if detail.sheets else 0


def _tick_width(frame: Frame, case: Case) -> float:
    return measure(frame.words.number(case.values[-1]), frame.size.small)


def _line(frame: Frame, case: Case, left: float, right: float) -> Line:
    """Return a line on which all values and the band have room, with as many ticks as can be told apart."""
    low, high = case.values[0], case.values[-1]
    margin = (high - low) * 0.04
    band = [case.band.low, case.band.high] if case.band else []
    most = int((right - left) / (_tick_width(frame, case) + frame.size.label * 1.2)) + 1
    return Line(ticks([max(0, low - margin), high + margin, *band], min(max(most, 2), 7)), left, right)
