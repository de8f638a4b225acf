"""What is drawn can be read: by contrast, and where colours look alike, by shape."""

import re
from itertools import combinations

import pytest
from matplotlib.text import Text

from helpers import charts
from helpers.choices import LANGUAGES
from helpers.draw.style import PALE, PAPER, PLUM, QUIET, region_colours
from helpers.words.languages import FOLDER
from tests.charts.more_regions import with_more_regions
from tests.charts.sight import SIGHT, apart, confusable, contrast, only_colour_tells


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


@pytest.mark.parametrize("colour", [PLUM, QUIET])
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
    in_colour = [sight for sight in SIGHT if sight != "black and white"]  # where regions have names alone
    assert [pair for pair in combinations(marks, 2) if confusable(*pair, in_colour)] == []


def test_the_two_regions_of_the_story_are_told_apart_without_colours(everything):
    assert confusable(*(region_colours(everything, region)[0] for region in everything.subjects)) == []


@pytest.mark.parametrize("name", charts.NAMES)
def test_no_two_signs_differ_by_colour_alone_where_some_readers_see_one_colour(name, drawn, everything):
    regions = [region_colours(everything, region)[0] for region in (*everything.subjects, *everything.federal)]
    assert only_colour_tells(drawn[name], regions) == []


def test_signs_of_one_shape_in_confusable_colours_are_seen(everything):
    chart = charts.draw("timeline", everything.within("both"), "web", "en")
    signs = chart.figure.findobj(lambda artist: getattr(artist, "is_ground", None) is False)
    blue = [sign for sign in signs if sign.get_gid().startswith("bel-") and hasattr(sign, "set_facecolor")]
    blue[0].set_facecolor(PLUM)
    blue[0].set_edgecolor(PLUM)
    alike = confusable(region_colours(with_more_regions(), "belgorod")[0], PLUM)
    assert alike == ["protanopia", "black and white"]
    assert only_colour_tells(chart)


# Stems with the endings of adjectives, or the places and names that begin like them would be found.
_COLOURS = {
    "en": r"gr[ae]y|blue|orange|red|green|teal|plum|purple|maroon|black|white|dark|pale|light|coloured",
    "ru": r"(сер|син|оранжев|красн|зел[её]н|фиолетов|сливов|бордов|ч[её]рн|бел|т[её]мн|бледн|светл)(ый|ий|ая|яя|ое|ее|ые|ие|ым|ом|ой|ого|ых)|цвет\w*",
    "uk": r"(?!біля)(сір|син|помаранчев|червон|зелен|фіолетов|сливов|бордов|чорн|біл|темн|блід|світл)(ий|ій|а|я|е|є|і|им|ою|ого|их)|кол[іо]р\w*",
}  # fmt: skip


def named_colours(lang, text):
    """The words of colours in the messages of a language; comments and the names of messages are no words."""
    said = re.sub(r"^#.*$|^[\w-]+ =|\{[^{}\n]*\}", " ", text, flags=re.M)
    return [found[0] for found in re.finditer(rf"\b({_COLOURS[lang]})\b", said, re.I)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_chart_explains_anything_by_the_name_of_a_colour(lang):
    """In a black-and-white print "grey disc" says nothing."""
    files = [FOLDER / lang / f"{name}.ftl" for name in ("key", *charts.NAMES)]
    assert {file.name: named_colours(lang, file.read_text("utf-8")) for file in files} == {file.name: [] for file in files}


def test_a_colour_in_a_message_is_found():
    assert named_colours("en", "note = Grey disc: unit not named.") == ["Grey"]
    assert named_colours("ru", "note = Серый ромб, тёмным цветом") == ["Серый", "тёмным", "цветом"]
    assert named_colours("uk", "note = Сірий ромб") == ["Сірий"]


def test_known_contrasts_and_distances():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert apart("#000000", "#FFFFFF", "all cones") == pytest.approx(100, abs=0.1)
    assert apart("#FF0000", "#FF0000", "protanopia") == 0
    assert apart("#808080", "#A0A0A0", "black and white") == pytest.approx(apart("#808080", "#A0A0A0", "all cones"), abs=0.1)
    assert apart("#777777", "#0087D1", "black and white") < 10 < apart("#777777", "#0087D1", "all cones")
