"""What a report was made from: a small file beside it, from which the next run knows whether it must be made again.

The file holds digests of everything that the report read: its parameters, the notebook, our code, its messages, the
lock, the map layers, and each row of the tables that its selection has; and of every file that it wrote. They are taken
before the report reads, and compared once more when it has: what was written to meanwhile is named, and the report is
due again.
"""

import hashlib
import json
import math
import os
import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from helpers.contents import file_digest, file_marks, regular_digest
from helpers.errors import UserError
from helpers.paths import RAW, ROOT, DataFolder, data_folder
from helpers.runs.jobs import Job

if TYPE_CHECKING:  # pandas takes half a second to import, and most runs have nothing to do
    import pandas as pd

    from helpers.ledger import Ledger

ENDING = "state.json"
_VERSION = 2
_PARTS = ("parameters", "notebook", "helpers", "words", "lock", "layers", "data")
_MESSAGES = ROOT / "src" / "helpers" / "words" / "languages"


@dataclass(frozen=True)
class Inputs:
    """What a report reads, as it is at one moment.

    Attributes
    ----------
    digests : dict of str
        By part: of the content.
    marks : dict of tuple
        By part: what the file system tells of each file. They move with any write, also one that is undone later.
    """

    digests: dict[str, str]
    marks: dict[str, tuple]

    def differing(self, later: "Inputs") -> list[str]:
        """Return the names of the parts that were written to between two moments."""
        return [
            name
            for name in self.digests
            if self.digests[name] != later.digests[name] or self.marks.get(name) != later.marks.get(name)
        ]


@dataclass(frozen=True)
class State:
    """The state of a report, as its file has it.

    Attributes
    ----------
    parts : dict of str
        Digests of what is read whole, by name; ``data`` is that of the bytes of all tables.
    rows : dict of list of str
        Digests of the rows selected, by table.
    files : dict of str
        Digests of the files written, by path below the folder for output.
    seconds : float
        How long the run took.
    moved : sequence of str
        Names of the parts that were written to while the report was made: nobody knows which of it it read.
    others : dict of (str, str)
        Files that earlier runs of the report wrote and this one did not, such as other sizes: their digests, and the
        :attr:`making` of their run.
    """

    parts: dict[str, str]
    rows: dict[str, list[str]]
    files: dict[str, str]
    seconds: float
    moved: Sequence[str] = ()
    others: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def making(self) -> str:
        """A digest of all that the report was made from, whatever its size; nothing if that is not known."""
        read = {name: digest for name, digest in self.parts.items() if name not in ("parameters", "data")}
        return "" if self.moved else _digest(json.dumps([read, self.rows], sort_keys=True).encode())

    def written(self) -> bytes:
        """Return the content of the file."""
        rows = {table: " ".join(digests) for table, digests in self.rows.items()}
        content = {"version": _VERSION, **vars(self), "rows": rows, "moved": list(self.moved)}
        return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()


def read(job: Job) -> State | str:
    """Return the state of a report, or in words why there is none to go by."""
    path = job.output / job.file(ENDING)
    try:
        if not path.exists():
            return "not made yet"
        content: dict = json.loads(path.read_bytes()) if path.is_file() else {}  # a pipe would let us wait
        if content["version"] != _VERSION:
            return f"{path} is of another version"
        return _checked(content) if content["files"] else f"{path} names no files"
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return f"{path} cannot be read"


def _checked(content: dict) -> State:
    """Return the state that a file tells of; whoever edited it can have written anything."""
    rows = {table: digests.split() for table, digests in content["rows"].items()}
    parts = {name: _text(content["parts"][name]) for name in _PARTS}
    files = {_below(name): _text(digest) for name, digest in content["files"].items()}
    others = {_below(name): (_text(digest), _text(made)) for name, (digest, made) in content["others"].items()}
    moved, seconds = [_text(name) for name in content["moved"]], float(content["seconds"])
    if not math.isfinite(seconds):
        raise ValueError
    return State(parts, rows, files, seconds, moved, others)


def _text(value) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # no half of a pair of surrogates
    return value


def _below(name: str) -> str:
    """Return the path of a file below the folder for output; it is nothing else, on no system."""
    path = PureWindowsPath(_text(name))
    if path.anchor or not path.parts or ".." in path.parts or "\0" in name:
        raise ValueError
    return name


def made(
    job: Job, made_from: Mapping[str, str], moved: Iterable[str], files: Mapping[str, bytes], seconds: float
) -> State:
    """Return the state of a report that has just been made.

    Parameters
    ----------
    job : Job
    made_from : mapping of str
        Digests by part of what it read, taken before it did.
    moved : iterable of str
        The parts that were written to before it was done.
    files : mapping of bytes
        What it wrote, by path below the folder for output.
    seconds : float

    Returns
    -------
    State
    """
    rows = None if "data" in moved else _rows_of(job, made_from["data"])
    told = dict.fromkeys([*moved, *["data"] * (rows is None)])
    digests = {path: _digest(content) for path, content in files.items()}
    before = read(job)
    others = {} if isinstance(before, str) else _others(before, job.output, digests)
    return State(dict(made_from), rows or {}, digests, round(seconds, 2), list(told), others)


def _others(before: State, out: Path, files: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return what earlier runs wrote and this one did not, as far as it is still there."""
    known = before.others | {name: (digest, before.making) for name, digest in before.files.items()}
    return {name: told for name, told in known.items() if name not in files and (out / name).is_file()}


def reasons(job: Job, state: State | str, now: Inputs | None = None) -> list[str]:
    """Return why a report must be made again, in words; nothing if it need not.

    Parameters
    ----------
    job : Job
    state : State or str
        As :func:`read` gives it.
    now : Inputs, optional
        What it would read, as :func:`inputs` tells it.

    Returns
    -------
    list of str
        Such as ``unit_sizes: 1 row``.
    """
    if isinstance(state, str):
        return [state]
    return [*outdated(job, state, now or inputs(job)), *_lost_files(job.output, state.files)]


def outdated(job: Job, state: State, now: Inputs) -> list[str]:
    """Return what has changed since a report was made, in words as :func:`reasons` does."""
    told = [f"{name} changed while it was made" for name in state.moved]
    for name in _PARTS:
        if name not in state.moved and state.parts[name] != now.digests[name]:
            told += _changed_rows(state.rows, _rows_of(job, now.digests[name])) if name == "data" else [name]
    return told


def refreshed(state: State, now: Inputs) -> State | None:
    """Return a state, of which nothing has changed, that names the bytes of the tables as they are now; if it must."""
    data = now.digests["data"]
    return None if state.parts["data"] == data else replace(state, parts=state.parts | {"data": data})


def _changed_rows(before: Mapping[str, list[str]], now: Mapping[str, list[str]] | None) -> Iterable[str]:
    if now is None:
        yield "tables, which are being written"
        return
    for table in sorted({*before, *now}):
        old, new = Counter(before.get(table, [])), Counter(now.get(table, []))
        if n := max((old - new).total(), (new - old).total()):
            yield f"{table}: {n} row{'s' * (n != 1)}"


def _lost_files(out: Path, files: Mapping[str, str]) -> Iterable[str]:
    for name, expected in files.items():
        found = regular_digest(out / name)
        if found != expected:
            yield f"{name} {'was edited' if found else 'is missing'}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def inputs(job: Job, shared: Inputs | None = None) -> Inputs:
    """Return what a report would read if it were made now.

    Parameters
    ----------
    job : Job
    shared : Inputs, optional
        What all reports on its tables read, as :func:`shared_inputs` tells it.

    Returns
    -------
    Inputs
    """
    given, shared = job.parameters, shared or shared_inputs(job.parameters.data)
    own = {"notebook": [job.source], "words": [*(_MESSAGES / given.lang).glob("*")]}
    marks = {name: file_marks(paths) for name, paths in own.items()}  # first, or a write in between would not show
    digests = {name: file_digest(paths) for name, paths in own.items()}
    digests["parameters"] = f"{given.region} {given.known_by} {given.lang} {given.size}"
    return Inputs(digests | shared.digests, marks | shared.marks)


def shared_inputs(data: DataFolder | None = None) -> Inputs:
    """Return what all reports on the tables of a folder, or of the repository, read, as it is now."""
    data = data or data_folder()
    marks = {name: file_marks(paths) for name, paths in _shared_files(data).items()}
    return Inputs(shared_parts(data), marks)


def shared_parts(data: DataFolder | None = None) -> dict[str, str]:
    """Return the digests of what all reports on the tables of a folder, or of the repository, read, as it is now."""
    data = data or data_folder()
    digests = {name: file_digest(paths) for name, paths in _shared_files(data).items()}
    return digests | {"lock": f"{digests['lock']} {platform.python_version()}"}


def _shared_files(data: DataFolder) -> dict[str, list[Path]]:
    kinds = ("*.csv", "*.json", "*.yml")
    tables = [path for folder in (data.processed, data.raw) for kind in kinds for path in folder.glob(kind)]
    return {
        "helpers": _code(),
        "lock": [ROOT / "requirements.lock"],
        "layers": [*data.boundaries.glob("*.geojson")],
        "data": tables if data.whole else [*tables, RAW / "labels.csv"],
    }


def _code() -> list[Path]:
    walked = os.walk(ROOT / "src" / "helpers")  # twice as fast as Path.rglob, and each report asks six times
    return [Path(folder, name) for folder, _, names in walked for name in names if name.endswith(".py")]


_CODE_LOADED = file_marks(_code())  # as this process imports it


def code_is_as_loaded() -> bool:
    """Tell whether the code on the disk is what this process runs."""
    return file_marks(_code()) == _CODE_LOADED


def read_once() -> tuple:
    """Return marks of what a process can read once and keep: code, messages of all languages and layers."""
    return file_marks([*_code(), *_MESSAGES.glob("*/*"), *data_folder().boundaries.glob("*.geojson")])


def _rows_of(job: Job, data: str) -> dict[str, list[str]] | None:
    """Return digests of the rows of a selection in the tables with a digest; nothing if these are not there."""
    given = job.parameters
    try:
        return _row_digests(given.data, given.region, given.known_by, given.lang, data)
    except _Moved:
        return None
    except UserError:
        if shared_parts(given.data)["data"] == data:
            raise
        return None


class _Moved(Exception):
    """The tables were written to while they were read."""


@cache
def _row_digests(tables: DataFolder, region: str, known_by: str, lang: str, data: str) -> dict[str, list[str]]:
    """Read the rows of a selection; ``data`` stands for the bytes of the tables, so that other bytes are read anew."""
    from helpers import ledger

    before = shared_inputs(tables)
    selection = selected(ledger.load(tables.folder).as_known(known_by).within(region), lang)
    rows = {name: sorted(map(_row_digest, table.itertuples(index=False))) for name, table in selection.items()}
    if before.digests["data"] != data or "data" in before.differing(shared_inputs(tables)):
        raise _Moved  # which is not kept, as what is returned is
    return rows


def _row_digest(row: tuple) -> str:
    return hashlib.sha256("\x1f".join(map(str, row)).encode()).hexdigest()[:8]


def selected(known: "Ledger", lang: str) -> dict[str, "pd.DataFrame"]:
    """Return the rows that a report on a selection can read: those of its region, and what they refer to.

    Parameters
    ----------
    known : Ledger
        Cut to a day and a region.
    lang : str

    Returns
    -------
    dict of pandas.DataFrame
        By table; the claims by the raw table that they were entered in.
    """
    tables = dict(known.tables)
    told = [tables[name] for name in ("claims", "equipment", "events", "districts", "duties", "reference")]
    pages, speakers = _named(told, "source_id", "also_source_ids"), _named(told, "speaker_id")
    ids = set().union(*(table.iloc[:, 0] for table in told))
    # Vocabularies whose values are ids of rows.
    own = ("event", "event_label", "dispute", "speaker", "speaker_short", "role", "scope", "word")
    words = tables["words"][["vocabulary", "value", lang]]
    disputes = set(tables["disputes"]["dispute_id"])
    tables |= {
        "sources": tables["sources"][tables["sources"]["source_id"].isin(pages)],
        "speakers": tables["speakers"][tables["speakers"]["speaker_id"].isin(speakers)],
        "words": words[~words["vocabulary"].isin(own) | words["value"].isin(ids | disputes | speakers)],
        "dispute_rows": tables["dispute_rows"][tables["dispute_rows"]["dispute_id"].isin(disputes)],
    }
    claims = tables.pop("claims")
    return tables | {str(name): rows for name, rows in claims.groupby("table")}


def _named(tables: Iterable["pd.DataFrame"], *columns: str) -> set[str]:
    """Return the ids in columns of tables; a cell can hold several."""
    cells = (cell for table in tables for column in columns if column in table for cell in table[column])
    return {one for cell in cells for one in cell.split(";")}
