"""The warm process that kernels are forked from, and what such a kernel is.

A kernel that starts anew imports for longer than it draws. So one process imports pandas, matplotlib and the rest once,
reads fonts, messages and map layers, and then does nothing but fork: each report still gets a fresh kernel, a process
of its own with nothing in it from another report.
"""

import faulthandler
import importlib
import multiprocessing.util
import os
import tempfile
import threading
from functools import cache
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from helpers.runs import state

_CONTEXT = "forkserver"
_LONGEST = 70  # bytes of a folder in which the path of a socket, 33 longer, still fits its address
_choosing = threading.Lock()
_read_from: list[tuple] = []  # marks of what the warm process has read, taken before it did
_LEAVE = 30  # seconds after its deadline at which a kernel ends by itself, should nobody be left to end it


def possible() -> bool:
    """Tell whether processes can be forked from a warm one here: not on Windows, for instance."""
    # A daemon, such as a worker of a cluster under its nanny, may have no children of this kind.
    can = _CONTEXT in multiprocessing.get_all_start_methods() and not multiprocessing.current_process().daemon
    return can and _place() is not None


@cache
def _place() -> str | None:
    """Return a folder for the socket of the warm process; the path of the usual one may be too long."""
    for folder in (tempfile.gettempdir(), "/tmp", "/var/tmp"):
        if len(os.fsencode(folder)) <= _LONGEST and os.access(folder, os.W_OK | os.X_OK):
            return folder
    return None


def warm_up() -> None:
    """Let the warm process start, if it can; it reads what it needs while this one goes on."""
    if possible():
        _choose_place()
        if not _read_from:
            _read_from.append(state.read_once())
        multiprocessing.get_context(_CONTEXT).set_forkserver_preload([__name__, "helpers.runs.warm"])
        importlib.import_module("multiprocessing.forkserver").ensure_running()


def context() -> BaseContext:
    """Return how processes start that need what the warm one has read: forked from it, or anew where they cannot be."""
    warm_up()
    return multiprocessing.get_context(_CONTEXT if possible() and fresh() else "spawn")


def _choose_place() -> None:
    """Let multiprocessing make its folder for sockets, which it does once, where their paths are short enough."""
    with _choosing:
        usual, tempfile.tempdir = tempfile.tempdir, _place()
        try:
            multiprocessing.util.get_temp_dir()
        finally:
            tempfile.tempdir = usual


def fresh() -> bool:
    """Tell whether what the warm process has read, or is about to read, is what a new process would read."""
    return not _read_from or _read_from[0] == state.read_once()


def fork_kernel(arguments: list[str], life: float) -> BaseProcess:
    """Start a kernel in a process forked from the warm one.

    Parameters
    ----------
    arguments : list of str
        Of the kernel, as ``python -m ipykernel_launcher`` takes them.
    life : float
        Seconds that it may live.

    Returns
    -------
    multiprocessing.process.BaseProcess
    """
    warm_up()
    process = multiprocessing.get_context(_CONTEXT).Process(target=_serve, args=(arguments, life))
    process.start()
    return process


def _serve(arguments: list[str], life: float) -> None:
    """Be a kernel, in the forked process, until it is ended or the process that asked for it is gone."""
    os.setsid()  # Ctrl-C in the terminal is for the batch, which then ends its kernels
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # The thread above cannot run while a cell holds the interpreter in C; this watch needs no interpreter.
    faulthandler.dump_traceback_later(life + _LEAVE, exit=True, file=open(os.devnull, "w"))  # noqa: SIM115
    app = importlib.import_module("ipykernel.kernelapp").IPKernelApp.instance()
    app.initialize(arguments)
    app.start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)
