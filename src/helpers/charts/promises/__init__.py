"""Firearms planned, and people on the rolls."""

# The tables whose rows its marks can stand for.
SHOWS = ("claims", "equipment")
