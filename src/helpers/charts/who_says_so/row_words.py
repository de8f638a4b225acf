"""The words of a row: as many as fit its lines."""

from collections.abc import Iterable, Iterator, Sequence

from helpers.charts.who_says_so import words as told
from helpers.charts.who_says_so.pieces import Column
from helpers.charts.who_says_so.statements import Statement
from helpers.draw.style import QUIET, SECOND
from helpers.draw.typesetting import Block, Run, measure
from helpers.words import figure, voice


def day(column: Column, statement: Statement) -> str:
    """Return the day of a statement, in short."""
    return column.voices.words.date(statement.first["day"], short=True)


def day_width(column: Column) -> float:
    """Return the width of the days of the official's statements, which are set as a column."""
    days = (day(column, one) for one in column.voices.by_top(column.region))
    return max(measure(text, column.em) for text in days) + column.em * 0.8


def figures(column: Column, statement: Statement, lines: int, width: float) -> Block:
    """Return the figures of a statement, for a row that need not name its voice."""
    return _fullest(column, ([Run(text)] for text in _figures(column, statement)), lines, width)


def voice_and_figures(column: Column, statement: Statement, lines: int, width: float) -> Block:
    """Return who makes a statement, its day and its figures."""
    return _fullest(column, _with_voice(column, statement, lines), lines, width)


def publishers(column: Column, statement: Statement, width: float) -> Block:
    """Name the publishers of its pages, as many as fit two lines."""
    table = column.voices.known.source
    names = list(dict.fromkeys(table.at[page, "publisher"] for page in statement.pages))
    texts = (_and_more(column, ", ".join(names[:shown]), len(names) - shown) for shown in range(len(names), 0, -1))
    return _fullest(column, ([Run(text, "regular", QUIET)] for text in texts), 2, width, column.frame.size.small)


def _fullest(
    column: Column, choices: Iterable[Sequence[Run]], lines: int, width: float, size: float | None = None
) -> Block:
    """Return the first of the choices that fits, or else the last."""
    for runs in choices:
        block = column.frame.block(runs, size, width, balance=False)
        if len(block.lines) <= lines:
            break
    return block


def _figures(column: Column, statement: Statement) -> list[str]:
    """Write the figures from all of them down to the bare first number."""
    every = told.figures(column.voices, statement)
    some = ["; ".join(every[:shown]) + " …" for shown in range(len(every) - 1, 0, -1)]
    least = figure(column.voices.words, statement.rows[0]) + (" …" if len(every) > 1 else "")
    return ["; ".join(every), *some, least]


def _with_voice(column: Column, statement: Statement, lines: int) -> Iterator[list[Run]]:
    """Yield what can be said of a statement and its voice, from the most to the least."""
    words, voices = column.voices.words, statement.speakers
    first = told.upper_first(voice(words, voices[0]))
    names = (told.upper_first(voice(words, voices)), _and_more(column, first, len(voices) - 1))
    end = "\n" if lines == 2 else ": "
    for when in (f", {day(column, statement)}", ""):
        for name in dict.fromkeys(names):
            for text in _figures(column, statement):
                yield [Run(name, "semibold"), Run(f"{when}{end}", "regular", SECOND), Run(text)]


def _and_more(column: Column, name: str, n: int) -> str:
    return column.voices.words.say("who-says-so-more", of=(), name=name, n=n) if n else name
