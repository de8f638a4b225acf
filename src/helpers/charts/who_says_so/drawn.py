"""How many pages carry the figures on units, and how few statements stand behind them.

Pages are squares, marked by kind of source; a statement is a row with its day, its figures and the pages that carry it.
Those of the official who made most stand on a pale ground. A low frame shows two regions by their sums only.
Reading order: ``told`` (what is told), ``said`` (in which words), ``pieces`` (what stands one below the other in a
column), this module (which pieces, in which columns, as many as there is room for).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from matplotlib.artist import Artist

from helpers.charts.who_says_so import pieces, said
from helpers.charts.who_says_so.pieces import Column, Piece
from helpers.charts.who_says_so.told import OriginalStatement, Voices, pages_of
from helpers.draw.chart import Mark
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.names import place_name
from helpers.draw.style import QUIET, RULE, SECOND
from helpers.draw.typesetting import ASCENT, DESCENT, Block, Run, measure
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.sizes import SIZES
from helpers.words import Words

_MOST = 4  # regions
_BETWEEN = 2.2  # ems between two columns


def draft(known: Ledger, size: str, lang: str) -> Draft:
    """Lay out the pages and statements behind the headline figures of each region.

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
    voices = Voices(known)
    if not voices.statements:
        return _nothing(Frame("who-says-so", known, size, lang), voices)
    if SIZES[size].tier == "compact" and len(known.regions) > 1:
        return (_halves_of_sums if len(known.regions) == 2 else _strips)(voices, size, lang)
    return _rows_that_fit(voices, size, lang).draft()


def _nothing(frame: Frame, voices: Voices) -> Draft:
    """Say that no statement on the headline figures is known."""
    words, place = frame.words, place_name(frame.words, frame.known)
    title, metrics = words.sentence("who-says-so-title-none", place=place), said.metrics(words, voices)
    frame.head(title, words.sentence("who-says-so-subtitle-none", where=place))
    frame.say_nothing_found(words.sentence("who-says-so-none", metrics=metrics))
    return Draft(frame, words.sentence("who-says-so-alt-none", finding=title, place=place, metrics=metrics))


def _framed(frame: Frame, voices: Voices, marks: Iterable[Mark]) -> Frame:
    """Give a frame head and foot for a chart that will draw these marks."""
    for mark in marks:
        frame.mark(mark)  # the source line names their pages
    frame.head(said.title(frame.words, voices), said.subtitle(frame, voices))
    frame.foot(said.note(frame, voices), frame.sources(1))
    return frame


# The layouts of low frames with several regions: pages by kind, and the statements as dots


def _halves_of_sums(voices: Voices, size: str, lang: str) -> Draft:
    """Lay out two regions side by side: bars of pages by kind, above the statements."""
    frame = _frame_of_dots(voices, size, lang)
    return Draft(frame, said.alt(frame.words, voices), partial(_paint_halves, frame, voices))


def _paint_halves(frame: Frame, voices: Voices) -> None:
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
            *pieces.bars(half, pitch, tab),
            pieces.number(half, len(half.statements), "who-says-so-statements"), pieces.dots(half),
            *([pieces.share(half)] if voices.top(half.region) else []),
        ] if half.statements else pieces.nothing(half)  # fmt: skip
        gap = (frame.bottom - frame.top - sum(piece.height for piece in stack)) / len(stack)
        half.draw(stack, min(gap, em * 0.65))


def _strips(voices: Voices, size: str, lang: str) -> Draft:
    """Lay out three or four regions one below the other."""
    frame = _frame_of_dots(voices, size, lang)
    return Draft(frame, said.alt(frame.words, voices), partial(_paint_strips, frame, voices))


def _paint_strips(frame: Frame, voices: Voices) -> None:
    """Draw squares and dots of each region on a line each or, for want of room, on one."""
    columns = [Column(voices, frame, region, frame.left, frame.width) for region in voices.known.regions]
    key, room, gap = pieces.key(columns[0]), frame.bottom - frame.top, 0.0
    for signs in (_signs_on_two_lines, _signs_on_one_line):
        strips = [pieces.joined([pieces.name_and_share(column), *signs(column, columns)] if column.statements
                                else pieces.nothing(column)) for column in columns]  # fmt: skip
        gap = (room - key.height - sum(strip.height for strip in strips)) / (len(strips) + 1)
        if gap >= frame.size.label * 0.1:
            break
    columns[0].draw([key, *strips], min(gap, frame.size.label * 0.9))


def _signs_on_two_lines(column: Column, columns: list[Column]) -> list[Piece]:
    tab = max(pieces.tabs(columns))
    return [pieces.squares(column, tab), pieces.dots(column, tab)]


def _signs_on_one_line(column: Column, columns: list[Column]) -> list[Piece]:
    pages, statements = max(len(one.pages) for one in columns), max(len(one.statements) for one in columns)
    before_squares, before_dots = pieces.tabs(columns)
    room = column.width - before_squares - before_dots - column.em * 1.2
    pitch = min(column.em, room / (pages + statements + 1))
    left = replace(column, width=before_squares + pitch * pages)
    x = column.x + left.width + column.em * 1.2
    right = replace(column, x=x, width=before_dots + pitch * (statements + 1))
    return [pieces.side_by_side(pieces.squares(left, before_squares), pieces.dots(right, before_dots))]


def _frame_of_dots(voices: Voices, size: str, lang: str) -> Frame:
    frame = Frame("who-says-so", voices.known, size, lang)
    return _framed(frame, voices, [said.receipt(frame.words, voices, one) for one in voices.statements])


# The layout with rows: a column a region, or the sums of one region beside its rows, as detailed as there is room


@dataclass(frozen=True)
class StatementDetail:
    """How much rows tell.

    Attributes
    ----------
    top_lines, lines : int
        Lines of a row, of the official who made most statements and of others.
    publishers : bool
        The publishers of the pages are named.
    folded : frozenset of str
        The keys of the statements that have no row of their own.
    """

    top_lines: int
    lines: int
    publishers: bool = False
    folded: frozenset[str] = frozenset()

    def shown(self, statements: Sequence[OriginalStatement]) -> list[OriginalStatement]:
        """Return those that have a row of their own."""
        return [one for one in statements if one.key not in self.folded]

    def hidden(self, statements: Sequence[OriginalStatement]) -> list[OriginalStatement]:
        """Return those that have none."""
        return [one for one in statements if one.key in self.folded]


@dataclass(frozen=True)
class RowLayout:
    """One try at the layout.

    Attributes
    ----------
    frame : Frame
    voices : Voices
    detail : StatementDetail
    stacks : list of (Column, list of Piece)
        The columns, each with what stands in it.
    """

    frame: Frame
    voices: Voices
    detail: StatementDetail
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

    def draft(self) -> Draft:
        """Return the chart, yet to be drawn."""
        return Draft(self.frame, said.alt(self.frame.words, self.voices), self._paint)

    def _paint(self) -> None:
        frame, em = self.frame, self.frame.size.label
        gap = min(max(self.gap, 0), em * (0.9 if self.detail.publishers else 0.5))
        for column, stack in self.stacks:
            column.draw(stack, gap)
        for column, _ in self.stacks[1:]:
            middle = column.x - em * _BETWEEN / 2
            frame.line([middle, middle], [frame.top, frame.bottom - em * 0.4], RULE, 1)


def _rows_that_fit(voices: Voices, size: str, lang: str) -> RowLayout:
    """Return the layout with as much as there is room for: first shorter rows, then fewer of them."""
    tier, single = SIZES[size].tier, len(voices.known.regions) == 1
    tries = [StatementDetail(2, 2), StatementDetail(1, 2), StatementDetail(1, 1)]
    if tier == "wide" and single:
        tries = [StatementDetail(2, 2, publishers=True), *tries]

    details = tries[-1:] if tier == "compact" else tries
    layout = first_that_fits(_rows(voices, size, lang, detail) for detail in details)
    return layout if layout.fits else _folded(voices, size, lang)


def _folded(voices: Voices, size: str, lang: str) -> RowLayout:
    """Return the layout in which the least number of statements has no row."""
    low, high = 1, len(voices.statements)
    while high - low > 1:
        middle = (low + high) // 2
        fits = _rows(voices, size, lang, StatementDetail(1, 1, folded=_least(voices, middle))).fits
        low, high = (low, middle) if fits else (middle, high)
    return _rows(voices, size, lang, StatementDetail(1, 1, folded=_least(voices, high)))


def _least(voices: Voices, number: int) -> frozenset[str]:
    """Return the keys of the statements to fold: those on the fewest pages, of these the latest.

    A single one of a region keeps its row, as the line of the folded would take as much room.
    """
    tops = {one.key for region in voices.regions for one in voices.by_top(region)}
    order = sorted(reversed(voices.statements), key=lambda one: (len(one.pages), one.key in tops))
    regions = [one.region for one in order[:number]]
    return frozenset(one.key for one in order[:number] if regions.count(one.region) > 1)


def _rows(voices: Voices, size: str, lang: str, detail: StatementDetail) -> RowLayout:
    frame = Frame("who-says-so", voices.known, size, lang)
    _framed(frame, voices, _marks(frame.words, voices, detail))
    stacks = [stack for stack in _stacks(frame, voices, detail) if stack[1]]
    return RowLayout(frame, voices, detail, stacks)


def _marks(words: Words, voices: Voices, detail: StatementDetail) -> list[Mark]:
    """Return one receipt a row; the line of those without a row has one for all of them."""
    shown = [said.receipt(words, voices, one) for one in detail.shown(voices.statements)]
    hidden = (detail.hidden(voices.of(region)) for region in voices.regions)
    return shown + [said.folded_receipt(words, voices, some) for some in hidden if some]


def _stacks(frame: Frame, voices: Voices, detail: StatementDetail) -> list[tuple[Column, list[Piece]]]:
    regions, tier = voices.known.regions, frame.size.tier
    if tier == "tall":
        columns = [Column(voices, frame, region, frame.left, frame.width) for region in regions]
        return [(columns[0], [*_key(columns), *(piece for column in columns for piece in _whole(column, detail))])]
    left, right = _halves(frame)
    if len(regions) > 1:
        return _in_two_columns([Column(voices, frame, region, *left) for region in regions], right[0], detail)
    first, second = (Column(voices, frame, region, *edge) for region in regions for edge in (left, right))
    top, others = _rows_of_top(second, detail), _rows_of_others(second, detail)
    if tier == "wide":
        return [(first, [*_sums(first), *_rows_of_top(first, detail)]), (second, others)]
    return [(first, _narrow_sums(first)), (second, [*top, *others])]


def _halves(frame: Frame) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return left edge and width of two columns; in a low frame the rows need more width than the sums."""
    part, both = 0.38 if frame.size.tier == "compact" else 0.5, frame.width - frame.size.label * _BETWEEN
    return (frame.left, both * part), (frame.right - both * (1 - part), both * (1 - part))


def _in_two_columns(columns: list[Column], right: float, detail: StatementDetail) -> list[tuple[Column, list[Piece]]]:
    """Share out the regions, in their order, so that the fuller column is as low as can be."""
    tries = []
    for split in range(1, len(columns)):
        moved = [replace(column, x=right) for column in columns[split:]]
        left = [*_key(columns), *(piece for column in columns[:split] for piece in _whole(column, detail))]
        tries.append([(columns[0], left), (moved[0], [piece for column in moved for piece in _whole(column, detail)])])
    return min(tries, key=lambda stacks: max(sum(piece.height for piece in stack) for _, stack in stacks))


def _key(columns: list[Column]) -> list[Piece]:
    """Return the key to the squares of three or four regions; of fewer each has one of its own."""
    return [pieces.key(columns[0])] if len(columns) > 2 else []


def _whole(column: Column, detail: StatementDetail) -> list[Piece]:
    """Return all of a region."""
    if not column.statements:
        return pieces.nothing(column)
    return [*_sums(column), *_rows_of_top(column, detail), *_rows_of_others(column, detail)]


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
    return [pages, *pieces.bars(column, min(column.em, column.width / max(column.kinds.values()))), statements]


# Rows


def _rows_of_top(column: Column, detail: StatementDetail) -> list[Piece]:
    """Return what rests on the voice of one official, on pale ground."""
    mine = column.voices.by_top(column.region)
    rows = [_row_of_top(column, one, detail) for one in detail.shown(mine)]
    return [pieces.share(column, pale=True), *rows] if mine else []


def _rows_of_others(column: Column, detail: StatementDetail) -> list[Piece]:
    """Return the statements of others, and one line for all that have no row."""
    voices, region = column.voices, column.region
    shown, hidden = detail.shown(voices.by_others(region)), detail.hidden(voices.of(region))
    message, above = ("who-says-so-others", 0.25) if voices.by_top(region) else ("who-says-so-all", 0)
    head = [pieces.text(column, [Run(column.words.say(message), "bold")], above=above)] if shown else []
    rows = [_row_of_other(column, one, detail) for one in shown]
    return [*head, *rows, *([_fold(column, hidden)] if hidden else [])]


def _row_of_top(column: Column, statement: OriginalStatement, detail: StatementDetail) -> Piece:
    """Return a row with its day set before its figures; the days are set as a column."""
    frame, words = column.frame, column.words
    days = (said.day(words, one) for one in column.voices.by_top(column.region))
    tab = max(measure(day, column.em) for day in days) + column.em * 0.8
    offers = ([Run(text)] for text in said.shorter_figures(words, column.voices.known, statement))
    told = _fullest(frame, offers, detail.top_lines, _room(column, statement.pages) - tab)
    day = frame.block([Run(said.day(words, statement), "regular", SECOND)])
    return _row(column, statement, detail, [(day, 0), (told, tab)], pale=True)


def _row_of_other(column: Column, statement: OriginalStatement, detail: StatementDetail) -> Piece:
    """Return a row that names its voice."""
    words, end = column.words, "\n" if detail.lines == 2 else ": "
    offers = ([Run(name, "semibold"), Run(f"{when}{end}", "regular", SECOND), Run(text)]
              for name, when in said.shorter_voices(words, statement)
              for text in said.shorter_figures(words, column.voices.known, statement))  # fmt: skip
    told = _fullest(column.frame, offers, detail.lines, _room(column, statement.pages))
    return _row(column, statement, detail, [(told, 0)])


def _row(column: Column, statement: OriginalStatement, detail: StatementDetail, blocks: Sequence[tuple[Block, float]],
         pale: bool = False) -> Piece:  # fmt: skip
    """Return a row of blocks of words, each with how far it is set in."""
    frame, em, left = column.frame, column.em, column.x + column.em
    names = _publishers(column, statement) if detail.publishers else None
    below = blocks[-1][0].height + em * 0.12

    def draw(y: float) -> None:
        mark = said.receipt(column.words, column.voices, statement)
        for block, tab in blocks:
            frame.put(block, left + tab, y, of=mark.mark_id)
        if names:
            frame.put(names, left, y + below)
        centre = (column.x + em * 0.35, y + em * (ASCENT + DESCENT) / 2)
        sign = pieces.dot(frame, centre, em * 0.28, frame.colour(column.region), statement.contested)
        frame.mark(mark, sign, *_squares_of_row(column, y, statement.pages))

    return Piece(below + names.height if names else blocks[-1][0].height, draw, pale)


def _fold(column: Column, statements: Sequence[OriginalStatement]) -> Piece:
    """Return one line for the statements that have no row of their own."""
    pages = pages_of(statements)
    told = Run(said.folded(column.words, column.voices, statements), "regular", SECOND)
    block = column.frame.block([told], width=_room(column, pages))

    def draw(y: float) -> None:
        column.frame.put(block, column.x + column.em, y)
        mark = said.folded_receipt(column.words, column.voices, statements)
        column.frame.mark(mark, *_squares_of_row(column, y, pages))

    return Piece(block.height, draw)


def _publishers(column: Column, statement: OriginalStatement) -> Block:
    """Name the publishers of its pages, as many as fit two lines."""
    texts = said.shorter_publishers(column.words, column.voices, statement)
    offers = ([Run(text, "regular", QUIET)] for text in texts)
    return _fullest(column.frame, offers, 2, column.width - column.em, column.frame.size.small)


def _fullest(
    frame: Frame, offers: Iterable[Sequence[Run]], lines: int, width: float, size: float | None = None
) -> Block:
    """Return the first of the offers that fits, or else the last."""
    for runs in offers:
        block = frame.block(runs, size, width, balance=False)
        if len(block.lines) <= lines:
            break
    return block


def _squares_of_row(column: Column, y: float, pages: Sequence[str]) -> list[Artist]:
    """Draw the squares of pages, which end at the right edge beside their number."""
    right, pitch = column.x + column.width, _pitch(column, len(pages))
    number = column.frame.block([Run(str(len(pages)), "regular", SECOND)])
    column.frame.put(number, right, y, "right")
    start, top = right - column.em * 1.35 - len(pages) * pitch, y + (number.height - pieces.side_of(pitch)) / 2
    return pieces.glyphs(column.frame, column.voices.kinds(pages), start, top, pitch)


def _pitch(column: Column, pages: int) -> float:
    """Squares of a statement with very many pages stand closer."""
    return min(column.em * (0.85 if column.frame.size.tier == "compact" else 1), column.width * 0.4 / pages)


def _room(column: Column, pages: Sequence[str]) -> float:
    """Return the width left for words beside the squares."""
    return column.width - column.em * 2.9 - len(pages) * _pitch(column, len(pages))
