"""The map says what the tables say: where units are documented, where fighting is reported, and no more exactly."""

import re
from functools import cache

import pytest
from matplotlib.colors import to_hex

from helpers import charts, ledger
from helpers.charts.map import geometry, reports, towns
from helpers.charts.map.ground import ground
from helpers.charts.map.pen import tint
from helpers.charts.map.story import Story
from helpers.draw.frame import Frame
from helpers.words import LANGUAGES, Words, bare

SELECTIONS = ("belgorod", "kursk", "both")


@cache
def everything():
    return ledger.load()


@cache
def cut(region, known_by=""):
    return everything().as_known(known_by).within(region)


def story(known, lang="en"):
    return Story(Words(lang, known.tables["words"]), known)


def numbers(text):
    return [int(number) for number in re.findall(r"\d+", text)]


@pytest.mark.parametrize("region", SELECTIONS)
@pytest.mark.parametrize("known_by", ["", "2023-08-02"])
def test_title_counts_the_districts_of_the_rows(region, known_by):
    known = cut(region, known_by)
    facts = known.tables["districts"].query("unit_id != '' and district != '' and fact != 'incursion'")
    work = facts[~facts["fact"].isin(reports.TIES)].groupby(["region", "district"]).ngroups
    events = known.tables["events"].query("category == 'incursion' and place_id != ''")
    fought = known.tables["places"].set_index("place_id").loc[events["place_id"]].groupby(["region", "district"]).ngroups
    told = numbers(story(known).title())
    assert told == [work, geometry.district_count(known.regions), *([fought] if fought else [])]


def test_recruiting_and_plans_are_not_work():
    found = {one.district.name: one.at_work for one in reports.presences(cut("kursk"))}
    assert not found["Ponyrovsky"] and not found["Sovetsky"]
    assert found["Sudzhansky"]  # a head appointed, but a member wounded too


@pytest.mark.parametrize("region", SELECTIONS)
def test_each_placed_incident_is_in_one_mark(region):
    known = cut(region)
    events = known.tables["events"].query("category == 'incursion' and place_id != ''")["event_id"]
    drawn = [row for mark in story(known).marks.values() for row in mark.row_ids]
    assert len(drawn) == len(set(drawn))
    assert set(events) <= set(drawn)
    assert not [row for row in drawn if row.startswith("bry")]


def test_what_has_no_coordinates_is_no_pinpoint():
    for one in reports.incidents(cut("both")):
        if one.place is None:
            continue
        assert one.place["lat"] == one.place["lat"] and one.place["kind"] != "district"
        assert set(one.events["place_id"]) == {one.place["place_id"]}
    areas = [one for one in reports.incidents(cut("belgorod")) if one.place is None]
    assert {"terebreno", "demidovka"} <= {place for one in areas for place in one.events["place_id"]}


def test_district_fact_joins_the_event_it_tells_of():
    marks = [mark.row_ids for mark in story(cut("both")).marks.values()]
    assert [ids for ids in marks if "bel-x24" in ids and "bel-e13" in ids]
    assert [ids for ids in marks if "kur-x18" in ids and "kur-e28" in ids]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_disputed_incidents_are_hollow_and_say_so(lang):
    told = story(cut("belgorod"), lang)
    area = next(one for one in told.callouts if one.lead.district.name == "Belgorodsky")
    assert area.contested
    word = {"en": "(disputed)", "ru": "(спорно)", "uk": "(спірно)"}[lang]
    assert word in told.dates(area) and word in told.months(area)


@pytest.mark.parametrize("size", ["web", "social"])
@pytest.mark.parametrize("region", SELECTIONS)
def test_the_key_names_ties_only_where_such_a_district_is_drawn_and_always_with_its_colour(region, size):
    known = cut(region)
    tied = [one.district for one in reports.presences(known) if not one.at_work]
    chart = charts.draw("map", known, size, "en")
    listed = {"only recruiting, a plan or a post", "recruiting or plans only"} & {text for _, text in chart.texts}
    assert bool(listed) == bool(tied)
    colours = {tint(one, at_work=False) for one in known.regions}
    shaded = [patch for patch in chart.figure.axes[0].patches if to_hex(patch.get_facecolor()) in colours]
    assert len(shaded) == len(tied) + len(listed)


def test_nothing_comes_from_after_the_day():
    known = cut("both", "2024-03-20")
    told = story(known)
    rows = [row for one in told.incidents for row in one.rows]
    assert rows and all(str(row["known_from_last"].date()) <= "2024-03-20" for row in rows)
    span = next(row for row in rows if row.get("event_id") == "bel-e39")
    assert bare(told.when(span, short=False)) == "from 12\u00a0March 2024"
    said = [told.subtitle("wide"), told.alt_text, told.note("wide"), *map(told.dates, told.callouts)]
    assert "2025" not in " ".join(said)
    assert bare(told.period).endswith("March\u00a02024")


def test_facts_without_a_district_are_counted_in_the_note():
    known = cut("kursk")
    loose = known.tables["districts"].query("district == '' and unit_id != ''")
    assert numbers(story(known).note("wide"))[0] == len(loose) > 0


def test_every_district_of_the_tables_has_a_shape_and_every_shape_a_name():
    named = cut("both").tables["district_names"].query("boundary_name != '' and region in @geometry.ISO")
    layer = geometry.layers()["admin2"]
    drawn = layer[layer["oblast"].isin(geometry.ISO.values())]
    shapes = {(row.oblast, row.kind, row.name_en) for row in drawn.itertuples()}
    assert {(geometry.ISO[row.region], row.kind, row.boundary_name) for row in named.itertuples()} == shapes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_known_still_draws_the_ground_and_says_so(lang):
    chart = charts.draw("map", cut("both", "2022-03-01"), "web", lang)
    assert chart.empty and not chart.source_line and not numbers(chart.title)
    assert len(chart.figure.axes[0].patches) > 5
    said = Words(lang, everything().tables["words"]).say("map-nothing")
    assert said in [text.replace("\xa0", " ") for _, text in chart.texts]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_towns_and_rivers_around_have_the_names_of_the_layers(lang):
    said = {text for _, text in charts.draw("map", cut("both"), "web", lang).texts}
    places, rivers = geometry.layers()["places"], geometry.layers()["rivers"]
    assert said & set(places.loc[places["label"] == "landmark", f"name_{lang}"])
    assert said & set(places.loc[places["label"] == "town", f"name_{lang}"])
    assert said & set(rivers.loc[rivers["label"] == "river", f"name_{lang}"])
    assert not said & set(rivers.loc[rivers["label"] == "", f"name_{lang}"])


def test_the_layer_names_no_town_that_the_tables_name(monkeypatch):
    known = cut("kursk")
    everywhere = geometry.towns().assign(label="town")
    monkeypatch.setattr(geometry, "towns", lambda: everywhere)
    there = ground(Frame("map", known, "print", "en"), story(known), (100.0, 50.0, 420.0, 400.0))
    offered = {item.key[1] for item in towns.towns(there)}
    ids = everywhere.index[everywhere["name_en"].isin(["Kursk", "Belgorod", "Sudzha", "Kurchatov"])]
    assert len(ids) == 4 and set(ids) <= there.sheet.towns.keys()
    assert not offered & set(ids)
    assert {"kurchatov", 692194} <= offered  # of the tables, and Sumy of the layer
    assert not list(towns.landmarks(there))


@pytest.mark.parametrize("size", ["web", "mobile"])
def test_every_incident_has_its_label(size):
    known = cut("both")
    chart = charts.draw("map", known, size, "en")
    said = " ".join(text for _, text in chart.texts)
    assert all(story(known).head(one.lead) in said for one in story(known).callouts)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("region", SELECTIONS)
@pytest.mark.parametrize("known_by", ["", "2022-03-01", "2022-06-30"])
def test_alt_text_is_neither_short_nor_long(lang, region, known_by):
    told = story(cut(region, known_by), lang)
    assert 200 <= len(bare(told.alt_text)) <= 600
    assert "<" not in told.alt_text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_title_has_at_most_15_words_whatever_there_is_to_tell(lang):
    words = Words(lang, everything().tables["words"])
    for kind in ("work-raids", "work-calm", "ties-raids", "ties-calm", "none-raids", "none-calm"):
        for n in (1, 2, 5, 21):
            assert len(words.say(f"map-title-{kind}", of=(), n=n, t=n, k=n, m=55).split()) <= 15


@pytest.mark.parametrize("region", SELECTIONS)
def test_the_key_explains_what_is_drawn_and_nothing_else(region):
    """Belgorod has no district with recruiting or plans alone."""
    chart, told = charts.draw("map", cut(region), "web", "en"), story(cut(region))
    said = [text.replace("\xa0", " ") for _, text in chart.texts]
    tied = [one for one in told.presences if not one.at_work]
    assert (told.words.say("map-key-ties") in said) == bool(tied) == (region != "belgorod")
    disputed = [one for one in told.incidents if one.events["contested"].any()]
    assert ("the sides tell it differently" in chart.note) == bool(disputed)
