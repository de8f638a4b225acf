"""What is said of all entries together: title, subtitle, note and alt text."""

import math
from collections import Counter
from collections.abc import Sequence

from helpers.charts.kit.entries import IN_USE, ISSUED, JOINT, OUTSIDE, PLANNED, REQUESTED, Entry
from helpers.draw.frame import Frame
from helpers.ledger.meanings import ITEM
from helpers.words import Words, figure, sourced


def title(words: Words, entries: Sequence[Entry]) -> str:
    """Return the finding: which numbers of firearms were named for plans, and which for what was issued."""
    firearms = [entry for entry in entries if entry.group == "firearms"]
    steps = {entry.step for entry in firearms}
    planned, issued = _numbers(words, entries, PLANNED), _numbers(words, entries, ISSUED)
    if planned and issued:
        return words.say("kit-title-counted", numbers=words.listed(planned), issued=words.listed(issued))
    if planned:
        message = "kit-title-plans" if steps & {ISSUED, IN_USE} else "kit-title-plans-only"
        return words.say(message, of=_plans(entries), numbers=words.listed(planned), count=len(planned))
    numbered = any(entry.numbers for entry in firearms)
    if not numbered and any(entry.step == ISSUED and not entry.contested for entry in firearms):
        return words.say("kit-title-issued-unplanned")
    if not numbered and steps and steps <= {REQUESTED, PLANNED}:
        return words.say("kit-title-no-number")
    things = {thing["item"] for entry in entries for thing in entry.things}
    if not things & set(ITEM["firearms"]) and {entry.step for entry in entries} & {PLANNED, ISSUED}:
        return words.say("kit-title-no-firearms")
    rows = [row for entry in entries for row in entry.rows]
    return words.say("kit-title-some", of=rows, statements=len(rows))


def _plans(entries: Sequence[Entry]) -> list:
    return [thing for e in entries if e.group == "firearms" and e.step == PLANNED for thing in e.things]


def _numbers(words: Words, entries: Sequence[Entry], step: int) -> list[str]:
    """Return the quantities of firearms that were named for a step, each as its source has it, never added up."""
    things = (thing for e in entries if e.group == "firearms" and e.step == step for thing in e.things)
    return [figure(words, thing) for thing in things if not math.isnan(thing["quantity"])]


def where(frame: Frame) -> str:
    """Name the region or the regions."""
    return frame.words.say(f"kit-where-{frame.known.selection}")


def _years(words: Words, entries: Sequence[Entry]) -> str:
    rows = [row for entry in entries for row in entry.rows]
    first, last = min(rows, key=lambda row: row["date_first"]), max(rows, key=lambda row: row["date_last"])
    start, end = first["date_first"].year, last["date_last"].year
    years = words.date(f"{start}", of=first, rule="period"), words.date(f"{end}", of=last, rule="period")
    return words.say("kit-years", first=years[0], last=years[1]) if start < end else years[0]


def subtitle(frame: Frame, entries: Sequence[Entry]) -> str:
    """Return measure, place and period."""
    short = "-short" if frame.size.tier != "wide" or frame.known.known_by else ""
    return frame.words.say(f"kit-subtitle{short}", where=where(frame), years=_years(frame.words, entries))


def common_year(entries: Sequence[Entry]) -> int:
    """Return the commonest year: dates leave it out, and the note says so."""
    return Counter(row["date_last"].year for row in _told(entries)).most_common(1)[0][0]


def _told(entries: Sequence[Entry]) -> list:
    return [row for entry in entries for row in entry.told]


def note(frame: Frame, entries: Sequence[Entry], shown: Sequence[Entry]) -> str:
    """Say what is not drawn and why, and what the grey signs mean where there are any."""
    words, wide = frame.words, frame.size.tier == "wide"
    year = words.date(f"{common_year(entries)}", of=_told(entries), rule="period")
    parts = [words.say("kit-note-year", year=year), _left_out(frame, shown)]
    if any(entry.contested for entry in shown):
        parts.append(words.say("kit-note-contested"))
    if wide and any(entry.unit_id in OUTSIDE for entry in shown):
        parts.append(words.say("kit-note-outside"))
    if wide:
        parts += [_set_aside(frame), words.say("kit-note-sums")]
    return " ".join(part for part in parts if part)


def _left_out(frame: Frame, shown: Sequence[Entry]) -> str:
    statements = frame.known.statement_rows("equipment")
    drawn = {row["claim_id"] for entry in shown for row in entry.rows}
    left = statements.loc[~statements["claim_id"].isin(drawn), "claim_id"]
    border = statements.loc[(statements["region"] == "federal") & (statements["unit_id"] != JOINT), "claim_id"]
    message = "kit-note-border" if len(border) and frame.size.tier != "compact" else "kit-note"
    return frame.words.say(message, left=sourced(len(left), left), border=sourced(len(border), border))


def _set_aside(frame: Frame) -> str:
    rows = frame.known.tables["equipment"][frame.known.tables["equipment"]["region"].isin(frame.known.regions)]
    rejected = rows.loc[rows["assessment"] == "rejected", "claim_id"]
    return frame.words.say("kit-note-rejected", of=rejected, rejected=len(rejected))


def alt(frame: Frame, entries: Sequence[Entry], finding: str, shown: Sequence[Entry]) -> str:
    """Return the alt text; it counts the entries that are drawn."""
    return frame.words.say(
        "kit-alt",
        of=[row for entry in shown for row in entry.rows],
        where=where(frame),
        years=_years(frame.words, entries),
        finding=finding,
        entries=len(shown),
        numbered=sum(entry.numbers > 0 for entry in shown),
        contested=sum(entry.contested for entry in shown),
    )


def none_found(frame: Frame) -> tuple[str, str, str]:
    """Return title, body and alt text of a board on which nothing is known."""
    known, words = frame.known, frame.words
    given = {"day": words.day(known.known_by, rule="asked")} if known.known_by else {}
    by = "-by" if known.known_by else ""
    finding = words.say(f"kit-title-none{by}", **given)
    alt_text = words.say("kit-alt-none", where=where(frame), finding=finding)
    return finding, words.say(f"kit-nothing{by}", **given), alt_text
