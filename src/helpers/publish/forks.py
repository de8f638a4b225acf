"""The warm process that kernels are forked from, and what such a kernel is.

A kernel that starts anew imports for longer than it draws. So one process imports pandas, matplotlib and the rest once,
reads fonts, messages and map layers, and then does nothing but fork: each report still gets a fresh kernel, a process
of its own with nothing in it from another report.
"""

import faulthandler
import importlib
import multiprocessing
import os
import threading

from helpers.publish import state

_CONTEXT = "forkserver"
_read_from: list[tuple] = []  # marks of what the warm process has read, taken before it did
_LEAVE = 30  # seconds after its deadline at which a kernel ends by itself, should nobody be left to end it


def possible() -> bool:
    """Tell whether processes can be forked from a warm one here: not on Windows, for instance."""
    # A daemon, such as a worker of a cluster under its nanny, may have no children of this kind.
    return _CONTEXT in multiprocessing.get_all_start_methods() and not multiprocessing.current_process().daemon


def warm_up() -> None:
    """Let the warm process start, if it can; it reads what it needs while this one goes on."""
    if possible():
        if not _read_from:
            _read_from.append(state.read_once())
        multiprocessing.get_context(_CONTEXT).set_forkserver_preload([__name__, "helpers.publish.warm"])
        importlib.import_module("multiprocessing.forkserver").ensure_running()


def fresh() -> bool:
    """Tell whether what the warm process has read, or is about to read, is what a new process would read."""
    return not _read_from or _read_from[0] == state.read_once()


def fork_kernel(arguments: list[str], life: float) -> multiprocessing.Process:
    """Start a kernel in a process forked from the warm one.

    Parameters
    ----------
    arguments : list of str
        Of the kernel, as ``python -m ipykernel_launcher`` takes them.
    life : float
        Seconds that it may live.

    Returns
    -------
    multiprocessing.Process
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
    multiprocessing.parent_process().join()
    os._exit(1)
