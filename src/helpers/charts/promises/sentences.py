"""What is said of all cases together: title, subtitle, note and alt text, and the phrases they are made of."""

from collections.abc import Iterable, Sequence

import pandas as pd

from helpers.charts.promises.cases import Case
from helpers.draw.frame import Frame
from helpers.words import Words, counted, figure, noun, sourced, voice

JOINT = "belgorod-kursk-joint"


def _either(words: Words, texts: Iterable[str]) -> str:
    """Join texts by "or"."""
    joined, *rest = texts
    for text in rest:
        joined = words.say("promises-or", first=joined, second=text)
    return joined


def _ratios(words: Words, case: Case) -> str:
    return _either(words, (words.number(n, (case.plan, *case.counts), "ratio") for n in case.ratios))


def ratio(words: Words, case: Case) -> str:
    """Return the people to one firearm: "7 or 5 people"."""
    return f"{_ratios(words, case)} {noun(words, 'members', case.ratios[-1])}"


def said(words: Words, row: pd.Series, short: bool = False, year: bool = True, voices: int | None = None) -> str:
    """Say who stated a claim and on which day.

    Parameters
    ----------
    words : Words
    row : pandas.Series
    short : bool
        Abbreviate the month.
    year : bool
        Print the year.
    voices : int, optional
        How many speakers to name at the most.
    """
    who = voice(words, row["speakers"][:voices])
    return words.say("promises-said", who=who, day=words.date(row["day"], short=short, year=year, of=row))


def first_said(words: Words, case: Case, short: bool = False, year: bool = True) -> dict[str, str]:
    """Say who first spoke of weapons issued or at a base, and of which day: the values of a message."""
    plainest = min(case.first, key=lambda row: len(row["date_hedge"]))
    speakers = dict.fromkeys(row["speaker_id"] for row in case.first)
    return {"who": voice(words, speakers), "day": words.date(plainest["date"], short=short, year=year, of=case.first)}


def title(words: Words, cases: Sequence[Case]) -> str:
    """Return the finding; with two plans the one with the fewest firearms to its people comes first."""
    planned = [case for case in cases if case.plan is not None]
    with_people = [case for case in planned if case.people is not None]
    if not with_people:
        return words.say("promises-title-no-people", numbers=words.listed(figure(words, case.plan) for case in planned))
    outnumbered = [case for case in with_people if not case.ratios]
    if outnumbered:
        return "; ".join(_side_by_side(words, case) for case in with_people)
    first, *rest = sorted(with_people, key=lambda case: -max(case.ratios))
    told = {"people": ratio(words, first), "where": words.say(f"promises-in-{first.region}")}
    if rest:
        there = words.say(f"promises-there-{rest[0].region}")
        return words.say("promises-title-two", **told, others=_ratios(words, rest[0]), there=there)
    lacking = [case for case in cases if case.plan is None]
    if lacking:
        return words.say("promises-title-only", **told, there=words.say(f"promises-in-{lacking[0].region}"))
    return words.say(f"promises-title-one{'-given' if first.given else ''}", **told)


def _side_by_side(words: Words, case: Case) -> str:
    """Set a plan beside the counts of people: with fewer people than firearms there is no ratio to tell."""
    people = _either(words, (counted(words, count) for count in case.counts))
    where = words.say(f"promises-in-{case.region}")
    return words.say("promises-title-counts", plan=counted(words, case.plan), people=people, where=where)


def _where(frame: Frame) -> str:
    return frame.words.say(f"promises-where-{frame.known.selection}")


def _when(words: Words, cases: Sequence[Case]) -> str:
    """Name the months of the plans, the year only where it changes."""
    plans = sorted((case.plan for case in cases if case.plan is not None), key=lambda plan: plan["day_first"])
    months = {(plan["day_first"].year, plan["day_first"].month): plan["day_first"] for plan in plans}
    years = len({year for year, _ in months}) > 1
    *before, last = months.values()
    told = [*((day, years) for day in before), (last, True)]
    return words.listed([words.month(day, year=year, of=plans, rule="period") for day, year in told])


def subtitle(frame: Frame, cases: Sequence[Case], per: int) -> str:
    """Return measure, place and time, and what a mark stands for."""
    kind = {"wide": "", "tall": "-tall", "compact": "-short"}[frame.size.tier]
    when = _when(frame.words, cases)
    text = frame.words.say(f"promises-subtitle{kind}", where=_where(frame), when=when, per=sourced(per, rule="scale"))
    return text[0].upper() + text[1:]


def note(frame: Frame, cases: Sequence[Case]) -> str:
    """Say what is not drawn and how the figures were chosen, as far as the size has room for it."""
    words, parts = frame.words, [_both_together(frame)]
    if frame.size.tier != "compact":
        parts.append(_other_counts(words, cases))
    if frame.size.tier == "wide":
        parts.append(words.say("promises-note-rule"))
        if any(count["qualifier"] != "exact" for case in cases for count in case.drawn):
            parts.append(words.say("promises-note-rounded"))
        if any(case.rivals and case.squares for case in cases):
            parts.append(words.say("promises-note-lines"))
    return " ".join(part for part in parts if part)


def _both_together(frame: Frame) -> str:
    """Say what was stated of both regions without a split."""
    words, together = frame.words, frame.known.statement_rows("equipment", item="small_arms", unit_id=JOINT)
    together = together[together["quantity"].isna()]  # the words of the note stand for a number
    told = (
        {"who": voice(words, row["speakers"]), "day": words.date(row["date"], short=True, of=row)}
        for _, row in together.iterrows()
    )
    return " ".join(words.say("promises-note-both", **one) for one in told)


def _other_counts(words: Words, cases: Sequence[Case]) -> str:
    told = []
    for case in cases:
        where = words.say(f"promises-in-{case.region}")
        for row in case.undrawn:
            one = {"figure": figure(words, row), "who": voice(words, row["speakers"]), "where": where}
            told.append(words.say("promises-note-other-one", **one))
    return words.say("promises-note-other", list="; ".join(told)) if told else ""


def alt(words: Words, cases: Sequence[Case], per: int) -> str:
    """Return the alt text, with a sentence on each region."""
    panels = " ".join(_alt_panel(words, case) for case in cases)
    kind = "-delivered" if any(case.given for case in cases) else ""
    rivals = [row for case in cases for row in case.rivals]
    contested = sourced(sum(bool(case.rivals) for case in cases), rivals)
    squares = "yes" if any(case.drawn for case in cases) else "no"
    values = {"per": sourced(per, rule="scale"), "panels": panels, "contested": contested, "squares": squares}
    return words.say(f"promises-alt{kind}", **values)


def _alt_panel(words: Words, case: Case) -> str:
    place = words.label("region", case.region)
    if case.plan is None:
        return words.say("promises-alt-no-plan", place=place)
    told = {"place": place, "plan": counted(words, case.plan), "who": voice(words, case.plan["speakers"])}
    if case.people is None:
        return words.say("promises-alt-no-people", **told)
    rules = ["as of the plan", *["stated"] * len(case.rivals)]
    counts = [f"{counted(words, count, rule)} ({said(words, count, short=True, voices=1)})"
              for count, rule in zip(case.counts, rules, strict=True)]  # fmt: skip
    told["people"] = _either(words, counts)
    if not case.ratios:
        return words.say("promises-alt-counts", **told)
    return words.say("promises-alt-panel", **told, ratio=ratio(words, case))


def none_found(frame: Frame) -> tuple[str, str, str, str]:
    """Return title, subtitle, body and alt text of a chart for which no plan is known."""
    words, known, where = frame.words, frame.known, _where(frame)
    given = {"day": words.day(known.known_by, rule="asked")} if known.known_by else {}
    by = "-by" if known.known_by else ""
    finding = words.say(f"promises-title-none{by}", **given)
    nothing = words.say(f"promises-nothing{by}", **given)
    alt_text = words.say("promises-alt-none", where=where, finding=finding)
    return finding, words.say("promises-subtitle-none", where=where), nothing, alt_text
