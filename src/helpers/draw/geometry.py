"""The ground of a map: boundary layers read once, projected, cut to a view and put on the canvas in px.

Regions are named by their ISO codes. The projection keeps areas equal and is centred on the regions drawn. Every layer
of a sheet is in px, y downwards, so that shapes, marks and labels are of one measure; it is simplified to what the
canvas can show.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import geopandas
import numpy as np
import shapely
from matplotlib.path import Path
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from helpers.draw.boxes import Box
from helpers.ledger.layers import LAYERS, load
from helpers.paths import BOUNDARIES

Isos = tuple[str, ...]
BOUNDARY_YEAR = 2017  # of the districts
_TOLERANCE = 0.6  # px; 0.15 mm in print, which no eye misses
# m that a map shows at most beside all regions, and above and below them: the widest that the layers cover.
_AROUND = [share * np.array([125e3, 105e3]) for share in (1, 0.9, 0.8, 0.6, 0.4, 0.2, 0)]


@cache
def layers() -> Mapping[str, geopandas.GeoDataFrame]:
    """Return the boundary layers in degrees, read once.

    Raises
    ------
    UserError
        Naming the file that no map can be drawn from, and what is wrong with it.
    """
    rows = {name: load(BOUNDARIES, name) for name in LAYERS}
    return {name: geopandas.GeoDataFrame.from_features(rows[name], crs="EPSG:4326") for name in rows}


@cache
def projected(isos: Isos) -> Mapping[str, geopandas.GeoDataFrame]:
    """Return the layers in the equal-area projection of a map of some regions, in metres; districts of these only."""
    districts = layers()["admin2"]
    shown = {**layers(), "admin2": districts[districts["oblast"].isin(isos)]}
    return {name: layer.to_crs(_crs(isos)) for name, layer in shown.items()}


@cache
def _crs(isos: Isos) -> str:
    """Return the projection of a map of some regions, centred on them; a small change of a line does not move it."""
    west, south, east, north = _areas(layers(), isos).total_bounds
    return f"+proj=laea +lat_0={(south + north) / 2:.1f} +lon_0={(west + east) / 2:.1f} +datum=WGS84 +units=m"


def _areas(layers: Mapping[str, geopandas.GeoDataFrame], isos: Isos) -> geopandas.GeoDataFrame:
    """Return the regions."""
    return layers["admin1"].set_index("iso").loc[list(isos)]


@dataclass(frozen=True)
class View:
    """What part of the country a room of the canvas shows.

    Attributes
    ----------
    isos : tuple of str
        The regions drawn.
    room : Box
        In px: left, top, right, bottom.
    west, north : float
        What lies in the left top corner, in metres.
    scale : float
        Px a metre.
    """

    isos: Isos
    room: Box
    west: float
    north: float
    scale: float

    @property
    def matrix(self) -> tuple[float, ...]:
        """The affine transform to px, as shapely takes it."""
        left, top = self.room[:2]
        return (self.scale, 0, 0, -self.scale, left - self.west * self.scale, top + self.north * self.scale)


@cache
def view(isos: Isos, room: Box, pads: Box) -> View:
    """Fit regions into a room.

    The view never leaves the country around the regions that the layers cover: if it would, the land moves in the room,
    and the room narrows where even that does not help.

    Parameters
    ----------
    isos : tuple of str
    room : Box
        In px.
    pads : Box
        Least px between the regions and the edges of the room.

    Returns
    -------
    View
        Its room is the one given, or narrower at the left.
    """
    west, south, east, north = _areas(projected(isos), isos).total_bounds
    width, height = room[2] - room[0], room[3] - room[1]
    scale = min((width - pads[0] - pads[2]) / (east - west), (height - pads[1] - pads[3]) / (north - south))
    cover = _cover(isos)
    scale = max(scale, height / (cover[3] - cover[1]))
    width = min(width, (cover[2] - cover[0]) * scale)
    spare = width / scale - (pads[0] + pads[2]) / scale - (east - west)
    left = _within(west - pads[0] / scale - max(spare, 0), width / scale, cover[0], cover[2])
    drop = height / scale - (pads[1] + pads[3]) / scale - (north - south)
    bottom = _within(south - pads[3] / scale - drop / 2, height / scale, cover[1], cover[3])
    return View(isos, (room[2] - width, *room[1:]), left, bottom + height / scale, scale)


@cache
def _cover(isos: Isos) -> np.ndarray:
    """Return what a map of some regions may show: west, south, east, north, all of it land of the layers.

    A small change of a line does not move it.
    """
    layers = projected(isos)
    low, high = _areas(layers, isos).total_bounds.reshape(2, 2)
    middle = np.round((low + high) / 2 / 10e3) * 10e3
    half = np.ceil((high - low) / 2 / 5e3) * 5e3
    land = shapely.coverage_union_all(layers["admin1"].geometry.values)
    shapely.prepare(land)
    covers = (np.array([*(middle - half - around), *(middle + half + around)]) for around in _AROUND)
    return next((cover for cover in covers if shapely.covers(land, shapely.box(*cover))), np.array(land.bounds))


def _within(start: float, length: float, least: float, most: float) -> float:
    return max(least, min(start, most - length))


@dataclass(frozen=True)
class Sheet:
    """The layers of a view, in px.

    Attributes
    ----------
    land, neighbours : mapping of str to geometry
        The regions drawn, and the areas around them.
    districts : mapping of (region, kind, name in the layer) to geometry
    frontier : geometry
        The recognised border between the two countries.
    rivers : mapping of str to geometry
        By English name.
    towns : mapping of int to (x, y)
        By id in GeoNames: those in the view.
    """

    land: Mapping[str, BaseGeometry]
    neighbours: Mapping[str, BaseGeometry]
    districts: Mapping[tuple[str, str, str], BaseGeometry]
    frontier: BaseGeometry
    rivers: Mapping[str, BaseGeometry]
    towns: Mapping[int, tuple[float, float]]


@cache
def sheet(shown: View) -> Sheet:
    """Cut the layers to a view and put them on the canvas.

    Parameters
    ----------
    shown : View

    Returns
    -------
    Sheet
    """
    isos = shown.isos
    cut = {name: _cut(layer, shown) for name, layer in projected(isos).items()}
    areas = dict(zip(cut["admin1"]["iso"], cut["admin1"].geometry, strict=True))
    parts, places = cut["admin2"], cut["places"]
    named = zip(parts["oblast"], parts["kind"], parts["name_en"], strict=True)
    return Sheet(
        land={iso: areas[iso] for iso in isos},
        neighbours={iso: area for iso, area in areas.items() if iso not in isos and area.area},
        districts=dict(zip(named, parts.geometry, strict=True)),
        frontier=cut["border_ru_ua"].union_all(),
        rivers={name: rows.union_all() for name, rows in cut["rivers"].groupby("name_en").geometry},
        towns=dict(zip(places["geonameid"], zip(places.geometry.x, places.geometry.y, strict=True), strict=True)),
    )


def country(iso: str) -> str:
    """Return the code of the country of a region: ISO 3166-2 begins with it."""
    return iso.partition("-")[0]


def has(iso: str) -> bool:
    """Tell whether the layers have a region and its districts."""
    return iso in set(layers()["admin1"]["iso"]) and iso in set(layers()["admin2"]["oblast"])


def districts(isos: Isos) -> frozenset[tuple[str, str, str]]:
    """Return region, kind and name of each district and city that the layer has in some regions."""
    rows = layers()["admin2"]
    own = rows[rows["oblast"].isin(isos)]
    return frozenset(zip(own["oblast"], own["kind"], own["name_en"], strict=True))


@cache
def area_names(lang: str) -> Mapping[str, str]:
    """Return the names of the regions around in a language, by ISO code."""
    return layers()["admin1"].set_index("iso")[f"name_{lang}"].to_dict()


@cache
def river_names(lang: str) -> Mapping[str, str]:
    """Return the names in a language of the rivers that a map may name, by English name."""
    named = layers()["rivers"].query("label == 'river'")
    return named.set_index("name_en", drop=False)[f"name_{lang}"].to_dict()


class Town(NamedTuple):
    """A settlement of the layer.

    Attributes
    ----------
    name : str
        In the language asked for.
    iso : str
        The area that it lies in.
    people : int
        0 if the layer gives none.
    label : str
        How maps name it outside the regions drawn: ``landmark`` first, ``town`` where there is room, empty never.
    lat, lon : float
    """

    name: str
    iso: str
    people: int
    label: str
    lat: float
    lon: float


@cache
def towns(lang: str) -> Mapping[int, Town]:
    """Return the settlements of the layer, by their id in it."""
    rows = layers()["places"]
    names = ("geonameid", f"name_{lang}", "iso", "population", "label")
    cells = zip(*(rows[name] for name in names), rows.geometry.y, rows.geometry.x, strict=True)
    return {key: Town(*told) for key, *told in cells}


def point(shown: View, lat: float, lon: float) -> tuple[float, float]:
    """Return where a settlement lies on the canvas."""
    east, north = _transformer(shown.isos).transform(lon, lat)
    return shown.room[0] + (east - shown.west) * shown.scale, shown.room[1] + (shown.north - north) * shown.scale


@cache
def _transformer(isos: Isos) -> Transformer:
    return Transformer.from_crs("EPSG:4326", _crs(isos), always_xy=True)


def _cut(layer: geopandas.GeoDataFrame, shown: View) -> geopandas.GeoDataFrame:
    """Return what of a layer lies in a view, in px, and in no more points than the canvas can show."""
    moved = layer.set_geometry(layer.geometry.affine_transform(shown.matrix))
    kept = moved[moved.intersects(shapely.box(*shown.room))]
    lines = kept.geometry
    if not lines.geom_type.eq("Point").all():
        # Neighbours share their lines: simplified together, no gaps open between them.
        areas = lines.geom_type.isin(["Polygon", "MultiPolygon"]).all()
        lines = lines.simplify_coverage(_TOLERANCE) if areas else lines.simplify(_TOLERANCE)
    return kept.set_geometry(lines.clip_by_rect(*shown.room))


def path(area: BaseGeometry) -> Path:
    """Return the outline of an area, holes included, as one path."""
    rings = [ring for part in shapely.get_parts(area) if part.geom_type == "Polygon"
             for ring in (part.exterior, *part.interiors)]  # fmt: skip
    return Path.make_compound_path(*(Path(np.asarray(ring.coords), closed=True) for ring in rings))


def lines(shape: BaseGeometry) -> list[np.ndarray]:
    """Return the lines of a shape as arrays of points."""
    parts = shapely.get_parts(shape.boundary if "Polygon" in shape.geom_type else shape)
    return [np.asarray(part.coords) for part in shapely.get_parts(parts) if len(part.coords) > 1]


def hatching(area: BaseGeometry, gap: float) -> list[np.ndarray]:
    """Return the lines of a hatching of an area, ``gap`` px apart and at one grid for all areas."""
    left, top, right, bottom = area.bounds
    # Lines rise to the right; they meet the axis of x + y at multiples of the gap.
    first, last = int((left + top) // gap), int((right + bottom) // gap) + 1
    rules = [[(step * gap - top, top), (step * gap - bottom, bottom)] for step in range(first, last + 1)]
    parts = shapely.get_parts(shapely.intersection(shapely.linestrings(rules), area))
    return [np.asarray(part.coords) for part in parts if part.geom_type == "LineString" and part.length > 1]


class Field:
    """How much a label would hide where it lies, on a coarse grid.

    Parameters
    ----------
    room : Box
        In px.
    cell : float
        Width of a cell in px.
    """

    def __init__(self, room: Box, cell: float):
        self.left, self.top, self.cell = room[0], room[1], cell
        xs = np.arange(room[0] + cell / 2, room[2], cell)
        ys = np.arange(room[1] + cell / 2, room[3], cell)
        self._x, self._y = np.meshgrid(xs, ys)
        self._weight = np.zeros(self._x.shape)
        self._sums: np.ndarray | None = None

    def add(self, area: BaseGeometry, weight: float) -> None:
        """Make an area dearer."""
        shapely.prepare(area)
        self._weight[shapely.contains_xy(area, self._x, self._y)] += weight
        self._sums = None

    def cost(self, boxes: np.ndarray) -> np.ndarray:
        """Return what boxes would hide: the sum of the weights of the cells under each."""
        if self._sums is None:
            self._sums = np.pad(self._weight.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        high, wide = self._weight.shape
        columns = np.clip(np.round((boxes[:, [0, 2]] - self.left) / self.cell), 0, wide).astype(int)
        rows = np.clip(np.round((boxes[:, [1, 3]] - self.top) / self.cell), 0, high).astype(int)
        (a, c), (b, d), sums = columns.T, rows.T, self._sums
        return sums[d, c] - sums[b, c] - sums[d, a] + sums[b, a]
