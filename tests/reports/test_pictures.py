"""A chart that several reports show is drawn once, where they share a warm process, and never from other rows."""

import os
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from helpers import charts, ledger
from helpers.publish import export
from helpers.reports import pictures

ASKED = ("promises", "print", "en")


@pytest.fixture
def drawn(monkeypatch):
    """Count what is drawn."""
    names, draw = [], charts.draw
    monkeypatch.setattr(charts, "draw", lambda name, *rest: names.append(name) or draw(name, *rest))
    return names


@pytest.fixture
def shared(monkeypatch, tmp_path):
    monkeypatch.setattr(pictures, "_shared", [tmp_path])
    return tmp_path


def _picture(known, name, size, lang):
    return pictures.picture(name, known, size, lang)


def _told(chart):
    return {name: value for name, value in vars(chart).items() if name != "figure"}


def test_what_one_report_drew_the_next_one_shows(drawn, shared, everything):
    first, png = _picture(everything.within("kursk"), *ASKED)
    again, same = _picture(ledger.load().within("kursk"), *ASKED)
    assert drawn == ["promises"] and same == png == export.png(first)
    assert _told(again) == _told(first) and again.marks


def test_what_one_report_exported_the_next_one_shows(drawn, shared, everything):
    known = everything.within("kursk")
    chart = charts.draw(*ASKED[:1], known, *ASKED[1:])
    assert pictures.keep(known, chart, b"a picture") == b"a picture"
    known.statements()  # what is worked out meanwhile is no other table
    assert _picture(known, *ASKED)[1] == b"a picture" and drawn == ["promises"]


@pytest.mark.parametrize("change", [
    lambda known: known.within("belgorod"),
    lambda known: known.as_known("2023-08-02").within("kursk"),
    lambda known: replace(known, credit=known.credit._replace(line="Somebody")).within("kursk"),
    lambda known: _edited(known).within("kursk"),
])  # fmt: skip
def test_what_is_drawn_from_something_else_is_drawn_anew(drawn, shared, everything, change):
    _picture(everything.within("kursk"), *ASKED)
    chart, png = _picture(change(everything), *ASKED)
    assert drawn == ["promises"] * 2 and png == export.png(chart)


def _edited(known):
    known = replace(known)
    known.tables["claims"].loc[known.tables["claims"]["claim_id"] == "kur-009", "statement_id"] = "st-other"
    return known


def test_other_layers_are_other_pictures(drawn, shared, everything, tmp_path):
    own = tmp_path / "boundaries"
    own.mkdir()
    known = replace(everything, boundaries=own).within("kursk")
    for content in ("one", "two"):
        (own / "admin1.geojson").write_text(content)
        _picture(known, *ASKED)
    assert len(drawn) == 2


@pytest.mark.parametrize("other", [("kit", "print", "en"), ("promises", "web", "en"), ("promises", "print", "uk")])
def test_other_charts_are_other_pictures(drawn, shared, everything, other):
    for asked in (ASKED, other):
        _picture(everything.within("kursk"), *asked)
    assert len(drawn) == 2


def test_without_a_warm_process_each_report_draws_by_itself(drawn, everything):
    assert pictures._shared == []
    for _ in range(2):
        _picture(everything.within("kursk"), *ASKED)
    assert len(drawn) == 2


def test_a_folder_that_is_gone_or_full_is_no_hindrance(drawn, shared, everything, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pictures.os, "replace", full)
    known = everything.within("kursk")
    assert _picture(known, *ASKED)[1] == _picture(known, *ASKED)[1] and len(drawn) == 2
    shared.rename(shared.with_name("elsewhere"))
    assert _picture(known, *ASKED)[1] and len(drawn) == 3


def test_the_folder_goes_with_the_process_that_made_it_and_with_no_fork_of_it(tmp_path):
    program = """
import os
from multiprocessing.util import _exit_function
from helpers.reports import pictures
pictures.share()
if not os.fork():
    _exit_function()
    os._exit(0)
os.wait()
print(pictures._shared[0].is_dir())
"""
    told = subprocess.run([sys.executable, "-c", program], env={**os.environ, "TMPDIR": str(tmp_path)},
                          capture_output=True, text=True, check=True)  # fmt: skip
    assert told.stdout == "True\n" and not list(tmp_path.iterdir())


def test_a_kept_chart_is_small(shared, everything):
    _picture(everything.within("kursk"), *ASKED)
    (kept,) = shared.iterdir()
    chart, png = pickle.loads(kept.read_bytes())
    assert kept.stat().st_size < len(png) + 100_000 and not chart.figure.axes
