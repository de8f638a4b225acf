"""Names that several parts must spell alike."""

# Whom to credit for a chart, and the terms of its use: as in LICENSE-DATA.
CREDIT = "Border militias: claims on units of Belgorod and Kursk regions (2026)"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
