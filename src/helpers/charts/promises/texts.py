"""The texts of a region's panel, set to a width but not yet placed."""

from dataclasses import dataclass

import pandas as pd

from helpers.charts.promises.cases import Case
from helpers.charts.promises.sentences import first_said, ratio, said
from helpers.draw.frame import Frame
from helpers.draw.names import unit_name
from helpers.draw.style import INK, QUIET
from helpers.draw.typesetting import Block, Run
from helpers.words import counted


@dataclass(frozen=True, eq=False)
class Texts:
    """Heading, figures and the words of the track of what was delivered.

    Attributes
    ----------
    frame : Frame
    case : Case
    lean : bool
        Leave out what can be left out.
    """

    frame: Frame
    case: Case
    lean: bool = False

    @property
    def beside(self) -> bool:
        """Tell whether the figures stand beside the marks, not above them."""
        tier = self.frame.size.tier
        return tier == "wide" or (tier == "compact" and len(self.frame.known.regions) == 1)

    @property
    def _year(self) -> bool:
        """Tell whether dates have a year: the subtitle of the small sizes names that of the plan."""
        days = [row["day_last"] for row in [self.case.plan, *self.case.counts] if row is not None]
        return self.frame.size.tier == "wide" or len({day.year for day in days}) > 1

    def _say(self, message: str, **values) -> str:
        return self.frame.words.say(f"promises-{message}", **values)

    def _quiet(self, text: str) -> Run:
        return Run(text, "regular", QUIET)

    def _in_colour(self, text: str) -> Run:
        return Run(text, "bold", self.frame.text_colour(self.case.region))

    def heading(self, width: float) -> Block:
        """Return unit and ratio; that the counts differ is said only where it fits on the line."""
        rival = self.case.people is not None and len(self.case.ratios) > 1 and self.frame.size.tier == "wide"
        full = self._heading("-or" if rival else "", width)
        return self._heading("", width) if rival and len(full.lines) > 1 else full

    def _heading(self, kind: str, width: float) -> Block:
        case, size, words = self.case, self.frame.size, self.frame.words
        compact, tall = size.tier == "compact", size.tier == "tall"
        name = words.label("region", case.region) if compact else unit_name(words, case.unit)
        runs = [self._in_colour(name)]
        if case.ratios:
            text = self._say(f"ratio{'-short' if compact else kind}", people=ratio(words, case))
            runs = [self._in_colour(name + ":" * (not tall)), Run(("\n" if tall else " ") + text)]
        return self.frame.block(runs, size.label if compact else size.heading, width, balance=False)

    def figures(self, width: float) -> list[Block]:
        """Return one block for the plan and one for each count of people."""
        case = self.case
        if case.plan is None:
            return [self.frame.block([self._quiet(self._say("no-plan"))], width=width)]
        blocks = [self._figure("plan", case.plan, self.frame.text_colour(case.region), width)]
        if case.people is None:
            return [*blocks, self.frame.block([self._quiet(self._say("no-people"))], width=width)]
        blocks += [self._figure("people", count, INK, width) for count in case.counts]
        if not case.squares:
            blocks.append(self.frame.block([self._quiet(self._say("too-many"))], width=width))
        return blocks

    def _figure(self, message: str, row: pd.Series, colour: str, width: float) -> Block:
        words, short = self.frame.words, self.frame.size.tier != "wide"
        count = self._say(message, count=counted(words, row)) + ":" * (not self.beside)
        told = said(words, row, short=short, year=self._year, voices=1 if self.lean else None)
        runs = [Run(count, "bold", colour), self._quiet(("\n" if self.beside else " ") + told)]
        return self.frame.block(runs, width=width)

    def track_name(self) -> Block:
        """Return the name of the track, for the column of figures."""
        return self.frame.block([self._in_colour(self._say("delivered"))])

    def track(self, width: float) -> Block:
        """Return what is known to be delivered, with the name of the track where it has no place beside it."""
        case, words = self.case, self.frame.words
        counts = words.listed(counted(words, row) for row in case.given) if case.given else ""
        text = self._say("given", count=counts) if counts else self._say("no-number")
        first = bool(case.first and not case.given and not self.lean)
        runs = [Run(text + ";" * first, "semibold")]
        if not self.beside:
            runs.insert(0, self._in_colour(f"{self._say('delivered')}: "))
        if first:
            told = self._say("first", **first_said(words, case, short=True, year=self._year))
            runs.append(self._quiet(f" {told}"))
        return self.frame.block(runs, width=width)
