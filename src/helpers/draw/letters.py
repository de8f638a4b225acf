"""Cutting letters out of a typeface.

Every PDF and SVG carries the letters it needs. As its package brings it, a face also holds small capitals, Greek,
thousands of other forms and kerning by classes: to cut letters from that takes six times as long, and its ligatures
would stand in the PNG and the PDF but not in the SVG. So each face is cut down once to what charts may use.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from fontTools import subset
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
    subsetter = subset.Subsetter(subset.Options(notdef_outline=True, **options))
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    return font


def cut_down(font: TTFont) -> TTFont:
    """Leave what charts may use: the signs, all names and the kerning as a plain list of pairs; see :func:`cut`."""
    # A name tells the semibold.
    cut(font, _each(SIGNS), hinting=False, layout_features=["kern"], name_IDs="*", name_legacy=True)
    kerned = set(_each(KERNED))
    letters = [name for code, name in font.getBestCmap().items() if code in kerned]
    font["kern"] = kern_table({pair: move for pair, move in _kerning(font, letters).items() if move})
    # An empty table of positions stays: for its sake fontTools leaves the pairs out of PDFs, which have no use for
    # them, unread; there are thousands. What lays out text reads the pairs, as that table has no kerning.
    left = font["GPOS"].table
    left.ScriptList.ScriptRecord, left.FeatureList.FeatureRecord, left.LookupList.Lookup = [], [], []
    for table in ("GSUB", "GDEF", "BASE", "gasp"):
        del font[table]
    return font


def kern_table(pairs: Mapping[tuple[str, str], int]):
    """Return a table of kerning: by how many units two letters move together, by their names."""
    listed = KernTable_format_0()
    listed.version, listed.coverage, listed.apple, listed.tupleIndex = 0, 1, False, None
    listed.kernTable = dict(pairs)
    table = newTable("kern")
    table.version, table.kernTables = 0, [listed]
    return table


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
