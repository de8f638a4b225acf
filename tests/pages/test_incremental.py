"""What has not changed is not made again, and what was made is the same, byte for byte."""

import base64
import json
import shutil
import zlib
from dataclasses import replace as changed
from xml.etree import ElementTree

import pytest
from tests.pages.conftest import CHARTS, few

from helpers import charts, ledger
from helpers.pages import past, record, site
from helpers.pages.days import days_of
from helpers.publish import export


@pytest.fixture
def again(small, tmp_path, monkeypatch):
    """A copy of the site and of its tables, and a way to make it once more."""
    few(monkeypatch)
    asked = changed(small.asked, out=tmp_path / "site")
    shutil.copytree(small.folder, asked.out)
    return asked


def _contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_nothing_is_made_when_nothing_has_changed(again):
    site.make(again)
    before = _contents(again.out)
    outcome = site.make(again)
    assert (outcome.drawn, outcome.pages) == (0, 0)
    assert _contents(again.out) == before


def test_a_file_that_was_edited_or_lost_is_made_again(again):
    site.make(again)
    before = _contents(again.out)
    drawing = again.out / "en" / "file" / "dispute.two.en.web.svg"
    drawing.write_text("<svg/>")
    (again.out / "en" / "methods.html").unlink()
    outcome = site.make(again)
    assert outcome.drawn == 1
    assert _contents(again.out) == before


def test_what_an_earlier_run_made_and_this_one_has_no_place_for_is_removed(again):
    alone = changed(again, langs=("en",))
    (again.out / "uk" / "notes.txt").write_text("not ours")
    site.make(alone)
    assert not list((again.out / "uk").rglob("*.html"))
    assert (again.out / "uk" / "notes.txt").is_file()


def test_a_record_that_somebody_edited_leads_to_no_file_beyond_the_folder(again, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    told = json.loads((again.out / record.FILE).read_text("utf-8"))
    told["work"]["en old"] = {"made_from": "", "files": {"../outside.txt": "x"}, "told": {}}
    (again.out / record.FILE).write_text(json.dumps(told), "utf-8")
    site.make(again)
    assert outside.read_text() == "mine"


def test_past_states_are_the_same_however_many_processes_share_the_days(small):
    known = ledger.load(f"{small.data}").within("two")
    asked = past.Asked(CHARTS, ("en",), "two", [f"{day}" for day in days_of(known)][-7:], {"en": "x"}, {}, f"{small.data}")

    def told(spans):
        return [(state.drawing, state.made_from) for span in spans for state in past._followed(span)]

    alone = told([asked])
    assert len(alone) > 2
    assert told(past._spans(asked, 4)) == alone


def test_a_past_state_is_what_the_chart_looks_like_as_known_on_its_first_day(small):
    script = sorted((small.start / "drawn").glob("dispute.two.web.2*.js"))[-1]
    day = script.stem.rsplit(".", 1)[-1]
    chart = charts.draw("dispute", ledger.load(f"{small.data}").as_known(day).within("two"), "web", "en")
    texts = ElementTree.fromstring(export.svg(chart)).iter("{http://www.w3.org/2000/svg}text")
    alone = ["".join(text.itertext()) for text in texts]
    packed = json.loads(f"[{script.read_text().split('(', 1)[1].rsplit(')', 1)[0]}]")[1]
    shown = ElementTree.fromstring(zlib.decompress(base64.b64decode(packed)))
    assert ["".join(text.itertext()) for text in shown.iter("{http://www.w3.org/2000/svg}text")] == alone
