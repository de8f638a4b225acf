"""The timeline: what it claims, what it shows, and that its labels find their places."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from helpers import charts, ledger
from helpers.charts.timeline.rails import TimeScale, spread
from helpers.errors import UserError
from helpers.words import Words
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

KNOWN = ledger.load()
SIZES = ("web", "mobile", "print", "social")


def drawn(region="both", size="web", lang="en", known_by="", known=KNOWN):
    return charts.draw("timeline", known.as_known(known_by).within(region), size, lang)


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
        assert f"{between}\u00a0" in drawn(lang=lang, size="mobile", known=firm(KNOWN)).title
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


@pytest.mark.parametrize("region", ["both", "belgorod"])
def test_every_event_of_first_importance_has_a_mark_and_on_the_web_its_words(region):
    chart = drawn(region)
    events = KNOWN.within(region).tables["events"].query("importance == 1")
    assert set(events["event_id"]) <= {mark.mark_id for mark in chart.marks}
    texts = " ".join(text for _, text in chart.texts).replace("\u00a0", " ")
    labels = KNOWN.tables["words"].query("vocabulary == 'event_label'").set_index("value")["en"]
    missing = [event for event in events["event_id"] if labels[event] not in texts]
    assert missing == []


@pytest.mark.parametrize("size", ["mobile", "print", "social"])
def test_small_sizes_keep_what_the_title_tells_and_count_what_has_no_words(size):
    chart = drawn(size=size, known=firm(KNOWN))
    texts = [text for _, text in chart.texts]
    labels = KNOWN.tables["words"].query("vocabulary == 'event_label'").set_index("value")["en"]
    written = [mark for mark in chart.marks if any(labels[mark.mark_id] in text for text in texts)]
    assert {"bel-e13", "bel-e28", "kur-e24"} <= {mark.mark_id for mark in written}
    assert f"{len(chart.marks) - len(written)} events without words" in chart.note


@pytest.mark.parametrize("region", KNOWN.selections)
def test_no_tall_white_space_stays_above_the_labels(region):
    chart = drawn(region)
    names = {"Belgorod region", "Kursk region"}
    name = next(box for box, text in chart.texts if text in names)
    words = [box for box, text in chart.texts if "·" in text and box[1] > name[1]]
    assert min(box[1] for box in words) - name[3] < 80


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


def test_same_picture_on_every_run():
    one, two = drawn(), drawn()
    assert one.texts == two.texts


def test_spread_keeps_order_and_distance_and_moves_least():
    moved = spread([10, 11, 50], [10, 10], 0, 100)
    assert np.allclose(moved, [5.5, 15.5, 50])
    assert np.allclose(spread([1, 2], [10], 0, 100), [0, 10])
    assert np.allclose(spread([99], [], 0, 90), [90])


def test_months_of_a_scale_begin_on_their_first_day():
    scale = TimeScale(date(2022, 11, 1), date(2023, 3, 1), 0, 120)
    assert [month for _, month in scale.months()] == [date(2022, 11, 1), date(2022, 12, 1), date(2023, 1, 1), date(2023, 2, 1)]
    assert [round(x) for x, _ in scale.months()] == [0, 30, 61, 92]


# Any regions


def more(region, size="web", lang="en", known=None):
    return charts.draw("timeline", (known or with_more_regions()).within(region), size, lang)


def texts_of(chart):
    return [text.replace("\u00a0", " ") for _, text in chart.texts]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["bryansk", "three", "four"])
def test_any_regions_are_drawn_and_named(region, size):
    known = with_more_regions().within(region)
    chart = charts.draw("timeline", known, size, "en")
    assert faults(chart) == [] and len(chart.title.split()) <= 18 and len(chart.alt_text) <= 600
    body = " ".join(texts_of(chart)[2:])
    for one, name in known.tables["regions"][["region", "name_en"]].to_numpy():
        assert (name in chart.subtitle) == (name in chart.alt_text) == (one in known.regions), name
        if one in known.regions:
            assert name in body
    leading = known.tables["events"].query("importance == 1")
    assert set(leading["event_id"]) <= {mark.mark_id for mark in chart.marks}


@pytest.mark.parametrize("lang", ["ru", "uk"])
@pytest.mark.parametrize("size", ["mobile", "print"])
def test_four_regions_find_room_in_any_language(size, lang):
    chart = more("four", size, lang)
    assert faults(chart) == [] and len(chart.alt_text) <= 600


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("region", ["three", "four"])
def test_each_region_with_events_has_words_for_one_of_them(region, size):
    known = with_more_regions().within(region)
    chart = charts.draw("timeline", known, size, "en")
    words, texts = Words("en", known.tables["words"]), " ".join(texts_of(chart))
    events = known.tables["events"]
    told = {row.region for row in events.itertuples() if words.event(row.event_id)[:25].replace("\u00a0", " ") in texts}
    assert told == set(events["region"])


def test_each_label_of_a_list_names_its_region():
    chart = more("three", "mobile")
    heads = [text for text in texts_of(chart) if "·" in text]
    names = ("Belgorod region", "Kursk region", "Bryansk region", "Federal decisions")
    assert len(heads) > 8
    assert all(any(f"· {name} " in head for name in names) for head in heads)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("lang", "said"), [("en", "Voronezh region: no event found"),
                                            ("uk", "Воронезька область: подій не знайдено")])  # fmt: skip
def test_a_region_without_events_says_so(size, lang, said):
    chart = more("four", size, lang)
    assert said in texts_of(chart) and f"{said}." in chart.alt_text
    assert said not in more("three", size, lang).alt_text


@pytest.mark.parametrize("size", SIZES)
def test_a_region_without_events_of_first_importance_is_not_said_to_have_none(size):
    def lessen(events):
        here = (events["region"] == "bryansk") & (events["importance"] == 1)
        return events.assign(importance=events["importance"].mask(here, 2))

    known = _with_events(with_more_regions(), lessen)
    words = known.tables["words"].copy()  # too long for any label
    words.loc[words["vocabulary"].str.startswith("event") & words["value"].str.startswith("bry-"), "en"] = "Words " * 60
    chart = more("four", size, known=replace(known, tables={**known.tables, "words": words}))
    assert [mark for mark in chart.marks if mark.mark_id.startswith("bry")]
    assert "Bryansk region: no event" not in " ".join([*texts_of(chart), chart.alt_text])


def test_title_says_of_how_many_regions_it_holds():
    day = "2\u00a0August 2023, 72\u00a0days after"
    known = firm(with_more_regions())
    assert drawn(known=known).title == f"Arms for units in both regions reported {day} a raid in Belgorod region"
    assert drawn("belgorod", known=known).title == (
        f"Arms for units in Belgorod region reported {day} the raid of 22\u00a0May"
    )
    assert more("three", known=known).title == (
        "Arms for units in 2 of 3 regions reported 72\u00a0days after a raid in Belgorod region"
    )
    assert more("four", lang="ru", known=known).title.startswith("О вооружении отрядов 2 из 4 регионов сообщили через 72")
    (two, three) = [one for one in more("three", known=known).findings if one.place == "title"][:2]
    assert (two.printed, two.rows, two.rule) == ("2", ("bel-e28", "kur-e24"), "counted")
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
    assert more("three", known=known).title.startswith("Arms for units in all 3 regions reported 72")
    assert more("three", lang="ru", known=known).title.startswith("О вооружении отрядов всех 3 регионов сообщили")
    assert more("three", "social", known=known).title.startswith("Arms reported 72")


@pytest.mark.parametrize("size", SIZES)
def test_without_federal_events_there_is_no_federal_lane(size):
    def regional(events):
        return events[events["region"] != "federal"]

    for region in ("both", "three"):
        chart = more(region, size, known=_with_events(with_more_regions(), regional))
        assert faults(chart) == [] and not chart.empty
        assert "ederal decisions" not in " ".join([*texts_of(chart), chart.alt_text])


def test_federal_rows_are_known_by_their_region_whatever_it_is_called():
    tables = dict(with_more_regions().tables)
    for name in ("regions", "events"):
        tables[name] = tables[name].assign(region=tables[name]["region"].replace("federal", "union"))
    words = tables["words"]
    tables["words"] = words.assign(value=words["value"].mask(words["value"] == "federal", "union"))
    chart = more("both", known=replace(with_more_regions(), tables=tables))
    assert "Federal decisions" in texts_of(chart)
    assert {mark.mark_id for mark in chart.marks} == {mark.mark_id for mark in drawn().marks}


def test_five_regions_are_refused_in_a_sentence():
    tables = dict(with_more_regions().tables)
    tables["selections"] = tables["selections"].assign(regions="belgorod;kursk;bryansk;voronezh;federal")
    with pytest.raises(UserError, match=r"at most 4 regions, not 5: .*\.$"):
        charts.draw("timeline", replace(with_more_regions(), tables=tables).within("four"), "web", "en")
