"""The panel of a region: heading, figures, pictogram, and the track of what was delivered."""

from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from matplotlib.patches import Rectangle

from helpers.charts.promises.cases import Case
from helpers.charts.promises.pictogram import Pictogram
from helpers.charts.promises.receipts import Receipts
from helpers.charts.promises.texts import Texts
from helpers.draw.frame import Frame
from helpers.draw.style import PX, QUIET
from helpers.draw.typesetting import Block


@dataclass(frozen=True, eq=False)
class Panel:
    """One region, ``width`` px wide; its height depends on the distance of two marks, the pitch.

    Attributes
    ----------
    frame : Frame
    case : Case
    per : int
        How many firearms or people one mark stands for.
    rows : int
        How many rows the rings fill.
    width : float
    lean : bool
        Leave out words that can be left out.
    """

    frame: Frame
    case: Case
    per: int
    rows: int
    width: float
    lean: bool = False

    @property
    def widest(self) -> float:
        """The largest pitch for which the panel is wide enough; any, if there is nothing to draw."""
        if not self._pictogram:
            return float("inf")
        return (self.width - self._side - self._pictogram.tag) / self._pictogram.columns

    def height(self, pitch: float) -> float:
        """Return what the panel covers downwards."""
        head = self._heading.height + self._gap
        told = sum(block.height + self._gap for block in self._figures)
        if not self._pictogram:
            return head + told
        marks, track = self._pictogram.height(pitch), self._track(pitch)[1] + self._label * 0.1
        return head + (max(told, marks) if self._beside else told + marks) + self._gap + track

    def paint(self, x: float, top: float, pitch: float) -> None:
        """Draw the panel with its left edge at ``x``."""
        self.frame.put(self._heading, x, top)
        start = top + self._heading.height + self._gap
        below = self._paint_figures(x, start)
        if not self._pictogram:
            return
        if not self._beside:
            start = below
        self._pictogram.paint(x + self._side, start, pitch)
        foot = max(below, start + self._pictogram.height(pitch))
        self._paint_track(x + self._side, foot + self._gap, pitch)

    # What it is made of.

    @property
    def _label(self) -> float:
        return self.frame.size.label

    @property
    def _gap(self) -> float:
        return self._label * 0.35

    @cached_property
    def _pictogram(self) -> Pictogram | None:
        return None if self.case.plan is None else Pictogram(self.frame, self.case, self.per, self.rows)

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.frame, self.case, self.lean)

    @cached_property
    def _heading(self) -> Block:
        return self._texts.heading(self.width)

    @cached_property
    def _figures(self) -> list[Block]:
        return self._texts.figures(self._side - self._label * 1.2 if self._beside else self.width)

    @property
    def _beside(self) -> bool:
        """Tell whether the figures stand in a column of their own, with the marks beside them."""
        return self._texts.beside and self._pictogram is not None

    @property
    def _side(self) -> float:
        """Width of the column of figures with the space beside it."""
        share = 0.235 if self.frame.size.tier == "wide" else 0.33
        return self.frame.width * share + self._label * 1.2 if self._beside else 0.0

    def _track(self, pitch: float) -> tuple[float, float, Block]:
        """Return width and height of the track and its words; it is as wide as the plan unless they need more."""
        width = max(self._pictogram.columns * pitch, min(self.width - self._side, self._label * 16))
        text = self._texts.track(width - self._label * 0.8)
        return width, text.height + (pitch if self.case.given else 0.0) + self._label * 0.5, text

    # How it is drawn.

    def _paint_figures(self, x: float, top: float) -> float:
        """Draw the figures one below the other; return where they end."""
        edge, align = (x + self._side - self._label * 1.2, "right") if self._beside else (x, "left")
        told = [row["claim_id"] for row in (self.case.plan, *self.case.counts) if row is not None]
        for block, mark_id in zip_longest(self._figures, told, fillvalue=""):
            self.frame.put(block, edge, top, align=align, of=mark_id)
            top += block.height + self._gap
        return top

    def _paint_track(self, left: float, top: float, pitch: float) -> None:
        """Draw the track of what was delivered: empty and dotted, or with discs where a number was reported."""
        width, height, text = self._track(pitch)
        outline = Rectangle((left, top), width, height, facecolor="none", edgecolor=QUIET, linewidth=1.1 * PX,
                            linestyle=(0, (1, 2)), zorder=2)  # fmt: skip
        Receipts(self.frame, self.case).first(self.frame.ax.add_artist(outline))
        self._pictogram.deliver(left, top + height - pitch * 0.6, pitch, width)
        of = next((row["claim_id"] for row in (*self.case.given, *self.case.first)), "")
        self.frame.put(text, left + width / 2, top + self._label * 0.25, align="center", of=of)
        if self._beside:
            name = self._texts.track_name()
            self.frame.put(name, left - self._label * 1.2, top + self._label * 0.25, align="right")
