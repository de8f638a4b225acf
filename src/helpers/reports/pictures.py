"""Charts that several reports show, such as those of the brief: the reports of one batch draw each once.

A picture follows from tables and map layers, from code and from messages. Processes that are forked from one warm
process have the last two in common, and a folder that it has made for them. All others draw by themselves.
"""

import contextlib
import hashlib
import os
import pickle
import shutil
import tempfile
from dataclasses import replace
from multiprocessing.util import Finalize
from pathlib import Path

from matplotlib.figure import Figure

from helpers import charts
from helpers.charts import Chart
from helpers.contents import file_digest
from helpers.ledger import Ledger
from helpers.publish import export

_shared: list[Path] = []  # the folder, if there is one
_LAST = -150  # after multiprocessing's own things, before the folder that this one may lie in


def share() -> None:
    """Let this process, and those forked from it from now on, put pictures into a folder that goes with it."""
    folder = Path(tempfile.mkdtemp(prefix="pictures-"))
    Finalize(None, shutil.rmtree, args=(folder, True), exitpriority=_LAST)  # of this process, not of those forked
    _shared[:] = [folder]


def picture(name: str, known: Ledger, size: str, lang: str) -> tuple[Chart, bytes]:
    """Return a chart and its PNG, drawn now or by another report; in the second case, the chart's figure is empty.

    Parameters
    ----------
    name, known, size, lang
        As :func:`helpers.charts.draw` takes them.

    Returns
    -------
    Chart
    bytes
    """
    with contextlib.suppress(OSError):
        for folder in _shared:
            return pickle.loads((folder / _key(known, name, size, lang)).read_bytes())
    chart = charts.draw(name, known, size, lang)
    return chart, keep(known, chart, export.png(chart))


def keep(known: Ledger, chart: Chart, png: bytes) -> bytes:
    """Keep the PNG of a chart for other reports, if there are any, and return it."""
    with contextlib.suppress(OSError):  # a full disk, for instance
        for folder in _shared:
            aside = folder / f"{os.getpid()}"
            aside.write_bytes(pickle.dumps((replace(chart, figure=Figure()), png)))
            os.replace(aside, folder / _key(known, chart.name, chart.size, chart.lang))
    return png


def _key(known: Ledger, *asked: str) -> str:
    """Return a digest of all that a chart is drawn from; what a cell has written into the tables counts too."""
    cells = {name: [(column, table[column].tolist()) for column in table] for name, table in known.tables.items()}
    layers = file_digest(known.boundaries.glob("*.*"))
    told = (cells, known.selection, known.known_by, known.credit, layers, asked)
    return hashlib.sha256(repr(told).encode()).hexdigest()
