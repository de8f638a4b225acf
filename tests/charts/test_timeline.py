"""The timeline: what it claims, what it shows, and that its labels find their places."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from helpers import charts, ledger
from helpers.errors import UserError
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

KNOWN = ledger.load()
SIZES = ("web", "mobile", "print", "social")


@cache
def drawn(region="both", size="web", lang="en", known_by=""):
    return draw(KNOWN.as_known(known_by), region, size, lang)


@cache
def more(region, size="web", lang="en"):
    return draw(with_more_regions(), region, size, lang)


def draw(known, region="both", size="web", lang="en"):
    return charts.draw("timeline", known.within(region), size, lang)


def firm(known):
    """Return what would be known if the sides told the raid of May 2023 alike."""

    def undisputed(events):
        events.loc[events["event_id"] == "bel-e13", "disputed"] = ""
        return events

    return _with_events(known, undisputed)


def test_title_counts_the_days_between_the_rows():
    days = KNOWN.tables["events"].set_index("event_id")["date_first"]
    between = (days["bel-e28"] - days["bel-e13"]).days
    assert between == (date(2023, 8, 2) - date(2023, 5, 22)).days
    for lang in ("en", "ru", "uk"):
        assert f"{between}\u00a0" in draw(firm(KNOWN), "both", "mobile", lang).title
        assert f"{between}\u00a0" not in drawn(lang=lang, size="mobile").title


def test_title_says_nothing_of_what_was_not_yet_known():
    before = drawn(known_by="2023-08-01", size="mobile")
    assert not any(mark.mark_id in ("bel-e28", "kur-e24") for mark in before.marks)
    assert "72" not in before.title + before.alt_text
    assert "2023" not in drawn(known_by="2022-06-30", size="mobile").title


def test_title_of_kursk_does_not_borrow_a_raid_of_belgorod():
    chart = drawn("kursk", "mobile")
    assert "72" not in chart.title
    assert "2\u00a0August 2023" in chart.title


def labels_of(known, lang="en"):
    """Return the words of each event as charts print them, from the tables alone."""
    words = known.tables["words"]
    rows = [words[words["vocabulary"] == name].set_index("value")[lang] for name in ("event", "event_label")]
    return dict(rows[0]) | dict(rows[1][rows[1] != ""])


def told(chart, known=KNOWN):
    """Return the ids of the events whose words are in the picture, with the box of the words."""
    labels = labels_of(known, chart.lang)
    boxes = [(text.replace("\u00a0", " "), box) for box, text in chart.texts[2:]]
    ids = [mark.mark_id for mark in chart.marks]
    return {one: box for one in ids for text, box in boxes if text.endswith(labels[one].replace("'", "’"))}


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["both", "three"])
def test_every_mark_has_its_words(region, size):
    chart = more(region, size)
    assert set(told(chart, with_more_regions())) == {mark.mark_id for mark in chart.marks}


@pytest.mark.parametrize("region", KNOWN.selections)
def test_the_web_tells_every_event_of_first_importance(region):
    events = KNOWN.within(region).tables["events"].query("importance == 1")
    assert set(events["event_id"]) <= set(told(drawn(region)))


@pytest.mark.sample(1)
@pytest.mark.parametrize("region", KNOWN.selections)
def test_small_sizes_tell_less_of_the_same_in_each_language_and_count_it(region):
    web = {mark.mark_id for mark in drawn(region).marks}
    everything = len(KNOWN.within(region).tables["events"])
    for size in ("mobile", "print", "social"):
        small = [{mark.mark_id for mark in drawn(region, size, lang).marks} for lang in ("en", "ru", "uk")]
        assert small[0] == small[1] == small[2] < web
        assert {"bel-e28", "kur-e24"} & set(KNOWN.within(region).tables["events"]["event_id"]) <= small[0]
        assert f"Shown: {len(small[0])} of {everything} events" in drawn(region, size).note


@pytest.mark.parametrize("size", ["web", "print"])
def test_long_words_of_one_language_leave_out_events_of_all(size):
    words = KNOWN.tables["words"].copy()
    long = words["vocabulary"].str.startswith("event")
    words.loc[long, "uk"] = words.loc[long, "uk"].where(words.loc[long, "uk"] == "", words.loc[long, "uk"] + " довго" * 8)
    known = replace(KNOWN, tables={**KNOWN.tables, "words": words})
    told = {lang: {mark.mark_id for mark in draw(known, size=size, lang=lang).marks} for lang in ("en", "ru", "uk")}
    assert told["en"] == told["ru"] == told["uk"] < {mark.mark_id for mark in drawn(size=size).marks}


@pytest.mark.parametrize("size", SIZES)
def test_events_stand_in_the_band_of_their_year_and_in_their_order(size):
    chart = drawn(size=size)
    dates = KNOWN.tables["events"].set_index("event_id")["date_first"]
    years = {text: box[1] for box, text in chart.texts if text.isdigit() and len(text) == 4}
    starts = sorted((top, int(year)) for year, top in years.items())
    assert [year for _, year in starts] == sorted({dates[mark.mark_id].year for mark in chart.marks})
    for event, box in told(chart).items():
        assert dates[event].year == max(year for top, year in starts if top <= box[1] + 2)
    if size in ("web", "mobile"):
        days = KNOWN.tables["events"].set_index("event_id").query("date_first == date_last")["date_first"]
        tops = sorted((days[event], box[1]) for event, box in told(chart).items() if event in days)
        assert [top for _, top in tops] == sorted(top for _, top in tops) and len(tops) > 12


@pytest.mark.parametrize("size", ["web", "print", "social"])
def test_each_region_is_named_above_its_events(size):
    chart = drawn(size=size)
    regions = KNOWN.tables["events"].set_index("event_id")["region"]
    names = {"belgorod": "Belgorod region", "kursk": "Kursk region", "federal": "Federal decisions"}
    heads = {region: next(box for box, text in chart.texts if text == name) for region, name in names.items()}
    for event, box in told(chart).items():
        head = heads[regions[event]]
        assert head[3] <= box[1] and abs(head[0] - box[0]) < 1


def test_an_event_is_one_mark_with_all_its_pages():
    chart = drawn(size="mobile")
    ids = [mark.mark_id for mark in chart.marks]
    assert len(ids) == len(set(ids))
    row = KNOWN.tables["events"].set_index("event_id").loc["fed-e21"]
    mark = next(mark for mark in chart.marks if mark.mark_id == "fed-e21")
    assert set(mark.source_ids) == {row["source_id"], *filter(None, row["also_source_ids"].split(";"))}


def test_no_date_is_printed_more_exactly_than_it_is_known():
    chart = drawn("belgorod", "mobile")
    told = {mark.mark_id: mark.drawn for mark in chart.marks}
    assert told["bel-e26"].startswith("around July\u00a02023,")
    assert told["bel-e54"].startswith("October\u00a02024,")
    assert not any("1\u00a0October 2024" in text or "1\u00a0Jul " in text for _, text in chart.texts)


def test_columns_are_said_to_share_years_alone():
    told = [size for size in charts.SIZES if "Side by side means the same year" in drawn("kursk", size).note]
    assert told == ["web"]


def test_disputed_events_say_so():
    told = {mark.mark_id: mark.drawn for mark in drawn(size="mobile").marks}
    assert "the sides tell it differently" in told["bel-e18"]
    assert "the sides tell it differently" not in told["bel-e28"]


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("size", ["web", "mobile", "print", "social"])
def test_nothing_known_is_a_chart_that_says_so(lang, size):
    chart = drawn(lang=lang, size=size, known_by="2022-03-01")
    assert chart.empty
    assert chart.title
    assert "2022" in chart.alt_text
    assert 200 <= len(chart.alt_text) <= 600


def test_events_of_lesser_importance_fill_an_early_chart():
    """Kursk has only one of the third: without it, its rail would say that no event was found."""
    chart = drawn(known_by="2022-06-30", size="print")
    early = KNOWN.as_known("2022-06-30").within("both").tables["events"].set_index("event_id")
    assert sorted(early.loc[[mark.mark_id for mark in chart.marks], "importance"]) == [2, 2, 3]
    assert "3 events" in chart.title


# Any regions


def texts_of(chart):
    return [text.replace("\u00a0", " ") for _, text in chart.texts]


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["bryansk", "three", "four"])
def test_any_regions_are_drawn_and_named(region, size):
    known, chart = with_more_regions().within(region), more(region, size)
    assert faults(chart) == [] and len(chart.title.split()) <= 18 and len(chart.alt_text) <= 600
    body = " ".join(texts_of(chart)[2:])
    for one, name in known.tables["regions"][["region", "name_en"]].to_numpy():
        assert (name in chart.subtitle) == (name in chart.alt_text) == (one in known.regions), name
        if one in known.regions:
            assert name in body
    events = known.tables["events"]
    shown = events["event_id"].isin([mark.mark_id for mark in chart.marks])
    weights = events.groupby([events["region"], shown])["importance"]
    for one in set(events["region"]):
        assert weights.max()[one, True] <= weights.min().get((one, False), 3), one


@pytest.mark.parametrize("lang", ["ru", "uk"])
@pytest.mark.parametrize("size", ["mobile", "print"])
def test_four_regions_find_room_in_any_language(size, lang):
    chart = more("four", size, lang)
    assert faults(chart) == [] and len(chart.alt_text) <= 600


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["three", "four"])
def test_each_region_with_events_has_words_for_one_of_them(region, size):
    known = with_more_regions()
    events = known.within(region).tables["events"].set_index("event_id")["region"]
    assert {events[one] for one in told(more(region, size), known)} == set(events)


@pytest.mark.parametrize(("region", "size"), [("both", "mobile"), ("three", "mobile"), ("three", "print")])
def test_a_list_names_the_region_of_each_event(region, size):
    known = with_more_regions()
    chart, regions = more(region, size), known.tables["events"].set_index("event_id")["region"]
    names = known.tables["words"].query("vocabulary == 'region'").set_index("value")["en"]
    for event, box in told(chart, known).items():
        text = next(text for there, text in chart.texts if there == box).replace("\u00a0", " ")
        assert (names[regions[event]] if regions[event] != "federal" else "federal decisions") in text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("lang", "said"), [("en", "Voronezh region: no event found"),
                                            ("uk", "Воронезька область: подій не знайдено")])  # fmt: skip
def test_a_region_without_events_says_so(size, lang, said):
    chart = more("four", size, lang)
    assert f"{said}." in chart.note and f"{said}." in chart.alt_text
    assert said not in more("three", size, lang).alt_text
    assert said.partition(":")[0] not in texts_of(chart), "it takes no room"


@pytest.mark.parametrize("size", SIZES)
def test_a_region_without_events_of_first_importance_is_not_said_to_have_none(size):
    def lessen(events):
        here = (events["region"] == "bryansk") & (events["importance"] == 1)
        return events.assign(importance=events["importance"].mask(here, 2))

    known = _with_events(with_more_regions(), lessen)
    words = known.tables["words"].copy()  # too long for any label
    words.loc[words["vocabulary"].str.startswith("event") & words["value"].str.startswith("bry-"), "en"] = "Words " * 60
    chart = draw(replace(known, tables={**known.tables, "words": words}), "four", size)
    assert [mark for mark in chart.marks if mark.mark_id.startswith("bry")]
    assert "Bryansk region: no event" not in " ".join([*texts_of(chart), chart.alt_text])


def test_title_says_of_how_many_regions_it_holds():
    day = "2\u00a0August 2023, 72\u00a0days after"
    known = firm(with_more_regions())
    assert draw(known).title == f"Units in both regions: arms reported on {day} a raid in Belgorod region"
    assert draw(known, "belgorod").title == (
        f"Units in Belgorod region: arms reported on {day} the raid of 22\u00a0May"
    )
    assert draw(known, "three").title == (
        "Units in 2 of 3 regions: arms reported 72\u00a0days after a raid in Belgorod region"
    )
    assert draw(known, "four", lang="ru").title.startswith("О вооружении формирований 2 из 4 регионов сообщили через 72")
    (two, three) = [one for one in draw(known, "three").findings if one.place == "title"][:2]
    assert (two.printed, two.rows, two.rule) == ("2", ("bel-e28", "kur-e24"), "regions")
    assert (three.printed, three.rule) == ("3", "asked")


def _with_events(known, change):
    events = known.tables["events"].copy()
    return replace(known, tables={**known.tables, "events": change(events)})


def test_title_of_all_regions_says_so():
    def alike(events):
        raid = events["event_id"] == "bry-e03"
        events.loc[raid, ["date", "category"]] = "2023-08-02", "arming"
        return events

    known = _with_events(firm(with_more_regions()), alike)
    assert draw(known, "three").title.startswith("Units in all 3 regions: arms reported 72")
    assert draw(known, "three", lang="ru").title.startswith("О вооружении формирований всех 3 регионов сообщили")
    assert draw(known, "three", "social").title.startswith("Arms reported 72")


@pytest.mark.sample(2)
@pytest.mark.parametrize("size", SIZES)
def test_without_federal_events_there_is_no_federal_lane(size):
    def regional(events):
        return events[events["region"] != "federal"]

    for region in ("both", "three"):
        chart = draw(_with_events(with_more_regions(), regional), region, size)
        assert faults(chart) == [] and not chart.empty
        assert "ederal decisions" not in " ".join([*texts_of(chart), chart.alt_text])


def test_federal_rows_are_known_by_their_region_whatever_it_is_called():
    tables = dict(with_more_regions().tables)
    for name in ("regions", "events"):
        tables[name] = tables[name].assign(region=tables[name]["region"].replace("federal", "union"))
    words = tables["words"]
    tables["words"] = words.assign(value=words["value"].mask(words["value"] == "federal", "union"))
    chart = draw(replace(with_more_regions(), tables=tables))
    assert "Federal decisions" in texts_of(chart)
    assert {mark.mark_id for mark in chart.marks} == {mark.mark_id for mark in drawn().marks}


def test_five_regions_are_refused_in_a_sentence():
    tables = dict(with_more_regions().tables)
    tables["selections"] = tables["selections"].assign(regions="belgorod;kursk;bryansk;voronezh;federal")
    with pytest.raises(UserError, match=r"at most 4 regions, not 5: .*\.$"):
        charts.draw("timeline", replace(with_more_regions(), tables=tables).within("four"), "web", "en")


def test_the_day_of_a_title_on_two_regions_has_the_rows_of_both(everything):
    (day,) = [one for one in charts.say("timeline", everything.within("both")).findings
              if one.place == "title" and one.value == "2023-08-02"]  # fmt: skip
    assert {row.partition("-")[0] for row in day.rows} == {"bel", "kur"}
