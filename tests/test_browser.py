"""The browser of the tests notes what a page does, and is missed where it is required."""

import os
import subprocess
import sys

import pytest

from helpers.paths import ROOT
from tests.browser import found

RESTLESS = """<!doctype html><title>A page</title>
<img src="https://example.org/picture.png"><script>
new WebSocket("wss://example.org/socket"); alert("said"); undefined_name();
</script>"""


def test_a_page_that_stays_here_is_shown(tab, tmp_path):
    quiet = tmp_path / "quiet.html"
    quiet.write_text('<!doctype html><title>A page</title><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    assert tab.open(quiet).title() == "A page"
    assert (tab.left, tab.dialogs, tab.errors) == ([], [], [])


def test_what_a_page_asks_for_elsewhere_is_told_and_not_given(tab, tmp_path):
    restless = tmp_path / "restless.html"
    restless.write_text(RESTLESS)
    page = tab.open(restless)
    page.wait_for_function("document.readyState === 'complete'")
    assert sorted(tab.left) == ["https://example.org/picture.png", "wss://example.org/socket"]
    assert tab.dialogs == ["said"] and any("undefined_name" in error for error in tab.errors)
    tab.left.clear()
    tab.dialogs.clear()


_USES = """
from tests.browser import chromium, tab

def test_quiet(tab):
    tab.open("about:blank")

def test_restless(tab):
    tab.page.set_content("<img src='https://example.org/picture.png'>")
"""


def _run(tmp_path, **environment):
    (tmp_path / "test_uses.py").write_text(_USES)
    command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", "--rootdir", tmp_path, tmp_path]
    variables = {name: value for name, value in os.environ.items() if name != "BROWSER_TESTS"} | environment
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True)


@pytest.mark.parametrize(("required", "code"), [("", 0), ("required", 1)])
def test_without_chromium_tests_are_skipped_with_a_word_unless_they_are_required(tmp_path, required, code):
    told = _run(tmp_path, CHROMIUM="/nowhere/chromium", BROWSER_TESTS=required)
    assert told.returncode == code, told.stdout
    assert "not looked at in a browser: there is no Chromium" in told.stdout


@pytest.mark.skipif(found() is None, reason="not looked at in a browser: there is no Chromium")
def test_who_leaves_this_machine_unnoticed_fails(tmp_path):
    told = _run(tmp_path)
    assert told.returncode == 1
    assert "2 passed, 1 error" in told.stdout and "https://example.org/picture.png" in told.stdout
