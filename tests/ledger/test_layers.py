"""Map layers are checked like tables: the file is named, and what is wrong with it."""

import csv
import gc
import json
import runpy
import shutil
import sys
from dataclasses import replace

import pytest

from helpers import charts
from helpers.__main__ import main
from helpers.draw import geometry
from helpers.errors import UserError
from helpers.ledger import layers
from helpers.ledger.check import check, read_raw
from helpers.paths import BOUNDARIES, RAW


@pytest.fixture
def own(tmp_path):
    """A copy of the raw tables with the layers, in a folder of tables of its own."""
    return shutil.copytree(RAW, tmp_path / "raw")


def _edited(change):
    def edit(data):
        content = json.loads(data)
        change(content, content["features"])
        return json.dumps(content).encode()

    return edit


def _moved(move):
    def each(part):
        return move(part) if isinstance(part[0], (int, float)) else [each(one) for one in part]

    def change(content, features):
        for feature in features:
            feature["geometry"]["coordinates"] = each(feature["geometry"]["coordinates"])

    return _edited(change)


def _bow_tie(content, features):
    features[0]["geometry"] = {"type": "Polygon", "coordinates": [[[36, 51], [37, 52], [37, 51], [36, 52], [36, 51]]]}


BROKEN = {
    "missing": (None, "the file is missing"),
    "empty": (lambda data: b"", "the file is empty"),
    "blank": (lambda data: b" \n", "the file is empty"),
    "cut short": (lambda data: data[:20000], "is not JSON"),
    "cut in a name": (lambda data: data[: data.index(b"Alekseyevsk")], "it may be cut short"),
    "pointer": (lambda data: b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "run git lfs pull"),
    "page": (lambda data: b"<!DOCTYPE html><html></html>", "the file is a web page and not GeoJSON"),
    "merge": (lambda data: data.replace(b"\n", b"\n<<<<<<< HEAD\n", 1) if b"\n" in data else b"{\n<<<<<<< HEAD\n",
              "line 2 is the mark of a merge that was not finished"),
    "bad byte": (lambda data: data[:500] + b"\xff" + data[500:], "is not UTF-8"),
    "NUL": (lambda data: data[:500] + b"\0" + data[500:], "holds NUL bytes"),
    "TopoJSON": (lambda data: b'{"type": "Topology", "objects": {}}', "the file is TopoJSON: save it as GeoJSON"),
    "a list": (lambda data: b"[]", "no FeatureCollection"),
    "NaN": (lambda data: b'{"type": "FeatureCollection", "features": [NaN]}', "NaN stands in the file"),
    "nested": (lambda data: b"[" * 100000, "nested too deeply"),
    "no list": (_edited(lambda content, features: content.pop("features")), "the file has no features"),
    "no features": (_edited(lambda content, features: features.clear()), "the file has no features"),
    "no feature": (_edited(lambda content, features: features.__setitem__(0, 7)), "feature 1 has no oblast"),
    "crs": (_edited(lambda content, features: content.__setitem__(
        "crs", {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}})), "another crs"),
    "metres": (_moved(lambda point: [point[0] * 1e5, point[1] * 1e5]), "lies outside the map"),
    "swapped": (_moved(lambda point: point[::-1]), "has longitude and latitude swapped"),
    "elsewhere": (_moved(lambda point: [point[0] + 60, point[1]]), "lies outside the map"),
    "bow tie": (_edited(_bow_tie), "is no valid shape: Self-intersection"),
    "no coordinates": (_edited(lambda content, features: features[0]["geometry"].pop("coordinates")), "that are none"),
    "words": (_edited(lambda content, features: features[0]["geometry"].__setitem__("coordinates", [[["a", "b"]]])),
              "that are none"),
    "no shape": (_edited(lambda content, features: features[0].__setitem__("geometry", None)), "feature without geometry"),
    "a point": (_edited(lambda content, features: features[0].__setitem__(
        "geometry", {"type": "Point", "coordinates": [36, 51]})), "is a Point; allowed: Polygon or MultiPolygon"),
    "no name": (_edited(lambda content, features: features[0]["properties"].pop("name_en")), "feature 1 has no name_en"),
    "no kind": (_edited(lambda content, features: features[0]["properties"].__setitem__("kind", None)), "has no kind"),
    "twice": (_edited(lambda content, features: features.append(features[0])), "has the oblast, kind, name_en of feature 1"),
}  # fmt: skip


@pytest.mark.sample(4)
@pytest.mark.parametrize("how", BROKEN)
def test_a_layer_that_no_map_can_be_drawn_from_is_told_with_what_is_wrong(own, how):
    change, said = BROKEN[how]
    path = own / "boundaries" / "admin2.geojson"
    path.write_bytes(change(path.read_bytes())) if change else path.unlink()
    told = [str(fault) for fault in check(own.parent)]
    assert told and all(line.startswith("boundaries/admin2.geojson: ") for line in told)
    assert any(said in line for line in told)
    assert len(read_raw(own.parent)["units"]) == 25  # curation needs no layers
    with pytest.raises(UserError, match=r"^The map cannot be drawn\. .*admin2\.geojson: [^\n]+\.$"):
        geometry.layers.__wrapped__(own / "boundaries")


def test_each_kind_of_broken_layer_is_told(own):
    """All kinds in turn, in a layer of few features; what check and map make of it is told above."""
    path = own / "boundaries" / "admin2.geojson"
    whole = json.loads(path.read_bytes())
    few = json.dumps(whole | {"features": whole["features"][:12]}).encode()
    for how, (change, said) in BROKEN.items():
        path.write_bytes(change(few)) if change else path.unlink()
        assert any(said in fault.value for fault in layers.faults(path.parent, ["admin2"])), how


@pytest.mark.sample(6)
@pytest.mark.parametrize(
    ("name", "column", "said"),
    [("admin1", "iso", "has no iso"), ("admin1", "name_ru", "has no name_ru"), ("rivers", "name_en", "has no name_en"),
     ("rivers", "name_uk", "has no name_uk"), ("rivers", "label", "has no label"), ("countries", "lon", "has no lon"),
     ("countries", "capital_ru", "has no capital_ru"), ("places", "iso", "has no iso"), ("places", "label", "has no label"),
     ("places", "population", "has no number in population"), ("places", "geonameid", "has no number in geonameid")],
)  # fmt: skip
def test_a_property_that_maps_need_is_told_where_it_is_missing(own, name, column, said):
    path = own / "boundaries" / f"{name}.geojson"
    path.write_bytes(_edited(lambda content, features: features[2]["properties"].pop(column))(path.read_bytes()))
    (told,) = map(str, layers.faults(path.parent, [name]))
    assert told.startswith(f"boundaries/{name}.geojson: feature 3") and said in told


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", ["a!b", "a?b", "a#b", "50%25", "a b", "a'b\"c", "край", "zip:", "vsizip", "x.zip", "{region}"])
def test_layers_are_read_from_a_folder_of_any_name(tmp_path, name):
    folder = shutil.copytree(BOUNDARIES, tmp_path / name / "boundaries")
    assert len(geometry.layers.__wrapped__(folder)["admin2"]) == 122


def test_a_broken_layer_stops_the_check(own, capsys):
    (own / "boundaries" / "rivers.geojson").write_bytes(b"")
    assert main(["check", "--data", str(own.parent)]) == 1
    assert capsys.readouterr().out.startswith("boundaries/rivers.geojson: the file is empty")


def test_broken_layers_stop_no_report_without_a_map(own, monkeypatch, everything):
    """Neither does its chart ask for them, nor the process that all reports begin in."""
    for path in (own / "boundaries").glob("*.geojson"):
        path.write_bytes(b"{")
    known, read = replace(everything, boundaries=own / "boundaries").within("kursk"), geometry.layers.__wrapped__
    monkeypatch.setattr(geometry, "layers", lambda folder=known.boundaries: read(folder))
    with pytest.raises(UserError, match="^The map cannot be drawn"):
        charts.draw("map", known)
    assert charts.draw("kit", known).marks
    monkeypatch.setitem(sys.modules, "debugpy", None)  # as it does itself, and nobody undoes
    monkeypatch.setattr(gc, "freeze", lambda: None)
    runpy.run_module("helpers.runs.warm")


def _named(own, district, boundary):
    path = own / "district_names.csv"
    lines = path.read_text("utf-8").splitlines()
    (row,) = [row for row, line in enumerate(lines) if line.split(",")[1] == district]
    lines[row] = f"{lines[row].rpartition(',')[0]},{boundary}"
    path.write_text("\n".join(lines), "utf-8")
    return row + 1


@pytest.mark.parametrize(("boundary", "said"), [
    ("", "empty cell; allowed: a district of belgorod in boundaries/admin2.geojson"),
    ("Alekseyevski", "a district of belgorod in boundaries/admin2.geojson (did you mean Alekseyevsky?)"),
    ("Belgorod", "“Belgorod”; allowed: a district of belgorod"),  # a city
    ("Dmitriyevsky", "“Dmitriyevsky”; allowed: a district of belgorod"),  # of Kursk
    ("Belgorodsky", "allowed: each area once; it stands in row "),
])  # fmt: skip
def test_a_district_that_is_mapped_names_its_area(raw, boundary, said):
    row = _named(raw, "Alekseyevsky", boundary)
    told = [str(fault) for fault in check(raw.parent)]
    assert len(told) == 1 and told[0].startswith("district_names.csv, row ") and said in told[0]
    assert f"row {row}, " in told[0] or "each area once" in told[0]


def test_layers_hold_what_maps_look_up():
    assert not [*layers.faults(BOUNDARIES)]
    with (RAW / "regions.csv").open(encoding="utf-8") as file:
        codes = {row["iso"] for row in csv.DictReader(file)} - {""}
    assert codes == {one[0] for one in layers.districts(BOUNDARIES)} <= layers.codes(BOUNDARIES)


def test_a_region_that_no_layer_has_is_told_in_the_table(own):
    path = own / "boundaries" / "admin1.geojson"
    path.write_bytes(_edited(lambda content, features: features.__setitem__(
        slice(None), [one for one in features if one["properties"]["iso"] != "RU-KRS"]))(path.read_bytes()))  # fmt: skip
    told = [str(fault) for fault in check(own.parent)]
    assert told == ["regions.csv, row 3, column iso: “RU-KRS”; allowed: a code that boundaries/admin1.geojson has, for kursk"]


def test_districts_of_a_region_that_the_layer_lacks_are_told_in_the_table(own):
    path = own / "boundaries" / "admin2.geojson"
    path.write_bytes(_edited(lambda content, features: features.__setitem__(
        slice(None), [one for one in features if one["properties"]["oblast"] != "RU-KRS"]))(path.read_bytes()))  # fmt: skip
    told = [str(fault) for fault in check(own.parent)]
    assert len(told) == 33 and all("of kursk in boundaries/admin2.geojson" in line for line in told)


def test_a_layer_of_regions_that_lies_elsewhere_is_told_by_what_lies_on_it(own):
    path = own / "boundaries" / "admin1.geojson"
    path.write_bytes(_moved(lambda point: point[::-1])(path.read_bytes()))
    told = [str(fault) for fault in check(own.parent)]
    assert any(line.startswith("boundaries/rivers.geojson: feature 1") for line in told)
    assert any(line.startswith("places.csv, row 2, column lat") for line in told)


def test_a_map_is_drawn_on_the_layers_that_are_given_and_credits_no_others(own, everything):
    for layer, name in (("admin2", "Rylsky"), ("places", "Shchigry")):
        path = own / "boundaries" / f"{layer}.geojson"
        path.write_bytes(_edited(lambda content, features, name=name: features.remove(
            next(one for one in features if one["properties"]["name_en"] == name)))(path.read_bytes()))  # fmt: skip
    given = charts.draw("map", replace(everything, boundaries=own / "boundaries").within("kursk"))
    ours = charts.draw("map", everything.within("kursk"))
    assert "in 8 of 33 districts" in ours.title and "in 7 of 32 districts" in given.title
    named = ["Shchigry" in " ".join(text for _, text in chart.texts) for chart in (ours, given)]
    assert named == [True, False]
    assert "OpenStreetMap" in " ".join(ours.credits) and given.credits == (
        "Boundaries: layers given with the tables. Equal-area projection.",)  # fmt: skip
