"""The story is data: nothing that the tables name stands in the program or in its messages."""

import re
from collections.abc import Iterator
from functools import cache

import pandas as pd

from helpers.paths import RAW, ROOT

SOURCE = ROOT / "src" / "helpers"
LANGUAGES = ("en", "ru", "uk")
# Words that name something in the tables and are ordinary words besides, with the reason.
ORDINARY = {
    "federal": "a kind of region, beside being the id of one",
    "both": "an English word",
    "governor": "an office, by which several speakers are named together",
    "губернатор": "the same, in Russian and Ukrainian",
}


def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(RAW / f"{name}.csv", dtype=str, keep_default_na=False)


def _ids() -> Iterator[str]:
    for path in RAW.glob("*.csv"):
        table = _table(path.stem)
        if table.columns[0].endswith("_id"):
            yield from table.iloc[:, 0]
    yield from _table("regions")["region"]
    yield from _table("selections")["selection"]
    yield from _table("regions")["iso"]
    yield from _table("disputes")["dispute_id"]
    yield from _table("unit_sizes")["statement_id"]


def _names() -> Iterator[str]:
    for name in ("regions", "selections", "units", "speakers", "places", "district_names"):
        table = _table(name)
        columns = [one for one in table if one.startswith(("name_", "short_", "in_", "of_"))]
        for column in columns:
            yield from table[column]
    yield from _table("sources")["publisher"]
    # A region or a place is named by its own word alone too: Belgorod, Kursk, Шебекино.
    for column in ("name_en", "name_ru", "name_uk"):
        yield from (name.split()[0] for name in _table("regions")[column])


@cache
def _program() -> str:
    files = [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.ftl"), *SOURCE.rglob("*.toml")]
    return "\n".join(path.read_text("utf-8") for path in files)


def test_no_id_and_no_name_of_the_tables_stands_in_the_program():
    wanted = {one.strip() for one in (*_ids(), *_names()) if len(one.strip()) > 2} - set(ORDINARY)
    text = _program()
    found = sorted(one for one in wanted if one in text and re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text))
    assert not found, found


def test_the_list_of_ordinary_words_is_needed():
    named = {*_ids(), *_names()}
    assert [word for word in ORDINARY if word not in named or not re.search(rf"\b{word}\b", _program())] == []


def test_no_message_has_a_variant_by_id():
    """A variant that stands for "any other" would print words of one region over another's figures."""
    ids = {one for one in _ids() if one} - set(ORDINARY)
    for path in SOURCE.rglob("*.ftl"):
        variants = re.findall(r"^\s*\*?\[([^\]]+)\]", path.read_text("utf-8"), re.MULTILINE)
        assert not ids & {variant.strip() for variant in variants}, path
