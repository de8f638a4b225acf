"""Earlier states come from git, with their own columns; what cannot be read is one sentence."""

import pandas as pd
import pytest

from helpers.errors import UsageError
from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of
from helpers.ledger.differences import differences
from helpers.ledger.history import OutOfShape, in_shape_of_today, state_at
from helpers.paths import data_folder
from tests.clone import commit, needs_git, replace

pytestmark = needs_git


@pytest.fixture
def clone(raw):
    """The tables in a folder of a clone, with one commit."""
    commit(raw.parent)
    return raw


def test_the_tables_come_as_they_were(clone):
    before = read_raw(clone.parent)
    replace(clone / "units.csv", ("BARS-Belgorod", "BARS Belgorod"))
    (clone / "duties.csv").unlink()
    state = state_at("HEAD", data_folder(clone.parent))
    assert state.name.startswith("HEAD (")
    assert not differences(before, state.tables) and not differences(state.tables, before)


def test_an_earlier_state_keeps_its_own_columns_and_need_not_have_a_record(clone):
    replace(clone / "units.csv", ("unit_id,region,", "unit_id,area,"))
    (clone / "corrections.yml").unlink()
    commit(clone.parent)
    tables = state_at("HEAD", data_folder(clone.parent)).tables
    assert list(tables["units"].columns[:2]) == ["unit_id", "area"]
    assert tables["corrections"].empty and len(tables["units"]) == 25


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "", "--all", "HEAD:raw"])
def test_a_revision_that_does_not_exist_is_one_sentence(clone, revision):
    with pytest.raises(
        UsageError, match=r"^--since is '.*', which is no revision here: git log --oneline lists them\.$"
    ):
        state_at(revision, data_folder(clone.parent))


def test_a_folder_without_git_is_one_sentence(raw):
    with pytest.raises(UsageError, match="is not in a clone that git can read, so there is no earlier state"):
        state_at("HEAD", data_folder(raw.parent))


def test_a_revision_without_tables_is_one_sentence(clone):
    (clone.parent / "empty" / "raw").mkdir(parents=True)
    with pytest.raises(UsageError, match="At HEAD there were no tables in"):
        state_at("HEAD", data_folder(clone.parent / "empty"))
    with pytest.raises(UsageError, match="There is no folder"):
        state_at("HEAD", data_folder(clone / "nowhere"))


def test_a_machine_without_git_is_one_sentence(raw, monkeypatch):
    monkeypatch.setenv("PATH", str(raw))
    with pytest.raises(UsageError, match="git is not installed"):
        state_at("HEAD", data_folder(raw.parent))


def test_a_hook_of_another_clone_is_not_in_the_way(clone, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(clone / "nowhere"))
    assert len(state_at("HEAD", data_folder(clone.parent)).tables["units"]) == 25


def test_earlier_tables_get_the_columns_of_today_where_nothing_is_invented():
    raw = read_raw()
    earlier = raw | {
        "units": raw["units"].drop(columns="kind").assign(colour="green"),
        "districts": raw["districts"].drop(columns="fact_id"),
        "speakers": raw["speakers"].drop(columns="note"),
    }
    gone = earlier["speakers"].iloc[[0]].assign(speaker_id="gone")
    earlier["speakers"] = pd.concat([earlier["speakers"], gone])
    shaped = in_shape_of_today(earlier, raw)
    assert list(shaped["units"]["kind"]) == list(raw["units"]["kind"]) and "colour" not in shaped["units"]
    assert list(shaped["districts"]["fact_id"]) == list(raw["districts"]["fact_id"])
    assert list(shaped["speakers"]["note"]) == [*raw["speakers"]["note"], ""]
    assert len(ledger_of(shaped).tables["claims"]) == len(ledger_of(raw).tables["claims"])


def test_what_must_be_filled_is_not_made_up():
    raw = read_raw()
    without = {name: table for name, table in raw.items() if name != "units"}
    with pytest.raises(OutOfShape, match=r"there was no units\.csv"):
        in_shape_of_today(without, raw)
    today = raw | {"unit_sizes": raw["unit_sizes"][1:]}
    earlier = raw | {"unit_sizes": raw["unit_sizes"].drop(columns="assessment")}
    with pytest.raises(OutOfShape, match=r"unit_sizes\.csv had no column assessment, and bel-001 is gone by now"):
        in_shape_of_today(earlier, today)
