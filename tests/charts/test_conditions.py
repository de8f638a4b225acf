"""docs/findings.md tells the condition of each sentence that charts and the brief print, and of no other."""

import ast
import re
from functools import cache

import pytest

from helpers import charts, ledger
from helpers.paths import FINDINGS, ROOT
from helpers.reports import brief
from helpers.words import LANGUAGES, Words
from helpers.words.emphasis import unmarked
from helpers.words.findings import findings_of
from helpers.words.footnotes import RULES
from tests.charts.more_regions import with_more_regions

SOME = [("", "both", "web"), ("2023-08-02", "belgorod", "mobile"), ("2023-02-11", "both", "print"),
        ("2022-03-01", "kursk", "web"), ("2024-08-31", "kursk", "social")]  # fmt: skip
EVERY = [
    (day, region, size)
    for day in ("", "2022-03-01", "2022-10-25", "2022-12-31", "2023-02-11", "2023-05-25", "2023-08-02", "2024-08-31")
    for region in ("belgorod", "kursk", "both", "bryansk", "three", "four") for size in charts.SIZES
]  # fmt: skip


@cache
def documented(kind):
    """The ids of conditions, or the names of rules, that the page tells."""
    text = FINDINGS.read_text("utf-8")
    return re.findall({"rule": r"^- \*\*([a-z ]+)\*\*: \S", "condition": r"^- `([\w-]+)`: \S"}[kind], text.split("## Rules")[1], re.M)


def brief_lines(known, words):
    for region in known.regions:
        yield brief.lead(known, words, region)
        yield from brief.headlines(known, words, region)
    for question, sides in brief.contested(known, words):
        yield from (question, *sides)
    yield from (*brief.other_disputes(known, words), *brief.unknown(known, words))


def findings_in(known, size, lang):
    words = Words(lang, known.tables["words"])
    for name in charts.NAMES:
        yield from charts.say(name, known, size, lang).findings
        for paragraph in charts.story(name, known, lang):
            yield from findings_of(paragraph, "below")
    for line in brief_lines(known, words):
        yield from findings_of(unmarked(line), "brief")


def judge(known, size, lang):
    for one in findings_in(known, size, lang):
        assert one.vouched, one
        assert set(one.condition.split("/")) <= set(documented("condition")), one


@pytest.mark.parametrize("case", SOME, ids="-".join)
def test_each_sentence_that_is_printed_has_its_condition_on_the_page(case):
    day, region, size = case
    judge(ledger.load().as_known(day).within(region), size, "en")


@pytest.mark.torture
@pytest.mark.parametrize("case", EVERY, ids="-".join)
def test_every_sentence_has_its_condition_on_the_page(case):
    day, region, size = case
    for lang in LANGUAGES:
        judge(with_more_regions().as_known(day).within(region), size, lang)


def _patterns():
    """What the program can ask messages by: its texts, in which anything may stand where they have values."""
    for path in (ROOT / "src" / "helpers").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [re.escape(part.value) if isinstance(part, ast.Constant) else ".*" for part in node.values]
                # A text of values alone would be any id; an ending is put behind one that stands elsewhere.
                if any(len(part) > 4 for part in parts if part != ".*") and parts[0] != ".*":
                    yield "".join(parts)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value.partition(".")[0])


# Endings that are put behind an id.
ENDINGS = ("", "-by", "-short", "-some")


def test_no_condition_on_the_page_is_of_a_sentence_that_nothing_prints():
    asked = re.compile("|".join(sorted(set(filter(None, _patterns())), key=len)))
    unused = [one for one in documented("condition")
              if not any(one.endswith(end) and asked.fullmatch(one.removesuffix(end) if end else one) for end in ENDINGS)]  # fmt: skip
    assert unused == []
    assert not asked.fullmatch("dispute-title-rounds")  # which once was one


def test_each_rule_is_told_and_no_other():
    assert documented("rule") == list(RULES)


def test_no_condition_is_told_twice():
    assert len(documented("condition")) == len(set(documented("condition")))
