"""Rows as pieces: one a statement, with the squares of its pages, and one for those that have no row of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist

from helpers.charts.who_says_so import row_words
from helpers.charts.who_says_so import words as told
from helpers.charts.who_says_so.pieces import Column, Piece, share, text
from helpers.charts.who_says_so.signs import dot, glyphs, side_of
from helpers.charts.who_says_so.statements import Statement, pages_of
from helpers.draw.style import SECOND
from helpers.draw.typesetting import ASCENT, DESCENT, Block, Run


@dataclass(frozen=True)
class Detail:
    """How much is told.

    Attributes
    ----------
    top_lines, lines : int
        Lines of a row, of the official who made most statements and of others.
    publishers : bool
        The publishers of the pages are named.
    folded : frozenset of str
        The keys of the statements that have no row of their own.
    """

    top_lines: int
    lines: int
    publishers: bool = False
    folded: frozenset[str] = frozenset()

    def shown(self, statements: Sequence[Statement]) -> list[Statement]:
        """Return those that have a row of their own."""
        return [one for one in statements if one.key not in self.folded]

    def hidden(self, statements: Sequence[Statement]) -> list[Statement]:
        """Return those that have none."""
        return [one for one in statements if one.key in self.folded]


def rows_of_top(column: Column, detail: Detail) -> list[Piece]:
    """Return what rests on the voice of one official, on pale ground."""
    if not column.voices.top(column.region):
        return []
    shown = detail.shown(column.voices.by_top(column.region))
    return [share(column, pale=True), *(_row_of_top(column, one, detail) for one in shown)]


def rows_of_others(column: Column, detail: Detail) -> list[Piece]:
    """Return the statements of others, and one line for all that have no row."""
    voices, region = column.voices, column.region
    shown, hidden = detail.shown(voices.by_others(region)), detail.hidden(voices.of(region))
    message, above = ("who-says-so-others", 0.25) if voices.by_top(region) else ("who-says-so-all", 0)
    head = [text(column, [Run(voices.words.say(message), "bold")], above=above)] if shown else []
    rows = [_row_of_other(column, one, detail) for one in shown]
    return [*head, *rows, *([_fold(column, hidden)] if hidden else [])]


def _row_of_top(column: Column, statement: Statement, detail: Detail) -> Piece:
    """Return a row with its day set before its figures."""
    tab = row_words.day_width(column)
    said = row_words.figures(column, statement, detail.top_lines, _room(column, statement.pages) - tab)
    date = column.frame.block([Run(row_words.day(column, statement), "regular", SECOND)])
    return _row(column, statement, detail, [(date, 0), (said, tab)], pale=True)


def _row_of_other(column: Column, statement: Statement, detail: Detail) -> Piece:
    """Return a row that names its voice."""
    said = row_words.voice_and_figures(column, statement, detail.lines, _room(column, statement.pages))
    return _row(column, statement, detail, [(said, 0)])


def _row(
    column: Column, statement: Statement, detail: Detail, blocks: Sequence[tuple[Block, float]], pale: bool = False
) -> Piece:
    """Return a row of blocks of words, each with how far it is set in."""
    frame, em, left = column.frame, column.em, column.x + column.em
    names = row_words.publishers(column, statement, column.width - em) if detail.publishers else None
    below = blocks[-1][0].height + em * 0.12

    def draw(y: float) -> None:
        mark = told.receipt(column.voices, statement)
        for block, tab in blocks:
            frame.put(block, left + tab, y, of=mark.mark_id)
        if names:
            frame.put(names, left, y + below)
        centre = (column.x + em * 0.35, y + em * (ASCENT + DESCENT) / 2)
        sign = dot(frame.ax, centre, em * 0.28, frame.colour(column.region), statement.contested)
        frame.mark(mark, sign, *_signs(column, y, statement.pages))

    return Piece(below + names.height if names else blocks[-1][0].height, draw, pale)


def _fold(column: Column, statements: Sequence[Statement]) -> Piece:
    """Return one line for the statements that have no row of their own."""
    pages = pages_of(statements)
    said = Run(told.folded(column.voices, statements), "regular", SECOND)
    block = column.frame.block([said], width=_room(column, pages))

    def draw(y: float) -> None:
        column.frame.put(block, column.x + column.em, y)
        column.frame.mark(told.folded_receipt(column.voices, statements), *_signs(column, y, pages))

    return Piece(block.height, draw)


def _signs(column: Column, y: float, pages: Sequence[str]) -> list[Artist]:
    """Draw the squares of pages, which end at the right edge beside their number."""
    right, pitch = column.x + column.width, _pitch(column, len(pages))
    number = column.frame.block([Run(str(len(pages)), "regular", SECOND)])
    column.frame.put(number, right, y, "right")
    start, top = right - column.em * 1.35 - len(pages) * pitch, y + (number.height - side_of(pitch)) / 2
    return glyphs(column.frame.ax, column.voices.kinds(pages), start, top, pitch)


def _pitch(column: Column, pages: int) -> float:
    """Squares of a statement with very many pages stand closer."""
    return min(column.em * (0.85 if column.frame.size.tier == "compact" else 1), column.width * 0.4 / pages)


def _room(column: Column, pages: Sequence[str]) -> float:
    """Return the width left for words beside the squares."""
    return column.width - column.em * 2.9 - len(pages) * _pitch(column, len(pages))
