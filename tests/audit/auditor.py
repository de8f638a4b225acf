"""The auditor: asks a process of ours what charts and the brief say, and holds each sentence against the tables."""

import json
import os
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path

from tests.audit import of_brief, of_dispute, of_kit, of_map, of_promises, of_timeline, of_unit_sizes, of_who_says_so  # noqa: F401
from tests.audit.judge import Asked, faults
from tests.audit.tables import RAW, World, raw

ROOT = Path(__file__).parents[2]
TELLER = Path(__file__).with_name("tell.py")


class Audit:
    """What was found in what was told: faults, and how much was judged."""

    def __init__(self):
        self.faults, self.heads, self.rules, self.unsound = [], Counter(), Counter(), 0

    def take(self, told):
        """Judge all that was told of one case."""
        case = told["case"]
        self.unsound += not told["told"]
        world = world_of(case["folder"], case["day"], case["selection"])
        for one in told["told"]:
            asked = Asked(world, case, one)
            where = " ".join([one["name"], case["selection"], case["day"] or "today", case["size"], case["lang"], case["folder"]])
            self.faults += [f"{where.strip()}: {problem}" for problem in faults(asked)]
            self.heads.update(sentence.head for sentence in asked.sentences)
            self.rules.update(finding.rule for sentence in asked.sentences for finding in sentence.findings if finding.rule)

    @property
    def sentences(self):
        return self.heads.total()

    def __str__(self):
        return f"{self.sentences} sentences by {len(self.heads)} conditions and {len(self.rules)} rules, {len(self.faults)} faults"


@lru_cache(maxsize=3)  # what is asked of one day and selection in several languages comes one after the other
def world_of(folder, day, selection):
    return World(raw(Path(folder) / "raw" if folder else RAW), day, selection)


def told_of(cases):
    """Yield what is told of each case, by a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen([sys.executable, TELLER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as teller:
        teller.stdin.write(json.dumps(cases))
        teller.stdin.close()
        yield from map(json.loads, teller.stdout)
    assert teller.returncode == 0, f"{TELLER.name} stopped with {teller.returncode}"
