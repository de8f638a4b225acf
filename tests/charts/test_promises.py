"""Firearms against people: the ratio follows from the rows, both counts are shown, and nobody is drawn as armed."""

from dataclasses import replace
from functools import cache

import pytest

from helpers import charts, ledger
from helpers.charts.promises.cases import case_of
from helpers.words import Words


@cache
def known(region="both", known_by=""):
    """Return what is known."""
    return ledger.load().as_known(known_by).within(region)


def changed(region="both", **cells):
    """Return the ledger with cells of the claims changed: ``row=(column, value)``."""
    table = known(region).claims.copy()
    for row, (column, value) in cells.items():
        table.loc[table["claim_id"] == row.replace("_", "-"), column] = value
    return replace(known(region), tables={**known(region).tables, "claims": table})


def drawn(size="web", region="both", lang="en", known_by=""):
    """Return the chart; each is drawn once."""
    return _drawn(size, region, lang, known_by)


@cache
def _drawn(size, region, lang, known_by):
    return charts.draw("promises", known(region, known_by), size, lang)


def letters(chart):
    """Return all that is written on the chart."""
    return " ".join(text for _, text in chart.texts)


def test_ratios_follow_from_the_rows():
    belgorod, kursk = (case_of(known(), region) for region in ("belgorod", "kursk"))
    assert belgorod.ratios == [round(2902 / 400), round(2092 / 400)]
    assert kursk.ratios == [3000 / 300]


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("region", ["belgorod", "both"])
def test_the_heading_of_a_panel_is_one_line_on_the_web(region, lang):
    words = Words(lang, known().words)
    units = tuple(words.label("unit", case_of(known(), one).unit) for one in known(region).regions)
    headings = [box for box, text in drawn(region=region, lang=lang).texts if text.startswith(units)]
    assert len(headings) == len(units) and all(box[3] - box[1] < 25 for box in headings)


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_title_gives_the_ratios(lang):
    title = drawn(lang=lang).title
    assert {"10", "7", "5"} <= set(title.replace(",", " ").split()) and len(title.split()) <= 15


def test_people_are_the_latest_accepted_count_by_the_plan_exact_before_rounded():
    case = case_of(known(), "belgorod")
    assert case.people["value"] == 2902 and case.people["day_last"] <= case.plan["day_last"]
    rounded = changed(bel_029=("qualifier", "about"), bel_030=("qualifier", "about"), bel_031=("qualifier", "about"))
    assert case_of(rounded, "belgorod").people["claim_id"] != "bel-028"
    exact = changed(bel_028=("qualifier", "exact"), bel_029=("qualifier", "about"), bel_030=("qualifier", "about"),
                    bel_031=("qualifier", "about"))  # fmt: skip
    assert case_of(exact, "belgorod").people["claim_id"] == "bel-028"


@pytest.mark.parametrize("size", list(charts.SIZES))
def test_both_counts_are_written_with_who_says_so(size):
    text = letters(drawn(size, "belgorod"))
    assert "2,902 people" in text and "2,092 people" in text
    assert "Kommersant" in text and "Sputnik" in text


def test_a_count_without_opponent_stands_alone():
    chart = drawn(region="belgorod", known_by="2023-07-31")
    assert "2,902" in letters(chart) and "2,092" not in letters(chart) + chart.alt_text
    assert "per 7 people" in chart.title


def test_the_claim_and_its_equipment_row_are_one_mark():
    chart = drawn(region="kursk")
    holders = [mark for mark in chart.marks if "kur-q04" in mark.row_ids]
    assert [mark.mark_id for mark in holders] == ["kur-020"]
    assert {"kur-020", "kur-021", "kur-022", "kur-023"} <= set(holders[0].row_ids)


def test_no_number_delivered_unless_one_was_reported():
    assert "no number published" in letters(drawn(region="belgorod"))
    given = changed("belgorod", bel_020=("value", 50.0))
    given.tables["claims"].loc[given.tables["claims"]["claim_id"] == "bel-020", ["stated_on_first", "stated_on_last"]] = given.tables["claims"].loc[
        given.tables["claims"]["claim_id"] == "bel-032", ["stated_on_first", "stated_on_last"]
    ].to_numpy()
    chart = charts.draw("promises", given, "web", "en")
    assert "50 firearms reported" in letters(chart) and "no number published" not in letters(chart)


def test_words_say_whose_arithmetic_it_is():
    for size in charts.SIZES:
        assert "our arithmetic" in drawn(size).subtitle


def test_one_plan_only():
    chart = drawn(known_by="2023-07-31")
    assert "no number found in Kursk" in chart.title and not chart.empty
    assert {mark.mark_id[:3] for mark in chart.marks} == {"bel"}


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_before_any_plan_the_chart_says_so(lang):
    chart = drawn("print", lang=lang, known_by="2022-06-30")
    assert chart.empty and "2022" in chart.title and 200 <= len(chart.alt_text) <= 600


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_alt_text_has_a_useful_length(lang):
    for region in ("belgorod", "both"):
        alt = drawn(region=region, lang=lang).alt_text
        assert 200 <= len(alt) <= 600, (region, len(alt))


def test_nothing_from_after_the_day():
    chart = drawn(known_by="2023-08-02")
    rows = {row for mark in chart.marks for row in mark.row_ids}
    tables = ledger.load()
    for table in (tables.claims, tables.equipment):
        assert (table[table["claim_id"].isin(rows)]["known_from_last"] <= "2023-08-02").all()
    assert "Rline" not in letters(chart)


def test_each_mark_is_drawn():
    for size in charts.SIZES:
        chart = drawn(size)
        ids = {artist.get_gid() for artist in chart.figure.axes[0].get_children() if artist.get_gid()}
        assert {mark.mark_id for mark in chart.marks} <= ids
