"""Writing one chart: artwork, receipts and words, all files or none."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helpers.charts import SIZES, Chart
from helpers.draw.style import own_settings
from helpers.draw.text import HALO_ID
from helpers.files import folder_of, write_all
from helpers.publish.artwork import in_layers
from helpers.publish.drawing import Drawing, opened
from helpers.publish.sheets import as_csv
from helpers.publish.svg import with_receipts

RECEIPT = ("mark_id", "row_ids", "source_ids", "url", "drawn")


def export(chart: Chart, out_dir: Path) -> list[Path]:
    """Write all files of a chart, or none.

    Parameters
    ----------
    chart : Chart
    out_dir : pathlib.Path
        Files go to ``charts/`` in it, those as of a past day to ``as-of/<day>/charts/``.

    Returns
    -------
    list of pathlib.Path
        SVG for pages and for drawing tools, PNG (twice the size in px; print at 300 an inch), PDF, CSV of the marks,
        JSON of the words.

    Raises
    ------
    UsageError
        If the folder cannot be written.
    """
    contents = {f"{chart.stem}.{ending}": content for ending, content in render(chart).items()}
    return write_all(folder_of(out_dir, "charts", chart.known_by), contents)


def render(chart: Chart) -> dict[str, bytes]:
    """Return the content of each file of a chart by its ending; the same chart gives the same bytes."""
    return {**svgs(chart), "png": png(chart), "pdf": pdf(chart), "csv": _receipts(chart), "json": _words(chart)}


def svg(chart: Chart, faces: bool = True) -> bytes:
    """Return the SVG of a chart for pages, with its letters or without; see :mod:`helpers.publish.svg`."""
    return with_receipts(_drawing(chart), chart, faces)


def svgs(chart: Chart) -> dict[str, bytes]:
    """Return the SVG of a chart for pages, and that for drawing tools, by their endings."""
    drawing = _drawing(chart)
    return {"svg": with_receipts(drawing, chart), "artwork.svg": in_layers(drawing, chart)}


def _drawing(chart: Chart) -> Drawing:
    """Return the drawing that both SVG files are made from, without outlines of words: those are made of the words."""
    with own_settings(), _without_outlines(chart):
        return opened(_saved(chart, "svg", metadata={
            "Date": None, "Creator": chart.credit.line or None, "Rights": _terms(chart),
            "Source": chart.source_line or None,
            "Language": chart.lang,
        }), chart)  # fmt: skip


@contextmanager
def _without_outlines(chart: Chart) -> Iterator[None]:
    outlines = [artist for artist in chart.figure.axes[0].get_children() if artist.get_gid() == HALO_ID]
    for outline in outlines:
        outline.set_visible(False)
    try:
        yield
    finally:
        for outline in outlines:
            outline.set_visible(True)


def png(chart: Chart) -> bytes:
    """Return the PNG of a chart, with its words, credit and terms of use inside."""
    with own_settings():
        words = {"Software": None, "Title": chart.title, "Description": chart.alt_text,
                 "Author": chart.credit.line or None, "Copyright": _terms(chart),
                 "Source": chart.source_line or None}  # fmt: skip
        # zlib's third level packs flat colours closer than its sixth, the default, and in two thirds of the time.
        packed = {"compress_level": 3}
        return _saved(chart, "png", dpi=SIZES[chart.size].png_dpi, metadata=words, pil_kwargs=packed)


def pdf(chart: Chart) -> bytes:
    """Return the PDF of a chart, with its words, credit and terms of use inside."""
    with own_settings():
        return _saved(chart, "pdf", metadata={
            "CreationDate": None, "Creator": None, "Producer": None, "Title": chart.title,
            "Subject": chart.alt_text, "Author": chart.credit.line or None, "Keywords": _terms(chart),
        })  # fmt: skip


def _terms(chart: Chart) -> str:
    """Return the terms of use with the credits that have to stay with the picture."""
    return " ".join([chart.rights, *chart.credits])


def _saved(chart: Chart, ending: str, **options) -> bytes:
    buffer = io.BytesIO()
    chart.figure.savefig(buffer, format=ending, **options)
    return buffer.getvalue()


def _receipts(chart: Chart) -> bytes:
    return as_csv(RECEIPT, (
        (mark.mark_id, ";".join(mark.row_ids), ";".join(mark.source_ids), mark.url, mark.drawn) for mark in chart.marks
    ))  # fmt: skip


def _words(chart: Chart) -> bytes:
    kept = ("title", "subtitle", "note", "source_line", "alt_text", "credits")
    said = {name: getattr(chart, name) for name in kept}
    said |= {
        "empty": chart.empty,
        "parameters": {name: getattr(chart, name) for name in ("region", "known_by", "lang", "size")},
    }
    said["data_hash"] = chart.data_hash
    said["findings"] = [finding._asdict() for finding in chart.findings]
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
