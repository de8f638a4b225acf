"""Firearms promised against people on the lists, as countable marks, and what is known to be delivered.

What is known of each region is a case (``cases``), told in ``sentences``, ``receipts`` and the ``texts`` of its panel.
A panel (``panel``) sets these texts around a pictogram (``pictogram``, of ``shapes``); ``layout`` finds the largest
marks for which there is room, and the place of each panel.
"""

from collections.abc import Sequence
from dataclasses import replace

from helpers.charts.promises import sentences
from helpers.charts.promises.cases import Case, case_of
from helpers.charts.promises.layout import Layout, Scale, scale_of
from helpers.charts.promises.receipts import Receipts
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.ledger import Ledger


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw planned firearms against people on the lists.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    cases = [case_of(known, region) for region in known.regions]
    if not any(case.plan is not None for case in cases):
        return _empty(Frame("promises", known, size, lang))
    while True:
        frame = Frame("promises", known, size, lang)
        scale = scale_of(frame, cases)
        layout = _composed(frame, cases, scale)
        deepest = max((case for case in cases if case.drawn), key=_depth, default=None)
        if layout.fits or deepest is None:
            break
        # Too many people to a firearm for squares: the count that would take most room is told as a number.
        cases = [replace(case, squares=case.squares and case is not deepest) for case in cases]
    layout.paint()
    return frame.finish(sentences.alt(frame.words, cases, scale.per))


def _composed(frame: Frame, cases: Sequence[Case], scale: Scale) -> Layout:
    """Set head and foot, and lay out what stands between them."""
    frame.head(sentences.title(frame.words, cases), sentences.subtitle(frame, cases, scale.per))
    for case in cases:
        Receipts(frame, case).register()
    frame.foot(sentences.note(frame, cases), frame.sources(1))
    return Layout(frame, cases, scale)


def _depth(case: Case) -> float:
    """Return how many times deeper the people of a case are than its firearms."""
    return max(count["value"] for count in case.drawn) / case.plan["value"]


def _empty(frame: Frame) -> Chart:
    title, subtitle, nothing, alt = sentences.none_found(frame)
    frame.head(title, subtitle)
    frame.foot()
    frame.say_nothing_found(nothing)
    return frame.finish(alt)
