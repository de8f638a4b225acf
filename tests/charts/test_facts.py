"""No sentence of a chart without a condition, no number without its rows, and none from after the day."""

import pandas as pd
import pytest

from helpers import charts, ledger
from helpers.words.footnotes import RULES

OF_NO_ROW = {"asked", "layer", "scale", "name"}
DAYS = ("2022-06-30", "2023-08-02", "2024-08-31", "")
SOME = dict(zip(DAYS, [("kursk", "mobile", "uk"), ("belgorod", "social", "ru"), ("both", "mobile", "en"),
                       ("both", "web", "en")], strict=True))  # fmt: skip


def judge(chart, known):
    """Each number is sourced, by a rule, from rows that were known."""
    ids = {row for name in ("claims", "equipment", "events", "districts") for row in known.tables[name].iloc[:, 0]}
    assert {row for mark in chart.marks for row in mark.row_ids} <= ids, f"{chart.stem}: marks of rows not known then"
    for one in chart.findings:
        assert one.vouched, f"{chart.stem}: nothing vouches for {one.printed!r} in {one.text!r}"
        assert one.rule in RULES or not one.printed
        assert one.rows or one.rule in OF_NO_ROW or not one.value, (chart.stem, one)
        assert set(one.rows) <= ids, f"{chart.stem}: {one.printed!r} comes from rows not known then"
        assert _plain(one.printed) in _plain(one.text)
    assert {one.place for one in chart.findings} >= {"title", "alt_text"}


def _plain(text):
    return text.replace("\u00a0", " ").lower()


@pytest.mark.sample(7)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", charts.NAMES)
def test_every_number_is_sourced_from_rows_known_then(name, day):
    region, size, lang = SOME[day]
    known = ledger.load().as_known(day).within(region)
    judge(charts.draw(name, known, size, lang), known)


@pytest.mark.torture
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", charts.NAMES)
def test_every_number_everywhere(name, day):
    for region in ("belgorod", "kursk", "both"):
        known = ledger.load().as_known(day).within(region)
        for size in charts.SIZES:
            for lang in ("en", "ru", "uk"):
                judge(charts.draw(name, known, size, lang), known)


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", charts.NAMES)
def test_no_row_behind_a_mark_or_a_number_was_stated_or_published_later(name):
    published = ledger.load().source["published_last"]
    day = pd.Timestamp("2023-08-02")
    known = ledger.load().as_known(day.date()).within("both")
    chart = charts.draw(name, known, "web", "en")
    behind = {row for one in chart.findings for row in one.rows} | {row for m in chart.marks for row in m.row_ids}
    claims = known.tables["claims"][known.tables["claims"]["claim_id"].isin(behind)]
    assert (claims["stated_on_last"] <= day).all()
    assert (claims["source_id"].map(published) <= day).all()


def test_numbers_of_a_title_lead_to_their_claims():
    chart = charts.draw("dispute", ledger.load().within("belgorod"), "web", "en")
    told = {one.printed: set(one.rows) for one in chart.findings if one.place == "title"}
    assert told["2,092"] == {"bel-032", "bel-033"}
    assert {"bel-029", "bel-030", "bel-031"} <= told["2,902"]


def test_a_sentence_names_its_condition_and_those_of_its_clauses_and_a_date_its_value():
    chart = charts.draw("unit-sizes", ledger.load().within("both"), "web", "ru")
    told = [(one.condition, one.value) for one in chart.findings if one.place == "title"]
    assert told == [
        ("unit-sizes-title-two/unit-sizes-clause-nearly-doubled/figure-almost", 6000),
        ("unit-sizes-title-two/unit-sizes-clause-stood/figure-about", 3000),
    ]
    (period,) = (one for one in chart.findings if one.place == "subtitle")
    assert (period.value, period.rule) == ("2022-10/2024-08", "period")


def test_a_sentence_that_prints_no_number_is_a_finding_too():
    chart = charts.draw("dispute", ledger.load().as_known("2022-06-30").within("kursk"), "web", "en")
    told = {one.place: one for one in chart.findings if not one.printed}
    assert told["body"].text == "No two figures that contradict each other were found."
    assert (told["body"].condition, told["body"].rule, told["body"].rows) == ("dispute-none", "", ())
