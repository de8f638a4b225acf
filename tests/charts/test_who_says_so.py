"""The chart of voices: pages counted once, statements counted once, one row or mark for each."""

import re
from functools import cache

import pytest

from helpers import ledger
from helpers.charts.who_says_so import drawn as who_says_so
from helpers.charts.who_says_so.told import GROUPS, KINDS
from helpers.draw.style import SIZES, own_settings
from tests.charts.audit import faults

LANGS = {"web": "uk", "mobile": "ru", "print": "uk", "social": "ru"}


@cache
def known_in(region, known_by=""):
    return ledger.load().as_known(known_by).within(region)


def drawn(region, size="web", lang="en", known_by=""):
    return _drawn(region, size, lang, known_by)


@cache
def _drawn(region, size, lang, known_by):
    with own_settings():
        return who_says_so.draw(known_in(region, known_by), size, lang)


def behind(known):
    """Return the claims behind the headline figures, straight from the table."""
    claims, units, regions = (known.tables[name] for name in ("claims", "units", "regions"))
    regions = regions[regions["region"].isin(known.regions)]
    also = units.loc[(units["role"] == "also") & units["region"].isin(known.regions), "unit_id"]
    mine = claims["unit_id"].isin([*regions["headline_unit"], *also])
    mine &= claims["metric"].isin(["members", "firearms", *regions["part_metric"]])
    return claims[mine & (claims["assessment"] != "rejected")]


def numbers(text):
    return [int(number) for number in re.findall(r"\d+", text)]


@pytest.mark.parametrize("region", ["belgorod", "kursk", "both"])
@pytest.mark.parametrize("known_by", ["", "2023-08-02"])
def test_title_counts_pages_and_statements_once(region, known_by):
    rows = behind(known_in(region, known_by))
    pages, statements, *_ = numbers(drawn(region, known_by=known_by).title)
    assert (pages, statements) == (rows["source_id"].nunique(), rows["statement_id"].nunique())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["belgorod", "both"])
def test_every_claim_stands_behind_exactly_one_mark(region, size):
    found = [row for mark in drawn(region, size, LANGS[size]).marks for row in mark.row_ids]
    assert sorted(found) == sorted(behind(known_in(region))["claim_id"])


def test_one_mark_a_statement_where_there_is_room():
    owner = behind(known_in("both")).set_index("claim_id")["statement_id"]
    marks = drawn("both").marks
    assert all(owner[list(mark.row_ids)].nunique() == 1 for mark in marks)
    assert len(marks) == owner.nunique()


def test_what_is_folded_is_counted():
    chart = drawn("both", "mobile")
    lines = [text for _, text in chart.texts if "more statement" in text]
    assert lines
    folded = sum(numbers(line)[0] for line in lines)
    assert folded + len(chart.marks) - len(lines) == behind(known_in("both"))["statement_id"].nunique()


def test_share_of_the_governor_counts_his_own_statements():
    rows = behind(known_in("kursk"))
    his = rows[rows["statement_id"].str.startswith("st-starovoit")]
    share = next(text for _, text in drawn("kursk").texts if text.startswith("Governor:"))
    assert numbers(share)[0] == his["statement_id"].nunique()
    assert numbers(share)[2] == his["source_id"].nunique()


def test_rejected_rows_are_not_drawn_and_outdated_copies_are(everything):
    rows = {row for mark in drawn("both").marks for row in mark.row_ids}
    claims = everything.tables["claims"].set_index("claim_id")["assessment"]
    assert set(claims[list(rows)]) == {"accepted", "contested", "superseded"}


def test_every_kind_of_source_has_a_group_and_the_split_of_private_media_is_known(everything):
    kinds = set(everything.tables["sources"]["kind"])
    assert kinds <= set(KINDS)
    assert KINDS["private_media"] == KINDS["exile_media"] == "private"
    assert set(KINDS.values()) == set(GROUPS)


def test_nothing_from_after_the_day(everything):
    chart = drawn("both", "web", known_by="2023-08-02")
    said = " ".join([chart.title, chart.subtitle, chart.alt_text, *(text for _, text in chart.texts)])
    assert not re.search(r"2024|2025|6,000 people;|Fontanka", said)
    published = everything.tables["sources"].set_index("source_id")["published_last"]
    assert all(str(published[page])[:10] <= "2023-08-02" for mark in chart.marks for page in mark.source_ids)


def test_a_region_without_statements_is_named():
    chart = drawn("both", known_by="2022-12-31")
    assert "Belgorod Oblast: nothing known" in chart.note
    assert all(row.startswith("kur") for mark in chart.marks for row in mark.row_ids)


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_empty_selection_says_so(lang):
    chart = drawn("both", "print", lang, known_by="2022-03-01")
    assert chart.empty
    assert 200 <= len(chart.alt_text) <= 600


@pytest.mark.parametrize("size", SIZES)
def test_layout_and_words_hold(size):
    chart = drawn("belgorod", size, LANGS[size])
    assert faults(chart) == []
    assert 200 <= len(chart.alt_text) <= 600 and len(chart.title.split()) <= 15
