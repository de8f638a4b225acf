"""What the site is made for."""

from dataclasses import dataclass, field
from pathlib import Path

from helpers.paths import DataFolder, data_folder


@dataclass(frozen=True)
class Asked:
    """What a call asks for.

    Attributes
    ----------
    langs, selections : tuple of str
        The selections widest first.
    out : pathlib.Path
    data_dir : str
    url : str
        Where the site will be found; empty if nobody has said.
    jobs : int
        How many processes draw.
    """

    langs: tuple[str, ...]
    selections: tuple[str, ...]
    out: Path = field(repr=False)  # what pages show does not depend on it
    data_dir: str = field(default="", repr=False)
    url: str = ""
    jobs: int = field(default=1, repr=False)

    @property
    def data(self) -> DataFolder:
        """The folder of tables."""
        return data_folder(self.data_dir)
