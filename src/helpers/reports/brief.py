"""The sentences of the brief: headline figures, what is contested, what is unknown, computed from what is known."""

from collections.abc import Iterator

import pandas as pd

from helpers.charts.units import headline_name, unit_name
from helpers.ledger import Ledger
from helpers.ledger.headline import HEADLINE_UNIT, PARTS, headline_figures, latest_accepted, numeric_disputes
from helpers.ledger.meanings import ITEM
from helpers.words import Words, counted, voice
from helpers.words.emphasis import strong

# Kinds of units of which readers expect a headcount.
_COUNTED_KINDS = ("territorial_defence", "bars", "state_enterprise")


def headlines(known: Ledger, words: Words, region: str) -> list[str]:
    """Return a sentence for each headline figure of a region: people, parts of the unit, what was planned."""
    return [
        _headline(known, words, HEADLINE_UNIT[region], metric, status) for metric, status in headline_figures(region)
    ]


def _headline(known: Ledger, words: Words, unit_id: str, metric: str, status: str) -> str:
    unit = unit_name(words, unit_id)
    row = latest_accepted(known, unit_id, metric, status)
    if row is None:
        return words.say("brief-no-figure", topic=words.say(f"brief-topic-{metric}-{status}", unit=unit))
    said = words.say(f"brief-{metric}-{status}", unit=unit, figure=strong(counted(words, row, "latest accepted")))
    return words.say(
        "brief-who", said=said, voice=voice(words, row["speakers"]), date=words.date(row["day"], of=row), of=row,
        rule="pages", pages=row["pages"],
    )


def contested(known: Ledger, words: Words) -> list[tuple[str, list[str]]]:
    """Return each numeric dispute: its question, and one line a side, in order of time, all of equal weight."""
    return [
        (words.label("dispute", dispute), [_side(words, row, names_unit) for row in known.sides(dispute).itertuples()])
        for dispute, names_unit in _own_disputes(known)
    ]


def _own_disputes(known: Ledger) -> list[tuple[str, bool]]:
    """Return the numeric disputes about units that are the subject, and whether their sides are of unlike units."""
    context = set(known.units.loc[known.units["kind"] == "context", "unit_id"])
    units = known.disputes.set_index("dispute_id")["unit_id"]
    return [(dispute, not units[dispute]) for dispute in numeric_disputes(known) if units[dispute] not in context]


def _side(words: Words, row, names_unit: bool) -> str:
    figure = f"{unit_name(words, row.unit_id)}: {counted(words, row)}" if names_unit else counted(words, row)
    return words.say(
        "brief-side", figure=strong(figure), voice=voice(words, row.speakers), date=words.date(row.day, of=row), of=row,
        rule="pages", pages=row.pages,
    )


def other_disputes(known: Ledger, words: Words) -> list[str]:
    """Return the questions of the disputes that are not about two numbers."""
    rows = known.disputes[~known.disputes["dispute_id"].isin(numeric_disputes(known))]
    return [words.label("dispute", dispute) for dispute in rows["dispute_id"]]


def unknown(known: Ledger, words: Words) -> list[str]:
    """Return a sentence for each thing that no page tells: firearms issued, later counts, units without a headcount."""
    questions = (_unknown_firearms, _unknown_later, _uncounted)
    return [line for region in known.regions for question in questions for line in question(known, words, region)]


def _unknown_firearms(known: Ledger, words: Words, region: str) -> Iterator[str]:
    """No number of firearms handed out: a zero is a statement that there were none, not a count of what was issued."""
    issued = known.statements("claims", unit_id=HEADLINE_UNIT[region], metric="firearms", status="reported")
    things = known.statements("equipment", region=region, item="small_arms", status=["issued", "arrived"])
    if not (issued["value"] > 0).any() and not things["quantity"].notna().any():
        others = known.statements("equipment", region=region, item=list(ITEM["firearms"]), status=["issued", "arrived"])
        kind = "issued" if len(others) else "none"
        yield words.say(f"brief-unknown-firearms-{kind}", region=words.label("region_in", region))


def _unknown_later(known: Ledger, words: Words, region: str) -> Iterator[str]:
    for metric in ("members", PARTS[region]):
        row = latest_accepted(known, HEADLINE_UNIT[region], metric)
        if row is not None:
            topic = words.say(f"brief-topic-{metric}-reported", unit=headline_name(words, region))
            yield words.say("brief-unknown-later", topic=topic, date=words.date(row["day"], of=row))


def _uncounted(known: Ledger, words: Words, region: str) -> Iterator[str]:
    """Name the units that known claims or events speak of and of which no headcount is known."""
    spoken_of = set(known.claims["unit_id"]) | set(known.events["unit_id"]) | set(known.equipment["unit_id"])
    units = known.units[(known.units["region"] == region) & known.units["kind"].isin(_COUNTED_KINDS)]
    for unit in units.loc[units["unit_id"].isin(spoken_of), "unit_id"]:
        rows = known.statements("claims", unit_id=unit, metric="members")
        if not rows[["value", "low", "high"]].notna().any(axis=None):
            yield words.say("brief-unknown-unit", unit=words.label("unit", unit))


def source_ids(known: Ledger) -> set[str]:
    """Return the pages behind the figures and the sides of the brief."""
    return {page for row in _told(known) for page in row["source_ids"]}


def row_ids(known: Ledger) -> set[str]:
    """Return the claims behind the figures and the sides of the brief."""
    return {claim for row in _told(known) for claim in row["row_ids"]}


def _told(known: Ledger) -> Iterator[pd.Series]:
    for region in known.regions:
        figures = (latest_accepted(known, HEADLINE_UNIT[region], *figure) for figure in headline_figures(region))
        yield from (row for row in figures if row is not None)
    for dispute, _ in _own_disputes(known):
        yield from (row for _, row in known.sides(dispute).iterrows())
