"""The parameters of a report: what they may be, and a plain word where they are something else."""

import ast
import difflib
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from helpers.choices import ALL, LANGUAGES, REGION_CHOICES, SIZE_CHOICES
from helpers.errors import UsageError, listed
from helpers.paths import OUTPUT, PROCESSED, RAW, ROOT, lies_in

CHOICES = {"region": REGION_CHOICES, "lang": LANGUAGES, "size": (*SIZE_CHOICES, ALL)}
NAMES = ("region", "known_by", "lang", "size", "processed_dir", "out_dir")


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
    """Raise a UsageError if a day is not YYYY-MM-DD, does not exist or has not come."""
    if known_by == "":
        return
    allowed = "known_by takes a day as text, YYYY-MM-DD such as 2023-08-02, or nothing for everything known"
    try:
        day = date.fromisoformat(known_by)
        if known_by != day.isoformat():
            raise ValueError
    except (TypeError, ValueError):
        raise UsageError(f"known_by is {known_by!r}, which is no such day; {allowed}.") from None
    if day > datetime.now(UTC).date():
        raise UsageError(f"known_by is {known_by!r}, a day that has not come; {allowed}.")


def refuse_unknown_names(cells: list[str]) -> None:
    """Raise a UsageError if the cell that papermill injected sets a name that is no parameter.

    Papermill itself only warns, and the report would run with the default in its place.

    Parameters
    ----------
    cells : list of str
        Sources of the cells run so far; the injected one begins with papermill's own comment.
    """
    injected = [source for source in cells if source.startswith("# Parameters\n")]
    for name in _assigned(injected[-1]) if injected else []:
        if name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise UsageError(f"There is no parameter {name!r}; allowed: {listed(NAMES)}.{hint}")


def _assigned(source: str) -> list[str]:
    statements = ast.parse(source).body
    return [target.id for node in statements if isinstance(node, ast.Assign) for target in node.targets]


def refuse_bad_output(folder: Path, name: str = "out_dir") -> None:
    """Raise a UsageError if a folder cannot be written to or made, or is not for output; nothing is made here."""
    folder = Path(folder).absolute()
    if lies_in(folder, (RAW.parent, RAW, PROCESSED, ROOT / "src", ROOT / "notebooks")):
        raise UsageError(f"{name} {folder} lies inside the repository's own folders; choose another, such as output/.")
    try:
        there = next(part for part in (folder, *folder.parents) if part.exists())
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as problem:
        raise UsageError(f"{name} {folder} cannot be written: {problem.strerror}.") from None
