"""Conditions of the map."""

from collections import defaultdict

from tests.audit.dates import first, last, span
from tests.audit.judge import clause, condition, same
from tests.audit.of_all import named
from tests.audit.tables import plain

_TIES = ("armoured_cars_received", "company_planned", "head_appointed", "main_recruiting_area", "official_joined",
         "recruiting_meeting")  # fmt: skip
_DISPUTED = {
    "en": ("disputed", "partly disputed"), "ru": ("спорно", "отчасти спорно"), "uk": ("спірно", "частково спірно"),
}  # fmt: skip


class Ground:
    """What the map tells: districts with a unit, with a tie to one, and places of fighting."""

    def __init__(self, world):
        self.world = world
        self.facts = [row for row in world.tables["districts"] if world.own(row)]
        of_units = [row for row in self.facts if row["unit_id"] and row["district"]]
        told = [row for row in of_units if world.of_the_story(row["unit_id"]) and row["fact"] != "incursion"]
        self.others = {row["id"] for row in of_units if not world.of_the_story(row["unit_id"]) and row["fact"] != "incursion"}
        self.nowhere = {row["id"] for row in self.facts if row["unit_id"] and not row["district"]}
        mapped = [row for row in told if world.district(row) in world.mapped]
        self.districts = {world.district(row) for row in mapped if row["fact"] not in _TIES}
        self.work = {row["id"] for row in mapped if world.district(row) in self.districts}
        self.ties = {row["id"] for row in mapped} - self.work
        self.incursions = [row for row in world.tables["events"] if row["category"] == "incursion"]
        self.placed = [row for row in self.incursions if self._in_regions(row)]
        self.fights = {row["id"] for row in self.facts if row["fact"] == "incursion" and row["district"]}
        self.raids = {row["id"] for row in self.placed if world.district(row) in world.mapped}
        self.raids |= {row for row in self.fights if world.district(world.row[row]) in world.mapped}
        self.outside = {row["id"] for row in told if world.district(row) not in world.mapped}
        self.outside |= {row["id"] for row in self.placed if world.district(row) not in world.mapped}
        self.outside |= {row for row in self.fights if world.district(world.row[row]) not in world.mapped}

    def _in_regions(self, row):
        return bool(row["place_id"]) and self.world.place[row["place_id"]]["region"] in self.world.regions

    def standing(self, rows):
        """Return events, and the facts that belong to none of them."""
        return [row for row in rows if row["table"] == "events" or not self.world.event_of(row)]

    @property
    def drawn(self):
        return self.work | self.ties | self.raids

    def disputed(self, where):
        """Return the rows of the places, or of the districts, at which some event is disputed."""
        spots = defaultdict(set)
        for row in self.raids:
            spots[where(self.world.row[row])].add(row)
        return {
            row for rows in spots.values() for row in rows
            if any(self.world.row[one].get("disputed") == "yes" for one in rows)
        }  # fmt: skip

    @property
    def disputed_places(self):
        return self.disputed(self.world.spot)

    @property
    def disputed_districts(self):
        return self.disputed(self.world.district)

    def all_disputed(self, district):
        """Tell whether all that is told of a district is disputed."""
        rows = [row for row in map(self.world.row.get, self.raids) if self.world.district(row) == district]
        return all(row.get("disputed") == "yes" for row in self.standing(rows))


@condition("map-title-work-raids", "map-title-work-calm", "map-title-work-unplaced")
def title_work(asked, said):
    ground = Ground(asked.world)
    told = [set(one.rows) for one in said.by("districts")]
    if ground.raids:
        head = "map-title-work-raids"
        same([ground.work, ground.raids], told, "rows")
    else:
        head = "map-title-work-unplaced" if ground.incursions else "map-title-work-calm"
        same([ground.work], told, "rows")
    return bool(ground.work) and same(head, said.head, "title")


@condition("map-title-ties-raids", "map-title-ties-calm", "map-title-none-raids", "map-title-none-calm")
def title_without(asked, said):
    ground = Ground(asked.world)
    kind = "ties" if ground.ties else "none"
    head = f"map-title-{kind}-{'raids' if ground.raids else 'calm'}"
    told = [set(one.rows) for one in said.by("districts")]
    expected = [rows for rows in (ground.ties, ground.raids) if rows]
    return not ground.work and same(head, said.head, "title") and all(rows in expected for rows in told)


def _months(asked, said):
    ground = Ground(asked.world)
    for one in said.by("period"):
        same(ground.drawn, set(one.rows), "rows drawn")
        same(covered([asked.world.row[row]["date"] for row in one.rows], asked.day), one.value, "months")
    return bool(ground.drawn)


def covered(dates, day):
    """Return the months from the first to the last of dates; not beyond the day asked for, unless all are."""
    start = min((date.split("/")[0] for date in dates), key=lambda point: (first(point), not _is_year(point)))
    end = max((date.split("/")[-1] for date in dates), key=lambda point: (last(point), _is_year(point)))
    if day and str(first(start)) <= day < str(last(end)) and not (_is_year(end) and end[:4] == day[:4]):
        end = day
    return span([f"{start}/{end}"], "month")


def _is_year(point):
    return len(point.rstrip("~?")) == 4


@condition("map-subtitle", "map-subtitle-short")
def subtitle(asked, said):
    return _months(asked, said) and asked.compact == said.head.endswith("-short") and not asked.day


@condition("map-alt-head")
def alt_head(asked, said):
    months = [one.value for one in said.by("period")]
    told = [one.value for some in asked.of("map-subtitle", "map-subtitle-short") for one in some.by("period")]
    return _months(asked, said) and (not told or same(told, months, "months of the subtitle"))


@condition("map-subtitle-undated", "map-subtitle-undated-short")
def subtitle_without_months(asked, said):
    short = said.head.endswith("-short")
    return asked.compact == short and bool(asked.day or not Ground(asked.world).drawn)


@condition("map-nothing", "map-alt-empty", "map-alt-head-empty")
def nothing(asked, said):
    return not Ground(asked.world).drawn and not asked.drawn


@condition("map-note-facts")
def note_facts(asked, said):
    return not asked.compact and same(Ground(asked.world).nowhere, said.one("counted"), "rows")


@condition("map-note-facts-short")
def note_facts_short(asked, said):
    ground = Ground(asked.world)
    return asked.compact and same({*ground.nowhere, *ground.others}, said.one("counted"), "rows")


@condition("map-note-others")
def note_others(asked, said):
    return same(Ground(asked.world).others, said.one("counted"), "rows")


@condition("map-note-events")
def note_events(asked, said):
    ground = Ground(asked.world)
    placed = {row["id"] for row in ground.placed}
    return same({row["id"] for row in ground.incursions} - placed, said.one("counted"), "rows")


@condition("map-note-outline")
def note_outline(asked, said):
    return same(Ground(asked.world).outside, said.one("counted"), "rows")


@condition("map-note-ties")
def note_ties(asked, said):
    return asked.wide and bool(Ground(asked.world).ties)


@condition("map-note-area")
def note_area(asked, said):
    places = [asked.world.place[row["place_id"]] for row in Ground(asked.world).placed if row["id"] in Ground(asked.world).raids]
    return not asked.compact and any(one["kind"] != "district" and not one["lat"] for one in places)


@condition("map-districts-disputed", "map-districts-disputed-starred")
def districts_disputed(asked, said):
    same(asked.compact and said.place == "note", said.head.endswith("-starred"), "star")
    return same(Ground(asked.world).disputed_districts, said.one("districts"), "rows")


def _name(asked, district):
    row = next(one for one in asked.world.whole["district_names"] if (one["region"], one["district"]) == district)
    return row


def _named(asked, said, districts):
    return {one for one in districts if named(said.text, _name(asked, one), asked.lang)}


@condition("map-alt-units")
def alt_units(asked, said):
    ground = Ground(asked.world)
    return bool(ground.districts) and same(ground.districts, _named(asked, said, ground.districts), "districts")


@condition("map-alt-units-some")
def alt_units_some(asked, said):
    ground = Ground(asked.world)
    counted = {asked.world.district(asked.world.row[row]) for row in said.one("districts")}
    same(set(), said.one("districts") - ground.work, "rows of other places")
    told = _named(asked, said, ground.districts)
    return counted and same(ground.districts - counted, told - counted, "districts named")


def _of_raids(asked, said, ground):
    """Hold the months of each district: those of the first days of its rows."""
    for one in said.by("stated"):
        rows = [asked.world.row[row] for row in one.rows]
        district = {asked.world.district(row) for row in rows}
        same(1, len(district), "districts of a date")
    by_district = defaultdict(set)
    for one in said.by("stated"):
        _rows_of_months(asked, ground, one)
        by_district[asked.world.district(asked.world.row[one.rows[0]])] |= set(_months_of(one.value))
    for district, months in by_district.items():
        rows = [asked.world.row[row] for row in ground.raids if asked.world.district(asked.world.row[row]) == district]
        known = {_month(row["date"]) for row in ground.standing(rows)}
        same({one for one in known if len(one) > 4 or not any(some.startswith(f"{one}-") for some in known)}, months, f"months of {district[1]}")
    return set(by_district)


def _hold_disputed(asked, said, ground, districts):
    """Hold that as many districts are called disputed, and partly disputed, as are."""
    some = {asked.world.district(asked.world.row[row]) for row in ground.disputed_districts} & districts
    wholly = {one for one in some if ground.all_disputed(one)}
    told = [said.text.count(f"({word})") for word in _DISPUTED[asked.lang]]
    return same([len(wholly), len(some - wholly)], told, "districts disputed, and partly")


def _rows_of_months(asked, ground, one):
    """Hold the rows of a date against all of its district that began in its months; facts stand for no event."""
    about = asked.world.district(asked.world.row[one.rows[0]])
    rows = [row for row in map(asked.world.row.get, ground.raids) if asked.world.district(row) == about]
    same({row["id"] for row in ground.standing(rows) if _month(row["date"]) in _months_of(one.value)}, set(one.rows), "rows of the months")


def _months_of(value):
    return value.strip("{}").split(",")


def _month(date):
    """Return the month of the first day of a date, or its year if no month is known."""
    return date.split("/")[0].rstrip("~?")[:7]


@condition("map-alt-raids")
def alt_raids(asked, said):
    ground = Ground(asked.world)
    everywhere = {asked.world.district(asked.world.row[row]) for row in ground.raids}
    same(everywhere, _named(asked, said, everywhere), "districts by name")
    _hold_disputed(asked, said, ground, everywhere)
    return bool(everywhere) and same(everywhere, _of_raids(asked, said, ground), "districts")


@condition("map-alt-raids-some")
def alt_raids_some(asked, said):
    ground = Ground(asked.world)
    everywhere = {asked.world.district(asked.world.row[row]) for row in ground.raids}
    counted = {asked.world.district(asked.world.row[row]) for row in said.one("districts")}
    same(everywhere - counted, _named(asked, said, everywhere) - counted, "districts by name")
    _hold_disputed(asked, said, ground, everywhere - counted)
    return counted and same(everywhere - counted, _of_raids(asked, said, ground), "districts with months")


@condition("map-alt-blank")
def alt_blank(asked, said):
    return bool(Ground(asked.world).drawn)


# Below the map


def _at_work(ground):
    """Return the rows on documented units, without ties."""
    return [row for row in map(ground.world.row.get, sorted(ground.work)) if row["fact"] not in _TIES]


def _dates_told(asked, said):
    """Return the dates of the reports that a sentence tells, by their rows."""
    return [asked.world.row[one.rows[0]]["date"] for one in said.by("stated") if isinstance(one.value, str)]


def _hold_ends(rows, told):
    """Hold that the dates told are among the earliest and the latest of rows."""
    start, end = min(first(row["date"]) for row in rows), max(last(row["date"]) for row in rows)
    return same([start, end], [first(told[0]), last(told[-1])], "ends")


@condition("map-story-units", "map-story-units-once")
def units_below(asked, said):
    ground = Ground(asked.world)
    rows = _at_work(ground)
    same(ground.work, said.one("districts"), "rows")
    same({row["id"] for row in rows}, said.one("pages"), "reports")
    once = len({row["date"] for row in rows}) == 1
    return len(rows) > 1 and once == said.head.endswith("-once") and _hold_ends(rows, _dates_told(asked, said))


@condition("map-story-unit", "map-story-ties", "map-story-no-unit")
def unit_below(asked, said):
    ground = Ground(asked.world)
    rows = _at_work(ground)
    if said.head == "map-story-unit":
        return len(rows) == 1 and same({rows[0]["id"]}, said.rows, "report")
    return not rows and bool(ground.ties) == (said.head == "map-story-ties")


def _reports(ground):
    return ground.standing([ground.world.row[row] for row in sorted(ground.raids)])


@condition("map-story-raids")
def raids_below(asked, said):
    ground = Ground(asked.world)
    same(ground.raids, said.one("places"), "rows")
    same(ground.raids, said.one("districts"), "rows")
    told = _dates_told(asked, said)
    start = min(first(row["date"]) for row in _reports(ground))
    return len(_reports(ground)) > 1 and same(start, first(told[0]), "the earliest") and first(told[-1]) >= first(told[0])


@condition("map-story-raid")
def raid_below(asked, said):
    reports = _reports(Ground(asked.world))
    return len(reports) == 1 and same({reports[0]["id"]}, said.rows, "report")


@condition("map-story-unplaced", "map-story-no-raid")
def no_raid_below(asked, said):
    ground = Ground(asked.world)
    return not ground.raids and bool(ground.incursions) == said.head.endswith("-unplaced")


@condition("map-story-differently")
def differently_below(asked, said):
    every, *rest = said.by("places")
    return same(Ground(asked.world).disputed_places, set(every.rows), "rows") and all(set(one.rows) <= set(every.rows) for one in rest)


@condition("map-story-open")
def open_below(asked, said):
    column = "question" if asked.lang == "en" else f"question_{asked.lang}"
    (about,) = [one for one in asked.world.disputes if plain(one[column]) in said.text]
    rows = set(about["claim_ids"].split(";"))
    return about["kind"] == "wording" and asked.world.known_all_of(about) and bool(rows & Ground(asked.world).disputed_places)


def _marks(ground):
    """Return the signs of what is drawn."""
    found = {"work": bool(ground.work), "number": bool(ground.raids), "blank": bool(ground.drawn)}
    spots = defaultdict(list)
    for row in map(ground.world.row.get, ground.raids):
        spots[ground.world.spot(row)].append(row)
    for spot, rows in spots.items():
        dots = all(row.get("disputed") == "yes" for row in ground.standing(rows))
        found[("area" if isinstance(spot, tuple) else "spot") + "-dots" * dots] = True
    found["ties"] = any(ground.world.district(ground.world.row[row]) not in spots for row in ground.ties)
    return {name for name, holds in found.items() if holds}


@clause(*(f"map-story-sign-{name}" for name in ("work", "ties", "area", "area-dots", "spot", "spot-dots", "number", "blank")))
def mark(asked, said, one):
    return said.head == "map-story-signs"  # which holds all together


@condition("map-story-signs")
def signs(asked, said):
    told = {one.clauses[-1].removeprefix("map-story-sign-") for one in said.findings if one.clauses}
    return same(_marks(Ground(asked.world)), told, "signs")
