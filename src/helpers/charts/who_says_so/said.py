"""What the chart says: title, subtitle, note, alt text, the words of its rows and the receipts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from helpers.charts.who_says_so.told import OriginalStatement, Voices, claims_of, pages_of
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, lower_first, short_enough, upper_first, years_of
from helpers.draw.frame import Frame
from helpers.draw.names import place_name, scoped, unit_name
from helpers.draw.typesetting import measure
from helpers.ledger import Ledger
from helpers.ledger.records import Statement
from helpers.words import Words, bare, counted, figure, sourced, voice
from helpers.words.dates import NBSP
from helpers.words.footnotes import Sourced


def title(words: Words, voices: Voices) -> str:
    """Count pages and statements, and those of the officials who made most; without the place if it is long."""
    return upper_first(first_that_fits((_title(words, voices, place) for place in (True, False)), short_enough))


def _title(words: Words, voices: Voices, place: bool) -> str:
    tops = {top.speaker_id: region for region in voices.regions if (top := voices.top(region))}
    alone = len(tops) == 1 < len(voices.regions)  # the region of the only official is named with the office
    counts = _counts(voices, voices.statements)
    told: dict[str, Any] = {**counts, "place": _place(words, voices) if place and not alone else "no"}
    if not tops:
        return words.sentence("who-says-so-title-none-official", None, "counted", **told)
    said = [one for region in voices.regions for one in voices.by_top(region)]
    top = _counts(voices, said)["statements"]
    every = len(said) == len(voices.statements)
    single = {count.value for count in counts.values()} == {1}
    kind = "" if not every else "-single" if single else "-all"
    region = words.label("region_of", next(iter(tops.values()))) if alone else "no"
    who = words.say(_by(words, tops.values(), voices), n=sourced(len(tops), claims_of(said), "speakers"), region=region)
    return words.sentence(f"who-says-so-title{kind}", None, "counted", **told, top=top, who=who)


def _counts(voices: Voices, statements: Sequence[OriginalStatement]) -> dict[str, Sourced]:
    """Return how many pages and how many statements there are, as messages take them."""
    claims = claims_of(statements)
    return {"pages": sourced(len(pages_of(statements)), claims, "pages"),
            "statements": sourced(voices.number_of(statements), claims, "statements")}  # fmt: skip


def _place(words: Words, voices: Voices) -> str:
    """Name what is selected; where only one of its regions has statements, that one."""
    if len(voices.regions) == 1:
        return words.label("region", voices.regions[0])
    return place_name(words, voices.known)


def _by(words: Words, regions: Iterable[str], voices: Voices) -> str:
    """Return the message that names the officials who made most statements: by their office, if it is one."""
    offices = {top.office for region in regions if (top := voices.top(region))}
    message = f"who-says-so-by-{next(iter(offices))}" if len(offices) == 1 else ""
    return message if words.has(message) else "who-says-so-by-official"


def subtitle(frame: Frame, voices: Voices) -> str:
    """Say what is counted, where and in which years; where there is little room, headings name several regions."""
    words = frame.words
    period = years_of(words, [one.first for one in voices.statements])
    headed = len(voices.known.regions) > 1 and frame.size.tier != "wide"
    told = {"metrics": metrics(words, voices), "period": period}
    if headed:
        return words.sentence("who-says-so-subtitle-headed", **told)
    return words.sentence("who-says-so-subtitle", where=place_name(words, voices.known), **told)


def metrics(words: Words, voices: Voices) -> str:
    """Name what is counted."""
    return ", ".join(lower_first(words.label("metric", metric)) for metric in voices.metrics())


def note(frame: Frame, voices: Voices) -> str:
    """Join what a reader must know, the weightiest first, as far as there is room."""
    text, *others = _notes(frame.words, voices)
    room = frame.width * {"wide": 1.85, "tall": 1.75, "compact": 0.9}[frame.size.tier]
    for sentence in others:
        if measure(f"{text} {sentence}", frame.size.small) <= room:
            text = f"{text} {sentence}"
    return text


def _notes(words: Words, voices: Voices) -> list[str]:
    # The key to the hollow dots comes first: the first sentence is always kept.
    notes = [words.sentence("who-says-so-note-hollow")] if any(one.contested for one in voices.statements) else []
    notes.append(words.sentence("who-says-so-note-repeat"))
    if shared := voices.shared_pages():
        claims = claims_of(voices.statements)
        notes.append(words.sentence("who-says-so-note-shared", of=claims, rule="pages", n=len(shared)))
    return [*notes, words.sentence("who-says-so-note-coding")]


def alt(words: Words, voices: Voices) -> str:
    """Describe the chart to readers who do not see it: with other voices and the kinds of pages if there is room."""
    hollow = _counts(voices, [one for one in voices.statements if one.contested])["statements"]

    def text(detail: tuple[int, bool]) -> str:
        regions = " ".join(_alt_region(words, voices, region, *detail) for region in voices.known.regions)
        return words.sentence("who-says-so-alt", finding=title(words, voices), regions=regions, n=hollow)

    details = ((99, True), (99, False), (3, False), (1, False), (0, True), (0, False))
    return first_that_fits(map(text, details), lambda one: len(bare(one)) <= ALT_LIMIT)


def _alt_region(words: Words, voices: Voices, region: str, most: int, kinds: bool) -> str:
    """Tell of one region: whose statements, at most so many other voices and, if asked for, the kinds of pages."""
    pages, claims, name = pages_of(voices.of(region)), claims_of(voices.of(region)), words.label("region", region)
    if not claims:
        return words.sentence("who-says-so-missing", region=name)
    said = f"{top_name(words, voices, region)}: {share(words, voices, region)}." if voices.top(region) else ""
    said = said or words.sentence("who-says-so-no-official")
    theirs = voices.by_others(region)
    others = list(dict.fromkeys(speaker for one in theirs for speaker in one.speakers))
    if others and most:
        names = _and_more(words, voice(words, others[:most]), max(len(others) - most, 0), claims_of(theirs))
        said = f"{said} {words.say('who-says-so-alt-others', names=names)}"
    if not kinds:
        return f"{name}. {said}"
    by_kind = "; ".join(words.say("who-says-so-kind-count", of=claims, rule="pages", n=n,
                                  kind=words.say(f"who-says-so-kind-{kind}"))
                        for kind, n in voices.kinds(pages).items())  # fmt: skip
    counted_pages = sourced(len(pages), claims, "pages")
    return words.sentence("who-says-so-alt-region", region=name, pages=counted_pages, kinds=by_kind, share=said)


# What stands in the picture


def top_name(words: Words, voices: Voices, region: str) -> str:
    """Name the official who made most statements, as a sentence begins."""
    top = voices.top(region)
    return upper_first(voice(words, top.speaker_id)) if top else ""


def share(words: Words, voices: Voices, region: str) -> str:
    """Say in words how much rests on the voice of that official."""
    mine, every = _counts(voices, voices.by_top(region)), _counts(voices, voices.of(region))
    return words.sentence("who-says-so-share", None, "counted", n=mine["statements"], p=mine["pages"], **every)


def day(words: Words, statement: OriginalStatement) -> str:
    """Return the day of a statement, in short."""
    return words.date(statement.first.day, short=True)


def shorter_figures(words: Words, known: Ledger, statement: OriginalStatement) -> list[str]:
    """Write the figures of a statement from all of them, with what they cover, down to the bare first number."""
    shorter = []
    for covers in (True, False):
        every = [_figure(words, known, claim, covers) for claim in statement.claims]
        shorter += ["; ".join(every), *("; ".join(every[:shown]) + " …" for shown in range(len(every) - 1, 0, -1))]
    least = figure(words, statement.claims[0]) + (" …" if len(statement.claims) > 1 else "")
    return [*dict.fromkeys(shorter), least]


def shorter_voices(words: Words, statement: OriginalStatement) -> Iterator[tuple[str, str]]:
    """Yield who makes a statement and when it was made, from the most to the least; the day may be empty."""
    speakers = statement.speakers
    first = upper_first(voice(words, speakers[0]))
    names = dict.fromkeys((upper_first(voice(words, speakers)), _and_more(words, first, len(speakers) - 1)))
    for when in (f", {day(words, statement)}", ""):
        yield from ((name, when) for name in names)


def shorter_publishers(words: Words, voices: Voices, statement: OriginalStatement) -> Iterator[str]:
    """Yield the publishers of the pages of a statement, from all of them down to one."""
    names = voices.publishers(statement.pages)
    for shown in range(len(names), 0, -1):
        yield _and_more(words, ", ".join(names[:shown]), len(names) - shown)


def _and_more(words: Words, name: str, n: int, of: Sequence[Statement] = ()) -> str:
    return words.say("who-says-so-more", of=of, name=name, n=n) if n else name


def _figures(words: Words, known: Ledger, statement: OriginalStatement) -> list[str]:
    return [_figure(words, known, claim) for claim in statement.claims]


def _figure(words: Words, known: Ledger, claim: Statement, covers: bool = True) -> str:
    """Write a figure as a claim of its unit and, if ``covers``, with what it covers."""
    if claim.figure.kind == "word":
        text = words.say("who-says-so-word", metric=lower_first(words.label("metric", claim.metric)))
    else:
        text = NBSP.join(counted(words, claim).rsplit(" ", 1))
    if claim.planned:
        text = words.say("who-says-so-planned", figure=text)
    text = scoped(words, text, claim) if covers else text
    if claim.unit_id == known.region(claim.region).headline_unit:
        return text
    return words.say("who-says-so-of-unit", unit=unit_name(words, claim.unit_id, short=True), figure=text)


def folded(words: Words, voices: Voices, statements: Sequence[OriginalStatement]) -> str:
    """Count statements on a region that have no row of their own, which may be all of it, and their pages."""
    n, pages = len(statements), len(pages_of(statements))
    message = "who-says-so-folded" if n < len(voices.of(statements[0].region)) else "who-says-so-folded.all"
    return words.say(message, of=claims_of(statements), n=n, pages=pages)


# Receipts


def receipt(words: Words, voices: Voices, statement: OriginalStatement) -> Mark:
    """Return the receipt of a statement: all its figures."""
    figures = "; ".join(_figures(words, voices.known, statement))
    day_of_first = words.date(statement.first.day, of=statement.first)
    pages = sourced(len(statement.pages), statement.claims, "pages")
    who = voice(words, statement.speakers)
    drawn = words.say("who-says-so-drawn", who=who, day=day_of_first, figures=figures, pages=pages)
    marks = [mark_of(claim, voices.known, drawn) for claim in statement.claims]
    return joined_mark(marks[0].mark_id, marks, drawn)


def folded_receipt(words: Words, voices: Voices, statements: Sequence[OriginalStatement]) -> Mark:
    """Return one receipt for statements that have no row of their own."""
    marks = [receipt(words, voices, one) for one in statements]
    each = "; ".join(mark.drawn for mark in marks)
    return joined_mark(marks[0].mark_id, marks, f"{folded(words, voices, statements)}: {each}")
