"""What stands below the board: how firearms went from a request to the units, what is contested, what nobody tells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from helpers.charts.kit.said import KitTeller
from helpers.charts.kit.told import FIREARMS, ISSUED, UNTYPED, KitEntry, KitStory
from helpers.draw.names import headline_names
from helpers.draw.telling import claimed, firearms_unknown, signs, weightiest
from helpers.draw.typesetting import Run
from helpers.ledger import Ledger
from helpers.ledger.findings import delivered
from helpers.ledger.meanings import ITEM
from helpers.words import Words, sourced

_MOST = 4  # entries of a kind that are named


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph on each region, one on what is contested, one on units of several regions, and the signs."""
    told = KitStory(known, own_rows=True)
    contested = [entry for entry in told.entries if entry.contested]
    joint = [entry for entry in told.entries if not entry.contested and entry.region not in known.regions]
    others = [
        _listed(words, known, "kit-story-contested", _fairly(contested)) if contested else "",
        _listed(words, known, "kit-story-together", joint) if joint else "",
        _signs(words, told.entries),
    ]
    room = {"others": sum(map(bool, others)), "regions": len(known.regions)}
    regions = [weightiest(_region(words, told, region), **room) for region in known.regions]
    return [*regions, *others]


def _region(words: Words, told: KitStory, region: str) -> Iterator[tuple[int, str]]:
    """Tell of one region: firearms step by step, those of which a type is stated, and what is not known."""
    known, name = told.known, words.label("region", region)
    unit = headline_names(words, known, [region])
    here = [entry for entry in told.entries if entry.region == region]
    if not here:
        yield 1, words.sentence("kit-story-nothing", region=name)
        return
    sure = [entry for entry in here if not entry.contested]
    firearms = [entry for entry in sure if entry.group == FIREARMS]
    types = [entry for entry in sure if _has_types(entry)]
    if firearms:
        steps = "; ".join(_entry(words, known, entry, under_firearms=True) for entry in firearms)
        yield 1, words.sentence("kit-story-firearms", unit=unit, list=steps)
    elif not any(entry.main for entry in types):
        some = any(entry.main and (entry.group == FIREARMS or _has_types(entry)) for entry in here)
        yield 1, words.sentence(f"kit-story-{'firearms-contested' if some else 'no-firearms'}", unit=unit)
        if not some:
            return
    if types:
        yield 2, _listed(words, known, f"kit-story-types{'' if firearms else '-alone'}", types, region=name)
    if given := delivered(known, region):
        yield 3, words.sentence("kit-story-delivered", list=", ".join(claimed(words, claim) for claim in given))
    if not any(entry.step == ISSUED and not entry.numbers for entry in firearms):  # which the steps have said
        yield from ((4, sentence) for sentence in firearms_unknown(words, known, region))


def _has_types(entry: KitEntry) -> bool:
    """Tell whether an entry is about firearms of which a type is stated."""
    return any(thing.item in ITEM["firearms"] and thing.item != UNTYPED for thing in entry.things)


def _fairly(entries: Sequence[KitEntry]) -> list[KitEntry]:
    """Put those first that are named: as many of each region, in their order."""
    by_region: dict[str, list[KitEntry]] = {}
    for entry in entries:
        by_region.setdefault(entry.region, []).append(entry)
    turns = [entry for turn in zip_longest(*by_region.values()) for entry in turn if entry]
    return [*sorted(turns[:_MOST], key=entries.index), *turns[_MOST:]]


def _listed(words: Words, known: Ledger, message: str, entries: Sequence[KitEntry], region: str = "") -> str:
    """Name the first of several entries, and count the others."""
    rest = [entry.mark_id for entry in entries[_MOST:]]
    listed = "; ".join(_entry(words, known, entry) for entry in entries[:_MOST])
    return words.sentence(message, list=listed, rest=sourced(len(rest), rest), region=region)


def _entry(words: Words, known: Ledger, entry: KitEntry, under_firearms: bool = False) -> str:
    """Say what an entry tells, of which unit where that is not the main one, when and by whom.

    What is contested is told of all regions in one sentence, so that it names the region.
    """
    teller = KitTeller(words, known, short=False)
    things = _text(teller.things(entry))
    if entry.plain and not under_firearms:  # which the board says by the name of the row
        thing = entry.things[0]
        things = f"{teller.item(thing)} {things}" if things else words.label("item", thing.item)
    among = entry.contested and len(known.regions) > 1 and entry.region in known.regions
    region = words.label("region", entry.region) if among else ""
    parts = (region, _text(teller.unit(entry)), teller.covers(entry), teller.told(entry))
    source = "; ".join(part for part in parts if part)
    return words.say("kit-story-entry", step=teller.step(entry), things=things, source=source)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _signs(words: Words, entries: Iterable[KitEntry]) -> str:
    things = [thing for entry in entries for thing in entry.things]
    numbered = [thing for thing in things if thing.figure.value is not None]
    holds = {
        "dash": any(not entry.numbers and not entry.contested for entry in entries),
        "square": any(not entry.numbers and entry.contested for entry in entries),
    }
    told = [words.sentence(f"kit-story-sign-{name}") for name, holding in holds.items() if holding]
    listed = ", ".join(one for one in (signs(words, numbered), *told) if one)
    sums = "yes" if len(numbered) > 1 else "no"
    return words.sentence("kit-story-signs", of=things, list=listed, sums=sums) if things else ""
