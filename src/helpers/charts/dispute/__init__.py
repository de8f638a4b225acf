"""The figures that contradict each other, with who says which."""

# The tables whose rows its marks can stand for.
SHOWS = ("claims",)
