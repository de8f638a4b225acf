"""The board of equipment says what the rows say, and shows no side of a dispute alone."""

import re
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from matplotlib.patches import PathPatch

from helpers import charts, ledger
from helpers.charts.kit.told import KitDetail, KitStory, less
from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.sizes import SIZES
from helpers.words import Words
from tests.charts.audit import faults
from tests.charts.more_regions import with_more_regions

LATE = "2023-08-02"


@cache
def known(region="both", known_by=""):
    """Return what is known."""
    return ledger.load().as_known(known_by).within(region)


def drawn(size="web", region="both", lang="en", known_by=""):
    """Return the chart; each is drawn once."""
    return _drawn(size, region, lang, known_by)


@cache
def _drawn(size, region, lang, known_by):
    return charts.draw("kit", known(region, known_by), size, lang)


def letters(chart):
    """Return all that is written on the chart."""
    return " ".join(text for _, text in chart.texts).replace("\u00a0", " ")


def drawn_rows(chart):
    """Return the ids of all rows behind the marks."""
    return {row for mark in chart.marks for row in mark.row_ids}


def counted(region="both", **quantities):
    """Return the ledger with other quantities: ``bel_q08=470``."""
    table = known(region).tables["equipment"].copy()
    for row, quantity in quantities.items():
        table.loc[table["claim_id"] == row.replace("_", "-"), ["quantity", "qualifier"]] = [quantity, "exact"]
    return replace(known(region), tables={**known(region).tables, "equipment": table})


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_title_names_the_planned_numbers_of_the_rows(lang):
    title = drawn(lang=lang).title
    assert "400" in title and "300" in title
    other = charts.draw("kit", counted(bel_q08=470), "print", lang).title
    assert "470" in other and "400" not in other


def test_title_changes_once_an_issued_number_is_known():
    chart = charts.draw("kit", counted(kur_q01=37), "print", "en")
    assert "37" in chart.title and "no count" not in chart.title


@pytest.mark.parametrize(
    ("size", "region"), [*((size, "both") for size in charts.SIZES), ("mobile", "belgorod"), ("print", "kursk")]
)
def test_contested_entries_come_with_their_opponents(size, region):
    rows = drawn_rows(drawn(size, region))
    assert not {"bel-q17", "bel-q51"} & rows or {"bel-q17", "bel-q51"} <= rows
    assert not {"kur-q02", "kur-q05"} & rows or {"kur-q02", "kur-q05", "kur-q06"} <= rows
    if "fed-q01" in rows:
        assert {"bel-q08"} <= rows or {"kur-q04"} <= rows


def test_rejected_rows_are_never_drawn():
    rejected = {thing.row_id for thing in known().each_thing(assessment="rejected")}
    assert rejected and not drawn_rows(drawn()) & rejected


def test_quantities_are_not_added_up():
    text = " ".join(mark.drawn for mark in drawn().marks)
    assert "UAZ Patriot cars: 8, other UAZ cars: 32" in text
    assert "40" not in text.replace("400", "")


def test_one_statement_on_two_pages_is_one_mark():
    chart = drawn()
    holders = [mark for mark in chart.marks if {"bel-q17", "bel-q18"} & set(mark.row_ids)]
    assert len(holders) == 1 and len(holders[0].source_ids) == 2


def test_nothing_from_after_the_day():
    chart = drawn(known_by=LATE)
    table = ledger.load().tables["equipment"].set_index("claim_id")
    assert (table.loc[sorted(drawn_rows(chart)), "known_from_last"] <= LATE).all()
    assert "Orlan" not in " ".join(text for _, text in chart.texts)


def test_note_counts_what_is_left_out():
    chart = drawn("print")
    things = known().things()
    shown = sum(bool(set(thing.row_ids) & drawn_rows(chart)) for thing in things)
    assert f"{len(things) - shown} further" in chart.note


def test_other_units_are_named():
    marks = [mark for region in ("belgorod", "kursk") for mark in drawn("web", region).marks]
    later = [mark for mark in marks if "Firearms of other units" in mark.drawn]
    units = {thing.row_id: thing.unit_id for thing in known().things()}
    assert {units[mark.mark_id] for mark in later} <= {"belgorod-orlan", "kursk-bars", "kursk-mobilisation-reserve"}
    assert later and all("Orlan" in mark.drawn or "reservists" in mark.drawn or "BARS" in mark.drawn for mark in later)
    police = next(mark for mark in drawn().marks if mark.mark_id == "kur-q16")
    assert "police" in police.drawn


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_before_the_first_statement_the_chart_says_so(lang):
    chart = drawn("mobile", lang=lang, known_by="2022-03-01")
    assert chart.empty and "2022" in chart.title
    assert 200 <= len(chart.alt_text) <= 600


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_alt_text_has_a_useful_length(lang):
    assert 200 <= len(drawn("print", "kursk", lang).alt_text) <= 600
    assert 200 <= len(drawn(lang=lang).alt_text) <= 600


def test_each_mark_is_drawn():
    for size in charts.SIZES:
        chart = drawn(size)
        ids = {artist.get_gid() for artist in chart.figure.axes[0].get_children() if artist.get_gid()}
        assert {mark.mark_id for mark in chart.marks} <= ids


# Any regions, any tables


def with_equipment(**tables):
    """Return the raw tables with Bryansk and Voronezh as subjects, and with other tables."""
    raw, more = read_raw(), with_more_regions()
    return raw | {name: more.tables[name][list(raw[name])].astype(str) for name in ("regions", "selections")} | tables


def alike(region, unit, like, of):
    """Return the equipment of a unit as if it were that of another region's unit."""
    rows = read_raw()["equipment"].query("region == @like and unit_id == @of")
    ids = rows["claim_id"].str.replace(like[:3], region[:3], n=1)
    statements = rows["statement_id"] + f"-{region}"
    return rows.assign(claim_id=ids, statement_id=statements, region=region, unit_id=unit, same_as="")


@cache
def four_regions():
    """Return what would be known if Bryansk had the equipment of Kursk, and Voronezh that of Belgorod."""
    bryansk = alike("bryansk", "bryansk-territorial-defence", "kursk", "kursk-peoples-squads")
    voronezh = alike("voronezh", "voronezh-city-squads", "belgorod", "belgorod-self-defence")
    return ledger_of(with_equipment(equipment=pd.concat([read_raw()["equipment"], bryansk, voronezh])))


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
@pytest.mark.parametrize("selection", ["three", "four"])
def test_every_region_has_its_chain_of_firearms(selection, size, lang):
    cut = four_regions().within(selection)
    chart, words = charts.draw("kit", cut, size, lang), Words(lang, cut.tables["words"])
    assert faults(chart) == [] and len(chart.title.split()) <= 18 and 200 <= len(chart.alt_text) <= 600
    text = letters(chart)
    for region in cut.regions:
        assert words.label("region", region) in text
        small_arms = {row for thing in cut.things(region=region, item="small_arms") for row in thing.row_ids}
        assert small_arms & drawn_rows(chart), region
    left = len(cut.things()) - sum(bool(set(thing.row_ids) & drawn_rows(chart)) for thing in cut.things())
    assert str(left) in chart.note.replace("\u00a0", " ")


@pytest.mark.parametrize("size", charts.SIZES)
def test_regions_of_which_nothing_was_found_are_named(size):
    chart = charts.draw("kit", with_more_regions().within("four"), size, "en")
    assert faults(chart) == [] and "Voronezh region: nothing found" in letters(chart)


@pytest.mark.parametrize("size", charts.SIZES)
def test_each_region_is_named_below_the_title_also_where_there_is_no_room_for_it(size):
    chart = charts.draw("kit", with_more_regions().within("four"), size, "en")
    text = letters(chart).removeprefix(chart.title).replace(chart.subtitle, "")
    drawn = {mark.drawn.partition(",")[0] for mark in chart.marks}
    for region in ("Belgorod region", "Kursk region", "Bryansk region", "Voronezh region"):
        assert text.count(region) > chart.note.count(region)
        assert region in drawn or re.search(rf"{region}: (nothing found|no room here)", text)


@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_a_region_alone_without_equipment_tells_of_no_other(size, lang):
    chart = charts.draw("kit", with_more_regions().within("voronezh"), size, lang)
    assert chart.empty and faults(chart) == [] and 200 <= len(chart.alt_text) <= 600
    text = f"{letters(chart)} {chart.alt_text}"
    assert not [name for name in ("Belgorod", "Kursk", "Белгород", "Курск", "Бєлгород", "these units") if name in text]


def test_rows_stand_in_the_order_of_the_table_of_groups():
    groups = read_raw()["item_groups"]
    turned = groups.iloc[::-1].assign(group=[f"g{9 - number}" for number in range(len(groups))])
    chart = charts.draw("kit", ledger_of(read_raw() | {"item_groups": turned}).within("both"), "web", "en")
    names = [text for _, text in chart.texts]
    told = [name for name in turned["name_en"] if name in names]
    assert len(told) >= 6 and told == [text for text in names if text in told]


def test_an_item_in_no_group_goes_to_the_last_row():
    groups = read_raw()["item_groups"].query("group != 'quadcopters'")
    chart = charts.draw("kit", ledger_of(read_raw() | {"item_groups": groups}).within("belgorod"), "web", "en")
    assert "Quadcopters" not in [text for _, text in chart.texts]
    assert any(mark.drawn.startswith("Belgorod region, Other kit: ") and "quadcopters" in mark.drawn for mark in chart.marks)


def test_without_a_table_of_groups_each_item_has_a_row_or_goes_to_the_last():
    none = ledger_of(read_raw() | {"item_groups": read_raw()["item_groups"].iloc[:0]}).within("both")
    wide = charts.draw("kit", none, "web", "en")
    items = {thing.row_id: thing.item for thing in none.things()}
    words = Words("en", none.tables["words"])
    rows = {mark.drawn.partition(":")[0].partition(", ")[2] for mark in wide.marks}
    assert rows <= {words.label("item", item) for item in items.values()} | {"Firearms", "Firearms of other units"}
    assert len(rows) > 4 and faults(wide) == []
    small = charts.draw("kit", none, "print", "en")
    assert {mark.drawn.partition(":")[0].partition(", ")[2] for mark in small.marks} <= {
        "Firearms", "Firearms of other units", "Other kit",
    }  # fmt: skip


def test_a_quantity_that_is_a_word_is_printed_as_the_table_has_it():
    equipment = read_raw()["equipment"]
    equipment.loc[equipment["claim_id"] == "kur-q01", "word_en"] = "“dozens”"
    chart = charts.draw("kit", ledger_of(read_raw() | {"equipment": equipment}).within("kursk"), "web", "en")
    assert "“dozens”" in letters(chart) and "“several hundred”" in letters(chart)
    assert "no number found" not in letters(chart)


def test_joint_units_are_named_in_full_and_only_beside_others():
    chart = drawn(region="kursk")
    assert "Belgorod self-defence and Kursk squads together" in letters(chart)
    raw = read_raw()
    units = raw["units"].assign(role=raw["units"]["role"].replace("joint", ""), joins="")
    assert "fed-q01" not in drawn_rows(charts.draw("kit", ledger_of(raw | {"units": units}).within("both"), "web", "en"))


def test_a_joint_unit_stands_only_beside_regions_whose_units_it_joins():
    assert "fed-q01" in drawn_rows(charts.draw("kit", with_more_regions().within("three"), "web", "en"))
    assert "fed-q01" not in drawn_rows(charts.draw("kit", with_more_regions().within("bryansk"), "web", "en"))


# Signs, rows and words


def signs_of(chart, mark_id):
    """What is drawn for a mark."""
    return [one for one in chart.figure.axes[0].get_children() if (one.get_gid() or "").split(".")[0] == mark_id]


@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("region", ["both", "kursk"])
def test_signs_of_figures_stand_before_quantities_alone(size, region):
    """What has no number has words for its mark, or a dotted square if it is contested."""
    chart = drawn(size, region)
    told = {thing.row_id: thing for thing in known(region).things()}
    for mark in chart.marks:
        thing, numbered = told[mark.mark_id], any(told[row].figure.value is not None for row in mark.row_ids if row in told)
        first = signs_of(chart, mark.mark_id)[0]
        kind = "words" if not isinstance(first, PathPatch) else "square" if len(first.get_path().vertices) == 5 else "figure"
        assert kind == ("figure" if numbered else "square" if thing.contested else "words"), mark.drawn


@pytest.mark.parametrize("size", charts.SIZES)
def test_no_number_stands_behind_a_colon(size):
    """“Handed over no number found” would read as one phrase."""
    text = letters(drawn(size))
    assert "handed over: no number found" in text and "at the base: no number found" in text
    assert not re.search(r"\w no number", text.replace(": no number", ""))


@pytest.mark.parametrize(("lang", "in_one"), [("ru", "план на|готово"), ("uk", "план на|готово")])
@pytest.mark.parametrize("day", ["", LATE, "2024-12-31"])
def test_no_thing_stands_behind_a_step_that_would_have_to_agree_with_it(lang, in_one, day):
    """«Передано автоматы» would be no Russian; no second colon follows that of the step."""
    marks = [mark for region in ("both", "belgorod", "kursk") for mark in drawn(region=region, lang=lang, known_by=day).marks]
    for mark in marks:
        told = mark.drawn.replace("\u00a0", " ").partition(" — ")[2]
        assert re.match(rf"(?:{in_one}) \d+ [^:]*$|[а-яії ]+: [^:]+$", told), mark.drawn


@pytest.mark.parametrize(("lang", "told"), [
    ("en", "handed over UAZ Patriot cars: 8, other UAZ cars: 32"), ("ru", "передано: «УАЗ Патриот» — 8, другие УАЗ — 32"),
    ("uk", "передано: «УАЗ Патріот» — 8, інші УАЗ — 32"),
])  # fmt: skip
def test_a_number_stands_behind_its_thing_as_the_language_has_it(lang, told):
    chart = drawn(lang=lang)
    assert told in {mark.mark_id: mark.drawn for mark in chart.marks}["bel-q10"].replace("\u00a0", " ")
    assert lang == "en" or told in chart.alt_text.replace("\u00a0", " ")


@pytest.mark.parametrize("region", ["both", "belgorod", "kursk"])
@pytest.mark.parametrize("day", ["", "2023-12-31", "2025-06-01"])
def test_each_language_tells_the_same(region, day):
    for size in charts.SIZES:
        told = [drawn(size, region, lang, day) for lang in ("en", "ru", "uk")]
        assert drawn_rows(told[0]) == drawn_rows(told[1]) == drawn_rows(told[2]), size
        assert not any(map(faults, told)), size


@pytest.mark.parametrize("region", ["both", "belgorod", "kursk"])
def test_a_smaller_size_tells_a_head_of_the_larger(region):
    told = {size: drawn_rows(drawn(size, region)) for size in charts.SIZES}
    assert told["mobile"] <= told["web"]
    assert told["print"] <= told["mobile"] and told["social"] <= told["mobile"]


def test_where_room_is_short_further_entries_go_first_then_rows_one_by_one():
    (whole, *shorter), last = less(KitDetail(2, 3)), KitDetail(0, 1)
    entries, rows = shorter[:2], shorter[2:4]
    assert whole == KitDetail(2, 3) and entries == [KitDetail(2, 2), KitDetail(2, 1)]
    assert rows == [KitDetail(1, 1), last]
    assert [one.firearms for one in shorter[4:]] == [3, 2, 1]


def test_rows_that_find_no_room_are_named():
    rows = read_raw()["item_groups"]["name_en"].to_list()
    names = [text for _, text in drawn("mobile").texts]
    missing = [row for row in rows if not any(name == row or name.startswith(f"{row} ") for name in names)]
    assert 0 < len(missing) < len(rows) and all(row[0].lower() + row[1:] in drawn("mobile").note.replace("\u00a0", " ") for row in missing)


def test_a_unit_that_is_none_of_the_story_is_named():
    text = letters(drawn("web", "kursk"))
    assert "no number; for police and Rosgvardia" in text and "no number; unit not named" in text


def test_firearms_of_a_region_without_a_main_unit_are_those_of_its_units():
    raw = read_raw()
    regions = raw["regions"].assign(headline_unit="", part_metric="")
    story = KitStory(ledger_of(raw | {"regions": regions}).within("kursk"), True)
    firearms = {entry.unit_id for entry in story.entries if entry.group == ":firearms"}
    assert {"kursk-peoples-squads", "kursk-bars", "kursk-mobilisation-reserve"} <= firearms
    assert not [entry for entry in story.entries if entry.group == ":later"]


@pytest.mark.parametrize(("statuses", "told"), [
    (("planned", "planned"), "planned"), (("promised", "promised"), "promised"), (("planned", "promised"), "planned"),
])  # fmt: skip
def test_what_was_only_promised_is_called_a_promise(statuses, told):
    table = known().tables["equipment"].copy()
    for row, status in zip(("bel-q08", "kur-q04"), statuses, strict=True):
        table.loc[table["claim_id"] == row, "status"] = status
    other = replace(known(), tables={**known().tables, "equipment": table})
    assert f"400 and 300 firearms {told};" in charts.say("kit", other, "web", "en").title.replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_a_phone_names_two_regions_once(lang):
    words = Words(lang, known().tables["words"])
    written = [text for _, text in drawn("mobile", lang=lang).texts]
    for region in known().regions:
        assert written.count(words.label("region", region)) == 1


def empty_share(chart):
    """Return the share of the height that the widest gap below the first row takes."""
    edges = sorted((top, bottom) for (_, top, _, bottom), _ in chart.texts)
    gaps, reached = [], 0.0
    for top, bottom in edges:
        gaps.append(top - reached)
        reached = max(reached, bottom)
    return max(gaps) / chart.height


@pytest.mark.parametrize("size", ["print", "social"])
@pytest.mark.parametrize("region", ["both", "belgorod", "kursk"])
def test_small_sizes_fill_their_paper(size, region):
    assert max(empty_share(drawn(size, region, lang)) for lang in ("en", "ru")) < 0.2


def test_a_number_of_firearms_is_as_large_as_the_paper_lets_it():
    shares = {}
    for region, size in (("both", "print"), ("belgorod", "print")):
        (box,) = (box for box, text in drawn(size, region, "ru").texts if text.replace("\u00a0", " ") == "план: 400")
        shares[region] = (box[3] - box[1]) / SIZES[size].label
    assert shares["both"] > shares["belgorod"] > 1.2


@pytest.mark.parametrize(("statuses", "told"), [
    ({}, "asked for"), ({"kur-q08": "promised"}, "promised"), ({"kur-q08": "planned"}, "planned"),
    ({"kur-q09": "promised"}, "asked for and promised"), ({"kur-q09": "planned"}, "asked for and planned"),
])  # fmt: skip
def test_only_the_steps_that_are_known_are_told_of_firearms_without_a_number(statuses, told):
    equipment = ledger.load().as_known("2023-06-01").tables["equipment"]
    asked = equipment.loc[equipment["claim_id"] == "kur-q08"]
    rows = pd.concat([equipment, asked.assign(claim_id="kur-q09", statement_id="another", statement_key="another")])
    for row, status in statuses.items():
        rows.loc[rows["claim_id"] == row, "status"] = status
    known = ledger.load().as_known("2023-06-01")
    known = replace(known, tables={**known.tables, "equipment": rows if "kur-q09" in statuses else rows.iloc[:-1]})
    title = charts.say("kit", known.within("kursk"), "web", "en").title
    assert title == f"Kursk people’s squads: firearms {told}; no number was found"
