"""Tables and pages in HTML. Text is data: whatever it looks like, it is no markup."""

from html import escape

import pandas as pd

from helpers.reports.markup import in_html
from helpers.reports.tables import Link

_LEFT = 'style="text-align: left"'  # notebooks set cells to the right, as if all were numbers
_STYLE = (
    "body{font:16px/1.4 system-ui,sans-serif;color:#1D1D1D;margin:2rem}table{border-collapse:collapse;font-size:14px}"
    "th,td{padding:.3rem .6rem;border-bottom:1px solid #BBB;vertical-align:top}td:nth-child(2){min-width:20rem}"
    "th{position:sticky;top:0;background:#FFF}"
)


def table(rows: pd.DataFrame) -> str:
    """Return a table of texts; a ``Link`` becomes a link."""
    head = "".join(f'<th scope="col" {_LEFT}>{in_html(str(name))}</th>' for name in rows.columns)
    body = "".join(
        f"<tr>{''.join(f'<td {_LEFT}>{_cell(cell)}</td>' for cell in row)}</tr>" for row in rows.itertuples(index=False)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def page(title: str, lead: str, rows: pd.DataFrame, lang: str) -> bytes:
    """Return a page of one table that needs no other file."""
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n"
        f"<body><h1>{escape(title)}</h1><p>{escape(lead)}</p>\n{table(rows)}\n</body></html>\n"
    ).encode()


def _cell(cell) -> str:
    if isinstance(cell, Link):
        return f'<a href="{escape(cell.url)}">{in_html(cell)}</a>'
    return in_html(str(cell))
