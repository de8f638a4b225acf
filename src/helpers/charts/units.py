"""The names of units: of the one that a region's figures are about, and of none."""

from helpers.ledger.headline import HEADLINE_UNIT
from helpers.words import Words


def unit_name(words: Words, unit_id: str) -> str:
    """Name a unit.

    Parameters
    ----------
    words : Words
    unit_id : str
        Empty if a row names none. The unit that a region's figures are about may lack a row in units.csv: as long as
        nothing is told of it, it goes by its region.

    Returns
    -------
    str
    """
    if not unit_id:
        return words.say("unit-not-named")
    region = next((region for region, unit in HEADLINE_UNIT.items() if unit == unit_id), "")
    if region and not words.named("unit", unit_id):
        return words.say("unit-of-region", region=words.label("region", region))
    return words.label("unit", unit_id)


def headline_name(words: Words, region: str) -> str:
    """Name the unit that a region's figures are about."""
    return unit_name(words, HEADLINE_UNIT[region])
