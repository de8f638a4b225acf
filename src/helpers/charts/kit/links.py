"""A step in a region's chain of firearms: its word, its number in large type, its day and its speaker."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from helpers.charts.kit.board import Board
from helpers.charts.kit.entries import ISSUED, PLANNED, REQUESTED, Entry
from helpers.charts.kit.lines import joined
from helpers.draw.frame import text_height
from helpers.draw.style import PLUM, QUIET
from helpers.draw.typesetting import Block, Run

_NAMES = ("requested", "planned", "issued", "in_use")


@dataclass(frozen=True)
class Link:
    """One step in a region's chain of firearms, which may hold several entries or none.

    Attributes
    ----------
    board : Board
    step : int
    chain : sequence of Entry
        The entries of all steps.
    width : float
    """

    board: Board
    step: int
    chain: Sequence[Entry]
    width: float

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Those of this step, the one with a number first."""
        mine = (entry for entry in self.chain if entry.step == self.step)
        return tuple(sorted(mine, key=lambda entry: (not entry.numbers, entry.contested)))

    @property
    def height(self) -> float:
        """What it covers downwards."""
        return sum(block.height + self.board.label * 0.1 for block in self._blocks)

    def paint(self, x: float, top: float) -> float:
        """Draw it; return where its first line ends."""
        board, blocks = self.board, self._blocks
        if self.entries:
            board.sign(x, top + text_height(blocks[0].size) / 2, *self.entries)
        for block in blocks:
            board.frame.put(block, x + board.indent, top, of=self.entries[0].mark_id if self.entries else "")
            top += block.height + board.label * 0.1
        return x + board.indent + blocks[0].width

    @cached_property
    def _blocks(self) -> list[Block]:
        """Word, number and source: each on lines of its own in wide sizes, in one paragraph in compact ones."""
        tier, room = self.board.size.tier, self.width - self.board.indent - self.board.label * 0.4
        word, amount, told = self._word(), self._figure(), self._told()
        if tier == "compact" or (tier == "tall" and not amount):
            return [self.board.block([word, Run(" "), *joined([amount, told])], room)]
        if tier == "tall":
            parts = [([word, Run("  "), *amount], self._large()), (told, None)]
        else:
            parts = [([word], None), (amount, self._large()), (told, None)]
        return [self.board.block(runs, room, size) for runs, size in parts if runs]

    def _large(self) -> float:
        """Return the size of type of a number, or of the want of one."""
        size, numbered = self.board.size, self.entries and self.entries[0].numbers
        if size.tier == "wide":
            return size.heading * (1.5 if numbered else 1)
        return size.heading if numbered else size.label

    def _word(self) -> Run:
        teller = self.board.teller
        if not self.entries:
            return Run(teller.words.say(f"kit-step-{_NAMES[self.step]}"), "semibold", QUIET)
        return Run(teller.step(self.entries[0]), "semibold")

    def _figure(self) -> list[Run]:
        """Return the quantity; the want of one is spelled out only where a plan had named a number."""
        words = self.board.words
        if not self.entries:
            return [Run(words.say("kit-no-statement"), "regular", QUIET)]
        first = self.entries[0]
        if not first.numbers:
            if self.step == REQUESTED:
                return []
            if self.step == ISSUED and any(entry.numbers and entry.step == PLANNED for entry in self.chain):
                return [Run(words.say("kit-no-number-published"), "bold", PLUM)]
        return [self.board.teller.figure(first)]

    def _told(self) -> list[Run]:
        teller = self.board.teller
        lines = [teller.told(entry) for entry in self.entries]
        lines[1:] = [f"{teller.step(entry)} {told}" for entry, told in zip(self.entries[1:], lines[1:], strict=True)]
        return [Run("; ".join(lines), "regular", QUIET)] if lines else []
