"""What the pages of one language are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from helpers.draw.names import place_name
from helpers.ledger import Ledger
from helpers.pages import address
from helpers.pages.asked import Asked
from helpers.pages.drawings import Drawing, Picture
from helpers.pages.inline import inlined
from helpers.pages.receipts import Receipts
from helpers.pages.reports import Executed
from helpers.pages.story import Scene, heading_of, scenes
from helpers.pages.texts import plain, set_breaks
from helpers.words import Words


class Place(NamedTuple):
    """A page, or a place in one, that another leads to."""

    path: str
    name: str


@dataclass(frozen=True)
class Edition:
    """All pages of one language.

    Attributes
    ----------
    lang : str
    asked : Asked
        What the site is made for.
    known : Ledger
        Everything known, of every region.
    pictures : mapping of Picture
        Those of what is known today, and of past days.
    reports : sequence of Executed
    version : str
        Of the data.
    """

    lang: str
    asked: Asked
    known: Ledger
    pictures: Mapping[Drawing, Picture]
    reports: Sequence[Executed] = ()
    version: str = ""
    _inlined: dict[Drawing, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def langs(self) -> tuple[str, ...]:
        """All languages of the site."""
        return self.asked.langs

    @property
    def selections(self) -> tuple[str, ...]:
        """What it is made on, widest first."""
        return self.asked.selections

    @property
    def url(self) -> str:
        """Where the site will be found; empty if nobody has said."""
        return self.asked.url

    @cached_property
    def words(self) -> Words:
        """Its words."""
        return self.known.words(self.lang)

    @cached_property
    def receipts(self) -> Receipts:
        """The receipts of all rows."""
        return Receipts(self.known, self.words)

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each language in itself."""
        return {lang: self.known.words(lang).say("page-language") for lang in self.langs}

    @cached_property
    def dates(self) -> list[str]:
        """How a day of each month is written, for scripts: with {d} for the day and {y} for the year."""
        told = [plain(self.words.day(date(2004, month, 5))) for month in range(1, 13)]
        return [text.replace("2004", "{y}").replace("5", "{d}", 1) for text in told]

    @property
    def parts(self) -> list[Place]:
        """The parts of the site, as the head of each page lists them."""
        return [
            Place(address.FRONT, self.say("page-overview")),
            Place(address.days(self.widest), self.say("page-days")),
            Place("reports.html", self.say("page-reports")),
            Place("tables.html", self.say("page-tables")),
            Place("methods.html", self.say("page-methods")),
            Place("use.html", self.say("page-take")),
        ]

    @property
    def footer(self) -> list[Place]:
        """The pages that the foot of each page lists."""
        names = ("unknown", "corrections", "changelog", "codebook", "licences", "cite")
        return [Place(f"{name}.html", self.say(f"page-{name}")) for name in names]

    @property
    def widest(self) -> str:
        """What the front page tells of."""
        return self.selections[0]

    def say(self, message: str, **values) -> str:
        """Return a message; numbers in it need no rows, as they are counted on the page."""
        return set_breaks(plain(self.words.say(message, (), **values)))

    def place(self, selection: str) -> str:
        """Name a selection."""
        return self._places[selection]

    @cached_property
    def _places(self) -> dict[str, str]:
        return {one: plain(place_name(self.words, self.known.within(one))) for one in self.selections}

    def scenes(self, selection: str) -> list[Scene]:
        """Return the charts that are drawn on a selection, in the order of the story."""
        return [scene for scene in scenes() if Drawing(scene.chart, selection, self.lang) in self.pictures]

    def question(self, scene: Scene) -> str:
        """Return the question that a chart answers, or else its name."""
        return self.say(scene.heading) if scene.heading else scene.chart

    def report_title(self, notebook: str, selection: str = "") -> str:
        """Return the title of a report: its first heading, which may name what it is made on."""
        return self.say(heading_of(notebook), region=self.place(selection or self.widest))

    def picture(self, chart: str, selection: str, size: str = "web") -> Picture:
        """Return a picture of what is known today."""
        return self.pictures[Drawing(chart, selection, self.lang, size)]

    def inline(self, chart: str, selection: str) -> str:
        """Return the drawing for the web as an element of a page."""
        drawing = Drawing(chart, selection, self.lang)
        if drawing not in self._inlined:
            svg = (self.asked.out / self.lang / address.file(f"{drawing.files}.svg")).read_bytes()
            self._inlined[drawing] = inlined(svg, self.pictures[drawing])
        return self._inlined[drawing]
