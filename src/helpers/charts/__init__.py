"""What is drawn: one folder a chart, on a shared frame. None of them knows of notebooks or files.

A chart is found by its folder, which has the name of the chart with ``_`` for ``-``. Its ``__init__`` tells in
``SHOWS`` the tables whose rows its marks can stand for; its module ``drawn`` has ``draft(known, size, lang)``.
"""

from importlib import import_module
from types import ModuleType

from helpers.choices import CHARTS as NAMES
from helpers.draw.chart import Chart, Mark, Said
from helpers.draw.frame import Draft
from helpers.draw.style import own_settings
from helpers.draw.telling import as_known
from helpers.ledger import Ledger
from helpers.sizes import SIZES

__all__ = ["NAMES", "SIZES", "Chart", "Draft", "Mark", "Said", "about", "draft", "draw", "draw_all", "module_of", "say",
           "shows", "story"]  # fmt: skip


def draw(name: str, known: Ledger, size: str = "web", lang: str = "en") -> Chart:
    """Draw a chart.

    Parameters
    ----------
    name : str
        One of :data:`NAMES`.
    known : Ledger
        What is known, cut to a selection by :meth:`Ledger.within` and, if asked for, to a day.
    size : {"web", "mobile", "print", "social"}
    lang : str
        A language of the catalogue.

    Returns
    -------
    Chart
    """
    with own_settings():
        return draft(name, known, size, lang).chart()


def say(name: str, known: Ledger, size: str = "web", lang: str = "en") -> Said:
    """Return what a chart says, with its findings, and without drawing it; the parameters are those of :func:`draw`."""
    with own_settings():
        return draft(name, known, size, lang).said()


def story(name: str, known: Ledger, lang: str = "en") -> list[str]:
    """Return what stands below a chart, in paragraphs of sentences with footnotes.

    It tells what changed and by whose word, what is contested and why, what is not known, and how the signs are read.
    """
    words = known.words(lang)
    told = import_module(f"{_package(name)}.story").story(words, known)
    return [*as_known(words, known), *filter(None, told)]


def draft(name: str, known: Ledger, size: str, lang: str) -> Draft:
    """Return a chart whose words are settled, to be drawn or not: within :func:`own_settings`, as its drawing is."""
    made = module_of(name).draft(known, size, lang)
    if made.frame.is_cut and known.known_by:  # the pictures of all days have one height
        today, asked = known.today, ("height", name, size, lang)
        made.frame.stretch(today.once(asked, lambda: draft(name, today, size, lang).frame.height))
    return made


def module_of(name: str) -> ModuleType:
    """Return the module that draws a chart; imported when asked for, so that only the map pays for its libraries."""
    return import_module(f"{_package(name)}.drawn")


def about(name: str) -> str:
    """Return what a chart shows, in a sentence."""
    return (import_module(_package(name)).__doc__ or "").partition("\n")[0]


def shows(name: str) -> tuple[str, ...]:
    """Return the tables whose rows a chart can show: to find a row, the other charts need not be drawn."""
    return import_module(_package(name)).SHOWS


def draw_all(known: Ledger) -> dict[tuple[str, str], Chart]:
    """Draw every chart of every selection for the web and in English.

    Parameters
    ----------
    known : Ledger
        What is known, not yet cut to a selection.

    Returns
    -------
    dict of Chart
        By name and selection.
    """
    cuts = {selection: known.within(selection) for selection in known.selections}
    return {(name, selection): draw(name, cut) for name in NAMES for selection, cut in cuts.items()}


def _package(name: str) -> str:
    return f"helpers.charts.{name.replace('-', '_')}"
