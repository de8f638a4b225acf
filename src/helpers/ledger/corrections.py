"""The record of corrections: what stood wrong in our tables, for how long, and what was put in its place.

``data/raw/corrections.yml`` is written by hand and explains its own format. It changes no cell. It says what was
changed, and :mod:`helpers.ledger.drift` holds it to the tables. Everything in it is read as text, as cells are: no day
and no number is taken for anything else.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd
import yaml

from helpers.choices import CHARTS, LANGUAGES
from helpers.ledger.faults import Fault, suggestion
from helpers.ledger.tables import Unreadable, read_text

FILE = "corrections.yml"
KINDS = ("correction", "update", "reclassification")
# What was wrong, in each language; the first has no ending.
_WHAT = ("what", *(f"what_{lang}" for lang in LANGUAGES[1:]))
# One row per cell that was changed.
COLUMNS = ("correction_id", "kind", *_WHAT, "since", "mended", "reported_by", "charts",
           "row_id", "column", "was", "now")  # fmt: skip


def read(path: Path) -> tuple[pd.DataFrame, list[Fault]]:
    """Read the record of corrections.

    Parameters
    ----------
    path : pathlib.Path
        The file.

    Returns
    -------
    table : pandas.DataFrame
        One row of texts per cell that was changed, with :data:`COLUMNS`; entries with faults are left out. No clock
        is asked: a file reads the same on every day, and :mod:`helpers.ledger.drift` tells of days to come.
    faults : list of Fault
        Empty if the form is sound.
    """
    try:
        entries = _entries(path)
    except Unreadable as problem:
        return as_table([]), [Fault(FILE, 0, "", str(problem), "")]
    faults, sound = [], []
    for number, entry in enumerate(entries, start=1):
        found = list(_entry_faults(number, entry))
        faults += found
        sound += [entry] * (not found)
    return as_table(sound), faults + _repeated_ids(sound)


def as_table(entries: list[dict]) -> pd.DataFrame:
    """Return sound entries as a table: one row per cell that was changed."""
    rows = [
        {
            "correction_id": entry["id"],
            **{name: " ".join(entry.get(name, "").split()) for name in (*_WHAT, "reported_by")},
            **{name: entry[name] for name in ("kind", "since", "mended")},
            "charts": ";".join(entry["charts"]),
            **{"row_id": row, "column": change["column"], "was": change["was"], "now": change["is"]},
        }
        for entry in entries
        for change in entry["rows"]
        for row in change["ids"]
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


class _Texts(yaml.BaseLoader):
    """Takes every scalar for text, and no key twice: of two, YAML would keep the last without a word."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise yaml.MarkedYAMLError(problem=f"key {key.value} stands twice", problem_mark=key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


@lru_cache(maxsize=2)  # reading YAML takes half as long as all other checks together, and one process may check often
def _parsed(text: str):
    return yaml.load(text, _Texts) or []


def _entries(path: Path) -> list:
    text = read_text(path)
    try:
        entries = _parsed(text)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        line = mark.line if mark else text.count("\n", 0, getattr(problem, "position", 0))
        said = getattr(problem, "problem", None) or "a character that cannot be printed"
        raise Unreadable(f"line {line + 1} is not YAML: {said}") from None
    except RecursionError:
        raise Unreadable("the file is nested too deeply to be a list of corrections") from None
    if not isinstance(entries, list):
        raise Unreadable("the file must be a list of entries, each beginning with “- id: ”")
    return entries


@dataclass(frozen=True)
class _Field:
    """What may stand in a field of an entry."""

    allowed: str
    good: Callable[[object], bool]
    required: bool = True
    choices: tuple[str, ...] = ()


def _is_text(value, longest: int = 2000) -> bool:
    return isinstance(value, str) and value.isprintable() and len(value) <= longest


def _is_sentence(value) -> bool:
    return isinstance(value, str) and _is_text(" ".join(value.split()), 300) and bool(value.strip())


def _is_function(value) -> bool:
    """Names are capitalised: in small letters only what somebody does can be told, and not who they are."""
    return isinstance(value, str) and re.fullmatch(r"[a-z][a-z ,'’-]*", value) is not None


def _is_day(value) -> bool:
    try:
        return value == date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return False


def _is_list(value, least: int = 0) -> bool:
    return isinstance(value, list) and len(value) >= least and all(isinstance(item, str) and item for item in value)


DAY = "a day that has come, YYYY-MM-DD"
_DAY = _Field(DAY, _is_day)
_SENTENCE = "one sentence of at most 300 characters"
_ENTRY = {
    "id": _Field("c-, the year and a number, such as c-2026-001",
                 lambda value: isinstance(value, str) and re.fullmatch(r"c-\d{4}-\d{3}", value, re.ASCII) is not None),
    "kind": _Field(", ".join(KINDS), lambda value: value in KINDS, choices=KINDS),
    **{name: _Field(_SENTENCE, _is_sentence, required=name == _WHAT[0]) for name in _WHAT},
    "since": _DAY,
    "mended": _DAY,
    "reported_by": _Field("data desk, or a function in small letters, and never a name", _is_function),
    "rows": _Field("a list of changes, each with ids, column, was and is",
                   lambda value: isinstance(value, list) and bool(value)),
    "charts": _Field(f"a list in brackets, empty if none is touched, of {', '.join(CHARTS)}", _is_list),
}  # fmt: skip
_CHANGE = {
    "ids": _Field("a list of ids in brackets, such as [abc-032]", lambda value: _is_list(value, 1)),
    "column": _Field("the name of a column", lambda value: bool(value) and _is_text(value)),
    "was": _Field("the cell as it stood, on one line; nothing for an empty one", _is_text),
    "is": _Field("the cell as it stands, on one line; nothing for an empty one", _is_text),
}


def _entry_faults(number: int, entry) -> Iterator[Fault]:
    if not isinstance(entry, dict):
        yield Fault(FILE, 0, "", "the entry has no fields; it must begin with “- id: ”", "", entry=str(number))
        return
    name = entry["id"] if _is_text(entry.get("id")) and entry["id"] else str(number)
    yield from _field_faults(name, entry, _ENTRY)
    for change in entry["rows"] if isinstance(entry.get("rows"), list) else []:
        yield from _change_faults(name, change)
    for chart in entry["charts"] if _is_list(entry.get("charts")) else []:
        if chart not in CHARTS:
            yield Fault(FILE, 0, "charts", chart, ", ".join(CHARTS), suggestion(chart, CHARTS), name)
    since, mended = entry.get("since"), entry.get("mended")
    if _is_day(since) and _is_day(mended) and str(mended) < str(since):
        yield Fault(FILE, 0, "mended", str(mended), f"a day not before since, which is {since}", entry=name)


def _change_faults(name: str, change) -> Iterator[Fault]:
    if not isinstance(change, dict):
        yield Fault(FILE, 0, "rows", _shown(change), _ENTRY["rows"].allowed, entry=name)
        return
    yield from _field_faults(name, change, _CHANGE)
    if "is" in change and change["is"] == change.get("was"):
        yield Fault(FILE, 0, "is", _shown(change["is"]), "another text than in was", entry=name)


def _field_faults(name: str, mapping: dict, fields: dict[str, _Field]) -> Iterator[Fault]:
    for key in mapping:
        if key not in fields:
            near = suggestion(key, fields) or f"there are {', '.join(fields)}"
            yield Fault(FILE, 0, "", f"field “{key}” is not known", "", near, name)
    for field, rule in fields.items():
        if field not in mapping and rule.required:
            yield Fault(FILE, 0, "", f"field {field} is missing; it takes {rule.allowed}", "", entry=name)
        elif field in mapping and not rule.good(mapping[field]):
            shown = _shown(mapping[field])
            yield Fault(FILE, 0, field, shown, rule.allowed, suggestion(shown, rule.choices), name)


def _shown(value) -> str:
    return value if isinstance(value, str) else "a list" if isinstance(value, list) else "fields of its own"


def _repeated_ids(entries: list[dict]) -> list[Fault]:
    ids = [entry["id"] for entry in entries]
    return [
        Fault(FILE, 0, "id", twice, "an id that occurs once", entry=twice)
        for twice in sorted({one for one in ids if ids.count(one) > 1})
    ]
