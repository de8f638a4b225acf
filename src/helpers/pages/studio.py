"""Which drawings the site needs, and making those that have changed: of today, and of each state that charts had."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from helpers.ledger import Ledger
from helpers.pages import address, drawings, parcels
from helpers.pages.asked import Asked
from helpers.pages.days import days_of
from helpers.pages.drawings import Drawing, Made, Picture
from helpers.pages.exhibits import CARD, PHONE, WEB
from helpers.pages.inline import inlined
from helpers.pages.parts import drawn_from
from helpers.pages.record import Record, digest_of
from helpers.pages.story import scenes
from helpers.runs import state

_FILES = ("svg", "artwork.svg", "png", "pdf", "csv", "json")  # of a chart in the size for the web
_BESIDE = ("svg", "png", "csv")  # those that lie beside the pages; all are in the parcel of the chart

Watch = Callable[[int, str], None]  # told how many drawings are due, and which has just been made


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
        self._row_digests: dict[tuple[str, str, str], str] = {}
        self.refused: list[str] = []
        self.failed: list[str] = []
        self.drawn = 0

    def draw(self, watch: Watch) -> None:
        """Draw what has changed; of what cannot be drawn any more, the last good state stays."""
        due = [
            (drawing, endings)
            for drawing, endings in self._wanted.items()
            if not self._record.stands(_name(drawing), self._drawn_from(drawing))
        ]
        for made in drawings.make_all(due, self._asked.data_dir, self._asked.jobs):
            watch(len(due), made.drawing.stem)
            self._keep(made)
        self._record.publish("drawings", self._from, {})

    def pictures(self, lang: str) -> dict[Drawing, Picture]:
        """Return what pages of a language need of all drawings."""
        work = self._record.now
        return {
            drawing: Picture.read(work[_name(drawing)].told)
            for drawing in self._wanted
            if drawing.lang == lang and _name(drawing) in work
        }

    def made_from(self, lang: str) -> str:
        """Return a digest of what all drawings of a language were made from."""
        names = sorted(name for name in map(_name, self._wanted) if name.startswith(f"{lang} "))
        return digest_of(f"{name} {entry.made_from}" for name in names if (entry := self._record.now.get(name)))

    def _keep(self, made: Made) -> None:
        name = _name(made.drawing)
        if made.picture:
            files = _files(made, self._known.credit.line)
            self._record.publish(name, self._drawn_from(made.drawing), files, made.picture.written())
            self.drawn += 1
        elif made.refused:
            self.refused.append(made.error)
        else:
            self.failed.append(made.error)
            self._record.keep_last(name)

    @cached_property
    def _wanted(self) -> dict[Drawing, tuple[str, ...]]:
        """The drawings, each with the files that are wanted of it beside its SVG."""
        told: dict[Drawing, tuple[str, ...]] = {}
        sizes = {WEB: _FILES, PHONE: ()} | ({CARD: ("png",)} if self._asked.url else {})
        for lang in self._asked.langs:
            for selection in self._asked.selections:
                told |= {
                    Drawing(scene.chart, selection, lang, size): endings
                    for scene in scenes()
                    for size, endings in sizes.items()
                }
        return told | dict.fromkeys(self._past(), ())

    def _past(self) -> Iterator[Drawing]:
        """Yield each state that the charts of the widest selection had, as of its first day."""
        selection = self._asked.selections[0]
        asked = [(scene.chart, lang, size) for lang in self._asked.langs for scene in scenes() for size in (WEB, PHONE)]
        for (chart, lang, size), days in zip(asked, self._first_days(selection, asked), strict=True):
            yield from (Drawing(chart, selection, lang, size, day) for day in days)

    def _first_days(self, selection: str, asked: Sequence[tuple[str, str, str]]) -> list[list[str]]:
        """Return the days on which another state begins, for each chart, language and size that is asked for."""
        made_from = digest_of([self._from, repr((selection, asked))])
        if not self._record.stands("days", made_from):
            days = [f"{day}" for day in days_of(self._known.within(selection))]
            said = drawings.all_said(days, selection, asked, self._asked.data_dir, self._asked.jobs)
            told = [_changes(days, [said[day][number] for day in days]) for number in range(len(asked))]
            self._record.publish("days", made_from, {}, {"first": told})
        return self._record.now["days"].told["first"]

    @cached_property
    def _from(self) -> str:
        """A digest of what all drawings are made from, whichever rows they show."""
        shared = (one for lang in self._asked.langs for one in drawn_from(self._parts, lang))
        return digest_of([self._parts["data"], *shared])

    def _drawn_from(self, drawing: Drawing) -> str:
        """Return a digest of what a drawing is made from: where nothing has changed at all, rows are not looked at."""
        before = self._record.before
        if "drawings" in before and before["drawings"].made_from == self._from and _name(drawing) in before:
            return before[_name(drawing)].made_from
        return digest_of([*drawn_from(self._parts, drawing.lang), self._rows(drawing)])

    def _rows(self, drawing: Drawing) -> str:
        """Return a digest of the rows that a drawing can show."""
        asked = (drawing.selection, drawing.known_by, drawing.lang)
        if asked not in self._row_digests:
            known = self._known.as_known(drawing.known_by).within(drawing.selection)
            tables = state.selected(known, drawing.lang)
            told = (text for name in sorted(tables) for text in (name, tables[name].to_csv(index=False)))
            self._row_digests[asked] = digest_of(told)
        return self._row_digests[asked]


def _changes(days: Sequence[str], said: Sequence[str]) -> list[str]:
    """Return the days on which something else is said than the day before; nothing is said where there is no chart."""
    return [day for day, before, now in zip(days, ["", *said], said, strict=False) if now != before and now]


def _name(drawing: Drawing) -> str:
    return f"{drawing.lang} {drawing.stem}"


def _files(made: Made, credit: str) -> dict[str, bytes]:
    """Return the files of a drawing, by path below the folder of the site."""
    drawing, picture = made.drawing, made.picture
    assert picture is not None, "what was not drawn has no files"
    files: dict[str, bytes] = {}
    if drawing.size != CARD:
        files[address.drawn(drawing.stem)] = drawings.packed(drawing.stem, inlined(made.files["svg"], picture))
    if not drawing.known_by:
        kept = {ending: content for ending, content in made.files.items() if ending in _BESIDE}
        files |= {address.file(f"{drawing.files}.{ending}"): content for ending, content in kept.items()}
    if drawing.size == WEB and not drawing.known_by:
        files[address.file(drawing.parcel)] = parcels.of_chart(made, credit)
    return {f"{drawing.lang}/{name}": content for name, content in files.items()}
