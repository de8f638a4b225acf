"""A board of equipment: items against regions, with the step each has reached, its quantity, its day and its speaker.

Statements are gathered into entries (``told``) and put into words (``said``). The board has a column for each region,
or a line for each where columns would be too narrow. Its first row is the chain of firearms, on pale ground; the rows
below hold cells with lists of entries, as many as the size has room for.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from matplotlib.patches import Circle, Rectangle

from helpers.charts.kit import said
from helpers.charts.kit.said import receipt
from helpers.charts.kit.told import FIREARMS, IN_USE, ISSUED, PLANNED, REQUESTED, KitEntry, KitStory
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame, text_height
from helpers.draw.style import PALE, PAPER, PLUM, QUIET, RULE
from helpers.draw.symbols import figure_symbol
from helpers.draw.typesetting import Block, Run
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.sizes import SIZES

_MOST_REGIONS = 4
_LEAST = 3  # rows that should fit below the firearms; else the first step of these is left out
_MOST = 8  # entries a cell
_SHARES = {2: (0.5, 0.5), 3: (0.26, 0.38, 0.36), 4: (0.22, 0.29, 0.29, 0.2)}  # of a column's width, for each step
_STEP_NAMES = ("requested", "planned", "issued", "in_use")


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Choose what the board of equipment has room for, and say what it tells.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft

    Raises
    ------
    UserError
        If there are more regions than columns.
    """
    if len(known.regions) > _MOST_REGIONS:
        raise UserError(f"kit draws {_MOST_REGIONS} regions at most; {known.selection} has {len(known.regions)}.")
    frame, story = Frame("kit", known, size, lang), KitStory(known, own_rows=SIZES[size].tier == "wide")
    if not story.entries:
        return _empty(frame)
    frame.head(said.title(frame.words, known, story.entries), said.subtitle(frame, story.entries))
    rows, note = _fitted(Board(frame, story))
    for row in rows:
        for behind in row.marks:
            frame.mark(receipt(frame, *behind))
    frame.foot(note, frame.sources(1))
    return Draft(frame, said.alt_text(frame, story.entries, _shown(rows)), partial(_stack, frame, rows))


def _empty(frame: Frame) -> Draft:
    title, subtitle, nothing, alt = said.nothing_known(frame)
    frame.head(title, subtitle)
    frame.foot()
    frame.say_nothing_found(nothing)
    return Draft(frame, alt)


# The board


@dataclass(frozen=True)
class BoardRow:
    """A row of the board, or what one region has in it.

    Attributes
    ----------
    height : float
    marks : tuple of tuple of KitEntry
        The entries behind each of its signs.
    draw : callable
        Draws it from a given top.
    """

    height: float
    marks: tuple[tuple[KitEntry, ...], ...]
    draw: Callable[[float], None]


class Board:
    """Columns of the board, and how a row's name, an entry's line and its sign are set.

    Parameters
    ----------
    frame : Frame
    story : KitStory

    Attributes
    ----------
    frame : Frame
    words : Words
    size : Size
    story : KitStory
    teller : KitTeller
    label, line, indent : float
        Size of type, height of a line and width of a sign with the space behind it, in px.
    tall : bool
        The names of the rows stand above the cells, not beside them.
    listed : bool
        The regions stand one below the other in each row, behind their names, and not in columns.
    columns : dict of float
        Left edge of each region's cells; the regions of which nothing was found have none.
    cell_width : float
    """

    def __init__(self, frame: Frame, story: KitStory):
        self.frame, self.words, self.size, self.story = frame, frame.words, frame.size, story
        self.label = frame.size.label
        self.line, self.indent = text_height(self.label), self.label * 1.15
        self.tall = self.size.tier == "tall"
        taught = {entry.status for entry in story.entries if entry.group == FIREARMS and not entry.contested}
        year = said.common_year(story.entries)
        self.teller = said.KitTeller(self.words, story.known, year, taught - {"promised"})
        gap, regions = self.label * 0.9, story.regions
        self.listed = len(regions) > 2 and self.size.tier != "wide"
        self._name_width = max(frame.width * 0.13, self.label * (6.2 if len(regions) > 1 else 8.8))
        across = 1 if self.listed else len(regions)
        beside = 0.0 if self.tall else self._name_width + gap
        self._region_left, self._region_width = frame.left + beside, self.label * 7.5 if self.listed else 0.0
        start = self._region_left + (self._region_width + gap if self.listed else 0.0)
        self.cell_width = (frame.right - start - gap * (across - 1)) / across
        self.columns = {
            region: start + number % across * (self.cell_width + gap) for number, region in enumerate(regions)
        }

    def of(self, region: str, group: str) -> list[KitEntry]:
        """Return the entries of a cell."""
        return [entry for entry in self.story.entries if (entry.region, entry.group) == (region, group)]

    def name(self, group: str, aside: str) -> Block:
        """Return the name of a row, with something quiet behind or below it."""
        runs = [Run(said.group_name(self.words, group), "bold")]
        if aside:
            runs.append(Run(f"{'  ' if self.tall else chr(10)}{aside}", "regular", QUIET))
        return self.block(runs, self.frame.width if self.tall else self._name_width)

    def region_name(self, region: str) -> Run:
        """Return the name of a region in its colour."""
        return Run(self.words.label("region", region), "bold", self.frame.text_colour(region))

    def below(self, name: Block) -> float:
        """Return how far below a row's name its cells begin."""
        return name.height + self.label * 0.2 if self.tall else 0.0

    def text(self, entry: KitEntry, width: float) -> Block:
        """Return the line of an entry, in a column ``width`` wide with room for its sign."""
        return self.block(self.teller.runs(entry), width - self.indent)

    def block(self, runs: Sequence[Run], width: float, size: float | None = None) -> Block:
        """Break text; lines of a board are filled, not balanced."""
        return self.frame.block(runs, size, width, balance=False)

    def sign(self, left: float, y: float, entry: KitEntry, *also: KitEntry) -> None:
        """Draw the sign of a step: ring, dashed ring, disc, disc with a hole; a contested one is a grey diamond."""
        colour = QUIET if entry.outside else self.frame.colour(entry.region)
        reach = self.label * 0.36
        radius, x = reach * (0.86 if entry.contested else 1), left + reach
        fill = "exact" if entry.step >= ISSUED else "about"
        artists = figure_symbol(self.frame.ax, x, y, radius, colour, qualifier=fill,
                                planned=entry.step == PLANNED, contested=entry.contested)  # fmt: skip
        if entry.step == IN_USE:
            hole = Circle((x, y), radius * 0.42, facecolor=PAPER, linewidth=0, zorder=4.2)
            artists.append(self.frame.ax.add_artist(hole))
        self.frame.mark(receipt(self.frame, entry, *also), *artists)

    def together(self, cells: dict[str, BoardRow]) -> BoardRow:
        """Set the cells of a row side by side, or one below the other behind the names of their regions."""
        marks = tuple(behind for cell in cells.values() for behind in cell.marks)
        if not self.listed:
            return BoardRow(max(cell.height for cell in cells.values()), marks, partial(_each, tuple(cells.values())))
        names = {region: self.block([self.region_name(region)], self._region_width) for region in cells}
        gap, heights = self.label * 0.25, [max(cells[one].height, names[one].height) for one in cells]

        def paint(top: float) -> None:
            for (region, cell), height in zip(cells.items(), heights, strict=True):
                self.frame.put(names[region], self._region_left, top)
                cell.draw(top)
                top += height + gap

        return BoardRow(sum(heights) + gap * (len(cells) - 1), marks, paint)


def _each(rows: Sequence[BoardRow], top: float) -> None:
    for row in rows:
        row.draw(top)


def _heading(board: Board) -> BoardRow:
    """Return the row with the regions' names."""

    def paint(top: float) -> None:
        for region, x in board.columns.items():
            board.frame.put(board.frame.block([board.region_name(region)], board.size.heading), x, top)

    return BoardRow(text_height(board.size.heading) + board.label * 0.3, (), paint)


def _silence(board: Board) -> BoardRow:
    """Return a row that names the regions of which nothing was found."""
    runs = [run for region in board.story.silent for run in (board.region_name(region), Run(", "))]
    runs[-1] = Run(f": {board.words.say('kit-nothing-found')}", "regular", QUIET)
    text, pad = board.block(runs, board.frame.width), board.label * 0.27

    def paint(top: float) -> None:
        board.frame.line([board.frame.left, board.frame.right], [top, top], RULE, 0.8)
        board.frame.put(text, board.frame.left, top + pad)

    return BoardRow(text.height + 2 * pad, (), paint)


# Rows whose cells are lists of entries


@dataclass(frozen=True)
class EntryList:
    """Entries one below the other, each behind its sign, with space below each, in ems."""

    board: Board
    entries: Sequence[KitEntry]
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


def _cell(board: Board, region: str, entries: Sequence[KitEntry]) -> BoardRow:
    """Return what is said of a region in one row; the entries of a wide cell are spread over two columns."""
    parts = 2 if board.cell_width >= board.label * 40 and len(entries) > 1 else 1
    width = (board.cell_width - (parts - 1) * board.label) / parts
    half = math.ceil(len(entries) / parts)
    lists = [EntryList(board, entries[n * half : (n + 1) * half], width) for n in range(parts)]

    def paint(top: float) -> None:
        left = board.columns[region]
        if not entries:
            nothing = board.frame.block([Run(board.words.say("kit-nothing-found"), "regular", QUIET)])
            board.frame.put(nothing, left + board.indent, top)
        for one in lists:
            one.paint(left, top)
            left += width + board.label

    height = max(board.line, *(one.height - one.gap * board.label for one in lists))
    return BoardRow(height, tuple((entry,) for entry in entries), paint)


def _group_row(board: Board, group: str, cap: int) -> BoardRow:
    """Return a row of the board with at most ``cap`` entries a cell."""
    frame, pad = board.frame, board.label * 0.27
    kept = {region: _capped(board.of(region, group), cap) for region in board.columns}
    cells = {region: _cell(board, region, some) for region, some in kept.items() if some or not board.listed}
    body = board.together(cells)
    disagree = any(entry.contested for some in kept.values() for entry in some)
    name = board.name(group, board.words.say("kit-disagree") if disagree else "")

    def paint(top: float) -> None:
        frame.line([frame.left, frame.right], [top, top], RULE, 0.8)
        frame.put(name, frame.left, top + pad)
        body.draw(top + pad + board.below(name))

    return BoardRow(max(name.height, board.below(name) + body.height) + 2 * pad, body.marks, paint)


def _capped(entries: Sequence[KitEntry], cap: int) -> list[KitEntry]:
    """Keep at most ``cap`` entries: the main unit, numbers and later steps first.

    Contested entries all stay, and with them at least one that is not, of the same step where there is one.
    """
    contested = [entry for entry in entries if entry.contested]
    others = [entry for entry in entries if not entry.contested]
    steps = {entry.step for entry in contested or others}

    def rank(entry: KitEntry) -> tuple:
        return not entry.main, entry.step not in steps, -entry.numbers, not entry.plain, -entry.step

    kept = [*contested, *sorted(others, key=rank)[: max(cap - len(contested), 1)]]
    return [entry for entry in entries if entry in kept]


# The row of firearms


@dataclass(frozen=True)
class ChainLink:
    """One step in a region's chain of firearms, which may hold several entries or none.

    Attributes
    ----------
    board : Board
    step : int
    chain : sequence of KitEntry
        The entries of all steps.
    width : float
    """

    board: Board
    step: int
    chain: Sequence[KitEntry]
    width: float

    @cached_property
    def entries(self) -> tuple[KitEntry, ...]:
        """Those of this step, the one with a number first."""
        mine = (entry for entry in self.chain if entry.step == self.step)
        return tuple(sorted(mine, key=lambda entry: (not entry.numbers, entry.contested)))

    @property
    def height(self) -> float:
        """What it covers downwards."""
        return sum(block.height + self.board.label * 0.1 for block in self._blocks)

    def paint(self, x: float, top: float) -> float:
        """Draw it; return where its first line ends."""
        board, blocks = self.board, self._blocks
        if self.entries:
            board.sign(x, top + text_height(blocks[0].size) / 2, *self.entries)
        for block in blocks:
            board.frame.put(block, x + board.indent, top, of=self.entries[0].mark_id if self.entries else "")
            top += block.height + board.label * 0.1
        return x + board.indent + blocks[0].width

    @cached_property
    def _blocks(self) -> list[Block]:
        """Word, number and source: each on lines of its own in wide sizes, in one paragraph in compact ones."""
        tier, room = self.board.size.tier, self.width - self.board.indent - self.board.label * 0.4
        word, amount, told = self._word(), self._figure(), self._told()
        if tier == "compact" or (tier == "tall" and not amount) or self.board.listed:
            return [self.board.block([word, Run(" "), *said.joined([amount, told])], room)]
        if tier == "tall":
            parts = [([word, Run("  "), *amount], self._large()), (told, None)]
        else:
            parts = [([word], None), (amount, self._large()), (told, None)]
        return [self.board.block(runs, room, size) for runs, size in parts if runs]

    def _large(self) -> float:
        """Return the size of type of a number, or of the want of one."""
        size, numbered = self.board.size, self.entries and self.entries[0].numbers
        if size.tier == "wide":
            return size.heading * (1.5 if numbered else 1)
        return size.heading if numbered else size.label

    def _word(self) -> Run:
        teller = self.board.teller
        if not self.entries:
            return Run(teller.words.say(f"kit-step-{_STEP_NAMES[self.step]}"), "semibold", QUIET)
        return Run(teller.step(self.entries[0]), "semibold")

    def _figure(self) -> list[Run]:
        """Return the quantity; the want of one is spelled out only where a plan had named a number."""
        words, teller = self.board.words, self.board.teller
        if not self.entries:
            return [Run(words.say("kit-no-statement"), "regular", QUIET)]
        first = self.entries[0]
        if not first.numbers and not teller.word(first):
            if self.step == REQUESTED:
                return []
            if self.step == ISSUED and any(entry.numbers and entry.step == PLANNED for entry in self.chain):
                return [Run(words.say("kit-no-number"), "bold", PLUM)]
        return [teller.figure(first)]

    def _told(self) -> list[Run]:
        teller = self.board.teller
        lines = [teller.told(entry) for entry in self.entries]
        lines[1:] = [f"{teller.step(entry)} {told}" for entry, told in zip(self.entries[1:], lines[1:], strict=True)]
        return [Run("; ".join(lines), "regular", QUIET)] if lines else []


def _firearms(board: Board, first: int, most: int) -> BoardRow:
    """Return the row of firearms from a step on, with at most so many entries of a region that no source contests.

    Below the chains stands what is said of several regions together.
    """
    frame, pad = board.frame, board.label * 0.4
    chains = board.together({region: _chain(board, region, first, most) for region in board.columns})
    left = next(iter(board.columns.values())) if board.size.tier == "wide" else frame.left
    joint = [entry for entry in board.story.entries if entry.group == FIREARMS and entry.region not in board.columns]
    shared = EntryList(board, joint, frame.right - left, gap=0.3)
    name = board.name(FIREARMS, board.words.say("kit-group-firearms-aside"))
    tallest = max(name.height, board.below(name) + chains.height)
    height = tallest + shared.height + 2 * pad

    def paint(top: float) -> None:
        edge = board.size.margin * 0.5
        corner, width = (frame.left - edge, top), frame.width + 2 * edge
        frame.ax.add_artist(Rectangle(corner, width, height, facecolor=PALE, linewidth=0, zorder=0))
        frame.put(name, frame.left, top + pad)
        chains.draw(top + pad + board.below(name))
        shared.paint(left, top + pad + tallest + shared.gap * board.label)

    return BoardRow(height + board.label * 0.2, (*chains.marks, *((entry,) for entry in joint)), paint)


def _chain(board: Board, region: str, first: int, most: int) -> BoardRow:
    """Lay the steps of one region side by side where there is room, else one below the other."""
    told, x = _told_in_chain(board, region, first), board.columns[region]
    if not told:
        return _cell(board, region, ())
    entries = _capped(told, most)
    steps = [step for step in range(first, IN_USE + 1) if step < IN_USE or any(entry.step == step for entry in entries)]
    if len(entries) < len(told):  # what is left out must not read as if nothing had been found
        steps = sorted({entry.step for entry in entries})
    links = [ChainLink(board, step, entries, board.cell_width) for step in steps]
    gap, marks = board.label * 0.15, tuple(link.entries for link in links if link.entries)
    downwards = BoardRow(sum(link.height + gap for link in links), marks, lambda top: _downwards(links, gap, x, top))
    if board.cell_width < board.label * (8.4 if board.size.tier == "wide" else 14) * len(steps):
        return downwards
    widths = [share * board.cell_width for share in _SHARES.get(len(steps), (1.0,))]
    beside = [ChainLink(board, step, entries, width) for step, width in zip(steps, widths, strict=True)]
    height = max(link.height for link in beside)
    if board.listed and height > downwards.height:
        return downwards
    return BoardRow(height, marks, lambda top: _side_by_side(board, beside, x, top))


def _told_in_chain(board: Board, region: str, first: int) -> list[KitEntry]:
    """Return the entries of a chain; in small sizes plans without a number give way to those with one."""
    entries = [entry for entry in board.of(region, FIREARMS) if entry.step >= first]
    if board.size.tier != "wide" and any(entry.step == PLANNED and entry.numbers for entry in entries):
        return [entry for entry in entries if entry.step != PLANNED or entry.numbers]
    return entries


def _side_by_side(board: Board, links: Sequence[ChainLink], x: float, top: float) -> None:
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


def _downwards(links: Sequence[ChainLink], gap: float, x: float, top: float) -> None:
    for link in links:
        link.paint(x, top)
        top += link.height + gap


# Which rows, and how many entries in each cell, there is room for


def _fitted(board: Board) -> tuple[list[BoardRow], str]:
    """Choose the rows for the room above the foot, whose height follows from the note on what they leave out."""
    frame, words = board.frame, said.note(board.frame, board.story.entries, board.story.entries)
    for _ in range(4):
        trial = Frame(frame.name, frame.known, frame.size.name, frame.words.lang)
        trial.foot(words, "…")
        rows = _chosen(board, trial.bottom - frame.top)
        again = said.note(frame, board.story.entries, _shown(rows))
        if again == words:
            break
        words = again
    return rows, words


def _shown(rows: Iterable[BoardRow]) -> list[KitEntry]:
    return [entry for row in rows for behind in row.marks for entry in behind]


def _chosen(board: Board, room: float) -> list[BoardRow]:
    """Return head, firearms and as many further rows as fit, then as many entries a cell as still fit."""
    alone = board.size.tier == "compact" and len(board.story.known.regions) == 1  # the subtitle names the region
    head = [] if alone or board.listed else [_heading(board)]
    foot = [_silence(board)] if board.story.silent else []
    groups = board.story.groups

    def upper(less: tuple[int, int]) -> tuple[list[BoardRow], dict[str, BoardRow]]:
        top = [*head, _firearms(board, *less)]
        return top, _with_one_entry(board, room - _height([*top, *foot]))

    firsts = ((REQUESTED, _MOST), (PLANNED, _MOST)) if board.size.tier != "wide" else ((REQUESTED, _MOST),)
    top, rows = first_that_fits(map(upper, firsts), lambda one: len(one[1]) >= min(_LEAST, len(groups)))
    if _height([*top, *foot]) > room:
        fewer = ((PLANNED, most) for most in (3, 2, 1))
        top, rows = first_that_fits(map(upper, fewer), lambda one: _height([*one[0], *foot]) <= room)
    return [*top, *_filled(board, rows, room - _height([*top, *foot])), *foot]


def _height(rows: Iterable[BoardRow]) -> float:
    return sum(row.height for row in rows)


def _with_one_entry(board: Board, free: float) -> dict[str, BoardRow]:
    rows = {}
    for group in board.story.groups:
        row = _group_row(board, group, 1)
        if row.height <= free:
            rows[group] = row
            free -= row.height
    return rows


def _filled(board: Board, rows: dict[str, BoardRow], room: float) -> Iterable[BoardRow]:
    """Add an entry a cell to each row in turn."""
    rows, free = dict(rows), room - _height(rows.values())
    for cap in range(2, _MOST + 1):
        for group, row in rows.items():
            fuller = _group_row(board, group, cap)
            if fuller.height - row.height <= free:
                rows[group] = fuller
                free -= fuller.height - row.height
    return rows.values()


def _stack(frame: Frame, rows: Sequence[BoardRow]) -> None:
    """Draw the rows from top to bottom; what room is left goes between them, up to a limit."""
    spare = frame.bottom - frame.top - _height(rows)
    gap = min(max(spare, 0) / max(len(rows) - 1, 1), frame.size.label * 0.8)
    y = frame.top
    for number, row in enumerate(rows):
        row.draw(y)
        y += row.height + (gap if number or row.marks else 0)  # none below the regions' names
