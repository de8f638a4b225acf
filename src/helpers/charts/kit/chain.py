"""The row of firearms: a chain of steps for each region, on pale ground."""

from collections.abc import Sequence

from matplotlib.patches import Rectangle

from helpers.charts.kit.board import Board, Row
from helpers.charts.kit.cells import Cell, Listing
from helpers.charts.kit.entries import IN_USE, PLANNED, Entry
from helpers.charts.kit.links import Link
from helpers.draw.style import PALE, QUIET

_SHARES = {2: (0.5, 0.5), 3: (0.26, 0.38, 0.36), 4: (0.22, 0.29, 0.29, 0.2)}  # of a column's width, for each step


def firearms(board: Board, first: int) -> Row:
    """Return the row of firearms from a step on; below the chains stands what is said of both regions together."""
    frame, pad = board.frame, board.label * 0.4
    chains = [_chain(board, region, first) for region in board.columns]
    left = next(iter(board.columns.values())) if board.size.tier == "wide" else frame.left
    joint = [entry for entry in board.entries if entry.group == "firearms" and entry.region not in board.columns]
    shared = Listing(board, joint, frame.right - left, gap=0.3)
    name = board.name("firearms", board.words.say("kit-group-firearms-aside"))
    tallest = max(name.height, board.below(name) + max(chain.height for chain in chains))
    height = tallest + shared.height + 2 * pad

    def paint(top: float) -> None:
        _ground(board, top, height)
        frame.put(name, frame.left, top + pad)
        for chain in chains:
            chain.draw(top + pad + board.below(name))
        shared.paint(left, top + pad + tallest + shared.gap * board.label)

    marks = (behind for chain in chains for behind in chain.marks)
    return Row(height + board.label * 0.2, (*marks, *((entry,) for entry in joint)), paint)


def _ground(board: Board, top: float, height: float) -> None:
    frame, edge = board.frame, board.size.margin * 0.5
    corner, width = (frame.left - edge, top), frame.width + 2 * edge
    frame.ax.add_artist(Rectangle(corner, width, height, facecolor=PALE, linewidth=0, zorder=0))


def _chain(board: Board, region: str, first: int) -> Row:
    """Lay the steps of one region side by side where there is room, else one below the other."""
    entries, x = _drawn(board, region, first), board.columns[region]
    if not entries:
        nothing = Cell(board, region, ())
        return Row(nothing.height, (), nothing.paint)
    steps = range(first, IN_USE + any(entry.step == IN_USE for entry in entries))
    across = board.cell_width >= board.label * (8.4 if board.size.tier == "wide" else 14) * len(steps)
    shares = _SHARES[len(steps)] if across else (1,) * len(steps)
    links = [Link(board, step, entries, share * board.cell_width) for step, share in zip(steps, shares, strict=True)]
    marks = tuple(link.entries for link in links if link.entries)
    if across:
        return Row(max(link.height for link in links), marks, lambda top: _side_by_side(board, links, x, top))
    gap = board.label * 0.15
    return Row(sum(link.height + gap for link in links), marks, lambda top: _downwards(links, gap, x, top))


def _drawn(board: Board, region: str, first: int) -> list[Entry]:
    """Return the entries of a chain; in small sizes plans without a number give way to those with one."""
    entries = [entry for entry in board.of(region, "firearms") if entry.step >= first]
    if board.size.tier != "wide" and any(entry.step == PLANNED and entry.numbers for entry in entries):
        return [entry for entry in entries if entry.step != PLANNED or entry.numbers]
    return entries


def _side_by_side(board: Board, links: Sequence[Link], x: float, top: float) -> None:
    end = None
    for link in links:
        if end is not None and link.entries:
            _arrow(board, end + board.label * 0.5, x - board.label * 0.45, top + board.line / 2)
        end = link.paint(x, top)
        x += link.width


def _arrow(board: Board, start: float, end: float, y: float) -> None:
    if end - start < board.label * 0.8:
        return
    head = board.label * 0.25
    board.frame.line([start, end], [y, y], QUIET, 1)
    board.frame.line([end - head, end, end - head], [y - head * 0.8, y, y + head * 0.8], QUIET, 1)


def _downwards(links: Sequence[Link], gap: float, x: float, top: float) -> None:
    for link in links:
        link.paint(x, top)
        top += link.height + gap
