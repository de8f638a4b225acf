"""Firearms promised against people on the lists, as countable marks, and what is known to be delivered.

What is known of each region is a case (``cases``), told in ``sentences``, ``receipts`` and the ``texts`` of its panel.
A panel (``panel``) sets these texts around a pictogram (``pictogram``, of ``shapes``); ``layout`` finds the largest
marks for which there is room, and the place of each panel.
"""

from helpers.charts.chart import Chart
from helpers.charts.frame import Frame
from helpers.charts.promises import sentences
from helpers.charts.promises.cases import case_of
from helpers.charts.promises.layout import lay_out, scale_of
from helpers.charts.promises.receipts import Receipts
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
    frame = Frame("promises", known, size, lang)
    cases = [case_of(known, region) for region in known.regions]
    if not any(case.plan is not None for case in cases):
        return _empty(frame)
    scale = scale_of(frame, cases)
    frame.head(sentences.title(frame.words, cases), sentences.subtitle(frame, cases, scale.per))
    for case in cases:
        Receipts(frame, case).register()
    frame.foot(sentences.note(frame, cases), frame.sources(1))
    lay_out(frame, cases, scale)
    return frame.finish(sentences.alt(frame.words, cases, scale.per))


def _empty(frame: Frame) -> Chart:
    title, subtitle, nothing, alt = sentences.none_found(frame)
    frame.head(title, subtitle)
    frame.foot()
    frame.say_nothing_found(nothing)
    return frame.finish(alt)
