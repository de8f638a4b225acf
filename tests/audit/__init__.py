"""An auditor of what charts and the brief print.

It shares no code with them: what a sentence asserts it has from docs/findings.md and the codebook, and what is true it
works out from ``data/raw`` alone.
"""
