"""What the process that kernels are forked from has read before it forks: import this once, and never in a report."""

import gc
import importlib
import io
import sys

import ipykernel.kernelapp  # noqa: F401
from jupyter_client.localinterfaces import localhost
from matplotlib.figure import Figure

from helpers import charts, ledger
from helpers.charts import brief, tables, type  # noqa: F401
from helpers.charts.faces import register_fonts
from helpers.charts.region_map import geometry
from helpers.errors import UserError
from helpers.publish import report  # noqa: F401
from helpers.words import LANGUAGES, Words


def warm() -> None:
    """Load what each kernel and each report would load or look up by itself."""
    sys.modules["debugpy"] = None  # nobody debugs a report, and each kernel would prepare for it
    importlib.import_module("ipykernel.debugger")
    localhost()
    for ending in ("svg", "png", "pdf"):
        Figure().savefig(io.BytesIO(), format=ending)
    try:
        _read()
    except (UserError, OSError, ValueError):
        return  # what is missing is left for the report to complain of


def _read() -> None:
    tables_read = ledger.load()
    register_fonts()
    for weight in ("regular", "semibold", "bold"):
        type.measure("a", 1, weight)
    for lang in LANGUAGES:
        Words(lang, tables_read.words)
    for name in charts.NAMES:
        charts.module_of(name)
    geometry.layers()


warm()
gc.freeze()  # what is there by now stays: no kernel need look through it for garbage, and so copy its pages
