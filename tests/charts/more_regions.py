"""The story with more regions as its subject: Bryansk, and Voronezh too, by rows of regions.csv and selections.csv alone."""

from functools import cache

import pandas as pd

from helpers.ledger import Ledger
from helpers.ledger.check import read_raw
from helpers.ledger.curate import ledger_of

_HEADLINE = {"bryansk": "bryansk-territorial-defence", "voronezh": "voronezh-city-squads"}


@cache
def with_more_regions() -> Ledger:
    """Return what is known where the four regions are subjects; ``three`` and ``four`` are selections."""
    raw = read_raw()
    regions = raw["regions"].set_index("region", drop=False)
    for region, unit in _HEADLINE.items():
        regions.loc[region, ["kind", "headline_unit"]] = "subject", unit
    sets = raw["selections"]
    more = {"three": "belgorod;kursk;bryansk", "four": "belgorod;kursk;bryansk;voronezh"}
    rows = [sets.iloc[0].to_dict() | {"selection": name, "regions": those} for name, those in more.items()]
    names = [name for name in sets if name.startswith(("name_", "in_", "of_"))]
    added = pd.DataFrame(rows).assign(**dict.fromkeys(names, ""))
    return ledger_of(raw | {"regions": regions.reset_index(drop=True), "selections": pd.concat([sets, added])})
