"""Tables full of markup: what readers open says it as words, and does nothing else.

Every free text of every table becomes a piece of markup, as far as the check admits it. Then the brief is run and turned
into a page, and all that comes out is opened in a browser.
"""

import subprocess
import sys
from datetime import date
from urllib.parse import urlsplit

import pandas as pd
import pytest
import yaml
from nbconvert import HTMLExporter
from PIL import Image

from helpers import charts, ledger
from helpers.ledger.check import check
from helpers.ledger.curate import curate
from helpers.ledger.schema import tables
from helpers.paths import NOTEBOOKS
from helpers.publish.export import export

MARKUP = (
    "<img src=x onerror=alert(1)>", "<script>alert(2)</script>", "[a](javascript:alert(3))", "*b* `c` $x_1$ \\(y\\)",
    "<a href=//e.example>d</a>", "![i](//e.example/i)", "https://e.example/f", "_g_ \\[z\\] &lt;h&gt;",
)  # fmt: skip
KEPT = ("pattern", "values", "references", "date", "number", "type", "key")
# Names by which rows of other tables, or of a layer of the map, are found.
NAMES = {
    ("places", "district"),
    ("reference", "district"),
    ("districts", "district"),
    ("district_names", "boundary_name"),
}
INSIDE = "document.querySelectorAll('.jp-OutputArea-output')"


def _free_texts(name):
    schema = tables()[name]
    return [column for column, told in schema.columns.items() if not any((told.metadata or {}).get(kind) for kind in KEPT)
            and column not in schema.metadata["identity"] and (name, column) not in NAMES]  # fmt: skip


def _write(folder):
    """Write markup over the tables of a folder, and one correction with markup."""
    for name in tables():
        table = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
        for shift, column in enumerate(_free_texts(name)):
            marked = [cell and MARKUP[(row + shift) % len(MARKUP)] for row, cell in enumerate(table[column])]
            # Of one case all counts must be alike: no two cases become one.
            table[column] = marked if column != "case_id" else [text + cell for text, cell in zip(marked, table[column], strict=True)]
        if name == "sources":
            table["url"] = [f"https://e.example/{row}/$x_1$/*b*/[i](y)?a=1&lt;=2" for row in range(len(table))]
            changed = table[table["title"] == table.loc[0, "title"]]
        table.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")
    rows = [{"ids": list(changed["source_id"]), "column": "title", "was": "<s>was</s>", "is": changed["title"].iloc[0]}]
    entry = {"id": "c-2026-001", "kind": "correction", "what": MARKUP[0], "what_ru": MARKUP[1], "since": date(2026, 11, 22),
             "mended": date(2026, 11, 25), "reported_by": "data desk", "rows": rows, "charts": []}  # fmt: skip
    (folder / "corrections.yml").write_text(yaml.safe_dump([entry]), "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of all that comes out, and what was known."""
    from helpers.paths import RAW

    folder = tmp_path_factory.mktemp("marked")
    (folder / "raw").mkdir()
    for path in RAW.glob("*.*"):
        (folder / "raw" / path.name).write_bytes(path.read_bytes())
    _write(folder / "raw")
    assert [str(fault) for fault in check(folder)] == []
    curate(folder)
    given = {"region": "belgorod", "data_dir": folder, "out_dir": folder / "output"}
    values = [part for name, value in given.items() for part in ("-p", name, str(value))]
    command = [sys.executable, "-m", "papermill", NOTEBOOKS / "07-brief.ipynb", "brief.ipynb", "--no-progress-bar", *values]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    page, _ = HTMLExporter().from_filename(f"{folder / 'brief.ipynb'}")  # what nbconvert --to html writes
    (folder / "brief.html").write_text(page, "utf-8")
    return folder, ledger.load(folder).within("both")


def _foreign(page, inside):
    """Return what no text may become: scripts, frames, pictures other than ours, handlers, set mathematics."""
    return page.evaluate(
        f"""[...{inside}].flatMap(root => [root, ...root.querySelectorAll("*")]).filter(element =>
            element.matches("script, iframe, object, embed, form, input, foreignObject, mjx-container, em, del, code")
            || (element.matches("img, image") && !(element.src || "").startsWith("data:image/png;base64,"))
            || [...element.attributes].some(attribute => attribute.name.startsWith("on"))
        ).map(element => element.outerHTML.slice(0, 200))"""
    )


def _addresses(page, inside):
    return set(page.evaluate(f"[...{inside}].flatMap(root => [...root.querySelectorAll('a[href]')]).map(a => a.href)"))


def _links(known):
    return set(known.source["url"])


def test_the_brief_as_a_page_says_the_words_of_the_tables(tab, made):
    folder, known = made
    page = tab.open(folder / "brief.html")
    assert _foreign(page, INSIDE) == []
    here = page.url.partition("#")[0]
    led = {address for address in _addresses(page, INSIDE) if not address.startswith(f"{here}#")}
    assert len(led) > 10 and led <= _links(known)
    said = page.inner_text("body")
    assert [markup for markup in MARKUP if markup not in said] == []
    # nbconvert's own page asks for two libraries elsewhere; what it sets as mathematics lies within one text.
    assert {urlsplit(address).hostname for address in tab.left} <= {"cdnjs.cloudflare.com"}
    tab.left.clear()
    assert page.evaluate(
        f"""[...{INSIDE}].flatMap(root => {{
            const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
            while (walk.nextNode()) if (/[$\\\\]/.test(walk.currentNode.data)) found.push(walk.currentNode.data);
            return found.filter(text => text.length > 1);
        }})"""
    ) == []  # fmt: skip


def test_the_fact_check_page_says_the_words_of_the_tables(tab, made):
    folder, known = made
    page = tab.open(folder / "output" / "factcheck" / "07-brief.belgorod.en.html")
    assert _foreign(page, "document.children") == []
    assert _addresses(page, "document.children") and _addresses(page, "document.children") <= _links(known)
    said = page.inner_text("body")
    assert [markup for markup in MARKUP if markup not in said] == []


@pytest.mark.sample(1)
@pytest.mark.parametrize("name", charts.NAMES)
def test_a_chart_says_the_words_of_the_tables(tab, made, name):
    folder, known = made
    chart = charts.draw(name, known, "web", "en")
    files = {path.name.removeprefix(chart.stem): path for path in export(chart, folder / "output")}
    page = tab.open(files[".svg"])
    assert _foreign(page, "document.children") == [] and tab.errors == []
    led = set(page.evaluate("[...document.querySelectorAll('a')].map(a => a.href.baseVal)"))
    assert led and led <= _links(known)
    told = page.evaluate("[...document.querySelectorAll('[data-mark] > title')].map(title => title.textContent)")
    assert set(told) <= {mark.drawn for mark in chart.marks} and any(markup in " ".join(told) for markup in MARKUP)
    with Image.open(files[".png"]) as picture:
        assert picture.info["Description"] == chart.alt_text
