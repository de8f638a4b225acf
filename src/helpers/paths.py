"""Where things are, found from the package and never from the working folder."""

import os
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RAW = ROOT / "data" / "raw"
BOUNDARIES = RAW / "boundaries"
PROCESSED = ROOT / "data" / "processed"
NOTEBOOKS = ROOT / "notebooks"
OUTPUT = ROOT / "output"


def same(one: Path | str, other: Path | str) -> bool:
    """Tell whether two paths lead to one thing, whatever links they go through; not if one leads to nothing."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def lies_in(path: Path | str, folders: Iterable[Path]) -> bool:
    """Tell whether a path, which need not be there yet, leads into one of some folders or is one of them.

    Links are followed on both sides: the path may enter a folder through a link, and the folder may be one.
    """
    real = Path(os.path.realpath(path))
    return any(same(part, folder) for part in (real, *real.parents) for folder in folders)
