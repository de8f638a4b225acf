"""Claims on people in the two headline units over time, with the number of their battalions or squads below.

What is told (``points``) is put into words (``wording``), laid out and drawn (``panels``, ``axes``), then labelled
(``labels``: what is said beside a mark; ``places``: where). A mark stands at the day of its statement; a figure that
was told later about a month or a span stands at that time. Nothing is interpolated: a pale band joins equal figures.
"""

from helpers.charts.unit_sizes import panels, wording
from helpers.charts.unit_sizes.points import Told, read
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.ledger import Ledger


def draw(known: Ledger, size: str = "web", lang: str = "en") -> Chart:
    """Draw claims on people in the headline units of the regions over time.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a region and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("unit-sizes", known, size, lang)
    words, tier = frame.words, frame.size.tier
    told = read(known, with_parts=tier != "compact")
    if not any(series.points for series in told.members):
        return _nothing(frame, told)
    told = told.joined(panels.nearness(frame, told))
    for point in told.points:
        frame.mark(wording.receipt(words, known, point))
    frame.head(wording.title(words, told), wording.subtitle(words, told, tier))
    frame.foot(wording.note(words, told, tier), frame.sources(1))
    panels.draw(frame, told)
    return frame.finish(wording.alt(words, told, tier))


def _nothing(frame: Frame, told: Told) -> Chart:
    words, units = frame.words, wording.units(frame.words, told)
    frame.head(wording.title(words, told), words.say("unit-sizes-subtitle-empty", units=units))
    frame.foot()
    frame.say_nothing_found(words.say("unit-sizes-nothing", units=units))
    return frame.finish(wording.alt_of_nothing(words, told))
