"""A contested claim never stands alone: its opponents, as far as they were known, are shown with it."""

import re
from datetime import date, timedelta

import pytest

from helpers import charts, ledger
from helpers.ledger.findings import contested_figures
from helpers.reports import brief
from helpers.words import Words, bare
from helpers.words.emphasis import unmarked

# Contested for their scope, and not by another figure: their notes say so.
ALONE = {"fed-001": "no Russian figure", "fed-005": "no official one beside it", "fed-006": "no Russian figure",
         "kur-050": "Scope unclear", "bel-f17": "growth of the unit", "bel-138": "No other page", "bel-q49": "scope doubtful",
         "bel-q56": "scope doubtful", "bry-q03": "scope doubtful"}  # fmt: skip


def _contested(known):
    rows = {}
    for name in ("claims", "equipment"):
        table = known.tables[name]
        rows |= dict(zip(table["claim_id"], table["assessment"] == "contested", strict=True))
    return {row for row, contested in rows.items() if contested}


def lonely(chart, known):
    """Return the contested rows of a chart, each with a dispute of which no known opponent is shown."""
    drawn = {row for mark in chart.marks for row in mark.row_ids}
    return [
        (row, dispute)
        for row in sorted(drawn & _contested(known))
        for dispute, opponents in known.opponents(row).items()
        if drawn.isdisjoint(opponents)
    ]


@pytest.mark.sample(7)
@pytest.mark.parametrize("day", ["", "2023-08-02"])
@pytest.mark.parametrize("name", charts.NAMES)
def test_no_contested_claim_without_an_opponent_that_was_known(name, day):
    for region, size in [("both", "social"), ("belgorod", "mobile")]:
        known = ledger.load().as_known(day).within(region)
        assert lonely(charts.draw(name, known, size, "en"), known) == []


@pytest.mark.torture
@pytest.mark.parametrize("day", ["", "2023-08-02", "2024-08-31"])
@pytest.mark.parametrize("name", charts.NAMES)
def test_no_contested_claim_stands_alone_anywhere(name, day):
    for region in ("belgorod", "kursk", "both"):
        known = ledger.load().as_known(day).within(region)
        for size in charts.SIZES:
            assert lonely(charts.draw(name, known, size, "ru"), known) == []


def test_an_opponent_left_out_is_seen():
    known = ledger.load().within("belgorod")
    chart = charts.draw("dispute", known, "web", "en")
    kept = tuple(mark for mark in chart.marks if mark.mark_id == "bel-032")
    object.__setattr__(chart, "marks", kept)
    assert ("bel-032", "d01") in lonely(chart, known)


def test_only_those_whose_notes_say_so_have_no_opponent(everything):
    alone = {row for row in _contested(everything) if not everything.opponents(row)}
    assert alone == set(ALONE)
    tables = [everything.tables[name].set_index("claim_id")["note"] for name in ("claims", "equipment")]
    notes = {row: note for table in tables for row, note in table.items()}
    for row, reason in ALONE.items():
        assert reason in notes[row]


def test_opponents_of_a_figure_are_those_of_other_statements(everything):
    assert {"bel-030", "bel-053"} <= set(everything.opponents("bel-032")["d01"])
    assert "bel-033" not in everything.opponents("bel-032")["d01"]
    assert everything.as_known("2023-05-30").opponents("bel-032") == {}


def _brief(known, lang):
    """The contested figures of the brief by dispute, with their lines."""
    words = Words(lang, known.tables["words"])
    return dict(zip(contested_figures(known), (lines for _, lines in brief.contested(known, words)), strict=True))


@pytest.mark.parametrize("day", ["", "2023-08-02"])
def test_the_brief_tells_every_side_of_a_dispute_in_the_same_form(everything, day):
    told = _brief(everything.as_known(day).within("both"), "en")
    assert "d01" in {one.dispute.dispute_id for one in told}
    for one, lines in told.items():
        assert [unmarked(line) != line and " — " in line for line in lines[: len(one.sides)]] == [True] * len(one.sides)
        assert len(lines) <= len(one.sides) + 1


def test_figures_that_do_not_contradict_each_other_come_with_the_reason_that_sets_them_side_by_side(everything):
    reasons = {False: set(), True: set()}
    for one, lines in _brief(everything.within("both"), "en").items():
        reasons[one.contradiction].add(bare(lines[-1]).startswith("Why these figures are set side by side: "))
    assert reasons == {False: {True}, True: {False}}


@pytest.mark.parametrize(("lang", "word"), [("en", "planned"), ("ru", "по плану"), ("uk", "за планом")])
def test_the_brief_calls_a_plan_a_plan_and_says_what_a_figure_covers(everything, lang, word):
    known = everything.within("both")
    scopes = {row: scope for row, scope in known.tables["words"].query("vocabulary == 'scope'")[["value", lang]].to_numpy()}
    seen = set()
    for one, lines in _brief(known, lang).items():
        for line, side in zip(lines, one.sides, strict=False):
            assert (word in line) == (side.status == "planned"), line
            assert side.row_id not in scopes or f"({scopes[side.row_id]})" in bare(line).replace("’", "'")
            seen |= {side.status, side.row_id in scopes}
    assert seen == {"planned", "reported", True, False}


def test_a_question_that_names_what_came_later_is_not_asked(everything):
    known = everything.as_known("2023-02-11").within("belgorod")
    (question, *_), *_ = brief.contested(known, Words("en", known.tables["words"]))
    assert bare(question) == "Figures that differ: people on the rolls, Belgorod territorial self-defence"


NUMBERS = {"seven": 7, "eight": 8, "nine": 9}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
PARTS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "first half": (1, 6), "second half": (7, 12),
         "mid-20": (5, 8)}  # fmt: skip


def asked(question):
    """The figures that a question names, and the first and last day of the time that it names, if it does."""
    year = re.search(r"\b20\d\d\b", question)
    words = re.sub(r"\b(mid-)?20\d\d\b", "", question)
    figures = [int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*\d|\d", words)]
    figures += [number for word, number in NUMBERS.items() if re.search(rf"\b{word}\b", words, re.IGNORECASE)]
    named = [MONTHS.index(month) + 1 for month in MONTHS if re.search(rf"\b{month}\b", question)]
    parts = [part for word, part in PARTS.items() if word in question]
    months = parts[0] if parts else (min(named), max(named)) if named else (1, 12)
    if not year:
        return figures, None
    first, last = (date(int(year[0]), month, 1) for month in months)
    return figures, (first, (last + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def unanswered(question, sides):
    """The figures of a question that no side gives for the time of the question."""
    figures, time = asked(question)
    for number in figures:
        given = [side for side in sides if number in (side.figure.value, side.figure.low, side.figure.high)]
        if time:
            given = [side for side in given if side.as_of.first <= time[1] and side.as_of.last >= time[0]]
        if not given:
            yield number


def test_a_reader_finds_the_figures_of_a_question_among_its_sides(everything):
    words, seen = Words("en", everything.tables["words"]), []
    for region in ("belgorod", "kursk"):
        for one in contested_figures(everything.within(region)):
            question = bare(words.label("dispute", one.dispute.dispute_id))
            seen += asked(question)[0]
            assert [*unanswered(question, one.sides)] == [], question
    assert {2092, 2902, 7, 8, 2800} <= set(seen)
    battalions = next(one for one in contested_figures(everything.within("belgorod")) if one.dispute.dispute_id == "d02")
    assert [*unanswered("Seven or eight battalions in summer 2023?", battalions.sides)] == [7]
