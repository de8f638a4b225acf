"""The chart of voices: how many pages carry the headline figures, and how few statements stand behind them.

Pages are squares, marked by kind of source; a statement is a row with its day, its figures and the pages that carry it.
The statements of the official who made most of them stand on a pale ground. A low frame shows the sums only where
there are two regions.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from helpers.charts.chart import Chart, Mark, joined_mark, mark_of
from helpers.charts.frame import Frame
from helpers.charts.style import INK, PALE, PAPER, PLUM, PX, QUIET, REGION, REGION_TEXT, RULE, SECOND, SIZES, TEAL
from helpers.charts.type import ASCENT, DESCENT, Block, Run, measure
from helpers.ledger import Ledger
from helpers.words import Words, counted, figure, hedge, noun, voice

NBSP = "\u00a0"
UNITS = ("belgorod-self-defence", "belgorod-self-defence-2", "kursk-peoples-squads")
METRICS = ("members", "battalions", "squads", "firearms")
# Four groups are as many as can be told apart; a kind that is new to us counts as the last.
KINDS = {
    "state_media": "state", "government": "state",
    "independent_media": "private", "private_media": "private", "exile_media": "private",
    "ukrainian_media": "foreign", "international_media": "foreign",
    "aggregator": "other", "reference": "other", "think_tank": "other",
}  # fmt: skip
GROUPS = ("state", "private", "foreign", "other")
_COLOUR = {"state": SECOND, "private": TEAL, "foreign": PLUM, "other": QUIET}
_GOVERNORS = ("gladkov", "starovoit", "bogomaz")
_GROUND = "#E9E9E4"  # darker than PALE, as the ground of a row of dots is small
_ALT_LIMIT = 600


def draw(known: Ledger, size: str, lang: str) -> Chart:
    """Draw the pages and statements behind the headline figures of each region.

    Parameters
    ----------
    known : Ledger
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    voices = _Voices(known, Words(lang, known.words))
    if not voices.statements:
        return _nothing(voices, size)
    if SIZES[size].tier == "compact" and len(voices.regions) > 1:
        return _Summary(voices, size).drawn()
    return _rows_that_fit(voices, size)


# Who says what


@dataclass(frozen=True, eq=False)
class _Statement:
    """What goes back to one statement: its standing rows, members first."""

    rows: tuple[pd.Series, ...]

    @property
    def region(self) -> str:
        return self.rows[0]["region"]

    @cached_property
    def first(self) -> pd.Series:
        """The row of the earliest day."""
        return min(self.rows, key=lambda row: row["day_last"])

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Who is named as stating it on that day."""
        day = self.first["day_last"]
        return tuple(dict.fromkeys(one for row in self.rows if row["day_last"] == day for one in row["speakers"]))

    @cached_property
    def pages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(page for row in self.rows for page in row["source_ids"]))

    @property
    def contested(self) -> bool:
        """Its first figure is contested, or outdated."""
        return self.rows[0]["assessment"] != "accepted"


@dataclass(frozen=True, eq=False)
class _Voices:
    """The statements behind the headline figures."""

    known: Ledger
    words: Words

    @cached_property
    def statements(self) -> list[_Statement]:
        rows = self.known.statements(unit_id=UNITS, metric=METRICS)
        rows = rows[rows["region"].isin(self.known.regions)]
        rank = rows.assign(_metric=rows["metric"].map(METRICS.index), _planned=rows["status"] == "planned")
        ordered = rank.sort_values(["_metric", "_planned", "unit_id", "claim_id"])
        groups = ordered.groupby("statement_id", sort=True)
        found = [_Statement(tuple(row for _, row in group.iterrows())) for _, group in groups]
        return sorted(found, key=lambda one: (one.first["day_last"], one.first["day_first"], one.rows[0]["claim_id"]))

    @property
    def regions(self) -> list[str]:
        """The regions of which anything is known."""
        return [region for region in self.known.regions if self.of(region)]

    def of(self, region: str) -> list[_Statement]:
        """Return the statements on a region, by day."""
        return self._by_region[region]

    def top(self, region: str) -> str:
        """Return the official of the region who made most statements; empty if there is none."""
        return self._tops[region]

    def by_top(self, region: str) -> list[_Statement]:
        """Return what that official stated."""
        return [one for one in self.of(region) if self.top(region) in one.speakers]

    @cached_property
    def _by_region(self) -> dict[str, list[_Statement]]:
        return {region: [one for one in self.statements if one.region == region] for region in self.known.regions}

    @cached_property
    def _tops(self) -> dict[str, str]:
        interest = self.known.speakers.set_index("speaker_id")["interest"]
        officials = set(interest.index[interest == "own_region_official"])
        tops = {}
        for region in self.known.regions:
            said = [one for statement in self.of(region) for one in statement.speakers if one in officials]
            tops[region] = max(sorted(set(said)), key=said.count) if said else ""
        return tops

    def kinds(self, pages: Sequence[str]) -> dict[str, int]:
        """Count pages by group of kinds, in the fixed order of the groups."""
        groups = [KINDS.get(self.known.source.at[page, "kind"], "other") for page in pages]
        return {group: groups.count(group) for group in GROUPS if group in groups}

    def figures(self, statement: _Statement) -> list[str]:
        """Write the figures of a statement in short."""
        return [self._figure(row) for row in statement.rows]

    def _figure(self, row: pd.Series) -> str:
        words = self.words
        if hedge(row["value"], row["low"], row["high"], row["qualifier"]) == "word":
            text = words.say("who-says-so-word", things=noun(words, row["metric"], row["value"]))
        else:
            text = NBSP.join(counted(words, row).rsplit(" ", 1))
        if row["status"] == "planned":
            text = words.say("who-says-so-planned", figure=text)
        own = f"who-says-so-unit-{row['unit_id']}"
        return words.say(own, figure=text) if words.has(own) else text

    def mark(self, statement: _Statement) -> Mark:
        """Return the receipt of a statement: all its rows."""
        drawn = self.words.say(
            "who-says-so-drawn", who=voice(self.words, statement.speakers), day=self.words.date(statement.first["day"]),
            figures="; ".join(self.figures(statement)), pages=len(statement.pages),
        )  # fmt: skip
        marks = [mark_of(row, self.known.source, drawn) for row in statement.rows]
        return joined_mark(marks[0].mark_id, marks, drawn)


def _pages(statements: Sequence[_Statement]) -> list[str]:
    return list(dict.fromkeys(page for one in statements for page in one.pages))


# Words


def _title(voices: _Voices) -> str:
    tops = [top for region in voices.regions if (top := voices.top(region))]
    said = [one for region in voices.regions for one in voices.by_top(region)]
    counts = {"pages": len(_pages(voices.statements)), "statements": len(voices.statements)}
    if not tops:
        return voices.words.say("who-says-so-title-none-official", **counts)
    office = "governor" if set(tops) <= set(_GOVERNORS) else "official"
    who = voices.words.say(f"who-says-so-by-{office}", n=len(tops))
    if len(said) == len(voices.statements):
        return voices.words.say("who-says-so-title-all", **counts, who=who)
    return voices.words.say("who-says-so-title", **counts, top=len(said), who=who)


def _subtitle(voices: _Voices, tier: str) -> str:
    words = voices.words
    first = min(one.first["day_first"] for one in voices.statements)
    last = max(one.first["day_last"] for one in voices.statements)
    return words.say(
        "who-says-so-subtitle" if tier == "wide" else "who-says-so-subtitle.short",
        place=words.listed(words.label("region", region) for region in voices.known.regions),
        period=words.date(f"{first:%Y}/{last:%Y}" if first.year != last.year else f"{first:%Y}"),
    )


def _note(voices: _Voices, frame: Frame) -> str:
    """Join what a reader must know, the weightiest first, as far as there is room."""
    say = voices.words.say
    # The key to the hollow dots comes first: the first sentence is always kept.
    parts = [say("who-says-so-note-hollow")] if any(one.contested for one in voices.statements) else []
    missing = [region for region in voices.known.regions if region not in voices.regions]
    parts += [say("who-says-so-note-missing", region=voices.words.label("region", region)) for region in missing]
    parts.append(say("who-says-so-note-repeat"))
    shared = sum(len(_pages(voices.of(region))) for region in voices.regions) - len(_pages(voices.statements))
    if shared:
        parts.append(say("who-says-so-note-shared", n=shared))
    parts.append(say("who-says-so-note-coding"))
    room = frame.width * {"wide": 1.85, "tall": 1.75, "compact": 0.9}[frame.size.tier]
    text = parts[0]
    for part in parts[1:]:
        if measure(f"{text} {part}", frame.size.small) <= room:
            text = f"{text} {part}"
    return text


def _share(voices: _Voices, region: str) -> str:
    """Say in words how much rests on the voice of one official."""
    mine, every = voices.by_top(region), voices.of(region)
    counts = {"n": len(mine), "statements": len(every), "p": len(_pages(mine)), "pages": len(_pages(every))}
    return voices.words.say("who-says-so-share", **counts)


def _alt_text(voices: _Voices) -> str:
    words = voices.words
    contested = sum(one.contested for one in voices.statements)
    for detailed in (True, False):
        regions = " ".join(_alt_region(voices, region, detailed) for region in voices.regions)
        text = words.say("who-says-so-alt", finding=_title(voices), regions=regions, n=contested)
        if len(text) <= _ALT_LIMIT:
            break
    return text


def _alt_region(voices: _Voices, region: str, detailed: bool) -> str:
    words, pages = voices.words, _pages(voices.of(region))
    name, top = words.label("region", region), voices.top(region)
    share = words.say("who-says-so-no-official")
    if top:
        share = f"{_upper_first(voice(words, top))}: {_share(voices, region)}."
    if not detailed:
        return f"{name}. {share}"
    kinds = words.listed(f"{n} {words.say(f'who-says-so-kind-{kind}')}" for kind, n in voices.kinds(pages).items())
    return words.say("who-says-so-alt-region", region=name, pages=len(pages), kinds=kinds, share=share)


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


# Pieces that stand one below the other


@dataclass(frozen=True)
class _Piece:
    """Something to draw in a column: its height, how to draw it at a height, and whether on pale ground."""

    height: float
    draw: Callable[[float], None]
    pale: bool = False


class _Drawing:
    """A frame with head and foot, and the pieces that both layouts share."""

    def __init__(self, voices: _Voices, size: str):
        self.voices, self.words = voices, voices.words
        self.frame = frame = Frame("who-says-so", voices.known, size, voices.words.lang)
        self.em = frame.size.label
        self.column = (frame.width - self.em * 2.2) / 2 if self.halves else frame.width  # width of a column
        for mark in self.marks():
            frame.mark(mark)
        frame.head(_title(voices), _subtitle(voices, frame.size.tier))
        frame.foot(_note(voices, frame), frame.sources(1))

    def marks(self) -> list[Mark]:
        """Return the receipts of all that is drawn."""
        return [self.voices.mark(one) for one in self.voices.statements]

    @property
    def halves(self) -> bool:
        """Tell whether the body has two columns: of two regions, or of one."""
        return self.frame.size.tier != "tall"

    def heading(self, x: float, region: str) -> _Piece:
        """Return the name of a region as a piece."""
        name = Run(self.words.label("region", region), "bold", REGION_TEXT[region])
        block = self.frame.block([name], self.frame.size.heading)
        return _Piece(block.height + self.em * 0.15, lambda y: self.frame.put(block, x, y))

    def number(self, x: float, number: int, message: str, region: str, big: float = 1.8) -> _Piece:
        """Return a large number, and beside it the words that say of what."""
        block = self.frame.block([Run(self.words.number(number), "bold", REGION_TEXT[region])], self.em * big)
        width = self.column - block.width - self.em * 0.5
        words = self.frame.block([Run(self.words.say(message, n=number), "regular", INK)], width=width)

        def draw(y: float) -> None:
            baseline = y + block.size * ASCENT
            self.frame.put(block, x, y)
            above = words.height - words.size * DESCENT  # its last line stands on the baseline of the number
            self.frame.put(words, x + block.width + self.em * 0.5, baseline - above)

        return _Piece(block.height + self.em * 0.1, draw)

    def ground(self, corner: tuple[float, float], width: float, height: float, colour: str) -> None:
        """Draw a pale ground."""
        self.frame.ax.add_patch(Rectangle(corner, width, height, facecolor=colour, edgecolor="none", zorder=0.5))

    def label(self, kind: str, number: int, width: float = float("inf")) -> Block:
        """Return the number of pages of a kind with its name."""
        words = self.words.say(f"who-says-so-kind-{kind}.short")
        runs = [Run(f"{number}{NBSP}", "bold", SECOND), Run(words, "regular", SECOND)]
        return self.frame.block(runs, width=width, balance=False)

    def glyphs(self, kinds: dict[str, int], x: float, y: float, pitch: float, per_row: int = 10**6) -> list[Artist]:
        """Draw one square a page, in the order of the groups; return one or two artists a group."""
        places = ((x + (n % per_row) * pitch, y + (n // per_row) * pitch) for n in count())
        corners = {kind: [next(places) for _ in range(n)] for kind, n in kinds.items()}
        return [artist for kind in kinds for artist in _squares(self.frame.ax, corners[kind], _side(pitch), kind)]


def _squares(ax, corners: Sequence[tuple[float, float]], side: float, kind: str) -> Iterator[Artist]:
    """Draw squares of one kind: full, half full, thick-rimmed or empty; no kind is known by its colour alone."""
    colour = _COLOUR[kind]
    outer = [_box(x, y, side) for x, y in corners]
    style = {"edgecolor": colour, "linewidth": max(1.1, side * 0.1) * PX, "zorder": 3}
    if kind == "foreign":
        inner = [Path(_box(x + side * 0.3, y + side * 0.3, side * 0.4).vertices[::-1], closed=True) for x, y in corners]
        rims = Path.make_compound_path(*outer, *inner)
        yield ax.add_patch(PathPatch(rims, facecolor=colour, edgecolor="none", zorder=3))
        return
    ground = colour if kind == "state" else PAPER
    yield ax.add_patch(PathPatch(Path.make_compound_path(*outer), facecolor=ground, **style))
    if kind == "private":
        halves = [Path([(x, y), (x + side, y + side), (x, y + side), (x, y)], closed=True) for x, y in corners]
        yield ax.add_patch(PathPatch(Path.make_compound_path(*halves), facecolor=colour, edgecolor="none", zorder=3.1))


def _dot(ax, centre: tuple[float, float], radius: float, colour: str, filled: bool) -> Artist:
    style = {"facecolor": colour if filled else PAPER, "edgecolor": colour, "linewidth": max(1.3, radius * 0.4) * PX}
    return ax.add_patch(PathPatch(Path.circle(centre, radius), zorder=3, **style))


def _side(pitch: float) -> float:
    return pitch * 0.78


def _box(x: float, y: float, side: float) -> Path:
    return Path([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)], closed=True)


# Rows: one a statement


@dataclass(frozen=True)
class _Detail:
    """How much is told: lines of a row, of the official and of others; names of publishers; how many are folded."""

    top_lines: int
    lines: int
    publishers: bool = False
    folded: int = 0


def _rows_that_fit(voices: _Voices, size: str) -> Chart:
    """Draw as much as there is room for: first shorter rows, then fewer of them."""
    wide, single = SIZES[size].tier == "wide", len(voices.regions) == 1
    tries = [_Detail(2, 2, True)] * (wide and single) + [_Detail(2, 2), _Detail(1, 2), _Detail(1, 1)]
    for detail in tries[-1:] if SIZES[size].tier == "compact" else tries:
        rows = _Rows(voices, size, detail)
        if rows.fits:
            return rows.drawn()
    low, high = 1, len(voices.statements)
    while high - low > 1:  # the least number of statements to fold
        middle = (low + high) // 2
        rows = _Rows(voices, size, _Detail(1, 1, folded=middle))
        low, high = (low, middle) if rows.fits else (middle, high)
    return _Rows(voices, size, _Detail(1, 1, folded=high)).drawn()


class _Rows(_Drawing):
    """One try at the layout with a row for each statement."""

    def __init__(self, voices: _Voices, size: str, detail: _Detail):
        self.detail, self.voices = detail, voices
        self.folded = self._least(detail.folded)
        super().__init__(voices, size)
        self.widths = self._widths()
        self.columns = self._columns()
        room = self.frame.bottom - self.frame.top
        self.gap = min((room - sum(piece.height for piece in column)) / len(column) for _, column in self.columns)

    def marks(self) -> list[Mark]:
        """Return one receipt a row; the line of those without a row has one for all of them."""
        folded = [self._folded_mark(region) for region in self.voices.regions if self._folded(region)]
        return [self.voices.mark(one) for one in self._shown(self.voices.statements)] + folded

    @property
    def fits(self) -> bool:
        """Tell whether the fullest column has air between its pieces."""
        return self.gap >= self.em * (0.12 if self.frame.size.tier == "compact" else 0.17)

    def _least(self, number: int) -> set[str]:
        """Return the ids of the statements to fold: those on the fewest pages, of these the latest.

        A single one of a region keeps its row, as the line of the folded would take as much room.
        """
        tops = {one.rows[0]["claim_id"] for region in self.voices.regions for one in self.voices.by_top(region)}
        order = sorted(
            reversed(self.voices.statements), key=lambda one: (len(one.pages), one.rows[0]["claim_id"] in tops)
        )  # fmt: skip
        folded = order[:number]
        alone = [region for region in self.voices.regions if sum(one.region == region for one in folded) == 1]
        return {one.rows[0]["claim_id"] for one in folded if one.region not in alone}

    def _widths(self) -> tuple[float, float]:
        """Return the widths of the left and the right column; in a low frame the rows need more than the sums."""
        share = 0.38 if self.frame.size.tier == "compact" else 0.5
        both = self.frame.width - self.em * 2.2
        return both * share, both * (1 - share)

    def _columns(self) -> list[tuple[float, list[_Piece]]]:
        """Return what stands in each column: a region, or the sums of one region and its rows."""
        left, regions = self.frame.left, self.voices.regions
        if not self.halves:
            return [(left, [piece for region in regions for piece in self._region(left, region)])]
        right = self.frame.right - self.widths[1]
        if len(regions) == 2:
            return [(x, self._region(x, region)) for x, region in zip((left, right), regions, strict=True)]
        return self._columns_of_one(left, right, regions[0])

    def _columns_of_one(self, left: float, right: float, region: str) -> list[tuple[float, list[_Piece]]]:
        self.column = self.widths[0]
        if self.frame.size.tier == "wide":
            sums = [*self._sums(left, region), *self._top(left, region)]
            return [(left, sums), (right, self._others(right, region))]
        sums = self._bars(left, region)
        self.column = self.widths[1]
        return [(left, sums), (right, [*self._top(right, region), *self._others(right, region)])]

    def _region(self, x: float, region: str) -> list[_Piece]:
        return [*self._sums(x, region), *self._top(x, region), *self._others(x, region)]

    def drawn(self) -> Chart:
        """Draw the columns and return the chart."""
        frame = self.frame
        gap = min(max(self.gap, 0), self.em * (0.9 if self.detail.publishers else 0.5))
        for (x, column), width in zip(self.columns, self.widths, strict=False):
            y = frame.top
            for piece in column:
                if piece.pale:
                    pad, covered = self.em * 0.5, width if self.halves else frame.width
                    self.ground((x - pad, y - gap * 0.5), covered + 2 * pad, piece.height + gap, PALE)
                piece.draw(y)
                y += piece.height + gap
        if len(self.columns) == 2:
            middle = self.columns[1][0] - self.em * 1.1
            frame.line([middle, middle], [frame.top, frame.bottom - self.em * 0.4], RULE, 1)
        return frame.finish(_alt_text(self.voices))


    def _sums(self, x: float, region: str) -> list[_Piece]:
        """Return the pages by kind, and the number of statements behind them."""
        statements = self.voices.of(region)
        pages = _pages(statements)
        if self.frame.size.tier == "tall":
            head, big = [self._heading_with_number(x, region, len(pages))], 1.4
        else:
            head, big = [self.heading(x, region), self.number(x, len(pages), "who-says-so-pages", region)], 1.8
        behind = self.number(x, len(statements), "who-says-so-statements", region, big)
        return [*head, self._kinds(x, pages), behind]

    def _heading_with_number(self, x: float, region: str, pages: int) -> _Piece:
        """Return the name of a region and the number of its pages on one line, to save room on a tall page."""
        name, number = self.heading(x, region), self.number
        wide = measure(self.words.label("region", region), self.frame.size.heading, "bold") + self.em * 0.8
        beside = number(x + wide, pages, "who-says-so-pages.short", region, 1.4)
        drop = beside.height - name.height

        def draw(y: float) -> None:
            name.draw(y + drop * 0.7)
            beside.draw(y)

        return _Piece(beside.height + self.em * 0.2, draw)

    def _bars(self, x: float, region: str) -> list[_Piece]:
        """Return the sums for a narrow column: the name of each kind with its squares below."""
        pages = _pages(self.voices.of(region))
        kinds = self.voices.kinds(pages)
        pitch = min(self.em, self.column / max(kinds.values()))
        bars = [self._bar_below(x, kind, n, pitch) for kind, n in kinds.items()]
        statements = self.number(x, len(self.voices.of(region)), "who-says-so-statements", region, 1.5)
        head = [self.heading(x, region)] if len(self.voices.known.regions) > 1 else []
        return [*head, self.number(x, len(pages), "who-says-so-pages.short", region, 1.5), *bars, statements]

    def _bar_below(self, x: float, kind: str, n: int, pitch: float) -> _Piece:
        label = self.label(kind, n)

        def draw(y: float) -> None:
            self.frame.put(label, x, y)
            self.glyphs({kind: n}, x, y + label.height + self.em * 0.08, pitch)

        return _Piece(label.height + pitch, draw)

    def _kinds(self, x: float, pages: Sequence[str]) -> _Piece:
        """Return the heap of squares by kind, each kind with its name: it is the key to the squares in the rows."""
        kinds, pitch = self.voices.kinds(pages), self.em
        share = self.column / len(kinds)
        per_row = max(1, int((share - self.em) / pitch))
        labels = [
            self.label(kind, n, share - self.em * 0.4) for kind, n in kinds.items()
        ]
        deep = max(-(-n // per_row) for n in kinds.values()) * pitch

        def draw(y: float) -> None:
            for place, ((kind, n), label) in enumerate(zip(kinds.items(), labels, strict=True)):
                left = x + place * share
                self.glyphs({kind: n}, left, y, pitch, per_row)
                self.frame.put(label, left, y + deep + self.em * 0.05)

        return _Piece(deep + max(label.height for label in labels) + self.em * 0.1, draw)

    def _top(self, x: float, region: str) -> list[_Piece]:
        """Return what rests on the voice of one official, on pale ground."""
        if not self.voices.top(region):
            return []
        who = _upper_first(voice(self.words, self.voices.top(region)))
        runs = [Run(f"{who}: ", "bold", REGION_TEXT[region]), Run(_share(self.voices, region))]
        rows = [self._row(x, one, region, who=False, pale=True) for one in self._shown(self.voices.by_top(region))]
        return [self._head(x, runs, pale=True), *rows]

    def _others(self, x: float, region: str) -> list[_Piece]:
        mine = self.voices.by_top(region) if self.voices.top(region) else []
        others = [one for one in self.voices.of(region) if one not in mine]
        rows = [self._row(x, one, region, who=True) for one in self._shown(others)]
        if not rows and not self._folded(region):
            return []
        message = "who-says-so-others" if mine else "who-says-so-all"
        head = [self._head(x, [Run(self.words.say(message), "bold")], above=0.25 if mine else 0)] if rows else []
        return [*head, *rows, *([self._fold(x, region)] if self._folded(region) else [])]

    def _shown(self, statements: Sequence[_Statement]) -> list[_Statement]:
        return [one for one in statements if one.rows[0]["claim_id"] not in self.folded]

    def _head(self, x: float, runs: Sequence[Run], pale: bool = False, above: float = 0) -> _Piece:
        block = self.frame.block(runs, width=self.column, balance=False)
        return _Piece(block.height + above * self.em, lambda y: self.frame.put(block, x, y + above * self.em), pale)

    def _row(self, x: float, statement: _Statement, region: str, who: bool, pale: bool = False) -> _Piece:
        left, room = x + self.em * 1.0, self._room(statement.pages)
        runs, tab = self._said(statement, who, room)
        block = self.frame.block(runs, width=room - tab, balance=False)
        date = self.frame.block([Run(self._day(statement), "regular", SECOND)]) if tab else None
        names = self._publishers(statement, self.column - self.em) if self.detail.publishers else None
        height = block.height + (names.height + self.em * 0.12 if names else 0)

        def draw(y: float) -> None:
            if date:
                self.frame.put(date, left, y)
            self.frame.put(block, left + tab, y)
            if names:
                self.frame.put(names, left, y + block.height + self.em * 0.12)
            centre = (x + self.em * 0.35, y + self.em * (ASCENT + DESCENT) / 2)
            dot = _dot(self.frame.ax, centre, self.em * 0.28, REGION[region], filled=not statement.contested)
            self.frame.mark(self.voices.mark(statement), dot, *self._signs(x, y, statement.pages))

        return _Piece(height, draw, pale)

    def _signs(self, x: float, y: float, pages: Sequence[str]) -> list[Artist]:
        """Draw the squares of its pages, which end at the right edge beside their number."""
        number = self.frame.block([Run(str(len(pages)), "regular", SECOND)])
        self.frame.put(number, x + self.column, y, "right")
        middle = y + number.height / 2
        pitch = self._pitch(len(pages))
        start = x + self.column - self.em * 1.35 - len(pages) * pitch
        return self.glyphs(self.voices.kinds(pages), start, middle - _side(pitch) / 2, pitch)

    def _pitch(self, pages: int) -> float:
        """Squares of a statement with very many pages stand closer."""
        return min(self.em * (0.85 if self.frame.size.tier == "compact" else 1), self.column * 0.4 / pages)

    def _room(self, pages: Sequence[str]) -> float:
        """Return the width left for words beside the squares."""
        return self.column - self.em * 2.9 - len(pages) * self._pitch(len(pages))

    def _day(self, statement: _Statement) -> str:
        return self.words.date(statement.first["day"], short=True)

    def _tab(self, region: str) -> float:
        """Return the width of the column of days of an official."""
        return max(measure(self._day(one), self.em) for one in self.voices.by_top(region)) + self.em * 0.8

    def _said(self, statement: _Statement, who: bool, room: float) -> tuple[list[Run], float]:
        """Return the words of a row, as many as fit its lines, and how far they are set in behind the day."""
        tab = 0 if who else self._tab(statement.region)
        figures = self.voices.figures(statement)
        texts = ["; ".join(figures), *("; ".join(figures[:shown]) + " …" for shown in range(len(figures) - 1, 0, -1))]
        texts.append(figure(self.words, statement.rows[0]) + (" …" if len(figures) > 1 else ""))
        for runs in self._with_voice(statement, texts) if who else ([Run(text)] for text in texts):
            lines = len(self.frame.block(runs, width=room - tab, balance=False).lines)
            if lines <= (self.detail.lines if who else self.detail.top_lines):
                break
        return runs, tab

    def _with_voice(self, statement: _Statement, texts: Sequence[str]) -> Iterator[list[Run]]:
        """Yield what can be said of a statement and its voice, from the most to the least."""
        names = _upper_first(voice(self.words, statement.speakers))
        rest = len(statement.speakers) - 1
        first = _upper_first(voice(self.words, statement.speakers[0]))
        short = self.words.say("who-says-so-more", name=first, n=rest) if rest else names
        end = "\n" if self.detail.lines == 2 else ": "
        for day in (f", {self._day(statement)}", ""):
            for name in dict.fromkeys((names, short)):
                for text in texts:
                    yield [Run(name, "semibold"), Run(f"{day}{end}", "regular", SECOND), Run(text)]

    def _publishers(self, statement: _Statement, room: float) -> Block:
        """Name the publishers of the pages, as many as fit two lines."""
        table = self.voices.known.source
        names = list(dict.fromkeys(table.at[page, "publisher"] for page in statement.pages))
        for shown in range(len(names), 0, -1):
            rest = len(names) - shown
            text = ", ".join(names[:shown])
            text = self.words.say("who-says-so-more", name=text, n=rest) if rest else text
            block = self.frame.block([Run(text, "regular", QUIET)], self.frame.size.small, room, balance=False)
            if len(block.lines) <= 2:
                break
        return block

    def _folded(self, region: str) -> list[_Statement]:
        return [one for one in self.voices.of(region) if one.rows[0]["claim_id"] in self.folded]

    def _folded_text(self, region: str) -> str:
        folded = self._folded(region)
        return self.voices.words.say("who-says-so-folded", n=len(folded), pages=len(_pages(folded)))

    def _folded_mark(self, region: str) -> Mark:
        marks = [self.voices.mark(one) for one in self._folded(region)]
        told = "; ".join(mark.drawn for mark in marks)
        return joined_mark(marks[0].mark_id, marks, f"{self._folded_text(region)}: {told}")

    def _fold(self, x: float, region: str) -> _Piece:
        """Return one line for the statements that have no row of their own."""
        pages = _pages(self._folded(region))
        block = self.frame.block([Run(self._folded_text(region), "regular", SECOND)], width=self._room(pages))

        def draw(y: float) -> None:
            self.frame.put(block, x + self.em, y)
            self.frame.mark(self._folded_mark(region), *self._signs(x, y, pages))

        return _Piece(block.height, draw)


# Sums only


class _Summary(_Drawing):
    """The layout of low frames: bars of pages by kind, and the statements as dots."""

    def drawn(self) -> Chart:
        """Draw both halves and return the chart."""
        frame, regions = self.frame, self.voices.regions
        left, right = frame.left, frame.right - self.column
        for x, region in zip((left, right), regions, strict=True):
            pieces = [*self._pages(x, region), *self._statements(x, region)]
            gap = min((frame.bottom - frame.top - sum(piece.height for piece in pieces)) / len(pieces), self.em * 0.65)
            y = frame.top
            for piece in pieces:
                piece.draw(y)
                y += piece.height + gap
        return frame.finish(_alt_text(self.voices))

    def _pages(self, x: float, region: str) -> list[_Piece]:
        pages = _pages(self.voices.of(region))
        tab, pitch = self._scale()
        kinds = self.voices.kinds(pages)
        bars = [self._bar(x, tab, kind, n, self.label(kind, n), pitch) for kind, n in kinds.items()]
        return [self.heading(x, region), self.number(x, len(pages), "who-says-so-pages.short", region, 1.5), *bars]

    def _scale(self) -> tuple[float, float]:
        """Return where the bars begin and the distance of their squares: the same in both regions."""
        counts = [self.voices.kinds(_pages(self.voices.of(region))) for region in self.voices.regions]
        tab = max(self.label(kind, n).width for kinds in counts for kind, n in kinds.items()) + self.em * 0.7
        return tab, min(self.em, (self.column - tab) / max(n for kinds in counts for n in kinds.values()))

    def _bar(self, x: float, tab: float, kind: str, n: int, label: Block, pitch: float) -> _Piece:
        def draw(y: float) -> None:
            self.frame.put(label, x, y)
            self.glyphs({kind: n}, x + tab, y + label.height / 2 - _side(pitch) / 2, pitch)

        return _Piece(label.height, draw)

    def _statements(self, x: float, region: str) -> list[_Piece]:
        """Return the statements as dots, those of one official on pale ground, and his share in words."""
        statements = self.voices.of(region)
        mine = self.voices.by_top(region) if self.voices.top(region) else []
        pieces = [self.number(x, len(statements), "who-says-so-statements", region, 1.5), self._dots(x, region, mine)]
        if mine:
            who = _upper_first(voice(self.words, self.voices.top(region)))
            runs = [Run(f"{who}: ", "bold", REGION_TEXT[region]), Run(_share(self.voices, region))]
            block = self.frame.block(runs, width=self.column, balance=False)
            pieces.append(_Piece(block.height, lambda y: self.frame.put(block, x, y)))
        return pieces

    def _dots(self, x: float, region: str, mine: Sequence[_Statement]) -> _Piece:
        ordered = [*mine, *(one for one in self.voices.of(region) if one not in mine)]
        pitch = min(self.em * 1.25, self.column / (len(ordered) + 1))

        def draw(y: float) -> None:
            if mine:
                self.ground((x, y), pitch * (len(mine) + 0.2), self.em * 1.3, _GROUND)
            for place, one in enumerate(ordered):
                centre = (x + pitch * (place + 0.6 + (0.5 if place >= len(mine) > 0 else 0)), y + self.em * 0.65)
                dot = _dot(self.frame.ax, centre, min(self.em, pitch) * 0.32, REGION[region], filled=not one.contested)
                self.frame.mark(self.voices.mark(one), dot)

        return _Piece(self.em * 1.35, draw)


def _nothing(voices: _Voices, size: str) -> Chart:
    """Say that no statement on the headline figures is known."""
    frame, words = Frame("who-says-so", voices.known, size, voices.words.lang), voices.words
    place = words.listed(words.label("region", region) for region in voices.known.regions)
    title = words.say("who-says-so-title-none")
    frame.head(title, place)
    frame.say_nothing_found(words.say("who-says-so-none"))
    return frame.finish(words.say("who-says-so-alt-none", finding=title, place=place))
