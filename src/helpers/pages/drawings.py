"""The drawings that pages show: made once, here or in processes beside this one, and kept as files and words.

This is the one place that asks for a chart; what pages need of it, a :class:`Picture` has.
"""

import base64
import json
import multiprocessing
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

from helpers.errors import NothingToDraw, UserError
from helpers.pages.record import digest_of

_DAYS = 8  # that a process looks at before it takes more


class Drawing(NamedTuple):
    """Which chart, on what, in which language and size, as known by which day; empty for all that is known."""

    chart: str
    selection: str
    lang: str
    size: str = "web"
    known_by: str = ""

    @property
    def stem(self) -> str:
        """The name of its script: the folder says the language."""
        return ".".join(filter(None, (self.chart, self.selection, self.size, self.known_by)))

    @property
    def files(self) -> str:
        """The name of its files without ending, as those of the reports have it."""
        return f"{self.chart}.{self.selection}.{self.lang}.{self.size}"


    @property
    def parcel(self) -> str:
        """The name of the archive of its chart."""
        return f"{self.chart}.{self.selection}.{self.lang}.zip"


class Shown(NamedTuple):
    """A mark of a picture: its id, the rows and pages behind it, the page it was read on and what is drawn."""

    mark_id: str
    row_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    drawn: str


@dataclass(frozen=True)
class Picture:
    """What pages say of a drawing.

    Attributes
    ----------
    title, subtitle, note, source_line, alt_text, rights : str
        As the chart has them.
    credits : tuple of str
    width, height : int
        In px.
    data_hash : str
    marks : tuple of Shown
    """

    title: str
    subtitle: str
    note: str
    source_line: str
    alt_text: str
    rights: str
    credits: tuple[str, ...]
    width: int
    height: int
    data_hash: str
    marks: tuple[Shown, ...] = field(repr=False)

    @property
    def row_ids(self) -> tuple[str, ...]:
        """All rows behind its marks, each once."""
        return tuple(dict.fromkeys(row for mark in self.marks for row in mark.row_ids))

    @property
    def source_ids(self) -> tuple[str, ...]:
        """All pages behind its marks, each once."""
        return tuple(dict.fromkeys(page for mark in self.marks for page in mark.source_ids))

    @property
    def says(self) -> tuple:
        """All that it says and the rows behind it: two pictures that say the same are the same."""
        return self.data_hash, self.title, self.subtitle, self.note, self.source_line, self.alt_text, self.marks

    def written(self) -> dict:
        """Return it as what JSON can hold."""
        return asdict(self) | {"marks": [list(mark) for mark in self.marks]}

    @classmethod
    def read(cls, told: Mapping) -> "Picture":
        """Return a picture that was written."""
        marks = tuple(Shown(mark_id, tuple(rows), tuple(pages), drawn) for mark_id, rows, pages, drawn in told["marks"])
        return cls(**{**told, "credits": tuple(told["credits"]), "marks": marks})


@dataclass(frozen=True)
class Made:
    """What came of a drawing.

    Attributes
    ----------
    drawing : Drawing
    picture : Picture or None
        None if it could not be drawn.
    files : mapping of bytes
        By ending.
    error : str
        In a sentence, why there is none.
    refused : bool
        The tables give no ground for it; else something went wrong.
    """

    drawing: Drawing
    picture: Picture | None = None
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    error: str = ""
    refused: bool = False


def make(drawing: Drawing, data_dir: str, endings: tuple[str, ...] = ()) -> Made:
    """Draw a chart.

    Parameters
    ----------
    drawing : Drawing
    data_dir : str
        As of a report.
    endings : tuple of str
        The files wanted; the SVG comes in any case.

    Returns
    -------
    Made
        Never an exception for what the chart did: one that cannot be drawn must not take the others with it.
    """
    from helpers import charts, ledger

    try:
        known = ledger.load(data_dir).as_known(drawing.known_by).within(drawing.selection)
        chart = charts.draw(drawing.chart, known, drawing.size, drawing.lang)
        return Made(drawing, picture_of(chart), _rendered(chart, endings))
    except NothingToDraw as problem:
        return Made(drawing, error=str(problem), refused=True)
    except Exception as problem:
        return Made(drawing, error=f"{drawing.stem}: {_told(problem)}")


def _told(problem: Exception) -> str:
    """Return what went wrong in one line."""
    told = f"{problem}" if isinstance(problem, UserError) else f"{type(problem).__name__}: {problem}"
    return told.splitlines()[0]


def picture_of(chart) -> Picture:
    """Return what pages say of a chart."""
    width, height = (round(inches * 100) for inches in chart.figure.get_size_inches())
    marks = tuple(Shown(mark.mark_id, mark.row_ids, mark.source_ids, mark.drawn) for mark in chart.marks)
    same = ("title", "subtitle", "note", "source_line", "alt_text", "rights", "credits", "data_hash")
    return Picture(**{name: getattr(chart, name) for name in same}, width=width, height=height, marks=marks)


def _rendered(chart, endings: tuple[str, ...]) -> dict[str, bytes]:
    from helpers.publish import export

    if not endings:
        return {"svg": export.svg(chart)}
    return {ending: content for ending, content in export.render(chart).items() if ending in endings}


def said_on(
    days: Sequence[str], selection: str, asked: Sequence[tuple[str, str, str]], data_dir: str
) -> dict[str, list[str]]:
    """Return what charts said on some days, apart from the day itself.

    Parameters
    ----------
    days : sequence of str
    selection : str
    asked : sequence of (str, str, str)
        Chart, language and size.
    data_dir : str

    Returns
    -------
    dict of list of str
        By day a digest for each that was asked; empty where a chart cannot be drawn.
    """
    from helpers import ledger

    known, told = ledger.load(data_dir), {}
    for day in days:
        cut = known.as_known(day).within(selection)
        told[day] = [_said(cut, *one) for one in asked]
    return told


def _said(known, chart: str, lang: str, size: str) -> str:
    """Return a digest of what a chart says, in which the day it is asked for, as words give it, does not count."""
    from helpers import charts
    from helpers.words import Words, bare

    day = _plain(bare(Words(lang, known.tables["words"]).day(known.known_by)))
    try:
        says = picture_of(charts.draw(chart, known, size, lang)).says
    except NothingToDraw:
        return ""
    except Exception as problem:  # which is told when it comes to drawing it
        return digest_of([_told(problem)])
    return digest_of([_plain(repr(says)).replace(day, "")])


def _plain(text: str) -> str:
    return text.replace("\\xa0", " ").replace("\xa0", " ")


def all_said(
    days: Sequence[str], selection: str, asked: Sequence[tuple[str, str, str]], data_dir: str, workers: int
) -> dict[str, list[str]]:
    """Return what charts said on days as :func:`said_on` does, worked out side by side."""
    pieces = [days[at : at + _DAYS] for at in range(0, len(days), _DAYS)]
    if workers == 1 or len(pieces) < 2:
        return said_on(days, selection, asked, data_dir)
    with _pool(min(workers, len(pieces))) as pool:
        told = [pool.submit(said_on, piece, selection, asked, data_dir) for piece in pieces]
        return {day: said for one in told for day, said in one.result().items()}


def make_all(
    due: Iterable[tuple[Drawing, tuple[str, ...]]], data_dir: str, workers: int
) -> Iterator[Made]:
    """Make drawings side by side, and give each as it is done.

    Parameters
    ----------
    due : iterable of (Drawing, tuple of str)
        Each with the files that are wanted of it.
    data_dir : str
    workers : int
        How many processes; one draws here.

    Yields
    ------
    Made
    """
    due = list(due)
    if workers == 1 or len(due) < 3:  # a process takes as long to start as two drawings
        yield from (make(drawing, data_dir, endings) for drawing, endings in due)
        return
    with _pool(min(workers, len(due))) as pool:
        for future in as_completed([pool.submit(make, drawing, data_dir, endings) for drawing, endings in due]):
            yield future.result()


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))


def packed(stem: str, svg: str) -> bytes:
    """Return a script that hands a drawing to the page which asked for it.

    ``fetch`` reads nothing from a disk, and a drawing shrinks to a tenth.
    """
    content = base64.b64encode(zlib.compress(svg.encode(), 9)).decode()
    return f"drawing({json.dumps(stem)},{json.dumps(content)});\n".encode()
