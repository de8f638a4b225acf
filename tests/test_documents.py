"""What the documents tell readers to type or open is there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from helpers import __version__, charts
from helpers.__main__ import _parser, main
from helpers.ledger.curate import curate
from helpers.paths import NOTEBOOKS, RAW, ROOT
from helpers.reports.parameters import Parameters
from helpers.runs import jobs
from tests.stories import story

DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "data/raw/README.md",
    "data/raw/CHANGELOG.md",
    "data/raw/boundaries/README.md",
]
LINES = [
    line.strip()
    for name in DOCUMENTS
    for line in (ROOT / name).read_text("utf-8").splitlines()
    if line.startswith("    ")
]


def _commands(start):
    found = [line.strip().partition("   #")[0] for line in LINES if line.strip().startswith(start)]
    return [pytest.param(shlex.split(line)[len(start.split()) :], id=line) for line in found]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder to work in that has tables of one's own, under the name that the documents give them."""
    curate(story("ten_rows", tmp_path).rename(tmp_path / "my-story"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("arguments", _commands(".venv/bin/papermill"))
def test_papermill_lines_name_a_notebook_and_parameters_that_exist(desk, arguments):
    notebook, _, *rest = arguments
    assert (ROOT / notebook).exists()
    given = {name: value for flag, name, value in zip(rest[::3], rest[1::3], rest[2::3], strict=True) if flag == "-p"}
    assert len(given) == len(rest) / 3
    if "08-explore" in notebook:
        assert given.pop("chart") in charts.NAMES
    Parameters(**given)


@pytest.mark.sample(8)
@pytest.mark.parametrize("arguments", _commands(".venv/bin/python -m helpers"))
def test_command_lines_are_accepted(desk, arguments):
    options = _parser().parse_args(arguments)
    if arguments[0] == "reports":
        given = (options.only, options.region, options.lang, options.size, options.known_by, options.out, options.data)
        assert jobs.matrix(*given)


def _section(document, title):
    """Return the lines of a section that are typed, or pasted."""
    text = (ROOT / document).read_text("utf-8").split(f"\n## {title}\n")[1].split("\n## ")[0]
    return [line.strip() for line in text.splitlines() if line.startswith("    ")]


def _run(line, *more):
    assert line.startswith(".venv/bin/python -m helpers ")
    return main([*shlex.split(line)[3:], *more])


def test_the_lines_on_own_tables_lead_to_reports(desk, capsys):
    rows = (desk / "my-story").rename(desk / "rows")
    new, check, curation, reports, papermill = _section("README.md", "Your own tables")
    assert _run(new) == 0 and _run(check) == 1 and "nothing to report on yet" in capsys.readouterr().out
    for path in (rows / "raw").iterdir():
        path.rename(desk / "my-story" / "raw" / path.name)
    assert _run(check) == _run(curation) == _run(reports, "--dry-run") == 0
    planned = capsys.readouterr().out
    assert "02-unit-sizes.my-story.en  not made yet" in planned and papermill.endswith("-p data_dir my-story")
    assert Parameters(data_dir="my-story").output == Path("my-story/output")


def test_the_lines_on_a_region_make_it_one(desk, monkeypatch, capsys):
    data = desk / "data"
    shutil.copytree(RAW, data / "raw", ignore=shutil.ignore_patterns("boundaries"))
    monkeypatch.setattr("helpers.paths.DATA", data)
    monkeypatch.setattr("helpers.publish.grammar.FOLDER", desk)  # where describe draws its picture
    region, selection, *commands = _section("CONTRIBUTING.md", "Add a region")
    path = data / "raw" / "regions.csv"
    lines = path.read_text("utf-8").splitlines()
    lines = [region if line.startswith(region.partition(",")[0] + ",") else line for line in lines]
    path.write_text("\n".join(lines), "utf-8")
    with (data / "raw" / "selections.csv").open("a", encoding="utf-8") as file:
        file.write(f"{selection}\n")
    assert [_run(line, *["--dry-run"] * ("reports" in line)) for line in commands] == [0, 0, 0, 0]
    planned = capsys.readouterr().out
    assert "03-map.bryansk.en" in planned and "03-map.border.en" in planned


@pytest.mark.torture  # as slow as the lines on a chart, and of the same kind
def test_the_lines_on_a_language_name_what_it_lacks(tmp_path):
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    copying, listing = _section("CONTRIBUTING.md", "Add a language")
    subprocess.run(shlex.split(copying), cwd=tmp_path, check=True)
    (tmp_path / "src/helpers/words/languages/de/kit.ftl").unlink()
    told = _asked(tmp_path, listing)
    assert told.returncode == 1 and "de: lacks" in told.stdout and "en: complete" in told.stdout
    assert "  kit.ftl: kit-title-none" in told.stdout and "  common.ftl" not in told.stdout


def _asked(folder, line):
    command = [sys.executable, *shlex.split(line)[1:]]
    environment = os.environ | {"PYTHONPATH": str(folder / "src")}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)


def test_the_lines_on_a_chart_draw_it(tmp_path):
    """The files of the section are written into a copy of the program, and the chart is drawn, named and explained."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data", tmp_path / "data")
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Add a chart\n")[1].split("\n## ")[0]
    for step in re.split(r"\n\d\. ", text)[1:4]:
        path = tmp_path / re.match(r"`(.+?)`", step)[1]
        lines = [line[7:] for line in step.splitlines() if line.startswith("       ") or not line.strip()]
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines).strip() + "\n", "utf-8")
    for lang in ("ru", "uk"):
        shutil.copy(tmp_path / "src/helpers/words/languages/en/raids.ftl", tmp_path / f"src/helpers/words/languages/{lang}")
    program = (
        "from helpers import charts, ledger\n"
        "known = ledger.load()\n"
        "for region in known.selections:\n"
        "    for size in charts.SIZES:\n"
        "        chart = charts.draw('raids', known.within(region), size)\n"
        "        print(region, size, chart.title, len(chart.marks), chart.findings[0].rule)\n"
    )
    drawn = _asked(tmp_path, f"python -c {shlex.quote(program)}")
    assert drawn.returncode == 0, drawn.stderr
    raids = pd.read_csv(RAW / "events.csv").query("category == 'incursion' and region == 'kursk'")
    assert f"kursk web {len(raids)} raids are on record" in drawn.stdout and "counted" in drawn.stdout
    told = _asked(tmp_path, "python -m helpers explain --no-charts raids")
    assert "Raids and fighting, in the order of their days" in " ".join(told.stdout.split())


@pytest.mark.parametrize("target", sorted({line.split()[1] for line in LINES if line.startswith("make ")}))
def test_make_targets_exist(target):
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name):
    document = ROOT / name
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", document.read_text("utf-8"))
    missing = [target for target in targets if "://" not in target and not (document.parent / target).exists()]
    assert not missing


def test_the_readme_lists_every_notebook_and_chart():
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"`{path.stem}`" in text for path in NOTEBOOKS.glob("*.ipynb"))
    assert all(name in text for name in charts.NAMES)


def test_the_example_claims_of_the_readme_are_the_rows(everything):
    rows = everything.tables["claims"].set_index("claim_id")
    for line in (ROOT / "README.md").read_text("utf-8").splitlines():
        if line.startswith("| bel-"):
            claim, *cells = [cell.strip() for cell in line.strip("|").split("|")]
            columns = ["value", "qualifier", "stated_on", "stated_by", "statement_id", "assessment"]
            assert [f"{rows.loc[claim, 'value']:.0f}", *rows.loc[claim, columns[1:]]] == cells


def test_versions_agree():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert citation["version"] == project["project"]["version"] == __version__


def _refused(citation):
    """Return what the schema of the Citation File Format has against a file, or an empty text."""
    ended = CliRunner().invoke(check_jsonschema, ["--builtin-schema", "vendor.citation-file-format", f"{citation}"])
    return ended.output if ended.exit_code else ""


def test_the_citation_is_valid(tmp_path):
    assert not _refused(ROOT / "CITATION.cff")
    broken = tmp_path / "CITATION.cff"
    broken.write_text((ROOT / "CITATION.cff").read_text("utf-8").replace("\nauthors:", "\nwriters:"), "utf-8")
    assert "'authors' is a required property" in _refused(broken)


def test_changes_of_the_data_have_a_day_and_a_kind():
    lines = (ROOT / "data" / "raw" / "CHANGELOG.md").read_text("utf-8").splitlines()
    releases = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    days = [
        re.fullmatch(r"\d+\.\d+\.\d+ - (\d{4}-\d\d-\d\d)", release)[1]
        for release in releases
        if release != "Unreleased"
    ]
    assert days and days == sorted(days, reverse=True)
    kinds = {line.removeprefix("### ") for line in lines if line.startswith("### ")}
    assert kinds <= {"Correction", "Update", "Reclassification", "Addition"}


def test_the_examples_of_using_the_tables_run(monkeypatch, capsys):
    section = (ROOT / "README.md").read_text("utf-8").split("## Use the tables elsewhere")[1].split("\n## ")[0]
    monkeypatch.chdir(ROOT)
    told = []
    for example in re.findall(r"```python\n(.*?)```", section, re.DOTALL):
        exec(compile(example, "README.md", "exec"), {})
        told.append(capsys.readouterr().out)
    with_pandas, with_frictionless = told
    assert "bel-030" in with_pandas
    assert "bel-032" not in with_pandas
    assert with_frictionless.startswith("True")


def test_ci_runs_the_readme_s_own_command():
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert "    make test" in (ROOT / "README.md").read_text("utf-8")
