"""Files to take away together: a chart with its words and terms, and the tables as a data package."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from helpers.ledger.credit import citation_file
from helpers.paths import ROOT, DataFolder

_BEGINNING = (1980, 1, 1, 0, 0, 0)  # of time, for archives: the same files make the same parcel
_LICENCE = "LICENSE-DATA"


def of_chart(stem: str, picture, files: Mapping[str, bytes], credit: str) -> bytes:
    """Return the frozen copy of a chart: its files, its alt text, its terms, how to cite it.

    Parameters
    ----------
    stem : str
        The name of its files without ending.
    picture : Picture
    files : mapping of bytes
        By ending.
    credit : str
        How the whole is cited; empty if nobody has said.

    Returns
    -------
    bytes
        A zip archive.
    """
    texts = {
        "alt.txt": picture.alt_text,
        "licence.txt": "\n\n".join(one for one in (picture.rights, *picture.credits) if one),
        "citation.txt": "\n".join(filter(None, [picture.title, picture.source_line, credit])),
    }
    named = {f"{stem}.{ending}": content for ending, content in files.items()}
    return zipped(named | {name: f"{text}\n".encode() for name, text in texts.items()})


def of_data(data: DataFolder) -> bytes:
    """Return the raw tables with their descriptor, codebook, map layers, terms and citation as a zip archive."""
    raw = {path.relative_to(data.folder).as_posix(): path for path in sorted(data.raw.rglob("*")) if path.is_file()}
    beside = [citation_file(data), *[ROOT / _LICENCE] * data.own]
    files = raw | {path.name: path for path in beside if path.is_file()}
    return zipped({name: Path(path).read_bytes() for name, path in files.items()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return files as a zip archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, file in files.items():
            archive.writestr(zipfile.ZipInfo(name, _BEGINNING), file, zipfile.ZIP_DEFLATED)
    return content.getvalue()
