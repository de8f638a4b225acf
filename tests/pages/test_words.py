"""What pages say: the words of the story that the tables tell, in the language of the page, and text as text."""

import csv
import html
import re

import pytest
from tests.pages.conftest import NASTY

from helpers import ledger
from helpers.ledger.check import read_raw
from helpers.pages.documents import as_html
from helpers.pages.receipts import Receipts
from helpers.paths import ROOT
from helpers.reports import tables
from helpers.words import Words


def _text(path):
    """What a reader reads of a page, in pictures too."""
    bare = re.sub(r"<(script|style|defs)\b.*?</\1>", " ", path.read_text("utf-8"), flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", bare))


def test_no_page_of_another_story_says_a_word_of_ours(small):
    raw = read_raw()
    ids = {one for table in ("unit_sizes", "events", "equipment", "units") for one in raw[table].iloc[:, 0]}
    stems = re.compile("elgorod|елгород|єлгород|Kursk|Курск|Курськ|" + "|".join(map(re.escape, sorted(ids))))
    told = {path: _text(path) for path in small.pages() if path.name not in ("licences.html",)}  # layers are ours
    assert not {path.name: stems.search(text)[0] for path, text in told.items() if stems.search(text)}


def test_markup_in_tables_is_text(small):
    cited = [path for path in small.pages() if "from a table" in path.read_text("utf-8")]
    assert any(path.parent.name == "row" for path in cited)
    assert any(path.parent.name == "table" for path in cited)
    assert any(path.parent.name == "check" for path in cited)
    for path in cited:
        source = path.read_text("utf-8")
        assert NASTY in _text(path), path
        assert "<b>bold</b>" not in source and "<script>alert" not in source and "49" not in _text(path).split("alert")[1][:60]


def test_pages_are_in_their_language_and_name_themselves(small):
    for path in small.pages():
        source = path.read_text("utf-8")
        lang = path.relative_to(small.folder).parts[0]
        if lang in small.asked.langs:
            assert f'<html lang="{lang}">' in source, path
        assert len(re.findall(r"<h1\b", source)) == 1, path
        assert re.search(r"<title>\s*\S", source), path


def test_a_report_shows_its_charts_as_drawings_and_nothing_of_its_notebook(small):
    page = (small.start / "report" / "06-claims.two.html").read_text("utf-8")
    assert 'data-chart="dispute.two"' in page and "data:image" not in page
    assert "secret_code" not in page and "Words of the notebook itself" not in page and "stands in the sheet" not in page
    assert '<a class="id" href="../row/' in page


def test_publishers_have_their_names_in_the_language_of_the_page():
    with (ROOT / "data" / "processed" / "sources.csv").open(encoding="utf-8", newline="") as file:
        named = {row["source_id"]: row["publisher_uk"] for row in csv.DictReader(file)}
    known = ledger.load()
    words = Words("uk", known.tables["words"])
    receipts = Receipts(known, words)
    assert {page: receipts.source(page).publisher for page in named} == named
    assert set(tables.sources(known, words, named)[words.say("table-publisher")]) == set(named.values())


def test_ids_in_the_record_of_changes_lead_on(small, tmp_path):
    text = "# Changes\n\n- `c-2026-001`: a cell of `abc-1`, see [the codebook](README.md#units) and [code](../x.py).\n"
    told = as_html(text, {"abc-1": "row/abc-1.html"}.get, lambda page: f"../{page}")
    links = re.findall(r'href="([^"]+)"', told)
    assert links == ["row/abc-1.html", "../codebook.html"]


@pytest.mark.parametrize("kind", ["claims", "events", "equipment"])
def test_each_row_of_the_tables_has_a_receipt_that_says_where_it_was_read(small, kind):
    raw = {"claims": "unit_sizes"}.get(kind, kind)
    lines = (small.data / "processed" / ("claims.csv" if kind == "claims" else f"{raw}.csv")).read_text("utf-8").splitlines()
    ids = [line.split(",")[0] for line in lines[1:] if re.match(r"[a-z0-9-]+,", line)]
    assert len(ids) > 3
    for row in ids:
        assert row in _text(small.start / "row" / f"{row}.html")


def test_a_dispute_names_the_charts_in_which_it_is_open(small):
    chart = (small.start / "chart" / "dispute.two.html").read_text("utf-8")
    disputes = re.findall(r'href="\.\./row/([\w-]+)\.html"', re.search(r'<ul class="doubt.*?</ul>', chart, re.DOTALL)[0])
    assert disputes
    for dispute in disputes:
        assert "../chart/dispute.two.html" in (small.start / "row" / f"{dispute}.html").read_text("utf-8")
