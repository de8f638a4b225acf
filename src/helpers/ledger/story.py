"""Rules of what a story is made of: its regions, the sets of them, and the names that charts need.

They judge complete tables; see :mod:`helpers.ledger.complete`.
"""

from collections.abc import Collection, Iterator

from helpers.choices import LANGUAGES
from helpers.ledger.complete import MOST_REGIONS, languages
from helpers.ledger.faults import Fault
from helpers.ledger.rules import rows_of
from helpers.ledger.schema import CLAIMS, FIGURES, LEAST, name_groups, tables


def begun(raw) -> Iterator[Fault]:
    """There is a page, a unit and something that is told of it."""
    first: dict[str, str] = dict(zip(LEAST, ("a page", "a unit", "a figure"), strict=True))
    told = any(len(raw[name]) for name in (*CLAIMS, "events"))
    missing = [name for name in LEAST if raw[name].empty and not (name == LEAST[-1] and told)]
    if missing:
        enter = " and ".join(f"{first[name]} in {name}.csv" for name in missing)
        yield Fault(f"{missing[0]}.csv", 0, "", f"there is nothing to report on yet: enter {enter}", "")


def subjects(raw) -> Iterator[Fault]:
    """There is a region that reports are made on, and each such region has a unit that its figures are about."""
    homes = {unit: region for _, unit, region in rows_of(raw, "units", "unit_id", "region")}
    rows = [*rows_of(raw, "regions", "region", "kind", "headline_unit")]
    if rows and not any(kind == "subject" for _, _, kind, _ in rows):
        yield Fault("regions.csv", 0, "", "there is no region of kind subject, and reports are made on those", "")
    for row, region, kind, unit in rows:
        if kind == "subject" and not unit:
            yield Fault("regions.csv", row, "headline_unit", "", f"a unit of {region}, on which reports are made")
        elif unit and homes.get(unit, region) != region:
            yield Fault("regions.csv", row, "headline_unit", unit, f"a unit of {region}; it is one of {homes[unit]}")


def regions_told(raw) -> Iterator[Fault]:
    """Each row has a region, where nothing else tells it."""
    for name, schema in tables().items():
        if "region" in schema.columns and name != "regions":
            for row, region in rows_of(raw, name, "region"):
                if not region:
                    yield Fault(f"{name}.csv", row, "region", "", "a region, as there are several and no unit is named")


def alike(raw) -> Iterator[Fault]:
    """No two regions have one prefix or one colour."""
    for column in ("prefix", "colour"):
        seen: dict[str, str] = {}
        for row, region, cell in rows_of(raw, "regions", "region", column):
            first = seen.setdefault(cell, region)
            if cell and first != region:
                yield Fault("regions.csv", row, column, cell, f"another {column} than that of {first}")


def sets_of_regions(raw) -> Iterator[Fault]:
    """A selection has a name of its own, and names a few regions that are subjects."""
    kinds = {region: kind for _, region, kind in rows_of(raw, "regions", "region", "kind")}
    for row, name, cell in rows_of(raw, "selections", "selection", "regions"):
        listed = cell.split(";")
        if name in kinds:
            yield Fault("selections.csv", row, "selection", name, "another name than that of a region")
        for twice in sorted({one for one in listed if one and listed.count(one) > 1}):
            yield Fault("selections.csv", row, "regions", twice, "each region once")
        if len(listed) > MOST_REGIONS:
            yield Fault("selections.csv", row, "regions", cell, f"at most {MOST_REGIONS} regions, as charts draw them")
        for region in listed:
            if (kind := kinds.get(region, "subject")) != "subject":
                yield Fault("selections.csv", row, "regions", region, f"a region of kind subject; it is {kind}")


def scopes(raw) -> Iterator[Fault]:
    """A figure that is not of the whole unit says what it covers."""
    for table in FIGURES:
        for lang in languages(raw):
            column = name_groups(table)["scope"][lang]
            for row, scope, words in rows_of(raw, table, "scope", column):
                if scope not in ("", "whole") and not words:
                    yield Fault(f"{table}.csv", row, column, "", f"what the figure covers, as scope is {scope}")


def named(raw) -> Iterator[Fault]:
    """What charts call by its name has one, and in each language in which others have."""
    for name in tables():
        for what, group in name_groups(name).items():
            first = next(iter(group.values()))
            if not tables()[name].columns[first].metadata.get("needed"):
                continue
            for row, *cells in rows_of(raw, name, *group.values()):
                if row > 0 and not any(cells):
                    yield Fault(f"{name}.csv", row, first, "", f"a {what} in at least one language")


def named_alike(raw) -> Iterator[Fault]:
    """A row that has a name has it in each language of the folder."""
    spoken = languages(raw)
    for name in tables():
        for group in name_groups(name).values():
            metadata = tables()[name].columns[next(iter(group.values()))].metadata
            if not (metadata.get("needed") or metadata.get("derived") == "its id"):
                continue
            for row, *cells in rows_of(raw, name, *group.values()):
                told = dict(zip(LANGUAGES, cells, strict=True))
                for lang in (lang for lang in spoken if row > 0 and any(cells) and not told[lang]):
                    allowed = f"a name in this language too, as other rows have one; reports are made in {lang}"
                    yield Fault(f"{name}.csv", row, group[lang], "", allowed)


def mapped(raw, codes: Collection[str] | None, whole: bool) -> Iterator[Fault]:
    """A region with a code is one that the layers have; a data package has its subjects on maps.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
    codes : collection of str, optional
        Those of the layer of regions; None if it cannot be read.
    whole : bool
    """
    for row, region, kind, iso in rows_of(raw, "regions", "region", "kind", "iso"):
        if iso and codes is not None and iso not in codes:
            yield Fault("regions.csv", row, "iso", iso, f"a code that boundaries/admin1.geojson has, for {region}")
        if not iso and whole and kind == "subject":
            yield Fault("regions.csv", row, "iso", "", f"a code of the map layers, as reports are made on {region}")


def remarks(raw) -> Iterator[str]:
    """Yield what is no fault, and cannot be shown: regions without a map, languages that are not complete."""
    unmapped = [region for _, region, kind, iso in rows_of(raw, "regions", "region", "kind", "iso")
                if kind == "subject" and not iso]  # fmt: skip
    if unmapped:
        yield f"No map can be drawn of {', '.join(unmapped)}, as regions.csv gives no code (iso) of the map layers."
    spoken = languages(raw)
    if len(spoken) < len(LANGUAGES):
        yield f"Reports can be made in {', '.join(spoken)}: a language takes names of all units, and of what is named."


OWN = (subjects, regions_told, alike, sets_of_regions, scopes, named, named_alike)
WHOLE = (subjects, alike, sets_of_regions, scopes)
