"""The ground of a map: boundary layers read once, projected, cut to a view and put on the canvas in px.

Regions are named by their ISO codes. The projection keeps areas equal and is centred on the regions drawn. Every layer
of a sheet is in px, y downwards, so that shapes, marks and labels are of one measure; it is simplified to what the
canvas can show.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path as Folder
from typing import NamedTuple

import geopandas
import numpy as np
import shapely
from matplotlib.path import Path
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from helpers.draw.boxes import Box
from helpers.draw.style import PX
from helpers.ledger.layers import LAYERS, Feature, load
from helpers.paths import BOUNDARIES

Isos = tuple[str, ...]
Outline = tuple[str, str, str]  # of a district: the code of its region, district or city, its name in the layer
BOUNDARY_YEAR = 2017  # of the districts
_GRID = 0.1 / PX  # px; files tell it in points, with one decimal then
_LEVEL = 30e3  # m
_TOLERANCE = 1.2  # px; a third of a mm in print, which no eye misses
# m that a map shows at most beside all regions, and above and below them: the widest that the layers cover.
_AROUND = [share * np.array([125e3, 105e3]) for share in (1, 0.9, 0.8, 0.6, 0.4, 0.2, 0)]


@cache
def layers(folder: Folder = BOUNDARIES) -> Mapping[str, geopandas.GeoDataFrame]:
    """Return the boundary layers of a folder in degrees, read once.

    Raises
    ------
    UserError
        Naming the file that no map can be drawn from, and what is wrong with it.
    """
    return {name: _layer(load(folder, name)) for name in LAYERS}


def _layer(features: Sequence[Feature]) -> geopandas.GeoDataFrame:
    properties, _, shapes = zip(*features, strict=True)
    return geopandas.GeoDataFrame([*properties], geometry=[*shapes], crs="EPSG:4326")


@cache
def projected(isos: Isos, folder: Folder = BOUNDARIES) -> Mapping[str, geopandas.GeoDataFrame]:
    """Return the layers in the equal-area projection of a map of some regions, in metres; districts of these only."""
    districts = layers(folder)["admin2"]
    shown = {**layers(folder), "admin2": districts[districts["oblast"].isin(isos)]}
    return {name: layer.to_crs(_crs(isos, folder)) for name, layer in shown.items()}


@cache
def _crs(isos: Isos, folder: Folder) -> str:
    """Return the projection of a map of some regions, centred on them; a small change of a line does not move it."""
    west, south, east, north = _areas(layers(folder), isos).total_bounds
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
    folder : pathlib.Path
        Of the layers.
    """

    isos: Isos
    room: Box
    west: float
    north: float
    scale: float
    folder: Folder

    @property
    def matrix(self) -> tuple[float, ...]:
        """The affine transform to px, as shapely takes it."""
        left, top = self.room[:2]
        return (self.scale, 0, 0, -self.scale, left - self.west * self.scale, top + self.north * self.scale)


@cache
def view(isos: Isos, room: Box, pad: float, folder: Folder = BOUNDARIES) -> View:
    """Fit regions into the middle of a room.

    The view never leaves the country around the regions that the layers cover: if it would, the land moves in the room,
    and the room narrows where even that does not help.

    Parameters
    ----------
    isos : tuple of str
    room : Box
        In px.
    pad : float
        Least px between the regions and the edges of the room.
    folder : pathlib.Path
        Of the layers.

    Returns
    -------
    View
        Its room is the one given, or narrower at the right.
    """
    left, top, right, bottom = room
    west, south, east, north = _areas(projected(isos, folder), isos).total_bounds
    cover, height = _cover(isos, folder), bottom - top
    scale = min((right - left - 2 * pad) / (east - west), (height - 2 * pad) / (north - south))
    scale = max(scale, height / (cover[3] - cover[1]))
    width = min(right - left, (cover[2] - cover[0]) * scale)
    from_west = _within((west + east - width / scale) / 2, width / scale, cover[0], cover[2])
    from_south = _within((south + north - height / scale) / 2, height / scale, cover[1], cover[3])
    return View(isos, (left, top, left + width, bottom), from_west, from_south + height / scale, scale, folder)


@cache
def _cover(isos: Isos, folder: Folder) -> np.ndarray:
    """Return what a map of some regions may show: west, south, east, north, all of it land of the layers.

    A small change of a line does not move it.
    """
    layers = projected(isos, folder)
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
    """What of the layers lies in a view, in px.

    Areas and lines share their corners: all areas are made simple together, and lines are where areas meet.

    Attributes
    ----------
    land, neighbours, countries : mapping of str to geometry
        The regions drawn, the areas around them, and all land by country.
    districts : mapping of (region, kind, name in the layer) to geometry
    bounds, outlines, beyond, frontier : geometry
        Lines between districts, around the regions drawn, between the areas around them, and between countries; no two
        of them run together.
    rivers : mapping of str to geometry
        By English name.
    towns : mapping of int to (x, y)
        By id in GeoNames: those in the view.
    """

    land: Mapping[str, BaseGeometry]
    neighbours: Mapping[str, BaseGeometry]
    countries: Mapping[str, BaseGeometry]
    districts: Mapping[Outline, BaseGeometry]
    bounds: BaseGeometry
    outlines: BaseGeometry
    beyond: BaseGeometry
    frontier: BaseGeometry
    rivers: Mapping[str, BaseGeometry]
    towns: Mapping[int, tuple[float, float]]

    @cached_property
    def home(self) -> BaseGeometry:
        """The regions drawn, as one area."""
        home = shapely.union_all([*self.land.values()])
        shapely.prepare(home)
        return home

    @cached_property
    def around(self) -> dict[str, BaseGeometry]:
        """What lies outside the regions drawn, by country."""
        return {code: area - self.home for code, area in self.countries.items()}


@cache
def sheet(shown: View) -> Sheet:
    """Cut the layers to a view and put them on the canvas, in no more points than it can show.

    Parameters
    ----------
    shown : View

    Returns
    -------
    Sheet
    """
    layers = {name: _moved(layer, shown) for name, layer in projected(shown.isos, shown.folder).items()}
    parts, areas = layers["admin2"], layers["admin1"]
    around = areas[~areas["iso"].isin(shown.isos)]
    # Districts and the areas around are one coverage: simplified together, no gaps open between them.
    simple = shapely.coverage_simplify(np.array([*parts.geometry, *around.geometry]), _TOLERANCE)
    districts, neighbours = simple[: len(parts)], simple[len(parts) :]
    land = {iso: shapely.coverage_union_all(districts[parts["oblast"] == iso]) for iso in shown.isos}
    each = land | dict(zip(around["iso"], neighbours, strict=True))
    countries = {
        code: shapely.coverage_union_all([area for iso, area in each.items() if country(iso) == code])
        for code in sorted(set(map(country, each)))
    }
    edge = shapely.coverage_union_all(simple).boundary
    frontier, outlines, every, bounds = (
        _lines(shapes) - edge for shapes in (countries.values(), land.values(), each.values(), simple)
    )
    named = zip(parts["oblast"], parts["kind"], parts["name_en"], strict=True)
    places, rivers = layers["places"], layers["rivers"]

    def cut(shape: BaseGeometry) -> BaseGeometry:
        return shapely.clip_by_rect(shape, *shown.room)

    return Sheet(
        land=land,
        neighbours={iso: cut(area) for iso, area in each.items() if iso not in land},
        countries={code: cut(area) for code, area in countries.items()},
        districts=dict(zip(named, districts, strict=True)),
        bounds=cut(bounds - every), outlines=cut(outlines - frontier), beyond=cut(every - outlines - frontier),
        frontier=cut(frontier),
        rivers={name: cut(rows.union_all().simplify(_TOLERANCE)) for name, rows in rivers.groupby("name_en").geometry},
        towns=dict(zip(places["geonameid"], zip(places.geometry.x, places.geometry.y, strict=True), strict=True)),
    )  # fmt: skip


@cache
def district_at(shown: View, spot: tuple[float, float]) -> Outline | None:
    """Return the district in which a place on the canvas lies; None outside the regions drawn."""
    there = shapely.Point(spot)
    return next((key for key, area in sheet(shown).districts.items() if area.covers(there)), None)


@cache
def beside(shown: View, city: Outline) -> BaseGeometry | None:
    """Return the district that a city has most of its edge with; None if there is no other."""
    edge = sheet(shown).districts[city].boundary
    others = [area for key, area in sheet(shown).districts.items() if key != city]
    return max(others, key=lambda area: area.intersection(edge).length, default=None)


def _moved(layer: geopandas.GeoDataFrame, shown: View) -> geopandas.GeoDataFrame:
    """Return what of a layer lies in a view or reaches into it, in px."""
    moved = layer.set_geometry(layer.geometry.affine_transform(shown.matrix))
    return moved[moved.intersects(shapely.box(*shown.room))]


def _lines(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    """Return the lines around shapes, once where two of them meet."""
    return shapely.union_all([shape.boundary for shape in shapes])


def country(iso: str) -> str:
    """Return the code of the country of a region: ISO 3166-2 begins with it."""
    return iso.partition("-")[0]


def has(iso: str, folder: Folder = BOUNDARIES) -> bool:
    """Tell whether the layers have a region and its districts."""
    return iso in set(layers(folder)["admin1"]["iso"]) and iso in set(layers(folder)["admin2"]["oblast"])


def districts(isos: Isos, folder: Folder = BOUNDARIES) -> frozenset[Outline]:
    """Return region, kind and name of each district and city that the layer has in some regions."""
    rows = layers(folder)["admin2"]
    own = rows[rows["oblast"].isin(isos)]
    return frozenset(zip(own["oblast"], own["kind"], own["name_en"], strict=True))


class Capital(NamedTuple):
    """A capital on a locator: code of its country, name, and place in px."""

    country: str
    name: str
    spot: tuple[float, float]


class Locator(NamedTuple):
    """A small map of the countries far around some regions, in px from its left top corner on.

    Attributes
    ----------
    width, height : float
    countries : mapping of str to geometry
        By code; what is in none of them is sea.
    regions : mapping of str to geometry
        Those that it locates.
    capitals : list of Capital
    """

    width: float
    height: float
    countries: Mapping[str, BaseGeometry]
    regions: Mapping[str, BaseGeometry]
    capitals: list[Capital]


@cache
def locator(isos: Isos, lang: str, width: float, folder: Folder = BOUNDARIES) -> Locator:
    """Return the locator of some regions, ``width`` px wide."""
    rows = layers(folder)["countries"]
    shapes = rows.to_crs(_crs(isos, folder)).geometry
    # Turned to another middle, its edges are not quite level.
    west, south, east, north = shapes.total_bounds + np.array([_LEVEL, _LEVEL, -_LEVEL, -_LEVEL])
    scale = width / (east - west)
    height = (north - south) * scale
    matrix = (scale, 0, 0, -scale, -west * scale, north * scale)
    spots = geopandas.GeoSeries.from_xy(rows["lon"], rows["lat"], crs="EPSG:4326").to_crs(_crs(isos, folder))
    spots = spots.affine_transform(matrix)
    capitals = zip(rows["iso"], rows[f"capital_{lang}"], zip(spots.x, spots.y, strict=True), strict=True)
    drawn = shapes.affine_transform(matrix).simplify_coverage(_TOLERANCE).clip_by_rect(0, 0, width, height)
    regions = _areas(projected(isos, folder), isos).geometry.affine_transform(matrix).simplify_coverage(_TOLERANCE)
    return Locator(width, height, dict(zip(rows["iso"], drawn, strict=True)), regions.to_dict(),
                   [Capital(*one) for one in capitals if one[1]])  # fmt: skip


@cache
def area_names(lang: str, folder: Folder = BOUNDARIES) -> Mapping[str, str]:
    """Return the names of the regions around in a language, by ISO code."""
    return layers(folder)["admin1"].set_index("iso")[f"name_{lang}"].to_dict()


@cache
def river_names(lang: str, folder: Folder = BOUNDARIES) -> Mapping[str, str]:
    """Return the names in a language of the rivers that a map may name, by English name."""
    named = layers(folder)["rivers"].query("label == 'river'")
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
def towns(lang: str, folder: Folder = BOUNDARIES) -> Mapping[int, Town]:
    """Return the settlements of the layer, by their id in it."""
    rows = layers(folder)["places"]
    names = ("geonameid", f"name_{lang}", "iso", "population", "label")
    cells = zip(*(rows[name] for name in names), rows.geometry.y, rows.geometry.x, strict=True)
    return {key: Town(*told) for key, *told in cells}


def point(shown: View, lat: float, lon: float) -> tuple[float, float]:
    """Return where a settlement lies on the canvas."""
    east, north = _transformer(shown.isos, shown.folder).transform(lon, lat)
    return shown.room[0] + (east - shown.west) * shown.scale, shown.room[1] + (shown.north - north) * shown.scale


@cache
def _transformer(isos: Isos, folder: Folder) -> Transformer:
    return Transformer.from_crs("EPSG:4326", _crs(isos, folder), always_xy=True)


@lru_cache(maxsize=1000)  # most of a map is the same on all days
def path(area: BaseGeometry) -> Path:
    """Return the outline of an area, holes included, as one path."""
    rings = [ring for part in shapely.get_parts(area) if part.geom_type == "Polygon"
             for ring in (part.exterior, *part.interiors)]  # fmt: skip
    return Path.make_compound_path(*(Path(_rounded(ring), closed=True) for ring in rings))


def lines(shape: BaseGeometry) -> list[np.ndarray]:
    """Return the lines of a shape as arrays of points."""
    shape = shape.boundary if "Polygon" in shape.geom_type else shapely.line_merge(shape)
    return [_rounded(part) for part in shapely.get_parts(shape) if part.geom_type != "Point" and part.length]


@lru_cache(maxsize=1000)
def strokes(shape: BaseGeometry) -> Path:
    """Return the lines of a shape as one path."""
    return Path.make_compound_path(*map(Path, lines(shape)))


def _rounded(line: BaseGeometry) -> np.ndarray:
    """Return the points of a line, on a grid that no eye sees: files become half as long."""
    return on_grid(shapely.get_coordinates(line))


def on_grid(points: np.ndarray) -> np.ndarray:
    """Return points in px where files tell them with one decimal."""
    return np.round(points / _GRID) * _GRID


def hatching(area: BaseGeometry, gap: float) -> list[np.ndarray]:
    """Return the lines of a hatching of an area, ``gap`` px apart and at one grid for all areas."""
    left, top, right, bottom = area.bounds
    # Lines rise to the right; they meet the axis of x + y at multiples of the gap.
    first, last = int((left + top) // gap), int((right + bottom) // gap) + 1
    rules = [[(step * gap - top, top), (step * gap - bottom, bottom)] for step in range(first, last + 1)]
    parts = shapely.get_parts(shapely.intersection(shapely.linestrings(rules), area))
    return [_rounded(part) for part in parts if part.geom_type == "LineString" and part.length > 1]


def dotting(area: BaseGeometry, gap: float) -> np.ndarray:
    """Return points in an area, ``gap`` px apart in rows that are half of it apart, at one grid for all areas."""
    if area.is_empty:
        return np.empty((0, 2))
    left, top, right, bottom = np.array(area.bounds) / gap * 2
    x, y = np.meshgrid(np.arange(np.floor(left), right + 1), np.arange(np.floor(top), bottom + 1))
    spots = np.column_stack([x[(x + y) % 2 == 0], y[(x + y) % 2 == 0]]) * gap / 2
    return on_grid(spots[shapely.contains_xy(area, *spots.T)])


def grid_over(area: BaseGeometry, step: float) -> np.ndarray:
    """Return the points of a grid that lie in an area; one in it if it has none."""
    left, top, right, bottom = area.bounds
    x, y = (one.ravel() for one in np.meshgrid(np.arange(left, right, step), np.arange(top, bottom, step)))
    spots = np.column_stack([x, y])[shapely.contains_xy(area, x, y)]
    return spots if len(spots) else shapely.get_coordinates(area.representative_point())


def boxes_about(spots: np.ndarray, wide: float, high: float) -> np.ndarray:
    """Return boxes of a size about some points: left, top, right, bottom."""
    half = np.array([wide, high]) / 2
    return np.column_stack([spots - half, spots + half])


def outside(boxes: np.ndarray, ground: BaseGeometry) -> np.ndarray:
    """Return of boxes which share does not lie on a ground."""
    plates = shapely.box(*boxes.T)
    return np.subtract(1, shapely.area(shapely.intersection(plates, ground)) / shapely.area(plates))
