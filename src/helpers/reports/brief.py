"""The sentences of the brief: headline figures, what is contested, what is unknown, computed from what is known."""

from collections.abc import Iterator

from helpers.draw.names import headline_name, scoped, unit_name
from helpers.ledger import Ledger
from helpers.ledger.headline import headline_figures, latest_accepted, numeric_disputes
from helpers.ledger.meanings import ITEM
from helpers.ledger.records import Statement
from helpers.words import Words, counted, voice
from helpers.words.emphasis import strong

# Kinds of units of which readers expect a headcount.
_COUNTED_KINDS = ("territorial_defence", "bars", "state_enterprise")


def headlines(known: Ledger, words: Words, region: str) -> list[str]:
    """Return a sentence for each headline figure of a region: people, parts of the unit, what was planned."""
    return [_headline(known, words, region, *figure) for figure in headline_figures(known.region(region))]


def _headline(known: Ledger, words: Words, region: str, metric: str, status: str) -> str:
    told = latest_accepted(known, known.region(region).headline_unit, metric, status)
    if told is None:
        return words.sentence("brief-no-figure", topic=_topic(known, words, region, metric, status))
    figure = strong(scoped(words, counted(words, told, "latest accepted"), told))
    said = words.sentence(f"brief-{_part(known, region, metric)}-{status}", unit=headline_name(words, known, region),
                     figure=figure)  # fmt: skip
    return words.sentence(
        "brief-who", said=said, voice=voice(words, told.speakers), date=words.date(told.day, of=told), of=told,
        rule="pages", pages=told.pages,
    )


def _part(known: Ledger, region: str, metric: str) -> str:
    """Return how messages name a metric: whatever a unit is divided into is a part to them."""
    return "part" if metric == known.region(region).part_metric else metric


def _topic(known: Ledger, words: Words, region: str, metric: str, status: str = "reported") -> str:
    parts = {"parts": words.label("metric_many", metric)} if _part(known, region, metric) == "part" else {}
    unit = headline_name(words, known, region)
    return words.say(f"brief-topic-{_part(known, region, metric)}-{status}", unit=unit, **parts)


def contested(known: Ledger, words: Words) -> list[tuple[str, list[str]]]:
    """Return each numeric dispute: its question, and one line a side, in order of time, all of equal weight.

    If there is none, a line that says so, without sides.
    """
    told = [
        (words.sentence("brief-question", question=words.label("dispute", dispute)),
         [_side(words, side, names_unit) for side in known.sides(dispute)])
        for dispute, names_unit in _own_disputes(known)
    ]  # fmt: skip
    return told or [(words.sentence("brief-nothing-contested"), [])]


def _own_disputes(known: Ledger) -> list[tuple[str, bool]]:
    """Return the numeric disputes about units that are the subject, and whether their sides are of unlike units."""
    units = {dispute: known.disputes[dispute].unit_id for dispute in numeric_disputes(known)}
    return [(dispute, not unit) for dispute, unit in units.items() if not unit or known.units[unit].kind != "context"]


def _side(words: Words, side: Statement, names_unit: bool) -> str:
    figure = counted(words, side)
    if side.planned:
        figure = words.sentence("brief-planned", figure=figure)
    figure = scoped(words, figure, side)
    if names_unit:
        figure = f"{unit_name(words, side.unit_id)}: {figure}"
    return words.sentence(
        "brief-side", figure=strong(figure), voice=voice(words, side.speakers), date=words.date(side.day, of=side),
        of=side, rule="pages", pages=side.pages,
    )


def other_disputes(known: Ledger, words: Words) -> list[str]:
    """Return the questions of the disputes that are not about two numbers."""
    numeric = numeric_disputes(known)
    others = [dispute for dispute in known.disputes if dispute not in numeric]
    return [words.sentence("brief-open", question=words.label("dispute", dispute)) for dispute in others]


def unknown(known: Ledger, words: Words) -> list[str]:
    """Return a sentence for each thing that no page tells: firearms issued, later counts, units without a headcount."""
    questions = (_unknown_firearms, _unknown_later, _uncounted)
    return [line for region in known.regions for question in questions for line in question(known, words, region)]


def _unknown_firearms(known: Ledger, words: Words, region: str) -> Iterator[str]:
    """No number of firearms handed out: a zero is a statement that there were none, not a count of what was issued."""
    handed_out = {"region": region, "status": ("issued", "arrived")}
    unit = known.region(region).headline_unit
    issued = known.statements(unit_id=unit, metric="firearms", status="reported")
    things = known.things(item="small_arms", **handed_out)
    if not any(one.figure.value for one in issued) and not any(one.figure.bounded for one in things):
        kind = "issued" if known.things(item=list(ITEM["firearms"]), **handed_out) else "none"
        yield words.sentence(f"brief-unknown-firearms-{kind}", region=words.label("region_in", region))


def _unknown_later(known: Ledger, words: Words, region: str) -> Iterator[str]:
    about = known.region(region)
    for metric in filter(None, ("members", about.part_metric)):
        told = latest_accepted(known, about.headline_unit, metric)
        if told is not None:
            topic = _topic(known, words, region, metric)
            yield words.sentence("brief-unknown-later", topic=topic, date=words.date(told.day, of=told))


def _uncounted(known: Ledger, words: Words, region: str) -> Iterator[str]:
    """Name the units that known claims or events speak of and of which no headcount is known."""
    spoken_of = {unit for name in ("claims", "events", "equipment") for unit in known.tables[name]["unit_id"]}
    for unit in known.units.values():
        if unit.region == region and unit.kind in _COUNTED_KINDS and unit.unit_id in spoken_of:
            counts = known.statements(unit_id=unit.unit_id, metric="members")
            if not any(count.figure.bounded for count in counts):
                yield words.sentence("brief-unknown-unit", unit=words.label("unit", unit.unit_id))


def source_ids(known: Ledger) -> set[str]:
    """Return the pages behind the figures and the sides of the brief."""
    return {page for told in _told(known) for page in told.source_ids}


def row_ids(known: Ledger) -> set[str]:
    """Return the claims behind the figures and the sides of the brief."""
    return {claim for told in _told(known) for claim in told.row_ids}


def _told(known: Ledger) -> Iterator[Statement]:
    for about in map(known.region, known.regions):
        figures = (latest_accepted(known, about.headline_unit, *figure) for figure in headline_figures(about))
        yield from (told for told in figures if told is not None)
    for dispute, _ in _own_disputes(known):
        yield from known.sides(dispute)
