"""Reading the tidy tables, and refusing them when they are missing, edited or out of date."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pandas as pd

from helpers.choices import unread
from helpers.contents import file_digest
from helpers.errors import UserError
from helpers.ledger import corrections
from helpers.ledger.credit import credit_of
from helpers.ledger.digest import DIGESTS, digest
from helpers.ledger.known import Ledger
from helpers.ledger.tables import Unreadable, read_whole
from helpers.paths import RAW, DataFolder, data_folder

_NUMBERS = ("low", "high", "quantity", "lat", "lon")
_LENT = "labels of the repository"  # what a folder that is no data package takes its missing words from


def load(data_dir: str | Path = "") -> Ledger:
    """Load the tidy tables of a folder.

    Parameters
    ----------
    data_dir : str or pathlib.Path
        The folder that holds raw/ and processed/; empty for the repository's own.

    Returns
    -------
    Ledger
        Everything known, of every region. Its tables are the caller's own: what is written into them stays there.

    Raises
    ------
    UserError
        If the folder or a table is missing, was edited by hand, or was made from other raw tables than those that are
        there.
    """
    data = data_folder(data_dir)
    kinds = ("*.csv", "*.json", "*.yml")
    lent = [] if data.whole else [RAW / "labels.csv"]
    read = (path for part in (data.processed, data.raw) for kind in kinds for path in part.glob(kind))
    return Ledger(_loaded(data, file_digest([*read, *lent])), boundaries=data.boundaries, credit=credit_of(data))


@lru_cache(maxsize=4)
def _loaded(data: DataFolder, content: str) -> Mapping[str, pd.DataFrame]:
    """Load the tables; ``content`` stands for the bytes of the files, so that other bytes are read anew."""
    digests = _read_digests(data)
    texts = {name: _read(data, name) for name in digests["processed"]}
    edited = [name for name, table in texts.items() if digest(table) != digests["processed"][name]]
    if edited:
        raise UserError(f"{data.processed / edited[0]}.csv is not what curation wrote; {_remedy(data)}.")
    _refuse_if_stale(data, digests["raw"])
    return {name: typed(table) for name, table in texts.items()}


def _read_digests(data: DataFolder) -> dict:
    try:
        digests = json.loads((data.processed / DIGESTS).read_text("utf-8"))
        return {part: dict(digests[part]) for part in ("raw", "processed")}
    except FileNotFoundError:
        raise unread(data) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise UserError(f"{data.processed / DIGESTS} cannot be read; {_remedy(data)}.") from None


def _read(data: DataFolder, name: str) -> pd.DataFrame:
    path = data.processed / f"{name}.csv"
    try:
        return read_whole(path).reset_index(drop=True)
    except Unreadable:
        raise UserError(f"{path} is missing or cannot be read; {_remedy(data)}.") from None


def digests_of_raw(data: DataFolder) -> dict[str, str]:
    """Return digests of all that tidy tables are made from: the content counts, and not times of files.

    Parameters
    ----------
    data : DataFolder

    Returns
    -------
    dict of str
        By name; of a file that cannot be read, a digest that no table has.
    """
    files = {path.stem: path for path in sorted(data.raw.glob("*.csv"))}
    lent = {} if data.whole else {_LENT: RAW / "labels.csv"}
    digests = {name: _digest(path) for name, path in (files | lent).items()}
    record = data.raw / corrections.FILE
    return digests | ({"corrections": digest(corrections.read(record)[0])} if record.exists() else {})


def _digest(path: Path) -> str:
    try:
        return digest(read_whole(path))
    except Unreadable:
        return "unreadable"


def _refuse_if_stale(data: DataFolder, made_from: dict[str, str]) -> None:
    now = digests_of_raw(data)
    for name in dict.fromkeys([*made_from, *now]):
        if now.get(name) != made_from.get(name):
            file = corrections.FILE if name == "corrections" else name if name == _LENT else f"{name}.csv"
            how = "is gone" if name not in now else "is new" if name not in made_from else "has changed"
            older = f"The tables in {data.processed} are older than those in {data.raw} ({file} {how})"
            raise UserError(f"{older}; {_remedy(data)}.")


def _remedy(data: DataFolder) -> str:
    """Return the command that writes the tables of a folder."""
    return f"run: {data.command('curate')}"


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """Turn days into timestamps and figures into numbers, those of no rows too; all else stays text."""
    typed = table.copy()
    for name in table.columns:
        if name.endswith(("_first", "_last")):
            typed[name] = pd.to_datetime(table[name], format="%Y-%m-%d", errors="coerce").astype("datetime64[us]")
        elif name == "importance":
            typed[name] = pd.to_numeric(table[name], errors="coerce")
        elif name in _NUMBERS or (name == "value" and "metric" in table):  # elsewhere a value can be a word
            typed[name] = pd.to_numeric(table[name], errors="coerce").astype(float)
    return typed
