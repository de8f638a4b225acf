"""One lock for everybody and one for tests in a browser: pyproject, locks and environment.yml say the same."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import version

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from helpers.paths import ROOT
from tests.browser import found

MAIN, BROWSER = "requirements.lock", "requirements-browser.lock"


def _locked(lock):
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+))?", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    return [
        Requirement(f"{name}=={number}" + (f"; {marker.strip()}" if marker else "")) for name, number, marker in pins
    ]


def _asked():
    """Yield what pyproject.toml asks for, with the lock that has to hold it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for extra in (project["project"]["dependencies"], *project["project"]["optional-dependencies"].values()):
        yield from ((MAIN, Requirement(one)) for one in extra)
    yield from ((BROWSER, Requirement(one)) for one in project["dependency-groups"]["browser"])


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize(("lock", "asked"), list(_asked()), ids=str)
def test_the_lock_holds_what_pyproject_asks_for(lock, asked, python):
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    pins = [pin for pin in _locked(lock) if canonicalize_name(pin.name) == canonicalize_name(asked.name)]
    pins = [pin for pin in pins if pin.marker is None or pin.marker.evaluate(here)]
    assert len(pins) == 1, f"{asked.name} is not in {lock}; run: make lock"
    number = next(iter(pins[0].specifier)).version
    assert asked.specifier.contains(number, prereleases=True), (
        f"{asked} does not admit the locked {number}; run: make lock"
    )


@pytest.mark.parametrize(("lock", "least"), [(MAIN, 100), (BROWSER, 3)])
def test_every_locked_package_has_hashes_and_no_address(lock, least):
    text = (ROOT / lock).read_text("utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text)
    assert len(entries) >= least
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|index.url|find.links|extra.index|trusted.host", text)


def test_what_both_locks_hold_is_of_one_version():
    numbers = {
        lock: {canonicalize_name(pin.name): str(pin.specifier) for pin in _locked(lock)} for lock in (MAIN, BROWSER)
    }
    shared = numbers[MAIN].keys() & numbers[BROWSER].keys()
    assert {name: numbers[BROWSER][name] for name in shared} == {name: numbers[MAIN][name] for name in shared}


def test_only_tests_in_a_browser_pay_for_its_packages():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = {canonicalize_name(Requirement(one).name) for one in project["dependency-groups"]["browser"]}
    assert not named & {canonicalize_name(pin.name) for pin in _locked(MAIN)}


def _ready(arguments, **environment):
    """Return what make would do for a target, with nothing set up yet."""
    variables = {
        name: one for name, one in os.environ.items() if name not in ("BROWSER_TESTS", "CHROMIUM", "MAKEFLAGS")
    }
    command = ["make", "--dry-run", "--always-make", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=variables | environment, check=True, capture_output=True, text=True
    ).stdout


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_installs_them_for_tests_where_there_is_chromium_or_it_is_required():
    assert BROWSER in _ready(["test", "CHROMIUM=/usr/bin/chromium"])
    assert BROWSER in _ready(["torture", "CHROMIUM="], BROWSER_TESTS="required")
    assert BROWSER not in _ready(["test", "CHROMIUM="])
    assert BROWSER not in _ready(["reports", "CHROMIUM=/usr/bin/chromium"], BROWSER_TESTS="required")


@pytest.mark.parametrize(
    "lock", [MAIN, pytest.param(BROWSER, marks=pytest.mark.skipif(not found(), reason="there is no Chromium"))]
)
def test_the_environment_is_the_locked_one(lock):
    here = [pin for pin in _locked(lock) if pin.marker is None or pin.marker.evaluate()]
    differing = {
        pin.name: version(pin.name) for pin in here if not pin.specifier.contains(version(pin.name), prereleases=True)
    }
    assert not differing


def test_conda_users_get_the_lock_and_a_python_that_we_support():
    parts = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    pip = next(part["pip"] for part in parts if isinstance(part, dict))
    assert pip == ["--require-hashes", "-r requirements.lock"]
    python = next(part.partition("=")[2] for part in parts if isinstance(part, str) and part.startswith("python="))
    supported = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    assert Requirement(f"python{supported}").specifier.contains(f"{python}.0")


@pytest.mark.torture
def test_the_steps_of_conda_users_work_in_a_bare_environment(tmp_path):
    """What conda does with the pip section: a requirements file beside environment.yml, installed with -U."""
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "bare"], check=True)
    python = tmp_path / "bare" / "bin" / "python"
    listed = ROOT / "condaenv.test.requirements.txt"
    listed.write_text("--require-hashes\n-r requirements.lock\n", "utf-8")
    try:
        subprocess.run([python, "-m", "pip", "install", "-q", "-U", "-r", listed], check=True, cwd=tmp_path)
    finally:
        listed.unlink()
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-deps", "-e", "."], check=True, cwd=ROOT)
    told = subprocess.run([python, "-m", "helpers", "check"], check=True, cwd=tmp_path, capture_output=True, text=True)
    assert told.stdout.startswith("The tables are sound.")
