"""A contact sheet shows each chart in each size whole, one beside the other, with a margin around."""

import numpy as np
from PIL import Image

from helpers import charts
from helpers.publish import gallery


def test_a_sheet_has_a_row_a_chart_and_a_column_a_size(everything, tmp_path, monkeypatch):
    monkeypatch.setattr(charts, "NAMES", ("promises", "dispute"))
    monkeypatch.setattr(gallery, "SIZES", {name: gallery.SIZES[name] for name in ("web", "print")})
    path = gallery.contact_sheet(everything.within("kursk"), "uk", tmp_path)
    assert path.relative_to(tmp_path).name == "kursk.uk.png"
    ground = np.all(np.asarray(Image.open(path).convert("RGB")) == (0x8C, 0x8C, 0x8C), axis=2)
    rows = [16, 640, 16, 640, 16]  # px: margins and pictures
    assert ground.shape[0] == sum(rows) and np.flatnonzero(ground.all(axis=1)).size == 3 * 16
    for top in (16, 16 + 640 + 16):  # on the ground between, left and right of the pictures nothing else is
        assert _widths(ground[top + 5]) == [16, *_pictures(everything), 16]


def _pictures(known):
    """Return the widths of the two pictures of a row, and the gap between them."""
    sizes = [(round(size.width * 640 / size.height)) for size in gallery.SIZES.values()]
    return [sizes[0], 16, sizes[1]]


def _widths(line):
    """Return the lengths of runs of one kind."""
    edges = [0, *(np.flatnonzero(np.diff(line.astype(int))) + 1), len(line)]
    return [int(length) for length in np.diff(edges)]
