"""When something became known, and what: stated and published, as far as the tables tell."""

from collections import Counter
from datetime import date

import pandas as pd

from helpers.desk.receipts import Told
from helpers.ledger import Ledger
from helpers.ledger.known import ROW_KEYS

_KNOWN = "known_from_last"


def days(known: Ledger) -> dict[date, int]:
    """Return the days on which rows became known, in order, and how many rows did on each."""
    return dict(sorted(Counter(day for day in _known_from(known).values() if day < date.max).items()))


def became_known(earlier: Ledger, later: Ledger) -> list[Told]:
    """Return what was not known on an earlier day and is on a later one.

    Parameters
    ----------
    earlier, later : Ledger
        Cut to the two days, and to one selection.

    Returns
    -------
    list of Statement, Thing, Event or Fact
        In the order in which they became known. What pages only repeat is not new.
    """
    before, since = _known_from(earlier), _known_from(later)
    told = (*later.statements(), *later.things(), *later.events(), *later.facts())
    new = [record for record in told if not any(row in before for row in record.row_ids)]
    return sorted(new, key=lambda record: min(since[row] for row in record.row_ids))


def _known_from(known: Ledger) -> dict[str, date]:
    """Return the day on which each row was certainly known, by its id; where no page has a date, the last of all."""
    tables = [(known.tables[name], key) for name, key in ROW_KEYS.items() if _KNOWN in known.tables[name]]
    return {
        row: date.max if pd.isna(day) else day.date()
        for table, key in tables
        for row, day in zip(table[key], table[_KNOWN], strict=True)
    }

