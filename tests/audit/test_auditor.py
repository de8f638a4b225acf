"""Every sentence that charts and the brief print is true of the tables, by an auditor that shares no code with them."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.audit import auditor, cases
from tests.audit.judge import CLAUSES, CONDITIONS
from tests.audit.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "findings.md"
SUBSETS = 200
FAST = (9, 16, 54)  # each of which has found a fault of its own


def judged(told):
    """Audit what is told; nothing of it may be wrong."""
    found, told = auditor.Audit(), list(told)
    for one in told:
        found.take(one)
    print(found)
    assert found.sentences > 20 * len(told) > 0 and found.unsound <= len(told) / 5
    assert not found.faults, "\n".join(found.faults)


@cache
def dozen():
    return list(auditor.told_of(cases.a_dozen()))


def test_what_is_told_on_a_dozen_days_is_true():
    judged(dozen())


def test_what_is_told_of_some_tables_is_true(tmp_path):
    judged(auditor.told_of([cases.of_subset(seed, tmp_path / f"{seed}") for seed in FAST]))


@pytest.mark.torture
@pytest.mark.parametrize("lang", cases.LANGUAGES)
def test_what_is_told_on_every_day_is_true(lang):
    judged(auditor.told_of([one for one in cases.every_day() if one["lang"] == lang]))


@pytest.mark.torture
@pytest.mark.parametrize("size", cases.SIZES[1:])
def test_what_other_sizes_tell_is_true(size):
    judged(auditor.told_of([one for one in cases.other_sizes() if one["size"] == size]))


@pytest.mark.torture
def test_what_stands_in_exported_files_is_true(tmp_path):
    judged(auditor.told_of([one | {"out": str(tmp_path)} for one in cases.a_whole_dozen()]))


@pytest.mark.torture
@pytest.mark.parametrize("first", range(0, SUBSETS, 20))
def test_what_is_told_of_any_tables_is_true(first, tmp_path):
    judged(auditor.told_of([cases.of_subset(seed, tmp_path / f"{seed}") for seed in range(first, first + 20)]))


# The auditor itself





def test_each_condition_and_rule_on_the_page_is_judged():
    told = PAGE.read_text("utf-8").split("## Rules")[1]
    conditions = re.findall(r"^- `([\w-]+)`: ", told, re.M)
    assert set(conditions) == set(CONDITIONS) | set(CLAUSES)
    assert set(re.findall(r"^- \*\*([a-z ]+)\*\*: ", told, re.M)) == set(RULES)


def test_the_auditor_shares_no_code_with_what_it_judges():
    for file in Path(__file__).parent.glob("*.py"):
        names = {name for node in ast.walk(ast.parse(file.read_text("utf-8"))) for name in _imported(node)}
        assert file == auditor.TELLER or not [name for name in names if name.split(".")[0] == "helpers"], file


def _imported(node):
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def changed(told, change, place=""):
    """Yield each finding that can be changed, of one place or of all, with the faults that are found then."""
    for chart in told["told"]:
        for number, one in enumerate(chart["findings"]):
            after = change(one) if place in ("", one["place"]) else None
            if after is not None:
                findings = [*chart["findings"][:number], *after, *chart["findings"][number + 1 :]]
                found = auditor.Audit()
                found.take(told | {"told": [chart | {"findings": findings}]})
                yield one, found.faults


def _other_value(one):
    return [one | {"value": one["value"] + 1, "printed": str(one["value"] + 1)}] if isinstance(one["value"], int) else None


def _fewer_rows(one):
    return [one | {"rows": one["rows"][:-1]}] if one["rows"] and one["printed"] else None


def _no_finding(one):
    return [] if one["printed"] else None


def _other_condition(one):
    return [one | {"condition": "dispute-title-none"}]


CHANGES = [_other_value, _fewer_rows, _no_finding, _other_condition]


@pytest.mark.parametrize("change", CHANGES)
def test_no_title_can_be_changed_unnoticed(change):
    assert not [one for one, faults in changed(dozen()[0], change, "title") if not faults]


@pytest.mark.torture
@pytest.mark.parametrize("change", CHANGES)
def test_no_finding_can_be_changed_unnoticed(change):
    (told,) = auditor.told_of([cases.case("2023-08-02", "both", "web", "en")])
    assert not [one for one, faults in changed(told, change) if not faults]
