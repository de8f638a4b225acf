"""The fact-check sheet as a page: a sentence, its numbers, and for each the rule and the rows that open below it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from helpers.publish.sheets import as_read

TEXT, ROWS = "text", "rows"  # the columns of a sheet that hold a sentence and ids of rows


class Behind(NamedTuple):
    """A row behind a number, as the sheet tells of it."""

    row_id: str
    said: str
    voice: str
    date: str
    assessment: str
    source: str
    url: str
    locator: str
    read_as: str


@dataclass
class Number:
    """A number or a date, its rule, and the rows behind it: told one by one, or listed by their ids."""

    printed: str
    rule: str
    rows: list[Behind] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many rows stand behind it."""
        return len(self.rows) or len(self.listed)


@dataclass
class Sentence:
    """A sentence and the numbers in it."""

    text: str
    numbers: list[Number] = field(default_factory=list)


@dataclass
class Where:
    """A part of a report and its sentences."""

    name: str
    sentences: list[Sentence] = field(default_factory=list)


def read(sheet: Path) -> list[Where]:
    """Return what a sheet holds.

    Parameters
    ----------
    sheet : pathlib.Path
        The CSV file of a report.

    Returns
    -------
    list of Where
    """
    places: list[Where] = []
    for line in _lines(sheet):
        if not places or places[-1].name != line["place"]:
            places.append(Where(line["place"]))
        sentences = places[-1].sentences
        if not sentences or sentences[-1].text != line[TEXT]:
            sentences.append(Sentence(line[TEXT]))
        _add(sentences[-1].numbers, line)
    return places


def _lines(sheet: Path) -> Iterator[dict[str, str]]:
    with sheet.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            yield {name: as_read(cell) for name, cell in line.items()}


def _add(numbers: list[Number], line: dict[str, str]) -> None:
    """Add a line to the numbers of its sentence: to the last one, if it tells of a further row behind it."""
    told = Behind(line[ROWS], *(line[name] for name in Behind._fields[1:]))
    if not told.said:
        numbers.append(Number(line["printed"], line["rule"], listed=[one for one in line[ROWS].split(";") if one]))
        return
    last = numbers[-1] if numbers else None
    same = last and (last.printed, last.rule) == (line["printed"], line["rule"])
    if not last or not same or told.row_id in {one.row_id for one in last.rows}:
        numbers.append(last := Number(line["printed"], line["rule"]))
    last.rows.append(told)
