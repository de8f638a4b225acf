"""The tables of the codebook, told by the schemas and by what the files hold; the prose around them is hand-written."""

import pandas as pd

from helpers.errors import UserError
from helpers.ledger.check import Tables
from helpers.ledger.schema import tables

BEGIN = "<!-- What follows is written by: python -m helpers describe -->\n"
END = "<!-- The end of what is written by: python -m helpers describe -->\n"


def rewritten(codebook: str, raw: Tables) -> str:
    """Return the codebook with the part between the marks written anew.

    Parameters
    ----------
    codebook : str
        The text as it is.
    raw : dict of pandas.DataFrame
        All raw tables.

    Returns
    -------
    str
        The text as it should be.

    Raises
    ------
    UserError
        If a mark is missing.
    """
    return between_marks(codebook, "\n".join(_section(name, raw[name]) for name in tables()))


def between_marks(page: str, written: str) -> str:
    """Return a page with the part between the marks written anew.

    Raises
    ------
    UserError
        If a mark is missing.
    """
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        title = page.partition("\n")[0].strip("# ")
        raise UserError(f"“{title}” has lost a line that marks what is written: {BEGIN.strip()} or {END.strip()}")
    return f"{before}{BEGIN}\n{written}\n{END}{after}"


def meaning(table: str, column: str, cells: pd.Series) -> str:
    """Return what a column means: its description, the words it holds and what they mean, and the unit of numbers.

    Parameters
    ----------
    table, column : str
        Name of a raw table, and of one of its columns.
    cells : pandas.Series
        What the column holds; a word that it uses is told even if nobody has said what it means.

    Returns
    -------
    str
        The meaning in Markdown, on one line.
    """
    schema = tables()[table].columns[column]
    unit = f"; unit: {schema.metadata['unit']}" if schema.metadata.get("unit") else ""
    return f"{schema.description}{_words(schema.metadata, cells)}{unit}"


def _section(name: str, table: pd.DataFrame) -> str:
    schema = tables()[name]
    rows = [
        f"| `{column}` | {_allowed(told.metadata)} | {meaning(name, column, table[column])} |\n"
        for column, told in schema.columns.items()
    ]
    heading = f"### {name}.csv ({len(table)} rows): {schema.description}\n"
    return f"{heading}| column | allowed | content |\n|---|---|---|\n{''.join(rows)}"


def _allowed(metadata: dict) -> str:
    """Return what a cell may hold; words are told with their meanings, and the forms of dates further up."""
    if not (metadata.get("values") or metadata.get("date")):
        return metadata["allowed"]
    return ("one of the words" if metadata.get("values") else "a date") + ", or empty" * (not metadata["required"])


def _words(metadata: dict, cells: pd.Series) -> str:
    """Return the words with their meanings; those of a vocabulary that are in use without a meaning come last."""
    groups = metadata.get("words")
    if not groups:
        return ""
    new = dict.fromkeys(sorted(set(cells).difference({""}, *groups.values())), "")
    told = [
        (f"{name}: " if name else "") + ", ".join(map(_word, words, words.values()))
        for name, words in [*groups.items(), ("", new)]
        if words
    ]
    return (": " if len(told) == 1 else "; ") + "; ".join(told)


def _word(word: str, meant: str) -> str:
    return f"`{word}` ({meant})" if meant else f"`{word}`"
