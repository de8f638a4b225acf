"""What the machine of a reader may be like: closed streams, narrow encodings, low limits, settings of one's own.

Our commands bear it, or say in a sentence what is missing. Nothing here imports what costs time.
"""

import io
import os
import sys
from typing import TextIO

from helpers.errors import UserError

try:
    import resource
except ImportError:  # not on Windows, where there are no such limits
    resource = None

TABLES, CHARTS, REPORTS = 320, 450, 1536  # MiB of addresses that a process takes to read tables, draw, run reports
_FILES, _FILES_EACH, _FILES_KERNEL = 32, 32, 128  # files open at a time: by a batch, for each report, by a kernel
# What a user has set for programs like those that we are made of; each would change reports, or fail them.
_SETTINGS = ("IPYTHONDIR", "MATPLOTLIBRC", "MPLBACKEND", "PYTHONSTARTUP")


def prepare() -> None:
    """Make the standard streams fit for any text, open those that are closed, and shed the user's settings."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        _open_if_closed(number)
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, "w" if number else "r", closefd=False))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    shed_settings()


def shed_settings() -> None:
    """Forget what the user has set for matplotlib, IPython, Jupyter and tqdm: reports are to be alike everywhere."""
    for name in list(os.environ):
        if name in _SETTINGS or name.startswith(("JUPYTER_", "TQDM_")):
            del os.environ[name]


def _open_if_closed(number: int) -> None:
    """Let a standard stream that is closed lead nowhere; else the next file that is opened would take its place."""
    try:
        os.fstat(number)
    except OSError:
        nowhere = os.open(os.devnull, os.O_RDWR)
        if nowhere != number:
            os.dup2(nowhere, number)
            os.close(nowhere)
        os.set_inheritable(number, True)


def silence(stream: TextIO) -> None:
    """Let all that a stream still holds, and all that is written to it, lead nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


class Unheard:
    """A stream that nobody must hear: all goes on when its pipe is closed or its disk is full."""

    def __init__(self, stream: TextIO):
        self._stream = stream

    def __getattr__(self, name: str):
        return getattr(self._stream, name)

    def write(self, text: str) -> None:
        """Write a text, if it can be written."""
        self._try(self._stream.write, text)

    def flush(self) -> None:
        """Flush the stream, if it can be flushed."""
        self._try(self._stream.flush)

    def _try(self, do, *arguments) -> None:
        try:
            do(*arguments)
        except OSError:
            silence(self._stream)


def refuse_little_memory(needed: int) -> None:
    """Raise a UserError if the shell gives a process less memory than it takes; it would end without a word.

    Parameters
    ----------
    needed : int
        In MiB of addresses.
    """
    limit = resource.getrlimit(resource.RLIMIT_AS)[0] if resource else -1
    if 0 <= limit < needed << 20:
        raise UserError(
            f"This shell gives a process {limit >> 20} MiB of memory, and {needed} are needed: ulimit -v unlimited."
        )


def open_files(reports: int) -> None:
    """Let this process and its kernels open as many files at a time as they need.

    Parameters
    ----------
    reports : int
        How many are run at a time.

    Raises
    ------
    UserError
        If the shell does not allow as many.
    """
    needed = max(_FILES + reports * _FILES_EACH, _FILES_KERNEL)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE) if resource else (needed, needed)
    if 0 <= hard < needed:
        fit = (hard - _FILES) // _FILES_EACH if hard >= _FILES_KERNEL else 0
        less = f", or run fewer at a time: --jobs {fit}" if fit else ""
        raise UserError(
            f"This shell lets a process open {hard} files at a time, and {needed} are needed: ulimit -n {needed}{less}."
        )
    if resource and 0 <= soft < needed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))


def told(problem: Exception) -> str:
    """Say in a sentence what the machine lacked.

    Parameters
    ----------
    problem : Exception

    Returns
    -------
    str
        Empty if it is not the machine that is to blame.
    """
    if isinstance(problem, MemoryError):
        return "There is not enough memory on this machine, or ulimit -v is too low."
    if isinstance(problem, ImportError):
        return f"A library cannot be loaded ({problem}): is memory short, or the installation not complete?"
    if isinstance(problem, OSError):
        gone = isinstance(problem, FileNotFoundError) and problem.strerror  # what asks for it gives it no name
        where = f"{problem.filename or 'the folder that this is run from'}: " if problem.filename or gone else ""
        return f"The machine refused: {where}{problem.strerror or problem}."
    if isinstance(problem, RuntimeError) and "start new thread" in str(problem):
        return "This machine can start no further thread: run fewer at a time with --jobs, or raise ulimit -u."
    return ""
