"""The data package and the tables of the codebook are told by the schemas, and other tools can use the package."""

import json
import shutil

import pandas as pd
import pytest
import yaml
from frictionless import Package

from helpers.errors import UserError
from helpers.ledger import codebook
from helpers.ledger.check import read_raw
from helpers.ledger.describe import describe, documents
from helpers.ledger.package import descriptor
from helpers.ledger.schema import tables
from helpers.paths import FINDINGS, RAW, ROOT

PACKAGE = json.loads((RAW / "datapackage.json").read_text("utf-8"))
FIELDS = {
    (resource["name"], field["name"]): field
    for resource in PACKAGE["resources"]
    for field in resource.get("schema", {}).get("fields", [])
}


@pytest.fixture
def copy(tmp_path):
    """A copy of the whole package, to break."""
    return shutil.copytree(RAW, tmp_path / "raw")


@pytest.mark.parametrize("path", [RAW / "README.md", RAW / "datapackage.json", FINDINGS], ids=lambda path: path.name)
def test_what_is_committed_is_what_the_schemas_and_the_catalogue_tell(path):
    assert path.read_text("utf-8") == documents()[path], "run: python -m helpers describe"


def test_what_is_stale_is_mended(copy):
    told = (copy / "README.md").read_text("utf-8")
    (copy / "README.md").write_text(told.replace("roubles spent so far", "dollars"), "utf-8")
    (copy / "datapackage.json").unlink()
    assert describe(copy.parent) == [copy / "README.md", copy / "datapackage.json"]
    assert (copy / "README.md").read_text("utf-8") == told
    assert json.loads((copy / "datapackage.json").read_text("utf-8")) == PACKAGE


def test_a_codebook_without_its_marks_is_refused():
    with pytest.raises(UserError, match="has lost a line"):
        codebook.rewritten("# Codebook\n", read_raw())


def test_a_row_and_a_word_that_are_added_are_told():
    raw = read_raw()
    new = raw["equipment"].iloc[[0]].assign(item="walkie_talkies")
    raw |= {"equipment": pd.concat([raw["equipment"], new])}
    heading = f"### equipment.csv ({len(raw['equipment'])} rows)"
    assert heading in codebook.rewritten((RAW / "README.md").read_text("utf-8"), raw)
    resource = next(one for one in descriptor(raw)["resources"] if one["name"] == "equipment")
    assert (
        "`walkie_talkies`" in next(one for one in resource["schema"]["fields"] if one["name"] == "item")["description"]
    )


@pytest.mark.parametrize("name", tables())
def test_every_column_says_what_it_means(name):
    assert all(len(column.description) > 5 for column in tables()[name].columns.values())


def test_each_word_with_a_meaning_is_in_its_vocabulary():
    labels = read_raw()["labels"]
    for schema in tables().values():
        for column in schema.columns.values():
            vocabulary = column.metadata.get("references", "").partition(":")[2]
            meant = {word for group in column.metadata.get("words", {}).values() for word in group}
            if vocabulary:
                assert meant <= set(labels.loc[labels["vocabulary"] == vocabulary, "value"])


def test_the_package_holds_every_table_and_layer_and_the_corrections():
    paths = [*RAW.glob("*.csv"), *RAW.glob("boundaries/*.geojson"), *RAW.glob("*.yml")]
    files = [path.relative_to(RAW).as_posix() for path in paths]
    assert sorted(resource["path"] for resource in PACKAGE["resources"]) == sorted(files)


def test_layers_from_openstreetmap_keep_their_licence():
    licences = {one["path"]: one.get("licenses", PACKAGE["licenses"])[0]["name"] for one in PACKAGE["resources"]}
    assert licences["sources.csv"] == licences["boundaries/places.geojson"] == "CC-BY-4.0"
    assert {licences[f"boundaries/{name}.geojson"] for name in ("admin1", "admin2", "countries")} == {"ODbL-1.0"}


def test_fields_carry_what_the_schemas_know():
    assert FIELDS["unit_sizes", "claim_id"]["constraints"].keys() == {"required", "unique", "pattern", "maxLength"}
    assert FIELDS["unit_sizes", "qualifier"]["constraints"]["enum"] == ["exact", "about", "at_least", "at_most"]
    assert FIELDS["unit_sizes", "as_of"]["rdfType"].endswith("EDTF-level1")
    assert FIELDS["unit_sizes", "value"]["constraints"] == {"minimum": 0}
    assert FIELDS["places", "lat"]["type"] == "number"
    assert FIELDS["places", "lat"]["unit"].startswith("degrees")
    assert FIELDS["places", "lat"]["constraints"] == {"minimum": -90, "maximum": 90}
    assert "a value of vocabulary category in labels.csv" in FIELDS["events", "category"]["description"]


def test_those_who_made_it_are_those_of_the_citation():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert [one["title"] for one in PACKAGE["contributors"]] == [author["name"] for author in cited["authors"]]
    assert PACKAGE["version"] == cited["version"]


def test_cells_come_typed_to_users_of_the_package():
    event = next(row for row in Package(str(RAW / "datapackage.json")).get_resource("events").read_rows()
                 if row["event_id"] == "bel-e01")  # fmt: skip
    assert isinstance(event["also_source_ids"], list)
    assert event["date"] == "2022"


def test_frictionless_finds_the_package_sound():
    report = Package(str(RAW / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert {task.name: task.stats["rows"] for task in report.tasks if task.type == "table"} == {
        name: len(table) for name, table in read_raw().items() if name in tables()
    }


@pytest.mark.sample(2)
@pytest.mark.parametrize(
    ("table", "column", "value", "fault"),
    [
        ("unit_sizes", "qualifier", "abuot", "constraint-error"),
        ("unit_sizes", "as_of", "Jul-23", "constraint-error"),
        ("unit_sizes", "value", "many", "type-error"),
        ("unit_sizes", "value", "-5", "constraint-error"),
        ("unit_sizes", "stated_by", "", "constraint-error"),
        ("unit_sizes", "claim_id", "bel-002", "unique-error"),
        ("unit_sizes", "source_id", "nowhere-2023", "foreign-key"),
        ("units", "predecessor", "nobody", "foreign-key"),
        ("events", "title", "x" * 71, "constraint-error"),
        ("places", "lat", "96.6", "constraint-error"),
        ("unit_sizes", "region", "nowhere", "foreign-key"),
        ("reference", "year", "1812", "constraint-error"),
        ("sources", "url", "ftp://example.org/a", "constraint-error"),
        ("labels", "value", "scope", "primary-key"),
    ],
)
def test_frictionless_refuses_a_broken_table(copy, table, column, value, fault):
    path = copy / f"{table}.csv"
    cells = pd.read_csv(path, dtype=str, keep_default_na=False)
    cells.loc[len(cells) - 1, column] = value
    cells.to_csv(path, index=False, lineterminator="\n")
    report = Package(str(copy / "datapackage.json")).validate()
    faults = {(task.name, error.row_number, error.type) for task in report.tasks for error in task.errors}
    assert (table, len(cells) + 1, fault) in faults
