"""Firearms planned against people on the lists."""

# The tables whose rows its marks can stand for.
SHOWS = ("claims", "equipment")
