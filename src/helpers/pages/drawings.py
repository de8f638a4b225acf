"""The drawings that pages show: made once, here or in processes beside this one, and kept as files and words.

This is the one place that asks for a chart; what pages need of it, a :class:`Picture` has.
"""

import base64
import json
import multiprocessing
import zlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

from helpers.errors import UserError


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
    except UserError as problem:
        return Made(drawing, error=str(problem), refused=True)
    except Exception as problem:
        return Made(drawing, error=f"{drawing.stem}: {type(problem).__name__}: {problem}".splitlines()[0])


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
    with ProcessPoolExecutor(min(workers, len(due)), multiprocessing.get_context("spawn")) as pool:
        for future in as_completed([pool.submit(make, drawing, data_dir, endings) for drawing, endings in due]):
            yield future.result()


def packed(stem: str, svg: str) -> bytes:
    """Return a script that hands a drawing to the page which asked for it.

    ``fetch`` reads nothing from a disk, and a drawing shrinks to a tenth.
    """
    content = base64.b64encode(zlib.compress(svg.encode(), 9)).decode()
    return f"drawing({json.dumps(stem)},{json.dumps(content)});\n".encode()
