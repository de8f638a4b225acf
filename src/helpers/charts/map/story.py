"""What stands below the map: where units and fighting are reported and by whom, what is told differently, the signs."""

from collections.abc import Iterator, Sequence
from itertools import islice

from helpers.charts.map.said import MapWords
from helpers.charts.map.told import TIES, District, records_of, reports_of
from helpers.draw.common import upper_first
from helpers.draw.names import place_name, place_of
from helpers.ledger import Ledger
from helpers.ledger.records import Event, Fact
from helpers.words import Words, sourced

_MOST = 4  # places that are named where the sides tell something differently


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph each on units, on raids and fighting, and on the signs."""
    said = MapWords(words, reports_of(known))
    return [*(" ".join(part) for part in (_units(said), _raids(said))), _signs(said)]


def _units(said: MapWords) -> Iterator[str]:
    words, told, place = said.words, said.told, place_of(said.words, said.known)
    facts = [fact for one in told.presences for fact in one.facts if fact.fact not in TIES]
    if len(facts) > 1:
        pages = sourced(len({fact.source_id for fact in facts}), facts, "pages")
        first, last = _ends(facts)
        ends = {"first": _told(said, first, _district(said, first)), "last": _told(said, last, _district(said, last))}
        once = "-once" * (len({fact.date for fact in facts}) == 1)
        yield words.sentence(f"map-story-units{once}", **said.counts, place=place, pages=pages, **ends)
    elif facts:
        yield words.sentence("map-story-unit", only=_told(said, facts[0], _district(said, facts[0])))
    elif said.counts["t"].value:
        yield words.sentence("map-story-ties", **said.counts)
    else:
        yield words.sentence("map-story-no-unit", place=upper_first(place_name(words, said.known)))


def _raids(said: MapWords) -> Iterator[str]:
    words, told = said.words, said.told
    reports = [(report.record, said.head(one)) for one in told.incidents for report in one.reports]
    if len(reports) > 1:
        reports.sort(key=lambda pair: (pair[0].day.first, pair[0].day.last))
        places = sourced(len(told.incidents), records_of(told.incidents), "places")
        ends = {name: _told(said, *reports[at]) for name, at in (("first", 0), ("last", -1))}
        yield words.sentence("map-story-raids", places=places, k=said.counts["k"], **ends)
    elif reports:
        yield words.sentence("map-story-raid", only=_told(said, *reports[0]))
    else:
        unplaced = told.events_without_place
        yield words.sentence(f"map-story-{'unplaced' if unplaced else 'no-raid'}", of=unplaced, place=said.where)
    yield from _differently(said)


def _differently(said: MapWords) -> Iterator[str]:
    """Say where the sides tell something differently, and what is open about it."""
    disputed = [one for one in said.told.incidents if one.partly_contested]
    if not disputed:
        return
    rest = disputed[_MOST:]
    n, more = (sourced(len(some), records_of(some), "places") for some in (disputed, rest))
    names = "; ".join(map(said.head, disputed[:_MOST]))
    yield said.words.sentence("map-story-differently", names=names, n=n, rest=more)
    rows = {record.row_id for record in records_of(disputed)}
    questions = (one for one in said.known.disputes.values() if one.kind == "wording" and rows & set(one.row_ids)
                 and said.known.knows_all_of(one.dispute_id))  # fmt: skip
    for one in islice(questions, 1):
        yield said.words.sentence("map-story-open", question=said.words.label("dispute", one.dispute_id))


def _signs(said: MapWords) -> str:
    told = said.told
    holds = {
        "work": any(one.at_work for one in told.shaded),
        "ties": not all(one.at_work for one in told.shaded),
        "area": any(one.place is None and not one.contested for one in told.incidents),
        "area-dots": any(one.place is None and one.contested for one in told.incidents),
        "spot": any(one.place and not one.contested for one in told.incidents),
        "spot-dots": any(one.place and one.contested for one in told.incidents),
        "number": told.incidents,
        "blank": said.marks,
    }
    listed = "; ".join(said.words.sentence(f"map-story-sign-{name}") for name, holding in holds.items() if holding)
    return said.words.sentence("map-story-signs", list=listed) if listed else ""


def _ends(facts: Sequence[Fact]) -> tuple[Fact, Fact]:
    """Return the first and the last of several facts: of a month, one of which the day is known goes before others."""
    ordered = sorted(facts, key=lambda fact: (fact.day.first, fact.day.last, fact.row_id))
    return ordered[0], max(ordered, key=lambda fact: (fact.day.last, fact.day.first, fact.row_id))


def _told(said: MapWords, record: Event | Fact, where: str) -> str:
    """Say what a record tells, where and when, and who published it."""
    event = isinstance(record, Event)
    values = {"where": where, "date": said.when(record, short=False), "publisher": said.publisher(record)}
    what = said.words.label("event", record.row_id) if event else said.fact(record)
    return said.words.say(f"map-story-{'event' if event else 'fact'}", what=what, **values)


def _district(said: MapWords, fact: Fact) -> str:
    return said.district(District(fact.region, fact.district))
