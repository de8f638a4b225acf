"""How many pages carry the headline figures, and how few statements stand behind them.

Pages are squares, marked by kind of source; a statement is a row with its day, its figures and the pages that carry it.
Those of the official who made most stand on a pale ground. A low frame shows two regions by their sums only.
Reading order: ``told`` (what is told), ``said`` (in which words), ``pieces`` (what stands one below the other in a
column), this module (which pieces, in which columns, as many as there is room for).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from helpers.charts.who_says_so import pieces, said
from helpers.charts.who_says_so.pieces import Column, Detail, Piece
from helpers.charts.who_says_so.told import Voices
from helpers.draw.chart import Chart, Mark
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Frame
from helpers.draw.names import place_name
from helpers.draw.style import RULE, SIZES
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.words import Words

_MOST = 4  # regions
_BETWEEN = 2.2  # ems between two columns


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the pages and statements behind the headline figures of each region.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    if len(known.regions) > _MOST:
        raise UserError(f"who-says-so draws one to {_MOST} regions: choose fewer than {len(known.regions)}.")
    voices = Voices(known)
    if not voices.statements:
        return _nothing(Frame("who-says-so", known, size, lang), voices)
    if SIZES[size].tier == "compact" and len(known.regions) > 1:
        return (_halves_of_sums if len(known.regions) == 2 else _strips)(voices, size, lang)
    return _rows_that_fit(voices, size, lang).drawn()


def _nothing(frame: Frame, voices: Voices) -> Chart:
    """Say that no statement on the headline figures is known."""
    words, place = frame.words, place_name(frame.words, frame.known)
    title, metrics = words.say("who-says-so-title-none"), said.metrics(words, voices)
    frame.head(title, place)
    frame.say_nothing_found(words.say("who-says-so-none", metrics=metrics))
    return frame.finish(words.say("who-says-so-alt-none", finding=title, place=place, metrics=metrics))


def _framed(frame: Frame, voices: Voices, marks: Iterable[Mark]) -> Frame:
    """Give a frame head and foot for a chart that will draw these marks."""
    for mark in marks:
        frame.mark(mark)  # the source line names their pages
    frame.head(said.title(frame.words, voices), said.subtitle(frame, voices))
    frame.foot(said.note(frame, voices), frame.sources(1))
    return frame


# The layouts of low frames with several regions: pages by kind, and the statements as dots


def _halves_of_sums(voices: Voices, size: str, lang: str) -> Chart:
    """Draw two regions side by side: bars of pages by kind, above the statements."""
    frame = _frame_of_dots(voices, size, lang)
    em = frame.size.label
    width = (frame.width - em * _BETWEEN) / 2
    lefts = (frame.left, frame.right - width)
    halves = [Column(voices, frame, region, x, width) for region, x in zip(voices.known.regions, lefts, strict=True)]
    # Where the bars begin and the distance of their squares: the same in both regions.
    kinds = [(half, kind, n) for half in halves for kind, n in half.kinds.items()]
    tab = max(pieces.kind_label(*one).width for one in kinds) + em * 0.7
    pitch = min(em, (width - tab) / max(n for *_, n in kinds))
    for half in halves:
        stack = [
            pieces.heading(half), pieces.number(half, len(half.pages), "who-says-so-pages.short"),
            *pieces.bars_beside(half, tab, pitch),
            pieces.number(half, len(half.statements), "who-says-so-statements"), pieces.dots(half),
            *([pieces.share(half)] if voices.top(half.region) else []),
        ] if half.statements else pieces.nothing(half)  # fmt: skip
        gap = (frame.bottom - frame.top - sum(piece.height for piece in stack)) / len(stack)
        half.draw(stack, min(gap, em * 0.65))
    return frame.finish(said.alt(frame.words, voices))


def _strips(voices: Voices, size: str, lang: str) -> Chart:
    """Draw three or four regions one below the other: a line of squares and one of dots each."""
    frame = _frame_of_dots(voices, size, lang)
    columns = [Column(voices, frame, region, frame.left, frame.width) for region in voices.known.regions]
    tab = max(pieces.width_of_numbers(column) for column in columns)
    strips = [pieces.joined(_strip(column, tab)) for column in columns]
    stack = [pieces.key(columns[0]), *strips]
    gap = (frame.bottom - frame.top - sum(piece.height for piece in stack)) / len(stack)
    columns[0].draw(stack, min(gap, frame.size.label * 0.9))
    return frame.finish(said.alt(frame.words, voices))


def _strip(column: Column, tab: float) -> list[Piece]:
    if not column.statements:
        return pieces.nothing(column)
    return [pieces.name_and_share(column), pieces.squares(column, tab), pieces.dots(column, tab)]


def _frame_of_dots(voices: Voices, size: str, lang: str) -> Frame:
    frame = Frame("who-says-so", voices.known, size, lang)
    return _framed(frame, voices, [said.receipt(frame.words, voices, one) for one in voices.statements])


# The layout with rows: a column a region, or the sums of one region beside its rows, as detailed as there is room


@dataclass(frozen=True)
class RowLayout:
    """One try at the layout.

    Attributes
    ----------
    frame : Frame
    voices : Voices
    detail : Detail
    stacks : list of (Column, list of Piece)
        The columns, each with what stands in it.
    """

    frame: Frame
    voices: Voices
    detail: Detail
    stacks: list[tuple[Column, list[Piece]]]

    @property
    def gap(self) -> float:
        """Air between the pieces of the fullest column."""
        room = self.frame.bottom - self.frame.top
        return min((room - sum(piece.height for piece in stack)) / len(stack) for _, stack in self.stacks)

    @property
    def fits(self) -> bool:
        """Tell whether that is enough."""
        return self.gap >= self.frame.size.label * (0.12 if self.frame.size.tier == "compact" else 0.17)

    def drawn(self) -> Chart:
        """Draw the columns and return the chart."""
        frame, em = self.frame, self.frame.size.label
        gap = min(max(self.gap, 0), em * (0.9 if self.detail.publishers else 0.5))
        for column, stack in self.stacks:
            column.draw(stack, gap)
        for column, _ in self.stacks[1:]:
            middle = column.x - em * _BETWEEN / 2
            frame.line([middle, middle], [frame.top, frame.bottom - em * 0.4], RULE, 1)
        return frame.finish(said.alt(frame.words, self.voices))


def _rows_that_fit(voices: Voices, size: str, lang: str) -> RowLayout:
    """Return the layout with as much as there is room for: first shorter rows, then fewer of them."""
    tier, single = SIZES[size].tier, len(voices.known.regions) == 1
    tries = [Detail(2, 2, publishers=True)] * (tier == "wide" and single) + [Detail(2, 2), Detail(1, 2), Detail(1, 1)]

    details = tries[-1:] if tier == "compact" else tries
    layout = first_that_fits(_rows(voices, size, lang, detail) for detail in details)
    return layout if layout.fits else _folded(voices, size, lang)


def _folded(voices: Voices, size: str, lang: str) -> RowLayout:
    """Return the layout in which the least number of statements has no row."""
    low, high = 1, len(voices.statements)
    while high - low > 1:
        middle = (low + high) // 2
        fits = _rows(voices, size, lang, Detail(1, 1, folded=_least(voices, middle))).fits
        low, high = (low, middle) if fits else (middle, high)
    return _rows(voices, size, lang, Detail(1, 1, folded=_least(voices, high)))


def _least(voices: Voices, number: int) -> frozenset[str]:
    """Return the keys of the statements to fold: those on the fewest pages, of these the latest.

    A single one of a region keeps its row, as the line of the folded would take as much room.
    """
    tops = {one.key for region in voices.regions for one in voices.by_top(region)}
    order = sorted(reversed(voices.statements), key=lambda one: (len(one.pages), one.key in tops))
    regions = [one.region for one in order[:number]]
    return frozenset(one.key for one in order[:number] if regions.count(one.region) > 1)


def _rows(voices: Voices, size: str, lang: str, detail: Detail) -> RowLayout:
    frame = Frame("who-says-so", voices.known, size, lang)
    _framed(frame, voices, _marks(frame.words, voices, detail))
    stacks = [stack for stack in _stacks(frame, voices, detail) if stack[1]]
    return RowLayout(frame, voices, detail, stacks)


def _marks(words: Words, voices: Voices, detail: Detail) -> list[Mark]:
    """Return one receipt a row; the line of those without a row has one for all of them."""
    shown = [said.receipt(words, voices, one) for one in detail.shown(voices.statements)]
    hidden = (detail.hidden(voices.of(region)) for region in voices.regions)
    return shown + [said.folded_receipt(words, voices, some) for some in hidden if some]


def _stacks(frame: Frame, voices: Voices, detail: Detail) -> list[tuple[Column, list[Piece]]]:
    regions, tier = voices.known.regions, frame.size.tier
    if tier == "tall":
        columns = [Column(voices, frame, region, frame.left, frame.width) for region in regions]
        return [(columns[0], [*_key(columns), *(piece for column in columns for piece in _whole(column, detail))])]
    left, right = _halves(frame)
    if len(regions) > 1:
        return _in_two_columns([Column(voices, frame, region, *left) for region in regions], right[0], detail)
    first, second = (Column(voices, frame, regions[0], *edge) for edge in (left, right))
    top, others = pieces.rows_of_top(second, detail), pieces.rows_of_others(second, detail)
    if tier == "wide":
        return [(first, [*_sums(first), *pieces.rows_of_top(first, detail)]), (second, others)]
    return [(first, _narrow_sums(first)), (second, [*top, *others])]


def _halves(frame: Frame) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return left edge and width of two columns; in a low frame the rows need more width than the sums."""
    part, both = 0.38 if frame.size.tier == "compact" else 0.5, frame.width - frame.size.label * _BETWEEN
    return (frame.left, both * part), (frame.right - both * (1 - part), both * (1 - part))


def _in_two_columns(columns: list[Column], right: float, detail: Detail) -> list[tuple[Column, list[Piece]]]:
    """Share out the regions, in their order, so that the fuller column is as low as can be."""
    tries = []
    for split in range(1, len(columns)):
        sides = columns[:split], [replace(column, x=right) for column in columns[split:]]
        stacks = [[piece for column in side for piece in _whole(column, detail)] for side in sides]
        stacks[0] = [*_key(columns), *stacks[0]]
        tries.append([(side[0], stack) for side, stack in zip(sides, stacks, strict=True)])
    return min(tries, key=lambda stacks: max(sum(piece.height for piece in stack) for _, stack in stacks))


def _key(columns: list[Column]) -> list[Piece]:
    """Return the key to the squares of three or four regions; of fewer each has one of its own."""
    return [pieces.key(columns[0])] if len(columns) > 2 else []


def _whole(column: Column, detail: Detail) -> list[Piece]:
    """Return all of a region."""
    if not column.statements:
        return pieces.nothing(column)
    return [*_sums(column), *pieces.rows_of_top(column, detail), *pieces.rows_of_others(column, detail)]


def _sums(column: Column) -> list[Piece]:
    """Return the pages by kind in one heap, or of many regions on one line, and the number of statements."""
    many = len(column.voices.known.regions) > 2
    if many or column.frame.size.tier == "tall":
        head, big = [pieces.heading_with_number(column)], 1.4
    else:
        pages = pieces.number(column, len(column.pages), "who-says-so-pages", 1.8)
        head, big = [pieces.heading(column), pages], 1.8
    statements = pieces.number(column, len(column.statements), "who-says-so-statements", big)
    return [*head, pieces.squares(column) if many else pieces.heap(column), statements]


def _narrow_sums(column: Column) -> list[Piece]:
    """Return the sums of one region for a narrow column: the name of each kind with its squares below."""
    pages = pieces.number(column, len(column.pages), "who-says-so-pages.short")
    statements = pieces.number(column, len(column.statements), "who-says-so-statements")
    return [pages, *pieces.bars_below(column), statements]
