"""Figures set in type: the hedge beside or above the number, and the digits that have changed places coloured."""

from dataclasses import dataclass
from functools import cached_property

from helpers.charts.dispute import said
from helpers.charts.dispute.told import Disputed, Side
from helpers.draw.boxes import Box
from helpers.draw.frame import Frame
from helpers.draw.style import INK, QUIET, SECOND
from helpers.draw.typesetting import ASCENT, Block, Run, measure
from helpers.words import bare

# Type of a number in ems, by whether the frame is low and whether the number is one of those compared.
_NUMBER_SIZE = {(False, True): 2.5, (False, False): 1.5, (True, True): 2.1, (True, False): 1.1}


@dataclass(frozen=True)
class DigitSwap:
    """Two numbers of the same digits: those that have changed places stand out, the first of them in ``colour``."""

    texts: tuple[str, str]
    colour: str

    @cached_property
    def moved(self) -> list[int]:
        """The places at which the numbers differ."""
        return [place for place, pair in enumerate(zip(*self.texts, strict=True)) if len(set(pair)) > 1]

    @cached_property
    def colours(self) -> dict[str, str]:
        """The colour of each digit that has moved."""
        digits = dict.fromkeys(self.texts[0][place] for place in self.moved)
        return {digit: (self.colour, INK, SECOND)[min(number, 2)] for number, digit in enumerate(digits)}

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

    def digit_x(self, number: int, place: int, left: float, size: float) -> float:
        """Return the middle of a digit of one of the numbers, which begins at ``left``."""
        text = self.texts[number]
        return left + measure(text[:place], size, "bold") + measure(text[place], size, "bold") / 2


def swap_of(disputed: Disputed, frame: Frame) -> DigitSwap | None:
    """Return the two figures of the same digits, if there are two."""
    if not disputed.swap:
        return None
    one, other = (bare(frame.words.number(side.value)) for side in disputed.swap)
    return DigitSwap((one, other), frame.text_colour(disputed.swap[0].first.region))


@dataclass(frozen=True)
class SetFigure:
    """A figure ready to be drawn: the hedge, empty where there is none, above the number or ``gap`` px before it."""

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


def figures_of(disputed: Disputed, frame: Frame) -> dict[Side, SetFigure]:
    """Set the figures of all sides; those whose digits are compared come first."""
    swap = swap_of(disputed, frame)
    compared = {side: _figure(side, frame, swap) for side in disputed.swap}
    return compared | {side: _figure(side, frame, None) for side in disputed.sides if side not in compared}


def _figure(side: Side, frame: Frame, swap: DigitSwap | None) -> SetFigure:
    """Set the figure of a side; the two whose digits are to be compared, of which ``swap`` tells, are larger."""
    em, tier = frame.size.label, frame.size.tier
    hedge, number = said.hedge_and_number(frame.words, side)
    single = side.kind not in ("range", "word")
    size = em * _NUMBER_SIZE[tier == "compact", swap is not None] if single else em
    plain = Run(number, "bold", INK) if side.numbered else Run(number, "semibold", SECOND)
    hedged = [Run(hedge, "semibold", SECOND)] if hedge else []
    return SetFigure(frame.block(hedged), frame.block(swap.runs(number) if swap else [plain], size), tier == "tall",
                     em * 0.3)  # fmt: skip
