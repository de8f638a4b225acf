"""Where units, raids and fighting are documented, by district."""

# The tables whose rows its marks can stand for.
SHOWS = ("events", "districts")
