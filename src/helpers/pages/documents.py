"""Texts that are kept as Markdown beside the tables, as HTML."""

import re
from collections.abc import Callable

import mistune
from bs4 import BeautifulSoup
from markupsafe import Markup

from helpers.pages.mending import let_scroll, linked_ids, numbered_headings

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_TITLE = re.compile(r"\A\s*# .*\n")
# Where links between these texts lead on the site, by the end of their target.
_PAGES = {
    "boundaries/README.md": "licences.html", "README.md": "codebook.html", "CHANGELOG.md": "changelog.html",
    "corrections.yml": "corrections.html",
}  # fmt: skip


def as_html(text: str, way: Callable[[str], str], page: Callable[[str], str]) -> Markup:
    """Return a text in Markdown as HTML; markup in it is text.

    Parameters
    ----------
    text : str
        Its first heading is left out, as the page has a title.
    way, page : callable
        Return where an id leads, if anywhere, and the way to a page of the language.

    Returns
    -------
    markupsafe.Markup
    """
    bare = _TITLE.sub("", _COMMENT.sub("", text))
    soup = BeautifulSoup(str(mistune.create_markdown(escape=True, plugins=["table"])(bare)), "html.parser")
    numbered_headings(soup)
    for table in soup.find_all("table"):
        let_scroll(soup, table)
    for link in soup.find_all("a"):
        _lead(link, page)
    linked_ids(soup, "code", way)
    return Markup(str(soup))


def _lead(link, page: Callable[[str], str]) -> None:
    """Let a link to another of these texts lead to its page; one to a file that is no page is none any more."""
    target = str(link.get("href", ""))
    path, _, place = target.partition("#")
    found = next((name for end, name in _PAGES.items() if path.endswith(end)), "")
    if found:
        link["href"] = page(found)
    elif "://" not in target and not (place and not path):
        link.unwrap()
