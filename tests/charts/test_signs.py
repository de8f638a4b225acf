"""What is drawn is what was said, sign by sign: nothing is set as mathematics or taken for a command."""

import io
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from helpers.draw.frame import Frame
from helpers.draw.style import own_settings
from helpers.draw.text import HALO_ID
from helpers.draw.typesetting import measure
from helpers.publish import export

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("text", ["$a_1^2$ and $b$", r"\alpha_2 $\beta$ \$5", "$x", "a_b^c {d} %e #f ~g &h; <i>"])
def test_signs_of_mathematics_are_drawn_as_they_are(everything, text):
    with own_settings():
        frame = Frame("kit", everything.within("kursk"), "web", "en")
        frame.put(frame.block(text, 40), 100, 300, halo="#FFFFFF")
        chart = frame.finish("alt")
        contents = export.render(chart)
        width = measure(text, 40)
    root = ElementTree.fromstring(contents["svg"])
    assert ["".join(line.itertext()) for line in root.iter(f"{SVG}text")] == [text]
    columns = np.flatnonzero((np.asarray(Image.open(io.BytesIO(contents["png"])).convert("L")) < 128).any(axis=0)) / 2
    assert (columns[0], columns[-1]) == pytest.approx((100, 100 + width), abs=4)
    (outline,) = [artist for artist in chart.figure.axes[0].get_children() if artist.get_gid() == HALO_ID]
    assert outline.get_path().get_extents().width == pytest.approx(width, abs=6)
