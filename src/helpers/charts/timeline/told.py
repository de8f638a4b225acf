"""What the timeline tells: the events that may be drawn, how exactly their days are known, and what its title is about.

Events of first importance always have their mark on a rail. Others fill up what is left, the more telling first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from helpers.errors import UserError
from helpers.ledger import Ledger
from helpers.ledger.records import Event
from helpers.words import Period

# The most telling first: they keep their words where not all fit.
RANK = ("arming", "incursion", "formation", "law", "reorganisation", "emergency", "statement", "training", "loss")
# How many events a region, and the federal lane, are filled up to with those of less importance, for one to four
# regions.
_FILLED = {
    "wide": ((24, 8), (8, 6), (5, 4), (4, 3)),
    "tall": ((8, 8), (5, 5), (3, 3), (3, 3)),
    "compact": ((5, 3), (3, 2), (2, 2), (2, 2)),
}
MOST_REGIONS = 4


@dataclass(frozen=True, eq=False)
class TimelineEvent:
    """An event on its way onto a rail.

    Attributes
    ----------
    record : Event
    titled : bool
        The title of the chart speaks of it.
    """

    record: Event
    titled: bool = False

    @property
    def key(self) -> str:
        """Its id."""
        return self.record.row_id

    @property
    def category(self) -> str:
        """What kind of event it is."""
        return self.record.category

    @property
    def period(self) -> Period:
        """When it was, as exactly as it is known."""
        return self.record.day

    @cached_property
    def firm(self) -> bool:
        """Tell whether it is known to its day or days."""
        return is_firm(self.period)

    @cached_property
    def starts_firmly(self) -> bool:
        """Tell whether the first of its days is known."""
        return bool(self.period.ends) and is_firm(self.period.ends[0])

    @property
    def day(self) -> date | None:
        """The day, or the first of known days; None if that is not known."""
        return self.period.first if self.firm or self.starts_firmly else None

    @property
    def anchor(self) -> float:
        """The day its pole stands on: the day or first day if that is known, else the middle of what is possible."""
        first, last = self.period.first.toordinal(), self.period.last.toordinal()
        return first + 0.5 if self.day else (first + last + 1) / 2

    @property
    def leading(self) -> bool:
        """Tell whether it is of first importance: it has its mark even where its words find no room."""
        return self.record.importance == 1

    @property
    def order(self) -> tuple:
        """Order in time."""
        return self.anchor, self.key

    @property
    def priority(self) -> tuple:
        """The lower the sooner it gets words: what the title tells, then what is most telling, the undisputed first."""
        rank = RANK.index(self.category)
        return not self.titled, self.record.importance, rank, self.record.disputed, *self.order


@dataclass(frozen=True)
class TimelineFinding:
    """What the title is about: arms, and a raid before them if there was one in the same region.

    Attributes
    ----------
    region : str
        The first region of which it holds.
    arms : TimelineEvent
        The first report of arms there.
    raid : TimelineEvent or None
        The first raid there, if it came before.
    all_arms : tuple of TimelineEvent
        The first report of arms of each region that has one.
    """

    region: str
    arms: TimelineEvent
    raid: TimelineEvent | None
    all_arms: tuple[TimelineEvent, ...]

    @property
    def alike(self) -> tuple[TimelineEvent, ...]:
        """The reports of arms of the same day, one for each region."""
        return tuple(event for event in self.all_arms if event.day == self.arms.day)

    @property
    def events(self) -> tuple[TimelineEvent, ...]:
        """What it speaks of."""
        return (*((self.raid,) if self.raid else ()), *self.all_arms)


def is_firm(period: Period) -> bool:
    """Tell whether a date is known to its day or days."""
    if period.ends:
        return all(map(is_firm, period.ends))
    return period.precision == "day" and not period.hedge


def offered_events(known: Ledger, tier: str) -> list[TimelineEvent]:
    """Return the events that may be drawn: all of first importance, and others where few are known.

    Raises
    ------
    UserError
        If there are more regions than a timeline can hold.
    """
    if len(known.regions) > MOST_REGIONS:
        told = f"{len(known.regions)}: {', '.join(known.regions)}"
        raise UserError(f"A timeline shows at most {MOST_REGIONS} regions, not {told}.")
    events = [TimelineEvent(record) for record in known.events()]
    own, federal = _FILLED[tier][len(known.regions) - 1]
    offered: list[TimelineEvent] = []
    for regions, most in (*(((region,), own) for region in known.regions), (known.federal, federal)):
        offered += _filled([event for event in events if event.record.region in regions], most)
    found = finding_of(known, offered)
    titled = {event.key for event in found.events} if found else set()
    return [replace(event, titled=event.key in titled) for event in offered]


def _filled(events: Sequence[TimelineEvent], most: int) -> list[TimelineEvent]:
    """Return the events of one lane: the least important only if there are no others."""
    least = 2 if any(event.record.importance <= 2 for event in events) else 3
    here = [event for event in events if event.record.importance <= least]
    return sorted(here, key=lambda event: event.priority)[: max(sum(event.leading for event in here), most)]


def finding_of(known: Ledger, events: Sequence[TimelineEvent]) -> TimelineFinding | None:
    """Return what the title is about; None if no day of arms is known for certain."""
    arms = {region: _first(events, region, "arming") for region in known.regions}
    found = {region: event for region, event in arms.items() if event}
    for region, armed in found.items():
        raid = _first(events, region, "incursion")
        if raid and raid.period.first < armed.period.first:
            return TimelineFinding(region, armed, raid, tuple(found.values()))
    for region, armed in found.items():
        return TimelineFinding(region, armed, None, tuple(found.values()))
    return None


def _first(events: Sequence[TimelineEvent], region: str, category: str) -> TimelineEvent | None:
    """Return the first undisputed event of a kind whose first day is known, of first importance."""
    here = [event for event in events if event.record.region == region and event.category == category]
    firm = [event for event in here if event.leading and event.day and not event.record.disputed]
    return min(firm, key=lambda event: event.order, default=None)
