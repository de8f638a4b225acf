"""What stands below the chart: who states which figure, why not all can be true, what is not known, and the signs."""

from collections.abc import Iterator
from itertools import combinations

from helpers.charts.dispute.said import measured, reason_of, subject, when
from helpers.charts.dispute.told import Disputed, Side, contradiction, main_dispute, speakers_of
from helpers.draw.common import lower_first, upper_first
from helpers.draw.names import scope_name, scoped, unit_name
from helpers.draw.telling import signs, weightiest
from helpers.ledger import Ledger
from helpers.ledger.findings import voices
from helpers.ledger.records import Statement
from helpers.words import Words, counted, figure, sourced, voice

_MOST = 6  # figures that are named


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph on the figures and who states them, one on what is doubtful, and one on the signs."""
    disputed = main_dispute(known)
    if not disputed.numbered:
        return [words.sentence("dispute-none")]
    doubtful = weightiest(enumerate(_doubtful(words, disputed), start=1), others=2)
    return [_figures(words, disputed), doubtful, _signs(words, disputed)]


def _figures(words: Words, disputed: Disputed) -> str:
    rest = [claim for side in disputed.sides[_MOST:] for claim in side.claims]
    counts = {
        "figures": sourced(len(disputed.sides), disputed.claims, "figures"),
        "statements": sourced(disputed.statements, disputed.claims, "statements"),
        "rest": sourced(len(disputed.sides[_MOST:]), rest, "figures"),
    }
    each = sum(voices(disputed.known, side.claims) for side in disputed.sides)
    alike = "yes" if each > disputed.statements else "no"
    listed = "; ".join(_side(words, disputed, side) for side in disputed.sides[:_MOST])
    told = {"unit": upper_first(subject(words, disputed)), "what": lower_first(measured(words, disputed))}
    return words.sentence("dispute-story-figures", None, "counted", **told, **counts, list=listed, alike=alike)


def _side(words: Words, disputed: Disputed, side: Side) -> str:
    """Write a figure with what it covers, who states it, when, and in how many statements."""
    unit = unit_name(words, side.first.unit_id, short=True) if len(disputed.units) > 1 else ""
    covers = ", ".join(filter(None, (unit, scope_name(words, *side.claims))))
    who = "; ".join(filter(None, (covers, voice(words, speakers_of(side.claims)))))
    statements = sourced(voices(disputed.known, side.claims), side.claims, "statements")
    told = counted(words, side.first) if side.numbered else figure(words, side.first)
    return words.sentence("dispute-story-side", None, "counted", figure=told, who=who, statements=statements,
                          when=when(words, side.claims))  # fmt: skip


def _doubtful(words: Words, disputed: Disputed) -> Iterator[str]:
    """Say which figures contradict each other or why they are compared, and what must be kept in mind."""
    if pair := _contradiction(disputed):
        low, high = (scoped(words, figure(words, claim), claim) for claim in pair)
        yield words.sentence("dispute-story-contradiction", low=low, high=high)
    else:
        yield words.sentence("dispute-story-compatible", of=disputed.claims)
        if reason := reason_of(words, disputed):
            yield words.sentence("dispute-note-reason", of=disputed.claims, reason=reason)
    if disputed.swap:
        yield words.sentence("dispute-note-swap", of=disputed.claims)
        yield from _round(words, disputed)
    handed_over = disputed.metric != "firearms" or disputed.carried_out
    holds = {
        "dispute-note-handed-over": disputed.planned and not handed_over,
        "dispute-note-planned": disputed.planned and handed_over,
        "dispute-note-times": disputed.times_differ and pair,  # which the sentence on what may all be true has told
    }
    yield from (words.sentence(one, of=disputed.claims) for one, holding in holds.items() if holding)


def _contradiction(disputed: Disputed) -> tuple[Statement, Statement] | None:
    """Return two claims that contradict each other, the lower first: of the same digits, else the furthest apart."""
    swapped = sorted(disputed.swap, key=lambda side: side.value)
    pairs = sorted(combinations(sorted(disputed.numbered, key=lambda side: side.value), 2), key=_apart)
    every = (contradiction(*pair) for pair in [*([tuple(swapped)] if len(swapped) == 2 else []), *pairs])
    return next(filter(None, every), None)


def _apart(pair: tuple[Side, Side]) -> float:
    return pair[0].value - pair[1].value


def _round(words: Words, disputed: Disputed) -> Iterator[str]:
    """Say which of two figures of the same digits the round figure allows that is stated most often, if just one."""
    band = disputed.band
    fitting = [side for side in disputed.swap if band and band.holds(side.value)]
    if band and len(fitting) == 1:
        other = next(side for side in disputed.swap if side not in fitting)
        told = {"round": band.side, "fit": fitting[0], "other": other}
        yield words.sentence("dispute-story-round", **{name: figure(words, side.first) for name, side in told.items()})


def _signs(words: Words, disputed: Disputed) -> str:
    bands, swap = ("yes" if some else "no" for some in (disputed.bands, disputed.swap))
    told = signs(words, disputed.claims)
    return words.sentence("dispute-story-signs", of=disputed.claims, signs=told, bands=bands, swap=swap)
