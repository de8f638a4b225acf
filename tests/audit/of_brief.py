"""Conditions of the lines of the brief: what it must tell is worked out, and is what it tells."""

from tests.audit.dates import first, last
from tests.audit.judge import clause, condition, same
from tests.audit.of_all import named
from tests.audit.plans import reported
from tests.audit.rules import rows_of
from tests.audit.tables import AT_WORK, plain

FIGURES = (("members", "reported"), ("part", "reported"), ("members", "planned"), ("firearms", "planned"))


def headline_figures(world, region):
    """Yield unit, metric and status of the headline figures of a region, with the word that messages have for the metric."""
    row = world.region[region]
    for word, status in FIGURES:
        metric = row["part_metric"] if word == "part" else word
        if metric:
            yield row["headline_unit"], word, metric, status


def headline(world, region, metric, status):
    """Return the latest accepted figure; of a plan also of a unit told beside the headline unit, if that has none."""
    unit = world.region[region]["headline_unit"]
    found = world.latest_accepted(unit, metric, status)
    if found is None and status == "planned":
        beside = [one["unit_id"] for one in world.unit.values() if one["region"] == region and one["role"] == "also"]
        some = [world.latest_accepted(one, metric, status) for one in beside]
        found = next((one for one in some if one), None)
    return found


def expected_headlines(world):
    """Yield message, clause and rows of each sentence on headline figures."""
    for region in world.regions:
        for unit, word, metric, status in headline_figures(world, region):
            found = headline(world, region, metric, status)
            if found is not None:
                other = "-scoped" * ((word, status) == ("members", "reported") and found.scope != "whole")
                yield "brief-who", f"brief-{word}-{status}{other}", (frozenset(found.ids),)
                if pair := world.contradiction(found):
                    yield "brief-contradiction", "", tuple(frozenset(side.ids) for side in pair)
                continue
            told = world.told(unit_id=unit, metric=metric, status=status) if unit else []
            some = [one for one in told if one.assessment == "contested" and one.bounded]
            rows = (frozenset(row for one in some for row in one.ids),) if some else ()
            yield ("brief-all-contested" if some else "brief-no-figure"), "", rows


def _told_headlines(asked):
    for said in asked.sentences:
        if said.place.startswith("headlines"):
            words = [one.clauses[0] for one in said.findings if one.clauses and one.clauses[0].startswith("brief-")]
            rows = said.figures or ([said.rows] if said.rows else [])
            yield said.head, (words or [""])[0], tuple(map(frozenset, rows))


@condition("brief-who", "brief-contradiction", "brief-all-contested", "brief-no-figure")
def headlines(asked, said):
    return same(list(expected_headlines(asked.world)), list(_told_headlines(asked)), "headlines")


@clause("brief-members-reported", "brief-members-reported-scoped", "brief-members-planned", "brief-part-reported", "brief-firearms-planned")
def headline_clause(asked, said, one):
    _, word, status, *_ = one.clauses[0].split("-")
    if one.rule == "name":  # a number in the words of a scope
        return True
    row = rows_of(asked, one)[0]
    metric = asked.world.region[row["region"]]["part_metric"] if word == "part" else word
    return (row["metric"], row["status"]) == (metric, status)


# What is contested


def expected_contested(asked):
    """Yield message and rows of each line on contested figures; of questions the id of the dispute."""
    world = asked.world
    if not world.contested:
        yield "brief-nothing-contested", frozenset()
    for one in world.contested:
        everything = world.known_all_of(one.dispute)
        yield ("brief-question" if everything else "brief-question-early"), one.dispute["dispute_id"]
        for side in one.sides:
            yield "brief-side", frozenset(side.ids)
        if not one.contradicts and everything and one.dispute[f"reason_{asked.lang}"]:
            yield "brief-reason", one.dispute["dispute_id"]


def _question(dispute, lang):
    return dispute["question" if lang == "en" else f"question_{lang}"]


@condition("brief-nothing-contested", "brief-question", "brief-question-early", "brief-side", "brief-reason")
def contested(asked, said):
    if not said.place.startswith("contested"):  # a reason below a chart
        return any(plain(one["reason_" + asked.lang].rstrip(".")) in said.text for one in asked.world.disputes
                   if one["reason_" + asked.lang] and asked.world.known_all_of(one))  # fmt: skip
    expected = list(expected_contested(asked))
    told = [one for one in asked.sentences if one.place.startswith("contested")]
    same([head for head, _ in expected], [one.head for one in told], "lines on contested figures")
    disputes = {one["dispute_id"]: one for one in asked.world.disputes}
    for (head, about), one in zip(expected, told, strict=True):
        if head == "brief-side":
            same(set(about), one.rows, "side")
        elif head in ("brief-question", "brief-reason"):
            column = _question(disputes[about], asked.lang) if head == "brief-question" else disputes[about][f"reason_{asked.lang}"]
            same(True, plain(column.rstrip(".")) in plain(one.text), f"{one.text!r} has the words of {about}")
        elif head == "brief-question-early":
            sides = next(some.sides for some in asked.world.contested if some.dispute["dispute_id"] == about)
            units = {side.unit_id for side in sides}
            same(True, all(named(one.text, asked.world.unit[unit], asked.lang) for unit in units if unit), "names of units")
    return True


@clause("brief-planned")
def planned(asked, said, one):
    return all(row["status"] == "planned" for row in rows_of(asked, one))


@condition("brief-open")
def other_disputes(asked, said):
    numeric = {one.dispute["dispute_id"] for one in asked.world.contested}
    others = [one for one in asked.world.disputes if one["dispute_id"] not in numeric and asked.world.known_all_of(one)]
    told = [plain(one.text.rstrip(".")) for one in asked.of("brief-open")]
    return same([plain(_question(one, asked.lang).rstrip(".")) for one in others], told, "open questions")


# What is not known


def handed_over(world, region):
    """Return the rows that say that firearms of any kind were issued or have arrived."""
    return [
        row for row in world.tables["equipment"]
        if row["region"] == region and row["item"] in world.firearms and row["status"] in ("issued", "arrived")
        and row["assessment"] != "rejected"
    ]  # fmt: skip


def expected_unknown(world):
    for region in world.regions:
        if not reported(world, region):
            issued = {row["id"] for row in handed_over(world, region)}
            yield f"brief-unknown-firearms-{'issued' if issued else 'none'}", issued
        for metric in filter(None, ("members", world.region[region]["part_metric"])):
            latest = world.latest_accepted(world.region[region]["headline_unit"], metric)
            if latest is not None:
                rows = later_than(world, latest)
                yield ("brief-later-others" if rows else "brief-unknown-later"), rows or latest.ids
        yield from (("brief-unknown-unit", {unit}) for unit in _uncounted(world, region))


def later_than(world, latest):
    """Return the rows stated wholly later than the latest accepted figure, on the same."""
    later = [one for one in world.told(unit_id=latest.unit_id, metric=latest.metric, status="reported")
             if one.bounded and one.assessment != "superseded" and first(one.day) > last(latest.day)]  # fmt: skip
    return {row for one in later for row in one.ids}


def _uncounted(world, region):
    named_somewhere = {row["unit_id"] for name in ("unit_sizes", "other_figures", "equipment", "events")
                       for row in world.tables[name] if row.get("assessment") != "rejected"}  # fmt: skip
    counted = {one.unit_id for one in world.told(metric="members") if one.bounded}
    units = [one for one in world.unit.values() if one["region"] == region and one["kind"] in AT_WORK]
    return [one["unit_id"] for one in units if one["unit_id"] in named_somewhere - counted]


@condition("brief-unknown-firearms-issued", "brief-unknown-firearms-none", "brief-unknown-later", "brief-later-others",
           "brief-unknown-unit")  # fmt: skip
def unknown(asked, said):
    expected = list(expected_unknown(asked.world))
    if not said.place.startswith("unknown"):  # in the lead, or below a chart
        return (said.head, said.rows) in expected
    told = [one for one in asked.sentences if one.place.startswith("unknown")]
    same([head for head, _ in expected], [one.head for one in told], "lines on what is not known")
    for (head, about), one in zip(expected, told, strict=True):
        if head == "brief-unknown-unit":
            same(True, named(one.text, asked.world.unit[next(iter(about))], asked.lang), f"names {about}")
        elif head != "brief-later-others":
            same(about, one.rows, "rows")
    return True


# What leads the brief


def _region_of(asked, said):
    return asked.world.regions[int(said.place.split()[-1])]


def _latest(world, region):
    """Yield the clause and the latest accepted figure of each headline figure of a region that has one."""
    for _, word, metric, status in headline_figures(world, region):
        found = headline(world, region, metric, status)
        if found is not None:
            other = "-scoped" * ((word, status) == ("members", "reported") and found.scope != "whole")
            yield f"brief-lead-{word}-{status}{other}", found


@condition("brief-lead-figures")
def lead_figures(asked, said):
    expected = list(_latest(asked.world, _region_of(asked, said)))
    clauses = list(dict.fromkeys(one.clauses[0] for one in said.findings))
    same([name for name, _ in expected], clauses, "figures")
    return bool(expected) and same([one.ids for _, one in expected], said.figures, "figures")


@clause(*(f"brief-lead-{name}" for name in ("members-reported", "members-reported-scoped", "part-reported", "members-planned",
                                            "firearms-planned")))  # fmt: skip
def lead_figure(asked, said, one):
    return said.head == "brief-lead-figures"  # which holds all together


@condition("brief-lead-none", "brief-lead-all-contested")
def lead_without(asked, said):
    region = _region_of(asked, said)
    contested = [
        one for unit, _, metric, status in headline_figures(asked.world, region) if unit
        for one in asked.world.told(unit_id=unit, metric=metric, status=status) if one.assessment == "contested" and one.bounded
    ]  # fmt: skip
    return not list(_latest(asked.world, region)) and bool(contested) == (said.head == "brief-lead-all-contested")


@condition("brief-lead-contradiction")
def lead_contradiction(asked, said):
    pairs = [asked.world.contradiction(found) for _, found in _latest(asked.world, _region_of(asked, said))]
    return said.figures in [[side.ids for side in pair] for pair in pairs if pair]


@condition("brief-lead-contested")
def lead_contested(asked, said):
    region = _region_of(asked, said)
    about = {one.dispute["dispute_id"] for one in asked.world.contested if one.dispute["region"] == region}
    return bool(about) and same(about, said.rows, "disputes")
