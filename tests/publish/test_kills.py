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
import pytest
from PIL import Image

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
KILLS = 8


def _whole(path):
    content = path.read_bytes()
    checks = {
        ".svg": lambda: ElementTree.fromstring(content),
        ".png": lambda: Image.open(io.BytesIO(content)).load(),
        ".pdf": lambda: content.rstrip().endswith(b"%%EOF") or 1 / 0,
        ".json": lambda: json.loads(content),
        ".csv": lambda: content.startswith(b"mark_id,row_ids,source_ids,url,drawn\n") or 1 / 0,
        ".ipynb": lambda: nbformat.validate(nbformat.reads(content.decode(), 4)),
    }
    checks[path.suffix]()


def _published(out):
    hidden = {path for path in out.rglob("*") if any(part.startswith(".") for part in path.relative_to(out).parts)}
    return [path for path in out.rglob("*.*") if path.is_file() and path not in hidden]


@pytest.mark.torture
def test_killed_at_any_moment_nothing_is_half_written(tmp_path):
    rng = random.Random(2)
    for _ in range(KILLS):
        batch = subprocess.Popen([*COMMAND, tmp_path], start_new_session=True, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(1, 9))
        os.killpg(batch.pid, signal.SIGKILL)
        batch.wait()
        for path in _published(tmp_path):
            _whole(path)
    assert subprocess.run([*COMMAND, tmp_path], stderr=subprocess.DEVNULL, check=False).returncode == 0
    names = {path.name for path in _published(tmp_path)}
    assert "05-arming.kursk.en.ipynb" in names
    assert {
        f"{chart}.kursk.en.web.{end}" for chart in ("kit", "promises") for end in ("svg", "png", "pdf", "csv", "json")
    } <= names
