"""Each chart looks as it did when somebody last looked at it; a difference leaves a picture of itself.

After a change on purpose, look at the charts and take them over:
``python -m pytest tests/charts/test_reference.py --write-references``.
"""

import shutil
from pathlib import Path

import pytest
from matplotlib.testing.compare import compare_images
from PIL import Image

from helpers import charts
from helpers.draw.style import own_settings

REFERENCES = Path(__file__).parent / "reference"
TOLERANCE = 3.0  # of 255, root mean square: what another processor's rounding may move
COLOURS = 128  # of a reference: a quarter of the bytes, and no difference that the tolerance sees


@pytest.mark.sample(14)
@pytest.mark.parametrize("size", charts.SIZES)
@pytest.mark.parametrize("name", charts.NAMES)
def test_the_chart_looks_as_it_did(name, size, everything, tmp_path, pytestconfig):
    chart = charts.draw(name, everything.within("both"), size, "en")
    drawn, reference = tmp_path / f"{name}.png", REFERENCES / f"{chart.stem}.png"
    with own_settings():
        chart.figure.savefig(drawn, dpi=100)
    if pytestconfig.getoption("--write-references"):
        REFERENCES.mkdir(exist_ok=True)
        Image.open(drawn).convert("RGB").quantize(COLOURS).save(reference, optimize=True)
    assert reference.exists(), "no reference yet: look at the chart, then run with --write-references"
    expected = shutil.copy(reference, tmp_path / "expected.png")
    differing = compare_images(str(expected), str(drawn), TOLERANCE)
    assert differing is None, differing


def test_a_moved_mark_is_seen(everything, tmp_path):
    chart = charts.draw("unit-sizes", everything.within("both"), "web", "en")
    for text in chart.figure.axes[0].texts[-12:]:
        text.set_x(text.get_position()[0] + 25)
    with own_settings():
        chart.figure.savefig(tmp_path / "drawn.png", dpi=100)
    expected = shutil.copy(REFERENCES / f"{chart.stem}.png", tmp_path / "expected.png")
    told = compare_images(str(expected), str(tmp_path / "drawn.png"), TOLERANCE)
    assert told and "failed-diff" in told
