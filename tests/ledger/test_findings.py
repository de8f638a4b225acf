"""What the tables support is decided once: intervals, contradictions, the latest figure, growth, what is not known."""

from dataclasses import replace
from math import inf

import pytest

from helpers.ledger import findings
from helpers.ledger.records import Statement
from helpers.words import Figure

# Days on which the tables told something else than the day before.
DAYS = ("2022-11-07", "2023-02-11", "2023-05-25", "2023-07-31", "2023-08-02", "2023-08-29", "2023-11-30", "")


@pytest.mark.parametrize(
    ("figure", "ends"),
    [
        (Figure(2902, qualifier="exact"), (2902, 2902)),
        (Figure(2902), (2902, 2902)),  # nobody has said how exact it is
        (Figure(2000, low=2000, qualifier="at_least"), (2000, inf)),
        (Figure(3000, high=3000, qualifier="at_most"), (0, 3000)),
        (Figure(3000, qualifier="about"), (2700, 3300)),  # a tenth, not half a thousand
        (Figure(2900, qualifier="about"), (2850, 2950)),
        (Figure(7, qualifier="about"), (6.5, 7.5)),
        (Figure(6000, high=6000, qualifier="about"), (5400, 6000)),
        (Figure(3000, low=2800, high=3100, qualifier="about"), (2800, 3100)),
        (Figure(low=15, high=20, qualifier="about"), (15, 20)),
    ],
)
def test_the_numbers_that_a_figure_allows(figure, ends):
    assert tuple(figure.interval) == ends


def test_a_word_allows_no_number():
    assert Figure(qualifier="about").interval is None


@pytest.fixture
def told(everything):
    def find(row: str) -> Statement:
        return next(one for one in everything.statements() if row in one.row_ids)

    return find


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("bel-030", "bel-032", True),  # 2,902 in July, 2,092 on 2 August
        ("bel-035", "bel-032", True),  # about 3,000 and 2,092
        ("bel-030", "bel-035", False),  # about 3,000 allows 2,902
        ("bel-030", "bel-027", False),  # of the whole and of a part
        ("kur-002", "kur-001", False),  # at least 2,000 and at least 2,300
        ("kur-008", "kur-009", False),  # two months apart
        ("bel-018", "bel-039", False),  # seven in May, eight in July
        ("kur-005", "kur-004", False),  # a plan and what is reported
        ("bel-060", "kur-020", False),  # of two units
        ("bel-104", "bel-107", False),  # two cases
        ("fed-002", "fed-004", True),  # 30,000 in November, 100,000 in October
    ],
)
def test_two_claims_contradict_each_other_only_if_not_both_can_be_true(told, one, other, contradict):
    assert [told(one).contradicts(told(other)), told(other).contradicts(told(one))] == [contradict] * 2


def test_figures_of_times_more_than_31_days_apart_do_not_contradict_each_other(told):
    one, other = told("bel-030"), told("bel-032")
    apart = {day: replace(other, about=day) for day in ("2023-08-31", "2023-09-01", "2023-08~", "2023-09-01~")}
    assert [one.contradicts(far) for far in apart.values()] == [True, False, True, False]


def test_at_least_2000_and_at_least_2300_do_not_contradict_each_other_of_one_scope_either(told):
    one, other = told("kur-002"), replace(told("kur-001"), scope="whole")
    assert one.is_of_time_of(other) and not one.contradicts(other)
    assert one.contradicts(replace(other, figure=Figure(1900, qualifier="exact")))


def test_what_one_statement_says_twice_is_no_contradiction(told):
    one, other = told("bel-030"), told("bel-032")
    assert not one.contradicts(replace(other, statement_id=one.statement_id))


def test_a_claim_based_on_another_is_no_further_voice(everything, told):
    assert findings.origin(everything, told("bel-053")) == told("bel-030").statement_id
    assert findings.voices(everything, [told("bel-053"), told("bel-030"), told("bel-032")]) == 2
    alone = everything.within("kursk")
    assert findings.origin(alone, told("bel-053")) == told("bel-053").statement_id


def test_a_rival_is_a_statement_with_all_its_rows_those_outside_the_dispute_too(everything, told):
    rival = next(one for one in findings.rivals_of(everything, told("bel-037")) if one.row_id == "bel-032")
    assert rival.contested
    claims = everything.tables["claims"].copy()
    claims.loc[claims["claim_id"] == "bel-048", "statement_id"] = rival.statement_id
    claims.loc[claims["claim_id"] == "bel-048", "statement_key"] = rival.statement_key
    known = replace(everything, tables={**everything.tables, "claims": claims})
    rival = next(one for one in findings.rivals_of(known, told("bel-037")) if "bel-032" in one.row_ids)
    assert (rival.row_id, rival.contested) == ("bel-048", False)


def test_the_latest_figure_is_of_the_whole_unit_where_there_is_one(everything):
    known = everything.as_known("2023-01-31")
    assert findings.latest_accepted(known, "kursk-peoples-squads", "members").row_id == "kur-002"
    sizes = known.tables["claims"].assign(scope=lambda rows: rows["scope"].where(rows["claim_id"] != "kur-002", "part"))
    parted = replace(known, tables={**known.tables, "claims": sizes})
    assert findings.latest_accepted(parted, "kursk-peoples-squads", "members").row_id == "kur-004"


@pytest.mark.parametrize(
    ("was", "now", "told_as"),
    [
        (Figure(3000, qualifier="exact"), Figure(6000, qualifier="exact"), "doubled"),
        (Figure(3000, qualifier="exact"), Figure(5800, qualifier="exact"), "nearly-doubled"),
        (Figure(3000, qualifier="about"), Figure(6000, high=6000, qualifier="about"), "nearly-doubled"),
        (Figure(3000, qualifier="about"), Figure(6000, qualifier="about"), "grew"),
        (Figure(3000, qualifier="about"), Figure(3500, qualifier="exact"), "grew"),
        (Figure(3000, qualifier="about"), Figure(3300, qualifier="exact"), ""),
        (Figure(2902, qualifier="exact"), Figure(3000, qualifier="about"), ""),
        (Figure(2000, low=2000, qualifier="at_least"), Figure(6000, qualifier="exact"), ""),
        (Figure(2000, qualifier="exact"), Figure(3000, high=3000, qualifier="at_most"), ""),
        (Figure(2000, qualifier="exact"), Figure(3000, low=3000, qualifier="at_least"), "grew"),
    ],
)
def test_growth_is_told_where_the_figures_leave_no_doubt(told, was, now, told_as):
    first, last = (replace(told("bel-013"), figure=figure) for figure in (was, now))
    assert findings.growth(first, last) == told_as
    assert findings.growth(replace(first, scope="part"), last) == ""


@pytest.mark.parametrize("day", DAYS)
def test_a_size_rests_on_claims_of_one_scope_and_the_pair_in_its_place_contradicts_it(everything, day):
    known = everything.as_known(day)
    for region in known.subjects:
        size = findings.size_of(known, region)
        told = [one for one in (size.first, size.last, *size.accepted) if one]
        assert size.kind == "contested" or len({one.scope for one in told}) <= 1
        if size.pair:
            assert size.pair[0].contradicts(size.pair[1])
            assert size.pair[0].figure.value < size.pair[1].figure.value


def test_kinds_of_findings_on_days_of_the_story(everything):
    kinds = {day: findings.size_of(everything.as_known(day), "belgorod").kind for day in DAYS}
    assert kinds == {
        "2022-11-07": "none", "2023-02-11": "contested", "2023-05-25": "stood", "2023-07-31": "stood",
        "2023-08-02": "disputed", "2023-08-29": "disputed", "2023-11-30": "nearly-doubled", "": "nearly-doubled",
    }  # fmt: skip
    assert findings.size_of(everything, "kursk").kind == "planned"


def test_each_numeric_dispute_of_the_tables_has_a_contradiction_or_says_why_it_stands(everything):
    numeric = [one for one in everything.disputes.values() if one.kind == "numeric"]
    without = {one.dispute_id for one in numeric if not one.reasoned}
    assert without == {"d01", "d41"}
    contested = {one.dispute.dispute_id: one for one in findings.contested_figures(everything)}
    assert contested["d01"].contradiction and [one.row_id for one in contested["d01"].pair] == ["bel-032", "bel-029"]


def test_a_dispute_without_a_contradiction_and_without_a_reason_sets_nothing_against_each_other(everything):
    words = everything.tables["words"]
    bare = replace(everything, tables={**everything.tables, "words": words[words["vocabulary"] != "dispute_reason"]})
    assert {one.dispute.dispute_id for one in findings.contested_figures(bare)} == {"d01"}
    known = bare.as_known("2023-05-25")
    standing = known.tables["claims"].set_index("claim_id")["assessment"]
    assert (standing["bel-010"], standing["kur-001"]) == ("accepted", "accepted")


def test_later_figures_that_are_contested_or_of_another_scope_are_known_of(everything):
    latest = findings.latest_accepted(everything, "kursk-peoples-squads", "members")
    assert [one.row_id for one in findings.later_than(everything, latest)] == ["kur-018"]
    latest = findings.latest_accepted(everything, "belgorod-self-defence", "members")
    assert findings.later_than(everything, latest) == []


def test_a_planned_figure_of_a_unit_told_beside_the_headline_unit_is_found(everything):
    told = findings.headline(everything, "belgorod", "members", "planned")
    assert (told.unit_id, told.figure.value) == ("belgorod-self-defence-2", 3000)
    assert findings.headline(everything.as_known("2023-05-25"), "belgorod", "members", "planned") is None


def test_firearms_handed_over_are_told_apart_from_their_number(everything):
    assert findings.delivered(everything, "belgorod") == ()
    assert {one.row_id for one in findings.handed_over(everything, "belgorod")} >= {"bel-q12"}
    issued = everything.tables["equipment"].copy()
    issued.loc[issued["claim_id"] == "bel-q12", "quantity"] = 50.0
    known = replace(everything, tables={**everything.tables, "equipment": issued})
    assert [one.row_id for one in findings.delivered(known, "belgorod")] == ["bel-q12"]


def test_a_figure_of_another_scope_is_nearest_and_not_the_size(everything):
    found = findings.size_of(everything.as_known("2023-02-01"), "belgorod")
    assert (found.kind, found.last.row_ids, found.of_whole) == ("scoped", ("bel-010",), False)
    assert not findings.whole_contested(everything.as_known("2023-02-01"), found.last)
    claims = everything.tables["claims"].copy()
    claims.loc[claims["claim_id"].isin(["kur-002", "kur-003"]), "assessment"] = "contested"
    part = next(one for one in everything.each_claim() if one.row_id == "kur-001")
    assert findings.whole_contested(replace(everything, tables={**everything.tables, "claims": claims}), part)


def test_where_all_claims_are_contested_the_latest_is_told_though_it_names_no_number(everything):
    found = findings.size_of(everything.as_known("2023-02-11").within("belgorod"), "belgorod")
    assert (found.kind, found.first.row_ids, found.last.row_ids) == ("contested", ("bel-010",), ("bel-011", "bel-012"))
    assert found.numberless
