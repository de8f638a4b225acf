"""The data package: a descriptor of the raw tables, map layers and corrections that other tools read.

It follows the Data Package standard 2.0 and is told by the schemas that validate, by CITATION.cff and by the table of
map layers. What Table Schema cannot express (references to a vocabulary, to one of several tables, of several ids in
one cell) stands in the descriptions of the fields.
"""

import re
import tomllib

import yaml

from helpers.ledger import corrections
from helpers.ledger.check import Tables
from helpers.ledger.codebook import meaning
from helpers.ledger.columns import metadata_of
from helpers.ledger.schema import ONCE, tables
from helpers.paths import BOUNDARIES, ROOT

STANDARD = "https://datapackage.org/profiles/2.0/datapackage.json"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF-level1"
CC_BY = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/legalcode",
}
LICENCES = {
    "CC BY 4.0": CC_BY,
    "ODbL 1.0": {
        "name": "ODbL-1.0",
        "title": "Open Database License 1.0",
        "path": "https://opendatacommons.org/licenses/odbl/1-0/",
    },
    "public domain": {"name": "other-pd", "title": "Public domain"},
}
SOURCES = [
    {"title": "The pages that each row names by its source_id", "path": "sources.csv"},
    {"title": "GeoNames, for coordinates in places.csv", "path": "https://www.geonames.org"},
]
# Its entries nest, so that it is no table; its head explains the format.
_RECORD = {
    "name": "corrections",
    "path": corrections.FILE,
    "description": "what stood wrong in the tables, for how long, and what replaced it",
    "format": "yaml",
    "mediatype": "application/yaml",
    "encoding": "utf-8",
}
_CAUTION = "A row is what a source says, and not a fact; README.md beside this file is the codebook."
_LAYER = re.compile(r"^\| (\w+) \| (\w+)\.geojson \| (.+) \| \d+ \| (.+) \| (.+) \| .+ \|$", re.MULTILINE)
_CONSTRAINTS = {
    "pattern": "pattern", "values": "enum", "longest": "maxLength", "least": "minimum", "most": "maximum",
}  # fmt: skip


def descriptor(raw: Tables) -> dict:
    """Return the descriptor of the data package in ``data/raw``.

    Parameters
    ----------
    raw : dict of pandas.DataFrame
        All raw tables.

    Returns
    -------
    dict
        What belongs into ``datapackage.json``.
    """
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    return {
        "$schema": STANDARD,
        "name": tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["name"],
        "title": cited["title"],
        "description": f"{cited['abstract'].strip()} {_CAUTION}",
        "version": cited["version"],
        "keywords": cited["keywords"],
        "licenses": [CC_BY],
        "sources": SOURCES,
        "contributors": [{"title": _name(author), "roles": ["creator"]} for author in cited["authors"]],
        "resources": [_table(name, raw) for name in tables()] + _layers() + [_RECORD],
    }


def _name(author: dict) -> str:
    return " ".join(author[part] for part in ("name", "given-names", "family-names") if part in author)


def _table(name: str, raw: Tables) -> dict:
    schema = tables()[name]
    keys = {"primaryKey": metadata_of(schema)["identity"], "foreignKeys": _foreign_keys(name)}
    fields = [_field(name, column, raw) for column in schema.columns]
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "description": schema.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""]} | {name: value for name, value in keys.items() if value},
    }


def _field(table: str, column: str, raw: Tables) -> dict:
    metadata = tables()[table].columns[column].metadata
    told = meaning(table, column, raw[table][column])
    if metadata.get("references") and not _target(metadata):
        told += f"; {metadata['allowed']}"
    field = {"name": column, **_type(metadata), "description": told}
    constraints = _constraints(table, column)
    return field | {"constraints": constraints} if constraints else field


def _constraints(table: str, column: str) -> dict:
    schema = tables()[table]
    metadata = schema.columns[column].metadata
    constraints = {
        "required": metadata["required"],
        "unique": metadata_of(schema)["key"] == column or ONCE.get(table) == (column,),
    }
    constraints |= {name: metadata.get(flag) for flag, name in _CONSTRAINTS.items()}
    return {name: value for name, value in constraints.items() if value is not None and value is not False}


def _type(metadata: dict) -> dict:
    if metadata.get("many"):
        return {"type": "list", "delimiter": ";"}
    if metadata.get("date"):  # months, years and spans are more than the type date can hold
        return {"type": "string", "rdfType": EDTF}
    unit = {"unit": metadata["unit"]} if metadata.get("unit") else {}
    return {"type": metadata.get("type", "string"), **unit}


def _target(metadata: dict) -> list[str] | None:
    """Return table and column of a reference that a foreign key can express."""
    found = re.fullmatch(r"(\w+)\.(\w+)", metadata.get("references", ""))
    return list(found.groups()) if found and not metadata["many"] else None


def _foreign_keys(name: str) -> list[dict]:
    targets = {column: _target(schema.metadata) for column, schema in tables()[name].columns.items()}
    return [
        # A table refers to itself by an empty name.
        {"fields": [column], "reference": {"resource": "" if target[0] == name else target[0], "fields": [target[1]]}}
        for column, target in targets.items()
        if target
    ]


def _layers() -> list[dict]:
    """Return the map layers, which have licences of their own, as the table in their README lists them."""
    listed = (BOUNDARIES / "README.md").read_text("utf-8")
    return [
        {
            "name": f"boundaries-{layer}",
            "path": f"boundaries/{file}.geojson",
            "description": content,
            "format": "geojson",
            "mediatype": "application/geo+json",
            "encoding": "utf-8",
            "licenses": [LICENCES[licence]],
            "sources": [{"title": source}],
        }
        for layer, file, content, source, licence in _LAYER.findall(listed)
    ]
