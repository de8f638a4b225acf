"""The ground of the map: projected without changing areas, fitted into a room, and in px."""

from itertools import combinations

import numpy as np
import pytest
import shapely

from helpers.draw import geometry
from helpers.words import LANGUAGES

BOTH = ("RU-BEL", "RU-KRS")
FOUR = (*BOTH, "RU-BRY", "RU-VOR")
ROOM = (16.0, 120.0, 834.0, 560.0)


@pytest.fixture(scope="module", params=[BOTH, *((iso,) for iso in FOUR), (*BOTH, "RU-BRY"), FOUR], ids="-".join)
def shown(request):
    view = geometry.view(request.param, ROOM, 8.0)
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


@pytest.mark.sample(4)
@pytest.mark.parametrize("room", [ROOM, (0.0, 0.0, 1200.0, 150.0), (0.0, 0.0, 200.0, 1200.0)])
def test_view_never_leaves_what_the_layers_cover(shown, room):
    regions = shown[0]
    view = geometry.view(regions, room, 4.0)
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


def test_areas_share_their_lines(shown):
    """Simplified together: districts make up their region, and it and the areas around leave no gap and no overlap."""
    regions, view, sheet = shown
    for region in regions:
        own = [area for key, area in sheet.districts.items() if key[0] == region]
        assert shapely.union_all(own).symmetric_difference(sheet.land[region]).area < 1e-6
    room = shapely.box(*view.room)
    areas = [*sheet.land.values(), *sheet.neighbours.values()]
    assert sum(area.area for area in areas) == pytest.approx(room.area, rel=1e-6)
    assert shapely.union_all(areas).area == pytest.approx(room.area, rel=1e-6)
    assert sum(area.area for area in sheet.countries.values()) == pytest.approx(room.area, rel=1e-6)


def test_no_line_is_drawn_twice(shown):
    _, _, sheet = shown
    kinds = [sheet.bounds, sheet.outlines, sheet.beyond, sheet.frontier]
    assert all(one.intersection(other).length < 1e-6 for one, other in combinations(kinds, 2))
    whole = shapely.union_all(kinds)
    assert whole.length == pytest.approx(sum(one.length for one in kinds))
    near = whole.buffer(1e-6, quad_segs=1)
    assert all(near.covers(area.boundary) for area in sheet.land.values())


def test_the_frontier_is_where_countries_meet(shown):
    _, _, sheet = shown
    for area in sheet.countries.values():
        others = shapely.union_all([other for other in sheet.countries.values() if other is not area])
        met = shapely.intersection(area.boundary, others.boundary)
        assert met.length > 0 and met.difference(sheet.frontier.buffer(1e-6, quad_segs=1)).length < 1e-6


def test_the_canvas_is_given_no_more_points_than_it_can_show(shown):
    """A thousand lines would be drawn otherwise where a hundred are seen."""
    _, view, sheet = shown
    seen = sum(len(line) for kind in (sheet.bounds, sheet.outlines, sheet.beyond, sheet.frontier)
               for line in geometry.lines(kind))  # fmt: skip
    full = sum(shapely.get_num_coordinates(area) for area in geometry.projected(view.isos)["admin2"].geometry)
    assert seen < full / 2


def test_points_are_told_with_one_decimal_in_a_file():
    corners = np.concatenate(geometry.lines(shapely.Point(40, 40).buffer(33.3)))
    assert np.allclose(corners * 7.2, np.round(corners * 7.2), atol=1e-9)
    assert np.abs(np.hypot(*(corners - 40).T) - 33.3).max() < 0.1


def test_holes_stay_open():
    ring = shapely.Point(0, 0).buffer(10) - shapely.Point(0, 0).buffer(5)
    outer, inner = (shapely.Polygon(ring_of).area for ring_of in geometry.path(ring).to_polygons())
    assert outer - inner == pytest.approx(ring.area, rel=0.02)


def test_hatching_stays_inside_and_keeps_its_gap():
    area = shapely.box(3, 4, 60, 50)
    lines = geometry.hatching(area, 7)
    assert len(lines) > 5
    assert all(area.buffer(0.11).covers(shapely.LineString(line)) for line in lines)
    sums = sorted(float(line[0].sum()) for line in lines)
    assert np.allclose(np.diff(sums), 7, atol=0.3)


def test_dots_lie_inside_and_apart_from_each_other():
    area = shapely.box(3, 4, 60, 50)
    spots = geometry.dotting(area, 7)
    assert len(spots) == pytest.approx(area.area / 24.5, rel=0.15)  # two to a square of the grid
    assert area.buffer(0.11).covers(shapely.MultiPoint(spots))
    off = np.hypot(*(spots[:, None] - spots[None]).T)
    assert off[off > 0].min() == pytest.approx(7 / np.sqrt(2), abs=0.3)
    assert len(geometry.dotting(shapely.Polygon(), 7)) == 0


def test_boxes_tell_which_share_of_them_lies_off_a_ground():
    boxes = geometry.boxes_about(np.array([[10.0, 10.0], [50.0, 10.0], [90.0, 10.0]]), 20, 10)
    assert boxes.tolist() == [[0, 5, 20, 15], [40, 5, 60, 15], [80, 5, 100, 15]]
    assert geometry.outside(boxes, shapely.box(0, 0, 50, 100)) == pytest.approx([0, 0.5, 1])


def test_a_grid_over_an_area_has_a_point_in_it_however_small_it_is():
    assert len(geometry.grid_over(shapely.box(0, 0, 10, 10), 1)) > 80
    small = shapely.box(0.4, 0.4, 0.6, 0.6) - shapely.box(0.4, 0.4, 0.5, 0.5)
    assert all(small.covers(shapely.Point(spot)) for spot in geometry.grid_over(small, 1))


@pytest.mark.parametrize("regions", [BOTH, FOUR])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_locator_shows_the_regions_in_their_country(regions, lang):
    inset = geometry.locator(regions, lang, 100.0)
    frame = shapely.box(0, 0, inset.width, inset.height)
    assert inset.width == 100 and 60 < inset.height < 120
    for region, area in inset.regions.items():
        assert region in regions and frame.covers(area)
        assert area.intersection(inset.countries["RU"]).area > 0.9 * area.area
    assert all(inset.countries[one.country].covers(shapely.Point(one.spot)) and one.name for one in inset.capitals)
    assert sum(len(geometry.path(area).vertices) for area in inset.countries.values()) < 600
