"""Running one report: its notebook by papermill in a kernel of its own; its files come back as bytes.

Nothing is written to the folder for output here. So it is all the same whether this runs beside the batch or on another
machine, and whatever goes wrong, the published files stay as they were.
"""

import logging
import platform
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import papermill
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.translators import translate_parameters

from helpers.errors import listed
from helpers.runs import kernels, machine, state, workroom
from helpers.runs.jobs import Job
from helpers.visible import visible

DEADLINE = 600.0  # seconds a report may take
_START, _MESSAGES = 120, 60  # seconds for a kernel to start, and for an output to arrive after its cell is done
_NAME = "reports"
_TICK = 0.05  # seconds between two looks at the clock
_LITERAL = {ord(brace): brace * 2 for brace in "{}"}  # papermill fills its parameters into what stands in braces
_stopped = threading.Event()


@dataclass(frozen=True)
class Made:
    """What came of a report.

    Attributes
    ----------
    seconds : float
    error : str
        Empty if all went well; else one line that names the cell.
    files : mapping of bytes
        By path below the folder for output; of a failed report only the notebook, as far as it came.
    read : mapping of str
        Digests of what it read, by part, as :class:`.state.Inputs` has them; taken before it did.
    moved : sequence of str
        The parts that were written to before it was done.
    """

    seconds: float
    error: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    read: Mapping[str, str] = field(default_factory=dict, repr=False)
    moved: Sequence[str] = ()


def run_report(job: Job, deadline: float = DEADLINE, parts: Mapping[str, str] | None = None) -> Made:
    """Run a report in a folder of its own, away from the one for output.

    Parameters
    ----------
    job : Job
    deadline : float
        Seconds after which its kernel is ended.
    parts : mapping of str, optional
        On the machine of a worker: what the desk has to read, as :class:`.state.Inputs` has it, or some parts of it;
        a machine that has others refuses the report.

    Returns
    -------
    Made
        Never an exception for what the notebook, its kernel or the disk did: that is told in ``error``.
    """
    machine.shed_settings()
    start, files = time.monotonic(), {}
    before = state.inputs(job)
    if parts is not None and (refusal := _refusal(before.digests, parts)):
        return Made(0.0, f"{platform.node()} {refusal}")
    try:
        with tempfile.TemporaryDirectory(prefix="report-") as folder:
            aside = Path(folder)
            error, executed = _execute(job, aside, deadline)
            if not error:
                made = (path for path in sorted((aside / "output").rglob("*")) if path.is_file())
                files = {path.relative_to(aside / "output").as_posix(): path.read_bytes() for path in made}
            if executed:
                files[job.file("failed.ipynb" if error else "ipynb")] = _as_called(job, executed)
    except OSError as problem:  # no room to run it in
        error, files = f"{problem.filename or tempfile.gettempdir()}: {problem.strerror}", {}
    moved = before.differing(state.inputs(job))
    if not state.code_is_as_loaded():
        moved.append("helpers")
    return Made(time.monotonic() - start, visible(error), files, before.digests, sorted({*moved}))


def _refusal(own: Mapping[str, str], desk: Mapping[str, str]) -> str:
    """Tell why a worker cannot make a report for the desk; a worker lives for long, and is killed as others are."""
    workroom.move_in()
    if other := [name for name, expected in desk.items() if own.get(name) != expected]:
        return f"has not the {listed(other)} of the desk: bring its clone up to date"
    return "" if state.code_is_as_loaded() else "runs code that has changed since: start its worker again"


def stop() -> None:
    """End every kernel that runs, and those that are about to start: each report then comes back as failed."""
    _stopped.set()


def _execute(job: Job, aside: Path, deadline: float) -> tuple[str, nbformat.NotebookNode | None]:
    """Execute the notebook in a folder; return what went wrong in one line, or nothing, and how far it came."""
    for name in ("ipython", "output"):
        (aside / name).mkdir()
    begun: list[nbformat.NotebookNode] = []
    error = ""
    try:
        papermill.execute_notebook(
            str(job.source).translate(_LITERAL),
            None,
            begun=begun,
            aside=aside,
            parameters=_parameters(job, aside / "output"),
            engine_name=_NAME,
            kernel_name="python3",
            progress_bar=False,
            request_save_on_cell_execute=False,
            start_timeout=_START,
            deadline=deadline,
            # The reader's own start-up files of IPython must not reach a report; each kernel would warn of its port.
            extra_arguments=[
                "--IPKernelApp.log_level=CRITICAL",
                "--HistoryManager.enabled=False",  # a data base for what was typed, when nobody types
                f"--ipython-dir={aside / 'ipython'}",
            ],
        )
    except papermill.PapermillExecutionError as problem:
        error = f"cell {problem.cell_index}: {problem.evalue or problem.ename}".splitlines()[0]
    except Exception as problem:  # a kernel that never came up, a broken notebook: it is this report's failure
        error = f"{type(problem).__name__}: {problem}".splitlines()[0]
    return error, begun[0] if begun else None


def _parameters(job: Job, out_dir: Path) -> dict[str, str]:
    given = {name: getattr(job.parameters, name) for name in ("region", "known_by", "lang", "size", "data_dir")}
    return {name: value for name, value in given.items() if name != "data_dir" or value} | {"out_dir": str(out_dir)}


def _as_called(job: Job, notebook: nbformat.NotebookNode) -> bytes:
    """Return an executed notebook that names the folder for output where the run had one of its own."""
    called = _parameters(job, job.output)
    for cell in notebook.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.source = translate_parameters("python3", "python", called, "Parameters")
    notebook.metadata.papermill |= {"parameters": called, "output_path": str(job.output / job.file("ipynb"))}
    return (nbformat.writes(notebook) + "\n").encode()


class _Client(PapermillNotebookClient):
    """Papermill's client with a deadline for the whole notebook, whose kernel leaves no file outside a folder."""

    def __init__(self, *arguments, deadline: float, aside: Path, **options):
        super().__init__(*arguments, **options)
        self.deadline, self.late, self._aside, self._own = deadline, False, aside, None

    def create_kernel_manager(self):
        self._own = manager = super().create_kernel_manager()  # the library forgets it when its kernel dies
        manager.life = self.deadline
        kernels.keep_within(manager, self._aside)
        return manager

    def execute(self, **options):
        ended = threading.Event()
        threading.Thread(target=self._watch, args=(ended,), daemon=True).start()
        try:
            if _stopped.is_set():
                raise RuntimeError("stopped before it began")
            return super().execute(**options)
        finally:
            ended.set()
            kernels.end_group(self._own)

    def _watch(self, ended: threading.Event) -> None:
        """End the kernel at the deadline or when all is stopped; again if need be, as it may only just be starting."""
        until = time.monotonic() + self.deadline
        while not ended.wait(_TICK):
            self.late = time.monotonic() > until
            if self.late or _stopped.is_set():
                kernels.kill(self.km)


class _Engine(NBClientEngine):
    """Papermill's engine, for which a dead kernel or a missed deadline is the failure of a cell.

    The library's own loses the notebook then, and calls the cells completed.
    """

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, begun, aside, deadline=DEADLINE, **options):
        begun.append(nb_man.nb)  # papermill itself would give it back only if all goes well
        manager = kernels.manager_class()
        client = _Client(
            nb_man,
            kernel_manager_class=manager,
            kernel_name=kernel_name,
            startup_timeout=options["start_timeout"],
            iopub_timeout=_MESSAGES,
            shutdown_kernel="immediate",
            extra_arguments=options["extra_arguments"],
            log=_quiet(),
            deadline=deadline,
            aside=aside,
        )
        try:
            client.execute()
        except Exception as problem:
            late = f"not done after {deadline:g} seconds, the deadline of a report"
            told = late if client.late else f"{type(problem).__name__}: {problem}"
            _fail_running_cell(nb_man, told)


def _fail_running_cell(nb_man, told: str) -> None:
    """Enter a failure in the cell that was running: the last one that was begun."""
    begun = [index for index, cell in enumerate(nb_man.nb.cells) if cell.metadata.papermill.get("start_time")]
    index = begun[-1] if begun else 0
    cell = nb_man.nb.cells[index]
    if cell.cell_type != "code":
        index, cell = next((at, one) for at, one in enumerate(nb_man.nb.cells) if one.cell_type == "code")
    cell.outputs.append(nbformat.v4.new_output("error", ename="ReportError", evalue=told, traceback=[told]))
    nb_man.cell_exception(cell, index)


def _quiet() -> logging.Logger:
    """A log that tells nobody: what went wrong is told by the batch."""
    log = logging.getLogger(__name__)
    log.propagate = False
    log.addHandler(logging.NullHandler())
    return log


papermill_engines.register(_NAME, _Engine)
