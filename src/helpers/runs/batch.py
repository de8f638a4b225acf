"""Running many reports: only those that must be made again, side by side, each published whole or not at all.

Reports run away from the folder for output, here or on other machines (:mod:`.engine`); this process alone writes to
it, one report at a time (:mod:`.files`). What a report was made from is kept beside it (:mod:`.state`). A batch that is
killed as it publishes leaves a state file that does not fit the files: they are made again.
"""

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from typing import Any

from helpers.choices import selections
from helpers.errors import UsageError, UserError
from helpers.files import publish
from helpers.runs import forks, machine, state, workroom
from helpers.runs.jobs import Job

ANSWER = 10  # seconds that a scheduler has to answer
_TICK = 0.5  # seconds between two looks at what runs


@dataclass(frozen=True)
class Task:
    """A report, why it must be made again (for no reason if it need not), its state, and what it would read now."""

    job: Job
    reasons: Sequence[str]
    before: state.State | str
    now: state.Inputs


@dataclass(frozen=True)
class Outcome:
    """How a report ended.

    Attributes
    ----------
    job : Job
    status : {"made", "unchanged", "failed", "due"}
        One that is due was up to date when the batch began.
    seconds : float
    error : str
        Empty unless it failed.
    reasons : sequence of str
        Why it was run.
    files : sequence of str
        What it wrote, below the folder for output.
    again : sequence of str
        Why it must be made again all the same: what has changed since it was read.
    """

    job: Job
    status: str
    seconds: float = 0.0
    error: str = ""
    reasons: Sequence[str] = ()
    files: Sequence[str] = field(default=(), repr=False)
    again: Sequence[str] = ()


def plan(jobs: Sequence[Job], force: bool = False) -> list[Task]:
    """Return for each report whether it must be made again, and why.

    Parameters
    ----------
    jobs : sequence of Job
    force : bool
        Make all again.

    Returns
    -------
    list of Task
    """
    tasks: list[Task] = []
    shared = {data: state.shared_inputs(data) for data in {job.parameters.data for job in jobs}}
    for job in jobs:
        before, now = state.read(job), state.inputs(job, shared[job.parameters.data])
        reasons = state.reasons(job, before, now)
        tasks.append(Task(job, reasons or ["--force"] if force else reasons, before, now))
    return tasks


def get_ready(reports: int) -> None:
    """Prepare this machine for running some reports at a time, and let the process that kernels are forked from start.

    Raises
    ------
    UserError
        If the shell gives too little for it.
    """
    workroom.move_in()
    machine.refuse_little_memory(machine.REPORTS)
    machine.open_files(reports)
    forks.warm_up()


def run_all(
    tasks: Sequence[Task],
    pool: Executor | int,
    deadline: float,
    watch: Callable[[Sequence[Job], Outcome | None], None] = lambda running, outcome: None,
) -> list[Outcome]:
    """Run what must be run, side by side; one that fails does not stop the others.

    Parameters
    ----------
    tasks : sequence of Task
    pool : concurrent.futures.Executor or int
        What runs them, such as the pool of a cluster; or how many to run at a time on this machine.
    deadline : float
        Seconds that a report may take.
    watch : callable
        Called with what runs now and with each outcome as it comes in, or None.

    Returns
    -------
    list of Outcome
        In the order of ``tasks``.
    """
    outcomes = {task.job: _unchanged(task) for task in tasks if not task.reasons}
    for outcome in outcomes.values():
        watch((), outcome)
    due = sorted((task for task in tasks if task.reasons), key=_in_order)
    if due:
        for task, future, running in _results(due, pool, deadline):
            outcome = None if future is None else _ended(task, future)
            if outcome:
                outcomes[task.job] = outcome
            watch(running, outcome)
    told = [outcomes[task.job] for task in tasks]
    return _looked_at_again(told) if due else told


def _looked_at_again(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Enter what has changed while the batch ran, by asking what the next one will ask."""
    sound = [outcome.job for outcome in outcomes if not outcome.error]
    try:
        again = {task.job: task.reasons for task in plan(sound)}
    except UserError as problem:  # the tables are being worked on
        again = {job: [str(problem)] for job in sound}
    return [
        replace(outcome, again=again[outcome.job], status="due" if outcome.status == "unchanged" else outcome.status)
        if again.get(outcome.job)
        else outcome
        for outcome in outcomes
    ]


def _in_order(task: Task) -> tuple[str, int]:
    """Begin in the order of the notebooks: later ones show charts that earlier ones draw; of one with most regions."""
    given = task.job.parameters
    return task.job.notebook, -len(selections(given.data)[given.region])


def _unchanged(task: Task) -> Outcome:
    assert isinstance(task.before, state.State), "what was never made is not unchanged"
    if entry := state.refreshed(task.before, task.now):  # rows have changed, but none of its own
        with contextlib.suppress(OSError):  # it only spares the next run from looking
            publish(task.job.output, {task.job.file(state.ENDING): entry.written()})
    return Outcome(task.job, "unchanged", task.before.seconds, files=list(task.before.files))


def _results(due: Sequence[Task], pool: Executor | int, deadline: float) -> Iterator[tuple]:
    """Yield each task with its future as it is done, and every tick what runs."""
    with _without("rfc3987_syntax"):  # a second to import, for checks of addresses, of which notebooks have none
        from helpers.runs import engine

    here = isinstance(pool, int)
    with ThreadPoolExecutor(pool) if here else contextlib.nullcontext(pool) as executor:
        run = engine.run_report
        futures: dict[Future, Task] = {}
        try:
            for task in due:
                futures[executor.submit(run, task.job, deadline, None if here else task.now.digests)] = task
            while futures:
                done, waiting = wait(futures, _TICK, FIRST_COMPLETED)
                running = [futures[future].job for future in waiting if future.running()]
                for future in done:
                    yield futures.pop(future), future, running
                if not done:
                    yield None, None, running
        except BaseException:
            for future in futures:
                future.cancel()
            engine.stop()
            raise


@contextlib.contextmanager
def _without(module: str) -> Iterator[None]:
    """Let a module that libraries import if they can seem not to be installed."""
    had = module in sys.modules
    modules: dict[str, Any] = sys.modules
    modules.setdefault(module, None)
    try:
        yield
    finally:
        if not had:
            del sys.modules[module]


def _ended(task: Task, future: Future) -> Outcome:
    """Publish what came of a report, and tell of it."""
    job = task.job
    try:
        made = future.result()
        files = dict(made.files)
        failed = job.file("failed.ipynb")
        if made.error:
            publish(job.output, files)
            return Outcome(job, "failed", made.seconds, made.error, task.reasons, list(files))
        entry = state.made(job, made.read, made.moved, files, made.seconds).written()
        publish(job.output, files | {job.file(state.ENDING): entry}, gone=[failed])
        return Outcome(job, "made", made.seconds, "", task.reasons, list(files))
    except OSError as problem:
        error = f"{job.output} cannot be written: {problem.strerror}"
    except Exception as problem:  # the process or the machine of the report died: that is its failure, not ours
        error = f"{type(problem).__name__}: {problem}".splitlines()[0]
    return Outcome(job, "failed", 0.0, error, task.reasons)


@contextlib.contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Give the pool of a Dask cluster, and leave the cluster in the end.

    Parameters
    ----------
    address : str
        Of its scheduler, such as ``tcp://10.0.0.1:8786``.

    Yields
    ------
    concurrent.futures.Executor

    Raises
    ------
    UsageError
        If the library is not installed or no scheduler answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError("--scheduler needs Dask: pip install distributed.") from None
    try:
        client = Client(address, timeout=ANSWER, set_as_default=False)
    except (OSError, ValueError, TypeError) as problem:
        raise UsageError(f"No scheduler answers at {address}: {problem or type(problem).__name__}.") from None
    with client:
        yield client.get_executor(pure=False)
