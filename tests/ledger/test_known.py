import pickle
from dataclasses import FrozenInstanceError, replace

import pandas as pd
import pytest

from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.ledger.findings import contested_figures, latest_accepted
from helpers.ledger.known import HINDSIGHT

DAYS = ["2022-03-01", "2022-06-30", "2023-01-31", "2023-08-02", "2024-08-31", "2025-12-31"]
BELGOROD = {"unit_id": "belgorod-self-defence", "metric": "members"}


@pytest.mark.parametrize("day", DAYS)
def test_nothing_from_the_future_is_known(everything, day):
    known = everything.as_known(day)
    for name in ("claims", "equipment", "events", "districts", "duties"):
        assert (known.tables[name]["known_from_last"] <= pd.Timestamp(day)).all()
    published = known.source["published_last"]
    for name in ("claims", "equipment"):
        assert (known.tables[name]["source_id"].map(published) <= pd.Timestamp(day)).all()


def test_a_later_day_never_knows_less(everything):
    counts = [len(everything.as_known(day).tables["claims"]) for day in DAYS] + [len(everything.tables["claims"])]
    assert counts == sorted(counts)
    assert counts[0] == 0


def test_hindsight_is_not_handed_out(everything):
    for table in everything.as_known("2023-08-02").tables.values():
        for column in set(HINDSIGHT) & set(table.columns):
            assert (table[column] == "").all()


def test_a_claim_is_contested_only_once_an_opponent_is_known(everything):
    def standing(day):
        claims = everything.as_known(day).tables["claims"].set_index("claim_id")
        return claims.loc["bel-010", "assessment"]

    assert standing("2023-01-31") == "accepted"  # about 1,000, alone
    assert standing("2023-05-31") == "contested"  # against almost 3,000 of 24 May


def _standing(known, row, day, table="claims"):
    return known.as_known(day).tables[table].set_index("claim_id").loc[row, "assessment"]


def _changed(known, table, row, **cells):
    rows = known.tables[table].copy()
    rows.loc[rows["claim_id"] == row, list(cells)] = list(cells.values())
    return replace(known, tables={**known.tables, table: rows})


def test_a_stale_figure_is_stale_only_once_the_row_to_use_instead_is_known(everything):
    assert _standing(everything, "bel-021", "2023-07-05") == "accepted"  # repeats May, and nothing newer is known
    assert _standing(everything, "bel-021", "2023-08-02") == "superseded"  # by the 2,902 of July
    assert _standing(everything, "kur-012", "2023-08-02") == "superseded"  # by the plan that it repeats


def test_a_rejected_row_makes_no_other_stale(everything):
    rejected = _changed(everything, "claims", "bel-030", assessment="rejected")
    assert _standing(rejected, "bel-021", "2023-08-02") == "accepted"


def test_equipment_is_judged_alike(everything):
    stale = _changed(everything, "equipment", "bel-q01", assessment="superseded", superseded_by="bel-q23")
    assert _standing(stale, "bel-q01", "2023-08-01", "equipment") == "accepted"
    assert _standing(stale, "bel-q01", "2023-08-02", "equipment") == "superseded"


def test_the_row_to_use_instead_is_about_the_same_and_fit_for_use(everything):
    claims = everything.tables["claims"].set_index("claim_id")
    stale = claims[claims["assessment"] == "superseded"]
    instead = claims.loc[stale["superseded_by"]]
    alike = ["unit_id", "metric", "status"]
    assert (instead[alike].to_numpy() == stale[alike].to_numpy()).all()
    assert set(instead["assessment"]) == {"accepted"}


@pytest.mark.parametrize("day", ["", *DAYS])
def test_a_contested_claim_comes_with_an_opponent_or_has_none_anywhere(everything, day):
    known = everything.as_known(day)
    disputed = set(everything.tables["dispute_rows"]["row_id"])
    for row in known.tables["claims"][known.tables["claims"]["assessment"] == "contested"].itertuples():
        if row.claim_id not in disputed:
            assert day == "" and row.claim_id in ("kur-050",)
            continue
        disputes = everything.tables["dispute_rows"].query("row_id == @row.claim_id")["dispute_id"]
        rivals = everything.tables["dispute_rows"][everything.tables["dispute_rows"]["dispute_id"].isin(disputes)]["row_id"]
        rows = known.tables["claims"][known.tables["claims"]["claim_id"].isin(rivals) & (known.tables["claims"]["statement_id"] != row.statement_id)]
        events = known.tables["events"]["event_id"].isin(rivals).any()
        assert len(rows) or events or row.claim_id in ("fed-001", "fed-006", "bel-f17"), f"{row.claim_id} stands alone on {day}"


def test_regions_keep_their_rows_and_the_federal_ones(everything):
    assert set(everything.within("kursk").tables["claims"]["region"]) == {"kursk", "federal"}
    assert set(everything.within("both").tables["events"]["region"]) == {"belgorod", "kursk", "federal"}
    assert everything.within("both").regions == ("belgorod", "kursk")


def _told(known, **only):
    return {one.row_id: one for one in known.statements(**only)}


def test_retellings_are_one_statement_with_the_row_that_stands_for_them(everything):
    told = _told(everything, **BELGOROD)
    assert told["bel-013"].row_ids == ("bel-013", "bel-014", "bel-015", "bel-021", "bel-034")
    assert told["bel-013"].said == "2023-05-24"
    # Read in full first.
    assert told["bel-032"].source_ids == ("urdupoint-2023-08-02", "sputnikglobe-2023-08-02")
    assert "bel-016" not in {row for one in told.values() for row in one.row_ids}  # a rejected slip


def test_the_more_exact_retelling_stands_among_equals(everything):
    kursk = _told(everything, unit_id="kursk-peoples-squads", metric="members")
    assert kursk["kur-009"].row_ids == ("kur-009", "kur-010", "kur-011")  # at most before about


def test_a_statement_has_the_day_and_the_voices_of_the_rows_that_stand_highest(everything):
    rows = everything.tables["claims"].copy()
    rows.loc[rows["claim_id"].isin(["bel-030", "bel-031"]), "assessment"] = "contested"
    rows.loc[rows["claim_id"] == "bel-029", "speaker_id"] = "tsargrad"
    rows.loc[rows["claim_id"] == "bel-029", ["stated_on", "stated_on_first", "stated_on_last"]] = [
        "2023-08-29", pd.Timestamp("2023-08-29"), pd.Timestamp("2023-08-29")]  # fmt: skip
    told = _told(replace(everything, tables={**everything.tables, "claims": rows}), **BELGOROD)["bel-029"]
    assert told.row_ids == ("bel-029", "bel-030", "bel-031")
    assert (told.said, told.speakers, told.assessment) == ("2023-08-29", ("tsargrad",), "accepted")


def test_collapse_comes_after_the_day(everything):
    assert _told(everything, **BELGOROD)["bel-029"].pages == 3
    # Kommersant repeated it in November.
    assert _told(everything.as_known("2023-08-02"), **BELGOROD)["bel-029"].pages == 2


def test_both_sides_of_the_swap_are_told(everything):
    sides = {one.row_id: one for one in everything.as_known("2023-08-02").within("belgorod").sides("d01")}
    assert {2092.0, 2902.0} <= {side.figure.value for side in sides.values()}
    assert sides["bel-029"].speakers == ("svobodnaya-pressa", "kommersant")
    assert sides["bel-032"].speakers == ("sputnik",)


def test_the_headline_is_the_latest_accepted_statement(everything):
    assert latest_accepted(everything, "belgorod-self-defence", "members").row_id == "bel-051"
    then = everything.as_known("2023-08-02").within("kursk")
    assert latest_accepted(then, "kursk-peoples-squads", "members").row_id == "kur-009"
    assert latest_accepted(then, "kursk-peoples-squads", "firearms", "planned").figure.value == 300
    assert latest_accepted(everything.as_known("2022-03-01"), "kursk-peoples-squads", "members") is None


def test_no_headline_is_contested(everything):
    for unit in ("belgorod-self-defence", "kursk-peoples-squads"):
        for day in DAYS:
            told = latest_accepted(everything.as_known(day), unit, "members")
            assert told is None or told.assessment == "accepted"


def test_a_dispute_opens_with_its_second_figure(everything):
    early, late = ({one.dispute.dispute_id for one in contested_figures(everything.as_known(day))}
                   for day in ("2023-07-15", "2023-08-02"))  # fmt: skip
    assert "d01" not in early and "d01" in late


def test_an_early_day_gives_empty_tables_and_no_crash(everything):
    known = everything.as_known("2021-01-01").within("both")
    assert known.statements() == known.things() == known.events() == known.facts() == known.sides("d01") == ()
    assert known.disputes == {}


def test_a_ledger_can_be_sent_to_another_process(everything):
    copy = pickle.loads(pickle.dumps(everything.as_known("2023-08-02").within("kursk")))
    assert copy.selection == "kursk" and copy.boundaries == everything.boundaries
    assert len(copy.tables["claims"]) == len(everything.as_known("2023-08-02").within("kursk").tables["claims"])


def test_a_record_cannot_be_written_to(everything):
    (statement, *_), (thing, *_), (event, *_) = everything.statements(), everything.things(), everything.events()
    for record, field in ((statement, "speakers"), (statement.figure, "value"), (thing, "item"), (event, "date")):
        with pytest.raises(FrozenInstanceError):
            setattr(record, field, "nobody")


def test_a_record_says_what_its_row_says(everything):
    """Each record against the cells of its row, for every table that makes records."""
    cells = {row["claim_id"]: row for table in ("claims", "equipment") for row in everything.tables[table].to_dict("records")}
    for one in (*everything.statements(), *everything.things()):
        row = cells[one.row_id]
        number = row["value" if "value" in row else "quantity"]
        assert one.figure.value == (None if pd.isna(number) else number) and one.figure.qualifier == row["qualifier"]
        assert (one.region, one.unit_id, one.status, one.assessment) == tuple(
            row[name] for name in ("region", "unit_id", "status", "assessment")
        )
        assert one.source_id == row["source_id"] == one.source_ids[0] and one.row_ids[0] == one.row_id
    for event in everything.events():
        row = everything.tables["events"].set_index("event_id").loc[event.row_id]
        assert (event.date, event.importance) == (row["date"], row["importance"])
        assert event.disputed >= (row["disputed"] == "yes")
    assert len(everything.facts()) == len(everything.tables["districts"])


def test_a_fight_is_told_differently_where_that_is_open_and_as_far_as_it_is_known(everything):
    def differently(known):
        return {event.row_id for event in known.events() if event.disputed}

    marked = set(everything.tables["events"].query("disputed == 'yes'")["event_id"])
    assert differently(everything) - marked == {"bel-e46", "bel-e50", "bel-e67"}  # of d23, and marked are two more of it
    assert differently(everything.as_known("2024-08-20")) <= marked
    assert "fed-e11" not in differently(everything)  # of a dispute of wording, but no fight


def _judged(known, rows, **cells):
    """The ledger with some rows of one statement judged or read in another way."""
    for row, changes in rows.items():
        known = _changed(known, "claims", row, **changes, **cells)
    return known


def test_an_accepted_row_stands_for_its_statement_before_a_contested_one_however_it_was_read(everything):
    # Three pages tell one statement; without judgements the one of the lowest id would stand.
    rows = {"bel-029": {"assessment": "contested"}, "bel-030": {"assessment": "accepted"},
            "bel-031": {"assessment": "superseded"}}  # fmt: skip
    known = _judged(everything, rows, value=2902.0, qualifier="exact")
    (statement,) = [one for one in known.statements(**BELGOROD) if "bel-029" in one.row_ids]
    assert (statement.row_id, statement.assessment) == ("bel-030", "accepted")
    assert statement.row_ids == ("bel-030", "bel-029", "bel-031")


def test_equal_numbers_of_earlier_tables_are_equal_however_they_are_written():
    tables = read_raw()
    row = tables["equipment"].query("claim_id == 'bel-q11'").assign(claim_id="bel-q90", source_id="rambler-2023-07")
    for written in ("32", "32.0", "032", "32.00"):
        tidy = ledger_of({**tables, "equipment": pd.concat([tables["equipment"], row.assign(quantity=written)])})
        assert ("bel-q11", "bel-q90") in [one.row_ids for one in tidy.things()]


def test_a_dispute_of_which_one_side_is_known_has_not_opened(everything):
    known = everything.as_known("2023-05-25").within("belgorod")
    voices = known.tables["claims"].groupby("claim_id")["statement_id"].first()
    for one in known.unopened.values():
        assert one.dispute_id not in known.disputes and one.region in ("belgorod", "federal")
        assert len({voices[row] for row in one.row_ids if row in voices}) < 2
    assert "d02" in known.unopened and "d02" in everything.disputes and not everything.unopened


@pytest.mark.parametrize(("dispute", "before", "day"), [("d05", "2023-11-01", "2023-11-02"), ("d43", "2023-08-02", "2023-08-03")])
def test_what_one_statement_leaves_open_is_open_once_all_pages_on_it_are_out(everything, dispute, before, day):
    assert dispute not in everything.as_known(before).disputes
    assert dispute in everything.as_known(day).disputes


def test_each_row_is_told_by_itself_rejected_ones_too(everything):
    for name, records in (("claims", everything.each_claim()), ("equipment", everything.each_thing())):
        table = everything.tables[name]
        assert [one.row_ids for one in records] == [(row,) for row in table["claim_id"]]
        assert [one.source_ids for one in records] == [(page,) for page in table["source_id"]]
    (rejected,) = everything.each_thing(assessment="rejected", item="machine_guns")
    assert rejected.speakers == ("tass",) and rejected.day.first.isoformat() == "2023-08-02"


def test_groups_of_items_stand_in_the_order_of_their_table(everything):
    groups = {one.group: one for one in everything.item_groups}
    assert list(groups) == list(everything.tables["item_groups"]["group"])
    assert groups["anti-drone"].said_item == "anti_drone_rifles" and "saiga_carbines" in groups["types"].items
