"""What the chart says: title, subtitle, note, alt text, the words of its rows and the receipts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from helpers.charts.who_says_so.told import OriginalStatement, Voices, claims_of, pages_of
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, lower_first, short_enough, upper_first, years_of
from helpers.draw.frame import Frame
from helpers.draw.names import headline_names, place_name, publisher_name, scoped, unit_name
from helpers.ledger import Ledger
from helpers.ledger.records import Statement
from helpers.words import Words, bare, counted, figure, sourced, speaker_names, voice
from helpers.words.dates import NBSP
from helpers.words.footnotes import Sourced


def title(words: Words, voices: Voices) -> str:
    """Count pages and statements, and those of the officials who made most; without the place if it is long."""
    return upper_first(first_that_fits((_title(words, voices, place) for place in (True, False)), short_enough))


def _title(words: Words, voices: Voices, place: bool) -> str:
    tops = {top.speaker_id: region for region in voices.regions if (top := voices.top(region))}
    alone = len(tops) == 1 < len(voices.regions)  # the region of the only official is named with the office
    counts = tallies(voices, voices.statements)
    told: dict[str, Any] = {**counts, "place": headline_names(words, voices.known, voices.regions) if place else "no"}
    if not tops:
        return words.sentence("who-says-so-title-none-official", None, "counted", **told)
    said = [one for region in voices.regions for one in voices.by_top(region)]
    top = tallies(voices, said)["statements"]
    every = len(said) == len(voices.statements)
    single = {count.value for count in counts.values()} == {1}
    kind = "" if not every else "-single" if single else "-all"
    region = words.label("region_of", next(iter(tops.values()))) if alone else "no"
    who = words.say(_by(words, tops.values(), voices), n=sourced(len(tops), claims_of(said), "speakers"), region=region)
    return words.sentence(f"who-says-so-title{kind}", None, "counted", **told, top=top, who=who)


def tallies(voices: Voices, statements: Sequence[OriginalStatement]) -> dict[str, Sourced]:
    """Return how many pages and how many statements there are, as messages take them."""
    claims = claims_of(statements)
    return {"pages": sourced(len(pages_of(statements)), claims, "pages"),
            "statements": sourced(voices.number_of(statements), claims, "statements")}  # fmt: skip


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
    """Join what a reader must know; in small formats the weightiest of it."""
    words, large, shared = frame.words, frame.size.tier == "wide", voices.shared_pages()
    rows = [row for page, row in voices.rows if page in shared]
    told = {
        "who-says-so-note-dotted": any(one.contested for one in voices.statements),
        "who-says-so-note-repeat": True,
        "who-says-so-note-several": large and voices.repeated,
        "who-says-so-note-shared": bool(shared) and large,
        "who-says-so-note-coding": large,
    }
    n = sourced(len(shared), rows, "pages")
    return " ".join(words.sentence(name, n=n) for name, apt in told.items() if apt)


def alt(words: Words, voices: Voices) -> str:
    """Describe the chart to readers who do not see it: with other voices and the kinds of pages if there is room."""
    hollow = tallies(voices, [one for one in voices.statements if one.contested])["statements"]
    head = [words.sentence("who-says-so-alt-head"), f"{title(words, voices)}."]
    end = [words.sentence(f"who-says-so-alt-{'contested' if hollow.value else 'uncontested'}", n=hollow),
           words.sentence("who-says-so-note-repeat")]  # fmt: skip

    def text(detail: tuple[int, bool]) -> str:
        regions = (part for region in voices.known.regions for part in _alt_region(words, voices, region, *detail))
        return " ".join([*head, *regions, *end])

    details = ((99, True), (99, False), (3, False), (1, False), (0, True), (0, False))
    return first_that_fits(map(text, details), lambda one: len(bare(one)) <= ALT_LIMIT)


def _alt_region(words: Words, voices: Voices, region: str, most: int, kinds: bool) -> Iterator[str]:
    """Tell of one region: whose statements, at most so many other voices and, if asked for, the kinds of pages."""
    unit = headline_names(words, voices.known, [region])
    if not voices.of(region):
        yield words.sentence("who-says-so-missing", unit=unit)
        return
    pages = tallies(voices, voices.of(region))["pages"]
    by_kind = pages_by_kind(words, voices, region) if kinds else ""
    yield words.sentence(f"who-says-so-alt-pages{'-kinds' * kinds}", unit=unit, pages=pages, kinds=by_kind)
    if voices.top(region):
        who = top_name(words, voices, region)
        yield words.sentence("who-says-so-alt-share", who=who, share=share(words, voices, region))
    else:
        yield words.sentence("who-says-so-no-official")
    if most and (names := other_names(words, voices, region, most)):
        yield words.sentence("who-says-so-alt-others", names=names)


def pages_by_kind(words: Words, voices: Voices, region: str) -> str:
    """Count the pages of a region by kind."""
    by_kind = voices.rows_by_kind(region)
    counts = {kind: sourced(len({page for page, _ in rows}), [row for _, row in rows], "pages")
              for kind, rows in by_kind.items()}  # fmt: skip
    return "; ".join(words.say("who-says-so-kind-count", n=n, kind=kind_name(words, kind))
                     for kind, n in counts.items())  # fmt: skip


def kind_name(words: Words, kind: str, short: bool = False) -> str:
    """Name a group of kinds of sources as the tables call it, which know whose state and which country is meant."""
    vocabulary = "source_group_short" if short else "source_group"
    if words.named(vocabulary, kind):
        return words.label(vocabulary, kind)
    return words.say(f"who-says-so-kind-{kind}{'.short' * short}")


def other_names(words: Words, voices: Voices, region: str, most: int) -> str:
    """Name at most so many of those who state what the official did not, and count the rest."""
    theirs = [claim for statement in voices.by_others(region) for claim in statement.stated]
    others = list(dict.fromkeys(speaker for claim in theirs for speaker in claim.speakers))
    rest = [claim for claim in theirs if not set(claim.speakers).isdisjoint(others[most:])]
    named, more = speaker_names(words, others[:most]), len(others[most:])
    return _and_more(words, ", ".join(named) if more else words.listed(named), more, rest) if others else ""


# What stands in the picture


def top_name(words: Words, voices: Voices, region: str) -> str:
    """Name the official who made most statements, as a sentence begins."""
    top = voices.top(region)
    return upper_first(voice(words, top.speaker_id)) if top else ""


def share(words: Words, voices: Voices, region: str) -> str:
    """Say in words how much rests on the voice of that official."""
    mine, every = tallies(voices, voices.by_top(region)), tallies(voices, voices.of(region))
    return words.sentence("who-says-so-share", None, "counted", n=mine["statements"], p=mine["pages"], **every)


def day(words: Words, statement: OriginalStatement) -> str:
    """Return the day of a statement, in short."""
    return words.date(statement.first.day, short=True)


def figures(words: Words, known: Ledger, statement: OriginalStatement) -> str:
    """Write all figures of a statement, with what they cover, those of another day than the first behind their day."""
    return "; ".join(_on_a_day(words, known, statement, some) for some in statement.by_day)


def _on_a_day(words: Words, known: Ledger, statement: OriginalStatement, claims: Sequence[Statement]) -> str:
    told = "; ".join(_figure(words, known, claim) for claim in claims)
    if claims[0] in statement.stated:
        return told
    date, speakers = words.date(claims[0].day, short=True, of=claims), claims[0].speakers
    return f"{date if speakers == statement.speakers else f'{date}, {voice(words, speakers)}'}: {told}"


def speakers(words: Words, statement: OriginalStatement) -> str:
    """Name who makes a statement: two at the most, others are counted."""
    shown = 2 if len(statement.speakers) == 2 else 1
    name = upper_first(voice(words, statement.speakers[:shown]))
    return _and_more(words, name, len(statement.speakers) - shown)


def publishers(words: Words, voices: Voices, statement: OriginalStatement) -> list[str]:
    """Name the publishers of the pages of a statement, each once."""
    return list(dict.fromkeys(publisher_name(words, voices.known, page) for page in statement.pages))


def _and_more(words: Words, name: str, n: int, of: Sequence[Statement] = ()) -> str:
    return words.say("who-says-so-more", of=of, rule="speakers", name=name, n=n) if n else name


def _figure(words: Words, known: Ledger, claim: Statement) -> str:
    """Write a figure as a claim of its unit, with what it covers."""
    if claim.figure.kind == "word":
        metric = lower_first(words.label("metric", claim.metric))
        text = words.say("who-says-so-word", metric=metric, figure=figure(words, claim))
    else:
        text = NBSP.join(counted(words, claim).rsplit(" ", 1))
    if claim.planned:
        text = words.say("who-says-so-planned", figure=text)
    text = scoped(words, text, claim)
    if claim.unit_id == known.region(claim.region).headline_unit:
        return text
    return words.say("who-says-so-of-unit", unit=unit_name(words, claim.unit_id, short=True), figure=text)


def folded(words: Words, statements: Sequence[OriginalStatement], every: bool) -> str:
    """Count statements that have no row of their own, which may be every one of their group, and their pages."""
    message = f"who-says-so-folded{'.all' * every}"
    return words.say(message, of=claims_of(statements), n=len(statements), pages=len(pages_of(statements)))


# Receipts


def receipt(words: Words, voices: Voices, statement: OriginalStatement) -> Mark:
    """Return the receipt of a statement: all its figures."""
    told = figures(words, voices.known, statement)
    day_of_first = words.date(statement.first.day, of=statement.first)
    pages = sourced(len(statement.pages), statement.claims, "pages")
    who = voice(words, statement.speakers)
    drawn = words.say("who-says-so-drawn", who=who, day=day_of_first, figures=told, pages=pages)
    marks = [mark_of(claim, voices.known, drawn) for claim in statement.claims]
    return joined_mark(marks[0].mark_id, marks, drawn)


def folded_receipt(words: Words, voices: Voices, statements: Sequence[OriginalStatement]) -> Mark:
    """Return one receipt for statements that have no row of their own."""
    marks = [receipt(words, voices, one) for one in statements]
    each = "; ".join(mark.drawn for mark in marks)
    return joined_mark(marks[0].mark_id, marks, f"{folded(words, statements, every=True)}: {each}")
