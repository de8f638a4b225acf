"""Notebooks run from anywhere, refuse what they cannot use, and hold no logic, outputs or counts."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import nbformat
import papermill
import pytest

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
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code)
    lines = [line for cell in code for line in "".join(cell["source"]).splitlines() if line.strip()]
    assert len(lines) <= 60
    for cell in code:
        tree = ast.parse("".join(cell["source"]))
        assert not [
            node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Lambda, ast.If, ast.While))
        ]


def test_the_filter_that_make_lab_sets_leaves_nothing_of_a_run(tmp_path):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    arguments = shlex.split(re.search(r"-m nbstripout ([^']+)'", makefile)[1])
    for path in ALL:
        notebook = nbformat.read(path, 4)
        notebook.metadata["language_info"] = {"name": "python", "version": "3.11.7"}
        for number, cell in enumerate(cell for cell in notebook.cells if cell.cell_type == "code"):
            cell.execution_count = number
            cell.outputs = [nbformat.v4.new_output("stream", text="told")]
        command = [sys.executable, "-m", "nbstripout", *arguments]
        told = subprocess.run(command, input=nbformat.writes(notebook).encode(), capture_output=True, check=True)
        assert told.stdout == path.read_bytes()


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_papermill_reads_every_parameter_with_its_help(path):
    parameters = papermill.inspect_notebook(path)
    assert tuple(parameters) == NAMES
    assert all(one["inferred_type_name"] == "str" and one["help"] for one in parameters.values())


def test_the_brief_of_kursk_as_of_the_day_of_the_arming(tmp_path):
    out = tmp_path / "out.ipynb"
    told = _papermill(NOTEBOOKS / "07-brief.ipynb", out, "-p", "region", "kursk", "-p", "known_by", "2023-08-02",
                      "-p", "out_dir", tmp_path / "output", cwd=tmp_path)  # fmt: skip
    assert told.returncode == 0, told.stderr
    said = _said(out)
    assert "up to 3,000 people" in said and "300 firearms" in said
    for later in ("2024", "2025", "118", "BARS"):
        assert later not in said
    assert not list((tmp_path / "output").rglob("*.svg"))  # the brief shows charts and exports none


def test_the_brief_of_belgorod_sets_both_figures_side_by_side(tmp_path):
    out = tmp_path / "out.ipynb"
    told = _papermill("07-brief.ipynb", out, "-p", "region", "belgorod", "-p", "known_by", "2023-08-02",
                      "-p", "out_dir", tmp_path / "output", cwd=NOTEBOOKS)  # fmt: skip
    assert told.returncode == 0, told.stderr
    said = _said(out)
    assert "**2,902 people** — Svobodnaya Pressa, Kommersant" in said
    assert "**2,092 people** — Sputnik, 2 August 2023" in said
    assert "6,000" not in said


@pytest.mark.parametrize("name", ["02-unit-sizes", "03-map", "04-timeline", "05-arming", "06-claims"])
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
        (["-p", "known_by", "2023-02-30"], "which is no such day"),
        (["-p", "data_dir", "/nowhere"], "There is no folder /nowhere/raw: a data folder holds raw/; python -m helpers new DIR begins one."),
        (["-p", "processed_dir", "/nowhere"], "There is no parameter 'processed_dir' any more: data_dir takes the folder"),
    ],
)
def test_a_wrong_call_stops_at_once_and_touches_nothing(arguments, said, tmp_path):
    told = _papermill(
        NOTEBOOKS / "02-unit-sizes.ipynb", tmp_path / "out.ipynb", "-p", "out_dir", tmp_path / "output", *arguments
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
    told = _papermill(NOTEBOOKS / "01-curate.ipynb", tmp_path / "out.ipynb", "-p", "data_dir", rows)
    assert told.returncode == 0, told.stderr
    assert (rows / "processed" / "digests.json").exists()
