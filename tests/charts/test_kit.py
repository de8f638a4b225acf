"""The board of equipment says what the rows say, and shows no side of a dispute alone."""

from dataclasses import replace
from functools import cache

import pytest

from helpers import charts, ledger
from helpers.charts.kit.entries import entries_of

LATE = "2023-08-02"


@cache
def known(region="both", known_by=""):
    """Return what is known."""
    return ledger.load().as_known(known_by).within(region)


def drawn(size="web", region="both", lang="en", known_by=""):
    """Return the chart; each is drawn once."""
    return _drawn(size, region, lang, known_by)


@cache
def _drawn(size, region, lang, known_by):
    return charts.draw("kit", known(region, known_by), size, lang)


def drawn_rows(chart):
    """Return the ids of all rows behind the marks."""
    return {row for mark in chart.marks for row in mark.row_ids}


def counted(region="both", **quantities):
    """Return the ledger with other quantities: ``bel_q08=470``."""
    table = known(region).equipment.copy()
    for row, quantity in quantities.items():
        table.loc[table["claim_id"] == row.replace("_", "-"), ["quantity", "qualifier"]] = [quantity, "exact"]
    return replace(known(region), tables={**known(region).tables, "equipment": table})


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_title_names_the_planned_numbers_of_the_rows(lang):
    title = drawn(lang=lang).title
    assert "400" in title and "300" in title
    other = charts.draw("kit", counted(bel_q08=470), "print", lang).title
    assert "470" in other and "400" not in other


def test_title_changes_once_an_issued_number_is_known():
    chart = charts.draw("kit", counted(kur_q01=37), "print", "en")
    assert "37" in chart.title and "no count" not in chart.title


@pytest.mark.parametrize(
    ("size", "region"), [*((size, "both") for size in charts.SIZES), ("mobile", "belgorod"), ("print", "kursk")]
)
def test_contested_entries_come_with_their_opponents(size, region):
    rows = drawn_rows(drawn(size, region))
    assert not {"bel-q17", "bel-q51"} & rows or {"bel-q17", "bel-q51"} <= rows
    assert not {"kur-q02", "kur-q05"} & rows or {"kur-q02", "kur-q05", "kur-q06"} <= rows
    if "fed-q01" in rows:
        assert {"bel-q08"} <= rows or {"kur-q04"} <= rows


def test_rejected_rows_are_never_drawn():
    rejected = known().equipment.query("assessment == 'rejected'")["claim_id"]
    assert len(rejected) and not drawn_rows(drawn()) & set(rejected)


def test_quantities_are_not_added_up():
    text = " ".join(mark.drawn for mark in drawn().marks)
    assert "UAZ Patriot cars: 8, other UAZ cars: 32" in text
    assert "40" not in text.replace("400", "")


def test_one_statement_on_two_pages_is_one_mark():
    chart = drawn()
    holders = [mark for mark in chart.marks if {"bel-q17", "bel-q18"} & set(mark.row_ids)]
    assert len(holders) == 1 and len(holders[0].source_ids) == 2


def test_nothing_from_after_the_day():
    chart = drawn(known_by=LATE)
    table = ledger.load().tables["equipment"].set_index("claim_id")
    assert (table.loc[sorted(drawn_rows(chart)), "known_from_last"] <= LATE).all()
    assert "Orlan" not in " ".join(text for _, text in chart.texts)


def test_note_counts_what_is_left_out():
    chart = drawn("print")
    groups = known().statement_rows("equipment")
    shown = sum(bool(set(rows) & drawn_rows(chart)) for rows in groups["row_ids"])
    assert f"{len(groups) - shown} further" in chart.note


def test_other_units_are_named():
    entries = entries_of(known())
    later = [entry for entry in entries if entry.group == "later"]
    assert {entry.unit_id for entry in later} == {"belgorod-orlan", "kursk-bars", "kursk-mobilisation-reserve"}
    police = next(mark for mark in drawn().marks if mark.mark_id == "kur-q16")
    assert "police" in police.drawn


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_before_the_first_statement_the_chart_says_so(lang):
    chart = drawn("mobile", lang=lang, known_by="2022-03-01")
    assert chart.empty and "2022" in chart.title
    assert 200 <= len(chart.alt_text) <= 600


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_alt_text_has_a_useful_length(lang):
    assert 200 <= len(drawn("print", "kursk", lang).alt_text) <= 600
    assert 200 <= len(drawn(lang=lang).alt_text) <= 600


def test_each_mark_is_drawn():
    for size in charts.SIZES:
        chart = drawn(size)
        ids = {artist.get_gid() for artist in chart.figure.axes[0].get_children() if artist.get_gid()}
        assert {mark.mark_id for mark in chart.marks} <= ids
