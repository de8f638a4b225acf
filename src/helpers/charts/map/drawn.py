"""Map: districts in which a unit is documented, and where raids or fighting are reported.

Read on in this order: ``reports`` (what the tables report of districts), ``story`` (what is said of it), ``geometry``
and ``ground`` (where it stands), ``key``, ``board`` and ``labels`` (what is drawn). No position is drawn at all, and a
blank district has no report, which is not to say that it has no unit.
"""

from helpers.charts.map.board import draw_board
from helpers.charts.map.ground import Ground, ground
from helpers.charts.map.key import key
from helpers.charts.map.labels import list_left_out, set_labels
from helpers.charts.map.reports import Callout
from helpers.charts.map.story import Story
from helpers.draw.chart import Chart
from helpers.draw.frame import Frame
from helpers.ledger import Ledger

__all__ = ["draw"]


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the map.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("map", known, size, lang)
    story = Story(frame.words, known)
    for mark in story.marks.values():
        frame.mark(mark)
    frame.head(story.title(frame.size.tier), story.subtitle(frame.size.tier))
    frame.foot(story.note(frame.size.tier), frame.sources(0.97), story.credits(frame.size.tier))
    (_draw_beside if frame.size.tier == "compact" else _draw_below)(frame, story)
    return frame.finish(story.alt_text)


def _draw_below(frame: Frame, story: Story) -> None:
    """Set the key over the map."""
    top = key(frame, story, frame.right) + frame.size.label * 0.5
    _draw_map(ground(frame, story, (frame.left, top, frame.right, frame.bottom)))


def _draw_beside(frame: Frame, story: Story) -> None:
    """Set the key to the left of the map, and below it what found no room on the map."""
    em = frame.size.label
    there = ground(frame, story, (frame.left + em * 13.5, frame.top, frame.right, frame.bottom))
    edge = there.room[0] - em * 0.9
    end = key(frame, story, edge)
    list_left_out(there, _draw_map(there), edge, end + em * 0.6)


def _draw_map(there: Ground) -> list[Callout]:
    """Draw the map; return the incidents whose label found no room."""
    draw_board(there)
    return set_labels(there)
