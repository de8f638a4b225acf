"""Words whose form depends on their neighbours, such as "a" and "an", by the rules of a language.

Only short words that stand alone are looked at, and none within «…»: names stay as they are. A footnote has no sound:
it stays where it is.
"""

import re
from functools import cache

from helpers.words.footnotes import bare, is_footnote
from helpers.words.languages import Choice, choices

_SPACES = " \u00a0"


def smoothed(text: str, lang: str) -> str:
    """Return a text in which each word that has several forms has the one that its neighbours ask for.

    Examples
    --------
    >>> smoothed("сообщили о оружии", "ru")
    'сообщили об оружии'
    """
    for choice in choices(lang):
        text = _with_choice(text, choice)
    return text


def _with_choice(text: str, choice: Choice) -> str:
    plain = bare(text)
    found = list(_pattern(choice.words).finditer(plain))
    if not found:
        return text
    places = [place for place, sign in enumerate(text) if not is_footnote(sign)]
    for one in reversed(found):
        if _in_quotes(plain[: one.start()]):
            continue
        form = _form(choice, plain[: one.start()], plain[one.end() :])
        form = form.capitalize() if one.group()[0].isupper() else form
        start, last = places[one.start()], places[one.end() - 1]
        text = f"{text[:start]}{form}{text[last + 1 :]}"
    return text


def _in_quotes(before: str) -> bool:
    """Tell whether a quotation or a name in quotation marks is open: its words are not ours to change."""
    return before.count("«") > before.count("»")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern:
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(words)})(?=[{_SPACES}])", re.IGNORECASE)


def _form(choice: Choice, before: str, after: str) -> str:
    """Return the first form whose neighbours are those of the text; a pause is none."""
    before = before[:-1].rstrip("»") if before[-1:] in _SPACES else before
    after = after[1:].lstrip("«(")
    for form, behind, ahead in choice.forms:
        if behind.search(before) and ahead.match(after):
            return form
    raise ValueError(f"{choice.words} has no form for all else")
