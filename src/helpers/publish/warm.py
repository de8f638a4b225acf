"""What the process that kernels are forked from has read before it forks: import this once, and never in a report."""

import gc
import importlib
import os

import ipykernel.kernelapp  # noqa: F401

from helpers import charts, ledger
from helpers.charts import brief, tables, type  # noqa: F401
from helpers.charts.faces import register_fonts
from helpers.charts.region_map import geometry
from helpers.errors import UserError
from helpers.publish import report  # noqa: F401
from helpers.words import LANGUAGES, Words


def warm() -> None:
    """Fill the caches; what is missing is left for the report itself to complain of."""
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")  # as Jupyter starts its kernels: else the next warns
    importlib.import_module("ipykernel.debugger")  # every kernel does, for a quarter of a second
    try:
        tables_read = ledger.load()
        register_fonts()
        for weight in ("regular", "semibold", "bold"):
            type.measure("a", 1, weight)
        for lang in LANGUAGES:
            Words(lang, tables_read.words)
        for name in charts.NAMES:
            charts.module_of(name)
        geometry.layers()
    except (UserError, OSError, ValueError):
        return


warm()
gc.freeze()  # what is there by now stays: no kernel need look through it for garbage, and so copy its pages
