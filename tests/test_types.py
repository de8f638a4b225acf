"""Types are checked: pyrefly finds nothing, and an exception stands in the code with its reason."""

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from helpers.paths import ROOT

_IGNORE = re.compile(r"# (?:type|pyrefly): ignore(?P<rest>.*)")


def _found(*given):
    """Return what pyrefly finds, a line each."""
    command = [sys.executable, "-m", "pyrefly", "check", *given, "--output-format", "json", "--python-interpreter-path", sys.executable]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    told = [one for one in json.loads(checked.stdout)["errors"] if one["severity"] == "error"]
    return [f"{Path(one['path']).name}:{one['line']}: {one['description']}" for one in told]


@pytest.mark.skipif(not find_spec("pyrefly"), reason="pyrefly is not installed: make test installs it")
def test_pyrefly_finds_nothing_and_would_find_a_fault(tmp_path):
    assert _found() == []
    (tmp_path / "wrong.py").write_text("from helpers import ledger\n\nknown: int = ledger.load()\n", "utf-8")
    config = tmp_path / "pyrefly.toml"
    config.write_text(f"project-includes = ['wrong.py']\nsearch-path = ['{ROOT / 'src'}']\n", "utf-8")
    (fault,) = _found("--config", str(config))
    assert "wrong.py:3" in fault and "Ledger" in fault


def test_an_exception_carries_its_reason():
    found = [
        f"{path.name}: {line.strip()}"
        for path in (ROOT / "src").rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if (ignored := _IGNORE.search(line)) and not re.fullmatch(r"\[[\w, -]+\]  # .{10,}", ignored["rest"])
    ]
    assert found == []
