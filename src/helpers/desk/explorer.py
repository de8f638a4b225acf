"""What the notebook of the explorer calls: the board to play with, or a report where nobody can."""

import sys
from typing import Any

from IPython.display import display

from helpers.choices import CHARTS
from helpers.desk.line import NOTEBOOK
from helpers.desk.outlines import in_reading_order, outlines
from helpers.desk.pictures import Choice
from helpers.desk.receipts import receipts, table
from helpers.publish import export
from helpers.reports.parameters import (
    NAMES,
    Parameters,
    cells_run,
    refuse_bad_output,
    refuse_unknown_names,
    refuse_unknown_value,
)
from helpers.reports.report import Report, show

_FIRST = "unit-sizes"  # what is looked at if nobody has asked for a chart


class Explorer:
    """A chart to look at, and to go on from.

    Attributes
    ----------
    chart : str
        The chart that was asked for; empty if none was.
    parameters : Parameters
    """

    def __init__(self, chart: str, parameters: Parameters):
        self.chart, self.parameters = chart, parameters

    def show(self) -> None:
        """Show the board in an editor of notebooks; elsewhere the picture and a table, which need no kernel."""
        if not _runs_in_an_editor():
            self.report()
            return
        from helpers.desk.board import Board  # widgets are of use to nobody else

        given = self.parameters
        first = Choice(self.chart or _FIRST, given.region, given.known_by, given.lang, given.sizes[0])
        display(Board(first, given).root)

    def report(self) -> None:
        """Show the chart in each size and the receipts of its marks; one that was asked for is exported, too."""
        report = Report(self.parameters)
        drawn = report.draw(self.chart or _FIRST)
        for chart in drawn:
            files = export.export(chart, self.parameters.output) if self.chart else []
            pngs = [path.read_bytes() for path in files if path.suffix == ".png"]
            show(chart, pngs[0] if pngs else export.png(chart))
        for chart in drawn[:1]:
            marks = {mark.mark_id: mark for mark in chart.marks}
            told = receipts([marks[one] for one in in_reading_order(outlines(chart))], report.known, report.words)
            report.section("explore-receipts", table(told, report.words))
        report.fact_check(NOTEBOOK)


def open_explorer(chart: str = "", **values: str) -> Explorer:
    """Open the explorer for the parameters of its notebook.

    Parameters
    ----------
    chart : str
        A chart; empty for the one that most come for.
    **values
        The parameters of all reports by name; see :class:`helpers.reports.parameters.Parameters`.

    Returns
    -------
    Explorer

    Raises
    ------
    UserError
        At once and in one sentence, if a name or a value is unknown or a folder cannot be used.
    """
    refuse_unknown_names(cells_run(), ("chart", *NAMES))
    if chart:
        refuse_unknown_value("chart", chart, CHARTS)
    parameters = Parameters(**values)
    refuse_bad_output(parameters.output, data_dir=parameters.data_dir)
    return Explorer(chart, parameters)


def _runs_in_an_editor() -> bool:
    """Tell whether an editor of notebooks runs this cell: it names the cell to the kernel, as papermill does not."""
    shell: Any = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    asked = getattr(shell, "get_parent", dict)()
    return bool(asked.get("metadata", {}).get("cellId"))
