"""Shared fixtures: the real tables, and copies of them to break."""

import shutil
from pathlib import Path

import pytest

from helpers import ledger
from helpers.paths import RAW
from tests.browser import chromium, sharp, tab  # noqa: F401 - fixtures


def pytest_addoption(parser):
    parser.addoption("--write-references", action="store_true", help="take the charts as drawn now as references")


@pytest.fixture(scope="session")
def everything():
    """Everything known, of every region."""
    return ledger.load()


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A copy of the raw tables, in a folder of tables of its own: ``raw.parent``."""
    folder = tmp_path / "raw"
    shutil.copytree(RAW, folder, ignore=shutil.ignore_patterns("boundaries"))
    return folder
