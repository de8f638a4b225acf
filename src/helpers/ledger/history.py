"""The raw tables as they were at an earlier revision, read from git."""

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from helpers.errors import UsageError, UserError
from helpers.ledger import corrections
from helpers.ledger.check import Tables, refuse_no_tables
from helpers.ledger.differences import indexed, naming
from helpers.ledger.schema import tables as schemas
from helpers.ledger.tables import Unreadable, read_whole
from helpers.paths import DataFolder


@dataclass(frozen=True)
class Revision:
    """The raw tables at one revision.

    Attributes
    ----------
    name : str
        The revision as asked for, with its short hash and the day of its commit.
    tables : dict of pandas.DataFrame
        Each table as text with the columns that it had then; ``corrections`` among them, empty if there was no record.
    """

    name: str
    tables: Tables


class OutOfShape(UserError):
    """Earlier tables lack what cannot be made up."""


def state_at(revision: str, data: DataFolder) -> Revision:
    """Read the tables as they were at a revision.

    Parameters
    ----------
    revision : str
        Whatever git takes for a commit: a hash, a tag, ``HEAD~3``.
    data : DataFolder
        The folder of the tables, in a clone.

    Returns
    -------
    Revision

    Raises
    ------
    UsageError
        If the folder is not in a clone, git knows no such revision, or there were no tables then.
    """
    refuse_no_tables(data)
    raw_dir = data.raw
    if _git(raw_dir, "rev-parse", "--is-inside-work-tree") is None:
        raise UsageError(
            f"{raw_dir} is not in a clone that git can read, so there is no earlier state to compare with."
        )
    commit = _git(raw_dir, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UsageError(f"--since is {revision!r}, which is no revision here: git log --oneline lists them.")
    commit = commit.decode().strip()
    files = [
        name for name in (_git(raw_dir, "ls-tree", "--name-only", "-z", commit) or b"").decode().split("\0") if name
    ]
    if not any(name.endswith(".csv") for name in files):
        raise UsageError(f"At {revision} there were no tables in {raw_dir}: choose a later revision.")
    dated = (_git(raw_dir, "show", "--no-patch", "--format=%h, %cs", commit) or b"").decode().strip()
    return Revision(f"{revision} ({dated})", _tables(raw_dir, commit, files))


def in_shape_of_today(earlier: Tables, today: Tables) -> Tables:
    """Give earlier tables the columns of today, so that today's code can draw them.

    A column that was not there is taken as it is now, so that it makes no difference; columns that are no longer
    known are left out. Of rows that are gone by now such a cell is empty, if it may be.

    Parameters
    ----------
    earlier, today : dict of pandas.DataFrame
        As :func:`state_at` and :func:`helpers.ledger.check.read_tables` give them.

    Returns
    -------
    dict of pandas.DataFrame

    Raises
    ------
    OutOfShape
        If a table was not there, or a cell would have to be made up.
    """
    shaped = {}
    for name in (name for name in schemas() if name in today):
        if name not in earlier:
            raise OutOfShape(f"there was no {name}.csv")
        shaped[name] = _filled(name, earlier[name], today[name])[list(today[name].columns)]
    return shaped | {"corrections": earlier["corrections"]}


def _filled(name: str, table: pd.DataFrame, today: pd.DataFrame) -> pd.DataFrame:
    missing = [column for column in today if column not in table]
    by = naming(name, table, today)
    was = indexed(table, by).join(indexed(today, by)[missing])
    for column in missing:
        gone = was[column].isna()
        rule = schemas()[name].columns[column].metadata
        if gone.any() and rule["required"]:
            raise OutOfShape(f"{name}.csv had no column {column}, and {was.index[gone][0]} is gone by now")
        was[column] = was[column].where(~gone, "")
    return was.set_axis(range(2, len(was) + 2))  # as a spreadsheet counts


def _tables(raw_dir: Path, commit: str, files: list[str]) -> Tables:
    with tempfile.TemporaryDirectory() as aside:
        folder = Path(aside)
        for name in files:
            if name.endswith(".csv") or name == corrections.FILE:
                (folder / name).write_bytes(_git(raw_dir, "show", f"{commit}:./{name}") or b"")
        tables = {path.stem: _as_it_was(path) for path in sorted(folder.glob("*.csv"))}
        # A record that was not there, or that cannot be read, has no entries.
        return tables | {"corrections": corrections.read(folder / corrections.FILE)[0]}


def _as_it_was(path: Path) -> pd.DataFrame:
    """Read a table with its own columns, whatever today's schema says."""
    try:
        return read_whole(path)
    except Unreadable:
        return pd.DataFrame()


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None if it fails."""
    # Within a hook of git these name the clone, and would outrank the folder.
    bare = {name: value for name, value in os.environ.items() if name not in ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")}
    command = ["git", "-C", str(folder), *arguments]
    try:
        told = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=bare)
    except FileNotFoundError:
        raise UsageError("git is not installed, and it keeps the earlier states of the tables.") from None
    return told.stdout if told.returncode == 0 else None
