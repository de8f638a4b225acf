"""What is written from the schemas for people and tools: the tables of the codebook and the data package."""

import json
import os
import tempfile
from pathlib import Path

from helpers.errors import UserError
from helpers.ledger.check import read_raw
from helpers.ledger.codebook import rewritten
from helpers.ledger.package import descriptor
from helpers.paths import RAW


def documents() -> dict[Path, str]:
    """Return the text that each written document should have.

    Returns
    -------
    dict of str
        Text by path: ``datapackage.json`` and the codebook, both in ``data/raw``.

    Raises
    ------
    FaultyTables
        If the raw tables have faults.
    """
    raw = read_raw(RAW)
    codebook = RAW / "README.md"
    return {
        codebook: rewritten(codebook.read_text("utf-8"), raw),
        RAW / "datapackage.json": json.dumps(descriptor(raw), indent=2, ensure_ascii=False) + "\n",
    }


def describe() -> list[Path]:
    """Write the documents, all or none, and return their paths.

    Raises
    ------
    FaultyTables
        If the raw tables have faults; nothing is written then.
    UserError
        If a document cannot be read or written.
    """
    try:
        written = documents()
    except OSError as problem:
        raise UserError(f"{problem.filename} cannot be read: {problem.strerror}.") from None
    try:
        with tempfile.TemporaryDirectory(dir=RAW, prefix=".writing-") as aside:
            for path, text in written.items():
                Path(aside, path.name).write_text(text, "utf-8", newline="\n")
            for path in written:
                os.replace(Path(aside, path.name), path)
    except OSError as problem:
        raise UserError(f"The folder {RAW} cannot be written: {problem.strerror}.") from None
    return list(written)
