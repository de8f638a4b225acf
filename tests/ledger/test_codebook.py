"""The codebook says what the tables hold: rows, columns, allowed words, and rows it names as examples."""

import re

import pytest

from helpers.ledger.check import read_raw
from helpers.ledger.schema import tables
from helpers.paths import RAW

TEXT = (RAW / "README.md").read_text("utf-8")
HEADING = re.compile(r"^### (\w+)\.csv \((\d+) rows\).*\n((?:(?!##).*\n?)*)", re.MULTILINE)
SECTIONS = {name: (int(rows), body) for name, rows, body in HEADING.findall(TEXT)}
WORD = re.compile(r"`([^`]+)`")
# Their words are told elsewhere: duties are phrases in labels.csv, the others are those of figures and equipment.
TOLD_ELSEWHERE = {("duties", "duty"), ("disputes", "metric"), ("regions", "part_metric"), ("item_groups", "items"),
                  ("item_groups", "said_item")}  # fmt: skip


@pytest.fixture(scope="module")
def raw():
    return read_raw()


def _columns_told(name):
    """Return the columns in the first cells of a section's table."""
    cells = re.findall(r"^\| (?!column )(`.*?) \|", SECTIONS[name][1], re.MULTILINE)
    return [word for cell in cells for word in WORD.findall(cell)]


def test_every_raw_file_has_a_section_and_every_section_a_file():
    assert sorted(SECTIONS) == sorted(path.stem for path in RAW.glob("*.csv")) == sorted(tables())


@pytest.mark.parametrize("name", tables())
def test_the_number_of_rows_is_that_of_the_file(raw, name):
    assert SECTIONS[name][0] == len(raw[name])


@pytest.mark.parametrize("name", tables())
def test_each_column_is_told_once_and_no_other(name):
    assert sorted(_columns_told(name)) == sorted(tables()[name].columns)


@pytest.mark.parametrize("name", tables())
def test_each_allowed_word_is_told(raw, name):
    told = set(WORD.findall(SECTIONS[name][1]))
    for column, schema in tables()[name].columns.items():
        allowed = set(schema.metadata.get("values", ()))
        if schema.metadata.get("references", "").startswith("labels:") and (name, column) not in TOLD_ELSEWHERE:
            allowed = {word for cell in raw[name][column] for word in cell.split(";")} - {""}
        assert allowed <= told, f"{column}: {sorted(allowed - told)}"


def test_each_vocabulary_of_the_labels_is_told(raw):
    assert set(raw["labels"]["vocabulary"]) <= set(WORD.findall(SECTIONS["labels"][1]))


def test_each_id_and_word_in_the_codebook_exists(raw):
    columns = [(name, column) for schema in tables().values() for name, column in schema.columns.items()]
    known = {name for name, _ in columns}
    known |= {word for _, column in columns for word in column.metadata.get("values", ())}
    known |= {cell for table in raw.values() for column in table for cell in table[column]}
    named = {word for word in WORD.findall(TEXT) if re.fullmatch(r"[a-z]\w*(-\w+)*", word)}
    assert not named - known


def test_the_example_is_what_the_rows_say(raw):
    sizes = raw["unit_sizes"].set_index("claim_id")
    example = TEXT.split("## How to read one row")[1].split("\n\n")[2]
    for line in example.splitlines()[2:]:
        columns, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        for row, cell in zip(("bel-030", "bel-032"), cells, strict=True):
            said = cells[0] if cell == "the same" else cell
            assert said == ", ".join(sizes.loc[row, WORD.findall(columns)]), f"{row}: {columns}"


def test_how_the_sources_were_read_is_counted(raw):
    read_as = raw["sources"]["read_as"]
    excerpts = (read_as == "excerpt").sum()
    assert f"{excerpts} of the {len(read_as)} sources were read as stored excerpts" in " ".join(TEXT.split())


def test_each_event_of_first_importance_has_a_label_and_no_other(raw):
    first = raw["events"].query("importance == '1'")["event_id"]
    assert sorted(first) == sorted(raw["event_labels"]["event_id"])


def test_each_source_is_cited(raw):
    cells = [cell for name, table in raw.items() if name != "sources" for column in table for cell in table[column]]
    cited = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", " ".join([TEXT, *cells])))
    assert not set(raw["sources"]["source_id"]) - cited


def test_a_publisher_is_of_one_kind(raw):
    kinds = raw["sources"].groupby("publisher")["kind"].nunique()
    assert kinds[kinds > 1].empty


def test_a_publisher_is_one_in_each_language(raw):
    """Source lines count publishers by what their names are before a bracket, which tells where a copy was read."""
    stems = raw["sources"][["publisher", "publisher_ru", "publisher_uk"]].map(lambda name: name.split(" (")[0]).drop_duplicates()
    assert [[*stems[column][stems[column].duplicated()]] for column in stems] == [[], [], []]


SETTLED = {"Інтерфакс", "Інтерфакс-Росія", "Медіазона", "Дзені"}  # Ukrainian forms that the press of Ukraine uses


def test_a_russian_title_keeps_its_spelling_in_ukrainian(raw):
    sources = raw["sources"][~raw["sources"]["kind"].isin(["ukrainian_media", "international_media", "reference"])]
    media = raw["speakers"][raw["speakers"]["interest"] == "media"]
    ukrainian, russian = (
        {title for name in [*sources[f"publisher_{lang}"], *media[f"name_{lang}"]] for title in re.findall("«([^»]+)»", name)}
        for lang in ("uk", "ru")
    )
    assert "Коммерсантъ" in ukrainian and ukrainian - russian <= SETTLED
