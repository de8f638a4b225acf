"""A small site of the invented story: one chart, two selections, two past days, one report that is made up here."""

import csv
import fcntl
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from tests.stories import story as copied

from helpers import ledger
from helpers.ledger.curate import curate
from helpers.pages import edition, reports, site, story, studio
from helpers.pages.asked import Asked
from helpers.pages.reports import Executed
from helpers.publish.sheets import as_csv
from helpers.reports import factcheck, html, tables
from helpers.runs.jobs import matrix
from helpers.words import Words

CHARTS = ("dispute",)
SELECTIONS = ("two", "velmora")
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
NASTY = "<script>alert('from a table')</script> {{ 7 * 7 }} & <b>bold</b>"


@dataclass
class Made:
    """A site, what it was asked for, and the tables it was made from."""

    folder: Path
    asked: Asked
    data: Path

    @property
    def start(self) -> Path:
        return self.folder / self.asked.langs[0]

    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))


@pytest.fixture(scope="session")
def small(tmp_path_factory, worker_id) -> Made:
    """The site, which tests read and leave as it is: the worker that is first to ask for it makes it for all."""
    temporary = tmp_path_factory.getbasetemp()
    folder = (temporary if worker_id == "master" else temporary.parent) / "small"
    folder.mkdir(exist_ok=True)
    data = folder / "three_counties"
    asked = Asked(("en", "uk"), SELECTIONS, folder / "site", str(data))
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made").exists():
            _make(asked, folder)
            (folder / "made").touch()
    return Made(asked.out, asked, data)


def _make(asked: Asked, folder: Path) -> None:
    """Make the site; a page of a source of its tables has markup in its title."""
    data = copied("three_counties", folder)
    spoil(data)
    curate(data)
    with pytest.MonkeyPatch.context() as patch:
        few(patch)
        site.make(asked)


def few(patch) -> None:
    """Let the story have one chart, two days on which something became known, and one report that needs no kernel."""
    scenes = tuple(scene for scene in story.scenes() if scene.chart in CHARTS)
    for module in (studio, edition):
        patch.setattr(module, "scenes", lambda: scenes)
    days_of = studio.days_of
    patch.setattr(studio, "days_of", lambda known: dict([*days_of(known).items()][-4::3]))
    patch.setattr(reports, "run", lambda asked, watch: written(asked))


def spoil(data: Path) -> None:
    """Give the title of a source, which pages cite, what would be markup if anybody took it for that."""
    path = data / "raw" / "sources.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["title"] = rows[0]["publisher"] = NASTY
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def written(asked: Asked) -> list[Executed]:
    """Write the executed notebook of a report as papermill would have left it, and its sheet."""
    return [_executed(asked, lang, selection) for lang in asked.langs for selection in asked.selections]


def _executed(asked: Asked, lang: str, selection: str) -> Executed:
    (job,) = matrix("06-claims", selection, lang, data_dir=asked.data_dir)
    known = ledger.load(asked.data_dir).within(selection)
    words = Words(lang, known.tables["words"])
    report, v4 = Executed(job), nbformat.v4
    told = {"alt": "A chart in words", "width": 850, "height": 638, "chart": "dispute"}
    cells = [
        v4.new_markdown_cell("# Words of the notebook itself"),
        v4.new_code_cell("secret_code = 1", outputs=[
            v4.new_output("display_data", {"text/markdown": f"## {words.say('report-claims-dispute')}"}),
            v4.new_output("display_data", {"image/png": PIXEL, "text/plain": "x"}, metadata={"image/png": told}),
            v4.new_output("display_data", {"text/html": html.table(tables.disputes(known, words))}),
        ]),
        v4.new_code_cell('report.fact_check("06-claims")', outputs=[
            v4.new_output("display_data", {"text/markdown": "stands in the sheet"}),
        ]),
    ]  # fmt: skip
    for number, cell in enumerate(cells):  # which the library calls by chance
        cell["id"] = f"cell-{number}"
    report.notebook.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(v4.new_notebook(cells=cells), report.notebook)
    line = dict.fromkeys(factcheck._COLUMNS, "") | {
        "place": words.say("factcheck-text"), "text": "There are 7 patrols.", "printed": "7", "rule": "as stated",
        "rows": known.statements()[0].row_id, "said": "7 patrols", "voice": "somebody", "source": NASTY,
    }  # fmt: skip
    report.sheet.parent.mkdir(parents=True, exist_ok=True)
    report.sheet.write_bytes(as_csv([*line], [[*line.values()]]))
    return report


