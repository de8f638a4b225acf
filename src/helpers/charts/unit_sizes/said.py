"""What the chart says: the finding, the note, the alt text, the receipts and the words beside the marks."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from helpers.charts.unit_sizes.told import SizePoint, SizeSeries, UnitSizes, left_out, pairs, told_later
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT
from helpers.draw.names import unit_name
from helpers.ledger import Ledger
from helpers.ledger.records import Statement
from helpers.words import Words, bare, figures
from helpers.words.dates import NBSP

BOLD = "\x02"  # marks a figure within a text
_AS_CLAUSE = {"planned": "stood", "one": "stood"}  # findings that a clause tells more simply


def units(words: Words, told: UnitSizes) -> str:
    """Name the units."""
    return words.listed(unit_name(words, series.unit) for series in told.members)


def subtitle(words: Words, told: UnitSizes, tier: str) -> str:
    """Say what is measured, where and when."""
    form = "" if tier == "wide" or (len(told.members) == 1 and tier == "tall") else "-short"
    period = _period(words, told, short=tier != "tall")
    return words.say(f"unit-sizes-subtitle{form}", of=told.claims, regions=len(told.members), period=period)


def _period(words: Words, told: UnitSizes, short: bool) -> str:
    start, end = told.span
    first, last = f"{start:%Y-%m}", f"{end - timedelta(days=1):%Y-%m}"
    when = first if first == last else f"{first}/{last}"
    return words.date(when, short=short, of=told.claims, rule="period")


# The finding


def title(words: Words, told: UnitSizes) -> str:
    """Say what the claims say: of one unit in a sentence, of two in a clause each."""
    found = [_finding(words, told.known, series) for series in told.members]
    by = {"day": words.day(told.known.known_by, rule="asked")} if told.known.known_by else {}
    ending = "-by" if by else ""
    if len(found) == 1:
        kind, values = found[0]
        return words.say(f"unit-sizes-title-{kind}{ending if kind == 'none' else ''}", **values, **by)
    if all(kind == "none" for kind, _ in found):
        return words.say(f"unit-sizes-title-empty{ending}", **by)
    found.sort(key=lambda one: one[0] == "none")
    clauses = zip(("clause", "more"), found, strict=True)
    first, second = (words.say(f"unit-sizes-{form}-{_AS_CLAUSE.get(kind, kind)}", **values)
                     for form, (kind, values) in clauses)  # fmt: skip
    return words.say("unit-sizes-title-two", first=first, second=second)


def _finding(words: Words, known: Ledger, series: SizeSeries) -> tuple[str, dict[str, Any]]:
    """Return the kind of finding that the points of a unit support, and the words it needs."""
    values = {name: words.say(f"unit-sizes-{name}", region=series.region) for name in ("whose", "where")}
    claims = series.statements
    told = claims or [point.claim for point in series.points if point.contested]
    if not told:
        return "none", values
    first, last = told[0], told[-1]
    values |= {"first": figures.figure(words, first), "last": figures.counted(words, last)}
    values["bare"] = figures.figure(words, last).replace(" ", NBSP)
    if not claims:
        return "contested", values
    pair = next((pair for pair in pairs(known, series) if last.day.last <= pair[1].claim.day.last), None)
    if pair:
        one, other = (figures.figure(words, point.claim) for point in pair)
        return "disputed", values | {"last": one, "bare": one, "other": other}
    if len(series.points) == len(claims) == 1 and not any(left_out(known, [series]).values()):
        return "one", values
    return _trend(words, series, first, last, values)


def _trend(words: Words, series: SizeSeries, first: Statement, last: Statement, values: dict) -> tuple[str, dict]:
    """Growth needs a first figure that is not open upwards and a last one that is not open downwards."""
    comparable = first.figure.qualifier != "at_least" and last.figure.qualifier != "at_most"
    before, now = first.figure.number, last.figure.number
    if comparable and now > 0 and now >= 1.15 * before:
        return ("doubled" if 1.9 * before <= now <= 2.1 * before else "grew"), values
    plan = next((point.claim for point in series.points if point.planned and point.value > now), None)
    if plan is not None:
        return "planned", values | {"planned": figures.counted(words, plan)}
    return "stood", values


# What stands below, and what is read aloud


def note(words: Words, told: UnitSizes, tier: str) -> str:
    """Explain the marks and count what is not drawn, the more briefly the less room there is."""
    compact, brief = tier == "compact", "" if tier == "wide" else "-short"
    points = told.points
    parts = {
        "retold": not brief,
        f"contested{'-short' if compact else ''}": any(point.contested for point in points),
        "month": not compact and any(point.month or point.long for point in points),
        "day": not compact and any(point.uncertain for point in points),
        f"bands{brief}": any(len(run) > 1 for series in told.series for run in series.runs()),
    }
    sentences = [words.say(f"unit-sizes-note-{part}") for part, holds in parts.items() if holds]
    counts = left_out(told.known, told.series)
    missing = [words.say(f"unit-sizes-left-{kind}", of=rows, n=len(rows)) for kind, rows in counts.items() if rows]
    if missing:
        sentences.append(words.say("unit-sizes-note-left-out", list=", ".join(missing)))
    return " ".join(sentences)


def alt(words: Words, told: UnitSizes, tier: str) -> str:
    """Name the voices of contested claims where the text stays within what a reader can bear."""
    text = _alt(words, told, tier, voices=True)
    return text if len(bare(text)) <= ALT_LIMIT else _alt(words, told, tier, voices=False)


def alt_of_nothing(words: Words, told: UnitSizes) -> str:
    """Say what the chart would show."""
    by = {"day": words.day(told.known.known_by, rule="asked")} if told.known.known_by else {}
    return words.say(f"unit-sizes-alt-empty{'-by' if by else ''}", units=units(words, told), **by)


def _alt(words: Words, told: UnitSizes, tier: str, voices: bool) -> str:
    head = {"panels": len(told.members), "units": units(words, told)}
    period = _period(words, told, short=tier != "tall")
    parts = [words.say("unit-sizes-alt-head", of=told.claims, **head, period=period)]
    parts += [_alt_series(words, series) for series in told.members]
    for kind in ("planned", "contested"):
        claims = [point.claim for series in told.members for point in series.points if getattr(point, kind)]
        said = ", ".join(_alt_claim(words, claim, voices) for claim in claims)
        parts += [words.say(f"unit-sizes-alt-{kind}", list=said)] if claims else []
    return " ".join(parts)


def _alt_claim(words: Words, claim: Statement, voices: bool) -> str:
    figure = figures.figure(words, claim)
    voice = figures.voice(words, claim.speakers)
    return words.say("unit-sizes-alt-claim", figure=figure, voice=voice) if voices else figure


def _alt_series(words: Words, series: SizeSeries) -> str:
    unit = words.label("region", series.region)
    claims = series.statements
    if not claims:
        return words.say("unit-sizes-alt-series-none", unit=unit)
    first, last = claims[0], claims[-1]
    ends = {"from": words.date(first.day, of=first), "to": words.date(last.day, of=last)}
    ends |= {"first": figures.figure(words, first), "last": figures.counted(words, last)}
    return words.say("unit-sizes-alt-series", of=claims, unit=unit, n=len(claims), **ends)


def receipt(words: Words, known: Ledger, point: SizePoint) -> Mark:
    """Return the receipt of a point: what each of its statements claims, in full."""
    marks = [mark_of(claim, known, _in_a_receipt(words, claim)) for claim in point.claims]
    return joined_mark(marks[0].mark_id, marks, "; ".join(mark.drawn for mark in marks)) if marks[1:] else marks[0]


def _in_a_receipt(words: Words, claim: Statement) -> str:
    tags = [words.say(f"unit-sizes-tag-{tag}") for tag in ("planned", "contested") if getattr(claim, tag)]
    what = ", ".join(part for part in (figures.counted(words, claim), *tags, scope(words, claim)) if part)
    values = {"unit": words.label("unit", claim.unit_id), "what": what, "voice": figures.voice(words, claim.speakers)}
    said = words.date(claim.day, of=claim)
    if told_later(claim):
        return words.say("unit-sizes-drawn-earlier", **values, time=words.date(claim.as_of, of=claim), said=said)
    return words.say("unit-sizes-drawn", **values, time=said)


# What stands beside a mark: from all of it to the bare figure


def scope(words: Words, claim: Statement) -> str:
    """Say what a figure covers where that is not the whole unit; else nothing."""
    return words.label("scope", claim.row_id) if words.named("scope", claim.row_id) else ""


def number(words: Words, claim: Statement) -> str:
    """Write a figure as it stands beside its mark: of parts with their noun."""
    told = figures.figure if claim.metric == "members" else figures.counted
    text = bare(told(words, claim)).replace(" ", NBSP)
    return words.say("unit-sizes-planned", figure=text) if claim.planned else text


def in_full(words: Words, run: Sequence[SizePoint]) -> tuple[str, str]:
    """Return the figure, and who gives it when; further figures of the run stand among the voices."""
    claims = [claim for point in run for claim in point.claims]
    years = len({claim.day.last.year for claim in claims}) > 1
    by_number: dict[str, list[Statement]] = {}
    for claim in claims:
        by_number.setdefault(number(words, claim), []).append(claim)
    (figure, first), *others = by_number.items()
    parts = [f"{BOLD}{other}{BOLD} {_voices(words, those, years)}" for other, those in others]
    return figure, "; ".join([_voices(words, first, years), *parts])


def briefly(words: Words, run: Sequence[SizePoint], most: int | None) -> str:
    """Name those who say so, at most some of them, or of several statements their number and their time."""
    claims = sorted((one for point in run for one in point.claims), key=lambda one: (one.day.first, one.day.last))
    if len(run) == 1 and claims[0].metric == "members":
        return figures.voice(words, run[0].claim.speakers[:most])
    if len(claims) == 1:
        return _voices(words, claims, years=False)
    ends = claims[0], max(claims, key=lambda claim: claim.day.last)
    years = ends[0].day.last.year != ends[1].day.last.year
    first, last = (words.date(claim.day, short=True, year=years) for claim in ends)
    return words.say("unit-sizes-run", of=claims, n=len(claims), first=first, last=last)


def _voices(words: Words, claims: Sequence[Statement], years: bool) -> str:
    """Name who says so and when; the days of one voice stand together."""
    by_voice: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        late = told_later(claim, by=timedelta(days=31))
        message = "unit-sizes-voice-earlier" if late else "unit-sizes-voice"
        days = by_voice.setdefault((figures.voice(words, claim.speakers), message), [])
        exact = claim.day.precision == "day"
        day = bare(words.date(claim.as_of if late else claim.day, short=exact, year=years or late))
        days += [day] if day not in days else []
    told = (words.say(message, voice=who, time=words.listed(days)) for (who, message), days in by_voice.items())
    return "; ".join(told)
