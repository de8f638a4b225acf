"""Names that several parts must spell alike."""

# The published charts. A correction in data/raw names those that it touches.
CHARTS = ("unit-sizes", "dispute", "timeline", "map", "kit", "promises", "who-says-so")

# Whom to credit for a chart, and the terms of its use: as in LICENSE-DATA.
CREDIT = "Border militias: claims on units of Belgorod and Kursk regions (2026)"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
