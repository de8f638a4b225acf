"""The sentences of the brief: headline figures, what is contested, what is unknown, computed from what is known."""

from collections.abc import Iterator

from helpers.draw.common import lower_first, upper_first
from helpers.draw.names import headline_name, scoped, unit_name
from helpers.draw.telling import as_known, claimed, firearms_unknown, of_other_scope
from helpers.ledger import Ledger
from helpers.ledger.findings import (
    Contested,
    contested_figures,
    contradiction_of,
    headline,
    headline_figures,
    later_than,
    latest_accepted,
    uncounted,
)
from helpers.ledger.records import Statement
from helpers.words import Words, counted, figure, voice
from helpers.words.emphasis import strong


def lead(known: Ledger, words: Words, region: str) -> str:
    """Join the figures of a region into a paragraph: the latest ones, those that contradict them, what nobody tells."""
    told = [(one, found) for one in headline_figures(known.region(region)) if (found := headline(known, region, *one))]
    unit = upper_first(headline_name(words, known, region))
    listed = "; ".join(_in_lead(known, words, region, *one, found) for one, found in told)
    contested_too = any(_contested_numbers(known, region, *one) for one in headline_figures(known.region(region)))
    form = "figures" if told else "all-contested" if contested_too else "none"
    sentences = [words.sentence(f"brief-lead-{form}", unit=unit, list=listed)]
    pairs = dict.fromkeys(pair for _, found in told if (pair := contradiction_of(known, found)))
    sentences += [words.sentence("brief-lead-contradiction", one=claimed(words, one), other=claimed(words, other))
                  for one, other in pairs]  # fmt: skip
    disputes = [one.dispute.dispute_id for one in contested_figures(known) if one.dispute.region == region]
    if disputes:
        sentences.append(words.sentence("brief-lead-contested", of=disputes, n=len(disputes)))
    return " ".join([*as_known(words, known), *sentences, *firearms_unknown(words, known, region)])


def _contested_numbers(known: Ledger, region: str, metric: str, status: str) -> list[Statement]:
    """Return the contested statements on a figure of a region's headline unit that give a number or a bound."""
    unit = known.region(region).headline_unit
    told = known.statements(unit_id=unit, metric=metric, status=status) if unit else ()
    return [one for one in told if one.contested and one.figure.bounded]


def _in_lead(known: Ledger, words: Words, region: str, metric: str, status: str, told: Statement) -> str:
    """Write a headline figure among others; it names its unit where that is another than the region's headline unit."""
    message, scope = _message(known, region, told)
    other = told.unit_id != known.region(region).headline_unit
    unit = unit_name(words, told.unit_id) if other else "no"
    return words.sentence(f"brief-lead-{message}", figure=claimed(words, told, "latest accepted"), unit=unit, **scope)


def _message(known: Ledger, region: str, told: Statement) -> tuple[str, dict[str, str]]:
    """Return how messages name a headline figure and, of people who are not the whole unit, what else they need."""
    name = f"{_part(known, region, told.metric)}-{'planned' if told.planned else 'reported'}"
    if name == "members-reported" and told.scope != "whole":
        return f"{name}-scoped", of_other_scope(known, told)
    return name, {}


def headlines(known: Ledger, words: Words, region: str) -> list[str]:
    """Return a line for each headline figure of a region: people, parts of the unit, what was planned."""
    return [_headline(known, words, region, *figure) for figure in headline_figures(known.region(region))]


def _headline(known: Ledger, words: Words, region: str, metric: str, status: str) -> str:
    told = headline(known, region, metric, status)
    if told is None:
        return _without(known, words, region, metric, status)
    figure_told = strong(scoped(words, counted(words, told, "latest accepted"), told))
    message, scope = _message(known, region, told)
    said = words.sentence(f"brief-{message}", told, unit=upper_first(unit_name(words, told.unit_id)),
                          figure=figure_told, **scope)  # fmt: skip
    line = words.sentence(
        "brief-who", said=said, voice=voice(words, told.speakers), date=words.date(told.day, of=told),
        of=told, rule="pages", pages=told.pages,
    )
    pair = contradiction_of(known, told)
    return f"{line} {_contradiction(words, pair)}" if pair else line


def _without(known: Ledger, words: Words, region: str, metric: str, status: str) -> str:
    """Say that no figure was found, or none that nobody contests."""
    numbers = _contested_numbers(known, region, metric, status)
    message = "brief-all-contested" if numbers else "brief-no-figure"
    return words.sentence(message, of=numbers, topic=_topic(known, words, region, metric, status))


def _contradiction(words: Words, pair: tuple[Statement, Statement]) -> str:
    """Give two figures that contradict each other, the lower first."""
    low, high = pair
    texts = {"one": scoped(words, figure(words, low), low), "other": scoped(words, counted(words, high), high)}
    return words.sentence("brief-contradiction", **texts)


def _part(known: Ledger, region: str, metric: str) -> str:
    """Return how messages name a metric: whatever a unit is divided into is a part to them."""
    return "part" if metric == known.region(region).part_metric else metric


def _topic(known: Ledger, words: Words, region: str, metric: str, status: str = "reported") -> str:
    parts = {"parts": words.label("metric_many", metric)} if _part(known, region, metric) == "part" else {}
    unit = upper_first(headline_name(words, known, region))
    return words.say(f"brief-topic-{_part(known, region, metric)}-{status}", unit=unit, **parts)


def contested(known: Ledger, words: Words) -> list[tuple[str, list[str]]]:
    """Return each numeric dispute: its question, and one line a side, in order of time, all of equal weight.

    Last comes why the sides are set against each other, where they do not contradict each other. If there is no such
    dispute, a line that says so, without sides.
    """
    told = [(_question(known, words, one), _sides(known, words, one)) for one in contested_figures(known)]
    return told or [(words.sentence("brief-nothing-contested"), [])]


def _question(known: Ledger, words: Words, one: Contested) -> str:
    """Return the question of a dispute; while some of its rows are not known yet, only what it is about."""
    dispute = one.dispute
    if known.knows_all_of(dispute.dispute_id):
        return words.sentence("brief-question", question=words.label("dispute", dispute.dispute_id))
    units = upper_first(words.listed(dict.fromkeys(unit_name(words, side.unit_id) for side in one.sides)))
    metric = lower_first(words.label("metric", dispute.metric))
    return words.sentence("brief-question-early", metric=metric, unit=units)


def _sides(known: Ledger, words: Words, one: Contested) -> list[str]:
    sides = [_side(words, side, not one.dispute.unit_id) for side in one.sides]
    row = one.dispute.dispute_id
    if one.contradiction or not (known.knows_all_of(row) and words.named("dispute_reason", row)):
        return sides
    return [*sides, words.sentence("brief-reason", of=row, reason=words.label("dispute_reason", row))]


def _side(words: Words, side: Statement, names_unit: bool) -> str:
    told = counted(words, side)
    if side.planned:
        told = words.sentence("brief-planned", side, figure=told, metric=side.metric)
    told = scoped(words, told, side)
    if names_unit:
        told = f"{upper_first(unit_name(words, side.unit_id))}: {told}"
    return words.sentence(
        "brief-side", figure=strong(told), voice=voice(words, side.speakers), date=words.date(side.day, of=side),
        of=side, rule="pages", pages=side.pages,
    )


def other_disputes(known: Ledger, words: Words) -> list[str]:
    """Return the questions of the disputes that are not about two numbers, as far as all of their rows are known."""
    numeric = {one.dispute.dispute_id for one in contested_figures(known)}
    others = [one for one in known.disputes if one not in numeric and known.knows_all_of(one)]
    return [words.sentence("brief-open", question=words.label("dispute", dispute)) for dispute in others]


def unknown(known: Ledger, words: Words) -> list[str]:
    """Return a sentence for each thing that no page tells: firearms issued, later counts, units without a headcount."""
    questions = (firearms_unknown, _unknown_later, _uncounted)
    return [line for region in known.regions for question in questions for line in question(words, known, region)]


def _unknown_later(words: Words, known: Ledger, region: str) -> Iterator[str]:
    about = known.region(region)
    for metric in filter(None, ("members", about.part_metric)):
        told = latest_accepted(known, about.headline_unit, metric)
        if told is not None:
            topic, date = _topic(known, words, region, metric), words.date(told.day, of=told, rule="latest accepted")
            others = later_than(known, told)
            message = "brief-later-others" if others else "brief-unknown-later"
            yield words.sentence(message, of=others, topic=topic, date=date)


def _uncounted(words: Words, known: Ledger, region: str) -> Iterator[str]:
    for unit in uncounted(known, region):
        yield words.sentence("brief-unknown-unit", unit=upper_first(words.label("unit", unit)))


def source_ids(known: Ledger) -> set[str]:
    """Return the pages behind the figures and the sides of the brief."""
    return {page for told in _told(known) for page in told.source_ids}


def row_ids(known: Ledger) -> set[str]:
    """Return the claims behind the figures and the sides of the brief."""
    return {claim for told in _told(known) for claim in told.row_ids}


def _told(known: Ledger) -> Iterator[Statement]:
    for region in known.regions:
        figures = (headline(known, region, *one) for one in headline_figures(known.region(region)))
        yield from (told for told in figures if told is not None)
    for one in contested_figures(known):
        yield from one.sides
