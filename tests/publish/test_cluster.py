"""Reports on a real Dask scheduler with two workers on this machine, one of which is killed while it works."""

import subprocess
import sys
import time

import nbformat
import psutil
import pytest

from helpers.errors import UsageError
from helpers.paths import NOTEBOOKS, ROOT
from helpers.publish import batch, jobs

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
        f"from pathlib import Path\nfrom helpers.publish import jobs\njobs.NOTEBOOKS = Path({str(clone / 'notebooks')!r})\n"
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
        for below in [*_below(process.pid), process]:
            below.kill()
        process.wait()


def _below(pid):
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.Error:
        return []


def test_every_report_comes_out_once_though_a_worker_is_killed(cluster, tmp_path):
    from distributed import Client

    address, workers = cluster
    end = time.monotonic() + 60
    while not address.exists():
        assert time.monotonic() < end
        time.sleep(0.1)
    with Client(scheduler_file=str(address), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        where = client.scheduler.address
    tasks = batch.plan(jobs.matrix(lang="all", out=str(tmp_path / "output")))
    seen = []

    def watch(running, outcome):
        if outcome:
            seen.append(outcome.job.stem)
        if len(seen) == 1 and workers[0].poll() is None:
            for below in [*_below(workers[0].pid), workers[0]]:
                below.kill()

    with batch.cluster(where) as pool:
        outcomes = batch.run_all(tasks, pool, 60, watch)
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
