"""The figures of the sides as they are set: the hedge and, in larger type, the number."""

from dataclasses import dataclass
from functools import cached_property

from helpers.charts.dispute.sides import Case, Side
from helpers.draw.frame import Box, Frame
from helpers.draw.style import INK, PLUM, QUIET, SECOND, region_colours
from helpers.draw.typesetting import ASCENT, Block, Run
from helpers.words import bare, figure

# Type of a number in ems, by whether the frame is low and whether the number is one of those compared.
_NUMBER_SIZE = {(False, True): 2.5, (False, False): 1.5, (True, True): 2.1, (True, False): 1.1}


@dataclass(frozen=True)
class Swap:
    """Two numbers of the same digits: those that have changed places are coloured.

    Attributes
    ----------
    texts : tuple of str
        Both numbers.
    colour : str
        Of the first of these digits.
    """

    texts: tuple[str, str]
    colour: str

    @classmethod
    def of(cls, case: Case) -> "Swap | None":
        """Return the swap of a dispute, if there is one."""
        if not case.swap:
            return None
        one, other = (bare(case.words.number(side.value)) for side in case.swap)
        return cls((one, other), region_colours(case.known, case.swap[0].first["region"])[1])

    @cached_property
    def moved(self) -> list[int]:
        """The places at which the numbers differ."""
        return [place for place, pair in enumerate(zip(*self.texts, strict=True)) if len(set(pair)) > 1]

    @cached_property
    def colours(self) -> dict[str, str]:
        """The colour of each digit that has moved."""
        digits = dict.fromkeys(self.texts[0][place] for place in self.moved)
        return {digit: (self.colour, PLUM, SECOND)[min(number, 2)] for number, digit in enumerate(digits)}

    @property
    def moves(self) -> list[tuple[int, int]]:
        """From which place in the first number to which in the other each digit has moved."""
        moves, free = [], list(self.moved)
        for place in self.moved:
            target = next(other for other in free if self.texts[1][other] == self.texts[0][place])
            free.remove(target)
            moves.append((place, target))
        return moves

    def runs(self, text: str) -> list[Run]:
        """Return one of the numbers, digit by digit."""
        return [
            Run(sign, "bold", self.colours[sign] if place in self.moved else QUIET) for place, sign in enumerate(text)
        ]


@dataclass(frozen=True)
class Figure:
    """A figure ready to be drawn.

    Attributes
    ----------
    hedge, number : Block
        The hedge is empty where there is none.
    above : bool
        The hedge stands above the number, not before it.
    gap : float
        Between hedge and number, in px.
    """

    hedge: Block
    number: Block
    above: bool
    gap: float

    @property
    def width(self) -> float:
        """What it covers, in px."""
        if self.above:
            return max(self.hedge.width, self.number.width)
        return self.hedge.width + (self.gap if self.hedge.width else 0) + self.number.width

    @property
    def height(self) -> float:
        """What it covers, in px."""
        return self.number.height + (self.hedge.height if self.above and self.hedge.width else 0)

    def draw(self, frame: Frame, middle: float) -> Box:
        """Draw it at the left edge and return what the number covers."""
        x, top = frame.left, middle - self.height / 2
        if self.hedge.width and self.above:
            top = frame.put(self.hedge, x, top)[3]
        elif self.hedge.width:
            drop = (self.number.size - self.hedge.size) * ASCENT  # both stand on one baseline
            x = frame.put(self.hedge, x, top + drop)[2] + self.gap
        return frame.put(self.number, x, top)


def figure_of(case: Case, side: Side, frame: Frame, swap: Swap | None) -> Figure:
    """Set the figure of a side; the two whose digits are to be compared are larger."""
    em, lead = frame.size.label, side in case.swap
    text = case.words.say("dispute-no-number") if side.kind == "word" else bare(figure(case.words, side.first))
    number = "" if side.kind in ("range", "word") else bare(case.words.number(side.value))
    hedge = text.replace(number, "").strip() if number else ""
    size = em * _NUMBER_SIZE[frame.size.tier == "compact", lead] if number else em
    runs = swap.runs(number) if swap and lead else _plain(side, number or text)
    hedged = [Run(hedge, "semibold", SECOND)] if hedge else []
    return Figure(frame.block(hedged), frame.block(runs, size), frame.size.tier == "tall", em * 0.3)


def _plain(side: Side, text: str) -> list[Run]:
    return [Run(text, "semibold", SECOND) if side.kind == "word" else Run(text, "bold", INK)]
