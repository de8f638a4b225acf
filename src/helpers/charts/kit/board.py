"""The board: its columns, and what all its rows are made of: their names, the lines of entries and their signs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.patches import Circle

from helpers.charts.kit.entries import GROUPS, IN_USE, ISSUED, PLANNED, Entry, group_name
from helpers.charts.kit.lines import Teller, receipt
from helpers.charts.kit.sentences import common_year
from helpers.draw.frame import Frame, text_height
from helpers.draw.style import PAPER, QUIET
from helpers.draw.symbols import figure_symbol
from helpers.draw.typesetting import Block, Run


@dataclass(frozen=True)
class Row:
    """A row of the board.

    Attributes
    ----------
    height : float
    marks : tuple of tuple of Entry
        The entries behind each of its signs.
    draw : callable
        Draws it from a given top.
    """

    height: float
    marks: tuple[tuple[Entry, ...], ...]
    draw: Callable[[float], None]


class Board:
    """Columns of the board, and how a row's name, an entry's line and its sign are set.

    Parameters
    ----------
    frame : Frame
    entries : sequence of Entry

    Attributes
    ----------
    frame : Frame
    words : Words
    size : Size
    entries : sequence of Entry
    teller : Teller
    label, line, indent : float
        Size of type, height of a line and width of a sign with the space behind it, in px.
    tall : bool
        The names of the rows stand above the cells, not beside them.
    columns : dict of float
        Left edge of each region's column.
    cell_width : float
        Width of a column.
    groups : list of str
        Rows below the firearms that have anything to say.
    """

    def __init__(self, frame: Frame, entries: Sequence[Entry]):
        self.frame, self.words, self.size, self.entries = frame, frame.words, frame.size, entries
        self.label = frame.size.label
        self.line, self.indent = text_height(self.label), self.label * 1.15
        self.tall = self.size.tier == "tall"
        taught = {entry.status for entry in entries if entry.group == "firearms" and not entry.contested}
        self.teller = Teller(self.words, common_year(entries), taught - {"promised"})
        self.groups = [group for group in GROUPS if any(entry.group == group for entry in entries)]
        gap, regions = self.label * 0.9, frame.known.regions
        self._name_width = max(frame.width * 0.13, self.label * (6.2 if len(regions) > 1 else 8.8))
        beside = 0.0 if self.tall else self._name_width + gap
        self.cell_width = (frame.width - beside - gap * (len(regions) - 1)) / len(regions)
        start = frame.left + beside
        self.columns = {region: start + number * (self.cell_width + gap) for number, region in enumerate(regions)}

    def of(self, region: str, group: str) -> list[Entry]:
        """Return the entries of a cell."""
        return [entry for entry in self.entries if (entry.region, entry.group) == (region, group)]

    def name(self, group: str, aside: str) -> Block:
        """Return the name of a row, with something quiet behind or below it."""
        runs = [Run(group_name(self.words, group), "bold")]
        if aside:
            runs.append(Run(f"{'  ' if self.tall else chr(10)}{aside}", "regular", QUIET))
        return self.block(runs, self.frame.width if self.tall else self._name_width)

    def below(self, name: Block) -> float:
        """Return how far below a row's name its cells begin."""
        return name.height + self.label * 0.2 if self.tall else 0.0

    def text(self, entry: Entry, width: float) -> Block:
        """Return the line of an entry, in a column ``width`` wide with room for its sign."""
        return self.block(self.teller.runs(entry), width - self.indent)

    def block(self, runs: Sequence[Run], width: float, size: float | None = None) -> Block:
        """Break text; lines of a board are filled, not balanced."""
        return self.frame.block(runs, size, width, balance=False)

    def sign(self, left: float, y: float, entry: Entry, *also: Entry) -> None:
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
