"""The kinds of columns that tables are made of: text, words of a list, ids, references, numbers, dates, names.

``description`` of a column says what it means. Its ``metadata`` carries what other tools need: ``allowed`` (the words
of a fault), ``required`` (in a data package), ``needed`` (in any table), ``default`` (what stands for a missing cell),
``derived`` (the rule of :mod:`helpers.ledger.complete` that fills it), ``references`` (``table.column``, several
joined by spaces, or ``labels:vocabulary``), ``many`` (several values joined by ``;``), ``date``, ``number``, ``values``
(the only ones allowed), ``words`` (what they mean, in groups), ``pattern``, ``longest``, ``least``, ``most``, ``type``
(of what is more than text), ``unit``, ``drawn`` (charts print it), ``labelled`` (the vocabularies of labels.csv in
which each of its words has a name), ``letter`` (of ids that are numbered), and of a name ``lang``, ``name`` (what it
has in common with the columns of other languages) and ``word`` (the vocabulary that it goes to).
"""

import re
from typing import Any, cast

import pandas as pd
import pandera.pandas as pa
from babel import Locale

from helpers.choices import LANGUAGES
from helpers.ledger import addresses, meanings
from helpers.ledger.texts import is_clean, is_printed
from helpers.words import edtf

NUMBER = r"\d{1,15}(\.\d{1,8})?"
DEGREES = r"-?\d{1,3}(\.\d{1,8})?"
# Each figure has one writing, so that equal figures are equal texts.
FIGURE = r"(0|[1-9]\d{0,14})(\.\d{0,7}[1-9])?"
# Of dates: a year further off is a slip of the hand, and would leave a time axis with nothing to tell apart.
YEARS = (1900, 2199)
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)

Columns = dict[str, pa.Column]


def _column(allowed, test, *, required=True, doc="", **metadata) -> pa.Column:
    """Return a text column whose filled cells must pass ``test``, a function of a Series of distinct texts.

    Whether a cell may be empty depends on the folder as well, and is not judged here.
    """

    def check(cells: pd.Series) -> pd.Series:
        distinct = pd.Series(cells.unique(), dtype=object)
        good = dict(zip(distinct, test(distinct), strict=True)) | {"": True}
        return cells.map(good).astype(bool)

    metadata |= {"allowed": allowed if required else f"{allowed}, or empty", "required": required}
    return pa.Column(object, pa.Check(check, error=metadata["allowed"]), description=doc, metadata=metadata)


def metadata_of(part: pa.Column | pa.DataFrameSchema) -> dict[str, Any]:
    """Return what a column or a table says of itself beyond its checks."""
    return part.metadata if part.metadata is not None else {}


def needed(column: pa.Column) -> pa.Column:
    """Let a column be one without which a table says nothing: it is there, and filled, in every folder."""
    metadata_of(column)["needed"] = True
    return column


def filled(column: pa.Column, default: str) -> pa.Column:
    """Let a word stand where a table of one's own has no cell."""
    metadata_of(column)["default"] = default
    return column


def derived(column: pa.Column, rule: str) -> pa.Column:
    """Let a rule of :mod:`helpers.ledger.complete` fill what a table of one's own has not."""
    metadata_of(column)["derived"] = rule
    return column


def _each(test):
    return lambda cells: cells.map(lambda cell: bool(test(cell)))


def _matches(pattern):
    return _each(re.compile(pattern, re.ASCII).fullmatch)


def _grouped(words) -> meanings.Groups:
    """Return a list of words, with or without meanings, as groups of words with meanings."""
    words = words if isinstance(words, dict) else dict.fromkeys(words, "")
    grouped = any(isinstance(value, dict) for value in words.values())
    return cast(meanings.Groups, words if grouped or not words else {"": words})


def is_key(text: str) -> bool:
    """Tell whether a text is an id, safe in file names and pictures."""
    return len(text) <= 80 and _KEY.fullmatch(text) is not None


def text(doc="", required=False, longest=None, drawn=False, **metadata):
    """Free text on one line, as :mod:`helpers.ledger.texts` has it; if it is drawn, of signs that charts can print."""
    limit = longest or 2000
    allowed = f"text of at most {limit} characters on one line" if longest else "text on one line"
    allowed += ", in signs that charts can print" * drawn
    test = _each(lambda cell: len(cell) <= limit and is_clean(cell) and (not drawn or is_printed(cell)))
    return _column(allowed, test, required=required, doc=doc, longest=limit, drawn=drawn, text=True, **metadata)


def one_of(words, doc="", required=True, labelled=()):
    """One word of a short list, which may map each word to its meaning."""
    words = _grouped(words)
    values = tuple(word for group in words.values() for word in group)
    return _column(", ".join(values), lambda cells: cells.isin(values), required=required, doc=doc, values=values,
                   words=words, labelled=labelled)  # fmt: skip


def patterned(pattern, allowed, doc="", **metadata):
    """Text that a pattern describes."""
    return _column(allowed, _matches(pattern), doc=doc, pattern=pattern, **metadata)


def key(doc="", once=True, **metadata):
    """An id; unless it recurs on purpose, it names one row of its table."""
    allowed = f"letters a to z, digits and hyphens{'; each id once' * once}"
    return _column(allowed, _each(is_key), doc=doc, pattern=_KEY.pattern, key=once, longest=80, **metadata)


def numbered(doc="", letter=""):
    """An id that is unique in all tables together: where its region has a prefix, that, a letter and a number."""
    return derived(key(doc, letter=letter), "place in the table")


def refers(target, doc="", required=True, many=False, words=(), labelled=()):
    """An id that must exist in another table, or a value of a vocabulary of labels.csv."""
    files = [f"{one.partition('.')[0]}.csv" for one in target.split()]
    vocabulary = target.partition(":")[2]
    where = f"a value of vocabulary {vocabulary} in labels.csv" if vocabulary else f"an id of {' or '.join(files)}"
    allowed = f"{where}, several joined by ;" if many else where
    return _column(allowed, _each(bool), required=required, doc=doc, references=target, many=many,
                   words=_grouped(words), labelled=labelled)  # fmt: skip


def number(doc="", required=False, whole=False, least=0, most=None, unit=""):
    """A plain number: digits and at most one point. That it lies within its bounds is left to a rule.

    A figure has one writing; what is measured to a number of decimals, in degrees, keeps them.
    """
    kind, pattern = ("whole number", r"0|[1-9]\d{0,14}") if whole else ("number", DEGREES if most else FIGURE)
    allowed = f"a plain {kind}: digits, no {'signs or ' * (pattern != DEGREES)}separators"
    return _column(allowed, _matches(pattern), required=required, doc=doc, number=True,
                   type="integer" if whole else "number", least=least, most=most, unit=unit)  # fmt: skip


def day(doc="", required=False):
    """A date in one of the five forms of the codebook."""

    def good(cell: str) -> bool:
        try:
            when = edtf.parse(cell)
        except ValueError:
            return False
        return YEARS[0] <= when.first.year and when.last.year <= YEARS[1]

    allowed = f"a date: {edtf.FORMS}; from {YEARS[0]} to {YEARS[1]}"
    return _column(allowed, _each(good), required=required, doc=doc, date=True, pattern=edtf.PATTERN)


def year(doc=""):
    """A year of the last century or of this one, if known."""
    test = _matches(r"(19|20)\d\d")
    return _column("a year of four digits", test, required=False, doc=doc, type="year", least=1900, most=2099)


def web_address(doc="", required=True):
    """An address that a browser opens and that carries no markup."""
    allowed = "an address that starts with http:// or https://"
    return _column(allowed, _each(addresses.is_sound), required=required, doc=doc, pattern=addresses.PATTERN,
                   longest=addresses.LONGEST)  # fmt: skip


def language_of(lang: str) -> str:
    """Return the English name of a language."""
    return Locale(lang).english_name or lang


def names(doc, what="name", required=True, word="", rule="", need=False) -> Columns:
    """Return the columns of a name, one a language.

    Parameters
    ----------
    doc : str
        What it names.
    what : str
        What the columns have in common.
    required : bool
    word : str
        The vocabulary of words that it goes to.
    rule : str
        What fills it where no language has it.
    need : bool
        Without it, in one language at least, a row says nothing.
    """
    told = {"name": what, "word": word, "longest": 120, "drawn": True, "required": required, "needed": need}
    columns = {f"{what}_{lang}": text(f"{doc} ({language_of(lang)})", lang=lang, **told) for lang in LANGUAGES}
    return {name: derived(column, rule) if rule else column for name, column in columns.items()}


def titles(doc, what, same, word, longest) -> Columns:
    """Return the columns of a title; the first language has no ending of its own.

    Parameters
    ----------
    doc, what : str
        As for :func:`names`.
    same : str
        What is said of the further languages; ``{}`` stands for the language.
    word : str
    longest : tuple of int
        In the first language, and in the others.
    """
    first, *others = LANGUAGES
    told = {"name": what, "word": word, "drawn": True, "required": True, "needed": True}
    columns = {what: text(f"{doc}, in {language_of(first)}", longest=longest[0], lang=first, **told)}
    further = {f"{what}_{lang}": text(same.format(language_of(lang)), longest=longest[1], lang=lang, **told)
               for lang in others}  # fmt: skip
    return columns | further
