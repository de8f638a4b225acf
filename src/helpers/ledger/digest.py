"""A digest of what a table says, whatever its bytes."""

import hashlib
import json

import pandas as pd

DIGESTS = "digests.json"  # the file of digests beside the tidy tables


def digest(table: pd.DataFrame) -> str:
    """Return a digest of the parsed content of a table of texts.

    Byte order marks, line ends and quoting do not reach it, the order of columns does not count.

    Examples
    --------
    >>> import pandas as pd
    >>> digest(pd.DataFrame({"a": ["1"], "b": ["2"]})) == digest(pd.DataFrame({"b": ["2"], "a": ["1"]}))
    True
    """
    columns = sorted(table.columns)
    content = [columns, *table[columns].astype(str).to_numpy().tolist()]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:16]
