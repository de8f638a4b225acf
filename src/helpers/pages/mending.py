"""What pages do with HTML that others have made: headings that can be led to, tables that scroll, ids that lead on."""

import re
from collections.abc import Callable

from bs4 import BeautifulSoup, Tag

HEADINGS = re.compile(r"h[1-6]")


def numbered_headings(soup: BeautifulSoup) -> None:
    """Give each heading an id made of its words, as links within a text expect."""
    taken: dict[str, int] = {}
    for heading in soup.find_all(HEADINGS):
        name = re.sub(r"[^\w]+", "-", heading.get_text().casefold()).strip("-") or "part"
        taken[name] = taken.get(name, 0) + 1
        heading["id"] = name if taken[name] == 1 else f"{name}-{taken[name]}"


def let_scroll(soup: BeautifulSoup, table: Tag) -> None:
    """Let a table that is wider than the page scroll by itself, by keyboard too, under the name of its heading."""
    heading = table.find_previous(HEADINGS)
    box = soup.new_tag("div", attrs={"class": "scroll", "role": "region", "tabindex": "0"})
    box["aria-label"] = heading.get_text() if heading else "table"
    table.wrap(box)


def linked_ids(soup: BeautifulSoup, name: str, way: Callable[[str], str]) -> None:
    """Let an id that is all that stands in an element lead where ``way`` says, if anywhere."""
    for place in soup.find_all(name):
        if place.string and (target := way(place.string)):
            link = soup.new_tag("a", attrs={"href": target, "class": "id"})
            link.string = place.string
            place.clear()
            place.append(link)


def in_parts(soup: BeautifulSoup) -> None:
    """Put each heading and what follows it into a part, and parts of words that follow each other into one run.

    Paper sets words in columns, pictures over the whole width, and tables behind them.
    """
    parts: list[Tag] = []
    for child in list(soup.children):
        heading = isinstance(child, Tag) and HEADINGS.fullmatch(child.name)
        if heading or not parts:
            parts.append(soup.new_tag("section"))
        parts[-1].append(child)
    run = None
    for part in parts:
        kind = "pictures" if part.find("figure") else "rows" if part.find("table") else "words"
        part["class"] = kind
        if kind != "words":
            run = None
            soup.append(part)
            continue
        if run is None:
            run = soup.new_tag("div", attrs={"class": "run"})
            soup.append(run)
        run.append(part)
