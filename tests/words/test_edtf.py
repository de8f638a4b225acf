import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from helpers.ledger.check import read_raw
from helpers.ledger.schema import columns_with, tables
from helpers.words.edtf import PATTERN, covering, parse


def _oracle(text):
    """First and last day by the edtf package, which reads more than we allow and is far slower."""
    read = parse_edtf(text)
    return [bound[:3] for bound in (tuple(read.lower_strict()), tuple(read.upper_strict()))]


def _bounds(text):
    period = parse(text)
    return [(day.year, day.month, day.day) for day in (period.first, period.last)]


@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.torture)])
def test_dates_of_the_tables_have_the_bounds_that_the_edtf_package_gives(every):
    raw = read_raw()
    texts = {cell for name in tables() for column in columns_with(name, "date") for cell in raw[name][column] if cell}
    assert len(texts) > 250
    some = sorted(texts)[::every]
    assert {text: _bounds(text) for text in some} == {text: _oracle(text) for text in some}


points = st.dates(min_value=date(1950, 1, 1), max_value=date(2199, 12, 31)).flatmap(
    lambda day: st.sampled_from([f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"])
)


@given(points, st.sampled_from(["", "~", "?"]))
def test_hedges_widen_nothing(text, hedge):
    assert _bounds(text + hedge) == _bounds(text) == _oracle(text)


@given(points, points, st.sampled_from(["", "~", "?"]))
def test_the_pattern_for_other_tools_admits_what_we_read(start, end, hedge):
    assert re.fullmatch(PATTERN, start + hedge)
    assert re.fullmatch(PATTERN, f"{start}{hedge}/{end}")


@pytest.mark.parametrize("text", ["", "2023-2", "Aug-23", "02.08.2023", "2023-XX", "2023/", "20230802", "2023-08-02~?"])
def test_the_pattern_for_other_tools_refuses_other_forms(text):
    assert not re.fullmatch(PATTERN, text)


@pytest.mark.parametrize(
    "text",
    ["", "2023-13", "2023-02-30", "2023-2", "2023-08-02T10:00", "02.08.2023", "Aug-23", "2023-21", "2023-XX", "..",
     "2023/..", "/2023", "2023/", "y12023", "2023%", "20230802", "2023-08-02~?", "2023-08/2023-07", "2023-01-00", "٢٠٢٣",
     " 2023", "2023-08/2023-09/2023-10"],
)  # fmt: skip
def test_other_forms_are_refused(text):
    with pytest.raises(ValueError):
        parse(text)


@pytest.mark.parametrize(("times", "until", "told"), [
    (["2023-05-24", "2023-07~"], None, "2023-05/2023-07"), (["2023-05-24", "2023-05-02"], None, "2023-05"),
    (["2022", "2023-08-02"], None, "2022/2023-08"), (["2022", "2022-04"], None, "2022"), (["2024-12-01", "2025~"], None, "2024-12/2025"),
    (["2022-12/2024-08"], "2023-05-24", "2022-12/2023-05"), (["2024", "2022-04-01"], "2023-05-24", "2022-04/2023-05"),
    (["2022-04-01", "2025"], "2025-08-01", "2022-04/2025"), (["2025-01-31", "2025"], None, "2025"),
    (["2023-06"], "2022-06-23", "2023-06"),
])  # fmt: skip
def test_a_period_is_no_more_exact_than_its_ends_and_ends_with_the_day_asked_for(times, until, told):
    assert covering(map(parse, times), date.fromisoformat(until) if until else None) == told
