"""The reports as pages: run where they must be, and made from their executed notebooks by nbconvert."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache, partial
from html import escape
from pathlib import Path

import nbformat
from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from helpers.pages.asked import Asked
from helpers.pages.mending import HEADINGS, in_parts, let_scroll, linked_ids, numbered_headings
from helpers.pages.story import heading_of
from helpers.pages.texts import BREAKS, set_breaks
from helpers.runs import batch, jobs
from helpers.runs.jobs import Job

_SHORT = 40  # letters of a cell that paper sets on one line
_DEADLINE = 600.0  # seconds that a report may take
_CHECKED = "report.fact_check("  # the cell that says where the sheet is, which is a page of its own here


@dataclass(frozen=True)
class Executed:
    """A report that has been run.

    Attributes
    ----------
    job : Job
    failed : str
        What went wrong the last time, in one line: what is there is the last good state then.
    """

    job: Job
    failed: str = ""

    @property
    def notebook(self) -> Path:
        """The executed notebook."""
        return self.job.output / self.job.file("ipynb")

    @property
    def sheet(self) -> Path:
        """Its fact-check sheet."""
        return self.job.output / "factcheck" / f"{self.job.stem}.csv"


def run(asked: Asked, watch: Callable) -> list[Executed]:
    """Run the reports that must be run.

    Parameters
    ----------
    asked : Asked
    watch : callable
        As of :func:`helpers.runs.batch.run_all`.

    Returns
    -------
    list of Executed
    """
    # A report that was made in all sizes has what one for the web has: it need not be made again.
    web, every = (batch.plan(_wanted(asked, size)) for size in ("web", "all"))
    tasks = [two if one.reasons and not two.reasons else one for one, two in zip(web, every, strict=True)]
    if due := sum(bool(task.reasons) for task in tasks):
        batch.get_ready(min(asked.jobs, due))
    return [Executed(one.job, one.error) for one in batch.run_all(tasks, asked.jobs, _DEADLINE, watch)]


def _wanted(asked: Asked, size: str) -> list[Job]:
    return [
        job
        for lang in asked.langs
        for selection in asked.selections
        for job in jobs.matrix(region=selection, lang=lang, size=size, data_dir=asked.data_dir)
        if heading_of(job.notebook)  # one without is for looking around, and tells nothing of its own
    ]


def body(
    report: Executed, title: str, figure: Callable[[str], str], receipt: Callable[[str], str], details: Collection[str]
) -> Markup:
    """Return what a report shows as HTML.

    Parameters
    ----------
    report : Executed
    title : str
        Of the page: a heading that says the same is left out.
    figure : callable
        Returns the figure of a chart; empty for one whose picture is that of the notebook.
    receipt : callable
        Returns the way to the receipt of a row; empty if there is none.
    details : collection of str
        The heads of columns that paper has no room for.

    Returns
    -------
    markupsafe.Markup
        Its headings begin with the second level.
    """
    figures: list[str] = []
    exporter = _exporter()
    exporter.register_filter("picture", partial(_kept, figures, figure))
    told, _ = exporter.from_notebook_node(nbformat.read(report.notebook, 4))
    soup = BeautifulSoup(told, "html.parser")
    _level_headings(soup, title)
    numbered_headings(soup)
    for table in soup.find_all("table"):
        let_scroll(soup, table)
    for cell in soup.find_all(["td", "th"]):
        del cell["style"]
        if len(cell.get_text()) > _SHORT:
            cell["class"] = "text"
    for table in soup.find_all("table"):
        _name_cells(table, details)
    linked_ids(soup, "td", receipt)
    in_parts(soup)
    for text in soup.find_all(string=BREAKS):
        text.replace_with(set_breaks(text))
    return Markup(re.sub(r"<figure>(\d+)</figure>", lambda found: figures[int(found[1])], str(soup)))


@cache
def _exporter():
    from nbconvert import HTMLExporter  # which takes half a second

    return HTMLExporter(
        template_name="site", extra_template_basedirs=[str(Path(__file__).with_name("templates") / "nbconvert")],
        filters={"checks": lambda cell: _CHECKED in cell.source},
    )  # fmt: skip


def _kept(figures: list[str], figure: Callable[[str], str], output) -> str:
    """Put a figure by, as what mends the page must not touch drawings, and leave its number."""
    told = output.metadata.get("image/png", {})
    shown = figure(told["chart"]) if "chart" in told else ""
    figures.append(shown or _image(output, told))
    return f"<figure>{len(figures) - 1}</figure>"


def _image(output, told) -> str:
    """Return the picture that a notebook holds."""
    alt, width, height = (escape(str(told.get(name, ""))) for name in ("alt", "width", "height"))
    source = f"data:image/png;base64,{output.data['image/png'].strip()}"
    return f'<figure><img src="{source}" alt="{alt}" width="{width}" height="{height}"></figure>'


def _level_headings(soup: BeautifulSoup, title: str) -> None:
    """Let headings begin with the second level, as the title of the page is the first; anchors of notebooks go."""
    for anchor in soup.find_all("a", class_="anchor-link"):
        anchor.decompose()
    headings = soup.find_all(HEADINGS)
    down = any(heading.name == "h1" for heading in headings)
    for heading in headings:
        heading.name = f"h{int(heading.name[1]) + down}"
    if headings and headings[0].get_text().strip() == title:
        headings[0].decompose()


def _name_cells(table: Tag, details: Collection[str]) -> None:
    """Let each cell know the head of its column, for screens without room for columns; paper leaves some out."""
    heads = [cell.get_text() for cell in table.select("thead th")]
    for row in table.find_all("tr"):
        for cell, head in zip(row.find_all(["th", "td"]), heads, strict=False):
            if cell.name == "td":
                cell["data-head"] = head
            if head in details:
                cell["class"] = "detail"
