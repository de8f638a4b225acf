"""What the process that kernels are forked from has read before it forks: import this once, and never in a report."""

import contextlib
import gc
import io
import sys
from typing import Any


def _import() -> None:
    """Import what kernels and reports import, and look up what each kernel would look up by itself."""
    modules: dict[str, Any] = sys.modules
    modules["debugpy"] = None  # nobody debugs a report, and each kernel would prepare for it
    import ipykernel.debugger
    import ipykernel.kernelapp  # noqa: F401
    from jupyter_client.localinterfaces import localhost

    import helpers.desk.explorer  # noqa: F401
    from helpers.reports import (  # noqa: F401
        brief,
        report,
        tables,
    )

    localhost()


def _read() -> None:
    """Fill the caches of tables, type, messages and layers, and let matplotlib find how it saves."""
    from matplotlib.figure import Figure

    from helpers import charts, ledger
    from helpers.draw import geometry
    from helpers.draw.shapes import shapes
    from helpers.draw.style import own_settings
    from helpers.reports import pictures
    from helpers.words import LANGUAGES

    tables_read = ledger.load()
    letters = "".join(sorted(set("".join(tables_read.tables["words"][[*LANGUAGES]].to_numpy().ravel()))))
    for weight in ("regular", "semibold", "bold"):
        shapes(weight).path(letters)
    with own_settings():
        for ending in ("svg", "png", "pdf"):
            Figure().savefig(io.BytesIO(), format=ending)
    for lang in LANGUAGES:
        tables_read.words(lang)
    for name in charts.NAMES:
        charts.module_of(name)
    geometry.layers()
    pictures.share()


gc.disable()  # what is read here stays: to look for garbage in it takes a tenth of the time
with contextlib.suppress(Exception):  # what is missing is left for the report to complain of
    _import()
    _read()
gc.enable()
gc.freeze()  # nor need any kernel look through it, and so copy its pages
