"""Where things are, found from the package and never from the working folder."""

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
RAW = DATA / "raw"
BOUNDARIES = RAW / "boundaries"
PROCESSED = DATA / "processed"
NOTEBOOKS = ROOT / "notebooks"
OUTPUT = ROOT / "output"
FINDINGS = ROOT / "docs" / "findings.md"
PACKAGE = "datapackage.json"


@dataclass(frozen=True)
class DataFolder:
    """A folder of tables: those entered by hand, and those that are written from them.

    Attributes
    ----------
    folder : pathlib.Path
    """

    folder: Path

    @property
    def raw(self) -> Path:
        """The folder of the tables that are entered by hand."""
        return self.folder / RAW.name

    @property
    def processed(self) -> Path:
        """The folder of the tables that are written from them."""
        return self.folder / PROCESSED.name

    @property
    def boundaries(self) -> Path:
        """The folder of the map layers: its own, or the repository's."""
        own = self.raw / BOUNDARIES.name
        return own if own.is_dir() else BOUNDARIES

    @property
    def own(self) -> bool:
        """Tell whether it is the repository's."""
        return self.folder == DATA or same(self.folder, DATA)

    @property
    def whole(self) -> bool:
        """Tell whether it is a data package, in which every table and column has to be there; else few will do."""
        return (self.raw / PACKAGE).is_file()

    @property
    def output(self) -> Path:
        """Where reports go if nobody says so: beside the tables, so that two stories never mix."""
        return OUTPUT if self.own else self.folder / OUTPUT.name

    def command(self, name: str) -> str:
        """Return a command as it is typed for this folder."""
        where = "" if self.own else f" --data {shlex.quote(str(self.folder.absolute()))}"
        return f"python -m helpers {name}{where}"


def data_folder(data_dir: str | Path = "") -> DataFolder:
    """Return a folder of tables; empty for the repository's own."""
    return DataFolder(Path(data_dir) if str(data_dir) else DATA)


def same(one: Path | str, other: Path | str) -> bool:
    """Tell whether two paths lead to one thing, whatever links they go through; not if one leads to nothing."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def lies_in(path: Path | str, folders: Iterable[Path]) -> bool:
    """Tell whether a path, which need not be there yet, leads into one of some folders or is one of them.

    Links are followed on both sides: the path may enter a folder through a link, and the folder may be one.
    """
    real = Path(os.path.realpath(path))
    return any(same(part, folder) for part in (real, *real.parents) for folder in folders)
