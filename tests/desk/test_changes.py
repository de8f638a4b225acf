"""What differs is told in plain words: claims, other rows, headline figures, charts, and why."""

import pytest

from helpers import charts
from helpers.__main__ import main
from helpers.ledger import corrections
from tests.clone import commit, needs_git, replace

pytestmark = needs_git
ENTRY = """
- id: c-2026-001
  kind: correction
  what: The figure was taken for disputed.
  since: 2026-01-10
  mended: 2026-01-20
  reported_by: data desk
  rows:
    - {ids: [bel-032], column: assessment, was: contested, is: accepted}
  charts: [unit-sizes, dispute]
"""


@pytest.fixture
def clone(raw, monkeypatch):
    """The tables in a clone with one commit, and a terminal that wraps nothing of what is looked for."""
    monkeypatch.setattr("helpers.desk.terminal.WIDEST", 1000)
    monkeypatch.setenv("COLUMNS", "1000")
    (raw / corrections.FILE).write_text("", "utf-8")
    commit(raw)
    return raw


def _accept(raw):
    _edit(raw, "unit_sizes", "bel-032", (",contested,", ",accepted,"))


def _edit(raw, table, row_id, pair):
    path = raw / f"{table}.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    (at,) = [number for number, line in enumerate(lines) if line.startswith(f"{row_id},")]
    assert pair[0] in lines[at]
    lines[at] = lines[at].replace(*pair)
    path.write_text("".join(lines), "utf-8")


def _changes(raw, capsys, *options):
    code = main(["changes", "--since", "HEAD", "--data", str(raw.parent), *options])
    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    return told.out.splitlines()


def test_nothing_differs(clone, capsys):
    replace(clone / "units.csv", ("\n", "\r\n"))
    assert _changes(clone, capsys) == ["Nothing differs."]


def test_a_claim_that_changed_is_told_in_words(clone, capsys):
    _accept(clone)
    told = _changes(clone, capsys, "--no-charts")
    assert told[0].startswith("From HEAD (") and told[0].endswith(") to the tables as they are now:")
    assert told[1:] == [
        "",
        "Claims changed: 1",
        "  bel-032 (2,092 people, Sputnik, 2 August 2023): assessment accepted, was contested",
        "",
        "Headline figures",
        "  none differs",
    ]


def test_claims_that_came_and_went_are_told_by_figure_voice_and_day(clone, capsys):
    path = clone / "unit_sizes.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("bel-001,")), "utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write(next(line for line in lines if line.startswith("bel-032,")).replace("bel-032", "bel-932"))
    told = "\n".join(_changes(clone, capsys, "--no-charts"))
    assert "Claims added: 1\n  bel-932 (2,092 people, Sputnik, 2 August 2023)\n" in told
    assert "Claims removed: 1\n  bel-001 (at least 400 squads, regional government, 19 August 2022)\n" in told
    assert "changed" not in told


def test_other_tables_are_summed_up_and_rows_changed_alike_share_a_line(clone, capsys):
    count = (clone / "sources.csv").read_text("utf-8").count(",aggregator,")
    replace(clone / "sources.csv", (",aggregator,", ",reference,"))
    told = _changes(clone, capsys, "--no-charts")
    at = told.index("Other tables")
    assert told[at + 1] == f"  sources.csv: {count} rows changed"
    assert told[at + 2].endswith(f" and {count - 8} more: kind reference, was aggregator")
    assert told[at + 3] == ""


def test_long_texts_and_lists_of_ids_are_not_printed_whole(clone, capsys):
    _edit(clone, "disputes", "d01", (";bel-053", ""))
    _edit(clone, "disputes", "d01", ("Show both,", "Always show both,"))
    assert "    d01 (2,092 or 2,902 members in summer 2023?): claim_ids bel-053 removed; handling reworded" in _changes(
        clone, capsys, "--no-charts"
    )


def test_the_correction_of_a_cell_is_named_beside_it(clone, capsys):
    _accept(clone)
    (clone / corrections.FILE).write_text(ENTRY, "utf-8")
    told = _changes(clone, capsys, "--no-charts")
    assert (
        "  bel-032 (2,092 people, Sputnik, 2 August 2023): assessment accepted, was contested (see c-2026-001)" in told
    )
    assert (
        told[told.index("Corrections") + 1]
        == "  c-2026-001 (correction, mended 2026-01-20): The figure was taken for disputed."
    )
    commit(clone)
    assert _changes(clone, capsys) == ["Nothing differs."]
    (clone / corrections.FILE).write_text("", "utf-8")
    assert _changes(clone, capsys)[1:] == ["", "Corrections", "  c-2026-001 is no longer in the record"]


def test_a_headline_figure_that_differs_is_told_with_both_figures(clone, capsys):
    replace(clone / "unit_sizes.csv", (",members,6000,", ",members,5000,"))
    told = "\n".join(_changes(clone, capsys, "--no-charts"))
    assert "\n  Kursk volunteer people’s squads (Patriot centre), members, planned: " in told
    assert "5,000 people (kur-" in told and "was about 6,000 people (kur-" in told


def test_marks_that_differ_are_told_once_for_the_regions_that_share_them(clone, capsys, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("dispute", "kit"))
    _edit(clone, "unit_sizes", "bel-032", (",2092,", ",2093,"))
    _edit(clone, "equipment", "bel-q10", ("For leaders", "For the leaders"))
    told = _changes(clone, capsys)
    at = told.index("Charts (web, English)")
    assert told[at + 1] == "  dispute, belgorod, both"
    title = next(line for line in told[at:] if line.startswith("    title “")).split("”, was “")
    assert "2,093 in all" in title[0] and "2,092 or 2,902" in title[1]
    assert any(
        line.startswith("    mark bel-032 says “2,093 people") and "was “2,092 people" in line for line in told[at:]
    )
    assert "  the same marks, with other cells behind them: kit belgorod, kit both" in told, told[at:]
    assert not [line for line in told if "kursk" in line]


def test_marks_that_came_and_went_are_counted(clone, capsys, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("dispute",))
    _edit(clone, "unit_sizes", "bel-027", (",contested,", ",rejected,"))
    assert "    1 mark removed: bel-027" in _changes(clone, capsys)


def test_no_chart_differs(clone, capsys, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("promises",))
    _edit(clone, "speakers", "aif", ("Regional edition.", "A regional edition."))
    told = _changes(clone, capsys)
    assert told[-2:] == ["Charts (web, English)", "  none differs"]


def test_an_earlier_state_of_another_shape_is_told_and_drawn_as_far_as_it_can_be(clone, capsys, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("dispute",))
    replace(clone / "unit_sizes.csv", (",assessment,", ",standing,"))
    commit(clone)
    replace(clone / "unit_sizes.csv", (",standing,", ",assessment,"))
    _edit(clone, "units", "belgorod-bars", ("BARS-Belgorod", "BARS Belgorod"))
    told = _changes(clone, capsys)
    assert told[2:6] == [
        "Columns",
        "  unit_sizes.csv: assessment added",
        "  unit_sizes.csv: standing removed",
        "  figures and charts below are worked out with new columns as they are now, in both states",
    ]
    assert "    belgorod-bars: name_en “BARS Belgorod”, was BARS-Belgorod" in told
    assert told[-5:] == ["Headline figures", "  none differs", "", "Charts (web, English)", "  none differs"]


def test_an_earlier_state_that_cannot_be_worked_out_still_has_its_differences_told(clone, capsys):
    kept = (clone / "units.csv").read_bytes()
    (clone / "units.csv").unlink()
    commit(clone)
    (clone / "units.csv").write_bytes(kept)
    told = _changes(clone, capsys)
    assert "  units.csv: 25 rows added" in told
    assert told[-1].startswith("The headline figures and charts of HEAD (")
    assert told[-1].endswith(") cannot be worked out by today's code: there was no units.csv.")


def test_an_earlier_state_that_today_s_charts_have_no_words_for(clone, capsys, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("dispute",))
    replace(clone / "labels.csv", ("\nmetric_many,members,", "\nmetric_many,member,"))
    commit(clone)
    replace(clone / "labels.csv", ("\nmetric_many,member,", "\nmetric_many,members,"))
    told = _changes(clone, capsys)
    assert told[-1].startswith("  the charts of HEAD (") and told[-1].endswith(") cannot be drawn by today's code")


@pytest.mark.parametrize(
    ("since", "said"),
    [("HEAD~7", "--since is 'HEAD~7', which is no revision here"), ("", "--since is ''")],
)
def test_a_wrong_call_is_one_sentence(clone, capsys, since, said):
    assert main(["changes", "--since", since, "--data", str(clone.parent)]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(said) and told.err.count("\n") == 1 and not told.out


def test_tables_with_faults_are_told_first(clone, capsys):
    _edit(clone, "units", "belgorod-bars", (",bars,", ",barz,"))
    assert main(["changes", "--since", "HEAD", "--data", str(clone.parent)]) == 1
    assert "did you mean bars?" in capsys.readouterr().err


def test_what_a_terminal_would_obey_is_shown(clone, capsys):
    """An earlier state need not have passed the check."""
    _edit(clone, "unit_sizes", "bel-032", (",exact,", ",\x1b[2Jexact\u202e,"))
    commit(clone)
    _edit(clone, "unit_sizes", "bel-032", (",\x1b[2Jexact\u202e,", ",exact,"))
    told = _changes(clone, capsys, "--no-charts")
    assert any("\\x1b[2Jexact\\u202e" in line for line in told)
    assert [line for line in told if not line.isprintable()] == []
