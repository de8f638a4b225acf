"""Pictures compared as an eye does: programs smooth edges in ways of their own."""

import io

import numpy as np
from PIL import Image, ImageChops, ImageFilter

BLUR = 4  # px of a picture at twice its size
UNLIKE = 40  # of 255; alike pictures differ by some 20, one letter in another place by more than 60


def unlike(one: bytes, other: bytes) -> int:
    """Return by how much two pictures differ where they differ most, once both are blurred; of 255."""
    return int(np.asarray(ImageChops.difference(_blurred(one), _blurred(other))).max())


def _blurred(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB").filter(ImageFilter.GaussianBlur(BLUR))
