"""A batch that is killed leaves whole files only, and the next one completes."""

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from xml.etree import ElementTree

import nbformat
import psutil
import pytest
from PIL import Image

from helpers.runs import batch, jobs

COMMAND = [
    sys.executable,
    "-m",
    "helpers",
    "reports",
    "--only",
    "05-arming",
    "--region",
    "kursk",
    "--jobs",
    "1",
    "--out",
]
KILLS = 100


def _whole(path):
    content = path.read_bytes()
    checks = {
        ".svg": lambda: ElementTree.fromstring(content),
        ".png": lambda: Image.open(io.BytesIO(content)).load(),
        ".pdf": lambda: content.rstrip().endswith(b"%%EOF") or 1 / 0,
        ".json": lambda: json.loads(content),
        ".html": lambda: content.rstrip().endswith(b"</html>") or 1 / 0,
        ".csv": lambda: content.startswith((b"mark_id,row_ids,source_ids,url,drawn\n", b"place,")) or 1 / 0,
        ".ipynb": lambda: nbformat.validate(nbformat.reads(content.decode(), 4)),
    }
    checks[path.suffix]()


def _published(out):
    hidden = {path for path in out.rglob("*") if any(part.startswith(".") for part in path.relative_to(out).parts)}
    return [path for path in out.rglob("*.*") if path.is_file() and path not in hidden]


def _consistent(out, tmp_path):
    """Each state fits its files, or its report is made again; files of one chart tell of the same rows."""
    for task in batch.plan(jobs.matrix(only="05-arming", region="kursk", out=str(out))):
        if not task.reasons:
            assert all((out / name).exists() for name in task.before.files)
    told = {path.stem: json.loads(path.read_text("utf-8")) for path in (out / "charts").glob("*.json")}
    for stem, words in told.items():
        assert words["title"] in (out / "charts" / f"{stem}.svg").read_text("utf-8")


@pytest.mark.torture
def test_killed_at_any_moment_nothing_is_half_written(tmp_path):
    rng, out, early = random.Random(2), tmp_path / "output", 0
    start = time.monotonic()
    subprocess.run([*COMMAND, out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    took = time.monotonic() - start
    for _ in range(KILLS):
        process = subprocess.Popen(
            [*COMMAND, out, "--force"], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(rng.uniform(0.1, took))
        batch_process = psutil.Process(process.pid)
        early += batch_process.status() != psutil.STATUS_ZOMBIE
        below = batch_process.children(recursive=True)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        for path in _published(out):
            _whole(path)
        _consistent(out, tmp_path)
        psutil.wait_procs(below, timeout=600)
        assert not [one for one in below if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]
    assert early > KILLS / 2, "most moments are to be within the run"
    assert subprocess.run([*COMMAND, out], stderr=subprocess.DEVNULL, check=False).returncode == 0
    names = {path.name for path in _published(out)}
    assert "05-arming.kursk.en.ipynb" in names and not list(out.rglob(".*"))
    assert {
        f"{chart}.kursk.en.web.{end}" for chart in ("kit", "promises") for end in ("svg", "artwork.svg", "png", "pdf", "csv", "json")
    } <= names


@pytest.mark.torture
def test_two_batches_into_one_folder_do_not_mix(tmp_path):
    out = tmp_path / "output"
    both = [subprocess.Popen([*COMMAND, out, "--force"], stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    for path in _published(out):
        _whole(path)
    _consistent(out, tmp_path)
    assert [task.reasons for task in batch.plan(jobs.matrix(only="05-arming", region="kursk", out=str(out)))] == [[]]
    assert not list(out.rglob(".*"))
