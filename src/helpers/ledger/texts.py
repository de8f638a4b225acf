"""Texts of cells: what can be read, searched for and printed, and what was probably meant by one that cannot."""

import re
import unicodedata

from helpers.words.signs import PRINTED

# Letters and marks that leave no trace on a page; all others that cannot be seen count as not printable anyway.
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f]")
_HYPHENS = str.maketrans("\u2010\u2011\u2043\ufe63\uff0d", "-" * 5)


def is_clean(text: str) -> bool:
    """Tell whether a text is on one line, without blanks at its ends, unseen signs or letters taken apart."""
    return (
        text.isprintable()
        and text == text.strip()
        and not _UNSEEN.search(text)
        and unicodedata.is_normalized("NFC", text)
    )


def is_printed(text: str) -> bool:
    """Tell whether charts can print every sign of a text."""
    return PRINTED.issuperset(text)


def text_hint(text: str, longest: int, drawn: bool) -> str:
    """Say what is wrong with a text that a column does not take, and what was probably meant.

    Parameters
    ----------
    text : str
    longest : int
        How many characters it may have.
    drawn : bool
        Whether charts print it.

    Returns
    -------
    str
        Empty of an empty text.
    """
    if not text.strip():
        return "it holds blanks and nothing else" * bool(text)
    if apart := next((part for part in re.findall(r"\w[\u0300-\u036f]+", text) if len(_whole(part)) == 1), ""):
        return f"{apart} of {len(apart)} code points: did you mean {_whole(apart)}?"
    meant = _meant(text)
    said = f"did you mean “{meant}”?" if meant not in ("", text) and is_clean(meant) else ""
    if len(meant) > longest:
        return f"it has {len(text):,} characters, and at most {longest:,} are allowed"
    if not is_clean(text):
        unseen = next((sign for sign in text if not sign.isprintable() or _UNSEEN.match(sign)), "")
        return ": ".join(filter(None, [f"it holds U+{ord(unseen):04X}" if unseen else "", said]))
    foreign = next((sign for sign in text if drawn and sign not in PRINTED), "")
    if not foreign:
        return ""
    said = said if is_printed(meant) else ""
    return ": ".join(filter(None, [f"the typeface lacks U+{ord(foreign):04X}", said]))


def _whole(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _meant(text: str) -> str:
    """Return a text with blanks, hyphens and letters as the tables have them, and without what nobody sees."""
    letters = []
    for sign in _whole(text).translate(_HYPHENS):
        known = sign in PRINTED and sign.isprintable()
        plain = sign if known else " " if sign.isspace() else unicodedata.normalize("NFKC", sign)
        seen = plain.isprintable() and not _UNSEEN.search(plain) and not unicodedata.combining(plain[:1] or " ")
        letters.append(plain.translate(_HYPHENS) if seen else "")
    return " ".join("".join(letters).split())
