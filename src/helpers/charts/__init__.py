"""What is drawn: one module a chart, on a shared frame.

Each module has a function ``draw(known, size, lang)``; none of them knows of notebooks or files.
"""

from importlib import import_module
from types import ModuleType

from helpers.draw.chart import NAMES, Chart, Mark
from helpers.draw.style import SIZES, own_settings
from helpers.ledger import REGION_CHOICES, Ledger

__all__ = ["NAMES", "SHOWS", "SIZES", "Chart", "Mark", "draw", "draw_all", "module_of"]

# The tables whose rows a chart can show: to find a row, the other charts need not be drawn.
SHOWS = {
    "unit-sizes": ("claims", "events"),
    "dispute": ("claims",),
    "timeline": ("events",),
    "map": ("events", "districts"),
    "kit": ("equipment",),
    "promises": ("claims", "equipment"),
    "who-says-so": ("claims",),
}

_MODULES = {name: name.replace("-", "_") for name in NAMES}


def draw(name: str, known: Ledger, size: str = "web", lang: str = "en") -> Chart:
    """Draw a chart.

    Parameters
    ----------
    name : str
        One of :data:`NAMES`.
    known : Ledger
        What is known, cut to a region by :meth:`Ledger.within` and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : {"en", "ru", "uk"}

    Returns
    -------
    Chart
    """
    with own_settings():
        return module_of(name).draw(known, size, lang)


def module_of(name: str) -> ModuleType:
    """Return the module of a chart; it is imported here, so that only the map pays for the geometry libraries."""
    return import_module(f"helpers.charts.{_MODULES[name]}")


def draw_all(known: Ledger) -> dict[tuple[str, str], Chart]:
    """Draw every chart of every region for the web and in English.

    Parameters
    ----------
    known : Ledger
        What is known, not yet cut to a region.

    Returns
    -------
    dict of Chart
        By name and region.
    """
    cuts = {region: known.within(region) for region in REGION_CHOICES}
    return {(name, region): draw(name, cut) for name in NAMES for region, cut in cuts.items()}
