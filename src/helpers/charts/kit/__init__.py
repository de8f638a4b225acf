"""What was requested, promised, handed over and seen in use."""

# The tables whose rows its marks can stand for.
SHOWS = ("equipment",)
