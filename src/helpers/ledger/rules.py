"""Rules that need more than one cell: bounds, order of dates, names of districts, derived columns.

Each rule takes all tables as text and yields faults. Cells that are faulty by themselves are passed over here.
"""

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import lru_cache

from helpers.ledger import meanings
from helpers.ledger.faults import Fault, suggestion
from helpers.ledger.schema import numbered_ids, tables
from helpers.words import edtf

_JUDGED = ("unit_sizes", "other_figures", "equipment")


@lru_cache(maxsize=65536)
def period(text: str) -> edtf.Period | None:
    """Return the parsed date, or None if it is empty or faulty."""
    try:
        return edtf.parse(text)
    except ValueError:
        return None


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _rows(raw, table: str, *columns: str):
    """Yield the row number and the named cells, or nothing if a column is missing."""
    frame = raw[table]
    if set(columns) <= set(frame):
        yield from zip(frame.index, *(frame[column] for column in columns), strict=True)


def bounds(raw) -> Iterator[Fault]:
    """A value lies within the bounds that stand beside it, and a hedge names its bound."""
    for table in ("unit_sizes", "other_figures"):
        for row, value, low, high, qualifier in _rows(raw, table, "value", "low", "high", "qualifier"):
            in_order = (("low", low, "high", high), ("low", low, "value", value), ("value", value, "high", high))
            for lesser, small, greater, large in in_order:
                if _above(small, large):
                    yield Fault(f"{table}.csv", row, lesser, small, f"at most {greater}, which is {large}")
            for hedge, column, cell in (("at_least", "low", low), ("at_most", "high", high)):
                if qualifier == hedge and not cell:
                    yield Fault(f"{table}.csv", row, column, cell, f"a number, as qualifier is {hedge}")


def _above(small: str, large: str) -> bool:
    numbers = _number(small), _number(large)
    return None not in numbers and numbers[0] > numbers[1]


def order_of_dates(raw) -> Iterator[Fault]:
    """Nothing is stated in the future, or before what it reports as done."""
    today = datetime.now(UTC).date()
    for table in ("unit_sizes", "other_figures"):
        for row, as_of, stated, status in _rows(raw, table, "as_of", "stated_on", "status"):
            said, about = period(stated), period(as_of)
            if said and said.first > today:
                yield Fault(f"{table}.csv", row, "stated_on", stated, f"a day that has come; today is {today}")
            if said and about and status == "reported" and about.first > said.last:
                yield Fault(
                    f"{table}.csv", row, "as_of", as_of, f"not later than stated_on ({stated}) for what is reported"
                )
    for row, published in _rows(raw, "sources", "published"):
        if (said := period(published)) and said.first > today:
            yield Fault("sources.csv", row, "published", published, f"a day that has come; today is {today}")


def regions_agree(raw) -> Iterator[Fault]:
    """A row and the unit it names belong to one region, and so does the prefix of its id."""
    home = {unit: region for _, unit, region in _rows(raw, "units", "unit_id", "region")}
    for table, key in numbered_ids().items():
        for row, name, region in _rows(raw, table, key, "region"):
            if region and name[:3] != region[:3]:
                yield Fault(
                    f"{table}.csv", row, key, name, f"an id that begins with {region[:3]}-, as region is {region}"
                )
        if table == "events":  # an event of several regions may name the unit of one
            continue
        for row, region, unit in _rows(raw, table, "region", "unit_id"):
            if unit in home and home[unit] != region:
                yield Fault(f"{table}.csv", row, "region", region, f"{home[unit]}, the region of {unit}")


def districts_exist(raw) -> Iterator[Fault]:
    """A district is one of its region in district_names.csv."""
    known = {(region, name) for _, region, name in _rows(raw, "district_names", "region", "district")}
    for table in ("districts", "places", "reference"):
        for row, region, name in _rows(raw, table, "region", "district"):
            if known and name and (region, name) not in known:
                near = suggestion(name, [district for home, district in known if home == region])
                yield Fault(
                    f"{table}.csv", row, "district", name, f"a district of {region} in district_names.csv", near
                )


def coordinates(raw) -> Iterator[Fault]:
    """Both coordinates or none."""
    for row, lat, lon in _rows(raw, "places", "lat", "lon"):
        if bool(lat) != bool(lon):
            yield Fault("places.csv", row, "lat" if lon else "lon", "", "a number, as the other coordinate is given")


def rows_once(raw) -> Iterator[Fault]:
    """A table without ids names each row by other columns, such as a vocabulary and a value."""
    for table, schema in tables().items():
        identity = schema.metadata["identity"]
        if schema.metadata["key"] or not identity:
            continue
        seen = set()
        for row, *cells in _rows(raw, table, *identity):
            if tuple(cells) in seen:
                allowed = f"one row for each {' and '.join(identity)}"
                yield Fault(f"{table}.csv", row, identity[-1], cells[-1], allowed)
            seen.add(tuple(cells))


def successors(raw) -> Iterator[Fault]:
    """A superseded row names the row to use instead, no other row does, and none leads back to itself."""
    columns = ("claim_id", "assessment", "superseded_by")
    rows = [(table, *cells) for table in _JUDGED for cells in _rows(raw, table, *columns)]
    named = {name: successor for _, _, name, _, successor in rows}
    for table, row, name, standing, successor in rows:
        allowed = ""
        if standing in meanings.ASSESSMENT and (standing == "superseded") != bool(successor):
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
    published = {source: text for _, source, text in _rows(raw, "sources", "source_id", "published")}
    columns = ("date", "known_from", "source_id", "also_source_ids")
    for row, when, given, source, also in _rows(raw, "events", *columns):
        texts = [published.get(one, "") for one in [source, *also.split(";")]]
        expected = known_from(when, texts)
        if given != expected and period(when):
            yield Fault("events.csv", row, "known_from", given, f"{expected or 'empty'}, as its sources were published")


ALL = (bounds, order_of_dates, regions_agree, districts_exist, coordinates, rows_once, successors, derived_known_from)
