"""In which order pages tell: as the reports do, whose notebooks say which chart answers which question."""

import json
import re
from functools import cache
from typing import NamedTuple

from helpers.runs.jobs import notebook, report_names

_CALL = re.compile(r'report\.(heading|chart)\("([\w-]+)"')


class Scene(NamedTuple):
    """A chart, the report that exports it, and the message of the heading above it; empty if there is none."""

    chart: str
    notebook: str
    heading: str


@cache
def scenes() -> tuple[Scene, ...]:
    """Return the charts that reports export, in their order."""
    told: dict[str, Scene] = {}
    for name in report_names():
        heading = ""
        for call, what in _CALL.findall(_code(name)):
            if call == "heading":
                heading = what
            else:
                told.setdefault(what, Scene(what, name, heading))
    return tuple(told.values())


@cache
def heading_of(name: str) -> str:
    """Return the message of the first heading of a report; empty if it has none."""
    return next((what for call, what in _CALL.findall(_code(name)) if call == "heading"), "")


def _code(name: str) -> str:
    cells = json.loads(notebook(name).read_text("utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
