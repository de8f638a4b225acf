"""Where everything stands on the canvas, and how it looks there as in the key: areas, hatchings, triangles, towns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import PathPatch, Polygon
from shapely.geometry.base import BaseGeometry

from helpers.charts.map.said import MapWords
from helpers.charts.map.told import District, MapReports
from helpers.draw import geometry
from helpers.draw.boxes import Box
from helpers.draw.frame import Frame
from helpers.draw.style import INK, PAPER, PLUM, PX, SECOND
from helpers.ledger.records import Place


def tint(colour: str, at_work: bool) -> str:
    """Return the colour of a district in which a unit is documented: paler for a tie only."""
    share = 0.38 if at_work else 0.1
    red, green, blue = (1 - share + share * part for part in to_rgb(colour))
    return to_hex((red, green, blue))


def area_colour(abroad: bool) -> str:
    """Return the colour of an area around the regions: in their country, or abroad."""
    return "#E4E8EB" if abroad else "#F1F0EC"


@dataclass(frozen=True)
class MapPen:
    """Draws shapes on a frame, in strokes that suit its size.

    Attributes
    ----------
    frame : Frame
    """

    frame: Frame

    @property
    def em(self) -> float:
        """Size of the labels' type in px: the measure of everything."""
        return self.frame.size.label

    @property
    def unit(self) -> float:
        """A thin line in px."""
        return self.em / 15 if self.frame.size.tier == "compact" else 1.0

    @property
    def radius(self) -> float:
        """Half the width of a triangle in px."""
        return self.em * (0.5 if self.frame.size.tier == "wide" else 0.4)

    def fill(self, area: BaseGeometry, colour: str, **style) -> Artist:
        """Fill an area."""
        style = {"edgecolor": "none", "linewidth": 0, "zorder": 1} | style
        # Added as an artist, not as a patch: no axes are to be fitted to it, and measuring costs more than drawing.
        return self.frame.ax.add_artist(PathPatch(geometry.path(area), facecolor=colour, **style))

    def strokes(self, lines: Sequence[np.ndarray], colour: str, width: float, **style) -> Artist:
        """Draw lines, given as arrays of points; ``width`` in px."""
        strokes = LineCollection(lines, colors=colour, linewidths=width * PX, **style)
        return self.frame.ax.add_artist(strokes)

    def tint(self, area: BaseGeometry, region: str, at_work: bool) -> Artist:
        """Shade a district in which a unit is documented; its outline is dashed for a tie only."""
        style = {} if at_work else {"linestyle": (0, (3, 2))}
        edge = {"edgecolor": self.frame.text_colour(region), "linewidth": 0.8 * self.unit * PX, "zorder": 1.4, **style}
        return self.fill(area, tint(self.frame.colour(region), at_work), **edge)

    def hatch(self, area: BaseGeometry, contested: bool) -> list[Artist]:
        """Outline an area, and hatch it unless the sides tell all of it differently."""
        unit = self.unit
        inner = shapely.get_parts(area.buffer(-1.3 * unit))
        outline = [line for part in inner for line in geometry.lines(part)]
        style = {"linestyle": [(0, (3, 1.6))]} if contested else {}
        self.strokes(outline, PAPER, 3.2 * unit, zorder=1.85)
        edge = self.strokes(outline, PLUM, 1.7 * unit, zorder=1.9, **style)
        if contested:
            return [edge]
        rules = [line for part in inner for line in geometry.hatching(part, 6.5 * unit)]
        return [edge, self.strokes(rules, PLUM, 0.9 * unit, zorder=1.8)]

    def triangle(self, x: float, y: float, contested: bool) -> list[Artist]:
        """Draw the sign of an incident at a settlement: hollow if the sides tell all of it differently."""
        reach, line = self.radius * 1.15, self.em * 0.14 * PX
        corners = [(x, y - reach), (x + reach * 0.95, y + reach * 0.72), (x - reach * 0.95, y + reach * 0.72)]
        self._shape(corners, PAPER, PAPER, line * 2, 3.9)
        return [self._shape(corners, PAPER if contested else PLUM, PLUM, line, 4)]

    def dot(self, x: float, y: float, reach: float, square: bool) -> None:
        """Draw the sign of a town: a square for the capital of a region, a ring for any other."""
        if square:
            corners = [(x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach)]
        else:
            turn = np.linspace(0, 2 * np.pi, 25)[:-1]
            corners = np.column_stack([x + reach * np.cos(turn), y + reach * np.sin(turn)])
        self._shape(corners, INK if square else PAPER, INK if square else SECOND, self.em * 0.09 * PX, 3.5)

    def _shape(self, corners, fill: str, edge: str, line: float, zorder: float) -> Artist:
        style = {"joinstyle": "miter", "linewidth": line, "zorder": zorder}
        return self.frame.ax.add_artist(Polygon(corners, facecolor=fill, edgecolor=edge, **style))


@dataclass(frozen=True)
class MapGround:
    """The map on the canvas, in px.

    Attributes
    ----------
    frame : Frame
    said : MapWords
    view : View
    taken : list of Box
        What no further label may cover.
    """

    frame: Frame
    said: MapWords
    view: geometry.View
    taken: list[Box] = field(default_factory=list)

    @property
    def told(self) -> MapReports:
        """What it tells."""
        return self.said.told

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
    def pen(self) -> MapPen:
        """What it is drawn with."""
        return MapPen(self.frame)

    @property
    def sheet(self) -> geometry.Sheet:
        """The layers of the view."""
        return geometry.sheet(self.view)

    def area(self, district: District) -> BaseGeometry:
        """Return a district on the canvas."""
        return self.sheet.districts[self.told.outlines[district]]

    def spot(self, there: Place | geometry.Town) -> tuple[float, float]:
        """Return where a settlement lies."""
        assert there.lat is not None and there.lon is not None, "only what has coordinates has a spot"
        return geometry.point(self.view, there.lat, there.lon)

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
        for one in self.told.presences:
            field.add(self.area(one.district), 0.6)
        for one in self.told.incidents:
            if one.place is None:
                field.add(self.area(one.district), 1.2)
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
        shades = [
            (self.area(one.district), tint(self.frame.colour(one.district.region), one.at_work))
            for one in self.told.presences
        ]
        land = [(area, PAPER) for area in self.sheet.land.values()]
        around = [(area, area_colour(self.abroad(iso))) for iso, area in self.sheet.neighbours.items()]
        return shades + land + around

    def abroad(self, iso: str) -> bool:
        """Tell whether an area lies in none of the countries of the regions."""
        return geometry.country(iso) not in map(geometry.country, self.view.isos)


def ground_of(frame: Frame, said: MapWords, room: Box) -> MapGround:
    """Fit the regions into a room of the canvas; what is beside them is room for the labels of incidents."""
    isos = said.told.isos
    return MapGround(frame, said, geometry.view(isos, room, _pads(frame, len(isos) == 1)))


def _pads(frame: Frame, alone: bool) -> Box:
    """Room for labels around the regions: below them where the canvas is tall, else to the left, where the front is."""
    em = frame.size.label
    left, bottom = {
        ("wide", True): (13, 2), ("wide", False): (16, 0.5), ("tall", True): (4, 11), ("tall", False): (4, 8),
        ("compact", True): (9, 2), ("compact", False): (9, 0.5),
    }[frame.size.tier, alone]  # fmt: skip
    return (em * left, em * 0.5, em * 0.5, em * bottom)
