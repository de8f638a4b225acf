"""What a report was made from is what it read: whatever is written to meanwhile, at any moment, makes it due again."""

import json
import os
import shutil
import threading
from pathlib import Path

import pytest

from helpers import files
from helpers.paths import PROCESSED, RAW, ROOT
from helpers.runs import batch, engine, forks, jobs, kernels, state
from tests.runs.test_batch import WRITES, _notebook, notebooks, run  # noqa: F401

INPUTS = {
    "words": "src/helpers/words/languages/en/report.ftl",
    "helpers": "src/helpers/reports/brief.py",
    "lock": "requirements.lock",
    "layers": "data/raw/boundaries/rivers.geojson",
    "data": "data/processed/claims.csv",
    "notebook": "notebooks/02-first.ipynb",
}


@pytest.fixture
def desk(tmp_path, monkeypatch, notebooks):  # noqa: F811
    """Copies of all that a report reads, where they can be written to; reports themselves read the real ones."""
    for source in (ROOT / "src" / "helpers", RAW, PROCESSED):
        target = tmp_path / source.relative_to(ROOT)
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    for name, path in {"ROOT": ROOT, "_MESSAGES": state._MESSAGES}.items():
        monkeypatch.setattr(state, name, tmp_path / path.relative_to(ROOT))
    monkeypatch.setattr("helpers.paths.DATA", tmp_path / "data")
    _as_a_new_process(monkeypatch)
    state._row_digests.cache_clear()
    yield tmp_path
    state._row_digests.cache_clear()


def _as_a_new_process(monkeypatch):
    monkeypatch.setattr(state, "_CODE_LOADED", state.file_marks(state._code()))
    monkeypatch.setattr(forks, "_read_from", [])


def _jobs(folder, **given):
    return jobs.matrix(**{"region": "kursk", "out": str(folder / "output")} | given)


def _due(folder):
    """Why each report would be run now, by notebook."""
    return {task.job.notebook: list(task.reasons) for task in batch.plan(_jobs(folder))}


def _append(path):
    path.write_bytes(path.read_bytes() + b"\n")


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("undone", [False, True], ids=["", "and undone"])
def test_what_is_written_to_while_a_report_runs_makes_it_due_again(desk, run, monkeypatch, name, undone):  # noqa: F811
    path = desk / INPUTS[name]
    undo = "path.write_bytes(content)" if undone else ""
    edits = f"path = Path({str(path)!r}); content = path.read_bytes(); path.write_bytes(content + b'\\n'); {undo}"
    _notebook(desk / "notebooks" / "02-first.ipynb", WRITES, edits)
    first = run()["02-first"]
    told = [f"{name} changed while it was made"]
    assert first.status == "made" and list(first.again) == told
    assert _due(desk)["02-first"] == told, "nobody knows which of the two it has read"
    _notebook(desk / "notebooks" / "02-first.ipynb", WRITES)
    _as_a_new_process(monkeypatch)
    second = run()["02-first"]
    assert second.status == "made" and told[0] in second.reasons and not second.again
    assert _due(desk) == {"02-first": [], "03-second": []}


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", INPUTS)
def test_what_is_written_to_between_the_run_and_its_publication_makes_it_due(desk, run, monkeypatch, name):  # noqa: F811
    made = engine.run_report

    def edited(*given):
        result = made(*given)
        _append(desk / INPUTS[name])
        return result

    monkeypatch.setattr(engine, "run_report", edited)
    outcome = run(only="02-first")["02-first"]
    assert outcome.status == "made" and outcome.again
    assert any(name in told for told in _due(desk)["02-first"])


def test_a_report_that_begins_after_a_change_is_made_from_it_and_one_that_began_before_is_due(desk, run):  # noqa: F811
    """The first report writes to the notebook of the second, and to its own."""
    both = [str(desk / "notebooks" / name) for name in ("02-first.ipynb", "03-second.ipynb")]
    edits = f"for name in {both!r}: text = Path(name).read_text(); Path(name).write_text(text + '\\n')"
    _notebook(desk / "notebooks" / "02-first.ipynb", WRITES, "# it is longer, so it begins\n" * 50 + edits)
    tasks = batch.plan(_jobs(desk))
    assert {outcome.status for outcome in batch.run_all(tasks, 1, 120)} == {"made"}
    assert _due(desk) == {"02-first": ["notebook changed while it was made"], "03-second": []}


def test_a_report_found_up_to_date_is_not_called_so_if_it_changes_while_others_run(desk, run):  # noqa: F811
    run()
    second = str(desk / "notebooks" / "03-second.ipynb")
    _notebook(desk / "notebooks" / "02-first.ipynb", WRITES, f"open({second!r}, 'a').write('\\n')")
    outcomes = run()
    assert outcomes["03-second"].status == "due" and list(outcomes["03-second"].again) == ["notebook"]
    assert outcomes["02-first"].status == "made" and not outcomes["02-first"].again


def test_a_warm_process_that_has_read_what_has_changed_is_not_forked_from(desk, monkeypatch):
    monkeypatch.setattr(forks, "possible", lambda: True)
    assert kernels.manager_class() is kernels.ForkedKernelManager
    for name in ("words", "helpers", "layers"):
        monkeypatch.setattr(forks, "_read_from", [state.read_once()])
        assert kernels.manager_class() is kernels.ForkedKernelManager
        path = desk / INPUTS[name]
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        path.write_bytes(content)
        assert kernels.manager_class() is not kernels.ForkedKernelManager, f"{name}, though undone: it was read between"


def test_the_warm_process_is_known_by_what_there_was_before_it_read(desk, monkeypatch):
    seen = []
    monkeypatch.setattr(forks.importlib, "import_module", lambda name: seen.append([*forks._read_from]) or _Server())
    forks.warm_up()
    assert seen and seen[0] == [state.read_once()]


class _Server:
    def ensure_running(self):
        pass


def test_an_up_to_date_state_names_the_tables_that_its_rows_were_compared_with(desk, run):  # noqa: F811
    run()
    claims = desk / INPUTS["data"]
    _append(claims)  # other bytes, the same rows
    tasks = batch.plan(_jobs(desk))
    assert [task.reasons for task in tasks] == [[], []]
    compared = state.shared_parts()["data"]
    _append(claims)
    batch.run_all(tasks, 1, 60)
    for task in tasks:
        assert state.read(task.job).parts["data"] == compared != state.shared_parts()["data"]


def test_rows_of_tables_that_are_being_written_are_no_proof(desk, run, monkeypatch):  # noqa: F811
    from helpers import ledger

    run()
    _append(desk / INPUTS["data"])
    load = ledger.load

    def writing(data_dir=""):
        _append(desk / INPUTS["data"])
        return load(data_dir)

    monkeypatch.setattr(ledger, "load", writing)
    assert _due(desk) == {name: ["tables, which are being written"] for name in ("02-first", "03-second")}
    monkeypatch.setattr(ledger, "load", load)
    assert _due(desk) == {"02-first": [], "03-second": []}, "what was read in between is not kept"


def test_messages_are_a_reason_in_their_own_language(desk, run):  # noqa: F811
    run()
    other = desk / "src/helpers/words/languages/ru/report.ftl"
    _append(other)
    assert _due(desk) == {"02-first": [], "03-second": []}
    _append(desk / INPUTS["words"])
    assert _due(desk) == {"02-first": ["words"], "03-second": ["words"]}
    (other.parent.parent / "en" / "new.ftl").write_text("new = New\n")
    assert {outcome.status for outcome in run().values()} == {"made"}
    assert _due(desk) == {"02-first": [], "03-second": []}


@pytest.mark.parametrize("name", ["notebook", "words", "data", "layers", "helpers", "lock"])
def test_a_worker_that_would_read_something_else_refuses(desk, monkeypatch, name):
    monkeypatch.setattr(engine.workroom, "move_in", lambda: None)
    job = _jobs(desk, only="03-second")[0]
    parts = state.inputs(job).digests
    _append(desk / INPUTS[name].replace("02-first", "03-second"))
    made = engine.run_report(job, 60, parts)
    assert f"has not the {name} of the desk" in made.error and not made.files


def test_a_worker_whose_own_code_is_of_the_past_refuses(desk, monkeypatch):
    monkeypatch.setattr(engine.workroom, "move_in", lambda: None)
    _append(desk / INPUTS["helpers"])
    job = _jobs(desk, only="03-second")[0]
    made = engine.run_report(job, 60, state.inputs(job).digests)
    assert "start its worker again" in made.error and not made.files


# ---- the file itself


def _state_file(folder):
    return folder / "output" / "reports" / "02-first.kursk.en.state.json"


def _with(**changed):
    return lambda content: json.dumps(content | changed)


BAD = {
    "a name with NUL": lambda content: _with(files={"charts/\0.svg": "0"})(content),
    "half a surrogate": lambda content: _with(files={"charts/\ud800.svg": "0"})(content),
    "half a surrogate as a digest": lambda content: _with(files={"charts/a.svg": "\ud800"})(content),
    "nested": lambda content: "[" * 100_000 + "]" * 100_000,
    "nested below": lambda content: json.dumps(content)[:-1] + ', "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "a name outside": _with(files={"../../etc/hostname": "0"}),
    "an absolute name": _with(files={"/etc/hostname": "0"}),
    "another drive": _with(files={"C:\\autoexec.bat": "0"}),
    "outside, among others": _with(others={"charts/../../x": ["0", "0"]}),
    "a part less": lambda content: json.dumps(content | {"parts": {"data": "0"}}),
    "no data": lambda content: json.dumps(content | {"parts": {k: v for k, v in content["parts"].items() if k != "data"}}),
    "parts in a list": _with(parts=["data"]),
    "parts of numbers": lambda content: json.dumps(content | {"parts": dict.fromkeys(content["parts"], 1)}),
    "files in a list": _with(files=["charts/a.svg"]),
    "files of lists": _with(files={"charts/a.svg": ["0"]}),
    "rows of lists": _with(rows={"claims": ["0"]}),
    "no rows": _with(rows=None),
    "others too short": _with(others={"charts/a.svg": ["0"]}),
    "not a number": _with(seconds=float("nan")),
    "for ever": _with(seconds=float("inf")),
    "too long": lambda content: json.dumps(content).replace(f'"seconds": {content["seconds"]}', '"seconds": ' + "9" * 400),
    "far too long": lambda content: json.dumps(content).replace(f'"seconds": {content["seconds"]}', '"seconds": ' + "9" * 9000),
    "a text as version": _with(version="2"),
    "a text alone": lambda content: '"state"',
    "nothing": lambda content: "null",
    "no text": lambda content: b"\xff\xfe\x00\x01",
}  # fmt: skip


@pytest.mark.sample(4)
@pytest.mark.parametrize("made_bad", BAD.values(), ids=BAD)
def test_a_state_file_that_is_no_state_is_named_and_its_report_is_run_again(notebooks, run, tmp_path, made_bad):  # noqa: F811
    file = _state_file(tmp_path)
    run(only="02-first")
    content = made_bad(json.loads(file.read_text("utf-8")))
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    outcomes = run()
    assert str(file) in outcomes["02-first"].reasons[0] and outcomes["02-first"].status == "made"
    assert outcomes["03-second"].status == "made"
    assert _due(tmp_path) == {"02-first": [], "03-second": []}


def test_nothing_that_is_no_state_is_read_as_one(notebooks, tmp_path):  # noqa: F811
    job, file = _jobs(tmp_path, only="02-first")[0], _state_file(tmp_path)
    whole = state.State(dict.fromkeys(state._PARTS, "0"), {"claims": ["0"]}, {"charts/a.svg": "0"}, 1.5).written()
    file.parent.mkdir(parents=True)
    file.write_bytes(whole)
    assert isinstance(state.read(job), state.State)
    for kind, made_bad in BAD.items():
        content = made_bad(json.loads(whole))
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        assert str(file) in state.read(job), kind


def _pipe(path):
    os.mkfifo(path)


def _device(path):
    path.symlink_to("/dev/zero")


def _plan_in_time(folder):
    """Plan in a thread, as one that waits for ever must fail and not hang."""
    found = []
    thread = threading.Thread(target=lambda: found.append(_due(folder)), daemon=True)
    thread.start()
    thread.join(120)
    assert found, "it waits for a pipe or a device"
    return found[0]


@pytest.mark.parametrize("instead", [_pipe, _device, Path.mkdir])
@pytest.mark.parametrize("name", ["charts/first.kursk.en.svg", "reports/02-first.kursk.en.state.json"])
def test_what_is_no_file_is_never_waited_for(notebooks, run, tmp_path, instead, name):  # noqa: F811
    run()
    path = tmp_path / "output" / name
    path.unlink()
    instead(path)
    reasons = _plan_in_time(tmp_path)
    assert reasons["03-second"] == [] and path.name in reasons["02-first"][0]
    outcome = run()["02-first"]
    if instead is Path.mkdir:
        assert outcome.status == "failed" and "cannot be written" in outcome.error
    else:
        assert outcome.status == "made" and path.is_file() and not path.is_symlink()
        assert _due(tmp_path) == {"02-first": [], "03-second": []}


# ---- putting it in place


def test_a_batch_that_is_killed_between_two_files_is_not_taken_for_done(notebooks, run, tmp_path, monkeypatch):  # noqa: F811
    """Killed after any number of moves, and begun again: the report is due unless all of it was in place."""
    run(only="02-first")
    job = _jobs(tmp_path, only="02-first")[0]
    _notebook(notebooks / "02-first.ipynb", WRITES.replace("<svg/>", "<svg>new</svg>"))
    move, names = os.replace, len(state.read(job).files) + 1
    assert names > 2
    for allowed in range(names):
        moves = []

        def killed(source, target, allowed=allowed, moves=moves):
            if len(moves) == allowed:
                raise KeyboardInterrupt
            moves.append(target)
            move(source, target)

        monkeypatch.setattr(files.os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            batch.run_all(batch.plan([job]), 1, 60)
        engine._stopped.clear()
        monkeypatch.setattr(files.os, "replace", move)
        assert batch.plan([job])[0].reasons, f"after {allowed} moves"
    moves = []
    monkeypatch.setattr(files.os, "replace", lambda source, target: moves.append(target) or move(source, target))
    assert run(only="02-first")["02-first"].status == "made"
    assert len(moves) == names and moves[-1] == job.output / job.file(state.ENDING), "it vouches for what is in place"


def test_each_folder_below_the_one_for_output_can_be_a_disk_of_its_own(tmp_path, monkeypatch):
    """As on a system where nothing can be moved from one folder below the output to another."""
    move = os.replace

    def within(source, target):
        homes = [Path(path).parent.resolve() for path in (source, target)]
        if homes[1] not in (homes[0], homes[0].parent):
            raise OSError(18, "Invalid cross-device link")
        move(source, target)

    monkeypatch.setattr(files.os, "replace", within)
    (tmp_path / "elsewhere").mkdir()
    out = tmp_path / "output"
    out.mkdir()
    (out / "charts").symlink_to(tmp_path / "elsewhere")
    (out / "factcheck").symlink_to(tmp_path / "elsewhere")
    names = ["charts/a.svg", "factcheck/b.csv", "as-of/2023-08-02/charts/a.svg", "reports/a.ipynb", "run.json"]
    files.publish(out, dict.fromkeys(names, b"whole"))
    assert {name: (out / name).read_bytes() for name in names} == dict.fromkeys(names, b"whole")
    assert not list(tmp_path.rglob(".*"))


@pytest.mark.skipif(
    not os.access("/dev/shm", os.W_OK) or os.stat("/dev/shm").st_dev == os.stat("/tmp").st_dev, reason="one disk only"
)
def test_charts_on_another_disk(notebooks, run, tmp_path):  # noqa: F811
    elsewhere = Path("/dev/shm") / f"charts-{os.getpid()}"
    elsewhere.mkdir()
    try:
        (tmp_path / "output").mkdir()
        (tmp_path / "output" / "charts").symlink_to(elsewhere)
        assert run()["02-first"].error == ""
        assert [path.name for path in elsewhere.iterdir()] == ["first.kursk.en.svg"]
    finally:
        shutil.rmtree(elsewhere)


def test_two_batches_with_one_folder_for_charts_clear_nothing_of_each_other_away(tmp_path):
    (tmp_path / "charts").mkdir()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "charts").symlink_to(tmp_path / "charts")
    with files.locked(tmp_path / "one", tmp_path / "one" / "charts"):
        other = threading.Thread(target=files.publish, args=(tmp_path / "two", {"charts/a.svg": b"two"}))
        other.start()
        aside = tmp_path / "charts" / f"{files.ASIDE}living"
        aside.mkdir()
        other.join(1)
        assert other.is_alive() and aside.exists()
    other.join()
    assert (tmp_path / "charts" / "a.svg").read_bytes() == b"two" and not aside.exists()
