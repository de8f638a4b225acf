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
from helpers.files import publish

FILE = "made-from.json"
_VERSION = 1


@dataclass(frozen=True)
class Entry:
    """A piece of work.

    Attributes
    ----------
    made_from : str
        Digest of what it was made from; empty if it could not be made again, and is the last good state.
    files : mapping of str
        Digests of its files, by path below the folder of the site.
    told : mapping
        What else came of it and is in no file.
    """

    made_from: str
    files: Mapping[str, str] = field(default_factory=dict)
    told: Mapping = field(default_factory=dict)


class Record:
    """The work that was done before, and what of it stands or is done now.

    Parameters
    ----------
    folder : pathlib.Path
        Of the site.

    Attributes
    ----------
    before, now : dict of Entry
        By the name of a piece of work.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.before = _read(folder / FILE)
        self.now: dict[str, Entry] = {}

    def stands(self, name: str, made_from: str) -> bool:
        """Keep a piece of work that need not be done again: nothing has changed, and its files are there.

        Parameters
        ----------
        name, made_from : str

        Returns
        -------
        bool
            Whether it was kept.
        """
        entry = self.before.get(name)
        if entry is None or not made_from or entry.made_from != made_from or not self._there(entry):
            return False
        self.now[name] = entry
        return True

    def standing(self) -> dict[str, str]:
        """Return what each piece of work was made from whose files are there."""
        return {name: entry.made_from for name, entry in self.before.items() if entry.made_from and self._there(entry)}

    def _there(self, entry: Entry) -> bool:
        return all(regular_digest(self.folder / file) == digest for file, digest in entry.files.items())

    def publish(self, name: str, made_from: str, files: Mapping[str, bytes], told: Mapping | None = None) -> None:
        """Write the files of a piece of work, all or none, and keep it."""
        publish(self.folder, files)
        self.now[name] = Entry(made_from, {path: digest_of([content]) for path, content in files.items()}, told or {})

    def keep_last(self, name: str) -> None:
        """Keep the last good state of what could not be made again."""
        if entry := self.before.get(name):
            self.now[name] = Entry("", entry.files, entry.told)

    def close(self, whole: bool) -> None:
        """Write the record; when all is done, files that no piece of work has a place for any more are removed."""
        kept = self.now if whole else self.before | self.now
        had, have = ({file for one in work.values() for file in one.files} for work in (self.before, kept))
        told = {"version": _VERSION, "work": {name: vars(entry) for name, entry in sorted(kept.items())}}
        content = json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
        publish(self.folder, {FILE: content.encode()}, sorted(had - have))


def digest_of(parts: Iterable[str | bytes]) -> str:
    """Return a digest of several texts."""
    total = hashlib.sha256()
    for number, part in enumerate(parts):
        total.update(b"\x1f" * bool(number) + (part.encode() if isinstance(part, str) else part))
    return total.hexdigest()[:16]


def _read(path: Path) -> dict[str, Entry]:
    """Return the work of a record; none if there is no record to go by."""
    try:
        told = json.loads(path.read_bytes())
        work = {name: Entry(**entry) for name, entry in told["work"].items()}
        sound = told["version"] == _VERSION and all(_below(file) for one in work.values() for file in one.files)
        return work if sound else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _below(name: str) -> bool:
    """Tell whether a path leads to a file below a folder; whoever edited the record can have written anything."""
    path = PureWindowsPath(name)
    return bool(path.parts) and not path.anchor and ".." not in path.parts and "\0" not in name
