"""Claims on people in the two headline units over time, with the number of their battalions or squads below.

A mark stands at the day of its statement; a figure that was told later about a month or a span that was over by then
stands at that time. Nothing is interpolated: a pale band joins statements that give the same number, and no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

import pandas as pd
from matplotlib.patches import Rectangle

from helpers.charts import unit_sizes_labels as labels
from helpers.charts.chart import Chart, Mark, joined_mark, mark_of
from helpers.charts.frame import Frame, text_height
from helpers.charts.style import GRID, QUIET, REGION, REGION_TEXT, SECOND, ZERO
from helpers.charts.symbols import figure_symbol
from helpers.charts.type import Run, measure
from helpers.charts.unit_sizes_labels import Point
from helpers.ledger import Ledger
from helpers.words import figures
from helpers.words.dates import NBSP

UNITS = {"belgorod": ("belgorod-self-defence", "battalions"), "kursk": ("kursk-peoples-squads", "squads")}
CONTEXT = ("bel-e13", "bel-e28")  # the raid and the arming
_ALIKE = 0.05  # figures that differ by less are told as one in round numbers
_ALT_LENGTH = 600
_LEFT_OUT = ("superseded", "rejected", "word")


@dataclass(frozen=True)
class Series:
    """What is claimed on one metric of one unit: its points in order of time."""

    region: str
    unit: str
    metric: str
    points: tuple[Point, ...]

    @cached_property
    def line(self) -> list[Point]:
        """The points that nobody contests and that are no plans."""
        return [point for point in self.points if not point.contested and not point.planned]

    @cached_property
    def statements(self) -> list[pd.Series]:
        """The statements of that line, in the order in which they were made."""
        return sorted((row for point in self.line for row in point.rows), key=lambda row: (row.day_last, row.day_first))

    def runs(self) -> list[list[Point]]:
        """Group the line into runs of one number; a figure in between that differs for good ends a run."""
        runs: list[list[Point]] = []
        for point in self.line:
            for run in reversed(runs):
                if run[-1].value == point.value:
                    run.append(point)
                    break
                if abs(run[-1].value - point.value) > _ALIKE * max(run[-1].value, point.value):
                    runs.append([point])
                    break
            else:
                runs.append([point])
        return runs


@dataclass(frozen=True)
class Plane:
    """A panel: where days and numbers lie, in px."""

    left: float
    top: float
    right: float
    bottom: float
    start: pd.Timestamp
    end: pd.Timestamp
    peak: float

    @property
    def day(self) -> float:
        """Width of a day in px."""
        return (self.right - self.left) / (self.end - self.start).days

    def x(self, when: pd.Timestamp) -> float:
        """Return the place of a day."""
        return self.left + (when - self.start).days * self.day

    def y(self, value: float) -> float:
        """Return the height of a number."""
        return self.bottom - value / self.peak * (self.bottom - self.top)


def draw(known: Ledger, size: str = "web", lang: str = "en") -> Chart:
    """Draw claims on people in the headline units of the regions over time.

    Parameters
    ----------
    known : Ledger
        What is known, cut to a region and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    return _Drawing(Frame("unit-sizes", known, size, lang)).chart()


class _Drawing:
    """One chart in the making."""

    def __init__(self, frame: Frame):
        self.frame, self.words, self.known = frame, frame.words, frame.known
        self.em, self.tier = frame.size.label, frame.size.tier
        self.radius = self.em * (0.36 if self.tier == "wide" else 0.3)
        raw = [Series(region, UNITS[region][0], "members", labels.points(self.known, UNITS[region][0], "members"))
               for region in self.known.regions]  # fmt: skip
        parts = [] if self.tier == "compact" else [
            Series(region, UNITS[region][0], UNITS[region][1], labels.points(self.known, *UNITS[region]))
            for region in self.known.regions
        ]  # fmt: skip
        self._columns = len(raw) if self.tier == "compact" else 1
        self.span = _months([point for series in (*raw, *parts) for point in series.points])
        self.members = [self._joined(series) for series in raw]
        self.parts = {series.region: self._joined(series) for series in parts if series.points}
        
    @property
    def units(self) -> str:
        return self.words.listed(self.words.label("unit", series.unit) for series in self.members)

    @property
    def period(self) -> str:
        first, last = (f"{day:%Y-%m}" for day in (self.span[0], self.span[1] - timedelta(days=1)))
        period = self.words.date(first if first == last else f"{first}/{last}", short=self.tier != "tall")
        return period.replace(" —", f"{NBSP}—")

    def chart(self) -> Chart:
        """Draw all of it."""
        frame = self.frame
        if not any(series.points for series in self.members):
            return self._empty()
        for series in (*self.members, *self.parts.values()):
            for point in series.points:
                frame.mark(self._receipt(point))
        form = "" if self.tier == "wide" or len(self.members) == 1 and self.tier == "tall" else "-short"
        values = {"regions": len(self.members), "period": self.period}
        finding = title(self.words, self.known, self.members)
        if measure(finding, frame.size.title, "bold") > frame.width and self.tier == "wide":
            finding = _tied(finding)
        frame.head(finding, self.words.say(f"unit-sizes-subtitle{form}", **values))
        frame.foot(self._note(), frame.sources(1))
        self._body()
        return frame.finish(self._alt())

    def _empty(self) -> Chart:
        by = {"day": self.words.day(self.known.known_by)} if self.known.known_by else {}
        subtitle = self.words.say("unit-sizes-subtitle-empty", units=self.units)
        self.frame.head(title(self.words, self.known, self.members), subtitle)
        self.frame.foot()
        self.frame.say_nothing_found(self.words.say("unit-sizes-nothing", units=self.units))
        return self.frame.finish(self.words.say(f"unit-sizes-alt-empty{'-by' if by else ''}", units=self.units, **by))

    # What stands for what

    def _joined(self, series: Series) -> Series:
        """Make one mark of points whose symbols would cover each other and whose figures agree."""
        near = self._days_of(1.5 * self.radius) if series.points else timedelta()
        joined: list[Point] = []
        for point in series.points:
            twin = next((other for other in joined if other.agrees(point, near)), None)
            if twin:
                joined[joined.index(twin)] = twin.with_rows(point)
            else:
                joined.append(point)
        return Series(series.region, series.unit, series.metric, tuple(joined))

    def _days_of(self, width: float) -> timedelta:
        """Return about how many days a width stands for; the panels are laid out only later."""
        column = self.frame.width / self._columns - 3.5 * self.em
        return width / column * (self.span[1] - self.span[0])

    def _receipt(self, point: Point) -> Mark:
        marks = [mark_of(row, self.known.source, labels.told(self.words, row)) for row in point.rows]
        return joined_mark(marks[0].mark_id, marks, "; ".join(mark.drawn for mark in marks)) if marks[1:] else marks[0]

    # The body

    def _body(self) -> None:
        frame, em = self.frame, self.em
        peak = max(point.value for series in self.members for point in series.points) * 1.06
        axis_height = em * 1.45
        events = self._events()
        left = frame.left + max(measure(self.words.number(tick), frame.size.small) for tick in _ticks(peak)) + em * 0.5
        right = frame.right - em * 0.8
        if self._columns == 2:
            self._side_by_side(peak, left, right, axis_height)
            return
        heads = [em * 1.9 for _ in self.members]
        plane = Plane(left, 0, right, 1, *self.span, peak)
        heads[0] += self._event_room(plane, events)
        strips = [em * (1.9 if series.region in self.parts else 0.7) for series in self.members]
        plot = (frame.bottom - frame.top - axis_height - sum(heads) - sum(strips)) / len(self.members)
        y = frame.top
        planes = []
        for series, head, strip in zip(self.members, heads, strips, strict=True):
            planes.append(Plane(left, y + head, right, y + head + plot, *self.span, peak))
            y += head + plot + strip
        stretches = [(plane.top - em * 0.3, plane.bottom + strip) for plane, strip in zip(planes, strips, strict=True)]
        stretches[0] = (frame.top + em * 1.55, stretches[0][1])
        rules = self._draw_events(planes[0], stretches, events)
        for series, plane, head in zip(self.members, planes, heads, strict=True):
            self._panel(series, plane, plane.top - head, rules)
        self._time_axis(planes[-1], y)

    def _side_by_side(self, peak: float, left: float, right: float, axis_height: float) -> None:
        frame, em = self.frame, self.em
        gutter = em * 1.2
        width = (right - left - gutter) / 2
        for number, series in enumerate(self.members):
            at = left + number * (width + gutter)
            plane = Plane(at, frame.top + em * 1.7, at + width, frame.bottom - axis_height, *self.span, peak)
            self._panel(series, plane, frame.top, [], scale=number == 0)
            self._time_axis(plane, plane.bottom)

    def _panel(self, series: Series, plane: Plane, top: float, rules: Sequence[float], scale: bool = True) -> None:
        frame, em = self.frame, self.em
        heading = Run(self._heading(series), "bold", REGION_TEXT[series.region])
        heading = frame.block([heading], frame.size.heading, plane.right - plane.left)
        frame.put(heading, frame.left if scale else plane.left, top)
        self._grid(plane, scale)
        obstacles = self._marks(series, plane, self.radius)
        room = (plane.left + em * 0.2, plane.top - em * 0.3, min(frame.right, plane.right + em * 0.6), plane.bottom - 2)
        labels.place_labels(frame, series, room, obstacles, rules, _pairs(self.known, series))
        if series.region in self.parts:
            self._strip(self.parts[series.region], plane, rules)

    def _heading(self, series: Series) -> str:
        vocabulary, value = ("unit", series.unit) if self._columns == 1 else ("region", series.region)
        return self.words.label(vocabulary, value)

    def _grid(self, plane: Plane, scale: bool) -> None:
        small = self.frame.size.small
        for value in _ticks(plane.peak):
            y = plane.y(value)
            self.frame.line([plane.left, plane.right], [y, y], ZERO if value == 0 else GRID, 1, zorder=1)
            if scale:
                x = plane.left - self.em * 0.4
                self.frame.write(self.words.number(value), x, y + small * 0.33, small, "regular", SECOND, "right")

    def _marks(self, series: Series, plane: Plane, radius: float) -> list:
        """Draw bands and symbols; return the boxes that they cover."""
        colour = REGION[series.region]
        boxes = [self._band(run, plane, radius, colour) for run in series.runs() if len(run) > 1]
        # Long and contested ones first, so that the line of claims nobody contests lies on top.
        for point in sorted(series.points, key=lambda point: (not point.long, not point.contested, not point.month)):
            artists = self._symbol(point, plane, radius, colour)
            self.frame.mark(self._receipt(point), *artists)
            boxes += [labels.covered(self.frame, artist) for artist in artists]
        return boxes

    def _band(self, run: list[Point], plane: Plane, radius: float, colour: str) -> tuple[float, float, float, float]:
        left, right, y = plane.x(run[0].first), plane.x(run[-1].last), plane.y(run[0].value)
        top, height = y - radius * 0.7, radius * 1.4
        style = {"facecolor": labels.pale(colour), "edgecolor": "none", "zorder": 2}
        self.frame.ax.add_patch(Rectangle((left, top), right - left, height, **style))
        return (left, top, right, top + height)

    def _symbol(self, point: Point, plane: Plane, radius: float, colour: str) -> list:
        left, right, y = plane.x(point.first), plane.x(point.last + timedelta(days=1)), plane.y(point.value)
        row = point.row
        if point.long:
            tint = QUIET if point.contested else colour
            ends = [left, left, left, right, right, right]
            heights = [y - radius * 0.8, y + radius * 0.8, y, y, y - radius * 0.8, y + radius * 0.8]
            return [self.frame.line(ends, heights, tint, 1.6, zorder=3)]
        centre = (left + right) / 2 if point.month else left
        span = (min(left, centre - radius), max(right, centre + radius)) if point.month else None
        high = figures.hedge(row.value, row.low, row.high, row.qualifier) == "almost"
        kind = {"qualifier": row.qualifier, "planned": point.planned, "contested": point.contested, "high": high}
        half = radius * (0.6 if point.month else 1)
        artists = figure_symbol(self.frame.ax, centre, y, half, colour, **kind, span=span)
        if point.uncertain:
            artists += self._side_ticks(centre, y, radius, QUIET if point.contested else colour)
        return artists

    def _side_ticks(self, x: float, y: float, radius: float, colour: str) -> list:
        """Draw a short tick on either side: the day is approximate. Lines, as a collection has no extent."""
        near, far, width = radius * 1.35, radius * 2.3, max(1.3, radius * 0.3)
        ends = ([x - far, x - near], [x + near, x + far])
        return [self.frame.line(xs, [y, y], colour, width, zorder=3.8) for xs in ends]

    def _strip(self, series: Series, plane: Plane, rules: Sequence[float]) -> None:
        """Draw battalions or squads on one line below the panel."""
        height = self.em * 1.5
        top = plane.bottom + self.em * 0.3
        middle = top + height / 2
        flat = Plane(plane.left, middle, plane.right, middle, plane.start, plane.end, 1)
        obstacles = self._marks(series, flat, self.radius * 0.85)
        room = (plane.left, top, self.frame.right, top + height)
        labels.place_labels(self.frame, series, room, obstacles, rules, [])

    def _time_axis(self, plane: Plane, y: float) -> None:
        small = self.frame.size.small
        self.frame.line([plane.left, plane.right], [y, y], ZERO, 1, zorder=1)
        ticks = _quarters(plane)
        step = next((step for step in (1, 3, 6, 12) if self._fits(ticks, plane, step)), 12)
        end = -1e9
        for number, month in enumerate(ticks):
            x = plane.x(month)
            if (month.month - 1) % step:
                continue
            self.frame.line([x, x], [y, y + small * 0.35], ZERO, 1, zorder=1)
            text = self._tick_word(ticks, number, step)
            if x > end and x + measure(text, small) <= self.frame.right:
                end = self.frame.write(text, x, y + small * 1.2, small, "regular", SECOND)[2] + small * 0.4

    def _tick_word(self, ticks: list, number: int, step: int) -> str:
        first = next(month for month in ticks if not (month.month - 1) % step)
        month = ticks[number]
        return self.words.month(month, short=True, year=month.month == 1 or month is first)

    def _fits(self, ticks: list, plane: Plane, step: int) -> bool:
        shown = [number for number, month in enumerate(ticks) if not (month.month - 1) % step]
        widest = [measure(self._tick_word(ticks, number, step), self.frame.size.small) for number in shown]
        gaps = [plane.x(ticks[b]) - plane.x(ticks[a]) for a, b in zip(shown, shown[1:])]
        return all(wide + self.em * 0.6 <= gap for wide, gap in zip(widest, gaps))

    # Context

    def _events(self) -> list[pd.Series]:
        events = self.known.events.set_index("event_id", drop=False)
        kept = [events.loc[one] for one in CONTEXT if one in events.index and self.tier != "compact"]
        return [event for event in kept if self.span[0] <= event.date_first < self.span[1]]

    def _event_room(self, plane: Plane, events: list[pd.Series]) -> float:
        """Find the lowest strip that holds the words of all events."""
        self._event_places: dict = {}
        height = 0.0
        for lines in (2, 3, 4) if events else ():
            tried = text_height(self.em) + (lines - 1) * self.em * 1.22
            offered = labels.place_events(self.frame, plane, events, tried)
            places = {event: spot for event, spot in offered.items() if spot}
            if len(places) > len(self._event_places):
                self._event_places, height = places, tried + self.em * 0.6
        return height

    def _draw_events(self, plane: Plane, stretches: list[tuple[float, float]], events: list[pd.Series]) -> list[float]:
        """Draw the events that found room as dotted rules; return where these stand."""
        rules = []
        for event in events:
            if event.event_id not in self._event_places:
                continue
            block, box, align = self._event_places[event.event_id].plan
            x, top = plane.x(event.date_first), stretches[0][0]
            dotted = {"linestyle": (0, (1, 2)), "zorder": 1.5}
            lines = [self.frame.line([x, x], stretch, QUIET, 1, **dotted) for stretch in stretches]
            values = {"time": self.words.date(event.date), "event": self.words.label("event", event.event_id)}
            told = self.words.say("unit-sizes-drawn-event", **values)
            self.frame.mark(mark_of(event, self.known.source, told), *lines, ground=True)
            self.frame.put(block, box[2] if align == "right" else box[0], top + box[1], align)
            rules.append(x)
        return rules

    # Words

    def _note(self) -> str:
        say = self.words.say
        points = [point for series in (*self.members, *self.parts.values()) for point in series.points]
        short = "-short" if self.tier == "compact" else ""
        brief = "-short" if self.tier != "wide" else ""
        bands = any(len(run) > 1 for series in (*self.members, *self.parts.values()) for run in series.runs())
        parts = ["retold"] if not brief else []
        parts += [f"contested{short}"] if any(point.contested for point in points) else []
        parts += ["month"] if not short and any(point.month or point.long for point in points) else []
        parts += ["day"] if not short and any(point.uncertain for point in points) else []
        parts += [f"bands{brief}"] if bands else []
        told = [say(f"unit-sizes-note-{part}") for part in parts]
        counts = left_out(self.known, [*self.members, *self.parts.values()])
        missing = [say(f"unit-sizes-left-{kind}", n=counts[kind]) for kind in _LEFT_OUT if counts[kind]]
        return " ".join([*told, *([say("unit-sizes-note-left-out", list=", ".join(missing))] if missing else [])])

    def _alt(self) -> str:
        """Name the voices of contested claims where the text stays within what a reader can bear."""
        told = self._alt_with(voices=True)
        return told if len(told) <= _ALT_LENGTH else self._alt_with(voices=False)

    def _alt_with(self, voices: bool) -> str:
        say = self.words.say
        parts = [say("unit-sizes-alt-head", panels=len(self.members), units=self.units, period=self.period)]
        parts += [self._alt_series(series) for series in self.members]
        for kind in ("planned", "contested"):
            rows = [point.row for series in self.members for point in series.points if getattr(point, kind)]
            told = [self._alt_claim(row, voices) for row in rows]
            parts += [say(f"unit-sizes-alt-{kind}", list=", ".join(told))] if told else []
        return " ".join(parts)

    def _alt_claim(self, row: pd.Series, voices: bool) -> str:
        figure = figures.figure(self.words, row)
        voice = figures.voice(self.words, row.speakers)
        return self.words.say("unit-sizes-alt-claim", figure=figure, voice=voice) if voices else figure

    def _alt_series(self, series: Series) -> str:
        unit = self.words.label("region", series.region)
        rows = series.statements
        if not rows:
            return self.words.say("unit-sizes-alt-series-none", unit=unit)
        ends = {"from": self.words.date(rows[0].day), "to": self.words.date(rows[-1].day)}
        first, last = figures.figure(self.words, rows[0]), figures.counted(self.words, rows[-1])
        return self.words.say("unit-sizes-alt-series", unit=unit, n=len(rows), first=first, last=last, **ends)


def left_out(known: Ledger, series: Sequence[Series]) -> dict[str, int]:
    """Count the rows that are not drawn, by why: outdated repeats, evident errors, words without a number."""
    claims = known.claims
    wanted = pd.concat([claims[(claims["unit_id"] == one.unit) & (claims["metric"] == one.metric)] for one in series])
    rejected = wanted["assessment"] == "rejected"
    word = ~rejected & wanted["value"].isna()
    return {"superseded": int(((wanted["assessment"] == "superseded") & ~word).sum()), "rejected": int(rejected.sum()),
            "word": int(word.sum())}  # fmt: skip


# The finding


def title(words, known: Ledger, series: Sequence[Series]) -> str:
    """Say what the claims say: of one unit in a sentence, of two in a clause each."""
    found = [_finding(words, known, one) for one in series]
    by = {"day": words.day(known.known_by)} if known.known_by else {}
    ending = "-by" if by else ""
    if all(kind == "none" for kind, _ in found) and len(found) > 1:
        return words.say(f"unit-sizes-title-empty{ending}", **by)
    if len(found) == 1:
        kind, values = found[0]
        return words.say(f"unit-sizes-title-{kind}{ending if kind == 'none' else ''}", **values, **by)
    found.sort(key=lambda one: one[0] == "none")
    (first, values), (second, others) = ((_as_clause(kind), values) for kind, values in found)
    return words.say("unit-sizes-title-two", first=words.say(f"unit-sizes-clause-{first}", **values),
                     second=words.say(f"unit-sizes-more-{second}", **others))  # fmt: skip


def _tied(text: str) -> str:
    """Keep the second half of a title on one line, so that a long title does not break within it."""
    head, mark, rest = text.partition("; ")
    return head + mark + rest.replace(" ", NBSP)


def _as_clause(kind: str) -> str:
    return {"planned": "stood", "one": "stood"}.get(kind, kind)


def _finding(words, known: Ledger, series: Series) -> tuple[str, dict]:
    """Return the kind of finding that the points of a unit support, and the words it needs."""
    values = {name: words.say(f"unit-sizes-{name}", region=series.region) for name in ("whose", "where")}
    rows = series.statements
    told = rows or [point.row for point in series.points if point.contested]
    if not told:
        return "none", values
    first, last = told[0], told[-1]
    values |= {"first": figures.figure(words, first), "last": figures.counted(words, last)}
    values["bare"] = figures.figure(words, last).replace(" ", NBSP)
    if not rows:
        return "contested", values
    pair = next((pair for pair in _pairs(known, series) if last.day_last <= pair[1].row.day_last), None)
    if pair:
        one, other = (figures.figure(words, point.row) for point in pair)
        return "disputed", values | {"last": one, "bare": one, "other": other}
    if len(series.points) == len(rows) == 1:
        return "one", values
    return _trend(words, series, first, last, values)


def _trend(words, series: Series, first: pd.Series, last: pd.Series, values: dict) -> tuple[str, dict]:
    """Growth needs a first figure that is not open upwards and a last one that is not open downwards."""
    growth = last.value / first.value if first.qualifier != "at_least" and last.qualifier != "at_most" else 1
    if growth >= 1.9:
        return ("doubled" if growth <= 2.1 else "grew"), values
    if growth >= 1.15:
        return "grew", values
    plan = next((point.row for point in series.points if point.planned and point.value > last.value), None)
    if plan is not None:
        return "planned", values | {"planned": figures.counted(words, plan)}
    return "stood", values


def _pairs(known: Ledger, series: Series) -> list[tuple[Point, Point]]:
    """Find exact counts that a dispute sets against each other: (undisputed, contested), nearest in time."""
    disputes = known.dispute_rows.groupby("row_id")["dispute_id"].agg(set).to_dict()
    exact = [point for point in series.points if point.row.qualifier == "exact" and not point.planned]
    pairs = []
    for point in (point for point in exact if point.contested):
        rivals = [other for other in exact if not other.contested and other.value != point.value
                  and disputes.get(other.row.claim_id, set()) & disputes.get(point.row.claim_id, set())]  # fmt: skip
        if rivals:
            pairs.append((min(rivals, key=lambda other: abs(other.last - point.first)), point))
    return pairs


# The axes


def _months(points: Sequence[Point]) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """Return the whole months that hold all points: first day, and the day after the last."""
    if not points:
        return None
    first, last = min(point.first for point in points), max(point.last for point in points)
    return first.replace(day=1), last.replace(day=1) + pd.offsets.MonthBegin(1)


def _quarters(plane: Plane) -> list[pd.Timestamp]:
    return list(pd.date_range(plane.start, plane.end, freq="MS", inclusive="left"))


def _ticks(peak: float) -> list[int]:
    rough = peak / 3.4
    power = 10 ** (len(str(int(rough))) - 1)
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return list(range(0, int(peak) + 1, int(step)))
