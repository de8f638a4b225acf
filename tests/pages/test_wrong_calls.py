"""What cannot be answered is told in one sentence, and nothing is written; what went wrong is told on its page."""

from dataclasses import replace as changed

import pytest
from tests.pages.conftest import few, written

from helpers.__main__ import main
from helpers.pages import reports, site
from helpers.paths import NOTEBOOKS


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--lang", "de"], "--lang is 'de'; allowed: en, ru, uk or all"),
        (["--region", "kurks"], "--region is 'kurks'; allowed: belgorod, kursk, both or all. Did you mean kursk?"),
        (["--jobs", "0"], "--jobs is 0; it takes a whole number from 1"),
        (["--address", "desk"], "--address is 'desk'; it takes an address such as https://"),
        (["--data", "{empty}"], "{empty}"),
        (["--out", "{file}"], "--out {file} cannot be written"),
        (["--out", "{data}"], "--out {data} lies inside the repository's own folders"),
        (["--out", "{root}"], "--out {root} lies inside the repository's own folders"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence_and_touches_nothing(given, said, tmp_path, capsys):
    (tmp_path / "file").write_text("a file")
    (tmp_path / "empty").mkdir()
    places = {"file": tmp_path / "file", "data": NOTEBOOKS.parent / "data" / "out", "empty": tmp_path / "empty",
              "root": NOTEBOOKS.parent}  # fmt: skip
    given = [text.format(**places) for text in given]
    if "--out" not in given:
        given += ["--out", str(tmp_path / "out")]
    assert main(["site", *given]) == 2
    told = capsys.readouterr()
    assert said.format(**places) in told.err and told.err.count("\n") == 1 and not told.out
    assert not (tmp_path / "out").exists() and not places["data"].exists()
    assert (tmp_path / "file").read_text() == "a file" and not list((tmp_path / "empty").iterdir())


def test_a_report_that_failed_keeps_its_last_good_state_and_says_so(small, tmp_path, monkeypatch):
    few(monkeypatch)
    asked = changed(small.asked, langs=("en",), selections=("velmora",), out=tmp_path / "site")
    monkeypatch.setattr(reports, "run", lambda asked, watch: [changed(one, failed="It broke.") for one in written(asked)])
    outcome = site.make(asked)
    assert [one for one in outcome.failed if one.endswith(": It broke.")]
    page = (asked.out / "en" / "report" / "06-claims.velmora.html").read_text("utf-8")
    assert 'class="failed"' in page and "last good state" in page
    assert "data:image/png" in page  # the picture that the report had then
