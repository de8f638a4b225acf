"""Where everything stands on the canvas: the view, the districts and settlements in it, and what is taken already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from helpers.charts.map import geometry
from helpers.charts.map.geometry import Sheet, View
from helpers.charts.map.pen import Pen, neighbour_colour, tint
from helpers.charts.map.reports import District
from helpers.charts.map.story import Story
from helpers.draw.frame import Box, Frame
from helpers.draw.style import PAPER


@dataclass(frozen=True)
class Ground:
    """The map on the canvas, in px.

    Attributes
    ----------
    frame : Frame
    story : Story
    view : View
    taken : list of Box
        What no further label may cover.
    """

    frame: Frame
    story: Story
    view: View
    taken: list[Box] = field(default_factory=list)

    @property
    def em(self) -> float:
        """Size of the labels' type."""
        return self.frame.size.label

    @property
    def tier(self) -> str:
        """How much fits; see :class:`helpers.draw.style.Size`."""
        return self.frame.size.tier

    @property
    def room(self) -> Box:
        """The edges of the map."""
        return self.view.room

    @property
    def pen(self) -> Pen:
        """What it is drawn with."""
        return Pen(self.frame)

    @property
    def sheet(self) -> Sheet:
        """The layers of the view."""
        return geometry.sheet(self.view, self.story.known.regions)

    @cached_property
    def _shapes(self) -> Mapping[District, BaseGeometry]:
        names = self.story.known.tables["district_names"].query("boundary_name != '' and region in @self.story.known.regions")
        return {
            District(row.region, row.district): self.sheet.districts[row.region, row.kind, row.boundary_name]
            for row in names.itertuples()
        }

    def area(self, district: District) -> BaseGeometry:
        """Return a district on the canvas."""
        return self._shapes[district]

    def spot(self, there: pd.Series) -> tuple[float, float]:
        """Return where a settlement of the tables lies."""
        return geometry.point(self.view, float(there["lat"]), float(there["lon"]))

    def holds(self, spot: tuple[float, float]) -> bool:
        """Tell whether a spot lies on the map, and off its edge."""
        left, top, right, bottom = self.room
        return left + self.em < spot[0] < right - self.em and top + self.em < spot[1] < bottom - self.em

    @cached_property
    def field(self) -> geometry.Field:
        """What labels should rather not hide: the regions, shaded and hatched districts, the frontier, rivers."""
        field = geometry.Field(self.room, self.em * 0.4)
        for area in self.sheet.land.values():
            field.add(area, 1)
        for one in self.story.presences:
            field.add(self.area(one.district), 0.6)
        for one in self.story.incidents:
            field.add(self.area(one.district), 1.2 if one.place is None else 0)
        field.add(self.sheet.frontier.buffer(self.em * 0.4), 4)
        for river in self.sheet.rivers.values():
            field.add(river.buffer(self.em * 0.25), 0.4)
        return field

    def colour_under(self, box: Box) -> str:
        """Return the colour that lies under a label, for the outline of its letters; white where it lies on several."""
        left, top, right, bottom = box
        corners = {self._colour_at(x, y) for x in (left, (left + right) / 2, right) for y in (top, bottom)}
        return corners.pop() if len(corners) == 1 else PAPER

    def _colour_at(self, x: float, y: float) -> str:
        return next((colour for area, colour in self._colours if shapely.intersects_xy(area, x, y)), PAPER)

    @cached_property
    def _colours(self) -> list[tuple[BaseGeometry, str]]:
        """What is filled, the topmost first."""
        shades = [(self.area(one.district), tint(self.frame.colour(one.district.region), one.at_work)) for one in self.story.presences]
        land = [(area, PAPER) for area in self.sheet.land.values()]
        return shades + land + [(area, neighbour_colour(iso)) for iso, area in self.sheet.neighbours.items()]


def ground(frame: Frame, story: Story, room: Box) -> Ground:
    """Fit the regions into a room of the canvas; what is beside them is room for the labels of incidents."""
    return Ground(frame, story, geometry.view(story.known.regions, room, _pads(frame, len(story.known.regions) == 1)))


def _pads(frame: Frame, alone: bool) -> Box:
    """Room for labels around the regions: below them where the canvas is tall, else to the left, where the front is."""
    em = frame.size.label
    left, bottom = {
        ("wide", True): (13, 2), ("wide", False): (16, 0.5), ("tall", True): (4, 11), ("tall", False): (4, 8),
        ("compact", True): (9, 2), ("compact", False): (9, 0.5),
    }[frame.size.tier, alone]  # fmt: skip
    return (em * left, em * 0.5, em * 0.5, em * bottom)
