"""What a notebook calls: one report on one selection, shown in the notebook and exported beside it."""

import base64
import contextlib
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import pandas as pd
from IPython.display import HTML, Markdown, display

from helpers import charts, ledger
from helpers.charts import SIZES, Chart
from helpers.errors import NothingToDraw
from helpers.ledger import Ledger
from helpers.publish import export
from helpers.reports import factcheck, html, pictures
from helpers.reports.markup import in_markdown
from helpers.reports.parameters import Parameters, cells_run, refuse_bad_output, refuse_unknown_names
from helpers.words import bare
from helpers.words.emphasis import strong, unmarked
from helpers.words.findings import Finding, findings_of

Picture = TypeVar("Picture")


class Report:
    """One report: what is known for its parameters, and the ways to show it.

    Attributes
    ----------
    parameters : Parameters
    known : Ledger
        Cut to ``known_by`` and the region.
    words : Words
    drawn : set of str
        Ids of the rows and pages behind the charts shown so far.
    findings : list of Finding
        What was asserted so far, each number and date with its rows.
    """

    def __init__(self, parameters: Parameters):
        self.parameters = parameters
        self.known: Ledger = ledger.load(parameters.data_dir).as_known(parameters.known_by).within(parameters.region)
        self.words = self.known.words(parameters.lang)
        self.drawn: set[str] = set()
        self.findings: list[Finding] = []

    def chart(self, name: str) -> None:
        """Draw a chart in each size, export its files and show it."""
        for chart in self.draw(name):
            files = {path.name: path for path in export.export(chart, self.parameters.output)}
            show(chart, pictures.keep(self.known, chart, files[f"{chart.stem}.png"].read_bytes()))

    def show(self, name: str) -> None:
        """Show a chart in each size, without writing a file."""
        shown = self._in_sizes(pictures.picture, name)
        self._record(chart for chart, _ in shown)
        for chart, png in shown:
            show(chart, png)

    def story(self, name: str) -> None:
        """Show what a chart tells, in paragraphs; nothing where there is no chart."""
        with contextlib.suppress(NothingToDraw):  # which was said in its place
            for paragraph in charts.story(name, self.known, self.parameters.lang):
                self.say(paragraph)

    def say(self, text: str) -> None:
        """Show a paragraph; its numbers go to the fact-check sheet."""
        self._show([("", text)])

    def heading(self, message: str, level: int = 2, **values) -> None:
        """Show a heading from the catalogue, in the language of the report."""
        self._show([(f"{'#' * level} ", self.words.say(message, **values))])

    def points(self, points: Sequence[str], head: str = "") -> None:
        """Show a list, under a line of its own if there is one; nothing at all without a point."""
        lines = [("", strong(head)), ("", "")] * bool(head) + [("- ", point) for point in points]
        if points:
            self._show(lines)

    def _show(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show lines of text, each behind the sign of Markdown that makes it a heading or a point of a list."""
        place = self.words.say("factcheck-text")
        told = [one for _, text in lines for one in findings_of(unmarked(text), place)]
        self.findings += [one for one in told if one.condition or one.printed]  # a heading asserts nothing
        display(Markdown("\n".join(sign + in_markdown(bare(text)) for sign, text in lines)))

    def table(self, table: pd.DataFrame) -> None:
        """Show a table of texts; addresses in a column named after a link become links."""
        display(HTML(html.table(table)))

    def section(self, message: str, table: pd.DataFrame) -> None:
        """Show a heading and a table; nothing at all if the table is empty."""
        if len(table):
            self.heading(message)
            self.table(table)

    def draw(self, name: str) -> list[Chart]:
        """Draw a chart in each size; its numbers go to the fact-check sheet."""
        drawn = self._in_sizes(charts.draw, name)
        self._record(drawn)
        return drawn

    def _in_sizes(self, drawn: Callable[..., Picture], name: str) -> list[Picture]:
        """Return a chart in each size; if the tables give no ground for it, say so."""
        try:
            return [drawn(name, self.known, size, self.parameters.lang) for size in self.parameters.sizes]
        except NothingToDraw:
            display(Markdown(in_markdown(self.words.say("report-nothing-to-draw"))))
            return []

    def _record(self, drawn: Iterable[Chart]) -> None:
        for chart in drawn:
            self.drawn |= chart.ids
            self.findings += [self._placed(one, chart) for one in chart.findings]

    def _placed(self, one: Finding, chart: Chart) -> Finding:
        part = self.words.say(f"factcheck-{'heading' if one.place == 'title' else one.place.replace('_', '-')}")
        name, size = self.words.say(f"explore-chart-{chart.name}"), self.words.say(f"explore-size-{chart.size}")
        return one._replace(place=f"{name}, {size.lower()}: {part}")

    def fact_check(self, name: str) -> None:
        """Write the fact-check sheet of this report, and say where it is.

        Parameters
        ----------
        name : str
            Name of the notebook without ending.
        """
        lines = factcheck.sheet(self.known, self.words, self.findings)
        chosen = self.parameters
        files = factcheck.write(lines, self.words, name, chosen.region, chosen.known_by, chosen.output)
        folder = files[0].parent.relative_to(chosen.output)
        told = self.words.say("factcheck-told", file=strong(f"{folder / files[-1].name}"))
        display(Markdown(in_markdown(told)))


def open_report(**values) -> Report:
    """Open a report for the parameters of a notebook.

    Parameters
    ----------
    **values
        The parameters by name; see :class:`Parameters`.

    Returns
    -------
    Report

    Raises
    ------
    UserError
        At once and in one sentence, if a name or a value is unknown, a folder cannot be used, or the tidy tables are
        missing or stale. Nothing has been written then.
    """
    refuse_unknown_names(cells_run(), values)
    parameters = Parameters(**values)
    report = Report(parameters)
    refuse_bad_output(parameters.output, data_dir=parameters.data_dir)
    return report


def show(chart: Chart, png: bytes) -> None:
    """Show the PNG of a chart in a notebook, with its alt text where readers of the page's source find it."""
    shown = {
        "image/png": base64.b64encode(png).decode(),
        "text/plain": f"{chart.title}\n{chart.alt_text}",
    }
    picture = {"alt": chart.alt_text, "width": SIZES[chart.size].width, "height": chart.height, "chart": chart.name}
    display(shown, raw=True, metadata={"image/png": picture})
