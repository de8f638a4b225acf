"""The explorer shows what is chosen, who stands behind it and what moved, and survives whatever goes wrong."""

import re
import shlex
import shutil
from dataclasses import replace

import nbformat
import numpy as np
import pandas as pd
import papermill
import pytest

from helpers import charts
from helpers.desk.becoming import days
from helpers.desk.board import Board
from helpers.desk.explorer import open_explorer
from helpers.desk.outlines import in_reading_order, outlines
from helpers.desk.pictures import Choice, Pictures
from helpers.errors import UserError
from helpers.ledger.curate import curate
from helpers.paths import NOTEBOOKS, PROCESSED
from helpers.reports.parameters import Parameters
from tests.stories import story

DISPUTE = Choice("dispute", "belgorod", "", "en", "web")
NOTEBOOK = NOTEBOOKS / "08-explore.ipynb"
KINDS = ("svg", "artwork.svg", "png", "pdf", "csv", "json")


@pytest.fixture(scope="module")
def pictures():
    return Pictures()


@pytest.fixture
def board(tmp_path, pictures, monkeypatch):
    """A board on our tables, whose pictures are drawn once for all tests of this file."""
    monkeypatch.setattr("helpers.desk.board.Pictures", lambda data_dir: pictures)
    return Board(DISPUTE, Parameters(region="belgorod", out_dir=str(tmp_path / "output")))


@pytest.fixture
def drawn(monkeypatch):
    """Note which charts are drawn."""
    drawn, draw = [], charts.draw
    monkeypatch.setattr(charts, "draw", lambda name, known, *rest: drawn.append(name) or draw(name, known, *rest))
    return drawn


class Seen:
    """What an editor sees and does: widgets by their place, texts without tags."""

    def __init__(self, board):
        self._board = board

    def choose(self, name, value):
        self._board._choices[name].value = value

    def move(self, day):
        _stop_at(self._board._day._slider, day)

    def move_other(self, day):
        _stop_at(self._board._other._slider, day)

    @property
    def svg(self):
        return self._board._svg.value

    @property
    def said(self):
        return _text(self._board._said.value)

    @property
    def cards(self):
        return [_text(told.value) for _, told in _pairs(self._board._receipts._grid.children)]

    @property
    def text(self):
        return _text(self.html)

    @property
    def html(self):
        return "\n".join(one.value for one in _all(self._board.root) if "HTML" in type(one).__name__)


def _stop_at(slider, day):
    """Release a slider at a day, or at the last stop before it."""
    stops = [stop for _, stop in slider.options]
    slider.value = max(stop for stop in stops if stop <= day) if day else ""


def _pairs(widgets):
    return list(zip(widgets[::2], widgets[1::2], strict=True))


def _all(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _all(child)


def _text(html):
    html = re.sub(r"<(svg|style).*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " ").split())


# ---- what is seen


def test_a_slider_moved_shows_the_picture_of_that_day_and_its_receipts(board):
    seen = Seen(board)
    before = seen.svg, seen.cards
    seen.move("2023-08-02")
    assert "As known on 2 August 2023" in seen.svg.replace("\u00a0", " ") and "As known on 2 August 2023" in seen.text
    assert len(seen.cards) < len(before[1]) and seen.said == ""
    seen.move("")
    assert (seen.svg, seen.cards) == before


def test_the_slider_has_the_days_on_which_rows_of_the_selection_became_known(everything):
    tables = ("claims", "equipment", "events", "districts", "duties")
    rows = pd.concat([pd.read_csv(PROCESSED / f"{name}.csv", dtype=str, keep_default_na=False) for name in tables])
    rows = rows[rows["region"].isin(["kursk", "federal"]) & (rows["known_from_last"] != "")]
    expected = rows["known_from_last"].value_counts().to_dict()
    assert {day.isoformat(): count for day, count in days(everything.within("kursk")).items()} == expected


def test_each_receipt_says_who_when_how_sure_what_contradicts_it_and_where(board):
    card = next(one for one in Seen(board).cards if one.startswith("2,092 people"))
    for part in ("Sputnik, 2 August 2023", "contested", "Contradicted by: ", "2,902 people (Kommersant"):
        assert part in card
    assert re.search(r'<a href="https://www\.urdupoint\.com/[^"]+" target="_blank"', Seen(board).html)


def test_receipts_are_found_by_all_words_that_are_searched_for(board):
    seen = Seen(board)
    board._receipts._find.value = "SPUTNIK 2,092"
    assert len(seen.cards) == 1 and "1 of 7 marks" in seen.text
    board._receipts._find.value = "no such words"
    assert seen.cards == [] and "0 of 7 marks" in seen.text
    board._receipts._find.value = ""
    assert len(seen.cards) == 7 and " 7 marks" in seen.text


def test_choosing_a_receipt_outlines_its_mark_and_tells_all_about_it(board):
    seen = Seen(board)
    assert "<rect" not in board._outline.value
    number = next(n for n, card in enumerate(seen.cards) if card.startswith("2,092"))
    _pairs(board._receipts._grid.children)[number][0].click()
    assert board._outline.value.count("<rect") == len(board._shown.outlines["bel-032"]) > 0
    for part in ("bel-032", "Statement st-sputnik-2023-08-02", "Told again bel-033", "Read there para 6"):
        assert part in seen.text
    seen.move("2023-08-03")
    assert "Told again bel-033" in seen.text, "the mark is still there"
    seen.move("2023-07-31")
    assert "<rect" not in board._outline.value and "Told again" not in seen.text
    seen.move("")
    assert "Told again bel-033" in seen.text, "and here again"


def test_nothing_that_was_not_known_stands_in_a_full_receipt(board):
    seen = Seen(board)
    seen.move("2023-08-02")
    for number in range(len(seen.cards)):
        _pairs(board._receipts._grid.children)[number][0].click()
        assert seen.said == "" and not re.search(r"\b202[456]\b", board._record.value), seen.cards[number]


def test_the_whole_board_speaks_the_chosen_language(board):
    seen = Seen(board)
    seen.choose("lang", "uk")
    assert "Хто стоїть за знаками" in seen.text and "Цьому суперечить" in seen.text
    assert board._export.description == "Зберегти графік"
    assert [label for label, _ in board._choices["lang"].options] == ["English", "Русский", "Українська"]
    assert not re.search(r"\b(Contradicted|people|known|mark)\b", seen.text)


def test_reading_order_is_line_by_line():
    places = {"low": [(0, 300, 9, 309)], "right": [(80, 100, 89, 109)], "left": [(5, 104, 9, 113)], "unseen": []}
    assert in_reading_order(places) == ["left", "right", "low", "unseen"]


@pytest.mark.parametrize(
    ("name", "every"),
    [("dispute", 3), ("unit-sizes", 9), *(pytest.param(one, 1, marks=pytest.mark.torture) for one in charts.NAMES)],
)
def test_an_outline_goes_around_all_that_a_mark_changes_on_the_picture(everything, name, every):
    chart = charts.draw(name, everything.within("both"))
    whole, places = _pixels(chart.figure), outlines(chart)
    seen = 0
    for mark in chart.marks[::every]:
        own = chart.figure.findobj(lambda one, m=mark.mark_id: re.fullmatch(rf"{re.escape(m)}(\.\d+)?", str(one.get_gid())))
        assert own and places[mark.mark_id]
        _set_visible(own, False)
        rows, columns = np.nonzero((_pixels(chart.figure) != whole).any(axis=2))
        _set_visible(own, True)
        boxes = places[mark.mark_id]
        inside = [any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in boxes) for x, y in zip(columns, rows, strict=True)]
        assert all(inside), mark.mark_id
        seen += len(rows) > 0
    assert seen > len(chart.marks[::every]) / 2


def _pixels(figure):
    figure.canvas.draw()
    return np.asarray(figure.canvas.buffer_rgba()).copy()


def _set_visible(artists, visible):
    for artist in artists:
        artist.set_visible(visible)


# ---- how often it is drawn


@pytest.fixture(scope="module")
def curated(tmp_path_factory):
    """Ten rows of one region in one language."""
    folder = story("ten_rows", tmp_path_factory.mktemp("curated"))
    curate(folder)
    return folder


@pytest.fixture
def own(curated, tmp_path):
    """The same to write to."""
    return shutil.copytree(curated, tmp_path / curated.name)


def _board(folder, name="unit-sizes"):
    parameters = Parameters(data_dir=str(folder))
    return Board(Choice(name, parameters.region, "", "en", "web"), parameters)


def test_what_was_drawn_is_drawn_again_only_if_its_rows_or_words_are_others(own, drawn):
    seen = Seen(_board(own))
    for size in ("social", "web", "social"):
        seen.choose("size", size)
    assert len(drawn) == 2 and seen.said == ""
    path = own / "raw" / "unit_sizes.csv"
    path.write_text(path.read_text("utf-8").replace("Harbour master", "Harbour captain"), "utf-8")
    curate(own)
    for size in ("web", "social", "web"):
        seen.choose("size", size)
    assert len(drawn) == 4 and seen.said == ""


# ---- another day


def test_two_days_are_set_against_each_other(board):
    seen = Seen(board)
    seen.move("2023-08-01")
    board._against.value = True
    assert "From 31 July 2023 to now" in seen.text
    seen.move_other("2023-08-02")
    told = _text(board._difference.value)
    assert "From 31 July 2023 to 2 August 2023" in told
    was, now = (board._pictures.of(replace(DISPUTE, known_by=day)).chart for day in ("2023-07-31", "2023-08-02"))
    old = {mark.mark_id for mark in was.marks}
    new = [mark.drawn for mark in now.marks if mark.mark_id not in old]
    assert f"New on the picture ({len(new)}) {' '.join(new)}".replace("\u00a0", " ") in told
    assert was.title in told and now.title in told
    assert f"{_new_between('2023-07-31', '2023-08-02')} new statements, events and facts" in told
    seen.move_other("2023-08-01")
    assert "Both are the same day" in seen.text
    board._against.value = False
    assert board._difference.value == ""


def _new_between(first, last):
    """How many statements, things, events and facts of Belgorod and of the country became known in days after a day."""
    count = 0
    for name in ("claims", "equipment", "events", "districts"):
        rows = pd.read_csv(PROCESSED / f"{name}.csv", dtype=str, keep_default_na=False)
        rows = rows[rows["region"].isin(["belgorod", "federal"]) & (rows["known_from_last"] != "")]
        if "assessment" in rows:
            rows = rows[rows["assessment"] != "rejected"]
        known = rows.groupby("statement_key" if "statement_key" in rows else rows.columns[0])["known_from_last"].min()
        count += ((known > first) & (known <= last)).sum()
    return count


def test_a_headline_figure_that_moved_is_told_with_both_figures(board):
    seen = Seen(board)
    seen.move("2023-08-01")
    board._against.value = True
    assert "Headline figures" in seen.text and "almost 6,000 people (" in _text(board._difference.value)


# ---- what is taken along


def test_export_writes_all_files_of_what_is_seen(board, tmp_path):
    seen = Seen(board)
    seen.choose("lang", "uk")
    seen.choose("size", "print")
    seen.move("2023-08-02")
    board._export.click()
    folder = tmp_path / "output" / "as-of" / "2023-08-02" / "charts"
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"dispute.belgorod.uk.print.{kind}" for kind in KINDS)
    assert all(f"dispute.belgorod.uk.print.{kind}" in seen.text for kind in KINDS)


def test_the_line_to_type_names_what_is_seen(board, tmp_path):
    seen = Seen(board)
    seen.choose("region", "kursk")
    board._line.click()
    words = shlex.split(_text(re.search(r"<code>.*?</code>", seen.html)[0]))
    assert words[0].endswith("papermill") and words[1] == "notebooks/08-explore.ipynb"
    given = dict(zip(words[4::3], words[5::3], strict=True))
    assert set(words[3::3]) == {"-p"}
    assert given == {"chart": "dispute", "region": "kursk", "lang": "en", "size": "web", "out_dir": str(tmp_path / "output")}


# ---- what goes wrong


def test_a_chart_that_cannot_be_drawn_leaves_the_last_picture_and_a_sentence(board, monkeypatch):
    seen = Seen(board)
    before = seen.svg, seen.cards

    def fail(*_):
        raise ZeroDivisionError("no <b>room</b>")

    monkeypatch.setattr(charts, "draw", fail)
    seen.choose("size", "social")
    assert (seen.svg, seen.cards) == before
    assert "ZeroDivisionError" in seen.said and "still the last one that could be drawn" in seen.said
    assert "<b>" not in board._said.value
    seen.move("2023-08-02")
    assert (seen.svg, seen.cards) == before and seen.said
    seen.choose("size", "web")
    assert seen.svg != before[0] and seen.said == ""


def test_tables_that_became_stale_are_told_in_a_sentence(own):
    seen = Seen(_board(own))
    before = seen.svg
    path = own / "raw" / "unit_sizes.csv"
    kept = path.read_bytes()
    path.write_bytes(kept + kept.splitlines(keepends=True)[-1])
    seen.choose("size", "social")
    assert "older than those in" in seen.said and "curate" in seen.said and seen.svg == before
    path.write_bytes(kept)
    seen.choose("size", "print")
    assert seen.said == "" and seen.svg != before


def test_a_folder_with_one_region_and_one_language_is_looked_at_like_any_other(own):
    board = _board(own, "dispute")
    seen = Seen(board)
    assert "so there is nobody to name" in seen.text and len(board._choices["region"].options) == 1
    for other in ("kit", "unit-sizes"):
        seen.choose("chart", other)
        assert seen.said == ""
    board._against.value = True
    board._export.click()
    assert "Both are the same day" in seen.text and len([*(own / "output" / "charts").iterdir()]) == len(KINDS)


def test_text_of_the_tables_is_text_whatever_it_looks_like(own):
    for name, column in (("sources", "publisher"), ("sources", "title"), ("unit_sizes", "stated_by")):
        path = own / "raw" / f"{name}.csv"
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        table[column] = "<img src=x onerror=alert(1)> $x$ " + table[column]
        table.to_csv(path, index=False)
    curate(own)
    board = _board(own)
    for button, _ in _pairs(board._receipts._grid.children):
        button.click()
        html = re.sub(r"<svg.*?</svg>", "", Seen(board).html, flags=re.DOTALL)
        assert "&lt;img" in html and "<img" not in Seen(board).html and "$" not in html


def test_tables_without_a_day_have_nothing_to_slide(own):
    board = _board(own)
    assert "No row says when it became known" in Seen(board).text and len(board._day.root.children) == 1


def test_faulty_tables_are_told_before_anything_is_shown(tmp_path):
    with pytest.raises(UserError, match="There are no processed tables"):
        folder = story("ten_rows", tmp_path)
        open_explorer(data_dir=str(folder))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"chart": "unit-size"}, "chart is 'unit-size'; allowed: .* Did you mean unit-sizes?"),
        ({"known_by": "2023-02-30"}, "which is no such day"),
        ({"lang": "de"}, "lang is 'de'; allowed: en, ru or uk"),
    ],
)
def test_an_unknown_value_is_refused_in_a_sentence(given, said):
    with pytest.raises(UserError, match=said):
        open_explorer(**given)


# ---- where nobody can choose


@pytest.mark.torture  # as part of the test in the lab, papermill runs in the fast ones
def test_by_papermill_it_is_a_picture_and_a_table_that_need_no_kernel(tmp_path):
    given = {"chart": "dispute", "region": "belgorod", "lang": "ru", "known_by": "2023-08-02", "out_dir": str(tmp_path / "out")}
    papermill.execute_notebook(NOTEBOOK, tmp_path / "told.ipynb", given, progress_bar=False)
    notebook = nbformat.read(tmp_path / "told.ipynb", 4)
    shown = [output.data for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    assert [kind for data in shown for kind in data if kind.startswith("image/")] == ["image/png"]
    table = next(data["text/html"] for data in shown if "<table>" in data.get("text/html", ""))
    assert "Кто сообщает" in table and "bel-032" in table and "https://" in table
    assert "widget" not in nbformat.writes(notebook)
    written = sorted(path.name for path in (tmp_path / "out" / "as-of" / "2023-08-02" / "charts").iterdir())
    assert written == sorted(f"dispute.belgorod.ru.web.{kind}" for kind in KINDS)


def test_without_a_chart_that_was_asked_for_it_writes_none(tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr("helpers.desk.explorer.show", lambda chart, png: shown.append(chart.name))
    open_explorer(region="kursk", out_dir=str(tmp_path / "out")).show()
    assert shown == ["unit-sizes"] and not (tmp_path / "out" / "charts").exists()
    assert (tmp_path / "out" / "factcheck" / "08-explore.kursk.en.html").is_file()
