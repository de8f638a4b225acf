"""The drawings that pages show: made once, here or in processes beside this one, and kept as files and words.

This is the one place that asks for a chart; what pages need of it, a :class:`Picture` has.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from helpers.errors import NothingToDraw, UserError
from helpers.pages import address, inline, parcels
from helpers.runs import forks

WEB, PHONE, CARD = "web", "mobile", "social"  # the sizes that pages show, and the one that stands for a page elsewhere
FILES = ("svg", "png", "csv")  # of a chart in the size for the web, beside the pages; its parcel has all
_PARALLEL = 3  # drawings from which on further processes are worth their start


class Drawing(NamedTuple):
    """Which chart, on what, in which language and size, as known by which day; empty for all that is known."""

    chart: str
    selection: str
    lang: str
    size: str = WEB
    known_by: str = ""

    @property
    def name(self) -> str:
        """The name of the work that it is."""
        return f"{self.lang} {self.stem}"

    @property
    def stem(self) -> str:
        """The name of its script: the folder says the language."""
        return ".".join(filter(None, (self.chart, self.selection, self.size, self.known_by)))

    @property
    def files(self) -> str:
        """The name of its files without ending, as those of the reports have it."""
        return f"{self.chart}.{self.selection}.{self.lang}.{self.size}"

    def file(self, ending: str) -> str:
        """Return the path of one of these files below the folder of the site."""
        return f"{self.lang}/{address.file(self.files)}.{ending}"

    @property
    def parcel(self) -> str:
        """The name of the archive of its chart."""
        return f"{self.chart}.{self.selection}.{self.lang}.zip"


class Shown(NamedTuple):
    """A mark of a picture: its id, the rows and pages behind it, and what is drawn."""

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
    marks: tuple[Shown, ...] = field(repr=False)

    @property
    def row_ids(self) -> tuple[str, ...]:
        """All rows behind its marks, each once."""
        return tuple(dict.fromkeys(row for mark in self.marks for row in mark.row_ids))

    @classmethod
    def of(cls, chart) -> "Picture":
        """Return what pages say of a chart."""
        width, height = (round(inches * 100) for inches in chart.figure.get_size_inches())
        same = ("title", "subtitle", "note", "source_line", "alt_text", "rights", "credits")
        marks = tuple(map(shown, chart.marks))
        return cls(**{name: getattr(chart, name) for name in same}, width=width, height=height, marks=marks)

    def written(self) -> dict:
        """Return it as what JSON can hold."""
        return asdict(self) | {"marks": [list(mark) for mark in self.marks]}

    @classmethod
    def read(cls, told: Mapping) -> "Picture":
        """Return a picture that was written."""
        marks = tuple(Shown(mark_id, tuple(rows), tuple(pages), drawn) for mark_id, rows, pages, drawn in told["marks"])
        values: dict[str, Any] = {**told, "credits": tuple(told["credits"]), "marks": marks}
        return cls(**values)


@dataclass(frozen=True)
class Made:
    """What came of a drawing.

    Attributes
    ----------
    drawing : Drawing
    picture : Picture or None
        None if it could not be drawn.
    files : mapping of bytes
        By path below the folder of the site.
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


def shown(mark) -> Shown:
    """Return a mark of a chart as pictures have it."""
    return Shown(mark.mark_id, mark.row_ids, mark.source_ids, mark.drawn)


def make(drawing: Drawing, data_dir: str) -> Made:
    """Draw a chart of what is known today.

    Parameters
    ----------
    drawing : Drawing
    data_dir : str
        As of a report.

    Returns
    -------
    Made
        Never an exception for what the chart did: one that cannot be drawn must not take the others with it.
    """
    from helpers import charts, ledger

    try:
        known = ledger.load(data_dir).within(drawing.selection)
        return made(drawing, charts.draw(drawing.chart, known, drawing.size, drawing.lang))
    except Exception as problem:
        return failed(drawing, problem)


def failed(drawing: Drawing, problem: Exception) -> Made:
    """Return why there is no drawing, in one line."""
    told = f"{problem}" if isinstance(problem, UserError) else f"{drawing.name}: {type(problem).__name__}: {problem}"
    return Made(drawing, error=told.splitlines()[0], refused=isinstance(problem, NothingToDraw))


def made(drawing: Drawing, chart) -> Made:
    """Return a drawing with its files: a script for pages, and of what is known today files to take away."""
    from helpers.publish import export

    picture = Picture.of(chart)
    if drawing.size == CARD:
        return Made(drawing, picture, {drawing.file("png"): export.png(chart)})
    if drawing.size == WEB and not drawing.known_by:
        rendered = export.render(chart)
        files = {drawing.file(ending): rendered[ending] for ending in FILES}
        parcel = parcels.of_chart(drawing.files, picture, rendered, chart.credit.line)
        files[f"{drawing.lang}/{address.file(drawing.parcel)}"] = parcel
        svg = rendered["svg"]
    else:
        svg = export.svg(chart, faces=not drawing.known_by)
        files = {} if drawing.known_by else {drawing.file("svg"): svg}
    return Made(drawing, picture, files | inline.packed(f"{drawing.lang}/{drawing.stem}", svg, picture))


def make_all(due: Iterable[Drawing], data_dir: str, workers: int) -> Iterator[Made]:
    """Make drawings side by side, and give each as it is done.

    Parameters
    ----------
    due : iterable of Drawing
    data_dir : str
    workers : int
        How many processes; one draws here.

    Yields
    ------
    Made
    """
    due = list(due)
    if workers == 1 or len(due) < _PARALLEL:
        yield from (make(drawing, data_dir) for drawing in due)
        return
    with processes(min(workers, len(due))) as pool:
        for future in as_completed([pool.submit(make, drawing, data_dir) for drawing in due]):
            yield future.result()


def processes(workers: int) -> ProcessPoolExecutor:
    """Return processes that draw beside this one."""
    # To look for garbage as often as Python does of itself takes a fifth of the time.
    return ProcessPoolExecutor(workers, forks.context(), gc.set_threshold, (200_000,))
