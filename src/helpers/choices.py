"""What a report can be asked for. Apart from all else, as asking must not cost the import of what answers."""

import csv
from functools import lru_cache
from pathlib import Path

from helpers.contents import file_marks
from helpers.errors import UsageError, UserError
from helpers.paths import DataFolder, data_folder
from helpers.sizes import SIZES

# The languages: each has a folder of its own, by whose name it is found.
LANGUAGES = tuple(sorted(file.parent.name for file in Path(__file__).parent.glob("words/languages/*/rules.toml")))
SIZE_CHOICES = tuple(SIZES)
ALL = "all"
# The charts: each has a folder of its own, by whose name it is found.
CHARTS = tuple(
    folder.parent.name.replace("_", "-") for folder in sorted(Path(__file__).with_name("charts").glob("*/__init__.py"))
)


def selections(data: DataFolder | None = None) -> dict[str, tuple[str, ...]]:
    """Return what a report can be made on: each region that is a subject, then the named sets of them.

    Parameters
    ----------
    data : DataFolder, optional
        Whose tables tell; by default the repository's.

    Returns
    -------
    dict of tuple of str
        The regions of each, in their order.
    """
    data = data or data_folder()
    regions, sets = _rows(data, "regions"), _rows(data, "selections")
    try:
        subjects = [row["region"] for row in sorted(regions, key=lambda row: int(row["order"]))
                    if row["kind"] == "subject"]  # fmt: skip
        return {one: (one,) for one in subjects} | {row["selection"]: tuple(row["regions"].split(";")) for row in sets}
    except (KeyError, ValueError):
        raise unread(data) from None


def widest(data: DataFolder) -> str:
    """Return the selection of most regions, the first of equals: what a report is made on if nobody says so."""
    allowed = selections(data)
    return max(allowed, key=lambda name: len(allowed[name]), default="")


def languages(data: DataFolder) -> tuple[str, ...]:
    """Return the languages in which the tables name all that charts print."""
    heads = _rows(data, "words", heads=True)[0]
    return tuple(lang for lang in LANGUAGES if lang in heads)


def _rows(data: DataFolder, table: str, heads: bool = False) -> list[dict[str, str]]:
    path = data.processed / f"{table}.csv"
    try:
        return _read(path, heads, file_marks([path]))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise unread(data) from None


@lru_cache(maxsize=64)
def _read(path: Path, heads: bool, marks: tuple) -> list[dict[str, str]]:
    """Read a table, or its heads alone; ``marks`` stand for what the file holds."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return [dict.fromkeys(reader.fieldnames or (), "")] if heads else list(reader)


def unread(data: DataFolder) -> UserError:
    """Return what to say of a folder whose processed tables cannot be read: what to do."""
    told = f"There are no processed tables in {data.processed}; run: {data.command('curate')}."
    return no_tables(data) or UserError(told)


def no_tables(data: DataFolder) -> UsageError | None:
    """Return what to say of a folder that holds no folder of raw tables; nothing if it does."""
    if data.raw.is_dir():
        return None
    if any(data.folder.glob("*.csv")):
        return UsageError(f"{data.folder} holds tables itself: give the folder above, which holds raw/ and processed/.")
    missing = f"There is no folder {data.raw}"
    return UsageError(f"{missing}: a data folder holds raw/; python -m helpers new DIR begins one.")
