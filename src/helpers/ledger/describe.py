"""What is written for people and tools: the tables of the codebook, the data package, and what sentences assert."""

import json
from pathlib import Path

from helpers.errors import UserError
from helpers.files import publish
from helpers.ledger.check import read_raw
from helpers.ledger.codebook import between_marks, rewritten
from helpers.ledger.package import descriptor
from helpers.paths import FINDINGS, PACKAGE, data_folder
from helpers.words.footnotes import RULES
from helpers.words.languages import told_above

# The files of messages whose sentences are findings, as readers know them.
_TELLERS = {"common.ftl": "All charts", "report.ftl": "The brief"}


def documents(data_dir: str | Path = "") -> dict[Path, str]:
    """Return the text that each written document should have.

    Parameters
    ----------
    data_dir : str or pathlib.Path
        A folder whose raw/ has a codebook; empty for the repository's own.

    Returns
    -------
    dict of str
        Text by path: ``datapackage.json`` and the codebook, both in ``raw/``; of the repository's own also the page on
        findings.

    Raises
    ------
    FaultyTables
        If the raw tables have faults.
    """
    raw, folder = read_raw(data_dir), data_folder(data_dir).raw
    codebook = folder / "README.md"
    told = {} if data_dir else {FINDINGS: between_marks(FINDINGS.read_text("utf-8"), findings())}
    return {
        codebook: rewritten(codebook.read_text("utf-8"), raw),
        folder / PACKAGE: json.dumps(descriptor(raw), indent=2, ensure_ascii=False) + "\n",
        **told,
    }


def findings() -> str:
    """Return the rules of numbers and the conditions of sentences, as the catalogue tells them, in Markdown."""
    meant = {name: text for told in told_above("Rule").values() for name, text in told.items()}
    lines = ["## Rules", "", *(f"- **{rule}**: {meant['rule-' + rule.replace(' ', '-')]}" for rule in RULES)]
    for file, conditions in told_above("When").items():
        lines += ["", f"## {_TELLERS.get(file) or 'The chart ' + file.removesuffix('.ftl')}", ""]
        lines += [f"- `{message}`: {text}" for message, text in conditions.items()]
    return "\n".join(lines)


def describe(data_dir: str | Path = "") -> list[Path]:
    """Write the documents, all or none, and return their paths.

    Raises
    ------
    FaultyTables
        If the raw tables have faults; nothing is written then.
    UserError
        If a document cannot be read or written.
    """
    try:
        written = documents(data_dir)
    except OSError as problem:
        raise UserError(f"{problem.filename} cannot be read: {problem.strerror}.") from None
    for folder in dict.fromkeys(path.parent for path in written):
        try:
            publish(folder, {path.name: text.encode() for path, text in written.items() if path.parent == folder})
        except OSError as problem:
            raise UserError(f"The folder {folder} cannot be written: {problem.strerror}.") from None
    return list(written)
