"""The kinds of pages: each module gives the pages of one kind, of an edition."""

from helpers.pages.kinds import charts, days, documents, embeds, feed, front, receipts, reports, tables

_MODULES = (front, charts, days, embeds, feed, reports, tables, documents, receipts)
KINDS = tuple(module.pages for module in _MODULES)
