"""Cutting letters out of a typeface, and their shapes.

Every PDF and SVG carries the letters it needs. As its package brings it, a face also holds small capitals, Greek,
thousands of other forms and kerning by classes: to cut letters from that takes six times as long, and its ligatures
would stand in the PNG and the PDF but not in the SVG. So each face is cut down once to what charts may use.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from fontTools import subset
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

from helpers.words.signs import SIGNS

KERNED = ((0x20, 0x100), (0x400, 0x460), (0x490, 0x492), (0x2010, 0x2040))  # a list of pairs holds some 10,000


def cut(font: TTFont, signs: Iterable[int], **options) -> TTFont:
    """Leave only some signs in a font.

    Parameters
    ----------
    font : fontTools.ttLib.TTFont
        It is changed.
    signs : iterable of int
        Code points; those that the font lacks are passed over.
    **options
        Further options of :class:`fontTools.subset.Options`.

    Returns
    -------
    fontTools.ttLib.TTFont
    """
    subsetter = subset.Subsetter(subset.Options(hinting=False, notdef_outline=True, **options))
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    return font


def cut_down(font: TTFont) -> TTFont:
    """Leave what charts may use: the signs, all names and the kerning as a plain list of pairs; see :func:`cut`."""
    cut(font, _each(SIGNS), layout_features=["kern"], name_IDs="*", name_legacy=True)  # a name tells the semibold
    kerned = set(_each(KERNED))
    letters = [name for code, name in font.getBestCmap().items() if code in kerned]
    pairs = KernTable_format_0()
    pairs.version, pairs.coverage, pairs.apple, pairs.tupleIndex = 0, 1, False, None
    pairs.kernTable = {pair: move for pair, move in _kerning(font, letters).items() if move}
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [pairs]
    del font["GPOS"]
    return font


class Shapes:
    """The shapes of letters, for lines of a face that drawing tools need not have.

    Parameters
    ----------
    font : fontTools.ttLib.TTFont
        As :func:`cut_down` leaves it.
    """

    def __init__(self, font: TTFont):
        self.em = font["head"].unitsPerEm
        self._glyphs, self._names = font.getGlyphSet(), font.getBestCmap()
        self._kerning = font["kern"].kernTables[0].kernTable
        self._contours: dict[str, list[_Contour]] = {}

    def of(self, text: str) -> str:
        """Return the shape of a line as a path of SVG, in units of which :attr:`em` make one em, upwards."""
        path, x, last = [], 0, ""
        for name in (self._names[ord(letter)] for letter in text):
            x += self._kerning.get((last, name), 0)
            path += [f"M{x + contour.x} {contour.y}{contour.rest}" for contour in self._contours_of(name)]
            x, last = x + self._glyphs[name].width, name
        return "".join(path)

    def _contours_of(self, name: str) -> list["_Contour"]:
        if name not in self._contours:
            pen = _ShapePen(self._glyphs)
            self._glyphs[name].draw(pen)
            self._contours[name] = pen.contours
        return self._contours[name]


@dataclass
class _Contour:
    """A closed line: where it begins, and how it goes on from there."""

    x: float
    y: float
    rest: str = ""


class _ShapePen(BasePen):
    """A pen that notes each step from where it stands, which takes half the signs."""

    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.contours: list[_Contour] = []

    def _moveTo(self, pt):
        self.contours.append(_Contour(*pt))

    def _lineTo(self, pt):
        self._step("l", pt)

    def _qCurveToOne(self, pt1, pt2):
        self._step("q", pt1, pt2)

    def _closePath(self):
        self.contours[-1].rest += "z"

    def _step(self, kind: str, *points):
        x, y = self._getCurrentPoint()
        numbers = " ".join(f"{to_x - x:g} {to_y - y:g}" for to_x, to_y in points)
        self.contours[-1].rest += f"{kind}{numbers}".replace(" -", "-")


def _each(blocks: Iterable[tuple[int, int]]) -> Iterator[int]:
    return chain.from_iterable(range(*block) for block in blocks)


def _kerning(font: TTFont, letters: list[str]) -> dict[tuple[str, str], int]:
    """Return by how many units two letters move together; of two tables that tell of a pair, the first one counts."""
    pairs: dict[tuple[str, str], int] = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for pair, record in _pairs(table, letters):
                pairs.setdefault(pair, record.Value1.XAdvance if record.Value1 else 0)
    return pairs


def _pairs(table, letters: list[str]) -> Iterator[tuple[tuple[str, str], Any]]:
    """Yield the record of each two letters: in format 1 they are listed by the first, in format 2 by their classes."""
    known = set(letters)
    if table.Format == 1:
        for left, seconds in zip(table.Coverage.glyphs, table.PairSet, strict=True):
            told = ((record.SecondGlyph, record) for record in seconds.PairValueRecord)
            yield from (((left, right), record) for right, record in told if {left, right} <= known)
        return
    first, second = table.ClassDef1.classDefs, table.ClassDef2.classDefs
    for left in known.intersection(table.Coverage.glyphs):
        records = table.Class1Record[first.get(left, 0)].Class2Record
        yield from (((left, right), records[second.get(right, 0)]) for right in letters)
