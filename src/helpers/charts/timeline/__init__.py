"""Formation, training, arming, law and incursions in the order of their dates."""

# The tables whose rows its marks can stand for.
SHOWS = ("events",)
