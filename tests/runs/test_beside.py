"""Whatever lies in the folder for output and is out of date is named, with the call that mends it."""

import json
import shlex

import nbformat
import pytest

from helpers.__main__ import main
from helpers.runs import batch, beside, engine, jobs, state
from tests.runs.test_batch import _notebook, notebooks  # noqa: F401

DRAWS = """
from pathlib import Path
from helpers.choices import SIZE_CHOICES
folder = Path(out_dir, *(["as-of", known_by] if known_by else []), "charts"); folder.mkdir(parents=True, exist_ok=True)
for chart in {charts!r}:
    for one in SIZE_CHOICES if size == "all" else [size]:
        for ending in ("svg", "artwork.svg", "csv"):
            (folder / f"{{chart}}.{{region}}.{{lang}}.{{one}}.{{ending}}").write_text(chart + {text!r})
"""


@pytest.fixture
def desk(tmp_path, notebooks, monkeypatch):  # noqa: F811
    """Two reports that draw a chart or two in each size; what they read can be changed."""
    _draw(tmp_path, "02-first", "kit", "map")
    _draw(tmp_path, "03-second", "timeline")
    now, changed = state.shared_parts(), {}
    monkeypatch.setattr(state, "shared_parts", lambda data=None: now | changed)
    monkeypatch.setattr("helpers.runs.workroom.move_in", lambda: None)  # this process goes on after the command
    (tmp_path / "output").mkdir()
    return tmp_path, changed


def _draw(folder, notebook, *charts, text=""):
    _notebook(folder / "notebooks" / f"{notebook}.ipynb", DRAWS.format(charts=charts, text=text))


def _run(folder, *arguments):
    """Run the command; return what it keeps as out of date."""
    code = main(["reports", "--region", "kursk", "--out", str(folder / "output"), "--jobs", "2", *arguments])
    assert code == 0
    return json.loads((folder / "output" / "run.json").read_text("utf-8"))["out_of_date"]


def _called(folder, old):
    """Run the calls that are named, and return what is out of date then."""
    for one in old:
        words = shlex.split(one["command"])
        assert words[:3] == ["python", "-m", "helpers"]
        assert main(words[3:]) == 0
    return json.loads((folder / "output" / "run.json").read_text("utf-8"))["out_of_date"]


def test_other_sizes_are_named_when_they_were_drawn_from_something_else(desk, capsys):
    folder, changed = desk
    assert _run(folder, "--size", "all") == []
    assert _run(folder) == [], "the same rows, code and words"
    changed["layers"] = "others"
    capsys.readouterr()
    old = _run(folder)
    assert [one["kind"] for one in old] == ["charts"]
    assert set(old[0]["names"]) == {
        f"{chart}.kursk.en.{size}" for chart in ("kit", "map", "timeline") for size in ("mobile", "print", "social")
    }
    assert len(old[0]["files"]) == 27 and all((folder / "output" / name).is_file() for name in old[0]["files"])
    said = capsys.readouterr().out
    assert "Out of date" in said and "kit.kursk.en.mobile" in said and f"  run: {old[0]['command']}\n" in said
    assert _run(folder) == old, "and again as long as they lie there"
    assert _called(folder, old) == [] and _run(folder) == []


def test_a_run_for_one_size_and_then_another_keeps_both_in_mind(desk):
    folder, changed = desk
    assert _run(folder, "--only", "02-first") == _run(folder, "--only", "02-first", "--size", "print") == []
    changed["helpers"] = "others"
    old = _run(folder, "--only", "02-first", "--size", "print")
    assert [one["names"] for one in old] == [["kit.kursk.en.web", "map.kursk.en.web"]]
    assert "--only 02-first --region kursk --lang en --size all" in old[0]["command"]


def test_a_chart_that_no_run_made_is_named_as_nobody_knows_what_it_shows(desk):
    folder, _ = desk
    _run(folder, "--only", "02-first")
    charts = folder / "output" / "charts"
    (charts / "kit.kursk.en.print.svg").write_text("by hand")
    (charts / "map.belgorod.uk.web.csv").write_text("by papermill alone")
    for name in ("kit.kursk.en.web-final.svg", "own.kursk.en.web.svg", "kit.kursk.de.web.svg", "notes.txt"):
        (charts / name).write_text("the reader's own")
    old = _run(folder, "--only", "02-first")
    assert [one["files"] for one in old] == [["charts/kit.kursk.en.print.svg"], ["charts/map.belgorod.uk.web.csv"]]
    assert "--region belgorod --lang uk --size all" in old[1]["command"]
    assert _called(folder, old) == []


def test_another_size_that_was_written_over_is_no_longer_what_the_run_made(desk):
    folder, _ = desk
    _run(folder, "--only", "02-first", "--size", "all")
    (folder / "output" / "charts" / "kit.kursk.en.print.svg").write_text("by hand")
    old = _run(folder, "--only", "02-first")
    assert [one["files"] for one in old] == [["charts/kit.kursk.en.print.svg"]]


def test_reports_that_were_not_asked_for_are_named_when_they_are_due(desk):
    folder, changed = desk
    for arguments in ([], ["--lang", "uk"], ["--known-by", "2023-08-02"]):
        assert _run(folder, *arguments) == []
    changed["helpers"] = "others"
    old = _run(folder, "--only", "02-first")
    assert [one["kind"] for one in old] == ["reports"] * 3
    calls = {one["command"].split(" reports ")[1].split(" --out ")[0]: one["names"] for one in old}
    assert calls == {
        "--only 03-second --region kursk --lang en --size web": ["03-second.kursk.en"],
        "--region kursk --lang uk --size web": ["02-first.kursk.uk", "03-second.kursk.uk"],
        "--region kursk --lang en --size web --known-by 2023-08-02": ["02-first.kursk.en", "03-second.kursk.en"],
    }
    assert not [one for one in old if "--region all" in one["command"] or "--lang all" in one["command"]]
    assert _called(folder, old) == []


def test_a_state_that_cannot_be_read_makes_its_report_out_of_date(desk):
    folder, _ = desk
    _run(folder, "--lang", "uk", "--only", "02-first")
    (folder / "output" / "reports" / "02-first.kursk.uk.state.json").write_text("{")
    old = _run(folder, "--only", "02-first")
    assert (old[0]["kind"], old[0]["names"]) == ("reports", ["02-first.kursk.uk"])
    assert _called(folder, old[:1]) == []


def test_reports_that_are_up_to_date_are_not_compared_row_by_row_twice(desk, monkeypatch):
    folder, changed = desk
    _run(folder, "--lang", "all")
    changed["data"] = "other bytes, the same rows"
    assert _run(folder) == []
    monkeypatch.setattr(state, "_row_digests", None)
    assert _run(folder) == [] and _run(folder, "--lang", "all") == []


def test_what_no_report_makes_any_more_is_named_and_belongs_to_nobody(desk, capsys):
    folder, _ = desk
    _run(folder, "--size", "all")
    _draw(folder, "02-first", "kit")
    old = _run(folder, "--size", "all")
    assert [one["kind"] for one in old] == ["dropped"] and not old[0]["command"]
    assert {name.split(".")[0] for name in old[0]["names"]} == {"charts/map"} and len(old[0]["names"]) == 12
    assert "no report makes it any more" in capsys.readouterr().out
    _draw(folder, "03-second", "timeline", "map")
    assert _run(folder, "--size", "all") == [], "another report draws it now"
    _draw(folder, "03-second", "timeline")
    old = _run(folder, "--size", "all")
    assert len(old[0]["names"]) == 12
    for name in old[0]["names"]:
        (folder / "output" / name).unlink()
    assert _run(folder, "--size", "all") == []


def test_what_a_notebook_that_is_gone_has_left_is_named(desk):
    folder, _ = desk
    _run(folder)
    (folder / "notebooks" / "03-second.ipynb").unlink()
    old = _run(folder)
    assert [one["kind"] for one in old] == ["dropped"]
    assert "charts/timeline.kursk.en.web.svg" in old[0]["names"] and "reports/03-second.kursk.en.ipynb" in old[0]["names"]


def test_one_call_makes_nothing_that_was_not_there(desk):
    """Reports are put together in one call only if it makes no others."""
    folder, changed = desk
    _run(folder, "--lang", "all", "--only", "02-first")
    changed["helpers"] = "others"
    old = beside.out_of_date(folder / "output", [])
    assert [one.command.split("reports ")[1].split(" --out")[0] for one in old] == [
        "--only 02-first --region kursk --lang all --size web"
    ]
    before = {path.name for path in (folder / "output" / "reports").iterdir()}
    assert main(shlex.split(old[0].command)[3:]) == 0
    assert {path.name for path in (folder / "output" / "reports").iterdir()} == before


def test_a_report_that_changes_while_it_is_made_leaves_no_other_size_for_sound(desk):
    folder, _ = desk
    _run(folder, "--only", "02-first", "--size", "all")
    own = folder / "notebooks" / "02-first.ipynb"
    source = nbformat.read(own, 4)
    source.cells[-1].source += f"\nopen({str(own)!r}, 'a').write('\\n')"
    nbformat.write(source, own)
    engine._stopped.clear()
    batch.run_all(batch.plan(jobs.matrix(only="02-first", region="kursk", out=str(folder / "output"))), 1, 60)
    old = beside.out_of_date(folder / "output", [])
    assert {"charts", "reports"} == {one.kind for one in old}


# ---- how a run ends


def test_the_summary_and_the_exit_code_are_there_though_the_record_cannot_be_kept(desk, capsys):
    folder, _ = desk
    (folder / "output" / "run.json").mkdir()
    given = ["reports", "--only", "02-first", "--region", "kursk", "--out", str(folder / "output")]
    assert main(given) == 0
    told = capsys.readouterr()
    assert "1 of 1 reports are in" in told.out and "run.json, was not kept: " in told.err
    _notebook(folder / "notebooks" / "02-first.ipynb", "raise ValueError('broken on purpose')")
    assert main(given) == 1
    told = capsys.readouterr()
    assert "Failed: 02-first.kursk.en, cell 2: broken on purpose" in told.out and "was not kept: " in told.err
    assert main([*given, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["reports"][0]["status"] == "failed"


def test_the_exit_code_says_that_a_report_failed_and_the_others_are_made_all_the_same(desk, capsys):
    folder, _ = desk
    _notebook(folder / "notebooks" / "02-first.ipynb", "raise ValueError('broken on purpose')")
    given = ["reports", "--region", "kursk", "--out", str(folder / "output")]
    assert main(given) == 1
    assert "1 of 2 reports are in" in capsys.readouterr().out
    assert main(given) == 1, "it is tried again, and fails again"
    _draw(folder, "02-first", "kit")
    assert main(given) == 0


def test_the_summary_says_what_changed_while_it_was_read(desk, capsys):
    folder, _ = desk
    own = str(folder / "notebooks" / "02-first.ipynb")
    _notebook(folder / "notebooks" / "02-first.ipynb", f"open({own!r}, 'a').write('\\n')")
    _run(folder, "--only", "02-first")
    line = "Changed since it was read, so run it again: 02-first.kursk.en, notebook changed while it was made\n"
    assert line in capsys.readouterr().out
    kept = json.loads((folder / "output" / "run.json").read_text("utf-8"))["reports"][0]
    assert kept["status"] == "made" and kept["again"] == ["notebook changed while it was made"]
