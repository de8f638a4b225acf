"""Digests of what the site is made from, by part: it tells what must be made again when something changes."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from helpers.contents import file_digest
from helpers.pages.asked import Asked
from helpers.paths import NOTEBOOKS, ROOT
from helpers.runs import state

_SOURCE = ROOT / "src" / "helpers"
_LANGUAGES = _SOURCE / "words" / "languages"
_NOT_DRAWN_WITH = ("pages", "desk", "runs", "reports")  # rooms whose code no drawing goes through, but for these:
_PACKED_WITH = ("drawings.py", "inline.py", "parcels.py", "past.py")
_OWN_WORDS = "pages.ftl"  # messages of pages alone
_TEXTS = ("*.md", "*.cff", "LICENSE*")


def parts_of(asked: Asked) -> dict[str, str]:
    """Return the digests.

    Parameters
    ----------
    asked : Asked

    Returns
    -------
    dict of str
        Those of reports (``helpers``, ``lock``, ``layers``, ``data``), and ``drawn with`` (the code of drawings),
        ``words`` and a language (what charts say), ``pages`` (code, templates and words of pages), ``texts`` and
        ``notebooks``.
    """
    files: dict[str, Iterable[Path]] = {
        "drawn with": filter(_is_drawn_with, _SOURCE.rglob("*.py")),
        "pages": [*filter(_is_of_pages, (_SOURCE / "pages").rglob("*")), *_LANGUAGES.glob(f"*/{_OWN_WORDS}")],
        "texts": [path for kind in _TEXTS for folder in (asked.data.raw, ROOT) for path in folder.glob(kind)],
        "notebooks": NOTEBOOKS.glob("*.ipynb"),
    }
    for lang in asked.langs:
        files[f"words {lang}"] = [path for path in (_LANGUAGES / lang).glob("*") if path.name != _OWN_WORDS]
    return state.shared_parts(asked.data) | {name: file_digest(paths) for name, paths in files.items()}


def drawn_from(parts: Mapping[str, str], lang: str) -> list[str]:
    """Return the digests of what any drawing in a language is made from, but for the rows."""
    return [parts[name] for name in ("drawn with", "lock", "layers", f"words {lang}")]


def _is_drawn_with(path: Path) -> bool:
    room = path.relative_to(_SOURCE).parts[0]
    return room not in _NOT_DRAWN_WITH or (path.parent.name == "pages" and path.name in _PACKED_WITH)


def _is_of_pages(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"
