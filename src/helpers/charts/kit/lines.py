"""What is said of one entry: its line on the board and its receipt."""

import math
from collections.abc import Collection, Sequence

import pandas as pd

from helpers.charts.kit.entries import HEADLINE_UNIT, Entry, group_name
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.frame import Frame
from helpers.draw.style import INK, QUIET, SECOND
from helpers.draw.typesetting import Run
from helpers.words import Words, figure, voice


class Teller:
    """Puts entries into words.

    Parameters
    ----------
    words : Words
    year : int, optional
        The year that dates leave out.
    taught : collection of str
        Statuses whose word is left out, because the row of firearms shows it beside the same sign.
    """

    def __init__(self, words: Words, year: int | None = None, taught: Collection[str] = ()):
        self.words, self.year, self.taught = words, year, taught

    def runs(self, entry: Entry) -> list[Run]:
        """Return the line of an entry: step, things and quantities, unit unless it is the main one, day and speaker."""
        taught = entry.status in self.taught and entry.group not in ("firearms", "storage")
        step = [] if taught else [Run(f"{self.step(entry)} ", "semibold")]
        return [*step, *joined([self._things(entry), self._unit(entry), [Run(self.told(entry), "regular", QUIET)]])]

    def step(self, entry: Entry) -> str:
        """Return the word for a step; rooms that store weapons are ready, not issued."""
        message = f"kit-step-{entry.group}-{entry.status}"
        return self.words.say(message if self.words.has(message) else f"kit-step-{entry.status}")

    def figure(self, entry: Entry) -> Run:
        """Return the quantity of an entry's only thing."""
        weight, colour = ("bold", INK) if entry.numbers else ("regular", QUIET)
        return Run(figure(self.words, entry.things[0]), weight, colour)

    def told(self, entry: Entry) -> str:
        """Say when and by whom: one day with several voices, several days with one voice, or each with its own."""
        days: dict[tuple, list[pd.Series]] = {}
        for row in entry.told:
            days.setdefault((row["date_first"], row["date_last"]), []).append(row)
        voices = [voice(self.words, dict.fromkeys(row["speaker_id"] for row in rows)) for rows in days.values()]
        dates = [self._date(rows) for rows in days.values()]
        if len(set(voices)) == 1:
            return f"{self.words.listed(dates)}, {voices[0]}"
        return "; ".join(f"{date}, {who}" for date, who in zip(dates, voices, strict=True))

    def _date(self, rows: Sequence[pd.Series]) -> str:
        plainest = min(rows, key=lambda row: len(row["date_hedge"]))
        within = {plainest["date_first"].year, plainest["date_last"].year} == {self.year}
        year = not within or plainest["date_precision"] == "year"
        return self.words.date(plainest["date"], short=True, year=year, of=rows)

    def _unit(self, entry: Entry) -> list[Run]:
        if entry.unit_id in HEADLINE_UNIT.values():
            return []
        message = f"kit-unit-{entry.unit_id or 'not-named'}"
        has_short = self.words.has(message)
        name = self.words.say(message) if has_short else self.words.label("unit", entry.unit_id)
        return [Run(name, "regular", SECOND)]

    def _things(self, entry: Entry) -> list[Run]:
        words = self.words
        if words.has(f"kit-word-{entry.mark_id}") and not entry.numbers:
            return [Run(words.say(f"kit-word-{entry.mark_id}"), "semibold")]
        if entry.plain:
            return [self.figure(entry)] if entry.numbers or entry.group != "storage" else []
        return joined([self._thing(thing) for thing in entry.things], ",")

    def _thing(self, thing: pd.Series) -> list[Run]:
        item = self.words.label("item", thing["item"])
        if math.isnan(thing["quantity"]):
            return [Run(item)]
        return [Run(f"{item}: "), Run(figure(self.words, thing), "bold")]


def joined(parts: Sequence[list[Run]], sign: str = ";") -> list[Run]:
    """Join parts of a line by a sign that stays with what stands before it when the line is broken."""
    *before, last = (part for part in parts if part)
    runs = []
    for *head, end in before:
        runs += [*head, end._replace(text=end.text + sign), Run(" ")]
    return [*runs, *last]


def receipt(frame: Frame, *entries: Entry) -> Mark:
    """Return the receipt of a sign: of one entry, or of all that stand at one step of the chain of firearms."""
    words, first, told = frame.words, entries[0], []
    for entry in entries:
        what = "".join(run.text for run in Teller(words).runs(entry))
        told.append(f"{what}; {words.say('kit-contested')}" if entry.contested else what)
    group, region = group_name(words, first.group), words.label("region", first.region)
    drawn = words.say("kit-drawn", region=region, group=group, what="; ".join(told))
    marks = [mark_of(row, frame.known, drawn) for entry in entries for row in entry.rows]
    return joined_mark(first.mark_id, marks, drawn)
