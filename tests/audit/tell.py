"""Write as JSON what charts, the texts below them and the brief say and assert: run by the auditor as a process of its own, as it shares no code.

Reads from standard input a list of cases, ``{"folder", "day", "selection", "size", "lang"}``, and writes a line for each.
With ``out`` the charts of a case are exported there, and what the files say is told; with ``part`` only some charts
are told of, every second from the first or from the second.
"""

import json
import sys
from functools import lru_cache
from pathlib import Path

from helpers import charts, ledger
from helpers.ledger import check, curate
from helpers.ledger.faults import FaultyTables
from helpers.publish import export
from helpers.reports import brief
from helpers.words import Words, bare
from helpers.words.emphasis import unmarked
from helpers.words.findings import findings_of

PLACES = ("title", "subtitle", "note", "source_line", "alt_text")


@lru_cache(maxsize=3)
def everything(folder):
    return curate.ledger_of(check.read_raw(Path(folder))) if folder else ledger.load()


@lru_cache(maxsize=9)
def known_in(folder, day, selection):
    return everything(folder).as_known(day).within(selection)


def brief_of(known, lang):
    """The lines of the brief, each kind of line a place of its own."""
    words = Words(lang, known.tables["words"])
    disputes = brief.contested(known, words)
    told = {
        "lead": [brief.lead(known, words, region) for region in known.regions],
        "headlines": [line for region in known.regions for line in brief.headlines(known, words, region)],
        "contested": [line for question, sides in disputes for line in (question, *sides)],
        "open": brief.other_disputes(known, words),
        "unknown": brief.unknown(known, words),
    }
    lines = [(f"{place} {number}", unmarked(line)) for place, some in told.items() for number, line in enumerate(some)]
    return _lines("brief", lines)


def chart_of(name, known, size, lang):
    said = charts.say(name, known, size, lang)
    return _told(name, {place: getattr(said, place) for place in PLACES}, [one._asdict() for one in said.findings])


def below(name, known, lang):
    """The text below a chart, each paragraph a place of its own."""
    paragraphs = enumerate(charts.story(name, known, lang))
    return _lines(f"below {name}", [(f"below {number}", unmarked(text)) for number, text in paragraphs])


def _lines(name, lines):
    return {
        "name": name, "size": "web", "texts": [[place, bare(line)] for place, line in lines],
        "findings": [one._asdict() for place, line in lines for one in findings_of(line, place)],
    }  # fmt: skip


def exported(name, known, size, lang, out):
    """Export a chart and read what stands in the file beside it."""
    files = export.export(charts.draw(name, known, size, lang), Path(out))
    said = json.loads(next(file for file in files if file.suffix == ".json").read_text("utf-8"))
    return _told(name, said, said["findings"])


def _told(name, said, findings):
    return {"name": name, "texts": [[place, said[place]] for place in PLACES], "findings": findings}


def tell(case):
    try:
        everything(case["folder"])
    except FaultyTables:  # tables made at random are not always sound
        return {"case": case, "told": []}
    known = known_in(case["folder"], case["day"], case["selection"])
    asked = known, case["size"], case["lang"]
    if out := case.get("out"):
        return {"case": case, "told": [exported(name, *asked, out) for name in charts.NAMES]}
    names = charts.NAMES[case["part"] :: 2] if "part" in case else charts.NAMES
    told = [tell for name in names for tell in (chart_of(name, *asked), below(name, known, case["lang"]))]
    return {"case": case, "told": [*told, brief_of(known, case["lang"])]}


def main():
    for case in json.load(sys.stdin):
        print(json.dumps(tell(case), ensure_ascii=False, default=str), flush=True)


if __name__ == "__main__":
    main()
