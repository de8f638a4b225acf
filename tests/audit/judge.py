"""The judge: every text is made of sentences with findings, and each finding is true of the tables.

A sentence is judged by the condition of its message and each clause in it by its own (``conditions``), a number or a
date by its rule (``rules``); what the judge does not know is a fault.
"""

import re
from itertools import groupby, zip_longest

from tests.audit.rules import RULES
from tests.audit.tables import plain

CONDITIONS = {}  # what judges a sentence, by id
CLAUSES = {}  # what judges a clause within one, by id
_BETWEEN = r"[\s·]*"


class Untrue(Exception):
    """What is printed is not so."""


def condition(*names):
    """Enter a function that tells whether a sentence may be printed: of what was asked and the sentence."""
    return _entered(CONDITIONS, names)


def clause(*names):
    """Enter a function that tells whether a clause may be printed: of what was asked, the sentence and the finding."""
    return _entered(CLAUSES, names)


def _entered(book, names):
    def enter(function):
        assert not set(names) & set(book), names
        book.update(dict.fromkeys(names, function))
        return function

    return enter


def same(expected, found, what):
    """Hold what was worked out against what is told."""
    if expected == found:
        return True
    if isinstance(expected, set) and isinstance(found, set):
        raise Untrue(f"{what}: not told are {_listed(expected - found)}, too many are {_listed(found - expected)}")
    if isinstance(expected, list) and isinstance(found, list):
        unlike = [(place, *pair) for place, pair in enumerate(zip_longest(expected, found)) if pair[0] != pair[1]]
        raise Untrue(f"{what}: expected and found (place, one, other) {unlike[:3]}")
    raise Untrue(f"{what}: expected {expected}, found {found}")


def _listed(some):
    return " ".join(sorted(map(str, some))) or "none"


class Finding:
    """One finding of a sentence."""

    def __init__(self, told):
        self.place, self.text, self.printed = told["place"], plain(told["text"]), plain(told["printed"])
        self.condition, self.value, self.rule, self.rows = (told[one] for one in ("condition", "value", "rule", "rows"))
        self.path = self.condition.split("/")
        self.head, self.clauses = self.path[0], self.path[1:]

    def __repr__(self):
        return f"{self.condition} {self.printed!r} by {self.rule!r} of {' '.join(self.rows)}"


class Sentence:
    """A sentence with its findings."""

    def __init__(self, findings):
        self.findings = findings
        self.place, self.text, self.head = findings[0].place, findings[0].text, findings[0].head
        self.rows = {row for one in findings for row in one.rows}

    def by(self, rule, clause=""):
        """Return the findings by a rule and, if one is named, within a clause."""
        return [one for one in self.findings if one.rule == rule and (not clause or clause in one.path)]

    def one(self, rule):
        """Return the rows of the only finding by a rule."""
        found = self.by(rule)
        if len(found) != 1:
            raise Untrue(f"{len(found)} numbers by the rule {rule}, not one")
        return set(found[0].rows)

    @property
    def figures(self):
        """The sets of rows of the figures told, in order."""
        told, open_range = [], None
        for one in self.findings:
            if not one.clauses or not one.clauses[-1].startswith("figure-"):
                continue
            if one.clauses[-1] == "figure-range" and one.rows == open_range:
                open_range = None  # its upper end
                continue
            open_range = one.rows if one.clauses[-1] == "figure-range" else None
            told.append(set(one.rows))
        return told


class Asked:
    """What a chart or the brief was asked, and all that it told.

    Attributes
    ----------
    world : tests.audit.tables.World
    size, lang, day, selection : str
    name : str
        The chart, or ``brief``.
    texts : list
        Place and text, each.
    sentences : list of Sentence
    """

    def __init__(self, world, case, told):
        self.world, self.name = world, told["name"]
        self.texts = [(place, plain(text)) for place, text in told["texts"]]
        self.lang, self.day, self.selection = (case[one] for one in ("lang", "day", "selection"))
        self.size = told.get("size", case["size"])
        findings = [Finding(one) for one in told["findings"]]
        groups = groupby(findings, key=lambda one: (one.place, one.text))
        self.sentences = [Sentence(list(some)) for _, some in groups]

    @property
    def form(self):
        return {"web": "wide", "mobile": "tall"}.get(self.size, "compact")

    @property
    def wide(self):
        return self.form == "wide"

    @property
    def compact(self):
        return self.form == "compact"

    def of(self, *heads):
        """Return the sentences of messages."""
        return [one for one in self.sentences if one.head in heads]

    def region(self, said):
        """Return the region that a sentence is about, by its rows or else by the regions and units that it names."""
        found = {self.world.row[row]["region"] for row in said.rows if row in self.world.row} - self.world.federal
        found = found or {one for one in self.world.regions if self._names(said, one)} or set(self.world.regions)
        if len(found) != 1:
            raise Untrue(f"it is about {sorted(found)}")
        return found.pop()

    def _names(self, said, region):
        units = [one for one in self.world.unit.values() if one["region"] == region]
        rows = [self.world.region[region], *units]
        names = [row.get(f"{form}_{self.lang}") for row in rows for form in ("name", "short", "in", "of")]
        return any(plain(name).lower() in said.text.lower() for name in names if name)

    def rows(self, head, rule):
        """Return the rows by a rule in the first sentence of a message; none if it is not printed."""
        return next((set(one.rows) for said in self.of(head) for one in said.by(rule)), set())

    @property
    def drawn(self):
        """Whether the chart shows something."""
        return not any(one.place == "body" for one in self.sentences)


def faults(asked):
    """Return what is not so in what a chart or the brief told, a sentence each."""
    found = [f"no finding vouches for {left!r} in the {place}" for place, left in _unvouched(asked)]
    for said in asked.sentences:
        found += [f"{said.text!r}: {problem}" for problem in _problems(asked, said)]
    return found


def _unvouched(asked):
    """Yield what is left of each text without the sentences that findings tell."""
    for place, text in asked.texts:
        left = text
        for one in sorted((one.text for one in asked.sentences if one.place == place), key=len, reverse=True):
            left = left.replace(one, " ")
        if re.sub(_BETWEEN, "", left):
            yield place, left.strip()


def _problems(asked, said):
    if {one.head for one in said.findings} != {said.head}:
        yield f"has several conditions: {sorted({one.head for one in said.findings})}"
    yield from _judged(CONDITIONS, said.head, asked, said)
    yield from _loose_numbers(said)
    for one in said.findings:
        for name in one.clauses:
            yield from _judged(CLAUSES, name, asked, said, one)
        yield from _by_its_rule(asked, said, one)


def _judged(book, name, asked, said, *finding):
    if name not in book:
        yield f"condition {name!r} is not known"
        return
    try:
        if not book[name](asked, said, *finding):
            yield f"the condition {name} does not hold {finding or ''}"
    except Untrue as problem:
        yield f"{name}: {problem}"
    except (LookupError, ValueError, AttributeError, TypeError, StopIteration) as problem:
        yield f"{name} cannot be judged: {problem!r}"


def _by_its_rule(asked, said, one):
    if not one.printed:
        return
    if one.rule not in RULES:
        yield f"rule {one.rule!r} of {one.printed!r} is not known"
        return
    if one.printed.lower() not in said.text.lower():
        yield f"{one.printed!r} is not in it"
    try:
        problem = RULES[one.rule](asked, said, one)
    except (LookupError, ValueError, AttributeError, TypeError) as failure:
        problem = f"it cannot be judged: {failure!r}"
    if problem:
        yield f"{one.printed!r} by the rule {one.rule!r}: {problem} ({one.condition}: {' '.join(one.rows)})"


def _loose_numbers(said):
    """Yield numbers in a sentence that none of its findings prints."""
    left = said.text.lower()
    for one in sorted((one.printed for one in said.findings if one.printed), key=len, reverse=True):
        left = left.replace(one.lower(), " ", 1)  # each finding vouches for one
    for number in re.findall(r"\w*\d[\w.,]*", left):
        yield f"no finding prints {number!r}"
