"""What is set in bold, where a text can be: it is marked by two characters that no other text uses.

So that it is never taken from what the tables say: there a pair of asterisks is a pair of asterisks.
"""

import re

STRONG = ("\U00100000", "\U00100001")  # before and behind; of a plane of Unicode for private use
_EITHER = re.compile("[{}{}]".format(*STRONG))


def strong(text: str) -> str:
    """Return a text that is to be set in bold."""
    return text.join(STRONG)


def unmarked(text: str) -> str:
    """Return a text without such marks, for where there is no bold."""
    return text if text.isascii() else _EITHER.sub("", text)
