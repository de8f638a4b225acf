"""A board of equipment: items against regions, with the step each has reached, its quantity, its day and its speaker.

Statements are gathered into entries (``entries``) and put into words (``sentences`` on all of them, ``lines`` on each).
The board has a column for each region (``board``); its first row is the chain of firearms (``links``, ``chain``), the
rows below hold cells (``cells``), as many as the size has room for (``fitting``).
"""

from helpers.charts.kit import sentences
from helpers.charts.kit.board import Board
from helpers.charts.kit.entries import entries_of
from helpers.charts.kit.fitting import fitted, shown, stack
from helpers.charts.kit.lines import receipt
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.ledger import Ledger


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the board of equipment.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("kit", known, size, lang)
    entries = entries_of(known)
    if not entries:
        return _empty(frame)
    title = sentences.title(frame.words, entries)
    frame.head(title, sentences.subtitle(frame, entries))
    rows, note = fitted(Board(frame, entries))
    for row in rows:
        for behind in row.marks:
            frame.mark(receipt(frame, *behind))
    frame.foot(note, frame.sources(1))
    stack(frame, rows)
    return frame.finish(sentences.alt(frame, entries, title, shown(rows)))


def _empty(frame: Frame) -> Chart:
    title, nothing, alt = sentences.none_found(frame)
    frame.head(title, sentences.where(frame))
    frame.foot()
    frame.say_nothing_found(nothing)
    return frame.finish(alt)
