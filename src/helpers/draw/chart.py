"""What a chart is once it is drawn: a picture, its words and the receipts of its marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from matplotlib.figure import Figure

from helpers.ledger import Ledger
from helpers.ledger.credit import NOBODY, Credit
from helpers.ledger.records import Record
from helpers.words.findings import Finding

# What a picture is painted of, one above the other; what is above something else is never moved below it.
LAYERS = ("paper", "ground", "marks", "halos", "words")


@dataclass(frozen=True)
class Mark:
    """The receipt of one mark.

    Attributes
    ----------
    mark_id : str
        Its id in the SVG: the id of the row it stands for where there is one.
    row_ids, source_ids : tuple of str
        All claims, events or district facts behind it, and the pages they were read on.
    url : str
        Address of the page of the row it stands for.
    drawn : str
        What is drawn, in the chart's language, with who says so.
    linked : bool
        False if that page is a copy on an unrelated domain: its address is told, but readers are not sent there.
    """

    mark_id: str
    row_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    url: str
    drawn: str
    linked: bool = True

    @property
    def link(self) -> str:
        """The address that readers are sent to; empty if there is none."""
        return self.url if self.linked else ""


@dataclass(frozen=True, kw_only=True)
class Said:
    """What one chart says in one size and language.

    Attributes
    ----------
    name, region, lang, size : str
        As in the names of its files.
    known_by : str
        The day it is drawn as of, or empty.
    title, subtitle, note, source_line, alt_text : str
        Its words. The alt text is for readers who do not see it.
    findings : tuple of Finding
        What its words assert, each number and date with the rows it comes from.
    """

    name: str
    region: str
    lang: str
    size: str
    known_by: str
    title: str
    subtitle: str
    note: str
    source_line: str
    alt_text: str
    findings: tuple[Finding, ...] = field(repr=False, compare=False, default=())


@dataclass(frozen=True, kw_only=True)
class Chart(Said):
    """One chart as it is drawn.

    Attributes
    ----------
    credits : tuple of str
        Boundaries, where there are any.
    rights : str
        Terms of use, the credit to be given and the typeface; not drawn.
    credit : Credit
        Whom to credit, and on what terms.
    marks : tuple of Mark
    figure : matplotlib.figure.Figure
        The picture, as wide as its size says.
    data_hash : str
        Digest of the rows drawn.
    texts : tuple
        What each text covers: ``(box, text)``, the box in px from the top left.
    layers : tuple of str
        Names of :data:`LAYERS`, for those who open the picture in a drawing tool.
    """

    credits: tuple[str, ...]
    marks: tuple[Mark, ...]
    figure: Figure = field(repr=False, compare=False)
    data_hash: str = ""
    rights: str = ""
    credit: Credit = NOBODY
    texts: tuple = field(repr=False, compare=False, default=())
    layers: tuple[str, ...] = LAYERS

    @property
    def empty(self) -> bool:
        """True when nothing is drawn."""
        return not self.marks

    @property
    def height(self) -> int:
        """Height of the picture in px; some sizes are as high as what they tell."""
        return round(self.figure.bbox.height)

    @property
    def ids(self) -> frozenset[str]:
        """Ids of all rows and pages behind its marks."""
        return frozenset(one for mark in self.marks for one in (*mark.row_ids, *mark.source_ids))

    @property
    def stem(self) -> str:
        """The name of its files without ending."""
        return f"{self.name}.{self.region}.{self.lang}.{self.size}"


def mark_of(record: Record, known: Ledger, drawn: str, mark_id: str = "") -> Mark:
    """Return the receipt of a statement, a thing, an event or a fact.

    Parameters
    ----------
    record : Record
    known : Ledger
    drawn : str
        What is drawn, in words.
    mark_id : str
        Another id than that of the row that stands for it.

    Returns
    -------
    Mark
    """
    own, page = mark_id or record.row_id, known.pages[record.source_id]
    return Mark(own, record.row_ids, record.source_ids, page.url, drawn, page.linked)


def joined_mark(mark_id: str, marks: Sequence[Mark], drawn: str) -> Mark:
    """Return one receipt for a mark that stands for several: its address is that of the first."""
    rows = dict.fromkeys(row for mark in marks for row in mark.row_ids)
    pages = dict.fromkeys(page for mark in marks for page in mark.source_ids)
    return Mark(mark_id, tuple(rows), tuple(pages), marks[0].url, drawn, marks[0].linked)
