"""Shared fixtures: the real tables, and copies of them to break."""

import gc
import shutil
import signal
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from helpers import ledger
from helpers.paths import RAW
from tests.browser import chromium, sharp, tab  # noqa: F401 - fixtures

# A shell that starts the tests in the background has them ignore ctrl-c, and so would the batches that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

# A library behind nbformat, for checks of addresses, of which notebooks have none: seconds in each worker.
sys.modules.setdefault("rfc3987_syntax", None)

# How long something takes is for benchmarks to tell: a busy machine fails no test.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

# Long in one piece, or long in waiting for other programs: begun first, so that no worker is left alone with one at the end.
FIRST = ("test_types.py", "test_cluster.py", "test_lab.py", "test_in_browser.py", "test_notebooks.py", "test_marked_tables.py",
         "test_any_tables.py", "test_engine.py", "test_endings.py", "test_machine.py", "test_batch.py")  # fmt: skip

_GOLDEN = 0.618034  # steps of so much of a whole fill it evenly, however many there are


def pytest_addoption(parser):
    parser.addoption("--write-references", action="store_true", help="take the charts as drawn now as references")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Leave all but some cases of a test that is marked ``sample(n)`` to the long tests; begin with what is long."""
    cases = defaultdict(list)
    for item in () if config.getoption("--write-references") else items:  # references are taken of all cases
        if mark := item.get_closest_marker("sample"):
            cases[item.originalname, item.path, *mark.args].append(item)
    for (*_, number), of_one_test in cases.items():
        for item in set(of_one_test) - set(_spread(of_one_test, number)):
            item.add_marker(pytest.mark.torture)
    items.sort(key=lambda item: FIRST.index(item.path.name) if item.path.name in FIRST else len(FIRST))


def _spread(cases, number):
    """Choose cases in which each value of each parameter comes up as evenly as it can, far from each other."""
    left = [case for _, case in sorted(enumerate(cases), key=lambda one: one[0] * _GOLDEN % 1)]
    chosen, seen = [], Counter()
    while left and len(chosen) < number:
        chosen.append(min(left, key=lambda case: sum(seen[one] for one in case.callspec.indices.items())))
        left.remove(chosen[-1])
        seen.update(chosen[-1].callspec.indices.items())
    return chosen


def pytest_collection_finish():
    """Let the collector of garbage pass over what lives to the end: going through all of that again took a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)  # figures hold themselves in circles by the thousand, and none is short of memory


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
