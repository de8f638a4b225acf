"""Writing files that belong together: all of them or none."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from helpers.errors import UsageError


def folder_of(out_dir: Path, kind: str, known_by: str) -> Path:
    """Return the folder of charts, reports or sheets; nothing as of a past day lands beside what is known today."""
    return (Path(out_dir) / "as-of" / known_by if known_by else Path(out_dir)) / kind


def write_all(folder: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Write files aside, then move them in place.

    Parameters
    ----------
    folder : pathlib.Path
        Made if need be.
    contents : mapping of bytes
        By name of file.

    Returns
    -------
    list of pathlib.Path

    Raises
    ------
    UsageError
        If the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".writing-") as aside:
            for name, content in contents.items():
                Path(aside, name).write_bytes(content)
            for name in contents:
                os.replace(Path(aside, name), folder / name)
    except OSError as problem:
        raise UsageError(f"{folder} cannot be written: {problem.strerror}.") from None
    return [folder / name for name in contents]
