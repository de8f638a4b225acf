"""A board of equipment: items against regions, with the step each has reached, its quantity, its day and its speaker.

The first row is about firearms and lies on pale ground; the rows below it are as many as the size has room for.
"""

import math
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from matplotlib.patches import Circle, Rectangle

from helpers.charts.chart import Chart, Mark, joined_mark, mark_of
from helpers.charts.frame import Frame, text_height
from helpers.charts.style import INK, PALE, PAPER, PLUM, QUIET, REGION, REGION_TEXT, RULE, SECOND
from helpers.charts.symbols import figure_symbol
from helpers.charts.type import Block, Run
from helpers.ledger import Ledger
from helpers.words import Words, figure, voice

HEADLINE = {"belgorod": "belgorod-self-defence", "kursk": "kursk-peoples-squads"}
JOINT = "belgorod-kursk-joint"
# Real, but not known to have gone to one of the units: drawn in grey.
OUTSIDE = ("kursk-police-rosgvardia", "")
STEP = {"requested": 0, "planned": 1, "promised": 1, "arrived": 2, "issued": 2, "in_use": 3}

# Rows of the board below the firearms, in the order in which they are kept when room is short.
GROUPS = {
    "types": ("assault_rifles", "saiga_carbines", "saiga_mk_carbines", "assault_weapons", "pistols_and_rifles",
              "machine_guns", "hunting_rifles", "hunting_guns"),
    "cars": ("pickup_trucks", "uaz_patriot", "uaz_other", "uaz_vehicles", "off_road_vehicles_per_battalion",
             "uaz_forest_patrol_cars"),
    "anti-drone": ("anti_drone_rifles", "anti_drone_equipment"),
    "quadcopters": ("quadcopters",),
    "radios": ("digital_radios", "vehicle_radios", "radios"),
    "storage": ("weapon_storage",),
    "uniforms": ("uniforms", "mid_season_uniforms", "summer_uniforms"),
    "trucks": ("ural_trucks",),
    "vehicles": ("vehicles", "minibuses", "medical_vehicles", "special_vehicles", "armoured_vehicles",
                 "mobile_fire_group_kits"),
    "later": (),  # small_arms of other units than the two of the headline
    "other": (),  # whatever stands in no other row
}  # fmt: skip
_GROUP_OF = {item: group for group, items in GROUPS.items() for item in items}
# The item that the name of a row says already.
_SAID = {"firearms": "small_arms", "later": "small_arms", "quadcopters": "quadcopters", "storage": "weapon_storage",
         "trucks": "ural_trucks", "anti-drone": "anti_drone_rifles", "radios": "radios", "uniforms": "uniforms",
         "vehicles": "vehicles"}  # fmt: skip
_LEAST = 3  # rows that should fit below the firearms; else the first step of these is left out
_MOST = 8  # entries a cell
_STEP_NAMES = ("requested", "planned", "issued", "in_use")
_SHARES = {2: (0.5, 0.5), 3: (0.26, 0.38, 0.36), 4: (0.22, 0.29, 0.29, 0.2)}  # of a column's width, for each step


@dataclass(frozen=True, eq=False)
class Entry:
    """One line of the board: a step of some things, with all statements that say just that.

    Attributes
    ----------
    region, group, unit_id, status : str
    contested : bool
    things : tuple of pandas.Series
        One row for each item named together.
    told : tuple of pandas.Series
        One row for each statement.
    rows : tuple of pandas.Series
        All statements behind it.
    """

    region: str
    group: str
    unit_id: str
    status: str
    contested: bool
    things: tuple[pd.Series, ...]
    told: tuple[pd.Series, ...]
    rows: tuple[pd.Series, ...]

    @property
    def step(self) -> int:
        """Position in the chain from asked for to seen in use."""
        return STEP[self.status]

    @property
    def of_headline(self) -> bool:
        """Tell whether it is about the region's main unit."""
        return self.unit_id in (*HEADLINE.values(), JOINT)

    @property
    def numbers(self) -> int:
        """How many quantities it has."""
        return sum(not math.isnan(thing["quantity"]) for thing in self.things)

    @property
    def numbered(self) -> bool:
        """Tell whether a quantity was stated."""
        return self.numbers > 0

    @property
    def plain(self) -> bool:
        """Tell whether it is about just the thing that gives its row the name."""
        return [thing["item"] for thing in self.things] == [_SAID.get(self.group)]

    @property
    def mark_id(self) -> str:
        """The id of the row it stands for."""
        return self.rows[0]["claim_id"]


@dataclass(frozen=True)
class _Row:
    """A row of the board: how high it is, the entries of each of its signs, and how it is drawn from a given top."""

    height: float
    marks: tuple[tuple[Entry, ...], ...]
    draw: Callable[[float], None]


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the board of equipment.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("kit", known, size, lang)
    entries = entries_of(known)
    if not entries:
        return _empty(frame)
    title = _title(frame.words, entries)
    frame.head(title, _subtitle(frame, entries))
    rows, note = _fitted(_Board(frame, entries), size, lang)
    for row in rows:
        for behind in row.marks:
            frame.mark(_mark(frame, *behind))
    frame.foot(note, frame.sources(1))
    _stack(frame, rows)
    return frame.finish(_alt(frame.words, known, entries, title, _shown(rows)))


def entries_of(known: Ledger) -> list[Entry]:
    """Return what the board has to say, in the order of steps and days.

    Statements that say the same of the same things are one entry; things that one statement names together are one
    entry too, each with its own quantity. Rows on several regions together are taken only where they concern the two
    regions.
    """
    rows = known.statements("equipment")
    rows = rows[rows["region"].isin(known.regions) | (rows["unit_id"] == JOINT)]
    together: dict[tuple, list[pd.Series]] = {}
    for _, row in rows.iterrows():
        key = (row["region"], _group(row), row["unit_id"], row["status"], row["assessment"] == "contested")
        together.setdefault((*key, row["statement_id"], row["date"]), []).append(row)
    alike: dict[tuple, list[list[pd.Series]]] = {}
    for key, things in together.items():
        alike.setdefault((*key[:5], *(_thing(row) for row in things)), []).append(things)
    entries = [
        Entry(*key[:5], things=tuple(told[0]), told=tuple(things[0] for things in told), rows=tuple(sum(told, [])))
        for key, told in alike.items()
    ]
    return sorted(entries, key=lambda e: (not e.of_headline, e.step, e.rows[0]["date_last"], e.mark_id))


def _group(row: pd.Series) -> str:
    if row["item"] == "small_arms":
        return "firearms" if row["unit_id"] in (*HEADLINE.values(), JOINT) else "later"
    return _GROUP_OF.get(row["item"], "other")


def _thing(row: pd.Series) -> tuple:
    return row["item"], None if math.isnan(row["quantity"]) else (row["quantity"], row["qualifier"])


# --- words -----------------------------------------------------------------------------------------------------------


def _numbers(words: Words, entries: Sequence[Entry], step: int) -> list[str]:
    """Return the quantities of firearms that were named for a step, each as its source has it, never added up."""
    things = [thing for e in entries if e.group == "firearms" and e.step == step for thing in e.things]
    return [figure(words, thing) for thing in things if not math.isnan(thing["quantity"])]


def _title(words: Words, entries: Sequence[Entry]) -> str:
    steps = {entry.step for entry in entries if entry.group == "firearms" and not entry.contested}
    planned, issued = _numbers(words, entries, 1), _numbers(words, entries, 2)
    named = {"numbers": words.listed(planned), "count": len(planned)} if planned else {}
    if planned and issued:
        return words.say("kit-title-counted", numbers=named["numbers"], issued=words.listed(issued))
    if planned:
        return words.say("kit-title-plans" if 2 in steps else "kit-title-plans-only", **named)
    if 2 in steps:
        return words.say("kit-title-issued-unplanned")
    return words.say("kit-title-no-number" if steps else "kit-title-no-firearms")


def _where(words: Words, known: Ledger) -> str:
    return words.say(f"kit-where-{known.region or 'both'}")


def _years(words: Words, entries: Sequence[Entry]) -> str:
    first = min(row["date_first"] for entry in entries for row in entry.rows).year
    last = max(row["date_last"] for entry in entries for row in entry.rows).year
    return words.say("kit-years", first=str(first), last=str(last)) if first < last else str(first)


def _subtitle(frame: Frame, entries: Sequence[Entry]) -> str:
    short = "-short" if frame.size.tier != "wide" or frame.known.known_by else ""
    given = {"where": _where(frame.words, frame.known), "years": _years(frame.words, entries)}
    return frame.words.say(f"kit-subtitle{short}", **given)


def _alt(words: Words, known: Ledger, entries: Sequence[Entry], title: str, shown: Sequence[Entry]) -> str:
    return words.say(
        "kit-alt", where=_where(words, known), years=_years(words, entries), finding=title, entries=len(shown),
        numbered=sum(entry.numbered for entry in shown), contested=sum(entry.contested for entry in shown),
    )  # fmt: skip


def _empty(frame: Frame) -> Chart:
    known, words = frame.known, frame.words
    given = {"day": words.day(known.known_by)} if known.known_by else {}
    by = "-by" if known.known_by else ""
    title = words.say(f"kit-title-none{by}", **given)
    frame.head(title, _where(words, known))
    frame.foot()
    frame.say_nothing_found(words.say(f"kit-nothing{by}", **given))
    return frame.finish(words.say("kit-alt-none", where=_where(words, known), finding=title))


def _year(entries: Sequence[Entry]) -> int:
    """Return the commonest year: dates leave it out, and the note says so."""
    return Counter(row["date_last"].year for entry in entries for row in entry.told).most_common(1)[0][0]


def _note(frame: Frame, entries: Sequence[Entry], shown: Sequence[Entry]) -> str:
    """Say what is not drawn and why, and what the grey signs mean where there are any."""
    known, words = frame.known, frame.words
    statements = known.statements("equipment")
    border = int(((statements["region"] == "federal") & (statements["unit_id"] != JOINT)).sum())
    left = len(statements) - sum(len(entry.rows) for entry in shown)
    long = frame.size.tier != "compact"
    parts = [words.say("kit-note-year", year=str(_year(entries)))]
    parts.append(words.say("kit-note-border" if border and long else "kit-note", left=left, border=border))
    if any(entry.contested for entry in shown):
        parts.append(words.say("kit-note-contested"))
    if frame.size.tier == "wide":
        if any(entry.unit_id in OUTSIDE for entry in shown):
            parts.append(words.say("kit-note-outside"))
        judged = known.equipment[known.equipment["region"].isin(known.regions)]["assessment"]
        parts.append(words.say("kit-note-rejected", rejected=int((judged == "rejected").sum())))
        parts.append(words.say("kit-note-sums"))
    return " ".join(part for part in parts if part)


class _Teller:
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

    def step(self, entry: Entry) -> str:
        """Return the word for a step; rooms that store weapons are ready, not issued."""
        message = f"kit-step-{entry.group}-{entry.status}"
        return self.words.say(message if self.words.has(message) else f"kit-step-{entry.status}")

    def told(self, entry: Entry) -> str:
        """Say when and by whom: one day with several voices, several days with one voice, or each with its own."""
        days: dict[tuple, list[pd.Series]] = {}
        for row in entry.told:
            days.setdefault((row["date_first"], row["date_last"]), []).append(row)
        voices = [voice(self.words, list(dict.fromkeys(row["speaker_id"] for row in rows))) for rows in days.values()]
        dates = [self._date(rows) for rows in days.values()]
        if len(set(voices)) == 1:
            return f"{self.words.listed(dates)}, {voices[0]}"
        return "; ".join(f"{date}, {who}" for date, who in zip(dates, voices, strict=True))

    def _date(self, rows: Sequence[pd.Series]) -> str:
        plainest = min(rows, key=lambda row: len(row["date_hedge"]))
        within = {plainest["date_first"].year, plainest["date_last"].year} == {self.year}
        return self.words.date(plainest["date"], short=True, year=not within or plainest["date_precision"] == "year")

    def _unit(self, entry: Entry) -> str:
        if entry.unit_id in HEADLINE.values():
            return ""
        message = f"kit-unit-{entry.unit_id or 'not-named'}"
        return self.words.say(message) if self.words.has(message) else self.words.label("unit", entry.unit_id)

    def runs(self, entry: Entry) -> list[Run]:
        """Return the line of an entry: step, things and quantities, unit unless it is the main one, day and speaker."""
        taught = entry.status in self.taught and entry.group not in ("firearms", "storage")
        step = [] if taught else [Run(f"{self.step(entry)} ", "semibold")]
        things, unit = self._things(entry), self._unit(entry)
        unit_runs = [Run(unit, "regular", SECOND)] if unit else []
        return [*step, *_joined([things, unit_runs, [Run(self.told(entry), "regular", QUIET)]])]

    def _things(self, entry: Entry) -> list[Run]:
        words = self.words
        if words.has(f"kit-word-{entry.mark_id}"):
            return [Run(words.say(f"kit-word-{entry.mark_id}"), "semibold")]
        if entry.plain:
            return [self.figure(entry)] if entry.numbered or entry.group != "storage" else []
        runs = []
        for thing in entry.things:
            item = words.label("item", thing["item"])
            bare = math.isnan(thing["quantity"])
            runs.append([Run(item)] if bare else [Run(f"{item}: "), Run(figure(words, thing), "bold")])
        return _joined(runs, ",")

    def figure(self, entry: Entry) -> Run:
        """Return the quantity of an entry's only thing."""
        weight, colour = ("bold", INK) if entry.numbered else ("regular", QUIET)
        return Run(figure(self.words, entry.things[0]), weight, colour)


def _joined(parts: Sequence[list[Run]], sign: str = ";") -> list[Run]:
    """Join parts of a line by a sign that stays with what stands before it when the line is broken."""
    *before, last = (part for part in parts if part)
    joined = []
    for *head, end in before:
        joined += [*head, end._replace(text=end.text + sign), Run(" ")]
    return [*joined, *last]


def _mark(frame: Frame, *entries: Entry) -> Mark:
    """Return the receipt of a sign: of one entry, or of all that stand at one step of the chain of firearms."""
    words, first, told = frame.words, entries[0], []
    for entry in entries:
        what = "".join(run.text for run in _Teller(words).runs(entry))
        told.append(f"{what}; {words.say('kit-contested')}" if entry.contested else what)
    group, region = words.say(f"kit-group-{first.group}"), words.label("region", first.region)
    drawn = words.say("kit-drawn", region=region, group=group, what="; ".join(told))
    marks = [mark_of(row, frame.known.source, drawn) for entry in entries for row in entry.rows]
    return marks[0] if len(marks) == 1 else joined_mark(first.mark_id, marks, drawn)


# --- the board -------------------------------------------------------------------------------------------------------


class _Board:
    """Columns of the board, and how an entry, a cell and a row are set in them."""

    def __init__(self, frame: Frame, entries: Sequence[Entry]):
        self.frame, self.words, self.size, self.entries = frame, frame.words, frame.size, entries
        self.label = frame.size.label
        self.radius, self.indent = self.label * 0.36, self.label * 1.15
        self.line = text_height(self.label)
        self.tall = self.size.tier == "tall"
        taught = {entry.status for entry in self.entries if entry.group == "firearms" and not entry.contested}
        self.teller = _Teller(self.words, _year(entries), taught - {"promised"})
        gap, regions = self.label * 0.9, frame.known.regions
        self.head_width = 0.0 if self.tall else max(frame.width * 0.13, self.label * (6.2 if len(regions) > 1 else 8.8))
        width = (frame.width - self.head_width - gap * (len(regions) - (1 if self.tall else 0))) / len(regions)
        start = frame.left + self.head_width + (0 if self.tall else gap)
        self.columns = {region: (start + number * (width + gap), width) for number, region in enumerate(regions)}

    @cached_property
    def groups(self) -> list[str]:
        """Rows that have anything to say."""
        return [group for group in GROUPS if any(entry.group == group for entry in self.entries)]

    @property
    def cell_width(self) -> float:
        """Width of a region's column."""
        return next(iter(self.columns.values()))[1]

    def of(self, region: str, group: str) -> list[Entry]:
        """Return the entries of a cell."""
        return [entry for entry in self.entries if (entry.region, entry.group) == (region, group)]

    def heading(self) -> _Row:
        """Return the row with the regions' names."""

        def paint(top: float) -> None:
            for region, (x, _) in self.columns.items():
                name = self.words.label("region", region)
                self.frame.put(self.frame.block([Run(name, "bold", REGION_TEXT[region])], self.size.heading), x, top)

        return _Row(text_height(self.size.heading) + self.label * 0.3, (), paint)

    def row(self, group: str, cap: int) -> _Row:
        """Return a row of the board with at most ``cap`` entries a cell."""
        cells = {region: _capped(self.of(region, group), cap) for region in self.columns}
        aside = self.words.say("kit-disagree") if any(e.contested for cell in cells.values() for e in cell) else ""
        head = self._head(group, aside)
        heights = [self._cell_height(cell) for cell in cells.values()]
        below = head.height + self.label * 0.2 if self.tall else 0
        pad = self.label * 0.27

        def paint(top: float) -> None:
            self.frame.line([self.frame.left, self.frame.right], [top, top], RULE, 0.8)
            self.frame.put(head, self.frame.left, top + pad)
            for region, cell in cells.items():
                self._cell(region, cell, top + pad + below)

        height = max(head.height, below + max(heights)) + 2 * pad
        return _Row(height, tuple((entry,) for cell in cells.values() for entry in cell), paint)

    def _head(self, group: str, aside: str) -> Block:
        runs = [Run(self.words.say(f"kit-group-{group}"), "bold")]
        if aside:
            runs.append(Run(f"{'  ' if self.tall else chr(10)}{aside}", "regular", QUIET))
        return self.frame.block(runs, self.label, self.frame.width if self.tall else self.head_width, balance=False)

    def _parts(self, entries: Sequence[Entry]) -> list[list[Entry]]:
        """Spread the entries of a wide cell over two columns."""
        if self.cell_width < self.label * 40 or len(entries) < 2:
            return [list(entries)]
        half = math.ceil(len(entries) / 2)
        return [list(entries[:half]), list(entries[half:])]

    def _text(self, entry: Entry, width: float) -> Block:
        return self.frame.block(self.teller.runs(entry), self.label, width - self.indent, balance=False)

    def _cell_height(self, entries: Sequence[Entry]) -> float:
        parts = self._parts(entries)
        width = self._part_width(len(parts))
        gap = self.label * 0.22
        return max([self.line, *(sum(self._text(e, width).height + gap for e in part) - gap for part in parts)])

    def _part_width(self, parts: int) -> float:
        return (self.cell_width - (parts - 1) * self.label) / parts

    def _cell(self, region: str, entries: Sequence[Entry], top: float) -> None:
        x = self.columns[region][0]
        if not entries:
            nothing = self.frame.block([Run(self.words.say("kit-nothing-found"), "regular", QUIET)])
            self.frame.put(nothing, x + self.indent, top)
        parts = self._parts(entries)
        width = self._part_width(len(parts))
        for number, part in enumerate(parts):
            left, y = x + number * (width + self.label), top
            for entry in part:
                text = self._text(entry, width)
                self.sign(left, y + self.line / 2, entry)
                self.frame.put(text, left + self.indent, y)
                y += text.height + self.label * 0.22

    def sign(self, left: float, y: float, entry: Entry, *also: Entry) -> None:
        """Draw the sign of a step: ring, dashed ring, disc, disc with a hole; a contested one is a grey diamond."""
        colour = QUIET if entry.unit_id in OUTSIDE else REGION.get(entry.region, QUIET)
        radius = self.radius * (0.86 if entry.contested else 1)
        fill = "exact" if entry.step >= 2 else "about"
        artists = figure_symbol(self.frame.ax, left + self.radius, y, radius, colour, qualifier=fill,
                                planned=entry.step == 1, contested=entry.contested)  # fmt: skip
        if entry.step == 3:
            hole = Circle((left + self.radius, y), radius * 0.42, facecolor=PAPER, linewidth=0, zorder=4.2)
            artists.append(self.frame.ax.add_patch(hole))
        self.frame.mark(_mark(self.frame, entry, *also), *artists)

    # The row of firearms: the chain of steps with large numbers.

    def firearms(self, first: int = 0) -> _Row:
        """Return the row of firearms, on pale ground, from a step on.

        Where a plan had a number, the one that is missing is spelled out.
        """
        chains = {region: self._chain(region, first) for region in self.columns}
        joint = [entry for entry in self.entries if entry.group == "firearms" and entry.region not in self.columns]
        left = self.frame.left if self.size.tier != "wide" else next(iter(self.columns.values()))[0]
        shared = [self._text(entry, self.frame.right - left) for entry in joint]
        head = self._head("firearms", self.words.say("kit-group-firearms-aside"))
        pad, below = self.label * 0.4, head.height + self.label * 0.2 if self.tall else 0
        tallest = max(head.height, below + max(chain.height for chain in chains.values()))
        extra = sum(text.height + self.label * 0.3 for text in shared)

        def paint(top: float) -> None:
            self._ground(top, tallest + extra + 2 * pad)
            self.frame.put(head, self.frame.left, top + pad)
            for chain in chains.values():
                chain.draw(top + pad + below)
            y = top + pad + tallest + self.label * 0.3
            for entry, text in zip(joint, shared, strict=True):
                self.sign(left, y + self.line / 2, entry)
                self.frame.put(text, left + self.indent, y)
                y += text.height + self.label * 0.3

        marks = (behind for chain in chains.values() for behind in chain.marks)
        return _Row(tallest + extra + 2 * pad + self.label * 0.2, (*marks, *((entry,) for entry in joint)), paint)

    def _ground(self, top: float, height: float) -> None:
        edge = self.size.margin * 0.5
        self.frame.ax.add_patch(Rectangle((self.frame.left - edge, top), self.frame.width + 2 * edge, height,
                                          facecolor=PALE, linewidth=0, zorder=0))  # fmt: skip

    def _chain(self, region: str, first: int) -> _Row:
        """Lay the steps of one region side by side where there is room, else one below the other."""
        entries = [entry for entry in self.of(region, "firearms") if entry.step >= first]
        if not entries:
            return _Row(self.line, (), lambda top: self._cell(region, (), top))
        if self.size.tier != "wide" and any(entry.step == 1 and entry.numbered for entry in entries):
            entries = [entry for entry in entries if entry.step != 1 or entry.numbered]
        steps = [step for step in range(first, 4) if step < 3 or any(entry.step == 3 for entry in entries)]
        links = [_Link(self, step, [entry for entry in entries if entry.step == step], entries) for step in steps]
        marks = tuple(tuple(link.ordered) for link in links if link.entries)
        x, width = self.columns[region]
        if width < self.label * (8.4 if self.size.tier == "wide" else 14) * len(links):
            height = sum(link.height(width) + self.label * 0.15 for link in links)
            return _Row(height, marks, lambda top: self._downwards(links, (x, width), top))
        shares = _SHARES[len(links)]
        places = [(x + sum(shares[:number]) * width, share * width) for number, share in enumerate(shares)]
        height = max(link.height(wide) for link, (_, wide) in zip(links, places, strict=True))
        return _Row(height, marks, lambda top: self._side_by_side(links, places, top))

    def _side_by_side(self, links: "Sequence[_Link]", places: Sequence[tuple[float, float]], top: float) -> None:
        for number, (link, (x, width)) in enumerate(zip(links, places, strict=True)):
            end = link.paint(x, width, top)
            if number + 1 < len(links) and links[number + 1].entries:
                self._arrow(end + self.label * 0.5, places[number + 1][0] - self.label * 0.45, top + self.line / 2)

    def _arrow(self, start: float, end: float, y: float) -> None:
        if end - start < self.label * 0.8:
            return
        head = self.label * 0.25
        self.frame.line([start, end], [y, y], QUIET, 1)
        self.frame.line([end - head, end, end - head], [y - head * 0.8, y, y + head * 0.8], QUIET, 1)

    def _downwards(self, links: "Sequence[_Link]", column: tuple[float, float], top: float) -> None:
        for link in links:
            link.paint(*column, top)
            top += link.height(column[1]) + self.label * 0.15


@dataclass(frozen=True)
class _Link:
    """One step in a region's chain of firearms, which may hold several entries or none."""

    board: _Board
    step: int
    entries: Sequence[Entry]
    chain: Sequence[Entry]

    @cached_property
    def ordered(self) -> list[Entry]:
        """The one with a number first."""
        return sorted(self.entries, key=lambda entry: (not entry.numbered, entry.contested))

    def _word(self) -> Run:
        teller = self.board.teller
        if not self.entries:
            return Run(teller.words.say(f"kit-step-{_STEP_NAMES[self.step]}"), "semibold", QUIET)
        return Run(teller.step(self.ordered[0]), "semibold")

    def _figure(self) -> Run | None:
        """Return the quantity; the want of one is spelled out only where a plan had named a number."""
        words = self.board.words
        if not self.entries:
            return Run(words.say("kit-no-statement"), "regular", QUIET)
        if self.ordered[0].numbered:
            return self.board.teller.figure(self.ordered[0])
        if self.step == 2 and any(entry.numbered and entry.step == 1 for entry in self.chain):
            return Run(words.say("kit-no-number-published"), "bold", PLUM)
        return None if self.step == 0 else self.board.teller.figure(self.ordered[0])

    def _told(self) -> list[Run]:
        teller = self.board.teller
        lines = [teller.told(entry) for entry in self.ordered]
        lines[1:] = [f"{teller.step(entry)} {told}" for entry, told in zip(self.ordered[1:], lines[1:], strict=True)]
        return [Run("; ".join(lines), "regular", QUIET)] if lines else []

    def _blocks(self, width: float) -> list[Block]:
        size, room = self.board.size, width - self.board.indent - self.board.label * 0.4
        word, amount, told = self._word(), self._figure(), self._told()
        if size.tier == "compact" or (size.tier == "tall" and not amount):
            runs = [word, Run(" "), *_joined([[amount] if amount else [], told])]
            return [self._block(runs, size.label, room)]
        if size.tier == "tall":
            lines = [self._block([word, Run("  "), amount], size.heading if self._named(amount) else size.label, room)]
        else:
            large = size.heading * (1.5 if self._named(amount) else 1)
            lines = [self._block([word], size.label, room), *([self._block([amount], large, room)] if amount else [])]
        return [*lines, *([self._block(told, size.label, room)] if told else [])]

    def _named(self, amount: Run | None) -> bool:
        return bool(self.entries) and self.ordered[0].numbered and amount is not None

    def _block(self, runs: list[Run], size: float, room: float) -> Block:
        return self.board.frame.block(runs, size, room, balance=False)

    def height(self, width: float) -> float:
        """Return what it covers downwards."""
        return sum(block.height + self.board.label * 0.1 for block in self._blocks(width))

    def paint(self, x: float, width: float, top: float) -> float:
        """Draw it; return where its first line ends."""
        board, blocks, y = self.board, self._blocks(width), top
        if self.entries:
            board.sign(x, top + text_height(blocks[0].size) / 2, *self.ordered)
        for block in blocks:
            board.frame.put(block, x + board.indent, y)
            y += block.height + board.label * 0.1
        return x + board.indent + blocks[0].width


def _capped(entries: list[Entry], cap: int) -> list[Entry]:
    """Keep at most ``cap`` entries: the main unit, numbers and later steps first.

    Contested entries all stay, and with them at least one that is not, of the same step where there is one.
    """
    contested = [entry for entry in entries if entry.contested]
    others = [entry for entry in entries if not entry.contested]
    steps = {entry.step for entry in contested or others}

    def rank(entry: Entry) -> tuple:
        return not entry.of_headline, entry.step not in steps, -entry.numbers, not entry.plain, -entry.step

    ranked = sorted(others, key=rank)
    kept = {entry.mark_id for entry in [*contested, *ranked[: max(cap - len(contested), 1)]]}
    return [entry for entry in entries if entry.mark_id in kept]


def _fitted(board: _Board, size: str, lang: str) -> tuple[list[_Row], str]:
    """Choose the rows for the room above the foot, whose height follows from the note on what they leave out."""
    frame, note = board.frame, _note(board.frame, board.entries, board.entries)
    for _ in range(4):
        trial = Frame("kit", frame.known, size, lang)
        trial.foot(note, "…")
        rows = _chosen(board, trial.bottom - frame.top)
        again = _note(frame, board.entries, _shown(rows))
        if again == note:
            break
        note = again
    return rows, note


def _shown(rows: Sequence[_Row]) -> list[Entry]:
    return [entry for row in rows for behind in row.marks for entry in behind]


def _chosen(board: _Board, room: float) -> list[_Row]:
    """Return head, firearms and as many further rows as fit, then as many entries a cell as still fit."""
    taken: dict[str, _Row] = {}
    for first in (0, 1) if board.size.tier != "wide" else (0,):
        alone = board.size.tier == "compact" and len(board.columns) == 1  # the subtitle names the region
        top = [board.heading()] * (not alone) + [board.firearms(first)]
        free, taken = room - sum(row.height for row in top), {}
        for group in board.groups:
            row = board.row(group, 1)
            if row.height <= free:
                taken[group] = row
                free -= row.height
        if len(taken) >= min(_LEAST, len(board.groups)):
            break
    for cap in range(2, _MOST + 1):
        for group, row in taken.items():
            fuller = board.row(group, cap)
            if fuller.height - row.height <= free:
                taken[group] = fuller
                free -= fuller.height - row.height
    return [*top, *taken.values()]


def _stack(frame: Frame, rows: Sequence[_Row]) -> None:
    """Draw the rows from top to bottom; what room is left goes between them, up to a limit."""
    spare = frame.bottom - frame.top - sum(row.height for row in rows)
    gap = min(max(spare, 0) / max(len(rows) - 1, 1), frame.size.label * 0.8)
    y = frame.top
    for number, row in enumerate(rows):
        row.draw(y)
        y += row.height + (gap if number or row.marks else 0)  # none below the regions' names
