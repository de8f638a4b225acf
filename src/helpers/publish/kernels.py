"""Kernels forked from one warm process, in which all is imported and read that every report needs.

A kernel that starts anew imports for longer than it draws. So one process imports pandas, matplotlib and the rest once,
reads fonts, messages and map layers, and then does nothing but fork: each report still gets a fresh kernel, a process
of its own with nothing in it from another report. The client on the other end is the stock one and cannot tell.
"""

import contextlib
import faulthandler
import importlib
import multiprocessing
import os
import signal
import threading

from jupyter_client.manager import AsyncKernelManager

_CONTEXT = "forkserver"
_LEAVE = 30  # seconds after its deadline at which a kernel ends by itself, should nobody be left to end it


def manager_class() -> type[AsyncKernelManager]:
    """Return the manager of forked kernels, or the stock one where a process cannot be forked from a warm one."""
    # A daemon, such as a worker of a cluster under its nanny, may have no children of this kind.
    possible = _CONTEXT in multiprocessing.get_all_start_methods() and not multiprocessing.current_process().daemon
    return ForkedKernelManager if possible else AsyncKernelManager


def warm_up() -> None:
    """Let the process that kernels are forked from start, if it can; it reads what it needs in the meantime."""
    if manager_class() is ForkedKernelManager:
        multiprocessing.get_context(_CONTEXT).set_forkserver_preload([__name__, "helpers.publish.warm"])
        importlib.import_module("multiprocessing.forkserver").ensure_running()


class ForkedKernelManager(AsyncKernelManager):
    """A manager whose kernels are forked; all else is the library's."""

    life = 3600.0  # seconds that a kernel may live

    async def _async_launch_kernel(self, kernel_cmd: list[str], **kw) -> None:
        """Fork where the library would start ``python -m ipykernel_launcher`` with the same arguments."""
        process = _Forked(kernel_cmd[kernel_cmd.index("-f") :], self.life)
        self.provisioner.process, self.provisioner.pid = process, process.pid
        self._reconcile_connection_info(self.provisioner.connection_info)


class _Forked:
    """A forked kernel, with the methods of :class:`subprocess.Popen` that the library calls."""

    stdin = stdout = stderr = None

    def __init__(self, arguments: list[str], life: float):
        warm_up()
        self._process = multiprocessing.get_context(_CONTEXT).Process(target=_serve, args=(arguments, life))
        self._process.start()
        self.pid = self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self) -> int | None:
        self._process.join()
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        os.killpg(self.pid, number)  # with all that the kernel started
        if number == signal.SIGKILL:
            self._process.join(1)  # takes milliseconds; the library would look again only after a tenth of a second

    def kill(self) -> None:
        self._process.kill()

    def terminate(self) -> None:
        self._process.terminate()


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


def kill(manager: AsyncKernelManager | None) -> None:
    """End the kernel of a manager at once, if it has one."""
    process = getattr(getattr(manager, "provisioner", None), "process", None)
    if process is not None:
        with contextlib.suppress(OSError):
            process.kill()
