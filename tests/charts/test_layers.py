"""The layers of the map are true to the tables that name them, to the regions, and to each other."""

import csv
import itertools
import json
import os
import re
import subprocess
import sys

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import shape

from helpers.paths import BOUNDARIES, RAW

LAYERS = ("admin1", "admin2", "countries", "places", "rivers")
NAMES = ("name_en", "name_ru", "name_uk")
EARTH = Geod(ellps="WGS84")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def layers():
    """Properties and shapes of every layer, in degrees."""
    read = {name: json.loads((BOUNDARIES / f"{name}.geojson").read_bytes())["features"] for name in LAYERS}
    return {name: [(one["properties"], shape(one["geometry"])) for one in features] for name, features in read.items()}


@pytest.fixture(scope="module")
def areas(layers):
    return {told["iso"]: area for told, area in layers["admin1"]}


@pytest.fixture(scope="module")
def regions():
    return [row for row in rows(RAW / "regions.csv") if row["iso"]]


def km2(area):
    return abs(EARTH.geometry_area_perimeter(area)[0]) / 1e6


def test_every_region_with_a_code_is_called_as_in_its_table_and_has_its_districts(layers, regions):
    named = {told["iso"]: [told[name] for name in NAMES] for told, _ in layers["admin1"]}
    assert {row["iso"]: [row[name] for name in NAMES] for row in regions}.items() <= named.items()
    assert {told["oblast"] for told, _ in layers["admin2"]} == {row["iso"] for row in regions}


@pytest.mark.parametrize("layer", LAYERS)
def test_every_feature_has_a_name_in_every_language(layers, layer):
    assert layers[layer]
    assert all(told[name].strip() for told, _ in layers[layer] for name in NAMES)


def test_districts_are_those_of_their_table(layers, regions):
    columns = ("iso", "source", "kind", *NAMES, "centre_en")
    codes = {row["iso"] for row in regions}
    listed = [[row[column] for column in columns] for row in rows(BOUNDARIES / "districts.csv") if row["iso"] in codes]
    drawn = [[told[column] for column in ("oblast", "src_name", *columns[2:])] for told, _ in layers["admin2"]]
    assert sorted(drawn) == sorted(listed)


def test_towns_and_rivers_are_those_of_their_tables(layers):
    columns = (*NAMES, "label")
    towns, rivers = ("places", "towns", "geonameid", "geonames_id"), ("rivers", "rivers", "name_en", "name_en")
    for layer, table, key, code in (towns, rivers):
        listed = {tuple(row[column] for column in (code, *columns)) for row in rows(BOUNDARIES / f"{table}.csv")}
        drawn = [tuple(str(told[column]) for column in (key, *columns)) for told, _ in layers[layer]]
        assert sorted(drawn) == sorted(listed)


def test_settlements_are_called_alike_in_the_layer_and_in_the_tables(layers):
    named = {str(told["geonameid"]): [told[name] for name in NAMES] for told, _ in layers["places"]}
    listed = {row["geonames_id"]: [row[name] for name in NAMES] for row in rows(RAW / "places.csv")}
    assert {code: names for code, names in listed.items() if code}.items() <= named.items()


def test_areas_neither_overlap_nor_leave_gaps(layers, areas):
    for layer in ("admin1", "admin2"):
        shapes = [area for _, area in layers[layer]]
        assert all(area.is_valid for area in shapes)
        assert shapely.coverage_is_valid(shapes)
        inner = [shapely.intersection(a, b).area for a, b in itertools.combinations(shapes, 2) if a.intersects(b)]
        assert inner and max(inner) == 0
    whole = shapely.union_all(list(areas.values()))
    assert whole.geom_type == "Polygon" and len(whole.interiors) == 0


def test_districts_make_up_their_region(layers, areas, regions):
    for row in regions:
        parts = [area for told, area in layers["admin2"] if told["oblast"] == row["iso"]]
        assert len(parts) > 20
        apart = shapely.symmetric_difference(shapely.union_all(parts), areas[row["iso"]])
        assert apart.area == pytest.approx(0, abs=1e-9)
        assert sum(map(km2, parts)) == pytest.approx(km2(areas[row["iso"]]), rel=1e-6)


def test_areas_measure_what_they_say_and_what_is_official(layers):
    for told, area in layers["admin1"] + layers["admin2"]:
        assert told["km2"] == pytest.approx(km2(area), rel=0.0005, abs=0.1)
    official = {told["iso"]: (told["km2"], told["official_km2"]) for told, _ in layers["admin1"]
                if told["official_km2"] and not told["clipped"]}  # fmt: skip
    assert len(official) > 5
    assert all(measured == pytest.approx(figure, rel=0.002) for measured, figure in official.values())


def test_the_seat_of_a_district_lies_in_it_or_in_the_city_of_that_name(layers):
    towns = {}
    for told, spot in layers["places"]:
        towns.setdefault((told["iso"], told["name_en"]), []).append(spot)
    cities = {(told["oblast"], told["name_en"]): area for told, area in layers["admin2"] if told["kind"] == "city"}
    for told, area in layers["admin2"]:
        at = told["oblast"], told["centre_en"]
        ground = shapely.union_all([area, cities[at]] if at in cities else [area])
        assert any(ground.buffer(0.02).contains(spot) for spot in towns[at]), told


def test_towns_lie_in_the_area_they_name(layers, areas):
    assert all(areas[told["iso"]].intersects(spot) for told, spot in layers["places"])


def test_countries_lie_where_their_regions_and_capitals_do(layers, areas):
    """Coarsely: a locator shows them some 15 km to a px."""
    lands = {told["iso"]: (told, land) for told, land in layers["countries"]}
    assert [code for code, (told, _) in lands.items() if not told["capital_en"]] == ["ZZ"]
    for code, (told, land) in lands.items():
        if told["capital_en"]:
            assert land.contains(shapely.Point(told["lon"], told["lat"]))
        regions = shapely.union_all([area for iso, area in areas.items() if iso.startswith(f"{code}-")])
        assert regions.difference(land).area <= 0.01 * regions.area
    for (_, one), (_, other) in itertools.combinations(lands.values(), 2):
        assert one.intersection(other).area < 0.01 * min(one.area, other.area)


def test_the_ground_of_the_locator_follows_recognised_borders(layers):
    lands = {told["iso"]: land for told, land in layers["countries"]}
    for east, north in ((34.1, 44.95), (37.8, 48.0), (39.3, 48.6), (35.2, 47.8), (32.6, 46.6)):
        assert lands["UA"].contains(shapely.Point(east, north))
    assert not any(land.contains(shapely.Point(31.5, 44.5)) for land in lands.values())  # the Black Sea


def test_there_is_land_for_100_km_around_the_regions(areas, regions):
    whole = shapely.union_all(list(areas.values()))
    edge = shapely.segmentize(whole.exterior, 0.05)
    for row in regions:
        for lon, lat in areas[row["iso"]].simplify(0.05).exterior.coords:
            assert whole.contains(shapely.Point(lon, lat))
            near = shapely.get_coordinates(shapely.intersection(edge, shapely.Point(lon, lat).buffer(1.5)))
            if len(near):
                assert min(EARTH.inv([lon] * len(near), [lat] * len(near), *near.T)[2]) > 100_000


def test_their_page_counts_the_features(layers):
    page = (BOUNDARIES / "README.md").read_text("utf-8")
    told = re.findall(r"^\| \w+ \| (\w+)\.geojson \| .+? \| (\d+) \|", page, re.MULTILINE)
    assert dict(told) == {name: str(len(features)) for name, features in layers.items()}


def test_the_layers_are_small_enough_to_keep_in_the_repository():
    assert sum((BOUNDARIES / f"{name}.geojson").stat().st_size for name in LAYERS) < 2_500_000


@pytest.mark.torture
def test_the_layers_are_what_their_script_builds_from_the_packages(tmp_path):
    """In another folder, language and order of sets than before; without the packages there is nothing to compare."""
    surroundings = {"LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "TMPDIR": str(tmp_path), "TZ": "Asia/Tokyo"}
    command = [sys.executable, str(BOUNDARIES / "build.py"), "--out", str(tmp_path / "layers")]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=os.environ | surroundings)
    if "pip cannot fetch the packages" in ended.stderr:
        pytest.skip("the packages cannot be fetched")
    assert ended.returncode == 0, ended.stderr
    for name in LAYERS:
        built = (tmp_path / "layers" / f"{name}.geojson").read_bytes()
        assert built == (BOUNDARIES / f"{name}.geojson").read_bytes(), f"{name} is not what build.py makes: run it"
