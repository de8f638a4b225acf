"""Setting type: measuring, breaking and balancing lines before anything is drawn."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from helpers.draw.shapes import shapes
from helpers.draw.style import INK
from helpers.errors import UserError
from helpers.words.dates import NBSP
from helpers.words.footnotes import bare
from helpers.words.languages import hyphens, leaning_words

# No line begins with a dash, a point between parts, dots that stand for more or the doubt of a date, nor ends in a word
# that leans on the next one in some language.
_LEANING = [rf"(?<=(?<![^\s(«„]){re.escape(word)}) " for word in sorted(leaning_words())]
_NO_BREAK = re.compile("|".join([r" (?=[—·]\s|…|\(\?\))", *_LEANING]), re.IGNORECASE)
# Where there is room for it, a number stays with what it counts, and a year with its month.
_KEPT = re.compile(r"\d [^\W\d]|(?:[^\W\d]|\.) (?:19|20)\d\d(?!\d)")
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
    return _ems(text, weight) * size


@lru_cache(maxsize=20000)
def _ems(text: str, weight: str) -> float:
    try:
        return shapes(weight).advance(bare(text))
    except KeyError as missing:
        raise UserError(f"The typeface lacks the sign U+{missing.args[0]:04X} of the text “{text[:60]}”.") from None


def _line_width(line: Sequence[Run], size: float) -> float:
    return sum(measure(run.text, size, run.weight) for run in line)


def block(runs: Sequence[Run] | str, size: float, width: float = float("inf"), balance: bool = True) -> Block:
    """Break runs into lines no wider than ``width``.

    A newline in a text breaks the line; no line begins with a dash or dots that stand for more, none begins or ends
    with a point between two parts, and none ends in a Russian or Ukrainian word of one letter. A number stays with
    what it counts, and a year with its month, unless the line is too short for both. Words that are too long for a
    line are cut with a hyphen. Footnotes are left out.

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
    return _set(tuple([Run(runs)] if isinstance(runs, str) else runs), size, width, balance)


@lru_cache(maxsize=10000)  # charts try the same words in many places and for many reasons
def _set(runs: tuple[Run, ...], size: float, width: float, balance: bool) -> Block:
    words = list(_words([run._replace(text=_NO_BREAK.sub(NBSP, bare(run.text))) for run in runs], size))
    kept = _kept(words)
    words = kept if all(word.wide <= width for word in kept) else words
    lines = _broken(words, size, width)
    if balance and len(lines) > 1 and width < float("inf"):
        low, high = width / 2, width
        while high - low > 2:
            middle = (low + high) / 2
            narrower = _broken(words, size, middle)
            if len(narrower) > len(lines) or _has_cut_word(narrower, lines):
                low = middle
            else:
                high, lines = middle, narrower
    lines = [_merged(line) for line in [*map(_without_point, lines[:-1]), lines[-1]]]
    widest = max((_line_width(line, size) for line in lines), default=0)
    height = (len(lines) - 1) * size * LINE + size * (ASCENT + DESCENT)
    return Block(tuple(map(tuple, lines)), size, widest, height)


def _has_cut_word(narrower, lines) -> bool:
    text = ["".join(run.text for line in some for run in line).replace(" ", "") for some in (narrower, lines)]
    return len(text[0]) != len(text[1])


def _broken(words: Sequence["_Word"], size: float, width: float) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    at = 0.0
    for whole in words:
        if not whole.letters:
            lines.append([])
            at = 0.0
            continue
        for word in (whole,) if whole.wide <= width else _cut(whole, size, width):
            if lines[-1] and at + (word.gap + word.wide) > width:
                lines.append([])
                at = 0.0
            if lines[-1]:
                lines[-1].append(word.space)
                at += word.gap
            lines[-1] += word.letters
            at += word.wide
    return lines


class _Word(NamedTuple):
    """A space and the letters behind it, with their widths in px; without letters it is the end of a line."""

    space: Run
    letters: list[Run]
    gap: float = 0.0
    wide: float = 0.0


def _measured(space: Run, letters: list[Run], size: float) -> _Word:
    return _Word(space, letters, measure(space.text, size, space.weight), _line_width(letters, size))


def _words(runs: Sequence[Run], size: float) -> Iterator[_Word]:
    """Yield the words; a line is broken at spaces only, not where a run ends."""
    space, letters = Run(""), []
    for run in runs:
        for piece in re.findall(r"\n|[ ]+|[^ \n]+", run.text):
            if piece[0] in " \n":
                if letters:
                    yield _measured(space, letters, size)
                if piece == "\n":
                    yield _Word(Run(""), [])
                space, letters = Run("" if piece == "\n" else " ", *run[1:]), []
            else:
                letters.append(run._replace(text=piece))
    if letters:
        yield _measured(space, letters, size)


def _kept(words: Sequence[_Word]) -> list[_Word]:
    """Join words of one look that a reader takes in as one."""
    joined = [*words[:1]]
    for word in words[1:]:
        last, first = joined[-1].letters[-1:], word.letters[:1]
        if last and first and last[0][1:] == first[0][1:] and _KEPT.match(f"{last[0].text[-1]} {first[0].text}"):
            before = joined.pop()
            letters, wide = [*before.letters, word.space, *word.letters], before.wide + word.gap + word.wide
            word = before._replace(letters=letters, wide=wide)
        joined.append(word)
    return joined


def _cut(word: _Word, size: float, width: float) -> Iterator[_Word]:
    """Cut a word that is wider than a line into parts with hyphens."""
    space, letters = word.space, word.letters
    while _line_width(letters, size) > width and len(letters[0].text) > 1:
        first = letters[0]
        head = _fitting(first.text, size, first.weight, width)
        yield _measured(space, [first._replace(text=f"{head}-")], size)
        space, letters = Run(""), [first._replace(text=first.text[len(head) :]), *letters[1:]]
    yield _measured(space, letters, size)


def _fitting(word: str, size: float, weight: str, width: float) -> str:
    count = len(word) - 1
    while count > 1 and measure(f"{word[:count]}-", size, weight) > width:
        count -= 1
    for pattern in hyphens():
        places = [found.start() for found in pattern.finditer(word) if found.start() <= count]
        if places:
            return word[: places[-1]]
    return word[: max(count, 1)]


def _without_point(line: list[Run]) -> list[Run]:
    """Take the point between two parts off a line that ends with it: the end of the line parts them."""
    if not line or not line[-1].text.endswith("·"):
        return line
    last = line[-1]._replace(text=line[-1].text.removesuffix("·").removesuffix(NBSP))
    return [*line[:-1], *([last] if last.text else [])]


def _merged(line: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in line:
        if merged and merged[-1][1:] == run[1:]:
            merged[-1] = run._replace(text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return merged
