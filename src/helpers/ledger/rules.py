"""Rules that need more than one cell: bounds, order of dates, names of districts, derived columns.

Each rule takes all tables as text and yields faults. Cells that are faulty by themselves are passed over here.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import pandas as pd

from helpers import days
from helpers.ledger.addresses import page
from helpers.ledger.columns import DEGREES, NUMBER, YEARS, is_key
from helpers.ledger.faults import Fault, number_hint, suggestion
from helpers.ledger.meanings import is_measured
from helpers.ledger.schema import ASSESSMENTS, CLAIMS, FIGURES, ONCE, columns_with, numbered_ids, tables
from helpers.words import edtf
from helpers.words.numbers import plain

# Dates of what has been; and the steps of equipment that may lie ahead.
_PAST = (
    ("sources", "published"), ("sources", "accessed"), ("unit_sizes", "stated_on"), ("other_figures", "stated_on"),
    ("events", "date"), ("districts", "date"), ("units", "formed"), ("units", "ended"), ("reference", "year"),
)  # fmt: skip
_AHEAD = ("planned", "promised", "requested")
# What is figured by what: the columns of figures, and the one that says what they count.
_FIGURES = (("unit_sizes", "metric", ("value", "low", "high")), ("other_figures", "metric", ("value", "low", "high")),
            ("equipment", "item", ("quantity",)), ("reference", "metric", ("value",)),
            ("districts", "fact", ("value",)))  # fmt: skip


@lru_cache(maxsize=65536)
def period(text: str) -> edtf.Period | None:
    """Return the parsed date, or None if it is empty or faulty."""
    try:
        when = edtf.parse(text)
    except ValueError:
        return None
    return when if YEARS[0] <= when.first.year and when.last.year <= YEARS[1] else None


def _number(text: str, pattern: str = NUMBER) -> float | None:
    return float(text) if re.fullmatch(pattern, text, re.ASCII) else None


def _to_come(text: str) -> bool:
    """Tell whether the whole of a date still lies ahead."""
    when = period(text)
    return when is not None and when.first > days.latest_day()


def rows_of(raw, table: str, *columns: str):
    """Yield the row number and the named cells, or nothing if a column is missing."""
    frame = raw[table]
    if set(columns) <= set(frame):
        yield from zip(frame.index, *(frame[column] for column in columns), strict=True)


def bounds(raw) -> Iterator[Fault]:
    """A value lies within the bounds that stand beside it, and a hedge names its bound."""
    for table in FIGURES:
        for row, value, low, high, qualifier in rows_of(raw, table, "value", "low", "high", "qualifier"):
            around = [("low", low, "value", value), ("value", value, "high", high)]
            for lesser, small, greater, large in around if value else [("low", low, "high", high)]:
                if _above(small, large):
                    yield Fault(f"{table}.csv", row, lesser, small, f"at most {greater}, which is {large}")
            for hedge, column, cell in (("at_least", "low", low), ("at_most", "high", high)):
                if qualifier == hedge and not cell:
                    yield Fault(f"{table}.csv", row, column, cell, f"a number, as qualifier is {hedge}")


def _above(small: str, large: str) -> bool:
    less, more = _number(small), _number(large)
    return less is not None and more is not None and less > more


def wholes(raw) -> Iterator[Fault]:
    """What is counted has no fractions, and a number among other values is written like any other."""
    for table, what, columns in _FIGURES:
        for column in columns:
            for row, name, cell in rows_of(raw, table, what, column):
                if _number(cell) is None:
                    continue
                if cell != plain(cell):
                    if table == "districts":  # in the other tables it is a fault of the column
                        allowed = "a number without zeros that say nothing"
                        yield Fault(f"{table}.csv", row, column, cell, allowed, number_hint(cell))
                elif "." in cell and not is_measured(name):
                    yield Fault(f"{table}.csv", row, column, cell, f"a whole number, as {name} is counted in wholes")


def order_of_dates(raw) -> Iterator[Fault]:
    """Nothing is stated before what it reports as done."""
    for table in FIGURES:
        for row, as_of, stated, status in rows_of(raw, table, "as_of", "stated_on", "status"):
            said, about = period(stated), period(as_of)
            if said and about and status == "reported" and about.first > said.last:
                allowed = f"not later than stated_on ({stated}) for what is reported"
                yield Fault(f"{table}.csv", row, "as_of", as_of, allowed)
    for row, formed, ended in rows_of(raw, "units", "formed", "ended"):
        if _follows(formed, ended):
            yield Fault("units.csv", row, "ended", ended, f"not earlier than formed ({formed}), or empty")
    for row, published, accessed in rows_of(raw, "sources", "published", "accessed"):
        if _follows(published, accessed) and not _to_come(published):
            yield Fault("sources.csv", row, "published", published, f"not later than accessed ({accessed}), or empty")


def _follows(one: str, other: str) -> bool:
    """Tell whether the whole of a date lies after another; not if either is empty or faulty."""
    first, second = period(one), period(other)
    return first is not None and second is not None and first.first > second.last


def nothing_to_come(raw) -> Iterator[Fault]:
    """Nothing was said, done, published or read on a day still to come; only what is planned may lie ahead."""
    cells = [(table, column, *cell) for table, column in _PAST for cell in rows_of(raw, table, column)]
    kit = rows_of(raw, "equipment", "date", "status")
    cells += [("equipment", "date", row, when) for row, when, status in kit if status not in _AHEAD]
    for table, column, row, when in cells:
        if _to_come(when):
            allowed = f"a day that has come; today is {days.latest_day()} where it begins first, by this clock"
            yield Fault(f"{table}.csv", row, column, when, allowed)


def regions_agree(raw) -> Iterator[Fault]:
    """A row and the unit it names belong to one region, and its id begins with the prefix of that, if it has one."""
    home = {unit: region for _, unit, region in rows_of(raw, "units", "unit_id", "region")}
    prefixes = {region: prefix for _, region, prefix in rows_of(raw, "regions", "region", "prefix")}
    for table, key in numbered_ids().items():
        # An event of several regions may name the unit of one.
        units = dict(rows_of(raw, table, "unit_id")) if table != "events" else {}
        letter = tables()[table].columns[key].metadata["letter"]
        for row, name, region in rows_of(raw, table, key, "region"):
            unit, prefix = units.get(row, ""), prefixes.get(region)
            if prefix is None:
                continue
            if home.get(unit, region) != region:
                yield Fault(f"{table}.csv", row, "region", region, f"{home[unit]}, the region of {unit}")
            elif prefix and is_key(name) and not re.fullmatch(rf"{prefix}-{letter}\d{{2,6}}", name):
                allowed = f"an id that begins with {prefix}-{letter}, as region is {region}, and ends in a number"
                yield Fault(f"{table}.csv", row, key, name, f"{allowed}, such as {prefix}-{letter}01")


def districts_exist(raw) -> Iterator[Fault]:
    """A district is one of its region in district_names.csv."""
    known = {(region, name) for _, region, name in rows_of(raw, "district_names", "region", "district")}
    stands = {"region", "district"} <= set(raw["district_names"])
    for table in ("districts", "places", "reference"):
        for row, region, name in rows_of(raw, table, "region", "district"):
            if stands and name and (region, name) not in known:
                near = suggestion(name, [district for home, district in known if home == region])
                yield Fault(
                    f"{table}.csv", row, "district", name, f"a district of {region} in district_names.csv", near
                )


def boundaries(raw, areas: set[tuple[str, str, str]] | None, whole: bool) -> Iterator[Fault]:
    """A district of a region that is mapped names an area of the layer, of its kind, and no other district names it.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
    areas : set of (code of region, kind, name), optional
        Of the layer of districts; None if it cannot be read.
    whole : bool
        Whether each of them has to; in other tables one that names none is on no map.
    """
    if areas is None:
        return
    codes, seen = {region: iso for _, region, iso in rows_of(raw, "regions", "region", "iso")}, {}
    for row, region, kind, name in rows_of(raw, "district_names", "region", "kind", "boundary_name"):
        iso = codes.get(region)
        if iso is None or not (name or whole):  # a region without a row is a fault of its own
            continue
        if not iso:
            allowed = "empty, as region is not mapped" * bool(name)
        elif (iso, kind, name) not in areas:
            allowed = f"a {kind} of {region} in boundaries/admin2.geojson"
        else:
            first = seen.setdefault((iso, kind, name), row)
            allowed = f"each area once; it stands in row {first} already" * (first != row)
        if allowed and kind in ("city", "district"):
            near = suggestion(name, [one for home, what, one in sorted(areas) if (home, what) == (iso, kind)])
            yield Fault("district_names.csv", row, "boundary_name", name, allowed, near)


def coordinates(raw) -> Iterator[Fault]:
    """Both coordinates or none, in degrees on earth and not swapped."""
    for row, lat, lon in rows_of(raw, "places", "lat", "lon"):
        swapped = _on_earth("lat", lon) and _on_earth("lon", lat)
        outside = [(name, cell) for name, cell in (("lat", lat), ("lon", lon)) if not _on_earth(name, cell)]
        if bool(lat) != bool(lon):
            yield Fault("places.csv", row, "lat" if lon else "lon", "", "a number, as the other coordinate is given")
        for column, cell in outside[:1] if swapped else outside:
            if _number(cell, DEGREES) is not None:
                allowed = "a number from {} to {}, or empty".format(*_extent(column))
                yield Fault("places.csv", row, column, cell, allowed, "lat and lon are swapped" * swapped)


def _on_earth(column: str, cell: str) -> bool:
    least, most = _extent(column)
    return (value := _number(cell, DEGREES)) is not None and least <= value <= most


def _extent(column: str) -> tuple[float, float]:
    bounds = tables()["places"].columns[column].metadata
    return bounds["least"], bounds["most"]


def places_on_their_ground(raw, holds) -> Iterator[Fault]:
    """A settlement lies in its region, where a layer has that.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
    holds : callable
        Tells of a code of a region, a longitude and a latitude whether the place lies there; None if no layer knows.
    """
    codes = {region: iso for _, region, iso in rows_of(raw, "regions", "region", "iso")}
    for row, region, lat, lon in rows_of(raw, "places", "region", "lat", "lon"):
        if not (codes.get(region) and _on_earth("lat", lat) and _on_earth("lon", lon)):
            continue
        if holds(codes[region], float(lon), float(lat)) is False:
            swapped = holds(codes[region], float(lat), float(lon)) is True
            allowed = f"a place in {region}, as boundaries/admin1.geojson has it; lon is {lon}"
            yield Fault("places.csv", row, "lat", lat, allowed, "lat and lon are swapped" * swapped)


def rows_once(raw) -> Iterator[Fault]:
    """What names a row without being an id names no second one."""
    for table, columns in ONCE.items():
        seen = {}
        for row, *cells in rows_of(raw, table, *columns) if table != "sources" else ():
            first = seen.setdefault(tuple(cells), row)
            if any(cells) and first != row:
                once = " in ".join([f"each {columns[-1]} once", *cells[:-1]])
                yield Fault(f"{table}.csv", row, columns[-1], cells[-1], f"{once}; it stands in row {first} already")


def pages_once(raw) -> Iterator[Fault]:
    """No two sources are one page, however its address is written; a copy in an archive is of the row's own page."""
    seen: dict[str, tuple[int, str]] = {}
    for column in ("url", "archived_url"):
        for row, address in rows_of(raw, "sources", column):
            first, written = seen.setdefault(page(address), (row, address))
            if address and first != row:
                said = f"each page once; it stands in row {first} already"
                hint = f"there it is written {written}" if written != address else ""
                yield Fault("sources.csv", row, column, address, said, hint)


def listed_once(raw) -> Iterator[Fault]:
    """No cell lists an id twice, and the further sources of an event are other ones than its own."""
    own = {row: source for row, source in rows_of(raw, "events", "source_id")}
    for table, column in (("events", "also_source_ids"), ("disputes", "claim_ids")):
        for row, cell in rows_of(raw, table, column):
            ids = cell.split(";")
            for twice in sorted({one for one in ids if one and ids.count(one) > 1}):
                yield Fault(f"{table}.csv", row, column, twice, "each id once")
            if table == "events" and cell and own.get(row) in ids:
                yield Fault("events.csv", row, column, own[row], "other pages than that of source_id")


def named(raw) -> Iterator[Fault]:
    """Every word that charts print has a name in labels.csv."""
    told = names_told(raw["labels"])
    if told is None:
        return
    for table, column, row, word, vocabularies in _labelled(raw):
        for vocabulary in vocabularies:
            if (vocabulary, word) not in told:
                told.add((vocabulary, word))
                allowed = f"a word that has a name in vocabulary {vocabulary} of labels.csv"
                yield Fault(f"{table}.csv", row, column, word, allowed)


def names_told(labels: pd.DataFrame) -> set[tuple[str, str]] | None:
    """Return vocabulary and word of each row of labels.csv; None if one names something else than it was meant to.

    A row of an unknown vocabulary, or one that stands twice, is a fault of its own, and the word that it was meant for
    is not missing.
    """
    if not {"vocabulary", "value"} <= set(labels):
        return None
    told = [*zip(labels["vocabulary"], labels["value"], strict=True)]
    lists = set(tables()["labels"].columns["vocabulary"].metadata["values"])
    return set(told) if len(set(told)) == len(told) and {name for name, _ in told} <= lists else None


def _labelled(raw) -> Iterator[tuple[str, str, int, str, tuple[str, ...]]]:
    """Yield each word that must have names, with its table, column and row, and the vocabularies that name it."""
    for home in tables():
        for column in columns_with(home, "labelled"):
            metadata = tables()[home].columns[column].metadata
            words = metadata.get("values") or _vocabulary(raw, metadata["references"])
            for row, word in rows_of(raw, home, column):
                if word and word in words:  # one that is no word is a fault of its own
                    yield home, column, row, word, metadata["labelled"]


def _vocabulary(raw, target: str) -> set[str]:
    return {word for _, name, word in rows_of(raw, "labels", "vocabulary", "value") if name == target.partition(":")[2]}


def predecessors(raw) -> Iterator[Fault]:
    """A unit comes out of a unit of its region, or of the country's, and never of itself."""
    units = {unit: (row, before, region) for row, unit, before, region
             in rows_of(raw, "units", "unit_id", "predecessor", "region")}  # fmt: skip
    named = {unit: before for unit, (_, before, _) in units.items()}
    country = {region for _, region, kind in rows_of(raw, "regions", "region", "kind") if kind == "federal"}
    for unit, (row, before, region) in units.items():
        if not before or before not in units:
            continue
        if _leads_back(unit, named):
            yield Fault("units.csv", row, "predecessor", before, f"a unit that does not lead back to {unit}")
        elif region != units[before][2] and country.isdisjoint((region, units[before][2])):
            yield Fault("units.csv", row, "predecessor", before, f"a unit of {region}, or of several regions")


def joined(raw) -> Iterator[Fault]:
    """Only a joint label joins units, and it joins others than itself."""
    for row, unit, role, joins in rows_of(raw, "units", "unit_id", "role", "joins"):
        if joins and role != "joint":
            yield Fault("units.csv", row, "joins", joins, "nothing, as the role is not joint")
        elif unit in joins.split(";"):
            yield Fault("units.csv", row, "joins", joins, f"units other than {unit}")


def same_figures(raw) -> Iterator[Fault]:
    """A row of equipment that repeats one of unit_sizes.csv is of the same unit and has the same number."""
    sizes = {name: cells for _, name, *cells in rows_of(raw, "unit_sizes", "claim_id", "unit_id", "value")}
    for row, unit, quantity, same in rows_of(raw, "equipment", "unit_id", "quantity", "same_as"):
        if same and same in sizes and [unit, quantity] != sizes[same]:
            allowed = f"a row of unit {unit or '(none)'} with value {quantity or '(none)'}; {same} has {sizes[same][0]}"
            yield Fault("equipment.csv", row, "same_as", same, f"{allowed} and {sizes[same][1] or 'none'}")


def successors(raw) -> Iterator[Fault]:
    """A superseded row names the row to use instead, no other row does, and none leads back to itself."""
    columns = ("claim_id", "assessment", "superseded_by")
    rows = [(table, *cells) for table in CLAIMS for cells in rows_of(raw, table, *columns)]
    named = {name: successor for _, _, name, _, successor in rows}
    what = _about(raw)
    for table, row, name, standing, successor in rows:
        allowed = ""
        if standing in ASSESSMENTS and (standing == "superseded") != bool(successor):
            allowed = f"{'empty' if successor else 'the id of the row to use instead'}, as assessment is {standing}"
        elif successor and _leads_back(name, named):
            allowed = f"a row that does not lead back to {name}"
        elif successor and successor in what and name in what:
            allowed = _unlike(what[name], what[successor])
        if allowed:
            yield Fault(f"{table}.csv", row, "superseded_by", successor, allowed)


def _about(raw) -> dict[str, dict[str, str]]:
    """Return what each claim is about: its region and unit, what is counted, and how it is judged."""
    kinds = {"unit_sizes": "metric", "other_figures": "metric", "equipment": "item"}
    about = {}
    for table, kind in kinds.items():
        columns = ("region", "unit_id", kind, "assessment")
        for _, name, *cells in rows_of(raw, table, "claim_id", *columns):
            about[name] = dict(zip(columns, cells, strict=True))
    return about


def _unlike(old: dict[str, str], new: dict[str, str]) -> str:
    """Say what a row must have to be used instead of another; nothing if it has it."""
    for column in ("region", "unit_id", "metric", "item"):
        if column in old and column in new and old[column] != new[column]:
            return f"a row whose {column} is {old[column] or 'empty'} too; there it is {new[column] or 'empty'}"
    return "a row that is not rejected" * (new["assessment"] == "rejected")


def _leads_back(name: str, named: dict[str, str]) -> bool:
    """Tell whether the chain of successors that begins at a row comes to that row again."""
    seen, at = set(), named[name]
    while at and at != name and at not in seen:
        seen.add(at)
        at = named.get(at, "")
    return at == name != ""


def known_from(date_text: str, published: list[str]) -> str:
    """Return the earliest date of publication of an event's sources.

    A page published before the event began is background and does not count. Dates of unlike precision are compared
    by the last day they allow; of equals the one that allows fewer days is taken.

    Parameters
    ----------
    date_text : str
        Date of the event.
    published : list of str
        Dates of publication; empty ones and faulty ones do not count.

    Returns
    -------
    str
        One of ``published``, or an empty text.
    """
    event = period(date_text)
    began = event.first if event else date.min
    dated = [(text, period(text)) for text in published]
    counted = [(p.last, p.last - p.first, text) for text, p in dated if p and p.last >= began]
    return min(counted)[2] if counted else ""


def derived_known_from(raw) -> Iterator[Fault]:
    """``known_from`` of an event is what its sources say."""
    dates = {source: text for _, source, text in rows_of(raw, "sources", "source_id", "published")}
    published = {source: text for source, text in dates.items() if not text or _sound(text)}
    columns = ("date", "known_from", "source_id", "also_source_ids")
    for row, when, given, source, also in rows_of(raw, "events", *columns):
        pages = [source, *filter(None, also.split(";"))]
        if not _sound(when) or not _sound(given or when) or not set(pages) <= set(published):
            continue
        expected = known_from(when, [published[page] for page in pages])
        if given != expected:
            yield Fault("events.csv", row, "known_from", given, f"{expected or 'empty'}, as its sources were published")


def _sound(text: str) -> bool:
    return period(text) is not None and not _to_come(text)


def origins(raw) -> Iterator[Fault]:
    """No claim is worked out from itself, nor its statement from itself, however many claims lie between."""
    columns = ("claim_id", "based_on", "statement_id", "unit_id", "metric", "status")
    rows = [(table, *cells) for table in FIGURES for cells in rows_of(raw, table, *columns)]
    named = {name: origin for _, _, name, origin, *_ in rows}
    told = {name: tuple(statement) for _, _, name, _, *statement in rows}
    leads: dict[tuple, set[tuple]] = {statement: set() for statement in told.values()}
    for name, origin in named.items():
        if origin in told:
            leads[told[name]] |= {told[origin]} - {told[name]}  # rows of one statement may repeat each other
    for table, row, name, origin, *_ in rows:
        apart = origin in told and told[origin] != told[name]
        if origin and (_leads_back(name, named) or (apart and told[name] in _reached(told[origin], leads))):
            allowed = f"a claim that does not lead back to {name} or its statement"
            yield Fault(f"{table}.csv", row, "based_on", origin, allowed)


def _reached(start: tuple, leads: dict[tuple, set[tuple]]) -> set[tuple]:
    """Return what can be reached from a statement, itself among it."""
    found, open_ends = {start}, [start]
    while open_ends:
        new = leads[open_ends.pop()] - found
        found |= new
        open_ends += new
    return found


def cases(raw) -> Iterator[Fault]:
    """Two counts of one case are alike, unless both are contested."""
    columns = ("claim_id", "metric", "case_id", "value", "assessment")
    first: dict[tuple[str, str], tuple[str, str, str]] = {}
    for table in FIGURES:
        for row, name, metric, case, value, standing in rows_of(raw, table, *columns):
            if not case or not value or standing in ("rejected", "superseded"):
                continue
            other, counted, judged = first.setdefault((case, metric), (name, value, standing))
            if counted != value and {standing, judged} != {"contested"}:
                allowed = f"{counted}, as {other} has it of case {case}, or both rows contested"
                yield Fault(f"{table}.csv", row, "value", value, allowed)


ALL = (bounds, wholes, order_of_dates, nothing_to_come, regions_agree, districts_exist, coordinates, rows_once,
       pages_once, listed_once, named, predecessors, joined, successors, same_figures, origins, cases,
       derived_known_from)  # fmt: skip
