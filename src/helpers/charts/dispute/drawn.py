"""The chart of one dispute: every figure that was stated, on one number line, with who says so.

A side is one figure as it was worded; it has a row for each independent statement or, in less room, one for all.
All symbols have one size, and the order of rows follows the figures, not their standing.
Reading order: sides, words (what is told); line, columns, figures, rows, layout (where it stands); drawing.
"""

from helpers.charts.dispute import words as told
from helpers.charts.dispute.drawing import drawn
from helpers.charts.dispute.layout import layout_that_fits
from helpers.charts.dispute.sides import Case
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.errors import UsageError, listed
from helpers.ledger import Ledger
from helpers.ledger.headline import numeric_disputes

DEFAULT = {"belgorod": "d01", "both": "d01", "kursk": "d25", "": "d01"}


def draw(known: Ledger, size: str, lang: str, dispute_id: str = "") -> Chart:
    """Draw a numeric dispute.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}
    dispute_id : str
        Which one; by default the dispute over the members of the region's main unit, if figures on it are known.

    Returns
    -------
    Chart

    Raises
    ------
    UsageError
        If there is no such dispute.
    """
    case = _asked(known, lang, dispute_id) if dispute_id else _main(known, lang)
    return drawn(layout_that_fits(case, size)) if case.numbered else _nothing(case, size)


def _asked(known: Ledger, lang: str, dispute_id: str) -> Case:
    allowed = sorted(set(known.tables["dispute_rows"]["dispute_id"]))
    if dispute_id not in allowed:
        said = f"allowed are {listed(allowed)}" if allowed else "there are no disputes"
        raise UsageError(f"dispute_id is {dispute_id!r}; {said}.")
    return Case.of(known, lang, dispute_id)


def _main(known: Ledger, lang: str) -> Case:
    """Return the dispute over the members of the region's main unit or, if no figure on it is known, another."""
    first = Case.of(known, lang, DEFAULT[known.selection])
    others = () if first.numbered else numeric_disputes(known)
    return next((case for case in (Case.of(known, lang, one) for one in others) if case.numbered), first)


def _nothing(case: Case, size: str) -> Chart:
    """Say that no figure is known."""
    frame, say = Frame("dispute", case.known, size, case.words.lang), case.words.say
    title = told.title_of_none(case)
    frame.head(title, say("dispute-subtitle-none"))
    frame.say_nothing_found(say("dispute-none"))
    return frame.finish(say("dispute-alt-none", finding=title))
