"""Notebooks run from anywhere, refuse what they cannot use, and hold no logic, outputs or counts."""

import ast
import json
import os
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import nbformat
import papermill
import pytest
from traitlets.config import PyFileConfigLoader

from helpers.errors import UsageError, listed
from helpers.paths import NOTEBOOKS, ROOT
from helpers.reports.curation import open_curation
from helpers.reports.parameters import NAMES
from tests.stories import story

ALL = sorted(NOTEBOOKS.glob("*.ipynb"))
REPORTS = [path for path in ALL if path.stem != "01-curate"]
ENVIRONMENT = os.environ | {"PYTHONWARNINGS": "ignore"}


def _papermill(*arguments, cwd=ROOT):
    command = [sys.executable, "-m", "papermill", *map(str, arguments), "--no-progress-bar"]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=ENVIRONMENT)


def _run_here(notebook: str, folder: Path, **parameters) -> Path:
    """Run a notebook in a folder, without a process for papermill itself, which takes longer to start than most take to run."""
    made = folder / "out.ipynb"
    papermill.execute_notebook(NOTEBOOKS / notebook, made, parameters, progress_bar=False, cwd=folder)
    return made


def _said(path: Path) -> str:
    """Everything a reader of an executed notebook sees in words."""
    told = []
    for cell in nbformat.read(path, 4).cells:
        for output in cell.get("outputs", []):
            told += [str(output.get("data", {}).get(kind, "")) for kind in ("text/markdown", "text/html", "text/plain")]
            told.append(output.get("text", ""))
    return "\n".join(told).replace("\u00a0", " ")


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_notebooks_are_committed_clean_and_thin(path):
    notebook = json.loads(path.read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    run = [cell["id"] for cell in code if cell["outputs"] or cell["execution_count"] is not None]
    assert not run, f"{path.name} was saved with what it showed; take that out: python -m nbstripout --keep-id {path}"
    lines = [line for cell in code for line in "".join(cell["source"]).splitlines() if line.strip()]
    assert len(lines) <= 60
    for cell in code:
        tree = ast.parse("".join(cell["source"]))
        assert not [
            node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Lambda, ast.If, ast.While))
        ]


@pytest.mark.parametrize("path", ALL[1:6], ids=lambda path: path.stem)
def test_each_chart_of_a_notebook_is_told_in_sentences_below_it(path):
    lines = [line for cell in nbformat.read(path, 4).cells if cell.cell_type == "code" for line in cell.source.splitlines()]
    shown = [place for place, line in enumerate(lines) if line.startswith("report.chart(")]
    assert shown
    assert [lines[place + 1] for place in shown] == [lines[place].replace(".chart(", ".story(") for place in shown]


@pytest.fixture
def contents(tmp_path):
    """The files of a folder as JupyterLab saves them where ``make lab`` started it."""
    from jupyter_server.services.contents.largefilemanager import LargeFileManager

    settings = shutil.copytree(ROOT / ".jupyter", tmp_path / ".jupyter")
    config = PyFileConfigLoader("jupyter_server_config.py", str(settings)).load_config()
    for folder in ("notebooks", "output/reports"):
        (tmp_path / folder).mkdir(parents=True)
    with warnings.catch_warnings(action="ignore"):
        return LargeFileManager(root_dir=config.ServerApp.root_dir, config=config)


def _as_run(path: Path) -> nbformat.NotebookNode:
    """A notebook with all that JupyterLab adds when it is run and looked at."""
    notebook = nbformat.read(path, 4)
    notebook.metadata["language_info"] = {"name": "python", "version": "3.11.7"}
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}}}
    for number, cell in enumerate(cell for cell in notebook.cells if cell.cell_type == "code"):
        cell.execution_count = number
        cell.metadata |= {"scrolled": True, "collapsed": True, "jupyter": {"source_hidden": True}, "execution": {}}
        cell.outputs = [nbformat.v4.new_output("stream", text="told")]
    return notebook


def test_what_is_run_and_saved_in_the_lab_is_the_notebook_as_committed(contents, tmp_path):
    for path in ALL:
        model = {"type": "notebook", "format": "json", "content": _as_run(path)}
        contents.save(json.loads(json.dumps(model)), f"notebooks/{path.name}")
        assert (tmp_path / "notebooks" / path.name).read_bytes() == path.read_bytes()


def test_an_executed_report_that_is_saved_in_the_lab_keeps_what_it_shows(contents, tmp_path):
    model = {"type": "notebook", "format": "json", "content": _as_run(ALL[1])}
    contents.save(json.loads(json.dumps(model)), "output/reports/made.ipynb")
    saved = nbformat.read(tmp_path / "output" / "reports" / "made.ipynb", 4)
    assert next(cell.outputs[0].text for cell in saved.cells if cell.cell_type == "code") == "told"


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_papermill_reads_every_parameter_with_its_help(path):
    parameters = papermill.inspect_notebook(path)
    assert tuple(parameters) == (("chart", *NAMES) if path.stem == "08-explore" else NAMES)
    assert all(one["inferred_type_name"] == "str" and one["help"] for one in parameters.values())


@pytest.mark.torture  # a brief of a day is run below
def test_the_brief_of_kursk_as_of_the_day_of_the_arming(tmp_path):
    given = {"region": "kursk", "known_by": "2023-08-02", "out_dir": f"{tmp_path}/output"}
    said = _said(_run_here("07-brief.ipynb", tmp_path, **given))
    assert "up to 3,000 people" in said and "300 firearms" in said
    for later in ("2024", "2025", "118", "BARS"):
        assert later not in said
    assert not list((tmp_path / "output").rglob("*.svg"))  # the brief shows charts and exports none


def test_the_brief_of_belgorod_sets_both_figures_side_by_side(tmp_path):
    given = {"region": "belgorod", "known_by": "2023-08-02", "out_dir": f"{tmp_path}/output"}
    said = _said(_run_here("07-brief.ipynb", tmp_path, **given))
    assert "**2,902 people** — Svobodnaya Pressa and Kommersant" in said
    assert "**2,092 people** — Sputnik, 2 August 2023" in said
    assert "6,000" not in said


# In the fast tests one; a batch runs them all.
@pytest.mark.parametrize("name", [
    pytest.param(name, marks=[pytest.mark.torture] * (name != "04-timeline"))
    for name in ("02-unit-sizes", "03-map", "04-timeline", "05-arming", "06-claims")
])  # fmt: skip
def test_a_report_runs_from_the_root_and_exports_its_charts(name, tmp_path):
    owned = {"02-unit-sizes": ["unit-sizes"], "03-map": ["map"], "04-timeline": ["timeline"],
             "05-arming": ["kit", "promises"], "06-claims": ["dispute", "who-says-so"]}  # fmt: skip
    told = _papermill(
        f"notebooks/{name}.ipynb", tmp_path / "out.ipynb", "-p", "region", "kursk", "-p", "out_dir", tmp_path
    )
    assert told.returncode == 0, told.stderr
    written = {path.name for path in (tmp_path / "charts").iterdir()}
    endings = ("svg", "artwork.svg", "png", "pdf", "csv", "json")
    assert written == {f"{chart}.kursk.en.web.{ending}" for chart in owned[name] for ending in endings}
    pictures = [
        output
        for cell in nbformat.read(tmp_path / "out.ipynb", 4).cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]
    assert len(pictures) == len(owned[name])
    assert all(len(picture["metadata"]["image/png"]["alt"]) > 100 for picture in pictures)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-p", "region", "kurks"], "region is 'kurks'; allowed: belgorod, kursk or both"),
        pytest.param(["-p", "known_by", "2023-02-30"], "which is no such day", marks=pytest.mark.torture),
        pytest.param(["-p", "data_dir", "/nowhere"], "There is no folder /nowhere/raw: a data folder holds raw/; python -m helpers new DIR begins one.", marks=pytest.mark.torture),
        pytest.param(["-p", "processed_dir", "/nowhere"], "There is no parameter 'processed_dir' any more: data_dir takes the folder", marks=pytest.mark.torture),
    ],
)
def test_a_wrong_call_stops_at_once_and_touches_nothing(arguments, said, tmp_path):
    told = _papermill(
        "02-unit-sizes.ipynb", tmp_path / "out.ipynb", "-p", "out_dir", tmp_path / "output", *arguments, cwd=NOTEBOOKS
    )
    assert told.returncode != 0
    assert said in told.stderr
    assert not (tmp_path / "output").exists()
    cells = [cell for cell in nbformat.read(tmp_path / "out.ipynb", 4).cells if cell.get("outputs")]
    errors = [output for cell in cells for output in cell.outputs if output.output_type == "error"]
    assert [len(error.traceback) for error in errors] == [1]  # the sentence and no stack


# In the fast tests the one that takes no parameter of a report, and one of those that do.
@pytest.mark.parametrize("path", [
    pytest.param(path, id=path.stem, marks=[pytest.mark.torture] * (number not in (0, 3)))
    for number, path in enumerate(ALL)
])  # fmt: skip
def test_no_notebook_runs_with_a_parameter_that_it_has_not(path, tmp_path):
    known = papermill.inspect_notebook(path)
    folders = {name: str(tmp_path / name) for name in known if name == "out_dir"}
    name = next(iter(known))
    with pytest.raises(papermill.PapermillExecutionError) as stopped:
        papermill.execute_notebook(path, tmp_path / "out.ipynb", {f"{name[:-1]}_": "x", **folders}, progress_bar=False)
    assert stopped.value.evalue == (
        f"There is no parameter '{name[:-1]}_'; allowed: {listed(known)}. Did you mean {name}?"
    )
    assert len(stopped.value.traceback) == 1  # the sentence and no stack
    assert [left.name for left in tmp_path.iterdir()] == ["out.ipynb"]


def test_a_folder_of_the_curation_that_is_no_text_is_refused(tmp_path):
    for value, said in ((7, "it takes the path of a folder as text"), ("a\0b", "which is not UTF-8 text")):
        with pytest.raises(UsageError, match=f"data_dir is .*{said}"):
            open_curation(data_dir=value)


def test_curation_can_be_run_as_a_notebook(tmp_path):
    rows = story("ten_rows", tmp_path)
    _run_here("01-curate.ipynb", tmp_path, data_dir=f"{rows}")
    assert (rows / "processed" / "digests.json").exists()
