"""Conditions of the chart of sizes of units."""

from tests.audit.claims import allowed
from tests.audit.dates import first, is_day, last
from tests.audit.judge import Untrue, clause, condition, same
from tests.audit.of_all import hold_signs, named, names_speaker
from tests.audit.of_brief import later_than
from tests.audit.rules import hold_period, rows_of

_IN_CLAUSES = {"planned": "stood", "disputed": "stood", "one": "stood", "contested": "stood", "contested-one": "stood"}


def unit_of(world, region):
    return world.region[region]["headline_unit"]


def state(world, region):
    """Return what is to be told of the people of the headline unit of a region: its kind, and the statements to print."""
    unit = unit_of(world, region)
    if not unit:
        return "none", []
    latest, plan = (world.latest_accepted(unit, "members", status) for status in ("reported", "planned"))
    if latest is not None:
        return _accepted(world, latest, plan)
    contested = [one for one in world.told(unit_id=unit, metric="members", status="reported") if one.assessment == "contested"]
    if any(one.bounded for one in contested):
        if not contested[-1].bounded:
            return "contested-word", []
        return ("contested-one" if len(contested) == 1 else "contested"), [contested[-1]]
    return ("plan", [plan]) if plan is not None else ("none", [])


def _accepted(world, latest, plan):
    pair = world.contradiction(latest)
    if pair:
        return "disputed", pair
    if latest.scope != "whole":
        return "scoped", [latest]
    rows = [row for row in world.tables["unit_sizes"] if (row["unit_id"], row["metric"]) == (latest.unit_id, "members")]
    if len({row["statement_id"] for row in rows}) == 1:
        return "one", [latest]
    growth = world.growth(latest)
    if growth:
        return growth, [world.first_accepted(latest), latest]
    if plan is not None and allowed(plan.row)[0] > allowed(latest.row)[1]:
        return "planned", [plan, latest]
    return "stood", [latest]


def _found(world):
    return {region: state(world, region) for region in world.regions if state(world, region)[0] != "none"}


_ONE = ("doubled", "nearly-doubled", "grew", "stood", "planned", "disputed", "one", "contested", "contested-word",
        "contested-one", "plan", "scoped")  # fmt: skip
_WITHOUT_FIGURE = ("scoped", "contested", "none")


@condition(*(f"unit-sizes-title-{kind}" for kind in _ONE))
def title_of_one(asked, said):
    kind, told = state(asked.world, asked.world.regions[0])
    same(1, len(asked.world.regions), "regions")
    same(kind, said.head.removeprefix("unit-sizes-title-"), "what is to be told")
    for one in said.by("period"):
        _year(asked, one, told)
    return same([one.ids for one in told], said.figures, "figures")


def _year(asked, one, told):
    """Hold the year of growth: that of the first claim and of the first accepted one that gives the latest figure."""
    start, latest = told
    giving = next(some for some in asked.world.told(unit_id=latest.unit_id, metric="members", status="reported")
                  if some.accepted and some.figure == latest.figure and some.scope == latest.scope)  # fmt: skip
    same(start.ids | giving.ids, set(one.rows), "claims of the year")
    years = {day.year for some in (start, giving) for day in (first(some.as_of), last(some.as_of))}
    same({int(one.value)}, years, "years")


@condition("unit-sizes-title-none", "unit-sizes-title-none-by", "unit-sizes-title-empty", "unit-sizes-title-empty-by")
def title_none(asked, said):
    kind = "none" if len(asked.world.regions) == 1 else "empty"
    return not _found(asked.world) and said.head == f"unit-sizes-title-{kind}" + "-by" * bool(asked.day)


def _clauses(said):
    """Return the clauses of a title with the figures in each, in order."""
    told = []
    for one in said.findings:
        name = next((part for part in one.clauses if part.startswith("unit-sizes-clause-")), "")
        rows = set(one.rows)
        if not (name or rows) or one.rule == "name":  # the sentence as a whole, or a number in a name, which give no figure
            continue
        if told and "figure-range" in one.clauses and told[-1][1][-1:] == [rows]:
            continue
        if told and told[-1][0] == name and name not in ("", "unit-sizes-clause-none") and _same_unit(told[-1][1], one):
            told[-1][1].append(rows)
        else:
            told.append((name, [rows] if rows else []))
    return told


def _same_unit(rows, one):
    return any(part == "unit-sizes-either" for part in one.clauses) and len(rows) < 2


def clause_of(world, region):
    """Return the clause on the unit of a region, and the figures in it: of the whole unit, or none."""
    kind, told = state(world, region)
    if kind.startswith("contested") and (not told or told[-1].scope != "whole"):
        return "contested", []
    if kind in ("scoped", "disputed") and told[-1].scope != "whole":
        return "scoped", []
    return _IN_CLAUSES.get(kind, kind), [one.ids for one in (told if kind == "disputed" else told[-1:])]


def _expected_clauses(world):
    clauses = [clause_of(world, region) for region in world.regions]
    for name, figures in sorted(clauses, key=lambda one: _WITHOUT_FIGURE.index(one[0]) if one[0] in _WITHOUT_FIGURE else -1):
        yield f"unit-sizes-clause-{name}", figures


@condition("unit-sizes-title-two", "unit-sizes-title-two-apart")
def title_two(asked, said):
    same(2, len(asked.world.regions), "regions")
    same(not any(rows for _, rows in _expected_clauses(asked.world)), said.head.endswith("-apart"), "without a figure")
    return bool(_found(asked.world)) and same([*_expected_clauses(asked.world)], _clauses(said), "clauses")


@condition("unit-sizes-title-others", "unit-sizes-title-others-apart")
def title_others(asked, said):
    found = _found(asked.world)
    told = [rows for _, rows in _clauses(said) if rows]
    expected = [rows for _, rows in (clause_of(asked.world, region) for region in found) if rows]
    same(not expected, said.head.endswith("-apart"), "without a figure")
    return len(asked.world.regions) > 2 and len(found) == 1 and same(expected, told, "figures")


def _ranged(world):
    """Return the figures of a range over regions, if there is one: numbers on whole units, of unlike regions at its ends."""
    told = {region: (some if kind == "disputed" else some[-1:]) for region, (kind, some) in _found(world).items()}
    some = [(one, region) for region, statements in told.items() for one in statements]
    if not all(told.values()) or any(one.number is None or one.scope != "whole" for one, _ in some):
        return None
    least, most = min(some, key=lambda one: one[0].number), max(some, key=lambda one: one[0].number)
    return (least, most) if least[0].number != most[0].number and least[1] != most[1] else None


@condition("unit-sizes-title-range")
def title_range(asked, said):
    ends = _ranged(asked.world)
    if len(asked.world.regions) < 3 or len(_found(asked.world)) < 2 or not ends:
        return False
    return same([float(end[0].number) for end in ends], [float(one.value) for one in said.by("stated")], "ends")


@condition("unit-sizes-title-list")
def title_list(asked, said):
    return len(asked.world.regions) > 2 and len(_found(asked.world)) > 1 and not _ranged(asked.world)


@clause(*(f"unit-sizes-clause-{kind}" for kind in ("doubled", "nearly-doubled", "grew", "stood", "plan", *_WITHOUT_FIGURE)))
def told_clause(asked, said, one):
    name = next(part for part in one.clauses if part.startswith("unit-sizes-clause-"))
    some = [clause_of(asked.world, region) for region in asked.world.regions]
    return name in {f"unit-sizes-clause-{found}" for found, rows in some if not one.rows or set(one.rows) in rows}


def _states_of(asked, one):
    """Yield the states of the regions whose figures a finding gives."""
    for region in asked.world.regions:
        kind, told = state(asked.world, region)
        if set(one.rows) in [some.ids for some in told]:
            yield kind, told[-1]


@clause("unit-sizes-either")
def either(asked, said, one):
    return any(kind == "disputed" for kind, _ in _states_of(asked, one))


@clause("unit-sizes-planned")
def planned_only(asked, said, one):
    return any(kind == "plan" for kind, _ in _states_of(asked, one))


@clause("unit-sizes-contested", "unit-sizes-contested-scoped")
def all_contested(asked, said, one):
    scoped = "unit-sizes-contested-scoped" in one.clauses
    return any(kind.startswith("contested") and bool(told.scope_en) == scoped for kind, told in _states_of(asked, one))


@clause("unit-sizes-of-region")
def of_region(asked, said, one):
    region = asked.world.region[asked.world.row[one.rows[0]]["region"]] if one.rows else None
    return said.head == "unit-sizes-title-list" and (region is None or _names_region(said, region, asked.lang))


@clause("unit-sizes-alt-of-region")
def alt_of_region(asked, said, one):
    if one.rule == "name":  # a number in the words of a scope
        return True
    region = asked.world.region[asked.world.row[one.rows[0]]["region"]]
    return len(asked.world.regions) > 1 and _names_region(said, region, asked.lang)


def _names_region(said, region, lang):
    return any(named(said.text, region, lang, form) for form in ("name", "in", "of"))


# What is drawn


def _drawn(asked):
    rows = asked.rows("unit-sizes-alt-head", "period")
    return [one for one in _to_draw(asked.world) if one.ids & rows]


def _to_draw(world, metric="members"):
    """The statements with a value on the people, or the parts, of the headline units that are not superseded."""
    wanted = {(unit_of(world, region), world.region[region]["part_metric"] if metric == "part" else metric) for region in world.regions}
    some = [one for one in world.statements if one.unit_id and (one.unit_id, one.metric) in wanted]
    return [one for one in some if one.value and one.assessment != "superseded"]


def _mark(one):
    """Return when the mark of a statement stands."""
    over = not is_day(one.as_of) and last(one.as_of) < first(one.day)
    return one.as_of if over else one.day


def _marks(asked, said):
    for one in said.by("period"):
        told = asked.world.statements_of(rows_of(asked, one))
        if problem := hold_period(one, [_mark(some) for some in told]):
            raise Untrue(problem)
        people = [some for some in _to_draw(asked.world) if some.row["id"] not in _left_more(asked)]
        parts = [] if asked.compact else _to_draw(asked.world, "part")
        same({row for some in (*people, *parts) for row in some.ids}, set(one.rows), "rows drawn")
    return bool(_to_draw(asked.world)) and asked.drawn


def _left_more(asked):
    return {row for said in asked.of("unit-sizes-note-left-out") for one in said.by("counted", "unit-sizes-left-more") for row in one.rows}


@condition("unit-sizes-subtitle", "unit-sizes-subtitle-short")
def subtitle(asked, said):
    long = asked.wide or (asked.form == "tall" and len(asked.world.regions) == 1)
    return _marks(asked, said) and (said.head == "unit-sizes-subtitle") == long


@condition("unit-sizes-alt-head")
def alt_head(asked, said):
    told = [one.value for some in asked.of("unit-sizes-subtitle", "unit-sizes-subtitle-short") for one in some.by("period")]
    return _marks(asked, said) and same(told, [one.value for one in said.by("period")], "months of the subtitle")


@condition("unit-sizes-subtitle-empty", "unit-sizes-alt-empty", "unit-sizes-alt-absence", "unit-sizes-nothing",
           "unit-sizes-nothing-words")  # fmt: skip
def nothing(asked, said):
    return not _to_draw(asked.world) and not asked.drawn


@condition("unit-sizes-note-retold")
def note_retold(asked, said):
    return asked.wide and bool(_to_draw(asked.world))


@condition("unit-sizes-note-left-out")
def left_out(asked, said):
    return bool(said.findings) and all(one.clauses for one in said.findings)


def _rows_on(asked, *metrics):
    """The rows on people or parts of the headline units."""
    found = []
    for region in asked.world.regions:
        row = asked.world.region[region]
        wanted = {row["part_metric"] if metric == "part" else metric for metric in metrics}
        found += [one for one in asked.world.tables["unit_sizes"] if one["unit_id"] == row["headline_unit"] and one["metric"] in wanted]
    return found


def _left(asked, one, test, *metrics):
    return same({row["id"] for row in _rows_on(asked, *metrics) if test(row)}, set(one.rows), "rows")


def _outdated(row):
    return row["assessment"] == "superseded" and bool(row["value"])


@clause("unit-sizes-left-superseded")
def left_superseded(asked, said, one):
    return not asked.compact and _left(asked, one, _outdated, "members", "part")


@clause("unit-sizes-left-rejected")
def left_rejected(asked, said, one):
    return not asked.compact and _left(asked, one, lambda row: row["assessment"] == "rejected", "members", "part")


@clause("unit-sizes-left-word")
def left_word(asked, said, one):
    return not asked.compact and _left(asked, one, lambda row: not row["value"] and row["assessment"] != "rejected", "members", "part")


@clause("unit-sizes-left-aside")
def left_aside(asked, said, one):
    return asked.compact and _left(asked, one, lambda row: not row["value"] or row["assessment"] in ("superseded", "rejected"), "members")


@clause("unit-sizes-left-more")
def left_more(asked, said, one):
    standing = {some.row["id"] for some in _to_draw(asked.world)}
    return set(one.rows) <= standing and not standing - set(one.rows) - {some.row["id"] for some in _drawn(asked)}


@clause("unit-sizes-left-event")
def left_event(asked, said, one):
    rows = [asked.world.row[row] for row in one.rows]
    shown = {row for some in asked.of("source-line", "source-line-all", "source-line-short") for row in some.rows}
    return not asked.compact and all(row["context"] == "yes" for row in rows) and not set(one.rows) & shown


# The alt text


def _series(world):
    for region in world.regions:
        unit = unit_of(world, region)
        latest = world.latest_accepted(unit, "members") if unit else None
        yield region, latest


@condition("unit-sizes-alt-series")
def alt_series(asked, said):
    regions = {asked.world.row[row]["region"] for row in said.rows}
    latest = dict(_series(asked.world))[regions.pop()]
    start = asked.world.first_accepted(latest)
    some = [one for one in asked.world.told(unit_id=latest.unit_id, metric="members", status="reported")
            if one.accepted and one.bounded and one.scope == latest.scope]  # fmt: skip
    rows = {row for one in some for row in one.ids}
    same([start.ids, latest.ids] if start is not latest else [latest.ids], said.figures, "figures")
    return all(same(rows, set(one.rows), "statements") for one in said.by("statements"))


@condition("unit-sizes-alt-series-none", "unit-sizes-alt-series-nothing")
def alt_series_none(asked, said):
    contested = said.head == "unit-sizes-alt-series-none"
    without = [region for region, latest in _series(asked.world)
               if latest is None and _has_contested(asked.world, region) == contested]  # fmt: skip
    told = [one for one in asked.of(said.head) if one.place == said.place]
    same(len(without), len(told), "regions without a figure")
    return any(_names_region(said, asked.world.region[region], asked.lang) for region in without)


def _has_contested(world, region):
    """Tell whether a contested claim on the people of a region's headline unit has a number or a bound."""
    unit = world.region[region]["headline_unit"]
    told = world.told(unit_id=unit, metric="members", status="reported") if unit else []
    return any(one.assessment == "contested" and one.bounded for one in told)


def _of_drawn(asked, said, test):
    expected = [one.ids for one in _drawn(asked) if test(one)]
    told = said.figures
    return bool(expected) and same(sorted(map(sorted, expected)), sorted(map(sorted, told)), "figures")


def _is_plan(one):
    return one.status == "planned"


def _is_contested(one):
    return one.assessment == "contested"


@condition("unit-sizes-alt-planned")
def alt_planned(asked, said):
    return _of_drawn(asked, said, _is_plan)


@condition("unit-sizes-alt-contested")
def alt_contested(asked, said):
    return _of_drawn(asked, said, _is_contested)


def _count_of_drawn(asked, said, test):
    """A statement is counted by one of its rows."""
    those = [one for one in _drawn(asked) if test(one)]
    counted = said.one("counted")
    return bool(those) and all(len(counted & set(one.ids)) == 1 for one in those) and len(counted) == len(those)


@condition("unit-sizes-alt-planned-count")
def alt_planned_count(asked, said):
    return _count_of_drawn(asked, said, _is_plan)


@condition("unit-sizes-alt-contested-count")
def alt_contested_count(asked, said):
    return _count_of_drawn(asked, said, _is_contested)


@clause("unit-sizes-alt-claim")
def alt_claim(asked, said, one):
    if one.rule == "name":  # a number in the words of a scope
        return True
    speakers = asked.world.statements_of(rows_of(asked, one))[0].speakers
    return any(names_speaker(asked, said.text, name) for name in speakers)


# Below the chart

_GROWN = ("doubled", "nearly-doubled", "grew")


def _below(world, region):
    """Return what a text says first of the unit of a region, and the statements that it names then."""
    kind, told = state(world, region)
    latest = world.latest_accepted(unit_of(world, region), "members")
    if latest is None:
        return "all" if kind.startswith("contested") else kind, told if kind == "plan" else None
    start = world.first_accepted(latest)
    if kind == "scoped" or start is latest:
        return "scoped" if kind == "scoped" else "one", [latest]
    if kind in _GROWN:
        return "grew", [start, _reached(world, latest)]
    if allowed(start.row) == allowed(latest.row):
        return "same", [start, latest]
    return "fell" if allowed(latest.row)[1] < allowed(start.row)[0] else "open", [start, latest]


def _reached(world, latest):
    """Return the first accepted statement that gives the latest figure."""
    return next(one for one in world.told(unit_id=latest.unit_id, metric="members", status="reported")
                if one.accepted and one.figure == latest.figure and one.scope == latest.scope)  # fmt: skip


@condition(*(f"unit-sizes-story-{kind}" for kind in ("grew", "fell", "open", "same", "one", "scoped", "plan", "none", "all")))
def told_below(asked, said):
    region = asked.region(said)
    kind, told = _below(asked.world, region)
    same(kind, said.head.removeprefix("unit-sizes-story-"), "what is to be told")
    if kind == "all":
        return _contested_below(asked, said)
    return told is None or same([one.ids for one in told], said.figures, "figures")


def _latest_of(asked, said):
    return asked.world.latest_accepted(unit_of(asked.world, asked.region(said)), "members")


@condition("unit-sizes-story-again")
def again(asked, said):
    latest = _latest_of(asked, said)
    kind, told = _below(asked.world, asked.region(said))
    return kind == "grew" and latest is not told[-1] and same([latest.ids], said.figures, "figures")


@condition("unit-sizes-story-planned")
def planned_too(asked, said):
    plan = asked.world.latest_accepted(unit_of(asked.world, asked.region(said)), "members", "planned")
    kind, _ = state(asked.world, asked.region(said))
    return kind not in ("plan", "none") and same([plan.ids], said.figures, "figures")


@condition("unit-sizes-story-later", "unit-sizes-story-later-others")
def later(asked, said):
    latest = _latest_of(asked, said)
    rows = later_than(asked.world, latest)
    return same(rows or latest.ids, said.rows, "rows") and bool(rows) == said.head.endswith("-others")


def _contested_below(asked, said):
    """Hold the claims that are named and counted as contested against all on the people of the unit."""
    unit = unit_of(asked.world, asked.region(said))
    told = [one for one in asked.world.told(unit_id=unit, metric="members") if one.assessment == "contested"]
    named_here = [one for rows in said.figures for one in told if one.ids == rows]
    same(len(said.figures), len(named_here), "contested claims")
    statements = {one.statement_id for one in named_here}
    rest = {row for one in told if one.statement_id not in statements for row in one.ids}
    counted = {row for one in said.by("statements") for row in one.rows}
    return bool(told) and len(named_here) <= 3 and same(rest, counted, "others")


@condition("unit-sizes-story-doubtful")
def doubtful(asked, said):
    pairs = _contradicting(asked, said)
    days = [last(asked.world.statements_of([asked.world.row[row] for row in rows])[0].day) for rows in said.figures]
    return not pairs and same(sorted(days), days, "order in time") and _contested_below(asked, said)


def _contradicting(asked, said):
    """Return the pairs of contested figures on the people of the unit that contradict each other."""
    unit = unit_of(asked.world, asked.region(said))
    return [one.pair for one in asked.world.contested if one.contradicts and one.dispute["metric"] == "members"
            and one.pair[0].unit_id == unit]  # fmt: skip


@condition("unit-sizes-story-contradiction")
def contradiction(asked, said):
    pair = next((sorted(map(sorted, said.figures)) for one in [said] if len(said.figures) == 2), None)
    kind, told = state(asked.world, asked.region(said))
    pairs = [told] if kind == "disputed" else _contradicting(asked, said)
    unit = unit_of(asked.world, asked.region(said))
    contested = [one for one in asked.world.told(unit_id=unit, metric="members") if one.assessment == "contested"]
    named_here = {one.statement_id for some in pairs for one in some if sorted(one.ids) in pair}
    rest = {row for one in contested if one.statement_id not in named_here for row in one.ids}
    same(rest, {row for one in said.by("statements") for row in one.rows}, "others")
    return pair in [sorted(sorted(one.ids) for one in some) for some in pairs]


@condition("unit-sizes-story-signs")
def signs(asked, said):
    drawn = [*_to_draw(asked.world), *_to_draw(asked.world, "part")]
    same({row for one in drawn for row in one.ids}, said.rows, "rows drawn")
    return hold_signs(said, drawn)
