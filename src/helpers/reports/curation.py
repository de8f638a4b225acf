"""What the notebook of the curation calls: the check of the raw tables, and writing the tidy ones."""

from dataclasses import dataclass

from helpers.ledger.check import check
from helpers.ledger.curate import curate
from helpers.ledger.faults import Fault
from helpers.reports.parameters import cells_run, refuse_no_folder, refuse_unknown_names


@dataclass(frozen=True)
class Curation:
    """One curation.

    Attributes
    ----------
    data_dir : str
        The folder that holds raw/ and processed/.
    """

    data_dir: str

    def faults(self) -> list[Fault]:
        """Return every fault of the raw tables."""
        return check(self.data_dir)

    def write(self) -> dict[str, int]:
        """Write the tidy tables, all or none, and return the number of rows of each."""
        return curate(self.data_dir)


def open_curation(*, data_dir: str = "") -> Curation:
    """Open a curation for the parameters of its notebook.

    Parameters
    ----------
    data_dir : str
        The folder that holds raw/; empty for the repository's own.

    Returns
    -------
    Curation

    Raises
    ------
    UsageError
        At once and in one sentence, if a name is unknown or the folder is not given as text. Nothing has been written.
    """
    refuse_unknown_names(cells_run(), ["data_dir"])
    refuse_no_folder("data_dir", data_dir)
    return Curation(data_dir)
