"""What the chart says: the finding, the note, the alt text, the receipts and the words beside the marks."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from helpers.charts.unit_sizes.told import (
    MOST_EVENTS,
    SizeSeries,
    UnitSizes,
    events_of,
    left_out,
    time_of,
    told_later,
)
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, months_of, upper_first
from helpers.draw.names import headline_name, scope_name, scoped
from helpers.draw.telling import of_other_scope
from helpers.ledger import Ledger
from helpers.ledger.findings import SizeFinding, size_of, voices
from helpers.ledger.records import Event, Statement
from helpers.words import Period, Words, bare, figures, sourced
from helpers.words.dates import NBSP

# Clauses without a figure, in the order in which they follow what is claimed.
_APART = ("scoped", "contested", "none")
_LATER = timedelta(days=31)  # a figure of a time that was over for longer says when it was stated


def units(words: Words, told: UnitSizes) -> str:
    """Name the units."""
    return words.listed(headline_name(words, told.known, series.region) for series in told.members)


def subtitle(words: Words, told: UnitSizes, tier: str) -> str:
    """Say what is measured, where and when."""
    form = "" if tier == "wide" or (len(told.members) == 1 and tier == "tall") else "-short"
    period = _period(words, told)
    return words.sentence(f"unit-sizes-subtitle{form}", of=told.claims, regions=len(told.members), period=period)


def _period(words: Words, told: UnitSizes) -> str:
    return months_of(words, map(time_of, told.claims), told.claims)


def _as_of(words: Words, told: UnitSizes, message: str, **values: Any) -> str:
    """Say that nothing was found: as of a past day, up to when."""
    if not told.known.known_by:
        return words.sentence(message, **values)
    return words.sentence(f"{message}-by", **values, day=words.day(told.known.known_by, rule="asked"))


# The finding


def title(words: Words, told: UnitSizes) -> str:
    """Say what the claims say: of one unit in a sentence, of two in a clause each, of more the extremes."""
    findings = [size_of(told.known, series.region) for series in told.members]
    found = [one for one in findings if one.kind != "none"]
    if len(findings) == 1:
        text = _sentence(words, told, findings[0])
    elif not found:
        text = _as_of(words, told, "unit-sizes-title-empty")
    elif len(findings) == 2:
        text = _two(words, told, findings)
    elif len(found) == 1:
        first = _clause(words, told, found[0], ends=True)
        text = words.sentence(f"unit-sizes-title-others{_apart(found[0])}", first=first)
    else:
        text = _extremes(words, found) or _figures_of_each(words, found)
    return upper_first(text)


def _sentence(words: Words, told: UnitSizes, found: SizeFinding) -> str:
    unit, kind = headline_name(words, told.known, found.region, short=True), found.kind
    if kind == "none":
        return _as_of(words, told, "unit-sizes-title-none", unit=unit)
    if kind == "contested":
        kind = "contested-word" if found.numberless else "contested-one" if found.first is found.last else kind
    low, high = found.pair or (found.last, found.other)
    parts = {"first": (found.first, False), "last": (low, False), "people": (found.last, True), "other": (high, True)}
    values = {name: _figure(words, claim, noun) for name, (claim, noun) in parts.items() if claim}
    if kind == "scoped" and found.last:
        values |= of_other_scope(told.known, found.last)
    return words.sentence(f"unit-sizes-title-{kind}", unit=unit, year=_year(words, found), **values)


def _year(words: Words, found: SizeFinding) -> str:
    """Return the year that the figures of a finding are of; "no" if they are of several."""
    claims = [claim for claim in (found.first, found.reached) if claim]
    years = {day.year for claim in claims for day in (claim.as_of.first, claim.as_of.last)}
    return words.date(f"{min(years)}", of=claims, rule="period") if len(years) == 1 else "no"


def _two(words: Words, told: UnitSizes, findings: Sequence[SizeFinding]) -> str:
    """Say what the claims on two units say, without a figure last; of two like clauses the second is short."""
    first, second = sorted(findings, key=lambda one: _APART.index(_form(one)) if _form(one) in _APART else -1)
    alike = _form(first) == _form(second) == "stood"
    clauses = {"first": _clause(words, told, first, alike or _form(second) in _APART),
               "second": _clause(words, told, second, True, again=alike)}  # fmt: skip
    return words.sentence(f"unit-sizes-title-two{_apart(first)}", **clauses, alike="yes" if alike else "no")


def _clause(words: Words, told: UnitSizes, found: SizeFinding, ends: bool, again: bool = False) -> str:
    """Say in a clause what the claims on a unit say; the last clause may name what is counted."""
    form, unit = _form(found), headline_name(words, told.known, found.region, short=True)
    if form == "scoped" and found.last:
        return words.sentence("unit-sizes-clause-scoped", unit=unit, **of_other_scope(told.known, found.last))
    values = _ending(words, found, ends) | {"again": "yes" if again else "no"}
    return words.sentence(f"unit-sizes-clause-{form}", unit=unit, **values)


def _form(found: SizeFinding) -> str:
    """Return the clause on a unit; one tells a figure of the whole unit, or none."""
    if found.last and (found.numberless or not found.of_whole):
        return "contested" if found.kind == "contested" else "scoped"
    return found.kind if found.kind in ("doubled", "nearly-doubled", "grew", "plan", "none") else "stood"


def _apart(found: SizeFinding) -> str:
    """Return the form of a title whose first clause tells no figure, so that it is not told as claimed."""
    return "-apart" if _form(found) in _APART else ""


def _extremes(words: Words, found: Sequence[SizeFinding]) -> str:
    """Say where the latest claims are highest and lowest; nothing if they are alike or not all on whole units."""
    claims = [(claim, one) for one in found for claim in one.pair or (one.last,) if claim]
    if len(claims) < 2 or any(claim.scope != "whole" or claim.figure.value is None for claim, _ in claims):
        return ""
    lowest, highest = (choose(claims, key=lambda pair: pair[0].figure.number) for choose in (min, max))
    if lowest[1] is highest[1] or lowest[0].figure.number == highest[0].figure.number:
        return ""
    places = {"there": lowest[1].region, "here": highest[1].region}
    named = {name: words.label("region_in", region) for name, region in places.items()}
    most = {"most": _last_figure(words, highest[1]), "people": _last_figure(words, highest[1], noun=True)}
    return words.sentence("unit-sizes-title-range", **named, **most, fewest=_last_figure(words, lowest[1]))


def _figures_of_each(words: Words, found: Sequence[SizeFinding]) -> str:
    said = [words.sentence("unit-sizes-of-region", region=words.label("region", one.region),
                           **_ending(words, one, one is found[-1])) for one in found]  # fmt: skip
    return words.sentence("unit-sizes-title-list", list="; ".join(said))


def _ending(words: Words, found: SizeFinding, noun: bool) -> dict[str, str]:
    return {"figure": _last_figure(words, found), "people": _last_figure(words, found, noun)}


def _last_figure(words: Words, found: SizeFinding, noun: bool = False) -> str:
    """Write what a finding ends with: a figure, two that contradict each other, or a plan."""
    claim = found.last or found.other
    if not claim:
        return ""
    if found.pair:
        low, high = found.pair
        return words.sentence("unit-sizes-either", one=_figure(words, low), other=_figure(words, high, noun))
    if found.kind == "contested":
        bare_figure, covers = _bare_figure(words, claim, noun), scope_name(words, claim)
        message = f"unit-sizes-contested{'-scoped' if covers else ''}"
        return words.sentence(message, figure=bare_figure, scope=covers)
    figure = _figure(words, claim, noun)
    return words.sentence("unit-sizes-planned", figure=figure) if found.kind == "plan" else figure


def _figure(words: Words, claim: Statement, noun: bool = False) -> str:
    """Write a figure of a title, with its noun or without, and what it covers where that is not the whole unit."""
    return scoped(words, _bare_figure(words, claim, noun), claim)


def _bare_figure(words: Words, claim: Statement, noun: bool) -> str:
    return figures.counted(words, claim) if noun else figures.figure(words, claim).replace(" ", NBSP)


# What stands below, and what is read aloud


def note(words: Words, told: UnitSizes, tier: str) -> str:
    """Say how rows are made, and count what is not drawn; more briefly where there is less room."""
    sentences = [words.sentence("unit-sizes-note-retold")] if tier == "wide" else []
    events = [one for series in told.drawn for one in events_of(told, series) if one not in
              events_of(told, series, MOST_EVENTS[tier])]  # fmt: skip
    aside = left_out(told.known, tier)
    if tier == "compact":
        aside = {"aside": [row for rows in aside.values() for row in rows]}
    counts = {"more": [claim.row_id for claim in told.more], **aside,
              "event": [one.row_id for one in events] if MOST_EVENTS[tier] else []}  # fmt: skip
    alone = "no" if told.more else "yes"  # else the statements before it have said what is counted
    missing = [words.sentence(f"unit-sizes-left-{kind}", of=rows, n=len(rows), alone=alone)
               for kind, rows in counts.items() if rows]  # fmt: skip
    if missing:
        sentences.append(words.sentence("unit-sizes-note-left-out", list=", ".join(missing)))
    return " ".join(sentences)


def alt(words: Words, told: UnitSizes, tier: str) -> str:
    """Describe the chart: plans and contested claims, their voices, and days, as far as a reader can bear it."""
    details = (("list", "voices", "days"), ("list", "days"), ("list",), ("days",), ())
    texts = (_alt(words, told, tier, detail) for detail in details)
    return first_that_fits(texts, lambda text: len(bare(text)) <= ALT_LIMIT)


def alt_of_nothing(words: Words, told: UnitSizes) -> str:
    """Say what the chart would show."""
    empty = words.sentence("unit-sizes-alt-empty", units=units(words, told))
    return " ".join([empty, f"{title(words, told)}.", words.sentence("unit-sizes-alt-absence")])


def _alt(words: Words, told: UnitSizes, tier: str, detail: Sequence[str]) -> str:
    head = {"panels": len(told.members), "units": units(words, told)}
    period = _period(words, told)
    parts = [words.sentence("unit-sizes-alt-head", of=told.claims, **head, period=period)]
    parts.append(f"{title(words, told)}.")
    parts += [_alt_series(words, told.known, region, "days" in detail) for region in told.known.regions]
    parts += [_alt_kind(words, told, kind, detail) for kind in ("planned", "contested")]
    return " ".join(filter(None, parts))


def _alt_kind(words: Words, told: UnitSizes, kind: str, detail: Sequence[str]) -> str:
    """Name the planned or the contested claims on people, or count them; nothing if there is none."""
    those = [series for series in told.drawn if any(getattr(claim, kind) for claim in series.claims)]
    if "list" not in detail:
        rows = [claim.row_id for series in those for claim in series.claims if getattr(claim, kind)]
        return words.sentence(f"unit-sizes-alt-{kind}-count", of=rows, n=len(rows)) if rows else ""
    several = len(told.members) > 1
    said = "; ".join(_alt_claims(words, series, kind, "voices" in detail, several) for series in those)
    return words.sentence(f"unit-sizes-alt-{kind}", list=said) if said else ""


def _alt_claims(words: Words, series: SizeSeries, kind: str, voices: bool, region: bool) -> str:
    """Return the planned or the contested claims on a unit, after the name of its region if others are told too."""
    claims = [claim for claim in series.claims if getattr(claim, kind)]
    said = "; ".join(_alt_claim(words, claim, voices) for claim in claims)
    name = words.label("region", series.region)
    return words.sentence("unit-sizes-alt-of-region", region=name, list=said) if region else said


def _alt_claim(words: Words, claim: Statement, voices: bool) -> str:
    figure = _figure(words, claim)
    voice = figures.voice(words, claim.speakers)
    return words.sentence("unit-sizes-alt-claim", figure=figure, voice=voice) if voices else figure


def _alt_series(words: Words, known: Ledger, region: str, days: bool) -> str:
    """Tell of the accepted claims on a unit how many there are, and the first and the latest of them."""
    name, found = words.label("region", region), size_of(known, region)
    if found.kind == "contested" or not (found.first and found.last):
        message = f"unit-sizes-alt-series-{'none' if found.kind == 'contested' else 'nothing'}"
        return words.sentence(message, region=name)
    first, last, claims = found.first, found.last, found.accepted
    ends = {"first": _figure(words, first), "last": _figure(words, last, noun=True)}
    if days:
        ends |= {"from": words.date(first.day, of=first), "to": words.date(last.day, of=last)}
    message = "unit-sizes-alt-series" if days else "unit-sizes-alt-series.short"
    return words.sentence(message, region=name, n=sourced(voices(known, claims), claims, "statements"), **ends)


def receipt(words: Words, known: Ledger, claims: Sequence[Statement]) -> Mark:
    """Return the receipt of one mark: what each of its statements claims, in full."""
    marks = [mark_of(claim, known, _in_a_receipt(words, claim)) for claim in claims]
    return joined_mark(marks[0].mark_id, marks, "; ".join(mark.drawn for mark in marks)) if marks[1:] else marks[0]


def _in_a_receipt(words: Words, claim: Statement) -> str:
    tags = [words.say(f"unit-sizes-tag-{tag}") for tag in ("planned", "contested") if getattr(claim, tag)]
    what = ", ".join(part for part in (figures.counted(words, claim), *tags, scope_name(words, claim)) if part)
    values = {"unit": words.label("unit", claim.unit_id), "what": what, "voice": figures.voice(words, claim.speakers)}
    said = words.date(claim.day, of=claim)
    if told_later(claim):
        return words.say("unit-sizes-drawn-earlier", **values, time=words.date(claim.as_of, of=claim), said=said)
    return words.say("unit-sizes-drawn", **values, time=said)


def receipt_of_event(words: Words, known: Ledger, event: Event) -> Mark:
    """Return the receipt of an event."""
    values = {"time": words.date(event.day, of=event), "event": words.label("event", event.row_id)}
    return mark_of(event, known, words.say("unit-sizes-drawn-event", **values))


# What stands beside a mark


def number(words: Words, claim: Statement) -> str:
    """Write a figure as it stands beside its mark: of parts with their noun."""
    told = figures.figure if claim.metric == "members" else figures.counted
    text = bare(told(words, claim)).replace(" ", NBSP)
    return words.say("unit-sizes-planned", figure=text) if claim.planned else text


def day(words: Words, time: Period, before: Period | None) -> str:
    """Write a time, with its year where that differs from the one before."""
    year = before is None or len({time.first.year, time.last.year, before.last.year}) > 1
    return words.date(time, short=True, year=year or time.precision == "year")


def beside(words: Words, claim: Statement) -> str:
    """Name who says so, what the figure covers where that is not the whole unit, and when it was said if long after."""
    said = words.date(claim.day, short=True, of=claim)
    later = words.say("unit-sizes-said", day=said) if told_later(claim, by=_LATER) else ""
    return ", ".join(filter(None, (figures.voice(words, claim.speakers), scope_name(words, claim), later)))


def of_parts(words: Words, run: Sequence[Statement]) -> str:
    """Say when, and by whom or in how many statements, the number of parts was stated."""
    claims = sorted(run, key=lambda claim: (claim.day.first, claim.day.last))
    first, last = claims[0], max(claims, key=lambda claim: claim.day.last)
    if first is last:
        time = words.date(time_of(first), short=True, of=first)
        return words.say("unit-sizes-voice", voice=figures.voice(words, first.speakers), time=time)
    years = first.day.last.year != last.day.last.year
    begun, ended = words.date(first.day, short=True, year=years), words.date(last.day, short=True)
    return words.say("unit-sizes-run", of=claims, n=len(claims), first=begun, last=ended)
