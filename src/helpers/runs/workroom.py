"""A temporary folder of a batch's own, for all that it and the processes it starts put down.

Whoever is killed clears nothing away. So the folder is held by a lock, which ends with its process, however that ends;
and the next batch on this machine removes the folders that nobody holds any more.
"""

import contextlib
import os
import shutil
import tempfile
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows, where what a killed batch leaves is left to the system
    fcntl = None

PREFIX = "militias-"
_LAST = -200  # multiprocessing removes its folder at -100
_HELD = ".held"  # the file that is locked; no folder without one is ever removed


def move_in() -> Path:
    """Let this process, and those it starts from now on, put temporary files into a folder that goes with it.

    Returns
    -------
    pathlib.Path
        The folder, the same however often it is asked for.
    """
    own = room(_shared())
    tempfile.tempdir = os.environ["TMPDIR"] = str(own)
    return own


@cache
def _shared() -> Path:
    """The folder for temporary files as this process found it."""
    return Path(tempfile.gettempdir())


@cache
def room(shared: Path) -> Path:
    """Return a folder that goes with this process, in one that others use too.

    Parameters
    ----------
    shared : pathlib.Path
        Folders in it whose process is gone are removed.

    Returns
    -------
    pathlib.Path
    """
    for left in shared.glob(f"{PREFIX}*"):
        _remove_if_left(left)
    own = Path(tempfile.mkdtemp(prefix=PREFIX, dir=shared))
    _hold(own)
    # After multiprocessing has removed its own folder, which can be in this one; and by no process forked from this.
    Finalize(None, shutil.rmtree, args=(own, True), exitpriority=_LAST)
    return own


def _hold(room: Path) -> None:
    """Lock a file, and only then give it its name: none who sees it can find it free."""
    handle = os.open(room / f"{_HELD}-soon", os.O_RDWR | os.O_CREAT, 0o600)  # open until the process ends
    if fcntl is not None:
        with contextlib.suppress(OSError):  # some disks of a network know no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
            os.rename(room / f"{_HELD}-soon", room / _HELD)


def _remove_if_left(room: Path) -> None:
    """Remove a folder if the process that held it is gone; one that is ours alone, and no link."""
    with contextlib.suppress(OSError):
        if fcntl is None or room.is_symlink() or room.stat().st_uid != os.getuid():
            return
        handle = os.open(room / _HELD, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            for path in room.iterdir():  # its last processes may be about to end: what stays, the next batch removes
                if path.name != _HELD:
                    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
            shutil.rmtree(room)
        finally:
            os.close(handle)
