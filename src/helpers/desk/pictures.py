"""Charts as they are looked at: drawn once for each state of the tables, with what stands behind their marks."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from helpers import charts, ledger
from helpers.charts import Chart
from helpers.desk.explain import parts_of
from helpers.desk.outlines import in_reading_order, outlines
from helpers.desk.receipts import Receipt, receipts
from helpers.desk.things import Part
from helpers.draw.boxes import Box
from helpers.ledger import Ledger
from helpers.publish import export
from helpers.runs.state import selected

MOST = 40  # pictures that are kept; a figure takes a megabyte or two


@dataclass(frozen=True)
class Choice:
    """What is looked at: a chart of a selection, as known on a day or by now, in a language and a size."""

    chart: str
    region: str
    known_by: str
    lang: str
    size: str


class Picture:
    """A chart that is looked at.

    Attributes
    ----------
    chart : Chart
    known : Ledger
        What it was drawn from.
    words : Words
    """

    def __init__(self, chosen: Choice, everything: Ledger, known: Ledger):
        self._everything, self.known = everything, known
        self.words = known.words(chosen.lang)
        self.chart: Chart = charts.draw(chosen.chart, known, chosen.size, chosen.lang)

    @cached_property
    def svg(self) -> str:
        """The drawing, to be set into a page."""
        return export.svg(self.chart).decode().partition("?>")[2].strip()

    @cached_property
    def outlines(self) -> dict[str, list[Box]]:
        """What outlines each mark, by its id."""
        return outlines(self.chart)

    @cached_property
    def receipts(self) -> tuple[Receipt, ...]:
        """What stands behind each mark, in the order of the picture."""
        marks = {mark.mark_id: mark for mark in self.chart.marks}
        return receipts([marks[one] for one in in_reading_order(self.outlines)], self.known, self.words)

    def record(self, mark_id: str) -> list[tuple[str, list[Part]]]:
        """Return all that is on record about a mark: of each row that stands behind it, its id and what is told."""
        rows = [row for one in self.receipts if one.mark_id == mark_id for row in one.standing]
        return [(row, parts_of(self._everything, row)) for row in rows]


class Pictures:
    """Pictures drawn from the tables of a folder, each as long as the rows and words that it can show are the same.

    Parameters
    ----------
    data_dir : str or pathlib.Path
        The folder that holds raw/ and processed/; empty for the repository's own.
    """

    def __init__(self, data_dir: str | Path = ""):
        self._data_dir = data_dir
        self._drawn: OrderedDict[tuple[Choice, str], Picture] = OrderedDict()

    def known(self, region: str) -> Ledger:
        """Return all that is known of a selection, by the tables as they are now."""
        return ledger.load(self._data_dir).within(region)

    def of(self, chosen: Choice) -> Picture:
        """Return a picture: the one that was drawn before if it would come out the same.

        Raises
        ------
        UserError
            If the tables are missing, faulty or older than those they are made from.
        """
        everything = ledger.load(self._data_dir).as_known(chosen.known_by)
        known = everything.within(chosen.region)
        asked = chosen, _readable(known, chosen.lang)
        if asked not in self._drawn:
            self._drawn[asked] = Picture(chosen, everything, known)
            while len(self._drawn) > MOST:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(asked)
        return self._drawn[asked]


def _readable(known: Ledger, lang: str) -> str:
    """Return a digest of all rows and words that a chart of a selection can show."""
    total = hashlib.sha256()
    for name, table in sorted(selected(known, lang).items()):
        total.update(f"{name}\x1e".encode())
        for row in table.itertuples(index=False):
            total.update("\x1f".join(map(str, row)).encode())
    return total.hexdigest()
