"""How to use a chart elsewhere: lines of HTML for a page, with and without a script."""

from html import escape
from typing import NamedTuple

from helpers.pages import address
from helpers.pages.drawings import PHONE, WEB
from helpers.pages.exhibits import Exhibit

_LISTEN = (
    '<script>addEventListener("message",e=>{if(e.data?.type==="embed-size")'
    'for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.height=e.data.height})</script>'
)


class Snippet(NamedTuple):
    """Lines to copy: their name, title and purpose, and the lines."""

    name: str
    title: str
    lead: str
    code: str


def snippets(exhibit: Exhibit, latest: str) -> list[Snippet]:
    """Return the ways to use a chart.

    Parameters
    ----------
    exhibit : Exhibit
    latest : str
        The latest day on which something became known; empty if there are no past states.

    Returns
    -------
    list of Snippet
    """
    codes = {"live": _frame(exhibit)} | ({"as-of": _frame(exhibit, latest)} if latest else {})
    codes |= {"picture": _picture(exhibit)}
    say = exhibit.edition.say
    return [Snippet(name, say(f"page-use-{name}"), say(f"page-use-{name}-lead"), code) for name, code in codes.items()]


def _frame(exhibit: Exhibit, day: str = "") -> str:
    source = _address(exhibit, address.embed(exhibit.chart, exhibit.selection)) + (f"#{day}" if day else "")
    title = escape(exhibit.web.title)
    height = exhibit.web.height + 60
    return (
        f'<iframe src="{source}" title="{title}" width="100%" height="{height}" style="border:0" loading="lazy">'
        f"</iframe>\n{_LISTEN}"
    )


def _picture(exhibit: Exhibit) -> str:
    told, given = escape(exhibit.edition.say("page-embed-source")), exhibit.edition.known.credit
    credit = escape("".join(f" · {text}" for text in (given.line, given.licence) if text))
    web, phone = (_address(exhibit, address.file(f"{exhibit.drawing(size).files}.svg")) for size in (WEB, PHONE))
    return (
        f'<picture>\n<source media="(max-width: 599px)" srcset="{phone}">\n'
        f'<img src="{web}" alt="{escape(exhibit.web.alt_text)}" width="{exhibit.web.width}" '
        f'height="{exhibit.web.height}" style="max-width:100%;height:auto">\n</picture>\n'
        f'<p><a href="{_address(exhibit, exhibit.page)}">{told}</a>{credit}</p>'
    )


def _address(exhibit: Exhibit, path: str) -> str:
    edition = exhibit.edition
    return f"{edition.url or 'https://…'}/{edition.lang}/{path}"
