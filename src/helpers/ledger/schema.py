"""The one declaration of every raw table: its columns, what each may hold, and what it refers to.

Tables are read as text and checked as text, so a message can quote a cell as it was typed. ``metadata`` of a column
carries what other tools need: ``allowed`` (the words of a fault), ``references`` (``table.column``, several joined by
spaces, or ``labels:vocabulary``), ``many`` (several values joined by ``;``), ``date`` and ``number``.
"""

import re
from functools import cache
from urllib.parse import urlsplit

import pandas as pd
import pandera.pandas as pa

from helpers.words import edtf

REGIONS = ("belgorod", "kursk", "bryansk", "voronezh", "federal")
LANGUAGES = ("en", "ru", "uk")
METRICS = (
    "members", "women", "trained", "battalions", "squads", "firearms", "vehicles", "drones_downed", "killed", "wounded",
    "budget_rub", "budget_rub_year", "pay_rub_month",
)  # fmt: skip
NUMBER = r"\d{1,15}(\.\d{1,8})?"
VOCABULARIES = (
    "metric", "metric_one", "metric_few", "metric_many", "qualifier", "status", "assessment", "item", "category",
    "read_as", "duty", "fact", "interest", "source_kind", "unit_kind", "place_kind", "dispute_kind", "dispute",
    "battalion", "region", "region_in", "region_of",
)  # fmt: skip
ASSESSMENTS = ("accepted", "contested", "superseded", "rejected")
CLAIM_IDS = "unit_sizes.claim_id other_figures.claim_id equipment.claim_id"


def _column(allowed, test, *, required=True, doc="", **metadata) -> pa.Column:
    """Return a text column whose filled cells must pass ``test``, a function of a Series of distinct texts."""

    def check(cells: pd.Series) -> pd.Series:
        distinct = pd.Series(cells.unique(), dtype=object)
        good = dict(zip(distinct, test(distinct), strict=True)) | {"": not required}
        return cells.map(good).astype(bool)

    metadata |= {"allowed": allowed if required else f"{allowed}, or empty", "required": required}
    return pa.Column(object, pa.Check(check, error=metadata["allowed"]), description=doc, metadata=metadata)


def _each(test):
    return lambda cells: cells.map(lambda cell: bool(test(cell)))


def _matches(pattern):
    return _each(re.compile(pattern, re.ASCII).fullmatch)


def text(doc="", required=False, longest=None):
    """Free text on one line, without characters that cannot be printed."""
    limit = longest or 2000
    allowed = f"text of at most {limit} characters on one line" if longest else "text on one line"
    return _column(allowed, _each(lambda cell: cell.isprintable() and len(cell) <= limit), required=required, doc=doc)


def one_of(values, doc="", required=True):
    """One value of a short list."""
    return _column(", ".join(values), lambda cells: cells.isin(values), required=required, doc=doc, values=values)


def key(doc="", once=True):
    """An id, safe in file names and pictures; unless it recurs on purpose, it names one row of its table."""
    allowed = f"letters a to z, digits and hyphens{'; each id once' * once}"
    return _column(allowed, _matches(r"[a-z0-9]+(-[a-z0-9]+)*"), doc=doc, key=once)


def numbered(letter=""):
    """An id of a region's prefix, the letter of its table and a number: unique in all tables together."""
    allowed = f"a region prefix and a number, such as bel-{letter or '0'}01; each id once"
    prefixes = "|".join(region[:3] for region in REGIONS)
    return _column(allowed, _matches(rf"({prefixes})-{letter}\d{{2,6}}"), key=True, letter=letter)


def refers(target, doc="", required=True, many=False):
    """An id that must exist in another table, or a value of a vocabulary of labels.csv."""
    files = [f"{one.partition('.')[0]}.csv" for one in target.split()]
    vocabulary = target.partition(":")[2]
    where = f"a value of vocabulary {vocabulary} in labels.csv" if vocabulary else f"an id of {' or '.join(files)}"
    allowed = f"{where}, several joined by ;" if many else where
    return _column(allowed, _each(bool), required=required, doc=doc, references=target, many=many)


def number(doc="", required=False, whole=False):
    """A plain number: digits and at most one point."""
    kind, pattern = ("whole number", r"\d{1,15}") if whole else ("number", NUMBER)
    allowed = f"a plain {kind}: digits, no signs or separators"
    return _column(allowed, _matches(pattern), required=required, doc=doc, number=True)


def day(doc="", required=False):
    """A date in one of the five forms of the codebook."""

    def good(cell: str) -> bool:
        try:
            edtf.parse(cell)
        except ValueError:
            return False
        return True

    return _column(f"a date: {edtf.FORMS}", _each(good), required=required, doc=doc, date=True)


def web_address(doc="", required=True):
    """An address that a browser opens and that carries no markup."""

    def good(cell: str) -> bool:
        try:
            parts = urlsplit(cell)
        except ValueError:
            return False
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"'`\\]", cell)

    return _column("an address that starts with http:// or https://", _each(good), required=required, doc=doc)


def names(what="name"):
    """The three columns of a name in the three languages."""
    return {f"{what}_{lang}": text(f"in {lang}", required=True, longest=120) for lang in LANGUAGES}


def _judgement() -> dict[str, pa.Column]:
    return {
        "assessment": one_of(ASSESSMENTS),
        "superseded_by": refers(CLAIM_IDS, "of superseded rows: the row to use instead", required=False),
    }


def _claims(metric, letter="") -> dict[str, pa.Column]:
    return {
        "claim_id": numbered(letter),
        "region": one_of(REGIONS),
        "unit_id": refers("units.unit_id", "whose figure it is; empty where no unit is meant", required=False),
        "metric": metric,
        "value": number("the figure as stated; empty where the source has only a word"),
        "low": number("lower bound that the source gives"),
        "high": number("upper bound that the source gives"),
        "qualifier": one_of(("exact", "about", "at_least", "at_most")),
        "status": one_of(("reported", "planned")),
        "as_of": day("the time the figure describes", required=True),
        "stated_on": day("when the page or the speaker stated it", required=True),
        "stated_by": text("speaker, or the outlet where none is named", required=True),
        "speaker_id": refers("speakers.speaker_id"),
        "statement_id": key("rows of one statement count once", once=False),
        "source_id": refers("sources.source_id"),
        "locator": text("place in the source", required=True),
        **_judgement(),
        "note": text("reason, scope, caution"),
    }


def _table(name, columns, about) -> pa.DataFrameSchema:
    first = next(iter(columns))
    unique = first if (columns[first].metadata or {}).get("key") else None
    return pa.DataFrameSchema(columns, name=name, description=about, metadata={"key": unique})


@cache
def tables() -> dict[str, pa.DataFrameSchema]:
    """Return the schema of each raw table by its file name without ending, in reading order."""
    other_metric = refers("labels:metric", "what is counted")
    specs = {
        "sources": ({
            "source_id": key(),
            "publisher": text("one spelling per publisher", required=True, longest=120),
            "title": text("headline, or a description in English", required=True, longest=300),
            "author": text(),
            "url": web_address(),
            "archived_url": web_address("a copy kept by an archive; empty where none is known", required=False),
            "linked": one_of(("yes", "no"), "no: a copy on an unrelated domain, cited only"),
            "published": day("when it was published; empty if unknown"),
            "language": _column("a language code of two letters", _matches("[a-z]{2}"), doc="as read"),
            "kind": one_of(("state_media", "government", "private_media", "exile_media", "ukrainian_media",
                            "international_media", "think_tank", "aggregator", "reference")),
            "read_as": one_of(("full", "excerpt")),
            "accessed": day(required=True),
            "notes": text(),
        }, "one row per page"),
        "speakers": ({
            "speaker_id": key(), **names(), **names("role"),
            "interest": refers("labels:interest"),
            "note": text(),
        }, "who states the figures"),
        "units": ({
            "unit_id": key(),
            "region": one_of(REGIONS), **names(),
            "kind": refers("labels:unit_kind"),
            "formed": day(), "ended": day(),
            "predecessor": refers("units.unit_id", required=False),
            "source_id": refers("sources.source_id"),
            "note": text(),
        }, "units and joint labels"),
        "unit_sizes": (_claims(one_of(METRICS, "what is counted")), "sizes of units, one row per claim and page"),
        "other_figures": (_claims(other_metric, "f"), "one-off figures, one row per claim and page"),
        "equipment": ({
            "claim_id": numbered("q"),
            "region": one_of(REGIONS),
            "unit_id": refers("units.unit_id", required=False),
            "item": refers("labels:item"),
            "quantity": number("empty: not stated"),
            "qualifier": one_of(("exact", "about", "at_least", "at_most"), required=False),
            "status": one_of(("issued", "arrived", "in_use", "planned", "promised", "requested")),
            "date": day(required=True),
            "speaker_id": refers("speakers.speaker_id"),
            "statement_id": key(once=False),
            "same_as": refers("unit_sizes.claim_id", "the row that holds the same figure", required=False),
            "source_id": refers("sources.source_id"),
            "locator": text(required=True),
            **_judgement(),
            "note": text(),
        }, "a ledger of things"),
        "events": ({
            "event_id": numbered("e"),
            "region": one_of(REGIONS),
            "date": day(required=True),
            "known_from": day("earliest publication among its sources; derived"),
            "category": refers("labels:category"),
            "title": text(required=True, longest=70),
            "title_ru": text(required=True, longest=80),
            "title_uk": text(required=True, longest=80),
            "description": text(required=True, longest=220),
            "place_id": refers("places.place_id", required=False),
            "unit_id": refers("units.unit_id", required=False),
            "source_id": refers("sources.source_id"),
            "locator": text(required=True),
            "importance": one_of(("1", "2", "3")),
            "also_source_ids": refers("sources.source_id", "further sources", required=False, many=True),
        }, "one row per real-world event"),
        "event_labels": ({
            "event_id": refers("events.event_id"),
            "disputed": one_of(("yes",), required=False), **names("label"),
        }, "short words for the events of first importance"),
        "districts": ({
            "fact_id": numbered("x"),
            "region": one_of(REGIONS),
            "district": text("key of district_names.csv; empty: not named"),
            "unit_id": refers("units.unit_id", required=False),
            "fact": refers("labels:fact"),
            "value": text(required=True, longest=120),
            "date": day(required=True),
            "source_id": refers("sources.source_id"),
            "note": text(),
        }, "documented presence per district"),
        "duties": ({
            "duty_id": numbered("d"),
            "region": one_of(REGIONS),
            "unit_id": refers("units.unit_id"),
            "duty": refers("labels:duty"),
            "source_id": refers("sources.source_id"),
            "locator": text(required=True),
        }, "what the units are there for"),
        "places": ({
            "place_id": key(), **names(),
            "kind": refers("labels:place_kind"),
            "region": one_of(REGIONS),
            "district": text(required=True),
            "lat": number("of the settlement, from GeoNames; empty: show the district"),
            "lon": number("as lat"),
            "geonames_id": number(whole=True),
            "source_id": refers("sources.source_id"),
        }, "settlements and districts named in reports"),
        "reference": ({
            "reference_id": numbered("r"),
            "region": one_of(REGIONS),
            "district": text(),
            "metric": refers("labels:metric"),
            "value": number(required=True),
            "year": _column("a year of four digits", _matches(r"(19|20)\d\d"), required=False),
            "source_id": refers("sources.source_id"),
        }, "population, area, border"),
        "regions_names": ({"region": one_of(REGIONS), **names()}, "names of regions"),
        "district_names": ({
            "region": one_of(REGIONS),
            "district": text("the key used everywhere", required=True, longest=60),
            "kind": one_of(("city", "district")), **names(),
            "boundary_name": text("name in the boundary layer; empty outside the two regions"),
        }, "names of districts"),
        "disputes": ({
            "dispute_id": _column("d and a number, such as d01; each id once", _matches(r"d\d{2,4}"), key=True),
            "region": one_of(REGIONS),
            "kind": refers("labels:dispute_kind"),
            "metric": refers("labels:metric", "of numeric disputes", required=False),
            "unit_id": refers("units.unit_id", required=False),
            "question": text(required=True, longest=120),
            "claim_ids": refers(f"{CLAIM_IDS} events.event_id", "claims and events", many=True),
            "positions": text(required=True),
            "handling": text(required=True),
        }, "the contradictions"),
        "labels": ({
            "vocabulary": one_of(VOCABULARIES, "the list of words"),
            "value": text(required=True, longest=120),
            **{lang: text(required=True, longest=120) for lang in LANGUAGES},
        }, "display words"),
    }  # fmt: skip
    return {name: _table(name, columns, about) for name, (columns, about) in specs.items()}


@cache
def numbered_ids() -> dict[str, str]:
    """Return the column of ids of each raw table whose ids are a region's prefix and a number."""
    firsts = {name: next(iter(schema.columns.values())) for name, schema in tables().items()}
    return {name: first.name for name, first in firsts.items() if "letter" in (first.metadata or {})}


def columns_with(table: str, flag: str) -> list[str]:
    """Return the columns of a raw table whose metadata has ``flag`` set, such as ``date`` or ``references``."""
    return [name for name, column in tables()[table].columns.items() if (column.metadata or {}).get(flag)]
