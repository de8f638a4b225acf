"""One failing report stays one, and what was good stays in place."""

import json
import os
import shutil
import subprocess
import sys

import nbformat
import pytest

from helpers.__main__ import main
from helpers.errors import UsageError
from helpers.paths import NOTEBOOKS, ROOT
from helpers.publish import batch

BROKEN = "raise ValueError('broken on purpose')"


def test_the_default_matrix_is_every_report_for_both_regions_and_the_two():
    jobs = batch.matrix()
    assert len(jobs) == 18
    assert {job.parameters.region for job in jobs} == {"belgorod", "kursk", "both"}
    assert {(job.parameters.lang, job.parameters.size) for job in jobs} == {("en", "web")}
    assert "01-curate" not in {job.notebook for job in jobs}


def test_all_is_a_value_and_sizes_share_one_run():
    jobs = batch.matrix(only="05-arming", region="kursk", lang="all", size="all")
    assert [job.stem for job in jobs] == ["05-arming.kursk.en", "05-arming.kursk.ru", "05-arming.kursk.uk"]
    assert jobs[0].parameters.sizes == ("web", "mobile", "print", "social")


def test_reports_as_of_a_day_land_apart(tmp_path):
    job = batch.matrix(only="07-brief", region="kursk", known_by="2023-08-02", out=str(tmp_path))[0]
    assert job.folder == tmp_path / "as-of" / "2023-08-02" / "reports"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"only": "02-unit-size"}, "--only is '02-unit-size'; allowed: 02-unit-sizes, 03-map"),
        ({"region": "moscow"}, "--region is 'moscow'; allowed: belgorod, kursk, both or all"),
        ({"lang": "de"}, "--lang is 'de'; allowed: en, ru, uk or all"),
        ({"size": "xl"}, "--size is 'xl'; allowed: web, mobile, print, social or all"),
        ({"known_by": "yesterday"}, "known_by is 'yesterday', which is no such day"),
    ],
)
def test_an_unknown_value_is_refused(given, said):
    with pytest.raises(UsageError, match=said):
        batch.matrix(**given)


@pytest.fixture
def notebooks(tmp_path, monkeypatch):
    """A folder of two reports, one of which can be broken."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    source = nbformat.read(NOTEBOOKS / "06-claims.ipynb", 4)
    source.cells = [cell for cell in source.cells if cell.id in ("parameters", "open")]
    for name in ("02-first", "03-second"):
        nbformat.write(source, folder / f"{name}.ipynb")
    monkeypatch.setattr(batch, "NOTEBOOKS", folder)
    return folder


def _break(path, code=BROKEN):
    notebook = nbformat.read(path, 4)
    notebook.cells.append(nbformat.v4.new_code_cell(code, id="broken"))
    nbformat.write(notebook, path)


def test_a_failing_report_leaves_the_last_good_one_and_itself_to_read(notebooks, tmp_path):
    out = tmp_path / "output"
    first, second = batch.matrix(region="kursk", out=str(out))
    assert [batch.run_one(job).error for job in (first, second)] == ["", ""]
    good = (out / "reports" / "02-first.kursk.en.ipynb").read_bytes()

    _break(notebooks / "02-first.ipynb")
    outcome = batch.run_one(first)
    assert "broken on purpose" in outcome.error and outcome.error.startswith("cell ")
    assert (out / "reports" / "02-first.kursk.en.ipynb").read_bytes() == good
    failed = nbformat.read(out / "reports" / "02-first.kursk.en.failed.ipynb", 4)
    assert any(output.output_type == "error" for cell in failed.cells for output in cell.get("outputs", []))
    assert not [path for path in (out / "reports").iterdir() if path.name.startswith(".")]

    nbformat.write(nbformat.read(notebooks / "03-second.ipynb", 4), notebooks / "02-first.ipynb")
    assert batch.run_one(first).error == ""
    assert not (out / "reports" / "02-first.kursk.en.failed.ipynb").exists()


def test_a_dead_kernel_is_a_failure_and_never_a_finished_report(notebooks, tmp_path):
    _break(notebooks / "02-first.ipynb", "import os; os._exit(1)")
    outcome = batch.run_one(batch.matrix(only="02-first", region="kursk", out=str(tmp_path / "output"))[0])
    assert "Kernel died" in outcome.error or "DeadKernel" in outcome.error
    assert not (tmp_path / "output" / "reports" / "02-first.kursk.en.ipynb").exists()


def test_no_workers_are_refused(tmp_path):
    with pytest.raises(UsageError, match="--jobs is 0; it takes a whole number from 1"):
        batch.run_all(batch.matrix(only="07-brief", region="kursk", out=str(tmp_path)), 0)


def _command(*arguments):
    return subprocess.run([sys.executable, "-m", "helpers", *arguments], cwd="/", capture_output=True, text=True)


def test_the_command_says_in_one_line_what_was_wrong_with_the_call():
    told = _command("reports", "--region", "kurks")
    assert told.returncode == 2
    assert told.stderr == "--region is 'kurks'; allowed: belgorod, kursk, both or all. Did you mean kursk?\n"


def test_the_list_is_what_would_be_run(capsys):
    assert main(["reports", "--only", "03-map", "--list"]) == 0
    assert capsys.readouterr().out.split() == ["03-map.belgorod.en", "03-map.kursk.en", "03-map.both.en"]


def test_checking_tells_every_fault_and_leaves_with_one(raw, capsys):
    path = raw / "units.csv"
    path.write_text(path.read_text("utf-8").replace(",bars,", ",barz,"), "utf-8")
    assert main(["check", "--raw", str(raw)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 4 and told[-1] == "3 faults in the tables."
    assert main(["check", "--raw", str(raw / "nowhere")]) == 2


def test_a_whole_batch_runs_reports_side_by_side_and_counts_the_failed(tmp_path):
    """The real command in a copy of the repository, one notebook of which is broken."""
    copy = tmp_path / "copy"
    for name in ("src", "data", "notebooks"):
        shutil.copytree(ROOT / name, copy / name)
    for path in (copy / "notebooks").glob("0[3-7]-*.ipynb"):
        path.unlink()
    shutil.copy(NOTEBOOKS / "07-brief.ipynb", copy / "notebooks" / "03-broken.ipynb")
    _break(copy / "notebooks" / "03-broken.ipynb", BROKEN)
    command = [sys.executable, "-m", "helpers", "reports", "--region", "kursk", "--jobs", "2"]
    told = subprocess.run(
        command, cwd=copy, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(copy / "src")}
    )
    assert told.returncode == 1
    assert "1 of 2 reports are in" in told.stdout
    assert "Failed: 03-broken.kursk.en, cell" in told.stdout and "broken on purpose" in told.stdout
    assert "Traceback" not in told.stdout + told.stderr
    written = {path.relative_to(copy / "output").as_posix() for path in (copy / "output").rglob("*.*")}
    assert "reports/02-unit-sizes.kursk.en.ipynb" in written and "charts/unit-sizes.kursk.en.web.svg" in written
    assert "reports/03-broken.kursk.en.failed.ipynb" in written and "reports/03-broken.kursk.en.ipynb" not in written
    words = json.loads((copy / "output" / "charts" / "unit-sizes.kursk.en.web.json").read_text("utf-8"))
    assert str(tmp_path) not in json.dumps(words)
