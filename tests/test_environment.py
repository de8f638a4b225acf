"""One lock for everybody: pyproject, lock and environment.yml say the same."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from helpers.paths import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def _locked():
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+))?", LOCK, re.MULTILINE)
    return [
        Requirement(f"{name}=={number}" + (f"; {marker.strip()}" if marker else "")) for name, number, marker in pins
    ]


def _asked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    return [
        Requirement(one) for one in [*project["project"]["dependencies"], *(one for extra in extras for one in extra)]
    ]


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("asked", _asked(), ids=str)
def test_the_lock_holds_what_pyproject_asks_for(asked, python):
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    pins = [pin for pin in _locked() if canonicalize_name(pin.name) == canonicalize_name(asked.name)]
    pins = [pin for pin in pins if pin.marker is None or pin.marker.evaluate(here)]
    assert len(pins) == 1, f"{asked.name} is not in requirements.lock; run: make lock"
    number = next(iter(pins[0].specifier)).version
    assert asked.specifier.contains(number, prereleases=True), (
        f"{asked} does not admit the locked {number}; run: make lock"
    )


def test_every_locked_package_has_hashes_and_no_address():
    entries = re.split(r"\n(?=[A-Za-z0-9])", LOCK)
    assert len(entries) > 100
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|index.url|find.links|extra.index|trusted.host", LOCK)


def test_the_environment_is_the_locked_one():
    here = [pin for pin in _locked() if pin.marker is None or pin.marker.evaluate()]
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
