"""What is known: the claims, from the curated CSVs to what a report may use.

Checking and curating load the schema library and are imported from their own modules, ``check`` and ``curate``.
"""

from helpers.ledger.loading import load
from helpers.ledger.selection import REGION_CHOICES, Ledger

__all__ = ["REGION_CHOICES", "Ledger", "load"]
