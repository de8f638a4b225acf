"""The chart of one dispute: every figure that was stated, on one number line, with who says so.

A side is one figure as it was worded. It has a row for each independent statement or, where there is less room, one row
for all of them. All symbols have one size, and the order of rows follows the figures, not their standing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import FancyArrow, PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.chart import Chart, Mark, joined_mark, mark_of
from helpers.charts.frame import Frame
from helpers.charts.style import GRID, INK, PLUM, PX, QUIET, REGION, REGION_TEXT, RULE, SECOND, SIZES, ZERO
from helpers.charts.symbols import figure_symbol
from helpers.charts.type import ASCENT, Block, Run, measure
from helpers.errors import UsageError, listed
from helpers.ledger import Ledger
from helpers.words import Words, counted, figure, hedge, noun, voice

DEFAULT = {"belgorod": "d01", "both": "d01", "kursk": "d25", "": "d01"}
# What the default disputes are about, for a day on which nothing is known from which it could be told.
_SUBJECT = {"d01": "belgorod-self-defence", "d25": "kursk-peoples-squads"}
_BAND = "#E6EBF2"  # pale ground of the numbers that round to a figure
_ALT_LIMIT = 600


def draw(known: Ledger, size: str, lang: str, dispute_id: str = "") -> Chart:
    """Draw a numeric dispute.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}
    dispute_id : str
        Which one; by default the dispute over the members of the region's main unit.

    Returns
    -------
    Chart

    Raises
    ------
    UsageError
        If there is no such dispute.
    """
    dispute_id = dispute_id or DEFAULT[known.region]
    allowed = sorted(set(known.dispute_rows["dispute_id"]))
    if dispute_id not in allowed:
        raise UsageError(f"dispute_id is {dispute_id!r}; allowed are {listed(allowed)}.")
    case = _Case.of(known, lang, dispute_id)
    if not case.numbered:
        return _nothing(case, size)
    for detail in _DETAIL[SIZES[size].tier]:
        sheet = _Sheet(case, size, detail)
        if sheet.fits:
            break
    return sheet.drawn()


# What is known of the dispute


@dataclass(frozen=True, eq=False)
class _Side:
    """One figure and the statements that give it, first to last."""

    rows: tuple[pd.Series, ...]

    @property
    def first(self) -> pd.Series:
        return self.rows[0]

    @property
    def kind(self) -> str:
        return hedge(self.first["value"], self.first["low"], self.first["high"], self.first["qualifier"])

    @property
    def value(self) -> float:
        """Where it stands on the number line; the middle of a range, NaN without a number."""
        bounds = (self.first["low"] + self.first["high"]) / 2
        return bounds if self.kind == "range" else self.first["value"]

    @property
    def pages(self) -> int:
        return _page_count(self.rows)


@dataclass(frozen=True)
class _Case:
    """The sides of a dispute and what can be said of all of them."""

    known: Ledger
    words: Words
    dispute_id: str
    sides: tuple[_Side, ...]

    @classmethod
    def of(cls, known: Ledger, lang: str, dispute_id: str) -> "_Case":
        words = Words(lang, known.words)
        rows = [row for _, row in _statements(known, dispute_id).iterrows()]
        groups: dict[tuple, list[pd.Series]] = {}
        for row in rows:
            groups.setdefault((figure(words, row), row["unit_id"], row["status"]), []).append(row)
        sides = [_Side(tuple(group)) for group in groups.values()]
        sides.sort(key=lambda side: (math.isnan(side.value), side.value, side.first["unit_id"], side.kind))
        return cls(known, words, dispute_id, tuple(sides))

    @property
    def numbered(self) -> list[_Side]:
        """The sides that name a number."""
        return [side for side in self.sides if not math.isnan(side.value)]

    @property
    def values(self) -> list[float]:
        """The numbers named, each once."""
        return sorted({side.value for side in self.numbered})

    @property
    def rows(self) -> list[pd.Series]:
        return [row for side in self.sides for row in side.rows]

    @property
    def metric(self) -> str:
        return self.numbered[0].first["metric"]

    @property
    def units(self) -> list[str]:
        return list(dict.fromkeys(side.first["unit_id"] for side in self.numbered))

    @property
    def swap(self) -> tuple[_Side, ...]:
        """Two exact figures of the same digits in another order, the one stated earlier first; or nothing."""
        exact = [side for side in self.numbered if side.kind == "exact"]
        for pair in combinations(exact, 2):
            one, other = (sorted(f"{side.value:.0f}") for side in pair)
            if one == other and len({(side.first["unit_id"], side.first["status"]) for side in pair}) == 1:
                return tuple(sorted(pair, key=lambda side: side.first["day_last"]))
        return ()

    @property
    def band(self) -> tuple[float, float, float]:
        """A round figure and the ends of all that rounds to it; empty unless it can settle anything.

        That is so if there are exact figures, and if all figures said to be approximate agree within the rounding.
        """
        about = [side for side in self.numbered if side.kind in ("about", "almost")]
        exact = {side.value for side in self.numbered if side.kind == "exact"}
        if not about or not exact or len(self.units) > 1:
            return ()
        round_figure = max(about, key=lambda side: (len(side.rows), side.value)).value
        low, high = rounds_to(round_figure)
        inexact = [side.value for side in self.numbered if side.kind != "exact"]
        settles = any(low <= value < high for value in exact - {round_figure})
        return (round_figure, low, high) if settles and all(low <= value < high for value in inexact) else ()

    def unit(self, unit_id: str) -> str:
        """Name a unit briefly."""
        own = f"dispute-unit-{unit_id}"
        return self.words.say(own) if self.words.has(own) else self.words.label("unit", unit_id)

    @property
    def subject(self) -> str:
        """What the figures are about."""
        if self.numbered:
            return self.words.listed(self.unit(unit) for unit in self.units)
        if self.dispute_id in _SUBJECT:
            return self.unit(_SUBJECT[self.dispute_id])
        return self.words.listed(self.words.label("region", region) for region in self.known.regions)

    @property
    def measure(self) -> str:
        """Say what is counted, for a subtitle."""
        own = f"dispute-measure-{self.metric}"
        return self.words.say(own) if self.words.has(own) else self.words.label("metric", self.metric)


def _page_count(rows: Sequence[pd.Series]) -> int:
    return len({page for row in rows for page in row["source_ids"]})


def rounds_to(value: float) -> tuple[float, float]:
    """Return the least number that rounds to a round one, and the first that does not.

    Examples
    --------
    >>> rounds_to(3000)
    (2500.0, 3500.0)
    >>> rounds_to(2900)
    (2850.0, 2950.0)
    """
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return value - unit / 2, value + unit / 2


def _statements(known: Ledger, dispute_id: str) -> pd.DataFrame:
    """Return the statements on a dispute, one row each; of equipment those that name no number."""
    ids = known.dispute_rows.loc[known.dispute_rows["dispute_id"] == dispute_id, "row_id"].tolist()
    claims = known.sides(dispute_id)
    kit = known.statements("equipment", claim_id=ids)
    kit = kit[kit["quantity"].isna()]
    if claims.empty or kit.empty:
        return claims
    days = {column: column.replace("date", "day") for column in kit if column.startswith("date")}
    kit = kit.rename(columns=days).assign(metric=claims["metric"].iloc[0], value=math.nan, low=math.nan, high=math.nan)
    return pd.concat([claims, kit.drop(columns="quantity")], ignore_index=True)


# Words


def _title(case: _Case, frame: Frame | None = None) -> str:
    """Return the finding; in a low frame a shorter one, where the longer would leave a second line all but empty."""
    title = _finding(case)
    if frame and frame.size.tier == "compact" and case.swap:
        if measure(title, frame.size.title, "bold") > frame.width:
            first, second = (case.words.number(value) for value in sorted(side.value for side in case.swap))
            return case.words.say("dispute-title-swap", first=first, second=second)
    return title


def _finding(case: _Case) -> str:
    words, say = case.words, case.words.say
    low, high = words.number(case.values[0]), words.number(case.values[-1])
    things = noun(words, case.metric, case.values[-1])
    if len(case.numbered) == 1 or len(case.values) == 1:
        return _title_of_one(case)
    if len(case.units) > 1:
        return say("dispute-title-units", units=len(case.units), low=low, high=high, things=things)
    if case.swap:
        first, second = sorted(case.swap, key=lambda side: side.value)
        pair = {"first": words.number(first.value), "second": words.number(second.value)}
        inside = [side for side in case.swap if case.band and case.band[1] <= side.value < case.band[2]]
        if len(inside) == 1:
            return say("dispute-title-swap-fit", **pair, fit=words.number(inside[0].value))
        return say("dispute-title-swap", **pair)
    if len(case.values) == 2:
        return _title_of_two(case, low, high, things)
    return say("dispute-title-range", unit=_upper_first(case.subject), low=low, high=high, things=things)


def _title_of_one(case: _Case) -> str:
    """Say that there is one figure, and for what time: for other times there may be others."""
    words, known_by = case.words, case.known.known_by
    period = _months(words, [(row["as_of_first"], row["as_of_last"]) for row in case.numbered[0].rows])
    said = {"figure": counted(words, case.numbered[0].first), "period": period}
    if not known_by:
        return words.say("dispute-title-one", **said)
    title = words.say("dispute-title-one-by", day=words.day(known_by), **said)
    return title if len(title.split()) <= 15 else words.say("dispute-title-one-then", **said)


def _title_of_two(case: _Case, low: str, high: str, things: str) -> str:
    words, (least, most) = case.words, case.values
    voices = {row["speakers"] for row in case.rows}
    if case.band and case.band[0] in case.values:
        count, about = (least, most) if case.band[0] == most else (most, least)
        return words.say("dispute-title-rounds", count=words.number(count), about=words.number(about), things=things)
    if len(voices) == 1:
        return words.say("dispute-title-one-voice", low=low, high=high, things=things, who=voice(words, *voices))
    said = {value: sum(len(side.rows) for side in case.numbered if side.value == value) for value in case.values}
    return words.say("dispute-title-two", low=low, high=high, things=things, fewer=said[least], more=said[most])


def _subtitle(case: _Case, frame: Frame, folded: bool) -> str:
    words = case.words
    days = [(row["day_first"], row["day_last"]) for row in case.rows]
    wide = frame.size.tier == "wide"
    unit = words.label("unit", case.units[0]) if wide and len(case.units) == 1 else case.subject
    text = words.say("dispute-subtitle", measure=case.measure, unit=_upper_first(unit), period=_months(words, days))
    longer = f"{text} · {words.say('dispute-rows-folded' if folded else 'dispute-rows')}"
    # As of a past day the frame adds to the subtitle.
    room = frame.width * (0.7 if case.known.known_by else 1)
    return longer if wide and measure(longer, frame.size.subtitle) <= room else text


def _months(words: Words, days: Sequence[tuple[pd.Timestamp, pd.Timestamp]], short: bool = False) -> str:
    """Name the months from the first to the last of several days."""
    first, last = f"{min(first for first, _ in days):%Y-%m}", f"{max(last for _, last in days):%Y-%m}"
    return words.date(first if first == last else f"{first}/{last}", short)


def _note(case: _Case, frame: Frame, folded: bool) -> str:
    """Say what must be kept in mind and what is not drawn, the weightiest first, as far as there is room."""
    say, parts = case.words.say, []
    if case.swap:
        parts.append(say("dispute-note-swap"))
    if len(case.units) > 1 and all(side.first["status"] == "planned" for side in case.numbered):
        parts.append(say("dispute-note-planned"))
    if _times_differ(case):
        parts.append(say("dispute-note-times"))
    if folded and frame.size.tier == "compact":
        parts.append(say("dispute-note-one"))
    parts.append(say("dispute-note-retold"))
    left_out = _left_out(case)
    if left_out:
        parts.append(say("dispute-note-left-out", n=left_out))
    return _fitting(parts, frame.width * {"wide": 1.8, "tall": 2.6, "compact": 0.92}[frame.size.tier], frame)


def _fitting(parts: Sequence[str], room: float, frame: Frame) -> str:
    """Join sentences as long as they fit; the first is always kept."""
    text = parts[0]
    for part in parts[1:]:
        if measure(f"{text} {part}", frame.size.small) <= room:
            text = f"{text} {part}"
    return text


def _times_differ(case: _Case) -> bool:
    """Tell whether the figures describe times of which the last begins half a year after the first has ended."""
    rows = [row for side in case.numbered for row in side.rows]
    return (max(row["as_of_first"] for row in rows) - min(row["as_of_last"] for row in rows)).days > 183


def _left_out(case: _Case) -> int:
    """Count the known pages of the dispute that are outdated repeats or evident errors."""
    rows = case.known.dispute_rows
    claims = case.known.claims
    mine = claims["claim_id"].isin(rows.loc[rows["dispute_id"] == case.dispute_id, "row_id"])
    aside = claims["assessment"].isin(["superseded", "rejected"]) & (claims["metric"] == case.metric)
    return int(claims.loc[mine & aside, "source_id"].nunique())


def _alt_text(case: _Case, line: "_Line") -> str:
    words = case.words
    days = [(row["day_first"], row["day_last"]) for row in case.rows]
    for detail in (("who", "tally"), ("who",), ("tally",)):
        sides = "; ".join(_alt_side(case, side, detail) for side in case.sides)
        text = words.say(
            "dispute-alt", figures=len(case.sides), statements=len(case.rows), measure=case.measure, unit=case.subject,
            period=_months(words, days), finding=_title(case), sides=sides,
            low=words.number(line.ticks[0]), high=words.number(line.ticks[-1]),
        )  # fmt: skip
        if len(text) <= _ALT_LIMIT:
            break
    return text


def _alt_side(case: _Case, side: _Side, detail: Sequence[str]) -> str:
    name = _figure_text(case.words, side) + (f" ({case.unit(side.first['unit_id'])})" if len(case.units) > 1 else "")
    tally = case.words.say("dispute-tally", statements=len(side.rows), pages=side.pages)
    facts = {"who": voice(case.words, _speakers(side.rows)), "tally": tally}
    return f"{name}: {', '.join(facts[part] for part in detail)}"


def _figure_text(words: Words, side: _Side) -> str:
    return figure(words, side.first) if side.kind == "word" else counted(words, side.first)


def _speakers(rows: Sequence[pd.Series]) -> list[str]:
    return list(dict.fromkeys(speaker for row in rows for speaker in row["speakers"]))


def _when(case: _Case, rows: Sequence[pd.Series], short: bool, of: bool = True) -> str:
    """Say when something was stated, and for what time where that is another."""
    words = case.words
    texts = {row["day"] for row in rows}
    if len(texts) > 1:
        return _months(words, [(row["day_first"], row["day_last"]) for row in rows], short)
    day, row = words.date(rows[0]["day"], short), rows[0]
    if not of or "as_of" not in row or pd.isna(row["as_of_last"]):
        return day
    apart = row["as_of_last"] < row["day_first"] or row["as_of_first"] > row["day_last"]
    return words.say("dispute-of", day=day, time=words.date(row["as_of"], short)) if apart and len(rows) == 1 else day


def _copies(case: _Case, row: pd.Series) -> str:
    """Say how copies of a statement word its figure otherwise."""
    claims = case.known.claims
    copies = claims[claims["claim_id"].isin(row["row_ids"])]
    texts = [figure(case.words, copy) for copy in copies.itertuples()]
    other = sorted({text for text in texts if text != figure(case.words, row)})
    return ", ".join(case.words.say("dispute-copies", n=texts.count(text), figure=text) for text in other)


def _drawn(case: _Case, rows: Sequence[pd.Series]) -> str:
    """Say what one mark shows, for its tooltip."""
    row = rows[0]
    side = _Side(tuple(rows))
    return case.words.say(
        "dispute-drawn", figure=_figure_text(case.words, side), unit=case.unit(row["unit_id"]),
        status=case.words.label("status", row["status"]), who=voice(case.words, _speakers(rows)),
        day=_when(case, rows, short=False), statements=len(rows), pages=side.pages,
    )  # fmt: skip


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


# The number line


@dataclass(frozen=True)
class _Line:
    """A number line: round ticks, and where a value stands."""

    ticks: tuple[float, ...]
    left: float
    right: float

    def x(self, value: float) -> float:
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.left + share * (self.right - self.left)


def ticks(values: Sequence[float], most: int) -> tuple[float, ...]:
    """Return round numbers at even steps that enclose the values, as many as ``most`` at the most.

    Examples
    --------
    >>> ticks([2092, 2902, 3500], 5)
    (2000, 2500, 3000, 3500)
    """
    low, high = min(values), max(values)
    if low == high:
        low, high = low * 0.5, max(high * 1.5, 1)
    power = 10 ** math.floor(math.log10((high - low) / 10))
    steps = [factor * power * scale for scale in (1, 10, 100) for factor in (1, 2, 5)]
    for step in (int(step) for step in steps if step >= 1):
        start, end = math.floor(low / step), math.ceil(high / step)
        if end - start + 1 <= most:
            break
    return tuple(number * step for number in range(start, end + 1))


# Drawing


@dataclass(frozen=True)
class _Detail:
    """How much is told: all statements of a figure in one row or not, on how many lines, with sheets or not."""

    fold: bool
    lines: int
    sheets: bool


_DETAIL = {
    "wide": (_Detail(False, 2, True), _Detail(True, 2, True), _Detail(True, 1, True)),
    "tall": (_Detail(False, 2, True), _Detail(True, 2, True), _Detail(True, 1, True)),
    "compact": (_Detail(True, 2, False), _Detail(True, 1, False)),
}


@dataclass(frozen=True, eq=False)
class _Row:
    """One row: the statements it stands for, what is said of them, and its height."""

    side: _Side
    rows: tuple[pd.Series, ...]
    text: Block
    height: float


class _Sheet:
    """One try at a layout: with head and foot set, the rows are measured, then drawn."""

    def __init__(self, case: _Case, size: str, detail: _Detail):
        self.case, self.detail, self.words = case, detail, case.words
        self.lead_boxes: list[tuple[float, float, float, float]] = []
        self.frame = frame = Frame("dispute", case.known, size, case.words.lang)
        self.em, self.stacked = frame.size.label, frame.size.tier == "tall"
        self.lead = case.swap
        sides = (*self.lead, *(side for side in case.sides if side not in self.lead))
        self.groups = [(side, self._parts(side)) for side in sides]
        for _, parts in self.groups:
            for rows in parts:
                frame.mark(self._mark(rows))
        frame.head(_title(case, frame), _subtitle(case, frame, detail.fold))
        frame.foot(_note(case, frame, detail.fold), frame.sources({"tall": 2}.get(frame.size.tier, 1)))
        self._columns()
        self.body = [(side, [self._row(side, rows) for rows in parts]) for side, parts in self.groups]
        self.free = frame.bottom - frame.top - self._head_room() - self._axis_room() - sum(map(self._height, self.body))

    @property
    def fits(self) -> bool:
        """Tell whether the rows have air between them."""
        rows = sum(len(rows) - 1 for _, rows in self.body)
        least = {"wide": 0.55, "tall": 0.5, "compact": 0.3}[self.frame.size.tier]
        return self.free >= self.em * least * (len(self.body) + rows * 0.6)

    def drawn(self) -> Chart:
        """Draw the rows and return the chart."""
        frame = self.frame
        y = frame.top + self._head_room()
        # Air between sides is three times that between rows of one side; all of the room is used, within reason.
        shares = sum(3 + (len(rows) - 1) for _, rows in self.body)
        unit = min(self.free / shares, self.em * 1.2)
        self.panel = (y, y + unit * shares + sum(map(self._height, self.body)))
        self._draw_panel()
        for number, (side, rows) in enumerate(self.body):
            height = self._height((side, rows)) + unit * (len(rows) - 1)
            if number:
                self._rule(y, strong=number == len(self.lead))
            y += unit * 1.5
            self._draw_side(side, rows, y, height, unit)
            y += height + unit * 1.5
        self._draw_threads()
        return frame.finish(_alt_text(self.case, self.line))

    # Measuring

    def _parts(self, side: _Side) -> list[tuple[pd.Series, ...]]:
        return [side.rows] if self.detail.fold else [(row,) for row in side.rows]

    def _mark(self, rows: Sequence[pd.Series]) -> Mark:
        marks = [mark_of(row, self.case.known.source, _drawn(self.case, [row])) for row in rows]
        return marks[0] if len(marks) == 1 else joined_mark(marks[0].mark_id, marks, _drawn(self.case, rows))

    def _number_size(self, side: _Side) -> float:
        """Type of the number itself: larger for the two whose digits are to be compared."""
        if side in self.lead:
            return self.em * (2.1 if self.frame.size.tier == "compact" else 2.5)
        return self.em * (1.1 if self.frame.size.tier == "compact" else 1.5)

    def _figure(self, side: _Side) -> tuple[Block, Block]:
        """Return the hedge and the number of a side; the hedge stands above or before the number."""
        text = self.words.say("dispute-no-number") if side.kind == "word" else figure(self.words, side.first)
        number = "" if side.kind in ("range", "word") else self.words.number(side.value)
        before = text.replace(number, "").strip() if number else ""
        size = self._number_size(side) if number else self.em
        hedged = [Run(before, "semibold", SECOND)] if before else []
        return self.frame.block(hedged), self.frame.block(self._digits(side, number or text), size)

    def _digits(self, side: _Side, text: str) -> list[Run]:
        """Colour the digits that have changed places."""
        if side.kind == "word":
            return [Run(text, "semibold", SECOND)]
        if side not in self.lead:
            return [Run(text, "bold", INK)]
        texts = [self.words.number(one.value) for one in self.lead]
        moved = [position for position, pair in enumerate(zip(*texts, strict=True)) if len(set(pair)) > 1]
        colours = self._digit_colours(texts[0], moved)
        return [Run(sign, "bold", colours[sign] if position in moved else QUIET) for position, sign in enumerate(text)]

    def _digit_colours(self, text: str, moved: Sequence[int]) -> dict[str, str]:
        palette = (REGION_TEXT[self.lead[0].first["region"]], PLUM, SECOND)
        signs = dict.fromkeys(text[position] for position in moved)
        return {sign: palette[min(number, 2)] for number, sign in enumerate(signs)}

    def _inline(self) -> bool:
        """The hedge stands before the number where there is one row of little height for both."""
        return not self.stacked

    def _figure_size(self, side: _Side) -> tuple[float, float]:
        before, number = self._figure(side)
        gap = self.em * 0.3 if before.lines and before.width else 0
        if self._inline():
            return before.width + gap + number.width, number.height
        return max(before.width, number.width), number.height + (before.height if gap else 0)

    def _columns(self) -> None:
        """Share out the width: figures, words, sheets, number line; on a tall page the line lies below the words."""
        frame, em = self.frame, self.em
        self.text_left = frame.left + max(self._figure_size(side)[0] for side, _ in self.groups) + em * 1.3
        tick = measure(self.words.number(max(self.case.values)), frame.size.small)
        most_pages = max(_page_count(rows) for _, parts in self.groups for rows in parts)
        self.sheets_width = self._sheets_room(most_pages)
        if self.stacked:
            left, right = self.text_left + em * 0.2, frame.right - tick / 2
            self.sheets_right = frame.right
            self.text_width = frame.right - self.text_left - self.sheets_width - em * 0.5
        else:
            right = frame.right - tick / 2
            left = right - (right - self.text_left) * (0.5 if frame.size.tier == "wide" else 0.38)
            self.sheets_right = left - em * 1.2
            self.text_width = self.sheets_right - self.text_left - self.sheets_width - em * 0.4
        band = self.case.band[1:]
        spread = max(self.case.values) - min(self.case.values)
        reach = [max(0, min(self.case.values) - spread * 0.04), max(self.case.values) + spread * 0.04, *band]
        most = int((right - left) / (tick + em * 1.2)) + 1
        self.line = _Line(ticks(reach if spread else [*self.case.values, *band], min(max(most, 2), 7)), left, right)

    def _sheets_room(self, pages: int) -> float:
        return ((pages if pages <= _SHEETS else 0) * 0.8 + 1.4) * self.em if self.detail.sheets else 0

    def _row(self, side: _Side, rows: tuple[pd.Series, ...]) -> _Row:
        text = self._one_line(side, rows) if self.detail.lines == 1 else self._two_lines(side, rows)
        height = text.height + (self.em * 1.9 if self.stacked else 0)
        return _Row(side, rows, text, height)

    def _two_lines(self, side: _Side, rows: Sequence[pd.Series]) -> Block:
        """Who, and on the next line when and on how many pages."""
        who = [Run(self._who(rows, self.text_width), "bold")]
        unnamed = self._unnamed(rows) if self.frame.size.tier == "wide" else ""
        if measure(who[0].text, self.em, "bold") + measure(f", {unnamed}", self.em) <= self.text_width:
            who, unnamed = [*who, Run(f", {unnamed}" if unnamed else "", "regular", QUIET)], ""
        when = _when(self.case, rows, short=self.frame.size.tier != "wide")
        facts = [unnamed, self._tag(side), when, self._tally(rows)]
        if self.frame.size.tier == "wide" and len(rows) == 1:
            facts.append(_copies(self.case, rows[0]))
        runs = [*who, Run("\n"), Run(" · ".join(fact for fact in facts if fact), "regular", SECOND)]
        return self.frame.block(runs, width=self.text_width, balance=False)

    def _one_line(self, side: _Side, rows: Sequence[pd.Series]) -> Block:
        tag, tally = self._tag(side), self._tally(rows)
        when, day = (_when(self.case, rows, short=True, of=of) for of in (True, False))
        pages = _page_count(rows)
        for kept in ((tag, when, tally), (tag, day, tally), (tag, tally), (day,), ()):
            rest = "".join(f" · {fact}" for fact in kept if fact)
            room = self.text_width + self.sheets_width - self._sheets_room(pages) - measure(rest, self.em)
            who = self._who(rows, room)
            if measure(who, self.em, "bold") <= room:
                break
        runs = [Run(who, "bold"), Run(rest, "regular", SECOND)]
        return self.frame.block(runs, width=room + measure(rest, self.em), balance=False)

    def _who(self, rows: Sequence[pd.Series], room: float) -> str:
        """Name as many voices as there is room for, and count the others."""
        speakers = _speakers(rows)
        for shown in range(len(speakers), 0, -1):
            names = _upper_first(voice(self.words, speakers[:shown]))
            rest = len(speakers) - shown
            text = self.words.say("dispute-who", names=names, n=rest) if rest else names
            if measure(text, self.em, "bold") <= room:
                break
        return text

    def _unnamed(self, rows: Sequence[pd.Series]) -> str:
        table = self.case.known.speakers
        newsrooms = set(table.loc[table["interest"] == "media", "speaker_id"])
        return self.words.say("dispute-unnamed") if set(_speakers(rows)) <= newsrooms and len(rows) == 1 else ""

    def _tag(self, side: _Side) -> str:
        """Name the unit where there are several, and say that a figure is a plan."""
        tags = [self.case.unit(side.first["unit_id"])] if len(self.case.units) > 1 else []
        if side.first["status"] != "reported":
            tags.append(self.words.label("status", side.first["status"]))
        return ", ".join(tags)

    def _tally(self, rows: Sequence[pd.Series]) -> str:
        """Count statements and pages in words where sheets do not; one statement on one page goes without saying."""
        pages = _page_count(rows)
        if len(rows) == 1:
            return "" if self.detail.sheets or pages == 1 else self.words.say("dispute-pages", pages=pages)
        if self.detail.sheets or pages == len(rows):
            return self.words.say("dispute-statements", statements=len(rows))
        return self.words.say("dispute-tally", statements=len(rows), pages=pages)

    def _height(self, part: tuple[_Side, list[_Row]]) -> float:
        """Return the height of a side; the two that are compared need room for the threads between their digits."""
        side, rows = part
        least = self._figure_size(side)[1]
        if side in self.lead:
            least += self.em * {"wide": 1.6, "tall": 1.4, "compact": 0.25}[self.frame.size.tier]
        return max(sum(row.height for row in rows), least)

    def _head_room(self) -> float:
        return 0 if self.stacked else self.em * (1.5 if self.case.band or self.detail.sheets else 0.3)

    def _axis_room(self) -> float:
        small = self.frame.size.small
        return small * (1.7 + (1.6 if self.stacked and self.case.band else 0))

    # Drawing

    def _rule(self, y: float, strong: bool) -> None:
        colour = ZERO if strong and self.lead else GRID
        self.frame.line([self.frame.left, self.frame.right], [y, y], colour, 1, zorder=1)

    def _draw_panel(self) -> None:
        """Draw grid, ticks, and the band of what rounds to the round figure."""
        frame, line, (top, bottom) = self.frame, self.line, self.panel
        if not self.stacked:
            if self.case.band:
                self._band(top - self.em * 1.5, bottom)
            for tick in line.ticks:
                frame.line([line.x(tick)] * 2, [top, bottom], GRID, 1, zorder=1)
            if self.detail.sheets:
                self._write_small(self.words.say("dispute-sheets"), self.sheets_right, top - self.em * 1.35, "right")
        elif self.case.band:
            self._bracket(bottom)
        if self.case.band and not self.stacked:
            self._band_label(top - self.em * 1.35)
        axis = bottom + self._axis_room() - frame.size.small * 1.3
        for tick in line.ticks:
            self._write_small(self.words.number(tick), line.x(tick), axis, "center")

    def _write_small(self, text: str, x: float, y: float, align: str) -> None:
        self.frame.put(self.frame.block([Run(text, "regular", QUIET)], self.frame.size.small), x, y, align)

    def _band(self, top: float, bottom: float) -> None:
        low, high = (self.line.x(value) for value in self.case.band[1:])
        ground = Rectangle((low, top), high - low, bottom - top, facecolor=_BAND, edgecolor="none", zorder=0.5)
        self.frame.ax.add_patch(ground)

    def _band_label(self, y: float) -> None:
        """Say what the band means, kept within the width of the page."""
        message = "dispute-band.short" if self.frame.size.tier == "compact" else "dispute-band"
        text = self.words.say(message, figure=self.words.number(self.case.band[0]))
        block = self.frame.block([Run(text, "regular", SECOND)], self.frame.size.small)
        low, high = (self.line.x(value) for value in self.case.band[1:])
        middle = min((low + high) / 2, self.frame.right - block.width / 2)
        if not self.stacked:
            middle = max(middle, self.sheets_right + self.em + block.width / 2)
        self.frame.put(block, middle, y, "center")

    def _bracket(self, bottom: float) -> None:
        low, high = (self.line.x(value) for value in self.case.band[1:])
        y = bottom + self.em * 0.25
        self.frame.line([low, low, high, high], [y - 4, y, y, y - 4], QUIET, 1)
        self._band_label(y + self.em * 0.15)

    def _draw_side(self, side: _Side, rows: Sequence[_Row], y: float, height: float, gap: float) -> None:
        beside_first = self.stacked and side not in self.lead
        self._draw_figure(side, y + (min(height, rows[0].height) if beside_first else height) / 2)
        y += (height - sum(row.height for row in rows) - gap * (len(rows) - 1)) / 2
        for row in rows:
            self._draw_row(row, y)
            y += row.height + gap

    def _draw_figure(self, side: _Side, middle: float) -> None:
        """Draw hedge and number, on one baseline or one above the other."""
        before, number = self._figure(side)
        width, height = self._figure_size(side)
        top, x = middle - height / 2, self.frame.left
        if self._inline():
            baseline = top + number.size * ASCENT
            if before.width:
                x = self.frame.put(before, x, baseline - before.size * ASCENT)[2] + self.em * 0.3
            box = self.frame.put(number, x, top)
        else:
            if before.width:
                self.frame.put(before, x, top)
                top += before.height
            box = self.frame.put(number, x, top)
        if side in self.lead:
            self.lead_boxes.append(box)

    def _draw_row(self, row: _Row, y: float) -> None:
        frame = self.frame
        frame.put(row.text, self.text_left, y)
        at = y + row.text.height + self.em * 1.05 if self.stacked else y + row.height / 2
        artists: list[Artist] = []
        if not math.isnan(row.side.value):
            self._draw_strip(at)
            artists += self._symbol(row.side, at)
        if self.detail.sheets:
            artists += self._draw_pages(row, y)
        frame.mark(self._mark(row.rows), *artists)

    def _draw_strip(self, y: float) -> None:
        """Draw the number line of one row."""
        frame, line = self.frame, self.line
        if self.stacked:
            reach = self.em * 0.55
            if self.case.band:
                self._band(y - reach, y + reach)
            for tick in line.ticks:
                frame.line([line.x(tick)] * 2, [y - reach * 0.5, y + reach * 0.5], RULE, 1, zorder=1)
        frame.line([line.left, line.right], [y, y], RULE, 1, zorder=1.5)

    def _symbol(self, side: _Side, y: float) -> list[Artist]:
        """Draw the symbol of a figure; an arrow points to where the figure may lie besides."""
        ax, x, radius = self.frame.ax, self.line.x(side.value), self.em * 0.4
        colour = REGION.get(side.first["region"], SECOND)
        kind = "exact" if side.kind == "exact" else "about"
        artists = figure_symbol(ax, x, y, radius, colour, qualifier=kind, planned=side.first["status"] == "planned")
        if side.kind == "range":
            ends = [self.line.x(side.first[end]) for end in ("low", "high")]
            artists.append(self.frame.line(ends, [y, y], colour, 2, zorder=3))
        towards = {"at_least": 1, "at_most": -1, "almost": -1}.get(side.kind)
        if towards:
            artists.append(ax.add_patch(FancyArrow(
                x + towards * radius, y, towards * radius * 2.2, 0, width=radius * 0.42, head_width=radius * 1.7,
                head_length=radius * 1.3, length_includes_head=True, color=colour, linewidth=0, zorder=3.95,
            )))  # fmt: skip
        return artists

    def _draw_pages(self, row: _Row, y: float) -> list[Artist]:
        """Draw one small sheet a page and their number, at the right of the first line of words."""
        pages = _page_count(row.rows)
        number = self.frame.block([Run(str(pages), "regular", SECOND)])
        box = self.frame.put(number, self.sheets_right, y, "right")
        if pages > _SHEETS:
            return []
        left = self.sheets_right - self.em * 0.85 - pages * self.em * 0.8
        return [sheets(self.frame.ax, left, (box[1] + box[3]) / 2, pages, self.em)]

    def _draw_threads(self) -> None:
        """Lead the eye from each digit that has moved to its place in the other figure."""
        if len(self.lead) != 2:
            return
        texts = [self.words.number(side.value) for side in self.lead]
        moved = [position for position, pair in enumerate(zip(*texts, strict=True)) if len(set(pair)) > 1]
        colours = self._digit_colours(texts[0], moved)
        size, upper, lower = self._number_size(self.lead[0]), *self.lead_boxes
        places = list(moved)
        for position in moved:
            target = next(place for place in places if texts[1][place] == texts[0][position])
            places.remove(target)
            start = (_digit_x(texts[0], position, upper[0], size), upper[3] - size * 0.1)
            end = (_digit_x(texts[1], target, lower[0], size), lower[1] - size * 0.02)
            self._thread(start, end, colours[texts[0][position]])

    def _thread(self, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
        middle = (start[1] + end[1]) / 2
        curve = Path([start, (start[0], middle), (end[0], middle), end], [Path.MOVETO, *[Path.CURVE4] * 3])
        width = max(1.3, self.em * 0.13) * PX
        self.frame.ax.add_patch(PathPatch(curve, fill=False, edgecolor=colour, linewidth=width, zorder=2))


_SHEETS = 6  # as many pages as are drawn one by one


def sheets(ax, left: float, middle: float, number: int, em: float) -> Artist:
    """Draw pages as small sheets with lines of text, side by side, as one artist."""
    wide, tall, paths = em * 0.6, em * 0.8, []
    for place in range(number):
        x, top = left + place * em * 0.8, middle - tall / 2
        paths.append(Path([(x, top), (x + wide, top), (x + wide, top + tall), (x, top + tall), (x, top)], closed=True))
        levels = [top + tall * share for share in (0.28, 0.5, 0.72)]
        paths += [Path([(x + wide * 0.22, level), (x + wide * 0.78, level)]) for level in levels]
    drawing = Path.make_compound_path(*paths)
    return ax.add_patch(PathPatch(drawing, fill=False, edgecolor=QUIET, linewidth=max(0.9, em * 0.07) * PX, zorder=3))


def _digit_x(text: str, position: int, left: float, size: float) -> float:
    return left + measure(text[:position], size, "bold") + measure(text[position], size, "bold") / 2


def _nothing(case: _Case, size: str) -> Chart:
    """Say that no figure is known."""
    frame, words = Frame("dispute", case.known, size, case.words.lang), case.words
    day = words.day(case.known.known_by) if case.known.known_by else ""
    message = "dispute-title-none-by" if day else "dispute-title-none"
    title = words.say(message, unit=_upper_first(case.subject), day=day)
    frame.head(title, words.say("dispute-subtitle-none"))
    frame.say_nothing_found(words.say("dispute-none"))
    return frame.finish(words.say("dispute-alt-none", finding=title))
