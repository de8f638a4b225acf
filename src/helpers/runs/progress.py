"""What a batch shows: what runs now while it runs, a table of what came of it, and the same for machines."""

import json
import platform
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tqdm import tqdm

from helpers.errors import UsageError
from helpers.files import write_all
from helpers.runs import machine, state
from helpers.runs.batch import Outcome, Task
from helpers.runs.beside import Old
from helpers.runs.jobs import Job

RECORD = "run.json"
_LIBRARIES = ("border-militias", "geopandas", "ipykernel", "matplotlib", "nbclient", "ortools", "pandas", "papermill")
_GIVEN = ("region", "known_by", "lang", "size", "data_dir")
_LONG = 72  # letters of a reason or an error in the table
_FEW = 6  # names of what is out of date, of which the record has all
_OLD = {
    "reports": "Out of date, reports not asked for",
    "charts": "Out of date, or made by no run on record, charts beside those of the reports",
    "dropped": "Out of date, and no report makes it any more, so delete it",
}


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


def summary(outcomes: Sequence[Outcome], old: Sequence[Old] = ()) -> str:
    """Return the table of a batch: each report that was run, with its seconds and the reason; then what is amiss.

    Parameters
    ----------
    outcomes : sequence of Outcome
    old : sequence of Old
        What is out of date beside them.

    Returns
    -------
    str
    """
    counts, out = Counter(outcome.status for outcome in outcomes), outcomes[0].job.output
    wide = max(len(outcome.job.stem) for outcome in outcomes)
    lines = [
        f"{outcome.job.stem:{wide}}  {outcome.status:6}  {outcome.seconds:6.1f} s  {_cut(', '.join(outcome.reasons))}"
        for outcome in outcomes
        if outcome.status in ("made", "failed")
    ]
    told = ", ".join(f"{counts[one]} {one}" for one in ("made", "unchanged", "due", "failed") if counts[one])
    sound = len(outcomes) - counts["failed"]
    lines.append(f"{sound} of {len(outcomes)} reports are in {out}, their charts beside them ({told}).")
    for outcome in outcomes:
        if outcome.error:
            lines.append(f"Failed: {outcome.job.stem}, {outcome.error}")
            lines += [f"  read {out / name}; the last good report, if any, is still in place" for name in outcome.files]
        if outcome.again:
            lines.append(f"Changed since it was read, so run it again: {outcome.job.stem}, {', '.join(outcome.again)}")
    lines += map(_old, old)
    return "\n".join(lines)


def _old(old: Old) -> str:
    """Say what is out of date beside the reports, and what to do."""
    few = ", ".join(old.names[:_FEW]) + (f" and {len(old.names) - _FEW} more" if len(old.names) > _FEW else "")
    return f"{_OLD[old.kind]}: {few}" + (f"\n  run: {old.command}" if old.command else "")


def planned(tasks: Sequence[Task]) -> str:
    """Return what would be run, and why."""
    wide = max(len(task.job.stem) for task in tasks)
    return "\n".join(f"{task.job.stem:{wide}}  {', '.join(task.reasons) or 'unchanged'}" for task in tasks)


def record(outcomes: Sequence[Outcome], started: datetime, options: dict, old: Sequence[Old] = ()) -> dict:
    """Return what a batch did, for machines: parameters, versions, a digest of the data, times and each report.

    Parameters
    ----------
    outcomes : sequence of Outcome
    started : datetime.datetime
    options : dict
        The options of the command.
    old : sequence of Old
        What is out of date beside the reports.

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
        "digests": state.shared_parts(outcomes[0].job.parameters.data),
        "reports": [
            {
                "report": outcome.job.stem,
                "parameters": {name: getattr(outcome.job.parameters, name) for name in _GIVEN},
                "status": outcome.status,
                "seconds": round(outcome.seconds, 2),
                "reasons": list(outcome.reasons),
                "again": list(outcome.again),
                "error": outcome.error,
                "files": list(outcome.files),
            }
            for outcome in outcomes
        ],
        "out_of_date": [asdict(one) for one in old],
    }  # fmt: skip


def keep(told: dict, out: Path) -> str:
    """Write the record of a batch beside its results; return in a sentence why it could not be, if so."""
    try:
        write_all(out, {RECORD: written(told).encode()})
        return ""
    except UsageError as problem:
        return f"The record of this run, {RECORD}, was not kept: {problem}"


def written(told: dict, ascii_only: bool = False) -> str:
    """Return a record as text; for a stream, whatever its encoding, in ASCII alone."""
    return json.dumps(told, ensure_ascii=ascii_only, indent=1) + "\n"


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
