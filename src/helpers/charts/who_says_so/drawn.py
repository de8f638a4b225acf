"""The chart of voices: how many pages carry the headline figures, and how few statements stand behind them.

Pages are squares, marked by kind of source; a statement is a row with its day, its figures and the pages that carry it.
Those of the official who made most stand on a pale ground. A low frame shows two regions by their sums only.
Reading order: statements, words (what is told); signs, pieces, row_words, rows, columns, summary (what is drawn).
"""

from helpers.charts.who_says_so.columns import columns_that_fit
from helpers.charts.who_says_so.statements import Voices
from helpers.charts.who_says_so.summary import Summary
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.draw.style import SIZES
from helpers.ledger import Ledger
from helpers.words import Words


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
    voices = Voices(known, Words(lang, known.tables["words"]))
    if not voices.statements:
        return _nothing(voices, size)
    if SIZES[size].tier == "compact" and len(voices.regions) > 1:
        return Summary(voices, size).drawn()
    return columns_that_fit(voices, size).drawn()


def _nothing(voices: Voices, size: str) -> Chart:
    """Say that no statement on the headline figures is known."""
    frame, words = Frame("who-says-so", voices.known, size, voices.words.lang), voices.words
    place = words.listed(words.label("region", region) for region in voices.known.regions)
    title = words.say("who-says-so-title-none")
    frame.head(title, place)
    frame.say_nothing_found(words.say("who-says-so-none"))
    return frame.finish(words.say("who-says-so-alt-none", finding=title, place=place))
