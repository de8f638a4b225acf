"""Points of the unit-sizes chart, what is said at them, and where the words go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations, product

import numpy as np
import pandas as pd
from matplotlib.colors import to_hex, to_rgb

from helpers.charts.frame import Box, Frame
from helpers.charts.place import Candidate, Item, NoRoom, place
from helpers.charts.style import INK, PAPER, QUIET, REGION_TEXT, SECOND
from helpers.charts.type import Block, Run, measure
from helpers.ledger import Ledger
from helpers.words import figures
from helpers.words.dates import NBSP

_LONG = timedelta(days=93)  # a longer span is a line, not a symbol
_TWIN = 0.01  # twins differ by less
_RANK = {"exact": 0, "at_most": 1, "at_least": 2, "about": 3}
_KEEP, _PAIR, _SCOPED, _OTHER = 9000.0, 3000.0, 150.0, 60.0  # what leaving out a label costs
_BOLD = "\x02"  # marks a figure within a text
_ASTRAY = 200.0  # what it costs when the labels of a pair are not in the order of their marks
_ENOUGH = 32  # places a solver need look at for one text
_TRIES = (130, 60, 25)  # and for one label


@dataclass(frozen=True, eq=False)
class Point:
    """One mark: one statement, or several that would cover each other and agree. The first row is drawn."""

    rows: tuple[pd.Series, ...]
    first: pd.Timestamp
    last: pd.Timestamp

    @property
    def row(self) -> pd.Series:
        """The row that is drawn."""
        return self.rows[0]

    @property
    def value(self) -> float:
        """Its height."""
        return self.row.value

    @property
    def contested(self) -> bool:
        """Another source disagrees, or the scope is in doubt."""
        return self.row.assessment == "contested"

    @property
    def planned(self) -> bool:
        """A target."""
        return self.row.status == "planned"

    @property
    def long(self) -> bool:
        """A span of more than a quarter."""
        return self.last - self.first > _LONG

    @property
    def month(self) -> bool:
        """Known to a month or a short span only."""
        return self.first < self.last and not self.long

    @property
    def uncertain(self) -> bool:
        """A day that is approximate or inferred."""
        return self.first == self.last and bool(self.row.day_hedge)

    def agrees(self, other: "Point", near: timedelta) -> bool:
        """Tell whether two marks would cover each other and say the same."""
        alike = abs(self.value - other.value) <= _TWIN * max(self.value, other.value)
        plain = not (self.contested or other.contested) and self.planned == other.planned
        days = self.first == self.last and other.first == other.last
        close = abs(self.first - other.first) < near if days else (self.first, self.last) == (other.first, other.last)
        return alike and plain and close

    def with_rows(self, other: "Point") -> "Point":
        """Return one mark for both, drawn as the more exact and, of equals, the later."""
        best, rest = sorted((self, other), key=lambda point: (*_rank(point.row), -point.last.toordinal()))
        return replace(best, rows=(*best.rows, *rest.rows))


def points(known: Ledger, unit: str, metric: str) -> tuple[Point, ...]:
    """Return the statements with a number that are accepted or contested, in order of the time they stand at."""
    rows = known.statements("claims", unit_id=unit, metric=metric)
    rows = rows[rows["assessment"].isin(["accepted", "contested"]) & rows["value"].notna()]
    found = [Point((row,), *_stands_at(row)) for _, row in rows.iterrows()]
    return tuple(sorted(found, key=lambda point: (point.first, point.last, point.row.claim_id)))


def _stands_at(row: pd.Series) -> tuple[pd.Timestamp, pd.Timestamp]:
    return (row.as_of_first, row.as_of_last) if _earlier(row) else (row.day_first, row.day_last)


def _earlier(row: pd.Series) -> bool:
    """Tell whether the figure is of a month or a span that was over when it was stated."""
    return row.as_of_precision in ("month", "span") and row.as_of_last < row.day_first


def _rank(row: pd.Series) -> tuple[int, bool]:
    return _RANK.get(row.qualifier, len(_RANK)), pd.isna(row.high)


# What is said


def told(words, row: pd.Series) -> str:
    """Say in full what a row claims, for the receipt of its mark."""
    what = figures.counted(words, row)
    for tag, holds in (("planned", row.status == "planned"), ("contested", row.assessment == "contested")):
        what += f", {words.say(f'unit-sizes-tag-{tag}')}" if holds else ""
    what += f", {words.say(_scope(row))}" if words.has(_scope(row)) else ""
    values = {"unit": words.label("unit", row.unit_id), "what": what, "voice": figures.voice(words, row.speakers)}
    if _earlier(row):
        return words.say("unit-sizes-drawn-earlier", **values, time=words.date(row.as_of), said=words.date(row.day))
    return words.say("unit-sizes-drawn", **values, time=words.date(row.day))


def _scope(row: pd.Series) -> str:
    return f"unit-sizes-scope-{row.claim_id}"


def _number(words, row: pd.Series) -> str:
    text = (figures.figure if row.metric == "members" else figures.counted)(words, row).replace(" ", NBSP)
    return words.say("unit-sizes-planned", figure=text) if row.status == "planned" else text


def _voices(words, rows: Sequence[pd.Series], years: bool) -> str:
    """Name who says so and when; the days of one voice stand together."""
    by_voice: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        late = _earlier(row) and row.as_of_last < row.day_first - timedelta(days=31)
        message = "unit-sizes-voice-earlier" if late else "unit-sizes-voice"
        days = by_voice.setdefault((figures.voice(words, row.speakers), message), [])
        day = words.date(row.as_of if late else row.day, short=row.day_precision == "day", year=years or late)
        days += [day] if day not in days else []
    told = (words.say(message, voice=who, time=words.listed(days)) for (who, message), days in by_voice.items())
    return "; ".join(told)


def variants(words, run: Sequence[Point], colour: str, tier: str) -> list[tuple[list[Run], float]]:
    """Return what the label of a run may say, from all of it to the bare figure, and what each shortening costs.

    The figure comes first; each text is offered with what follows beside the figure and below it.
    """
    head = run[-1].row
    number = _number(words, head)
    bare = [([Run(number, "bold", colour)], 100.0 if head.assessment == "contested" else 9.0)]
    # In little room a short label names one voice for each figure: the sides of a dispute are told alike.
    texts = [(number, _briefly(words, run, 1 if tier == "compact" else None), 2.5)]
    scoped = []
    if head.metric == "members":
        first, voices = _in_full(words, run)
        scope = words.say(_scope(head)) if words.has(_scope(head)) else ""
        scoped = [(first, f"{voices}, {scope}", 0.0)] if scope else []
        texts = [(first, voices, 1.5 if scope else 0.0), *texts]
    else:
        bare.append(([Run(figures.figure(words, head), "bold", colour)], 12.0))
    # The scope comes last, so that the texts of two labels can be matched one by one.
    return [*_told(texts, colour), *bare, *_told(scoped, colour)]


def _told(texts: list[tuple[str, str, float]], colour: str) -> list[tuple[list[Run], float]]:
    return [(_split(text, number, colour, end), price) for number, text, price in texts for end in (" ", "\n")]


def _in_full(words, run: Sequence[Point]) -> tuple[str, str]:
    """Return the figure, and who gives it when; further figures of the run stand among the voices."""
    rows = [row for point in run for row in point.rows]
    years = len({row.day_last.year for row in rows}) > 1
    by_number: dict[str, list[pd.Series]] = {}
    for row in rows:
        by_number.setdefault(_number(words, row), []).append(row)
    (number, first), *others = by_number.items()
    parts = [f"{_BOLD}{other}{_BOLD} {_voices(words, those, years)}" for other, those in others]
    return number, "; ".join([_voices(words, first, years), *parts])


def _split(text: str, number: str, colour: str, end: str) -> list[Run]:
    """Make runs of a figure and a text in which further figures are marked."""
    runs = [Run(number, "bold", colour), Run(end, "regular", SECOND)]
    for position, piece in enumerate(text.split(_BOLD)):
        runs += [Run(piece, "bold", colour) if position % 2 else Run(piece, "regular", SECOND)] if piece else []
    return runs


def _briefly(words, run: Sequence[Point], most: int | None) -> str:
    """Name the one who says so or, of several statements, their number and their time."""
    rows = sorted((row for point in run for row in point.rows), key=lambda row: (row.day_first, row.day_last))
    if len(run) == 1 and rows[0].metric == "members":
        return figures.voice(words, run[0].row.speakers[:most])
    if len(rows) == 1:
        return _voices(words, rows, years=False)
    ends = rows[0], max(rows, key=lambda row: row.day_last)
    years = ends[0].day_last.year != ends[1].day_last.year
    first, last = (words.date(row.day, short=True, year=years) for row in ends)
    return words.say("unit-sizes-run", n=len(rows), first=first, last=last)


# Where it goes


@dataclass(frozen=True)
class Label:
    """Words in the making: what they may say, beside which boxes they may stand, and what leaving them out costs."""

    key: str
    offers: list[tuple[list[Run], float]]
    anchors: list[Box]
    drop_cost: float
    value: float


def covered(frame: Frame, artist) -> Box:
    """Return the box an artist covers, in px from the top left."""
    box = artist.get_tightbbox(frame.figure.canvas.get_renderer())
    height = frame.figure.bbox.height
    return (box.x0, height - box.y1, box.x1, height - box.y0)


def pale(colour: str) -> str:
    """Return a pale tint."""
    paper, ink = np.array(to_rgb(PAPER)), np.array(to_rgb(colour))
    return to_hex(paper + (ink - paper) * 0.18)


def place_labels(frame: Frame, series, room: Box, obstacles: Sequence[Box], rules: Sequence[float], pairs) -> None:
    """Choose places for the labels of a series and set them.

    Parameters
    ----------
    frame : Frame
    series : Series
    room : Box
        Where labels may stand.
    obstacles : sequence of Box
        What they may not cover.
    rules : sequence of float
        Upright lines that they had better not cross.
    pairs : sequence of (Point, Point)
        Figures set against each other: both get a label of one kind, or neither.
    """
    found = _labels(frame, series)
    offered = {label.key: _candidates(frame, label, room, obstacles, rules) for _, label in found}
    items, done = [], set()
    for run, label in found:
        pair = next((pair for pair in pairs if any(point in run for point in pair)), None)
        keys = tuple(other.key for those, other in found if pair and any(point in those for point in pair))
        if len(keys) < 2:
            items.append(Item(label.key, [spot for level in offered[label.key] for spot in level], label.drop_cost))
        elif keys not in done:
            both = [label for _, label in found if label.key in keys]
            items.append(Item("+".join(keys), _together(both, [offered[key] for key in keys]), _PAIR))
            done.add(keys)
    for spot in _placed(items, room, frame.size.label).values():
        for plan in spot.plan if spot else ():
            _set(frame, *plan)


def _placed(items: Sequence[Item], room: Box, margin: float) -> dict:
    """Choose the places; with fewer to choose from where the solver cannot finish."""
    # Obstacles and edges are minded already; what is left is to keep the labels, with some air, apart.
    wide = (room[0] - margin, room[1] - margin, room[2] + margin, room[3] + margin)
    for most in _TRIES:
        cut = [replace(item, candidates=sorted(item.candidates, key=lambda spot: spot.cost)[:most]) for item in items]
        try:
            return place(cut, [], wide)
        except NoRoom:
            if most == _TRIES[-1]:
                raise


def _labels(frame: Frame, series) -> list[tuple[list[Point], Label]]:
    """Make a label of each run, each contested claim and each plan."""
    line = series.runs()
    latest = max(line, key=lambda run: (run[-1].last, run[-1].first), default=None)
    labels = []
    for run in [*line, *([point] for point in series.points if point.contested or point.planned)]:
        grey = run[0].contested
        colour = QUIET if grey else REGION_TEXT[series.region]
        ends = [_around(frame, point) for point in dict.fromkeys((run[0], run[-1]))]
        anchors = [*ends, *([(ends[0][0], ends[0][1], ends[1][2], ends[0][3])] if ends[1:] else [])]
        cost = _KEEP if run is latest else _SCOPED if grey or run[0].planned else _OTHER
        offers = variants(frame.words, run, colour, frame.size.tier)
        labels.append((run, Label(run[0].row.claim_id, offers, anchors, cost, run[0].value)))
    return labels


def _around(frame: Frame, point: Point) -> Box:
    """Return the box of a mark: what its artists cover."""
    own = [artist for artist in frame.ax.get_children() if (artist.get_gid() or "").split(".")[0] == point.row.claim_id]
    boxes = np.array([covered(frame, artist) for artist in own])
    return (*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))


def _candidates(frame: Frame, label: Label, room: Box, obstacles: Sequence[Box], rules) -> list[list[Candidate]]:
    """Return the free places of a label, a list for each thing that it may say."""
    em = frame.size.label
    blocks = np.array(obstacles).reshape(-1, 4)
    own = np.array([_hits(box, np.array(label.anchors)).any() for box in obstacles], dtype=bool)
    strangers = blocks[~own]
    levels = []
    for runs, price in label.offers:
        free = []
        for block, anchor in product(_blocks(frame, runs), label.anchors):
            for box, align, cost, stem in _spots(anchor, block, em, room):
                if not all(_is_free(one, blocks, room) for one in (box, stem) if one):
                    continue
                crossed = sum(box[0] - 2 < rule < box[2] + 2 for rule in rules)
                away = _distance(_figure_box(block, box, align), anchor) / em
                air = (box[0] - em * 0.35, box[1] - em * 0.15, box[2] + em * 0.35, box[3] + em * 0.15)
                near = _hits((air[0], box[1] - em * 0.7, air[2], box[3] + em * 0.7), strangers).sum()
                total = price + cost + 0.5 * max(0, len(block.lines) - 2) + 4 * crossed + 0.5 * away + 4 * near
                free.append(Candidate([air, stem] if stem else [air], total, [(block, box, align, stem)]))
        levels.append(_best(free, em))
    return levels


def _best(spots: list[Candidate], em: float) -> list[Candidate]:
    """Keep the cheapest places, without those that cover all, or nearly all, of a cheaper one."""
    kept: list[Candidate] = []
    taken = np.empty((0, 4))
    for spot in sorted(spots, key=lambda spot: spot.cost):
        box = np.array(spot.boxes[0])
        nearly = (box - taken) * (1, 1, -1, -1) < em * 0.4
        if not nearly.all(axis=1).any():
            kept.append(spot)
            taken = np.vstack([taken, box])
        if len(kept) == _ENOUGH:
            break
    return kept


def _figure_box(block: Block, box: Box, align: str) -> Box:
    """Return where the figure of a label stands: it opens the first line."""
    line = sum(measure(run.text, block.size, run.weight) for run in block.lines[0])
    left = {"left": box[0], "center": (box[0] + box[2] - line) / 2, "right": box[2] - line}[align]
    return (left, box[1], left + measure(block.lines[0][0].text, block.size, "bold"), box[1] + block.size)


def _distance(one: Box, other: Box) -> float:
    return max(0, one[0] - other[2], other[0] - one[2]) + max(0, one[1] - other[3], other[1] - one[3])


def _blocks(frame: Frame, runs: list[Run]) -> list[Block]:
    """Break a text into one line, two, three and so on, each as narrow as can be."""
    em = frame.size.label
    least = max(measure(word, em, run.weight) for run in runs for word in run.text.replace("\n", " ").split(" "))
    blocks = [frame.block(runs, width=max(width * em, least + 1)) for width in (30, 24, 19, 15, 12, 9.5, 7.5)]
    return list({len(block.lines): block for block in blocks}.values())


def _is_free(box: Box, blocks: np.ndarray, room: Box) -> bool:
    if box[0] < room[0] or box[1] < room[1] or box[2] > room[2] or box[3] > room[3]:
        return False
    return not _hits(box, blocks).any()


def _hits(box: Box, blocks: np.ndarray) -> np.ndarray:
    return (blocks[:, 0] < box[2]) & (blocks[:, 2] > box[0]) & (blocks[:, 1] < box[3]) & (blocks[:, 3] > box[1])


def _spots(anchor: Box, block: Block, em: float, room: Box):
    """Yield places beside a mark: box, alignment, cost and, where the words stand off, the box of a stem."""
    left, top, right, bottom = anchor
    middle, gap = (top + bottom) / 2, em * 0.4
    wide, high = block.width, block.height
    for y, price in ((middle - em * 0.5, 0.0), (middle - high / 2, 0.4), (middle - high + em * 0.45, 0.5)):
        yield (right + gap, y, right + gap + wide, y + high), "left", price, None
        yield (left - gap - wide, y, left - gap, y + high), "right", price + 0.2, None
    shares = (0.0, 0.25, 0.5, 0.75, 1.0) if right - left > wide else (0.0, 0.5, 1.0)
    centre = (left + right) / 2
    shifted = [(0.0, 0.0, 1.0), (0.0, 0.0, 2.0), (1.0, 0.0, -1.0), (1.0, 0.0, -2.0)]
    for share, off, shift in [*product(shares, (0.0, 1.0, 2.0, 3.2), (0.0,)), *shifted]:
        x, align = left + share * (right - left - wide) + shift * em, {0.0: "left", 1.0: "right"}.get(share, "center")
        x = max(room[0], min(x, room[2] - wide))
        price = 0.6 + 0.2 * (share != 0) + abs(shift) * 0.3 + (3 + 1.5 * off if off else 0)
        above, below = top - gap * 0.3 - off * em, bottom + gap * 0.3 + off * em
        upper = (centre - 0.5, above, centre + 0.5, top) if off else None
        lower = (centre - 0.5, bottom, centre + 0.5, below) if off else None
        yield (x, above - high, x + wide, above), align, price, upper
        yield (x, below, x + wide, below + high), align, price + 0.1, lower


def _together(labels: Sequence[Label], offered: list[list[list[Candidate]]]) -> list[Candidate]:
    """Join the places of labels that stand or fall together: all say equally much and keep the order of their marks."""
    joined: dict[tuple, Candidate] = {}
    for levels in zip(*offered, strict=False):
        for spots in product(*(level[:32] for level in levels)):
            if not _collide(spots):
                cost = sum(spot.cost for spot in spots) + _ASTRAY * _astray(labels, spots)
                plans = [plan for spot in spots for plan in spot.plan]
                # Of places that differ by less than a line only the best: the solver needs unlike ones to choose from.
                where = tuple(round(edge / block.leading) for block, box, *_ in plans for edge in box[:2])
                if where not in joined or cost < joined[where].cost:
                    joined[where] = Candidate([box for spot in spots for box in spot.boxes], cost, plans)
    return list(joined.values())


def _astray(labels: Sequence[Label], spots: Sequence[Candidate]) -> int:
    """Count the directions, up and along, in which labels do not stand in the order of their marks."""
    figures_at = [_figure_box(*spot.plan[0][:3]) for spot in spots]
    heights = [at[1] for _, at in sorted(zip([-label.value for label in labels], figures_at, strict=True))]
    times = [at[0] + at[2] for _, at in sorted(zip([label.anchors[0][0] for label in labels], figures_at, strict=True))]
    return (heights != sorted(heights)) + (times != sorted(times))


def _collide(spots: Sequence[Candidate]) -> bool:
    pairs = (pair for one, other in combinations(spots, 2) for pair in product(one.boxes, other.boxes))
    return any(a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1] for a, b in pairs)


def _set(frame: Frame, block: Block, box: Box, align: str, stem: Box | None) -> None:
    if stem:
        x = (stem[0] + stem[2]) / 2
        frame.line([x, x], [stem[1], stem[3]], QUIET, 0.9, zorder=3.5)
    x = {"left": box[0], "right": box[2], "center": (box[0] + box[2]) / 2}[align]
    frame.put(block, x, box[1], align, halo=PAPER)


def place_events(frame: Frame, plane, events: Sequence[pd.Series], height: float) -> dict[str, Candidate | None]:
    """Choose a side for the words of each event in a strip of a height; None where there is no room.

    Returns
    -------
    dict
        By event; the plan is the block, its box with the top at 0 and its alignment.
    """
    em, words = frame.size.label, frame.words
    rules = [plane.x(event.date_first) for event in events]
    items = []
    for event, x in zip(events, rules, strict=True):
        told = words.label("event_label", event.event_id)
        runs = [Run(words.date(event.date), "bold", INK), Run(f" {told}", "regular", SECOND)]
        spots = []
        for width in (8, 10, 12, 15, 19, 24, 30):
            block = frame.block(runs, width=width * em)
            for align, left in (("left", x + em * 0.4), ("right", x - em * 0.4 - block.width)):
                box = (left, 0.0, left + block.width, block.height)
                spots.append(Candidate([box], len(block.lines) + (align == "right") * 0.1, (block, box, align)))
        items.append(Item(event.event_id, spots, 100.0))
    return place(items, [(x - 1, 0, x + 1, height) for x in rules], (frame.left, 0, frame.right, height + 0.1))
