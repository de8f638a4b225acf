"""What the timeline tells: which events come first where not all have room, and what its title is about."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.ledger.records import Event
from helpers.words import Period

# The most telling first.
RANK = ("arming", "incursion", "formation", "law", "reorganisation", "emergency", "statement", "training", "loss")
# How many events a size tells at the most, of first importance and filled up with others: a smaller size tells the
# first of what a larger one tells.
MOST = {"wide": (32, 24), "tall": (20, 20), "compact": (9, 9)}
MOST_REGIONS = 4
_FEDERAL = 2  # a federal event for each two of a region


@dataclass(frozen=True)
class TimelineFinding:
    """What the title is about: arms, and a raid before them if there was one in the same region.

    Attributes
    ----------
    region : str
        The first region of which it holds.
    arms : Event
        The first report of arms there.
    raid : Event or None
        The first raid there, if it came before.
    all_arms : tuple of Event
        The first report of arms of each region that has one.
    """

    region: str
    arms: Event
    raid: Event | None
    all_arms: tuple[Event, ...]

    @property
    def alike(self) -> tuple[Event, ...]:
        """The reports of arms of the same day, one for each region."""
        return tuple(event for event in self.all_arms if first_day(event.day) == first_day(self.arms.day))

    @property
    def events(self) -> tuple[Event, ...]:
        """What it speaks of."""
        return (*((self.raid,) if self.raid else ()), *self.all_arms)


def finding_of(known: Ledger) -> TimelineFinding | None:
    """Return what the title is about; None if no day of arms is known for certain."""
    arms = {region: _first(known, region, "arming") for region in known.regions}
    firm = [(region, event) for region, event in arms.items() if event]
    found = dict(sorted(firm, key=lambda one: one[1].day.first))
    raids = {region: _first(known, region, "incursion") for region in found}
    earlier = [region for region, raid in raids.items() if raid and raid.day.first < found[region].day.first]
    for region in (*earlier[:1], *found):
        raid = raids[region] if earlier else None
        return TimelineFinding(region, found[region], raid, tuple(found.values()))
    return None


def _first(known: Ledger, region: str, category: str) -> Event | None:
    """Return the first undisputed event of a kind whose first day is known, of first importance."""
    here = [event for event in known.events() if (event.region, event.category) == (region, category)]
    firm = [event for event in here if event.importance == 1 and first_day(event.day) and not event.disputed]
    return min(firm, key=by_day, default=None)


def told_events(known: Ledger, tier: str) -> list[Event]:
    """Return the events that a size tells, the first to be told first."""
    most, filled = MOST[tier]
    ranked = enumerate(ranked_events(known)[:most])
    return [event for place, event in ranked if event.importance == 1 or place < filled]


def ranked_events(known: Ledger) -> list[Event]:
    """Return the events that are worth telling, the first to be told first.

    What the title is about, then the first of each region, then by importance; within that the regions take turns, and
    in each region the kinds. Events of third importance are told of a region of which there is nothing better.

    Raises
    ------
    UserError
        If there are more regions than a timeline can hold.
    """
    if len(known.regions) > MOST_REGIONS:
        told = f"{len(known.regions)}: {', '.join(known.regions)}"
        raise UserError(f"A timeline shows at most {MOST_REGIONS} regions, not {told}.")
    found = finding_of(known)
    titled = found.events if found else ()
    turns = {}
    for regions, each in (*(((region,), 1) for region in known.regions), (known.federal, _FEDERAL)):
        here = [event for event in known.events() if event.region in regions]
        for turn, event in enumerate(_by_weight(here, titled)):
            turns[event] = (event not in titled, min(turn, 1), event.importance, turn * each, each)
    return sorted(turns, key=turns.__getitem__)


def _by_weight(events: Iterable[Event], titled: Iterable[Event]) -> list[Event]:
    """Return the events of one region, the most telling first: the first of each kind before the second of any."""
    least = min((max(event.importance, 2) for event in events), default=0)
    worth = [event for event in events if event.importance <= least]
    ordered = sorted(worth, key=lambda event: (event not in titled, event.importance, event.disputed, by_day(event)))
    nth = _nth(ordered, lambda event: (event.importance, event.category))
    return sorted(ordered, key=lambda event: (event not in titled, event.importance, nth[event], _rank(event)))


def _nth(events: Iterable[Event], group: Callable[[Event], Hashable]) -> dict[Event, int]:
    """Return how many of its group come before each event."""
    seen: Counter = Counter()
    nth = {}
    for event in events:
        nth[event] = seen[group(event)]
        seen[group(event)] += 1
    return nth


def _rank(event: Event) -> int:
    return RANK.index(event.category) if event.category in RANK else len(RANK)


def first_day(period: Period) -> date | None:
    """Return the day, or the first of known days; None if that is not known."""
    start = period.ends[0] if period.ends else period
    return start.first if is_firm(start) else None


def is_firm(period: Period) -> bool:
    """Tell whether a date is known to its day or days."""
    if period.ends:
        return all(map(is_firm, period.ends))
    return period.precision == "day" and not period.hedge


def year_of(event: Event) -> int:
    """Return the year that an event is told under."""
    return date.fromordinal(int(anchor(event))).year


def by_day(event: Event) -> tuple:
    """Order in time: by the day, or the first of known days, else the middle of what is possible."""
    return anchor(event), event.row_id


def anchor(event: Event) -> float:
    """Return the day an event stands on, as an ordinal with a fraction."""
    first, last = event.day.first.toordinal(), event.day.last.toordinal()
    return first + 0.5 if first_day(event.day) else (first + last + 1) / 2
