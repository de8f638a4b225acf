"""Reading the tidy tables, and refusing them when they are missing, edited or out of date."""

import json
import shlex
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pandas as pd

from helpers.contents import file_digest
from helpers.errors import UserError
from helpers.ledger import corrections
from helpers.ledger.digest import DIGESTS, digest
from helpers.ledger.known import Ledger
from helpers.ledger.tables import Unreadable, read_whole
from helpers.paths import PROCESSED, RAW, same

_FIGURES = ("low", "high", "quantity", "lat", "lon")


def load(processed_dir: str | Path = "") -> Ledger:
    """Load the tidy tables.

    Parameters
    ----------
    processed_dir : str or pathlib.Path
        Folder of the tidy tables; empty for the repository's own.

    Returns
    -------
    Ledger
        Everything known, of every region. Its tables are the caller's own: what is written into them stays there.

    Raises
    ------
    UserError
        If the folder or a table is missing, was edited by hand, or was made from other raw tables than those of the
        repository (this last is asked of the repository's own folder only).
    """
    folder = Path(processed_dir or PROCESSED)
    kinds = ("*.csv", "*.json", "*.yml")
    content = file_digest(path for part in (folder, RAW) for kind in kinds for path in part.glob(kind))
    return Ledger(_loaded(folder, content))


@lru_cache(maxsize=2)
def _loaded(folder: Path, content: str) -> Mapping[str, pd.DataFrame]:
    """Load the tables; ``content`` stands for the bytes of the files, so that other bytes are read anew."""
    digests = _read_digests(folder)
    texts = {name: _read(folder, name) for name in digests["processed"]}
    edited = [name for name, table in texts.items() if digest(table) != digests["processed"][name]]
    if edited:
        raise UserError(f"{folder / edited[0]}.csv is not what curation wrote; {_remedy(folder)}.")
    if same(folder, PROCESSED):
        _refuse_if_stale(folder, digests["raw"])
    return {name: typed(table) for name, table in texts.items()}


def _read_digests(folder: Path) -> dict:
    try:
        digests = json.loads((folder / DIGESTS).read_text("utf-8"))
        return {part: dict(digests[part]) for part in ("raw", "processed")}
    except FileNotFoundError:
        raise UserError(f"There are no processed tables in {folder}; {_remedy(folder)}.") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise UserError(f"{folder / DIGESTS} cannot be read; {_remedy(folder)}.") from None


def _read(folder: Path, name: str) -> pd.DataFrame:
    path = folder / f"{name}.csv"
    try:
        return read_whole(path).reset_index(drop=True)
    except Unreadable:
        remedy = _remedy(PROCESSED if folder == RAW else folder)
        raise UserError(f"{path} is missing or cannot be read; {remedy}.") from None


def _refuse_if_stale(folder: Path, made_from: dict[str, str]) -> None:
    """Compare content, not times of files: a checkout sets those at will."""
    for name, expected in made_from.items():
        recorded = name == "corrections"
        table = corrections.read(RAW / corrections.FILE)[0] if recorded else _read(RAW, name)
        if digest(table) != expected:
            file = corrections.FILE if recorded else f"{name}.csv"
            raise UserError(f"The tables in {folder} are older than data/raw ({file} has changed); {_remedy(folder)}.")


def _remedy(folder: Path) -> str:
    """Return the command that writes the tables of a folder."""
    if folder == PROCESSED or same(folder, PROCESSED):
        return "run: python -m helpers curate"
    raw, processed = folder.parent / "raw", folder
    if any(folder.glob("unit_sizes.csv")):  # the raw tables were given where the processed ones were asked for
        raw, processed = folder, folder.parent / "processed"
    given = shlex.quote(str(raw.absolute())) if raw.is_dir() else "FOLDER_OF_YOUR_CSV_FILES"
    return f"run: python -m helpers curate --raw {given} --processed {shlex.quote(str(processed.absolute()))}"


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """Turn days into timestamps and figures into numbers, those of no rows too; all else stays text."""
    typed = table.copy()
    for name in table.columns:
        if name.endswith(("_first", "_last")):
            typed[name] = pd.to_datetime(table[name], format="%Y-%m-%d", errors="coerce").astype("datetime64[us]")
        elif name == "importance":
            typed[name] = pd.to_numeric(table[name], errors="coerce")
        elif name in _FIGURES or (name == "value" and "metric" in table):  # elsewhere a value can be a word
            typed[name] = pd.to_numeric(table[name], errors="coerce").astype(float)
    return typed
