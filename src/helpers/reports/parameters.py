"""The parameters of a report: what they may be, and a plain word where they are something else."""

import ast
import difflib
import errno
import os
import sys
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from helpers import days
from helpers.choices import ALL, LANGUAGES, REGION_CHOICES, SIZE_CHOICES
from helpers.errors import UsageError, listed, refuse_no_text
from helpers.paths import OUTPUT, PROCESSED, RAW, ROOT, lies_in

CHOICES = {"region": REGION_CHOICES, "lang": LANGUAGES, "size": (*SIZE_CHOICES, ALL)}
NAMES = ("region", "known_by", "lang", "size", "processed_dir", "out_dir")
_BELOW = 120  # bytes of the longest path below a folder for output


@dataclass(frozen=True)
class Parameters:
    """The checked parameters of one report.

    Attributes
    ----------
    region : {"belgorod", "kursk", "both"}
    known_by : str
        A day as YYYY-MM-DD, or empty for everything known.
    lang : {"en", "ru", "uk"}
    size : {"web", "mobile", "print", "social", "all"}
    processed_dir, out_dir : str
        Folders; empty for the repository's own.

    Raises
    ------
    UsageError
        Naming the parameter and what is allowed.
    """

    region: str = "both"
    known_by: str = ""
    lang: str = "en"
    size: str = "web"
    processed_dir: str = ""
    out_dir: str = ""

    def __post_init__(self):
        for name, allowed in CHOICES.items():
            refuse_unknown_value(name, getattr(self, name), allowed)
        refuse_bad_day(self.known_by)
        for name in ("processed_dir", "out_dir"):
            if not isinstance(getattr(self, name), (str, Path)):
                raise UsageError(f"{name} is {getattr(self, name)!r}; it takes the path of a folder as text.")
            refuse_no_text(name, str(getattr(self, name)))

    @property
    def sizes(self) -> tuple[str, ...]:
        """The sizes to draw."""
        return SIZE_CHOICES if self.size == ALL else (self.size,)

    @property
    def processed(self) -> Path:
        """Folder of the tidy tables."""
        return Path(self.processed_dir or PROCESSED)

    @property
    def output(self) -> Path:
        """Folder that everything is written to."""
        return Path(self.out_dir or OUTPUT)


def refuse_unknown_value(name: str, value, allowed) -> None:
    """Raise a UsageError if a value is none of those allowed."""
    if value not in allowed:
        near = difflib.get_close_matches(str(value), allowed, n=1)
        raise UsageError(
            f"{name} is {value!r}; allowed: {listed(allowed)}.{f' Did you mean {near[0]}?' if near else ''}"
        )


def refuse_bad_day(known_by) -> None:
    """Raise a UsageError if a day is not YYYY-MM-DD, does not exist or has come nowhere on earth."""
    if known_by == "":
        return
    allowed = "known_by takes a day as text, YYYY-MM-DD such as 2023-08-02, or nothing for everything known"
    try:
        day = date.fromisoformat(known_by)
        if known_by != day.isoformat():
            raise ValueError
    except (TypeError, ValueError):
        raise UsageError(f"known_by is {known_by!r}, which is no such day; {allowed}.") from None
    if day > days.latest_day():
        raise UsageError(f"known_by is {known_by!r}, a day that has not come by this machine's clock; {allowed}.")


def cells_run() -> list[str]:
    """Return the sources of the cells of this notebook that have been run; outside of one there are none."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    return shell.user_ns.get("In", []) if shell else []


def refuse_unknown_names(cells: list[str], allowed: Collection[str] = NAMES) -> None:
    """Raise a UsageError if the cell that papermill injected sets a name that is no parameter.

    Papermill itself only warns, and the report would run with the default in its place.

    Parameters
    ----------
    cells : list of str
        Sources of the cells run so far; the injected one begins with papermill's own comment.
    allowed : collection of str
        The parameters that the notebook has.
    """
    injected = [source for source in cells if source.startswith("# Parameters\n")]
    for name in _assigned(injected[-1]) if injected else []:
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise UsageError(f"There is no parameter {name!r}; allowed: {listed(allowed)}.{hint}")


def _assigned(source: str) -> list[str]:
    statements = ast.parse(source).body
    targets = [target for node in statements if isinstance(node, ast.Assign) for target in node.targets]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def refuse_bad_output(folder: Path, name: str = "out_dir") -> None:
    """Raise a UsageError if a folder cannot be written to or made, or is not for output; nothing is made here."""
    folder = Path(folder).absolute()
    ways = (folder, *folder.parents)
    if lies_in(folder, (RAW.parent, RAW, PROCESSED, ROOT / "src", ROOT / "notebooks")):
        raise UsageError(f"{name} {folder} lies inside the repository's own folders; choose another, such as output/.")
    try:
        there = next(way for way in ways if os.path.lexists(way))  # a link that leads nowhere is there, and in the way
        with tempfile.TemporaryFile(dir=there):
            pass
        if _is_too_long(folder, there):
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
    except OSError as problem:
        raise UsageError(f"{name} {folder} cannot be written: {problem.strerror}.") from None


def _is_too_long(folder: Path, there: Path) -> bool:
    """Tell whether a name is longer than the disk takes, or the path leaves no room for what is written below it."""
    if not hasattr(os, "pathconf"):  # on Windows
        return False
    name, path = os.pathconf(there, "PC_NAME_MAX"), os.pathconf(there, "PC_PATH_MAX")
    return any(len(os.fsencode(part)) > name for part in folder.parts) or len(os.fsencode(folder)) + _BELOW > path
