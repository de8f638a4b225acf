"""One row: who states a figure, when and on how many pages, in as many words as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from helpers.charts.dispute import words as told
from helpers.charts.dispute.columns import Columns, Detail, sheets_room
from helpers.charts.dispute.sides import Case, Side, page_count, speakers
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.frame import Frame
from helpers.draw.style import QUIET, SECOND
from helpers.draw.typesetting import Block, Run, measure
from helpers.words import voice


@dataclass(frozen=True, eq=False)
class Row:
    """A row, measured.

    Attributes
    ----------
    pages : int
    text : Block
        What is said of the statements it stands for.
    mark : Mark
        Their receipt.
    height : float
        In px; with the number line, where that lies below.
    """

    pages: int
    text: Block
    mark: Mark
    height: float


class RowMaker:
    """Makes the rows of one layout.

    Parameters
    ----------
    case : Case
    frame : Frame
    detail : Detail
    columns : Columns
    """

    def __init__(self, case: Case, frame: Frame, detail: Detail, columns: Columns):
        self.case, self.frame, self.detail, self.columns = case, frame, detail, columns
        self.words, self.em, self.wide = case.words, frame.size.label, frame.size.tier == "wide"

    def row(self, side: Side, rows: Sequence[pd.Series]) -> Row:
        """Return the row of one or more statements of a side."""
        text = self._one_line(side, rows) if self.detail.lines == 1 else self._two_lines(side, rows)
        below = self.em * 1.9 if self.frame.size.tier == "tall" else 0
        return Row(page_count(rows), text, self._mark(rows), text.height + below)

    def _mark(self, rows: Sequence[pd.Series]) -> Mark:
        marks = [mark_of(row, self.case.known, told.receipt(self.case, [row])) for row in rows]
        return marks[0] if len(marks) == 1 else joined_mark(marks[0].mark_id, marks, told.receipt(self.case, rows))

    def _two_lines(self, side: Side, rows: Sequence[pd.Series]) -> Block:
        """Who, and on the next line when and on how many pages."""
        width = self.columns.text_width
        who = [Run(self._who(rows, width), "bold")]
        unnamed = self._unnamed(rows)
        if unnamed and measure(who[0].text, self.em, "bold") + measure(f", {unnamed}", self.em) <= width:
            who, unnamed = [*who, Run(f", {unnamed}", "regular", QUIET)], ""
        copies = told.copies(self.case, rows[0]) if self.wide and len(rows) == 1 else ""
        when = told.when(self.case, rows, short=not self.wide)
        facts = [unnamed, self._tag(side), when, self._tally(rows), copies]
        runs = [*who, Run("\n"), Run(" · ".join(fact for fact in facts if fact), "regular", SECOND)]
        return self.frame.block(runs, width=width, balance=False)

    def _one_line(self, side: Side, rows: Sequence[pd.Series]) -> Block:
        tag, tally = self._tag(side), self._tally(rows)
        when, day = (told.when(self.case, rows, short=True, of=of) for of in (True, False))
        # Sheets that this row does not need leave room for words.
        width = (
            self.columns.text_width + self.columns.sheets_width - sheets_room(page_count(rows), self.detail, self.em)
        )
        for kept in ((tag, when, tally), (tag, day, tally), (tag, tally), (day,), ()):
            rest = "".join(f" · {fact}" for fact in kept if fact)
            room = width - measure(rest, self.em)
            who = self._who(rows, room)
            if measure(who, self.em, "bold") <= room:
                break
        return self.frame.block([Run(who, "bold"), Run(rest, "regular", SECOND)], width=width, balance=False)

    def _who(self, rows: Sequence[pd.Series], room: float) -> str:
        """Name as many voices as there is room for, and count the others."""
        named = speakers(rows)
        for shown in range(len(named), 0, -1):
            names = told.upper_first(voice(self.words, named[:shown]))
            rest = len(named) - shown
            text = self.words.say("dispute-who", of=(), names=names, n=rest) if rest else names
            if measure(text, self.em, "bold") <= room:
                break
        return text

    def _unnamed(self, rows: Sequence[pd.Series]) -> str:
        """Say, where there is room, that a newsroom names nobody for a figure."""
        table = self.case.known.tables["speakers"]
        newsrooms = set(table.loc[table["interest"] == "media", "speaker_id"])
        said = self.wide and len(rows) == 1 and set(speakers(rows)) <= newsrooms
        return self.words.say("dispute-unnamed") if said else ""

    def _tag(self, side: Side) -> str:
        """Name the unit where there are several, and say that a figure is a plan."""
        tags = [told.unit_name(self.case, side.first["unit_id"])] if len(self.case.units) > 1 else []
        if side.first["status"] != "reported":
            tags.append(self.words.label("status", side.first["status"]))
        return ", ".join(tags)

    def _tally(self, rows: Sequence[pd.Series]) -> str:
        """Count statements and pages in words where sheets do not; one statement on one page goes without saying."""
        pages = page_count(rows)
        if len(rows) == 1:
            if self.detail.sheets or pages == 1:
                return ""
            return self.words.say("dispute-pages", of=rows, rule="pages", pages=pages)
        if self.detail.sheets or pages == len(rows):
            return self.words.say("dispute-statements", of=rows, statements=len(rows))
        return self.words.say("dispute-tally", of=rows, statements=len(rows), pages=pages)
