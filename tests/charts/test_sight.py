"""What is drawn can be read: by contrast, and where colours look alike, by shape."""

from itertools import combinations

import pytest
from matplotlib.text import Text

from helpers import charts
from helpers.draw.style import PALE, PAPER, PLUM, QUIET, TEAL, region_colours
from tests.charts.more_regions import with_more_regions
from tests.charts.sight import apart, confusable, contrast, only_colour_tells


@pytest.fixture(scope="module")
def drawn(everything):
    known = everything.within("both")
    return {name: charts.draw(name, known, "web", "en") for name in charts.NAMES}


@pytest.mark.parametrize("name", [name for name in charts.NAMES if name != "map"])
def test_words_stand_out_from_their_ground(name, drawn):
    """4.5:1 on paper and on the pale ground; the map is judged by its own tests, as its grounds are many."""
    said = {text.get_color() for text in drawn[name].figure.findobj(Text) if text.get_text()}
    assert said
    faint = {colour: contrast(colour, ground) for colour in said for ground in (PAPER, PALE)}
    assert min(faint.values()) >= 4.5, faint


@pytest.mark.parametrize("colour", [TEAL, PLUM, QUIET])
def test_marks_stand_out_from_paper(colour):
    assert contrast(colour, PAPER) >= 3


def test_marks_and_words_of_each_region_stand_out_whether_its_table_gives_colours_or_not():
    known = with_more_regions()
    colours = {region: region_colours(known, region) for region in (*known.subjects, *known.federal)}
    assert all(contrast(mark, PAPER) >= 3 and contrast(word, PAPER) >= 4.5 for mark, word in colours.values()), colours
    assert len(set(colours.values())) == len(colours) == 5


def test_any_two_regions_are_told_apart_by_every_reader():
    known = with_more_regions()
    marks = [region_colours(known, region)[0] for region in known.subjects]
    assert [pair for pair in combinations(marks, 2) if confusable(*pair)] == []


@pytest.mark.parametrize("name", charts.NAMES)
def test_no_two_signs_differ_by_colour_alone_where_some_readers_see_one_colour(name, drawn):
    assert only_colour_tells(drawn[name]) == []


def test_signs_of_one_shape_in_confusable_colours_are_seen(everything):
    chart = charts.draw("timeline", everything.within("both"), "web", "en")
    signs = chart.figure.findobj(lambda artist: getattr(artist, "is_ground", None) is False)
    blue = [sign for sign in signs if sign.get_gid().startswith("bel-") and hasattr(sign, "set_facecolor")]
    blue[0].set_facecolor(PLUM)
    blue[0].set_edgecolor(PLUM)
    assert confusable(region_colours(with_more_regions(), "belgorod")[0], PLUM) == ["protanopia"]
    assert only_colour_tells(chart)


def test_known_contrasts_and_distances():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert apart("#000000", "#FFFFFF", "all cones") == pytest.approx(100, abs=0.1)
    assert apart("#FF0000", "#FF0000", "protanopia") == 0
