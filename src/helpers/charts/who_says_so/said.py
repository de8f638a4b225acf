"""What the chart says: title, subtitle, note, alt text, the words of its rows and the receipts."""

from collections.abc import Iterator, Sequence

from helpers.charts.who_says_so.told import OriginalStatement, Voices, claims_of, pages_of
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, upper_first
from helpers.draw.frame import Frame
from helpers.draw.typesetting import measure
from helpers.ledger.records import Statement
from helpers.words import Words, bare, counted, figure, noun, sourced, voice
from helpers.words.dates import NBSP


def title(words: Words, voices: Voices) -> str:
    """Count pages and statements, and those of the officials who made most."""
    tops = [top for region in voices.regions if (top := voices.top(region))]
    claims = claims_of(voices.statements)
    counts = {"pages": len(pages_of(voices.statements)), "statements": len(voices.statements)}
    if not tops:
        return words.say("who-says-so-title-none-official", of=claims, **counts)
    said = [one for region in voices.regions for one in voices.by_top(region)]
    office = "governor" if all(top.office == "governor" for top in tops) else "official"
    who = words.say(f"who-says-so-by-{office}", of=claims_of(said), n=len(tops))
    message = "who-says-so-title-all" if len(said) == len(voices.statements) else "who-says-so-title"
    return words.say(message, of=claims, **counts, top=sourced(len(said), claims_of(said)), who=who)


def subtitle(frame: Frame, voices: Voices) -> str:
    """Say what is counted, where and in which years."""
    words = frame.words
    first = min(one.first.day.first for one in voices.statements)
    last = max(one.first.day.last for one in voices.statements)
    years = f"{first:%Y}/{last:%Y}" if first.year != last.year else f"{first:%Y}"
    return words.say(
        "who-says-so-subtitle" if frame.size.tier == "wide" else "who-says-so-subtitle.short",
        place=words.listed(words.label("region", region) for region in voices.known.regions),
        period=words.date(years, of=claims_of(voices.statements), rule="period"),
    )


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
    notes = [words.say("who-says-so-note-hollow")] if any(one.contested for one in voices.statements) else []
    missing = [region for region in voices.known.regions if region not in voices.regions]
    notes += [words.say("who-says-so-note-missing", region=words.label("region", region)) for region in missing]
    notes.append(words.say("who-says-so-note-repeat"))
    shared = sum(len(pages_of(voices.of(region))) for region in voices.regions) - len(pages_of(voices.statements))
    if shared:
        notes.append(words.say("who-says-so-note-shared", of=claims_of(voices.statements), rule="pages", n=shared))
    return [*notes, words.say("who-says-so-note-coding")]


def alt(words: Words, voices: Voices) -> str:
    """Describe the chart to readers who do not see it; without the kinds of pages if it would be too long."""
    contested = [one for one in voices.statements if one.contested]
    for detailed in (True, False):
        regions = " ".join(_alt_region(words, voices, region, detailed) for region in voices.regions)
        hollow = sourced(len(contested), claims_of(contested))
        text = words.say("who-says-so-alt", finding=title(words, voices), regions=regions, n=hollow)
        if len(bare(text)) <= ALT_LIMIT:
            break
    return text


def _alt_region(words: Words, voices: Voices, region: str, detailed: bool) -> str:
    pages, claims, name = pages_of(voices.of(region)), claims_of(voices.of(region)), words.label("region", region)
    if voices.top(region):
        said = f"{top_name(words, voices, region)}: {share(words, voices, region)}."
    else:
        said = words.say("who-says-so-no-official")
    if not detailed:
        return f"{name}. {said}"
    kinds = words.listed(f"{words.number(n, claims, 'pages')} {words.say(f'who-says-so-kind-{kind}')}"
                         for kind, n in voices.kinds(pages).items())  # fmt: skip
    counted_pages = sourced(len(pages), claims, "pages")
    return words.say("who-says-so-alt-region", region=name, pages=counted_pages, kinds=kinds, share=said)


# What stands in the picture


def top_name(words: Words, voices: Voices, region: str) -> str:
    """Name the official who made most statements, as a sentence begins."""
    top = voices.top(region)
    return upper_first(voice(words, top.speaker_id)) if top else ""


def share(words: Words, voices: Voices, region: str) -> str:
    """Say in words how much rests on the voice of that official."""
    mine, every = voices.by_top(region), voices.of(region)
    of_top = {"n": sourced(len(mine), claims_of(mine)), "p": sourced(len(pages_of(mine)), claims_of(mine), "pages")}
    counts = {"statements": len(every), "pages": len(pages_of(every))}
    return words.say("who-says-so-share", of=claims_of(every), **of_top, **counts)


def day(words: Words, statement: OriginalStatement) -> str:
    """Return the day of a statement, in short."""
    return words.date(statement.first.day, short=True)


def shorter_figures(words: Words, statement: OriginalStatement) -> list[str]:
    """Write the figures of a statement from all of them down to the bare first number."""
    every = _figures(words, statement)
    some = ["; ".join(every[:shown]) + " …" for shown in range(len(every) - 1, 0, -1)]
    least = figure(words, statement.claims[0]) + (" …" if len(every) > 1 else "")
    return ["; ".join(every), *some, least]


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


def _and_more(words: Words, name: str, n: int) -> str:
    return words.say("who-says-so-more", of=(), name=name, n=n) if n else name


def _figures(words: Words, statement: OriginalStatement) -> list[str]:
    return [_figure(words, claim) for claim in statement.claims]


def _figure(words: Words, claim: Statement) -> str:
    if claim.figure.kind == "word":
        text = words.say("who-says-so-word", things=noun(words, claim.metric, claim.figure.value))
    else:
        text = NBSP.join(counted(words, claim).rsplit(" ", 1))
    if claim.planned:
        text = words.say("who-says-so-planned", figure=text)
    own = f"who-says-so-unit-{claim.unit_id}"
    return words.say(own, figure=text) if words.has(own) else text


def folded(words: Words, statements: Sequence[OriginalStatement]) -> str:
    """Count statements that have no row of their own, and their pages."""
    n, pages = len(statements), len(pages_of(statements))
    return words.say("who-says-so-folded", of=claims_of(statements), n=n, pages=pages)


# Receipts


def receipt(words: Words, voices: Voices, statement: OriginalStatement) -> Mark:
    """Return the receipt of a statement: all its figures."""
    drawn = words.say(
        "who-says-so-drawn", who=voice(words, statement.speakers),
        day=words.date(statement.first.day, of=statement.first), figures="; ".join(_figures(words, statement)),
        pages=sourced(len(statement.pages), statement.claims, "pages"),
    )  # fmt: skip
    marks = [mark_of(claim, voices.known, drawn) for claim in statement.claims]
    return joined_mark(marks[0].mark_id, marks, drawn)


def folded_receipt(words: Words, voices: Voices, statements: Sequence[OriginalStatement]) -> Mark:
    """Return one receipt for statements that have no row of their own."""
    marks = [receipt(words, voices, one) for one in statements]
    each = "; ".join(mark.drawn for mark in marks)
    return joined_mark(marks[0].mark_id, marks, f"{folded(words, statements)}: {each}")
