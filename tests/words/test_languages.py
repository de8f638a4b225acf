"""A language is a folder: what it has is used, what it lacks is named, and nothing is printed in another one."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from helpers.errors import UserError
from helpers.words import Words, catalogue, dates, languages, parse
from helpers.words.numbers import number

GERMAN = Path(__file__).with_name("german")
EMPTY = pd.DataFrame(columns=["vocabulary", "value", "de", "en"])


@pytest.fixture
def german(tmp_path, monkeypatch) -> Path:
    """The languages with a fourth one, of which little is translated yet; one rule is left out."""
    folder = tmp_path / "languages"
    shutil.copytree(languages.FOLDER, folder)
    shutil.copytree(GERMAN, folder / "de")
    monkeypatch.setattr(languages, "FOLDER", folder)
    _forget()
    yield folder / "de"
    monkeypatch.undo()
    _forget()


def _forget():
    languages.rules.cache_clear()
    catalogue._bundle.cache_clear()


def test_what_a_language_lacks_is_named_by_file_and_key(german):
    lacks = languages.missing("de")
    assert ("rules.toml", "dates.span_about") in lacks
    assert ("kit.ftl", "kit-title-none") in lacks and ("common.ftl", "source-head") in lacks
    assert not {"as-known", "note-head", "list-and"} & {one.key for one in lacks}
    told = {file.name: file.read_text("utf-8") for file in (german.parent / "en").glob("*.ftl")}
    for file, key in lacks:
        assert file == "rules.toml" or f"\n{key.split('.')[0]} =" in "\n" + told[file]


@pytest.mark.parametrize("lang", ["en", "ru", "uk"])
def test_the_languages_of_the_collection_lack_nothing(lang):
    assert languages.missing(lang) == []


@pytest.mark.parametrize(("text", "written"), [
    ("2023-08-02", "2. August 2023"), ("2023-08", "August 2023"), ("2023-05-22/2023-05-23", "22.–23. Mai 2023"),
    ("2025~", "etwa 2025"), ("2023-07~", "etwa Juli 2023"), ("2024-03-12/2024-03", "ab 12. März 2024"),
    ("2022-12/2024-08", "Dezember 2022 bis August 2024"), ("2024-11-24?", "24. November 2024 (?)"),
    ("2025-01/2025", "ab Januar 2025"), ("2025-01~/2025", "etwa ab Januar 2025"),
])  # fmt: skip
def test_dates_follow_the_rules_of_the_folder(german, text, written):
    rules = german / "rules.toml"
    rules.write_text(rules.read_text("utf-8").replace('span = "', 'span_about = "etwa {}"\nspan = "'), "utf-8")
    assert dates.period(parse(text), "de").replace("\u00a0", " ") == written


def test_numbers_follow_the_rules_of_the_folder(german):
    rules = german / "rules.toml"
    rules.write_text(rules.read_text("utf-8").replace('span = "', 'span_about = "etwa {}"\nspan = "'), "utf-8")
    assert [number(value, "de") for value in (2902, 10000, 15.5)] == ["2902", "10.000", "15,5"]


def test_a_language_with_a_rule_missing_says_which(german):
    with pytest.raises(UserError, match=r"de/rules.toml lacks dates\.span_about"):
        dates.day(parse("2023-08-02").first, "de")


def test_nothing_is_said_in_another_language(german):
    words = Words("de", EMPTY)
    assert words.say("as-known", day="2. August") == "Stand 2. August"
    with pytest.raises(LookupError, match="no message 'source-head' in the catalogue of 'de'"):
        words.say("source-head")
    with pytest.raises(LookupError, match="has no name in 'de'"):
        words.label("unit", "any")
