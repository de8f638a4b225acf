"""Names that the ledger and the charts must spell alike."""

# The published charts. A correction in data/raw names those that it touches.
CHARTS = ("unit-sizes", "dispute", "timeline", "map", "kit", "promises", "who-says-so")
