"""The key of a chart: the signs that it uses, each with its meaning in words, in as few lines as they need."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from helpers.draw.frame import Frame
from helpers.draw.style import PX, RULE, SECOND
from helpers.draw.symbols import TOWARDS, FigureSign
from helpers.draw.typesetting import Block, Run
from helpers.ledger.records import Claim
from helpers.words import Words

_KINDS = {"exact": "exact", "about": "about", "": "unstated", "at_least": "at-least", "at_most": "at-most",
          "almost": "at-most", "range": "range"}  # fmt: skip
_STANDINGS = ("planned", "contested")
_PARTS = (*dict.fromkeys(_KINDS.values()), *_STANDINGS)  # of what signs mean, in the order of keys


Sign = Callable[[Axes, float, float, float, str], object]  # draws a sign about a middle, with a radius, in a colour


class KeyEntry(NamedTuple):
    """One sign of a key.

    Attributes
    ----------
    words : str
        What it means.
    draw : callable
    before, after : float
        How far it reaches from its middle, in radii.
    """

    words: str
    draw: Sign
    before: float = 1.25
    after: float = 1.25


def key_of_figures(words: Words, claims: Iterable[Claim]) -> list[KeyEntry]:
    """Return what the signs of figures mean, of the claims that are drawn by them: a claim for each mark."""
    return key_of_signs(words, (FigureSign.of(claim) for claim in claims if claim.figure.kind != "word"))


def key_of_signs(words: Words, drawn: Iterable[FigureSign]) -> list[KeyEntry]:
    """Return what signs of figures mean that are drawn."""
    samples = samples_of(drawn).items()
    return [key_of_sign(", ".join(words.say(f"key-{part}") for part in parts), sign) for sign, parts in samples]


def samples_of(drawn: Iterable[FigureSign]) -> dict[FigureSign, list[str]]:
    """Return signs that show each part of the meaning of those drawn once, and as it is drawn.

    Examples
    --------
    >>> [*samples_of([FigureSign("exact"), FigureSign("at_least", contested=True)]).values()]
    [['exact'], ['contested', 'at-least']]
    """
    counted = Counter(drawn)
    samples: dict[FigureSign, list[str]] = {}
    for part in _PARTS:
        if having := Counter({sign: count for sign, count in counted.items() if part in _parts(sign)}):
            samples.setdefault(_sample(having), []).insert(0, part)  # how it stands before how exact it is
    return samples


def _parts(sign: FigureSign) -> set[str]:
    """Return what a sign means."""
    return {_KINDS[sign.kind], *(part for part in _STANDINGS if getattr(sign, part))}


def _sample(having: Counter[FigureSign]) -> FigureSign:
    """Return the plainest of several signs; of these one that is filled or open as most are, then the commonest."""
    filled = 2 * sum(count for sign, count in having.items() if sign.kind == "exact") >= having.total()

    def rank(sign: FigureSign) -> tuple:
        long = sign.kind in TOWARDS or sign.kind == "range"
        return sign.planned + sign.contested + long, (sign.kind == "exact") != filled, -having[sign]

    return min(having, key=rank)


def key_of_sign(words: str, sign: FigureSign) -> KeyEntry:
    """Return the entry of one sign."""
    arrow, half = TOWARDS.get(sign.kind, 0), 0.9 if sign.kind == "range" else 0.0

    def draw(ax: Axes, x: float, y: float, radius: float, colour: str) -> None:
        sign.draw(ax, x, y, radius, colour, ends=(x - radius * half, x + radius * half))

    return KeyEntry(words, draw, 3.2 if arrow < 0 else 1.25 + half, 3.2 if arrow > 0 else 1.25 + half)


def ground_entry(words: str, colour: str) -> KeyEntry:
    """Return the entry of a ground that some marks stand on."""

    def draw(ax: Axes, x: float, y: float, radius: float, _: str) -> None:
        corner = (x - 2 * radius, y - 1.4 * radius)
        ax.add_artist(Rectangle(corner, 4 * radius, 2.8 * radius, facecolor=colour, edgecolor=RULE, linewidth=0.5 * PX))

    return KeyEntry(words, draw, 2, 2)


@dataclass(frozen=True)
class Key:
    """Entries set in lines.

    Attributes
    ----------
    frame : Frame
    entries : sequence of KeyEntry
    width : float
        Room of a line, in px.
    size : float
        Of the type, in px; the smallest of the frame unless given.
    """

    frame: Frame
    entries: Sequence[KeyEntry]
    width: float
    size: float = 0.0

    @property
    def height(self) -> float:
        """What it covers downwards; nothing if there are no entries."""
        return sum(self._heights) + self._em * 0.2 * max(len(self._heights) - 1, 0)

    def draw(self, left: float, top: float) -> None:
        """Draw it with its left top corner there."""
        for line, height in zip(self._lines, self._heights, strict=True):
            x = left
            for entry, text in line:
                middle = x + entry.before * self._radius
                entry.draw(self.frame.ax, middle, top + self._em * 0.5, self._radius, SECOND)
                self.frame.put(text, middle + entry.after * self._radius + self._em * 0.25, top)
                x += self._wide(entry, text) + self._gap
            top += height + self._em * 0.2

    @property
    def _em(self) -> float:
        return self.size or self.frame.size.small

    @property
    def _radius(self) -> float:
        return self._em * 0.34

    @property
    def _gap(self) -> float:
        return self._em * 0.85

    @cached_property
    def _lines(self) -> list[list[tuple[KeyEntry, Block]]]:
        lines: list[list[tuple[KeyEntry, Block]]] = []
        free = 0.0
        for entry, text in self._texts():
            wide = self._wide(entry, text) + self._gap
            if not lines or wide > free + self._gap:
                lines.append([])
                free = self.width
            lines[-1].append((entry, text))
            free -= wide
        return lines

    @cached_property
    def _heights(self) -> list[float]:
        return [max(text.height for _, text in line) for line in self._lines]

    def _texts(self) -> Iterator[tuple[KeyEntry, Block]]:
        for entry in self.entries:
            room = self.width - (entry.before + entry.after) * self._radius - self._em * 0.25
            yield entry, self.frame.block([Run(entry.words, "regular", SECOND)], self._em, room)

    def _wide(self, entry: KeyEntry, text: Block) -> float:
        return (entry.before + entry.after) * self._radius + self._em * 0.25 + text.width
