"""Firearms promised against people on the lists, as countable marks, and what is known to be delivered.

Rings stand on top of the block of people, one ring a column: how deep the block is, is how many people there are to a
firearm. Nobody is coloured as armed: no source says who is.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.chart import Chart, joined_mark, mark_of
from helpers.charts.frame import Frame
from helpers.charts.style import INK, PAPER, PX, QUIET, REGION, REGION_TEXT
from helpers.charts.type import Block, Run
from helpers.ledger import Ledger
from helpers.words import Words, counted, figure, noun, voice

HEADLINE = {"belgorod": "belgorod-self-defence", "kursk": "kursk-peoples-squads"}
JOINT = "belgorod-kursk-joint"
PERSON = "#78818A"  # 3.9:1 on white; no region's colour: the squares are people, not a side
_NEAR = pd.Timedelta(days=45)  # a rival count describes the same time if no more than this lies between
_SHARES = (10, 20, 25, 50, 100, 200, 250, 500, 1000)  # how many of a kind one mark may stand for
_FEW = (1, 2, 5)  # the same for small numbers


@dataclass(frozen=True, eq=False)
class Case:
    """What is known of one region.

    Attributes
    ----------
    region : str
    plan : pandas.Series or None
        The planned firearms.
    people : pandas.Series or None
        The count of people to set them against.
    rivals : tuple of pandas.Series
        Contested counts for the same time, drawn with equal weight.
    undrawn : tuple of pandas.Series
        Contested counts that give no exact number: named in the note.
    given : tuple of pandas.Series
        Numbers of firearms reported as held after the plan.
    first : tuple of pandas.Series
        Statements that weapons were issued or reached a base, without a number.
    """

    region: str
    plan: pd.Series | None
    people: pd.Series | None
    rivals: tuple[pd.Series, ...]
    undrawn: tuple[pd.Series, ...]
    given: tuple[pd.Series, ...]
    first: tuple[pd.Series, ...]

    @property
    def counts(self) -> list[pd.Series]:
        """The count of people and its rivals."""
        return [] if self.people is None else [self.people, *self.rivals]

    @property
    def ratios(self) -> list[int]:
        """Whole people to one planned firearm, for each count: arithmetic on two claims."""
        shares = (max(1, math.floor(count["value"] / self.plan["value"] + 0.5)) for count in self.counts)
        return list(dict.fromkeys(shares))


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw planned firearms against people on the lists.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    frame = Frame("promises", known, size, lang)
    cases = [case_of(known, region) for region in known.regions]
    if not any(case.plan is not None for case in cases):
        return _empty(frame)
    title = _title(frame.words, cases)
    per = _per(frame, cases)
    frame.head(title, _subtitle(frame, cases, per))
    panels = [_Panel(frame, case, per) for case in cases]
    for panel in panels:
        panel.register()
    frame.foot(_note(frame, cases), frame.sources(1))
    _lay_out(frame, panels)
    return frame.finish(_alt(frame.words, cases, per))


def case_of(known: Ledger, region: str) -> Case:
    """Gather what is known of a region."""
    unit = HEADLINE[region]
    plans = known.statements(metric="firearms", status="planned", unit_id=unit, assessment=["accepted", "contested"])
    plans = plans[plans["value"] > 0]
    if plans.empty:
        return Case(region, None, None, (), (), (), ())
    plan = plans.iloc[-1]
    people = _people(known, plan)
    contested = [] if people is None else _contested(known, plan, people)
    held = known.statements(metric="firearms", status="reported", unit_id=unit, assessment="accepted")
    kit = known.statements("equipment", item="small_arms", unit_id=unit, status=["issued", "arrived"])
    return Case(
        region, plan, people,
        rivals=tuple(row for row in contested if row["qualifier"] == "exact"),
        undrawn=tuple(row for row in contested if row["qualifier"] != "exact"),
        given=_rows(held[(held["value"] > 0) & (held["day_last"] >= plan["day_first"])]),
        first=_rows(kit[kit["date_last"] == kit["date_last"].min()]),
    )  # fmt: skip


def _people(known: Ledger, plan: pd.Series) -> pd.Series | None:
    """Choose the count of people: the latest accepted one stated by the plan's last day.

    An exact count goes before a rounded one of the same month.
    """
    rows = known.statements(metric="members", status="reported", unit_id=plan["unit_id"], assessment="accepted")
    rows = rows[(rows["value"] > 0) & (rows["day_last"] <= plan["day_last"])]
    if rows.empty:
        return None
    month = rows["day_last"].dt.to_period("M")
    latest = rows[month == month.max()]
    exact = latest[latest["qualifier"] == "exact"]
    return (exact if len(exact) else latest).iloc[-1]


def _contested(known: Ledger, plan: pd.Series, people: pd.Series) -> list[pd.Series]:
    """Return the contested counts that stand in a dispute with the chosen one and describe the time of the plan."""
    disputes = known.disputes[(known.disputes["kind"] == "numeric") & (known.disputes["metric"] == "members")]
    members = known.dispute_rows[known.dispute_rows["dispute_id"].isin(disputes["dispute_id"])]
    mine = set(members.loc[members["row_id"].isin(people["row_ids"]), "dispute_id"])
    others = set(members.loc[members["dispute_id"].isin(mine), "row_id"])
    rows = known.statements(metric="members", status="reported", unit_id=plan["unit_id"], assessment="contested")
    near = (rows["as_of_first"] <= plan["day_last"] + _NEAR) & (rows["as_of_last"] >= plan["day_first"] - _NEAR)
    rival = rows["claim_id"].isin(others) & (rows["statement_key"] != people["statement_key"])
    return list(_rows(rows[near & rival & (rows["value"] > 0)]))


def _rows(table: pd.DataFrame) -> tuple[pd.Series, ...]:
    return tuple(row for _, row in table.iterrows())


def _per(frame: Frame, cases: Sequence[Case]) -> int:
    """Return how many firearms or people one mark stands for: no plan leaves a part of a ring, no mark is too small."""
    plans = [int(case.plan["value"]) for case in cases if case.plan is not None]
    share = {1: 0.55, 2: 0.4}[len(cases)] if frame.size.tier == "compact" else 0.8
    most = frame.width * share / (frame.size.label * 0.62)
    choices = (*_FEW, *_SHARES) if max(plans) < 100 else _SHARES
    choices = [share for share in choices if max(plans) / share <= min(most, 40)]
    whole = [share for share in choices if all(plan % share == 0 for plan in plans)]
    return (whole or choices or _SHARES[-1:])[0]


# --- words -----------------------------------------------------------------------------------------------------------


def _listed_or(words: Words, numbers: Iterable[int]) -> str:
    first, *rest = (words.number(number) for number in numbers)
    for number in rest:
        first = words.say("promises-or", first=first, second=number)
    return first


def _ratio(words: Words, case: Case) -> str:
    return f"{_listed_or(words, case.ratios)} {noun(words, 'members', case.ratios[-1])}"


def _title(words: Words, cases: Sequence[Case]) -> str:
    """Return the finding; with two plans the one with the fewest firearms to its people comes first."""
    planned = [case for case in cases if case.plan is not None]
    counted_cases = [case for case in planned if case.people is not None]
    if not counted_cases:
        return words.say("promises-title-no-people", numbers=words.listed(figure(words, case.plan) for case in planned))
    first, *rest = sorted(counted_cases, key=lambda case: -max(case.ratios))
    where = words.say(f"promises-in-{first.region}")
    people = _ratio(words, first)
    if rest:
        there = words.say(f"promises-there-{rest[0].region}")
        others = _listed_or(words, rest[0].ratios)
        return words.say("promises-title-two", people=people, where=where, others=others, there=there)
    lacking = [case for case in cases if case.plan is None]
    if lacking:
        there = words.say(f"promises-in-{lacking[0].region}")
        return words.say("promises-title-only", people=people, where=where, there=there)
    if first.given:
        return words.say("promises-title-one-given", people=people, where=where)
    return words.say("promises-title-one", people=people, where=where)


def _when(words: Words, cases: Sequence[Case]) -> str:
    days = sorted(case.plan["day_first"] for case in cases if case.plan is not None)
    months = {(day.year, day.month): day for day in days}
    years = len({year for year, _ in months}) > 1
    *before, last = (day for day in months.values())
    return words.listed([*(words.month(day, year=years) for day in before), words.month(last)])


def _subtitle(frame: Frame, cases: Sequence[Case], per: int) -> str:
    kind = {"wide": "", "tall": "-tall", "compact": "-short"}[frame.size.tier]
    where = frame.words.say(f"promises-where-{frame.known.region or 'both'}")
    text = frame.words.say(f"promises-subtitle{kind}", where=where, when=_when(frame.words, cases), per=per)
    return text[0].upper() + text[1:]


def _said(words: Words, row: pd.Series, short: bool = False, year: bool = True, voices: int | None = None) -> str:
    who = voice(words, row["speakers"][:voices])
    return words.say("promises-said", who=who, day=words.date(row["day"], short=short, year=year))


def _first_said(words: Words, case: Case, short: bool = False, year: bool = True) -> dict[str, str]:
    """Say who first spoke of weapons issued or at a base, and of which day."""
    plainest = min(case.first, key=lambda row: len(row["date_hedge"]))
    speakers = dict.fromkeys(row["speaker_id"] for row in case.first)
    return {"who": voice(words, list(speakers)), "day": words.date(plainest["date"], short=short, year=year)}


def _note(frame: Frame, cases: Sequence[Case]) -> str:
    words, known, parts = frame.words, frame.known, []
    together = known.statements("equipment", item="small_arms", unit_id=JOINT)
    for _, row in together.iterrows():
        who, day = voice(words, row["speakers"]), words.date(row["date"], short=True)
        parts.append(words.say("promises-note-both", who=who, day=day))
    if frame.size.tier == "compact":
        return " ".join(parts)
    if others := [(row, case) for case in cases for row in case.undrawn]:
        told = (words.say("promises-note-other-one", figure=figure(words, row), who=voice(words, row["speakers"]),
                          where=words.say(f"promises-in-{case.region}")) for row, case in others)  # fmt: skip
        parts.append(words.say("promises-note-other", list="; ".join(told)))
    if frame.size.tier == "wide":
        parts.append(words.say("promises-note-rule"))
        if any(count["qualifier"] != "exact" for case in cases for count in case.counts):
            parts.append(words.say("promises-note-rounded"))
        if any(case.rivals for case in cases):
            parts.append(words.say("promises-note-lines"))
    return " ".join(parts)


def _alt(words: Words, cases: Sequence[Case], per: int) -> str:
    panels = " ".join(_alt_panel(words, case) for case in cases)
    given = any(case.given for case in cases)
    contested = sum(bool(case.rivals) for case in cases)
    return words.say(f"promises-alt{'-delivered' * given}", per=per, panels=panels, contested=contested)


def _alt_panel(words: Words, case: Case) -> str:
    place = words.label("region", case.region)
    if case.plan is None:
        return words.say("promises-alt-no-plan", place=place)
    said = {"place": place, "plan": counted(words, case.plan), "who": voice(words, case.plan["speakers"])}
    if case.people is None:
        return words.say("promises-alt-no-people", **said)
    counts = [f"{counted(words, count)} ({_said(words, count, short=True, voices=1)})" for count in case.counts]
    joined = counts[0]
    for other in counts[1:]:
        joined = words.say("promises-or", first=joined, second=other)
    return words.say("promises-alt-panel", **said, people=joined, ratio=_ratio(words, case))


def _empty(frame: Frame) -> Chart:
    words, known = frame.words, frame.known
    given = {"day": words.day(known.known_by)} if known.known_by else {}
    by = "-by" if known.known_by else ""
    where = words.say(f"promises-where-{known.region or 'both'}")
    title = words.say(f"promises-title-none{by}", **given)
    frame.head(title, words.say("promises-subtitle-none", where=where))
    frame.foot()
    frame.say_nothing_found(words.say(f"promises-nothing{by}", **given))
    return frame.finish(words.say("promises-alt-none", where=where, finding=title))


# --- panels ----------------------------------------------------------------------------------------------------------


class _Panel:
    """One region: heading, figures, a row of rings, a block of people, and the track of what was delivered."""

    def __init__(self, frame: Frame, case: Case, per: int):
        self.frame, self.case, self.per, self.words, self.size = frame, case, per, frame.words, frame.size
        self.label = frame.size.label
        self.columns = math.ceil(case.plan["value"] / per) if case.plan is not None else 0
        most = max((count["value"] for count in case.counts), default=0)
        self.rows = math.ceil(most / per / self.columns) if self.columns else 0
        self.beside = self.size.tier == "wide" or (self.size.tier == "compact" and len(frame.known.regions) == 1)
        days = [row["day_last"] for row in [case.plan, *case.counts] if row is not None]
        # The subtitle of the small sizes names the year of the plan; only another year needs saying.
        self.year = self.size.tier == "wide" or len({day.year for day in days}) > 1
        self.lean = False

    # Receipts.

    def register(self) -> None:
        """Register all marks, so that the source line can be set before the panel is drawn."""
        self._plan_mark()
        for count in self.case.counts:
            self._count_mark(count)
        for row in self.case.given:
            self._count_mark(row)
        self._first_mark()

    def _unit(self) -> str:
        return self.words.label("unit", HEADLINE[self.case.region])

    def _plan_mark(self, *artists: Artist) -> None:
        """Register the plan, with the row of the equipment that holds the same figure."""
        plan, source = self.case.plan, self.frame.known.source
        if plan is None:
            return
        said = {"count": counted(self.words, plan), "said": _said(self.words, plan)}
        drawn = self.words.say("promises-drawn-plan", unit=self._unit(), **said)
        kit = self.frame.known.statements("equipment")
        same = [mark_of(row, source, drawn) for _, row in kit[kit["same_as"].isin(plan["row_ids"])].iterrows()]
        self.frame.mark(joined_mark(plan["claim_id"], [mark_of(plan, source, drawn), *same], drawn), *artists)

    def _count_mark(self, count: pd.Series, *artists: Artist) -> None:
        said = {"unit": self._unit(), "count": counted(self.words, count), "said": _said(self.words, count)}
        members = count["metric"] == "members"
        drawn = self.words.say("promises-drawn-people", **said) if members else ", ".join(said.values())
        self.frame.mark(mark_of(count, self.frame.known.source, drawn), *artists)

    def _first_mark(self, *artists: Artist) -> None:
        if self.case.first and not self.case.given:
            said = self.words.say("promises-said", **_first_said(self.words, self.case))
            drawn = self.words.say("promises-drawn-first", unit=self._unit(), said=said)
            marks = [mark_of(row, self.frame.known.source, drawn) for row in self.case.first]
            self.frame.mark(joined_mark(marks[0].mark_id, marks, drawn), *artists, ground=True)

    # Measures.

    def heading(self, width: float) -> Block:
        """Return unit and ratio."""
        compact = self.size.tier == "compact"
        name = self.words.label("region", self.case.region) if compact else self._unit()
        runs = [Run(name, "bold", REGION_TEXT[self.case.region])]
        if self.case.plan is not None and self.case.people is not None:
            kind = "-short" if compact else "-or" if len(self.case.ratios) > 1 and self.size.tier == "wide" else ""
            text = self.words.say(f"promises-ratio{kind}", people=_ratio(self.words, self.case))
            tall = self.size.tier == "tall"
            name += ":" * (not tall)
            runs = [Run(name, "bold", REGION_TEXT[self.case.region]), Run(("\n" if tall else " ") + text)]
        return self.frame.block(runs, self.size.label if compact else self.size.heading, width, balance=False)

    def figures(self, width: float) -> list[Block]:
        """Return one block for the plan and one for each count of people."""
        case, words = self.case, self.words
        if case.plan is None:
            return [self.frame.block([Run(words.say("promises-no-plan"), "regular", QUIET)], width=width)]
        entries = [(case.plan, "promises-plan", REGION_TEXT[case.region])]
        entries += [(count, "promises-people", INK) for count in case.counts]
        blocks = []
        for row, message, colour in entries:
            head = Run(words.say(message, count=counted(words, row)) + ":" * (not self.beside), "bold", colour)
            said = _said(words, row, short=self.size.tier != "wide", year=self.year, voices=1 if self.lean else None)
            runs = [head, Run(("\n" if self.beside else " ") + said, "regular", QUIET)]
            blocks.append(self.frame.block(runs, width=width))
        if case.people is None:
            blocks.append(self.frame.block([Run(words.say("promises-no-people"), "regular", QUIET)], width=width))
        return blocks

    def _track_text(self, width: float) -> Block:
        words, case = self.words, self.case
        if case.given:
            text = words.say("promises-given", count=words.listed(counted(words, row) for row in case.given))
        else:
            text = words.say("promises-no-number")
        first = bool(case.first and not case.given and not self.lean)
        runs = [Run(text + ";" * first, "semibold")]
        if not self.beside:
            runs.insert(0, Run(f"{words.say('promises-delivered')}: ", "bold", REGION_TEXT[case.region]))
        if first:
            said = words.say("promises-first", **_first_said(words, case, short=True, year=self.year))
            runs.append(Run(f" {said}", "regular", QUIET))
        return self.frame.block(runs, width=width - self.label * 0.8)

    @property
    def side(self) -> float:
        """Width of the column of figures beside the marks."""
        share = 0.235 if self.size.tier == "wide" else 0.33
        return self.frame.width * share + self.label * 1.2 if self.beside else 0.0

    def _figures_width(self, width: float) -> float:
        return self.side - self.label * 1.2 if self.beside and self.case.plan is not None else width

    @property
    def tag(self) -> float:
        """Width to the right of the block for the numbers at which rival counts end."""
        return self.label * 3.3 if self.case.rivals else 0.0

    def _marks_height(self, pitch: float) -> float:
        return (self.rows + 1.45) * pitch

    def _discs_height(self, pitch: float) -> float:
        return pitch if self.case.given else 0.0

    def _track(self, pitch: float, width: float) -> tuple[float, Block]:
        """Return the width of the track, that of the plan unless its words need more, and its words."""
        wide = max(self.columns * pitch, min(width - self.side, self.label * 16))
        return wide, self._track_text(wide)

    def height(self, pitch: float, width: float) -> float:
        """Return what the panel covers downwards."""
        gap = self.label * 0.35
        head = self.heading(width).height + gap
        figures = self.figures(self._figures_width(width))
        told = sum(block.height + gap for block in figures)
        if self.case.plan is None:
            return head + told
        track = self._track(pitch, width)[1].height + self._discs_height(pitch) + self.label * 0.6
        marks = self._marks_height(pitch)
        return head + (max(told, marks) if self.beside else told + marks) + gap + track

    # Drawing.

    def paint(self, x: float, top: float, width: float, pitch: float) -> None:
        """Draw the panel with its left edge at ``x``."""
        gap = self.label * 0.35
        head = self.heading(width)
        self.frame.put(head, x, top)
        y = below = top + head.height + gap
        for block in self.figures(self._figures_width(width)):
            beside = self.beside and self.case.plan is not None
            edge = x + self.side - self.label * 1.2 if beside else x
            self.frame.put(block, edge, below, align="right" if beside else "left")
            below += block.height + gap
        if self.case.plan is None:
            return
        start = y if self.beside else below
        self._rings(x + self.side, start, pitch)
        self._people(x + self.side, start + 1.45 * pitch, pitch)
        foot = max(below, start + self._marks_height(pitch)) if self.beside else start + self._marks_height(pitch)
        self._draw_track(x, foot + gap, width, pitch)

    def _rings(self, left: float, top: float, pitch: float) -> None:
        """Draw the planned firearms as dashed rings, each dash an arc of the same length."""
        radius, count = pitch * 0.39, 8 if pitch > 9 else 6
        starts = np.arange(count) * 2 * np.pi / count
        arcs = []
        for column in range(self.columns):
            for turn in (start + np.linspace(0, 0.58, 6) * 2 * np.pi / count for start in starts):
                x, y = left + (column + 0.5) * pitch, top + pitch * 0.5
                arcs.append(Path(np.column_stack([x + radius * np.cos(turn), y + radius * np.sin(turn)])))
        rings = PathPatch(Path.make_compound_path(*arcs), facecolor="none", edgecolor=REGION[self.case.region],
                          linewidth=max(0.9, pitch * 0.115) * PX, capstyle="butt", zorder=3)  # fmt: skip
        self._plan_mark(self.frame.ax.add_patch(rings))

    def _people(self, left: float, top: float, pitch: float) -> None:
        counts = self.case.counts
        if not counts:
            return
        largest = max(counts, key=lambda count: count["value"])
        squares = self._squares(left, top, pitch, largest)
        self._count_mark(largest, squares, *self._edges(left, top, pitch, largest))
        for count in counts:
            if count is not largest:
                self._count_mark(count, *self._edges(left, top, pitch, count))
        self._tags(left, top, pitch)
        self._column_aid(left, top, pitch, largest)

    def _column_aid(self, left: float, top: float, pitch: float, count: pd.Series) -> None:
        """Say what one column stands for, beside a block of full columns that leaves room for it."""
        x = left + self.columns * pitch + self.label * 0.5
        room, deep = self.frame.right - x - self.label, count["value"] / self.per / self.columns
        if self.case.rivals or deep != int(deep) or self.size.tier == "compact" or room < self.label * 8:
            return
        firearms, people = (f"{self.words.number(n)} {noun(self.words, metric, n)}"
                            for n, metric in ((self.per, "firearms"), (int(deep) * self.per, "members")))  # fmt: skip
        text = self.words.say("promises-column", firearms=firearms, people=people)
        block, height = self.frame.block([Run(text, "regular", QUIET)], width=room), deep * pitch
        hook = self.label * 0.35
        self.frame.line([x, x + hook, x + hook, x], [top, top, top + height, top + height], QUIET, 1)
        self.frame.put(block, x + self.label, top + (height - block.height) / 2)

    def _squares(self, left: float, top: float, pitch: float, count: pd.Series) -> Artist:
        """Draw people as squares, solid if exact, else outlined; a part of a mark is a part of a square."""
        side, solid = pitch * 0.74, count["qualifier"] == "exact"
        line = 0.0 if solid else max(0.7, pitch * 0.1)
        inset = (pitch - side + line) / 2
        marks, shapes = count["value"] / self.per, []
        for number in range(math.ceil(marks)):
            row, column = divmod(number, self.columns)
            x, y = left + column * pitch + inset, top + row * pitch + inset
            right, lower = x + (side - line) * min(1.0, marks - number), y + side - line
            shapes.append(Path([(x, y), (right, y), (right, lower), (x, lower), (x, y)], closed=True))
        block = PathPatch(Path.make_compound_path(*shapes), facecolor=PERSON if solid else PAPER, edgecolor=PERSON,
                          linewidth=line * PX, joinstyle="miter", zorder=3)  # fmt: skip
        return self.frame.ax.add_patch(block)

    def _ends(self, count: pd.Series) -> tuple[int, float]:
        """Return after how many full rows, and how many columns more, a count ends."""
        full, rest = divmod(count["value"] / self.per, self.columns)
        return int(full), rest

    def _edges(self, left: float, top: float, pitch: float, count: pd.Series) -> list[Artist]:
        """Draw a line through the block where a count ends; only where counts differ."""
        if not self.case.rivals:
            return []
        full, rest = self._ends(count)
        upper, lower, right = top + full * pitch, top + (full + 1) * pitch, left + self.columns * pitch
        xs = [left, left + rest * pitch, left + rest * pitch, right + self.label * 0.4]
        ys = [lower, lower, upper, upper] if rest else [upper] * 4
        return [self.frame.line(xs, ys, INK, max(1.0, self.label * 0.11), zorder=4)]

    def _tags(self, left: float, top: float, pitch: float) -> None:
        """Write each rival count at the end of its line."""
        if not self.case.rivals:
            return
        free = -math.inf
        for count in sorted(self.case.counts, key=lambda count: count["value"]):
            block = self.frame.block([Run(figure(self.words, count), "bold")])
            y = max(free, top + self._ends(count)[0] * pitch - block.height / 2)
            self.frame.put(block, left + self.columns * pitch + self.label * 0.6, y)
            free = y + block.height

    def _draw_track(self, x: float, top: float, width: float, pitch: float) -> None:
        """Draw the track of what was delivered: empty and dotted, or with discs where a number was reported."""
        wide, text = self._track(pitch, width)
        left, height = x + self.side, text.height + self._discs_height(pitch) + self.label * 0.5
        outline = Rectangle((left, top), wide, height, facecolor="none", edgecolor=QUIET, linewidth=1.1 * PX,
                            linestyle=(0, (1, 2)), zorder=2)  # fmt: skip
        self._first_mark(self.frame.ax.add_patch(outline))
        self._discs(left, top + height - pitch * 0.6, pitch)
        self.frame.put(text, left + wide / 2, top + self.label * 0.25, align="center")
        if self.beside:
            head = self.frame.block([Run(self.words.say("promises-delivered"), "bold", REGION_TEXT[self.case.region])])
            self.frame.put(head, left - self.label * 1.2, top + self.label * 0.25, align="right")

    def _discs(self, left: float, top: float, pitch: float) -> None:
        for row in self.case.given:
            middles = [left + (number + 0.5) * pitch for number in range(math.ceil(row["value"] / self.per))]
            discs = Path.make_compound_path(*(Path.circle((middle, top), pitch * 0.39) for middle in middles))
            patch = PathPatch(discs, facecolor=REGION[self.case.region], linewidth=0, zorder=3)
            self._count_mark(row, self.frame.ax.add_patch(patch))


def _lay_out(frame: Frame, panels: Sequence[_Panel]) -> None:
    """Stack the panels, or set them side by side in compact sizes, with the largest marks for which there is room."""
    across = len(panels) if frame.size.tier == "compact" else 1
    gap = frame.size.label * 1.4
    width = (frame.width - (across - 1) * gap) / across
    pitch = _pitch(frame, panels, width, across, gap)
    spare = frame.bottom - frame.top - sum(panel.height(pitch, width) for panel in panels)
    x, y = frame.left, frame.top + (max(spare, 0) * (0.2 if len(panels) > 1 else 0.35) if across == 1 else 0)
    for panel in panels:
        panel.paint(x, y, width, pitch)
        if across > 1:
            x += width + gap
        else:
            y += panel.height(pitch, width) + min(max(spare * 0.6, gap * 0.5), gap * 4)


def _pitch(frame: Frame, panels: Sequence[_Panel], width: float, across: int, gap: float) -> float:
    """Return the largest distance of two marks that fits; where none does, the panels leave out what they can."""
    room, label = frame.bottom - frame.top, frame.size.label
    most = min(((width - panel.side - panel.tag) / panel.columns for panel in panels if panel.columns), default=label)
    least = label * 0.34
    for lean, enough in ((False, label * 0.62), (True, least)):  # words go before marks become too small
        for panel in panels:
            panel.lean = lean
        for pitch in np.arange(min(most, label * 1.9), min(enough, most * 0.95), -0.2):
            heights = [panel.height(pitch, width) for panel in panels]
            if (max(heights) if across > 1 else sum(heights) + gap * 0.5 * (len(panels) - 1)) <= room:
                return float(pitch)
    return least
