"""The ground of the map: projected without changing areas, fitted into a room, and in px."""

import numpy as np
import pytest
import shapely

from helpers.draw import geometry

BOTH = ("RU-BEL", "RU-KRS")
FOUR = (*BOTH, "RU-BRY", "RU-VOR")
ROOM = (16.0, 120.0, 834.0, 560.0)


@pytest.fixture(scope="module", params=[BOTH, *((iso,) for iso in FOUR), (*BOTH, "RU-BRY"), FOUR], ids="-".join)
def shown(request):
    view = geometry.view(request.param, ROOM, (150.0, 8.0, 8.0, 8.0))
    return request.param, view, geometry.sheet(view)


def test_projection_keeps_areas(shown):
    districts = geometry.projected(shown[0])["admin2"]
    assert set(districts["oblast"]) == set(shown[0])
    assert np.allclose(districts.area / 1e6, districts["km2"], rtol=0.005)


def test_the_middle_of_the_regions_is_the_middle_of_the_projection(shown):
    areas = geometry.projected(shown[0])["admin1"].set_index("iso").loc[list(shown[0])]
    west, south, east, north = areas.total_bounds
    assert abs(west + east) / 2 < 25e3 and abs(south + north) / 2 < 25e3


def test_layers_are_read_once():
    assert geometry.layers() is geometry.layers()


def test_regions_lie_within_the_room(shown):
    regions, view, sheet = shown
    left, top, right, bottom = view.room
    for region in regions:
        area = sheet.land[region].bounds
        assert left <= area[0] and top <= area[1] and area[2] <= right and area[3] <= bottom
        # Nothing is cut off: the area in px is that of the region in metres.
        whole = geometry.projected(regions)["admin1"].set_index("iso").loc[region].geometry.area
        assert sheet.land[region].area == pytest.approx(whole * view.scale**2, rel=0.01)


@pytest.mark.parametrize("room", [ROOM, (0.0, 0.0, 1200.0, 150.0), (0.0, 0.0, 200.0, 1200.0)])
def test_view_never_leaves_what_the_layers_cover(shown, room):
    regions = shown[0]
    view = geometry.view(regions, room, (4.0, 4.0, 4.0, 4.0))
    land = geometry.projected(regions)["admin1"].union_all().buffer(1)
    width, height = view.room[2] - view.room[0], view.room[3] - view.room[1]
    assert land.covers(shapely.box(view.west, view.north - height / view.scale, view.west + width / view.scale, view.north))


def test_settlement_lies_in_its_district(shown):
    regions, view, sheet = shown
    cities = {"RU-BEL": ("Belgorod", 50.6034, 36.5809), "RU-KRS": ("Kursk", 51.7269, 36.1846),
              "RU-BRY": ("Bryansk", 53.271, 34.3214), "RU-VOR": ("Voronezh", 51.6720, 39.1843)}  # fmt: skip
    for region in regions:
        name, lat, lon = cities[region]
        assert sheet.districts[region, "city", name].contains(shapely.Point(geometry.point(view, lat, lon)))


def test_districts_are_counted_as_they_are_drawn(shown):
    regions, _, sheet = shown
    assert geometry.districts(regions) == sheet.districts.keys()


def test_layers_tell_which_regions_they_have():
    assert all(map(geometry.has, FOUR))
    assert not geometry.has("UA-59")  # an area without districts
    assert not geometry.has("RU-XX") and not geometry.has("")


def test_holes_stay_open():
    ring = shapely.Point(0, 0).buffer(10) - shapely.Point(0, 0).buffer(5)
    outer, inner = (shapely.Polygon(ring_of).area for ring_of in geometry.path(ring).to_polygons())
    assert outer - inner == pytest.approx(ring.area)


def test_hatching_stays_inside_and_keeps_its_gap():
    area = shapely.box(3, 4, 60, 50)
    lines = geometry.hatching(area, 7)
    assert len(lines) > 5
    assert all(area.buffer(0.01).covers(shapely.LineString(line)) for line in lines)
    sums = sorted(float(line[0].sum()) for line in lines)
    assert np.allclose(np.diff(sums), 7, atol=0.01)


def test_field_counts_what_a_box_hides():
    field = geometry.Field((0, 0, 100, 100), 5)
    field.add(shapely.box(0, 0, 50, 100), 2)
    inside, half, outside = field.cost(np.array([[0, 0, 20, 20], [40, 0, 60, 20], [60, 0, 80, 20]], dtype=float))
    assert (inside, half, outside) == (32, 16, 0)
