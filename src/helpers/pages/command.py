"""The command that makes the site: what it is asked for, and what it answers."""

import re
from collections.abc import Iterable
from pathlib import Path

from tqdm import tqdm

from helpers.choices import ALL, languages, selections
from helpers.errors import UsageError
from helpers.pages import site
from helpers.pages.asked import Asked
from helpers.pages.site import Outcome
from helpers.paths import data_folder
from helpers.reports.parameters import refuse_bad_output, refuse_unknown_value

_URL = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")


def answer(options) -> tuple[int, Iterable[str]]:
    """Make the site that the options of a call ask for.

    Parameters
    ----------
    options : argparse.Namespace

    Returns
    -------
    (int, iterable of str)
        The exit code, and what to print.

    Raises
    ------
    UserError
        If the call cannot be answered; nothing has been written then.
    """
    chosen = asked(options)
    with tqdm(desc="drawings", unit="drawing", disable=None) as bar:
        outcome = site.make(chosen, lambda due, stem: _tell(bar, due, stem))
    return int(bool(outcome.failed)), _lines(chosen, outcome)


def asked(options) -> Asked:
    """Return what a call asks for, if it can be answered at all."""
    data = data_folder(options.data)
    spoken, regions = languages(data), selections(data)
    refuse_unknown_value("--lang", options.lang or spoken[0], (*spoken, ALL))
    refuse_unknown_value("--region", options.region, (*regions, ALL))
    if options.jobs < 1:
        raise UsageError(f"--jobs is {options.jobs}; it takes a whole number from 1.")
    if options.address and not _URL.fullmatch(options.address):
        raise UsageError(f"--address is {options.address!r}; it takes an address such as https://example.org/militias.")
    out = Path(options.out or data.output / "site").absolute()
    refuse_bad_output(out, "--out", options.data)
    chosen = [*regions] if options.region == ALL else [options.region]
    chosen.sort(key=lambda name: -len(regions[name]))
    langs = spoken if options.lang == ALL else (options.lang or spoken[0],)
    tables = str(Path(options.data).absolute()) if options.data else ""
    return Asked(langs, tuple(chosen), out, tables, options.address.rstrip("/"), options.jobs)


def _tell(bar: tqdm, due: int, stem: str) -> None:
    bar.total = due
    bar.set_postfix_str(stem, refresh=False)
    bar.update()


def _lines(chosen: Asked, outcome: Outcome) -> Iterable[str]:
    yield from (f"Left out: {told}" for told in dict.fromkeys(outcome.refused))
    yield from (f"FAILED {told}" for told in outcome.failed)
    if not chosen.url:
        yield "Left out, as no --address says where it will be: cards for sharing, a Dataset for search, the feed."
    made = f"{outcome.drawn} drawings and {outcome.pages} pages made" if outcome.pages else "Nothing has changed"
    yield f"{made}: {chosen.out / 'index.html'}"
