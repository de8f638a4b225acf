"""JupyterLab as ``make lab`` starts it: the explorer in a browser, what it exports, and what git has to tell then."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from helpers.paths import ROOT
from tests.clone import commit, needs_git

pytestmark = [needs_git, pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "output", "__pycache__", "*.egg-info", ".hypothesis", ".pytest_cache", "workspaces")
WAIT = 90_000  # ms, for a machine that does much else
CARDS = "[...document.querySelectorAll('.explore-card')].map(card => card.textContent)"


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A clone of the project as it is here."""
    folder = shutil.copytree(ROOT, tmp_path_factory.mktemp("lab") / "clone", ignore=LEFT_OUT)
    commit(folder)
    return folder


@pytest.fixture(scope="module")
def environment(clone, tmp_path_factory):
    """Variables of somebody who has never used Jupyter."""
    home = tmp_path_factory.mktemp("home")
    own = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}
    kept = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL")}
    return kept | own | {"PYTHONPATH": str(clone / "src"), "PYTHONWARNINGS": "ignore"}


@pytest.fixture(scope="module")
def lab(clone, environment):
    """The address of the lab, started by make with the packages of this environment."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    flags = f"--no-browser --port {port} --IdentityProvider.token=key" + " --allow-root" * (os.name == "posix" and os.geteuid() == 0)
    command = ["make", "lab", f"BIN={Path(sys.executable).parent}", "READY=", f"LAB={flags}"]
    process = subprocess.Popen(command, cwd=clone, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True)
    told = []
    while not told or f"127.0.0.1:{port}" not in told[-1]:
        told.append(process.stderr.readline())
        assert told[-1], "".join(told)
    threading.Thread(target=process.stderr.read).start()  # or the lab would wait for a reader of what it says
    yield f"http://127.0.0.1:{port}/?token=key"
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(60)


def _opened(tab, lab, width=1280):
    """Open the lab, run all cells of what comes up, and return the page."""
    tab.page.set_viewport_size({"width": width, "height": 900})
    page = tab.open(lab)
    page.set_default_timeout(WAIT)
    page.get_by_text("| Idle").wait_for()
    _run_all(page)
    page.locator(".explore-picture svg").first.wait_for()
    return page


def _run_all(page, tries=5):
    """Run all cells; the lab lets a call go by, whatever it says of its kernel, that comes before it is connected."""
    from playwright.sync_api import TimeoutError

    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    begun = page.locator(".jp-InputPrompt", has_text=re.compile(r"\[[*\d]")).first
    try:
        begun.wait_for(timeout=WAIT / 9)
    except TimeoutError:
        assert tries > 1, "no cell is run"
        _run_all(page, tries - 1)


def _title(page):
    return page.locator(".explore-picture svg > title").first.text_content()


@contextmanager
def _another_picture(page):
    """Do something, and wait for what it draws."""
    drawn = "document.querySelector('.explore-picture svg').outerHTML"
    before = page.evaluate(drawn)
    yield
    page.wait_for_function(f"before => {drawn} !== before", arg=before)


def _slide(page, share):
    """Release the slider at a share of its length."""
    box = page.locator(".explore-time .noUi-base").first.bounding_box()
    page.mouse.click(box["x"] + share * box["width"], box["y"] + box["height"] / 2)


def _cards(page):
    return page.evaluate(CARDS)


def test_the_explorer_is_played_with_in_the_lab(tab, lab, clone, environment, tmp_path):
    page = _opened(tab, lab)
    assert urlsplit(page.url).path.endswith("08-explore.ipynb")
    shown = _title(page), _cards(page)
    with _another_picture(page):
        _slide(page, 0.4)
    assert "As known on" in page.locator(".explore-time h4").first.text_content()
    page.wait_for_function(f"shown => JSON.stringify({CARDS}) !== JSON.stringify(shown)", arg=shown[1])
    page.locator(".explore-cards button").first.click()
    page.locator(".explore-outline rect").first.wait_for(state="attached")
    page.get_by_role("button", name="Papermill line").click()
    line = shlex.split(page.locator(".explore code").text_content())
    page.get_by_role("button", name="Export the chart").click()
    page.get_by_text("files written to").wait_for()
    exported = _files(clone / "output")
    assert len(exported) == 6 and all("as-of" in name for name in exported)
    assert exported == _made_by(line, clone, environment, tmp_path)

    page.locator(".jp-mod-dirty").first.wait_for(state="attached")
    page.keyboard.press("Control+s")
    page.locator(".jp-mod-dirty").wait_for(state="detached")
    assert _git_status(clone) == ""
    assert page.locator(".jp-Dialog, .Toastify__toast, .jp-toast").count() == 0
    assert tab.errors == []


def _made_by(line, clone, environment, folder):
    """Run the line that the explorer gave, into a folder of its own, and return the charts it made."""
    words = [*line[:2], str(folder / "told.ipynb"), *line[3:], "-p", "out_dir", str(folder / "output"), "--no-progress-bar"]
    subprocess.run(words, cwd=clone, env=environment, check=True, capture_output=True)
    assert "widget" not in (folder / "told.ipynb").read_text("utf-8")
    return {name: content for name, content in _files(folder / "output").items() if "charts" in name}


def _files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _git_status(folder):
    return subprocess.run(["git", "status", "--porcelain"], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.mark.torture
def test_both_notebooks_and_output_are_reached_from_where_it_starts(tab, lab, clone):
    (clone / "output" / "charts").mkdir(parents=True, exist_ok=True)
    (clone / "output" / "charts" / "here.txt").write_text("reached")
    page = tab.open(lab.replace("/?", "/files/output/charts/here.txt?"))
    assert page.text_content("body") == "reached"


@pytest.mark.torture
@pytest.mark.parametrize("width", [1024, 1600])
def test_every_chart_language_and_size_can_be_looked_at_and_nothing_sticks_out(tab, lab, width):
    page = _opened(tab, lab, width)
    charts, regions, languages, sizes = page.locator(".explore-bar select").all()[:4]
    for choice in (regions, languages, sizes, charts):
        chosen = choice.evaluate("one => one.selectedIndex")
        for number in {*range(choice.locator("option").count())} - {chosen}:
            with _another_picture(page):
                choice.select_option(index=number)
            page.locator(".explore [role=status]").wait_for(state="detached")
            assert page.locator(".explore").evaluate("one => one.scrollWidth - one.clientWidth") <= 0
            numbers = page.locator(".explore-cards button").all_text_contents()
            assert numbers == [str(n + 1) for n in range(len(numbers))]
    assert tab.errors == []
