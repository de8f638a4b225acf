"""The fact-check sheet of a report: every sentence, number and date it prints, and for each the claims behind it.

The sheet is nothing but the findings of the report's sentences, looked up in the tables.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from helpers.draw.names import publisher_name
from helpers.files import folder_of, write_all
from helpers.ledger import Ledger
from helpers.publish.sheets import as_csv
from helpers.reports import html
from helpers.reports.rows import Row, said
from helpers.reports.tables import page_link
from helpers.words import Words, bare, voice
from helpers.words.findings import Finding

# Rules by which many rows make one number: they are listed, and not told one by one.
_LISTED = (
    "counted", "statements", "figures", "speakers", "units", "regions", "districts", "places", "pages", "publishers",
    "period", "question",
)  # fmt: skip
_COLUMNS = (
    "place", "text", "condition", "printed", "value", "rule", "rows",
    "said", "voice", "date", "assessment", "source", "url", "locator", "read_as",
)  # fmt: skip


def sheet(known: Ledger, words: Words, findings: Iterable[Finding]) -> pd.DataFrame:
    """Return the sheet: one line for each finding and each claim behind it.

    Parameters
    ----------
    known : Ledger
        As the report had it.
    words : Words
    findings : iterable of Finding
        In the order in which they are printed.

    Returns
    -------
    pandas.DataFrame
        Of texts: those of a finding, then what the row says (``said``), who says it (``voice``) and where it can be
        read.
    """
    lines = [line for one in dict.fromkeys(findings) for line in _lines(known, words, one)]
    return pd.DataFrame(lines, columns=_COLUMNS, dtype=object)


def _lines(known: Ledger, words: Words, one: Finding) -> Iterator[dict[str, str]]:
    told = dict.fromkeys(_COLUMNS, "") | {
        "place": one.place, "text": one.text, "condition": one.condition, "printed": one.printed,
        "value": "" if one.value is None else f"{one.value}", "rule": _rule(words, one),
    }  # fmt: skip
    if one.rule in _LISTED or not one.printed or not one.rows:
        yield told | {"rows": ";".join(one.rows)}
        return
    for row_id in one.rows:
        yield told | {"rows": row_id} | _behind(known, words, known.rows[row_id][1])


def _rule(words: Words, one: Finding) -> str:
    if not one.printed:
        return words.say("rule-sentence")
    return words.say(f"rule-{one.rule.replace(' ', '-') or 'none'}")


def _behind(known: Ledger, words: Words, row: Row) -> dict[str, str]:
    """Say what a row says, who said it when, and where it can be read."""
    page, publisher = known.source.loc[row["source_id"]], publisher_name(words, known, row["source_id"])
    speaker = row.get("stated_by") or (voice(words, row["speaker_id"]) if row.get("speaker_id") else publisher)
    judged = words.label("assessment", row["assessment"]) if row.get("assessment") else ""
    return {
        "said": bare(said(words, row)), "voice": speaker, "date": bare(words.date(row.get("stated_on") or row["date"])),
        "assessment": judged, "source": page_link(publisher, page), "url": page["url"],
        "locator": row.get("locator", ""), "read_as": words.label("read_as", page["read_as"]),
    }  # fmt: skip


def write(lines: pd.DataFrame, words: Words, report: str, region: str, known_by: str, out_dir: Path) -> list[Path]:
    """Write a sheet as CSV and as a page in the language of the report.

    Parameters
    ----------
    lines : pandas.DataFrame
        As :func:`sheet` gives it.
    words : Words
    report, region, known_by : str
        Name of the notebook, and its parameters.
    out_dir : pathlib.Path
        The files go to ``factcheck/`` in it, those as of a past day to ``as-of/<day>/factcheck/``.

    Returns
    -------
    list of pathlib.Path
    """
    stem = f"{report}.{region}.{words.lang}"
    heads = {name: words.say(f"table-{name.replace('_', '-')}") for name in _COLUMNS if name != "url"}
    shown = _thinned(lines).drop(columns="url").rename(columns=heads)
    title = words.say("factcheck-title", report=stem)
    contents = {
        f"{stem}.csv": as_csv(lines.columns, lines.itertuples(index=False)),
        f"{stem}.html": html.page(title, words.say("factcheck-lead"), shown, words.lang),
    }
    return write_all(folder_of(out_dir, "factcheck", known_by), contents)


def _thinned(lines: pd.DataFrame) -> pd.DataFrame:
    """Say a sentence, and a number in it, once: the lines below belong to it until another stands there."""
    shown = lines.assign(rows=lines["rows"].str.replace(";", "; "))
    for columns in (["place", "text", "condition", "printed", "value", "rule"], ["place", "text"]):
        again = (lines[columns] == lines[columns].shift()).all(axis=1)
        shown.loc[again, columns] = ""
    return shown
