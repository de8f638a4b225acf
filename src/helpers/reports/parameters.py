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
from helpers.choices import ALL, SIZE_CHOICES, languages, selections, widest
from helpers.errors import UsageError, listed, refuse_no_text
from helpers.paths import DATA, ROOT, DataFolder, data_folder, lies_in, same

NAMES = ("region", "known_by", "lang", "size", "data_dir", "out_dir")
# Names that parameters had once, and what has taken their place.
_GONE = {"processed_dir": "data_dir", "raw_dir": "data_dir"}
_BELOW = 120  # bytes of the longest path below a folder for output


@dataclass(frozen=True)
class Parameters:
    """The checked parameters of one report.

    Attributes
    ----------
    region : str
        A region that is a subject, or a named set of them, in the tables of ``data_dir``; empty for the set of most.
    known_by : str
        A day as YYYY-MM-DD, or empty for everything known.
    lang : str
        A language that the tables speak.
    size : {"web", "mobile", "print", "social", "all"}
    data_dir, out_dir : str
        The folder that holds raw/ and processed/, and the one for output; empty for the repository's own. What is
        drawn from other tables goes to output/ beside them, if no folder is given.

    Raises
    ------
    UsageError
        Naming the parameter and what is allowed.
    """

    region: str = ""
    known_by: str = ""
    lang: str = "en"
    size: str = "web"
    data_dir: str = ""
    out_dir: str = ""

    def __post_init__(self):
        refuse_unknown_value("size", self.size, (*SIZE_CHOICES, ALL))
        refuse_bad_day(self.known_by)
        for name in ("data_dir", "out_dir"):
            refuse_no_folder(name, getattr(self, name))
        if self.region == "":
            object.__setattr__(self, "region", widest(self.data))
        refuse_unknown_value("region", self.region, tuple(selections(self.data)))
        refuse_unknown_value("lang", self.lang, languages(self.data))

    @property
    def sizes(self) -> tuple[str, ...]:
        """The sizes to draw."""
        return SIZE_CHOICES if self.size == ALL else (self.size,)

    @property
    def data(self) -> DataFolder:
        """The tables that it is made from."""
        return data_folder(self.data_dir)

    @property
    def output(self) -> Path:
        """Folder that everything is written to."""
        return Path(self.out_dir or self.data.output)


def refuse_no_folder(name: str, value) -> None:
    """Raise a UsageError if a value cannot be the path of a folder."""
    if not isinstance(value, str | Path):
        raise UsageError(f"{name} is {value!r}; it takes the path of a folder as text.")
    refuse_no_text(name, str(value))


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
        if successor := _GONE.get(name):
            told = f"There is no parameter {name!r} any more"
            raise UsageError(f"{told}: {successor} takes the folder that holds raw/ and processed/.")
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise UsageError(f"There is no parameter {name!r}; allowed: {listed(allowed)}.{hint}")


def _assigned(source: str) -> list[str]:
    statements = ast.parse(source).body
    targets = [target for node in statements if isinstance(node, ast.Assign) for target in node.targets]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def refuse_bad_output(folder: Path, name: str = "out_dir", data_dir: str | Path = "") -> None:
    """Raise a UsageError if a folder cannot be written to or made, or is not for output; nothing is made here."""
    folder = Path(folder).absolute()
    ways = (folder, *folder.parents)
    own, other = data_folder(), data_folder(data_dir)
    if same(folder, ROOT) or lies_in(folder, (DATA, own.raw, own.processed, ROOT / "src", ROOT / "notebooks")):
        raise UsageError(f"{name} {folder} lies inside the repository's own folders; choose another, such as output/.")
    if lies_in(folder, (other.raw, other.processed)):
        raise UsageError(f"{name} {folder} lies among the tables; choose another, such as {other.output}.")
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
