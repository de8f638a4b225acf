"""What has not changed is not made again, and what was made is the same, byte for byte."""

import base64
import json
import re
import shutil
import zlib
from dataclasses import replace as changed
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from tests.pages.conftest import CHARTS, few

from helpers import charts, ledger
from helpers.draw.style import own_settings
from helpers.pages import past, record, site
from helpers.pages.days import days_of
from helpers.publish import export

SVG = "{http://www.w3.org/2000/svg}"


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


def test_no_state_begins_on_a_day_on_which_nothing_became_known():
    every = ledger.load()
    days = {*days_of(every.within("both"))}
    told = {one.day.first for one in every.statements(metric="members")} & days  # so that marks name the day asked for
    pairs = [(day, day + timedelta(1)) for day in sorted(told) if day + timedelta(1) not in days][:6]
    assert len(pairs) == 6
    with own_settings():
        for pair in pairs:
            known = [every.as_known(day).within("both") for day in pair]
            said = [past._said(charts.draft("who-says-so", one, "web", "en"), one) for one in known]
            assert said[0] == said[1], pair


def test_a_past_state_is_the_drawing_as_known_on_its_first_day(small):
    states = sorted((small.start / "drawn").glob("dispute.two.*.2*.js"))
    assert {path.name.split(".")[2] for path in states} == {"web", "mobile"}
    for path in states:
        *_, size, day = path.stem.split(".")
        known = ledger.load(f"{small.data}").as_known(day).within("two")
        assert_drawn_alike(path, charts.draw("dispute", known, size, "en"))


@pytest.mark.torture
@pytest.mark.parametrize("chart", charts.NAMES)
def test_past_states_of_our_own_story_are_drawings_of_their_days(chart, tmp_path):
    known = ledger.load().within("both")
    days = [f"{day}" for day in days_of(known)][60:90]
    asked = past.Asked([chart], ("en", "uk"), "both", days, {"en": "x", "uk": "x"}, {}, "", days[0])
    found = [state for state in past.states(asked, 1) if state.made and state.made.files]
    assert found or chart == "promises"
    for state in found:
        record.Record(tmp_path).publish(state.drawing.name, "x", state.made.files)
    for _, _, lang, size, day in (state.drawing for state in found[::4]):
        drawn = charts.draw(chart, ledger.load().as_known(day).within("both"), size, lang)
        assert_drawn_alike(tmp_path / lang / "drawn" / f"{chart}.both.{size}.{day}.js", drawn)


def assert_drawn_alike(script, chart):
    """Compare what a page puts together of scripts with the file of a chart, but for letters, metadata and links."""
    shown, alone = ElementTree.fromstring(_put_together(script)), ElementTree.fromstring(export.svg(chart))
    assert _elements(shown) == _elements(alone)


def _put_together(script):
    pack, (form,) = _called(script)
    name, *texts = json.loads(pack)
    told = _pieced(script.parents[2] / "shared", form).replace("\x03", name)
    assert told.count("\x02") == len(texts)
    return re.sub("\x02", lambda _: texts.pop(0), told)


def _pieced(folder, name):
    text, pieces = _called(folder / f"{name}.js")
    return re.sub("\x01(\\d+)\x01", lambda found: _pieced(folder, pieces[int(found[1])]), text)


def _called(script):
    _, packed, pieces = json.loads(f"[{script.read_text().split('(', 1)[1].rsplit(')', 1)[0]}]")
    return zlib.decompress(base64.b64decode(packed)).decode(), pieces


def _elements(root):
    """Every element with its attributes and its text, but for metadata, letters and where marks lead."""
    for metadata in root.findall(f"{SVG}metadata"):
        root.remove(metadata)
    leads, told = {"href", "target", "role", "tabindex"} | {"width", "height"}, []
    for one in root.iter():
        tag = "a" if "data-mark" in one.attrib else one.tag
        text = re.sub(r"@font-face\{.*?\}", "", one.text or "")
        told.append((tag, {name: value for name, value in one.attrib.items() if name not in leads}, text))
    return told
