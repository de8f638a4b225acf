"""What a report was made from: a small file beside it, from which the next run knows whether it must be made again.

The file holds digests of everything that the report read: its parameters, the notebook, our code, its messages, the
lock, the map layers, and each row of the tables that its selection has; and of every file that it wrote.
"""

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.contents import file_digest
from helpers.paths import BOUNDARIES, PROCESSED, RAW, ROOT
from helpers.publish.jobs import Job

if TYPE_CHECKING:  # pandas takes half a second to import, and most runs have nothing to do
    import pandas as pd

    from helpers.ledger import Ledger

ENDING = "state.json"
_VERSION = 1
_PARTS = ("parameters", "notebook", "helpers", "words", "lock", "layers")
_MESSAGES = ROOT / "src" / "helpers" / "words" / "messages"


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
    """

    parts: dict[str, str]
    rows: dict[str, list[str]]
    files: dict[str, str]
    seconds: float

    def written(self) -> bytes:
        """Return the content of the file."""
        rows = {table: " ".join(digests) for table, digests in self.rows.items()}
        content = {"version": _VERSION, **vars(self), "rows": rows}
        return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()


def read(job: Job) -> State | str:
    """Return the state of a report, or in words why there is none to go by."""
    path = job.output / job.file(ENDING)
    try:
        content = json.loads(path.read_bytes())
        if content.pop("version") != _VERSION:
            return f"{path} is of another version"
        rows = {str(table): digests.split() for table, digests in content.pop("rows").items()}
        state = State(dict(content["parts"]), rows, dict(content["files"]), float(content["seconds"]))
        return state if state.files else f"{path} names no files"
    except FileNotFoundError:
        return "not made yet"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return f"{path} cannot be read"


def made(job: Job, files: Mapping[str, bytes], seconds: float) -> State:
    """Return the state of a report that has just been made."""
    digests = {path: _digest(content) for path, content in files.items()}
    return State(_parts(job), _rows_of(job), digests, round(seconds, 2))


def reasons(job: Job, state: State | str) -> list[str]:
    """Return why a report must be made again, in words; nothing if it need not.

    Parameters
    ----------
    job : Job
    state : State or str
        As :func:`read` gives it.

    Returns
    -------
    list of str
        Such as ``unit_sizes: 1 row``.
    """
    if isinstance(state, str):
        return [state]
    now = _parts(job)
    told = [name for name in _PARTS if state.parts.get(name) != now[name]]
    if state.parts.get("data") != now["data"]:
        told += list(_changed_rows(state.rows, _rows_of(job)))
    return told + list(_lost_files(job.output, state.files))


def stale(state: State) -> bool:
    """Tell whether a state, though up to date, names other bytes of the tables than there are now."""
    return state.parts["data"] != shared_parts()["data"]


def refreshed(state: State) -> State:
    """Return a state that names the tables as they are now."""
    return replace(state, parts=state.parts | {"data": shared_parts()["data"]})


def _changed_rows(before: Mapping[str, list[str]], now: Mapping[str, list[str]]) -> Iterable[str]:
    for table in sorted({*before, *now}):
        old, new = Counter(before.get(table, [])), Counter(now.get(table, []))
        if n := max((old - new).total(), (new - old).total()):
            yield f"{table}: {n} row{'s' * (n != 1)}"


def _lost_files(out: Path, files: Mapping[str, str]) -> Iterable[str]:
    for name, expected in files.items():
        try:
            if _digest((out / name).read_bytes()) != expected:
                yield f"{name} was edited"
        except OSError:
            yield f"{name} is missing"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _parts(job: Job) -> dict[str, str]:
    given = job.parameters
    chosen = f"{given.region} {given.known_by} {given.lang} {given.size}"
    return {
        "parameters": chosen,
        "notebook": _digest(job.source.read_bytes()),
        "words": file_digest((_MESSAGES / given.lang).iterdir()),
        **shared_parts(),
    }


@cache
def shared_parts() -> dict[str, str]:
    """Return the digests of what all reports read; taken once, so that a batch is of one piece."""
    kinds = ("*.csv", "*.json", "*.yml")
    tables = [path for folder in (PROCESSED, RAW) for kind in kinds for path in folder.glob(kind)]
    lock = file_digest([ROOT / "requirements.lock"])
    return {
        "helpers": file_digest((ROOT / "src" / "helpers").rglob("*.py")),
        "lock": f"{lock} {platform.python_version()}",
        "layers": file_digest(BOUNDARIES.glob("*.geojson")),
        "data": file_digest(tables),
    }


def _rows_of(job: Job) -> dict[str, list[str]]:
    return _row_digests(job.parameters.region, job.parameters.known_by, job.parameters.lang)


@cache
def _row_digests(region: str, known_by: str, lang: str) -> dict[str, list[str]]:
    from helpers import ledger

    selection = selected(ledger.load().as_known(known_by).within(region), lang)
    return {name: sorted(map(_row_digest, table.itertuples(index=False))) for name, table in selection.items()}


def _row_digest(row: tuple) -> str:
    return hashlib.sha256("\x1f".join(map(str, row)).encode()).hexdigest()[:8]


def selected(known: "Ledger", lang: str) -> dict[str, "pd.DataFrame"]:
    """Return the rows that a report on a selection can read: those of its region, and what they refer to.

    Parameters
    ----------
    known : Ledger
        Cut to a day and a region.
    lang : {"en", "ru", "uk"}

    Returns
    -------
    dict of pandas.DataFrame
        By table; the claims by the raw table that they were entered in.
    """
    tables = dict(known.tables)
    told = [tables[name] for name in ("claims", "equipment", "events", "districts", "duties", "reference")]
    pages, speakers = _named(told, "source_id", "also_source_ids"), _named(told, "speaker_id")
    ids = set().union(*(table.iloc[:, 0] for table in told))
    own = ("event", "event_label", "dispute", "speaker", "role")  # vocabularies whose values are ids of rows
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
