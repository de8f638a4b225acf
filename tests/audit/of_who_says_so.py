"""Conditions of the chart of who states the figures."""

from collections import Counter, defaultdict

from tests.audit.claims import Statement
from tests.audit.dates import last, span
from tests.audit.judge import Untrue, clause, condition, same
from tests.audit.of_all import names_speaker
from tests.audit.rules import pages_of

_KINDS = {
    "state_media": "state", "government": "state", "private_media": "private", "exile_media": "private",
    "ukrainian_media": "foreign", "international_media": "foreign",
}  # fmt: skip


class Region:
    """The statements on the figures of a region: all rows that go back to one, of one standing."""

    def __init__(self, world, region):
        row = world.region[region]
        units = {row["headline_unit"]} | {one["unit_id"] for one in world.unit.values()
                                          if one["region"] == region and one["role"] == "also"}  # fmt: skip
        self.metrics = [metric for metric in ("members", row["part_metric"], "firearms") if metric]
        self.region, self.world = region, world
        self.rows = [one for one in world.tables["unit_sizes"]
                     if one["unit_id"] in units - {""} and one["metric"] in self.metrics and one["assessment"] != "rejected"]  # fmt: skip
        groups = defaultdict(list)
        for one in self.rows:
            groups[one["statement_id"]].append(one)
        self.statements = {name: Statement(rows, world.source) for name, rows in groups.items()}

    @property
    def ids(self):
        return {row["id"] for row in self.rows}

    def first_figure(self, name):
        """Return the first figure of a statement, in order of time."""
        return self.world.statements_of(self.statements[name].rows)[0]

    def stated(self, name):
        """Return the figures of a statement that were stated on the day of the first."""
        figures = self.world.statements_of(self.statements[name].rows)
        return [one for one in figures if last(one.day) == last(figures[0].day)]

    def speakers(self, name):
        """Return who makes a statement."""
        return {speaker for one in self.stated(name) for speaker in one.speakers}

    @property
    def official(self):
        """The official of the region who makes most of its statements."""
        made = Counter(
            name for one in self.statements for name in self.speakers(one)
            if self.world.speaker[name]["interest"] == "own_region_official"
        )  # fmt: skip
        return min(made, key=lambda name: (-made[name], name), default=None)

    @property
    def by_official(self):
        return {row for name, one in self.statements.items() if self.official in self.speakers(name) for row in one.ids}

    @property
    def others(self):
        """The figures of the statements that the official does not make, and who makes them."""
        names = [name for name in self.statements if self.official not in self.speakers(name)]
        return [one for name in names for one in self.stated(name)]


def _regions(world):
    return [Region(world, region) for region in world.regions]


def _all(world):
    return {row for one in _regions(world) for row in one.ids}


def _by_officials(world):
    return {row for one in _regions(world) if one.official for row in one.by_official}


def _counts(said, rows):
    """Hold the rows of pages and statements of a title against all rows."""
    pages, statements = said.by("pages"), said.by("statements")
    for one in (*pages, *statements[:1]):
        same(rows, set(one.rows), "rows")
    return statements[1:]


@condition("who-says-so-title")
def title(asked, said):
    rows, by_them = _all(asked.world), _by_officials(asked.world)
    for one in _counts(said, rows):
        same(by_them, set(one.rows), "rows of the officials")
    return by_them and rows != by_them and len(said.by("statements")) == 2


@condition("who-says-so-title-all")
def title_all(asked, said):
    rows = _all(asked.world)
    _counts(said, rows)
    return rows and rows == _by_officials(asked.world) and not _single(asked.world)


def _single(world):
    rows = [world.row[row] for row in _all(world)]
    return len({world.origin(row) for row in rows}) == 1 and len(pages_of(rows)) == 1


@condition("who-says-so-title-single")
def title_single(asked, said):
    return _single(asked.world) and _all(asked.world) == _by_officials(asked.world)


@condition("who-says-so-title-none-official")
def title_none_official(asked, said):
    _counts(said, _all(asked.world))
    return bool(_all(asked.world)) and not _by_officials(asked.world)


@condition("who-says-so-title-none", "who-says-so-subtitle-none", "who-says-so-none", "who-says-so-alt-empty")
def none(asked, said):
    return not _all(asked.world) and (said.place.startswith("below") or not asked.drawn)


def _years(asked, said):
    for one in said.by("period"):
        firsts = [region.first_figure(name) for region in _regions(asked.world) for name in region.statements]
        days = [some.day for some in firsts]
        same(span(days, "year"), one.value, "years")
        same({row for some in firsts for row in some.ids}, set(one.rows), "rows of the first figures")
    return bool(_all(asked.world))


@condition("who-says-so-subtitle")
def subtitle(asked, said):
    return _years(asked, said) and (len(asked.world.regions) == 1 or asked.wide)


@condition("who-says-so-subtitle-headed")
def subtitle_headed(asked, said):
    return _years(asked, said) and len(asked.world.regions) > 1 and not asked.wide


@clause("who-says-so-share")
def share(asked, said, one):
    region = _region_of(asked, said)
    return region.official is not None and set(one.rows) in (region.ids, region.by_official)


def _region_of(asked, said):
    """Return the region that a sentence on one is about."""
    regions = {asked.world.row[row]["region"] for row in said.rows}
    if len(regions) != 1:
        raise Untrue(f"it is about {sorted(regions)}")
    return Region(asked.world, regions.pop())


@condition("who-says-so-share", "who-says-so-alt-share")
def alt_share(asked, said):
    region = _region_of(asked, said)
    by_them, some, pages = region.by_official, said.by("statements"), said.by("pages")
    if some:
        same([by_them, region.ids], [set(one.rows) for one in some], "statements")
    if pages:
        same([by_them, region.ids], [set(one.rows) for one in pages], "pages")
    return region.official is not None


@condition("who-says-so-no-official")
def no_official(asked, said):
    without = [one for one in _regions(asked.world) if one.ids and not one.official]
    told = [one for one in asked.of("who-says-so-no-official") if one.place == said.place]
    return bool(without) and len(told) <= len(without)


@condition("who-says-so-missing")
def missing(asked, said):
    return not Region(asked.world, asked.region(said)).ids


@condition("who-says-so-note-repeat", "who-says-so-alt-head")
def something(asked, said):
    return bool(_all(asked.world))


@condition("who-says-so-note-coding")
def note_coding(asked, said):
    return asked.wide and bool(_all(asked.world))


def _doubtful(world):
    """Return the rows of statements whose first figure is contested or superseded."""
    found = set()
    for region in _regions(world):
        for name, one in region.statements.items():
            if region.first_figure(name).assessment in ("contested", "superseded"):
                found |= one.ids
    return found


@condition("who-says-so-note-dotted")
def note_dotted(asked, said):
    return bool(_doubtful(asked.world))


@condition("who-says-so-alt-contested")
def alt_contested(asked, said):
    return same(_doubtful(asked.world), said.one("statements"), "rows")


@condition("who-says-so-alt-uncontested")
def alt_uncontested(asked, said):
    return bool(_all(asked.world)) and not _doubtful(asked.world)


@condition("who-says-so-note-shared")
def note_shared(asked, said):
    regions = defaultdict(set)
    for row in map(asked.world.row.get, _all(asked.world)):
        regions[row["source_id"]].add(row["region"])
    rows = {row for row in _all(asked.world) if len(regions[asked.world.row[row]["source_id"]]) > 1}
    return asked.wide and same(rows, said.one("pages"), "rows")


@condition("who-says-so-note-several")
def note_several(asked, said):
    told = {(row["region"], row["source_id"], row["statement_id"]) for one in _regions(asked.world) for row in one.rows}
    return asked.wide and len({pair[:2] for pair in told}) < len(told)


@condition("who-says-so-alt-pages", "who-says-so-alt-pages-kinds")
def alt_pages(asked, said):
    region = _region_of(asked, said)
    every, *kinds = said.by("pages")
    same(region.ids, set(every.rows), "rows")
    if said.head == "who-says-so-alt-pages":
        return not kinds
    by_kind = defaultdict(set)
    for row in region.rows:
        by_kind[_KINDS.get(asked.world.source[row["source_id"]]["kind"], "other")].add(row["id"])
    expected = [sorted(by_kind[kind]) for kind in ("state", "private", "foreign", "other") if by_kind[kind]]
    return same(expected, [sorted(one.rows) for one in kinds], "rows by kind")


@condition("who-says-so-alt-others")
def alt_others(asked, said):
    for region in _regions(asked.world):
        others = {name for one in region.others for name in one.speakers}
        told = {name for name in others if names_speaker(asked, said.text, name)}
        for one in said.by("speakers"):
            if set(one.rows) <= region.ids:
                rows = {row for some in region.others if some.speakers & (others - told) for row in some.ids}
                return same(rows, set(one.rows), "rows of the others")
        if told and not said.by("speakers") and len(others - told) <= 1:  # a single one is counted in words
            return True
    return False


# Below the chart


@condition("who-says-so-story-top")
def top_below(asked, said):
    region = Region(asked.world, asked.region(said))
    statements, pages = ([set(one.rows) for one in said.by(rule)] for rule in ("statements", "pages"))
    single = len({asked.world.origin(row) for row in region.rows}) == 1
    for told in (statements, pages):
        same(True, all(rows in (region.ids, region.by_official) for rows in told), "rows of all, or of the official")
    return region.official is not None and (single or same(region.ids, statements[0], "statements"))


@condition("who-says-so-story-no-official")
def no_official_below(asked, said):
    region = _region_of(asked, said)
    return region.official is None and same([region.ids] * 2, [said.one("pages"), said.one("statements")], "rows")


@condition("who-says-so-story-most")
def most_below(asked, said):
    region = _region_of(asked, said)
    pages = {name: len(pages_of(one.rows)) for name, one in region.statements.items()}
    (name,) = [some for some, one in region.statements.items() if one.ids == said.one("pages")]
    that_day = {row for one in region.stated(name) for row in one.ids}
    dated = {row for one in said.by("stated") if isinstance(one.value, str) for row in one.rows}
    same(set(), {row for rows in said.figures for row in rows} - that_day - dated, "rows of another day that is not told")
    return pages[name] == max(pages.values()) > 1


@condition("who-says-so-story-others")
def others_below(asked, said):
    return alt_others(asked, said)


@clause("who-says-so-story-contested", "who-says-so-story-unnamed")
def counted_below(asked, said, one):
    if one.clauses[-1].endswith("-contested"):
        return same(_doubtful(asked.world), set(one.rows), "rows")
    newsrooms = {
        row for region in _regions(asked.world) for name, some in region.statements.items() for row in some.ids
        if all(asked.world.speaker[speaker]["interest"] == "media" for speaker in region.speakers(name))
    }  # fmt: skip
    return same(newsrooms, set(one.rows), "rows")


@condition("who-says-so-story-doubtful")
def doubtful_below(asked, said):
    told = {one.clauses[-1] for one in said.findings}
    return same(bool(_doubtful(asked.world)), "who-says-so-story-contested" in told, "some are contested")


@condition("who-says-so-story-signs")
def signs_below(asked, said):
    return bool(_all(asked.world))
