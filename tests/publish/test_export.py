import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image

from helpers import charts
from helpers.draw.chart import Mark, mark_of
from helpers.draw.frame import Frame
from helpers.draw.style import own_settings
from helpers.errors import UsageError
from helpers.publish import export
from helpers.publish.sheets import as_csv

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def chart(everything):
    return _drawn(everything.within("both"))


def _drawn(known):
    """Return a small chart of two marks, one of which has markup in its words."""
    with own_settings():
        frame = Frame("unit-sizes", known, "web", "uk")
        for place, statement in enumerate(known.statements(metric="members")[:2]):
            mark = mark_of(statement, known, f"<script>{statement.row_id}</script> & “мітка”")
            frame.mark(mark, frame.line([100 + place * 50, 120 + place * 50], [300, 300], width=6))
        frame.head("Заголовок <b>жирний</b>", "підзаголовок")
        frame.foot("примітка", frame.sources())
        return frame.finish("Опис для тих, хто не бачить")


def test_all_files_of_a_chart_are_written(chart, tmp_path):
    files = export.export(chart, tmp_path)
    assert [path.name for path in files] == [
        f"unit-sizes.both.uk.web.{ending}" for ending in ("svg", "artwork.svg", "png", "pdf", "csv", "json")
    ]
    assert {path.name for path in (tmp_path / "charts").iterdir()} == {path.name for path in files}


def test_all_files_or_none(chart, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export.Path, "write_bytes", full)
    with pytest.raises(UsageError, match="No space left on device"):
        export.export(chart, tmp_path)
    assert not list((tmp_path / "charts").iterdir())


def test_a_chart_as_of_a_day_lands_apart(everything, tmp_path):
    known = everything.as_known("2023-08-02").within("kursk")
    with own_settings():
        frame = Frame("kit", known, "web", "en")
        frame.head("Title", "Subtitle")
        drawn = frame.finish("alt")
    assert "As known on 2 August 2023" in drawn.subtitle.replace("\u00a0", " ")
    assert export.export(drawn, tmp_path)[0].parent == tmp_path / "as-of" / "2023-08-02" / "charts"


def test_the_same_chart_gives_the_same_bytes(chart):
    assert export.render(chart) == export.render(chart)


def test_the_words_file_says_what_was_asked_and_no_path(chart):
    words = json.loads(export.render(chart)["json"])
    assert words["parameters"] == {"region": "both", "known_by": "", "lang": "uk", "size": "web"}
    assert words["title"] == chart.title and words["alt_text"] == chart.alt_text and words["empty"] is False
    assert set(words) == {
        "title",
        "subtitle",
        "note",
        "source_line",
        "alt_text",
        "credits",
        "empty",
        "parameters",
        "data_hash",
    }


def test_the_hash_follows_the_rows(everything):
    kursk = everything.within("kursk")
    assert kursk.digest(["kur-008"]) != kursk.digest(["kur-009"])
    assert kursk.digest(["kur-008"]) == everything.digest(["kur-008", "kur-008"])


def test_pictures_carry_their_words(chart):
    picture = Image.open(io.BytesIO(export.png(chart)))
    assert picture.info["Description"] == chart.alt_text and picture.info["Title"] == chart.title
    assert "CreationDate" not in export.render(chart)["pdf"].decode("latin-1")


def _links(contents):
    """Return the addresses that the SVG leads to."""
    return {element.get("href") for element in ElementTree.fromstring(contents["svg"]).iter(f"{SVG}a")}


def test_a_copy_on_an_unrelated_domain_is_cited_and_not_linked(chart, everything):
    copy, page = chart.marks
    assert copy.url != page.url and {copy.url, page.url} <= _links(export.render(chart))
    sources = everything.tables["sources"]
    unlinked = sources.assign(linked=sources["linked"].mask(sources["url"] == copy.url, "no"))
    contents = export.render(
        _drawn(replace(everything, tables={**everything.tables, "sources": unlinked}).within("both"))
    )
    assert page.url in _links(contents) and None not in _links(contents)
    assert copy.url not in _links(contents)
    assert copy.url.encode() not in contents["svg"] and copy.url.encode() not in contents["pdf"]
    assert [line["url"] for line in csv.DictReader(io.StringIO(contents["csv"].decode()))] == [copy.url, page.url]


def test_a_letter_that_the_typeface_lacks_stops_the_chart(everything):
    from helpers.errors import UserError

    with own_settings(), pytest.raises(UserError, match=r"lacks the sign U\+4E2D"):
        Frame("kit", everything.within("kursk"), "web", "en").head("中", "")


def test_charts_of_every_name_are_on_offer():
    assert set(charts.NAMES) == {"unit-sizes", "dispute", "timeline", "map", "kit", "promises", "who-says-so"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " =", "\u00a0+", "﹦"])
def test_no_cell_of_the_receipts_begins_a_formula(everything, start):
    text = f'{start}HYPERLINK("https://e.example";"a") 1,2'
    with own_settings():
        frame = Frame("kit", everything.within("kursk"), "web", "en")
        frame.mark(Mark("kur-008", ("kur-008",), (), "https://e.example/=1", text), frame.line([100, 120], [300, 300]))
        frame.head("A title", "")
        contents = export.render(frame.finish("alt"))
    (receipt,) = csv.DictReader(io.StringIO(contents["csv"].decode(), newline=""))
    assert receipt["drawn"] == f"'{text}"
    assert (receipt["mark_id"], receipt["url"]) == ("kur-008", "https://e.example/=1")


@pytest.mark.parametrize("text", ["2,902 people", "a = b, -1; c", "— −5", "'=1", "", "almost 6,000"])
def test_other_cells_of_the_receipts_are_as_they_are(text):
    assert list(csv.reader(io.StringIO(as_csv(["drawn", "b"], [[text, ""]]).decode(), newline="")))[1] == [text, ""]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "＝"])
def test_no_cell_begins_a_formula_behind_a_semicolon(start):
    """Excel in Russian parts cells at semicolons, whether or not they are quoted."""
    line = as_csv(["drawn"], [[f"pickups: 7;{start}HYPERLINK(1)"]]).decode().splitlines()[1]
    assert all(cell.lstrip('" ').startswith(("pickups", "'")) for cell in line.split(";"))
    assert as_csv(["row_ids"], [["bel-001;bel-002"]]).decode().splitlines()[1] == "bel-001;bel-002"
