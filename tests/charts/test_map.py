"""The map says what the tables say: where units are documented, where fighting is reported, and no more exactly."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
import shapely
from matplotlib.colors import to_hex

from helpers import charts, ledger
from helpers.charts.map import drawn
from helpers.charts.map.drawn import tint
from helpers.charts.map.said import MapWords
from helpers.charts.map.told import SHARES, TIES, MapReports
from helpers.draw import geometry
from helpers.draw.frame import Frame
from helpers.draw.style import region_colours
from helpers.errors import UserError
from helpers.publish import export
from helpers.sizes import SIZES
from helpers.words import LANGUAGES, Words, bare
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

SELECTIONS = ("belgorod", "kursk", "both")


@cache
def everything():
    return ledger.load()


@cache
def cut(region, known_by=""):
    return everything().as_known(known_by).within(region)


def said(known, lang="en"):
    return MapWords(Words(lang, known.tables["words"]), MapReports(known))


def shapes_of(known):
    """Region, kind and name of each district of the layer, read apart from what draws it."""
    layer = geometry.layers()["admin2"]
    codes = dict(known.tables["regions"].query("region in @known.regions")[["iso", "region"]].to_numpy())
    return {(codes[row.oblast], row.kind, row.name_en) for row in layer.itertuples() if row.oblast in codes}


def numbers(text):
    return [int(number) for number in re.findall(r"\d+", text)]


@pytest.mark.parametrize("region", SELECTIONS)
@pytest.mark.parametrize("known_by", ["", "2023-08-02"])
def test_title_counts_the_districts_of_the_rows(region, known_by):
    known = cut(region, known_by)
    kinds = known.tables["units"].set_index("unit_id")["kind"]
    story = {*kinds[kinds.isin(["territorial_defence", "bars", "state_enterprise"])].index,
             *known.tables["regions"]["headline_unit"]}  # fmt: skip
    facts = known.tables["districts"].query("unit_id != '' and district != '' and fact != 'incursion'")
    facts = facts[facts["unit_id"].isin(story)]
    work = facts[~facts["fact"].isin(TIES)].groupby(["region", "district"]).ngroups
    events = known.tables["events"].query("category == 'incursion' and place_id != ''")
    fought = known.tables["places"].set_index("place_id").loc[events["place_id"]].groupby(["region", "district"]).ngroups
    told = numbers(said(known).title())
    assert told == ([work, len(shapes_of(known)), *([fought] if fought else [])] if work or fought else [])


def test_a_car_for_a_district_places_no_unit_there():
    found = {one.district.name: one.at_work for one in MapReports(cut("belgorod")).presences}
    assert not found["Krasnoyaruzhsky"] and found["Borisovsky"]
    assert numbers(said(cut("belgorod")).title())[0] == sum(found.values()) == 8


def test_recruiting_and_plans_are_not_work():
    found = {one.district.name: one.at_work for one in MapReports(cut("kursk")).presences}
    assert not found["Ponyrovsky"] and not found["Sovetsky"]
    assert found["Sudzhansky"]  # a head appointed, but a member wounded too


@pytest.mark.parametrize("region", SELECTIONS)
def test_each_placed_incident_is_in_one_mark(region):
    known = cut(region)
    events = known.tables["events"].query("category == 'incursion' and place_id != ''")["event_id"]
    drawn = [row for mark in said(known).marks.values() for row in mark.row_ids]
    assert len(drawn) == len(set(drawn))
    assert set(events) <= set(drawn)
    assert not [row for row in drawn if row.startswith("bry")]


def test_what_has_no_coordinates_is_no_pinpoint():
    for one in MapReports(cut("both")).incidents:
        if one.place is None:
            continue
        assert one.place.lat is not None and one.place.kind != "district"
        assert {report.record.place_id for report in one.events} == {one.place.place_id}
    areas = [one for one in MapReports(cut("belgorod")).incidents if one.place is None]
    assert {"terebreno", "demidovka"} <= {report.record.place_id for one in areas for report in one.events}


def test_a_district_is_no_pinpoint_though_its_coordinates_are_known():
    assert "tyotkino" in {one.place.place_id for one in MapReports(cut("kursk")).incidents if one.place}
    places = everything().tables["places"].copy()
    places.loc[places["place_id"] == "tyotkino", "kind"] = "district"
    known = type(everything())({**everything().tables, "places": places}).within("kursk")
    assert "tyotkino" not in {one.place.place_id for one in MapReports(known).incidents if one.place}
    areas = [one for one in MapReports(known).incidents if one.place is None]
    assert [one for one in areas if "tyotkino" in {report.record.place_id for report in one.events}]


def test_district_fact_joins_the_event_it_tells_of():
    marks = [mark.row_ids for mark in said(cut("both")).marks.values()]
    assert [ids for ids in marks if "bel-x24" in ids and "bel-e13" in ids]
    assert [ids for ids in marks if "kur-x18" in ids and "kur-e28" in ids]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_disputed_incidents_are_hollow_and_say_so(lang):
    words = said(cut("belgorod"), lang)
    area = next(one for one in words.told.callouts if one.district.name == "Belgorodsky")
    assert area.contested
    word = {"en": "(disputed)", "ru": "(спорно)", "uk": "(спірно)"}[lang]
    assert word in words.tale(area, worded=()) and word in words.months(area)
    assert word in words.tale(area, worded=[report.record for report in area.reports])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("region", "wholly", "partly"), [("both", 1, 5), ("belgorod", 1, 3), ("kursk", 0, 2)])
def test_list_and_note_count_the_same_districts_as_disputed(region, wholly, partly, lang):
    """Grayvoronsky has dots, as all that is told of it as such is disputed, and a village of which nothing is."""
    words = said(cut(region), lang)
    every, some = ({"en": "(disputed)", "ru": "(спорно)", "uk": "(спірно)"}[lang],
                   {"en": "(partly disputed)", "ru": "(отчасти спорно)", "uk": "(частково спірно)"}[lang])  # fmt: skip
    months = [words.months(one) for one in words.told.callouts]
    assert [sum(text.endswith(one) for text in months) for one in (every, some)] == [wholly, partly]
    tales = [entry.told for entry in words.entries(SHARES["wide"])]
    assert sum(every in told for told in tales) == wholly + partly
    for size in ("print", "social"):
        chart = shown(region, size, lang)[0]
        names = [words.district(one.district) for one in words.told.callouts]
        starred = [text for _, text in chart.texts if text.startswith(tuple(f"{name}* " for name in names))]
        assert len(starred) == numbers(chart.note.split("* ")[1])[0] == wholly + partly
    assert numbers(shown(region, "web", lang)[0].note)[-1] == wholly + partly and "*" not in words.note("wide")


@pytest.mark.sample(3)
@pytest.mark.parametrize("size", ["web", "social"])
@pytest.mark.parametrize("region", SELECTIONS)
def test_ties_are_shaded_and_keyed_in_the_colour_of_each_region_where_no_fighting_hides_them(region, size):
    """The one of Belgorod region lies below the hatching of its district."""
    known = cut(region)
    told = MapReports(known)
    fought = {one.district for one in told.incidents if one.place is None}
    tied = [one.district for one in told.presences if not one.at_work and one.district not in fought]
    chart = charts.draw("map", known, size, "en")
    listed = {"only recruiting, a plan, a post or a vehicle", "recruiting, plans, vehicles"} & {text for _, text in chart.texts}
    assert bool(listed) == bool(tied) == (region != "belgorod")
    drawn = [to_hex(patch.get_facecolor()) for patch in chart.figure.axes[0].patches]
    for one in known.regions:
        there = sum(district.region == one for district in tied)
        assert drawn.count(tint(region_colours(known, one)[0], at_work=False)) == there + bool(there)


def test_ties_in_several_regions_are_keyed_in_all_their_colours():
    def lose(column, about):
        return lambda rows: rows.__setitem__(column, rows[column].mask(rows[about] == "incursion", ""))

    known = _with(_with(everything(), "events", lose("place_id", "category")), "districts", lose("district", "fact"))
    chart = charts.draw("map", known.within("both"), "web", "en")
    drawn = [to_hex(patch.get_facecolor()) for patch in chart.figure.axes[0].patches]
    colours = [tint(region_colours(known, one)[0], at_work=False) for one in ("belgorod", "kursk")]
    assert [drawn.count(colour) for colour in colours] == [1 + 1, 3 + 1]


def test_nothing_comes_from_after_the_day():
    known = cut("both", "2024-03-20")
    words = said(known)
    rows = [row for one in words.told.incidents for row in one.records]
    everywhere = everything().tables
    since = {**everywhere["events"].set_index("event_id")["known_from_last"],
             **everywhere["districts"].set_index("fact_id")["known_from_last"]}  # fmt: skip
    assert rows and all(str(since[row.row_id].date()) <= "2024-03-20" for row in rows)
    span = next(row for row in rows if row.row_id == "bel-e39")
    assert bare(words.when(span, short=False)) == "from 12\u00a0March 2024"
    entries = [entry.told for share in SHARES.values() for entry in words.entries(share)]
    texts = [words.subtitle("wide"), words.alt_text, words.note("wide"), *entries]
    assert "2025" not in " ".join(texts)
    assert bare(words.period).endswith("March\u00a02024")


def test_facts_without_a_district_are_counted_in_the_note():
    known = cut("kursk")
    loose = known.tables["districts"].query("district == '' and unit_id != ''")
    assert numbers(said(known).note("wide"))[0] == len(loose) > 0


@pytest.mark.parametrize("region", ["belgorod", "kursk", "bryansk", "voronezh"])
def test_every_district_of_the_tables_has_a_shape_and_every_shape_a_name(region):
    known = with_more_regions().within(region)
    named = known.tables["district_names"].query("region == @region")
    assert {(row.region, row.kind, row.boundary_name) for row in named.itertuples()} == shapes_of(known)


@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_is_known_a_sentence_says_so_in_a_small_picture(lang, size):
    chart = charts.draw("map", cut("both", "2022-03-01"), size, lang)
    assert chart.empty and not chart.source_line and not numbers(chart.title) and faults(chart) == []
    assert chart.height < charts.SIZES[size].height * 0.6
    nothing = Words(lang, everything().tables["words"]).say("map-nothing")
    assert nothing in [text.replace("\xa0", " ") for _, text in chart.texts]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_towns_and_rivers_around_have_the_names_of_the_layers(lang):
    texts = {text for _, text in charts.draw("map", cut("both"), "web", lang).texts}
    places, rivers = geometry.layers()["places"], geometry.layers()["rivers"]
    assert texts & set(places.loc[places["label"] == "landmark", f"name_{lang}"])
    assert texts & set(places.loc[places["label"] == "town", f"name_{lang}"])
    assert texts & set(rivers.loc[rivers["label"] == "river", f"name_{lang}"])
    assert not texts & set(rivers.loc[rivers["label"] == "", f"name_{lang}"])


def test_no_town_is_named_twice(monkeypatch):
    """Neither capitals nor settlements that incidents name are named again from the layer."""
    known = cut("kursk")
    everywhere = {key: town._replace(label="town") for key, town in geometry.towns("en").items()}
    monkeypatch.setattr(geometry, "towns", lambda lang, folder: everywhere)
    there = drawn.board_in((100.0, 50.0, 420.0, 400.0), Frame("map", known, "web", "en"), said(known))
    offered = {item.key[1] for item in drawn.towns(there)}
    ids = [key for key, town in everywhere.items() if town.name in ("Kursk", "Belgorod", "Sudzha")]
    assert len(ids) == 3 and set(ids) <= there.sheet.towns.keys()
    assert not offered & set(ids)
    assert {key for key, town in everywhere.items() if town.name in ("Kurchatov", "Sumy")} <= offered
    assert {item.key[1] for item in drawn.capital_names(there)} == {"kursk", "belgorod"}
    assert not list(drawn.landmarks(there))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("region", SELECTIONS)
@pytest.mark.parametrize("known_by", ["", "2022-03-01", "2022-06-30"])
def test_alt_text_is_neither_short_nor_long(lang, region, known_by):
    text = bare(said(cut(region, known_by), lang).alt_text)
    assert 200 <= len(text) <= 600
    assert "<" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_title_has_at_most_18_words_whatever_there_is_to_tell(lang):
    words = Words(lang, everything().tables["words"])
    for kind in ("work-raids", "work-calm", "ties-raids", "ties-calm", "none-raids", "none-calm"):
        for n in (1, 2, 5, 21):
            title = bare(words.say(f"map-title-{kind}", of=(), n=n, t=n, k=n, m=55, areas="both", place="no"))
            assert len(re.findall(r"\w[^\s]*", title)) <= 18


@pytest.mark.parametrize(("kinds", "told"), [(("district", "city"), "districts and cities"), (("district",), "districts")])
def test_a_title_names_cities_where_there_are_any(monkeypatch, kinds, told):
    every = geometry.districts
    monkeypatch.setattr(geometry, "districts", lambda isos, *_: frozenset(one for one in every(isos) if one[1] in kinds))
    title = bare(said(cut("kursk")).title())
    assert re.search(rf"of \d+ {told}, raids", title) and title.startswith("Kursk region: units reported")


@pytest.mark.parametrize("region", SELECTIONS)
def test_the_key_explains_what_is_drawn_and_nothing_else(region):
    chart, words = charts.draw("map", cut(region), "web", "en"), said(cut(region))
    disputed = [one for one in words.told.incidents if any(report.contested for report in one.events)]
    assert ("the sides’ accounts differ" in chart.note) == bool(disputed)


# Any regions


@pytest.mark.sample(3)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("region", ["bryansk", "three", "four"])
def test_any_regions_are_drawn_whole_and_named(region, size):
    known = with_more_regions().within(region)
    chart = charts.draw("map", known, size, "en")
    assert faults(chart) == [] and len(chart.title.split()) <= 18 and len(chart.alt_text) <= 600
    names = {one: name for one, name in known.tables["regions"][["region", "name_en"]].to_numpy()}
    for one, name in names.items():
        assert (name in chart.subtitle) == (one in known.regions), name
        assert (name in chart.alt_text) == (one in known.regions), name
    assert numbers(chart.title)[-2 if region != "bryansk" else 1] == len(shapes_of(known))
    capitals = {known.region(one).capital for one in known.regions} - {""}
    named = {Words("en", known.tables["words"]).label("place", one) for one in capitals}
    missing = named - {text for _, text in chart.texts}
    assert not missing or (size in ("print", "social") and region == "four")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_region_with_few_reports_reads_right(lang):
    chart = charts.draw("map", with_more_regions().within("bryansk"), "web", lang)
    first = {"en": "Bryansk region: raids or fighting reported in 1 of 33 districts and cities; no word of units found",
             "ru": "Бои или рейды, по сообщениям, — в 1 из 33 районов и городов; сообщений о формированиях не найдено",
             "uk": "Брянська область: бої або рейди, за повідомленнями, — в 1 з 33 муніципалітетів; повідомлень про загони не знайдено"}[lang]  # fmt: skip
    assert chart.title == first and "1" in chart.note  # the sides tell the raid differently
    texts = {text for _, text in chart.texts}
    assert Words(lang, everything().tables["words"]).label("place", "bryansk") in texts  # its capital


def test_the_key_shows_the_colours_of_regions_with_units_at_work_alone():
    known = with_more_regions().within("four")
    chart = charts.draw("map", known, "web", "en")
    colours = {one: tint(region_colours(known, one)[0], at_work=True) for one in known.regions}
    drawn = {to_hex(patch.get_facecolor()) for patch in chart.figure.axes[0].patches}
    assert {one for one, colour in colours.items() if colour in drawn} == {"belgorod", "kursk"}


def _with(known, table, change):
    rows = known.tables[table].copy()
    change(rows)
    return replace(known, tables={**known.tables, table: rows})


def test_what_is_on_no_map_is_refused_in_a_sentence():
    def code(iso):
        return lambda rows: rows.__setitem__("iso", rows["iso"].mask(rows["region"] == "kursk", iso))

    with pytest.raises(UserError, match=r"gives no iso of kursk, .*\.$"):
        charts.draw("map", _with(everything(), "regions", code("")).within("both"), "web", "en")
    with pytest.raises(UserError, match=r"no area or no districts of kursk, RU-XX\.$"):
        charts.draw("map", _with(everything(), "regions", code("RU-XX")).within("both"), "web", "en")
    assert charts.draw("map", _with(everything(), "regions", code("")).within("belgorod"), "web", "en").marks


def test_five_regions_are_refused_in_a_sentence():
    known = _with(with_more_regions(), "selections",
                  lambda rows: rows.__setitem__("regions", "belgorod;kursk;bryansk;voronezh;federal"))  # fmt: skip
    with pytest.raises(UserError, match="at most 4 regions, not 5"):
        charts.draw("map", known.within("four"), "web", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_districts_without_a_boundary_are_told_and_not_drawn(lang):
    """Sudzhansky has facts on a unit, and events that are known for the district alone."""
    def lose(rows):
        rows.loc[rows["district"].isin(["Sudzhansky"]), "boundary_name"] = ""

    known = _with(everything(), "district_names", lose).within("kursk")
    chart = charts.draw("map", known, "web", lang)
    drawn = {row for mark in chart.marks for row in mark.row_ids}
    before = {row for mark in charts.draw("map", cut("kursk"), "web", lang).marks for row in mark.row_ids}
    lost = before - drawn
    name = Words(lang, known.tables["words"]).label("district", "kursk/Sudzhansky")
    assert lost and drawn < before
    assert re.search(rf"\b{len(lost)}\b[^.]*{name}", chart.note)
    assert numbers(chart.title)[0] == numbers(charts.draw("map", cut("kursk"), "web", lang).title)[0] - 1


# The form: numbers on the map, the list beside or below it


@cache
def shown(region, size, lang, day=""):
    """A chart, and what part of the country it shows."""
    seen, view = [], geometry.view
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(geometry, "view", lambda *asked: seen.append(view(*asked)) or seen[-1])
        known = (with_more_regions() if region in ("bryansk", "three", "four") else everything()).as_known(day).within(region)
        return charts.draw("map", known, size, lang), seen[-1]


def is_on(view, spot):
    left, top, right, bottom = view.room
    return left <= spot[0] <= right and top <= spot[1] <= bottom


def middle(box):
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def told_on(chart, words, size):
    """What the numbers of a chart stand for: as many as it has, in order."""
    count = max(int(text) for _, text in chart.texts if text.isdigit())
    share = next(share for share in SHARES[SIZES[size].tier].less() if share.districts <= count)
    return words.entries(share)


few = [("both", lang) for lang in LANGUAGES] + [("belgorod", "ru"), ("kursk", "uk")]
many = [(region, lang) for region in (*SELECTIONS, "three", "four") for lang in LANGUAGES]
pictures = [*few, *(pytest.param(*one, marks=pytest.mark.torture) for one in many if one not in few)]


@pytest.mark.sample(8)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize(("region", "lang"), pictures)
def test_each_number_stands_in_the_list_and_at_its_district(region, lang, size):
    """In it, or beside it with a way to it that crosses no other; at each of its settlements, if only they are known."""
    chart, view = shown(region, size, lang)
    words = said((with_more_regions() if region in ("bryansk", "three", "four") else everything()).within(region), lang)
    entries, sheet = told_on(chart, words, size), geometry.sheet(view)
    assert len(entries) == min(SHARES[SIZES[size].tier].districts, len(words.told.callouts)) or (region in ("three", "four"))
    for entry in entries:
        places = [middle(box) for box, text in chart.texts if text == str(entry.number)]
        marked = [shapely.Point(spot) for spot in places if is_on(view, spot)]
        assert len(marked) == len(entry.callout.numbered) == len(places) - 1
        area = sheet.districts[words.told.outlines[entry.callout.district]]
        others = shapely.union_all([one for one in sheet.districts.values() if one is not area])
        for spot in marked:
            assert area.distance(spot) < 3 * charts.SIZES[size].label
            assert entry.callout.numbered[0].place or shapely.shortest_line(area, spot).intersection(others).length < 1
        assert any(text.startswith(entry.head) for _, text in chart.texts)


@pytest.mark.sample(8)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize(("region", "lang"), few)
def test_every_language_tells_of_the_same_districts_and_events(region, lang, size):
    chart, words = shown(region, size, lang)[0], said(cut(region), lang)
    text = " ".join(text for _, text in chart.texts).replace("\xa0", " ")
    assert len(told_on(chart, words, size)) == len(words.told.callouts)
    for event in words.told.worded(SHARES[SIZES[size].tier]):
        assert bare(words.words.event(event.row_id)).replace("\xa0", " ") in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("region", SELECTIONS)
def test_the_list_and_the_alt_text_are_by_district_and_each_settlement_is_an_entry(region, lang):
    """Also where all of a district is told of one settlement, at whose triangle its number stands."""
    words = said(cut(region), lang)
    names = {one: words.words.label("district", "/".join(one.district)) for one in words.told.callouts}
    for share in SHARES["wide"].less():
        assert [entry.head for entry in words.entries(share)] == [names[one] for one in words.told.numbered(share)]
    assert all(words.brief(one).startswith(f"{name} —") for one, name in names.items())
    alone = [one for one in words.told.callouts if [some.place is None for some in one.incidents] == [False]]
    assert bool(alone) == (region != "belgorod")
    for one in alone:
        village = words.words.label("place", one.incidents[0].place.place_id)
        for share in (SHARES["wide"], SHARES["wide"]._replace(events=1)):
            lines = words.tale(one, words.told.worded(share)).split("\n")
            assert all(bare(line).startswith(f"{village}: ") for line in lines)


def worded_in(known, size, lang):
    """The events that a chart tells in words, by their row."""
    chart, words = charts.draw("map", known, size, lang), Words(lang, known.tables["words"])
    text = " ".join(text for _, text in chart.texts).replace("\xa0", " ")
    return {event.row_id for event in MapReports(known).worded(SHARES[SIZES[size].tier])
            if bare(words.event(event.row_id)).replace("\xa0", " ") in text}  # fmt: skip


@pytest.mark.parametrize("wordy", LANGUAGES)
def test_a_language_of_long_words_cuts_what_is_told_in_all(wordy):
    def lengthen(rows):
        events = rows["vocabulary"].isin(["event", "event_label"])
        rows.loc[events, wordy] += " " + " ".join(["слово" if wordy != "en" else "words"] * 12)

    known = _with(everything(), "words", lengthen).within("both")
    told = [worded_in(known, "web", lang) for lang in LANGUAGES]
    assert told[0] == told[1] == told[2] and 0 < len(told[0]) < len(worded_in(cut("both"), "web", "en")) == 8


@pytest.mark.sample(2)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("lang", ["en", pytest.param("ru", marks=pytest.mark.torture), "uk"])
@pytest.mark.parametrize("region", ["both", pytest.param("belgorod", marks=pytest.mark.torture)])
def test_the_map_does_not_move_from_day_to_day(region, lang, size):
    """Not even downwards; on a phone it does below a title that takes a line more."""
    views = [shown(region, size, lang, day)[1] for day in ("2023-02-11", "2023-06-01", "2023-08-02", "")]
    assert len({round(view.scale, 9) for view in views}) == 1
    assert len({(view.room[0], view.room[2], round(view.room[3] - view.room[1], 3)) for view in views}) == 1
    assert len({round(view.room[1], 3) for view in views[size == "mobile" :]}) == 1


@pytest.mark.sample(2)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize(("region", "lang"), pictures)
def test_every_name_lies_on_its_own_ground(region, lang, size):
    """A region's on the region, a district's in it, a town's on no shade but its own or that around its city.

    Capitals, which are set in bold beside their own sign, may stand anywhere.
    """
    chart, view = shown(region, size, lang)
    known = (with_more_regions() if region in ("bryansk", "three", "four") else everything()).within(region)
    sheet, words = geometry.sheet(view), said(known, lang)
    marked = {one.district: sheet.districts[words.told.outlines[one.district]] for one in words.told.presences}
    land = {one: sheet.land[known.region(one).iso] for one in known.regions}
    names = {words.words.label("region", one).upper(): [area] for one, area in land.items()}
    names |= {words.district(one): [area] for one, area in marked.items()}
    for town in geometry.towns(lang).values():
        spot = shapely.Point(geometry.point(view, town.lat, town.lon))
        area = next((area for area in (*land.values(), *sheet.countries.values()) if area.covers(spot)), None)
        city = next((one for key, one in sheet.districts.items() if key[1] == "city" and one.covers(spot)), spot)
        others = shapely.union_all([shade for shade in marked.values() if not (shade.covers(spot) or shade.touches(city))])
        if area:
            names.setdefault(town.name, []).append(area - others)
    capitals = {words.words.label("place", town) for one in known.subjects if (town := known.region(one).capital)}
    found = [(shapely.box(*box), names[text]) for box, text in chart.texts
             if text in names and text not in capitals and is_on(view, middle(box))]  # fmt: skip
    assert len(found) > {"web": 3, "mobile": 1}.get(size, -1)
    for plate, grounds in found:
        assert max(plate.intersection(ground).area for ground in grounds) > 0.95 * plate.area


def test_what_is_told_weighs_most_and_numbers_follow_time():
    told = MapReports(cut("both"))
    ends = [one.reports[0].ends for one in told.callouts]
    assert ends == sorted(ends) and len(ends) == 7
    for share in SHARES["wide"].less():
        kept = told.numbered(share)
        rest = [one for one in told.callouts if one not in kept]
        assert len(kept) == min(share.districts, 7) and kept == [one for one in told.callouts if one in kept]
        assert all(one.weight < other.weight for one in kept for other in rest)
        events = {report.record.row_id: report.importance for one in kept for report in one.reports}
        words = [event.row_id for event in told.worded(share)]
        least = max((events.pop(row) for row in words), default=0)
        assert len(words) == min(share.events, len(words) + len(events)) and all(least <= other for other in events.values())


def test_numbers_do_not_move_from_day_to_day():
    days = ("2023-06-01", "2024-03-20", "2024-08-10", "")
    told = [[one.district for one in MapReports(cut("both", day)).callouts] for day in days]
    assert [len(one) for one in told] == sorted({len(one) for one in told})
    assert all(late[: len(early)] == early for early, late in pairwise(told))


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", ["web", "mobile"])
@pytest.mark.parametrize(("region", "lang"), few)
def test_the_drawing_is_small_enough_for_a_page(region, lang, size):
    assert len(export.svg(shown(region, size, lang)[0])) < 150 * 1024


@pytest.mark.sample(8)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize(("region", "lang"), few)
def test_a_locator_stands_in_a_corner_and_hides_nothing_of_the_regions(region, lang, size):
    chart, view = shown(region, size, lang)
    sea = [patch for patch in chart.figure.axes[0].patches if _hue(to_hex(patch.get_facecolor())) > 8
           and patch.get_zorder() == 2.5]  # fmt: skip
    boxes = [shapely.box(*patch.get_path().get_extents().extents) for patch in sea]
    assert len(boxes) == 1 or (not boxes and size in ("print", "social"))
    for box in boxes:
        assert not any(box.intersects(area) for area in geometry.sheet(view).land.values())
        assert min(box.distance(shapely.Point(x, y)) for x in view.room[::2] for y in view.room[1::2]) < 1


@pytest.mark.parametrize("size", ["print", "social"])
@pytest.mark.parametrize(("region", "lang"), [("both", "en"), ("belgorod", "uk"), ("kursk", "ru")])
def test_a_small_map_fills_its_paper_down_to_the_foot(region, lang, size):
    chart, view = shown(region, size, lang)
    below = min(top for (_, top, _, _), _ in chart.texts if top > view.room[3])
    assert below - view.room[3] < 0.12 * chart.height


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("region", ["belgorod", "kursk", "bryansk"])
def test_the_scale_hides_neither_regions_nor_frontier(region, size):
    chart, view = shown(region, size, "en")
    sheet = geometry.sheet(view)
    (scale,) = (shapely.box(*box) for box, text in chart.texts if re.fullmatch(r"\d+\skm", text))
    assert not scale.intersects(sheet.frontier) and not any(map(scale.intersects, sheet.land.values()))


@pytest.mark.sample(8)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize(("region", "lang"), few)
def test_no_line_runs_through_the_scale_and_no_name_touches_it(region, lang, size):
    """Neither a river nor a bound of the areas around, which are grey and drawn below all else."""
    chart, view = shown(region, size, lang)
    (label,) = (box for box, text in chart.texts if re.fullmatch(r"\d+\s(km|км)", text))
    bar = next(line for line in chart.figure.axes[0].lines if abs(line.get_xdata()[0] - label[0]) < 1 and len(line.get_xdata()) == 4)
    scale = shapely.union_all([shapely.box(*label), shapely.LineString(np.column_stack(bar.get_data()))]).envelope
    lines = [patch for patch in chart.figure.axes[0].patches if not patch.get_fill() and patch.get_zorder() in (1.2, 1.6)]
    assert len(lines) == 1 + (size == "web")
    runs = [shapely.LineString(run) for line in lines for run in line.get_path().to_polygons(closed_only=False)]
    room = 0.4 * charts.SIZES[size].label
    assert runs and min(map(scale.distance, runs)) > room
    names = [shapely.box(*box) for box, _ in chart.texts if box != label and is_on(view, middle(box))]
    assert min(map(scale.distance, names)) > room


def _hue(colour):
    """How much bluer than red a colour is."""
    return int(colour[5:7], 16) - int(colour[1:3], 16)


def test_land_abroad_has_no_colour_of_water():
    land = [patch for patch in shown("both", "web", "en")[0].figure.axes[0].patches if patch.get_zorder() == 1]
    colours = {to_hex(patch.get_facecolor()) for patch in land if patch.get_fill()}
    assert len(colours) >= 2 and all(_hue(colour) <= 0 for colour in colours)


# Any tables


def _fought_everywhere(known):
    """The ledger with fighting reported in each district, a day later in each."""
    rows = known.tables["districts"]
    one = rows[rows["fact"] == "incursion"].iloc[0].to_dict()
    names = known.tables["district_names"].query("region in @known.subjects")[["region", "district"]].to_numpy()
    days = pd.date_range("2023-01-01", periods=len(names)).strftime("%Y-%m-%d")
    more = [one | {"fact_id": f"all-x{at:03}", "region": region, "district": district, "date": day}
            for at, ((region, district), day) in enumerate(zip(names, days, strict=True))]  # fmt: skip
    return replace(known, tables={**known.tables, "districts": pd.concat([rows, pd.DataFrame(more)], ignore_index=True)})


@pytest.mark.sample(2)
@pytest.mark.parametrize("size", charts.SIZES)
def test_fighting_everywhere_is_told_by_its_head_and_the_rest_is_counted(size):
    known = _fought_everywhere(everything()).within("both")
    chart = charts.draw("map", known, size, "en")
    shown = [text.replace("\xa0", " ") for _, text in chart.texts]
    count = max(int(text) for text in shown if text.isdigit())
    every = len(known.tables["district_names"].query("region in @known.regions"))
    assert faults(chart) == [] and 3 < count <= SHARES[SIZES[size].tier].districts
    assert any(f"and {every - count} more districts, without numbers" in text for text in shown)
    assert all(shown.count(str(number)) == 2 for number in range(1, count + 1) if number != 4)


def test_no_fighting_is_said_where_the_list_would_be():
    chart = charts.draw("map", cut("both", "2023-02-11"), "web", "en")
    assert chart.marks and "No raid or fighting: none was found in the pages read." in {text for _, text in chart.texts}
    assert not {"raid or fighting in the district", "1"} & {text for _, text in chart.texts}


def test_what_is_only_disputed_is_keyed_in_full():
    texts = {text for _, text in charts.draw("map", cut("both", "2023-06-01"), "web", "en").texts}
    assert "raid or fighting in the district (disputed)" in texts and "the same, all disputed" not in texts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_happened_once_is_not_counted(lang):
    """A company, a drone, somebody who joined: the one in the table is no count of theirs."""
    words, told = Words(lang, everything().tables["words"]), charts.draw("map", cut("both"), "web", lang).marks
    once = ("company_formed", "company_planned", "drone_found", "head_appointed", "official_joined")
    found = {fact for fact in once for mark in told if words.label("fact", fact) in mark.drawn}
    assert found >= {"company_formed", "drone_found", "official_joined"}
    assert [mark.drawn for fact in once for mark in told if f"{words.label('fact', fact)}: 1" in mark.drawn] == []
