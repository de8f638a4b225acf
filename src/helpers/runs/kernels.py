"""Kernels of our own, as Jupyter's client manages them: forked from the warm process, or else started anew."""

import contextlib
import os
import signal
import sys
import time
from pathlib import Path
from queue import Empty
from typing import Any

import zmq.asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from traitlets import default

from helpers.runs import forks


def manager_class() -> type["OwnKernelManager"]:
    """Return the manager of forked kernels, or of others where the warm process cannot be or is of the past."""
    return ForkedKernelManager if forks.possible() and forks.fresh() else OwnKernelManager


_LONGEST = 90  # letters of a folder in which the path of a socket, 9 longer, still fits its address
_ANSWER = 0.1  # seconds after which a kernel that starts is asked again


class OwnKernelManager(AsyncKernelManager):
    """A manager whose kernels are of this Python, whatever kernels a machine has installed; else the library's."""

    @default("kernel_spec_manager")
    def _none_installed(self) -> KernelSpecManager:
        return KernelSpecManager(kernel_dirs=[])

    def format_kernel_cmd(self, extra_arguments: list[str] | None = None) -> list[str]:
        """Return the command of a kernel; no template is filled in, as paths may hold braces."""
        start = [sys.executable, "-m", "ipykernel_launcher", "-f", self.connection_file]
        return start + (extra_arguments or [])


class ForkedKernelManager(OwnKernelManager):
    """A manager whose kernels are forked."""

    life = 3600.0  # seconds that a kernel may live

    @default("client_factory")
    def _client(self) -> type[AsyncKernelClient]:
        return _PromptClient

    async def _async_launch_kernel(self, kernel_cmd: list[str], **kw) -> None:
        """Fork where the library would start ``python -m ipykernel_launcher`` with the same arguments."""
        process = _Forked(kernel_cmd[kernel_cmd.index("-f") :], self.life)
        provisioner: Any = self.provisioner  # the library's own for kernels on this machine
        provisioner.process, provisioner.pid = process, process.pid
        self._reconcile_connection_info(provisioner.connection_info)


class _PromptClient(AsyncKernelClient):
    """The library's client, but that it waits for no fifth of a second of silence before a kernel counts as ready."""

    def _context_default(self) -> zmq.asyncio.Context:
        context = super()._context_default()
        context.reconnect_ivl = 5  # ms until a port that is not yet open is tried again: else 100
        return context

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Return as soon as an answer comes in by the channel for outputs; none can be lost from then on."""
        until, asked = time.monotonic() + (timeout or float("inf")), set()
        while True:
            asked.add(self.kernel_info())
            with contextlib.suppress(Empty):
                while (await self.get_iopub_msg(timeout=_ANSWER))["parent_header"].get("msg_id") not in asked:
                    pass
                return
            if not await self.is_alive():
                raise RuntimeError("The kernel died as it started")
            if time.monotonic() > until:
                raise RuntimeError(f"The kernel did not answer in {timeout:g} s")


class _Forked:
    """A forked kernel, with the methods of :class:`subprocess.Popen` that the library calls."""

    stdin = stdout = stderr = None

    def __init__(self, arguments: list[str], life: float):
        self._process = forks.fork_kernel(arguments, life)
        self.pid = self._process.pid or 0  # it has one as soon as it has started

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self) -> int | None:
        self._process.join()
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):  # it is gone, or has only just been forked
            os.killpg(self.pid, number)  # with all that the kernel started
        if number == signal.SIGKILL:
            self._process.kill()
            self._process.join(1)  # takes milliseconds; the library would look again only after a tenth of a second

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self._process.terminate()


def keep_within(manager: AsyncKernelManager, folder: Path) -> None:
    """Let a kernel be talked to by sockets in a folder, if its path is short enough for them.

    Ports are chosen before the kernel opens them: by then any program on the machine may have taken one, and the kernel
    dies as it starts.
    """
    manager.connection_file = str(folder / "kernel.json")
    if os.name == "posix" and str(folder).isascii() and len(str(folder)) <= _LONGEST:
        manager.transport, manager.ip = "ipc", str(folder / "kernel")


def kill(manager: AsyncKernelManager | None) -> None:
    """End the kernel of a manager at once, if it has one."""
    process = getattr(getattr(manager, "provisioner", None), "process", None)
    if process is not None and process.poll() is None:
        with contextlib.suppress(OSError):
            process.kill()


def end_group(manager: AsyncKernelManager | None) -> None:
    """End what a kernel that is gone has left running; one that died by itself takes nothing with it."""
    pid = getattr(getattr(manager, "provisioner", None), "pid", None)
    if pid and hasattr(os, "killpg"):
        with contextlib.suppress(OSError):
            os.killpg(pid, signal.SIGKILL)
