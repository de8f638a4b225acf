"""People in the headline units and the parts of those units, each figure as somebody's claim."""

# The tables whose rows its marks can stand for.
SHOWS = ("claims", "events")
