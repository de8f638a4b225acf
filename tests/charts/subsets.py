"""Sound tables of all sizes: thinned at random, repaired by hand, their figures and dates set to extremes.

What a table refers to, and how a derived date comes about, is written down here once more: the schema is what the
tables made here are held to.
"""

import calendar
import random
from datetime import date, timedelta

import pandas as pd
import yaml

Tables = dict[str, pd.DataFrame]

CLAIMS = ("unit_sizes", "other_figures", "equipment")
# Column, the columns that it names, and whether the row is lost with what it names; else the cell is emptied.
REFERENCES = {
    "regions": [("capital", ["places.place_id"], False), ("headline_unit", ["units.unit_id"], False)],
    "units": [("source_id", ["sources.source_id"], True), ("predecessor", ["units.unit_id"], False),
              ("joins", ["units.unit_id"], None)],
    "places": [("source_id", ["sources.source_id"], True)],
    "unit_sizes": [
        ("unit_id", ["units.unit_id"], False), ("source_id", ["sources.source_id"], True),
        ("speaker_id", ["speakers.speaker_id"], True),
        ("based_on", ["unit_sizes.claim_id", "other_figures.claim_id"], None),
    ],
    "other_figures": [
        ("unit_id", ["units.unit_id"], False), ("source_id", ["sources.source_id"], True),
        ("speaker_id", ["speakers.speaker_id"], True),
        ("based_on", ["unit_sizes.claim_id", "other_figures.claim_id"], None),
    ],
    "equipment": [
        ("unit_id", ["units.unit_id"], False), ("source_id", ["sources.source_id"], True),
        ("speaker_id", ["speakers.speaker_id"], True), ("same_as", ["unit_sizes.claim_id"], False),
    ],
    "events": [
        ("place_id", ["places.place_id"], False), ("unit_id", ["units.unit_id"], False),
        ("source_id", ["sources.source_id"], True),
    ],
    "event_labels": [("event_id", ["events.event_id"], True)],
    "districts": [("unit_id", ["units.unit_id"], False), ("source_id", ["sources.source_id"], True)],
    "duties": [("unit_id", ["units.unit_id"], True), ("source_id", ["sources.source_id"], True)],
    "reference": [("source_id", ["sources.source_id"], True)],
    "disputes": [("unit_id", ["units.unit_id"], False)],
}  # fmt: skip
# Vocabularies of labels.csv and the column whose words they are.
NAMED = [
    *(("metric", table, "metric") for table in ("unit_sizes", "other_figures", "reference", "disputes")),
    *(("status", table, "status") for table in CLAIMS), *(("assessment", table, "assessment") for table in CLAIMS),
    *((f"metric_{form}", "unit_sizes", "metric") for form in ("one", "few", "many")),
    ("item", "equipment", "item"), ("category", "events", "category"), ("fact", "districts", "fact"),
    ("duty", "duties", "duty"), ("interest", "speakers", "interest"), ("source_kind", "sources", "kind"),
    ("read_as", "sources", "read_as"), ("unit_kind", "units", "kind"), ("dispute_kind", "disputes", "kind"),
]  # fmt: skip
FIGURES = [0, 1, 2, 3, 7, 10, 99, 101, 300, 999, 3000, 65_432, 10**6, 10**8, 10**12, 10**15 - 1]
YEARS = [1900, 1912, 1945, 1999, 2014, 2020, 2021, 2022, 2022, 2023, 2023, 2023, 2024, 2024, 2025, 2025]
YEARS_AHEAD = [2027, 2030, 2050, 2199]
AHEAD = ("planned", "promised", "requested")


def subset(whole: Tables, seed: int) -> Tables:
    """Return sound tables made of some rows of ``whole``; the same seed makes the same tables."""
    chance = random.Random(seed)
    tables = {name: table.copy() for name, table in whole.items() if name != "corrections"}
    _thin(tables, chance)
    _stretch_figures(tables, chance)
    _stretch_dates(tables, chance)
    _stir(tables, chance)
    _forget_reasons(tables, random.Random(f"{seed} reasons"))
    while _repaired(tables, chance):
        pass
    _keep_a_unit(tables, whole)
    _derive_known_from(tables["events"], tables["sources"])
    told = any(len(tables[name]) for name in (*CLAIMS, "events"))
    return tables if told else subset(whole, seed + 1_000_000)  # of nothing there are no reports


def write(tables: Tables, corrections: str, folder) -> None:
    """Write tables as a folder of CSV files, with what still holds of a record of corrections."""
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")
    entries = _corrections_left(tables, yaml.load(corrections, yaml.CBaseLoader))
    (folder / "corrections.yml").write_text(yaml.safe_dump(entries, allow_unicode=True), "utf-8")


# Fewer rows


def _thin(tables: Tables, chance: random.Random) -> None:
    """Keep a share of the rows; words are kept more often, as most rows go with a word that is lost."""
    share = chance.choice([1, 0.97, 0.8, 0.5, 0.2, 0.05])
    emptied = chance.sample(sorted(set(tables) - {"labels", "regions"}), chance.choice([0, 0, 1, 2, 4]))
    for name, table in tables.items():
        if name in ("labels", "district_names", "regions", "sources", "speakers"):
            kept = 1 if name == "regions" or chance.random() < 0.6 else 1 - (1 - share) * 0.1
        else:
            kept = 0 if name in emptied else chance.choice([share, share, 1])
        keep = [chance.random() < kept for _ in range(len(table))]
        tables[name] = table.loc[keep].reset_index(drop=True)


# Other cells


def _stretch_figures(tables: Tables, chance: random.Random) -> None:
    often = chance.choice([0, 0, 0.05, 0.3, 1])
    largest = chance.choice([4, 8, 12, len(FIGURES)])
    for table in (tables["unit_sizes"], tables["other_figures"]):
        for row in table.index:
            if chance.random() < often:
                table.loc[row, ["value", "low", "high", "qualifier"]] = _figure(chance, FIGURES[:largest])
    for row in tables["equipment"].index:
        if chance.random() < often:
            quantity = chance.choice(["", *map(str, FIGURES[:largest])])
            qualifier = chance.choice(["exact", "about", "at_least", "at_most"]) if quantity else ""
            tables["equipment"].loc[row, ["quantity", "qualifier"]] = [quantity, qualifier]
    for row in tables["districts"].index:
        if chance.random() < often / 2 and tables["districts"].at[row, "fact"] != "battalion":
            tables["districts"].loc[row, "value"] = chance.choice(["0", "15", "10" * 7, "1²", "½", "yes", "some"])


def _figure(chance: random.Random, numbers: list[int]) -> list[str]:
    """Return value, low, high and qualifier: an exact, open or rounded figure, a range, or only a word."""
    low, value, high = sorted(chance.choices(numbers, k=3))
    qualifier = chance.choice(["exact", "about", "at_least", "at_most", "range", "word"])
    cells = {
        "exact": (value, "", ""), "about": (value, *chance.choice([("", ""), (low, high), ("", value)])),
        "at_least": (value, chance.choice([low, value]), ""), "at_most": (value, "", chance.choice([value, high])),
        "range": ("", low, high), "word": ("", "", ""),
    }[qualifier]  # fmt: skip
    return [*map(str, cells), qualifier if qualifier not in ("range", "word") else "about"]


def _stretch_dates(tables: Tables, chance: random.Random) -> None:
    often = chance.choice([0, 0, 0.05, 0.3, 1])
    for name, columns in {
        "sources": ["published"], "units": ["formed"], "unit_sizes": ["stated_on", "as_of"],
        "other_figures": ["stated_on", "as_of"], "equipment": ["date"], "events": ["date"], "districts": ["date"],
    }.items():  # fmt: skip
        table = tables[name]
        for row in table.index:
            if chance.random() < often:
                ahead = "status" in table and table.at[row, "status"] in AHEAD and chance.random() < 0.3
                for column in columns:
                    may_lie_ahead = ahead and column in ("as_of", "date")
                    table.loc[row, column] = _date(chance, YEARS_AHEAD if may_lie_ahead else YEARS)
                if "ended" in table:
                    table.loc[row, "ended"] = ""
        if "as_of" in table:
            late = [row for row in table.index if _first(table.at[row, "as_of"]) > _last(table.at[row, "stated_on"])]
            late = [row for row in late if table.at[row, "status"] == "reported"]
            table.loc[late, "as_of"] = table.loc[late, "stated_on"]


def _date(chance: random.Random, years: list[int]) -> str:
    points = sorted(_point(chance, chance.choice(years)) for _ in range(2))
    span = "/".join(points) if _first(points[0]) < _last(points[1]) else points[0]
    return chance.choice([points[0], points[0], points[0], span])


def _point(chance: random.Random, year: int) -> str:
    month = chance.randint(1, 12)
    day = chance.randint(1, calendar.monthrange(year, month)[1])
    text = chance.choice([f"{year}", f"{year}-{month:02d}", *[f"{year}-{month:02d}-{day:02d}"] * 3])
    return text + chance.choice(["", "", "", "~", "?"])


def _stir(tables: Tables, chance: random.Random) -> None:
    """Give rows another importance, kind, standing or place than theirs."""
    often = chance.choice([0, 0, 0.1, 0.5])
    changes = [
        *((table, "assessment", ["accepted", "contested", "rejected"]) for table in CLAIMS),
        ("events", "importance", ["1", "2", "3"]), ("event_labels", "disputed", ["", "yes"]),
        ("events", "category", sorted(set(tables["events"]["category"])) or ["law"]),
        ("events", "place_id", sorted(set(tables["places"]["place_id"])) or [""]),
        ("equipment", "item", sorted(set(tables["equipment"]["item"])) or [""]),
        ("places", "kind", ["village", "district"]), ("sources", "linked", ["yes", "no"]),
        *((table, "statement_id", ["st-one", "st-two", "st-three"]) for table in CLAIMS),
    ]  # fmt: skip
    for name, column, values in changes:
        for row in tables[name].index if chance.random() < 0.5 else ():
            if chance.random() < often:
                tables[name].loc[row, column] = chance.choice(values)
    for name in CLAIMS:
        tables[name].loc[tables[name]["assessment"] != "superseded", "superseded_by"] = ""
    for row in tables["places"].index:
        if chance.random() < often:
            tables["places"].loc[row, ["lat", "lon"]] = ""


def _forget_reasons(tables: Tables, chance: random.Random) -> None:
    """Let some disputes not say why they set figures against each other."""
    often = chance.choice([0, 0.5, 1])
    for row in tables["disputes"].index:
        if chance.random() < often:
            tables["disputes"].loc[row, ["reason_en", "reason_ru", "reason_uk"]] = ""


# Sound again


def _repaired(tables: Tables, chance: random.Random) -> bool:
    """Drop or mend rows that name what is gone; tell whether there were any."""
    before = sum(len(table) for table in tables.values())
    _drop_unnamed(tables)
    for name, columns in REFERENCES.items():
        for column, targets, lost in columns:
            # A claim whose origin is gone stands by itself; so does a region without its capital.
            lost = lost or (lost is False and name != "regions" and chance.random() < 0.3)
            _mend(tables, name, column, _ids(tables, targets), lost)
    _mend_lists(tables)
    _mend_successors(tables)
    _mend_twins(tables)
    _mend_cases(tables)
    _mend_origins(tables)
    names = tables["district_names"]
    districts = {*zip(names["region"], names["district"], strict=True)}
    for name in ("districts", "places", "reference"):
        pairs = zip(tables[name]["region"], tables[name]["district"], strict=True)
        tables[name] = tables[name].loc[[not pair[1] or pair in districts for pair in pairs]]
    return sum(len(table) for table in tables.values()) < before


def _drop_unnamed(tables: Tables) -> None:
    """Drop rows one of whose words has no name in labels.csv."""
    words = {*zip(tables["labels"]["vocabulary"], tables["labels"]["value"], strict=True)}
    for vocabulary, name, column in NAMED:
        cells = tables[name][column]
        tables[name] = tables[name].loc[[not cell or (vocabulary, cell) in words for cell in cells]]


def _keep_a_unit(tables: Tables, whole: Tables) -> None:
    """Give each region that reports are made on a unit again, as there is nothing to report on otherwise."""
    for subject in whole["regions"].query("kind == 'subject'").itertuples():
        if subject.region not in set(tables["units"].query("role not in ('joint', 'outside')")["region"]):
            unit = whole["units"][whole["units"]["unit_id"] == subject.headline_unit]
            bare = unit.assign(kind="", predecessor="", source_id="")
            tables["units"] = pd.concat([tables["units"], bare], ignore_index=True)
    if tables["sources"].empty:
        tables["sources"] = whole["sources"].iloc[[0]]


def _ids(tables: Tables, targets: list[str]) -> set[str]:
    return {one for target in targets for one in tables[target.split(".")[0]][target.split(".")[1]]}


def _mend(tables: Tables, name: str, column: str, ids: set[str], lost: bool) -> None:
    table = tables[name]
    dangling = [bool(cell) and cell not in ids for cell in table[column]]
    if lost:
        tables[name] = table.loc[[not one for one in dangling]]
    else:
        table.loc[dangling, column] = ""


def _mend_twins(tables: Tables) -> None:
    """Let equipment name no claim of another figure or unit as its twin."""
    sizes = tables["unit_sizes"]
    figures = {*zip(sizes["claim_id"], sizes["unit_id"], sizes["value"], strict=True)}
    kit = tables["equipment"]
    twins = zip(kit["same_as"], kit["unit_id"], kit["quantity"], strict=True)
    kit.loc[[twin not in figures for twin in twins], "same_as"] = ""


def _mend_cases(tables: Tables) -> None:
    """Let no two counts of one case differ."""
    seen: dict[tuple[str, str], str] = {}
    for name in ("unit_sizes", "other_figures"):
        table = tables[name]
        for row in table.index:
            case = table.at[row, "case_id"], table.at[row, "metric"]
            if table.at[row, "value"] and seen.setdefault(case, table.at[row, "value"]) != table.at[row, "value"]:
                table.loc[row, "case_id"] = ""


def _mend_origins(tables: Tables) -> None:
    """Let no statement be based on one that is itself based on another, as they might come round."""
    figures = [row for name in ("unit_sizes", "other_figures") for row in tables[name].to_dict("records")]
    statement = {row["claim_id"]: tuple(row[name] for name in ("statement_id", "unit_id", "metric", "status")) for row in figures}
    based = {statement[row["claim_id"]] for row in figures if row["based_on"]}
    for name in ("unit_sizes", "other_figures"):
        table = tables[name]
        table.loc[[statement.get(origin) in based for origin in table["based_on"]], "based_on"] = ""


def _mend_lists(tables: Tables) -> None:
    items = {word for vocabulary, word in zip(*(tables["labels"][name] for name in ("vocabulary", "value")), strict=True)
             if vocabulary == "item"}  # fmt: skip
    groups = tables["item_groups"]
    groups = groups.assign(
        items=groups["items"].map(lambda cell: _left(cell, items)),
        said_item=groups["said_item"].where(groups["said_item"].isin(items), ""),
    )
    tables["item_groups"] = groups.loc[[cell != "" for cell in groups["items"]]]
    rows = _ids(tables, [*(f"{name}.claim_id" for name in CLAIMS), "events.event_id"])
    disputes, events = tables["disputes"], tables["events"]
    disputes = disputes.assign(claim_ids=disputes["claim_ids"].map(lambda cell: _left(cell, rows)))
    tables["disputes"] = disputes.loc[[cell != "" for cell in disputes["claim_ids"]]]
    pages = _ids(tables, ["sources.source_id"])
    tables["events"] = events.assign(also_source_ids=events["also_source_ids"].map(lambda cell: _left(cell, pages)))


def _left(cell: str, known: set[str]) -> str:
    return ";".join(one for one in cell.split(";") if one in known)


def _mend_successors(tables: Tables) -> None:
    """A superseded row whose successor is gone, or is about something else now, is the newest that is known."""
    about = {}
    for name in CLAIMS:
        kind = "item" if name == "equipment" else "metric"
        for row in tables[name].to_dict("records"):
            about[row["claim_id"]] = (row["region"], row["unit_id"], row[kind], row["assessment"] == "rejected")
    for name in CLAIMS:
        table, kind = tables[name], "item" if name == "equipment" else "metric"
        wanted = zip(table["superseded_by"], table["region"], table["unit_id"], table[kind], strict=True)
        alone = [bool(new) and about.get(new) != (*cells, False) for new, *cells in wanted]
        table.loc[alone, ["assessment", "superseded_by"]] = ["accepted", ""]


def _derive_known_from(events: pd.DataFrame, sources: pd.DataFrame) -> None:
    """The earliest publication of an event's pages that is not over before the event begins."""
    published = dict(zip(sources["source_id"], sources["published"], strict=True))
    for row in events.index:
        pages = [events.at[row, "source_id"], *filter(None, events.at[row, "also_source_ids"].split(";"))]
        texts = [published[page] for page in pages if published[page]]
        texts = [text for text in texts if _last(text) >= _first(events.at[row, "date"])]
        earliest = min(texts, key=lambda text: (_last(text), _last(text) - _first(text), text), default="")
        events.loc[row, "known_from"] = earliest


def _corrections_left(tables: Tables, entries: list[dict]) -> list[dict]:
    """Keep of each correction the rows whose cell is what it says."""
    homes = {}
    for table in tables.values():
        if table.columns[0].endswith("_id"):
            for row in table.to_dict("records"):
                homes.setdefault(next(iter(row.values())), []).append(row)
    for entry in entries:
        for change in entry["rows"]:
            cells = {one: [row[change["column"]] for row in homes.get(one, ()) if change["column"] in row]
                     for one in change["ids"]}  # fmt: skip
            change["ids"] = [one for one, found in cells.items() if found and set(found) == {change["is"]}]
        entry["rows"] = [change for change in entry["rows"] if change["ids"]]
    return [entry for entry in entries if entry["rows"]]


# Days


def _first(text: str) -> date:
    point = text.split("/")[0].rstrip("~?").split("-")
    return date(int(point[0]), int(point[1]) if len(point) > 1 else 1, int(point[2]) if len(point) > 2 else 1)


def _last(text: str) -> date:
    point = text.split("/")[-1].rstrip("~?").split("-")
    year, month = int(point[0]), int(point[1]) if len(point) > 1 else 12
    return date(year, month, int(point[2]) if len(point) > 2 else calendar.monthrange(year, month)[1])


def days(tables: Tables, chance: random.Random) -> str:
    """Return a day to draw as of: none, before everything, the first on which anything is known, the next, or any."""
    known = [_last(cell) for cell in tables["sources"]["published"] if cell]
    first = min(known, default=date(2022, 1, 1))
    some = date(2022, 1, 1) + timedelta(days=chance.randint(0, 1700))
    asked = chance.choice([None, None, None, date(1800, 1, 1), first, first + timedelta(days=1), some, some, some])
    return str(min(asked, date(2026, 11, 20))) if asked else ""
