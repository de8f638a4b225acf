"""Shapes and widths of lines of type, read from the faces once.

matplotlib lays out each line anew for each format and paints it letter by letter. That took a third of the time of a
chart, and rounded each letter to the pixels of that format: here a line is one shape, and the same everywhere.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from matplotlib.path import Path

from helpers.draw.faces import face_file


class Shapes:
    """The shapes of the letters of a face, in its own units, upwards.

    Parameters
    ----------
    font : fontTools.ttLib.TTFont
        As :func:`helpers.draw.letters.cut_down` leaves it.

    Attributes
    ----------
    em : int
        How many units make one em.
    kerning : dict of int
        By how many units two letters move together, by their names.
    """

    def __init__(self, font: TTFont):
        self.em: int = font["head"].unitsPerEm
        self.kerning: dict[tuple[str, str], int] = font["kern"].kernTables[0].kernTable
        self._glyphs, self._names = font.getGlyphSet(), font.getBestCmap()
        self._widths = {code: font["hmtx"][name][0] / self.em for code, name in self._names.items()}
        self._letters: dict[str, _Letter] = {}

    def advance(self, text: str) -> float:
        """Return the width of a line without kerning, in ems."""
        return sum(self._widths[ord(letter)] for letter in text)

    def width(self, text: str) -> float:
        """Return how far a line moves the pen, with its kerning and the blanks at its ends, in ems."""
        *_, (last, x) = self._placed(text)
        return (x + last.width) / self.em

    def path(self, text: str) -> Path:
        """Return the shape of a line that begins at 0."""
        placed = [(letter, x) for letter, x in self._placed(text) if len(letter.codes)]
        if not placed:
            return Path(np.empty((0, 2)))
        corners = np.concatenate([letter.corners + np.array((x, 0)) for letter, x in placed])
        return Path(corners, np.concatenate([letter.codes for letter, _ in placed]))

    def svg(self, text: str) -> str:
        """Return the shape of a line as a path of SVG."""
        placed = [(x + left, y, rest) for letter, x in self._placed(text) for left, y, rest in letter.contours]
        return "".join(f"M{x} {y}{rest}" for x, y, rest in placed)

    def _placed(self, text: str) -> Iterator[tuple["_Letter", int]]:
        x, last = 0, ""
        for name in (self._names[ord(letter)] for letter in text):
            x += self.kerning.get((last, name), 0)
            yield (letter := self._letter(name)), x
            x, last = x + letter.width, name

    def _letter(self, name: str) -> "_Letter":
        if name not in self._letters:
            pen = _Pen(self._glyphs)
            self._glyphs[name].draw(pen)
            corners, codes = np.array(pen.corners, float).reshape(-1, 2), np.array(pen.codes, np.uint8)
            self._letters[name] = _Letter(self._glyphs[name].width, corners, codes, pen.contours)
        return self._letters[name]


class _Letter(NamedTuple):
    """A letter as matplotlib has it, and as SVG has it: where each closed line begins, and how it goes on."""

    width: int
    corners: np.ndarray
    codes: np.ndarray
    contours: list[tuple[float, float, str]]


class _Pen(BasePen):
    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.corners: list[tuple[float, float]] = []
        self.codes: list[np.uint8] = []
        self.contours: list[tuple[float, float, str]] = []

    def _moveTo(self, pt):
        self.contours.append((*pt, ""))
        self._note(Path.MOVETO, pt)

    def _lineTo(self, pt):
        self._go("l", pt)
        self._note(Path.LINETO, pt)

    def _qCurveToOne(self, pt1, pt2):
        self._go("q", pt1, pt2)
        self._note(Path.CURVE3, pt1, pt2)

    def _closePath(self):
        self._go("z")
        self._note(Path.CLOSEPOLY, (0, 0))

    def _go(self, sign: str, *points):
        """Add a step from where the pen stands, which takes half the letters of a step from 0."""
        x, y = self._getCurrentPoint()
        steps = " ".join(f"{to_x - x:g} {to_y - y:g}" for to_x, to_y in points).replace(" -", "-")
        left, bottom, rest = self.contours[-1]
        self.contours[-1] = (left, bottom, f"{rest}{sign}{steps}")

    def _note(self, code: np.uint8, *points):
        self.corners += points
        self.codes += [code] * len(points)


@cache
def shapes(weight: str) -> Shapes:
    """Return the shapes of a weight, ``regular``, ``semibold`` or ``bold``."""
    return Shapes(TTFont(face_file(weight), lazy=True))
