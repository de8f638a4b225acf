"""Text as text, whatever it looks like: in HTML and in Markdown, as notebooks and the pages made of them show both.

Both also set what stands between dollar signs, or behind some backslashes, as mathematics. They look for it in the text
of the finished page, and within one element only: so each of these signs gets an element of its own.
"""

import re
from html import escape

from helpers.words.emphasis import STRONG

_MATHS = {ord(sign): f"<span>&#{ord(sign)};</span>" for sign in "$\\"}
# What means something within a line, or would begin a link; and what does at the start of one.
_INLINE = re.compile(r"[*_`\[\]~|@#]|(?<=www)\.|(?<=http):|(?<=https):|(?<=ftp):", re.IGNORECASE)
_OPENING = re.compile(r"^(\d{0,9})([-+=:.)])")
_BOLD = re.compile(r"{}\s*(.*?)\s*{}".format(*STRONG))


def in_html(text: str) -> str:
    """Return a text for the content of an element of HTML."""
    return escape(text).translate(_MATHS)


def in_markdown(text: str) -> str:
    """Return a text for one line of Markdown; what is marked as strong is set in bold."""
    line = escape(" ".join(text.split("\n")).strip(), quote=False)
    line = _INLINE.sub(lambda sign: _reference(sign[0]), line)
    line = _OPENING.sub(lambda sign: sign[1] + _reference(sign[2]), line).translate(_MATHS)
    return _BOLD.sub(lambda found: f"**{found[1]}**" if found[1] else "", line)


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
