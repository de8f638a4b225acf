"""The map layers: read as GeoJSON without a library that takes paths apart, and every fault of a file told in words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely.geometry import shape

from helpers.errors import UserError
from helpers.ledger.faults import Fault
from helpers.ledger.tables import Unreadable, read_text

# The regions that are mapped, by their code in the layers.
ISO = {"belgorod": "RU-BEL", "kursk": "RU-KRS"}
_EXTENT = (25.0, 45.0, 50.0, 60.0)  # west, south, east, north; swapped, no place of the layers lies within
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
    once : tuple of str
        Properties that name one feature together.
    """

    shapes: tuple[str, ...]
    texts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    once: tuple[str, ...] = ()


LAYERS = {
    "admin1": Layer(_AREAS, ("iso", "name_en", "name_ru", "name_uk"), once=("iso",)),
    "admin2": Layer(_AREAS, ("oblast", "kind", "name_en"), once=("oblast", "kind", "name_en")),
    "border_ru_ua": Layer(_LINES),
    "rivers": Layer(_LINES, ("name_en",)),
    "places": Layer(("Point",), numbers=("geonameid", "population"), once=("geonameid",)),
}


def load(folder: Path, name: str) -> list[dict]:
    """Return the features of a layer that a map can be drawn from.

    Parameters
    ----------
    folder : pathlib.Path
    name : str
        One of :data:`LAYERS`.

    Returns
    -------
    list of dict
        Features of GeoJSON, in degrees (WGS 84).

    Raises
    ------
    UserError
        Naming the file and its first fault.
    """
    found = next(faults(folder, [name]), None)
    if found:
        raise UserError(f"The map cannot be drawn. {folder / found.file.rpartition('/')[2]}: {found.value}.")
    return _features(folder / f"{name}.geojson")


def faults(folder: Path, names=tuple(LAYERS)) -> Iterator[Fault]:
    """Yield what is wrong with the files of layers."""
    for name in names:
        try:
            features = _features(folder / f"{name}.geojson")
            said = [*_faults(LAYERS[name], features)] or _missing(name, features)
        except Unreadable as problem:
            said = [str(problem)]
        yield from (Fault(f"boundaries/{name}.geojson", 0, "", one, "") for one in said)


def districts(folder: Path) -> set[tuple[str, str, str]] | None:
    """Return code of region, kind and name of each district of the layer; None if it has faults, told elsewhere."""
    if any(faults(folder, ["admin2"])):
        return None
    found = (feature["properties"] for feature in _features(folder / "admin2.geojson"))
    return {(one["oblast"], one["kind"], one["name_en"]) for one in found}


def _features(path: Path) -> list[dict]:
    text = read_text(path)
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
        content = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        cut = "; it may be cut short" * (problem.pos >= len(text.rstrip()) - 1 or "Unterminated" in problem.msg)
        raise Unreadable(f"line {problem.lineno}, column {problem.colno} is not JSON: {problem.msg}{cut}") from None
    except RecursionError:
        raise Unreadable("the file is nested too deeply to be GeoJSON") from None
    return _listed(content)


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


def _faults(layer: Layer, features: list) -> Iterator[str]:
    seen: dict[tuple, int] = {}
    for number, feature in enumerate(features, start=1):
        told: dict = feature if isinstance(feature, dict) else {}
        given = told.get("properties")
        properties: dict = given if isinstance(given, dict) else {}
        name = properties.get("name_en") or properties.get("iso") or ""
        where = f"feature {number}" + f" ({name})" * bool(name)
        for problem in (*_of_properties(layer, properties), _of_geometry(layer, told.get("geometry"))):
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


def _of_geometry(layer: Layer, geometry) -> str:
    """Say what is wrong with a geometry; nothing if it can be drawn."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in layer.shapes:
        return f"is a {kind or 'feature without geometry'}; allowed: {' or '.join(layer.shapes)}"
    try:
        drawn = shape(geometry)
        west, south, east, north = drawn.bounds
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, shapely.errors.ShapelyError):
        return "has coordinates that are none"
    if not _within(west, south) or not _within(east, north):
        swapped = _within(south, west) and _within(north, east)
        return "has longitude and latitude swapped" if swapped else (
            f"lies outside the map, from {west:g}, {south:g} to {east:g}, {north:g}; "
            "coordinates are longitude and latitude in degrees"
        )  # fmt: skip
    return "" if drawn.is_valid else f"is no valid shape: {shapely.is_valid_reason(drawn)}"


def _within(east: float, north: float) -> bool:
    return _EXTENT[0] <= east <= _EXTENT[2] and _EXTENT[1] <= north <= _EXTENT[3]


def _missing(name: str, features: list[dict]) -> list[str]:
    """Tell the mapped regions that a layer of areas lacks."""
    column = {"admin1": "iso", "admin2": "oblast"}.get(name)
    if not column:
        return []
    there = {feature["properties"][column] for feature in features}
    lost = [(region, iso) for region, iso in ISO.items() if iso not in there]
    return [f"there is no feature with {column} {iso}, {region} region" for region, iso in lost]
