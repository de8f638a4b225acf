"""The sizes of charts. Apart from all else, as asking which there are must not cost the import of what draws."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """One output size, in px at 100 px an inch.

    Attributes
    ----------
    name : str
    width, height : int
        Where ``tallest`` is more, the height follows what is told, from ``height`` to that.
    margin : float
        Free border on all sides.
    title, subtitle, heading, label, small : float
        Sizes of type; ``small`` is the least that may be used.
    tier : {"wide", "tall", "compact"}
        How much fits: wide has some 70 letters a line and 50 lines, tall half the letters, compact half the lines.
    png_dpi : int
        Resolution of the PNG.
    on_paper : bool
        It is measured in mm.
    tallest : int
        The greatest height; 0 where it is ``height``.
    lowest : float
        The share of ``height`` from which a picture of little to tell is cut to what it tells; 0 where none is.
    """

    name: str
    width: int
    height: int
    margin: float
    title: float
    subtitle: float
    heading: float
    label: float
    small: float
    tier: str
    png_dpi: int = 200
    on_paper: bool = False
    tallest: int = 0
    lowest: float = 0.0

    def lengths(self, *inches: float) -> list[str]:
        """Return lengths with the unit of this size, as CSS has them."""
        return [f"{length * 25.4:.2f}mm" if self.on_paper else f"{length * 100:.0f}" for length in inches]


SIZES = {
    size.name: size
    for size in (
        Size("web", 850, 638, 16, 25, 16, 16, 13, 12, "wide", lowest=0.75),
        # Phones show it at two thirds: 18 px are 12 there.
        Size("mobile", 540, 824, 16, 26, 19, 20, 18, 18, "tall", tallest=1640),
        # One column of a newspaper, 112 x 68 mm; 9.73 px are 7 points.
        Size("print", 441, 268, 8, 15.5, 10.5, 10.5, 9.75, 9.75, "compact", 300, on_paper=True, lowest=0.75),
        Size("social", 1200, 630, 30, 42, 27, 27, 24, 24, "compact"),
    )
}
