"""Methods, what is not known, corrections, changes of the data, the codebook, licences, how to cite, what to take."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from helpers.ledger.credit import citation_file
from helpers.pages.documents import as_html
from helpers.pages.edition import Edition
from helpers.pages.exhibits import exhibits
from helpers.pages.history import corrections
from helpers.pages.render import Making, Page
from helpers.pages.texts import plain
from helpers.paths import ROOT
from helpers.reports import brief


class Term(NamedTuple):
    """A word and what it means."""

    word: str
    meaning: str


def pages(edition: Edition) -> Iterator[Page]:
    """Yield them."""
    yield _methods(edition)
    yield _unknown(edition)
    yield _page(edition, "corrections", told=corrections(edition))
    yield _text(edition, "codebook", "README.md")
    yield _text(edition, "changelog", "CHANGELOG.md")
    yield _licences(edition)
    yield _cite(edition)
    groups = [{"name": edition.place(one), "exhibits": exhibits(edition, one)} for one in edition.selections]
    yield Page("use.html", "use.html", edition.say("page-take"), {"groups": groups})


def _page(edition: Edition, name: str, **values) -> Page:
    return Page(f"{name}.html", f"{name}.html", edition.say(f"page-{name}"), values)


def _methods(edition: Edition) -> Page:
    pages = edition.known.tables["sources"]
    counts = {"pages": len(pages), "excerpts": int((pages["read_as"] == "excerpt").sum()),
              "archived": int((pages["archived_url"] != "").sum())}  # fmt: skip
    used = set(edition.known.tables["claims"]["assessment"]) | set(edition.known.tables["equipment"]["assessment"])
    judged = [Term(plain(edition.words.label("assessment", one)), edition.say(f"page-assessment-{one or 'none'}"))
              for one in ("accepted", "contested", "superseded", "rejected", "") if one in used]  # fmt: skip
    return _page(edition, "methods", counts=counts, judged=judged)


def _unknown(edition: Edition) -> Page:
    known, words = edition.known.within(edition.widest), edition.words
    return _page(edition, "unknown", lines=brief.unknown(known, words), questions=brief.other_disputes(known, words))


def _text(edition: Edition, name: str, file: str) -> Page:
    """Return the page of a text that is kept beside the tables, in English; there may be none."""
    path = edition.asked.data.raw / file
    text = path.read_text("utf-8") if path.is_file() else ""
    return Page(f"{name}.html", "document.html", edition.say(f"page-{name}"), {
        "lead": edition.say(f"page-{name}-lead"), "body": partial(_as_html, edition, text), "text": text,
    })  # fmt: skip


def _as_html(edition: Edition, text: str, making: Making) -> Markup:
    entries = {one.correction_id for one in corrections(edition)}

    def way(name: str) -> str:
        return making.to(f"corrections.html#{name}") if name in entries else making.receipt(name)

    return as_html(text, way, making.to)


def _licences(edition: Edition) -> Page:
    terms = ROOT / "LICENSE-DATA"
    layers = edition.known.boundaries / "README.md"
    mapped = any(edition.known.region(one).iso for one in edition.known.subjects)  # only those are drawn on layers
    return _page(
        edition, "licences", terms=terms.read_text("utf-8") if edition.asked.data.own else "",
        layers=partial(_as_html, edition, layers.read_text("utf-8")) if mapped and layers.is_file() else None,
    )  # fmt: skip


def _cite(edition: Edition) -> Page:
    file = citation_file(edition.asked.data)
    row = next(iter(edition.receipts.rows), "")
    receipt = edition.receipts.of(row) if row else None
    return _page(edition, "cite", citation=file.read_text("utf-8") if file.is_file() else "", receipt=receipt)
