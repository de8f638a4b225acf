"""Pieces that stand one below the other in a column, and those that all layouts share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matplotlib.patches import Rectangle

from helpers.charts.who_says_so import words as told
from helpers.charts.who_says_so.statements import Statement, Voices, pages_of
from helpers.draw.chart import Mark
from helpers.draw.frame import Frame
from helpers.draw.style import INK, PALE, SECOND
from helpers.draw.typesetting import ASCENT, DESCENT, Block, Run
from helpers.words.dates import NBSP


@dataclass(frozen=True)
class Piece:
    """Something to draw in a column.

    Attributes
    ----------
    height : float
    draw : callable
        Draws it with its top at a height.
    pale : bool
        It stands on pale ground.
    """

    height: float
    draw: Callable[[float], object]
    pale: bool = False


@dataclass(frozen=True, eq=False)
class Column:
    """Room for the pieces of one region.

    Attributes
    ----------
    voices : Voices
    frame : Frame
    region : str
    x, width : float
        Left edge and width, in px.
    """

    voices: Voices
    frame: Frame
    region: str
    x: float
    width: float

    @property
    def em(self) -> float:
        """Size of the type, the measure of all distances."""
        return self.frame.size.label

    @property
    def statements(self) -> list[Statement]:
        """The statements on the region."""
        return self.voices.of(self.region)

    @property
    def pages(self) -> list[str]:
        """The pages that carry them."""
        return pages_of(self.statements)

    @property
    def kinds(self) -> dict[str, int]:
        """The number of these pages by group."""
        return self.voices.kinds(self.pages)

    def draw(self, pieces: Iterable[Piece], gap: float) -> None:
        """Draw pieces one below the other."""
        y, pad = self.frame.top, self.em * 0.5
        for piece in pieces:
            if piece.pale:
                self.ground((self.x - pad, y - gap * 0.5), self.width + 2 * pad, piece.height + gap, PALE)
            piece.draw(y)
            y += piece.height + gap

    def ground(self, corner: tuple[float, float], width: float, height: float, colour: str) -> None:
        """Draw a ground for what stands on it."""
        self.frame.ax.add_artist(Rectangle(corner, width, height, facecolor=colour, edgecolor="none", zorder=0.5))


def framed(voices: Voices, size: str, marks: Iterable[Mark]) -> Frame:
    """Return a frame with head and foot for a chart that will draw these marks."""
    frame = Frame("who-says-so", voices.known, size, voices.words.lang)
    for mark in marks:
        frame.mark(mark)  # the source line names their pages
    frame.head(told.title(voices), told.subtitle(voices, frame))
    frame.foot(told.note(voices, frame), frame.sources(1))
    return frame


def text(column: Column, runs: Sequence[Run], pale: bool = False, above: float = 0) -> Piece:
    """Return words that fill the width, with some ems of air above."""
    block, drop = column.frame.block(runs, width=column.width, balance=False), above * column.em
    return Piece(block.height + drop, lambda y: column.frame.put(block, column.x, y + drop), pale)


def heading(column: Column) -> Piece:
    """Return the name of the region."""
    name = Run(column.voices.words.label("region", column.region), "bold", column.frame.text_colour(column.region))
    block = column.frame.block([name], column.frame.size.heading)
    return Piece(block.height + column.em * 0.15, lambda y: column.frame.put(block, column.x, y))


def number(column: Column, n: int, message: str, big: float = 1.5, indent: float = 0) -> Piece:
    """Return a large number, and beside it the words that say of what; ``indent`` in px."""
    frame, em, x = column.frame, column.em, column.x + indent
    figure = frame.block([Run(column.voices.words.number(n), "bold", column.frame.text_colour(column.region))], em * big)
    said = Run(column.voices.words.say(message, of=(), n=n), "regular", INK)
    words = frame.block([said], width=column.width - figure.width - em * 0.5)

    def draw(y: float) -> None:
        frame.put(figure, x, y)
        above = words.height - words.size * DESCENT  # its last line stands on the baseline of the number
        frame.put(words, x + figure.width + em * 0.5, y + figure.size * ASCENT - above)

    return Piece(figure.height + em * 0.1, draw)


def kind_label(column: Column, kind: str, n: int, width: float = float("inf")) -> Block:
    """Return the number of pages of a kind with its name."""
    words = column.voices.words.say(f"who-says-so-kind-{kind}.short")
    runs = [Run(f"{n}{NBSP}", "bold", SECOND), Run(words, "regular", SECOND)]
    return column.frame.block(runs, width=width, balance=False)


def share(column: Column, pale: bool = False) -> Piece:
    """Return the share of the official who made most statements, in words."""
    name = Run(f"{told.top_name(column.voices, column.region)}: ", "bold", column.frame.text_colour(column.region))
    return text(column, [name, Run(told.share(column.voices, column.region))], pale)
