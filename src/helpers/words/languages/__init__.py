"""The languages: one folder each, with its messages and the rules of its dates, numbers and nouns.

A language is there when its folder is; it can be asked for when it lacks no message that English has. To add one, copy
a folder, name it by its code of two letters, and translate until ``python -m helpers check`` finds nothing missing.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser, ast

from helpers.errors import UserError

FOLDER = Path(__file__).parent
REFERENCE = "en"  # the language that has every message
RULES = "rules.toml"
_REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)\s*\}")  # to another message


@dataclass(frozen=True)
class Numbers:
    """How numbers are set: the mark between thousands, the digits from which it is set, the decimal sign."""

    group: str
    group_from: int
    point: str


@dataclass(frozen=True)
class Dates:
    """How dates are written; ``{}`` stands for what is written so.

    Attributes
    ----------
    day : str
        Day and month, in the letters of CLDR.
    day_alone, day_year : str
        The first of two days of one month; day and month with their year.
    year_in_full : str
        The year of a day or month that is written out, as in sentences.
    genitive : bool
        Month and year change their form after "from".
    genitive_about : bool
        And after "about".
    year_after : str
        A year by itself after these words.
    about, doubtful, since, since_about : str
    span, span_about : str
        Two ends, and words before them that ask for no case, as each end has its own.
    years : str
        Two ends that are years.
    spelling : dict
        What the press writes otherwise than CLDR.
    """

    day: str
    day_alone: str
    day_year: str
    year_in_full: str
    genitive: bool
    year_after: str
    about: str
    doubtful: str
    since: str
    since_about: str
    span: str
    span_about: str
    years: str
    genitive_about: bool = False
    spelling: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Nouns:
    """The hedges after which a noun has the form for many, whatever the number."""

    many_after: list[str]


@dataclass(frozen=True)
class Letters:
    """How letters are set.

    Attributes
    ----------
    apostrophe, quotation : str
        The signs for the straight ones of the tables.
    no_break_words : list of str
        The words that no line ends in.
    hyphens : list of str
        Patterns of the places where a long word may be cut, the best first.
    small_names : bool
        A name made of common words begins small within a sentence.
    """

    apostrophe: str
    quotation: str
    no_break_words: list[str]
    hyphens: list[str] = field(default_factory=list)
    small_names: bool = False


@dataclass(frozen=True)
class Choice:
    """The forms of a word, and what each asks of its neighbours.

    Attributes
    ----------
    words : tuple of str
        The word in all its forms.
    forms : tuple
        A form, what stands behind its back, and what it stands before; the first that fits is taken.
    """

    words: tuple[str, ...]
    forms: tuple[tuple[str, re.Pattern, re.Pattern], ...]

    @classmethod
    def of(cls, told: dict) -> "Choice":
        """Read it from the rules: a form that asks for nothing comes last."""
        forms = ((one["form"], one.get("after", ""), one.get("before", "")) for one in told["forms"])
        patterns = (
            (form, _folded(f"(?:{after})$" if after else ""), _folded(before)) for form, after, before in forms
        )
        return cls(tuple(told["words"]), tuple(patterns))


def _folded(pattern: str) -> re.Pattern:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True)
class Rules:
    """What a language asks of dates, numbers, nouns and letters; ``name`` is its English name."""

    name: str
    numbers: Numbers
    dates: Dates
    nouns: Nouns
    letters: Letters


class Missing(NamedTuple):
    """A message, or an attribute or a rule, that a language lacks: its file and its key."""

    file: str
    key: str


@cache
def rules(lang: str) -> Rules:
    """Return the rules of a language.

    Parameters
    ----------
    lang : str
        The name of its folder.

    Returns
    -------
    Rules

    Raises
    ------
    UserError
        Naming the rules that the language lacks.
    """
    told = tomllib.loads((FOLDER / lang / RULES).read_text("utf-8"))
    if lacking := [one.key for one in _rules_missing(lang)]:
        raise UserError(f"{lang}/{RULES} lacks {', '.join(lacking)}.")
    return Rules(
        told["name"], numbers=Numbers(**told["numbers"]), dates=Dates(**told["dates"]), nouns=Nouns(**told["nouns"]),
        letters=Letters(**told["letters"]),
    )  # fmt: skip


@cache
def choices(lang: str) -> tuple[Choice, ...]:
    """Return the words of a language that change with their neighbours; of most languages there are none."""
    return tuple(map(Choice.of, tomllib.loads((FOLDER / lang / RULES).read_text("utf-8")).get("euphony", ())))


def leaning_words() -> set[str]:
    """Return the words that no line ends in, of all languages: a line does not tell which it is in."""
    words = (rules(path.parent.name).letters.no_break_words for path in FOLDER.glob(f"*/{RULES}"))
    return {word for those in words for word in those}


@cache
def hyphens() -> tuple[re.Pattern, ...]:
    """Return the places where a long word may be cut, of all languages, the best first."""
    every = [rules(path.parent.name).letters.hyphens for path in sorted(FOLDER.glob(f"*/{RULES}"))]
    ranked = [own[rank] for rank in range(max(map(len, every))) for own in every if rank < len(own)]
    return tuple(map(re.compile, dict.fromkeys(ranked)))


def messages(lang: str) -> dict[str, str]:
    """Return the text of each file of messages of a language, by its name."""
    return {file.name: file.read_text("utf-8") for file in sorted((FOLDER / lang).glob("*.ftl"))}


def told_above(head: str) -> dict[str, dict[str, str]]:
    """Return what stands above messages of the reference language behind a word, such as "When", by file and id.

    Parameters
    ----------
    head : str
        ``When``: on what condition a sentence is printed; ``Rule``: how a number came to be.

    Returns
    -------
    dict of dict of str
        Of the files that have any.
    """
    found: dict[str, dict[str, str]] = {}
    for file, text in messages(REFERENCE).items():
        for entry in FluentParser().parse(text).body:
            comment = entry.comment if isinstance(entry, ast.Message) else None
            _, told, words = ((comment and comment.content) or "").rpartition(f"{head}: ")
            if told and isinstance(entry, ast.Message):
                found.setdefault(file, {})[entry.id.name] = " ".join(words.split())
    return found


def missing(lang: str) -> list[Missing]:
    """Return what a language lacks of all that English has, by file and key.

    Parameters
    ----------
    lang : str

    Returns
    -------
    list of Missing
    """
    own = {entry.key for file, text in messages(lang).items() for entry in _keys(file, text)}
    wanted = [entry for file, text in messages(REFERENCE).items() for entry in _keys(file, text)]
    # What only other messages speak of is a matter of each language by itself.
    within = {name for text in messages(REFERENCE).values() for name in _REFERENCE.findall(text)}
    wanted = [entry for entry in wanted if entry.key not in within]
    return [*_rules_missing(lang), *(entry for entry in wanted if entry.key not in own)]


def _rules_missing(lang: str) -> list[Missing]:
    path = FOLDER / lang / RULES
    own = _flat(tomllib.loads(path.read_text("utf-8"))) if path.exists() else set()
    wanted = _flat(tomllib.loads((FOLDER / REFERENCE / RULES).read_text("utf-8")))
    return [Missing(RULES, key) for key in sorted(wanted - own) if not key.startswith("dates.spelling")]


def _flat(table: dict, before: str = "") -> set[str]:
    found = set()
    for key, value in table.items():
        found |= {f"{before}{key}"} | (_flat(value, f"{before}{key}.") if isinstance(value, dict) else set())
    return found


def _keys(file: str, text: str) -> Iterator[Missing]:
    """Yield each message of a file, and each attribute as ``message.attribute``."""
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message):
            yield from [Missing(file, entry.id.name)] if entry.value else []
            yield from (Missing(file, f"{entry.id.name}.{one.id.name}") for one in entry.attributes)
