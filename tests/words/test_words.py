from datetime import date
from importlib.resources import files

import pandas as pd
import pytest
from fluent.syntax import FluentParser, ast

from helpers.words import LANGUAGES, Words, bare, dates, parse
from helpers.words.numbers import number

EMPTY = pd.DataFrame(columns=["vocabulary", "value", *LANGUAGES])


@pytest.mark.parametrize(
    ("value", "en", "ru"),
    [(7, "7", "7"), (2902, "2,902", "2902"), (10000, "10,000", "10\u202f000"), (505000000, "505,000,000", "505\u202f000\u202f000"),
     (-1234, "-1,234", "-1234"), (15.5, "15.5", "15,5"), (0, "0", "0")],
)  # fmt: skip
def test_numbers_are_set_as_the_press_sets_them(value, en, ru):
    assert (number(value, "en"), number(value, "ru"), number(value, "uk")) == (en, ru, ru)


@pytest.mark.parametrize(
    ("text", "en", "ru", "uk"),
    [
        ("2023-08-02", "2 August 2023", "2 августа 2023", "2 серпня 2023"),
        ("2023-08", "August 2023", "август 2023", "серпень 2023"),
        ("2023-07~", "about July 2023", "около июля 2023", "близько липня 2023"),
        ("2024-11-24?", "24 November 2024 (?)", "24 ноября 2024 (?)", "24 листопада 2024 (?)"),
        (
            "2022-12/2024-08",
            "December 2022 to August 2024",
            "декабрь 2022 — август 2024",
            "грудень 2022 — серпень 2024",
        ),
        ("2023-05-22/2023-05-23", "22–23 May 2023", "22–23 мая 2023", "22–23 травня 2023"),
        ("2024-03-12/2024-03", "from 12 March 2024", "с 12 марта 2024", "з 12 березня 2024"),
        ("2025~", "about 2025", "около 2025 года", "близько 2025 року"),
    ],
)
def test_dates_are_written_no_more_exactly_than_known(text, en, ru, uk):
    written = {lang: dates.period(parse(text), lang).replace("\u00a0", " ") for lang in LANGUAGES}
    assert written == {"en": en, "ru": ru, "uk": uk}


def test_short_dates_can_go_without_a_year():
    assert dates.day(date(2023, 9, 5), "en", short=True, year=False) == "5\u00a0Sep"


def _messages(lang):
    """Message ids of a language; none may stand twice or be garbled."""
    found = set()
    for file in (files("helpers.words") / "messages" / lang).iterdir():
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{lang}/{file.name}: {entry.content!r}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{lang}: {entry.id.name} stands twice"
                found.add(entry.id.name)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_exists_in_every_language(lang):
    assert _messages(lang) == _messages("en")


@pytest.mark.parametrize("lang", ["ru", "uk"])
def test_messages_of_other_languages_hold_no_english(lang):
    words = Words(lang, EMPTY)
    for message in ("as-known", "note-head", "source-head", "figure-about", "brief-unknown"):
        said = words.say(message, of=(), n=5, day="1")
        assert not [letter for letter in said if "a" <= letter.lower() <= "z"], said


@pytest.mark.parametrize(
    ("n", "page"), [(1, "страница"), (3, "страницы"), (5, "страниц"), (21, "страница"), (112, "страниц")]
)
def test_russian_plurals(n, page):
    assert Words("ru", EMPTY).say("source-line-all", of=(), pages=n, names="X").split()[1] == f"{page}:"


def test_numbers_of_any_library_choose_the_plural():
    count = pd.Series([1], dtype="int64").iloc[0]
    assert bare(Words("en", EMPTY).say("source-line-all", of=(), pages=count, names="X")) == "1 page: X"


def test_a_missing_message_value_or_name_is_an_error():
    words = Words("uk", EMPTY)
    with pytest.raises(LookupError, match="no message 'nothing-of-the-kind'"):
        words.say("nothing-of-the-kind")
    with pytest.raises(LookupError, match="as-known"):
        words.say("as-known")
    with pytest.raises(LookupError, match="has no name in 'uk'"):
        words.label("unit", "new-unit")


def test_every_name_of_the_tables_has_a_word_in_every_language(everything):
    words = everything.words
    assert (words[list(LANGUAGES)] != "").all(axis=None)
    assert not words.duplicated(["vocabulary", "value"]).any()
