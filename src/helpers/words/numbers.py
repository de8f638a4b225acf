"""Numbers as the press of each language prints them."""

import re
from decimal import Decimal

from helpers.words.languages import rules


def plain(text: str) -> str:
    """Return the one writing of a number of digits and at most one point: no zero before or behind that says nothing.

    Examples
    --------
    >>> plain("032.50"), plain("4500.0"), plain("0.0")
    ('32.5', '4500', '0')
    """
    return f"{Decimal(text).normalize():f}"


def number(value: float, lang: str) -> str:
    """Write a number: 2,902 in English, 2902 and 10 000 (narrow space) in Russian and Ukrainian.

    Parameters
    ----------
    value : float
        Any finite number; no digit is rounded away.
    lang : str

    Returns
    -------
    str

    Examples
    --------
    >>> number(2902, "en"), number(2902, "ru")
    ('2,902', '2902')
    """
    whole, _, rest = f"{Decimal(str(value)).normalize():f}".partition(".")
    asked = rules(lang).numbers
    grouped = f"{int(whole):,}".replace(",", asked.group) if len(whole.lstrip("-")) >= asked.group_from else whole
    return f"{grouped}{asked.point}{rest}" if rest else grouped


def plain_number(text: str) -> float | None:
    """Read a plain number, such as 14 or 2.5; None if the text is anything else."""
    return float(text) if re.fullmatch(r"\d{1,15}(\.\d{1,8})?", text, re.ASCII) else None
