"""A forked kernel gives what stock papermill gives, and nothing of another report or of the user's own settings."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from threading import Thread

import jupyter_client.kernelspec
import nbformat
import papermill
import psutil
import pytest

from helpers.paths import NOTEBOOKS
from helpers.runs import batch, engine, forks, jobs, kernels, state

HOSTILE = """
import builtins, matplotlib
builtins.print = None
matplotlib.rcParams["figure.dpi"] = 30
print_me = "from the user's start-up file"
"""


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """A report by papermill alone, in a kernel that was started and not forked."""
    folder = tmp_path_factory.mktemp("stock")
    made = papermill.execute_notebook(
        NOTEBOOKS / "05-arming.ipynb",
        folder / "made.ipynb",
        parameters={"region": "kursk", "known_by": "", "lang": "en", "size": "web", "out_dir": str(folder / "output")},
        kernel_name="python3",
        progress_bar=False,
    )
    return folder, made


def test_the_outputs_are_those_of_stock_papermill_whatever_the_user_has_set(stock, tmp_path):
    folder, expected = stock
    startup = tmp_path / "home" / ".ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00-mine.py").write_text(HOSTILE)
    rc = "font.size: 30\nsavefig.dpi: 20\naxes.facecolor: black\nsvg.fonttype: path\nfont.family: serif\n"
    (tmp_path / "home" / "matplotlibrc").write_text(rc)
    user = {
        "HOME": str(tmp_path / "home"), "MPLCONFIGDIR": str(tmp_path / "home"), "LANG": "ru_RU.UTF-8", "TZ": "Asia/Tokyo",
        "MATPLOTLIBRC": str(tmp_path / "home"), "MPLBACKEND": "nonsense", "IPYTHONDIR": "/proc/none",
        "PYTHONSTARTUP": str(startup / "00-mine.py"), "JUPYTER_DEFAULT_PROVISIONER_NAME": "nonsense",
        "SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "7",
    }  # fmt: skip
    command = [sys.executable, "-m", "helpers", "reports", "--only", "05-arming", "--region", "kursk"]
    told = subprocess.run(
        [*command, "--jobs", "1", "--out", tmp_path / "output"], env=os.environ | user, cwd=tmp_path / "home",
        capture_output=True, text=True,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout + told.stderr
    made = nbformat.read(tmp_path / "output" / "reports" / "05-arming.kursk.en.ipynb", 4)
    assert _shown(made) == _shown(expected)
    assert _files(tmp_path / "output", "charts") == _files(folder / "output", "charts")
    assert _files(tmp_path / "output", "factcheck") == _files(folder / "output", "factcheck")
    assert len(_files(folder / "output", "charts")) == 12


def _shown(notebook):
    """Each cell with what it printed; the folder that it wrote to is another one in each run."""
    cells = [cell for cell in notebook.cells if "injected-parameters" not in cell.metadata.get("tags", [])]
    return [(cell.cell_type, cell.source, cell.get("execution_count"), cell.get("outputs")) for cell in cells]


def _files(out, kind):
    return {path.name: path.read_bytes() for path in (out / kind).iterdir()}


@pytest.fixture
def report(tmp_path, monkeypatch):
    """Run a notebook of some cells."""
    engine._stopped.clear()
    real = nbformat.read(NOTEBOOKS / "02-unit-sizes.ipynb", 4)

    def report(*code, notebooks=tmp_path, **given):
        monkeypatch.setattr(jobs, "NOTEBOOKS", notebooks)
        cells = [cell for cell in real.cells if cell.id == "parameters"]
        real.cells = cells + [nbformat.v4.new_code_cell(text) for text in code]
        nbformat.write(real, notebooks / "02-some.ipynb")
        job = jobs.matrix(only="02-some", region="kursk", out=str(tmp_path / "output"))[0]
        made = engine.run_report(job, **given)
        return made, job

    return report


def test_a_report_finds_nothing_of_the_one_before(report):
    leaves = "import os, builtins, matplotlib; os.environ['LEFT'] = '1'; builtins.left = 1; matplotlib.rcParams['font.size'] = 33"
    asks = "import os, builtins, matplotlib; print('LEFT' in os.environ, hasattr(builtins, 'left'), matplotlib.rcParams['font.size'])"
    assert not report(leaves)[0].error
    made, job = report(asks)
    last = nbformat.reads(made.files[job.file("ipynb")].decode(), 4).cells[-1]
    assert last.outputs[0].text == "False False 10.0\n"


def test_what_a_terminal_would_obey_is_shown_of_an_error(report):
    made, _ = report("raise ValueError('\\x1b[2Jgone \\u202e')")
    assert made.error.endswith("\\x1b[2Jgone \\u202e") and made.error.isprintable()


def test_the_notebook_names_the_folder_it_belongs_to_and_nothing_is_written_there(report, tmp_path):
    made, job = report("from pathlib import Path; Path(out_dir, 'a.txt').write_text('a'); print(region)")
    assert set(made.files) == {job.file("ipynb"), "a.txt"} and not (tmp_path / "output").exists()
    notebook = nbformat.reads(made.files[job.file("ipynb")].decode(), 4)
    injected = next(cell for cell in notebook.cells if "injected-parameters" in cell.metadata.get("tags", []))
    assert f'out_dir = "{tmp_path / "output"}"' in injected.source
    assert notebook.metadata.papermill.parameters.out_dir == str(tmp_path / "output")
    nbformat.validate(notebook)


def test_a_machine_with_other_tables_or_code_refuses_the_report(report):
    made, _ = report("print(1)", parts=state.shared_parts() | {"data": "other", "helpers": "other"})
    assert "has not the helpers or data of the desk" in made.error and not made.files
    assert not report("print(1)", parts=state.shared_parts())[0].error


def test_what_is_stopped_comes_back_as_failed(report):
    engine.stop()
    made, _ = report("print(1)")
    assert "stopped before it began" in made.error


def test_a_report_reads_nothing_beside_the_rows_that_its_state_has(everything):
    """Charts, sentences and sheets are the same when all other rows are gone."""
    from helpers import charts
    from helpers.reports import brief, tables
    from helpers.words import Words

    known = everything.within("kursk")
    kept = state.selected(known, "uk")
    claims = known.tables["claims"][known.tables["claims"]["table"].isin(set(kept))]
    words = known.tables["words"].merge(kept["words"][["vocabulary", "value"]])
    rest = {name: table for name, table in kept.items() if name in known.tables}
    cut = type(known)({**rest, "claims": claims, "words": words}, known.selection)
    assert sum(map(len, cut.tables.values())) < sum(map(len, known.tables.values()))
    for name in charts.NAMES:
        assert _said(charts.draw(name, cut, "mobile", "uk")) == _said(charts.draw(name, known, "mobile", "uk"))
    for part in (brief.headlines, lambda *given: brief.contested(*given[:2]), lambda *given: brief.unknown(*given[:2])):
        assert part(cut, Words("uk", cut.tables["words"]), "kursk") == part(known, Words("uk", known.tables["words"]), "kursk")
    for table in (tables.sizes, tables.presence, tables.events, tables.equipment, tables.voices, tables.disputes):
        assert table(cut, Words("uk", cut.tables["words"])).equals(table(known, Words("uk", known.tables["words"])))


def _said(chart):
    return chart.title, chart.subtitle, chart.note, chart.source_line, chart.alt_text, chart.marks, chart.data_hash


def test_two_batches_of_one_report_publish_it_whole(report, tmp_path):
    """Both run it; the one that ends later has the last word, and its state fits its files."""
    _, job = report("from pathlib import Path; import os; Path(out_dir, 'a.txt').write_text(str(os.getpid()))")
    batches = [Thread(target=batch.run_all, args=(batch.plan([job]), 1, 60)) for _ in range(2)]
    for thread in batches:
        thread.start()
    for thread in batches:
        thread.join()
    assert batch.plan([job])[0].reasons == []


MANAGERS = pytest.mark.parametrize("manager", [kernels.ForkedKernelManager, kernels.OwnKernelManager])


@MANAGERS
@pytest.mark.sample(4)
@pytest.mark.parametrize(
    "name", ["{region}", "{}{0}{connection_file}{prefix}", "a [x]*? #%20 ~$HOME", "'\"\\ \n", "дом é", "!s"]
)
def test_a_folder_may_have_any_name(report, tmp_path, monkeypatch, name, manager):
    """That of the notebooks, of temporary files and of the output alike."""
    folder = tmp_path / name
    folder.mkdir()
    monkeypatch.setattr(kernels, "manager_class", lambda: manager)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    made, job = report("from pathlib import Path; Path(out_dir, 'a.txt').write_text(region)", notebooks=folder)
    assert made.error == "" and made.files["a.txt"] == b"kursk"
    assert not list(folder.glob("report-*"))
    called = batch.run_all(batch.plan(jobs.matrix(only="02-some", region="kursk", out=str(folder / "out"))), 1, 60)
    assert [outcome.error for outcome in called] == [""]
    executed = nbformat.read(folder / "out" / job.file("ipynb"), 4)
    injected = next(cell for cell in executed.cells if "injected-parameters" in cell.metadata.get("tags", []))
    given = {}
    exec(injected.source, given)
    assert given["out_dir"] == str(folder / "out")


@MANAGERS
@pytest.mark.sample(4)
@pytest.mark.parametrize(
    "spec", [{"argv": ["false"]}, {"argv": ["python", "{connection_file}"]}, {"argv": []}, {}, "{", None], ids=str
)
def test_kernels_are_our_own_whatever_is_installed(report, tmp_path, monkeypatch, spec, manager):
    folder = tmp_path / "kernels" / "python3"
    folder.mkdir(parents=True)
    if spec is not None:
        named = spec if isinstance(spec, str) else json.dumps({"display_name": "x", "language": "julia"} | spec)
        (folder / "kernel.json").write_text(named)
    monkeypatch.setattr(jupyter_client.kernelspec, "jupyter_path", lambda *names: [str(folder.parent)])
    monkeypatch.setattr(kernels, "manager_class", lambda: manager)
    made, job = report("import sys; print(sys.executable)")
    assert made.error == ""
    assert nbformat.reads(made.files[job.file("ipynb")].decode(), 4).cells[-1].outputs[0].text == f"{sys.executable}\n"


@MANAGERS
def test_a_deadline_before_the_kernel_is_up_is_kept(report, monkeypatch, manager):
    monkeypatch.setattr(kernels, "manager_class", lambda: manager)
    made, _ = report("import time; time.sleep(20)", deadline=0.001)
    assert made.error.endswith("not done after 0.001 seconds, the deadline of a report")


def test_what_is_stopped_before_its_kernel_is_up_ends(report, monkeypatch):
    fork = forks.fork_kernel

    def slow(*given):
        engine.stop()  # while there is no kernel yet that could be ended
        return fork(*given)

    monkeypatch.setattr(forks, "fork_kernel", slow)
    made, _ = report("import time; time.sleep(20)")
    assert made.error and "deadline" not in made.error


def test_a_kernel_may_live_as_long_as_its_report(report, monkeypatch):
    fork, lives = forks.fork_kernel, []
    monkeypatch.setattr(forks, "fork_kernel", lambda arguments, life: lives.append(life) or fork(arguments, life))
    assert report("print(1)", deadline=jobs.LONGEST)[0].error == "" and lives == [jobs.LONGEST]


def test_nothing_that_a_kernel_has_started_outlives_it(report, tmp_path):
    note = tmp_path / "pid"
    starts = f"import subprocess; p = subprocess.Popen(['sleep', '60']); f = open({str(note)!r}, 'w'); f.write(str(p.pid)); f.close(); p.wait()"

    def end_once_it_has_started():
        end = time.monotonic() + 60
        while not (note.exists() and note.read_text()) and time.monotonic() < end:
            time.sleep(0.05)
        engine.stop()

    Thread(target=end_once_it_has_started).start()
    assert report(starts)[0].error
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(int(note.read_text())).wait(15)


def test_settings_of_a_worker_s_machine_reach_no_kernel(report, tmp_path, monkeypatch):
    (tmp_path / "start.py").write_text("print = None")
    monkeypatch.setenv("MPLBACKEND", "nonsense")
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "start.py"))
    monkeypatch.setattr(kernels, "manager_class", lambda: kernels.OwnKernelManager)
    assert report("import matplotlib.figure; print(1)")[0].error == ""
