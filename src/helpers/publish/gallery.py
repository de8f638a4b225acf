"""Contact sheets: every chart in every size on one picture per language, for an editor's eye."""

import io
from pathlib import Path

from PIL import Image

from helpers import charts
from helpers.files import write_all
from helpers.ledger import Ledger
from helpers.publish.export import png
from helpers.sizes import SIZES

GROUND, GAP, HEIGHT = "#8C8C8C", 16, 640  # px


def contact_sheet(known: Ledger, lang: str, folder: Path) -> Path:
    """Draw every chart in every size and put them on one sheet, a row a chart.

    Parameters
    ----------
    known : Ledger
        Cut to a region.
    lang : {"en", "ru", "uk"}
    folder : pathlib.Path
        Where ``<region>.<lang>.png`` is written.

    Returns
    -------
    pathlib.Path

    Raises
    ------
    UsageError
        If the folder cannot be written.
    """
    rows = [_row([_scaled(charts.draw(name, known, size, lang)) for size in SIZES]) for name in charts.NAMES]
    sheet = Image.new("RGB", (max(row.width for row in rows), len(rows) * (HEIGHT + GAP) + GAP), GROUND)
    for number, row in enumerate(rows):
        sheet.paste(row, (0, GAP + number * (HEIGHT + GAP)))
    content = io.BytesIO()
    sheet.save(content, "png")
    (path,) = write_all(folder, {f"{known.selection}.{lang}.png": content.getvalue()})
    return path


def _scaled(chart: charts.Chart) -> Image.Image:
    picture = Image.open(io.BytesIO(png(chart))).convert("RGB")
    return picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT), Image.Resampling.LANCZOS)


def _row(pictures: list[Image.Image]) -> Image.Image:
    width = sum(picture.width + GAP for picture in pictures) + GAP
    row = Image.new("RGB", (width, HEIGHT), GROUND)
    at = GAP
    for picture in pictures:
        row.paste(picture, (at, 0))
        at += picture.width + GAP
    return row
