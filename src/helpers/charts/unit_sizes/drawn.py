"""Claims on people in the headline units: a row for each statement in order of time, its figure on a number line.

Nothing is interpolated and no mark can cover another. Figures that contradict each other stand in large type on pale
ground. Reading order: ``told`` (what is told), ``said`` (in which words), ``strip`` (rows of one region), this module.
"""

from itertools import chain

from helpers.charts.unit_sizes import said
from helpers.charts.unit_sizes.strip import SizeColumns, SizeStrip
from helpers.charts.unit_sizes.told import UnitSizes, contradictions, read, time_of
from helpers.draw.common import first_that_fits
from helpers.draw.frame import Draft, Frame
from helpers.draw.key import Key, KeyEntry, ground_entry, key_of_figures
from helpers.draw.scale import NumberLine, ticks
from helpers.draw.style import PALE
from helpers.draw.typesetting import measure
from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.sizes import SIZES

_MOST_REGIONS = 4
_DATE = 7.8  # width of dates, in ems, at the most
_LINE = {"wide": 0.36, "tall": 0.3, "compact": 0.29}  # share of the number line in what names and dates leave
_TICKS = 5  # at the most
# Air between rows in ems: the least, that of a page as high as it needs to be, the most.
_GAPS = {"wide": (0.12, 0.5, 1.7), "tall": (0.3, 0.5, 0.9), "compact": (0.04, 0.2, 0.6)}


def draft(known: Ledger, size: str = "web", lang: str = "en") -> Draft:
    """Lay out claims on people in the headline units of the regions in order of time.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a region and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Draft
    """
    if len(known.regions) > _MOST_REGIONS:
        raise UserError(f"unit-sizes draws one to {_MOST_REGIONS} regions: choose fewer than {len(known.regions)}.")
    told = read(known, SIZES[size].tier)
    if not any(series.claims for series in told.members):
        return _nothing(Frame("unit-sizes", known, size, lang), told)
    most = sum(len(series.claims) for series in told.drawn)
    heads = (told.head(number) for number in range(most, 0, -1))
    return first_that_fits(SizesLayout(Frame("unit-sizes", known, size, lang), head) for head in heads).draft()


def _nothing(frame: Frame, told: UnitSizes) -> Draft:
    words, units = frame.words, said.units(frame.words, told)
    frame.head(said.title(words, told), words.sentence("unit-sizes-subtitle-empty", units=units))
    nothing = words.sentence("unit-sizes-nothing", units=units), words.sentence("unit-sizes-nothing-words")
    frame.say_nothing_found(" ".join(nothing))
    return Draft(frame, said.alt_of_nothing(words, told))


class SizesLayout:
    """One try at a layout: a key, and below it the strips of the regions in one column or two.

    Parameters
    ----------
    frame : Frame
        Still without head and foot, which are set here.
    told : UnitSizes
    """

    def __init__(self, frame: Frame, told: UnitSizes):
        self.frame, self.told, self.em, tier = frame, told, frame.size.label, frame.size.tier
        self._least, usual, self._most = (self.em * gap for gap in _GAPS[tier])
        self._across = 2 if tier == "wide" and len(told.members) > 1 else 1
        self._gutter, self._between = self.em * 1.6, self.em * (0.4 if tier == "compact" else 1)
        frame.head(said.title(frame.words, told), said.subtitle(frame.words, told, tier))
        self._key = Key(frame, self._entries(), frame.width)
        self._columns = self._shared_out()
        for mark in chain.from_iterable(strip.marks for strip in chain.from_iterable(self._columns)):
            frame.mark(mark)  # the source line names their pages
        frame.foot(said.note(frame.words, told, tier), frame.sources(1), body=self._key_room + self._height(usual))

    @property
    def fits(self) -> bool:
        """Tell whether rows have air between them."""
        return self._key_room + self._height(self._least) <= self.frame.bottom - self.frame.top

    def draft(self) -> Draft:
        """Return the chart with all its words, still to be drawn."""
        return Draft(self.frame, said.alt(self.frame.words, self.told, self.frame.size.tier), self._paint)

    def _paint(self) -> None:
        frame, room = self.frame, self.frame.bottom - self.frame.top - self._key_room
        gap = min(self._most, *(self._gap(strips, room) for strips in self._columns if strips))
        self._key.draw(frame.left, frame.top)
        for number, strips in enumerate(self._columns):
            y = frame.top + self._key_room
            for strip in strips:
                y = strip.draw(frame.left + number * (strip.width + self._gutter), y, gap) + self._between

    @property
    def _key_room(self) -> float:
        return self._key.height + self.em * 0.5

    def _entries(self) -> list[KeyEntry]:
        """Return what the signs mean, and the ground of what contradicts another figure."""
        words, told = self.frame.words, self.told
        members = [claim for series in told.drawn for claim in series.claims]
        pale = [ground_entry(words.say("unit-sizes-key-pair"), PALE)] if contradictions(told.known, members) else []
        return [*key_of_figures(words, members), *pale]

    def _shared_out(self) -> list[list[SizeStrip]]:
        """Put each region into the column that is least filled."""
        width = (self.frame.width - self._gutter * (self._across - 1)) / self._across
        beside = self.frame.size.tier == "compact" and len(self.told.drawn) > 1
        columns = _columns(self.frame, self.told, width, beside)
        filled: list[list[SizeStrip]] = [[] for _ in range(self._across)]
        for series in self.told.drawn:
            shortest = min(filled, key=lambda strips: self._height_of(strips, 0))
            axis = not (beside and any(strip.rows for strip in shortest))
            shortest.append(SizeStrip(self.frame, self.told, series, columns, width, axis))
        return filled

    def _height(self, gap: float) -> float:
        return max(self._height_of(strips, gap) for strips in self._columns)

    def _height_of(self, strips: list[SizeStrip], gap: float) -> float:
        return sum(strip.height + gap * len(strip.rows) + self._between for strip in strips) - self._between

    def _gap(self, strips: list[SizeStrip], room: float) -> float:
        rows = sum(len(strip.rows) for strip in strips)
        return (room - self._height_of(strips, 0)) / rows if rows else self._most


def _columns(frame: Frame, told: UnitSizes, width: float, beside: bool) -> SizeColumns:
    """Share out a width among names, if they stand beside the rows, dates, number line and words: on any day alike."""
    em, words, today = frame.size.label, frame.words, read(told.known.today, frame.size.tier)
    names = [word for one in told.drawn for word in words.label("region", one.region).split()] if beside else []
    times = [time_of(claim) for one in (told, today) for series in one.drawn for claim in series.claims]
    dates = [measure(said.day(words, time, None), em) for time in times]
    left = max((measure(name, em, "bold") + em * 0.8 for name in names), default=0.0)
    wide = min(max(dates), em * _DATE)
    start = left + wide + em * 0.9
    long = (width - start) * _LINE[frame.size.tier]
    line, text = NumberLine(ticks([0, _peak(told, today) or 1], _TICKS), start, start + long), start + long + em * 0.9
    return SizeColumns(left, wide, line, text, width - text)


def _peak(*told: UnitSizes) -> float:
    """Return the highest figure; an arrow beyond it needs room."""
    figures = (claim.figure for one in told for series in one.members for claim in series.claims)
    return max(figure.number * (1.15 if figure.qualifier == "at_least" else 1) for figure in figures)
