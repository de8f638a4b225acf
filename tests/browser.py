"""A browser for tests: the Chromium of this machine, headless, with an empty profile, and kept from everything beyond.

While it runs, the thread has an event loop: what calls ``asyncio.run``, as papermill does, is started as a process.
"""

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)  # fmt: skip


@dataclass
class Tab:
    """A tab, and what went on in it.

    Attributes
    ----------
    page : playwright.sync_api.Page
    left : list of str
        Addresses beyond this machine that were asked for; none of them was reached.
    dialogs : list of str
        What dialogs said; each was dismissed.
    errors : list of str
        What scripts, or the browser about the page, complained of.
    """

    page: object
    left: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, where: Path | str):
        """Open a file or an address and return the page."""
        self.page.goto(where.resolve().as_uri() if isinstance(where, Path) else where)
        return self.page


@pytest.fixture(scope="module")
def chromium():
    """The browser, one for the tests of a file."""
    path = found()
    if not path:
        do_without("in a browser: there is no Chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        do_without("in a browser: playwright is not installed; run: make .venv/.browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)  # headless, in a profile of its own
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium):
    """An empty tab; the test fails if something in it left this machine or opened a dialog, unless it takes note."""
    with _watched(chromium) as tab:
        yield tab


@pytest.fixture
def sharp(chromium):
    """A tab as :func:`tab`, on a screen of two pixels to each px."""
    with _watched(chromium, device_scale_factor=2) as tab:
        yield tab


@contextmanager
def _watched(chromium, **settings):
    context = chromium.new_context(service_workers="block", **settings)
    tab = Tab(context.new_page())
    context.route(lambda url: not _stays(url), lambda route: (tab.left.append(route.request.url), route.abort()))
    context.route_web_socket(lambda url: not _stays(url), lambda socket: (tab.left.append(socket.url), socket.close()))
    context.on("dialog", lambda dialog: (tab.dialogs.append(dialog.message), dialog.dismiss()))
    context.on("weberror", lambda error: tab.errors.append(str(error.error)))
    context.on("console", lambda told: tab.errors.append(told.text) if told.type == "error" else None)
    yield tab
    context.close()
    assert not tab.left, f"asked for beyond this machine: {tab.left}"
    assert not tab.dialogs, f"dialogs opened: {tab.dialogs}"


def found() -> str | None:
    """Return the program: that of the variable CHROMIUM, or the first that is installed."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


def do_without(reason: str):
    """Skip; where tests are required that look at files with the eyes of other programs, fail."""
    required = os.environ.get("BROWSER_TESTS") == "required"
    (pytest.fail if required else pytest.skip)(f"not looked at {reason}")


def _stays(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("file", "data", "blob", "about") or parts.hostname in ("127.0.0.1", "localhost", "::1")
