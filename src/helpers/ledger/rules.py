"""Rules that need more than one cell: bounds, order of dates, names of districts, derived columns.

Each rule takes all tables as text and yields faults. Cells that are faulty by themselves are passed over here.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import lru_cache

from helpers.ledger.faults import Fault, suggestion
from helpers.ledger.schema import ASSESSMENTS, NUMBER, ONCE, REGIONS, YEARS, numbered_ids, tables
from helpers.words import edtf

# Dates of what has been; and the steps of equipment that may lie ahead.
_PAST = (
    ("sources", "published"), ("sources", "accessed"), ("unit_sizes", "stated_on"), ("other_figures", "stated_on"),
    ("events", "date"), ("districts", "date"),
)  # fmt: skip
_AHEAD = ("planned", "promised", "requested")
_JUDGED = ("unit_sizes", "other_figures", "equipment")


@lru_cache(maxsize=65536)
def period(text: str) -> edtf.Period | None:
    """Return the parsed date, or None if it is empty or faulty."""
    try:
        when = edtf.parse(text)
    except ValueError:
        return None
    return when if YEARS[0] <= when.first.year and when.last.year <= YEARS[1] else None


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(NUMBER, text, re.ASCII) else None


def _to_come(text: str) -> bool:
    """Tell whether the whole of a date still lies ahead."""
    when = period(text)
    return when is not None and when.first > datetime.now(UTC).date()


def _rows(raw, table: str, *columns: str):
    """Yield the row number and the named cells, or nothing if a column is missing."""
    frame = raw[table]
    if set(columns) <= set(frame):
        yield from zip(frame.index, *(frame[column] for column in columns), strict=True)


def bounds(raw) -> Iterator[Fault]:
    """A value lies within the bounds that stand beside it, and a hedge names its bound."""
    for table in ("unit_sizes", "other_figures"):
        for row, value, low, high, qualifier in _rows(raw, table, "value", "low", "high", "qualifier"):
            around = [("low", low, "value", value), ("value", value, "high", high)]
            for lesser, small, greater, large in around if value else [("low", low, "high", high)]:
                if _above(small, large):
                    yield Fault(f"{table}.csv", row, lesser, small, f"at most {greater}, which is {large}")
            for hedge, column, cell in (("at_least", "low", low), ("at_most", "high", high)):
                if qualifier == hedge and not cell:
                    yield Fault(f"{table}.csv", row, column, cell, f"a number, as qualifier is {hedge}")


def _above(small: str, large: str) -> bool:
    numbers = _number(small), _number(large)
    return None not in numbers and numbers[0] > numbers[1]


def order_of_dates(raw) -> Iterator[Fault]:
    """Nothing is stated before what it reports as done."""
    for table in ("unit_sizes", "other_figures"):
        for row, as_of, stated, status in _rows(raw, table, "as_of", "stated_on", "status"):
            said, about = period(stated), period(as_of)
            if said and about and status == "reported" and about.first > said.last:
                allowed = f"not later than stated_on ({stated}) for what is reported"
                yield Fault(f"{table}.csv", row, "as_of", as_of, allowed)


def nothing_to_come(raw) -> Iterator[Fault]:
    """Nothing was said, done, published or read on a day still to come; only what is planned may lie ahead."""
    cells = [(table, column, *cell) for table, column in _PAST for cell in _rows(raw, table, column)]
    kit = _rows(raw, "equipment", "date", "status")
    cells += [("equipment", "date", row, when) for row, when, status in kit if status not in _AHEAD]
    for table, column, row, when in cells:
        if _to_come(when):
            allowed = f"a day that has come; today is {datetime.now(UTC).date()}"
            yield Fault(f"{table}.csv", row, column, when, allowed)


def regions_agree(raw) -> Iterator[Fault]:
    """A row and the unit it names belong to one region, and so does the prefix of its id."""
    home = {unit: region for _, unit, region in _rows(raw, "units", "unit_id", "region")}
    prefixes = [region[:3] for region in REGIONS]
    for table, key in numbered_ids().items():
        # An event of several regions may name the unit of one.
        units = dict(_rows(raw, table, "unit_id")) if table != "events" else {}
        for row, name, region in _rows(raw, table, key, "region"):
            unit = units.get(row, "")
            if region not in REGIONS:
                continue
            if home.get(unit, region) != region:
                yield Fault(f"{table}.csv", row, "region", region, f"{home[unit]}, the region of {unit}")
            elif name[:3] in prefixes and name[:3] != region[:3]:
                allowed = f"an id that begins with {region[:3]}-, as region is {region}"
                yield Fault(f"{table}.csv", row, key, name, allowed)


def districts_exist(raw) -> Iterator[Fault]:
    """A district is one of its region in district_names.csv."""
    if not {"region", "district"} <= set(raw["district_names"]):
        return
    known = {(region, name) for _, region, name in _rows(raw, "district_names", "region", "district")}
    for table in ("districts", "places", "reference"):
        for row, region, name in _rows(raw, table, "region", "district"):
            if name and (region, name) not in known:
                near = suggestion(name, [district for home, district in known if home == region])
                yield Fault(
                    f"{table}.csv", row, "district", name, f"a district of {region} in district_names.csv", near
                )


def coordinates(raw) -> Iterator[Fault]:
    """Both coordinates or none, on the map and not swapped."""
    for row, lat, lon in _rows(raw, "places", "lat", "lon"):
        swapped = _on_map("lat", lon) and _on_map("lon", lat)
        outside = [(name, cell) for name, cell in (("lat", lat), ("lon", lon)) if not _on_map(name, cell)]
        if bool(lat) != bool(lon):
            yield Fault("places.csv", row, "lat" if lon else "lon", "", "a number, as the other coordinate is given")
        for column, cell in outside[:1] if swapped else outside:
            if _number(cell) is not None:
                allowed = "a number from {} to {}, or empty".format(*_extent(column))
                yield Fault("places.csv", row, column, cell, allowed, "lat and lon are swapped" * swapped)


def _on_map(column: str, cell: str) -> bool:
    least, most = _extent(column)
    return (value := _number(cell)) is not None and least <= value <= most


def _extent(column: str) -> tuple[float, float]:
    """Return the degrees between which the two regions lie, and what is around them."""
    bounds = tables()["places"].columns[column].metadata
    return bounds["least"], bounds["most"]


def rows_once(raw) -> Iterator[Fault]:
    """What names a row without being an id names no second one."""
    for table, columns in ONCE.items():
        seen = {}
        for row, *cells in _rows(raw, table, *columns):
            first = seen.setdefault(tuple(cells), row)
            if all(cells) and first != row:
                once = " in ".join([f"each {columns[-1]} once", *cells[:-1]])
                yield Fault(f"{table}.csv", row, columns[-1], cells[-1], f"{once}; it stands in row {first} already")


def successors(raw) -> Iterator[Fault]:
    """A superseded row names the row to use instead, no other row does, and none leads back to itself."""
    columns = ("claim_id", "assessment", "superseded_by")
    rows = [(table, *cells) for table in _JUDGED for cells in _rows(raw, table, *columns)]
    named = {name: successor for _, _, name, _, successor in rows}
    for table, row, name, standing, successor in rows:
        allowed = ""
        if standing in ASSESSMENTS and (standing == "superseded") != bool(successor):
            allowed = f"{'empty' if successor else 'the id of the row to use instead'}, as assessment is {standing}"
        elif successor and _leads_back(name, named):
            allowed = f"a row that does not lead back to {name}"
        if allowed:
            yield Fault(f"{table}.csv", row, "superseded_by", successor, allowed)


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
    began = period(date_text).first if period(date_text) else date.min
    dated = [(text, period(text)) for text in published]
    counted = [(p.last, p.last - p.first, text) for text, p in dated if p and p.last >= began]
    return min(counted)[2] if counted else ""


def derived_known_from(raw) -> Iterator[Fault]:
    """``known_from`` of an event is what its sources say."""
    dates = {source: text for _, source, text in _rows(raw, "sources", "source_id", "published")}
    published = {source: text for source, text in dates.items() if not text or _sound(text)}
    columns = ("date", "known_from", "source_id", "also_source_ids")
    for row, when, given, source, also in _rows(raw, "events", *columns):
        pages = [source, *filter(None, also.split(";"))]
        if not _sound(when) or not _sound(given or when) or not set(pages) <= set(published):
            continue
        expected = known_from(when, [published[page] for page in pages])
        if given != expected:
            yield Fault("events.csv", row, "known_from", given, f"{expected or 'empty'}, as its sources were published")


def _sound(text: str) -> bool:
    return period(text) is not None and not _to_come(text)


ALL = (bounds, order_of_dates, nothing_to_come, regions_agree, districts_exist, coordinates, rows_once, successors,
       derived_known_from)  # fmt: skip
