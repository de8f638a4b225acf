"""Reports on a real Dask scheduler with two workers on this machine, one of which is killed while it works."""

import contextlib
import json
import subprocess
import sys
import time

import nbformat
import psutil
import pytest

from helpers.errors import UsageError
from helpers.paths import NOTEBOOKS, ROOT
from helpers.runs import batch, jobs
from tests.runs.test_batch import _lives, _until

SLOW = "import time; time.sleep(1.5); print(region, lang)"


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """A scheduler and two workers, whose clone of the repository has two small reports."""
    clone = tmp_path / "clone"
    (clone / "notebooks").mkdir(parents=True)
    for name in ("src", "data", "requirements.lock"):
        (clone / name).symlink_to(ROOT / name)
    source = nbformat.read(NOTEBOOKS / "02-unit-sizes.ipynb", 4)
    cells = [cell for cell in source.cells if cell.id == "parameters"]
    source.cells = [*cells, nbformat.v4.new_code_cell(SLOW)]
    nbformat.write(source, clone / "notebooks" / "02-slow.ipynb")
    # A worker's notebooks are those of its clone; that of the desk is asked for by the same name.
    workers_jobs = tmp_path / "preload.py"
    workers_jobs.write_text(
        f"from pathlib import Path\nfrom helpers.runs import jobs\njobs.NOTEBOOKS = Path({str(clone / 'notebooks')!r})\n"
    )
    monkeypatch.setattr(jobs, "NOTEBOOKS", clone / "notebooks")
    started = []

    def start(*arguments):
        started.append(
            subprocess.Popen([sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]], cwd=tmp_path,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        )  # fmt: skip
        return started[-1]

    address = tmp_path / "scheduler.json"
    start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show", "--scheduler-file", address)
    each = ["--scheduler-file", address, "--nthreads", "1", "--no-dashboard", "--preload", workers_jobs]
    workers = [start("dask_worker", *each, "--local-directory", tmp_path / f"worker-{n}") for n in (1, 2)]
    yield address, workers
    for process in started:
        _kill(process)


def _kill(process):
    """End a process with all that it started, parents first: none is to live to tell that its child has died."""
    below = []
    with contextlib.suppress(psutil.NoSuchProcess):
        below = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    for one in below:
        with contextlib.suppress(psutil.NoSuchProcess):  # it is gone already, and so as dead as it is to be
            one.kill()
        _until(lambda one=one: not _lives(one), 600)


def test_a_child_that_is_gone_before_it_is_killed_is_dead(monkeypatch):
    gone, living = (subprocess.Popen([sys.executable, "-c", f"import time; time.sleep({n})"]) for n in (0, 3600))
    try:
        below = psutil.Process(gone.pid)
        _until(lambda: not _lives(below), 600)  # though nobody has asked how it ended
        gone.wait()
        assert not _lives(below)
        monkeypatch.setattr(psutil.Process, "children", lambda process, recursive: [below])
        _kill(living)
        assert living.returncode is not None
        _kill(gone)
    finally:
        living.kill()
        living.wait()


def _address(file):
    """Wait for the scheduler to say where it is; it can be seen while it still writes that."""
    end = time.monotonic() + 120
    while True:
        with contextlib.suppress(OSError, ValueError):
            return json.loads(file.read_text("utf-8"))["address"]
        assert time.monotonic() < end
        time.sleep(0.1)


def test_every_report_comes_out_once_though_a_worker_is_killed(cluster, tmp_path):
    from distributed import Client

    address, workers = cluster
    where = _address(address)
    with Client(where, timeout=600, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=600)
    tasks = batch.plan(jobs.matrix(lang="all", out=str(tmp_path / "output")))
    seen = []

    def watch(running, outcome):
        if outcome:
            seen.append(outcome.job.stem)
        if len(seen) == 1 and workers[0].poll() is None:
            _kill(workers[0])

    with batch.cluster(where) as pool:
        outcomes = batch.run_all(tasks, pool, 300, watch)
    assert workers[0].poll() is not None
    assert [(outcome.job.stem, outcome.status, outcome.error) for outcome in outcomes] == [
        (task.job.stem, "made", "") for task in tasks
    ]
    assert len(tasks) == 9 and sorted(seen) == sorted(task.job.stem for task in tasks)
    for task in tasks:
        notebook = nbformat.read(tmp_path / "output" / task.job.file("ipynb"), 4)
        given = task.job.parameters
        assert notebook.cells[-1].outputs[0].text == f"{given.region} {given.lang}\n"


def test_a_scheduler_without_the_library_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="--scheduler needs Dask"):
        batch.cluster("tcp://127.0.0.1:1").__enter__()
