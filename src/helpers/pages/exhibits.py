"""A chart as a page shows it: its drawing for each width, what is doubtful in it, whom to credit, its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from helpers.pages import address
from helpers.pages.drawings import CARD, FILES, PHONE, WEB, Drawing, Picture
from helpers.pages.edition import Edition
from helpers.pages.inline import placed
from helpers.pages.receipts import Other
from helpers.pages.story import Scene
from helpers.pages.texts import plain

_HEAVY = 300_000  # letters of a drawing


class Question(NamedTuple):
    """A dispute that marks of a chart stand in."""

    row_id: str
    question: str


class File(NamedTuple):
    """A file to take away."""

    path: str
    name: str


class Behind(NamedTuple):
    """A mark as the table of marks tells of it."""

    mark_id: str
    drawn: str
    rows: tuple[Other, ...]
    standing: str
    publishers: str


@dataclass(frozen=True)
class Exhibit:
    """A chart on a page.

    Attributes
    ----------
    edition : Edition
    scene : Scene
    selection : str
    """

    edition: Edition
    scene: Scene
    selection: str

    @property
    def chart(self) -> str:
        """Its name."""
        return self.scene.chart

    @property
    def stem(self) -> str:
        """What its scripts begin with."""
        return f"{self.chart}.{self.selection}"

    @property
    def page(self) -> str:
        """Its own page."""
        return address.chart(self.chart, self.selection)

    @property
    def question(self) -> str:
        """The question that it answers."""
        return self.edition.question(self.scene)

    @property
    def web(self) -> Picture:
        """Its picture for wide boxes."""
        return self.edition.picture(self.chart, self.selection, WEB)

    @property
    def phone(self) -> Picture:
        """Its picture for narrow boxes."""
        return self.edition.picture(self.chart, self.selection, PHONE)

    @property
    def picture(self) -> str:
        """The file of its drawing, for browsers without scripts."""
        return address.file(f"{self.drawing(WEB).files}.svg")

    @property
    def card(self) -> str:
        """The picture that stands for its page where that is shared; empty if there is none."""
        drawing = self.drawing(CARD)
        return address.file(f"{drawing.files}.png") if drawing in self.edition.pictures else ""

    def inline(self, root: str) -> Markup:
        """Return its drawing for a page from which ``root`` leads to the folder of the language."""
        return Markup(placed(self.edition.inline(self.chart, self.selection), root))

    @property
    def eager(self) -> bool:
        """Tell whether its drawing is part of the page; a heavy one is brought by script when it is near."""
        return len(self.edition.inline(self.chart, self.selection)) <= _HEAVY

    @cached_property
    def disputes(self) -> tuple[Question, ...]:
        """The open disputes that its marks stand in, each with its question."""
        known, shown = self.edition.known, set(self.web.row_ids)
        touched = [one for one in known.disputes.values() if not shown.isdisjoint(one.row_ids)]
        return tuple(
            Question(one.dispute_id, plain(self.edition.words.label("dispute", one.dispute_id))) for one in touched
        )


    @property
    def files(self) -> tuple[File, ...]:
        """Its files."""
        stem = self.drawing(WEB).files
        told = [File(address.file(f"{stem}.{ending}"), ending.upper()) for ending in FILES]
        return *told, File(address.file(self.drawing(WEB).parcel), self.edition.say("page-parcel"))

    @property
    def marks(self) -> list[Behind]:
        """Its marks, with the rows behind each."""
        return list(self._marks())

    def _marks(self) -> Iterator[Behind]:
        receipts = self.edition.receipts
        for mark in self.web.marks:
            rows = tuple(receipts.other(row) for row in mark.row_ids if row in receipts.rows)
            standings = dict.fromkeys(filter(None, (one.standing for one in rows)))
            publishers = dict.fromkeys(map(receipts.publisher, mark.source_ids))
            yield Behind(mark.mark_id, mark.drawn, rows, ", ".join(standings), ", ".join(publishers))

    def drawing(self, size: str = WEB) -> Drawing:
        """Return which drawing it is in a size."""
        return Drawing(self.chart, self.selection, self.edition.lang, size)


def exhibits(edition: Edition, selection: str) -> list[Exhibit]:
    """Return the charts of a selection, in the order of the story."""
    return [Exhibit(edition, scene, selection) for scene in edition.scenes(selection)]
