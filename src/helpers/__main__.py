"""The commands: ``python -m helpers COMMAND``, where ``--help`` lists them all.

Each has a ``--help`` of its own.

Exit code 0 only when all went well, 1 when something failed, 2 when the call was wrong.
"""

import argparse
import gc
import os
import signal
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from helpers.choices import LANGUAGES
from helpers.errors import UsageError, UserError, refuse_no_text
from helpers.paths import ROOT, data_folder
from helpers.runs import machine

Answer = tuple[int, Iterable[str]]  # the exit code of a command, and what it prints


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code."""
    machine.prepare()
    try:
        options = _asked(arguments)
        signal.signal(signal.SIGTERM, _stopped)
        code, lines = options.run(options)
        _tell(lines)
        return code
    except UserError as problem:
        return _failed(problem, problem.exit_code)
    except KeyboardInterrupt:
        return _failed("Stopped. What had been finished is in place.", 130)
    except Exception as problem:
        if told := machine.told(problem):
            return _failed(told, 1)
        raise


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    """Return the options of a call that can be answered on this machine."""
    options = _parser().parse_args(arguments)
    refuse_no_text("The folder of this clone", str(ROOT))
    for name, value in vars(options).items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str | Path):
                refuse_no_text({"ids": "ID", "folder": "DIR"}.get(name, f"--{name.replace('_', '-')}"), str(text))
    machine.refuse_little_memory(options.needs)
    return options


def _tell(lines: Iterable[str]) -> None:
    """Print lines as they come, until whoever reads them has seen enough, as in: explain ID | head."""
    for line in lines:
        if not _printed(line, "\n"):
            break


def _printed(text: str, end: str) -> bool:
    """Print a text to the standard output, and tell whether somebody reads it."""
    try:
        print(text, end=end, flush=True)
        return True
    except OSError as problem:
        machine.silence(sys.stdout)
        if isinstance(problem, BrokenPipeError):
            return False
        raise UserError(f"The answer cannot be printed: {problem.strerror}.") from None


def _failed(told: object, code: int) -> int:
    print(told, file=machine.Unheard(sys.stderr), flush=True)
    return code


def _stopped(number: int, frame) -> None:
    """End as Ctrl-C does, with what was begun put away."""
    raise SystemExit(128 + number)


class _Parser(argparse.ArgumentParser):
    """A parser that prints its help as answers are printed; the library's does not tell of a full disk."""

    def _print_message(self, message, file=None):
        if file is sys.stdout:
            _printed(message, "")
        elif message:
            machine.Unheard(sys.stderr).write(message)


class _Gone(argparse.Action):
    """An option that was there once, and says what has taken its place."""

    def __call__(self, parser, namespace, values, option_string=None):
        told = f"There is no {option_string} any more"
        raise UsageError(f"{told}: --data takes the folder that holds raw/ and processed/.")


def _takes_data(command: argparse.ArgumentParser) -> None:
    """Let a command take tables of one's own."""
    command.add_argument("--data", default="", metavar="DIR", help="folder that holds raw/ and processed/ (data)")
    for name in ("--raw", "--processed"):
        command.add_argument(name, action=_Gone, default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m helpers", description="Tables and reports on border militias.")
    names = "new | check | curate | describe | reports | gallery | site | changes | explain | languages"
    commands = parser.add_subparsers(required=True, metavar=names)
    for add in (_add_tables, _add_reports, _add_gallery, _add_site, _add_changes, _add_explain, _add_languages):
        add(commands)
    return parser


def _add_tables(commands) -> None:
    new = commands.add_parser("new", help="begin a folder of tables of your own")
    new.add_argument("folder", metavar="DIR", help="where to write raw/ with header rows and a README.md")
    new.set_defaults(run=_new, needs=machine.TABLES)

    check = commands.add_parser("check", help="list every fault of the raw tables; if none, the next free ids")
    _takes_data(check)
    check.set_defaults(run=_check, needs=machine.TABLES)

    curate = commands.add_parser("curate", help="check the raw tables and write the processed ones")
    _takes_data(curate)
    curate.set_defaults(run=_curate, needs=machine.TABLES)

    told = "write datapackage.json, the codebook's tables and the picture of signs"
    describe = commands.add_parser("describe", help=told)
    describe.set_defaults(run=_describe, needs=machine.CHARTS)


def _add_reports(commands) -> None:
    reports = commands.add_parser("reports", help="run reports and export their charts")
    reports.add_argument("--only", default="", metavar="NAME", help="one report, such as 02-unit-sizes")
    _takes_data(reports)
    reports.add_argument("--region", default="all", help="a region, a selection of regions, or all (default: all)")
    reports.add_argument("--lang", default="en", help=f"{', '.join(LANGUAGES)} or all (default: en)")
    reports.add_argument("--size", default="web", help="web, mobile, print, social or all (default: web)")
    reports.add_argument("--known-by", default="", metavar="DATE", help="draw what was known by a day, YYYY-MM-DD")
    reports.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="how many at a time")
    reports.add_argument("--out", default="", metavar="DIR", help="where to write (output; of own tables, beside them)")
    reports.add_argument("--force", action="store_true", help="make all again, whether or not anything has changed")
    reports.add_argument("--dry-run", action="store_true", help="print what would be run and why, and run nothing")
    reports.add_argument("--why", default="", metavar="REPORT", help="why one, such as 03-map.REGION.en, would be run")
    reports.add_argument("--deadline", type=float, default=600, metavar="S", help="seconds a report may take (600)")
    reports.add_argument("--scheduler", default="", metavar="ADDRESS", help="run on a Dask cluster: tcp://host:8786")
    reports.add_argument("--json", action="store_true", help="print the record of the run for machines, and no table")
    reports.set_defaults(run=_reports, needs=machine.TABLES)


def _add_gallery(commands) -> None:
    gallery = commands.add_parser("gallery", help="put every chart in every size on one sheet per language")
    _takes_data(gallery)
    gallery.add_argument("--region", default="", help="a region or a selection (default: the one of most regions)")
    gallery.add_argument("--lang", default="all", help=f"{', '.join(LANGUAGES)} or all (default: all)")
    gallery.add_argument("--known-by", default="", metavar="DATE", help="draw what was known by a day, YYYY-MM-DD")
    gallery.add_argument("--out", default="", metavar="DIR", help="where to write (output/gallery)")
    gallery.set_defaults(run=_gallery, needs=machine.CHARTS)


def _add_site(commands) -> None:
    site = commands.add_parser("site", help="make the pages for readers: charts, receipts, reports, tables")
    _takes_data(site)
    site.add_argument("--region", default="all", help="a region, a selection of regions, or all (default: all)")
    site.add_argument("--lang", default="", help=f"{', '.join(LANGUAGES)} or all (default: en)")
    site.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="how many drawings at a time")
    site.add_argument("--out", default="", metavar="DIR", help="where to write (output/site)")
    site.add_argument("--address", default="", metavar="URL", help="where the site will be found, for what needs it")
    site.set_defaults(run=_site, needs=machine.CHARTS)


def _add_changes(commands) -> None:
    changes = commands.add_parser("changes", help="tell which claims, figures and charts differ since a revision")
    changes.add_argument("--since", required=True, metavar="REV", help="a commit of git, such as HEAD~3 or a tag")
    _takes_data(changes)
    changes.add_argument("--no-charts", action="store_true", help="draw no charts to compare them (half a minute)")
    changes.set_defaults(run=_changes, needs=machine.TABLES)


def _add_explain(commands) -> None:
    explain = commands.add_parser("explain", help="tell all about a row: who says so, where, what we make of it")
    explain.add_argument(
        "ids", nargs="+", metavar="ID",
        help="any row: a claim, an event, a dispute, a source, a unit; or a chart, a report, a table, a region",
    )  # fmt: skip
    _takes_data(explain)
    explain.add_argument("--no-charts", action="store_true", help="draw no charts to find the row in (ten seconds)")
    explain.set_defaults(run=_explain, needs=machine.TABLES)


def _add_languages(commands) -> None:
    languages = commands.add_parser("languages", help="list the languages, and what each lacks")
    languages.set_defaults(run=_languages, needs=machine.TABLES)


def _languages(options) -> Answer:
    from helpers.words.languages import missing

    lacking = {lang: missing(lang) for lang in LANGUAGES}
    lines = []
    for lang, what in lacking.items():
        lines.append(f"{lang}: {f'lacks {len(what)} of what English has' if what else 'complete'}")
        lines += [f"  {file}: {key}" for file, key in what]
    return int(any(lacking.values())), lines


def _new(options) -> Answer:
    from helpers.ledger.begin import begin

    written = begin(options.folder)
    *tables, page = written
    told = f"Wrote the header rows of {len(tables)} tables, and {page}, which shows what to fill in first."
    return 0, [told, f"Then run: {data_folder(options.folder).command('check')}"]


def _check(options) -> Answer:
    from helpers.ledger.check import check, judged
    from helpers.ledger.curate import ledger_of
    from helpers.ledger.findings import unsettled
    from helpers.ledger.ids import next_ids

    if faults := check(options.data):
        return 1, [*map(str, faults), f"{len(faults)} fault{'s' * (len(faults) != 1)} in the tables."]
    found = judged(options.data)
    free = [f"  {table}: {', '.join(ids)}" for table, ids in next_ids(found.tables).items()]
    left = "and no reason is given (reason_en), so that charts and the brief do not set them against each other"
    doubts = unsettled(ledger_of(found.tables))
    warned = [f"Warning: disputes.csv, {one}: {why}, {left}." for one, why in doubts.items()]
    return 0, ["The tables are sound." + " Next free ids:" * bool(free), *free, *found.remarks, *warned]


def _curate(options) -> Answer:
    from helpers.ledger.curate import curate

    rows = curate(options.data)
    where = data_folder(options.data).processed
    return 0, [f"Wrote {len(rows)} tables with {sum(rows.values()):,} rows to {where}."]


def _describe(options) -> Answer:
    from helpers.ledger.describe import describe
    from helpers.publish import grammar

    return 0, map(str, [*describe(), grammar.write()])


def _reports(options) -> Answer:
    from helpers.runs import batch, beside, progress, workroom

    started, jobs = datetime.now(UTC), _jobs(options)
    tasks = batch.plan(jobs, options.force)
    if options.dry_run or options.why:
        return 0, [progress.planned(tasks)]
    if due := sum(bool(task.reasons) for task in tasks):
        workroom.move_in()
        if not options.scheduler:
            batch.get_ready(min(options.jobs, due))
        _refuse_bad_tables(options.data)
    where = batch.cluster(options.scheduler) if options.scheduler else nullcontext(options.jobs)
    with where as pool, progress.Display(tasks) as display:
        outcomes = batch.run_all(tasks, pool, options.deadline, display.watch)
    kept = {name: value for name, value in vars(options).items() if name not in ("run", "needs", "out")}
    old = beside.out_of_date(jobs[0].output, jobs, options.data)
    told = progress.record(outcomes, started, kept, old)
    answer = [progress.written(told, ascii_only=True) if options.json else progress.summary(outcomes, old)]
    if fault := progress.keep(told, jobs[0].output):
        print(fault, file=sys.stderr)
    return int(any(outcome.error for outcome in outcomes)), answer


def _jobs(options) -> list:
    """Return the reports asked for, if the call can be answered at all."""
    from helpers.reports.parameters import refuse_unknown_value
    from helpers.runs import jobs

    given = (options.only, options.region, options.lang, options.size, options.known_by, options.out, options.data)
    chosen = jobs.matrix(*given)
    if options.why:
        refuse_unknown_value("--why", options.why, [job.stem for job in chosen])
        return [job for job in chosen if job.stem == options.why]
    jobs.refuse_bad_call(chosen, options.jobs, options.deadline)
    return chosen


def _refuse_bad_tables(data_dir: str) -> None:
    """Tell once, and not by every report, that there are no tables to read."""
    from helpers import ledger

    ledger.load(data_dir)


def _gallery(options) -> Answer:
    from helpers import ledger
    from helpers.choices import ALL, languages
    from helpers.publish.gallery import contact_sheet
    from helpers.reports.parameters import Parameters, refuse_bad_output, refuse_unknown_value

    spoken = languages(data_folder(options.data))
    refuse_unknown_value("--lang", options.lang, (*spoken, ALL))
    chosen = Parameters(options.region, options.known_by, spoken[0], data_dir=options.data)
    out = Path(options.out or data_folder(options.data).output / "gallery")
    refuse_bad_output(out, "--out", options.data)
    known = ledger.load(options.data).as_known(chosen.known_by).within(chosen.region)
    langs = spoken if options.lang == ALL else [options.lang]
    return 0, [str(contact_sheet(known, lang, out)) for lang in langs]


def _site(options) -> Answer:
    from helpers.pages import command

    return command.answer(options)


def _changes(options) -> Answer:
    from helpers.desk.changes import changes

    return 0, changes(options.since, options.data, not options.no_charts)


def _explain(options) -> Answer:
    from helpers import ledger
    from helpers.desk.explain import explain

    return 0, explain(ledger.load(options.data), options.ids, not options.no_charts)


if __name__ == "__main__":
    code = main()
    gc.freeze()  # or Python, as it ends, looks for garbage in all that was imported, for a third of a second
    sys.exit(code)
