"""The map layers: read as GeoJSON without a library that takes paths apart, and every fault of a file told in words."""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from helpers.choices import LANGUAGES
from helpers.contents import file_marks
from helpers.errors import UserError
from helpers.ledger.faults import Fault
from helpers.ledger.tables import Unreadable, read_text

Extent = tuple[float, float, float, float]  # west, south, east, north
_EARTH: Extent = (-180.0, -90.0, 180.0, 90.0)
_GROUND = "admin1"  # the layer that all others lie on
_NEAR = 0.05  # degrees: a line that was made simple may run beside a place
_AREAS, _LINES = ("Polygon", "MultiPolygon"), ("LineString", "MultiLineString")


@dataclass(frozen=True)
class Layer:
    """What a layer must hold.

    Attributes
    ----------
    shapes : tuple of str
        The types of its geometries.
    texts, numbers : tuple of str
        Properties that each feature has.
    given : tuple of str
        Properties that each feature has too, though of some there is nothing to tell.
    once : tuple of str
        Properties that name one feature together.
    beyond : bool
        It reaches beyond the layer that all others lie on.
    """

    shapes: tuple[str, ...]
    texts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    beyond: bool = False


_NAMES = tuple(f"name_{lang}" for lang in LANGUAGES)
_CAPITAL = (*(f"capital_{lang}" for lang in LANGUAGES), "lon", "lat")
LAYERS = {
    "admin1": Layer(_AREAS, ("iso", *_NAMES), once=("iso",), beyond=True),
    "admin2": Layer(_AREAS, ("oblast", "kind", "name_en"), once=("oblast", "kind", "name_en")),
    "countries": Layer(_AREAS, ("iso",), given=_CAPITAL, once=("iso",), beyond=True),
    "rivers": Layer(_LINES, _NAMES, given=("label",)),
    "places": Layer(("Point",), ("iso", *_NAMES), ("geonameid", "population"), ("label",), once=("geonameid",)),
}


class Feature(NamedTuple):
    """A feature of a file, sound or not.

    Attributes
    ----------
    properties : dict
    kind : str
        The type of its geometry; empty if it has none.
    drawn : shapely.geometry.base.BaseGeometry or None
        In degrees (WGS 84); None if its coordinates are none.
    """

    properties: dict
    kind: str
    drawn: BaseGeometry | None


def load(folder: Path, name: str) -> Sequence[Feature]:
    """Return the features of a layer that a map can be drawn from.

    Parameters
    ----------
    folder : pathlib.Path
    name : str
        One of :data:`LAYERS`.

    Returns
    -------
    sequence of Feature
        Each with a shape.

    Raises
    ------
    UserError
        Naming the file and its first fault.
    """
    found = next(faults(folder, [name]), None)
    if found:
        raise UserError(f"The map cannot be drawn. {folder / found.file.rpartition('/')[2]}: {found.value}.")
    path = folder / f"{name}.geojson"
    return _features(path, file_marks([path]))


def faults(folder: Path, names: Collection[str] = tuple(LAYERS)) -> Iterator[Fault]:
    """Yield what is wrong with the files of layers."""
    for name in names:
        path = folder / f"{name}.geojson"
        ground = None if LAYERS[name].beyond else _extent(folder / f"{_GROUND}.geojson")
        yield from (Fault(f"boundaries/{path.name}", 0, "", one, "") for one in _said(path, ground, file_marks([path])))


@lru_cache(maxsize=32)
def _said(path: Path, ground: Extent | None, marks: tuple) -> tuple[str, ...]:
    """Say what is wrong with a file; ``marks`` stand for what it holds."""
    try:
        return tuple(_faults(LAYERS[path.stem], _features(path, marks), ground or _EARTH))
    except Unreadable as problem:
        return (str(problem),)


def _extent(path: Path) -> Extent | None:
    """Return the ground that a layer of areas covers; None if nobody can say."""
    areas = _areas(path, file_marks([path]))
    if not areas:
        return None
    west, south, east, north = zip(*(area.bounds for area in areas.values()), strict=True)
    return min(west) - 1, min(south) - 1, max(east) + 1, max(north) + 1


@lru_cache(maxsize=8)
def _areas(path: Path, marks: tuple) -> dict[str, BaseGeometry]:
    """Return the areas of a sound layer of regions by their codes."""
    if _said(path, None, marks):
        return {}
    areas = {one.properties["iso"]: one.drawn for one in _features(path, marks) if one.drawn is not None}
    shapely.prepare([*areas.values()])
    return areas


def codes(folder: Path) -> set[str] | None:
    """Return the codes of the layer of regions; None if it has faults, told elsewhere."""
    path = folder / f"{_GROUND}.geojson"
    return set(_areas(path, file_marks([path]))) or None


def holder(folder: Path) -> Callable[[str, float, float], bool | None]:
    """Return what tells of a code, a longitude and a latitude whether they lie together; None if no layer knows."""
    path = folder / f"{_GROUND}.geojson"
    areas = _areas(path, file_marks([path]))

    def holds(code: str, east: float, north: float) -> bool | None:
        area = areas.get(code)
        return None if area is None else bool(shapely.dwithin(area, shapely.Point(east, north), _NEAR))

    return holds


def districts(folder: Path) -> set[tuple[str, str, str]] | None:
    """Return code of region, kind and name of each district of the layer; None if it has faults, told elsewhere."""
    if any(faults(folder, ["admin2"])):
        return None
    path = folder / "admin2.geojson"
    return _districts(path, file_marks([path]))


@lru_cache(maxsize=8)
def _districts(path: Path, marks: tuple) -> set[tuple[str, str, str]]:
    """Read the districts of a sound layer; ``marks`` stand for what it holds."""
    found = (feature.properties for feature in _features(path, marks))
    return {(one["oblast"], one["kind"], one["name_en"]) for one in found}


@lru_cache(maxsize=len(LAYERS))  # what judges a layer, what draws it and what asks for its names read it once
def _features(path: Path, marks: tuple) -> tuple[Feature, ...]:
    """Read the features of a file; ``marks`` stand for what it holds."""
    text = read_text(path)
    listed = [one if isinstance(one, dict) else {} for one in _listed(_parsed(text))]
    geometries = [one if isinstance(one := feature.get("geometry"), dict) else {} for feature in listed]
    properties = [one if isinstance(one := feature.get("properties"), dict) else {} for feature in listed]
    kinds = [str(geometry.get("type") or "") for geometry in geometries]
    return tuple(map(Feature, properties, kinds, _drawn(text, geometries)))


def _drawn(text: str, geometries: Sequence[dict]) -> Sequence[BaseGeometry | None]:
    """Return the shapes of a file: read at once, which is quick, or one by one where that fails."""
    try:
        shapes = shapely.get_parts(shapely.from_geojson(text))
        if len(shapes) == len(geometries):
            return [*shapes]
    except shapely.errors.ShapelyError:
        pass
    return [*map(_shape, geometries)]


def _shape(geometry: dict) -> BaseGeometry | None:
    try:
        return shape(geometry)
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, shapely.errors.ShapelyError):
        return None


def _parsed(text: str):
    """Parse a file as JSON; one that is something else is told as what it is."""
    start = text.lstrip()[:200]
    if start.startswith("version https://git-lfs"):
        raise Unreadable("the file is a pointer of Git LFS and not the layer itself: run git lfs pull")
    if start.startswith("<") and not start.startswith("<<<<<<<"):
        raise Unreadable("the file is a web page and not GeoJSON: get it again")
    if marks := [number for number, line in enumerate(text.splitlines(), start=1) if line.startswith("<<<<<<<")]:
        raise Unreadable(f"line {marks[0]} is the mark of a merge that was not finished")
    if not start:
        raise Unreadable("the file is empty")
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        cut = "; it may be cut short" * (problem.pos >= len(text.rstrip()) - 1 or "Unterminated" in problem.msg)
        raise Unreadable(f"line {problem.lineno}, column {problem.colno} is not JSON: {problem.msg}{cut}") from None
    except RecursionError:
        raise Unreadable("the file is nested too deeply to be GeoJSON") from None


def _no_number(text: str):
    raise Unreadable(f"{text} stands in the file, which is no number of JSON")


def _listed(content) -> list[dict]:
    kind = content.get("type") if isinstance(content, dict) else None
    if kind == "Topology":
        raise Unreadable("the file is TopoJSON: save it as GeoJSON")
    if kind != "FeatureCollection":
        raise Unreadable("the file is no FeatureCollection of GeoJSON")
    crs = json.dumps(content.get("crs") or "CRS84")
    if not any(name in crs for name in ("CRS84", "EPSG::4326", "EPSG:4326")):
        raise Unreadable("the file has another crs; it must be in longitude and latitude (WGS 84)")
    features = content.get("features")
    if not isinstance(features, list) or not features:
        raise Unreadable("the file has no features")
    return features


def _faults(layer: Layer, features: Sequence[Feature], ground: Extent) -> Iterator[str]:
    seen: dict[tuple, int] = {}
    for number, feature in enumerate(features, start=1):
        properties = feature.properties
        name = properties.get("name_en") or properties.get("iso") or ""
        where = f"feature {number}" + f" ({name})" * bool(name)
        for problem in (*_of_properties(layer, properties), _of_geometry(layer, feature, ground)):
            if problem:
                yield f"{where} {problem}"
        key = tuple(str(properties.get(one)) for one in layer.once)
        if key and seen.setdefault(key, number) != number:
            yield f"{where} has the {', '.join(layer.once)} of feature {seen[key]}"


def _of_properties(layer: Layer, properties: dict) -> Iterator[str]:
    for one in layer.texts:
        if not (isinstance(properties.get(one), str) and properties[one].strip()):
            yield f"has no {one}"
    for one in layer.numbers:
        if type(properties.get(one)) not in (int, float):
            yield f"has no number in {one}"
    yield from (f"has no {one}" for one in layer.given if one not in properties)


def _of_geometry(layer: Layer, feature: Feature, ground: Extent) -> str:
    """Say what is wrong with a geometry; nothing if it can be drawn."""
    drawn = feature.drawn
    if feature.kind not in layer.shapes:
        return f"is a {feature.kind or 'feature without geometry'}; allowed: {' or '.join(layer.shapes)}"
    if drawn is None or drawn.is_empty:
        return "has coordinates that are none"
    west, south, east, north = drawn.bounds
    if not _within(ground, west, south) or not _within(ground, east, north):
        swapped = _within(ground, south, west) and _within(ground, north, east)
        return "has longitude and latitude swapped" if swapped else (
            f"lies outside the map, from {west:g}, {south:g} to {east:g}, {north:g}; "
            "coordinates are longitude and latitude in degrees"
        )  # fmt: skip
    return "" if drawn.is_valid else f"is no valid shape: {shapely.is_valid_reason(drawn)}"


def _within(ground: Extent, east: float, north: float) -> bool:
    return ground[0] <= east <= ground[2] and ground[1] <= north <= ground[3]
