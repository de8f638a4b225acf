"""The frame around every chart: a canvas measured in px, title and subtitle above, notes and sources below.

All drawing is done on one axes that covers the whole figure, in px from the top left corner, so that type, symbols and
free space are of one measure and nothing moves when a file is written. Artists join it by ``add_artist``: ``add_patch``
and its like work out limits of data, which are fixed here.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from helpers.draw import typesetting
from helpers.draw.boxes import Box, refuse_clipped
from helpers.draw.chart import LAYERS, Chart, Mark, Said
from helpers.draw.names import publisher_name
from helpers.draw.style import INK, PAPER, PX, QUIET, RULE, SECOND, region_colours
from helpers.draw.text import Line, advance, outline
from helpers.draw.typesetting import ASCENT, DESCENT, Block, Run
from helpers.ledger import Ledger
from helpers.sizes import SIZES
from helpers.words import bare
from helpers.words.dates import NBSP
from helpers.words.findings import findings_of
from helpers.words.footnotes import named, sourced

_FOOT_GAP = 0.18  # ems between the parts of a foot


class UndrawnMark(AssertionError):
    """A mark that is registered, and so has a receipt, but that is not in the picture."""


class Frame:
    """A canvas with head and foot.

    Parameters
    ----------
    name : str
        Name of the chart.
    known : Ledger
        What is known, already cut to a region.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Attributes
    ----------
    words : Words
    height : int
        Of the canvas, in px.
    top, bottom, left, right : float
        Edges of the room for the chart's body; ``top`` and ``bottom`` move as head and foot are set.
    """

    def __init__(self, name: str, known: Ledger, size: str, lang: str):
        self.name, self.known, self.size, self.words = name, known, SIZES[size], known.words(lang)
        self.height = self.size.height
        self.left, self.right = self.size.margin, self.size.width - self.size.margin
        self.top, self.bottom = self.size.margin * 0.75, self.height - self.size.margin * 0.75
        self._texts: list[tuple[Box, str]] = []
        self._counted: Counter[str] = Counter()  # artists of each mark, and lines
        self._marks: list[Mark] = []
        self._words: dict[str, str] = {"title": "", "subtitle": "", "note": "", "source_line": ""}
        self._credits: tuple[str, ...] = ()
        self._body = ""
        self.is_cut = False
        self._waiting: list[Callable[[], object]] = []

    @cached_property
    def figure(self) -> Figure:
        """The picture; it is made when something is drawn, as what a chart says needs none."""
        figure = Figure(figsize=(self.size.width / 100, self.height / 100), dpi=100, facecolor=PAPER)
        FigureCanvasAgg(figure)
        return figure

    @cached_property
    def ax(self) -> Axes:
        """Axes that cover the figure, with head and foot on them; data coordinates are px, y downwards."""
        ax = self.figure.add_axes((0, 0, 1, 1), frameon=False)
        ax.set_axis_off()
        ax.set_xlim(0, self.size.width)
        ax.set_ylim(self.height, 0)
        self.__dict__["ax"] = ax  # at once, as head and foot are drawn on it
        for draw in self._waiting:
            draw()
        return ax

    def _once_drawn(self, draw: Callable[[], object]) -> None:
        """Draw now, or once anything is drawn."""
        if "ax" in self.__dict__:
            draw()
        else:
            self._waiting.append(draw)

    def colour(self, region: str) -> str:
        """Colour of the marks of a region."""
        return region_colours(self.known, region)[0]

    def text_colour(self, region: str) -> str:
        """Colour of words in the colour of a region."""
        return region_colours(self.known, region)[1]

    @property
    def width(self) -> float:
        """Width of the body in px."""
        return self.right - self.left

    def block(self, runs, size: float | None = None, width: float = float("inf"), balance: bool = True) -> Block:
        """Break text into a block of the label size or ``size``; see :func:`helpers.draw.typesetting.block`."""
        return typesetting.block(runs, size or self.size.label, width, balance)

    def put(self, block: Block, x: float, y: float, align: str = "left", halo: str | None = None,
            of: str = "", **artist) -> Box:  # fmt: skip
        """Draw a block with its top at ``y``.

        Parameters
        ----------
        block : Block
        x, y : float
            Where the left edge, the middle or the right edge is, by ``align``; top of the block.
        align : {"left", "center", "right"}
        halo : str, optional
            Colour of an outline, for text that lies on a line.
        of : str
            The id of the mark that the text tells of: the text leads to the mark's page.
        **artist
            Passed to the text artists, such as ``zorder`` or ``gid``.

        Returns
        -------
        Box
            What it covers.
        """
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        baseline = y + block.size * ASCENT
        for line in block.lines:
            at = x - share * sum(advance(run.text, run.weight, block.size) for run in line)
            for run in line:
                self._line(run, at, baseline, block.size, halo, artist).of = of
                at += advance(run.text, run.weight, block.size)
            baseline += block.leading
        box = (x - share * block.width, y, x + (1 - share) * block.width, y + block.height)
        if block.lines:
            self._texts.append((box, " ".join("".join(run.text for run in line) for line in block.lines)))
        return box

    def write(self, text, x: float, y: float, size: float | None = None, weight: str = "regular", colour: str = INK,
              align: str = "left", **artist) -> Box:  # fmt: skip
        """Draw one line with its baseline at ``y``; see :meth:`put`."""
        block = self.block([Run(text, weight, colour)], size)
        return self.put(block, x, y - block.size * ASCENT, align, **artist)

    def line(
        self, xs: Sequence[float], ys: Sequence[float], colour: str = RULE, width: float = 1.0, **artist
    ) -> Line2D:
        """Draw a line; ``width`` in px."""
        line = Line2D(xs, ys, color=colour, linewidth=width * PX)
        line.set(**{"solid_capstyle": "butt"} | artist)
        self.ax.add_artist(line)
        return line

    def mark(self, mark: Mark, *artists: Artist, ground: bool = False) -> None:
        """Register a mark and give its artists the id that ties them to the receipt.

        The first artist carries the mark's id in the SVG, the others the id, a point and a number.

        Parameters
        ----------
        mark : Mark
        *artists : matplotlib.artist.Artist
        ground : bool
            The artists are ground for words, such as a district's area or a band, and may lie under text.
        """
        if mark.mark_id not in {known.mark_id for known in self._marks}:
            self._marks.append(replace(mark, drawn=bare(mark.drawn)))
        for number, artist in enumerate(artists, start=self._counted[mark.mark_id]):
            artist.set_gid(f"{mark.mark_id}.{number}" if number else mark.mark_id)
            vars(artist)["is_ground"] = ground
        self._counted[mark.mark_id] += len(artists)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks registered so far."""
        return tuple(self._marks)

    def head(self, title: str, subtitle: str) -> None:
        """Set title and subtitle; ``top`` moves below them.

        As of a past day the subtitle says so, on the face of every picture.
        """
        if self.known.known_by:
            as_known = self.words.sentence("as-known", day=self.words.day(self.known.known_by, rule="asked"))
            subtitle = f"{subtitle} · {as_known.replace(' ', NBSP)}" if subtitle else as_known
        self._words |= {"title": title, "subtitle": subtitle}
        size = self.size
        for text, type_size, weight, colour in (
            (title, size.title, "bold", INK),
            (subtitle, size.subtitle, "regular", SECOND),
        ):
            block = self.block([Run(text, weight, colour)], type_size, self.width)
            self._once_drawn(partial(self.put, block, self.left, self.top))
            self.top += block.height + type_size * 0.22
        self.top += size.label * 0.35

    def foot(
        self, note: str = "", source_line: str = "", credits: Sequence[str] = (), body: float | None = None,
        most: float | None = None,
    ) -> None:
        """Set notes, sources and credits at the bottom; ``bottom`` moves above them.

        Parameters
        ----------
        note, source_line : str
        credits : sequence of str
        body : float, optional
            Height of what stands between head and foot: a canvas whose height is not fixed becomes as high as all
            three ask for.
        most : float, optional
            The same with all the air that it can take: a canvas that would stay empty below is cut to it.
        """
        self._words |= {"note": note, "source_line": source_line}
        self._credits = tuple(credits)
        blocks = self._foot_blocks(note, source_line, credits)
        besides = max(self.size.tallest, self.size.height) - self.most_room(note, source_line, credits)
        if body is not None and self.size.tallest:
            self._resize(min(max(math.ceil(besides + body), self.size.height), self.size.tallest))
        elif most is not None and besides + most < self.size.lowest * self.size.height:
            self._resize(math.ceil(besides + most))
            self.is_cut = True
        self.bottom -= _stacked(blocks) + self.size.small * 0.75
        if blocks:
            self._once_drawn(partial(self._draw_foot, blocks))

    def _draw_foot(self, blocks: Sequence[Block]) -> None:
        y = self.bottom + self.size.small * 0.3
        self.line([self.left, self.right], [y, y], RULE, 1)
        y += self.size.small * 0.45
        for block in blocks:
            self.put(block, self.left, y)
            y += block.height + block.size * _FOOT_GAP

    def most_room(self, note: str = "", source_line: str = "", credits: Sequence[str] = ()) -> float:
        """Return how high the body may be, at the most, over a foot of these words."""
        foot = _stacked(self._foot_blocks(note, source_line, credits)) + self.size.small * 0.75
        return max(self.size.tallest, self.size.height) - self.size.margin * 0.75 - foot - self.top

    def _foot_blocks(self, note: str, source_line: str, credits: Sequence[str]) -> list[Block]:
        parts, blocks = [("note-head", note), ("source-head", source_line), ("", " ".join(credits))], []
        for head, text in parts:
            if text:
                runs = [Run(self.words.say(head) + " ", "bold", QUIET)] if head else []
                runs += self._linked(text) if text == source_line else [Run(text, "regular", QUIET)]
                blocks.append(self.block(runs, self.size.small, self.width, balance=False))
        return blocks

    def sources(self, room: float = 1.0) -> str:
        """Return the source line of the marks registered so far: the publishers that serve most marks come first.

        Parameters
        ----------
        room : float
            How many lines of the foot it may take; publishers that do not fit are counted.

        Returns
        -------
        str
            Empty if nothing is drawn.
        """
        served = [page for mark in self._marks for page in mark.source_ids]
        if not served:
            return ""
        pages = sourced(len(set(served)), self._marks, "pages")
        counts = Counter(map(self._publisher, served))
        names = sorted(counts, key=lambda name: (-counts[name], name.casefold()))
        space = self.width * room - typesetting.measure(self.words.say("source-head") + " ", self.size.small, "bold")
        for shown in range(len(names), 0, -1):
            if typesetting.measure(", ".join(names[:shown]), self.size.small) > space:
                continue
            rest = len(names) - shown
            line = self.words.sentence(
                "source-line" if rest else "source-line-all", pages=pages, names=", ".join(map(named, names[:shown])),
                rest=sourced(rest, self._marks, "publishers"),
            )  # fmt: skip
            if typesetting.measure(line, self.size.small) <= space:
                return line
        rest = sourced(len(names), self._marks, "publishers")
        return self.words.sentence("source-line-short", pages=pages, rest=rest)

    def _publisher(self, source_id: str) -> str:
        """Name a publisher without what stands in brackets behind it, such as where a copy was read."""
        return publisher_name(self.words, self.known, source_id).partition(" (")[0]

    def _linked(self, source_line: str) -> list[Run]:
        """Let each publisher in the source line lead to the first of its pages among the marks."""
        first: dict[str, str] = {}
        for page in dict.fromkeys(page for mark in self._marks for page in mark.source_ids):
            if page in self.known.links:
                first.setdefault(self._publisher(page), self.known.links[page])
        names = "|".join(re.escape(name) for name in sorted(first, key=len, reverse=True))
        pieces = re.split(rf"(?<!\w)({names})(?!\w)", source_line) if names else [source_line]
        return [Run(piece, "regular", QUIET, first.get(piece, "")) for piece in pieces if piece]

    def say_nothing_found(self, text: str) -> None:
        """Say in place of a body that nothing is known; the canvas ends below."""
        self._body = text
        block = self.block([Run(text, "regular", SECOND)], self.size.heading, self.width)
        self._once_drawn(partial(self.put, block, self.left, self.top + self.size.label))
        self.end(self.top + 2 * self.size.label + block.height)

    def end(self, y: float) -> None:
        """End the canvas below what is drawn: the picture becomes as small as that."""
        self._resize(math.ceil(y + self.size.margin * 0.75))

    def stretch(self, height: int) -> None:
        """Let a canvas that was cut be as high as another one, such as that of another day; before it is drawn."""
        if self.is_cut and height > self.height:
            self._resize(height)

    def _resize(self, height: int) -> None:
        """Give the canvas another height; what is drawn already keeps its distance from the top."""
        self.bottom += height - self.height
        self.height = height
        if "ax" in self.__dict__:
            self.figure.set_size_inches(self.size.width / 100, height / 100)
            self.ax.set_ylim(height, 0)

    def said(self, alt_text: str) -> Said:
        """Return what the chart says, with what each sentence asserts."""
        said = self._words | {"alt_text": alt_text}
        told = said | {"body": self._body}
        return Said(
            name=self.name, region=self.known.selection, lang=self.words.lang, size=self.size.name,
            known_by=str(self.known.known_by or ""), **{name: bare(text) for name, text in said.items()},
            findings=tuple(one for name, text in told.items() for one in findings_of(text, name)),
        )  # fmt: skip

    def finish(self, alt_text: str) -> Chart:
        """Return the chart.

        Raises
        ------
        helpers.draw.boxes.ClippedWords
            If words are cut or lie on others.
        UndrawnMark
            If a mark was registered and has no artist: its receipt would tell of what nobody sees.
        """
        drawn = {re.sub(r"\.\d+$", "", artist.get_gid() or "") for artist in self.ax.get_children()}
        if unseen := [mark.mark_id for mark in self._marks if mark.mark_id not in drawn]:
            raise UndrawnMark(f"{self.name}: marks without a picture: {', '.join(unseen)}")
        chart = Chart(
            **vars(self.said(alt_text)), credits=tuple(map(bare, self._credits)), marks=self.marks,
            figure=self.figure, texts=tuple(self._texts),
            data_hash=self.known.digest(row for mark in self._marks for row in mark.row_ids),
            rights=self._rights(), credit=self.known.credit,
            layers=tuple(self.words.say(f"layer-{name}") for name in LAYERS),
        )  # fmt: skip
        links = {mark.mark_id: mark.link for mark in self._marks}
        for text in self.ax.texts:
            if isinstance(text, Line) and text.of:
                text.set_url(links[text.of] or None)
        refuse_clipped(chart.texts, self.size.width, self.height, chart.stem)
        return chart

    def _rights(self) -> str:
        credit = self.known.credit
        told = {"credit": credit.line, "licence": credit.licence, "url": credit.url}
        terms = [self.words.say("rights" if credit.licence else "rights-credit", **told)] * bool(credit.line)
        return " ".join([*terms, self.words.say("rights-typeface")])

    def _line(self, run: Run, x: float, baseline: float, size: float, halo: str | None, artist: dict) -> Line:
        self._counted["text_"] += 1  # no mark is called so
        line = Line(x, baseline, run.text, run.weight, size, color=run.colour, url=run.link or None,
                    **({"zorder": 6, "gid": f"text_{self._counted['text_']}"} | artist))  # fmt: skip
        self.ax.add_artist(line)
        if halo and run.text.strip():
            self.ax.add_artist(outline(line, halo))
            line.halo = halo
        return line


@dataclass(frozen=True)
class Draft:
    """A chart of which all words are settled, and nothing is drawn.

    Attributes
    ----------
    frame : Frame
        With head and foot.
    alt_text : str
    paint : callable
        Draws the body on the frame.
    """

    frame: Frame
    alt_text: str
    paint: Callable[[], object] = lambda: None

    def said(self) -> Said:
        """Return what the chart says."""
        return self.frame.said(self.alt_text)

    def chart(self) -> Chart:
        """Draw the chart."""
        self.paint()
        return self.frame.finish(self.alt_text)


def _stacked(blocks: Sequence[Block]) -> float:
    """Return the height of the blocks of a foot, one below the other."""
    return sum(block.height for block in blocks) + sum(block.size * _FOOT_GAP for block in blocks[1:])


def text_height(size: float) -> float:
    """Return what one line of type covers in px."""
    return size * (ASCENT + DESCENT)
