"""Shared helpers of the border-militia notebooks.

One way through, no way back: ``ledger`` (what is known) → ``charts`` (what is drawn) → ``publish`` (what is handed
over). ``words`` (languages, dates, numbers) serves all three and uses none of them.
"""

__version__ = "0.1.0"
