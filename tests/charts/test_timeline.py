"""The timeline: what it claims, what it shows, and that its labels find their places."""

from datetime import date

import numpy as np
import pytest

from helpers import charts, ledger
from helpers.charts.timeline.rails import spread

KNOWN = ledger.load()


def drawn(region="both", size="web", lang="en", known_by=""):
    return charts.draw("timeline", KNOWN.as_known(known_by).within(region), size, lang)


def test_title_counts_the_days_between_the_rows():
    days = KNOWN.tables["events"].set_index("event_id")["date_first"]
    between = (days["bel-e28"] - days["bel-e13"]).days
    assert between == (date(2023, 8, 2) - date(2023, 5, 22)).days
    for lang in ("en", "ru", "uk"):
        assert f"{between}\u00a0" in drawn(lang=lang, size="mobile").title


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
    chart = drawn(size=size)
    texts = [text for _, text in chart.texts]
    labels = KNOWN.tables["words"].query("vocabulary == 'event_label'").set_index("value")["en"]
    written = [mark for mark in chart.marks if any(labels[mark.mark_id] in text for text in texts)]
    assert {"bel-e13", "bel-e28", "kur-e24"} <= {mark.mark_id for mark in written}
    assert f"{len(chart.marks) - len(written)} events without words" in chart.note


@pytest.mark.parametrize("region", KNOWN.selections)
def test_no_tall_white_space_stays_above_the_labels(region):
    chart = drawn(region)
    names = {"Belgorod Oblast", "Kursk Oblast"}
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
    assert told["bel-e26"].startswith("about July\u00a02023,")
    assert told["bel-e54"].startswith("October\u00a02024,")
    assert not any("1\u00a0October 2024" in text or "1\u00a0Jul " in text for _, text in chart.texts)


def test_disputed_events_say_so():
    told = {mark.mark_id: mark.drawn for mark in drawn(size="mobile").marks}
    assert "the sides tell it differently" in told["bel-e18"]
    assert "the sides tell it differently" not in told["bel-e13"]


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("size", ["web", "mobile", "print", "social"])
def test_nothing_known_is_a_chart_that_says_so(lang, size):
    chart = drawn(lang=lang, size=size, known_by="2022-03-01")
    assert chart.empty
    assert chart.title
    assert "2022" in chart.alt_text
    assert 200 <= len(chart.alt_text) <= 600


def test_events_of_second_importance_fill_an_early_chart():
    chart = drawn(known_by="2022-06-30", size="print")
    assert len(chart.marks) == 2
    assert "2 events" in chart.title


def test_same_picture_on_every_run():
    one, two = drawn(), drawn()
    assert one.texts == two.texts


def test_spread_keeps_order_and_distance_and_moves_least():
    moved = spread([10, 11, 50], [10, 10], 0, 100)
    assert np.allclose(moved, [5.5, 15.5, 50])
    assert np.allclose(spread([1, 2], [10], 0, 100), [0, 10])
    assert np.allclose(spread([99], [], 0, 90), [90])
