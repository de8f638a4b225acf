"""What a chart says without being drawn is what it says when it is drawn."""

from dataclasses import fields

import pytest

from helpers import charts, ledger
from helpers.draw import frame

SOME = (("", "both", "web", "ru"), ("2023-08-02", "belgorod", "social", "uk"), ("2022-03-01", "kursk", "mobile", "en"))
EVERY = [
    (day, region, size, lang)
    for day in ("", "2022-12-31", "2023-05-25", "2023-08-02", "2024-08-31")
    for region in ("belgorod", "kursk", "both") for size in charts.SIZES for lang in ("en", "ru", "uk")
]  # fmt: skip


def known_in(day, region):
    return ledger.load().as_known(day).within(region)


def said_alike(name, day, region, size, lang):
    known = known_in(day, region)
    said, drawn = charts.say(name, known, size, lang), charts.draw(name, known, size, lang)
    told = {field.name: getattr(said, field.name) for field in fields(said)}
    assert told == {field: getattr(drawn, field) for field in told}
    assert said.findings and {one.place for one in said.findings} >= {"title", "alt_text"}


@pytest.mark.sample(7)
@pytest.mark.parametrize("case", SOME, ids="-".join)
@pytest.mark.parametrize("name", charts.NAMES)
def test_a_chart_says_the_same_drawn_or_not(name, case):
    said_alike(name, *case)


@pytest.mark.torture
@pytest.mark.parametrize("case", EVERY, ids="-".join)
@pytest.mark.parametrize("name", charts.NAMES)
def test_every_chart_says_the_same_drawn_or_not(name, case):
    said_alike(name, *case)


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", charts.NAMES)
def test_nothing_is_drawn_to_say_what_a_chart_says(name, monkeypatch):
    def refuse(*args, **options):
        raise AssertionError("a picture was made")

    monkeypatch.setattr(frame, "Figure", refuse)
    monkeypatch.setattr(frame, "Line", refuse)
    assert charts.say(name, known_in("2023-08-02", "both"), "print", "en").title
    with pytest.raises(AssertionError, match="a picture was made"):
        charts.draw(name, known_in("2023-08-02", "both"), "print", "en")
