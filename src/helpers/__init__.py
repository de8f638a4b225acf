"""Shared helpers of the notebooks: from hand-curated tables of claims to charts and reports.

One way through, no way back; each room imports only from those above it:

``words``    languages, dates, numbers
``ledger``   what is known: the tables, checked, curated, cut to a day and a selection
``draw``     what every chart is drawn with: frame, typesetting, places, symbols
``charts``   one folder a chart
``publish``  the files of a chart
``reports``  what a notebook shows
``runs``     many reports at once
``desk``     questions about rows, marks and changes
``pages``    what is published for readers

``errors``, ``paths``, ``contents``, ``choices``, ``days`` and ``visible`` stand above them all, the commands below.
"""

__version__ = "0.1.0"
