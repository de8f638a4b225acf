"""The one declaration of every raw table: its columns, in their order, and what each is for.

Tables are read as text and checked as text, so a message can quote a cell as it was typed. What a kind of column holds
and carries is told in :mod:`helpers.ledger.columns`.
"""

from functools import cache

import pandera.pandas as pa

from helpers.choices import LANGUAGES
from helpers.ledger import meanings
from helpers.ledger.columns import (
    Columns,
    day,
    derived,
    filled,
    key,
    language_of,
    metadata_of,
    names,
    needed,
    number,
    numbered,
    one_of,
    patterned,
    refers,
    text,
    titles,
    web_address,
    year,
)

QUALIFIERS = ("exact", "about", "at_least", "at_most")
ASSESSMENTS = tuple(meanings.ASSESSMENT)
# The tables of claims: those on figures, and all.
FIGURES = ("unit_sizes", "other_figures")
CLAIMS = (*FIGURES, "equipment")
CLAIM_IDS = " ".join(f"{table}.claim_id" for table in CLAIMS)
# What is to be in a folder, if nothing else is.
LEAST = ("sources", "units", "unit_sizes")
# What names a row besides its id, or for want of one.
ONCE = {
    "sources": ("url",),
    "event_labels": ("event_id",),
    "district_names": ("region", "district"),
    "labels": ("vocabulary", "value"),
}
_COLOUR = ("#[0-9A-F]{6}", "a colour such as #12436D")


def _region(doc="region that the row is about"):
    return derived(refers("regions.region", doc), "region of the unit")


def _unit(doc, required=False):
    return refers("units.unit_id", doc, required=required)


def _source(doc="page that the row follows"):
    return refers("sources.source_id", doc)


def _speaker(doc):
    return derived(refers("speakers.speaker_id", doc), "speaker of that name")


def _locator():
    doc = "place in the source: para n counts body paragraphs after the byline, excerpt para n those of the excerpt"
    return text(f"{doc}, which is approximate", required=True)


def _statement():
    own = key("the original statement; rows of one statement count once", once=False)
    return derived(own, "statement of its own")


def _judgement() -> Columns:
    successor = "of superseded rows, and of no others: the row to use instead, in any of the three tables of claims"
    return {
        "assessment": one_of(meanings.ASSESSMENT, "how fit the claim is for use, which does not say that it is true",
                             labelled=("assessment",)),
        "superseded_by": refers(CLAIM_IDS, successor, required=False),
    }


def _note(doc="reason, scope, caution"):
    return text(doc)


def _claims(metric, unit, letter="") -> Columns:
    counted = "what `metric` counts"
    return {
        "claim_id": numbered("id of the claim; one row is one claim in one source", letter),
        "region": _region("region of the unit"),
        "unit_id": unit,
        "metric": metric,
        **_figure(counted),
        "qualifier": one_of(QUALIFIERS, "how exact the source is"),
        "scope": one_of(meanings.SCOPE, "how much of the unit the figure covers; empty: all of it, or no question of "
                        "it, as of a loss or a rate of pay", required=False),
        **names("what it covers, in the words to be printed; empty if it is all of the unit and that says all",
                "scope", required=False, word="scope"),
        **names("of a figure that is a word, that word in quotation marks", "word", required=False, word="word"),
        "status": one_of(meanings.STATUS, "whether the figure is told as a fact or as an aim", labelled=("status",)),
        "as_of": needed(day("the time that the figure describes", required=True)),
        "stated_on": derived(day("when the speaker or the page said it", required=True), "publication, or as_of"),
        "stated_by": needed(text("the speaker in the words of the row, or the outlet where none is named",
                                 required=True, drawn=True)),
        "speaker_id": _speaker("`stated_by` as an id"),
        "statement_id": _statement(),
        "based_on": refers("unit_sizes.claim_id other_figures.claim_id", "the claim that this one repeats or is worked "
                           "out from, as its page or `note` says, where another statement holds that", required=False),
        "case_id": text("of losses: the case that the figure is about, the same for all claims on it, such as the id "
                        "of its event", longest=80),
        "source_id": needed(_source()),
        "locator": _locator(),
        **_judgement(),
        "note": _note(),
    }  # fmt: skip


def _figure(counted: str) -> Columns:
    value = 'the figure as stated; empty where the source has a word or bounds only, as in "15 to 20"'
    return {
        "value": needed(number(value, unit=counted)),
        "low": derived(number("lower bound that the source gives", unit=counted), "bound of the qualifier"),
        "high": derived(number("upper bound that the source gives", unit=counted), "bound of the qualifier"),
    }


def _sources() -> Columns:
    named = "the publisher as it is called in {}, one spelling per publisher; names of mere sites stay in Latin letters"
    return {
        "source_id": needed(key("id of the page: publisher, date of publication and, if needed, a suffix; undated "
                                "pages carry the year of access")),
        "publisher": needed(text('one spelling per publisher, "A / B" or "B (via A)" where A carries text of B',
                                 required=True, longest=120, drawn=True)),
        **{f"publisher_{lang}": derived(text(named.format(language_of(lang)), required=True, longest=120, drawn=True),
                                        "the publisher itself")
           for lang in LANGUAGES[1:]},
        "title": needed(text("the headline where it was visible, otherwise a short description in English",
                             required=True, longest=300)),
        "author": text("the author if named"),
        "url": needed(web_address("address, once in the table however it is written")),
        "archived_url": web_address("address of a copy in a web archive; empty where none is known", required=False),
        "linked": filled(one_of(meanings.LINKED, "whether readers are sent to the address"), "yes"),
        "published": day("when it was published, sometimes read from the address or the id of the page; empty if "
                         "unknown"),
        "language": patterned("[a-z]{2}", "a language code of two letters", "language of the page as read"),
        "kind": one_of(meanings.SOURCE_KIND, "kind of publisher", labelled=("source_kind",)),
        "read_as": one_of(meanings.READ_AS, "how much of the page was read", labelled=("read_as",)),
        "accessed": day("when it was read", required=True),
        "notes": text("reliability, dating, known errors"),
    }  # fmt: skip


def _speakers() -> Columns:
    return {
        "speaker_id": needed(key("id of whoever states the figure on that page; a background line of a newsroom "
                                 "belongs to the newsroom, even if it repeats a governor, and the origin is the "
                                 "earliest accepted row of the statement")),
        **names("office-holder, body or outlet; other persons by function", word="speaker", need=True),
        **names("the same in a word or two, for charts; empty: the name", "short", required=False,
                word="speaker_short"),
        **names("function when speaking", "role", word="role"),
        "office": one_of(meanings.OFFICE, "office by which several speakers are named together", required=False),
        "interest": refers("labels:interest", "what ties the speaker to the figures", words=meanings.INTEREST),
        "note": _note("caution"),
    }  # fmt: skip


def _units() -> Columns:
    return {
        "unit_id": needed(key("id of the unit")),
        "region": derived(refers("regions.region", "region that the unit belongs to"), "the only region"),
        **names("name of the unit or joint label", word="unit", need=True),
        **names("the same in a word or two, for charts; empty: the name", "short", required=False, word="unit_short"),
        "kind": refers("labels:unit_kind", "kind of unit", words=meanings.UNIT_KIND),
        "role": one_of(meanings.ROLE, "part that it has beside the headline unit of its region", required=False),
        "joins": refers("units.unit_id", "units that a joint label joins; empty: units of each region", required=False,
                        many=True),
        "formed": day("when it was formed"),
        "ended": day("when it ended; empty: no end is reported"),
        "predecessor": _unit("the unit that this one came out of or belongs to"),
        "source_id": _source(),
        "note": _note(),
    }


def _unit_sizes() -> Columns:
    forms = ("metric_one", "metric_few", "metric_many")
    size = refers("labels:metric", "what is counted", words=meanings.SIZE, labelled=forms)
    return _claims(filled(size, "members"), needed(_unit("whose figure it is")))


def _other_figures() -> Columns:
    figure = refers("labels:metric", "what is counted", words=meanings.OTHER_FIGURE)
    return _claims(needed(figure), _unit("whose figure it is; empty where no unit is meant"), "f")


def _equipment() -> Columns:
    return {
        "claim_id": numbered("id of the claim; one row is one claim in one source", "q"),
        "region": _region(),
        "unit_id": _unit("the receiving unit; empty if not named"),
        "item": needed(refers("labels:item", "kind of thing", words=meanings.ITEM)),
        "quantity": number("how many; mostly empty: the row then shows only that a kind of thing was named",
                           unit="things, or vehicles for each battalion where `item` says so"),
        "qualifier": one_of(QUALIFIERS, "how exact the source is; empty without a quantity", required=False),
        **names("of a quantity that is a word, that word in quotation marks", "word", required=False, word="word"),
        "status": one_of(meanings.ITEM_STATUS, "how far the thing had come", labelled=("status",)),
        "date": needed(day("of the act, or of the words where the act has no date", required=True)),
        "speaker_id": _speaker("who states it"),
        "statement_id": _statement(),
        "same_as": refers("unit_sizes.claim_id", "the row that holds the same figure: count it once", required=False),
        "source_id": needed(_source()),
        "locator": _locator(),
        **_judgement(),
        "note": _note(),
    }  # fmt: skip


def _events() -> Columns:
    return {
        "event_id": numbered("id of the event", "e"),
        "region": _region("region that it happened in or concerns"),
        "date": needed(day("when it happened or was said", required=True)),
        "known_from": derived(day("earliest publication among its sources; derived"), "earliest publication"),
        "category": refers("labels:category", "kind of event", words=meanings.CATEGORY),
        **titles("the event in one line", "title", "the same in {}, attributed alike", "event", (70, 80)),
        "description": text("what the sources say; disputed acts are attributed", required=True, longest=220),
        "place_id": refers("places.place_id", "where; empty: the whole region, several places or none",
                           required=False),
        "unit_id": _unit("the unit concerned, if any"),
        "source_id": needed(_source()),
        "locator": _locator(),
        "importance": filled(one_of(meanings.IMPORTANCE, "how selective a timeline shows it"), "1"),
        "context": one_of(meanings.YES, "whether charts of figures over time mark it", required=False),
        "also_source_ids": refers("sources.source_id", "further pages on it", required=False, many=True),
    }  # fmt: skip


def _event_labels() -> Columns:
    return {
        "event_id": needed(refers("events.event_id", "an event of importance 1")),
        "disputed": one_of(meanings.DISPUTED, "whether it is disputed; empty: not", required=False),
        **names("words for charts without room for a title, which is the checked wording where they differ", "label",
                word="event_label"),
    }


def _districts() -> Columns:
    return {
        "fact_id": numbered("id of the fact", "x"),
        "region": _region(),
        "district": text("name in district_names.csv; empty: the source names none, or a group without names"),
        "unit_id": _unit("the unit concerned; empty: the fact is about the district"),
        "fact": needed(refers("labels:fact", "what is documented", words=meanings.FACT)),
        "value": filled(text("a number, a name, or yes for present", required=True, longest=120, drawn=True), "yes"),
        "date": needed(day("the time that the fact describes", required=True)),
        "source_id": needed(_source()),
        "note": _note("reason, scope, caution, and which row elsewhere holds the same case"),
    }


def _duties() -> Columns:
    return {
        "duty_id": numbered("id of the duty as one page tells it", "d"),
        "region": _region("region of the unit"),
        "unit_id": needed(_unit("whose duty it is", required=True)),
        "duty": needed(refers("labels:duty", "short text, the same words for the same duty; labels.csv translates it")),
        "source_id": needed(_source()),
        "locator": _locator(),
    }


def _places() -> Columns:
    return {
        "place_id": needed(key("id of the place")),
        **names("name of the place", word="place", need=True),
        "kind": one_of(meanings.PLACE_KIND, "kind of place"),
        "region": derived(refers("regions.region", "region that it lies in"), "the only region"),
        "district": text("district that it lies in, as in district_names.csv", required=True),
        "lat": number("latitude of the settlement, from GeoNames, to four decimals; empty: show the district",
                      least=-90, most=90, unit="degrees north (WGS 84)"),
        "lon": number("longitude, likewise", least=-180, most=180, unit="degrees east (WGS 84)"),
        "geonames_id": number("id of the settlement in GeoNames", whole=True),
        "source_id": _source("page or data set that names it"),
    }  # fmt: skip


def _reference() -> Columns:
    return {
        "reference_id": numbered("id of the figure", "r"),
        "region": derived(refers("regions.region", "region that the row is about"), "the only region"),
        "district": text("name in district_names.csv; empty: the whole region"),
        "metric": needed(refers("labels:metric", "what is measured", words=meanings.REFERENCE_FIGURE)),
        "value": needed(number("the figure", required=True, unit="what `metric` measures")),
        "year": year("of populations: a census, or an estimate of 1 January; empty: the page gives none"),
        "source_id": needed(_source("mostly an encyclopedia page: citable, but secondary")),
    }


def _regions() -> Columns:
    return {
        "region": needed(key("the region")),
        "prefix": patterned("[a-z]{2,8}", "letters a to z", "what the ids of its rows begin with; empty: they begin "
                            "as they like", required=False),
        "kind": filled(one_of(meanings.REGION_KIND, "what part it has in the story"), "subject"),
        "order": derived(number("place among the regions, first to last", required=True, whole=True, least=1),
                         "place in order"),
        "colour": patterned(*_COLOUR, "colour of its marks", required=False),
        "colour_text": patterned(*_COLOUR, "colour of words in it, 4.5:1 on white", required=False),
        "iso": patterned("[A-Z]{2}-[A-Z0-9]{1,3}", "a code of ISO 3166-2", "its code in the map layers; empty: not on "
                         "maps", required=False),
        "capital": refers("places.place_id", "its chief town", required=False),
        "headline_unit": derived(_unit("the unit that its figures are about when nothing else is said"),
                                 "unit of most figures"),
        "part_metric": refers("labels:metric", "what that unit is divided into, as a metric of unit_sizes.csv",
                              required=False),
        **names("name of the region", word="region", rule="its id"),
        **names("name with the preposition that says where", "in", word="region_in", rule="its name in a sentence"),
        **names("name in the genitive", "of", word="region_of", rule="its name in a sentence"),
    }  # fmt: skip


def _selections() -> Columns:
    return {
        "selection": needed(key("name of the selection, as reports are asked for it")),
        "regions": needed(refers("regions.region", "regions of kind subject, in the order of drawing", many=True)),
        **names("name of them together", word="region"),
        **names("the same with the preposition that says where", "in", word="region_in"),
        **names("the same in the genitive", "of", word="region_of", required=False),
    }


def _item_groups() -> Columns:
    return {
        "group": needed(key("id of the group")),
        "items": needed(refers("labels:item", "the kinds of things that belong to it", many=True)),
        "said_item": refers("labels:item", "the one that its name says already", required=False),
        **names("name of the group", word="item_group", need=True),
    }


def _district_names() -> Columns:
    return {
        "region": derived(refers("regions.region", "region of the district"), "the only region"),
        "district": needed(text("the name that other tables use, with (city) behind cities", required=True,
                                longest=60, drawn=True)),
        "kind": filled(one_of(("city", "district"), "kind of district"), "district"),
        **names("name of the district", word="district", rule="its id"),
        "boundary_name": derived(text("English name in boundaries/admin2.geojson, of the same kind; empty: not on "
                                      "maps"), "area of its name"),
    }  # fmt: skip


def _disputes() -> Columns:
    return {
        "dispute_id": needed(key("id of the contradiction, d and a number")),
        "region": _region(),
        "kind": refers("labels:dispute_kind", "what the contradiction is about", words=meanings.DISPUTE_KIND),
        "metric": refers("labels:metric", "of numeric disputes; empty where the figures stand in event texts only",
                         required=False),
        "unit_id": _unit("the unit; empty where several or none are meant, and where `metric` is"),
        "featured": one_of(meanings.YES, "whether charts show it of its region when none is asked for",
                           required=False),
        **titles("the contradiction in one line", "question", "the same in {}", "dispute", (120, 120)),
        **names("of numeric ones, why the figures are set against each other although all could be true by the rules; "
                "without a figure, and without what came later than the claims", "reason", required=False,
                word="dispute_reason"),
        "claim_ids": needed(refers(f"{CLAIM_IDS} events.event_id", "claims, equipment and events; rejected rows left "
                                   "out. A chart draws the rows whose metric fits and takes the rest as context",
                                   many=True)),
        "positions": text("each side, with the ids of its sources in brackets", required=True),
        "handling": text("what a chart should do", required=True),
    }  # fmt: skip


def _labels() -> Columns:
    return {
        "vocabulary": needed(one_of(meanings.VOCABULARY, "the list of words")),
        "value": text("the value, once in its vocabulary; empty: what is printed where a cell is empty", longest=120,
                      drawn=True),
        **{lang: text(f"the words shown in {language_of(lang)}", required=True, longest=120, drawn=True, lang=lang,
                      name="words", needed=True)
           for lang in LANGUAGES},
    }  # fmt: skip


_TABLES = {
    "sources": (_sources, "pages, one row each"),
    "speakers": (_speakers, "who states the figures"),
    "units": (_units, "units and joint labels"),
    "unit_sizes": (_unit_sizes, "sizes of units, one row per claim and page"),
    "other_figures": (_other_figures, "single figures that make no series, one row per claim and page"),
    "equipment": (_equipment, "things asked for, promised, handed over or seen, one row per claim and page"),
    "events": (_events, "one row per real-world event"),
    "event_labels": (_event_labels, "short words for the events of first importance"),
    "districts": (_districts, "documented presence per district"),
    "duties": (_duties, "what the units are there for"),
    "places": (_places, "settlements and districts named in reports"),
    "reference": (_reference, "population, area and border of regions and districts"),
    "regions": (_regions, "regions, one row each: all that is told of a region as such"),
    "selections": (_selections, "sets of regions that reports are made on together"),
    "item_groups": (_item_groups, "kinds of things that a chart shows in one row, the ones to keep first where room is "
                    "short"),
    "district_names": (_district_names, "names of districts"),
    "disputes": (_disputes, "the contradictions"),
    "labels": (_labels, "display words"),
}  # fmt: skip


@cache
def tables() -> dict[str, pa.DataFrameSchema]:
    """Return the schema of each raw table by its file name without ending, in reading order."""
    return {name: _table(name, columns(), about) for name, (columns, about) in _TABLES.items()}


def _table(name: str, columns: Columns, about: str) -> pa.DataFrameSchema:
    first = next(iter(columns))
    unique = first if metadata_of(columns[first]).get("key") else None
    identity = [unique] if unique else list(ONCE.get(name, ()))
    return pa.DataFrameSchema(columns, name=name, description=about, metadata={"key": unique, "identity": identity})


@cache
def numbered_ids() -> dict[str, str]:
    """Return the column of ids of each raw table whose ids are unique in all tables together."""
    firsts = {name: next(iter(schema.columns.values())) for name, schema in tables().items()}
    return {name: first.name for name, first in firsts.items() if "letter" in (first.metadata or {})}


def columns_with(table: str, flag: str) -> list[str]:
    """Return the columns of a raw table whose metadata has ``flag`` set, such as ``date`` or ``references``."""
    return [name for name, column in tables()[table].columns.items() if (column.metadata or {}).get(flag)]


@cache
def name_groups(table: str) -> dict[str, dict[str, str]]:
    """Return the names that a raw table has: the column of each language, by what these have in common."""
    groups: dict[str, dict[str, str]] = {}
    for column in columns_with(table, "lang"):
        metadata = tables()[table].columns[column].metadata
        groups.setdefault(metadata["name"], {})[metadata["lang"]] = column
    return groups
