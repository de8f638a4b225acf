"""What stands below a chart is true on the day, says whose word it is, and is told alike in each language."""

import re
from functools import cache

import pandas as pd
import pytest

from helpers import charts, ledger
from helpers.charts.map.told import MapReports
from helpers.ledger import curate
from helpers.ledger.check import read_raw
from helpers.paths import RAW
from helpers.reports import brief
from helpers.reports.parameters import Parameters
from helpers.reports.report import Report
from helpers.words import LANGUAGES, Words, bare
from helpers.words.emphasis import unmarked
from helpers.words.findings import findings_of
from tests.stories import story

DAYS = ("2022-03-01", "2022-10-25", "2023-02-11", "2023-08-02", "2024-08-31", "")


@cache
def known_in(day, region):
    return ledger.load().as_known(day).within(region)


def plain(paragraphs):
    return bare("\n".join(paragraphs)).replace("\u00a0", " ")


def below(name, region, day="", lang="en"):
    return plain(charts.story(name, known_in(day, region), lang))


def below_changed(name, region, table, **columns):
    """What stands below a chart of tables of which rows have other cells: by column, a cell for each id."""
    raw = {kind: rows.copy() for kind, rows in read_raw().items()}
    rows = raw[table].set_index(raw[table].columns[0], drop=False)
    for column, cells in columns.items():
        for row, cell in cells.items():
            rows.loc[row, column] = cell
    raw[table] = rows.reset_index(drop=True)
    return plain(charts.story(name, curate.ledger_of(raw).within(region)))


# On each day


@pytest.mark.sample(7)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", charts.NAMES)
def test_each_language_tells_the_same_of_the_same_rows(name, day):
    for region in ("belgorod", "kursk", "both"):
        told = {lang: charts.story(name, known_in(day, region), lang) for lang in LANGUAGES}
        asserted = [
            {(one.condition.partition("/")[0], one.value, one.rows) for text in told[lang] for one in findings_of(text, "")
             if one.rule != "name"} for lang in LANGUAGES
        ]  # fmt: skip
        assert asserted[0] == asserted[1] == asserted[2]
        assert len({len(paragraphs) for paragraphs in told.values()}) == 1


@pytest.mark.parametrize("day", DAYS)
def test_below_a_chart_stand_five_sentences_at_most(day):
    for name in charts.NAMES:
        for region in ("belgorod", "kursk", "both"):
            told = [plain([one]) for one in charts.story(name, known_in(day, region))[bool(day) :]]
            count = sum(len(re.findall(r"[.?](?= |$)", one)) for one in told)
            assert (2 if day > "2023-08" else 1) <= count <= 5, told


@pytest.mark.parametrize("day", DAYS[:-1])
def test_no_number_is_of_a_row_that_was_stated_or_published_later(day):
    raw = {name: pd.read_csv(RAW / f"{name}.csv", dtype=str, keep_default_na=False) for name in ("unit_sizes", "sources")}
    published = raw["sources"].set_index("source_id")["published"]
    sizes = raw["unit_sizes"]
    dates = zip(sizes["claim_id"], sizes["stated_on"], sizes["source_id"].map(published), strict=True)
    exact = r"\d{4}-\d\d-\d\d"
    later = {row for row, *told in dates if any(re.fullmatch(exact, one) and one > day for one in told)}
    assert len(later) > 5
    for name in charts.NAMES:
        rows = {row for text in charts.story(name, known_in(day, "both")) for one in findings_of(text, "") for row in one.rows}
        assert not rows & later, name


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", charts.NAMES)
def test_where_nothing_is_known_that_is_said_and_no_number(name, lang):
    day, said = below(name, "both", "2022-03-01", lang).split("\n", 1)
    assert "2022" in day and day.endswith(".")
    assert len(said.split()) > 4 and not re.search(r"\d", said)
    assert {"en": "found", "ru": "найден", "uk": "знайден"}[lang] in said


# Dates


@pytest.mark.parametrize(("lang", "since"), [("en", "from February 2023"), ("ru", "с февраля 2023 года"), ("uk", "з лютого 2023 року")])
def test_what_went_on_after_the_day_is_told_from_its_beginning_as_exactly_as_that_is_known(lang, since):
    raw = {kind: rows.copy() for kind, rows in read_raw().items()}
    placed = raw["districts"]["district"].ne("") & raw["districts"]["date"].str.startswith("2023")
    raw["districts"].loc[placed, "date"] = "2023-02/2025-12"
    known = curate.ledger_of(raw)
    told = plain(charts.story("map", known.as_known("2023-08-02").within("belgorod"), lang))
    assert since in told and "2025" not in told
    assert since not in plain(charts.story("map", known.within("belgorod"), lang))


def test_a_day_that_one_source_is_sure_of_is_not_told_of_another():
    assert "2 August 2023, Sputnik; around 2 August 2023, Grayvoron municipality" in below("kit", "belgorod")
    assert "dates from 2 August 2023 (Sputnik)." in below("promises", "belgorod")


def test_figures_of_one_statement_have_the_day_on_which_each_was_stated():
    chart = charts.draw("who-says-so", known_in("", "belgorod"))
    drawn = "\n".join(bare(mark.drawn) for mark in chart.marks).replace("\u00a0", " ")
    assert "400 firearms planned (through a new licensed organisation); 2 Aug 2023: about 2,900 people; 8 battalions" in drawn


def test_a_fact_of_another_day_than_the_events_of_its_place_is_the_earliest_report():
    raw = read_raw()
    fights = raw["events"][raw["events"]["category"] == "incursion"]["place_id"]
    as_such = raw["places"][raw["places"]["place_id"].isin(fights) & (raw["places"]["kind"] == "district")]["district"]
    facts = raw["districts"]
    facts = facts[(facts["fact"] == "incursion") & facts["district"].isin(as_such)].groupby("region").first()
    for region, row in facts["fact_id"].items():
        said = below_changed("map", region, "districts", date={row: "2022-05-05"})
        assert re.search(r"the earliest: fighting or raid.*?, 5 May 2022;", said)
    assert len(facts)


# Sizes


def test_growth_is_told_with_both_ends_and_whose_word_they_are():
    said = below("unit-sizes", "belgorod")
    assert ("Belgorod self-defence grew from about 3,000 people (governor, 24 May 2023) to almost 6,000 people (governor, "
            "around 27 November 2023). The latest such claim, too, gives almost 6,000 people (governor, 14 June 2024).") in said
    assert " grew " not in below("unit-sizes", "belgorod", "2023-08-02")


def test_a_contradiction_is_told_with_both_sides():
    said = below("unit-sizes", "belgorod", "2023-08-02")
    assert re.search(r"contradict each other, 2,092 people \(Sputnik, 2 August 2023\) and 2,902 people \(.*Kommersant", said)
    assert "contradict" not in below("unit-sizes", "kursk", "2023-08-02")


def test_what_is_contested_is_named_and_what_is_later_is_not_called_nothing():
    said = below("unit-sizes", "kursk", "2023-02-11")
    assert "Later figures that were found are contested, or cover something else." in said
    assert "No later figure was found" not in said
    assert "at least 2,300 people (with Cossacks and hunters; governor, probably 24 October 2022)" in said
    assert "all figures found are marked as contested, namely about 1,000 people" in below("unit-sizes", "belgorod", "2023-02-11")


@pytest.mark.parametrize(("day", "region", "unit", "said"), [
    ("2023-02-01", "belgorod", "Belgorod self-defence", "no figure for the whole unit was found; the nearest is about 1,000"),
    ("2022-11-06", "kursk", "Kursk people’s squads", "no separate figure was found; the nearest is at least 2,300"),
])  # fmt: skip
def test_what_covers_something_else_is_no_size_of_the_unit(day, region, unit, said):
    assert f"{unit}: {said} people (" in below("unit-sizes", region, day)
    known = known_in(day, region)
    words = Words("en", known.tables["words"])
    told = plain(map(unmarked, [brief.lead(known, words, region), *brief.headlines(known, words, region)]))
    assert told.count(said) == 2 and "on the rolls" not in told
    for selection in (region, "both"):
        assert f"{unit} numbered" not in charts.say("unit-sizes", known_in(day, selection), "web", "en").title


def test_the_word_of_a_source_is_printed_and_a_zero_is_no_number():
    assert "“thousands” (governor, 11 February 2023)" in below("unit-sizes", "belgorod", "2023-02-11")
    assert "7 battalions; no firearms." in below("who-says-so", "belgorod", "2023-05-25")
    lost = below_changed("unit-sizes", "belgorod", "unit_sizes", word_en={"bel-011": "", "bel-012": ""})
    assert "“thousands”" not in lost


def test_a_lower_figure_is_no_growth():
    ids = {row.claim_id for row in read_raw()["unit_sizes"].itertuples() if row.unit_id == "kursk-peoples-squads"
           and row.metric == "members" and row.assessment == "accepted" and row.stated_on.startswith("2024")}  # fmt: skip
    said = below_changed("unit-sizes", "kursk", "unit_sizes", value=dict.fromkeys(ids, "900"),
                         qualifier=dict.fromkeys(ids, "exact"), low=dict.fromkeys(ids, ""), high=dict.fromkeys(ids, ""))  # fmt: skip
    assert "the latest, 900 people (KurskCity, 3 April 2024), lies below it; no reason was found" in said


@pytest.mark.parametrize(("day", "signs"), [
    ("2022-10-25", {"arrow to the right"}),
    ("", {"filled means exact", "open means rounded", "arrow to the right", "arrow to the left", "dashes", "diamond"}),
])  # fmt: skip
def test_only_signs_that_are_drawn_are_explained(day, signs):
    every = {"filled means exact", "open means rounded", "arrow to the right", "arrow to the left", "dashes", "diamond"}
    said = below("unit-sizes", "both", day)
    assert {sign for sign in every if sign in said} == signs


# The map and the timeline


def test_the_map_names_first_reports_and_where_the_sides_differ():
    said = below("map", "both", "2023-08-02")
    assert ("the earliest: “Cross-border raid into Grayvoronsky District” (Grayvoronsky District, 22–23 May 2023; "
            "Mediazona); one of the latest: ") in said
    assert "The sides’ accounts differ on some of this, at 2 places: Grayvoronsky District; Shebekinsky District." in said
    assert "dots" in said and "hatching" not in said  # the sides tell all of it differently
    assert "No report of a raid or of fighting in Kursk region was found." in below("map", "kursk", "2023-08-02")


def test_what_is_said_of_an_end_of_fighting_is_no_beginning():
    said = below("map", "kursk", "2025-03-13")
    assert "one of the latest: “Russia announces recapture of Sudzha”" in said and "begin" not in said


@pytest.mark.parametrize("day", ["2024-08-27", "2025-03-18", ""])
def test_the_timeline_and_the_map_tell_the_same_fights_as_told_differently(day):
    known = known_in(day, "both")
    placed = MapReports(known).incidents
    differently = {event.row_id for event in known.events(category="incursion") if event.disputed}
    on_the_map = {report.record.row_id for one in placed for report in one.events if report.contested}
    assert on_the_map <= differently and {"bel-e46"} <= on_the_map
    told = next(one for text in charts.story("timeline", known, "en") for one in findings_of(text, "")
                if one.condition == "timeline-story-disputed" and one.rule == "counted")  # fmt: skip
    assert differently <= set(told.rows)


def test_the_timeline_tells_the_first_of_each_kind_and_what_is_lacking():
    said = below("timeline", "both", "2023-08-02")
    assert "fighting — “Cross-border raid into Grayvoronsky District” (22–23 May 2023; Mediazona), on which the sides’ accounts differ" in said
    assert "; no event found: fighting." in said[said.index("Kursk region, the first") :]
    assert "no event found" not in below("timeline", "both")
    assert "The sides’ accounts of 2 events differ: " in said


# Arms


def test_equipment_is_told_by_step_with_speaker_and_what_is_not_known():
    said = below("kit", "kursk", "2023-08-02")
    assert "planned — 300 (2 August 2023, governor); at the base — no number found (2 August 2023, governor)" in said
    assert "How many firearms were handed over" not in said  # the step has said that no number was found
    assert "How many firearms were handed over in Kursk region" in below("kit", "kursk", "2023-07-09")
    assert "2024" not in said
    joint = "handed over — small arms: “several hundred” (Belgorod self-defence and Kursk squads together; around 2 August 2023, Rline TV)"
    contested = below("kit", "both").partition("Contested: ")[2].partition("\n")[0]
    assert joint in contested and contested.index("(Kursk region; ") < contested.index("(Belgorod region; ") and contested.endswith(" more.")
    assert joint in below("kit", "kursk") and "(Kursk region; " not in below("kit", "kursk")


def test_firearms_of_a_stated_type_are_told_as_firearms():
    said = below("kit", "kursk")
    assert "Kursk people’s squads, firearms, type not stated, step by step: " in said
    others = said.partition("Other things with a number: ")[2]
    types = re.search(r"Types reported: (.*?)\.(?: How many|\n)", said).group(1)
    assert "Saiga-MK" in types and "hunting guns" in types and "hunting guns" not in others
    alone = below_changed("kit", "kursk", "equipment", item=dict.fromkeys(_untyped(), "uniforms"))
    assert "Kursk region, firearms by type: " in alone and "no statement on firearms" not in alone


def _untyped():
    return [row.claim_id for row in read_raw()["equipment"].itertuples() if (row.region, row.item) == ("kursk", "small_arms")]


def test_a_number_handed_over_is_told_and_not_called_unknown():
    arrived = {row.claim_id for row in read_raw()["equipment"].itertuples() if row.item == "small_arms"
               and row.region == "kursk" and row.status == "arrived"}  # fmt: skip
    numbered = dict.fromkeys(arrived, "120")
    said = below_changed("kit", "kursk", "equipment", quantity=numbered, qualifier=dict.fromkeys(arrived, "exact"))
    assert "Firearms reported as kept, handed over or arrived: 120 (governor, 2 August 2023)" in said
    assert "no number was found" not in said
    said = below_changed("promises", "kursk", "equipment", quantity=numbered, qualifier=dict.fromkeys(arrived, "exact"))
    assert "Reported as handed over since: 120 firearms (governor, 2 August 2023)" in said and "not known" not in said


def test_promises_are_told_beside_people_with_the_ratio_as_our_arithmetic():
    said = below("promises", "both")
    assert "by our arithmetic, that is one firearm for about 5 or 7 people; which count is right is contested." in said
    assert said.count("contested") == 1
    assert "300 firearms (governor, 2 August 2023) were planned" in said


# Voices and disputes


def test_voices_are_counted_with_what_is_repeated_most():
    said = below("who-says-so", "kursk")
    assert "16 pages go back to 10 statements; 4 of these are by one official (governor), on 11 pages." in said
    assert "The statement on most pages (6) is that of 2 August 2023 (governor): up to 3,000 people; 300 firearms planned." in said


@pytest.mark.parametrize(("day", "region", "said"), [
    ("2022-11-06", "kursk", "only one statement was found, by one official (governor), on one page."),
    ("2023-02-11", "belgorod", "3 pages go back to 2 statements, both by one official (governor)."),
    ("2023-02-11", "kursk", "3 pages go back to 3 statements; 2 of these are by one official (governor), on 2 pages."),
])  # fmt: skip
def test_what_rests_on_one_official_is_told_of_one_of_all_and_of_some(day, region, said):
    assert said in below("who-says-so", region, day)


def test_several_speakers_are_joined_as_several():
    words = Words("en", known_in("", "kursk").tables["words"])
    assert "118 squads (KurskCity and a local channel, 3 April 2024)" in plain([brief.lead(known_in("", "kursk"), words, "kursk")])


def test_quantities_are_not_added_up_where_there_are_two():
    assert "not added up" in below("kit", "belgorod") and "not added up" not in below("kit", "belgorod", "2023-02-11")


def test_a_dispute_says_why_not_all_can_be_true_or_that_all_may():
    said = below("dispute", "belgorod")
    assert "2,092 and 2,902 cannot both be true" in said
    assert "The round figure stated most often, about 3,000, allows 2,902 and not 2,092." in said
    kursk = below("dispute", "kursk")
    assert "No two of the numbers contradict each other" in kursk and "cannot both" not in kursk


# The brief


def test_the_brief_joins_its_figures():
    known = known_in("2023-08-02", "both")
    words = Words("en", known.tables["words"])
    belgorod, kursk = (plain([brief.lead(known, words, region)]) for region in ("belgorod", "kursk"))
    assert "Claims contradict each other: 2,092 people (Sputnik, 2 August 2023) or 2,902 people" in belgorod
    assert "on the rolls — up to 3,000 people (governor, 2 August 2023); " in kursk and "Claims contradict" not in kursk
    assert "envisaged (Second regiment of Belgorod self-defence) — about 3,000 people" in belgorod


# In a report


def test_a_report_shows_it_and_sends_its_numbers_to_the_fact_check():
    report = Report(Parameters(region="kursk", known_by="2023-08-02"))
    report.story("promises")
    assert "300 firearms" in " ".join(one.text for one in report.findings)
    assert all(one.vouched for one in report.findings)
    planned = {row.claim_id for row in read_raw()["unit_sizes"].itertuples()
               if (row.region, row.metric, row.value) == ("kursk", "firearms", "300")}  # fmt: skip
    behind = {row for one in report.findings for row in one.rows if one.printed == "300"}
    assert behind and behind <= planned


def test_where_no_map_can_be_drawn_nothing_stands_below_it(tmp_path):
    folder = story("ten_rows", tmp_path)
    curate.curate(folder)
    report = Report(Parameters(data_dir=str(folder)))
    report.story("map")
    assert report.findings == []
    report.story("unit-sizes")
    assert "Ferry Guard grew from 18 people (Harbour master" in report.findings[0].text
