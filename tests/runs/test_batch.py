"""One failing report stays one, what was good stays in place, and nothing is run that need not be."""

import errno
import importlib
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import nbformat
import psutil
import pytest

from helpers import files
from helpers.__main__ import main
from helpers.choices import SIZE_CHOICES
from helpers.errors import UsageError
from helpers.paths import NOTEBOOKS
from helpers.runs import batch, engine, jobs, kernels, state
from helpers.sizes import SIZES

WAIT = 900  # seconds, for what comes soon or never: a busy machine fails no test
BROKEN = "raise ValueError('broken on purpose')"


def _notebook(path, *code):
    """Write a report that does as little as one can: parameters, and cells of code."""
    source = nbformat.read(NOTEBOOKS / "06-claims.ipynb", 4)
    cells = [cell for cell in source.cells if cell.id == "parameters"]
    source.cells = cells + [nbformat.v4.new_code_cell(text, id=f"cell-{n}") for n, text in enumerate(code)]
    nbformat.write(source, path)


WRITES = """
from pathlib import Path
folder = Path(out_dir, "charts"); folder.mkdir(parents=True, exist_ok=True)
(folder / f"first.{region}.{lang}.svg").write_text("<svg/>")
"""


@pytest.fixture
def notebooks(tmp_path, monkeypatch):
    """A folder of two reports, one of which can be broken."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    _notebook(folder / "02-first.ipynb", WRITES)
    _notebook(folder / "03-second.ipynb", "print(region)")
    monkeypatch.setattr(jobs, "NOTEBOOKS", folder)
    engine._stopped.clear()
    return folder


@pytest.fixture
def run(tmp_path, notebooks):
    """Run the two reports on Kursk, or what must be run of them; return status and error by notebook."""

    def run(force=False, deadline=60.0, **given):
        chosen = jobs.matrix(**{"region": "kursk", "out": str(tmp_path / "output")} | given)
        outcomes = batch.run_all(batch.plan(chosen, force), 2, deadline)
        return {outcome.job.notebook: outcome for outcome in outcomes}

    return run


def _status(outcomes):
    return {name: outcome.status for name, outcome in outcomes.items()}


# ---- what is asked for


def test_the_default_matrix_is_every_report_for_both_regions_and_the_two():
    chosen = jobs.matrix()
    assert len(chosen) == 21
    assert {job.parameters.region for job in chosen} == {"belgorod", "kursk", "both"}
    assert {(job.parameters.lang, job.parameters.size) for job in chosen} == {("en", "web")}
    assert "01-curate" not in {job.notebook for job in chosen}
    assert tuple(SIZES) == SIZE_CHOICES


def test_all_is_a_value_and_sizes_share_one_run():
    chosen = jobs.matrix(only="05-arming", region="kursk", lang="all", size="all")
    assert [job.stem for job in chosen] == ["05-arming.kursk.en", "05-arming.kursk.ru", "05-arming.kursk.uk"]
    assert chosen[0].parameters.sizes == ("web", "mobile", "print", "social")


def test_notebooks_begin_in_their_order_as_later_ones_show_what_earlier_ones_draw(tmp_path, notebooks):
    _notebook(notebooks / "03-second.ipynb", "print(region)")
    ended = []
    tasks = batch.plan(jobs.matrix(out=str(tmp_path / "output")))
    batch.run_all(tasks[::-1], 1, 60.0, lambda running, outcome: ended.append(outcome) if outcome else None)
    order = [f"{name}.{region}.en" for name in ("02-first", "03-second") for region in ("both", "kursk", "belgorod")]
    assert [outcome.job.stem for outcome in ended] == order


def test_reports_as_of_a_day_land_apart(tmp_path):
    job = jobs.matrix(only="07-brief", region="kursk", known_by="2023-08-02", out=str(tmp_path))[0]
    assert job.file("ipynb") == "as-of/2023-08-02/reports/07-brief.kursk.en.ipynb"


def _command(*arguments):
    return subprocess.run([sys.executable, "-m", "helpers", *arguments], cwd="/", capture_output=True, text=True)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--only", "02-unit-size"], "--only is '02-unit-size'; allowed: 02-unit-sizes, 03-map"),
        (["--region", "kurks"], "--region is 'kurks'; allowed: belgorod, kursk, both or all. Did you mean kursk?"),
        (["--lang", "de"], "--lang is 'de'; allowed: en, ru, uk or all"),
        (["--size", "xl"], "--size is 'xl'; allowed: web, mobile, print, social or all"),
        (["--known-by", "yesterday"], "known_by is 'yesterday', which is no such day"),
        (["--jobs", "0"], "--jobs is 0; it takes a whole number from 1"),
        (["--deadline", "0"], "--deadline is 0; it takes a number of seconds above 0, 604800 at most"),
        (["--deadline", "-1"], "--deadline is -1; it takes a number of seconds above 0, 604800 at most"),
        (["--deadline", "nan"], "--deadline is nan; it takes a number of seconds above 0, 604800 at most"),
        (["--deadline", "inf"], "--deadline is inf; it takes a number of seconds above 0, 604800 at most"),
        (["--deadline", "1e10"], "--deadline is 1e+10; it takes a number of seconds above 0, 604800 at most"),
        (["--jobs", "-3"], "--jobs is -3; it takes a whole number from 1"),
        (["--why", "03-map.moscow.en"], "--why is '03-map.moscow.en'; allowed: 02-unit-sizes.belgorod.en"),
        (["--out", "{file}"], "--out {file} cannot be written"),
        (["--out", "{data}"], "--out {data} lies inside the repository's own folders"),
        (["--scheduler", "tcp://127.0.0.1:9"], "No scheduler answers at tcp://127.0.0.1:9"),
        (["--scheduler", "nonsense://x"], "No scheduler answers at nonsense://x"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence_and_touches_nothing(given, said, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(batch, "ANSWER", 1)
    (tmp_path / "file").write_text("a file")
    places = {"file": tmp_path / "file", "data": NOTEBOOKS.parent / "data" / "out"}
    given = [text.format(**places) for text in given]
    if "--out" not in given:
        given += ["--out", str(tmp_path / "out")]
    assert main(["reports", *given]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(said.format(**places)) and told.err.count("\n") == 1 and not told.out
    assert not (tmp_path / "out").exists()
    assert not places["data"].exists() and (tmp_path / "file").read_text() == "a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_refused(tmp_path, capsys):
    tmp_path.chmod(0o500)
    assert main(["reports", "--out", str(tmp_path)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_notebook_without_parameters_is_refused(notebooks):
    source = nbformat.read(notebooks / "02-first.ipynb", 4)
    source.cells[0].metadata.tags = []
    nbformat.write(source, notebooks / "02-first.ipynb")
    with pytest.raises(UsageError, match="02-first.ipynb has no cell with the tag “parameters”"):
        jobs.matrix()
    (notebooks / "02-first.ipynb").write_text("no notebook")
    with pytest.raises(UsageError, match="02-first.ipynb cannot be read as a notebook"):
        jobs.matrix()


def test_the_list_is_what_would_be_run_and_why(tmp_path, capsys):
    assert main(["reports", "--only", "03-map", "--dry-run", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told] == ["03-map.belgorod.en", "03-map.kursk.en", "03-map.both.en"]
    assert all("not made yet" in line for line in told) and not list(tmp_path.iterdir())


# ---- failures


def test_a_failing_report_leaves_the_last_good_one_and_itself_to_read(notebooks, run, tmp_path):
    reports = tmp_path / "output" / "reports"
    assert _status(run()) == {"02-first": "made", "03-second": "made"}
    good = (reports / "02-first.kursk.en.ipynb").read_bytes()
    chart = tmp_path / "output" / "charts" / "first.kursk.en.svg"
    assert chart.read_text() == "<svg/>"

    _notebook(notebooks / "02-first.ipynb", WRITES.replace("<svg/>", "<svg>half"), BROKEN)
    outcome = run()["02-first"]
    assert outcome.error == "cell 3: broken on purpose" and outcome.reasons == ["notebook"]
    assert (reports / "02-first.kursk.en.ipynb").read_bytes() == good and chart.read_text() == "<svg/>"
    failed = nbformat.read(reports / "02-first.kursk.en.failed.ipynb", 4)
    assert any(output.output_type == "error" for cell in failed.cells for output in cell.get("outputs", []))
    assert _status(run()) == {"02-first": "failed", "03-second": "unchanged"}, "a failed report is tried again"

    _notebook(notebooks / "02-first.ipynb", WRITES)
    assert _status(run()) == {"02-first": "unchanged", "03-second": "unchanged"}, "the good one is what it was made from"
    assert run(force=True)["02-first"].status == "made"
    assert not (reports / "02-first.kursk.en.failed.ipynb").exists()
    assert not [path for path in (tmp_path / "output").rglob(".*")]


@pytest.mark.parametrize("manager", [kernels.ForkedKernelManager, kernels.OwnKernelManager])
def test_a_dead_kernel_is_a_failure_and_never_a_finished_report(notebooks, run, tmp_path, monkeypatch, manager):
    monkeypatch.setattr(kernels, "manager_class", lambda: manager)
    _notebook(notebooks / "02-first.ipynb", "a = 1", "import os; os._exit(1)", "b = 2")
    outcomes = run()
    assert outcomes["02-first"].error.startswith("cell 3: DeadKernelError") and outcomes["03-second"].status == "made"
    assert not (tmp_path / "output" / "reports" / "02-first.kursk.en.ipynb").exists()
    failed = nbformat.read(tmp_path / "output" / "reports" / "02-first.kursk.en.failed.ipynb", 4)
    status = {cell.id: cell.metadata.papermill.status for cell in failed.cells if cell.id.startswith("cell-")}
    assert status == {"cell-0": "completed", "cell-1": "failed", "cell-2": "pending"}


@pytest.mark.parametrize(
    ("life", "patience", "said"),
    [((os._exit, 3), 120, "RuntimeError: The kernel died as it started"),
     ((time.sleep, 600), 1, "RuntimeError: The kernel did not answer in 1 s")],
)  # fmt: skip
def test_a_kernel_that_never_comes_up_is_a_failure(notebooks, run, monkeypatch, life, patience, said):
    def fork(arguments, seconds):
        process = multiprocessing.get_context("forkserver").Process(target=life[0], args=life[1:])
        process.start()
        return process

    monkeypatch.setattr(engine, "_START", patience)
    monkeypatch.setattr(kernels.forks, "fork_kernel", fork)
    outcomes = run()
    assert {outcome.status for outcome in outcomes.values()} == {"failed"}
    assert outcomes["02-first"].error == f"cell 0: {said}"
    assert not _kernels()


def test_a_module_that_is_slow_to_import_can_seem_not_to_be_installed(tmp_path, monkeypatch):
    (tmp_path / "slow.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    with batch._without("slow"), pytest.raises(ImportError):
        importlib.import_module("slow")
    slow = importlib.import_module("slow")
    with batch._without("slow"):
        assert importlib.import_module("slow") is slow
    monkeypatch.delitem(sys.modules, "slow")


def test_a_report_that_hangs_is_ended_at_its_deadline(notebooks, run):
    _notebook(notebooks / "02-first.ipynb", "import time", "while True: time.sleep(1)")
    for deadline in (4, 16, 64, 256):  # a machine with much else to do may need long to come to the cell that hangs
        outcomes = run(deadline=deadline)
        if outcomes["02-first"].error.startswith("cell 3") and outcomes["03-second"].status != "failed":
            break
    assert outcomes["02-first"].error == f"cell 3: not done after {deadline} seconds, the deadline of a report"
    assert outcomes["03-second"].status in ("made", "unchanged")
    assert not _kernels()


def test_a_full_disk_fails_the_report_and_keeps_the_good_one(notebooks, run, tmp_path, monkeypatch):
    run()
    before = _contents(tmp_path / "output")
    _notebook(notebooks / "02-first.ipynb", WRITES, "print('more')")
    write = Path.write_bytes

    def full(path, content):
        if b"more" in content:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    outcomes = run()
    assert "No space left on device" in outcomes["02-first"].error
    assert _contents(tmp_path / "output") == before


def test_a_broken_pool_is_a_failure_of_the_report(notebooks, tmp_path):
    from concurrent.futures import Executor, Future

    class Broken(Executor):
        def submit(self, *arguments):
            future = Future()
            future.set_exception(RuntimeError("the worker went away"))
            return future

    tasks = batch.plan(jobs.matrix(only="02-first", region="kursk", out=str(tmp_path)))
    assert batch.run_all(tasks, Broken(), 60)[0].error == "RuntimeError: the worker went away"


# ---- what need not be run


def _contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_up_to_date_is_not_run_and_what_was_touched_is(notebooks, run, tmp_path):
    run()
    before = _contents(tmp_path / "output")
    assert _status(run()) == {"02-first": "unchanged", "03-second": "unchanged"}
    assert _contents(tmp_path / "output") == before

    chart = tmp_path / "output" / "charts" / "first.kursk.en.svg"
    chart.write_text("<svg>by hand</svg>")
    outcome = run()["02-first"]
    assert outcome.reasons == ["charts/first.kursk.en.svg was edited"] and chart.read_text() == "<svg/>"
    chart.unlink()
    assert run()["02-first"].reasons == ["charts/first.kursk.en.svg is missing"] and chart.exists()
    assert run(size="all")["02-first"].reasons == ["parameters"]

    entry = tmp_path / "output" / "reports" / "03-second.kursk.en.state.json"
    for content in ("{", "[]", '{"version": 1}', '{"version": 99}', ""):
        entry.write_text(content)
        outcome = run(size="all")["03-second"]
        assert outcome.status == "made" and str(entry) in outcome.reasons[0], content
    assert _status(run(size="all")) == {"02-first": "unchanged", "03-second": "unchanged"}


def test_code_messages_lock_and_layers_are_reasons(notebooks, run, monkeypatch):
    run()
    now = state.shared_parts()
    for name in ("helpers", "lock", "layers"):
        monkeypatch.setattr(state, "shared_parts", lambda data, name=name: now | {name: "other"})
        chosen = jobs.matrix(region="kursk", out=str(notebooks.parent / "output"))
        assert [task.reasons for task in batch.plan(chosen)] == [[name], [name]]


def test_rows_of_another_region_are_no_reason_and_own_ones_are_counted(notebooks, run, monkeypatch, everything):
    run()
    claims = everything.tables["claims"]
    run(region="belgorod")
    value = claims["value"].mask(claims["claim_id"] == "kur-001", 12345)
    changed = type(everything)({**everything.tables, "claims": claims.assign(value=value)})
    monkeypatch.setattr("helpers.ledger.load", lambda data_dir: changed)
    now = state.shared_parts()
    monkeypatch.setattr(state, "shared_parts", lambda data: now | {"data": "other bytes"})
    state._row_digests.cache_clear()
    try:
        out = str(notebooks.parent / "output")
        assert [task.reasons for task in batch.plan(jobs.matrix(region="kursk", out=out))] == [["unit_sizes: 1 row"]] * 2
        assert [task.reasons for task in batch.plan(jobs.matrix(region="belgorod", out=out))] == [[], []]
        assert _status(run(region="belgorod")) == {"02-first": "unchanged", "03-second": "unchanged"}
        entry = json.loads(Path(out, "reports", "02-first.belgorod.en.state.json").read_text())
        assert entry["parts"]["data"] == "other bytes", "the next run need not compare rows again"
    finally:
        state._row_digests.cache_clear()


# ---- being ended


def _kernels():
    """The processes below this one that are kernels: they lead a session of their own."""
    def leads(process):
        try:
            return os.getsid(process.pid) == process.pid
        except OSError:
            return False

    return [child for child in psutil.Process().children(recursive=True) if leads(child)]


SLOW = """
import sys
from pathlib import Path
from helpers.runs import jobs
jobs.NOTEBOOKS = Path({folder!r})
from helpers.__main__ import main
if __name__ == "__main__":
    sys.exit(main(["reports", "--region", "kursk", "--jobs", "2", "--out", {out!r}]))
"""


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(signal.SIGINT, 130, id="INT"),
        pytest.param(signal.SIGTERM, 143, id="TERM", marks=pytest.mark.torture),
        pytest.param(signal.SIGKILL, -9, id="KILL"),
    ],
)
def test_a_batch_that_is_ended_leaves_no_kernel_and_no_part_of_a_file(notebooks, tmp_path, temporary, number, code):
    there = tmp_path / "there"
    _notebook(notebooks / "03-second.ipynb", f"import time; open({str(there)!r}, 'w').close(); time.sleep(300)")
    script = tmp_path / "batch.py"
    script.write_text(SLOW.format(folder=str(notebooks), out=str(tmp_path / "output")))
    told = tmp_path / "told"
    with told.open("w") as stderr:
        ended = subprocess.Popen([sys.executable, script], stderr=stderr, env=os.environ | {"TMPDIR": str(temporary)})
    state_file = tmp_path / "output" / "reports" / "02-first.kursk.en.state.json"  # the last to be put in place
    try:
        _until(lambda: state_file.exists() and there.exists(), WAIT)
        below = psutil.Process(ended.pid).children(recursive=True)
        ended.send_signal(number)
        assert ended.wait(timeout=WAIT) == code
        _until(lambda: not [process for process in below if _lives(process)], WAIT)
    finally:
        ended.kill()
    if number != signal.SIGKILL:  # then nobody is left to say anything; what a dying kernel says is not the batch's
        assert "Traceback" not in told.read_text("utf-8")
        assert not list(temporary.iterdir())
    subprocess.run([sys.executable, "-c", CLEARS], env=os.environ | {"TMPDIR": str(temporary)}, check=True)
    assert not list(temporary.iterdir()), "whatever a batch left is cleared away when another begins"
    left = {path.name for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert left == {"02-first.kursk.en.ipynb", "02-first.kursk.en.state.json", "first.kursk.en.svg"}


@pytest.fixture
def temporary():
    """A folder for temporary files that nobody else uses, with a short path."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


CLEARS = "from helpers.runs import workroom; workroom.move_in()"


def _lives(process):
    """Tell whether a process runs; one that is gone is dead, and so is one that only nobody has asked about yet."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _until(true, seconds):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.1)


def test_two_batches_into_one_folder_do_not_mix_files(notebooks, tmp_path):
    """Each writes who it is into all of its files; whatever is published in the end is of one of them."""
    names = [f"charts/{n}.svg" for n in range(40)]
    out = tmp_path / "output"
    out.mkdir()

    seen = []

    def publish(who):
        for _ in range(25):
            files.publish(out, dict.fromkeys(names, who))
            with files.locked(out):
                seen.append({(out / name).read_bytes() for name in names})

    both = [threading.Thread(target=publish, args=(who,)) for who in (b"one", b"two")]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert len(seen) == 50 and all(len(who) == 1 for who in seen)
    assert sorted(path.name for path in out.iterdir()) == ["charts"]


def test_what_a_killed_batch_left_aside_is_cleared_away(tmp_path):
    left = tmp_path / f"{files.ASIDE}killed"
    left.mkdir()
    (left / "0").write_bytes(b"half")
    files.publish(tmp_path, {"charts/a.svg": b"whole"})
    assert [path.name for path in tmp_path.iterdir()] == ["charts"]
