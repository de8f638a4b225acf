"""What stands below the chart: how many firearms were planned for how many people, by whom, and what was delivered."""

from collections.abc import Iterator

from helpers.charts.promises.said import counted_of, either, first_said, people_to_one
from helpers.charts.promises.told import RegionPlan, per_mark, plan_of
from helpers.draw.common import upper_first
from helpers.draw.names import headline_name, unit_name
from helpers.draw.telling import claimed, firearms_unknown, weightiest
from helpers.ledger import Ledger
from helpers.words import Words, sourced, voice


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph on each region, and one on how to read the marks."""
    plans = [plan_of(known, region) for region in known.regions]
    told = [weightiest(_region(words, known, one), regions=len(plans)) for one in plans]
    return [*told, _signs(words, known, plans) if any(one.plan for one in plans) else ""]


def _region(words: Words, known: Ledger, one: RegionPlan) -> Iterator[tuple[int, str]]:
    unit = headline_name(words, known, one.region, short=True) if not one.plan else unit_name(words, one.unit, True)
    if not one.plan:
        yield 1, words.sentence("promises-story-no-plan", unit=upper_first(unit))
        return
    told = {"unit": upper_first(unit), "plan": claimed(words, one.plan)}
    if one.people:
        counts = either(words, (claimed(words, count, one.rule_of(count)) for count in one.counts))
        ratio = {"ratio": people_to_one(words, one)} if one.ratios else {}
        told |= {"people": counts, "contested": "yes" if one.rivals else "no"}
        yield 1, words.sentence(f"promises-story-{'ratio' if ratio else 'counts'}", **told, **ratio)
    else:
        yield 1, words.sentence("promises-story-no-people", **told)
    if one.undrawn:
        listed = ", ".join(claimed(words, count) for count in one.undrawn)
        yield 3, words.sentence("promises-story-others", list=listed)
    yield from ((2, told) for told in _delivered(words, known, one))


def _delivered(words: Words, known: Ledger, one: RegionPlan) -> Iterator[str]:
    """Say what is known to be delivered since the plan: numbers, or who spoke of it first, or that nobody did."""
    if one.given:
        given = (f"{counted_of(words, claim)} ({voice(words, claim.speakers)}, {words.date(claim.day, of=claim)})"
                 for claim in one.given)  # fmt: skip
        yield words.sentence("promises-story-given", list=", ".join(given))
    elif one.first:
        yield words.sentence("promises-story-first", of=one.first, **first_said(words, one.first))
    else:
        yield from firearms_unknown(words, known, one.region) or [words.sentence("promises-alt-undelivered")]


def _signs(words: Words, known: Ledger, plans: list[RegionPlan]) -> str:
    counts = [count for one in plans for count in one.counts]
    holds = {
        "exact": any(count.figure.kind == "exact" for count in counts),
        "open": any(count.figure.kind != "exact" for count in counts),
        "dots": any(one.rivals for one in plans),
    }
    told = [words.sentence(f"promises-story-sign-{name}") for name, holding in holds.items() if holding]
    listed = "".join(f", {one}" for one in told)
    return words.sentence("promises-story-signs", per=sourced(per_mark(known), rule="scale"), list=listed)
