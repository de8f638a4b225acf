"""What both arrangements of the timeline share: the events of a region along its rail, and where their words go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from helpers.charts.timeline.events import Event
from helpers.draw.frame import Box, Frame
from helpers.draw.typesetting import Block


@dataclass(frozen=True)
class Interval:
    """The span between two events that the title is about, with its words."""

    region: str
    first: date
    last: date
    text: str


@dataclass(frozen=True)
class Flag:
    """Where the words of one event go.

    Attributes
    ----------
    block : Block
    x, y : float
        The sign: its middle across, and the top of the words.
    left : bool
        The words stand to the left of the pole.
    """

    block: Block
    x: float
    y: float
    left: bool = False


@dataclass(frozen=True)
class Street:
    """The events of one region along their rail.

    Attributes
    ----------
    region : str
    events : tuple of Event
        In order of time.
    rail : float
        Where the rail is, across time.
    room : Box
        Where words may go.
    up : bool
        Of a storey: words stand above the rail.
    """

    region: str
    events: tuple[Event, ...]
    rail: float = 0.0
    room: Box = (0, 0, 0, 0)
    up: bool = False


def streets_of(frame: Frame, events: Sequence[Event]) -> list[Street]:
    """Return the regions in the order of drawing: the federal one after the first."""
    first, *others = frame.known.regions
    ordered = sorted(events, key=lambda event: event.order)
    regions = (first, "federal", *others)
    return [Street(region, tuple(event for event in ordered if event.region == region)) for region in regions]
