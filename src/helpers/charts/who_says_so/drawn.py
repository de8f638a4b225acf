"""How many pages carry the figures on units, and how few statements stand behind them.

Read on in this order: ``told`` (what is told), ``said`` (in which words), and here how it is drawn. Pages are squares,
a line for each kind of source; statements are speech bubbles. Where there is room a statement has a row, with its day,
its figures and the pages that carry it: those of the official who made most stand first and on a pale ground.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import count, pairwise, product
from typing import NamedTuple

from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from helpers.charts.who_says_so import said
from helpers.charts.who_says_so.told import GROUPS, OriginalStatement, Voices, pages_of
from helpers.draw.chart import Mark
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.names import headline_names, place_name
from helpers.draw.style import GRID, PALE, PAPER, PX, QUIET, RULE, SECOND
from helpers.draw.symbols import event_symbol
from helpers.draw.typesetting import Block, Run
from helpers.errors import UserError
from helpers.ledger import Ledger

_MOST = 4  # regions
_BETWEEN = 2.4  # ems between two columns
_LEAST = 0.8  # ems between two bubbles of a line
_GAPS = (0.7, 0.5, 0.3, 0.15)  # ems between pieces: as much as there is room for
# The squares of pages by group of kinds; words beside them say which.
_FILLS = {"state": SECOND, "private": "#8A8A8A", "foreign": "#D0D0D0", "other": PAPER}


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Say which pages and statements stand behind the headline figures of each region, and lay them out.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft
    """
    if len(known.regions) > _MOST:
        raise UserError(f"who-says-so draws one to {_MOST} regions: choose fewer than {len(known.regions)}.")
    voices, frame = Voices(known), Frame("who-says-so", known, size, lang)
    if not voices.statements:
        return _nothing(frame, voices)
    every = [said.receipt(frame.words, voices, one) for one in voices.statements]
    room = _framed(frame, voices, every, frame.size.tallest)
    offers = _sums(frame, voices) if frame.size.tier == "compact" else _rows(frame, voices)
    layout = first_that_fits(offers, lambda layout: layout.height <= room)
    frame = Frame("who-says-so", known, size, lang)
    _framed(frame, voices, layout.marks, layout.height, layout.height)
    return Draft(frame, said.alt(frame.words, voices), partial(layout.draw, frame))


def _nothing(frame: Frame, voices: Voices) -> Draft:
    """Say that no statement on the headline figures is known."""
    words, units = frame.words, headline_names(frame.words, frame.known)
    title, metrics = words.sentence("who-says-so-title-none", unit=units), said.metrics(words, voices)
    frame.head(title, words.sentence("who-says-so-subtitle-none", where=place_name(words, frame.known)))
    frame.say_nothing_found(words.sentence("who-says-so-none", metrics=metrics))
    return Draft(frame, f"{words.sentence('who-says-so-alt-empty', metrics=metrics)} {title}.")


def _framed(frame: Frame, voices: Voices, marks: Sequence[Mark], body: float, most: float | None = None) -> float:
    """Give a frame head and foot for a chart that will draw these marks; return the height of the room between."""
    for mark in marks:
        frame.mark(mark)  # the source line names their pages
    frame.head(said.title(frame.words, voices), said.subtitle(frame, voices))
    frame.foot(said.note(frame, voices), frame.sources(), body=body, most=most)
    return frame.bottom - frame.top


class _Piece(NamedTuple):
    """Something to draw on a frame with its left top corner there, with the receipts of its marks."""

    height: float
    draw: Callable[[Frame, float, float], object]
    marks: tuple[Mark, ...] = ()
    pale: bool = False


def _lowered(piece: _Piece, air: float) -> _Piece:
    """Return a piece with air above it."""
    return piece._replace(height=piece.height + air, draw=lambda frame, x, y: piece.draw(frame, x, y + air))


def _text(block: Block, pale: bool = False) -> _Piece:
    return _Piece(block.height, lambda frame, x, y: frame.put(block, x, y), pale=pale)


@dataclass(frozen=True)
class _Layout:
    """Pieces one below the other, in columns.

    Attributes
    ----------
    columns : sequence of (float, sequence of _Piece)
        Left edge of each, and what stands in it.
    width : float
        Of a column.
    gap, pad : float
        Air between two pieces, and how far pale ground reaches beyond a column.
    """

    columns: Sequence[tuple[float, Sequence[_Piece]]]
    width: float
    gap: float
    pad: float

    @property
    def height(self) -> float:
        """What the fullest column covers."""
        return max(sum(piece.height + self.gap for piece in pieces) for _, pieces in self.columns) - self.gap

    @property
    def marks(self) -> list[Mark]:
        """The receipts of all that it draws."""
        return [mark for _, pieces in self.columns for piece in pieces for mark in piece.marks]

    def draw(self, frame: Frame) -> None:
        """Draw the columns with rules between them."""
        for x, pieces in self.columns:
            y = frame.top
            for piece in pieces:
                if piece.pale:
                    corner, wide = (x - self.pad, y - self.gap / 2), self.width + 2 * self.pad
                    high = piece.height + self.gap + 1  # so that no seam is seen between two
                    frame.ax.add_artist(Rectangle(corner, wide, high, facecolor=PALE, linewidth=0, zorder=0.5))
                piece.draw(frame, x, y)
                y += piece.height + self.gap
        for (x, _), (following, _) in pairwise(self.columns):
            middle = (x + self.width + following) / 2
            frame.line([middle, middle], [frame.top, frame.bottom - self.pad], RULE, 1)


# The sums: a line for each kind of source, the regions side by side


@dataclass(frozen=True, eq=False)
class _Table:
    """Pages and statements of regions.

    Attributes
    ----------
    frame : Frame
        One as that on which it is drawn.
    voices : Voices
    regions : sequence of str
    width : float
    em : float
        Size of type, in px.
    """

    frame: Frame
    voices: Voices
    regions: Sequence[str]
    width: float
    em: float

    def pages(self) -> list[_Piece]:
        """Return the number of pages, and a line of squares for each kind of source."""
        numbers = [self._number(sum(self._counts[region].values())) for region in self.regions]
        kinds = [kind for kind in GROUPS if any(kind in self._counts[region] for region in self.regions)]
        return [
            self._line(self._head("pages"), numbers),
            *(self._line(self._kind(kind), [self._squares(region, kind) for region in self.regions]) for kind in kinds),
        ]  # fmt: skip

    def statements(self) -> _Piece:
        """Return the number of statements."""
        numbers = [self._number(self.voices.number_of(self.voices.of(region))) for region in self.regions]
        return self._line(self._head("statements"), numbers)

    def bubbles(self) -> _Piece:
        """Return the number of statements with a bubble for each."""
        return self._line(self._head("statements"), [self._bubbles(region) for region in self.regions])

    def names(self) -> _Piece:
        """Return the names of the regions."""
        return self._line(Run(""), [self._words([_name(self.frame, region)]) for region in self.regions])

    def shares(self) -> _Piece:
        """Return what the official of each region who made most statements has said of them."""
        return self._line(Run(""), [self._words(_share(self.frame, self.voices, region)) for region in self.regions])

    @cached_property
    def _counts(self) -> dict[str, dict[str, int]]:
        return {region: self.voices.kinds(pages_of(self.voices.of(region))) for region in self.voices.known.regions}

    @cached_property
    def _tab(self) -> float:
        """How far the cells are set in: as far as the names of lines need, and half of the width at the most."""
        kinds = self.voices.kinds(pages_of(self.voices.statements))
        names = [*map(self._kind, kinds), self._head("pages"), self._head("statements")]
        widest = max(self.frame.block([name], self.em).width for name in names)
        return min(widest + self.em * 0.8, self.width / 2)

    def _head(self, what: str) -> Run:
        return Run(self.frame.words.say(f"who-says-so-head-{what}"), "bold")

    def _kind(self, kind: str) -> Run:
        return Run(said.kind_name(self.frame.words, kind, short=True), "regular", SECOND)

    @property
    def _cell(self) -> float:
        return (self.width - self._tab) / len(self.regions)

    def _line(self, name: Run, cells: Sequence[_Piece]) -> _Piece:
        """Return a line with its name before its cells."""
        label = self.frame.block([name], self.em, self._tab - self.em * 0.4)

        def draw(frame: Frame, x: float, y: float) -> None:
            frame.put(label, x, y)
            for place, cell in enumerate(cells):
                cell.draw(frame, x + self._tab + place * self._cell, y)

        marks = tuple(mark for cell in cells for mark in cell.marks)
        return _Piece(max(label.height, *(cell.height for cell in cells)), draw, marks)

    def _words(self, runs: Sequence[Run]) -> _Piece:
        return _text(self.frame.block(runs, self.em, self._cell - self.em * 0.6))

    def _number(self, n: int) -> _Piece:
        return self._words([Run(self.frame.words.number(n), "bold")])

    def _squares(self, region: str, kind: str) -> _Piece:
        n, most = self._counts[region].get(kind, 0), max(n for kinds in self._counts.values() for n in kinds.values())
        number = self.frame.block([Run(self.frame.words.number(n), "regular", SECOND)], self.em)
        pitch = min(self.em, (self._cell - self.em * 2.2) / most)

        def draw(frame: Frame, x: float, y: float) -> None:
            _squares(frame, {kind: n}, x, y + (number.height - pitch) / 2, pitch)
            frame.put(number, x + pitch * n + self.em * 0.3 * (n > 0), y)

        return _Piece(number.height, draw)

    def _bubbles(self, region: str) -> _Piece:
        """Return the number of statements with a bubble for each, those of the top official first on pale ground.

        Where a line has no room for all, those of others stand below.
        """
        voices, em = self.voices, self.em
        mine, others = voices.by_top(region), voices.by_others(region)
        marks = {one: said.receipt(self.frame.words, voices, one) for one in (*mine, *others)}
        number = self.frame.block([Run(self.frame.words.number(voices.number_of(voices.of(region))), "bold")], em)
        room = self._cell - em * 2.8
        pitch = room / max(len(voices.of(one)) for one in voices.regions)
        below = em * 1.2 if pitch < em * _LEAST else 0.0
        if below:
            pitch = room / max(len(some(one)) for one in voices.regions for some in (voices.by_top, voices.by_others))
        pitch = min(pitch, em * 1.1)
        after = pitch * len(mine) + em * 0.4 if mine and not below else 0.0

        def draw(frame: Frame, x: float, y: float) -> None:
            frame.put(number, x, y)
            x += em * 1.6
            size = (pitch * len(mine), em * 1.1)
            frame.ax.add_artist(Rectangle((x, y - em * 0.1), *size, facecolor=GRID, linewidth=0, zorder=0.5))
            for some, left, top in ((mine, x, y), (others, x + after, y + below)):
                for place, one in enumerate(some):
                    sign = _bubble(frame, one, left + pitch * (place + 0.5), top + em * 0.43, pitch * 0.33)
                    frame.mark(marks[one], *sign)

        return _Piece(em + below, draw, tuple(marks.values()))


def _sums(frame: Frame, voices: Voices) -> Iterator[_Layout]:
    """Yield tables of sums, the one that tells most, in the largest type and with most air, first."""
    for shares, larger, gap in product((True, False), (1.4, 1.2, 1.0), _GAPS):
        table = _Table(frame, voices, voices.known.regions, frame.width, frame.size.label * larger)
        names = [table.names()] if len(table.regions) > 1 else []
        pieces = [*names, *table.pages(), table.bubbles(), *([table.shares()] if shares else [])]
        yield _Layout([(frame.left, pieces)], frame.width, gap * table.em, 0)


# The rows: a statement each, below the sums of its region


@dataclass(frozen=True, eq=False)
class _Region:
    """The sums of a region and the rows of its statements.

    Attributes
    ----------
    frame : Frame
        One as that on which they are drawn.
    voices : Voices
    region : str
    width : float
    em : float
        Size of type, in px.
    publishers : bool
        Rows name the publishers of their pages.
    """

    frame: Frame
    voices: Voices
    region: str
    width: float
    em: float
    publishers: bool

    def of_top(self, shown: Collection[OriginalStatement]) -> list[_Piece]:
        """Return the rows of the official who made most statements, below what share they are."""
        mine = self.voices.by_top(self.region)
        head = [self._words(_share(self.frame, self.voices, self.region), pale=bool(mine))]
        return [*head, *self._group(mine, shown, pale=True)]

    def of_others(self, shown: Collection[OriginalStatement]) -> list[_Piece]:
        """Return the rows of the others."""
        others = self.voices.by_others(self.region)
        message = "who-says-so-others" if self.voices.top(self.region) else "who-says-so-all"
        head = _lowered(self._words([Run(self.frame.words.say(message), "bold")]), self.em * 0.3)
        return [head, *self._group(others, shown, pale=False)] if others else []

    def parts(self, shown: Collection[OriginalStatement], together: bool) -> list[list[_Piece]]:
        """Return what may stand in columns of its own, or all ``together``: sums and first rows, other rows."""
        first, rest = [*self.sums, *self.of_top(shown)], self.of_others(shown)
        return [first + rest] if together or not rest else [first, rest]

    @cached_property
    def sums(self) -> list[_Piece]:
        """The name of the region, and the sums if there are any."""
        name = _text(self.frame.block([_name(self.frame, self.region)], self.frame.size.heading, self.width))
        if not self.voices.of(self.region):
            return [name]
        table = _Table(self.frame, self.voices, [self.region], self.width, self.em)
        return [name, *table.pages(), _lowered(table.statements(), self.em * 0.3)]

    def _group(self, group: Sequence[OriginalStatement], shown: Collection, pale: bool) -> list[_Piece]:
        """Return a row for each that has one, and one for the rest: a single one has its own all the same."""
        hidden = [one for one in group if one not in shown]
        if len(hidden) < 2:
            return [self._rows[one] for one in group]
        rest = self._folded(hidden, every=len(hidden) == len(group), pale=pale)
        return [*(self._rows[one] for one in group if one in shown), rest]

    @cached_property
    def _rows(self) -> dict[OriginalStatement, _Piece]:
        mine = self.voices.by_top(self.region)
        return {one: self._row(one, one in mine) for one in self.voices.of(self.region)}

    def _row(self, one: OriginalStatement, pale: bool) -> _Piece:
        words, day = self.frame.words, said.day(self.frame.words, one)
        who = [Run(said.speakers(words, one), "bold"), Run(f", {day}: ", "regular", SECOND)]
        when = [Run(f"{day}: ", "regular", SECOND)]
        on = [Run(f"\n{', '.join(said.publishers(words, self.voices, one))}", "regular", QUIET)] * self.publishers
        runs = [*(when if pale else who), Run(said.figures(words, self.voices.known, one)), *on]
        return self._piece(runs, one.pages, said.receipt(words, self.voices, one), pale, one)

    def _folded(self, hidden: Sequence[OriginalStatement], every: bool, pale: bool) -> _Piece:
        runs = [Run(said.folded(self.frame.words, hidden, every), "regular", SECOND)]
        return self._piece(runs, pages_of(hidden), said.folded_receipt(self.frame.words, self.voices, hidden), pale)

    def _piece(self, runs: Sequence[Run], pages: Sequence[str], mark: Mark, pale: bool,
               one: OriginalStatement | None = None) -> _Piece:  # fmt: skip
        """Return words with their pages as squares behind them, and a bubble before them if they are of one."""
        em, kinds = self.em, self.voices.kinds(pages)
        pitch = min(em * 0.85, self.width * 0.4 / len(pages))
        room = self.width - em * 3.2 - pitch * len(pages)
        block, number = self.frame.block(runs, em, room, balance=False), self.frame.block(f"{len(pages)}", em)

        def draw(frame: Frame, x: float, y: float) -> None:
            right = x + self.width
            signs = _squares(frame, kinds, right - em * 1.6 - pitch * len(pages), y + em * 0.46 - pitch / 2, pitch)
            frame.mark(mark, *(_bubble(frame, one, x + em * 0.45, y + em * 0.43, em * 0.36) if one else ()), *signs)
            frame.put(block, x + em * 1.2, y, of=mark.mark_id)
            frame.put(number, right, y, "right")

        return _Piece(block.height, draw, (mark,), pale)

    def _words(self, runs: Sequence[Run], pale: bool = False) -> _Piece:
        return _text(self.frame.block(runs, self.em, self.width, balance=False), pale)


def _rows(frame: Frame, voices: Voices) -> Iterator[_Layout]:
    """Yield layouts with rows: from all of them with most detail, in the largest type and with most air, to none."""
    size, tall, regions, ranked = frame.size, frame.size.tier == "tall", voices.known.regions, voices.ranked()
    width = frame.width if tall else (frame.width - size.label * _BETWEEN) / 2

    def told(em: float, publishers: bool = False) -> list[_Region]:
        return [_Region(frame, voices, region, width, em, publishers) for region in regions]

    details = [told(size.label, publishers=True)] if len(regions) == 1 and not tall else []
    details += [told(em) for em in sorted({size.label, size.small}, reverse=True)]
    for n, detail in product(range(len(ranked), -1, -1), details):
        if n == len(ranked) or not detail[0].publishers:
            parts = [part for one in detail for part in one.parts(set(ranked[:n]), together=len(regions) > 1)]
            columns = _in_columns(frame, parts, 1 if tall else 2, width)
            yield from (_Layout(columns, width, gap * detail[0].em, detail[0].em * 0.5) for gap in _GAPS)


def _in_columns(
    frame: Frame, parts: Sequence[list[_Piece]], columns: int, width: float
) -> list[tuple[float, list[_Piece]]]:
    """Share out parts, in their order, so that the fuller of two columns is as low as can be."""
    splits = range(1, max(len(parts), 2)) if columns > 1 else [len(parts)]
    tries = [[_joined(frame, some) for some in (parts[:split], parts[split:]) if some] for split in splits]
    best = min(tries, key=lambda stacks: max(sum(piece.height for piece in stack) for stack in stacks))
    return [(frame.left + place * (frame.right - width - frame.left), stack) for place, stack in enumerate(best)]


def _joined(frame: Frame, parts: Sequence[list[_Piece]]) -> list[_Piece]:
    """Return the pieces of several parts, with air before each but the first."""
    first, *others = parts
    return [*first, *(piece for head, *rest in others for piece in (_lowered(head, frame.size.label * 0.8), *rest))]


# Signs and words


def _squares(frame: Frame, kinds: Mapping[str, int], x: float, y: float, pitch: float) -> list[Artist]:
    """Draw one square a page in a line, by group of kinds."""
    side, places, artists = pitch * 0.78, count(), []
    for kind, n in kinds.items():
        lefts = [x + next(places) * pitch for _ in range(n)]
        boxes = [Path.unit_rectangle().transformed(Affine2D().scale(side).translate(a, y + (pitch - side) / 2))
                 for a in lefts]  # fmt: skip
        if boxes:
            style = {"facecolor": _FILLS[kind], "edgecolor": SECOND, "linewidth": max(0.8, side * 0.1) * PX}
            artists.append(frame.ax.add_artist(PathPatch(Path.make_compound_path(*boxes), zorder=3, **style)))
    return artists


def _bubble(frame: Frame, one: OriginalStatement, x: float, y: float, radius: float) -> list[Artist]:
    return event_symbol(frame.ax, x, y, radius, frame.colour(one.region), "statement", one.contested)


def _name(frame: Frame, region: str) -> Run:
    return Run(frame.words.label("region", region), "bold", frame.text_colour(region))


def _share(frame: Frame, voices: Voices, region: str) -> list[Run]:
    """Return how much rests on the voice of the official who made most statements, or that there is none."""
    words = frame.words
    if not voices.of(region):
        return [Run(words.say("who-says-so-nothing-here"), "regular", SECOND)]
    if not voices.top(region):
        return [Run(words.say("who-says-so-no-official"))]
    top = Run(f"{said.top_name(words, voices, region)}: ", "bold", frame.text_colour(region))
    return [top, Run(said.share(words, voices, region))]
