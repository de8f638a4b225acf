"""The finding, the note, the alt text and the receipts, worked out from what is told."""

import pandas as pd

from helpers.charts.unit_sizes.points import Point, Series, Told, left_out, pairs, told_later
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.names import unit_name
from helpers.ledger import Ledger
from helpers.words import Words, bare, figures
from helpers.words.dates import NBSP

_ALT_LENGTH = 600
_AS_CLAUSE = {"planned": "stood", "one": "stood"}  # findings that a clause tells more simply


def receipt(words: Words, known: Ledger, point: Point) -> Mark:
    """Return the receipt of a point: what each of its rows claims, in full."""
    marks = [mark_of(row, known, _claim(words, row)) for row in point.rows]
    return joined_mark(marks[0].mark_id, marks, "; ".join(mark.drawn for mark in marks)) if marks[1:] else marks[0]


def scope(words: Words, row: pd.Series) -> str:
    """Say what a figure covers where that is not the whole unit; else nothing."""
    message = f"unit-sizes-scope-{row.claim_id}"
    return words.say(message) if words.has(message) else ""


def units(words: Words, told: Told) -> str:
    """Name the units."""
    return words.listed(unit_name(words, series.unit) for series in told.members)


def subtitle(words: Words, told: Told, tier: str) -> str:
    """Say what is measured, where and when."""
    form = "" if tier == "wide" or (len(told.members) == 1 and tier == "tall") else "-short"
    period = _period(words, told, short=tier != "tall")
    return words.say(f"unit-sizes-subtitle{form}", of=_rows(told), regions=len(told.members), period=period)


def _rows(told: Told) -> list[pd.Series]:
    return [row for point in told.points for row in point.rows]


def _period(words: Words, told: Told, short: bool) -> str:
    start, end = told.span
    first, last = f"{start:%Y-%m}", f"{end - pd.offsets.Day():%Y-%m}"
    return words.date(first if first == last else f"{first}/{last}", short=short, of=_rows(told), rule="period")


def _claim(words: Words, row: pd.Series) -> str:
    tags = [("planned", row.status == "planned"), ("contested", row.assessment == "contested")]
    told = [words.say(f"unit-sizes-tag-{tag}") for tag, holds in tags if holds]
    what = ", ".join(part for part in (figures.counted(words, row), *told, scope(words, row)) if part)
    values = {"unit": words.label("unit", row.unit_id), "what": what, "voice": figures.voice(words, row.speakers)}
    said = words.date(row.day, of=row)
    if told_later(row):
        return words.say("unit-sizes-drawn-earlier", **values, time=words.date(row.as_of, of=row), said=said)
    return words.say("unit-sizes-drawn", **values, time=said)


# The finding


def title(words: Words, told: Told) -> str:
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


def _finding(words: Words, known: Ledger, series: Series) -> tuple[str, dict]:
    """Return the kind of finding that the points of a unit support, and the words it needs."""
    values = {name: words.say(f"unit-sizes-{name}", region=series.region) for name in ("whose", "where")}
    rows = series.statements
    told = rows or [point.row for point in series.points if point.contested]
    if not told:
        return "none", values
    first, last = told[0], told[-1]
    values |= {"first": figures.figure(words, first), "last": figures.counted(words, last)}
    values["bare"] = figures.figure(words, last).replace(" ", NBSP)
    if not rows:
        return "contested", values
    pair = next((pair for pair in pairs(known, series) if last.day_last <= pair[1].row.day_last), None)
    if pair:
        one, other = (figures.figure(words, point.row) for point in pair)
        return "disputed", values | {"last": one, "bare": one, "other": other}
    if len(series.points) == len(rows) == 1 and not any(left_out(known, [series]).values()):
        return "one", values
    return _trend(words, series, first, last, values)


def _trend(words: Words, series: Series, first: pd.Series, last: pd.Series, values: dict) -> tuple[str, dict]:
    """Growth needs a first figure that is not open upwards and a last one that is not open downwards."""
    comparable = first.qualifier != "at_least" and last.qualifier != "at_most"
    if comparable and last.value > 0 and last.value >= 1.15 * first.value:
        return ("doubled" if 1.9 * first.value <= last.value <= 2.1 * first.value else "grew"), values
    plan = next((point.row for point in series.points if point.planned and point.value > last.value), None)
    if plan is not None:
        return "planned", values | {"planned": figures.counted(words, plan)}
    return "stood", values


# What stands below, and what is read aloud


def note(words: Words, told: Told, tier: str) -> str:
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
    return " ".join(
        [*sentences, *([words.say("unit-sizes-note-left-out", list=", ".join(missing))] if missing else [])]
    )


def alt(words: Words, told: Told, tier: str) -> str:
    """Name the voices of contested claims where the text stays within what a reader can bear."""
    text = _alt(words, told, tier, voices=True)
    return text if len(bare(text)) <= _ALT_LENGTH else _alt(words, told, tier, voices=False)


def alt_of_nothing(words: Words, told: Told) -> str:
    """Say what the chart would show."""
    by = {"day": words.day(told.known.known_by, rule="asked")} if told.known.known_by else {}
    return words.say(f"unit-sizes-alt-empty{'-by' if by else ''}", units=units(words, told), **by)


def _alt(words: Words, told: Told, tier: str, voices: bool) -> str:
    head = {"panels": len(told.members), "units": units(words, told)}
    period = _period(words, told, short=tier != "tall")
    parts = [words.say("unit-sizes-alt-head", of=_rows(told), **head, period=period)]
    parts += [_alt_series(words, series) for series in told.members]
    for kind in ("planned", "contested"):
        rows = [point.row for series in told.members for point in series.points if getattr(point, kind)]
        claims = ", ".join(_alt_claim(words, row, voices) for row in rows)
        parts += [words.say(f"unit-sizes-alt-{kind}", list=claims)] if rows else []
    return " ".join(parts)


def _alt_claim(words: Words, row: pd.Series, voices: bool) -> str:
    figure = figures.figure(words, row)
    voice = figures.voice(words, row.speakers)
    return words.say("unit-sizes-alt-claim", figure=figure, voice=voice) if voices else figure


def _alt_series(words: Words, series: Series) -> str:
    unit = words.label("region", series.region)
    rows = series.statements
    if not rows:
        return words.say("unit-sizes-alt-series-none", unit=unit)
    ends = {"from": words.date(rows[0].day, of=rows[0]), "to": words.date(rows[-1].day, of=rows[-1])}
    first, last = figures.figure(words, rows[0]), figures.counted(words, rows[-1])
    return words.say("unit-sizes-alt-series", of=rows, unit=unit, n=len(rows), first=first, last=last, **ends)
