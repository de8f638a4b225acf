"""Making the site: what has changed is drawn anew, pages are made of it, and all of it lands in one folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from helpers import ledger
from helpers.contents import file_digest
from helpers.files import publish
from helpers.ledger import Ledger
from helpers.ledger.credit import version_of
from helpers.pages import address, drawings, parcels, record, reports
from helpers.pages.asked import Asked
from helpers.pages.drawings import Drawing, Made, Picture
from helpers.pages.days import days_of
from helpers.pages.edition import Edition
from helpers.pages.exhibits import CARD, PHONE, WEB
from helpers.pages.inline import inlined
from helpers.pages.kinds import KINDS
from helpers.pages.record import Entry, Record, digest_of
from helpers.pages.render import rendered, start
from helpers.pages.reports import Executed
from helpers.pages.shared import shared_files
from helpers.pages.story import scenes
from helpers.paths import NOTEBOOKS, ROOT
from helpers.runs import state

_SOURCE = ROOT / "src" / "helpers"
_NOT_DRAWN_WITH = ("pages", "desk", "runs", "reports")  # rooms whose code no drawing goes through, but for these:
_PACKED_WITH = ("drawings.py", "inline.py", "parcels.py")
_MESSAGES = "pages.ftl"  # of pages alone
_TEXTS = ("*.md", "*.cff", "LICENSE*")
_FILES = ("svg", "artwork.svg", "png", "pdf", "csv", "json")  # of a chart in the size for the web
_BESIDE = ("svg", "png", "csv")  # those that lie beside the pages; all are in the parcel of the chart

Watch = Callable[[int, str], None]  # told how many drawings are due, and which has just been made
WatchReports = Callable[..., None]  # as of helpers.runs.batch.run_all


@dataclass
class Outcome:
    """How it went.

    Attributes
    ----------
    drawn, pages : int
        How many drawings and pages were made anew.
    refused, failed : list of str
        In a sentence each: what the tables give no ground for, and what went wrong.
    """

    drawn: int = 0
    pages: int = 0
    refused: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def make(
    asked: Asked, watch: Watch = lambda due, stem: None, watch_reports: WatchReports = lambda running, outcome: None
) -> Outcome:
    """Make the site, as far as anything has changed.

    Parameters
    ----------
    asked : Asked
    watch, watch_reports : callable
        Told of each drawing and each report that is made.

    Returns
    -------
    Outcome
    """
    return _Site(asked).made(watch, watch_reports)


class _Site:
    """A site in the making."""

    def __init__(self, asked: Asked):
        self._asked = asked
        self._before = record.read(asked.out)
        self._now: Record = {}
        self._outcome = Outcome()

    def made(self, watch: Watch, watch_reports: WatchReports) -> Outcome:
        self._reports = reports.run(self._asked, watch_reports)
        self._outcome.failed += [f"{one.job.stem}: {one.failed}" for one in self._reports if one.failed]
        try:
            self._share()
            self._draw(watch)
            for lang in self._asked.langs:
                self._write(lang)
            self._begin()
        except BaseException:  # what was finished is finished, however this run ends
            self._keep(self._before | self._now)
            raise
        self._keep(self._now, record.gone(self._before, self._now))
        return self._outcome

    def _keep(self, told: Record, gone: list[str] | None = None) -> None:
        publish(self._asked.out, {record.FILE: record.written(told)}, gone or [])

    @cached_property
    def _known(self) -> Ledger:
        return ledger.load(self._asked.data_dir)

    @cached_property
    def _parts(self) -> Mapping[str, str]:
        """Digests of what all pages are made from."""
        parts = state.shared_parts(self._asked.data)
        spoken = {lang: {*(_SOURCE / "words" / "languages" / lang).glob("*")} for lang in self._asked.langs}
        own = {path for paths in spoken.values() for path in paths if path.name == _MESSAGES}
        files: dict[str, Iterable[Path]] = {f"words {lang}": paths - own for lang, paths in spoken.items()}
        files |= {
            "drawn with": filter(_is_drawn_with, _SOURCE.rglob("*.py")),
            "pages": own.union(path for path in (_SOURCE / "pages").rglob("*") if path.is_file() and path.suffix != ".pyc"),
            "texts": (path for kind in _TEXTS for path in (*self._asked.data.raw.glob(kind), *ROOT.glob(kind))),
            "notebooks": NOTEBOOKS.glob("*.ipynb"),
        }
        return state.shared_parts(self._asked.data) | {name: file_digest(paths) for name, paths in files.items()}

    @cached_property
    def _version(self) -> str:
        """The version of the tables: the one that they are cited by, if any, and a digest of what they hold."""
        cited = version_of(self._asked.data)
        return " · ".join(filter(None, [cited, digest_of([self._parts["data"]])[:8]]))

    def _share(self) -> None:
        made_from = digest_of([self._parts["pages"], self._parts["lock"], self._parts["drawn with"]])
        if not self._stands("shared", made_from):
            self._publish("shared", made_from, shared_files())
        made_from = digest_of([self._parts["data"], self._parts["layers"], self._parts["texts"]])
        if not self._stands("data", made_from):
            self._publish("data", made_from, {address.DATA: parcels.of_data(self._asked.data)})

    def _draw(self, watch: Watch) -> None:
        """Draw what has changed; of what cannot be drawn, the last good state stays."""
        due = []
        for drawing, endings in [*self._wanted(), *self._past()]:
            if not self._stands(_name(drawing), self._drawn_from(drawing)):
                due.append((drawing, endings))
        for made in drawings.make_all(due, self._asked.data_dir, self._asked.jobs):
            watch(len(due), made.drawing.stem)
            if made.picture:
                self._outcome.drawn += 1
                files = _files(made, self._known.credit.line)
                self._publish(_name(made.drawing), self._drawn_from(made.drawing), files, made.picture.written())
            else:
                self._not_drawn(made)

    def _not_drawn(self, made: Made) -> None:
        (self._outcome.refused if made.refused else self._outcome.failed).append(made.error)
        last = self._before.get(_name(made.drawing))
        if last and not made.refused:
            self._now[_name(made.drawing)] = Entry("", last.files, last.told)

    def _wanted(self) -> Iterator[tuple[Drawing, tuple[str, ...]]]:
        for lang in self._asked.langs:
            for selection in self._asked.selections:
                for scene in scenes():
                    yield Drawing(scene.chart, selection, lang, WEB), _FILES
                    yield Drawing(scene.chart, selection, lang, PHONE), ()
                    if self._asked.url:
                        yield Drawing(scene.chart, selection, lang, CARD), ("png",)

    def _past(self) -> Iterator[tuple[Drawing, tuple[str, ...]]]:
        """Yield the first day of each state that the charts of the widest selection had."""
        selection = self._asked.selections[0]
        asked = [(scene.chart, lang, size) for lang in self._asked.langs for scene in scenes() for size in (WEB, PHONE)]
        for (chart, lang, size), days in zip(asked, self._first_days(selection, asked), strict=True):
            yield from ((Drawing(chart, selection, lang, size, day), ()) for day in days)

    def _first_days(self, selection: str, asked: Sequence[tuple[str, str, str]]) -> list[list[str]]:
        """Return the days on which another state begins, for each chart, language and size that is asked for."""
        parts = [self._parts[name] for name in ("drawn with", "lock", "layers", "data")]
        spoken = [self._parts[f"words {lang}"] for lang in self._asked.langs]
        made_from = digest_of([*parts, *spoken, repr((selection, asked))])
        if not self._stands("days", made_from):
            days = [f"{day}" for day in days_of(self._known.within(selection))]
            said = drawings.all_said(days, selection, asked, self._asked.data_dir, self._asked.jobs)
            told = [_changes(days, [said[day][number] for day in days]) for number in range(len(asked))]
            self._now["days"] = record.entry(made_from, {}, {"first": told})
        return self._now["days"].told["first"]

    def _drawn_from(self, drawing: Drawing) -> str:
        """Return a digest of what a drawing is made from."""
        parts = [self._parts[name] for name in ("drawn with", "lock", "layers", f"words {drawing.lang}")]
        return digest_of([*parts, self._rows(drawing)])

    def _rows(self, drawing: Drawing) -> str:
        asked = (drawing.selection, drawing.known_by, drawing.lang)
        if asked not in self._row_digests:
            known = self._known.as_known(drawing.known_by).within(drawing.selection)
            tables = state.selected(known, drawing.lang)
            self._row_digests[asked] = digest_of(
                text for name in sorted(tables) for text in (name, tables[name].to_csv(index=False))
            )
        return self._row_digests[asked]

    @cached_property
    def _row_digests(self) -> dict[tuple[str, str, str], str]:
        return {}

    def _write(self, lang: str) -> None:
        """Write the pages of a language."""
        own = {name: entry for name, entry in self._now.items() if name.startswith(f"{lang} ")}
        told = [one for one in self._reports if one.job.parameters.lang == lang and one.notebook.is_file()]
        made_from = digest_of([
            *self._parts.values(), *(entry.made_from for _, entry in sorted(own.items())), repr(self._asked),
            file_digest(path for one in told for path in (one.notebook, one.sheet)), *(one.failed for one in told),
        ])  # fmt: skip
        if self._stands(f"pages {lang}", made_from):
            return
        edition = self._edition(lang, told)
        pages = {
            f"{lang}/{page.path}": rendered(edition, page) for kind in KINDS for page in kind(edition)
        }
        self._outcome.pages += len(pages)
        self._publish(f"pages {lang}", made_from, pages)

    def _begin(self) -> None:
        """Write the page that leads to each language."""
        made_from = digest_of([*self._parts.values(), repr(self._asked)])
        if not self._stands("start", made_from):
            editions = [self._edition(lang, ()) for lang in self._asked.langs]
            self._publish("start", made_from, {address.FRONT: start(editions)})

    def _edition(self, lang: str, told: Sequence[Executed]) -> Edition:
        wanted = {_name(drawing): drawing for drawing, _ in [*self._wanted(), *self._past()] if drawing.lang == lang}
        pictures = {
            drawing: Picture.read(self._now[name].told) for name, drawing in wanted.items() if name in self._now
        }
        asked = self._asked
        return Edition(lang, asked.langs, asked.selections, self._known, pictures, asked.data, asked.out, told, asked.url, self._version)

    def _stands(self, name: str, made_from: str) -> bool:
        """Tell whether a piece of work need not be done again, and keep it if so."""
        entry = self._before.get(name)
        if entry and entry.stands(made_from, self._asked.out):
            self._now[name] = entry
            return True
        return False

    def _publish(self, name: str, made_from: str, files: Mapping[str, bytes], told: Mapping | None = None) -> None:
        publish(self._asked.out, files)
        self._now[name] = record.entry(made_from, files, told)


def _changes(days: Sequence[str], said: Sequence[str]) -> list[str]:
    """Return the days on which something else is said than the day before; nothing is said where there is no chart."""
    return [day for day, before, now in zip(days, ["", *said], said, strict=False) if now != before and now]


def _is_drawn_with(path: Path) -> bool:
    room = path.relative_to(_SOURCE).parts[0]
    return room not in _NOT_DRAWN_WITH or (path.parent.name == "pages" and path.name in _PACKED_WITH)


def _name(drawing: Drawing) -> str:
    return f"{drawing.lang} {drawing.stem}"


def _files(made: Made, credit: str) -> dict[str, bytes]:
    """Return the files of a drawing, by path below the folder of the site."""
    drawing, picture = made.drawing, made.picture
    assert picture is not None, "what was not drawn has no files"
    files: dict[str, bytes] = {}
    if drawing.size != CARD:
        script = drawings.packed(drawing.stem, inlined(made.files["svg"], picture))
        files[address.drawn(drawing.stem)] = script
    if not drawing.known_by:
        kept = {ending: content for ending, content in made.files.items() if ending in _BESIDE}
        files |= {address.file(f"{drawing.files}.{ending}"): content for ending, content in kept.items()}
    if drawing.size == WEB and not drawing.known_by:
        files[address.file(drawing.parcel)] = parcels.of_chart(made, credit)
    return {f"{drawing.lang}/{name}": content for name, content in files.items()}
