"""How fast reports are, as ratios measured side by side in one run: ``make bench``; with ``--quick`` without growth.

Everything runs in a copy of the repository, so that a row can be changed, and in processes of its own, whose memory is
read at first often and then every second: the pages that forked processes share are counted once.
"""

import compileall
import csv
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

import nbformat
import psutil

from helpers.paths import ROOT
from helpers.runs.jobs import matrix

CORES = os.cpu_count() or 1
TURNS = 3  # of the batch and the floor in a round
LOOP, FLOOR = "papermill, one command a report", "floor: cells in one warm process, by cores"
_COMMANDS = """
import subprocess, sys
for line in sys.stdin.read().splitlines():
    notebook, region, target, out = line.split("\\t")
    given = ["-p", "region", region, "-p", "out_dir", out, "-k", "python3", "--no-progress-bar"]
    subprocess.run([sys.executable, "-m", "papermill", notebook, target, *given], check=True, stderr=subprocess.DEVNULL)
"""
_LOOP = """
import sys, papermill
for line in sys.stdin.read().splitlines():
    notebook, region, target, out = line.split("\\t")
    given = dict(region=region, known_by="", lang="en", size="web", out_dir=out)
    papermill.execute_notebook(notebook, target, parameters=given, kernel_name="python3", progress_bar=False)
"""
# One warm process that runs the cells of all reports, each in a fresh namespace, and says how long they took.
_FLOOR = """
import sys, time, nbformat
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
import helpers.runs.warm
shell, spent = InteractiveShell.instance(), 0.0
for line in sys.stdin.read().splitlines():
    notebook, region, target, out = line.split("\\t")
    shell.reset(new_session=True)
    start = time.perf_counter()
    for cell in nbformat.read(notebook, 4).cells:
        if cell.cell_type == "code":
            with capture_output() as told:
                ran = shell.run_cell(cell.source, store_history=True)
            ran.raise_error()
            if "parameters" in cell.metadata.get("tags", []):
                shell.user_ns.update(region=region, out_dir=out)
    spent += time.perf_counter() - start
print(spent)
"""
# A warm process that forks for each chart, as the batch does: what one has looked up, the next has not.
_PARTS = """
import json, os, time
import helpers.runs.warm
from helpers import charts, ledger
from helpers.publish import export
WAYS = {"SVG, for pages and for drawing tools": export.svgs, "PNG": export.png, "PDF": export.pdf}
def seconds(work, *given):
    start = time.process_time()
    return work(*given), time.process_time() - start
def parts(name, known):
    chart, drawing = seconds(charts.draw, name, known, "web", "en")
    return {"drawing": drawing} | {way: seconds(write, chart)[1] for way, write in WAYS.items()}
def forked(name, known):
    there, here = os.pipe()
    if not os.fork():
        os.write(here, json.dumps(parts(name, known)).encode())
        os._exit(0)
    os.close(here)
    os.wait()
    with os.fdopen(there) as told:
        return json.load(told)
cuts = [ledger.load().within(region) for region in ledger.load().selections]
print(json.dumps([forked(name, known) for known in cuts for name in charts.NAMES]))
"""
_CHECK = """
import sys, time
from pathlib import Path
from helpers.ledger.check import check
start = time.perf_counter()
faults = check(Path(sys.argv[1]))
print(time.perf_counter() - start)
sys.exit(bool(faults))
"""


def main() -> None:
    """Print the tables."""
    quick = "--quick" in sys.argv
    memory = psutil.virtual_memory().total / 2**30
    print(f"{time.strftime('%Y-%m-%d')}, {CORES} cores, {memory:.0f} GiB, Python {platform.python_version()}\n")
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        copy = _copied(folder / "copy", ROOT)
        _reports(folder, rounds=1 if quick else 3)
        _charts(copy)
        if not quick:
            _growth(folder, copy)
            _tables(folder, copy)


def _copied(target: Path, root: Path) -> Path:
    for name in ("src", "data", "notebooks"):
        shutil.copytree(root / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "requirements.lock", target)
    return target


def _reports(folder: Path, rounds: int) -> None:
    """Measure the whole collection, English and for the web, by each way to run it.

    A shared machine changes its speed within minutes, and within seconds too. So the ways follow each other in every
    round, the batch and the floor by turns; a ratio is one within a round, and the middle one of all rounds is told.
    """
    told = [_round(folder / f"round-{number}") for number in range(rounds)]
    print(
        f"{f'{len(matrix())} reports, middle of {rounds}':43} {'seconds':>8} {'faster':>8} {'floors':>8} {'peak MiB':>9}"
    )
    for way in told[0]:
        seconds = median(ran[way][0] for ran in told)
        faster = median(ran[LOOP][0] / ran[way][0] for ran in told)
        slower = median(ran[way][0] / ran[FLOOR][0] for ran in told)
        peak = max(ran[way][1] for ran in told) or ""
        print(f"{way:43} {seconds:8.2f} {faster:7.1f}x {slower:7.2f}x {peak:>9}")
    print()


def _round(folder: Path) -> dict[str, tuple[float, int]]:
    """Return seconds and MiB of each way to run all reports."""
    copy = _copied(folder / "copy", ROOT)
    compileall.compile_dir(copy / "src", quiet=1)  # or else the first way would compile for the others
    calls = [(copy / "notebooks" / f"{job.notebook}.ipynb", job.parameters.region, job.stem) for job in matrix()]
    commands, loop, alone = (_listed(calls, folder / name) for name in ("commands", "loop", "floor"))
    execute = ["-m", "nbconvert", "--log-level=ERROR", "--to=notebook", "--execute", "--inplace"]
    batch = ["-m", "helpers", "reports", "--out", str(folder / "ours")]
    slow = {
        LOOP: _run(copy, ["-c", _COMMANDS], commands)[:2],
        "papermill, a loop in one process": _run(copy, ["-c", _LOOP], loop)[:2],
        "nbconvert --execute, one command for all": _run(copy, [*execute, *_prepared(calls, folder / "nbconvert")])[:2],
    }
    cold, floor = [], []
    for _ in range(TURNS):
        shutil.rmtree(folder / "ours", ignore_errors=True)
        cold.append(_run(copy, batch)[:2])
        floor.append(float(_run(copy, ["-c", _FLOOR], alone)[2]) / CORES)
    fast = {
        "our batch, cold": (median(seconds for seconds, _ in cold), max(peak for _, peak in cold)),
        FLOOR: (median(floor), 0),
        "our batch, nothing changed": _run(copy, batch)[:2],
    }
    _change_a_row(copy)
    return slow | fast | {"our batch, one claim of Kursk changed": _run(copy, batch)[:2]}


def _listed(calls, target: Path) -> str:
    target.mkdir()
    lines = [f"{path}\t{region}\t{target / stem}.ipynb\t{target / 'output'}" for path, region, stem in calls]
    return "\n".join(lines)


def _prepared(calls, target: Path) -> list[str]:
    """Write the notebooks with their parameters in them: nbconvert knows of none."""
    target.mkdir()
    for path, region, stem in calls:
        notebook = nbformat.read(path, 4)
        at = next(n for n, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", []))
        given = f"region = {region!r}\nout_dir = {str(target / 'output')!r}"
        notebook.cells.insert(at + 1, nbformat.v4.new_code_cell(given, id="given"))
        nbformat.write(notebook, target / f"{stem}.ipynb")
    return [str(target / f"{stem}.ipynb") for _, _, stem in calls]


def _change_a_row(copy: Path) -> None:
    path = copy / "data" / "raw" / "unit_sizes.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["claim_id"] == "kur-008")["locator"] += " (changed)"
    _write(path, rows)
    subprocess.run([sys.executable, "-m", "helpers", "curate"], check=True, env=_env(copy), capture_output=True)


def _charts(copy: Path) -> None:
    """Measure what the default charts cost by part."""
    told = json.loads(_run(copy, ["-c", _PARTS])[2])
    print(f"{f'CPU of a chart, mean of {len(told)}':43} {'seconds':>8}")
    for part in told[0]:
        print(f"{part:43} {sum(one[part] for one in told) / len(told):8.3f}")
    print()


def _growth(folder: Path, like: Path) -> None:
    """Measure a batch of many small reports, to see what each costs besides its drawing."""
    print(f"{'small reports':43} {'cold s':>8} {'each s':>8} {'again s':>8} {'peak MiB':>9}")
    for count in (10, 100, 1000):
        copy = _copied(folder / f"grown-{count}", like)
        shutil.rmtree(copy / "notebooks")
        (copy / "notebooks").mkdir()
        small = nbformat.read(ROOT / "notebooks" / "02-unit-sizes.ipynb", 4)
        small.cells = [cell for cell in small.cells if cell.id in ("parameters", "open")]
        for number in range(count):
            nbformat.write(small, copy / "notebooks" / f"02-small-{number:04}.ipynb")
        command = ["-m", "helpers", "reports", "--region", "kursk", "--out", str(copy / "output")]
        cold, peak, _ = _run(copy, command)
        again, _, _ = _run(copy, command)
        print(f"{count:<43,} {cold:8.2f} {cold / count:8.3f} {again:8.2f} {peak:9}")
        shutil.rmtree(copy)
    print()


def _tables(folder: Path, copy: Path) -> None:
    """Measure the check of tables with many claims."""
    print(f"{'check of claims':43} {'seconds':>8} {'peak MiB':>9}")
    for count in (1000, 10_000, 100_000):
        raw = folder / f"tables-{count}" / "raw"
        shutil.copytree(copy / "data" / "raw", raw, ignore=shutil.ignore_patterns("boundaries"))
        with (raw / "unit_sizes.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for number in range(count - len(rows)):
            like = rows[number % 138]
            own = {"claim_id": f"{like['claim_id'][:4]}{100_000 + number}", "statement_id": f"st-{number}"}
            rows.append(like | own)
        _write(raw / "unit_sizes.csv", rows)
        _, peak, told = _run(copy, ["-c", _CHECK, str(raw.parent)])
        print(f"{count:<43,} {float(told):8.2f} {peak:9}")


def _write(path: Path, rows: list[dict]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _env(copy: Path) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(copy / "src")}


def _run(copy: Path, arguments: list[str], given: str = "") -> tuple[float, int, str]:
    """Run Python; return seconds, the peak of memory of all its processes in MiB, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=copy, env=_env(copy), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    peak = [0]
    watch = threading.Thread(target=_watch, args=(process.pid, peak), daemon=True)
    watch.start()
    told, complaint = process.communicate(given)
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(arguments)[:200]} ended with {process.returncode}: {complaint[-2000:]}{told[-500:]}")
    return seconds, peak[0], told


def _watch(pid: int, peak: list[int]) -> None:
    pause = 0.05
    while True:
        try:
            root = psutil.Process(pid)
            total = sum(_memory(process) for process in [root, *root.children(recursive=True)])
        except psutil.Error:
            return
        peak[0] = max(peak[0], total // 2**20)
        time.sleep(pause)
        pause = min(1, 2 * pause)


def _memory(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return getattr(full, "pss", full.rss)
    except psutil.Error:
        return 0


if __name__ == "__main__":
    main()
