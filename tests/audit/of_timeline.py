"""Conditions of the timeline."""

from tests.audit.dates import first, hedged, last, middle
from tests.audit.judge import Untrue, clause, condition, same
from tests.audit.of_all import named
from tests.audit.of_map import covered
from tests.audit.rules import hold_period
from tests.audit.tables import plain


def _events(world):
    return world.tables["events"]


def _shown(asked):
    """The events drawn: those that the alt text counts."""
    heads = ("timeline-alt-head", "timeline-alt-head-federal")
    return {row for head in heads for row in asked.rows(head, "counted") | asked.rows(head, "period")}


def _firm(world, region, category):
    """Return the first firm event of a category in a region."""
    some = [one for one in _events(world) if (one["region"], one["category"], one["importance"]) == (region, category, "1")]
    some = [one for one in some if not one["disputed"] and _known_to_the_day(one["date"])]
    return min(some, key=lambda one: (first(one["date"]), one["id"]), default=None)


def _known_to_the_day(date):
    start = date.split("/")[0]
    return first(start) == last(start) and not hedged(start)


def _arming(world):
    """Return the first day of firm arming of each region that has one."""
    found = {region: _firm(world, region, "arming") for region in world.regions}
    return {region: one for region, one in found.items() if one}


def _after_fighting(world):
    fights = {region: _firm(world, region, "incursion") for region in world.regions}
    return {region: one for region, one in _arming(world).items()
            if fights[region] and first(fights[region]["date"]) < first(one["date"])}  # fmt: skip


def _same_day(world, region):
    arming = _arming(world)
    return [other for other in arming if other != region and first(arming[other]["date"]) == first(arming[region]["date"])]


def _of_title(asked, said, regions):
    """Return the region that a title is about, by the arming whose day it prints."""
    rows = {row for one in said.findings for row in one.rows}
    found = [region for region, one in regions.items() if one["id"] in rows]
    if not found:
        raise Untrue(f"it is about none of {sorted(one['id'] for one in regions.values())}")
    day = min(first(one["date"]) for one in regions.values())
    same(day, first(regions[found[0]]["date"]), "first day")
    return found[0]


def _hold_day(asked, said, region):
    """Hold the rows of the day of arming: those of all regions of that day."""
    arming = _arming(asked.world)
    rows = {arming[one]["id"] for one in (region, *_same_day(asked.world, region))}
    for one in said.by("stated"):
        if rows & set(one.rows):
            same(rows, set(one.rows), "events of the day")


@condition("timeline-title-after", "timeline-title-after-several")
def after(asked, said):
    region = _of_title(asked, said, _after_fighting(asked.world))
    pair = [_firm(asked.world, region, kind)["id"] for kind in ("incursion", "arming")]
    for one in said.by("difference"):
        same(pair, one.rows, "the two events")
    _hold_day(asked, said, region)
    return bool(_same_day(asked.world, region)) == said.head.endswith("-several")


@condition("timeline-title-arms", "timeline-title-arms-several")
def arms(asked, said):
    if _after_fighting(asked.world):
        return False
    region = _of_title(asked, said, _arming(asked.world))
    _hold_day(asked, said, region)
    return bool(_same_day(asked.world, region)) == said.head.endswith("-several")


def _formation(asked):
    return {row for row in _shown(asked) if asked.world.row[row]["category"] == "formation"}


def _without_arming(asked):
    return not _arming(asked.world) and bool(_events(asked.world))


@condition("timeline-title-count")
def count(asked, said):
    expected = [_shown(asked), _formation(asked)]
    told = [set(one.rows) for one in said.by("counted")] or [said.rows]  # of one event no number is printed
    same([one for one in expected if one], told, "events counted")
    return _without_arming(asked) and expected[0] != expected[1]


@condition("timeline-title-formed")
def formed(asked, said):
    same([_shown(asked)] * len(said.by("counted")), [set(one.rows) for one in said.by("counted")], "events counted")
    return _without_arming(asked) and _shown(asked) == _formation(asked)


@condition("timeline-title-none", "timeline-subtitle-none", "timeline-alt-empty", "timeline-alt-absence")
def none(asked, said):
    return not _events(asked.world)


@condition("timeline-none", "timeline-none-by")
def nothing(asked, said):
    return not _events(asked.world) and said.head == "timeline-none" + "-by" * bool(asked.day)


@condition("timeline-lane-none")
def lane(asked, said):
    without = set(asked.world.regions) - {one["region"] for one in _events(asked.world)}
    return any(named(said.text, asked.world.region[region], asked.lang, form) for region in without for form in ("name", "in", "of")) or (
        bool(without) and len(asked.of("timeline-lane-none")) <= len(without)
    )


def _months(asked, said):
    for one in said.by("period"):
        same(_shown(asked), set(one.rows), "events drawn")
        if problem := hold_period(one, [asked.world.row[row]["date"] for row in one.rows]):
            raise Untrue(problem)
    return bool(_shown(asked))


@condition("timeline-subtitle", "timeline-subtitle-small")
def subtitle(asked, said):
    return _months(asked, said) and asked.wide == (said.head == "timeline-subtitle")


@condition("timeline-note-cause", "timeline-note-claims")
def wide_note(asked, said):
    return asked.wide and same(_shown(asked), said.rows, "events drawn")


@condition("timeline-note-columns")
def columns(asked, said):
    regions = {one["region"] for one in _events(asked.world) if one["id"] in _shown(asked)}
    return asked.wide and len(regions) > 1 and same(_shown(asked), said.rows, "events drawn")


@condition("timeline-alt-cause")
def alt_cause(asked, said):
    return bool(_shown(asked))


def _disputed(asked):
    return {row for row in _shown(asked) if asked.world.row[row]["disputed"] == "yes"}


@condition("timeline-note-disputed", "timeline-alt-disputed")
def disputed(asked, said):
    return bool(_disputed(asked)) and same(_disputed(asked), said.rows, "disputed events")


@condition("timeline-alt-undisputed")
def undisputed(asked, said):
    return bool(_shown(asked)) and not _disputed(asked)


@condition("timeline-note-shown")
def shown(asked, said):
    every = {one["id"] for one in _events(asked.world)}
    same([_shown(asked), every], [set(one.rows) for one in said.by("counted")], "events counted")
    return _shown(asked) < every


@condition("timeline-alt-head", "timeline-alt-head-federal")
def alt_head(asked, said):
    federal = any(asked.world.row[row]["region"] in asked.world.federal for row in _shown(asked))
    same(set(), _shown(asked) - {one["id"] for one in _events(asked.world)}, "events that are not known")
    return _months(asked, said) and federal == said.head.endswith("-federal")


@condition("timeline-alt-kinds")
def kinds(asked, said):
    told = [set(one.rows) for one in said.by("counted")]
    for rows in told:
        kind = {asked.world.row[row]["category"] for row in rows}
        same(1, len(kind), "categories counted at once")
        same({row for row in _shown(asked) if asked.world.row[row]["category"] in kind}, rows, "events of a category")
    return same(_shown(asked), set().union(*told), "events counted")


def _words(asked, row):
    label = {one["event_id"]: one[f"label_{asked.lang}"] for one in asked.world.whole["event_labels"]}.get(row["id"])
    title = row["title"] if asked.lang == "en" else row[f"title_{asked.lang}"]
    return [plain(one) for one in (label, title) if one]


def _told(asked, text, row):
    return any(one.rstrip(".") in text or one[:1].lower() + one[1:] in text for one in _words(asked, row))


@condition("timeline-alt-titled")
def titled(asked, said):
    title = next(one for one in asked.sentences if one.place == "title")
    expected = {row for one in title.findings for row in one.rows}
    same(True, title.head.startswith(("timeline-title-after", "timeline-title-arms")), "a title about single events")
    return same(set(), expected - said.rows, "events of the title that are not told") and all(
        one.clauses == ["timeline-alt-event"] for one in said.findings
    )


@clause("timeline-alt-event")
def alt_event(asked, said, one):
    return all(_told(asked, said.text, asked.world.row[row]) for row in one.rows)


def _stands_on(row):
    """Return twice the day that an event is put on: the day it began where that is known, else the middle."""
    start = row["date"].split("/")[0]
    return middle(start if _known_to_the_day(row["date"]) else row["date"])


@condition("timeline-alt-ends")
def ends(asked, said):
    rows = [asked.world.row[row] for row in _shown(asked)]
    order = sorted(rows, key=_stands_on)
    earliest = [one for one in order if _stands_on(one) == _stands_on(order[0])]
    latest = [one for one in order if _stands_on(one) == _stands_on(order[-1])]
    return all(any(_told(asked, said.text, one) for one in some) for some in (earliest, latest))


# Below the timeline

_KINDS = ("formation", "incursion", "arming")


def _of_region(world, region):
    """Return the events of a region by category, of those categories whose first is told."""
    here = [one for one in _events(world) if one["region"] == region]
    return here, {kind: [one for one in here if one["category"] == kind] for kind in _KINDS if any(one["category"] == kind for one in here)}


@condition("timeline-story-none")
def none_below(asked, said):
    return not _events(asked.world)


@condition("timeline-story-all")
def all_below(asked, said):
    every, inexact = {one["id"] for one in _events(asked.world)}, {one["id"] for one in _events(asked.world) if not _firm_days(one["date"])}
    told = [set(one.rows) for one in said.by("counted")]
    same([every, *[inexact] * (0 < len(inexact) < len(every))], told, "events counted")
    dates = [one["date"] for one in _events(asked.world)]
    (period,) = said.by("period")
    return same(every, set(period.rows), "rows of the period") and same(covered(dates, asked.day), period.value, "months")


def _firm_days(date):
    """Tell whether a date, or both its ends, is known to the day."""
    return all(first(end) == last(end) and not hedged(end) for end in date.split("/"))


@condition("timeline-story-region")
def region_below(asked, said):
    _, kinds = _of_region(asked.world, asked.region(said))
    told = [asked.world.row[one.rows[0]]["category"] for one in said.by("stated") if isinstance(one.value, str)]
    return same([*kinds], told, "categories")


@clause("timeline-story-first")
def first_below(asked, said, one):
    if not one.rows:
        return True
    row = asked.world.row[one.rows[0]]
    some = _of_region(asked.world, row["region"])[1][row["category"]]
    return same(min(map(_stands_on, some)), _stands_on(row), "the first of its kind") and _told(asked, said.text, row)


@condition("timeline-story-lacking")
def lacking_below(asked, said):
    here, kinds = _of_region(asked.world, asked.region(said))
    return bool(here) and not kinds


@condition("timeline-story-disputed")
def disputed_below(asked, said):
    every = {one["id"] for one in _events(asked.world) if one["disputed"] == "yes"}
    counted, *_ = said.by("counted") or [said]
    same(every, set(counted.rows), "disputed events")
    named_here = {row for one in said.by("stated") if isinstance(one.value, str) for row in one.rows}
    return bool(every) and len(named_here) == min(3, len(every)) and same(set(), named_here - every, "other events")


@condition("timeline-story-undisputed")
def undisputed_below(asked, said):
    return bool(_events(asked.world)) and not any(one["disputed"] == "yes" for one in _events(asked.world))


@condition("timeline-story-signs")
def signs_below(asked, said):
    return bool(_events(asked.world))
