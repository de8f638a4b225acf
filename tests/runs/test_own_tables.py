"""Reports on a desk's own tables: made from its rows, known by its rows, and named with their folder."""

import json
import shlex

import nbformat
import pytest

from helpers.__main__ import main
from helpers.errors import UserError
from helpers.ledger.curate import curate
from helpers.paths import data_folder
from helpers.runs import batch, beside, jobs, state
from tests.clone import replace
from tests.runs.test_batch import WRITES, _notebook, notebooks  # noqa: F401
from tests.stories import story


@pytest.fixture
def rows(tmp_path, notebooks, monkeypatch):  # noqa: F811
    """Ten rows, curated; two reports that do next to nothing."""
    folder = story("ten_rows", tmp_path)
    curate(folder)
    monkeypatch.setattr("helpers.runs.workroom.move_in", lambda: None)
    state._row_digests.cache_clear()
    return folder


def _run(folder, **given):
    chosen = jobs.matrix(**{"data_dir": str(folder)} | given)
    return {outcome.job.notebook: outcome for outcome in batch.run_all(batch.plan(chosen), 2, 120)}


def _due(folder):
    return {task.job.notebook: list(task.reasons) for task in batch.plan(jobs.matrix(data_dir=str(folder)))}


def test_reports_are_made_on_the_regions_of_the_tables_and_land_beside_them(rows):
    outcomes = _run(rows)
    assert {outcome.status for outcome in outcomes.values()} == {"made"}
    made = {path.relative_to(rows / "output").as_posix() for path in (rows / "output").rglob("*") if path.is_file()}
    assert {"charts/first.ten-rows.en.svg", "reports/02-first.ten-rows.en.ipynb"} <= made
    notebook = nbformat.read(rows / "output" / "reports" / "02-first.ten-rows.en.ipynb", 4)
    injected = [cell.source for cell in notebook.cells if "injected-parameters" in cell.metadata.get("tags", [])]
    assert f'data_dir = "{rows}"' in injected[0]


def test_a_report_is_due_when_its_own_rows_have_changed_and_the_repository_s_are_no_matter(rows, monkeypatch):
    _run(rows)
    assert set(map(tuple, _due(rows).values())) == {()}
    replace(rows / "raw" / "unit_sizes.csv", ("2024-06-11,ferry-guard,41", "2024-06-11,ferry-guard,42"))
    with pytest.raises(UserError, match="are older than those in .*unit_sizes.csv has changed"):
        _due(rows)
    curate(rows)
    assert _due(rows) == {name: ["unit_sizes: 1 row"] for name in ("02-first", "03-second")}
    _run(rows)
    (rows / "raw" / "boundaries").mkdir()
    assert _due(rows) == {name: ["layers"] for name in ("02-first", "03-second")}


def test_states_hold_the_digests_of_their_own_folder(rows):
    _run(rows)
    job = jobs.matrix(only="02-first", data_dir=str(rows))[0]
    own, ours = state.shared_parts(data_folder(rows)), state.shared_parts()
    assert state.read(job).parts["data"] == own["data"] != ours["data"]
    assert own["helpers"] == ours["helpers"]


def test_what_is_out_of_date_is_named_with_the_folder(rows, notebooks, tmp_path):  # noqa: F811
    out = tmp_path / "output"
    _run(rows, out=str(out))
    (out / "reports" / "02-first.kursk.en.state.json").write_text("{}")  # of another story
    _notebook(notebooks / "02-first.ipynb", WRITES, "1")
    (old,) = beside.out_of_date(out, [], str(rows))
    assert list(old.names) == ["02-first.ten-rows.en"] and f"--data {shlex.quote(str(rows))}" in old.command
    assert main(shlex.split(old.command)[3:]) == 0
    record = json.loads((out / "run.json").read_text("utf-8"))
    assert record["out_of_date"] == [] and record["reports"][0]["parameters"]["data_dir"] == str(rows)


def test_a_region_of_another_story_is_refused(rows, capsys):
    assert main(["reports", "--data", str(rows), "--region", "kursk", "--dry-run"]) == 2
    assert capsys.readouterr().err == "--region is 'kursk'; allowed: ten-rows or all.\n"
