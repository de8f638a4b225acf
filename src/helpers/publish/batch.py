"""Running many reports: one notebook, one selection, one process each."""

import multiprocessing
import os
import tempfile
import time
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from helpers.charts import SIZES
from helpers.errors import UsageError
from helpers.ledger import REGION_CHOICES
from helpers.paths import NOTEBOOKS
from helpers.publish.parameters import (
    ALL,
    Parameters,
    refuse_bad_output,
    refuse_unknown_value,
)
from helpers.words import LANGUAGES

START_TIMEOUT, CELL_TIMEOUT, MESSAGE_TIMEOUT = 120, 600, 60  # seconds


@dataclass(frozen=True)
class Job:
    """One report to run.

    Attributes
    ----------
    notebook : str
        Name of the notebook without ending.
    parameters : Parameters
    """

    notebook: str
    parameters: Parameters

    @property
    def stem(self) -> str:
        """Name of its files without ending."""
        return f"{self.notebook}.{self.parameters.region}.{self.parameters.lang}"

    @property
    def folder(self) -> Path:
        """Folder of its executed notebook."""
        out, known_by = self.parameters.output, self.parameters.known_by
        return (out / "as-of" / known_by if known_by else out) / "reports"


@dataclass(frozen=True)
class Outcome:
    """How a report ended: ``error`` is empty if all went well."""

    job: Job
    seconds: float
    error: str = ""


def report_names() -> list[str]:
    """Return the names of the notebooks that are reports: all but the curation."""
    return [path.stem for path in sorted(NOTEBOOKS.glob("0[2-9]-*.ipynb"))]


def matrix(
    only: str = "", region: str = ALL, lang: str = "en", size: str = "web", known_by: str = "", out: str = ""
) -> list[Job]:
    """Return the reports to run.

    Parameters
    ----------
    only : str
        Name of one report, or empty for all.
    region, lang : str
        A value, or ``all``.
    size : str
        A value, or ``all``; a report is run once, whatever its sizes.
    known_by, out : str
        As the parameters ``known_by`` and ``out_dir``.

    Returns
    -------
    list of Job

    Raises
    ------
    UsageError
        If a value is unknown.
    """
    names, given = report_names(), {"region": region, "lang": lang, "size": size}
    choices = {"region": REGION_CHOICES, "lang": LANGUAGES, "size": tuple(SIZES)}
    for name, value in given.items():
        refuse_unknown_value(f"--{name}", value, (*choices[name], ALL))
    if only:
        refuse_unknown_value("--only", only, names)
    regions, langs = ([*choices[name]] if given[name] == ALL else [given[name]] for name in ("region", "lang"))
    chosen = product([only] if only else names, regions, langs)
    return [Job(name, Parameters(where, known_by, said, size, out_dir=str(out))) for name, where, said in chosen]


def run_all(jobs: list[Job], workers: int, done=lambda outcome: None, pool: Executor | None = None) -> list[Outcome]:
    """Run reports side by side; one that fails does not stop the others.

    Parameters
    ----------
    jobs : list of Job
    workers : int
        How many at a time.
    done : callable
        Called with each :class:`Outcome` as it comes in.
    pool : concurrent.futures.Executor, optional
        Another pool to run them in, such as that of a cluster.

    Returns
    -------
    list of Outcome
        In the order of ``jobs``.
    """
    refuse_bad_call(jobs, workers)
    # Fresh processes: papermill changes the working folder of its process, and matplotlib keeps state in it.
    with pool or ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as running:
        futures = {running.submit(run_one, job): job for job in jobs}
        outcomes = {}
        try:
            for future in as_completed(futures):
                outcome = _outcome(futures[future], future)
                outcomes[outcome.job] = outcome
                done(outcome)
        except BaseException:
            running.shutdown(wait=False, cancel_futures=True)
            raise
    return [outcomes[job] for job in jobs]


def refuse_bad_call(jobs: list[Job], workers: int) -> None:
    """Raise a UsageError if the number of workers or the folder for output cannot be used."""
    if workers < 1:
        raise UsageError(f"--jobs is {workers}; it takes a whole number from 1.")
    for folder in {job.parameters.output for job in jobs}:
        refuse_bad_output(folder, "--out")


def _outcome(job: Job, future) -> Outcome:
    try:
        return future.result()
    except Exception as problem:  # the process of the report died: that is its failure, not ours
        return Outcome(job, 0.0, f"{type(problem).__name__}: {problem}")


def run_one(job: Job) -> Outcome:
    """Run one report in this process; its executed notebook appears only when all of it has run.

    A failed notebook is kept beside the last good one, as ``<name>.failed.ipynb``.
    """
    start = time.monotonic()
    job.folder.mkdir(parents=True, exist_ok=True)
    good, failed = job.folder / f"{job.stem}.ipynb", job.folder / f"{job.stem}.failed.ipynb"
    with tempfile.TemporaryDirectory(dir=job.folder, prefix=".running-") as aside:
        written = Path(aside, "notebook.ipynb")
        error = _execute(job, written, Path(aside))
        if written.exists():
            os.replace(written, failed if error else good)
    if not error:
        failed.unlink(missing_ok=True)
    return Outcome(job, time.monotonic() - start, error)


def _execute(job: Job, written: Path, aside: Path) -> str:
    """Execute the notebook; return what went wrong in one line, or nothing."""
    import papermill  # slow to import, and needed in the workers only

    # The reader's own start-up files of IPython must not reach a report.
    os.environ["IPYTHONDIR"] = str(aside / "ipython")
    given = {name: getattr(job.parameters, name) for name in ("region", "known_by", "lang", "size")}
    try:
        papermill.execute_notebook(
            NOTEBOOKS / f"{job.notebook}.ipynb",
            written,
            parameters=given | {"out_dir": str(job.parameters.output.absolute())},
            kernel_name="python3",
            progress_bar=False,
            request_save_on_cell_execute=False,
            start_timeout=START_TIMEOUT,
            execution_timeout=CELL_TIMEOUT,
            iopub_timeout=MESSAGE_TIMEOUT,
            extra_arguments=["--IPKernelApp.log_level=CRITICAL"],  # each kernel would warn of its port
        )
    except papermill.PapermillExecutionError as problem:
        return f"cell {problem.cell_index}: {problem.evalue or problem.ename}"
    except Exception as problem:  # a dead kernel, a full disk: whatever it is, it is this report's failure
        return f"{type(problem).__name__}: {problem}".splitlines()[0]
    return ""
