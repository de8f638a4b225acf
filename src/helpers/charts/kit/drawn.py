"""A board of equipment: items against regions, each entry with its step, its quantity, its day and its speaker.

Statements are gathered into entries (``told``) and put into words (``said``). The board has a column for each region,
or a line for each where columns would be too narrow. Its first row is firearms, on pale ground; the rows below hold
what else there is, as many as the size has room for. Signs of figures stand before quantities alone; steps are words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from matplotlib.artist import Artist
from matplotlib.patches import Rectangle

from helpers.charts.kit import said
from helpers.charts.kit.told import DETAILS, FIREARMS, KitDetail, KitEntry, KitStory, less
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame, text_height
from helpers.draw.key import Key, KeyEntry, key_of_figures
from helpers.draw.style import PALE, PAPER, QUIET, RULE
from helpers.draw.symbols import FigureSign, dotted_square
from helpers.draw.typesetting import Block, Run, measure
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.sizes import SIZES

_MOST_REGIONS = 4
# Type of a number of firearms, in ems: the largest for which there is room.
_LARGE = {"wide": (1.35,), "tall": (1.35,), "compact": (2.6, 2.2, 1.8, 1.5, 1.0)}
# Air above and below the names of rows, in ems: the least, that of a page as high as it needs to be, the most.
_PADS = {"wide": (0.12, 0.3, 0.5), "tall": (0.2, 0.35, 0.5), "compact": (0.08, 0.2, 2.5)}


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Lay out the board of equipment.

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
    story, larges = KitStory(known, own_rows=SIZES[size].tier == "wide"), _LARGE[SIZES[size].tier]
    if not story.entries:
        return _empty(Frame("kit", known, size, lang))
    detail = known.once(("kit", "detail", size), lambda: _told_in_all_languages(story, size))
    return first_that_fits(Board(Frame("kit", known, size, lang), story, detail, large) for large in larges).draft()


def _told_in_all_languages(story: KitStory, size: str) -> KitDetail:
    """Return how much has room in each language, in the smallest type: one with long words cuts all alike."""
    known, tier = story.known, SIZES[size].tier

    def fits(detail: KitDetail) -> bool:
        frames = (Frame("kit", known, size, lang) for lang in known.languages)
        return all(Board(frame, story, detail, _LARGE[tier][-1]).fits for frame in frames)

    return first_that_fits(less(DETAILS[tier, len(story.regions) > 1]), fits)


def _empty(frame: Frame) -> Draft:
    title, subtitle, nothing, alt = said.nothing_known(frame)
    frame.head(title, subtitle)
    frame.say_nothing_found(nothing)
    return Draft(frame, alt)


class Board:
    """One try at a board.

    Parameters
    ----------
    frame : Frame
        Still without head and foot, which are set here.
    story : KitStory
    detail : KitDetail
    large : float
        Type of a number of firearms, in ems.
    """

    def __init__(self, frame: Frame, story: KitStory, detail: KitDetail, large: float):
        self.frame, self.words, self.story, self.detail, self.large = frame, frame.words, story, detail, large
        self.em, self.line, self.tier = frame.size.label, text_height(frame.size.label), frame.size.tier
        self._least, usual, self._most = (self.em * pad for pad in _PADS[self.tier])
        scopes, year = frame.size.tier != "compact", said.common_year(story.entries)
        self.teller = said.KitTeller(self.words, story.known, year, scopes=scopes)
        self._set_columns()
        frame.head(said.title(self.words, story.known, story.entries), said.subtitle(frame, story.entries))
        self.rows = list(self._rows())
        self.shown = [entry for row in self.rows for cell in row.cells for entry in cell.entries]
        for entry in self.shown:
            frame.mark(said.receipt(frame, entry))  # the source line names their pages
        self._key = Key(frame, self._entries(), frame.width)
        body, most = self._height(usual), self._height(self._most)
        frame.foot(said.note(frame, story, self.shown), frame.sources(1), body=body, most=most)

    @property
    def fits(self) -> bool:
        """Tell whether all rows have air."""
        return self._height(self._least) <= self.frame.bottom - self.frame.top

    def draft(self) -> Draft:
        """Return the chart with all its words, still to be drawn."""
        return Draft(self.frame, said.alt_text(self.frame, self.story.entries, self.shown), self._paint)

    def _paint(self) -> None:
        """Draw the rows from top to bottom."""
        frame, y = self.frame, self.frame.top
        pad = min(self._pad, self._most)
        self._key.draw(frame.left, y)
        y += self._key_room
        for region, x in self._heads.items():
            frame.put(frame.block([self._region_name(region)], frame.size.heading), x, y)
        y += self._head_room
        for row in self.rows:
            row.draw(y, pad)
            y += row.height + 2 * pad
        self._draw_silence(y, pad)

    def _entries(self) -> list[KeyEntry]:
        """Return what the signs mean."""
        entries = key_of_figures(self.words, [entry.numbered for entry in self.shown if entry.numbered])
        if any(entry.contested and not entry.numbers for entry in self.shown):
            entries.append(KeyEntry(self.words.say("kit-key-contested"), dotted_square))
        return entries

    # Columns

    def _set_columns(self) -> None:
        """Share out the width among names of rows, names of regions if they stand one below the other, and cells."""
        frame, regions, gap, left = self.frame, self.story.regions, self.em, self.frame.left
        self.tall = self.tier == "tall"  # names of rows stand above the cells, not beside them
        self.listed = len(regions) > 2
        self.name_width = frame.width if self.tall else max(frame.width * 0.13, self.em * 8)
        self.region_left = left if self.tall else left + self.name_width + gap
        beside, names = self.listed and not self.tall, [self.words.label("region", region) for region in regions]
        words = names if self.tier == "wide" else [word for name in names for word in name.split()]
        self.region_width = max(measure(word, self.em, "bold") for word in words) + 1 if beside else frame.width
        start = self.region_left + (self.region_width + gap * 0.7 if beside else 0.0)
        across = 1 if self.listed else len(regions)
        self.cell_width = (frame.right - start - gap * (across - 1)) / across
        self.lefts = {region: start + (number if across > 1 else 0) * (self.cell_width + gap)
                      for number, region in enumerate(regions)}  # fmt: skip

    @property
    def _heads(self) -> dict[str, float]:
        """Where the names of regions stand above their columns; the subtitle names a region that is alone."""
        alone = len(self.story.known.regions) == 1
        return {} if self.listed or alone else self.lefts

    # Rows

    def _rows(self) -> Iterator["BoardRow"]:
        kept = self.story.kept(self.detail)
        for group, cells in kept.items():
            # What is told of several regions together stands below the cells.
            joint = [entry for region, some in cells.items() if region not in self.lefts for entry in some]
            own = {region: tuple(cells.get(region, ())) for region in self.lefts}
            shown = {region: Cell(self, group, some, self.cell_width) for region, some in own.items()
                     if some or not self.listed}  # fmt: skip
            below = Cell(self, group, tuple(joint), self.frame.right - self.region_left) if joint else None
            yield BoardRow(self, group, shown, below)

    def _region_name(self, region: str) -> Run:
        return Run(self.words.label("region", region), "bold", self.frame.text_colour(region))

    def region_block(self, region: str) -> Block:
        """Return the name of a region, to stand before its cell."""
        return self.frame.block([self._region_name(region)], width=self.region_width)

    @cached_property
    def _silence(self) -> Block | None:
        """The names of the regions of which nothing was found, and of those for which there is no room."""
        shown = {entry.region for entry in self.shown}
        crowded = [region for region in self.story.regions if region not in shown]
        lines = [self._said_of(self.story.silent, "kit-nothing-found"), self._said_of(crowded, "kit-no-room")]
        runs = [run for line in lines if line for run in (Run("\n"), *line)]
        return self.frame.block(runs[1:], width=self.frame.width, balance=False) if runs else None

    def _said_of(self, regions: Sequence[str], message: str) -> list[Run]:
        """Name regions and say of them what holds of all; nothing of none."""
        runs = [run for region in regions for run in (self._region_name(region), Run(", "))]
        return [*runs[:-1], Run(f": {self.words.say(message)}", "regular", QUIET)] if runs else []

    def _draw_silence(self, y: float, pad: float) -> None:
        if self._silence:
            self.frame.line([self.frame.left, self.frame.right], [y, y], RULE, 0.8)
            self.frame.put(self._silence, self.frame.left, y + pad)

    # Heights

    @property
    def _key_room(self) -> float:
        return self._key.height + self.em * 0.5 if self._key.entries else 0.0

    @property
    def _head_room(self) -> float:
        return text_height(self.frame.size.heading) + self.em * 0.3 if self._heads else 0.0

    def _height(self, pad: float) -> float:
        return self._fixed + 2 * pad * self._count

    @property
    def _fixed(self) -> float:
        silence = self._silence.height if self._silence else 0.0
        return self._key_room + self._head_room + sum(row.height for row in self.rows) + silence

    @property
    def _count(self) -> int:
        return len(self.rows) + bool(self._silence)

    @property
    def _pad(self) -> float:
        return (self.frame.bottom - self.frame.top - self._fixed) / self._count / 2


@dataclass(frozen=True, eq=False)
class Cell:
    """The entries of a region in a row, one below the other, each behind its sign."""

    board: Board
    group: str
    entries: tuple[KitEntry, ...]
    width: float

    @property
    def height(self) -> float:
        """What it covers downwards."""
        if not self.entries:
            return self.board.line
        return sum(block.height for blocks in self._texts for block in blocks) + self._gap * (len(self.entries) - 1)

    def draw(self, left: float, top: float) -> None:
        """Draw it."""
        frame, board = self.board.frame, self.board
        if not self.entries:
            nothing = frame.block([Run(board.words.say("kit-nothing-found"), "regular", QUIET)])
            frame.put(nothing, left + self._indent, top)
        for entry, blocks in zip(self.entries, self._texts, strict=True):
            written, middle = len(frame.ax.texts), top + text_height(blocks[0].size) / 2
            for block in blocks:
                frame.put(block, left + self._indent, top, of=entry.mark_id)
                top += block.height
            top += self._gap
            signs = self._sign(entry, left, middle)
            frame.mark(said.receipt(frame, entry), *(signs or frame.ax.texts[written:]), ground=not signs)

    @property
    def _gap(self) -> float:
        return self.board.em * 0.15

    @property
    def _indent(self) -> float:
        return self.board.em * 1.5

    @cached_property
    def _texts(self) -> list[tuple[Block, ...]]:
        return [tuple(self._text(entry)) for entry in self.entries]

    def _text(self, entry: KitEntry) -> Iterator[Block]:
        """Set an entry; a number of firearms is larger than what is said of it, where there is room."""
        board, width = self.board, self.width - self._indent
        if self.group == FIREARMS and entry.numbers and board.large > 1:
            yield board.frame.block(board.teller.head(entry), board.em * board.large, width, balance=False)
            yield board.frame.block([board.teller.source(entry)], width=width, balance=False)
        else:
            yield board.frame.block(board.teller.runs(entry), width=width, balance=False)

    def _sign(self, entry: KitEntry, left: float, y: float) -> list[Artist]:
        """Draw the sign of a quantity; without one a dotted square if the entry is contested, else a dash."""
        frame, em = self.board.frame, self.board.em
        x, radius, colour = left + em * 0.38, em * 0.34, frame.colour(entry.region)
        if entry.numbered:
            sign, ground = FigureSign.of(entry.numbered), PALE if self.group == FIREARMS else PAPER
            return sign.draw(frame.ax, x, y, radius, colour, ground=ground, least=left - em * 0.4)
        if entry.contested:
            return dotted_square(frame.ax, x, y, radius, colour)
        frame.line([left + em * 0.15, left + em * 0.6], [y, y], QUIET, 1, zorder=2)
        return []


@dataclass(frozen=True, eq=False)
class BoardRow:
    """A row of the board: its name, a cell for each region, and below them what is told of several together."""

    board: Board
    group: str
    own: dict[str, Cell]
    below: Cell | None

    @property
    def cells(self) -> list[Cell]:
        """All its cells."""
        return [*self.own.values(), *([self.below] if self.below else [])]

    @property
    def height(self) -> float:
        """What it covers downwards, without air above and below."""
        name, shared = self._name.height, self.below.height + self._gap if self.below else 0.0
        return (name + self._gap + self._body if self.board.tall else max(name, self._body)) + shared

    def draw(self, top: float, pad: float) -> None:
        """Draw it with its top edge there."""
        board, frame = self.board, self.board.frame
        frame.line([frame.left, frame.right], [top, top], RULE, 0.8)
        if self.group == FIREARMS:
            edge = frame.size.margin * 0.5
            frame.ax.add_artist(Rectangle((frame.left - edge, top), frame.width + 2 * edge, self.height + 2 * pad,
                                          facecolor=PALE, linewidth=0, zorder=0))  # fmt: skip
        y = top + pad
        frame.put(self._name, frame.left, y)
        y += self._name.height + self._gap if board.tall else 0
        for region, cell in self.own.items():
            name = board.region_block(region).height if board.listed else 0.0
            if name:
                frame.put(board.region_block(region), board.region_left, y)
            cell.draw(board.lefts[region], y + name * board.tall)
            y += self._part(region) + self._gap if name else 0
        if self.below:
            self.below.draw(board.region_left, top + pad + self.height - self.below.height)

    @property
    def _gap(self) -> float:
        return self.board.em * 0.2

    @cached_property
    def _name(self) -> Block:
        board = self.board
        runs = [Run(said.group_name(board.words, self.group), "bold")]
        disagree = any(entry.contested for cell in self.own.values() for entry in cell.entries)
        aside = "kit-group-firearms-aside" if self.group == FIREARMS else "kit-disagree" if disagree else ""
        if aside:
            runs.append(Run(f"{'  ' if board.tall else chr(10)}{board.words.say(aside)}", "regular", QUIET))
        return board.frame.block(runs, width=board.name_width, balance=False)

    @property
    def _body(self) -> float:
        """Height of the cells: side by side, or one below the other."""
        parts: Sequence[float] = [self._part(region) for region in self.own]
        return sum(parts) + self._gap * (len(parts) - 1) if self.board.listed else max(parts, default=0.0)

    def _part(self, region: str) -> float:
        name = self.board.region_block(region).height if self.board.listed else 0.0
        cell = self.own[region].height
        return name + cell if self.board.tall else max(name, cell)
