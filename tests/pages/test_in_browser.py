"""Pages as they are read: in a browser, from a disk and from a server, by mouse, by keyboard and by finger."""

import functools
import http.server
import re
import threading
from pathlib import Path

import pytest

WIDTHS = (320, 768, 1280)
FAST = ("en", 768)
# One page of each kind.
KINDS = (
    "index.html", "chart/*.html", "row/*.html", "report/*.html", "check/*.html", "day/*.html", "embed/*.html",
    "table/claims.html", "tables.html", "reports.html", "methods.html", "unknown.html", "corrections.html",
    "changelog.html", "codebook.html", "licences.html", "cite.html", "use.html",
)  # fmt: skip


def _page(folder: Path, lang: str, kind: str) -> Path:
    return sorted((folder / lang).glob(kind))[0]


def _open(tab, where, width=1280, height=800):
    tab.page.set_viewport_size({"width": width, "height": height})
    page = tab.open(where)
    page.wait_for_load_state("load")
    return page


def _judged(page):
    """What axe has against a page, by rule and place."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]


def _is_fast(lang, width):
    return () if (lang, width) == FAST else pytest.mark.torture


@pytest.mark.parametrize(
    ("lang", "width"),
    [pytest.param(lang, width, marks=_is_fast(lang, width)) for lang in ("en", "uk") for width in WIDTHS],
)
def test_each_kind_of_page_is_sound(tab, small, lang, width):
    for kind in KINDS:
        page = _open(tab, _page(small.folder, lang, kind), width)
        page.wait_for_timeout(50)
        assert tab.errors == [], kind
        assert _judged(page) == [], kind
        tab.errors.clear()  # axe asks for the style of the page, which a disk does not give
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (kind, wide)


@pytest.fixture
def served(small):
    """The site on a server of this machine, and what was asked of it."""
    asked = []

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *told):
            asked.append(told)

    serve = functools.partial(Quiet, directory=small.folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_a_server_is_asked_for_nothing_that_it_lacks(tab, small, served):
    address, asked = served
    for kind in ("index.html", "chart/*.html", "day/*.html", "table/claims.html"):
        path = _page(small.folder, "en", kind).relative_to(small.folder)
        page = _open(tab, f"{address}/{path.as_posix()}")
        page.wait_for_selector(".chart svg" if "table" not in kind else "table")
    assert asked and [one for one in asked if "404" in map(str, one) and "favicon" not in str(one)] == []


def test_a_mark_leads_to_its_receipt_by_keyboard_and_says_what_it_is(tab, small):
    page = _open(tab, small.start / "chart" / "dispute.two.html")
    marks = page.locator(".form.web [data-rows]")
    names = marks.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert len(names) > 1 and all(names)
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset?.mark ?? ''"))
    assert set(marks.evaluate_all("all => all.map(one => one.dataset.mark)")) <= reached
    marks.first.focus()
    tip = page.locator(".tip")
    assert tip.is_visible() and names[0] in tip.inner_text()
    assert tip.locator("a").all_inner_texts() == marks.first.get_attribute("data-rows").split()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    row = marks.first.get_attribute("data-rows").split()[0]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/row/{row}.html")
    assert row in page.inner_text(".kicker")


def test_a_tooltip_stays_while_it_is_pointed_at(tab, small):
    page = _open(tab, small.start / "chart" / "dispute.two.html")
    page.locator(".form.web [data-rows]").first.hover()
    tip = page.locator(".tip")
    tip.wait_for(state="visible")
    tip.locator("a").hover()
    page.wait_for_timeout(500)
    assert tip.is_visible()
    page.mouse.move(5, 5)
    page.wait_for_timeout(500)
    assert not tip.is_visible()


def test_a_phone_is_shown_its_own_drawing_and_a_finger_reads_before_it_leads_on(chromium, small):
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto((small.start / "chart" / "dispute.two.html").as_uri())
    page.wait_for_selector(".form.phone svg")
    assert not page.locator(".form.web").is_visible()
    mark = page.locator(".form.phone [data-rows]").first
    here = page.url
    mark.dispatch_event("pointerdown", {"pointerType": "touch"})
    mark.dispatch_event("click")
    assert page.locator(".tip").is_visible() and page.url == here
    context.close()


def test_the_slider_shows_each_day_and_keeps_it_in_the_address(tab, small):
    page = _open(tab, small.start / "day" / "two.html")
    slider = page.locator("#day")
    days = page.locator(".known > li").evaluate_all("all => all.map(one => one.dataset.day)")
    assert len(days) > 3
    slider.focus()
    page.keyboard.press("Home")
    page.wait_for_url(f"**#{days[0]}")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"**#{days[-1]}")
    assert slider.get_attribute("aria-valuetext") == page.inner_text("form.days output")
    page.wait_for_function(f"document.querySelector('.form.web svg')?.id.endsWith('{_state(small, days[-1])}')")
    page.goto(page.url.replace(days[-1], "1901-01-01"))
    page.wait_for_timeout(300)
    assert page.locator(".form.web svg").count() == 0
    assert "Nothing was known then" in page.inner_text(".state")
    page.click("form.days .on")
    page.wait_for_url(f"**#{days[0]}")
    for two in (f"1901-01-01/{days[-1]}", f"{days[-1]}/1901-01-01"):
        page.goto(f"{page.url.partition('#')[0]}#{two}")
        page.wait_for_function("!document.querySelector('.moved').hidden")
        assert page.locator(".moved li [href]").count() > 0
        page.goto("about:blank")
        page.goto((small.start / "day" / "two.html").as_uri())


def _state(small, day):
    """The first day of the state that a chart was in on a day."""
    names = (path.name for path in (small.start / "drawn").glob("dispute.two.web.2*.js"))
    return max(first for name in names if (first := re.search(r"\d{4}-\d\d-\d\d", name)[0]) <= day)


def test_a_frame_finds_its_height_and_keeps_to_its_day(tab, small, tmp_path):
    chart = _open(tab, small.start / "chart" / "dispute.two.html")
    code = chart.inner_text("#as-of-code").replace("https://…", small.folder.as_uri())
    day = re.search(r"#(\d{4}-\d\d-\d\d)", code)[1]
    host = tmp_path / "host.html"
    host.write_text(f"<!doctype html><title>An article</title><div style='width: 500px'>{code}</div>", "utf-8")
    page = _open(tab, host)
    frame = page.frame_locator("iframe")
    frame.locator(".form.phone svg").wait_for()
    assert frame.locator("svg").first.get_attribute("id").endswith(day)
    page.wait_for_timeout(300)
    heights = page.evaluate("[document.querySelector('iframe').height]"), frame.locator("html").evaluate("one => one.getBoundingClientRect().height")
    assert abs(int(heights[0][0]) - heights[1]) < 2
    assert frame.locator(".newer").inner_text()


def test_a_table_is_filtered_by_words_and_choices(tab, small):
    page = _open(tab, small.start / "table" / "claims.html")
    rows = page.locator("#rows tbody tr")
    every = rows.count()
    page.fill("#words", "zzz")
    assert page.locator("#rows tbody tr:visible").count() == 0
    page.fill("#words", rows.first.locator("td").first.inner_text().upper())
    assert page.locator("#rows tbody tr:visible").count() == 1
    assert page.inner_text(".count b") == "1"
    page.fill("#words", "")
    page.locator("select").first.select_option(index=1)
    shown = page.locator("#rows tbody tr:visible").count()
    assert 0 < shown < every and page.inner_text(".count b") == f"{shown}"


@pytest.mark.parametrize("kind", ["table/claims.html", "chart/dispute.two.html", "report/06-claims.two.html"])
def test_on_a_phone_rows_are_read_without_scrolling_and_each_cell_with_its_head(tab, small, kind):
    page = _open(tab, small.start / kind, 320)
    box = page.locator(".scroll").last
    assert box.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
    heads, row = box.locator("thead th").all_text_contents(), box.locator("tbody tr").first
    said = row.evaluate("""row => [...row.cells].filter(one => one.textContent).map(one =>
        [one.cellIndex, getComputedStyle(one, "::before").content])""")
    assert len(said) > 1
    for at, label in said[1:]:
        assert heads[at] in label
    page.fill("#words", "zzz") if kind.startswith("table") else None
    assert row.is_visible() is not kind.startswith("table")


def test_without_scripts_charts_and_receipts_are_there(chromium, small):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((small.start / "chart" / "dispute.two.html").as_uri())
    assert page.locator(".form.web svg [data-rows]").count() > 1
    page.goto((small.start / "day" / "two.html").as_uri())
    assert page.locator(".known > li").count() > 3
    context.close()


def test_paper_shows_the_report_and_none_of_what_leads_elsewhere(tab, small):
    page = _open(tab, small.start / "report" / "06-claims.two.html")
    page.emulate_media(media="print")
    for gone in (".top", ".bottom", ".choice", ".more"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator("h1").is_visible() and page.locator(".form.web svg").first.is_visible()
    page.emulate_media(media="screen")
