"""What is known: the claims, from the curated CSVs to what a report may use.

Checking and curating load the schema library and are imported from their own modules, ``check`` and ``curate``.
"""

from helpers.ledger.known import Ledger
from helpers.ledger.loading import load

__all__ = ["Ledger", "load"]
