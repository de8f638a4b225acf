"""What the notebook of the curation calls: the check of the raw tables, and writing the tidy ones."""

from dataclasses import dataclass
from pathlib import Path

from helpers.errors import UsageError, refuse_no_text
from helpers.ledger.check import check
from helpers.ledger.curate import curate
from helpers.ledger.faults import Fault
from helpers.paths import PROCESSED, RAW
from helpers.reports.parameters import cells_run, refuse_unknown_names


@dataclass(frozen=True)
class Curation:
    """The folders of one curation.

    Attributes
    ----------
    raw_dir, processed_dir : pathlib.Path
        Where to read and where to write.
    """

    raw_dir: Path
    processed_dir: Path

    def faults(self) -> list[Fault]:
        """Return every fault of the raw tables."""
        return check(self.raw_dir)

    def write(self) -> dict[str, int]:
        """Write the tidy tables, all or none, and return the number of rows of each."""
        return curate(self.raw_dir, self.processed_dir)


def open_curation(*, raw_dir: str = "", processed_dir: str = "") -> Curation:
    """Open a curation for the parameters of its notebook.

    Parameters
    ----------
    raw_dir, processed_dir : str
        Folders; empty for the repository's own.

    Returns
    -------
    Curation

    Raises
    ------
    UsageError
        At once and in one sentence, if a name is unknown or a folder is not given as text. Nothing has been written.
    """
    values = {"raw_dir": raw_dir, "processed_dir": processed_dir}
    refuse_unknown_names(cells_run(), values)
    for name, value in values.items():
        if not isinstance(value, str | Path):
            raise UsageError(f"{name} is {value!r}; it takes the path of a folder as text.")
        refuse_no_text(name, str(value))
    return Curation(Path(raw_dir or RAW), Path(processed_dir or PROCESSED))
