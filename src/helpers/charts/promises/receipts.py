"""The receipts of a region's marks."""

import pandas as pd
from matplotlib.artist import Artist

from helpers.charts.promises.cases import Case
from helpers.charts.promises.sentences import first_said, said
from helpers.draw.chart import joined_mark, mark_of
from helpers.draw.frame import Frame
from helpers.draw.names import unit_name
from helpers.words import counted


class Receipts:
    """Registers the marks of one region, before they are drawn or with their artists.

    Parameters
    ----------
    frame : Frame
    case : Case
    """

    def __init__(self, frame: Frame, case: Case):
        self._frame, self._case, self._words = frame, case, frame.words
        self._source, self._unit = frame.known.source, unit_name(frame.words, case.unit)

    def register(self) -> None:
        """Register all marks, so that the source line can be set before they are drawn."""
        if self._case.plan is not None:
            self.plan()
        for row in (*self._case.counts, *self._case.given):
            self.count(row)
        self.first()

    def plan(self, *artists: Artist) -> None:
        """Register the plan, with the rows of the equipment that hold the same figure."""
        plan = self._case.plan
        drawn = self._words.say("promises-drawn-plan", **self._told(plan))
        marks = [mark_of(row, self._frame.known, drawn) for row in (plan, *self._case.plan_kit)]
        self._frame.mark(joined_mark(plan["claim_id"], marks, drawn), *artists)

    def count(self, row: pd.Series, *artists: Artist) -> None:
        """Register a count of people or of firearms delivered."""
        told = self._told(row)
        people = row["metric"] == "members"
        drawn = self._words.say("promises-drawn-people", **told) if people else ", ".join(told.values())
        self._frame.mark(mark_of(row, self._frame.known, drawn), *artists)

    def first(self, *artists: Artist) -> None:
        """Register the first word of weapons delivered, unless their number is known."""
        case, words = self._case, self._words
        if case.first and not case.given:
            told = words.say("promises-said", **first_said(words, case))
            drawn = words.say("promises-drawn-first", unit=self._unit, said=told)
            marks = [mark_of(row, self._frame.known, drawn) for row in case.first]
            self._frame.mark(joined_mark(marks[0].mark_id, marks, drawn), *artists, ground=True)

    def _told(self, row: pd.Series) -> dict[str, str]:
        return {"unit": self._unit, "count": counted(self._words, row), "said": said(self._words, row)}
