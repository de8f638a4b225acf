"""The chart of voices: pages counted once, statements counted once, one row or mark for each."""

import re
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest

from helpers import charts, ledger
from helpers.charts.who_says_so import drawn as who_says_so
from helpers.charts.who_says_so.told import GROUPS, KINDS, OriginalStatement, Voices
from helpers.draw.style import own_settings
from helpers.errors import UserError
from helpers.sizes import SIZES
from helpers.words import Words
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

LANGS = {"web": "uk", "mobile": "ru", "print": "uk", "social": "ru"}


@cache
def known_in(region, known_by=""):
    return ledger.load().as_known(known_by).within(region)


def drawn(region, size="web", lang="en", known_by=""):
    return _drawn(region, size, lang, known_by)


@cache
def _drawn(region, size, lang, known_by):
    with own_settings():
        return who_says_so.draft(known_in(region, known_by), size, lang).chart()


def behind(known):
    """Return the claims behind the headline figures, straight from the table."""
    claims, units, regions = (known.tables[name] for name in ("claims", "units", "regions"))
    units, regions = units.set_index("unit_id"), regions.set_index("region")
    also = units.index[units["role"] == "also"]
    mine = claims["unit_id"].isin([*regions["headline_unit"], *also]) & claims["region"].isin(known.regions)
    parts = claims["metric"] == claims["region"].map(regions["part_metric"])
    mine &= claims["metric"].isin(["members", "firearms"]) | parts
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


def test_what_has_no_row_is_counted_in_its_own_group():
    """Neither a governor's statement among those of others, nor the other way round."""
    known = with_more_regions().within("four")
    chart, claims = drawn_as(known), behind(known).set_index("claim_id")
    governors = ("st-gladkov", "st-starovoit", "st-bogomaz")
    folded, told = [], [numbers(text)[0] for _, text in chart.texts if re.match(r"\d+ (more )?statements? on", text)]
    for mark in chart.marks:
        statements = claims.loc[list(mark.row_ids), ["statement_id", "region"]].drop_duplicates()
        by_governor = statements["statement_id"].str.startswith(governors)
        assert by_governor.all() or not by_governor.any()
        folded += [len(statements)] if len(statements) > 1 else []
    assert sorted(told) == sorted(folded) and len(folded) >= 3


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("size", ["web", "mobile"])
@pytest.mark.parametrize("region", ["both", "kursk"])
def test_every_statement_has_its_row_and_all_of_its_figures(region, size, lang):
    known = known_in(region)
    chart, rows = drawn(region, size, lang), behind(known)
    assert len(chart.marks) == rows.groupby(["statement_id", "region"]).ngroups
    said = " ".join(text for _, text in chart.texts)
    assert "…" not in said
    values = {f"{value:,.0f}".replace(",", "," if lang == "en" else "\u00a0") for value in rows["value"].dropna()}
    missing = {value for value in values if value not in said and value.replace("\u00a0", "") not in said}
    assert missing == set()


@pytest.mark.parametrize("size", ["print", "social"])
def test_small_sizes_count_pages_by_kind_of_source(size):
    chart, sources = drawn("both", size), known_in("both").source
    lines = {}
    for box, text in chart.texts:
        lines.setdefault(round(box[1]), []).append(text)
    kinds = behind(known_in("both")).drop_duplicates(["region", "source_id"])
    groups = sources.loc[kinds["source_id"], "kind"].map(KINDS).to_numpy()
    counts = pd.crosstab(groups, kinds["region"].to_numpy())
    names = {"state": "state media, officials", "private": "Russian, not state-owned", "foreign": "foreign, Ukrainian",
             "other": "reposts, portals"}  # fmt: skip
    for group, name in names.items():
        line = next(line for line in lines.values() if line[0] == name)
        assert [int(number) for number in line[1:]] == [counts.loc[group, one] for one in ("belgorod", "kursk")]


def test_tables_that_do_not_name_groups_of_sources_get_words_without_a_country():
    known = known_in("kursk")
    words = known.tables["words"]
    unnamed = replace(known, tables={**known.tables, "words": words[~words["vocabulary"].str.startswith("source_group")]})
    for size in ("web", "print"):
        chart = charts.draw("who-says-so", unnamed, size, "en")
        told = {text for _, text in chart.texts}
        assert {"not state-owned", "foreign"} <= told
        assert "outlets not owned by the state" in chart.alt_text and "Russian outlets" not in chart.alt_text


def test_pages_with_several_statements_are_told_where_rows_add_up_to_more():
    tallies = [int(text) for _, text in drawn("kursk").texts if text.isdigit()]
    assert sum(tallies[-10:]) == 18 > 16 in tallies  # rows, and pages that stand behind them
    assert [size for size in SIZES if "A page can carry several statements." in drawn("kursk", size).note] == ["web"]


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
    said = [text for _, text in chart.texts]
    assert said[said.index("Belgorod region") + 1] == "No statement found"
    assert "Belgorod self-defence: nothing found." in chart.alt_text
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


# Any regions, any units


def drawn_as(known, size="web", lang="en"):
    with own_settings():
        return who_says_so.draft(known, size, lang).chart()


def with_table(known, name, **columns):
    """The ledger with other columns of a table, each a function of the table."""
    table = known.tables[name]
    return replace(known, tables={**known.tables, name: table.assign(**{key: make(table) for key, make in columns.items()})})


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("selection, lang", [("bryansk", "ru"), ("three", "uk"), ("four", "en")])
def test_no_region_and_no_claim_vanishes(selection, lang, size):
    known = with_more_regions().within(selection)
    chart, rows = drawn_as(known, size, lang), behind(known)
    assert faults(chart) == [] and 200 <= len(chart.alt_text) <= 600
    assert sorted(row for mark in chart.marks for row in mark.row_ids) == sorted(rows["claim_id"])
    assert numbers(chart.title)[:2] == [rows["source_id"].nunique(), rows["statement_id"].nunique()]
    words, said = Words(lang, known.tables["words"]), [text for _, text in chart.texts]
    names = [words.label("region", region) for region in known.regions]
    headed = [text for text in said if text in names]
    assert headed == (names if len(names) > 1 or size in ("web", "mobile") else [])


def test_kinds_of_sources_are_named_once_where_regions_stand_side_by_side():
    said = [text for _, text in drawn_as(with_more_regions().within("four"), "social").texts]
    assert said.count("Russian, not state-owned") == 1


def test_officials_are_called_by_the_office_that_they_share():
    known = with_more_regions().within("four")
    assert drawn_as(known).title.endswith("by three governors")
    other = with_table(known, "speakers", office=lambda table: table["office"].mask(table["speaker_id"] == "bogomaz", ""))
    assert drawn_as(other).title.endswith("by 3 officials")


def test_a_page_on_two_of_many_regions_is_counted_once():
    known = with_more_regions().within("four")
    regions = behind(known).groupby("source_id")["region"].nunique()
    assert f"{(regions > 1).sum()} pages carry figures of more than one region." in drawn_as(known).note


def test_a_statement_on_two_regions_is_counted_once_and_has_a_row_in_each():
    known = with_more_regions().within("three")
    shared = behind(known).set_index("claim_id")["statement_id"]["kur-009"]
    joined = with_table(known, "claims", statement_id=lambda table: table["statement_id"].mask(
        table["region"] == "bryansk", shared))  # fmt: skip
    before, after = drawn_as(known), drawn_as(joined)
    assert numbers(after.title)[1] == numbers(before.title)[1] - 1
    assert len(after.marks) == len(before.marks)


def test_units_beside_the_headline_unit_go_by_their_names_in_the_table():
    known = ledger.load().within("belgorod")
    words = known.tables["words"].copy()
    words.loc[(words["vocabulary"] == "unit_short") & (words["value"] == "belgorod-self-defence-2"), "en"] = "Eastern wing"
    drawn_words = [mark.drawn for mark in drawn_as(replace(known, tables={**known.tables, "words": words})).marks]
    assert any("Eastern wing: about 3,000" in told.replace("\u00a0", " ") for told in drawn_words)
    alone = with_table(known, "units", role=lambda table: "")
    assert "bel-023" not in {row for mark in drawn_as(alone).marks for row in mark.row_ids}


def test_a_unit_without_parts_is_told_without_them():
    known = with_table(ledger.load().within("belgorod"), "regions", part_metric=lambda table: "")
    chart = drawn_as(known)
    assert "battalions" not in chart.subtitle and not any("8 battalions" in mark.drawn for mark in chart.marks)


def test_what_nobody_has_judged_is_not_contested():
    statement = next(one for one in Voices(known_in("kursk")).statements if one.contested)
    unjudged = tuple(replace(claim, assessment="") for claim in statement.claims)
    assert not OriginalStatement(unjudged).contested


def test_five_regions_are_refused_in_a_sentence():
    known = with_more_regions()
    five = known.tables["selections"].iloc[:1].assign(selection="all", regions="belgorod;kursk;bryansk;voronezh;federal")
    sets = pd.concat([known.tables["selections"], five])
    with pytest.raises(UserError, match="who-says-so draws one to 4 regions: choose fewer than 5"):
        drawn_as(replace(known, tables={**known.tables, "selections": sets}).within("all"))


@pytest.mark.parametrize(("day", "region", "title"), [
    ("2022-12-31", "both", "Kursk people’s squads: 3 pages go back to 3 statements, 2 by the governor"),
    ("2022-10-25", "both", "Kursk people’s squads: only one page was found, with one statement, by the governor"),
    ("2023-01-25", "belgorod", "Belgorod self-defence: only one page was found, with one statement, by the governor"),
])  # fmt: skip
def test_the_only_region_with_statements_is_named_and_one_statement_is_told_as_one(day, region, title):
    assert drawn(region, known_by=day).title == title
