"""The rows of the board whose cells are lists of entries, and the row with the regions' names."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from helpers.charts.kit.board import Board, Row
from helpers.charts.kit.entries import Entry
from helpers.draw.frame import text_height
from helpers.draw.style import QUIET, RULE
from helpers.draw.typesetting import Block, Run


@dataclass(frozen=True)
class Listing:
    """Entries one below the other, each behind its sign.

    Attributes
    ----------
    board : Board
    entries : sequence of Entry
    width : float
    gap : float
        Space below each, in ems.
    """

    board: Board
    entries: Sequence[Entry]
    width: float
    gap: float = 0.22

    @cached_property
    def _texts(self) -> list[Block]:
        return [self.board.text(entry, self.width) for entry in self.entries]

    @property
    def height(self) -> float:
        """What it covers downwards, with the space below the last."""
        return sum(text.height + self.gap * self.board.label for text in self._texts)

    def paint(self, left: float, top: float) -> None:
        """Draw it."""
        board = self.board
        for entry, text in zip(self.entries, self._texts, strict=True):
            board.sign(left, top + board.line / 2, entry)
            board.frame.put(text, left + board.indent, top, of=entry.mark_id)
            top += text.height + self.gap * board.label


class Cell:
    """What is said of a region in one row; the entries of a wide cell are spread over two columns.

    Parameters
    ----------
    board : Board
    region : str
    entries : sequence of Entry
    """

    def __init__(self, board: Board, region: str, entries: Sequence[Entry]):
        self._board, self._left, self._entries = board, board.columns[region], entries
        parts = 2 if board.cell_width >= board.label * 40 and len(entries) > 1 else 1
        width = (board.cell_width - (parts - 1) * board.label) / parts
        half = math.ceil(len(entries) / parts)
        self._listings = [Listing(board, entries[n * half : (n + 1) * half], width) for n in range(parts)]

    @property
    def height(self) -> float:
        """What it covers downwards, at least a line."""
        return max(self._board.line, *(listing.height - listing.gap * self._board.label for listing in self._listings))

    def paint(self, top: float) -> None:
        """Draw it, or say that nothing was found."""
        board, left = self._board, self._left
        if not self._entries:
            nothing = board.frame.block([Run(board.words.say("kit-nothing-found"), "regular", QUIET)])
            board.frame.put(nothing, left + board.indent, top)
        for listing in self._listings:
            listing.paint(left, top)
            left += listing.width + board.label


def heading(board: Board) -> Row:
    """Return the row with the regions' names."""
    frame, size = board.frame, board.size.heading

    def paint(top: float) -> None:
        for region, x in board.columns.items():
            name = Run(board.words.label("region", region), "bold", frame.text_colour(region))
            frame.put(frame.block([name], size), x, top)

    return Row(text_height(size) + board.label * 0.3, (), paint)


def group_row(board: Board, group: str, cap: int) -> Row:
    """Return a row of the board with at most ``cap`` entries a cell."""
    frame, pad = board.frame, board.label * 0.27
    kept = {region: capped(board.of(region, group), cap) for region in board.columns}
    cells = [Cell(board, region, entries) for region, entries in kept.items()]
    drawn = [entry for entries in kept.values() for entry in entries]
    name = board.name(group, board.words.say("kit-disagree") if any(entry.contested for entry in drawn) else "")

    def paint(top: float) -> None:
        frame.line([frame.left, frame.right], [top, top], RULE, 0.8)
        frame.put(name, frame.left, top + pad)
        for cell in cells:
            cell.paint(top + pad + board.below(name))

    height = max(name.height, board.below(name) + max(cell.height for cell in cells)) + 2 * pad
    return Row(height, tuple((entry,) for entry in drawn), paint)


def capped(entries: Sequence[Entry], cap: int) -> list[Entry]:
    """Keep at most ``cap`` entries: the main unit, numbers and later steps first.

    Contested entries all stay, and with them at least one that is not, of the same step where there is one.
    """
    contested = [entry for entry in entries if entry.contested]
    others = [entry for entry in entries if not entry.contested]
    steps = {entry.step for entry in contested or others}

    def rank(entry: Entry) -> tuple:
        return not entry.main, entry.step not in steps, -entry.numbers, not entry.plain, -entry.step

    kept = [*contested, *sorted(others, key=rank)[: max(cap - len(contested), 1)]]
    return [entry for entry in entries if entry in kept]
