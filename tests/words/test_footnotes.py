"""A number keeps the rows it comes from, wherever its words go; a number without rows is refused."""

import pandas as pd
import pytest

from helpers.words import Words, bare, counted
from helpers.words.findings import findings_of
from helpers.words.footnotes import conditioned, footnotes, ids_of, noted, unsourced


@pytest.fixture(scope="module", params=["en", "ru", "uk"])
def words(request, everything):
    return Words(request.param, everything.tables["words"])


def test_a_figure_in_a_sentence_names_its_rows(words, everything):
    (told,) = everything.statements(claim_id="bel-032")
    text = words.say("brief-side", figure=counted(words, told), voice="x", date=words.date(told.day, of=told), of=told,
                     rule="pages", pages=told.pages)  # fmt: skip
    notes = footnotes(text)
    assert [note.rule for note in notes] == ["stated", "stated", "pages"]
    assert {note.row_ids for note in notes} == {("bel-032",)} and notes[0].printed in ("2,092", "2092")
    assert unsourced(text) == [] and len(bare(text)) == len(text) - 4  # the clause that writes the figure has one of its own


def test_a_number_without_rows_is_refused(words):
    with pytest.raises(TypeError, match="which rows it comes from"):
        words.say("brief-side", figure="2,902", voice="x", date="x", pages=3)


def test_a_digit_that_no_footnote_vouches_for_is_seen():
    text = f"Of {noted('2,902', ['bel-030'])} people 118 came in {noted('2 August 2023', ['bel-030'])}; Region-31."
    assert unsourced(text) == ["118", "31"]
    assert unsourced(f"{noted('902', ['bel-030'])} of 2902") == ["2902"]


def test_plurals_follow_the_number(everything):
    words = Words("ru", everything.tables["words"])
    told = {n: bare(words.say("source-line-all", of="bel-030", rule="pages", pages=n, names="x")) for n in (1, 2, 5)}
    assert told == {1: "1 публикация: x", 2: "2 публикации: x", 5: "5 публикаций: x"}


def test_findings_stand_in_their_sentences():
    clause = conditioned(f"up to {noted('3,000', ['kur-009'], value=3000)}", "ceiling")
    titled = f"{conditioned(f'Of St. John {clause} people', 'title')}. "
    absent = conditioned(f"On {noted('2 авг. 2023', ['kur-009'], 'asked', '2023-08-02')} none", "none", ["kur-009"])
    told = findings_of(f"{titled}{absent} · {conditioned('Нет.', 'nothing', ['kur-001'])} Of 5 none", "title")
    assert [tuple(one)[1:] for one in told] == [
        ("Of St. John up to 3,000 people.", "title/ceiling", "3,000", 3000, "stated", ("kur-009",)),
        ("On 2 авг. 2023 none", "none", "2 авг. 2023", "2023-08-02", "asked", ("kur-009",)),
        ("Нет.", "nothing", "", None, "", ("kur-001",)),
        ("Of 5 none", "", "5", None, "", ()),
    ]
    assert [one.vouched for one in told] == [True, True, True, False]


def test_a_clause_that_prints_no_number_is_told_beside_one_that_does():
    one, other = (conditioned(text, name) for text, name in ((noted("7", ["a"]), "seven"), ("none found", "none")))
    told = findings_of(conditioned(f"{one}; {other}", "two"), "title")
    assert [(finding.condition, finding.printed) for finding in told] == [("two/seven", "7"), ("two/none", "")]


def test_a_text_that_no_message_vouches_for_is_told():
    (told,) = findings_of("Nobody said so.", "title")
    assert not told.vouched and (told.condition, told.printed) == ("", "")


@pytest.mark.parametrize(
    ("rows", "ids"),
    [
        ("bel-030", ("bel-030",)),
        (["bel-030", "bel-031", "bel-030"], ("bel-030", "bel-031")),
        (pd.Series({"claim_id": "bel-029", "row_ids": ("bel-030", "bel-029")}), ("bel-030", "bel-029")),
        (pd.Series({"event_id": "bel-e01", "title": "x"}), ("bel-e01",)),
        ([pd.Series({"fact_id": "bel-x01"}), "bel-x02"], ("bel-x01", "bel-x02")),
        ((), ()),
    ],
)
def test_ids_of_rows_statements_and_lists(rows, ids):
    assert ids_of(rows) == ids


def test_the_same_note_is_kept_once_and_an_unknown_rule_refused():
    assert noted("7", ["a"]) == noted("7", ["a"]) != noted("7", ["b"])
    with pytest.raises(KeyError, match="is no rule"):
        noted("7", ["a"], "guessed")


def test_a_process_may_note_more_than_there_are_signs():
    for number in range(70_000):
        text = noted(str(number), ["bel-030"])
    assert footnotes(text)[0].printed == "69999"
