"""Which reports there are, and which of them a call asks for."""

import json
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from helpers.choices import ALL, SIZE_CHOICES, languages, selections
from helpers.errors import UsageError
from helpers.files import folder_of
from helpers.paths import NOTEBOOKS, data_folder
from helpers.reports.parameters import Parameters, refuse_bad_output, refuse_unknown_value

LONGEST = 7 * 24 * 3600  # seconds that a report can be given; the clocks of the kernel's watch end somewhere


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
    def source(self) -> Path:
        """The notebook that is run."""
        return notebook(self.notebook)

    @property
    def output(self) -> Path:
        """The folder that everything is written to."""
        return self.parameters.output

    def file(self, ending: str) -> str:
        """Return the path of one of its own files below the folder for output, such as ``reports/….ipynb``."""
        folder = folder_of(self.output, "reports", self.parameters.known_by).relative_to(self.output)
        return (folder / f"{self.stem}.{ending}").as_posix()


def notebook(name: str) -> Path:
    """Return the file of a notebook, which need not be there."""
    return NOTEBOOKS / f"{name}.ipynb"


def report_names() -> list[str]:
    """Return the names of the notebooks that are reports: all but the curation."""
    return [path.stem for path in sorted(NOTEBOOKS.glob("0[2-9]-*.ipynb"))]


def matrix(
    only: str = "", region: str = ALL, lang: str = "en", size: str = "web", known_by: str = "", out: str = "",
    data_dir: str = "",
) -> list[Job]:  # fmt: skip
    """Return the reports that a call asks for.

    Parameters
    ----------
    only : str
        Name of one report, or empty for all.
    region, lang : str
        A value of the tables, or ``all`` for each.
    size : str
        A value, or ``all``; a report is run once, whatever its sizes.
    known_by, out, data_dir : str
        As the parameters ``known_by``, ``out_dir`` and ``data_dir``.

    Returns
    -------
    list of Job

    Raises
    ------
    UsageError
        If a value is unknown, or a notebook takes no parameters.
    """
    names, given = report_names(), {"region": region, "lang": lang, "size": size}
    data = data_folder(data_dir)
    choices = {"region": tuple(selections(data)), "lang": languages(data), "size": SIZE_CHOICES}
    for name, value in given.items():
        refuse_unknown_value(f"--{name}", value, (*choices[name], ALL))
    if only:
        refuse_unknown_value("--only", only, names)
    chosen = [only] if only else names
    for name in chosen:
        _refuse_without_parameters(notebook(name))
    regions, langs = ([*choices[name]] if given[name] == ALL else [given[name]] for name in ("region", "lang"))
    folder = str(Path(out or data.output).absolute())
    tables = str(Path(data_dir).absolute()) if data_dir else ""
    return [
        Job(name, Parameters(where, known_by, said, size, tables, folder))
        for name, where, said in product(chosen, regions, langs)
    ]


def _refuse_without_parameters(path: Path) -> None:
    """Papermill only warns, and would run the report with its defaults under the name of what was asked for."""
    try:
        cells = json.loads(path.read_text("utf-8"))["cells"]
        tagged = [cell for cell in cells if "parameters" in cell.get("metadata", {}).get("tags", [])]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise UsageError(f"{path} cannot be read as a notebook.") from None
    if not tagged:
        raise UsageError(f"{path} has no cell with the tag “parameters”; without it, it cannot be run for a selection.")


def refuse_bad_call(jobs: list[Job], workers: int, deadline: float) -> None:
    """Raise a UsageError if the number of workers, the deadline or the folder for output cannot be used."""
    if workers < 1:
        raise UsageError(f"--jobs is {workers}; it takes a whole number from 1.")
    if not 0 < deadline <= LONGEST:
        raise UsageError(f"--deadline is {deadline:g}; it takes a number of seconds above 0, {LONGEST} at most.")
    for folder, tables in {(job.output, job.parameters.data_dir) for job in jobs}:
        refuse_bad_output(folder, "--out", tables)
