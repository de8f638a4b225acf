"""Statements by who made them, and how many pages repeat each."""

# The tables whose rows its marks can stand for.
SHOWS = ("claims",)
