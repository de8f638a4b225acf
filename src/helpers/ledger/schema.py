"""The one declaration of every raw table: its columns, what each means, what it may hold, and what it refers to.

Tables are read as text and checked as text, so a message can quote a cell as it was typed. ``description`` of a column
says what it means. Its ``metadata`` carries what other tools need: ``allowed`` (the words of a fault), ``required``,
``references`` (``table.column``, several joined by spaces, or ``labels:vocabulary``), ``many`` (several values joined
by ``;``), ``date``, ``number``, ``values`` (the only ones allowed), ``words`` (what they mean, in groups), ``pattern``,
``longest``, ``least``, ``most``, ``type`` (of what is more than text), ``unit``, ``drawn`` (charts print it) and
``labelled`` (the vocabularies of labels.csv in which each of its words has a name).
"""

import re
from functools import cache

import pandas as pd
import pandera.pandas as pa

from helpers.ledger import addresses, meanings
from helpers.ledger.texts import is_clean, is_printed
from helpers.words import edtf

LANGUAGES = {"en": "English", "ru": "Russian", "uk": "Ukrainian"}
QUALIFIERS = ("exact", "about", "at_least", "at_most")
NUMBER = r"\d{1,15}(\.\d{1,8})?"
# Each number has one writing, so that equal figures are equal texts.
FIGURE = r"(0|[1-9]\d{0,14})(\.\d{0,7}[1-9])?"
REGIONS = tuple(meanings.REGION)
ASSESSMENTS = tuple(meanings.ASSESSMENT)
CLAIM_IDS = "unit_sizes.claim_id other_figures.claim_id equipment.claim_id"
# Of dates: a year further off is a slip of the hand, and would leave a time axis with nothing to tell apart.
YEARS = (1900, 2199)
# What names a row besides its id, or for want of one.
ONCE = {
    "sources": ("url",),
    "event_labels": ("event_id",),
    "regions": ("region",),
    "district_names": ("region", "district"),
    "labels": ("vocabulary", "value"),
}


_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


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


def _grouped(words) -> meanings.Groups:
    """Return a list of words, with or without meanings, as groups of words with meanings."""
    words = words if isinstance(words, dict) else dict.fromkeys(words, "")
    grouped = any(isinstance(value, dict) for value in words.values())
    return words if grouped or not words else {"": words}


def text(doc="", required=False, longest=None, drawn=False):
    """Free text on one line, as :mod:`helpers.ledger.texts` has it; if it is drawn, of signs that charts can print."""
    limit = longest or 2000
    allowed = f"text of at most {limit} characters on one line" if longest else "text on one line"
    allowed += ", in signs that charts can print" * drawn
    test = _each(lambda cell: len(cell) <= limit and is_clean(cell) and (not drawn or is_printed(cell)))
    return _column(allowed, test, required=required, doc=doc, longest=limit, drawn=drawn, text=True)


def one_of(words, doc="", required=True, labelled=()):
    """One word of a short list, which may map each word to its meaning."""
    words = _grouped(words)
    values = tuple(word for group in words.values() for word in group)
    return _column(", ".join(values), lambda cells: cells.isin(values), required=required, doc=doc, values=values,
                   words=words, labelled=labelled)  # fmt: skip


def patterned(pattern, allowed, doc="", **metadata):
    """Text that a pattern describes."""
    return _column(allowed, _matches(pattern), doc=doc, pattern=pattern, **metadata)


def key(doc="", once=True):
    """An id, safe in file names and pictures; unless it recurs on purpose, it names one row of its table."""
    allowed = f"letters a to z, digits and hyphens{'; each id once' * once}"
    test = _each(lambda cell: len(cell) <= 80 and _KEY.fullmatch(cell))
    return _column(allowed, test, doc=doc, pattern=_KEY.pattern, key=once, longest=80)


def numbered(doc="", letter=""):
    """An id of a region's prefix, the letter of its table and a number: unique in all tables together."""
    allowed = f"a region prefix and a number, such as bel-{letter or '0'}01; each id once"
    prefixes = "|".join(region[:3] for region in REGIONS)
    return patterned(rf"({prefixes})-{letter}\d{{2,6}}", allowed, doc, key=True, letter=letter)


def refers(target, doc="", required=True, many=False, words=()):
    """An id that must exist in another table, or a value of a vocabulary of labels.csv."""
    files = [f"{one.partition('.')[0]}.csv" for one in target.split()]
    vocabulary = target.partition(":")[2]
    where = f"a value of vocabulary {vocabulary} in labels.csv" if vocabulary else f"an id of {' or '.join(files)}"
    allowed = f"{where}, several joined by ;" if many else where
    return _column(
        allowed, _each(bool), required=required, doc=doc, references=target, many=many, words=_grouped(words)
    )


def number(doc="", required=False, whole=False, least=0, most=None, unit=""):
    """A plain number: digits and at most one point. That it lies within its bounds is left to a rule.

    A figure has one writing; what is measured to a number of decimals, in degrees, keeps them.
    """
    kind, pattern = ("whole number", r"0|[1-9]\d{0,14}") if whole else ("number", NUMBER if most else FIGURE)
    allowed = f"a plain {kind}: digits, no signs or separators"
    return _column(allowed, _matches(pattern), required=required, doc=doc, number=True,
                   type="integer" if whole else "number", least=least, most=most, unit=unit)  # fmt: skip


def day(doc="", required=False):
    """A date in one of the five forms of the codebook."""

    def good(cell: str) -> bool:
        try:
            when = edtf.parse(cell)
        except ValueError:
            return False
        return YEARS[0] <= when.first.year and when.last.year <= YEARS[1]

    allowed = f"a date: {edtf.FORMS}; from {YEARS[0]} to {YEARS[1]}"
    return _column(allowed, _each(good), required=required, doc=doc, date=True, pattern=edtf.PATTERN)


def year(doc=""):
    """A year of the last century or of this one, if known."""
    test = _matches(r"(19|20)\d\d")
    return _column("a year of four digits", test, required=False, doc=doc, type="year", least=1900, most=2099)


def web_address(doc="", required=True):
    """An address that a browser opens and that carries no markup."""
    allowed = "an address that starts with http:// or https://"
    return _column(allowed, _each(addresses.is_sound), required=required, doc=doc, pattern=addresses.PATTERN,
                   longest=addresses.LONGEST, address=True)  # fmt: skip


def names(doc, what="name", required=True):
    """The columns of a name, one a language."""
    return {
        f"{what}_{lang}": text(f"{doc} ({language})", required=required, longest=120, drawn=True)
        for lang, language in LANGUAGES.items()
    }


def _region(doc="region that the row is about"):
    return one_of(meanings.REGION, doc)


def _unit(doc, required=False):
    return refers("units.unit_id", doc, required=required)


def _source(doc="page that the row follows"):
    return refers("sources.source_id", doc)


def _locator():
    doc = "place in the source: para n counts body paragraphs after the byline, excerpt para n those of the excerpt"
    return text(f"{doc}, which is approximate", required=True)


def _statement():
    return key("the original statement; rows of one statement count once", once=False)


def _judgement() -> dict[str, pa.Column]:
    successor = "of superseded rows, and of no others: the row to use instead, in any of the three tables of claims"
    return {
        "assessment": one_of(meanings.ASSESSMENT, "how fit the claim is for use, which does not say that it is true",
                             labelled=("assessment",)),
        "superseded_by": refers(CLAIM_IDS, successor, required=False),
    }


def _note(doc="reason, scope, caution"):
    return text(doc)


def _claims(metric, unit, letter="") -> dict[str, pa.Column]:
    counted = "what `metric` counts"
    return {
        "claim_id": numbered("id of the claim; one row is one claim in one source", letter),
        "region": _region("region of the unit"),
        "unit_id": unit,
        "metric": metric,
        "value": number('the figure as stated; empty where the source has a word or bounds only, as in "15 to 20"',
                        unit=counted),
        "low": number("lower bound that the source gives", unit=counted),
        "high": number("upper bound that the source gives", unit=counted),
        "qualifier": one_of(QUALIFIERS, "how exact the source is"),
        "scope": one_of(meanings.SCOPE, "how much of the unit the figure covers; empty: all of it", required=False),
        **names("what it covers, in the words to be printed; empty if it is all of the unit", "scope", required=False),
        "status": one_of(meanings.STATUS, "whether the figure is told as a fact or as an aim",
                         labelled=("status",)),
        "as_of": day("the time that the figure describes", required=True),
        "stated_on": day("when the speaker or the page said it", required=True),
        "stated_by": text("the speaker in the words of the row, or the outlet where none is named", required=True,
                          drawn=True),
        "speaker_id": refers("speakers.speaker_id", "`stated_by` as an id"),
        "statement_id": _statement(),
        "based_on": refers("unit_sizes.claim_id other_figures.claim_id", "the claim that this one repeats or is worked "
                           "out from, where the page says so", required=False),
        "case_id": text("of losses: the case that the figure is about, the same for all claims on it", longest=80),
        "source_id": _source(),
        "locator": _locator(),
        **_judgement(),
        "note": _note(),
    }  # fmt: skip


def _table(name, columns, about) -> pa.DataFrameSchema:
    first = next(iter(columns))
    unique = first if columns[first].metadata.get("key") else None
    identity = [unique] if unique else list(ONCE.get(name, ()))
    return pa.DataFrameSchema(columns, name=name, description=about, metadata={"key": unique, "identity": identity})


@cache
def tables() -> dict[str, pa.DataFrameSchema]:
    """Return the schema of each raw table by its file name without ending, in reading order."""
    size = one_of(meanings.SIZE, "what is counted", labelled=("metric", "metric_one", "metric_few", "metric_many"))
    figure = refers("labels:metric", "what is counted", words=meanings.OTHER_FIGURE)
    specs = {
        "sources": ({
            "source_id": key("id of the page: publisher, date of publication and, if needed, a suffix; undated pages "
                             "carry 2026, the year of access"),
            "publisher": text('one spelling per publisher, "A / B" or "B via A" where A carries text of B',
                              required=True, longest=120, drawn=True),
            "title": text("the headline where it was visible, otherwise a short description in English", required=True,
                          longest=300),
            "author": text("the author if named"),
            "url": web_address("address, once in the table however it is written"),
            "archived_url": web_address("address of a copy in a web archive; empty where none is known",
                                        required=False),
            "linked": one_of(meanings.LINKED, "whether readers are sent to the address"),
            "published": day("when it was published, sometimes read from the address or the id of the page; empty if "
                             "unknown"),
            "language": patterned("[a-z]{2}", "a language code of two letters", "language of the page as read"),
            "kind": one_of(meanings.SOURCE_KIND, "kind of publisher", labelled=("source_kind",)),
            "read_as": one_of(meanings.READ_AS, "how much of the page was read", labelled=("read_as",)),
            "accessed": day("when it was read", required=True),
            "notes": text("reliability, dating, known errors"),
        }, "pages, one row each"),
        "speakers": ({
            "speaker_id": key("id of whoever states the figure on that page; a background line of a newsroom belongs "
                              "to the newsroom, even if it repeats a governor, and the origin is the earliest accepted "
                              "row of the statement"),
            **names("office-holder, body or outlet; other persons by function"),
            **names("the same in a word or two, for charts; empty: the name", "short", required=False),
            **names("function when speaking", "role"),
            "office": one_of(meanings.OFFICE, "office by which several speakers are named together", required=False),
            "interest": refers("labels:interest", "what ties the speaker to the figures", words=meanings.INTEREST),
            "note": _note("caution"),
        }, "who states the figures"),
        "units": ({
            "unit_id": key("id of the unit"),
            "region": _region("region that the unit belongs to"),
            **names("name of the unit or joint label"),
            **names("the same in a word or two, for charts; empty: the name", "short", required=False),
            "kind": refers("labels:unit_kind", "kind of unit", words=meanings.UNIT_KIND),
            "role": one_of(meanings.ROLE, "part that it has beside the headline unit of its region", required=False),
            "formed": day("when it was formed"),
            "ended": day("when it ended; empty: no end is reported"),
            "predecessor": _unit("the unit that this one came out of or belongs to"),
            "source_id": _source(),
            "note": _note(),
        }, "units and joint labels"),
        "unit_sizes": (_claims(size, _unit("whose figure it is")),
                       "sizes of units, one row per claim and page"),
        "other_figures": (_claims(figure, _unit("whose figure it is; empty where no unit is meant"), "f"),
                          "single figures that make no series, one row per claim and page"),
        "equipment": ({
            "claim_id": numbered("id of the claim; one row is one claim in one source", "q"),
            "region": _region(),
            "unit_id": _unit("the receiving unit; empty if not named"),
            "item": refers("labels:item", "kind of thing", words=meanings.ITEM),
            "quantity": number("how many; mostly empty: the row then shows only that a kind of thing was named",
                               unit="things, or vehicles for each battalion where `item` says so"),
            "qualifier": one_of(QUALIFIERS, "how exact the source is; empty without a quantity", required=False),
            **names("of a quantity that is a word, that word in quotation marks", "word", required=False),
            "status": one_of(meanings.ITEM_STATUS, "how far the thing had come", labelled=("status",)),
            "date": day("of the act, or of the words where the act has no date", required=True),
            "speaker_id": refers("speakers.speaker_id", "who states it"),
            "statement_id": _statement(),
            "same_as": refers("unit_sizes.claim_id", "the row that holds the same figure: count it once",
                              required=False),
            "source_id": _source(),
            "locator": _locator(),
            **_judgement(),
            "note": _note(),
        }, "things asked for, promised, handed over or seen, one row per claim and page"),
        "events": ({
            "event_id": numbered("id of the event", "e"),
            "region": _region("region that it happened in or concerns"),
            "date": day("when it happened or was said", required=True),
            "known_from": day("earliest publication among its sources; derived"),
            "category": refers("labels:category", "kind of event", words=meanings.CATEGORY),
            "title": text("the event in one line, in English", required=True, longest=70, drawn=True),
            "title_ru": text("the same in Russian, attributed alike", required=True, longest=80, drawn=True),
            "title_uk": text("the same in Ukrainian, attributed alike", required=True, longest=80, drawn=True),
            "description": text("what the sources say; disputed acts are attributed", required=True,
                                longest=220),
            "place_id": refers("places.place_id", "where; empty: the whole region, several places or none",
                               required=False),
            "unit_id": _unit("the unit concerned, if any"),
            "source_id": _source(),
            "locator": _locator(),
            "importance": one_of(meanings.IMPORTANCE, "how selective a timeline shows it"),
            "context": one_of(meanings.YES, "whether charts of figures over time mark it", required=False),
            "also_source_ids": refers("sources.source_id", "further pages on it", required=False, many=True),
        }, "one row per real-world event"),
        "event_labels": ({
            "event_id": refers("events.event_id", "an event of importance 1"),
            "disputed": one_of(meanings.DISPUTED, "whether it is disputed; empty: not", required=False),
            **names("words for charts without room for a title, which is the checked wording where they differ",
                    "label"),
        }, "short words for the events of first importance"),
        "districts": ({
            "fact_id": numbered("id of the fact", "x"),
            "region": _region(),
            "district": text("name in district_names.csv; empty: the source names none, or a group without names"),
            "unit_id": _unit("the unit concerned; empty: the fact is about the district"),
            "fact": refers("labels:fact", "what is documented", words=meanings.FACT),
            "value": text("a number, a name, or yes for present", required=True, longest=120, drawn=True),
            "date": day("the time that the fact describes", required=True),
            "source_id": _source(),
            "note": _note("reason, scope, caution, and which row elsewhere holds the same case"),
        }, "documented presence per district"),
        "duties": ({
            "duty_id": numbered("id of the duty as one page tells it", "d"),
            "region": _region("region of the unit"),
            "unit_id": _unit("whose duty it is", required=True),
            "duty": refers("labels:duty", "short text, the same words for the same duty; labels.csv translates it"),
            "source_id": _source(),
            "locator": _locator(),
        }, "what the units are there for"),
        "places": ({
            "place_id": key("id of the place"),
            **names("name of the place"),
            "kind": refers("labels:place_kind", "kind of place", words=meanings.PLACE_KIND),
            "region": _region("region that it lies in"),
            "district": text("district that it lies in, as in district_names.csv", required=True),
            "lat": number("latitude of the settlement, from GeoNames, to four decimals; empty: show the district",
                          least=49, most=54.5, unit="degrees north (WGS 84)"),
            "lon": number("longitude, likewise", least=30, most=41, unit="degrees east (WGS 84)"),
            "geonames_id": number("id of the settlement in GeoNames", whole=True),
            "source_id": _source("page or data set that names it"),
        }, "settlements and districts named in reports"),
        "reference": ({
            "reference_id": numbered("id of the figure", "r"),
            "region": _region(),
            "district": text("name in district_names.csv; empty: the whole region"),
            "metric": refers("labels:metric", "what is measured", words=meanings.REFERENCE_FIGURE),
            "value": number("the figure", required=True, unit="what `metric` measures"),
            "year": year("of populations: 2021 is the census of October, other years are 1 January; empty: the page "
                         "gives none"),
            "source_id": _source("mostly an encyclopedia page: citable, but secondary"),
        }, "population, area and border of regions and districts"),
        "regions": ({
            "region": _region("the region"),
            "prefix": patterned("[a-z]{3}", "three letters a to z", "what the ids of its rows begin with"),
            "kind": one_of(meanings.REGION_KIND, "what part it has in the story"),
            "order": number("place among the regions, first to last", required=True, whole=True, least=1),
            "colour": patterned("#[0-9A-F]{6}", "a colour such as #12436D", "colour of its marks", required=False),
            "colour_text": patterned("#[0-9A-F]{6}", "a colour such as #12436D", "colour of words in it, 4.5:1 on "
                                     "white", required=False),
            "iso": patterned("[A-Z]{2}-[A-Z0-9]{2,3}", "a code of ISO 3166-2", "its code in the map layers; empty: not "
                             "on maps", required=False),
            "capital": refers("places.place_id", "its chief town", required=False),
            "headline_unit": _unit("the unit that its figures are about when nothing else is said"),
            "part_metric": text("what that unit is divided into, as a metric of unit_sizes.csv"),
            **names("name of the region"),
            **names("name with the preposition that says where", "in"),
            **names("name in the genitive", "of"),
        }, "regions, one row each: all that is told of a region as such"),
        "selections": ({
            "selection": key("name of the selection, as reports are asked for it"),
            "regions": refers("regions.region", "regions of kind subject, in the order of drawing", many=True),
            **names("name of them together"),
            **names("the same with the preposition that says where", "in"),
        }, "sets of regions that reports are made on together"),
        "item_groups": ({
            "group": key("id of the group"),
            "items": refers("labels:item", "the kinds of things that belong to it", many=True),
            "said_item": refers("labels:item", "the one that its name says already", required=False),
            **names("name of the group"),
        }, "kinds of things that a chart shows in one row, the ones to keep first where room is short"),
        "district_names": ({
            "region": _region("region of the district"),
            "district": text("the name that other tables use, with (city) behind cities; all 55 of Belgorod and "
                             "Kursk, and two of Bryansk that some table needs", required=True, longest=60, drawn=True),
            "kind": one_of(("city", "district"), "kind of district"),
            **names("name of the district"),
            "boundary_name": text("English name in boundaries/admin2.geojson, of the same kind; empty: not on maps"),
        }, "names of districts"),
        "disputes": ({
            "dispute_id": patterned(r"d\d{2,4}", "d and a number, such as d01; each id once", "id of the contradiction",
                                    key=True),
            "region": _region(),
            "kind": refers("labels:dispute_kind", "what the contradiction is about", words=meanings.DISPUTE_KIND),
            "metric": refers("labels:metric", "of numeric disputes; empty where the figures stand in event texts only "
                             "(`d38`)", required=False),
            "unit_id": _unit("the unit; empty where several or none are meant, and where `metric` is"),
            "featured": one_of(meanings.YES, "whether charts show it of its region when none is asked for",
                               required=False),
            "question": text("the contradiction in one line, in English", required=True, longest=120, drawn=True),
            "question_ru": text("the same in Russian", required=True, longest=120, drawn=True),
            "question_uk": text("the same in Ukrainian", required=True, longest=120, drawn=True),
            "claim_ids": refers(f"{CLAIM_IDS} events.event_id", "claims, equipment and events; complete for `d01`, "
                                "`d02`, `d25` and `d26`, rejected rows left out. A chart draws the rows whose metric "
                                "fits and takes the rest as context", many=True),
            "positions": text("each side, with the ids of its sources in brackets", required=True),
            "handling": text("what a chart should do", required=True),
        }, "the contradictions"),
        "labels": ({
            "vocabulary": one_of(meanings.VOCABULARY, "the list of words"),
            "value": text("the value, once in its vocabulary", required=True, longest=120, drawn=True),
            **{lang: text(f"the words shown in {language}", required=True, longest=120, drawn=True)
               for lang, language in LANGUAGES.items()},
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
