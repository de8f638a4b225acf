"""Which rows, and how many entries in each cell, there is room for; the rows drawn one below the other."""

from collections.abc import Iterable, Sequence

from helpers.charts.kit.board import Board, Row
from helpers.charts.kit.cells import group_row, heading
from helpers.charts.kit.chain import firearms
from helpers.charts.kit.entries import PLANNED, REQUESTED, Entry
from helpers.charts.kit.sentences import note
from helpers.draw.frame import Frame

_LEAST = 3  # rows that should fit below the firearms; else the first step of these is left out
_MOST = 8  # entries a cell


def fitted(board: Board) -> tuple[list[Row], str]:
    """Choose the rows for the room above the foot, whose height follows from the note on what they leave out."""
    frame, words = board.frame, note(board.frame, board.entries, board.entries)
    for _ in range(4):
        trial = Frame(frame.name, frame.known, frame.size.name, frame.words.lang)
        trial.foot(words, "…")
        rows = _chosen(board, trial.bottom - frame.top)
        again = note(frame, board.entries, shown(rows))
        if again == words:
            break
        words = again
    return rows, words


def shown(rows: Iterable[Row]) -> list[Entry]:
    """Return the entries of rows."""
    return [entry for row in rows for behind in row.marks for entry in behind]


def _chosen(board: Board, room: float) -> list[Row]:
    """Return head, firearms and as many further rows as fit, then as many entries a cell as still fit."""
    alone = board.size.tier == "compact" and len(board.columns) == 1  # the subtitle names the region
    names = [] if alone else [heading(board)]
    for first in (REQUESTED, PLANNED) if board.size.tier != "wide" else (REQUESTED,):
        top = [*names, firearms(board, first)]
        rows = _with_one_entry(board, room - _height(top))
        if len(rows) >= min(_LEAST, len(board.groups)):
            break
    return [*top, *_filled(board, rows, room - _height(top))]


def _height(rows: Iterable[Row]) -> float:
    return sum(row.height for row in rows)


def _with_one_entry(board: Board, free: float) -> dict[str, Row]:
    rows = {}
    for group in board.groups:
        row = group_row(board, group, 1)
        if row.height <= free:
            rows[group] = row
            free -= row.height
    return rows


def _filled(board: Board, rows: dict[str, Row], room: float) -> Iterable[Row]:
    """Add an entry a cell to each row in turn."""
    rows, free = dict(rows), room - _height(rows.values())
    for cap in range(2, _MOST + 1):
        for group, row in rows.items():
            fuller = group_row(board, group, cap)
            if fuller.height - row.height <= free:
                rows[group] = fuller
                free -= fuller.height - row.height
    return rows.values()


def stack(frame: Frame, rows: Sequence[Row]) -> None:
    """Draw the rows from top to bottom; what room is left goes between them, up to a limit."""
    spare = frame.bottom - frame.top - _height(rows)
    gap = min(max(spare, 0) / max(len(rows) - 1, 1), frame.size.label * 0.8)
    y = frame.top
    for number, row in enumerate(rows):
        row.draw(y)
        y += row.height + (gap if number or row.marks else 0)  # none below the regions' names
