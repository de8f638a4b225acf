"""What messages may not say, whatever the rows are: nothing of the world that only the pages read can tell.

Kinds of words are held here that once misled readers; whether a sentence holds is for tests of findings.
"""

import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from helpers.words import LANGUAGES

TOLD = ("dispute", "kit", "map", "promises", "timeline", "unit-sizes", "who-says-so", "report")
ABSENT = re.compile(r"\b(no|none|nothing|nobody)\b", re.IGNORECASE)
FOUND = {"en": "found", "ru": "найден", "uk": "знайден"}
# These are not about what there was, but about what is drawn, about the words of a claim, or about a rule of ours.
OURS = {
    "dispute-unnamed", "dispute-no-number", "dispute-title-part", "dispute-note-one", "dispute-note-no-scale", "dispute-note-retold",
    "dispute-alt-claims", "kit-key-contested", "kit-no-room", "kit-note-rows", "kit-alt-numberless",
    "kit-alt-uncontested", "map-note-facts",
    "map-note-outline", "map-alt-empty", "promises-note-left-out", "report-nothing-to-draw", "timeline-alt-undisputed",
    "timeline-alt-absence", "unit-sizes-alt-absence", "who-says-so-title-none-official",
    "who-says-so-alt-uncontested", "dispute-story-compatible", "kit-story-sign-dash",
    "map-story-unplaced", "who-says-so-story-most",
    "who-says-so-story-unnamed",
}  # fmt: skip
# What is counted is drawn or found, never all there is; a figure was stated, whatever anybody then had.
MISLEADING = {
    "en": r"on record|was published|were published|promised by|was known by|\bheld\b|\blists\b|\bagainst\b"
          r"|handed out in",
    "ru": r"\bне публик|\bне сообщ|звестно|в числе|ствол|списки удво|отряды отмечены|зафиксирован",
    "uk": r"\bне публік|\bне повідом|ідомо про|ствол|списки подво|зафіксован",
}  # fmt: skip


def messages(lang):
    """Each message of what charts and the brief say, and each shorter form of it after a dot."""
    told = {}
    for name in TOLD:
        text = (files("helpers.words") / "languages" / lang / f"{name}.ftl").read_text("utf-8")
        for entry in FluentParser(with_spans=False).parse(text).body:
            if isinstance(entry, ast.Message):
                told[entry.id.name] = _pattern(entry.value)
                told |= {f"{entry.id.name}.{form.id.name}": _pattern(form.value) for form in entry.attributes}
    return told


def _pattern(value):
    return FluentSerializer().serialize_entry(ast.Message(ast.Identifier("text"), value)).partition("=")[2]


def plain(text):
    return re.sub(r"\[\w+\]|\{ [$a-z-]+ \}|\$\w+ ->", " ", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_absence_is_told_as_ours(lang):
    english, told = messages("en"), messages(lang)
    absent = {name for name, text in english.items() if ABSENT.search(plain(text))}
    assert absent >= OURS
    assert {name for name in absent - OURS if FOUND[lang] not in told.get(name, FOUND[lang])} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_counts_the_world_or_makes_a_claim_a_fact(lang):
    misled = {name: found[0] for name, text in messages(lang).items() if (found := re.search(MISLEADING[lang], plain(text)))}
    assert misled == {}


# What a sentence must name, by the start of its name.
NAMED = {
    "promises-title-(one|two|only|counts)": r"\$unit", "promises-title-(many|alike)": r"\$regions",
    "unit-sizes-title-(?!two|list|range|others|empty)": r"\$unit", "unit-sizes-clause": r"\$unit",
    "dispute-title-(swap|two|range|one|scopes)": r"\$unit", "kit-title-(?!some|none)": r"\$who",
    "kit-title-no-firearms": r"\[one\] .*(unit|формирован|формуван)",
    "timeline-title-(after|arms)$": r"\$where", "timeline-title-after-several": r"\$where",
    "who-says-so-by-(governor|official)": r"\$region|who-says-so-region",
}  # fmt: skip


@pytest.mark.sample(15)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("start", NAMED)
def test_a_title_names_the_unit_or_the_place_that_it_is_about(lang, start):
    told = {name: text for name, text in messages(lang).items() if re.match(start, name) and "." not in name}
    assert told
    assert {name for name, text in told.items() if not re.search(NAMED[start], text)} == set()


@pytest.mark.sample(6)
@pytest.mark.parametrize(("lang", "unit", "fight"), [
    ("en", "unit", "fight"), ("ru", "формирован", "бо[ёяй]"), ("uk", "заг[оі]н", "бо[їй]|бій"),
])  # fmt: skip
@pytest.mark.parametrize("name", ["map-alt-blank", "map-key-blank", "map-nothing", "map-title-none-calm"])
def test_what_a_blank_map_does_not_say_is_said_of_units_and_of_fighting(lang, unit, fight, name):
    text = messages(lang)[name]
    assert re.search(unit, text) and re.search(fight, text), text
