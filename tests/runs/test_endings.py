"""What a kernel has started ends with it; and what a batch of its own process read is what it says it read."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import psutil
import pytest

from helpers.paths import ROOT
from helpers.runs import kernels
from tests.runs.test_batch import _lives, _notebook, _until, notebooks, run  # noqa: F401

STARTS = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
open({file!r}, "w").write(str(child.pid))
"""


@pytest.mark.sample(3)
@pytest.mark.parametrize("manager", [kernels.ForkedKernelManager, kernels.OwnKernelManager])
@pytest.mark.parametrize("end", ["", "raise ValueError('broken on purpose')", "import os; os._exit(1)"])
def test_what_a_kernel_has_started_ends_with_it(notebooks, run, tmp_path, monkeypatch, manager, end):  # noqa: F811
    monkeypatch.setattr(kernels, "manager_class", lambda: manager)
    file = tmp_path / "child"
    _notebook(notebooks / "02-first.ipynb", STARTS.format(file=str(file)), end)
    assert run(only="02-first")["02-first"].status == ("failed" if end else "made")
    child = int(file.read_text())
    try:
        _until(lambda: not psutil.pid_exists(child) or not _lives(psutil.Process(child)), 600)
    finally:
        if psutil.pid_exists(child):
            psutil.Process(child).kill()


ASKS = """
import json
from ipykernel.connect import get_connection_info
print(json.loads(get_connection_info())["transport"])
"""


@pytest.mark.parametrize("manager", [kernels.ForkedKernelManager, kernels.OwnKernelManager])
def test_a_kernel_needs_no_port_that_others_could_take(notebooks, run, tmp_path, monkeypatch, manager):  # noqa: F811
    monkeypatch.setattr(kernels, "manager_class", lambda: manager)
    _notebook(notebooks / "02-first.ipynb", ASKS)
    assert run(only="02-first")["02-first"].error == ""
    made = nbformat.read(tmp_path / "output" / "reports" / "02-first.kursk.en.ipynb", 4)
    assert made.cells[-1].outputs[0].text == "ipc\n"


@pytest.mark.parametrize(("name", "way"), [("x" * 60, "ipc"), ("x" * 120, "tcp"), ("дом", "tcp")])
def test_a_kernel_in_a_folder_too_deep_for_a_socket_is_talked_to_by_ports(name, way):
    manager, folder = kernels.OwnKernelManager(), Path("/tmp", name)
    kernels.keep_within(manager, folder)
    assert manager.transport == way and Path(manager.connection_file).parent == folder
    # A socket of its own for each channel; its address has 108 bytes at most on Linux, and 104 on a Mac.
    assert way == "tcp" or len(f"{manager.ip}-5".encode()) < 104


# ---- a desk of its own, whose messages and notebooks are written to while it runs

SAYS = """
from helpers import ledger
from helpers.words import Words
print(Words(lang, ledger.load().tables["words"]).say("factcheck-text"))
"""
WAITS = """
import os, time
open({there!r}, "w").close()
end = time.monotonic() + 300
while not os.path.exists({go!r}):
    assert time.monotonic() < end
    time.sleep(0.05)
"""


@pytest.fixture
def clone(tmp_path):
    """A copy of the repository with two small reports, the first of which waits."""
    for name in ("src", "data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    (tmp_path / "notebooks").mkdir()
    waits = WAITS.format(there=str(tmp_path / "there"), go=str(tmp_path / "go"))
    _notebook(tmp_path / "notebooks" / "02-first.ipynb", SAYS + "# it is longer, so it begins" * 20, waits)
    _notebook(tmp_path / "notebooks" / "03-second.ipynb", SAYS)
    return tmp_path


def _command(clone, *arguments):
    return [sys.executable, "-m", "helpers", "reports", "--region", "kursk", "--jobs", "1", *arguments]


def _said(clone):
    """What each report has printed."""
    made = {path.name[:9].rstrip("."): nbformat.read(path, 4) for path in (clone / "output" / "reports").glob("*.ipynb")}
    return {name: next(o.text for c in book.cells for o in c.get("outputs", []) if o.output_type == "stream").strip()
            for name, book in made.items()}  # fmt: skip


def test_no_report_of_older_messages_is_ever_called_unchanged(clone):
    """The first report has begun when a message is changed; the second begins after that, from the same warm process."""
    messages = clone / "src" / "helpers" / "words" / "languages" / "en" / "factcheck.ftl"
    environment = os.environ | {"PYTHONPATH": str(clone / "src")}
    running = subprocess.Popen(_command(clone), cwd=clone, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        _until((clone / "there").exists, 600)
        lines = messages.read_text("utf-8").splitlines()
        before = next(line for line in lines if line.startswith("factcheck-text = "))
        messages.write_text(messages.read_text("utf-8").replace(before, "factcheck-text = other words"), "utf-8")
        (clone / "go").touch()
        told = running.communicate(timeout=600)[0]
    finally:
        running.kill()
    assert running.returncode == 0, told
    assert "Changed since it was read, so run it again: 02-first.kursk.en, words changed while it was made" in told
    old = before.partition(" = ")[2]
    assert _said(clone) == {"02-first": old, "03-second": "other words"}
    again = json.loads(_run(clone, environment, "--json"))["reports"]
    assert [(one["report"], one["status"]) for one in again] == [("02-first.kursk.en", "made"), ("03-second.kursk.en", "unchanged")]
    assert _said(clone) == {"02-first": "other words", "03-second": "other words"}
    assert "(2 unchanged)" in _run(clone, environment)


def _run(clone, environment, *arguments):
    return subprocess.run(_command(clone, *arguments), cwd=clone, env=environment, capture_output=True, text=True, check=True).stdout
