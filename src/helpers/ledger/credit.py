"""Whom to credit for what tables tell, and the terms of its use: as CITATION.cff beside the tables has it."""

from pathlib import Path
from typing import NamedTuple

import yaml

from helpers.paths import ROOT, DataFolder

_FILE = "CITATION.cff"


class Credit(NamedTuple):
    """A line of credit and the licence of the tables; all empty where nobody has said.

    Attributes
    ----------
    line : str
        Title and year.
    licence : str
        Its name, such as ``CC BY 4.0``.
    url : str
        Where its terms stand.
    """

    line: str = ""
    licence: str = ""
    url: str = ""


NOBODY = Credit()  # where nothing is said


def credit_of(data: DataFolder) -> Credit:
    """Return what CITATION.cff says of the tables: its preferred citation, or else the work itself.

    Parameters
    ----------
    data : DataFolder
        A desk's own folder has its own file, or none; the repository's stands at its root.

    Returns
    -------
    Credit
    """
    cited = _read(citation_file(data))
    work = cited.get("preferred-citation") or cited
    title, year = work.get("title"), work.get("year") or str(work.get("date-released") or "")[:4]
    line = f"{title} ({year})" if title and year else str(title or "")
    spdx = str(work.get("license") or "")
    return Credit(line, spdx.replace("-", " "), _address(spdx)) if line else NOBODY


def version_of(data: DataFolder) -> str:
    """Return the version that CITATION.cff gives of the tables; empty if it gives none."""
    return str(_read(citation_file(data)).get("version") or "")


def citation_file(data: DataFolder) -> Path:
    """Return where CITATION.cff of some tables is, if there is one."""
    return (ROOT if data.own else data.folder) / _FILE


def _read(path: Path) -> dict:
    try:
        cited = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return cited if isinstance(cited, dict) else {}


def _address(spdx: str) -> str:
    """Return where a licence stands, by its name in the list of SPDX."""
    parts = spdx.lower().split("-")
    if parts[0] == "cc" and len(parts) > 2:
        return f"https://creativecommons.org/licenses/{'-'.join(parts[1:-1])}/{parts[-1]}/"
    return f"https://spdx.org/licenses/{spdx}.html" if spdx else ""
