import re
from datetime import date
from importlib.resources import files
from itertools import product

import pandas as pd
import pytest
from fluent.syntax import FluentParser, ast

from helpers.words import LANGUAGES, Words, bare, dates, parse
from helpers.words.euphony import smoothed
from helpers.words.footnotes import footnotes
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
        ("2023-08-02", "2 August 2023", "2 августа 2023 года", "2 серпня 2023 року"),
        ("2023-08", "August 2023", "август 2023 года", "серпень 2023 року"),
        ("2023-07~", "around July 2023", "примерно июль 2023 года", "близько липня 2023 року"),
        ("2024-11-24?", "probably 24 November 2024", "вероятно 24 ноября 2024 года", "імовірно 24 листопада 2024 року"),
        (
            "2022-12/2024-08",
            "December 2022 to August 2024",
            "декабрь 2022 — август 2024 года",
            "грудень 2022 — серпень 2024 року",
        ),
        ("2023-05-22/2023-05-23", "22–23 May 2023", "22–23 мая 2023 года", "22–23 травня 2023 року"),
        ("2024-03-12/2024-03", "from 12 March 2024", "с 12 марта 2024 года", "з 12 березня 2024 року"),
        ("2025~", "around 2025", "примерно 2025", "близько 2025 року"),
        ("2023-08-02/2023-08-02", "2 August 2023", "2 августа 2023 года", "2 серпня 2023 року"),
        ("2023-07/2023-07", "July 2023", "июль 2023 года", "липень 2023 року"),
        ("2023-07~/2023-07", "around July 2023", "примерно июль 2023 года", "близько липня 2023 року"),
        ("2023/2023?", "probably 2023", "вероятно 2023", "імовірно 2023"),
        ("2023-07~/2023-08", "around July to August 2023", "примерно июль — август 2023 года", "приблизно липень — серпень 2023 року"),
        ("2023-07?/2023-08", "probably July to August 2023", "вероятно июль — август 2023 года", "імовірно липень — серпень 2023 року"),
        ("2023-01/2023", "from January 2023", "с января 2023 года", "з січня 2023 року"),
        ("2023-01~/2023", "from around January 2023", "примерно с января 2023 года", "приблизно з січня 2023 року"),
        ("2023-05-02/2023~", "from around 2 May 2023", "примерно с 2 мая 2023 года", "приблизно з 2 травня 2023 року"),
        ("2022~/2023", "around 2022 to 2023", "примерно 2022–2023", "приблизно 2022–2023"),
        ("2023-05-02~/2023-05-04", "around 2–4 May 2023", "примерно 2–4 мая 2023 года", "приблизно 2–4 травня 2023 року"),
    ],
)
def test_dates_are_written_no_more_exactly_than_known(text, en, ru, uk):
    written = {lang: dates.period(parse(text), lang).replace("\u00a0", " ") for lang in LANGUAGES}
    assert written == {"en": en, "ru": ru, "uk": uk}


NOMINATIVE = {
    "ru": re.findall(r"\w+", "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    "uk": re.findall(r"\w+", "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"),
    "en": [],
}
PREPOSITIONS = {"ru": "с|со|около|до|от|после", "uk": "з|із|близько|до|від|після", "en": "from from|around from"}
ENDS = ["2022", "2022-05", "2022-05-02", "2022-05-31", "2022-06", "2022-06-01", "2022-12-02", "2023", "2023-01", "2023-05",
        "2023-05-02", "2023-12"]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("year", [True, False])
def test_no_two_ends_are_alike_and_no_month_after_a_preposition_is_in_the_nominative(lang, year):
    wrong = []
    for first, last, start, end in product(ENDS, ENDS, ("", "~", "?"), ("", "~", "?")):
        if first[:4] > last[:4] or (len(first) > 4 and len(last) > 4 and first[: len(last)] > last[: len(first)]):
            continue
        if len(first) == len(last) == 10 and first > last:
            continue
        written = dates.period(parse(f"{first}{start}/{last}{end}"), lang, year=year).replace("\u00a0", " ")
        bare = re.sub(r"^(around|probably|примерно|приблизно|вероятно|імовірно) ", "", written)
        ends = re.split(r" to | — |–", bare)
        after = re.search(rf"(?:^| )(?:{PREPOSITIONS[lang]}) (\S+)", written)
        named = after and lang != "en" and after[1] in NOMINATIVE[lang]
        if (len(ends) == 2 and ends[0] == ends[1]) or named or (after and lang == "en"):
            wrong.append((first, last, written))
    assert wrong == []


def test_short_dates_can_go_without_a_year():
    assert dates.day(date(2023, 9, 5), "en", short=True, year=False) == "5\u00a0Sep"


def _messages(lang):
    """Message ids of a language; none may stand twice or be garbled."""
    found = set()
    for file in (files("helpers.words") / "languages" / lang).glob("*.ftl"):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{lang}/{file.name}: {entry.content!r}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{lang}: {entry.id.name} stands twice"
                found.add(entry.id.name)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_exists_in_every_language(lang):
    assert _messages(lang) - _within(lang) == _messages("en") - _within("en")


def _within(lang):
    """Messages that only other messages of the language speak of: they follow its grammar."""
    texts = [file.read_text("utf-8") for file in (files("helpers.words") / "languages" / lang).glob("*.ftl")]
    return {name for text in texts for name in re.findall(r"\{\s*([a-z][\w-]*)\s*\}", text)}


@pytest.mark.parametrize("lang", ["ru", "uk"])
def test_messages_of_other_languages_hold_no_english(lang):
    words = Words(lang, EMPTY)
    for message in ("as-known", "note-head", "source-head", "figure-about", "brief-unknown"):
        said = words.say(message, of=(), n=5, day="1")
        assert not [letter for letter in said if "a" <= letter.lower() <= "z"], said


@pytest.mark.parametrize(
    ("n", "page"), [(1, "публикация"), (3, "публикации"), (5, "публикаций"), (21, "публикация"), (112, "публикаций")]
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
    words = everything.tables["words"]
    assert (words[list(LANGUAGES)] != "").all(axis=None)
    assert not words.duplicated(["vocabulary", "value"]).any()


@pytest.mark.parametrize(("lang", "text", "sounds"), [
    ("uk", "зброю у Курській", "зброю в Курській"), ("uk", "загонів в Курській", "загонів у Курській"),
    ("uk", "у 1 районі, у 8 районах", "в 1 районі, у 8 районах"), ("uk", "люди у Львові", "люди у Львові"),
    ("uk", "В Ялті й Києві. В Києві", "В Ялті й Києві. У Києві"), ("uk", "сила і воля — і все", "сила й воля — і все"),
    ("uk", "заяв з них, осіб (з козаками)", "заяв із них, осіб (з козаками)"), ("uk", "з сторінок", "зі сторінок"),
    ("ru", "о оружии, о 1 событии", "об оружии, об 1 событии"), ("ru", "с 2\u00a0августа", "со 2\u00a0августа"),
    ("ru", "в всех, в 2 районах", "во всех, в 2 районах"), ("en", "in a hour", "in a hour"),
])  # fmt: skip
def test_short_words_sound_with_their_neighbours(lang, text, sounds):
    assert smoothed(text, lang) == sounds


def test_footnotes_stay_with_their_numbers_when_a_word_changes():
    words = Words("uk", EMPTY)
    said = words.say("map-at", village="Люди", dates=f"{words.number(7, 'x')} у {words.number(1, 'y')}")
    assert bare(said) == "Люди: 7 в 1"
    assert [(note.printed, note.row_ids) for note in footnotes(said)] == [("7", ("x",)), ("1", ("y",))]
