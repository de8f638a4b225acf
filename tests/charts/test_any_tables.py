"""What the check calls sound is drawn: every chart, the brief and the tables of the reports, of tables of any size."""

import random
import re
from functools import cache

import pytest

from helpers import charts
from helpers.ledger import check, curate
from helpers.paths import RAW
from helpers.publish import export
from helpers.reports import brief, factcheck, tables
from helpers.words import Words
from helpers.words.emphasis import unmarked
from helpers.words.findings import findings_of
from tests.charts import subsets

FAST = (0, 1, 3, 10, 13, 21, 25, 29, 31, 70, 162, 188)  # each of which has found a fault of its own
MANY = sorted(set(range(400)) - set(FAST))


@cache
def _whole():
    return check.read_raw()


def _reports(known, words):
    """Every sentence and every table that the reports print beside charts."""
    said = [line for region in known.regions for line in brief.headlines(known, words, region)]
    said += [line for question, sides in brief.contested(known, words) for line in (question, *sides)]
    said += [*brief.other_disputes(known, words), *brief.unknown(known, words)]
    said += [brief.lead(known, words, region) for region in known.regions]
    said += [paragraph for name in charts.NAMES for paragraph in charts.story(name, known, words.lang)]
    shown = brief.row_ids(known) | brief.source_ids(known)
    for table in (tables.sizes, tables.equipment, tables.events, tables.presence, tables.voices, tables.kinds,
                  tables.disputes):  # fmt: skip
        yield f"table {table.__name__}", table(known, words)
    yield "table sources", tables.sources(known, words, brief.source_ids(known))
    yield "table corrections", tables.corrections(known, words, shown)
    yield "brief", said


def _judge(chart):
    assert chart.title and chart.subtitle and chart.alt_text
    told = "\n".join([chart.title, chart.subtitle, chart.note, chart.source_line, chart.alt_text])
    slips = re.findall(r".{0,30}(?:\{|\}|\bnan\b|\bNaT\b|<|[^\S\n]{2}|\.\.).{0,30}", told)
    assert not slips, slips
    assert chart.source_line or chart.empty


def _failures(seed, folder):
    """Draw a selection of the tables of a seed; yield what fails, in words, with the error."""
    chance = random.Random(f"{seed} drawn")
    made = subsets.subset(_whole(), seed)
    (folder / "raw").mkdir()
    subsets.write(made, (RAW / "corrections.yml").read_text("utf-8"), folder / "raw")
    sound = check.read_raw(folder)  # refuses tables that are not
    everything = curate.ledger_of(sound)
    region, size, lang = (chance.choice(some) for some in ([*everything.selections], [*charts.SIZES], ["en", "ru", "uk"]))
    day = subsets.days(made, chance)
    where = f"{region}, {size}, {lang}, as of {day or 'today'}"
    known = everything.as_known(day).within(region)
    words, findings, exported = Words(lang, known.tables["words"]), [], chance.choice(charts.NAMES)
    for name in charts.NAMES:
        try:
            chart = charts.draw(name, known, size, lang)
            _judge(chart)
            findings += chart.findings
            if name == exported:
                export.render(chart)
        except Exception as problem:
            yield f"{name}, {where}: {problem!r}", problem
    try:
        for what, told in _reports(known, words):
            findings += [one for line in told for one in findings_of(unmarked(line), what)] if what == "brief" else []
        factcheck.sheet(known, words, findings)
    except Exception as problem:
        yield f"reports, {where}: {problem!r}", problem


@pytest.mark.parametrize("seed", [*FAST, *(pytest.param(seed, marks=pytest.mark.torture) for seed in MANY)])
def test_sound_tables_are_drawn(seed, tmp_path):
    failures = list(_failures(seed, tmp_path))
    again = f"to run it again: python -m pytest -m '' '{__file__}::test_sound_tables_are_drawn[{seed}]'"
    if failures:
        raise AssertionError("\n".join([*(said for said, _ in failures), again])) from failures[0][1]
