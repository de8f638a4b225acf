"""Links of the site lead somewhere within it, and nothing on its pages is asked for elsewhere."""

from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest


class _Page(HTMLParser):
    """The ids of a page, its links, and what it loads."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.loaded, self.scripts = set(), [], [], []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.ids |= {told["id"]} if "id" in told else set()
        self.links += [told["href"]] if tag == "a" and "href" in told else []
        self.loaded += [told[name] for name in ("src", "srcset") if name in told]
        self.loaded += [told["href"]] if tag == "link" and "href" in told else []
        self.scripts += [told] if tag == "script" else []


@pytest.fixture(scope="module")
def read(small):
    return {path: _Page(path) for path in small.pages()}


def test_every_link_within_the_site_leads_to_a_page_and_a_place_that_are_there(read):
    lost = []
    for path, page in read.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or (link.startswith("#") and not parts.fragment):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            # The slider reads a day from the address; that is no place in its page.
            place = "" if target.parent.name in ("day", "embed") else unquote(parts.fragment)
            if not target.is_file() or (place and target.suffix == ".html" and place not in read[target].ids):
                lost.append((path.name, link))
    assert not lost


def test_what_pages_load_lies_in_the_folder(read, small):
    for path, page in read.items():
        for source in page.loaded:
            target = (path.parent / unquote(source)).resolve()
            assert target.is_file() and target.is_relative_to(small.folder), (path, source)


def test_links_beyond_the_site_are_those_of_the_tables(read, small):
    sources = (small.data / "raw" / "sources.csv").read_text("utf-8")
    beyond = {link for page in read.values() for link in page.links if urlsplit(link).scheme}
    known = ("https://creativecommons.org", "https://openfontlicense.org", "https://opendatacommons.org")
    assert {link for link in beyond if link not in sources and not link.startswith(known)} <= _layers(beyond)


def _layers(links):
    """The pages that the text on map layers names, which are the repository's own."""
    return {link for link in links if urlsplit(link).hostname in ("www.openstreetmap.org", "www.geoboundaries.org", "www.geonames.org")}


def test_every_page_but_the_front_is_reached_from_it(read, small):
    seen, due = set(), [small.start / "index.html"]
    while due:
        path = due.pop()
        if path in seen:
            continue
        seen.add(path)
        targets = [(path.parent / unquote(urlsplit(link).path)).resolve() for link in read[path].links if not urlsplit(link).scheme]
        due += [target for target in targets if target in read]
    frames = {path for path in read if path.parent.name == "embed"}  # which other pages frame
    first = {small.folder / "index.html"}
    assert set(read) - seen - frames - first == set()
