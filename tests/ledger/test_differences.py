"""Differences are told of columns, rows and cells, each once."""

import pandas as pd
import pytest

from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.ledger.differences import Cell, differences, headlines
from helpers.ledger.findings import latest_accepted


def _table(*rows, columns=("claim_id", "value", "note")):
    return pd.DataFrame([list(row) for row in rows], columns=list(columns), dtype=object)


BEFORE = _table(("a", "1", "x"), ("b", "2", "y"), ("c", "3", "z"))


def _only(before, after, name="claims"):
    found = differences({name: before}, {name: after})
    assert len(found) == 1
    return found[0]


def test_rows_added_removed_and_changed():
    one = _only(BEFORE, _table(("a", "1", "x"), ("c", "4", "new"), ("d", "5", "")))
    assert (one.added, one.removed) == (["d"], ["b"])
    assert one.changed == {"c": [Cell("value", "3", "4"), Cell("note", "z", "new")]}


def test_columns_are_told_once_and_not_as_changes_of_every_row():
    after = _table(("a", "1", "s"), ("b", "2", "s"), ("c", "3", "s"), columns=("claim_id", "value", "source"))
    one = _only(BEFORE, after)
    assert (one.columns_added, one.columns_removed) == (["source"], ["note"])
    assert not one.changed and not one.added and not one.removed


def test_the_order_of_rows_and_columns_makes_no_difference():
    assert (
        differences(
            {"claims": BEFORE}, {"claims": BEFORE[::-1][["note", "value", "claim_id"]][["claim_id", "note", "value"]]}
        )
        == []
    )


@pytest.mark.parametrize("swapped", [False, True])
def test_a_table_that_one_state_lacks_is_told_by_its_rows(swapped):
    states = ({}, {"claims": BEFORE})
    (one,) = differences(*(states[::-1] if swapped else states))
    rows = one.removed if swapped else one.added
    assert rows == ["a", "b", "c"] and not one.columns_added and not one.columns_removed


def test_rows_without_an_id_are_known_by_what_names_them():
    columns = ("vocabulary", "value", "en")
    before = _table(("item", "x", "thing"), ("fact", "x", "fact"), columns=columns)
    one = _only(before, _table(("item", "x", "Thing"), ("fact", "x", "fact"), columns=columns), "labels")
    assert one.changed == {"item / x": [Cell("en", "thing", "Thing")]}


def test_rows_of_one_name_are_told_apart():
    one = _only(_table(("a", "1", "")), _table(("a", "1", ""), ("a", "2", "")))
    assert one.added == ["a (2)"]


def test_without_what_names_them_rows_are_compared_whole():
    after = _table(("1", "x"), ("2", "other"), ("3", "z"), columns=("value", "note"))
    one = _only(BEFORE[["note", "claim_id"]], after)
    assert (one.added, one.removed) == (["other"], ["y"])


def test_the_record_of_corrections_is_no_table():
    assert differences({"corrections": BEFORE}, {"corrections": BEFORE[:1]}) == []


BELGOROD = ("belgorod-self-defence", "members", "reported")


def _headline(found):
    return next(one for one in found if (one.unit_id, one.metric, one.status) == BELGOROD)


def test_headline_figures_differ_with_the_claim_they_rest_on(everything):
    raw = read_raw()
    assert headlines(ledger_of(raw), everything) == []
    latest = latest_accepted(everything, *BELGOROD)
    raw["unit_sizes"].loc[raw["unit_sizes"]["statement_id"] == latest.statement_id, "assessment"] = "contested"
    changed = _headline(headlines(everything, ledger_of(raw)))
    assert changed.was.row_id == latest.row_id != changed.now.row_id


def test_a_headline_figure_may_be_lost(everything):
    raw = read_raw()
    raw["unit_sizes"]["assessment"] = "contested"
    lost = _headline(headlines(everything, ledger_of(raw)))
    assert lost.was is not None and lost.now is None
