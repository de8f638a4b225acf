"""Addresses of pages: which are sound, and which lead to one page however they are written."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote_to_bytes, urlsplit

PATTERN = r"https?://[^\s<>\"'`\\]+"
LONGEST = 2000  # letters; what browsers and archives take
# Told to the page by whoever linked to it; what is read does not depend on them.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|ysclid|igshid|_openstat|mc_[ce]id")
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\w+/(?P<page>https?:/.+)", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


def is_sound(address: str) -> bool:
    """Tell whether a browser opens an address: whole, on one line, without markup, signs unseen or a user's name."""
    if not (address.isprintable() and len(address) <= LONGEST and re.fullmatch(PATTERN, address)):
        return False
    try:
        parts = urlsplit(address)
        return bool(_host(parts)) and "@" not in parts.netloc and (parts.port or 1) > 0
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def page(address: str) -> str:
    """Return what two addresses of one page have in common.

    It leaves out the scheme, ``www.``, the scheme's own port, capitals of the host, a slash at the end, a fragment
    within the page, the order of what is asked, and what only tells who linked; percent-encoding and international
    hosts are read. The address of a copy in the web archive stands for the page that was copied. What a
    server may answer otherwise stays: capitals of the path, other hosts of one publisher (``m.``, ``amp.``), ids.

    Parameters
    ----------
    address : str
        Any text; one that is no address stands for itself.

    Returns
    -------
    str

    Examples
    --------
    >>> page("http://WWW.Example.org:80/a/?utm_source=x#top") == page("https://example.org/a")
    True
    """
    if copied := _ARCHIVE.fullmatch(address):
        return page(re.sub(r"(?<=:)/+", "//", copied["page"], count=1))
    try:
        parts = urlsplit(address)
        host, port = _host(parts), parts.port
    except ValueError:
        return address
    if port not in (None, *_PORTS.values()):
        host += f":{port}"
    asked = sorted((name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)
                   if not _TRACKING.fullmatch(name.lower()))  # fmt: skip
    route = parts.fragment if parts.fragment.startswith(("!", "/")) else ""  # of pages that find their content by it
    return "|".join([host, _path(parts.path), repr(asked), route])


def _host(parts: SplitResult) -> str:
    """Return the host in small ASCII letters and without ``www.``; ValueError if it can be none."""
    host = (parts.hostname or "").rstrip(".")
    host = host if ":" in host else host.encode("idna").decode()  # in brackets an address of numbers stands
    if not re.fullmatch(r"[\w-]+(\.[\w-]+)*|[\da-f:.]+", host, re.ASCII):
        raise ValueError(f"{host!r} is no host")
    return host.removeprefix("www.")


def _path(path: str) -> str:
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del kept[max(1, len(kept) - 1) :]
        elif part != ".":
            kept.append(quote(unquote_to_bytes(part), safe=""))
    return "/".join(kept).rstrip("/")
