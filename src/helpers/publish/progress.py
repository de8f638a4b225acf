"""What a batch shows: what runs now while it runs, a table of what came of it, and the same for machines."""

import json
import platform
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tqdm import tqdm

from helpers.publish import machine, state
from helpers.publish.batch import Outcome, Task
from helpers.publish.files import write_all
from helpers.publish.jobs import Job

RECORD = "run.json"
_LIBRARIES = ("border-militias", "geopandas", "ipykernel", "matplotlib", "nbclient", "ortools", "pandas", "papermill")
_GIVEN = ("region", "known_by", "lang", "size")
_LONG = 72  # letters of a reason or an error in the table


class Display:
    """A line on the terminal: how many reports are done, what runs now, and the time left."""

    def __init__(self, tasks: Sequence[Task]):
        due = sum(bool(task.reasons) for task in tasks)
        self._terminal = machine.Unheard(sys.stderr)
        self._bar = tqdm(total=due, desc="reports", unit="report", file=self._terminal, disable=not due)

    def __enter__(self) -> "Display":
        return self

    def __exit__(self, *problem) -> None:
        self._bar.close()

    def watch(self, running: Sequence[Job], outcome: Outcome | None) -> None:
        """Take in what :func:`.batch.run_all` tells."""
        if outcome and outcome.status != "unchanged":
            self._bar.update()
            if outcome.error:
                self._bar.write(f"FAILED {outcome.job.stem}: {outcome.error}", file=self._terminal)
        self._bar.set_postfix_str(f"now {', '.join(job.stem for job in running)}" if running else "")


def summary(outcomes: Sequence[Outcome]) -> str:
    """Return the table of a batch: each report that was run, with its seconds and the reason, then the failures."""
    counts, out = Counter(outcome.status for outcome in outcomes), outcomes[0].job.output
    wide = max(len(outcome.job.stem) for outcome in outcomes)
    lines = [
        f"{outcome.job.stem:{wide}}  {outcome.status:6}  {outcome.seconds:6.1f} s  {_cut(', '.join(outcome.reasons))}"
        for outcome in outcomes
        if outcome.status != "unchanged"
    ]
    told = ", ".join(f"{counts[status]} {status}" for status in ("made", "unchanged", "failed") if counts[status])
    sound = len(outcomes) - counts["failed"]
    lines.append(f"{sound} of {len(outcomes)} reports are in {out}, their charts beside them ({told}).")
    for outcome in outcomes:
        if outcome.error:
            lines.append(f"Failed: {outcome.job.stem}, {outcome.error}")
            lines += [f"  read {out / name}; the last good report, if any, is still in place" for name in outcome.files]
    return "\n".join(lines)


def planned(tasks: Sequence[Task]) -> str:
    """Return what would be run, and why."""
    wide = max(len(task.job.stem) for task in tasks)
    return "\n".join(f"{task.job.stem:{wide}}  {', '.join(task.reasons) or 'unchanged'}" for task in tasks)


def record(outcomes: Sequence[Outcome], started: datetime, options: dict) -> dict:
    """Return what a batch did, for machines: parameters, versions, a digest of the data, times and each report.

    Parameters
    ----------
    outcomes : sequence of Outcome
    started : datetime.datetime
    options : dict
        The options of the command.

    Returns
    -------
    dict
    """
    ended = datetime.now(UTC)
    return {
        "started": started.isoformat(timespec="seconds"),
        "ended": ended.isoformat(timespec="seconds"),
        "seconds": round((ended - started).total_seconds(), 2),
        "options": options,
        "versions": {"python": platform.python_version()} | {name: version(name) for name in _LIBRARIES},
        "digests": state.shared_parts(),
        "reports": [
            {
                "report": outcome.job.stem,
                "parameters": {name: getattr(outcome.job.parameters, name) for name in _GIVEN},
                "status": outcome.status,
                "seconds": round(outcome.seconds, 2),
                "reasons": list(outcome.reasons),
                "error": outcome.error,
                "files": list(outcome.files),
            }
            for outcome in outcomes
        ],
    }  # fmt: skip


def keep(told: dict, out: Path) -> None:
    """Write the record of a batch beside its results."""
    write_all(out, {RECORD: written(told).encode()})


def written(told: dict, ascii_only: bool = False) -> str:
    """Return a record as text; for a stream, whatever its encoding, in ASCII alone."""
    return json.dumps(told, ensure_ascii=ascii_only, indent=1) + "\n"


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
