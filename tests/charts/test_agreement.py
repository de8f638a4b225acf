"""No two texts of one selection and day give two answers: titles, notes, alt texts and the brief, in all languages.

What a text asserts is compared as its findings: numbers by rule and rows, sentences by conditions that exclude or call
for each other. What belongs together is written down here once more, and the tables are read as they are.
"""

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

import pandas as pd
import pytest

from helpers import charts, ledger
from helpers.desk.becoming import days
from helpers.paths import RAW
from helpers.reports import brief
from helpers.words import LANGUAGES, Words
from helpers.words.emphasis import unmarked
from helpers.words.findings import findings_of

SINGLE, SEVERAL = ("belgorod", "kursk"), "both"
EVENTS = pd.read_csv(RAW / "events.csv", dtype=str, keep_default_na=False).set_index("event_id")
CLAIMS = pd.read_csv(RAW / "unit_sizes.csv", dtype=str, keep_default_na=False).set_index("claim_id")

FIGURES = ("stated", "latest accepted", "as of the plan")  # rules that print a figure as it stands in its rows
OF_WHAT_IS_DRAWN = ("timeline-title-count", "timeline-title-formed")
COUNTS = ("counted", "statements", "figures", "units", "regions", "districts", "places", "pages", "difference", "ratio")

ACCEPTED = {f"unit-sizes-title-{kind}"
            for kind in ("doubled", "nearly-doubled", "grew", "stood", "planned", "disputed", "scoped", "one")}  # fmt: skip
OPEN = {f"unit-sizes-title-{kind}"
        for kind in ("plan", "none", "none-by", "contested", "contested-word", "contested-one")}  # fmt: skip
# Of each, no two may be said of one region and day: sentences that answer one question in one way stand together.
ONE_ANSWER = {
    "Was a number of firearms handed over?": (
        {"kit-title-counted", "promises-title-one-given", "promises-alt-head-delivered"},
        {"kit-title-plans", "kit-title-plans-only", "promises-title-one", "promises-alt-undelivered",
         "dispute-note-handed-over", "brief-unknown-firearms-issued", "brief-unknown-firearms-none"},
    ),
    "Were firearms handed over?": (
        {"kit-title-plans", "kit-title-counted", "kit-title-issued-unplanned", "brief-unknown-firearms-issued"},
        {"kit-title-plans-only", "kit-title-no-number", "kit-title-none", "kit-title-none-by",
         "brief-unknown-firearms-none"},
    ),
    "Is a number of firearms planned?": (
        {"promises-title-one", "promises-title-one-given", "promises-title-counts", "promises-title-no-people",
         "kit-title-plans", "kit-title-plans-only", "kit-title-counted", "brief-firearms-planned"},
        {"promises-title-none", "promises-title-none-by", "kit-title-none", "kit-title-none-by", "kit-title-no-number",
         "kit-title-no-firearms"},
    ),
    "What do claims on people say?": (
        {"unit-sizes-title-doubled"}, {"unit-sizes-title-nearly-doubled"}, {"unit-sizes-title-grew"},
        {"unit-sizes-title-stood"}, {"unit-sizes-title-planned"}, {"unit-sizes-title-disputed"},
        {"unit-sizes-title-one"}, {"unit-sizes-title-scoped"}, {"unit-sizes-title-plan"}, {"unit-sizes-title-none", "unit-sizes-title-none-by"},
        {"unit-sizes-title-contested", "unit-sizes-title-contested-word", "unit-sizes-title-contested-one"},
    ),
    "Is there an accepted figure on people?": (
        {"brief-members-reported", "brief-members-reported-scoped", "unit-sizes-alt-series", *ACCEPTED},
        {"unit-sizes-alt-series-none", "unit-sizes-alt-series-nothing", *OPEN},
    ),
    "Is there an accepted figure on the people of the whole unit?": (
        {"brief-members-reported", "unit-sizes-title-stood", "unit-sizes-title-one", "unit-sizes-title-planned"},
        {"brief-members-reported-scoped", "unit-sizes-title-scoped"},
    ),
    "Are figures on sizes contested?": (
        {"dispute-alt-head", "unit-sizes-title-disputed"},
        {"dispute-title-none", "dispute-title-none-by", "dispute-none", "brief-nothing-contested"},
    ),
    "Is there any word of fighting?": (
        {"map-title-work-raids", "map-title-ties-raids", "map-title-none-raids", "map-alt-raids", "map-alt-raids-some"},
        {"map-title-work-calm", "map-title-ties-calm", "map-title-none-calm", "map-title-work-unplaced"},
    ),
    "Do the sides tell events differently?": (
        {"timeline-note-disputed", "timeline-alt-disputed"}, {"timeline-alt-undisputed"},
    ),
    "Are statements contested?": (
        {"who-says-so-note-dotted", "who-says-so-alt-contested"}, {"who-says-so-alt-uncontested"},
    ),
    "Are things contested?": ({"kit-alt-contested"}, {"kit-alt-uncontested"}),
}  # fmt: skip
# What is said in one place of a region must be said in the other.
TOGETHER = [
    ("unit-sizes-title-disputed", "brief-contradiction"), ("brief-nothing-contested", "dispute-none"),
    ("unit-sizes-title-contested", "brief-all-contested"), ("timeline-alt-disputed", "timeline-note-disputed"),
    ("timeline-note-disputed", "timeline-alt-disputed"), ("who-says-so-alt-contested", "who-says-so-note-dotted"),
    ("who-says-so-note-dotted", "who-says-so-alt-contested"), ("unit-sizes-title-stood", "brief-members-reported"),
    ("unit-sizes-title-planned", "brief-members-planned"), ("unit-sizes-title-scoped", "brief-members-reported-scoped"), ("brief-firearms-planned", "promises-alt-head"),
]  # fmt: skip


# What is said


@lru_cache(maxsize=1)
def everything():
    return ledger.load()


@lru_cache(maxsize=32)
def told(day, region, lang):
    """Findings of each chart and of the brief."""
    known = everything().as_known(day).within(region)
    words = Words(lang, known.tables["words"])
    said = {name: charts.say(name, known, "web", lang).findings for name in charts.NAMES}
    lines = [line for region in known.regions for line in brief.headlines(known, words, region)]
    for question, sides in brief.contested(known, words):
        lines += [question, *sides]
    lines += [*brief.other_disputes(known, words), *brief.unknown(known, words)]
    return said | {"brief": tuple(one for line in lines for one in findings_of(unmarked(line), "brief"))}


def every(texts):
    return [one for findings in texts.values() for one in findings]


def holding(texts):
    """The conditions that hold."""
    return {part for one in every(texts) for part in one.condition.split("/")}


def said_by(texts, *conditions):
    """The findings of sentences and clauses."""
    return [one for one in every(texts) if not set(conditions).isdisjoint(one.condition.split("/"))]


def rows_of(findings):
    return {row for one in findings for row in one.rows}


def hedge(one):
    return one.condition.rpartition("/")[2]


def asserted(findings, place):
    """What sentences assert; of those that count what is drawn, which is a matter of room, only that they do."""
    told = [(one.condition, one.value, one.rule, one.rows) for one in findings if one.place == place]
    return list(dict.fromkeys(one[:1] if one[0] in OF_WHAT_IS_DRAWN else one for one in told))


# What may not be


def two_numbers(*several):
    """Numbers that come from the same rows by like rules, and are not the same, or not hedged alike."""
    found = defaultdict(lambda: defaultdict(set))
    for texts in several:
        for source, findings in texts.items():
            for one in (one for one in findings if one.rows):
                rows = tuple(sorted(one.rows))
                if one.rule in FIGURES and isinstance(one.value, (int, float)):
                    found["figure", rows][source, one.place].add((one.value, hedge(one)))
                elif one.rule in COUNTS:
                    found[one.rule, rows][one.value].add(one.value)
    for key, values in found.items():
        if len({frozenset(those) for those in values.values()}) > 1:
            yield f"{key}: {dict(values)}"


def two_dates(texts):
    """Dates of one statement of which neither is the other told less exactly."""
    found = defaultdict(set)
    for one in every(texts):
        if one.rule in FIGURES and isinstance(one.value, str) and not set(one.value) & set("{/"):
            found[tuple(sorted(one.rows))].add(one.value.rstrip("~?"))
    for rows, values in found.items():
        longest = max(values, key=len)
        if not all(longest.startswith(value) for value in values):
            yield f"{rows}: {values}"


def two_answers(texts):
    """Sentences that exclude each other, or of which one calls for another that is not there."""
    held = holding(texts)
    for question, answers in ONE_ANSWER.items():
        given = [held & answer for answer in answers if held & answer]
        if len(given) > 1:
            yield f"{question} {given}"
    yield from (f"{one} without {other}" for one, other in TOGETHER if one in held and other not in held)


def sizes_elsewhere(texts):
    """A title on people that is not about the latest figure of the brief, or not about the figures that contradict it."""
    told_by_brief = {"brief": texts["brief"]}
    latest = rows_of(one for one in said_by(told_by_brief, "brief-members-reported") if one.rule == "latest accepted")
    members = set(CLAIMS[CLAIMS["metric"] == "members"].index)
    contradiction = rows_of(said_by(told_by_brief, "brief-contradiction")) & members
    title = [one for one in texts["unit-sizes"] if one.place == "title"]
    rows, held = rows_of(one for one in title if one.rule == "stated"), holding({"title": title})
    if held & ACCEPTED and not (contradiction == rows if contradiction else latest <= rows):
        yield f"the title is about {rows}, the brief about {latest}, {contradiction}"
    if contradiction and "unit-sizes-title-disputed" not in held:
        yield f"the title does not tell of a contradiction: {contradiction}"


def disputes_elsewhere(texts):
    """Figures that the brief sets against each other and the chart does not, or the other way round."""
    sides = rows_of(said_by({"brief": texts["brief"]}, "brief-side"))
    disputed = rows_of(one for one in texts["dispute"] if one.place == "title" and one.rule in FIGURES)
    if not disputed <= sides:
        yield f"the chart disputes what the brief does not: {disputed - sides}"
    if "dispute-none" in holding({"dispute": texts["dispute"]}) and sides & set(CLAIMS.index):
        yield f"the brief disputes what the chart does not: {sides & set(CLAIMS.index)}"


def plans_elsewhere(texts):
    """Numbers of firearms that are planned by one text and not by another; they may stand in other rows."""
    said = {
        "brief": [one for one in said_by(texts, "brief-firearms-planned") if one.rule == "latest accepted"],
        "promises": [one for one in said_by(texts, "promises-alt-panel", "promises-alt-counts", "promises-alt-no-people")
                     if one.rule == "stated" and hedge(one).startswith("figure-")][:1],
        "kit": said_by(texts, "kit-title-plans", "kit-title-plans-only"),
    }  # fmt: skip
    values = {source: {one.value for one in findings} for source, findings in said.items() if findings}
    if len({frozenset(numbers) for numbers in values.values()}) > 1:
        yield f"plans of firearms: {values}"


def fighting_elsewhere(texts):
    """Fighting that the timeline knows of and the map has no word of, or the other way round."""
    known = rows_of(one for one in texts["timeline"] if one.rule == "counted")
    raids = {event for event in known if EVENTS.at[event, "category"] == "incursion"}
    calm = {"map-title-work-calm", "map-title-ties-calm", "map-title-none-calm"} & holding(texts)
    if calm and any(EVENTS.at[event, "place_id"] for event in raids):
        yield f"{calm}, but: {raids}"
    placed = rows_of(one for one in texts["map"] if one.place == "title") & set(EVENTS.index)
    if not placed <= known:
        yield f"the timeline does not count {placed - known}"


def other_titles(texts):
    """Numbers of titles that the alt text does not tell, too."""
    for name in charts.NAMES:
        title, alt = ({(hedge(one), one.value, one.rule, one.rows) for one in texts[name]
                       if one.place == place and one.rule in (*FIGURES, *COUNTS)}
                      for place in ("title", "alt_text"))  # fmt: skip
        told = {(hedge_of, value) for hedge_of, value, *_ in alt}
        if lost := {one for one in title - alt if not one[0].startswith("figure-") or one[:2] not in told}:
            yield f"{name}: {lost}"


def other_days(texts, day):
    """Days that texts are told to be of, if not the one asked for."""
    known = [one.value for one in every(texts) if one.condition == "as-known"]
    if set(known) != ({day} if day else set()) or (day and len(known) != len(charts.NAMES)):
        yield f"asked for {day or 'no day'}, told as of {known}"


def of_region(day, region, lang):
    texts = told(day, region, lang)
    yield from other_days(texts, day)
    for find in (two_numbers, two_dates, other_titles):
        yield from find(texts)
    if region in SINGLE:
        for find in (two_answers, sizes_elsewhere, disputes_elsewhere, plans_elsewhere, fighting_elsewhere):
            yield from find(texts)


def of_selection(day, lang):
    """What is told of several regions together, and not of them alone."""
    together, alone = told(day, SEVERAL, lang), [told(day, region, lang) for region in SINGLE]
    yield from two_numbers(together, *alone)
    disputed, *single = (rows_of(one for one in texts["dispute"] if one.place == "title" and one.rule in FIGURES)
                         for texts in (together, *alone))  # fmt: skip
    if disputed not in single:
        yield f"disputed together: {disputed}, alone: {single}"
    every_event, *events = (rows_of(one for one in texts["timeline"] if one.rule == "counted")
                            for texts in (together, *alone))  # fmt: skip
    if every_event != set().union(*events):
        yield f"events of one only: {every_event ^ set().union(*events)}"
    for rule in ("districts", "layer"):
        counts, *parts = ([one.value for one in texts["map"] if (one.place, one.rule) == ("title", rule)]
                          for texts in (together, *alone))  # fmt: skip
        alike = {len(part) for part in parts} == {len(counts)}
        if alike and counts != [sum(numbers) for numbers in zip(*parts, strict=True)]:
            yield f"{rule} together: {counts}, alone: {parts}"
    grown, *growths = (kinds_of_growth(texts) for texts in (together, *alone))
    if grown != set().union(*growths):
        yield f"growth together: {grown}, alone: {growths}"


def kinds_of_growth(texts):
    """How people are said to have grown in number, in a title or a clause of one."""
    held = holding({"title": [one for one in texts["unit-sizes"] if one.place == "title"]})
    return {kind for kind in ("nearly-doubled", "doubled", "grew") for form in ("title", "clause")
            if f"unit-sizes-{form}-{kind}" in held}  # fmt: skip


def of_languages(day, region):
    """What languages assert otherwise: title and brief say the same in all, other texts as far as they have room."""
    texts = {lang: told(day, region, lang) for lang in LANGUAGES}
    for lang, those in texts.items():
        for name, place in (*((name, "title") for name in charts.NAMES), ("brief", "brief")):
            mine, english = asserted(those[name], place), asserted(texts["en"][name], place)
            if mine != english:
                yield f"{lang} {name} {place}: {mine} {english}"
    yield from two_numbers(*texts.values())
    held = {lang: holding(those) & {one for pair in TOGETHER for one in pair} for lang, those in texts.items()}
    if len({frozenset(conditions) for conditions in held.values()}) > 1:
        yield f"conditions: {held}"


def of_days(earlier, later, region):
    """What is told to be less on a later day: what is known once stays known."""
    before, after = told(earlier, region, "en"), told(later, region, "en")
    events = [rows_of(one for one in texts["timeline"] if one.rule == "counted") for texts in (before, after)]
    if not events[0] <= events[1]:
        yield f"events no longer known: {events[0] - events[1]}"
    for name, rules in (("who-says-so", ("pages", "statements")), ("map", ("districts",))):
        for rule in rules:
            counts = [next((one.value for one in texts[name] if (one.place, one.rule) == ("title", rule)), 0)
                      for texts in (before, after)]  # fmt: skip
            if counts[0] > counts[1]:
                yield f"{name}: {rule} fall from {counts[0]} to {counts[1]}"


# Tests


@pytest.mark.parametrize(("day", "lang"), [("", "en"), ("2023-08-02", "ru"), ("2023-05-25", "uk")])
def test_texts_of_one_day_give_one_answer(day, lang):
    for region in (*SINGLE, SEVERAL):
        assert [*of_region(day, region, lang)] == [], region
    assert [*of_selection(day, lang)] == []


def test_languages_assert_the_same():
    assert [*of_languages("2023-05-25", "belgorod")] == []


def test_what_is_known_stays_known():
    assert [*of_days("2023-05-25", "", "belgorod")] == []


DAYS = ["2022-03-01", *map(str, days(everything())), ""]


@pytest.mark.torture
@pytest.mark.parametrize(("earlier", "day"), [*pairwise(DAYS)])
def test_texts_of_every_day_give_one_answer(earlier, day):
    found = [fault for region in (*SINGLE, SEVERAL) for lang in LANGUAGES for fault in of_region(day, region, lang)]
    found += [fault for lang in LANGUAGES for fault in of_selection(day, lang)]
    found += [fault for region in (*SINGLE, SEVERAL) for fault in of_languages(day, region)]
    found += [fault for region in (*SINGLE, SEVERAL) for fault in of_days(earlier, day, region)]
    assert found == []
