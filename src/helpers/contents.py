"""Digests of what files hold, and what tells that they were written to meanwhile."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def file_digest(paths: Iterable[Path]) -> str:
    """Return a digest of the names and bytes of files; one that is missing counts as such."""
    total = hashlib.sha256()
    for path in sorted(paths):
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        total.update(f"{path.name} {content}\n".encode())
    return total.hexdigest()[:16]


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
