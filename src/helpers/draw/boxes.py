"""The last look before a chart is handed over: no word is cut by the edge of the canvas or printed on another."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from helpers.errors import UserError

Box = tuple[float, float, float, float]
SLACK = 2.0  # px; a letter's own free border


class ClippedWords(UserError):
    """A chart's words find no room; the sentence names them."""


def overlap(one: Box, other: Box) -> float:
    """Return by how many px two boxes overlap in the direction in which they overlap least; 0 if not at all."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, min(across, down))


def refuse_clipped(texts: Sequence[tuple[Box, str]], width: float, height: float, stem: str) -> None:
    """Raise an error that names the words that are cut or lie on others.

    Parameters
    ----------
    texts : sequence of (Box, str)
        What each text covers, in px from the top left.
    width, height : float
        Of the canvas.
    stem : str
        Name of the chart's files.

    Raises
    ------
    ClippedWords
        A name in the tables is too long for this chart.
    """
    for text in (*_cut(texts, width, height), *_hidden(texts)):
        raise ClippedWords(f"{stem} has no room for “{_short(text)}”: give it fewer words in data/raw.")


def _cut(texts: Sequence[tuple[Box, str]], width: float, height: float) -> Iterator[str]:
    for (left, top, right, bottom), text in texts:
        if min(left, top) < -SLACK or right > width + SLACK or bottom > height + SLACK:
            yield text


def _hidden(texts: Sequence[tuple[Box, str]]) -> Iterator[str]:
    """Yield the longer of two texts that lie on each other: it is the one to shorten."""
    for (one, said), (other, also) in combinations(texts, 2):
        if overlap(one, other) > SLACK:
            yield max(said, also, key=len)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
