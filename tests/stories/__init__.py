"""Stories that have nothing to do with the repository's own: folders of tables, to be copied and curated."""

import shutil
from pathlib import Path

STORIES = ("three_counties", "ten_rows")


def story(name: str, folder: Path) -> Path:
    """Return a copy of a story, as a folder that tables can be written to."""
    return shutil.copytree(Path(__file__).with_name(name), folder / name)
