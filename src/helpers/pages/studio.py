"""Which drawings the site needs, and making those that have changed: of today, and of each state that charts had."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from helpers.ledger import Ledger
from helpers.pages import drawings, past
from helpers.pages.asked import Asked
from helpers.pages.days import days_of
from helpers.pages.drawings import CARD, PHONE, WEB, Drawing, Made, Picture
from helpers.pages.parts import drawn_from
from helpers.pages.record import Record, digest_of
from helpers.pages.story import scenes
from helpers.runs import state

_PAST = "past"  # the work of finding the states that charts had

Watch = Callable[[int, str], None]  # told how many drawings are due, as far as that is known, and which has been made


class Studio:
    """The drawings of a site.

    Parameters
    ----------
    asked : Asked
    known : Ledger
        Everything known, of every region.
    parts : mapping of str
        As :func:`helpers.pages.parts.parts_of` gives them.
    record : Record

    Attributes
    ----------
    refused, failed : list of str
        In a sentence each: what the tables give no ground for, and what went wrong.
    drawn : int
        How many were made anew.
    """

    def __init__(self, asked: Asked, known: Ledger, parts: Mapping[str, str], record: Record):
        self._asked, self._known, self._parts, self._record = asked, known, parts, record
        self._names: list[Drawing] = []
        self.refused: list[str] = []
        self.failed: list[str] = []
        self.drawn = 0

    def draw(self, watch: Watch) -> None:
        """Draw what has changed; of what cannot be drawn any more, the last good state stays."""
        wanted = {drawing: self._drawn_from(drawing) for drawing in self._today()}
        due = [drawing for drawing, made_from in wanted.items() if not self._record.stands(drawing.name, made_from)]
        for made in drawings.make_all(due, self._asked.data_dir, self._asked.jobs):
            self._keep(made, wanted[made.drawing])
            watch(len(due), made.drawing.name)
        self._names = [*wanted, *self._past(watch)]

    def pictures(self, lang: str) -> dict[Drawing, Picture]:
        """Return what pages of a language need of all drawings."""
        work = self._record.now
        return {one: Picture.read(work[one.name].told) for one in self._names if one.lang == lang and one.name in work}

    def made_from(self, lang: str) -> str:
        """Return a digest of what all drawings of a language were made from."""
        work = self._record.now
        names = sorted(one.name for one in self._names if one.lang == lang and one.name in work)
        return digest_of(f"{name} {work[name].made_from}" for name in names)

    def _keep(self, made: Made, made_from: str) -> None:
        if made.picture:
            self._record.publish(made.drawing.name, made_from, made.files, made.picture.written())
            self.drawn += 1
        elif made.refused:
            self.refused.append(made.error)
        else:
            self.failed.append(made.error)
            self._record.keep_last(made.drawing.name)

    def _today(self) -> Iterator[Drawing]:
        """Yield the drawings of what is known today."""
        sizes = [WEB, PHONE, *[CARD] * bool(self._asked.url)]
        for lang in self._asked.langs:
            for selection in self._asked.selections:
                yield from (Drawing(scene.chart, selection, lang, size) for scene in scenes() for size in sizes)

    def _drawn_from(self, drawing: Drawing) -> str:
        """Return a digest of what a drawing is made from."""
        return digest_of([*drawn_from(self._parts, drawing.lang), self._rows[drawing.lang, drawing.selection]])

    @cached_property
    def _rows(self) -> dict[tuple[str, str], str]:
        """Digests of the rows that drawings can show, by language and selection."""
        told = {}
        for selection in self._asked.selections:
            known = self._known.within(selection)
            for lang in self._asked.langs:
                tables = state.selected(known, lang)
                texts = (text for name in sorted(tables) for text in (name, tables[name].to_csv(index=False)))
                told[lang, selection] = digest_of(texts)
        return told

    def _past(self, watch: Watch) -> list[Drawing]:
        """Draw the states that the charts of the widest selection had, as far as they have changed; return all."""
        charts = [scene.chart for scene in scenes()]
        with_what = {lang: digest_of(drawn_from(self._parts, lang)) for lang in self._asked.langs}
        made_from = digest_of([*with_what.values(), self._parts["data"], self._asked.selections[0], *charts])
        if self._all_stand(made_from):
            return [Drawing(*told) for told in self._record.now[_PAST].told["states"]]
        selection = self._asked.selections[0]
        days = [f"{day}" for day in days_of(self._known.within(selection))]
        wanted = past.Asked(charts, self._asked.langs, selection, days, with_what, self._record.standing(),
                            self._asked.data_dir)  # fmt: skip
        found = []
        for one in past.states(wanted, self._asked.jobs):
            found.append(one.drawing)
            if one.made is None:
                self._record.stands(one.drawing.name, one.made_from)
            else:
                self._keep(one.made, one.made_from)
                watch(0, one.drawing.name)
        self._record.publish(_PAST, made_from, {}, {"states": [list(drawing) for drawing in sorted(found)]})
        return found

    def _all_stand(self, made_from: str) -> bool:
        """Keep all states of the past if nothing at all has changed."""
        if not self._record.stands(_PAST, made_from):
            return False
        names = [Drawing(*told).name for told in self._record.now[_PAST].told["states"]]
        before = self._record.before
        return all(name in before and self._record.stands(name, before[name].made_from) for name in names)
