"""What the site was made from: a file in its folder, from which the next run knows what must be made again.

It holds for each piece of work a digest of all that it was made from, and digests of the files that came of it. A run
that is killed leaves files that do not fit the record: they are made again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

from helpers.contents import regular_digest

FILE = "made-from.json"
_VERSION = 1


@dataclass(frozen=True)
class Entry:
    """A piece of work.

    Attributes
    ----------
    made_from : str
        Digest of what it was made from.
    files : mapping of str
        Digests of its files, by path below the folder of the site.
    told : mapping
        What else came of it and is in no file.
    """

    made_from: str
    files: Mapping[str, str] = field(default_factory=dict)
    told: Mapping = field(default_factory=dict)

    def stands(self, made_from: str, folder: Path) -> bool:
        """Tell whether it need not be done again: nothing that it was made from has changed, and its files are there."""
        return self.made_from == made_from and all(
            regular_digest(folder / name) == digest for name, digest in self.files.items()
        )


Record = dict[str, Entry]


def read(folder: Path) -> Record:
    """Return the record of a site; an empty one if there is none to go by."""
    try:
        told = json.loads((folder / FILE).read_bytes())
        if told["version"] != _VERSION or not all(_below(file) for one in told["work"].values() for file in one["files"]):
            return {}
        return {name: Entry(**entry) for name, entry in told["work"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _below(name: str) -> bool:
    """Tell whether a path leads to a file below a folder; whoever edited the record can have written anything."""
    path = PureWindowsPath(name)
    return bool(path.parts) and not path.anchor and ".." not in path.parts and "\0" not in name


def written(record: Record) -> bytes:
    """Return the content of the file."""
    told = {"version": _VERSION, "work": {name: vars(entry) for name, entry in sorted(record.items())}}
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def entry(made_from: str, files: Mapping[str, bytes], told: Mapping | None = None) -> Entry:
    """Return what to keep of a piece of work that has just been done."""
    return Entry(made_from, {name: digest_of([content]) for name, content in files.items()}, told or {})


def digest_of(parts: Iterable[str | bytes]) -> str:
    """Return a digest of several texts."""
    total = hashlib.sha256()
    for number, part in enumerate(parts):
        total.update(b"\x1f" * bool(number) + (part.encode() if isinstance(part, str) else part))
    return total.hexdigest()[:16]


def gone(before: Record, after: Record) -> list[str]:
    """Return the files that an earlier run wrote and this one has no place for."""
    kept = {name for one in after.values() for name in one.files}
    return sorted({name for one in before.values() for name in one.files} - kept)
