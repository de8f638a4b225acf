"""Writing files that belong together: all of them or none."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from helpers.errors import UsageError

try:
    import fcntl
except ImportError:  # not on Windows, where two batches into one folder are not kept apart
    fcntl = None

ASIDE = ".publishing-"


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
        publish(folder, contents)
    except OSError as problem:
        raise UsageError(f"{folder} cannot be written: {problem.strerror}.") from None
    return [folder / name for name in contents]


def publish(out: Path, files: Mapping[str, bytes], gone: Sequence[str] = ()) -> None:
    """Write files aside, then move them in place, the last one last; no two processes do so at a time.

    Each is written aside in the folder that it goes to, as one below ``out`` can be on another disk. A process that is
    killed in between leaves whole files; what it left aside, the next one clears away.

    Parameters
    ----------
    out : pathlib.Path
        Made if need be, as are the folders below it.
    files : mapping of bytes
        By path below ``out``.
    gone : sequence of str
        Files that must not stay beside these.

    Raises
    ------
    OSError
        If a folder or a file cannot be written.
    """
    for folder in (out, *((out / name).parent for name in files)):
        folder.mkdir(parents=True, exist_ok=True)
    homes = [(out / name).parent.resolve() for name in files]
    with locked(out, *homes), contextlib.ExitStack() as stack:
        for folder in {out, *homes}:
            _clear(folder)
        aside = {folder: Path(stack.enter_context(_aside(folder))) for folder in set(homes)}
        written = [aside[folder] / str(number) for number, folder in enumerate(homes)]
        for path, content in zip(written, files.values(), strict=True):
            path.write_bytes(content)
        for name in gone:
            (out / name).unlink(missing_ok=True)
        for path, name in zip(written, files, strict=True):
            os.replace(path, out / name)


def _aside(folder: Path) -> tempfile.TemporaryDirectory:
    return tempfile.TemporaryDirectory(dir=folder, prefix=ASIDE, ignore_cleanup_errors=True)


def _clear(folder: Path) -> None:
    """Remove what processes that were killed left aside; a living one would hold the lock."""
    for left in folder.glob(f"{ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def locked(*folders: Path) -> Iterator[None]:
    """Hold folders; whoever else wants one waits. A lock ends with its process, however that ends."""
    with contextlib.ExitStack() as stack:
        for folder in sorted({folder.resolve() for folder in folders}):  # in one order: else two could deadlock
            stack.enter_context(_locked(folder))
        yield


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some disks of a network know no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
