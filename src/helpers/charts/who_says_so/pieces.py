"""What stands one below the other in a column: headings, sums, rows; and their signs, squares and dots."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.who_says_so import said
from helpers.charts.who_says_so.told import OriginalStatement, Voices, pages_of
from helpers.draw.frame import Frame
from helpers.draw.style import INK, PALE, PAPER, PX, SECOND
from helpers.draw.typesetting import ASCENT, DESCENT, Block, Run, measure
from helpers.words import Words
from helpers.words.dates import NBSP

_GROUND = "#E9E9E4"  # darker than the ground of rows, as that of a row of dots is small


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


def joined(pieces: Sequence[Piece]) -> Piece:
    """Return pieces as one: those below follow without a gap."""

    def draw(y: float) -> None:
        for piece in pieces:
            piece.draw(y)
            y += piece.height

    return Piece(sum(piece.height for piece in pieces), draw)


def side_by_side(*pieces: Piece) -> Piece:
    """Return pieces of different columns as one, with their middles at one height."""
    high = max(piece.height for piece in pieces)
    return Piece(high, lambda y: [piece.draw(y + (high - piece.height) / 2) for piece in pieces])


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
    def words(self) -> Words:
        """The words of the frame."""
        return self.frame.words

    @property
    def em(self) -> float:
        """Size of the type, the measure of all distances."""
        return self.frame.size.label

    @property
    def statements(self) -> list[OriginalStatement]:
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


# Words


def text(column: Column, runs: Sequence[Run], pale: bool = False, above: float = 0) -> Piece:
    """Return words that fill the width, with some ems of air above."""
    block, drop = column.frame.block(runs, width=column.width, balance=False), above * column.em
    return Piece(block.height + drop, lambda y: column.frame.put(block, column.x, y + drop), pale)


def heading(column: Column) -> Piece:
    """Return the name of the region."""
    name = Run(column.words.label("region", column.region), "bold", column.frame.text_colour(column.region))
    block = column.frame.block([name], column.frame.size.heading)
    return Piece(block.height + column.em * 0.15, lambda y: column.frame.put(block, column.x, y))


def heading_with_number(column: Column) -> Piece:
    """Return the name of the region and the number of its pages on one line, to save room on a tall page."""
    name, label = heading(column), column.words.label("region", column.region)
    wide = measure(label, column.frame.size.heading, "bold") + column.em * 0.8
    beside = number(column, len(column.pages), "who-says-so-pages.short", 1.4, indent=wide)

    def draw(y: float) -> None:
        name.draw(y + (beside.height - name.height) * 0.7)
        beside.draw(y)

    return Piece(beside.height + column.em * 0.2, draw)


def number(column: Column, n: int, message: str, big: float = 1.5, indent: float = 0) -> Piece:
    """Return a large number, and beside it the words that say of what; ``indent`` in px."""
    frame, em, x = column.frame, column.em, column.x + indent
    figure = frame.block([Run(column.words.number(n), "bold", frame.text_colour(column.region))], em * big)
    of_what = Run(column.words.say(message, of=(), n=n), "regular", INK)
    words = frame.block([of_what], width=column.width - figure.width - em * 0.5)

    def draw(y: float) -> None:
        frame.put(figure, x, y)
        above = words.height - words.size * DESCENT  # its last line stands on the baseline of the number
        frame.put(words, x + figure.width + em * 0.5, y + figure.size * ASCENT - above)

    return Piece(figure.height + em * 0.1, draw)


def share(column: Column, pale: bool = False) -> Piece:
    """Return the share of the official who made most statements, in words."""
    return text(column, _share(column), pale)


def _share(column: Column) -> list[Run]:
    words, voices, region = column.words, column.voices, column.region
    if not voices.top(region):
        return [Run(words.say("who-says-so-no-official"))]
    name = Run(f"{said.top_name(words, voices, region)}: ", "bold", column.frame.text_colour(region))
    return [name, Run(said.share(words, voices, region))]


def nothing(column: Column) -> list[Piece]:
    """Return the name of a region of which nothing is known, and that it is so."""
    return [heading(column), text(column, [Run(column.words.say("who-says-so-nothing-here"), "regular", SECOND)])]


def name_and_share(column: Column) -> Piece:
    """Return the name of the region and, beside it, the share of the official who made most statements."""
    frame, em, words = column.frame, column.em, column.words
    colour = frame.text_colour(column.region)
    name = frame.block([Run(words.label("region", column.region), "bold", colour)], frame.size.heading, column.width)
    left = column.x + name.width + em * 0.8
    told = frame.block(_share(column), width=column.x + column.width - left, balance=False)
    lift = (name.size - told.size) * ASCENT  # both stand on one baseline

    def draw(y: float) -> None:
        frame.put(name, column.x, y)
        frame.put(told, left, y + lift)

    return Piece(max(name.height, told.height + lift) + em * 0.15, draw)


# Pages by kind, which are the key to the squares of the rows


def kind_label(column: Column, kind: str, n: int, width: float = float("inf")) -> Block:
    """Return the name of a kind with the number of its pages."""
    name = column.words.say(f"who-says-so-kind-{kind}.short")
    return column.frame.block([Run(f"{name}:{NBSP}", "regular", SECOND), Run(f"{n}", "bold", SECOND)], width=width,
                              balance=False)  # fmt: skip


def heap(column: Column) -> Piece:
    """Return the squares side by side by kind, each kind with its name below."""
    kinds, pitch, em = column.kinds, column.em, column.em
    part = column.width / len(kinds)
    per_row = max(1, int((part - em) / pitch))
    labels = [kind_label(column, kind, n, part - em * 0.4) for kind, n in kinds.items()]
    deep = max(-(-n // per_row) for n in kinds.values()) * pitch

    def draw(y: float) -> None:
        for place, ((kind, n), label) in enumerate(zip(kinds.items(), labels, strict=True)):
            left = column.x + place * part
            glyphs(column.frame, {kind: n}, left, y, pitch, per_row)
            column.frame.put(label, left, y + deep + em * 0.05)

    return Piece(deep + max(label.height for label in labels) + em * 0.1, draw)


def bars(column: Column, pitch: float, tab: float = 0) -> list[Piece]:
    """Return the name of each kind with its squares below it or, where ``tab`` says how far set in, beside it."""

    def bar(kind: str, n: int) -> Piece:
        label = kind_label(column, kind, n)
        below = (label.height - side_of(pitch)) / 2 if tab else label.height + column.em * 0.08

        def draw(y: float) -> None:
            column.frame.put(label, column.x, y)
            glyphs(column.frame, {kind: n}, column.x + tab, y + below, pitch)

        return Piece(label.height if tab else label.height + pitch, draw)

    return [bar(kind, n) for kind, n in column.kinds.items()]


def key(column: Column) -> Piece:
    """Return what the squares of all regions mean, in as many lines as it takes."""
    voices, em, x, line = column.voices, column.em, column.x, 0
    places = []
    for kind in voices.kinds(pages_of(voices.statements)):
        label = column.frame.block([Run(column.words.say(f"who-says-so-kind-{kind}.short"), "regular", SECOND)])
        if x > column.x and x + em * 1.2 + label.width > column.x + column.width:
            x, line = column.x, line + 1
        places.append((kind, label, x, line))
        x += label.width + em * 2.4
    high = label.height + em * 0.15

    def draw(y: float) -> None:
        for kind, label, x, line in places:
            glyphs(column.frame, {kind: 1}, x, y + line * high + (label.height - side_of(em)) / 2, em)
            column.frame.put(label, x + em * 1.1, y + line * high)

    return Piece((line + 1) * high, draw)


def squares(column: Column, tab: float = 0) -> Piece:
    """Return the squares of all pages on one line; where they are set in, with their number before them."""
    most = max(len(pages_of(column.voices.of(region))) for region in column.voices.regions)
    pitch = min(column.em, (column.width - tab) / most)
    label = _counted(column, "who-says-so-n-pages", len(column.pages)) if tab else None
    high = label.height if label else pitch

    def draw(y: float) -> None:
        if label:
            column.frame.put(label, column.x, y)
        glyphs(column.frame, column.kinds, column.x + tab, y + (high - side_of(pitch)) / 2, pitch)

    return Piece(high, draw)


def tabs(columns: Sequence[Column]) -> tuple[float, float]:
    """Return how far squares and dots are set in that have their numbers before them."""
    gap = columns[0].em * 0.7
    pages = max(_counted(column, "who-says-so-n-pages", len(column.pages)).width for column in columns)
    statements = max(_counted(column, "who-says-so-n-statements", len(column.statements)).width for column in columns)
    return pages + gap, statements + gap


def _counted(column: Column, message: str, n: int) -> Block:
    return column.frame.block([Run(column.words.say(message, of=(), n=n))])


# Statements


def dots(column: Column, tab: float = 0) -> Piece:
    """Return the statements as dots, those of the official who made most first and on pale ground."""
    mine, others = column.voices.by_top(column.region), column.voices.by_others(column.region)
    frame, em, left = column.frame, column.em, column.x + tab
    most = max(len(column.voices.of(region)) for region in column.voices.regions)
    pitch = min(em * 1.25, (column.width - tab) / (most + 1))

    def draw(y: float) -> None:
        if tab:
            frame.put(_counted(column, "who-says-so-n-statements", len(column.statements)), column.x, y + em * 0.15)
        if mine:
            column.ground((left, y), pitch * (len(mine) + 0.2), em * 1.3, _GROUND)
        for place, one in enumerate([*mine, *others]):
            after = 0.5 if place >= len(mine) > 0 else 0
            centre = (left + pitch * (place + 0.6 + after), y + em * 0.65)
            sign = dot(frame, centre, min(em, pitch) * 0.32, frame.colour(column.region), one.contested)
            frame.mark(said.receipt(column.words, column.voices, one), sign)

    return Piece(em * 1.35, draw)


# Signs


def side_of(pitch: float) -> float:
    """Return the side of squares that stand at a distance."""
    return pitch * 0.78


def glyphs(
    frame: Frame, kinds: Mapping[str, int], x: float, y: float, pitch: float, per_row: int | None = None
) -> list[Artist]:
    """Draw one square a page.

    Parameters
    ----------
    frame : Frame
    kinds : mapping of str to int
        Pages by group, in the order of drawing.
    x, y : float
        Top left corner.
    pitch : float
        Distance of two squares in px.
    per_row : int, optional
        Squares of a row; all of them unless given.

    Returns
    -------
    list of Artist
        One or two a group.
    """
    per_row = per_row or sum(kinds.values())
    places = ((x + (n % per_row) * pitch, y + (n // per_row) * pitch) for n in count())
    corners = {kind: [next(places) for _ in range(n)] for kind, n in kinds.items()}
    return [frame.ax.add_artist(patch) for kind in kinds for patch in _squares(corners[kind], side_of(pitch), kind)]


def _squares(corners: Sequence[tuple[float, float]], side: float, kind: str) -> Iterator[PathPatch]:
    """Yield squares of one kind: full, half full, thick-rimmed or empty; colours belong to regions."""
    colour = SECOND
    outer = [_box(x, y, side) for x, y in corners]
    if kind == "foreign":
        inner = [_box(x + side * 0.3, y + side * 0.3, side * 0.4, inside=True) for x, y in corners]
        yield PathPatch(Path.make_compound_path(*outer, *inner), facecolor=colour, edgecolor="none", zorder=3)
        return
    style = {"facecolor": colour if kind == "state" else PAPER, "linewidth": max(1.1, side * 0.1) * PX}
    yield PathPatch(Path.make_compound_path(*outer), edgecolor=colour, zorder=3, **style)
    if kind == "private":
        halves = [Path([(x, y), (x + side, y + side), (x, y + side), (x, y)], closed=True) for x, y in corners]
        yield PathPatch(Path.make_compound_path(*halves), facecolor=colour, edgecolor="none", zorder=3.1)


def _box(x: float, y: float, side: float, inside: bool = False) -> Path:
    """Return a square; one inside another runs the other way round, so that it is a hole."""
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    return Path(corners[::-1] if inside else corners, closed=True)


def dot(frame: Frame, centre: tuple[float, float], radius: float, colour: str, contested: bool) -> Artist:
    """Draw the dot of a statement, hollow if it is contested."""
    style = {"facecolor": PAPER if contested else colour, "linewidth": max(1.3, radius * 0.4) * PX}
    return frame.ax.add_artist(PathPatch(Path.circle(centre, radius), edgecolor=colour, zorder=3, **style))
