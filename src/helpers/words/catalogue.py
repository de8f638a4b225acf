"""Words of one language: messages with plural rules, display words of the tables, numbers and dates."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, partial
from numbers import Real
from typing import Any

import pandas as pd
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentFloat, FluentInt, FluentType
from fluent.syntax import FluentParser, ast

from helpers.choices import LANGUAGES
from helpers.errors import UserError
from helpers.words import dates, numbers
from helpers.words.edtf import Period, parse
from helpers.words.euphony import smoothed
from helpers.words.footnotes import Sourced, conditioned, ids_of, named, noted, sourced
from helpers.words.languages import messages, rules

__all__ = ["LANGUAGES", "MissingWord", "Words"]

_ENTRY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.M)  # where a message begins
_TITLES = ("event", "event_label")  # vocabularies whose values are ids of rows that state the numbers in the words


class MissingWord(UserError, LookupError):
    """A word or a message that a language lacks; the sentence says which."""


class _PressInt(FluentInt):
    """A whole number that chooses plurals by the locale's rules, prints as the press does and keeps its footnote."""

    source: Sourced

    def format(self, locale) -> str:
        return _noted_number(int(self), locale.language, self.source)


class _PressFloat(FluentFloat):
    """The same for a number with decimals."""

    source: Sourced

    def format(self, locale) -> str:
        return _noted_number(float(self), locale.language, self.source)


class _Entries(dict[str, ast.Message | ast.Term]):
    """Messages by their ids, each parsed when it is first said: a chart says some eighty of a thousand."""

    def __init__(self, texts: Mapping[str, str]):
        super().__init__()
        self._texts = texts

    def __missing__(self, name: str) -> ast.Message:
        entry = FluentParser(with_spans=False).parse_entry(self._texts[name])
        if not isinstance(entry, ast.Message):
            raise KeyError(name)
        self[name] = entry
        return entry

    def __contains__(self, name) -> bool:
        try:
            return bool(self[name])
        except KeyError:
            return False


class _Bundle(FluentBundle):
    """A bundle that leaves our numbers as they are; the library's own would print them in its own way."""

    def __init__(self, lang: str):
        super().__init__([lang], use_isolating=False)
        self._messages = _Entries(dict(one for text in messages(lang).values() for one in _split(text)))

    def format_pattern(self, pattern, args=None):
        errors: list[Exception] = []
        pressed = {name: _press(value) for name, value in (args or {}).items()}
        env = ResolverEnvironment(context=self, current=CurrentEnvironment(args=pressed), errors=errors)
        text = pattern(env)
        return (text.format(self._babel_locale) if isinstance(text, FluentType) else text), errors


class Words:
    """Everything a chart or a report says, in one language.

    Parameters
    ----------
    lang : str
        A language that has a folder.
    table : pandas.DataFrame
        Columns ``vocabulary``, ``value`` and one a language: the display words of the ledger.

    Examples
    --------
    >>> import pandas as pd
    >>> words = Words("en", pd.DataFrame({"vocabulary": ["item"], "value": ["radios"], "en": ["radios"]}))
    >>> words.label("item", "radios")
    'radios'
    """

    def __init__(self, lang: str, table: pd.DataFrame):
        self.lang = lang
        labels = table[lang].map(partial(_curled, lang))
        self._labels = dict(zip(zip(table["vocabulary"], table["value"], strict=True), labels, strict=True))
        self._bundle = _bundle(lang)

    def say(self, message: str, of=None, rule: str = "counted", **values) -> str:
        """Return a message of the catalogue with its values filled in.

        Parameters
        ----------
        message : str
            Its id, or ``id.attribute``.
        of, rule
            The rows that its numbers come from, and how: as in :func:`helpers.words.footnotes.sourced`.
        **values
            Texts as they are; numbers choose the plural, are printed by :func:`helpers.words.numbers.number` and have a
            footnote that names their rows. One that comes from other rows than the rest is given as ``sourced(…)``.

        Returns
        -------
        str

        Raises
        ------
        MissingWord
            If the message, or a value it needs, is missing.
        UserError
            If a value is so long that it can only be a mistake.
        """
        name, _, attribute = message.partition(".")
        if not self._bundle.has_message(name):
            raise MissingWord(f"there is no message {name!r} in the catalogue of {self.lang!r}")
        found = self._bundle.get_message(name)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise MissingWord(f"message {message!r} is empty in the catalogue of {self.lang!r}")
        if of is not None:
            values = {name: sourced(one, of, rule) if _is_number(one) else one for name, one in values.items()}
        try:
            text, problems = self._bundle.format_pattern(pattern, values)
        except ValueError as problem:
            raise UserError(f"message {message!r} of {self.lang!r} cannot be filled: {problem}") from None
        if problems:
            raise MissingWord(f"message {message!r} of {self.lang!r}: {problems[0]}")
        return smoothed(str(text), self.lang)

    def sentence(self, message: str, of=None, rule: str = "counted", **values) -> str:
        """Say a message that asserts something: a sentence, or a clause on its way into one.

        It names its condition, which is its id; what the condition is stands above the message in the catalogue, behind
        ``# When:``. :func:`helpers.words.findings.findings_of` reads it. The parameters are those of :meth:`say`;
        ``of`` are the rows that the condition holds of where no number is printed.
        """
        return conditioned(self.say(message, of, rule, **values), message.partition(".")[0], ids_of(of or ()))

    def has(self, message: str) -> bool:
        """Tell whether the catalogue has a message."""
        return self._bundle.has_message(message)

    def label(self, vocabulary: str, value: str) -> str:
        """Return a display word of the tables.

        Raises
        ------
        MissingWord
            If the word is missing in this language.
        """
        text = self._labels.get((vocabulary, value))
        if not text:
            raise MissingWord(f"{vocabulary} {value!r} has no name in {self.lang!r}: add it to the tables in data/raw")
        if vocabulary == "dispute":
            return noted(text, (value,), "question")
        return noted(text, (value,)) if vocabulary in _TITLES else named(text)

    def event(self, event_id: str) -> str:
        """Return the short words for an event, or its title where it has none."""
        return self.label("event_label" if self.named("event_label", event_id) else "event", event_id)

    def named(self, vocabulary: str, value: str) -> bool:
        """Tell whether the tables have a display word."""
        return bool(self._labels.get((vocabulary, value)))

    def number(self, value: float, of=(), rule: str = "stated") -> str:
        """Return a number as the press prints it, with a footnote; ``of`` as in :func:`~.footnotes.ids_of`."""
        return _noted_number(value, self.lang, sourced(value, of, rule))

    def date(self, when: Period | str, short: bool = False, year: bool = True, of=(), rule: str = "stated") -> str:
        """Return a date, or the text of one, as exactly as it is known; see :func:`helpers.words.dates.period`."""
        when = parse(when) if isinstance(when, str) else when
        return noted(dates.period(when, self.lang, short, year), ids_of(of), rule, f"{when}")

    def since(self, start: Period, short: bool = False, of=(), rule: str = "stated") -> str:
        """Return the beginning of a span whose end is not told; see :func:`helpers.words.dates.since`."""
        return noted(dates.since(start, self.lang, short), ids_of(of), rule, f"{start}")

    def day(self, that, short: bool = False, year: bool = True, of=(), rule: str = "stated") -> str:
        """Return a day; see :func:`helpers.words.dates.day`."""
        return noted(dates.day(that, self.lang, short, year), ids_of(of), rule, f"{that:%Y-%m-%d}")

    def month(self, that, short: bool = False, year: bool = True, of=(), rule: str = "stated") -> str:
        """Return a month; see :func:`helpers.words.dates.month`."""
        return noted(dates.month(that, self.lang, short, year), ids_of(of), rule, f"{that:%Y-%m}")

    def listed(self, items) -> str:
        """Join items as the language does: a, b and c."""
        *head, last = list(items)
        return self.say("list-and", head=", ".join(head), last=last) if head else last


def _noted_number(value: float, lang: str, source: Sourced) -> str:
    plain = int(value) if float(value).is_integer() else float(value)
    return noted(numbers.number(value, lang), source.row_ids, source.rule, plain)


@lru_cache(maxsize=10000)  # each chart, and each layout of it that is tried, asks for the same
def _curled(lang: str, text: str) -> str:
    """Set the straight quotation marks of the tables as print does."""
    letters = rules(lang).letters
    if not letters.apostrophe:
        return text
    return re.sub(r"(^|[\s(])'", rf"\1{letters.quotation}", text).replace("'", letters.apostrophe)


def _is_number(value) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool)


def _press(value):
    if isinstance(value, Sourced):
        whole = float(value.value).is_integer()
        pressed: Any = _PressInt(value.value) if whole else _PressFloat(value.value)
        pressed.source = value
        return pressed
    if _is_number(value):
        raise TypeError(f"the number {value} says not which rows it comes from: give it to sourced() first")
    return str(value)


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Yield the messages of a file with their ids, as they stand there."""
    begun = [*_ENTRY.finditer(text)]
    for one, following in zip(begun, [*begun[1:], None], strict=True):
        yield one[1], text[one.start() : following.start() if following else None]


@cache
def _bundle(lang: str) -> _Bundle:
    return _Bundle(lang)
