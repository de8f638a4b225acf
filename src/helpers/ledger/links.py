"""Addresses as links take them: in letters that every reader of a PDF, a page or a table can follow."""

from contextlib import suppress
from functools import partial
from urllib.parse import quote, urlsplit

import idna

# All that an address may hold as it is; "%" begins what is encoded already.
_PLAIN = "!#$%&'()*+,/:;=?@[]~"


def link(address: str) -> str:
    """Return an address with its host as xn--, if it is not in Latin letters, and all else beyond ASCII encoded.

    Parameters
    ----------
    address : str
        As the tables have it.

    Returns
    -------
    str
        Of ASCII alone, without spaces. What is encoded already stays as it is, and so does an address that is plain.

    Examples
    --------
    >>> link("https://пример.example:8080/новости?q=%D1%91#a")
    'https://xn--e1afmkfd.example:8080/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%D1%91#a'
    """
    try:
        place = urlsplit(address).netloc
    except ValueError:  # no host that could be told apart
        place = ""
    before, at, rest = place.rpartition("@")
    host, colon, port = rest.partition(":")
    if not host.isascii():
        address = address.replace(place, f"{before}{at}{_host(host)}{colon}{port}", 1)
    return quote(address, safe=_PLAIN)


def _host(host: str) -> str:
    """Encode a host by the rules of today, by older ones that let in more, or leave it to whoever opens it."""
    for encode in (partial(idna.encode, uts46=True), partial(str.encode, encoding="idna")):
        with suppress(UnicodeError):
            return encode(host).decode()
    return host
