"""Text is text in Markdown and HTML, as nbconvert reads the one and every browser the other."""

import re

import pandas as pd
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nbconvert.filters.markdown_mistune import markdown2html_mistune

from helpers.reports import html
from helpers.reports.markup import in_html, in_markdown
from helpers.reports.tables import Link
from helpers.words.emphasis import strong

PIECES = [
    *"*_`[](){}<>&;#+-.!|~$\\^=:/@'\"1a я%", "http://", "https://e.example", "www.e.example", "a@e.example", "&lt;", "&#42;",
    "<b>", "<!--", "![", "](", "$$", "\\(", "\\begin{a}", "    ", "1. ", "10) ", "- ", "# ", "---", "```", "~~", "[^1]", ": ",
    "| - |", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join).filter(str.strip)


def _read(markup):
    """Return the names of the elements, and the words, of a piece of HTML, without the anchors of headings."""
    page = BeautifulSoup(markup, "html.parser")
    for anchor in page.find_all("a", class_="anchor-link"):
        anchor.decompose()
    # What is set as mathematics stands between two signs of one element.
    assert [text for text in page.find_all(string=re.compile(r"[$\\]")) if len(text.strip()) > 1] == []
    return page, {element.name for element in page.find_all()} - {"span"}, _plain(page.get_text())


def _plain(text):
    return " ".join(text.split())


@settings(max_examples=300)
@given(text=TEXTS, sign=st.sampled_from([("", "p"), ("- ", "li"), ("## ", "h2")]))
@example(text="a **b** `c` $x_1$ \\(y\\) https://e.example &lt;", sign=("", "p"))
def test_a_line_of_markdown_says_what_was_given_and_nothing_else(text, sign):
    page, names, words = _read(markdown2html_mistune(f"Before\n\n{sign[0]}{in_markdown(text)}"))
    assert names <= {"p", "ul", sign[1]} and words == _plain(f"Before {text}")
    assert _plain(page.find_all(sign[1])[-1].get_text()) == _plain(text)


@settings(max_examples=300)
@given(text=TEXTS)
def test_only_what_we_mark_is_bold(text):
    page, names, words = _read(markdown2html_mistune(in_markdown(f"{text}: {strong(text)}, {text}")))
    assert names == {"p", "strong"} and words == _plain(f"{text}: {text.strip()}, {text}")
    assert [_plain(bold.get_text()) for bold in page.find_all("strong")] == [_plain(text)]


@settings(max_examples=300)
@given(text=TEXTS)
def test_a_table_says_what_was_given_and_nothing_else(text):
    address = f"https://e.example/{text}"
    page, names, _ = _read(html.table(pd.DataFrame([{text: text, "link": Link(text, address)}])))
    assert names == {"table", "thead", "tbody", "tr", "th", "td", "a"}
    cells = [_plain(cell.get_text()) for cell in page.find_all(["th", "td"])]
    assert cells == [_plain(text), "link", _plain(text), _plain(text)]
    assert [link.attrs for link in page.find_all("a")] == [{"href": address}]


def test_ordinary_words_are_left_as_they_are():
    said = "Orlan: 2,902 people — governor’s “list”, 14 June 2024; +10 % (about 1/3)."
    assert in_markdown(said) == in_html(said) == said
