"""Telling in plain words how two states of the data differ: claims, other rows, headline figures, charts."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from helpers import charts
from helpers.charts import Chart
from helpers.desk.moved import moved
from helpers.desk.terminal import language, number_of, some, wrapped
from helpers.ledger import Ledger
from helpers.ledger.check import Tables, read_raw, read_tables
from helpers.ledger.complete import complete
from helpers.ledger.curate import ledger_of
from helpers.ledger.differences import Cell, Difference, Headline, differences, headlines
from helpers.ledger.history import OutOfShape, Revision, in_shape_of_today, state_at
from helpers.ledger.loading import typed
from helpers.ledger.records import Statement
from helpers.paths import DataFolder, data_folder
from helpers.reports.rows import named
from helpers.words import Words, counted, voice

CLAIMS = ("unit_sizes", "other_figures", "equipment")
_LONGEST = 60  # characters of a cell that is still quoted


def changes(since: str, data_dir: str | Path = "", with_charts: bool = True) -> Iterator[str]:
    """Tell what differs between the tables at a revision and the tables as they are.

    Parameters
    ----------
    since : str
        A revision that git knows.
    data_dir : str or pathlib.Path
        The folder that holds raw/; empty for the repository's own.
    with_charts : bool
        Draw the charts of both states and compare them.

    Yields
    ------
    str
        Lines, wrapped and indented; what takes long comes last.

    Raises
    ------
    UsageError
        If there is no such revision, or no git.
    FaultyTables
        If the tables as they are now have faults.
    """
    data = data_folder(data_dir)
    before, today = state_at(since, data), read_raw(data_dir)
    after = read_tables(data)
    found = differences(before.tables, after)
    record = _Record(before.tables["corrections"], after["corrections"])
    if not found and not record.lines():
        yield "Nothing differs."
        return
    yield f"From {before.name} to the tables as they are now:"
    now = ledger_of(today)
    telling = _InWords(now.words(language(now)), record)
    yield from _section("Columns", telling.columns(found))
    yield from telling.claims(found)
    yield from _section("Other tables", telling.others(found))
    yield from _section("Corrections", record.lines())
    if found:
        yield from _drawn_from(before, after, now, data, with_charts)


def _section(title: str, lines: list[str]) -> list[str]:
    """Set lines under a title, and nothing if there are none; a line that begins with a space stands further in."""
    told = []
    for line in lines:
        indent = "    " if line.startswith(" ") else "  "
        told.append(wrapped(line.strip(), indent, indent + "    "))
    return ["", title, *told] if told else []


class _Record:
    """The corrections that fall between the two states."""

    def __init__(self, before: pd.DataFrame, after: pd.DataFrame):
        self._entered = after[~after["correction_id"].isin(before["correction_id"])]
        self._gone = sorted(set(before["correction_id"]) - set(after["correction_id"]))

    def explaining(self, row_id: str, column: str) -> str:
        """Return a reference to the corrections of a cell; nothing if there is none."""
        cells = self._entered[(self._entered["row_id"] == row_id) & (self._entered["column"] == column)]
        return f" (see {', '.join(cells['correction_id'])})" if len(cells) else ""

    def lines(self) -> list[str]:
        entries = self._entered.drop_duplicates("correction_id").itertuples()
        told = [f"{entry.correction_id} ({entry.kind}, mended {entry.mended}): {entry.what}" for entry in entries]
        return told + [f"{gone} is no longer in the record" for gone in self._gone]


class _InWords:
    """The differences of the tables in words."""

    def __init__(self, words: Words, record: _Record):
        self._words, self._record = words, record

    def columns(self, found: list[Difference]) -> list[str]:
        parts = [
            (one.table, *pair)
            for one in found
            for pair in ((one.columns_added, "added"), (one.columns_removed, "removed"))
        ]
        told = [f"{table}.csv: {', '.join(columns)} {what}" for table, columns, what in parts if columns]
        # Otherwise every figure and mark would differ for a reason that is told already.
        taken = any(one.columns_added for one in found)
        return (
            told + ["figures and charts below are worked out with new columns as they are now, in both states"] * taken
        )

    def claims(self, found: list[Difference]) -> Iterator[str]:
        tables = [one for one in found if one.table in CLAIMS]
        added = [name for one in tables for name in self._names(one.after, one.added)]
        removed = [name for one in tables for name in self._names(one.before, one.removed)]
        changed = [
            f"{self._names(one.after, [row])[0]}: {self._cells(row, cells)}"
            for one in tables
            for row, cells in one.changed.items()
        ]
        for what, lines in (("added", added), ("removed", removed), ("changed", changed)):
            yield from _section(f"Claims {what}: {len(lines)}", lines)

    def others(self, found: list[Difference]) -> list[str]:
        told = []
        for one in found:
            counts = {"added": one.added, "removed": one.removed, "changed": one.changed}
            if one.table in CLAIMS or not any(counts.values()):
                continue
            told.append(f"{one.table}.csv: " + ", ".join(
                f"{number_of(len(rows), 'row')} {what}" for what, rows in counts.items() if rows
            ))  # fmt: skip
            told += [f" added: {self._some(one.after, one.added)}"] * bool(one.added)
            told += [f" removed: {self._some(one.before, one.removed)}"] * bool(one.removed)
            told += self._changed_alike(one)
        return told

    def _changed_alike(self, one: Difference) -> list[str]:
        """Rows that were changed alike share a line."""
        alike: dict[str, list[str]] = {}
        for row, cells in one.changed.items():
            alike.setdefault(self._cells(row, cells), []).append(row)
        return [f" {self._some(one.after, rows)}: {said}" for said, rows in alike.items()]

    def _some(self, table: pd.DataFrame, rows: list[str]) -> str:
        return some(self._names(table, rows), 3) if len(rows) <= 3 else some(rows)

    def _names(self, table: pd.DataFrame, rows: list[str]) -> list[str]:
        told = zip(rows, typed(table.loc[rows]).to_dict("records"), strict=True)
        return [named(self._words, row_id, row) for row_id, row in told]

    def _cells(self, row: str, cells: list[Cell]) -> str:
        return "; ".join(_cell(cell) + self._record.explaining(row, cell.column) for cell in cells)


def _cell(cell: Cell) -> str:
    """Say what a cell is and was; of a list what came and went; a long text is only said to be another."""
    if ";" in cell.was + cell.now and " " not in cell.was + cell.now:
        was, now = cell.was.split(";"), cell.now.split(";")
        parts = (([one for one in now if one not in was], "added"), ([one for one in was if one not in now], "removed"))
        told = ", ".join(f"{', '.join(ids)} {what}" for ids, what in parts if any(ids))
        return f"{cell.column} {told or 'in another order'}"
    if max(len(cell.was), len(cell.now)) > _LONGEST:
        return f"{cell.column} {'reworded' if cell.was and cell.now else 'written' if cell.now else 'emptied'}"
    now, was = (f"“{text}”" if " " in text else text or "empty" for text in (cell.now, cell.was))
    return f"{cell.column} {now}, was {was}"


def _drawn_from(before: Revision, after: Tables, now: Ledger, data: DataFolder, with_charts: bool) -> Iterator[str]:
    """Tell of headline figures and charts, as far as today's code can work them out for the earlier state."""
    try:
        shaped = in_shape_of_today(before.tables, after)
        then = ledger_of(shaped if data.whole else complete(shaped, data.folder.absolute().name))
        words = tuple(known.words(language(now)) for known in (then, now))
        figures = [_headline(one, *words) for one in headlines(then, now)]
    except Exception as problem:  # whatever earlier tables may lead to: their differences are told already
        reason = f": {problem}" if isinstance(problem, OutOfShape) else ""
        told = f"The headline figures and charts of {before.name} cannot be worked out by today's code{reason}."
        yield from ["", wrapped(told)]
        return
    yield from _section("Headline figures", figures or ["none differs"])
    if with_charts:
        yield from _section("Charts (web, English)", _charts(before, then, now))


def _headline(one: Headline, words_then: Words, words_now: Words) -> str:
    unit = words_now.label("unit", one.unit_id)
    return f"{unit}, {one.metric}, {one.status}: {_figure(words_now, one.now)}, was {_figure(words_then, one.was)}"


def _figure(words: Words, told: Statement | None) -> str:
    if told is None:
        return "not known"
    return f"{counted(words, told)} ({told.row_id}, {voice(words, told.speakers)}, {words.date(told.day)})"


def _charts(before: Revision, then: Ledger, now: Ledger) -> list[str]:
    """Say which charts differ and how; regions in which a chart differs alike share a line."""
    try:
        drawn_then = charts.draw_all(then)
    except Exception:  # as above: today's charts may have no words for what an earlier state says
        return [f"the charts of {before.name} cannot be drawn by today's code"]
    alike: dict[tuple, list[str]] = {}
    behind = []
    for (name, region), chart in charts.draw_all(now).items():
        was = drawn_then[name, region]
        lines = tuple(_chart_lines(was, chart))
        if lines:
            alike.setdefault((name, lines), []).append(region)
        elif was.data_hash != chart.data_hash:
            behind.append(f"{name} {region}")
    told = [line for (name, lines), regions in alike.items() for line in (f"{name}, {', '.join(regions)}", *lines)]
    told += [f"the same marks, with other cells behind them: {', '.join(behind)}"] * bool(behind)
    return told or ["none differs"]


def _chart_lines(was: Chart, now: Chart) -> Iterator[str]:
    """Say how a chart differs to the eye and in its receipts: its words, its marks, the rows behind them."""
    found = moved(was, now)
    if found.title:
        yield f" title “{found.title[1]}”, was “{found.title[0]}”"
    if found.reworded:
        yield f" {', '.join(found.reworded).replace('_', ' ')} reworded"
    counts = {"added": found.added, "removed": found.removed, "with other rows or pages behind": found.behind}
    for what, marks in counts.items():
        if marks:
            yield f" {number_of(len(marks), 'mark')} {what}: {some(mark.mark_id for mark in marks)}"
    yield from (f" mark {after.mark_id} says “{after.drawn}”, was “{before.drawn}”" for before, after in found.redrawn)
