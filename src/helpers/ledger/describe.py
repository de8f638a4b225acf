"""What is written from the schemas for people and tools: the tables of the codebook and the data package."""

import json
from pathlib import Path

from helpers.errors import UserError
from helpers.files import publish
from helpers.ledger.check import read_raw
from helpers.ledger.codebook import rewritten
from helpers.ledger.package import descriptor
from helpers.paths import PACKAGE, data_folder


def documents(data_dir: str | Path = "") -> dict[Path, str]:
    """Return the text that each written document should have.

    Parameters
    ----------
    data_dir : str or pathlib.Path
        A folder whose raw/ has a codebook; empty for the repository's own.

    Returns
    -------
    dict of str
        Text by path: ``datapackage.json`` and the codebook, both in ``raw/``.

    Raises
    ------
    FaultyTables
        If the raw tables have faults.
    """
    raw, folder = read_raw(data_dir), data_folder(data_dir).raw
    codebook = folder / "README.md"
    return {
        codebook: rewritten(codebook.read_text("utf-8"), raw),
        folder / PACKAGE: json.dumps(descriptor(raw), indent=2, ensure_ascii=False) + "\n",
    }


def describe(data_dir: str | Path = "") -> list[Path]:
    """Write the documents, all or none, and return their paths.

    Raises
    ------
    FaultyTables
        If the raw tables have faults; nothing is written then.
    UserError
        If a document cannot be read or written.
    """
    try:
        written = documents(data_dir)
    except OSError as problem:
        raise UserError(f"{problem.filename} cannot be read: {problem.strerror}.") from None
    folder = data_folder(data_dir).raw
    try:
        publish(folder, {path.name: text.encode() for path, text in written.items()})
    except OSError as problem:
        raise UserError(f"The folder {folder} cannot be written: {problem.strerror}.") from None
    return list(written)
