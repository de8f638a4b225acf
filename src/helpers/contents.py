"""Digests of what files hold, and what tells that they were written to meanwhile."""

import hashlib
import time
from collections.abc import Iterable
from pathlib import Path

_SETTLED = 3_000_000_000  # ns after which a further write gives a file another time, on any disk
_digests: dict[tuple, str] = {}  # of files that had settled when they were read, by their marks


def file_digest(paths: Iterable[Path]) -> str:
    """Return a digest of the names and bytes of files; one that is missing counts as such."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path.name} {_digest(path)}\n".encode())
    return total.hexdigest()[:16]


def _digest(path: Path) -> str:
    """Return the digest of a file, from memory if it is as it was."""
    stamp, now = _mark(path), time.time_ns()
    mark = (str(path), *stamp)
    if mark not in _digests:
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if not stamp or abs(now - stamp[-1]) < _SETTLED:
            return content
        _digests[mark] = content
    return _digests[mark]


def file_marks(paths: Iterable[Path]) -> tuple:
    """Return what the file system tells of files: other things after any write, also one that was undone since."""
    return tuple((str(path), *_mark(path)) for path in sorted(paths))


def _mark(path: Path) -> tuple[int, ...]:
    try:
        told = path.stat()
    except OSError:
        return ()
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def regular_digest(path: Path) -> str:
    """Return a digest of the bytes of one file; nothing for what is no file, or cannot be read.

    A pipe or a device is never opened: whoever reads one can wait for ever.
    """
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]
    except OSError:
        return ""
