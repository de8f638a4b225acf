"""The sums of a region as pieces: pages by kind, which is the key to the squares of the rows, and statements."""

from helpers.charts.who_says_so.pieces import Column, Piece, heading, kind_label, number
from helpers.charts.who_says_so.signs import glyphs
from helpers.draw.typesetting import measure


def sums(column: Column) -> list[Piece]:
    """Return the pages by kind in one heap, and the number of statements behind them."""
    if column.frame.size.tier == "tall":
        head, big = [_heading_with_number(column)], 1.4
    else:
        head, big = [heading(column), number(column, len(column.pages), "who-says-so-pages", 1.8)], 1.8
    return [*head, _heap(column), number(column, len(column.statements), "who-says-so-statements", big)]


def bars(column: Column) -> list[Piece]:
    """Return the sums for a narrow column: the name of each kind with its squares below."""
    pitch = min(column.em, column.width / max(column.kinds.values()))
    head = [heading(column)] if len(column.voices.known.regions) > 1 else []
    pages = number(column, len(column.pages), "who-says-so-pages.short")
    rows = [_bar(column, kind, n, pitch) for kind, n in column.kinds.items()]
    return [*head, pages, *rows, number(column, len(column.statements), "who-says-so-statements")]


def _heading_with_number(column: Column) -> Piece:
    """Return the name of the region and the number of its pages on one line, to save room on a tall page."""
    name, label = heading(column), column.voices.words.label("region", column.region)
    wide = measure(label, column.frame.size.heading, "bold") + column.em * 0.8
    beside = number(column, len(column.pages), "who-says-so-pages.short", 1.4, indent=wide)

    def draw(y: float) -> None:
        name.draw(y + (beside.height - name.height) * 0.7)
        beside.draw(y)

    return Piece(beside.height + column.em * 0.2, draw)


def _bar(column: Column, kind: str, n: int, pitch: float) -> Piece:
    label = kind_label(column, kind, n)

    def draw(y: float) -> None:
        column.frame.put(label, column.x, y)
        glyphs(column.frame.ax, {kind: n}, column.x, y + label.height + column.em * 0.08, pitch)

    return Piece(label.height + pitch, draw)


def _heap(column: Column) -> Piece:
    """Return the squares side by side by kind, each kind with its name below."""
    kinds, pitch, em = column.kinds, column.em, column.em
    share = column.width / len(kinds)
    per_row = max(1, int((share - em) / pitch))
    labels = [kind_label(column, kind, n, share - em * 0.4) for kind, n in kinds.items()]
    deep = max(-(-n // per_row) for n in kinds.values()) * pitch

    def draw(y: float) -> None:
        for place, ((kind, n), label) in enumerate(zip(kinds.items(), labels, strict=True)):
            left = column.x + place * share
            glyphs(column.frame.ax, {kind: n}, left, y, pitch, per_row)
            column.frame.put(label, left, y + deep + em * 0.05)

    return Piece(deep + max(label.height for label in labels) + em * 0.1, draw)
