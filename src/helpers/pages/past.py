"""The states that charts had: one after the other, each drawn where what it shows or says changes."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import as_completed
from math import ceil
from typing import NamedTuple

from helpers.pages.drawings import PHONE, WEB, Drawing, Made, failed, made, processes, shown
from helpers.pages.record import digest_of

_JUDGED = ("claims", "equipment")  # whose rows are judged again on each day
_SPANS = 3  # of days for each process, as not all have as much to draw


class State(NamedTuple):
    """A state that a chart had, as of its first day.

    Attributes
    ----------
    drawing : Drawing
    made_from : str
        Digest of what it shows and says, and of what it was drawn with.
    made : Made or None
        None if it stands as it was drawn before.
    """

    drawing: Drawing
    made_from: str
    made: Made | None


class Asked(NamedTuple):
    """Which states are wanted.

    Attributes
    ----------
    charts, langs : sequence of str
    selection : str
    days : sequence of str
        Those on which something became known, in order.
    drawn_with : mapping of str
        By language, a digest of what drawings are made with.
    standing : mapping of str
        What the drawings that are there were made from, by their names.
    data_dir : str
    before : str
        The day before these, whose states another process draws; empty if they are the first.
    """

    charts: Sequence[str]
    langs: Sequence[str]
    selection: str
    days: Sequence[str]
    drawn_with: Mapping[str, str]
    standing: Mapping[str, str]
    data_dir: str
    before: str = ""


def states(asked: Asked, workers: int) -> Iterator[State]:
    """Yield the states, worked out side by side: each process follows the charts through a span of days.

    Parameters
    ----------
    asked : Asked
    workers : int
        How many processes; one works here.

    Yields
    ------
    State
    """
    if workers == 1 or len(asked.days) < 2 * workers:
        yield from _followed(asked)
        return
    latest_first = [*_spans(asked, _SPANS * workers)][::-1]  # which have most to draw: no process is left with them
    with processes(workers) as pool:
        for future in as_completed([pool.submit(_listed, part) for part in latest_first]):
            yield from future.result()


def _spans(asked: Asked, number: int) -> Iterator[Asked]:
    days, length = asked.days, ceil(len(asked.days) / number)
    for at in range(0, len(days), length):
        yield asked._replace(days=days[at : at + length], before=days[at - 1] if at else "")


def _listed(asked: Asked) -> list[State]:
    return list(_followed(asked))


def _followed(asked: Asked) -> Iterator[State]:
    """Follow charts through the days, and draw them where they change."""
    from helpers import ledger
    from helpers.draw.style import own_settings

    known = ledger.load(asked.data_dir)
    followed = [_Followed(chart, lang, asked) for chart in asked.charts for lang in asked.langs]
    with own_settings():
        if asked.before:
            cut = known.as_known(asked.before).within(asked.selection)
            for one in followed:
                one.begin(cut)
        for day in asked.days:
            cut = known.as_known(day).within(asked.selection)
            for one in followed:
                yield from one.on(day, cut)


class _Followed:
    """A chart in one language, followed through the days.

    What a phone is shown is the head of what the web is: where that does not change, neither does this.
    """

    def __init__(self, chart: str, lang: str, asked: Asked):
        from helpers import charts

        self._chart, self._lang, self._asked = chart, lang, asked
        self._shows = set(charts.shows(chart))
        self._rows: object = None
        self._said: dict[str, str] = {}

    def begin(self, known) -> None:
        """Look at the state that was drawn before the first day."""
        self._rows = self._fingerprint(known)
        for size in (WEB, PHONE):
            try:
                self._is_new(self._draft(size, known), known)
            except Exception:  # which whoever draws that day tells of
                return

    def on(self, day: str, known) -> Iterator[State]:
        """Yield the states that begin on a day."""
        rows = self._fingerprint(known)
        if rows == self._rows:
            return
        self._rows = rows
        for size in (WEB, PHONE):
            drawing = Drawing(self._chart, self._asked.selection, self._lang, size, day)
            state = self._state(drawing, known)
            if state is None and size == WEB:
                return
            if state is not None:
                yield state

    def _fingerprint(self, known) -> tuple:
        """Return what tells whether any row has come that the chart could tell of: their number, and how they stand."""
        tables = {*self._shows, *(_JUDGED if self._shows.intersection(_JUDGED) else ())}
        counts = [(name, len(known.tables[name])) for name in sorted(tables)]
        standings = [tuple(known.tables[name]["assessment"]) for name in _JUDGED if name in tables]
        return *counts, *standings, tuple(known.disputes)

    def _state(self, drawing: Drawing, known) -> State | None:
        """Return the state that begins on a day; None if it is that of the day before."""
        try:
            draft = self._draft(drawing.size, known)
            if not self._is_new(draft, known):
                return None
            made_from = digest_of([self._asked.drawn_with[self._lang], self._said[drawing.size], drawing.known_by])
            if self._asked.standing.get(drawing.name) == made_from:
                return State(drawing, made_from, None)
            return State(drawing, made_from, made(drawing, draft.chart()))
        except Exception as problem:
            told = failed(drawing, problem)
            return None if told.refused else State(drawing, "", told)

    def _draft(self, size: str, known):
        from helpers import charts

        return charts.draft(self._chart, known, size, self._lang)

    def _is_new(self, draft, known) -> bool:
        """Tell whether a chart says or shows anything but what it did before in this size, and keep what it does."""
        size, said = draft.frame.size.name, _said(draft, known)
        was = self._said.get(size)
        self._said[size] = said
        return said != was


def _said(draft, known) -> str:
    """Return a digest of what a chart says and of the rows behind it, apart from the day that it is asked for.

    Parameters
    ----------
    draft : Draft
    known : Ledger

    Returns
    -------
    str
    """
    from helpers import charts

    said, frame = draft.said(), draft.frame
    marks = [shown(mark) for mark in frame.marks]
    context = [event.row_id for event in known.events() if event.context]  # which charts of figures draw besides
    rows = {row for mark in marks for row in mark.row_ids}
    standing = [
        (one, assessment)
        for name in _JUDGED
        for one, assessment in zip(known.tables[name]["claim_id"], known.tables[name]["assessment"], strict=True)
        if one in rows
    ]
    # Not out of what is told of marks: there it is the day of an event or a claim, which stays the next day too.
    texts = repr((said.title, said.subtitle, said.note, said.source_line, said.alt_text))
    undated = _spaced(texts).replace(_spaced(frame.words.day(known.known_by)), "")
    return digest_of([undated, repr((marks, standing, context if "events" in charts.shows(said.name) else []))])


def _spaced(text: str) -> str:
    from helpers.words import bare

    return bare(text).replace("\\xa0", " ").replace("\xa0", " ")
