"""A digest of what files hold."""

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
