"""The tables beside the charts lead to pages, and to none that readers are not sent to."""

import pytest

from helpers.reports import tables
from helpers.words import Words


@pytest.fixture(scope="module")
def known(everything):
    return everything.within("both")


def _links(table):
    return {cell.url for cell in table.to_numpy().ravel() if isinstance(cell, tables.Link)}


def _to_be_linked(known):
    return set(known.source.loc[known.source["linked"] == "yes", "url"])


def test_all_pages_are_listed_and_copies_on_unrelated_domains_are_not_linked(known):
    table = tables.sources(known, Words("en", known.tables["words"]), known.source.index)
    assert len(table) == len(known.tables["sources"])
    assert _links(table) == _to_be_linked(known) < set(known.source["url"])


@pytest.mark.parametrize("name", ["sizes", "equipment", "events", "presence"])
def test_a_row_leads_to_its_page_unless_that_is_such_a_copy(known, name):
    links = _links(getattr(tables, name)(known, Words("en", known.tables["words"])))
    assert links and links <= _to_be_linked(known)
