"""What is said of a dispute: title, subtitle, note, alt text and the words of a receipt."""

from collections.abc import Sequence

import pandas as pd

from helpers.charts.dispute.sides import Case, Side, page_count, speakers
from helpers.draw.frame import Frame
from helpers.draw.names import unit_name as full_name
from helpers.draw.typesetting import measure
from helpers.words import bare, counted, figure, noun, sourced, voice

# What the default disputes are about, for a day on which nothing is known from which it could be told.
_SUBJECT = {"d01": "belgorod-self-defence", "d25": "kursk-peoples-squads"}
_ALT_LIMIT = 600


def title(case: Case, frame: Frame | None = None) -> str:
    """Return the finding; in a low frame a shorter one, where the longer would leave a second line all but empty."""
    text = _finding(case)
    if frame is None or frame.size.tier != "compact" or not case.swap:
        return text
    return _title_of_swap(case, brief=True) if measure(text, frame.size.title, "bold") > frame.width else text


def title_of_none(case: Case) -> str:
    """Say that no figure is known, or was by the day."""
    day = case.words.day(case.known.known_by, rule="asked") if case.known.known_by else ""
    message = "dispute-title-none-by" if day else "dispute-title-none"
    return case.words.say(message, unit=upper_first(_subject(case)), day=day)


def _finding(case: Case) -> str:
    words, say = case.words, case.words.say
    if len(case.values) == 1:
        return _title_of_one(case)
    low, high = (_value(case, value) for value in (case.values[0], case.values[-1]))
    things = noun(words, case.metric, case.values[-1])
    if len(case.units) > 1:
        return say("dispute-title-units", of=case.rows, units=len(case.units), low=low, high=high, things=things)
    if case.swap:
        return _title_of_swap(case)
    if len(case.values) == 2:
        return _title_of_two(case, low, high, things)
    return say("dispute-title-range", unit=upper_first(_subject(case)), low=low, high=high, things=things)


def _value(case: Case, value: float) -> str:
    """Write a figure that one side or several give."""
    return case.words.number(value, [row for side in case.numbered if side.value == value for row in side.rows])


def _title_of_one(case: Case) -> str:
    """Say that there is one figure, and for what time: for other times there may be others."""
    words, known_by = case.words, case.known.known_by
    period = _months(case, "as_of", case.numbered[0].rows)
    said = {"figure": counted(words, case.numbered[0].first), "period": period}
    if not known_by:
        return words.say("dispute-title-one", **said)
    text = words.say("dispute-title-one-by", day=words.day(known_by, rule="asked"), **said)
    return text if len(text.split()) <= 15 else words.say("dispute-title-one-then", **said)


def _title_of_swap(case: Case, brief: bool = False) -> str:
    values = sorted(side.value for side in case.swap)
    pair = {"first": _value(case, values[0]), "second": _value(case, values[1])}
    fitting = [value for value in values if case.band and case.band.holds(value)]
    if len(fitting) == 1 and not brief:
        return case.words.say("dispute-title-swap-fit", **pair, fit=_value(case, fitting[0]))
    return case.words.say("dispute-title-swap", **pair)


def _title_of_two(case: Case, low: str, high: str, things: str) -> str:
    words, (least, most) = case.words, case.values
    voices = {row["speakers"] for row in case.rows}
    if case.band and case.band.figure in case.values:
        count, about = (low, high) if case.band.figure == most else (high, low)
        return words.say("dispute-title-rounds", count=count, about=about, things=things)
    if len(voices) == 1:
        return words.say("dispute-title-one-voice", low=low, high=high, things=things, who=voice(words, *voices))
    rows = ([row for side in case.numbered if side.value == value for row in side.rows] for value in (least, most))
    fewer, more = (sourced(len(one), one) for one in rows)
    return words.say("dispute-title-two", low=low, high=high, things=things, fewer=fewer, more=more)


def subtitle(case: Case, frame: Frame, folded: bool) -> str:
    """Say what is counted, of which unit, in which months and, if there is room, what a row is."""
    words, wide = case.words, frame.size.tier == "wide"
    unit = full_name(words, case.units[0]) if wide and len(case.units) == 1 else _subject(case)
    text = words.say(
        "dispute-subtitle", measure=_counted_thing(case), unit=upper_first(unit), period=_stated(case, case.rows)
    )
    longer = f"{text} · {words.say('dispute-rows-folded' if folded else 'dispute-rows')}"
    # As of a past day the frame adds to the subtitle.
    room = frame.width * (0.7 if case.known.known_by else 1)
    return longer if wide and measure(longer, frame.size.subtitle) <= room else text


def note(case: Case, frame: Frame, folded: bool) -> str:
    """Say what must be kept in mind and what is not drawn, the weightiest first, as far as there is room."""
    left_out, pages = _left_out(case)
    planned = all(side.first["status"] == "planned" for side in case.numbered)
    holds = {
        "dispute-note-swap": case.swap,
        "dispute-note-planned": len(case.units) > 1 and planned,
        "dispute-note-times": _times_differ(case),
        "dispute-note-one": folded and frame.size.tier == "compact",
        "dispute-note-retold": True,
        "dispute-note-left-out": pages,
    }
    kept = (message for message, said in holds.items() if said)
    text, *others = (case.words.say(message, of=left_out, rule="pages", n=pages) for message in kept)
    room = frame.width * {"wide": 1.8, "tall": 2.6, "compact": 0.92}[frame.size.tier]
    for sentence in others:
        if measure(f"{text} {sentence}", frame.size.small) <= room:
            text = f"{text} {sentence}"
    return text


def _times_differ(case: Case) -> bool:
    """Tell whether the figures describe times of which the last begins half a year after the first has ended."""
    rows = [row for side in case.numbered for row in side.rows]
    return (max(row["as_of_first"] for row in rows) - min(row["as_of_last"] for row in rows)).days > 183


def _left_out(case: Case) -> tuple[list[str], int]:
    """Return the rows of the dispute that are outdated repeats or evident errors, and on how many pages they stand."""
    rows, claims = case.known.tables["dispute_rows"], case.known.tables["claims"]
    mine = claims["claim_id"].isin(rows.loc[rows["dispute_id"] == case.dispute_id, "row_id"])
    aside = claims["assessment"].isin(["superseded", "rejected"]) & (claims["metric"] == case.metric)
    rows = claims[mine & aside]
    return list(rows["claim_id"]), rows["source_id"].nunique()


def alt_text(case: Case, low: float, high: float) -> str:
    """Describe the chart, whose scale has these ends, to readers who do not see it."""
    words = case.words
    for detail in (("who", "tally"), ("who",), ("tally",)):
        text = words.say(
            "dispute-alt", of=case.rows, figures=len(case.sides), statements=len(case.rows),
            measure=_counted_thing(case), unit=_subject(case), period=_stated(case, case.rows), finding=title(case),
            sides="; ".join(_alt_side(case, side, detail) for side in case.sides),
            low=words.number(low, rule="scale"), high=words.number(high, rule="scale"),
        )  # fmt: skip
        if len(bare(text)) <= _ALT_LIMIT:
            break
    return text


def _alt_side(case: Case, side: Side, detail: Sequence[str]) -> str:
    name = _figure_text(case, side) + (f" ({unit_name(case, side.first['unit_id'])})" if len(case.units) > 1 else "")
    pages = sourced(page_count(side.rows), side.rows, "pages")
    tally = case.words.say("dispute-tally", of=side.rows, statements=len(side.rows), pages=pages)
    facts = {"who": voice(case.words, speakers(side.rows)), "tally": tally}
    return f"{name}: {', '.join(facts[part] for part in detail)}"


def _figure_text(case: Case, side: Side) -> str:
    return figure(case.words, side.first) if side.kind == "word" else counted(case.words, side.first)


def _subject(case: Case) -> str:
    """Name what the figures are about."""
    if case.numbered:
        return case.words.listed(unit_name(case, unit) for unit in case.units)
    if case.dispute_id in _SUBJECT:
        return unit_name(case, _SUBJECT[case.dispute_id])
    return case.words.listed(case.words.label("region", region) for region in case.known.regions)


def _counted_thing(case: Case) -> str:
    """Say what is counted."""
    own = f"dispute-measure-{case.metric}"
    return case.words.say(own) if case.words.has(own) else case.words.label("metric", case.metric)


def unit_name(case: Case, unit_id: str) -> str:
    """Name a unit briefly."""
    own = f"dispute-unit-{unit_id}"
    return case.words.say(own) if case.words.has(own) else full_name(case.words, unit_id)


def when(case: Case, rows: Sequence[pd.Series], short: bool = False, of: bool = True) -> str:
    """Say when something was stated and, if ``of``, for what time where that is another."""
    words, row = case.words, rows[0]
    if len({row["day"] for row in rows}) > 1:
        return _stated(case, rows, short)
    day = words.date(row["day"], short, of=row)
    if not of or len(rows) > 1 or "as_of" not in row or pd.isna(row["as_of_last"]):
        return day
    apart = row["as_of_last"] < row["day_first"] or row["as_of_first"] > row["day_last"]
    return words.say("dispute-of", day=day, time=words.date(row["as_of"], short, of=row)) if apart else day


def _stated(case: Case, rows: Sequence[pd.Series], short: bool = False) -> str:
    """Name the months in which statements were made."""
    return _months(case, "day", rows, short)


def _months(case: Case, what: str, rows: Sequence[pd.Series], short: bool = False) -> str:
    """Name the months from the first to the last day of several rows."""
    first, last = min(row[f"{what}_first"] for row in rows), max(row[f"{what}_last"] for row in rows)
    first, last = f"{first:%Y-%m}", f"{last:%Y-%m}"
    return case.words.date(first if first == last else f"{first}/{last}", short, of=rows, rule="period")


def copies(case: Case, row: pd.Series) -> str:
    """Say how copies of a statement word its figure otherwise."""
    claims = case.known.tables["claims"]
    told = claims[claims["claim_id"].isin(row["row_ids"])].itertuples()
    texts = [bare(figure(case.words, copy)) for copy in told]
    other = sorted(set(texts) - {bare(figure(case.words, row))})
    return ", ".join(case.words.say("dispute-copies", of=row, n=texts.count(text), figure=text) for text in other)


def receipt(case: Case, rows: Sequence[pd.Series]) -> str:
    """Say what one mark shows, for its tooltip."""
    row = rows[0]
    return case.words.say(
        "dispute-drawn", figure=_figure_text(case, Side(tuple(rows))), unit=unit_name(case, row["unit_id"]),
        status=case.words.label("status", row["status"]), who=voice(case.words, speakers(rows)),
        day=when(case, rows), of=rows, statements=len(rows), pages=page_count(rows),
    )  # fmt: skip


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]
