"""A key shows each part of what signs mean as it occurs in the picture, and nothing that does not."""

import pytest

from helpers import charts
from helpers.draw.key import samples_of
from helpers.draw.style import SECOND
from helpers.draw.symbols import FigureSign

EXACT, ABOUT, MORE = map(FigureSign, ("exact", "about", "at_least"))


def contested(kind, planned=False):
    return FigureSign(kind, planned, contested=True)


@pytest.mark.parametrize(("drawn", "expected"), [
    ([EXACT, MORE], {EXACT: ["exact"], MORE: ["at-least"]}),
    ([EXACT, contested("exact"), contested("at_least")],
     {EXACT: ["exact"], contested("at_least"): ["at-least"], contested("exact"): ["contested"]}),
    ([FigureSign(planned=True)], {FigureSign(planned=True): ["planned", "exact"]}),
    ([EXACT, contested("exact", planned=True), FigureSign(planned=True)],
     {EXACT: ["exact"], FigureSign(planned=True): ["planned"], contested("exact", planned=True): ["contested"]}),
    ([EXACT, ABOUT, contested("exact"), contested("about"), contested("at_least"), MORE],
     {EXACT: ["exact"], ABOUT: ["about"], MORE: ["at-least"], contested("about"): ["contested"]}),
    ([FigureSign("almost"), FigureSign("at_most"), FigureSign("at_most")], {FigureSign("at_most"): ["at-most"]}),
    ([], {}),
])  # fmt: skip
def test_each_part_has_a_sample_that_is_drawn_the_plainest_as_most_are(drawn, expected):
    assert samples_of(drawn) == expected


def _meaning(sign):
    kind = {"almost": "at_most"}.get(sign.kind, sign.kind)
    return {kind, *(name for name in ("planned", "contested") if getattr(sign, name))}


@pytest.mark.parametrize("name", ["dispute", "kit", "unit-sizes"])
@pytest.mark.parametrize("region", ["both", "belgorod", "kursk"])
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("day", ["", "2023-08-02"])
def test_the_key_of_a_chart_has_the_signs_of_its_marks(everything, monkeypatch, name, region, size, day):
    seen = {"key": set(), "marks": set()}
    draw = FigureSign.draw

    def watched(self, ax, x, y, radius, colour, **style):
        seen["key" if colour == SECOND else "marks"].add(self)
        return draw(self, ax, x, y, radius, colour, **style)

    monkeypatch.setattr(FigureSign, "draw", watched)
    charts.draw(name, everything.as_known(day).within(region), size, "en")
    assert seen["key"] <= seen["marks"]
    assert set().union(*map(_meaning, seen["key"])) == set().union(*map(_meaning, seen["marks"]))
