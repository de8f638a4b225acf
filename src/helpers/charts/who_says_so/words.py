"""What is said of voices and pages: title, subtitle, note, alt text, figures and receipts."""

from collections.abc import Sequence

import pandas as pd

from helpers.charts.who_says_so.statements import Statement, Voices, pages_of
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.frame import Frame
from helpers.draw.typesetting import measure
from helpers.words import bare, counted, noun, of_row, sourced, voice
from helpers.words.dates import NBSP

_GOVERNORS = ("gladkov", "starovoit", "bogomaz")
_ALT_LIMIT = 600


def title(voices: Voices) -> str:
    """Count pages and statements, and those of the officials who made most."""
    tops = [top for region in voices.regions if (top := voices.top(region))]
    counts = {"pages": len(pages_of(voices.statements)), "statements": len(voices.statements)}
    if not tops:
        return voices.words.say("who-says-so-title-none-official", of=_rows(voices.statements), **counts)
    said = [one for region in voices.regions for one in voices.by_top(region)]
    office = "governor" if set(tops) <= set(_GOVERNORS) else "official"
    who = voices.words.say(f"who-says-so-by-{office}", of=_rows(said), n=len(tops))
    message = "who-says-so-title-all" if len(said) == len(voices.statements) else "who-says-so-title"
    top = sourced(len(said), _rows(said))
    return voices.words.say(message, of=_rows(voices.statements), **counts, top=top, who=who)


def _rows(statements: Sequence[Statement]) -> list[pd.Series]:
    return [row for one in statements for row in one.rows]


def subtitle(voices: Voices, frame: Frame) -> str:
    """Say what is counted, where and in which years."""
    words = voices.words
    first = min(one.first["day_first"] for one in voices.statements)
    last = max(one.first["day_last"] for one in voices.statements)
    return words.say(
        "who-says-so-subtitle" if frame.size.tier == "wide" else "who-says-so-subtitle.short",
        place=words.listed(words.label("region", region) for region in voices.known.regions),
        period=words.date(
            f"{first:%Y}/{last:%Y}" if first.year != last.year else f"{first:%Y}",
            of=_rows(voices.statements), rule="period",
        ),
    )


def note(voices: Voices, frame: Frame) -> str:
    """Join what a reader must know, the weightiest first, as far as there is room."""
    text, *others = _notes(voices)
    room = frame.width * {"wide": 1.85, "tall": 1.75, "compact": 0.9}[frame.size.tier]
    for sentence in others:
        if measure(f"{text} {sentence}", frame.size.small) <= room:
            text = f"{text} {sentence}"
    return text


def _notes(voices: Voices) -> list[str]:
    say = voices.words.say
    # The key to the hollow dots comes first: the first sentence is always kept.
    notes = [say("who-says-so-note-hollow")] if any(one.contested for one in voices.statements) else []
    missing = [region for region in voices.known.regions if region not in voices.regions]
    notes += [say("who-says-so-note-missing", region=voices.words.label("region", region)) for region in missing]
    notes.append(say("who-says-so-note-repeat"))
    shared = sum(len(pages_of(voices.of(region))) for region in voices.regions) - len(pages_of(voices.statements))
    if shared:
        notes.append(say("who-says-so-note-shared", of=_rows(voices.statements), rule="pages", n=shared))
    return [*notes, say("who-says-so-note-coding")]


def top_name(voices: Voices, region: str) -> str:
    """Name the official who made most statements, as a sentence begins."""
    return upper_first(voice(voices.words, voices.top(region)))


def share(voices: Voices, region: str) -> str:
    """Say in words how much rests on the voice of that official."""
    mine, every = voices.by_top(region), voices.of(region)
    mine = {"n": sourced(len(mine), _rows(mine)), "p": sourced(len(pages_of(mine)), _rows(mine), "pages")}
    counts = {"statements": len(every), "pages": len(pages_of(every))}
    return voices.words.say("who-says-so-share", of=_rows(every), **mine, **counts)


def alt_text(voices: Voices) -> str:
    """Describe the chart to readers who do not see it; without the kinds of pages if it would be too long."""
    contested = [one for one in voices.statements if one.contested]
    for detailed in (True, False):
        regions = " ".join(_alt_region(voices, region, detailed) for region in voices.regions)
        hollow = sourced(len(contested), _rows(contested))
        text = voices.words.say("who-says-so-alt", finding=title(voices), regions=regions, n=hollow)
        if len(bare(text)) <= _ALT_LIMIT:
            break
    return text


def _alt_region(voices: Voices, region: str, detailed: bool) -> str:
    words, pages, name = voices.words, pages_of(voices.of(region)), voices.words.label("region", region)
    official = voices.top(region)
    said = f"{top_name(voices, region)}: {share(voices, region)}." if official else words.say("who-says-so-no-official")
    if not detailed:
        return f"{name}. {said}"
    rows = _rows(voices.of(region))
    kinds = words.listed(f"{words.number(n, rows, 'pages')} {words.say(f'who-says-so-kind-{kind}')}"
                         for kind, n in voices.kinds(pages).items())  # fmt: skip
    counted_pages = sourced(len(pages), rows, "pages")
    return words.say("who-says-so-alt-region", region=name, pages=counted_pages, kinds=kinds, share=said)


def figures(voices: Voices, statement: Statement) -> list[str]:
    """Write the figures of a statement in short."""
    return [_figure(voices, row) for row in statement.rows]


def _figure(voices: Voices, row: pd.Series) -> str:
    words = voices.words
    if of_row(row).kind == "word":
        text = words.say("who-says-so-word", things=noun(words, row["metric"], row["value"]))
    else:
        text = NBSP.join(counted(words, row).rsplit(" ", 1))
    if row["status"] == "planned":
        text = words.say("who-says-so-planned", figure=text)
    own = f"who-says-so-unit-{row['unit_id']}"
    return words.say(own, figure=text) if words.has(own) else text


def folded(voices: Voices, statements: Sequence[Statement]) -> str:
    """Count statements that have no row of their own, and their pages."""
    rows, pages = _rows(statements), len(pages_of(statements))
    return voices.words.say("who-says-so-folded", of=rows, n=len(statements), pages=pages)


def receipt(voices: Voices, statement: Statement) -> Mark:
    """Return the receipt of a statement: all its rows."""
    drawn = voices.words.say(
        "who-says-so-drawn", who=voice(voices.words, statement.speakers),
        day=voices.words.date(statement.first["day"], of=statement.first),
        figures="; ".join(figures(voices, statement)), pages=sourced(len(statement.pages), statement.rows, "pages"),
    )  # fmt: skip
    marks = [mark_of(row, voices.known, drawn) for row in statement.rows]
    return joined_mark(marks[0].mark_id, marks, drawn)


def folded_receipt(voices: Voices, statements: Sequence[Statement]) -> Mark:
    """Return one receipt for statements that have no row of their own."""
    marks = [receipt(voices, one) for one in statements]
    told = "; ".join(mark.drawn for mark in marks)
    return joined_mark(marks[0].mark_id, marks, f"{folded(voices, statements)}: {told}")


def upper_first(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]
