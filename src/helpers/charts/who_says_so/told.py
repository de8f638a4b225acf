"""Who says what: the original statements behind the headline figures, and the pages that carry them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from helpers.ledger import Ledger
from helpers.ledger.findings import units_of, voices
from helpers.ledger.records import Speaker, Statement

# Four groups are as many as can be told apart; a kind that is new to us counts as the last.
KINDS = {
    "state_media": "state", "government": "state",
    "private_media": "private", "exile_media": "private",
    "ukrainian_media": "foreign", "international_media": "foreign",
    "aggregator": "other", "reference": "other", "think_tank": "other",
}  # fmt: skip
GROUPS = ("state", "private", "foreign", "other")


@dataclass(frozen=True, eq=False)
class OriginalStatement:
    """What goes back to one statement on the units of one region.

    Attributes
    ----------
    claims : tuple of Statement
        Its figures, members first.
    """

    claims: tuple[Statement, ...]

    @property
    def key(self) -> str:
        """Its id: that of its first row."""
        return self.claims[0].row_id

    @property
    def region(self) -> str:
        """The region it is about."""
        return self.claims[0].region

    @cached_property
    def first(self) -> Statement:
        """Its first figure in order of time."""
        return min(self.claims, key=lambda claim: (claim.day.last, claim.day.first, claim.row_id))

    @cached_property
    def stated(self) -> list[Statement]:
        """Its figures that were stated on the day of the first."""
        return [claim for claim in self.claims if claim.day.last == self.first.day.last]

    @cached_property
    def by_day(self) -> list[list[Statement]]:
        """Its figures by their day, those of the first day first, and of each by the same speakers."""
        later: dict[tuple, list[Statement]] = {}
        for claim in sorted(self.claims, key=lambda claim: claim.day.last):
            if claim not in self.stated:
                later.setdefault((str(claim.day), claim.speakers), []).append(claim)
        return [self.stated, *later.values()]

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Who is named as stating it on that day."""
        return tuple(dict.fromkeys(one for claim in self.stated for one in claim.speakers))

    @cached_property
    def pages(self) -> list[str]:
        """The pages that carry it."""
        return list(dict.fromkeys(page for claim in self.claims for page in claim.source_ids))

    @property
    def contested(self) -> bool:
        """Its first figure is contested, or outdated."""
        return self.first.assessment in ("contested", "superseded")


@dataclass(frozen=True, eq=False)
class Voices:
    """The statements behind the headline figures of the regions.

    Attributes
    ----------
    known : Ledger
    """

    known: Ledger

    @cached_property
    def statements(self) -> list[OriginalStatement]:
        """All statements, by day."""
        found = [one for region in self.known.regions for one in _statements(self.known, region)]
        return sorted(found, key=lambda one: (one.first.day.last, one.first.day.first, one.key))

    @cached_property
    def regions(self) -> list[str]:
        """The regions of which anything is known."""
        return [region for region in self.known.regions if self.of(region)]

    def of(self, region: str) -> list[OriginalStatement]:
        """Return the statements on a region, by day."""
        return [one for one in self.statements if one.region == region]

    def top(self, region: str) -> Speaker | None:
        """Return the official of the region who made most statements, if there is one."""
        return self._tops[region]

    def by_top(self, region: str) -> list[OriginalStatement]:
        """Return what that official stated."""
        return [one for one in self.of(region) if self._is_by_top(one)]

    def by_others(self, region: str) -> list[OriginalStatement]:
        """Return what that official did not state."""
        return [one for one in self.of(region) if not self._is_by_top(one)]

    def _is_by_top(self, statement: OriginalStatement) -> bool:
        top = self._tops[statement.region]
        return top is not None and top.speaker_id in statement.speakers

    @cached_property
    def _tops(self) -> dict[str, Speaker | None]:
        speakers, tops = self.known.speakers, {}
        for region in self.known.regions:
            said = [one for statement in self.of(region) for one in statement.speakers
                    if speakers[one].interest == "own_region_official"]  # fmt: skip
            tops[region] = speakers[max(sorted(set(said)), key=said.count)] if said else None
        return tops

    def number_of(self, statements: Iterable[OriginalStatement]) -> int:
        """Count statements: one on several regions counts once, one that only repeats another with that."""
        return voices(self.known, claims_of(statements))

    def shared_pages(self) -> list[str]:
        """Return the pages that carry figures of more than one region."""
        every = [page for region in self.regions for page in pages_of(self.of(region))]
        return sorted({page for page in every if every.count(page) > 1})

    @property
    def repeated(self) -> bool:
        """A page carries several statements on a region: pages told statement by statement are more than there are."""
        return any(sum(len(one.pages) for one in some) > len(pages_of(some)) for some in map(self.of, self.regions))

    def metrics(self) -> list[str]:
        """Return what is counted, in the order in which figures are told; where nothing is known, all that would be."""
        counted = [metric for region in self.known.regions for metric in metrics_of(self.known, region)]
        stated = {claim.metric for claim in claims_of(self.statements)} or set(counted)
        return sorted(stated, key=lambda metric: (metric == "firearms", counted.index(metric)))

    @cached_property
    def rows(self) -> list[tuple[str, str]]:
        """Each row behind the statements, after the page that it was read on."""
        ids = [row for claim in claims_of(self.statements) for row in claim.row_ids]
        return [(one.source_id, one.row_id) for one in self.known.each_claim(claim_id=ids)]

    def rows_by_kind(self, region: str) -> dict[str, list[tuple[str, str]]]:
        """Return the rows on a region, after their pages, by group of kinds, in the fixed order of the groups."""
        own = {row for claim in claims_of(self.of(region)) for row in claim.row_ids}
        rows = [(page, row) for page, row in self.rows if row in own]
        groups = {page: KINDS.get(self.known.pages[page].kind, "other") for page, _ in rows}
        return {group: [(page, row) for page, row in rows if groups[page] == group]
                for group in GROUPS if group in groups.values()}  # fmt: skip

    def kinds(self, pages: Sequence[str]) -> dict[str, int]:
        """Count pages by group of kinds, in the fixed order of the groups."""
        groups = [KINDS.get(self.known.pages[page].kind, "other") for page in pages]
        return {group: groups.count(group) for group in GROUPS if group in groups}

    def ranked(self) -> list[OriginalStatement]:
        """Return the statements that get a row first where not all have room: on most pages, then contested, latest."""
        return sorted(reversed(self.statements), key=lambda one: (-len(one.pages), not one.contested))


def pages_of(statements: Iterable[OriginalStatement]) -> list[str]:
    """Return the pages that carry any of these statements, each once."""
    return list(dict.fromkeys(page for one in statements for page in one.pages))


def claims_of(statements: Iterable[OriginalStatement]) -> list[Statement]:
    """Return the figures of statements."""
    return [claim for one in statements for claim in one.claims]


def metrics_of(known: Ledger, region: str) -> tuple[str, ...]:
    """Return what is counted of a region: people, the parts of its headline unit, firearms."""
    return tuple(filter(None, ("members", known.region(region).part_metric, "firearms")))


def _statements(known: Ledger, region: str) -> list[OriginalStatement]:
    """Group the figures of a region by the statement they go back to."""
    metrics, units = metrics_of(known, region), units_of(known, region)
    claims = sorted(known.statements(unit_id=units, metric=metrics, region=region), key=lambda one: (
        one.statement_id, metrics.index(one.metric), one.planned, units.index(one.unit_id), one.row_id
    ))  # fmt: skip
    return [OriginalStatement(tuple(group)) for _, group in groupby(claims, key=lambda one: one.statement_id)]
