"""Setting type: measuring, breaking and balancing lines before anything is drawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from fontTools.ttLib import TTFont

from helpers.charts.style import INK, face_file
from helpers.errors import UserError
from helpers.words.dates import NBSP
from helpers.words.footnotes import bare

# No line begins with a dash, a point between parts or dots that stand for more, nor ends in a word of one letter, which
# in Russian and Ukrainian is a preposition or a conjunction.
_NO_BREAK = re.compile(r" (?=[—·] |…)|(?<=(?<!\S)[авзийкосуяіє]) ", re.IGNORECASE)
LINE = 1.22  # line height in ems
ASCENT, DESCENT = 0.76, 0.23  # what a line covers above and below its baseline, in ems


class Run(NamedTuple):
    """A piece of text of one weight and colour, and the address it leads to, if any."""

    text: str
    weight: str = "regular"
    colour: str = INK
    link: str = ""


@dataclass(frozen=True)
class Block:
    """Lines of runs, broken and measured.

    Attributes
    ----------
    lines : tuple of tuple of Run
    size : float
        Size of type in px.
    width, height : float
        What it covers, in px.
    """

    lines: tuple[tuple[Run, ...], ...]
    size: float
    width: float
    height: float

    @property
    def leading(self) -> float:
        """Distance of two baselines in px."""
        return self.size * LINE


@cache
def _advances(weight: str) -> dict[int, float]:
    font = TTFont(face_file(weight), lazy=True)
    scale, widths = 1 / font["head"].unitsPerEm, font["hmtx"].metrics
    return {code: widths[name][0] * scale for code, name in font.getBestCmap().items()}


def measure(text: str, size: float, weight: str = "regular") -> float:
    """Return the width of a line of text in px.

    Parameters
    ----------
    text : str
        One line; footnotes have no width.
    size : float
        Size of type in px.
    weight : {"regular", "semibold", "bold"}

    Returns
    -------
    float
        The sum of the letters' advances; kerning only makes the line shorter.

    Raises
    ------
    UserError
        If the typeface lacks a letter: a box or a borrowed letter must never be printed.
    """
    return _ems(bare(text), weight) * size


@lru_cache(maxsize=20000)
def _ems(text: str, weight: str) -> float:
    advances = _advances(weight)
    try:
        return sum(advances[ord(letter)] for letter in text)
    except KeyError as missing:
        raise UserError(f"The typeface lacks the sign U+{missing.args[0]:04X} of the text “{text[:60]}”.") from None


def _line_width(line: Sequence[Run], size: float) -> float:
    return sum(measure(run.text, size, run.weight) for run in line)


def block(runs: Sequence[Run] | str, size: float, width: float = float("inf"), balance: bool = True) -> Block:
    """Break runs into lines no wider than ``width``.

    A newline in a text breaks the line; no line begins with a dash or a point between two parts, none ends in a
    Russian or Ukrainian word of one letter. Words that are too
    long for a line are cut with a hyphen. Footnotes are left out.

    Parameters
    ----------
    runs : sequence of Run, or str
    size : float
        Size of type in px.
    width : float
        Greatest width of a line in px.
    balance : bool
        Make the lines about equally long, without adding a line.

    Returns
    -------
    Block
    """
    runs = [Run(runs)] if isinstance(runs, str) else list(runs)
    runs = [run._replace(text=_NO_BREAK.sub(NBSP, bare(run.text))) for run in runs]
    lines = _broken(runs, size, width)
    if balance and len(lines) > 1 and width < float("inf"):
        low, high = width / 2, width
        while high - low > 2:
            middle = (low + high) / 2
            narrower = _broken(runs, size, middle)
            if len(narrower) > len(lines) or _has_cut_word(narrower, lines):
                low = middle
            else:
                high, lines = middle, narrower
    widest = max((_line_width(line, size) for line in lines), default=0)
    height = (len(lines) - 1) * size * LINE + size * (ASCENT + DESCENT)
    return Block(tuple(map(tuple, lines)), size, widest, height)


def _has_cut_word(narrower, lines) -> bool:
    text = ["".join(run.text for line in some for run in line).replace(" ", "") for some in (narrower, lines)]
    return len(text[0]) != len(text[1])


def _broken(runs: Sequence[Run], size: float, width: float) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for word in _words(runs, size, width):
        if word == "\n":
            lines.append([])
            continue
        space, *letters = word
        at = _line_width(lines[-1], size)
        if lines[-1] and at + _line_width([space, *letters], size) > width:
            lines.append([])
        if lines[-1]:
            lines[-1].append(space)
        lines[-1] += letters
    return [_merged(line) for line in lines]


def _words(runs: Sequence[Run], size: float, width: float):
    """Yield words, each a space and the runs it is made of; a line is broken at spaces only, not where a run ends."""
    space, letters = Run(""), []
    for run in runs:
        for piece in re.findall(r"\n|[ ]+|[^ \n]+", run.text):
            if piece[0] in " \n":
                if letters:
                    yield from _cut(space, letters, size, width)
                if piece == "\n":
                    yield piece
                space, letters = Run("" if piece == "\n" else " ", *run[1:]), []
            else:
                letters.append(run._replace(text=piece))
    if letters:
        yield from _cut(space, letters, size, width)


def _cut(space: Run, letters: list[Run], size: float, width: float):
    """Cut a word that is wider than a line into parts with hyphens."""
    while _line_width(letters, size) > width and len(letters[0].text) > 1:
        first = letters[0]
        head = _fitting(first.text, size, first.weight, width)
        yield [space, first._replace(text=f"{head}-")]
        space, letters = Run(""), [first._replace(text=first.text[len(head) :]), *letters[1:]]
    yield [space, *letters]


def _fitting(word: str, size: float, weight: str, width: float) -> str:
    count = len(word) - 1
    while count > 1 and measure(f"{word[:count]}-", size, weight) > width:
        count -= 1
    return word[: max(count, 1)]


def _merged(line: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in line:
        if merged and merged[-1][1:] == run[1:]:
            merged[-1] = run._replace(text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return merged
