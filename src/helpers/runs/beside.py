"""What lies in the folder for output and is out of date, though nobody asked for it, and what to call to mend that.

A run makes the files that it was asked for. Beside them can lie other sizes of the same charts, charts that a report no
longer draws, and reports in other languages, of other regions or as of past days: all drawn before.
"""

import contextlib
import os
import re
import shlex
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from helpers.choices import ALL, LANGUAGES, SIZE_CHOICES, languages, selections
from helpers.contents import regular_digest
from helpers.errors import UserError
from helpers.files import publish
from helpers.paths import data_folder
from helpers.reports.parameters import Parameters
from helpers.runs import state
from helpers.runs.jobs import Job, notebook, report_names

_REGION, _LANG, _SIZE = "[a-z0-9-]+", "|".join(LANGUAGES), "|".join(SIZE_CHOICES)
_STATE = re.compile(rf"([0-9A-Za-z-]+)\.({_REGION})\.({_LANG})\.{re.escape(state.ENDING)}")
_CHART = re.compile(rf"(.*/)?([0-9A-Za-z-]+)\.({_REGION})\.({_LANG})\.(?:{_SIZE})\.([a-z.]+)")
_DAY = re.compile(r"as-of/(\d{4}-\d\d-\d\d)/")
_Key = tuple[str, str, str, str]  # of a report, whatever its size: notebook, region, language, day


@dataclass(frozen=True)
class Old:
    """What is out of date, and why.

    Attributes
    ----------
    kind : {"reports", "charts", "dropped"}
        Reports; charts of which another size, or none, was drawn by the last run of their report; files that no report
        makes any more.
    names : sequence of str
        Reports, charts with their size, or files: for readers.
    files : sequence of str
        Below the folder for output.
    command : str
        What makes them anew; nothing if nothing does.
    """

    kind: str
    names: Sequence[str]
    files: Sequence[str]
    command: str


def out_of_date(out: Path, asked: Iterable[Job], data_dir: str = "") -> list[Old]:
    """Return what is out of date beside the reports that a run was asked for.

    Parameters
    ----------
    out : pathlib.Path
        The folder for output.
    asked : iterable of Job
        What was asked for: of these no report is named, but charts that were drawn earlier are.
    data_dir : str
        The tables that they are made from. Files of regions that these do not have are no business of theirs.

    Returns
    -------
    list of Old
        One for each command that is needed.
    """
    given = Parameters(data_dir=data_dir, lang=languages(data_folder(data_dir))[0], out_dir=str(out))
    states = dict(_states_in(given))
    known = {_key(job): read for job, read in states.items() if isinstance(read, state.State)}
    live = {key: made for key, made in known.items() if notebook(key[0]).is_file()}
    reports = [*_old_reports(states, {_key(job) for job in asked})]
    charts, dropped = _old_files(given, known, live)
    told = []
    for call in _calls(reports, states.__contains__):
        files = sorted(name for job in call if _key(job) in known for name in known[_key(job)].files)
        told.append(Old("reports", sorted(job.stem for job in call), files, _command(call)))
    for call in _calls([*charts], charts.__contains__):
        files = sorted(name for job in call for name in charts[job])
        names = dict.fromkeys(name.rpartition("/")[2].removesuffix(f".{_kind(name)[1]}") for name in files)
        told.append(Old("charts", [*names], files, _command(call)))
    return told + [Old("dropped", dropped, dropped, "")] * bool(dropped)


def _key(job: Job) -> _Key:
    return job.notebook, job.parameters.region, job.parameters.lang, job.parameters.known_by


def _states_in(given: Parameters) -> Iterator[tuple[Job, state.State | str]]:
    """Give the reports whose state is in a folder for output, also those as of past days."""
    out = given.output
    for folder in ("", *(f"as-of/{name}/" for name in sorted(_listed(out / "as-of")))):
        day = _DAY.fullmatch(folder)
        for name in sorted(_listed(out / folder / "reports")) if day or not folder else ():
            if found := _STATE.fullmatch(name):
                report, region, lang = found.groups()
                with contextlib.suppress(UserError):  # a day that is none, or another story's region or language
                    chosen = replace(given, region=region, known_by=day[1] if day else "", lang=lang)
                    job = Job(report, chosen)
                    before = state.read(job)
                    yield _in_its_size(job, before), before


def _in_its_size(job: Job, before: state.State | str) -> Job:
    size = "" if isinstance(before, str) else before.parts["parameters"].rpartition(" ")[2]
    return replace(job, parameters=replace(job.parameters, size=size)) if size in (*SIZE_CHOICES, ALL) else job


def _old_reports(states: Mapping[Job, state.State | str], asked: set[_Key]) -> Iterator[Job]:
    others = [job for job in states if _key(job) not in asked and job.source.is_file()]
    shared = state.shared_inputs(others[0].parameters.data) if others else None
    for job in others:
        before, now = states[job], state.inputs(job, shared)
        if isinstance(before, str) or _changed(job, before, now):
            yield job
        elif entry := state.refreshed(before, now):  # or the next run would have to compare its rows again
            with contextlib.suppress(OSError):
                publish(job.output, {job.file(state.ENDING): entry.written()})


def _changed(job: Job, before: state.State, now: state.Inputs) -> bool:
    try:
        return bool(state.outdated(job, before, now))
    except UserError:  # the tables are not in order, so nobody can tell
        return True


def _old_files(
    given: Parameters, known: Mapping[_Key, state.State], live: Mapping[_Key, state.State]
) -> tuple[dict[Job, list[str]], list[str]]:
    """Return charts that the last run of their report did not draw, by report, and files that no report makes."""
    out = given.output
    sound = {name for made in live.values() for name in made.files}
    sound |= {name for made in live.values() for name in made.others if _is_as_new(out / name, name, made)}
    remembered = {name for made in known.values() for name in (*made.files, *made.others)}
    makers = {_kind(name): key[0] for key, made in live.items() for name in made.files if _CHART.fullmatch(name)}
    charts, dropped = defaultdict(list), []
    for name in sorted(_charts_in(given, live) | remembered):
        if name in sound or not (out / name).is_file():
            continue
        if job := _maker_of(name, makers, live, given):
            charts[job].append(name)
        elif name in remembered:
            dropped.append(name)
    return charts, dropped


def _is_as_new(path: Path, name: str, made: state.State) -> bool:
    """Tell whether an earlier run made a file from the very same things as the last one."""
    digest, making = made.others[name]
    return making == made.making != "" and path.is_file() and regular_digest(path) == digest


def _kind(name: str) -> tuple[str, str]:
    """Return the chart that a file is of, and its ending."""
    found = _CHART.fullmatch(name)
    assert found is not None, "only files of charts are asked for"
    return found[2], found[5]


def _charts_in(given: Parameters, live: Mapping[_Key, state.State]) -> set[str]:
    """Return all files with names of charts in the folders that reports put charts into, whoever made them."""
    folders = {found[1] or "" for made in live.values() for name in made.files if (found := _CHART.fullmatch(name))}
    regions, spoken = selections(given.data), languages(given.data)
    return {folder + name for folder in folders for name in _listed(given.output / folder)
            if (found := _CHART.fullmatch(name)) and found[3] in regions and found[4] in spoken}  # fmt: skip


def _maker_of(
    name: str, makers: Mapping[tuple[str, str], str], live: Mapping[_Key, state.State], given: Parameters
) -> Job | None:
    """Return the report that would make a chart if it were asked for all sizes."""
    if not (found := _CHART.fullmatch(name)) or _kind(name) not in makers:
        return None
    report, region, lang, day = makers[_kind(name)], found[3], found[4], _DAY.match(name)
    last = live.get((report, region, lang, day[1] if day else ""))
    if last and not any(_kind(one) == _kind(name) for one in last.files if _CHART.fullmatch(one)):
        return None
    with contextlib.suppress(UserError):  # the region or the language has left the tables
        return Job(report, replace(given, region=region, known_by=day[1] if day else "", lang=lang, size=ALL))
    return None


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _calls(jobs: Sequence[Job], allowed: Callable[[Job], bool]) -> Iterator[list[Job]]:
    """Put reports together that one call makes, as long as it makes no others than those allowed."""
    for chosen in _split(jobs, lambda job: (job.parameters.known_by, job.parameters.size)):
        if all(map(allowed, _asked_by(chosen))):
            yield chosen
            continue
        for part in (lambda job: job.parameters.lang, lambda job: job.parameters.region, lambda job: job.notebook):
            if len(parts := _split(chosen, part)) > 1:
                yield from (call for group in parts for call in _calls(group, allowed))
                break


def _split(jobs: Iterable[Job], key: Callable[[Job], object]) -> list[list[Job]]:
    groups = defaultdict(list)
    for job in jobs:
        groups[key(job)].append(job)
    return [*groups.values()]


def _asked_by(jobs: Sequence[Job]) -> Iterator[Job]:
    """Give the reports that the shortest call for some of one day and size asks for."""
    one = jobs[0].parameters
    names, regions, langs = (
        {job.notebook for job in jobs}, {job.parameters.region for job in jobs}, {job.parameters.lang for job in jobs}
    )  # fmt: skip
    for name, region, lang in product(
        names if len(names) == 1 else report_names(),
        regions if len(regions) == 1 else selections(one.data),
        langs if len(langs) == 1 else languages(one.data),
    ):
        yield Job(name, replace(one, region=region, lang=lang))


def _command(jobs: Sequence[Job]) -> str:
    """Return the call that :func:`_asked_by` speaks of; what is its own default is left out."""
    one = jobs[0].parameters
    given = {
        "--only": _one_or("", (job.notebook for job in jobs)),
        "--region": _one_or("", (job.parameters.region for job in jobs)),
        "--lang": _one_or(ALL, (job.parameters.lang for job in jobs)),
        "--size": one.size,
        "--known-by": one.known_by,
        "--data": one.data_dir,
        "--out": "" if one.output == one.data.output else str(one.output),
    }
    words = [word for option, value in given.items() if value for word in (option, value)]
    return shlex.join(["python", "-m", "helpers", "reports", *words])


def _one_or(many: str, values: Iterable[str]) -> str:
    different = {*values}
    return different.pop() if len(different) == 1 else many
