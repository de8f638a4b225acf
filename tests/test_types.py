"""Types are checked: pyright in its basic mode finds nothing, and an exception stands in the code with its reason."""

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec

import pytest

from helpers.paths import ROOT

_IGNORE = re.compile(r"# (?:type|pyright): ignore(?P<rest>.*)")


@pytest.mark.skipif(not find_spec("basedpyright"), reason="basedpyright is not installed: make test installs it")
def test_pyright_finds_nothing():
    command = [sys.executable, "-m", "basedpyright", "--project", str(ROOT), "--outputjson",
               "--pythonpath", sys.executable]  # fmt: skip
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=os.environ | {"CI": "1"})
    told = json.loads(checked.stdout)
    assert told["summary"]["filesAnalyzed"] > 100
    assert [
        f"{one['file']}:{one['range']['start']['line'] + 1}: {one['message']}" for one in told["generalDiagnostics"]
    ] == []


def test_an_exception_carries_its_reason():
    found = [
        f"{path.name}: {line.strip()}"
        for path in (ROOT / "src").rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if (ignored := _IGNORE.search(line)) and not re.fullmatch(r"\[[\w, ]+\]  # .{10,}", ignored["rest"])
    ]
    assert found == []
