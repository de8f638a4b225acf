"""Words that no chart can print end in one sentence: never in a box, another face, or a word that is cut."""

from dataclasses import replace

import pytest

from helpers import charts
from helpers.draw import faces
from helpers.draw.boxes import ClippedWords
from helpers.errors import UserError
from helpers.words.catalogue import MissingWord
from tests.charts.audit import faults

SIZES = ("web", "mobile", "social")


def _with_words(known, vocabulary, change):
    """The ledger with other words in one vocabulary."""
    words = known.tables["words"].copy()
    rows = words["vocabulary"] == vocabulary
    words.loc[rows, "en"] = words.loc[rows, "en"].map(change)
    return replace(known, tables={**known.tables, "words": words})


def _of_300_letters(text):
    return " ".join([text] * 300)[:300].rstrip()


@pytest.mark.sample(4)
@pytest.mark.parametrize(
    ("vocabulary", "name"),
    [("unit", "unit-sizes"), ("speaker", "dispute"), ("event_label", "timeline"), ("place", "map"), ("item", "kit"),
     ("speaker", "promises"), ("region", "who-says-so")],
)  # fmt: skip
@pytest.mark.parametrize("size", SIZES)
def test_a_label_of_300_letters_is_set_whole_left_out_or_refused(everything, vocabulary, name, size):
    known = _with_words(everything, vocabulary, _of_300_letters).within("both")
    try:
        chart = charts.draw(name, known, size, "en")
    except ClippedWords as refusal:
        assert f"{name}.both.en.{size} has no room for" in str(refusal)
    else:
        assert faults(chart) == []


def test_a_value_that_is_too_long_for_a_sentence_is_refused(everything):
    known = _with_words(everything, "district", _of_300_letters).within("both")
    with pytest.raises(UserError, match="cannot be filled"):
        charts.draw("map", known, "web", "en")


def test_a_unit_without_a_name_in_the_language_is_named(everything):
    known = _with_words(everything, "unit", lambda text: "").within("kursk")
    with pytest.raises(MissingWord, match=r"unit 'kursk-peoples-squads' has no name in 'en'.*data/raw"):
        charts.draw("unit-sizes", known, "web", "en")


def test_a_letter_that_the_typeface_lacks_is_named(everything):
    known = _with_words(everything, "unit", lambda text: f"{text} 中").within("kursk")
    with pytest.raises(UserError, match=r"lacks the sign U\+4E2D"):
        charts.draw("unit-sizes", known, "web", "en")


def test_a_font_that_is_not_there_stops_the_chart(everything, monkeypatch):
    monkeypatch.setitem(faces.font_source_sans_pro.font_files_ttf, "SourceSansPro", "/nowhere/SourceSansPro.ttf")
    faces.face_file.cache_clear()
    faces.register_fonts.cache_clear()
    try:
        with pytest.raises(UserError, match="font SourceSansPro is missing"):
            charts.draw("kit", everything.within("kursk"), "web", "en")
    finally:
        faces.register_fonts.cache_clear()


def test_an_empty_selection_is_a_chart_that_says_so(everything):
    nothing = {name: table.iloc[:0] for name, table in everything.tables.items() if name in ("claims", "equipment")}
    known = replace(everything, tables={**everything.tables, **nothing}).within("kursk")
    for name in ("unit-sizes", "dispute", "kit", "promises", "who-says-so"):
        chart = charts.draw(name, known, "web", "en")
        assert chart.empty and chart.alt_text and faults(chart) == []
