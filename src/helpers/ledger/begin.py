"""Beginning a folder of tables of one's own: header rows, and a page that shows an example row of each table."""

from pathlib import Path

from helpers.choices import LANGUAGES
from helpers.errors import UsageError
from helpers.ledger.schema import LEAST, name_groups, tables
from helpers.paths import ROOT, DataFolder, lies_in

GUIDE = Path(__file__).with_name("begin.md")


def begin(folder: str | Path) -> list[Path]:
    """Write the header rows of all tables, and a page on them.

    Parameters
    ----------
    folder : str or pathlib.Path
        Made if need be; the tables go to raw/ in it.

    Returns
    -------
    list of pathlib.Path
        What was written: what is to be filled in first comes first.

    Raises
    ------
    UsageError
        If the folder has tables, is the repository's, or cannot be written.
    """
    data = DataFolder(Path(folder))
    _refuse_tables(data)
    contents = {f"{name}.csv": ",".join(header(name)) + "\n" for name in (*LEAST, *_further())}
    contents["README.md"] = GUIDE.read_text("utf-8")
    try:
        data.raw.mkdir(parents=True, exist_ok=True)
        for name, text in contents.items():
            (data.raw / name).write_text(text, "utf-8", newline="\n")
    except OSError as problem:
        raise UsageError(f"The folder {data.folder} cannot be written: {problem.strerror}.") from None
    return [data.raw / name for name in contents]


def header(name: str) -> list[str]:
    """Return the columns that a new table begins with: of the least set those that it needs, of the others all."""
    columns = tables()[name].columns
    if name not in LEAST:
        return list(columns)
    others = {column for group in name_groups(name).values() for lang, column in group.items() if lang != LANGUAGES[0]}
    return [name for name, column in columns.items() if column.metadata.get("needed") and name not in others]


def _further() -> list[str]:
    return [name for name in tables() if name not in LEAST]


def _refuse_tables(data: DataFolder) -> None:
    there = [path for folder in (data.folder, data.raw, data.processed) for path in sorted(folder.glob("*.csv"))]
    if there:
        raise UsageError(f"{data.folder} has tables, such as {there[0]}; new takes a folder that has none.")
    if lies_in(data.folder, (ROOT / "data", ROOT / "src", ROOT / "notebooks")):
        raise UsageError(f"{data.folder} lies inside the repository's own folders; choose another.")
