"""A row is told in full, for a reader who has nothing but its id."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from helpers import charts
from helpers.__main__ import main
from helpers.desk import explain as module
from helpers.desk import things
from helpers.desk.explain import explain
from helpers.errors import UsageError
from helpers.ledger import corrections
from helpers.ledger.known import NAMED_BY
from helpers.paths import NOTEBOOKS, ROOT


def _told(known, *ids, charts=False):
    """The text on some rows, each part on one line."""
    return [" ".join(text.split()) for text in explain(known, ids, charts)]


@pytest.mark.parametrize(
    "said",
    [
        "Figure 2,092 people, exact",
        "Counts People on the rolls of Belgorod territorial self-defence, reported, as of 2 August 2023",
        "Said by Sputnik (no person named) on 2 August 2023. Interest of the speaker: newsroom.",
        "Source UrduPoint / Sputnik, “UPDATE - Russia Arming",
        "published 2 August 2023; reposts and digests; read in full. https://www.urdupoint.com/",
        "Read there para 6",
        "Statement st-sputnik-2023-08-02: 2 rows on 2 pages, counted once. bel-032 stands for it.",
        "Told again bel-033 (2,092 people, Sputnik, 2 August 2023): Sputnik International, “",
        "https://sputnikglobe.com/20230802/russia-arming",
        "Also says bel-040 (8 battalions), bel-q12 (small arms)",
        "Assessment contested Note 2,902 in July has the same digits in another order",
        "Dispute d01: 2,092 or 2,902 members in summer 2023? - about 3,000 people (governor, 24 May 2023)",
        "- 2,902 people (Kommersant and Svobodnaya Pressa, around July 2023) - 2,092 people (Sputnik, 2 August 2023)",
        "Corrections none",
    ],
)
def test_the_disputed_figure_is_told_in_full(everything, said):
    assert said in _told(everything, "bel-032")[0]


def test_as_of_a_past_day_no_row_tells_of_a_dispute_that_opened_later(everything):
    known = everything.as_known("2023-08-02")
    later = set(known.unopened)
    rows = [row for row in known.rows if later & set(known.tables["dispute_rows"].query("row_id == @row")["dispute_id"])]
    assert rows
    for told in _told(known, *rows):
        assert not re.search(rf"\b({'|'.join(later)}):", told)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("bel-001", "Figure at least 400 squads Counts Squads of"),
        ("kur-018", "Figure about 2,000 people Counts"),
        ("bel-033", "bel-032 stands for it. Told again bel-032 (2,092 people"),
        ("bel-008", "It is left out of charts. "),
        ("bel-008", "Assessment rejected: rejected as an error"),
        ("bel-f07", "Figure Training grounds: 22, exact"),
        (
            "bel-q01",
            "Thing pickups: 7; handed over, 1 February 2023 For Belgorod territorial self-defence Said by Vyacheslav Gladkov (governor of Belgorod",
        ),
        ("bel-e01", "When 2022; known from 2 August 2023 Where Belgorod region Unit"),
        (
            "bel-e01",
            "(urdupoint-2023-08-02) Read there para 6 Also on Sputnik International, “Arming of Belgorod territorial defence",
        ),
        ("fed-e40", "no page on it has a date"),
        ("bel-x01", "Fact battalion: Bastion, around July 2023 Where a district that is not named, Belgorod region"),
        ("bel-d01", "Duty keep public order: Belgorod territorial self-defence"),
        ("d01", "Question 2,092 or 2,902 members in summer 2023? (a number) Sides - about 3,000"),
        ("d01", "Handling Show both, each with its source."),
        ("urdupoint-2023-08-02", "Claims bel-032, bel-040, kur-009, kur-020 Equipment bel-q12"),
        ("kursk-bars", "Row - unit_id: kursk-bars - region: kursk - name_en: BARS-Kursk"),
        ("sputnik", "- interest: media"),
        ("sputnikglobe-2023-08-02", "Events bel-e01"),  # which names the page among its further ones
    ],
)
def test_each_kind_of_row_is_told(everything, row, said):
    assert said in _told(everything, row)[0]


def _tell(known, ids):
    told = list(explain(known, ids, False))
    assert len(told) == len(ids)
    for row_id, text in zip(ids, told, strict=True):
        assert text.startswith(f"{row_id}\n  ") and "\u00a0" not in text
        assert " nan" not in text and "{" not in text


def test_rows_of_every_table_can_be_told(everything):
    _tell(everything, [row_id for table, key in NAMED_BY.items() for row_id in everything.tables[table][key][::25]])


@pytest.mark.torture
def test_every_row_can_be_told(everything):
    _tell(everything, [row_id for table, key in NAMED_BY.items() for row_id in everything.tables[table][key]])


def test_the_text_fits_the_terminal_and_keeps_addresses_whole(everything, monkeypatch):
    monkeypatch.setattr(shutil, "get_terminal_size", lambda *_: os.terminal_size((60, 24)))
    lines = next(explain(everything, ["bel-032"], False)).splitlines()
    assert max(len(line) for line in lines if "https://" not in line) <= 60
    assert any(line.strip().endswith("1112342392.html") for line in lines)


def test_the_charts_are_those_that_carry_the_row(everything, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("dispute", "kit"))
    drawn = {region: charts.draw("dispute", everything.within(region)).marks for region in everything.selections}
    carry = [region for region, marks in drawn.items() if any("bel-032" in mark.row_ids for mark in marks)]
    assert carry == ["belgorod", "both"]
    assert _told(everything, "bel-032", charts=True)[0].endswith("Charts dispute (belgorod, both)")


def test_only_charts_that_could_show_a_row_are_drawn(everything, monkeypatch):
    drawn = []

    def draw(name, known):
        drawn.append((name, known.selection))
        return type("Drawn", (), {"ids": frozenset({"bel-q01"})})

    monkeypatch.setattr(module.charts, "draw", draw)
    assert _told(everything, "bel-q01", charts=True)[0].endswith(
        "Charts kit (belgorod, both), promises (belgorod, both)"
    )
    assert drawn == [("kit", "belgorod"), ("kit", "both"), ("promises", "belgorod"), ("promises", "both")]
    drawn.clear()
    assert _told(everything, "bel-d01", charts=True)[0].endswith("Charts in none")
    assert drawn == []


def test_corrections_of_a_row_are_told(everything):
    entry = {
        "id": "c-2026-001", "kind": "correction", "what": "It was taken for undisputed.", "since": "2026-01-10",
        "mended": "2026-01-20", "reported_by": "a reader", "charts": [],
        "rows": [{"ids": ["bel-032"], "column": "assessment", "was": "accepted", "is": "contested"}],
    }  # fmt: skip
    known = type(everything)({**everything.tables, "corrections": corrections.as_table([entry])})
    said = "Corrections c-2026-001 (correction, wrong since 10 January 2026, mended 20 January 2026): assessment was accepted, is contested. It was taken for undisputed."
    assert said in _told(known, "bel-032")[0]
    assert "Corrections none" in _told(known, "bel-033")[0]


def test_unknown_ids_are_told_together_with_the_nearest(everything):
    with pytest.raises(UsageError) as told:
        _told(everything, "bel-0322", "bel-001", "unit-size", "zzzzzz")
    lines = str(told.value).splitlines()
    assert lines[0].startswith("There is no row bel-0322; the nearest are bel-032,")
    assert lines[1].startswith("There is no row unit-size; the nearest are unit-sizes")
    assert lines[2] == "There is no row zzzzzz."


@pytest.mark.parametrize("given", ["BEL-032", " bel-032 ", "unit-sizes.kursk.en.web-bel-032", "unit-sizes_bel-032"])
def test_an_id_in_capitals_or_of_a_mark_is_that_of_the_row(everything, given):
    assert _told(everything, given) == _told(everything, "bel-032")


def test_an_id_that_only_ends_like_one_is_none(everything):
    for given in ("xbel-032", "bel-0032", "bel-tass", "bel-"):
        with pytest.raises(UsageError, match="There is no row"):
            _told(everything, given)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("unit-sizes", "Chart unit-sizes is a chart. People in the headline units and the parts of those units"),
        ("unit-sizes", "Shows rows of unit_sizes.csv, other_figures.csv, events.csv"),
        ("Unit-Sizes", "Made by python -m helpers reports --only 02-unit-sizes"),
        ("unit-sizes.kursk.en.web", "output/charts/unit-sizes.kursk.en.web.csv has the rows behind each mark"),
        ("output/charts/kit.both.ru.mobile.png", "kit is a chart. What was requested, promised, handed over"),
        ("02-unit-sizes", "02-unit-sizes is a notebook: notebooks/02-unit-sizes.ipynb Charts unit-sizes"),
        ("07-brief.kursk.en.ipynb", "Charts it exports none"),
        ("08-explore", "Charts the one that is asked for"),
        ("01-curate", "01-curate is a notebook"),
        ("kursk", "kursk is a region: Kursk region Units kursk-bars,"),
        ("both", "both is a set of regions: Belgorod and Kursk regions Units belgorod-bars,"),
        ("bryansk", "bryansk is a region: Bryansk region Units bryansk-bars,"),
        ("unit_sizes.csv", "unit_sizes is a table; data/raw/unit_sizes.csv: sizes of units"),
        ("claims", "claims is a table; written by curate Rows 211 rows: bel-001,"),
    ],
)
def test_what_is_no_row_is_told_by_its_name(everything, name, said):
    assert said in _told(everything, name)[0]


def test_every_chart_notebook_table_and_region_can_be_asked_for(everything):
    named = {*charts.NAMES, *(path.stem for path in NOTEBOOKS.glob("*.ipynb")), *everything.selections, *everything.tables}
    assert named <= set(things.names(everything))
    _tell(everything, sorted(named))


def test_a_chart_is_told_with_its_titles_and_rows(everything):
    drawn = charts.draw("promises", everything.within("kursk"))
    (told,) = _told(everything, "promises.kursk.en.web.svg", charts=True)
    assert f"Title kursk: {drawn.title}".replace("\u00a0", " ") in told
    assert all(row in told for mark in drawn.marks for row in mark.row_ids)


def test_the_command_tells_rows_in_the_order_asked_for(capsys):
    assert main(["explain", "--no-charts", "kur-009", "d01", "kur-009"]) == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if line and not line.startswith(" ")] == ["kur-009", "d01"]
    assert "Charts" not in told
    assert main(["explain", "bel-9999"]) == 2
    told = capsys.readouterr()
    assert told.err.startswith("There is no row bel-9999; the nearest") and not told.out


def test_a_reader_who_closes_the_pipe_sees_no_traceback():
    command = [sys.executable, "-m", "helpers", "explain", "--no-charts", "bel-032"]
    asked = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    asked.stdout.close()
    assert asked.stderr.read() == b"" and asked.wait() == 0
