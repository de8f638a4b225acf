"""The map says what the tables say: where units are documented, where fighting is reported, and no more exactly."""

import re
from dataclasses import replace
from functools import cache

import pytest
from matplotlib.colors import to_hex

from helpers import charts, ledger
from helpers.charts.map import labels
from helpers.charts.map.ground import ground_of, tint
from helpers.charts.map.said import MapWords
from helpers.charts.map.told import TIES, MapReports
from helpers.draw import geometry
from helpers.draw.frame import Frame
from helpers.draw.style import region_colours
from helpers.errors import UserError
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
    facts = known.tables["districts"].query("unit_id != '' and district != '' and fact != 'incursion'")
    work = facts[~facts["fact"].isin(TIES)].groupby(["region", "district"]).ngroups
    events = known.tables["events"].query("category == 'incursion' and place_id != ''")
    fought = known.tables["places"].set_index("place_id").loc[events["place_id"]].groupby(["region", "district"]).ngroups
    told = numbers(said(known).title())
    assert told == [work, len(shapes_of(known)), *([fought] if fought else [])]


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


def test_district_fact_joins_the_event_it_tells_of():
    marks = [mark.row_ids for mark in said(cut("both")).marks.values()]
    assert [ids for ids in marks if "bel-x24" in ids and "bel-e13" in ids]
    assert [ids for ids in marks if "kur-x18" in ids and "kur-e28" in ids]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_disputed_incidents_are_hollow_and_say_so(lang):
    words = said(cut("belgorod"), lang)
    area = next(one for one in words.told.callouts if one.lead.district.name == "Belgorodsky")
    assert area.contested
    word = {"en": "(disputed)", "ru": "(спорно)", "uk": "(спірно)"}[lang]
    assert word in words.dates(area) and word in words.months(area)


@pytest.mark.parametrize("size", ["web", "social"])
@pytest.mark.parametrize("region", SELECTIONS)
def test_the_key_names_ties_only_where_such_a_district_is_drawn_and_always_with_its_colour(region, size):
    known = cut(region)
    tied = [one.district for one in MapReports(known).presences if not one.at_work]
    chart = charts.draw("map", known, size, "en")
    listed = {"only recruiting, a plan or a post", "recruiting or plans only"} & {text for _, text in chart.texts}
    assert bool(listed) == bool(tied)
    colours = {tint(region_colours(known, one)[0], at_work=False) for one in known.regions}
    shaded = [patch for patch in chart.figure.axes[0].patches if to_hex(patch.get_facecolor()) in colours]
    assert len(shaded) == len(tied) + len(listed)


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
    texts = [words.subtitle("wide"), words.alt_text, words.note("wide"), *map(words.dates, words.told.callouts)]
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_known_still_draws_the_ground_and_says_so(lang):
    chart = charts.draw("map", cut("both", "2022-03-01"), "web", lang)
    assert chart.empty and not chart.source_line and not numbers(chart.title)
    assert len(chart.figure.axes[0].patches) > 5
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
    monkeypatch.setattr(geometry, "towns", lambda lang: everywhere)
    there = ground_of(Frame("map", known, "print", "en"), said(known), (100.0, 50.0, 420.0, 400.0))
    offered = {item.key[1] for item in labels.towns(there)}
    ids = [key for key, town in everywhere.items() if town.name in ("Kursk", "Belgorod", "Sudzha")]
    assert len(ids) == 3 and set(ids) <= there.sheet.towns.keys()
    assert not offered & set(ids)
    assert {key for key, town in everywhere.items() if town.name in ("Kurchatov", "Sumy")} <= offered
    assert {item.key[1] for item in labels.capitals(there)} == {"kursk", "belgorod"}
    assert not list(labels.landmarks(there))


@pytest.mark.parametrize("size", ["web", "mobile"])
def test_every_incident_has_its_label(size):
    known = cut("both")
    chart = charts.draw("map", known, size, "en")
    texts, words = " ".join(text for _, text in chart.texts), said(known)
    assert all(words.head(one.lead) in texts for one in words.told.callouts)


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
    monkeypatch.setattr(geometry, "districts", lambda isos: frozenset(one for one in every(isos) if one[1] in kinds))
    title = bare(said(cut("kursk")).title())
    assert re.search(rf"of \d+ {told}, raids", title) and title.startswith("Kursk region: units reported")


@pytest.mark.parametrize("region", SELECTIONS)
def test_the_key_explains_what_is_drawn_and_nothing_else(region):
    """Belgorod has no district with recruiting or plans alone."""
    chart, words = charts.draw("map", cut(region), "web", "en"), said(cut(region))
    texts = [text.replace("\xa0", " ") for _, text in chart.texts]
    tied = [one for one in words.told.presences if not one.at_work]
    assert (words.words.say("map-key-ties") in texts) == bool(tied) == (region != "belgorod")
    disputed = [one for one in words.told.incidents if any(report.contested for report in one.events)]
    assert ("the sides tell it differently" in chart.note) == bool(disputed)


# Any regions


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
    paper = [patch for patch in chart.figure.axes[0].patches if to_hex(patch.get_facecolor()) == "#ffffff"
             and patch.get_zorder() == 1.1]  # fmt: skip
    assert len(paper) == len(known.regions)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_region_with_few_reports_reads_right(lang):
    chart = charts.draw("map", with_more_regions().within("bryansk"), "web", lang)
    first = {"en": "Bryansk region: raids or fighting reported in 1 of 33 districts and cities; no word of units found",
             "ru": "О боях или рейдах сообщали в 1 из 33 районов и городов; сообщений об отрядах не найдено",
             "uk": "Про бої або рейди повідомляли в 1 з 33 районів і міст; повідомлень про загони не знайдено"}[lang]  # fmt: skip
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
