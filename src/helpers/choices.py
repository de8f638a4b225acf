"""What a report can be asked for. Apart from all else, as asking must not cost the import of what answers."""

import csv
from collections.abc import Iterator
from pathlib import Path

from helpers.paths import PROCESSED

# The languages: each has a folder of its own, by whose name it is found.
LANGUAGES = tuple(sorted(file.parent.name for file in Path(__file__).parent.glob("words/languages/*/rules.toml")))
SIZE_CHOICES = ("web", "mobile", "print", "social")
ALL = "all"
# The charts: each has a folder of its own, by whose name it is found.
CHARTS = tuple(
    folder.parent.name.replace("_", "-") for folder in sorted(Path(__file__).with_name("charts").glob("*/__init__.py"))
)


def selections(processed: Path = PROCESSED) -> tuple[str, ...]:
    """Return what a report can be made on: each region that is a subject, then the named sets of them."""
    regions = sorted(_rows(processed / "regions.csv"), key=lambda row: int(row["order"]))
    subjects = [row["region"] for row in regions if row["kind"] == "subject"]
    return (*subjects, *(row["selection"] for row in _rows(processed / "selections.csv")))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except OSError:
        return


REGION_CHOICES = selections()
