"""Where each page stands, below the folder of its language, and how one leads to another.

All ways are relative, so that the folder can be opened from a disk and lie anywhere on any server.
"""

import posixpath
from functools import cache
from urllib.parse import quote

FRONT = "index.html"
DATA = "shared/data.zip"  # the data package
SHARED = "shared"  # what the pages of all languages use, beside their folders


def chart(name: str, selection: str) -> str:
    """Return the page of a chart."""
    return f"chart/{name}.{selection}.html"


def embed(name: str, selection: str) -> str:
    """Return the page of a chart that other pages frame."""
    return f"embed/{name}.{selection}.html"


def report(notebook: str, selection: str) -> str:
    """Return the page of a report."""
    return f"report/{notebook}.{selection}.html"


def check(notebook: str, selection: str) -> str:
    """Return the page of the fact-check sheet of a report."""
    return f"check/{notebook}.{selection}.html"


def row(row_id: str) -> str:
    """Return the receipt of a row."""
    return f"row/{row_id}.html"


def table(name: str) -> str:
    """Return the page of a table of rows."""
    return f"table/{name}.html"


def days(selection: str) -> str:
    """Return the page that shows charts as known on a day."""
    return f"day/{selection}.html"


def file(name: str) -> str:
    """Return a file to take away."""
    return f"file/{name}"


def drawn(stem: str) -> str:
    """Return the script that holds a drawing which pages load when it is asked for."""
    return f"drawn/{stem}.js"


def way(target: str, here: str) -> str:
    """Return the way from one file of the site to another.

    Parameters
    ----------
    target, here : str
        Paths below the folder of the site; the target may end in ``#`` and a place in the page.

    Returns
    -------
    str

    Examples
    --------
    >>> way("en/row/abc-1.html", "en/chart/map.north.html"), way("shared/site.css", "index.html")
    ('../row/abc-1.html', 'shared/site.css')
    """
    path, hash_sign, place = target.partition("#")
    folder, name = posixpath.split(path)
    return quote(posixpath.join(_way_between(folder, posixpath.dirname(here)), name)) + hash_sign + quote(place)


@cache
def _way_between(folder: str, here: str) -> str:
    """Return the way from one folder to another; empty if they are one."""
    way = posixpath.relpath(folder or ".", here or ".")
    return "" if way == "." else way
