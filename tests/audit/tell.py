"""Write as JSON what charts and the brief say and assert: run by the auditor as a process of its own, as it shares no code.

Reads from standard input a list of cases, ``{"folder", "day", "selection", "size", "lang", "charts"}``, and writes a line for each.
"""

import json
import sys
from functools import cache
from pathlib import Path

from helpers import charts, ledger
from helpers.ledger import check, curate
from helpers.reports import brief
from helpers.words import Words, bare
from helpers.words.emphasis import unmarked
from helpers.words.findings import findings_of

PLACES = ("title", "subtitle", "note", "source_line", "alt_text")


@cache
def everything(folder):
    return curate.ledger_of(check.read_raw(Path(folder))) if folder else ledger.load()


@cache
def known_in(folder, day, selection):
    return everything(folder).as_known(day).within(selection)


def brief_of(known, lang):
    """The lines of the brief, each kind of line a place of its own."""
    words = Words(lang, known.tables["words"])
    disputes = brief.contested(known, words)
    told = {
        "headlines": [line for region in known.regions for line in brief.headlines(known, words, region)],
        "contested": [line for question, sides in disputes for line in (question, *sides)],
        "open": brief.other_disputes(known, words),
        "unknown": brief.unknown(known, words),
    }
    lines = [(f"{place} {number}", unmarked(line)) for place, some in told.items() for number, line in enumerate(some)]
    return {
        "name": "brief", "texts": [[place, bare(line)] for place, line in lines],
        "findings": [one._asdict() for place, line in lines for one in findings_of(line, place)],
    }  # fmt: skip


def chart_of(name, known, size, lang):
    said = charts.say(name, known, size, lang)
    return {
        "name": name, "texts": [[place, getattr(said, place)] for place in PLACES],
        "findings": [one._asdict() for one in said.findings],
    }  # fmt: skip


def tell(case):
    known = known_in(case["folder"], case["day"], case["selection"])
    told = [chart_of(name, known, case["size"], case["lang"]) for name in case.get("charts", charts.NAMES)]
    return {"case": case, "told": [*told, brief_of(known, case["lang"])]}


def main():
    for case in json.load(sys.stdin):
        print(json.dumps(tell(case), ensure_ascii=False, default=str), flush=True)


if __name__ == "__main__":
    main()
