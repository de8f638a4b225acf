"""How charts and reports name units and places."""

import re
from collections.abc import Sequence

from helpers.draw.common import lower_first, upper_first
from helpers.ledger import Ledger
from helpers.ledger.records import Claim, Statement
from helpers.words import Words
from helpers.words.languages import rules


def unit_name(words: Words, unit_id: str, short: bool = False) -> str:
    """Name a unit as it stands within a sentence; where it begins one, upper_first gives it its capital.

    Parameters
    ----------
    words : Words
    unit_id : str
        Empty if a row names none.
    short : bool
        By its short name, where the tables have one.

    Returns
    -------
    str
    """
    if not unit_id:
        return words.say("unit-not-named")
    name = words.label("unit_short" if short and words.named("unit_short", unit_id) else "unit", unit_id)
    # A second capital, as of an abbreviation, or a quotation mark in front shows a name that keeps its letters.
    small = rules(words.lang).letters.small_names and name[1:2].islower()
    return lower_first(name) if small else name


def headline_name(words: Words, known: Ledger, region: str, short: bool = False) -> str:
    """Name the unit that a region's figures are about; a region without one stands for its units."""
    unit = known.region(region).headline_unit
    if unit not in known.units:
        return words.say("unit-of-region", region=words.label("region", region))
    return unit_name(words, unit, short)


def headline_names(words: Words, known: Ledger, regions: Sequence[str] = ()) -> str:
    """Name the units that the figures of some regions, or of all, are about; of more than two name what is selected."""
    about = regions or known.regions
    if len(about) > 2:
        return place_name(words, known)
    return upper_first(words.listed(headline_name(words, known, region, short=True) for region in about))


def scope_name(words: Words, *claims: Claim) -> str:
    """Say what figures cover where that is not the whole unit, in the words of the tables if they have any."""
    return ", ".join(dict.fromkeys(filter(None, (_scope(words, claim) for claim in claims))))


def _scope(words: Words, claim: Claim) -> str:
    if words.named("scope", claim.row_id):
        return words.label("scope", claim.row_id)
    scope = claim.scope if isinstance(claim, Statement) else "whole"
    return words.say(f"scope-{scope}") if scope != "whole" else ""


def scoped(words: Words, figure: str, *claims: Claim) -> str:
    """Return a figure with what it covers in brackets, where that is not the whole unit."""
    covers = scope_name(words, *claims)
    return words.sentence("scoped", claims, figure=figure, scope=covers) if covers else figure


def publisher_name(words: Words, known: Ledger, source_id: str) -> str:
    """Name the publisher of a page in the language, where the tables have its name there."""

    def named() -> dict[str, str]:
        pages = known.source
        columns = [pages[column] for column in ("publisher", f"publisher_{words.lang}") if column in pages]
        told = {page: name for column in columns for page, name in column.items() if name}
        return dict.fromkeys(pages.index, "") | told

    return known.once(("publishers", words.lang), named)[source_id]


def publisher_in_brackets(words: Words, known: Ledger, source_id: str) -> str:
    """Name the publisher of a page where the name stands in brackets: what has brackets of its own is set off."""
    return re.sub(r" \(([^()]*)\)", r", \1", publisher_name(words, known, source_id))


def place_name(words: Words, known: Ledger) -> str:
    """Name what is selected: a region, or several together."""
    return _named(words, known, "region")


def place_in(words: Words, known: Ledger) -> str:
    """Name what is selected with the preposition that says where, as in "in the region"."""
    return _named(words, known, "region_in")


def place_of(words: Words, known: Ledger) -> str:
    """Name what is selected in the genitive, as in "of the region"."""
    return _named(words, known, "region_of")


def _named(words: Words, known: Ledger, vocabulary: str) -> str:
    if words.named(vocabulary, known.selection):
        return words.label(vocabulary, known.selection)
    return words.listed(words.label(vocabulary, region) for region in known.regions)
