"""Text as artists of matplotlib: lines and their outlines."""

from functools import lru_cache

from matplotlib import rcParams
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_hex, to_rgba
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from helpers.draw.faces import face
from helpers.draw.shapes import shapes
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

    def set_clip_path(self, path, transform=None) -> None:
        """Take no clip from the axes: nothing cuts it, and to set a clip takes as long as to set the line."""

    def draw(self, renderer) -> None:
        """Draw it: into pixels as a shape, into files as text."""
        if not self.get_visible() or not self.get_text():
            return
        renderer.open_group("text", self.get_gid())
        context = renderer.new_gc()
        context.set_foreground(self.get_color())
        context.set_url(self.get_url())
        if isinstance(renderer, RendererAgg):
            self._paint(renderer, context)
        else:
            self._write(renderer, context)
        context.restore()
        renderer.close_group("text")
        self.stale = False

    def _paint(self, renderer: RendererAgg, context: GraphicsContextBase) -> None:
        context.set_linewidth(0)
        context.set_snap(False)
        path, place = self.shape()
        renderer.draw_path(context, path, place + self.get_transform(), to_rgba(self.get_color()))

    def _write(self, renderer, context: GraphicsContextBase) -> None:
        x, y = self.get_transform().transform(self.get_position())
        y = renderer.get_canvas_width_height()[1] - y if renderer.flipy() else y
        if not hasattr(renderer, "writer") or rcParams["svg.fonttype"] != "none":  # another format, or outlines
            renderer.draw_text(context, x, y, self.get_text(), self.get_fontproperties(), 0, mtext=self)
            return
        # As the renderer would, which looks up the names of all typefaces anew for each line.
        place = {name: f"{at:f}".rstrip("0").rstrip(".") for name, at in (("x", x), ("y", y))}
        font = f"{self.get_fontweight()} {self.get_fontsize():g}px '{self.get_fontfamily()[0]}', sans-serif"
        style = f"font: {font}; fill: {to_hex(self.get_color())}"
        renderer.writer.element("text", self.get_text(), attrib={**place, "style": style})

    def shape(self) -> tuple[Path, Affine2D]:
        """Return the shape of its letters, and how that comes to its place in px."""
        face, size = shapes(self.weight), float(self.get_fontsize()) / PX
        place = Affine2D().scale(size / face.em, -size / face.em).translate(*self.get_position())
        return face.path(self.get_text()), place


def outline(line: Line, colour: str) -> PathPatch:
    """Return an outline of a line, to lie beneath it: path effects would turn the text itself into a drawing.

    In an SVG for pages the outline is a style of the text instead.
    """
    path, place = line.shape()
    return PathPatch(
        path.transformed(place),
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
    return shapes(weight).width(text) * size
