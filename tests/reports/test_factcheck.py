"""The fact-check sheet: every number of a report, and from each to the page where it can be read."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from helpers import charts
from helpers.paths import NOTEBOOKS
from helpers.reports import brief, factcheck
from helpers.reports.parameters import Parameters
from helpers.reports.report import Report
from helpers.words import LANGUAGES, Words
from helpers.words.emphasis import unmarked
from helpers.words.findings import Finding, findings_of
from helpers.words.footnotes import RULES

REPORTS = sorted(NOTEBOOKS.glob("0[2-7]-*.ipynb"))


def _lines(known, words):
    """Every sentence of the brief."""
    for region in known.regions:
        yield from brief.headlines(known, words, region)
    for question, sides in brief.contested(known, words):
        yield from (question, *sides)
    yield from brief.other_disputes(known, words)
    yield from brief.unknown(known, words)


@pytest.mark.sample(4)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("day", ["", "2022-06-30", "2023-08-02", "2024-08-31"])
def test_no_number_of_the_brief_lacks_its_rows(everything, lang, day):
    for region in ("belgorod", "kursk", "both"):
        known = everything.as_known(day).within(region)
        words = Words(lang, known.tables["words"])
        told = [one for line in _lines(known, words) for one in findings_of(unmarked(line), "text")]
        assert told and all(one.vouched for one in told)
        assert [one for one in told if one.printed and not (one.rule in RULES and (one.rows or one.rule == "name"))] == []
        ids = set(known.tables["claims"]["claim_id"]) | set(known.tables["equipment"]["claim_id"]) | set(known.tables["disputes"]["dispute_id"])
        assert {row for one in told for row in one.rows} <= ids


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    made = Report(Parameters(region="belgorod", out_dir=str(tmp_path_factory.mktemp("output"))))
    made.show("dispute")
    made.points(brief.headlines(made.known, made.words, "belgorod"))
    made.fact_check("07-brief")
    return made


def _sheet(report):
    text = (report.parameters.output / "factcheck" / "07-brief.belgorod.en.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def test_a_figure_has_a_line_for_each_of_its_rows_with_who_says_so_and_where(report, everything):
    lines = [line for line in _sheet(report) if line["printed"] == "2,902" and line["place"] == "Where figures differ, website: title"]
    assert [line["rows"] for line in lines[:3]] == ["bel-029", "bel-030", "bel-031"]
    claims = everything.tables["claims"].set_index("claim_id")
    for line in lines[:3]:
        claim, page = claims.loc[line["rows"]], everything.source.loc[claims.at[line["rows"], "source_id"]]
        assert line["said"].startswith("2,902 people") and line["voice"] == claim["stated_by"]
        assert (line["url"], line["locator"], line["source"]) == (page["url"], claim["locator"], page["publisher"])
        assert line["read_as"] in ("read in full", "read as an excerpt")


def test_a_headline_names_the_rule_it_was_chosen_by(report):
    lines = [line for line in _sheet(report) if line["place"] == "text" and line["printed"] == "6,000"]
    assert {line["rows"] for line in lines} >= {"bel-051"}
    assert all("latest accepted" in line["rule"] for line in lines)


def test_counts_list_their_rows_and_nothing_is_without_a_source(report):
    sheet = _sheet(report)
    pages = next(line for line in sheet if line["place"] == "Where figures differ, website: source line")
    assert len(pages["rows"].split(";")) >= 11 and pages["said"] == ""
    assert not [line for line in sheet if line["rule"] == "no source recorded"]


def test_the_page_shows_every_line_of_the_table(report):
    page = (report.parameters.output / "factcheck" / "07-brief.belgorod.en.html").read_text("utf-8")
    body = ElementTree.fromstring(page[page.index("<table") : page.index("</table>") + 8])
    assert len(list(body.iter("tr"))) == len(_sheet(report)) + 1


def test_markup_of_the_data_stands_on_the_page_as_words(everything, tmp_path):
    words, marked = Words("en", everything.tables["words"]), '<b title="a">&amp;</b>'
    pages = everything.tables["sources"].assign(publisher=marked, url="https://e.example/?a=1&amp;=<b>")
    claims = everything.tables["claims"].assign(stated_by=marked)
    known = replace(everything, tables={**everything.tables, "sources": pages, "claims": claims})
    lines = factcheck.sheet(known, words, [Finding(marked, marked, marked, "2,902", 2902, "stated", ("bel-030",))])
    page = factcheck.write(lines, words, "07-brief", "kursk", "", tmp_path)[1].read_text("utf-8")
    body = ElementTree.fromstring(page[page.index("<table") : page.index("</table>") + 8])
    cells = ["".join(cell.itertext()) for cell in body.iter("td")]
    assert cells.count(marked) == 5  # place, sentence, condition, speaker and, as a link, publisher
    assert [link.attrib for link in body.iter("a")] == [{"href": "https://e.example/?a=1&amp;=%3Cb%3E"}]
    assert not list(body.iter("b"))


@pytest.mark.parametrize(
    ("row", "date", "read_as"),
    [
        ("bel-032", "2 August 2023", "read in full"),
        ("bel-001", "19 August 2022", "read as an excerpt"),  # on April 2022
        ("kur-020", "2 August 2023", "read in full"),  # on August 2023
        ("bel-q12", "2 August 2023", "read in full"),
    ],
)
def test_a_line_tells_when_it_was_said_and_how_much_of_the_page_was_read(everything, row, date, read_as):
    words = Words("en", everything.tables["words"])
    sheet = factcheck.sheet(everything, words, [Finding("text", "1 of them", "some", "1", 1, "stated", (row,))])
    told = [(line.date.replace("\u00a0", " "), line.read_as) for line in sheet.itertuples()]
    assert told == [(date, read_as)]


def test_no_cell_of_the_sheet_begins_a_formula(everything, tmp_path):
    words = Words("en", everything.tables["words"])
    lines = factcheck.sheet(everything, words, [Finding("=text", "+7 of them, -8 not", "", "@7", None, "", ())])
    files = factcheck.write(lines, words, "07-brief", "kursk", "", tmp_path)
    (line,) = csv.DictReader(io.StringIO(files[0].read_text("utf-8")))
    assert [line["place"], line["text"], line["printed"]] == ["'=text", "'+7 of them, -8 not", "'@7"]
    assert "<td" in (page := files[1].read_text("utf-8")) and ">=text<" in page and ">@7<" in page


def test_a_number_without_a_source_is_told(everything):
    words = Words("en", everything.tables["words"])
    sheet = factcheck.sheet(everything, words, [Finding("text", "7 of them <b>", "", "7", None, "", ())])
    assert list(sheet["rule"]) == ["no source recorded"]


def test_a_sheet_as_of_a_day_lands_apart(everything, tmp_path):
    known = everything.as_known("2023-08-02").within("kursk")
    chart = charts.draw("promises", known, "web", "uk")
    words = Words("uk", known.tables["words"])
    files = factcheck.write(
        factcheck.sheet(known, words, chart.findings), words, "05-arming", "kursk", "2023-08-02", tmp_path
    )
    assert {path.parent for path in files} == {tmp_path / "as-of" / "2023-08-02" / "factcheck"}
    assert "2024" not in files[0].read_text("utf-8").replace("2024/", "")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_each_report_ends_with_its_sheet(path):
    last = "".join(json.loads(path.read_text("utf-8"))["cells"][-1]["source"])
    assert last.splitlines()[-1] == f'report.fact_check("{path.stem}")'


def test_a_list_without_a_point_has_no_head(capsys):
    made = Report(Parameters(region="belgorod"))
    made.points([], head="Also open")
    assert capsys.readouterr().out == ""
    made.points(["one"], head="Also open")
    assert "Markdown" in capsys.readouterr().out
