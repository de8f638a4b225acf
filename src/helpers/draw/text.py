"""Text as artists of matplotlib: lines and their outlines."""

from functools import lru_cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.patches import PathPatch
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

from helpers.draw.faces import face
from helpers.draw.style import PX

HALO = 3.0  # px; width of the outline of text that lies on a line
HALO_ID = "_halo"  # no row is called so


class Line(Text):
    """A line that begins at its place on its baseline.

    matplotlib's own text is laid out anew for each format, as it may have several lines, be turned, boxed or centred.
    That is a third of the time for drawing it, and we have set our lines already.

    Attributes
    ----------
    weight : {"regular", "semibold", "bold"}
    halo : str
        Colour of its outline, if it has one.
    of : str
        The id of the mark that it tells of, if it does.
    """

    halo = of = ""

    def __init__(self, x: float, y: float, text: str, weight: str, size: float, **artist):
        """Set a line in px; further arguments are those of :class:`matplotlib.text.Text`."""
        super().__init__(x, y, text, fontproperties=face(weight), fontsize=size * PX, clip_on=False, **artist)
        self.weight = weight

    def draw(self, renderer) -> None:
        """Draw it."""
        if not self.get_visible() or not self.get_text():
            return
        x, y = self.get_transform().transform(self.get_position())
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        renderer.open_group("text", self.get_gid())
        context = renderer.new_gc()
        context.set_foreground(self.get_color())
        context.set_url(self.get_url())
        renderer.draw_text(context, x, y, self.get_text(), self.get_fontproperties(), 0, mtext=self)
        context.restore()
        renderer.close_group("text")
        self.stale = False


def outline(line: Line, colour: str) -> PathPatch:
    """Return an outline of a line, to lie beneath it: path effects would turn the text itself into a drawing.

    In an SVG the outline is a style of the text instead.
    """
    letters = TextPath((0, 0), line.get_text(), size=float(line.get_fontsize()) / PX, prop=line.get_fontproperties())
    return PathPatch(
        letters.transformed(Affine2D().scale(1, -1).translate(*line.get_position())),
        facecolor=colour,
        edgecolor=colour,
        linewidth=HALO * PX,
        joinstyle="round",
        zorder=line.get_zorder() - 0.01,
        gid=HALO_ID,
    )


@lru_cache(maxsize=20000)
def advance(text: str, weight: str, size: float) -> float:
    """Return how far a run of ``size`` px moves the pen, with its kerning and the spaces at its ends."""
    font = face(weight).copy()
    font.set_size(size * PX)
    width = RendererAgg(1, 1, 100).get_text_width_height_descent  # as every frame's own
    return width(f"{text}|", font, False)[0] - width("|", font, False)[0]
