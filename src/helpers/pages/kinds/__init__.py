"""The kinds of pages: each module gives the pages of one kind, of an edition."""

from helpers.pages.kinds import charts, days, documents, embeds, feed, front, receipts, reports, tables

KINDS = (
    front.pages, charts.pages, days.pages, embeds.pages, feed.pages, reports.pages, tables.pages, documents.pages, receipts.pages,
)
