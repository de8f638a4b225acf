"""Drawings as they stand in a page."""

from xml.etree import ElementTree

import pytest

from helpers import charts
from helpers.pages import address, inline
from helpers.pages.texts import set_breaks
from helpers.publish import export


@pytest.mark.parametrize("name", ["kit", "unit-sizes"])
def test_whatever_is_drawn_of_a_mark_leads_to_its_receipt_and_the_keyboard_stops_once(everything, name):
    chart = charts.draw(name, everything.within("kursk"))
    root = ElementTree.fromstring(inline.inlined(export.render(chart)["svg"], chart))
    for mark in chart.marks:
        parts = [one for one in root.iter() if one.get("data-mark") == mark.mark_id]
        assert {one.get("href") for one in parts} == {inline.HERE + address.row(mark.row_ids[0])}
        assert [bool(one.get("data-rows")) for one in parts if one.get("tabindex") is None] == [True]


def test_no_line_of_a_page_begins_with_a_dash_or_parts_a_number_from_what_it_counts():
    assert set_breaks("80 000 рублей — 8 батальонов").split(" ") == ["80\u00a0000\u00a0рублей\u00a0—", "8\u00a0батальонов"]
