"""The panels of the explorer in HTML: text is data, whatever it looks like."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.desk.moved import Moved
from helpers.desk.receipts import Receipt, Telling
from helpers.desk.terminal import language
from helpers.desk.things import Part
from helpers.draw.boxes import Box
from helpers.ledger import Ledger
from helpers.ledger.differences import Headline
from helpers.ledger.records import Statement
from helpers.paths import ROOT
from helpers.reports import html
from helpers.reports.markup import in_html
from helpers.reports.tables import Link, side
from helpers.sizes import Size
from helpers.words import Words, bare

_LISTED = 12  # what is told before the rest is only counted
_ADDRESS = re.compile(r"https?://\S+")


def outline(boxes: Iterable[Box], size: Size) -> str:
    """Return what is laid over the picture of a chart to outline a mark: nothing that a click could meet."""
    shapes = "".join(
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{bottom - top:.1f}" rx="5"/>'
        for left, top, right, bottom in boxes
    )
    return f'<svg viewBox="0 0 {size.width} {size.height}" aria-hidden="true">{shapes}</svg>'


def ticks(days: Mapping[str, str]) -> str:
    """Return the ticks under a slider: one for each day, with what is said of it, and the year where one begins.

    Parameters
    ----------
    days : mapping of str
        What is said of each stop of the slider, by its day as YYYY-MM-DD; the one without a day is that of today.
    """
    last, years, shown = max(len(days) - 1, 1), set(), []
    for number, (day, told) in enumerate(days.items()):
        year = day[:4] if day[:4] not in years else ""
        years.add(day[:4])
        at, side = 100 * number / last, "right" if number > 0.94 * last else "left"
        label = f'<b class="explore-{side}">{year}</b>' if year else ""
        shown.append(f'<i style="left:{at:.3f}%" title="{escape(told)}">{label}</i>')
    return f'<div class="explore-ticks" aria-hidden="true">{"".join(shown)}</div>'


def card(receipt: Receipt, words: Words) -> str:
    """Return what is told of a mark: what is drawn, and of each telling who, when, what we make of it, and where."""
    single = len(receipt.tellings) == 1
    lines = [_told(one, words, single) for one in receipt.tellings[:_LISTED]]
    if (more := len(receipt.tellings) - _LISTED) > 0:
        lines.append(_say(words, "explore-more", more=more))
    return f'<div class="explore-card"><p>{in_html(receipt.drawn)}</p>{_list(lines)}</div>'


def _told(one: Telling, words: Words, single: bool) -> str:
    who = one.when if one.who == one.page else f"{one.who}, {one.when}"
    parts = [in_html(who if single else f"{one.said}: {who}"), in_html(one.assessment), link(one.page)]
    if one.pages > 1:
        parts.append(_say(words, "explore-pages", pages=one.pages))
    text = " · ".join(filter(None, parts))
    rivals = "; ".join(one.against[:_LISTED])
    return text + (f"<br><em>{_say(words, 'explore-against')}:</em> {in_html(rivals)}" if rivals else "")


def link(text: str) -> str:
    """Return a text, as a link if it is one."""
    if isinstance(text, Link):
        return f'<a href="{escape(text.url)}" target="_blank" rel="noopener">{in_html(text)}</a>'
    return in_html(text)


def record(told: Sequence[tuple[str, Sequence[Part]]], known: Ledger, words: Words) -> str:
    """Return the full receipts of a mark, each under its id, in the language of the tables; of none, how to choose."""
    if not told:
        return paragraph(words.say("explore-choose"))
    linked = set(known.source.loc[known.source["linked"] == "yes", "url"])
    rows = (f"<h5>{in_html(row_id)}</h5><dl>{''.join(_parts(parts, linked))}</dl>" for row_id, parts in told)
    return f"<h4>{_say(words, 'explore-receipt')}</h4><div lang=\"{language(known)}\">{''.join(rows)}</div>"


def _parts(parts: Sequence[Part], linked: Collection[str]) -> Iterable[str]:
    for head, text in parts:
        yield (f"<dt>{in_html(head)}</dt>" if head else "") + f"<dd>{_with_links(bare(text), linked)}</dd>"


def _with_links(text: str, linked: Collection[str]) -> str:
    shown, start = [], 0
    for found in _ADDRESS.finditer(text):
        if found[0] in linked:
            shown += [in_html(text[start : found.start()]), link(Link(found[0], found[0]))]
            start = found.end()
    return "".join([*shown, in_html(text[start:])])


def list_head(found: int, marks: int, words: Words) -> str:
    """Return the head of the list of receipts, with how many there are, or are found."""
    if not marks:
        return f"<h4>{_say(words, 'explore-receipts')}</h4>{paragraph(words.say('explore-no-marks'))}"
    counts = {"marks": marks} | ({"found": found} if found < marks else {})
    counted = counting(words, f"explore-marks{'-found' * ('found' in counts)}", **counts)
    return f"<h4>{_say(words, 'explore-receipts')}</h4>{paragraph(counted)}"


def exported(files: Sequence[Path], words: Words) -> str:
    """Return which files were written, and where."""
    folder = files[0].parent
    shown = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    head = counting(words, "explore-exported", files=len(files), folder=f"{shown}/")
    return paragraph(head) + _list(in_html(file.name) for file in files)


def typed(line: str, words: Words) -> str:
    """Return a line to be typed; one click selects it."""
    return f"{paragraph(words.say('explore-line-told'))}<code>{in_html(line)}</code>"


def between(first: str, last: str, words: Words) -> str:
    """Return the head of what differs between two days, YYYY-MM-DD; the last may be empty, for now."""
    named = [words.day(date.fromisoformat(day)) if day else words.say("explore-now") for day in (first, last)]
    return headed(bare(words.say("explore-between", first=named[0], last=named[1])))


def status(text: str) -> str:
    """Return what is said of what goes on; screen readers read it aloud."""
    return f'<p role="status">{in_html(text)}</p>'


def headed(text: str) -> str:
    """Return a head."""
    return f"<h4>{in_html(text)}</h4>"


def paragraph(text: str) -> str:
    """Return a paragraph."""
    return f"<p>{in_html(bare(text))}</p>"


def became_known(told: Sequence[Telling], words: Words) -> str:
    """Return what became known between two days, in order; a long list is folded."""
    head = _say(words, "explore-new", new=len(told))
    if not told:
        return f"<p>{head}</p>"
    lines = (f"{in_html(f'{one.said}: {one.who}, {one.when}')} · {link(one.page)}" for one in told)
    return f"<details{' open' * (len(told) <= _LISTED)}><summary>{head}</summary>{_list(lines)}</details>"


def difference(found: Moved, words: Words) -> str:
    """Return what is unlike in two drawings of a chart: the title, and marks that came, went or say something else."""
    shown = [_pairs("explore-title-moved", [found.title], words)] if found.title else []
    for name, marks in (("added", found.added), ("removed", found.removed)):
        if marks:
            head = _say(words, f"explore-marks-{name}", marks=len(marks))
            shown.append(f"<h5>{head}</h5>{_list(in_html(mark.drawn) for mark in marks)}")
    if found.redrawn:
        pairs = [(was.drawn, now.drawn) for was, now in found.redrawn]
        shown.append(_pairs("explore-marks-redrawn", pairs, words, marks=len(pairs)))
    if found.behind:
        shown.append(f"<p>{_say(words, 'explore-marks-behind', marks=len(found.behind))}</p>")
    return "".join(shown) or f"<p>{_say(words, 'explore-nothing-moved')}</p>"


def figures(found: Sequence[Headline], then: Words, now: Words) -> str:
    """Return which headline figures differ, each with who says so and when."""
    if not found:
        return f"<p>{_say(now, 'explore-no-figure-moved')}</p>"
    pairs = [(_figure(one.was, then), _figure(one.now, now)) for one in found]
    return _pairs("explore-figures-moved", pairs, now, [_subject(one, now) for one in found])


def _subject(one: Headline, words: Words) -> str:
    labels = (words.label("unit", one.unit_id), words.label("metric", one.metric), words.label("status", one.status))
    return ", ".join(labels)


def _figure(told: Statement | None, words: Words) -> str:
    return bare(side(words, told)) if told else words.say("explore-no-figure")


def _pairs(
    message: str, pairs: Sequence[Sequence[str]], words: Words, subjects: Sequence[str] = (), **values: int
) -> str:
    """Set what was beside what is, under a head."""
    heads = [words.say("explore-was"), words.say("explore-is")]
    rows = pd.DataFrame(pairs, columns=pd.Index(heads), dtype=object)
    if subjects:
        rows.insert(0, words.say("table-figure"), list(subjects))
    return f"<h5>{_say(words, message, **values)}</h5>{html.table(rows)}"


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def _say(words: Words, message: str, **values: int) -> str:
    """Return a message in HTML; what it counts is on the screen and needs no footnote."""
    return in_html(counting(words, message, **values))


def counting(words: Words, message: str, **values: Any) -> str:
    """Return a message whose numbers count what is on the screen, and so need no footnote."""
    return bare(words.say(message, of=(), **values))
