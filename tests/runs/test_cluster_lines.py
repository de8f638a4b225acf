"""The lines by which CONTRIBUTING.md starts a cluster start one that listens nowhere but where they say."""

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from helpers.paths import ROOT

SECTION = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## Run reports on a cluster")[1]
LINES = re.findall(r"^       (\S.*)$", SECTION, re.MULTILINE)
ASK = "from distributed import Client; import sys\nwith Client(sys.argv[1]) as desk: print(desk.submit(sum, [1, 2]).result())"


def _lines(protocol):
    """Return the lines of one protocol: of the scheduler, the worker and the desk."""
    split = next(number for number, line in enumerate(LINES) if "--protocol tls" in line)
    return LINES[:split] if protocol == "tcp" else LINES[split:]


@pytest.fixture
def started(tmp_path):
    """Start a line in a folder of its own, and end in the end what it started."""
    running = []

    def start(line, sockets):
        words = shlex.split(line)
        assert words[0] == ".venv/bin/dask"
        command = [Path(sys.executable).with_name("dask"), *words[1:]]
        process = psutil.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        running.append(process)
        end = time.monotonic() + 120
        while len(_listening(process)) < sockets:
            assert process.poll() is None and time.monotonic() < end, f"not ready: {line}"
            time.sleep(0.1)
        return process

    yield start
    for process in running:
        for below in [*process.children(recursive=True), process]:
            below.kill()
        process.wait()


def _listening(process):
    """Return the addresses on which a process and its children listen."""
    found = set()
    for one in [process, *process.children(recursive=True)]:
        try:
            found |= {told.laddr for told in one.net_connections("inet") if told.status == psutil.CONN_LISTEN}
        except psutil.Error:
            continue
    return found


def _certify(folder):
    """Write a certificate that signs itself."""
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=cluster", "-days", "1",
               "-keyout", folder / "key.pem", "-out", folder / "cert.pem"]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    shutil.copy(folder / "cert.pem", folder / "ca.pem")


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def _ask(address, tmp_path, environment):
    command = [sys.executable, "-c", ASK, address]
    return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)


def test_the_section_says_what_a_cluster_lays_open():
    said = " ".join(SECTION.split())
    assert "Without `--host` both listen on all addresses of their machine, and so does their dashboard" in said
    assert "the desk unpickles what workers send" in said


@pytest.mark.sample(1)
@pytest.mark.parametrize("protocol", ["tcp", "tls"])
def test_a_cluster_as_documented_works_and_listens_only_where_it_is_told_to(started, tmp_path, protocol):
    if protocol == "tls":
        if shutil.which("openssl") is None:
            pytest.skip("openssl is not installed")
        _certify(tmp_path)
    scheduler, worker, *settings, desk = _lines(protocol)
    assert desk == f".venv/bin/python -m helpers reports --scheduler {protocol}://HOST:8786"
    port = str(_free_port())
    here = {"HOST:8786": f"127.0.0.1:{port}", "HOST": "127.0.0.1", "WORKER": "127.0.0.1"}
    processes = [
        started(re.sub("|".join(here), lambda name: here[name[0]], line), sockets)
        # A port for the work and one for the dashboard; each of two workers has a guard with a port besides.
        for line, sockets in ((f"{scheduler} --port {port}", 2), (worker, 6))
    ]
    secret = dict(re.findall(r"(DASK_\w+)=(\S+)", " ".join(settings)))
    told = _ask(f"{protocol}://127.0.0.1:{port}", tmp_path, os.environ | secret)
    assert told.stdout == "3\n", told.stderr
    assert {address.ip for process in processes for address in _listening(process)} == {"127.0.0.1"}
    if protocol == "tls":
        assert _ask(f"tls://127.0.0.1:{port}", tmp_path, os.environ).returncode != 0
