"""Conditions of the chart that sets people against planned firearms."""

from tests.audit.dates import first, span
from tests.audit.judge import clause, condition, same
from tests.audit.of_all import named
from tests.audit.plans import Plan, plans


def _planned(world):
    return [one for one in plans(world) if one.plan]


def _with_people(world):
    return [one for one in _planned(world) if one.people]


def _ratios(said):
    """Return the numbers of each quotient, with its rows, in order."""
    return [(one.value, set(one.rows)) for one in said.by("ratio")]


def _expected(one):
    """Return the quotients of a plan: each number once, with the rows of the plan and of a count."""
    told = {}
    for count, ratio in zip(one.counts, one.ratios, strict=True):
        told.setdefault(ratio, one.plan.ids | count.ids)
    return list(told.items())


def _hold_ratios(said, some):
    return same([ratio for one in some for ratio, _ in _expected(one)], [ratio for ratio, _ in _ratios(said)], "quotients") and same(
        set(), _of_no_count(said, some), "rows that are of no plan and count"
    )


def _of_no_count(said, some):
    right = [one.plan.ids | count.ids for one in some for count in one.counts]
    return {row for _, rows in _ratios(said) if rows not in right for row in rows}


def _too_few(world):
    return [one for one in _with_people(world) if one.too_few]


def _given(world):
    """Return the rows on numbers delivered to the units with a plan, from the first day of the plan."""
    return {row for one in _planned(world) for row in one.delivered()}


@condition("promises-title-one", "promises-title-one-given")
def title_one(asked, said):
    with_plan, with_people = _planned(asked.world), _with_people(asked.world)
    others = len(with_plan) == len(asked.world.regions)
    given = bool(_given(asked.world))
    same(given, said.head.endswith("-given"), "a number delivered is known")
    return others and len(with_people) == 1 and not _too_few(asked.world) and _hold_ratios(said, with_people)


@condition("promises-title-two")
def title_two(asked, said):
    some = sorted(_with_people(asked.world), key=lambda one: -max(one.ratios))
    return len(some) == 2 and not _too_few(asked.world) and _hold_ratios(said, some)


def _every_ratio(world):
    return sorted({ratio for one in _with_people(world) for ratio in one.ratios})


@condition("promises-title-many", "promises-title-alike")
def title_many(asked, said):
    every = _every_ratio(asked.world)
    told = [ratio for ratio, _ in _ratios(said)]
    alike = len(every) == 1
    same(alike, said.head.endswith("-alike"), "all quotients are the same")
    return len(_with_people(asked.world)) > 2 and not _too_few(asked.world) and same([*dict.fromkeys((every[0], every[-1]))], told, "ends")


@condition("promises-title-only", "promises-title-only-of-several")
def title_only(asked, said):
    with_people, without = _with_people(asked.world), len(asked.world.regions) - len(_planned(asked.world))
    same(without > 1, said.head.endswith("-several"), "several regions have no plan")
    return without and len(with_people) == 1 and not _too_few(asked.world) and _hold_ratios(said, with_people)


@condition("promises-title-counts")
def title_counts(asked, said):
    some = [rows for one in _too_few(asked.world) for rows in (one.plan.ids, *(count.ids for count in one.counts))]
    return bool(some) and all(rows in said.figures for rows in some[:2])


@condition("promises-title-no-people")
def title_no_people(asked, said):
    return bool(_planned(asked.world)) and not _with_people(asked.world)


@condition("promises-title-none", "promises-title-none-by", "promises-nothing", "promises-nothing-by")
def none(asked, said):
    return not _planned(asked.world) and said.head.endswith("-by") == bool(asked.day)


@condition("promises-subtitle-none", "promises-alt-empty", "promises-alt-absence")
def nothing(asked, said):
    return not _planned(asked.world) and not asked.drawn


@condition("promises-subtitle", "promises-subtitle-tall", "promises-subtitle-short", "promises-subtitle-day")
def subtitle(asked, said):
    form = {"wide": "", "tall": "-tall", "compact": "-day" if asked.day else "-short"}[asked.form]
    told = [set(one.rows) for one in said.by("period")]
    shown = [one for one in _planned(asked.world) if one.plan.ids & set().union(*told)]
    figures = [figure for one in shown for figure in (one.plan, *one.counts)]
    for one in said.by("period"):
        same({row for figure in figures for row in figure.ids}, set(one.rows), "rows of the plans and counts")
        days = [figure.day for figure in figures]
        times = sorted({span([day.split("/")[0]], "month") for day in days})
        same(times, one.value.strip("{}").split(","), "months of the plans and counts")
    return bool(shown) and same(f"promises-subtitle{form}", said.head, "subtitle")


def _joint(world):
    return [row for row in world.tables["equipment"]
            if row["item"] == "small_arms" and row["unit_id"] in world.joint
            and (row["quantity"] or row["word_en"]) and row["assessment"] != "rejected"]  # fmt: skip


@condition("promises-note-joint")
def note_joint(asked, said):
    return said.rows and same(set(), said.rows - {row["id"] for row in _joint(asked.world)}, "rows")


def _names(asked, said, some):
    return any(named(said.text, asked.world.region[one.region], asked.lang, form) for one in some for form in ("name", "in", "of"))


@condition("promises-note-no-plan")
def note_no_plan(asked, said):
    return _names(asked, said, [one for one in plans(asked.world) if not one.plan])


@condition("promises-note-left-out")
def note_left_out(asked, said):
    return _names(asked, said, _planned(asked.world))


def _others(world):
    return [other for one in _with_people(world) for other in one.others]


@condition("promises-note-other")
def note_other(asked, said):
    others = [one.ids for one in _others(asked.world)]
    return not asked.compact and bool(others) and same(sorted(map(sorted, others)), sorted(map(sorted, said.figures)), "counts")


@clause("promises-note-other-one")
def note_other_one(asked, said, one):
    return one.rule == "name" or set(one.rows) in [other.ids for other in _others(asked.world)]


@condition("promises-note-rule", "promises-note-rule-contested", "promises-note-rule-not-judged")
def note_rule(asked, said):
    with_people = _with_people(asked.world)
    judged = all(one.people.assessment for one in with_people)
    kind = "-contested" * any(one.drawn for one in with_people) if judged else "-not-judged"
    return asked.wide and bool(with_people) and same(f"promises-note-rule{kind}", said.head, "note")


# The alt text


def _of_region(asked, said):
    regions = {asked.world.row[row]["region"] for row in said.rows}
    same(1, len(regions), "regions")
    return next(one for one in plans(asked.world) if one.region in regions)


@condition("promises-alt-panel", "promises-alt-ratio")
def alt_panel(asked, said):
    one = _of_region(asked, said)
    told = [set(some.rows) for some in said.findings if some.clauses and some.rule != "ratio"]
    if said.head == "promises-alt-panel":
        same({frozenset(some.ids) for some in (one.plan, *one.counts)}, {*map(frozenset, told)}, "plan and counts")
    return one.quotient and _hold_ratios(said, [one])


@condition("promises-alt-counts")
def alt_counts(asked, said):
    one = _of_region(asked, said)
    expected = {frozenset(some.ids) for some in (one.plan, *one.counts)}
    return one.too_few and same(expected, {*map(frozenset, said.figures)}, "plan and counts")


@condition("promises-alt-no-people")
def alt_no_people(asked, said):
    one = _of_region(asked, said)
    return one.plan is not None and one.people is None and same([one.plan.ids], said.figures, "plan")


@condition("promises-alt-no-plan")
def alt_no_plan(asked, said):
    return _names(asked, said, [one for one in plans(asked.world) if not one.plan])


@condition("promises-alt-head", "promises-alt-head-delivered")
def alt_head(asked, said):
    return bool(_planned(asked.world)) and bool(_given(asked.world)) == said.head.endswith("-delivered")


@condition("promises-alt-undelivered")
def alt_undelivered(asked, said):
    return bool(_planned(asked.world)) and not _given(asked.world)


@condition("promises-alt-ratios", "promises-alt-ratios-contested")
def alt_ratios(asked, said):
    contested = any(one.drawn for one in _with_people(asked.world)) and _people_are_squares(asked)
    return any(one.quotient for one in _planned(asked.world)) and contested == said.head.endswith("-contested")


def _people_are_squares(asked):
    """Tell whether people are drawn as squares: as numbers where there is no room for so many."""
    words = {"en": "squares for people", "ru": "квадраты — люди", "uk": "квадрати — люди"}[asked.lang]
    return any(words in one.text for one in asked.of("promises-alt-head", "promises-alt-head-delivered"))


# Below the chart

_CONTESTED = {"en": "contested", "ru": "спорно", "uk": "спірно"}


def _below(asked, said):
    return Plan(asked.world, asked.region(said))


@condition("promises-story-ratio", "promises-story-counts")
def ratio_below(asked, said):
    one = _below(asked, said)
    expected = [sorted(some.ids) for some in (one.plan, *one.counts)]
    same(sorted(expected), sorted(map(sorted, [rows for rows in said.figures if rows not in map(set, _of_ratios(said))])), "plan and counts")
    same(bool(one.drawn), _CONTESTED[asked.lang] in said.text.rsplit(";", 1)[-1], "it is open which count is right")
    if said.head == "promises-story-counts":
        return one.too_few
    return one.quotient and _hold_ratios(said, [one])


def _of_ratios(said):
    return [one.rows for one in said.by("ratio")]


@condition("promises-story-no-plan", "promises-story-no-people")
def without_below(asked, said):
    one = _below(asked, said)
    if said.head == "promises-story-no-plan":
        return one.plan is None
    return one.plan is not None and one.people is None and same([one.plan.ids], said.figures, "plan")


@condition("promises-story-others")
def others_below(asked, said):
    return same(sorted(sorted(some.ids) for some in _below(asked, said).others), sorted(map(sorted, said.figures)), "counts")


def _handed_over(world, plan):
    """Return the statements that small arms of the unit of a plan were issued or have arrived."""
    return [one for one in world.equipment if one.item == "small_arms" and one.status in ("issued", "arrived")
            and one.unit_id == plan.plan.unit_id]  # fmt: skip


@condition("promises-story-given")
def given_below(asked, said):
    return bool(said.rows) and same(_below(asked, said).delivered(), said.rows, "rows")


@condition("promises-story-first")
def first_below(asked, said):
    plan = _below(asked, said)
    some = _handed_over(asked.world, plan)
    start = min(first(one.day) for one in some)
    told = [first(asked.world.row[row]["date"]) for row in said.rows]
    return not plan.delivered() and said.rows <= {row for one in some for row in one.ids} and same({start}, {*told}, "first day")


_MARKS = {"exact": lambda one: [some for some in one.counts if some.qualifier == "exact"],
          "open": lambda one: [some for some in one.counts if some.qualifier != "exact"],
          "dots": lambda one: one.drawn}  # fmt: skip


@clause(*(f"promises-story-sign-{name}" for name in _MARKS))
def mark(asked, said, one):
    return any(_MARKS[one.clauses[-1].rsplit("-", 1)[-1]](some) for some in _with_people(asked.world))


@condition("promises-story-signs")
def signs(asked, said):
    told = {one.clauses[-1].rsplit("-", 1)[-1] for one in said.findings if one.clauses}
    expected = {name for name, holds in _MARKS.items() if any(holds(some) for some in _with_people(asked.world))}
    return bool(_planned(asked.world)) and same(expected, told, "marks")
