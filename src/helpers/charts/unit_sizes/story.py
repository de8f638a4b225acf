"""What stands below the chart: how many people by whose word, what is planned or contested, what is not known."""

from collections.abc import Iterator, Sequence

from helpers.charts.unit_sizes.told import read
from helpers.draw.common import upper_first
from helpers.draw.names import headline_name, scoped
from helpers.draw.telling import claimed, of_other_scope, signs, stated, weightiest
from helpers.ledger import Ledger
from helpers.ledger.findings import (
    Contested,
    SizeFinding,
    contested_figures,
    is_above,
    later_than,
    latest_accepted,
    size_of,
    voices,
)
from helpers.ledger.records import Statement
from helpers.words import Words, counted, sourced, voice
from helpers.words.footnotes import Sourced

_MOST = 3  # contested claims that are named, where no two contradict each other


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph on each unit, and one on the signs."""
    regions = known.regions
    units = [weightiest(_unit(words, known, size_of(known, region)), regions=len(regions)) for region in regions]
    drawn = read(known).claims
    reading = words.sentence("unit-sizes-story-signs", of=drawn, signs=signs(words, drawn)) if drawn else ""
    return [*units, reading]


def _unit(words: Words, known: Ledger, found: SizeFinding) -> Iterator[tuple[int, str]]:
    kind, unit = _form(found), upper_first(headline_name(words, known, found.region, short=True))
    first, last = found.first, found.last
    if kind == "all":
        yield from _doubtful(words, known, found, unit)
    else:
        told = {"first": first, "last": (found.reached if kind == "grew" else last) or found.other}
        claims = {name: claimed(words, claim) for name, claim in told.items() if claim}
        scope = of_other_scope(known, last) if kind == "scoped" and last else {}
        yield 1, words.sentence(f"unit-sizes-story-{kind}", unit=unit, **claims, **scope)
    if found.accepted and last:
        if kind == "grew" and last is not found.reached:
            yield 4, _again(words, last)
        others = later_than(known, last)
        yield 7 if others else 5, words.sentence(f"unit-sizes-story-later{'-others' * bool(others)}", of=others or last)
    plan = latest_accepted(known, found.unit, "members", "planned") if last else None
    if plan:
        yield 6, words.sentence("unit-sizes-story-planned", plan=claimed(words, plan))
    if kind != "all":
        yield from _doubtful(words, known, found)


def _form(found: SizeFinding) -> str:
    """Return the message on the size of a unit."""
    first, last = found.first, found.last
    if found.kind in ("contested", "plan", "none", "scoped"):
        return "all" if found.kind == "contested" else found.kind
    if not first or not last or first is last:
        return "one"
    if found.kind in ("doubled", "nearly-doubled", "grew"):
        return "grew"
    if first.figure.interval == last.figure.interval:
        return "same"
    return "fell" if is_above(first, last) else "open"


def _again(words: Words, last: Statement) -> str:
    """Say that the latest claim gives a figure that was stated before, and which."""
    day = stated(words, last)
    told = scoped(words, counted(words, last), last)
    return words.sentence("unit-sizes-story-again", last=told, voice=voice(words, last.speakers), date=day)


def _doubtful(words: Words, known: Ledger, found: SizeFinding, unit: str = "") -> Iterator[tuple[int, str]]:
    """Say which two claims contradict each other, or else which are contested, and why if the tables say so.

    A unit is named of which all claims are contested.
    """
    every = known.statements(unit_id=found.unit, metric="members") if found.unit else ()
    told = [one for one in every if one.contested]
    if not unit and (against := _contradiction(known, found)):
        one, other = (claimed(words, claim) for claim in against.pair)
        more = _rest(known, told, against.pair)
        yield 2, words.sentence("unit-sizes-story-contradiction", one=one, other=other, more=more)
    elif told:
        reasoned = _reasoned(words, known, told)
        rows = {row for side in reasoned.sides for row in side.row_ids} if reasoned else set()
        named = [one for one in told if one.row_id in rows] or told
        named = sorted(named, key=lambda claim: (claim.day.last, claim.row_id))[-_MOST:]
        listed = "; ".join(claimed(words, claim) for claim in named)
        message = f"unit-sizes-story-{'all' if unit else 'doubtful'}"
        yield 2, words.sentence(message, unit=unit, list=listed, more=_rest(known, told, named))
        if reasoned:
            row = reasoned.dispute.dispute_id
            yield 3, words.sentence("brief-reason", of=row, reason=words.label("dispute_reason", row))


def _contradiction(known: Ledger, found: SizeFinding) -> Contested | None:
    """Return contested figures on a unit that contradict each other: those of the title, else featured ones."""
    about = (one for one in contested_figures(known) if one.contradiction and one.dispute.metric == "members"
             and one.pair[0].unit_id == found.unit)  # fmt: skip
    return min(about, key=lambda one: (one.pair != found.pair, not one.dispute.featured), default=None)


def _reasoned(words: Words, known: Ledger, told: Sequence[Statement]) -> Contested | None:
    """Return contested figures among which claims are, and of which the tables say why; featured ones first."""
    rows = {row for claim in told for row in claim.row_ids}
    about = (one for one in contested_figures(known) if rows & {row for side in one.sides for row in side.row_ids}
             and known.knows_all_of(one.dispute.dispute_id)
             and words.named("dispute_reason", one.dispute.dispute_id))  # fmt: skip
    return min((one for one in about if not one.contradiction), key=lambda one: not one.dispute.featured, default=None)


def _rest(known: Ledger, told: Sequence[Statement], named: Sequence[Statement]) -> Sourced:
    """Count the statements that are not named."""
    rest = [one for one in told if one.statement_id not in {claim.statement_id for claim in named}]
    return sourced(voices(known, rest), rest, "statements")
