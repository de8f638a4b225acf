"""What the texts below several charts say in the same way: a claim with its speaker and day, and what signs mean."""

from collections.abc import Iterable

from helpers.draw.names import publisher_in_brackets, scope_name
from helpers.draw.symbols import FigureSign
from helpers.ledger import Ledger
from helpers.ledger.findings import delivered, handed_over, whole_contested
from helpers.ledger.records import AnyClaim, Claim, Event, Statement
from helpers.words import Words, counted, figure, voice
from helpers.words.footnotes import named

_SIGNS = {"at-least": ("at_least",), "at-most": ("at_most", "almost"), "range": ("range",)}
_SENTENCES = 5  # below a chart, at most; where more than four regions are told of, one of each
_OPEN: dict[tuple[str, ...], str] = {("about",): "about", ("",): "unstated", ("", "about"): "open"}  # which look alike


def as_known(words: Words, known: Ledger) -> list[str]:
    """Say up to which day what follows was known; nothing if no day is asked for."""
    day = known.known_by
    return [words.sentence("story-as-known", day=words.day(day, rule="asked"))] if day else []


def weightiest(told: Iterable[tuple[int, str]], others: int = 1, regions: int = 1) -> str:
    """Join the sentences of a paragraph, in their order, without the least weighty where a text would be too long.

    Parameters
    ----------
    told : iterable of (int, str)
        The rank of each sentence, 1 for the weightiest, and the sentence.
    others : int
        The number of sentences of the other paragraphs.
    regions : int
        The number of regions that have such a paragraph, each as long.
    """
    sentences = list(told)
    room = max((_SENTENCES - others) // regions, 1)
    kept = sorted(rank for rank, _ in sentences)[:room]
    return " ".join(sentence for rank, sentence in sentences if rank <= kept[-1]) if kept else ""


def claimed(words: Words, claim: AnyClaim, rule: str = "stated") -> str:
    """Write a figure with its noun, what it covers where that is not the whole, who states it and when."""
    told = counted(words, claim, rule) if claim.metric else figure(words, claim, rule)
    source = {"voice": voice(words, claim.speakers), "date": stated(words, claim)}
    covers = scope_name(words, claim)
    return words.sentence(f"story-claim{'-scoped' * bool(covers)}", figure=told, scope=covers, **source)


def stated(words: Words, claim: AnyClaim, short: bool = False) -> str:
    """Say when something was stated and, of a figure of another time, for which."""
    day = words.date(claim.day, short, of=claim)
    if not isinstance(claim, Statement):
        return day
    apart = claim.as_of.last < claim.day.first or claim.as_of.first > claim.day.last
    return words.say("stated-for", day=day, time=words.date(claim.as_of, short, of=claim)) if apart else day


def of_other_scope(known: Ledger, claim: Statement) -> dict[str, str]:
    """Return what messages need to say that a figure is not one of the whole unit, and whether that is contested."""
    return {"scope": claim.scope, "disputed": "yes" if whole_contested(known, claim) else "no"}


def happened(words: Words, known: Ledger, event: Event) -> str:
    """Write the title of an event in quotation marks, when it happened, and who published it."""
    publisher = named(publisher_in_brackets(words, known, event.source_id))
    what, date = words.label("event", event.row_id), words.date(event.day, of=event)
    return words.say("story-event", what=what, date=date, publisher=publisher)


def firearms_unknown(words: Words, known: Ledger, region: str) -> list[str]:
    """Say that nobody tells how many firearms were handed out in a region; nothing if somebody does."""
    if delivered(known, region):
        return []
    issued = handed_over(known, region)
    message = f"brief-unknown-firearms-{'issued' if issued else 'none'}"
    return [words.sentence(message, of=issued, region=words.label("region_in", region))]


def signs(words: Words, claims: Iterable[Claim]) -> str:
    """Say what the signs of figures mean, of those that claims have."""
    drawn = {FigureSign.of(claim) for claim in claims if claim.figure.kind != "word"}
    kinds = {sign.kind for sign in drawn}
    found = ["exact"] if "exact" in kinds else []
    found += filter(None, [_OPEN.get(tuple(sorted(kinds & {"", "about"})))])
    found += [name for name, those in _SIGNS.items() if not kinds.isdisjoint(those)]
    found += [name for name in ("planned", "contested") if any(getattr(sign, name) for sign in drawn)]
    return ", ".join(words.sentence(f"story-sign-{name}") for name in found)
