"""What stands for what a folder of one's own does not have: tables, columns, cells, words.

Nothing is claimed by it. A cell that nobody has filled stays empty, unless what is there says what it must be: the
region of a row is that of its unit, a statement without an id is one of its own, a speaker without a row is called
as the claims call him. Rows that are added have numbers below zero, so that no fault names a row that nobody typed.

A data package is whole by its own word: nothing is added to it, and what it lacks is a fault.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable

import pandas as pd

from helpers.choices import ALL, LANGUAGES
from helpers.ledger.rules import known_from
from helpers.ledger.schema import CLAIMS, FIGURES, columns_with, name_groups, tables
from helpers.ledger.tables import read_whole
from helpers.paths import RAW

Tables = dict[str, pd.DataFrame]
Area = tuple[str, str, str]  # of a layer: code of region, kind, name

LENT = RAW / "labels.csv"  # the repository's words, for what a folder has no word of its own for
MOST_REGIONS = 4  # that charts draw side by side
# What is not lent: vocabularies of one story, and words that mean another thing elsewhere.
_OWN_VOCABULARIES = ("duty", "battalion", "source_group", "source_group_short")
_OWN_WORDS = (("source_kind", "private_media"), ("source_kind", "exile_media"))


def complete(read: Tables, folder: str, areas: Collection[Area] = ()) -> Tables:
    """Return tables with every table and column, filled where there is one answer.

    Parameters
    ----------
    read : dict of pandas.DataFrame
        Tables as they were read; any may be missing, and so may any column.
    folder : str
        Name of the folder, which names the region if nothing else does.
    areas : collection of (code of region, kind, name)
        The districts of the map layers.

    Returns
    -------
    dict of pandas.DataFrame
        The tables given stay as they are.
    """
    spoken = _languages(read)
    whole = {name: _shaped(name, read.get(name, pd.DataFrame())) for name in tables()}
    filling = _Filling(whole, {name: set(table) for name, table in read.items()}, folder, areas)
    filling.fill()
    return {name: read[name] for name in read if name not in whole} | _in_languages(whole, spoken)


def languages(whole: Tables) -> tuple[str, ...]:
    """Return the languages of complete tables: those in which the words of labels.csv are given."""
    labels = whole["labels"]
    return tuple(lang for lang in LANGUAGES if lang in labels and (labels[lang] != "").any()) or LANGUAGES


def _shaped(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Give a table all its columns, and its missing cells the words that stand for them."""
    columns = tables()[name].columns
    shaped = pd.DataFrame({column: table.get(column, "") for column in columns}, index=table.index, dtype=object)
    for column in columns_with(name, "default"):
        shaped[column] = shaped[column].where(shaped[column] != "", columns[column].metadata["default"])
    return shaped


def _languages(read: Tables) -> tuple[str, ...]:
    """Return the languages in which units are named, and whatever else charts call by its name is, if it is at all."""
    named = [_named_in(read.get(name, pd.DataFrame()), group)
             for name in tables() for what, group in name_groups(name).items() if _is_needed(name, group)]  # fmt: skip
    units = _named_in(read.get("units", pd.DataFrame()), name_groups("units")["name"])
    spoken = [lang for lang in LANGUAGES if lang in units and all(lang in langs for langs in named if langs)]
    return tuple(spoken) or LANGUAGES[:1]


def _is_needed(name: str, group: dict[str, str]) -> bool:
    metadata = tables()[name].columns[next(iter(group.values()))].metadata
    return bool(metadata.get("needed")) or metadata.get("derived") == "its id"


def _named_in(table: pd.DataFrame, group: dict[str, str]) -> set[str]:
    """Return the languages in which any row has a name."""
    return {lang for lang, column in group.items() if column in table and (table[column] != "").any()}


def _in_languages(whole: Tables, spoken: Collection[str]) -> Tables:
    """Leave out the names in other languages: one that is known in part cannot be printed in."""
    for name, table in whole.items():
        for group in name_groups(name).values():
            for lang, column in group.items():
                if lang not in spoken:
                    table[column] = ""
    return whole


class _Filling:
    """Fills tables in the order in which one thing follows from another."""

    def __init__(self, whole: Tables, had: dict[str, set[str]], folder: str, areas: Collection[Area]):
        self.tables, self.had, self.folder, self.areas = whole, had, folder, areas
        self._rules: dict[str, Callable[[str, str], Iterable[str]]] = {
            "the only region": self._only_region,
            "region of the unit": self._region_of_unit,
            "place in order": self._order,
            "unit of most figures": self._headline_unit,
            "place in the table": self._place_in_table,
            "statement of its own": self._own_statement,
            "the publisher itself": self._publisher,
            "speaker of that name": self._speaker,
            "publication, or as_of": self._stated_on,
            "bound of the qualifier": self._bound,
            "earliest publication": self._known_from,
            "area of its name": self._area,
            "its id": self._itself,
            "its name in a sentence": self._in_sentence,
        }

    def fill(self) -> None:
        """Fill all tables."""
        self._derive("units", "region")
        self._add("regions", self._regions)
        for rule in self._rules:
            if rule == "speaker of that name":
                self._add_speakers()
            if rule == "area of its name":
                self._add("district_names", self._district_names)
            for name in tables():
                for column in columns_with(name, "derived"):
                    if tables()[name].columns[column].metadata["derived"] == rule:
                        self._derive(name, column)
        self._add("selections", self._selection)
        self._lend_labels()

    def _derive(self, name: str, column: str) -> None:
        """Fill the empty cells of a column by its rule."""
        table = self.tables[name]
        empty = table[column] == ""
        if empty.any():
            rule = self._rules[tables()[name].columns[column].metadata["derived"]]
            table[column] = table[column].where(~empty, pd.Series(list(rule(name, column)), table.index, dtype=object))

    def _add(self, name: str, rows: Callable[[], list[dict[str, str]]]) -> None:
        """Give a table without rows those that follow from others."""
        if self.tables[name].empty:
            self.tables[name] = _shaped(name, _numbered(rows()))

    # Regions

    def _only_region(self, name: str, column: str) -> Iterable[str]:
        """The one region that there is; called as the folder is if nobody names any."""
        told = {*self.tables["regions"]["region"], *self.tables["units"]["region"]} - {""}
        only = told.pop() if len(told) == 1 else "" if told else slug(self.folder) or "region"
        return [only] * len(self.tables[name])

    def _regions(self) -> list[dict[str, str]]:
        return [{"region": region} for region in dict.fromkeys(self.tables["units"]["region"]) if region]

    def _region_of_unit(self, name: str, column: str) -> Iterable[str]:
        homes = dict(zip(self.tables["units"]["unit_id"], self.tables["units"]["region"], strict=True))
        only = self._only_region(name, column)
        return [homes.get(unit) or one for unit, one in zip(self.tables[name]["unit_id"], only, strict=True)]

    def _order(self, name: str, column: str) -> Iterable[str]:
        return [str(number) for number in range(1, len(self.tables[name]) + 1)]

    def _headline_unit(self, name: str, column: str) -> Iterable[str]:
        """The only unit of a region, or the one of which most rows tell how many people it has."""
        told = self.tables["unit_sizes"]
        rows = Counter(told.loc[told["metric"] == "members", "unit_id"])
        units = self.tables["units"]
        units = units[~units["role"].isin(["joint", "outside"])]
        best: dict[str, str] = {}
        for unit, region in zip(units["unit_id"], units["region"], strict=True):
            if region not in best or rows[unit] > rows[best[region]]:
                best[region] = unit
        rows = self.tables[name][["region", "kind"]].itertuples(index=False)
        return [best.get(row.region, "") * (row.kind == "subject") for row in rows]

    # Claims

    def _place_in_table(self, name: str, column: str) -> Iterable[str]:
        """An id that says where the row stands; with the prefix of its region, if that has one."""
        prefixes = dict(zip(self.tables["regions"]["region"], self.tables["regions"]["prefix"], strict=True))
        letter = tables()[name].columns[column].metadata["letter"]
        for row, region in self.tables[name]["region"].items():
            prefix = prefixes.get(region)
            yield f"{prefix}-{letter}{row:04}" if prefix else f"{name.replace('_', '-')}-{row}"

    def _own_statement(self, name: str, column: str) -> Iterable[str]:
        return [f"st-{claim}" for claim in self.tables[name]["claim_id"]]

    def _published(self) -> dict[str, str]:
        sources = self.tables["sources"]
        return dict(zip(sources["source_id"], sources["published"], strict=True))

    def _publisher(self, name: str, column: str) -> Iterable[str]:
        return self.tables[name]["publisher"]

    def _stated_on(self, name: str, column: str) -> Iterable[str]:
        """The day on which the page came out, by which its words were said; of a page without one, the time meant."""
        published, rows = self._published(), self.tables[name]
        return [published.get(page) or when for page, when in zip(rows["source_id"], rows["as_of"], strict=True)]

    def _bound(self, name: str, column: str) -> Iterable[str]:
        """At least and at most are bounds; a column that is there speaks for itself."""
        hedge, rows = {"low": "at_least", "high": "at_most"}[column], self.tables[name]
        told = column not in self.had.get(name, ())
        return [value * (told and said == hedge) for value, said in zip(rows["value"], rows["qualifier"], strict=True)]

    def _known_from(self, name: str, column: str) -> Iterable[str]:
        published, rows, told = self._published(), self.tables[name], column not in self.had.get(name, ())
        for when, own, also in zip(rows["date"], rows["source_id"], rows["also_source_ids"], strict=True):
            yield known_from(when, [published.get(page, "") for page in (own, *also.split(";"))]) if told else ""

    # Speakers

    def _said_by(self, name: str) -> list[str]:
        """Return whom rows name as their speaker: of things, the publisher of their page."""
        if name in FIGURES:
            return list(self.tables[name]["stated_by"])
        sources = self.tables["sources"]
        publishers = dict(zip(sources["source_id"], sources["publisher"], strict=True))
        return [publishers.get(page, "") for page in self.tables[name]["source_id"]]

    def _by_name(self) -> dict[str, str]:
        speakers = self.tables["speakers"]
        columns = name_groups("speakers")["name"].values()
        pairs = (pair for column in columns for pair in zip(speakers[column], speakers["speaker_id"], strict=True))
        return {name: one for name, one in pairs if name}

    def _add_speakers(self) -> None:
        """Add a speaker for each name that no speaker has."""
        told = {said: None for name in CLAIMS
                for said, one in zip(self._said_by(name), self.tables[name]["speaker_id"], strict=True)
                if said and not one}  # fmt: skip
        known = self._by_name()
        new = [said for said in told if said not in known]
        taken = set(self.tables["speakers"]["speaker_id"])
        rows = []
        for said in new:
            rows.append({"speaker_id": _unlike(slug(said) or _hashed(said), taken)} | _alike("speakers", "name", said))
            taken.add(rows[-1]["speaker_id"])
        added = _shaped("speakers", _numbered(rows))
        self.tables["speakers"] = pd.concat([self.tables["speakers"], added]) if rows else self.tables["speakers"]

    def _speaker(self, name: str, column: str) -> Iterable[str]:
        ids = self._by_name()
        return [ids.get(said, "") for said in self._said_by(name)]

    # Names

    def _district_names(self) -> list[dict[str, str]]:
        homes = (self.tables[name] for name in ("districts", "places", "reference"))
        pairs = (pair for table in homes for pair in zip(table["region"], table["district"], strict=True))
        return [{"region": region, "district": district} for region, district in dict.fromkeys(pairs) if district]

    def _area(self, name: str, column: str) -> Iterable[str]:
        """The district of the layer that has the name and the kind."""
        codes = dict(zip(self.tables["regions"]["region"], self.tables["regions"]["iso"], strict=True))
        rows = self.tables[name][["region", "kind", "district"]].itertuples(index=False)
        return [row.district * ((codes.get(row.region), row.kind, row.district) in self.areas) for row in rows]

    def _itself(self, name: str, column: str) -> Iterable[str]:
        """What nobody has named in any language is named as its id has it."""
        table, group = self.tables[name], name_groups(name)[tables()[name].columns[column].metadata["name"]]
        unnamed = (table[list(group.values())] == "").all(axis=1)
        ids = table["district"] if name == "district_names" else table["region"].map(_spelt_out)
        table.loc[unnamed, list(group.values())] = pd.DataFrame({one: ids for one in group.values()})[unnamed]
        return table[column]

    def _in_sentence(self, name: str, column: str) -> Iterable[str]:
        """The name of a region with a general word before it, which bears the case."""
        from helpers.words import Words  # which few tables need

        metadata = tables()[name].columns[column].metadata
        words = Words(metadata["lang"], pd.DataFrame(columns=["vocabulary", "value", metadata["lang"]]))
        told = self.tables[name][name_groups(name)["name"][metadata["lang"]]]
        return [region and words.say(f"region-{metadata['name']}", region=region) for region in told]

    # Selections and words

    def _selection(self) -> list[dict[str, str]]:
        """All subjects together, if they are few enough to be drawn so."""
        regions = self.tables["regions"]
        subjects = regions[regions["kind"] == "subject"]
        ordered = subjects.loc[subjects["order"].str.zfill(15).sort_values(kind="stable").index, "region"]
        return [{"selection": ALL, "regions": ";".join(ordered)}] if 2 <= len(ordered) <= MOST_REGIONS else []

    def _lend_labels(self) -> None:
        """Add the repository's words for what the folder has no words for."""
        own, lent = self.tables["labels"], read_whole(LENT)
        told = {*zip(own["vocabulary"], own["value"], strict=True), *_OWN_WORDS}
        pairs = zip(lent["vocabulary"], lent["value"], strict=True)
        lent = lent[[pair not in told and pair[0] not in _OWN_VOCABULARIES for pair in pairs]]
        self.tables["labels"] = pd.concat([own, lent.set_axis(range(-len(lent), 0))[list(own.columns)]])


def _numbered(rows: list[dict[str, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, index=range(-len(rows), 0), dtype=object)


def _alike(name: str, what: str, text: str) -> dict[str, str]:
    return dict.fromkeys(name_groups(name)[what].values(), text)


def slug(text: str) -> str:
    """Return an id made of the Latin letters and digits of a text; empty if it has none.

    Examples
    --------
    >>> slug("Kurier – evening edition")
    'kurier-evening-edition'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].rstrip("-")


def _hashed(text: str) -> str:
    return f"speaker-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _unlike(name: str, taken: Collection[str]) -> str:
    """Return an id that no other row has."""
    number = 2
    own = name
    while own in taken:
        own, number = f"{name}-{number}", number + 1
    return own


def _spelt_out(region: str) -> str:
    """Return an id as a name: upper-vale is Upper Vale."""
    return region.replace("-", " ").title()
