"""What is said: title, subtitle, note and alt text of the whole board, the lines of entries, and receipts."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from helpers.charts.kit.told import FIREARMS, IN_USE, ISSUED, LATER, OTHER, PLANNED, REQUESTED, KitEntry, KitStory
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, lower_first, upper_first, years_of
from helpers.draw.frame import Frame
from helpers.draw.names import place_name, scope_name, unit_name
from helpers.draw.style import INK, QUIET, SECOND
from helpers.draw.typesetting import Run
from helpers.ledger import Ledger
from helpers.ledger.meanings import ITEM
from helpers.ledger.records import Thing
from helpers.words import Words, bare, figure, sourced, voice

_OWN_NAMES = {FIREARMS: "kit-group-firearms", LATER: "kit-group-later", OTHER: "kit-group-other"}


def title(words: Words, known: Ledger, entries: Sequence[KitEntry]) -> str:
    """Return the finding: which numbers of firearms were named for plans, and which for what was issued."""
    firearms = [entry for entry in entries if entry.group == FIREARMS]
    planned, issued = (_numbered(known, firearms, step) for step in (PLANNED, ISSUED))
    if planned:
        return _title_of_plans(words, known, planned, issued, {entry.step for entry in firearms})
    if message := _without_number(entries, firearms):
        about = firearms or [entry for entry in entries if entry.main]
        things = [thing for entry in about for thing in entry.things]
        n = sourced(len({thing.unit_id for thing in things}), things, "units")
        steps = _asked_or_promised(firearms)
        return words.sentence(message, of=things, who=_who(words, known, things), n=n, steps=steps)
    rows = [row.row_id for entry in entries for row in entry.rows]
    having = {entry.region for entry in entries} & set(known.regions)
    place = words.label("region", having.pop()) if len(having) == 1 else place_name(words, known)
    return words.sentence("kit-title-some", of=rows, place=place, statements=len(rows))


def _title_of_plans(words: Words, known: Ledger, planned: Sequence[Thing], issued: Sequence[Thing], steps: set) -> str:
    told: dict[str, Any] = {"numbers": words.listed(figure(words, thing) for thing in planned)}
    if issued:
        told |= {"who": _who(words, known, [*planned, *issued]),
                 "issued": words.listed(figure(words, thing) for thing in issued)}  # fmt: skip
        return words.sentence("kit-title-counted", **told)
    promised = all(thing.status == "promised" for thing in planned)
    told |= {"who": _who(words, known, planned), "last": planned[-1].figure.number,
             "status": "promised" if promised else "planned"}  # fmt: skip
    message = "kit-title-plans" if steps & {ISSUED, IN_USE} else "kit-title-plans-only"
    return words.sentence(message, of=planned, **told)


def _asked_or_promised(entries: Sequence[KitEntry]) -> str:
    """Return whether entries are requests, plans or promises, or requests and one of the others."""
    ahead = {thing.status for entry in entries if entry.step == PLANNED for thing in entry.things}
    plans = "promised" if ahead == {"promised"} else "planned" if ahead else ""
    return "-and-".join(filter(None, ["requested" * any(entry.step == REQUESTED for entry in entries), plans]))


def _without_number(entries: Sequence[KitEntry], firearms: Sequence[KitEntry]) -> str:
    """Return the message on firearms of the units without a number, or on their lack; empty if neither holds."""
    steps = {entry.step for entry in firearms}
    numbered = any(entry.numbers for entry in firearms)
    if not numbered and any(entry.step == ISSUED and not entry.contested for entry in firearms):
        return "kit-title-issued-unplanned"
    if not numbered and steps and steps <= {REQUESTED, PLANNED}:
        return "kit-title-no-number"
    main = [entry for entry in entries if entry.main]
    items = {thing.item for entry in main for thing in entry.things}
    if not items & set(ITEM["firearms"]) and {entry.step for entry in main} & {PLANNED, ISSUED}:
        return "kit-title-no-firearms"
    return ""


def _numbered(known: Ledger, entries: Sequence[KitEntry], step: int) -> list[Thing]:
    """Return the things of a step that have a quantity, in the order of the regions; they are never added up."""
    things = [thing for entry in entries if entry.step == step for thing in entry.things]
    return _by_region(known, [thing for thing in things if thing.figure.value is not None])


def _by_region(known: Ledger, things: Sequence[Thing]) -> list[Thing]:
    """Put things in the order of the regions, those of several together last."""
    order = {region: place for place, region in enumerate(known.regions)}
    return sorted(things, key=lambda thing: order.get(thing.region, len(order)))


def _who(words: Words, known: Ledger, things: Sequence[Thing]) -> str:
    """Name the units that things are told of; of more than two say of how many regions they are."""
    units = list(dict.fromkeys(thing.unit_id for thing in _by_region(known, things)))
    if len(units) > 2:
        return words.say("kit-units", n=sourced(len({thing.region for thing in things}), things, "regions"))
    return upper_first(words.listed(unit_name(words, unit, short=not _is_joint(known, unit)) for unit in units))


def _is_joint(known: Ledger, unit_id: str) -> bool:
    """Tell whether a unit stands for several regions: its short name would say "both" of any."""
    return unit_id in known.units and known.units[unit_id].role == "joint"


def subtitle(frame: Frame, entries: Sequence[KitEntry]) -> str:
    """Return measure, place and period."""
    short = "-short" if frame.size.tier != "wide" or frame.known.known_by else ""
    return frame.words.sentence(f"kit-subtitle{short}", where=place_name(frame.words, frame.known),
                           years=_years(frame.words, entries))  # fmt: skip


def _years(words: Words, entries: Sequence[KitEntry]) -> str:
    return years_of(words, [row for entry in entries for row in entry.rows])


def common_year(entries: Sequence[KitEntry]) -> int:
    """Return the commonest year: dates leave it out, and the note says so."""
    return Counter(thing.day.last.year for entry in entries for thing in entry.told).most_common(1)[0][0]


def note(frame: Frame, story: KitStory, shown: Sequence[KitEntry]) -> str:
    """Say what is not drawn and why: how many statements, and of which rows all."""
    words, wide = frame.words, frame.size.tier == "wide"
    told = [thing for entry in story.entries for thing in entry.told]
    year = words.date(f"{common_year(story.entries)}", of=told, rule="period")
    parts = [words.sentence("kit-note-year", year=year), _left_out(frame, shown)]
    groups = {entry.group for entry in shown}
    missing = [lower_first(group_name(words, group)) for group in story.groups if group not in groups]
    if missing and frame.size.tier != "compact":
        parts.append(words.sentence("kit-note-rows", groups=words.listed(missing)))
    if wide:
        rejected = frame.known.each_thing(region=frame.known.regions, assessment="rejected")
        aside = words.sentence("kit-note-rejected", of=rejected, rejected=len(rejected)) if rejected else ""
        parts += [aside, words.sentence("kit-note-sums") if sum(entry.numbers for entry in shown) > 1 else ""]
    return " ".join(filter(None, parts))


def _left_out(frame: Frame, shown: Sequence[KitEntry]) -> str:
    known, drawn = frame.known, {row.row_id for entry in shown for row in entry.rows}
    left = [thing.row_id for thing in known.things() if thing.row_id not in drawn]
    federal = [thing.row_id for thing in known.things(region=known.federal) if thing.row_id not in drawn]
    if not left:
        return ""
    kind = "" if not federal or frame.size.tier == "compact" else "-federal-all" if federal == left else "-federal"
    return frame.words.sentence(f"kit-note{kind}", of=left, left=len(left), federal=sourced(len(federal), federal))


def alt_text(frame: Frame, entries: Sequence[KitEntry], shown: Sequence[KitEntry]) -> str:
    """Return the alt text: it counts the entries that are drawn, and names those with a number, firearms first."""
    words = frame.words
    numbered = sorted((entry for entry in shown if entry.numbers), key=lambda entry: entry.group != FIREARMS)
    contested = [entry.mark_id for entry in shown if entry.contested]
    head = [words.sentence("kit-alt-head", where=place_name(words, frame.known), years=_years(words, entries)),
            f"{title(words, frame.known, entries)}."]  # fmt: skip
    end = words.sentence(f"kit-alt-{'contested' if contested else 'uncontested'}", of=contested,
                         contested=len(contested))  # fmt: skip

    def text(room: int) -> str:
        return " ".join([*head, _numbered_entries(frame, shown, numbered, room), end])

    return first_that_fits(map(text, range(len(numbered), -1, -1)), lambda one: len(bare(one)) <= ALT_LIMIT)


def _numbered_entries(frame: Frame, shown: Sequence[KitEntry], numbered: Sequence[KitEntry], room: int) -> str:
    """Say how many entries are drawn and how many of them have a number, and name as many of these as there is room."""
    rest = [entry.mark_id for entry in numbered[room:]]
    named = "named-some" if rest else "named"
    kind = "numberless" if not numbered else named if room else "numbered"
    return frame.words.sentence(
        f"kit-alt-{kind}", names="; ".join(_named(frame, entry) for entry in numbered[:room]),
        entries=sourced(len(shown), [entry.mark_id for entry in shown]),
        numbered=sourced(len(numbered), [entry.mark_id for entry in numbered]), rest=sourced(len(rest), rest),
    )  # fmt: skip


def _named(frame: Frame, entry: KitEntry) -> str:
    """Name an entry by region, row, step and things."""
    teller = KitTeller(frame.words, frame.known)
    things = "".join(run.text for run in teller.things(entry))
    named = {"region": frame.words.label("region", entry.region), "group": group_name(frame.words, entry.group)}
    named["group"] = lower_first(named["group"])
    return frame.words.say("kit-alt-entry", **named, step=teller.step(entry), things=things)


def nothing_known(frame: Frame) -> tuple[str, str, str, str]:
    """Return title, subtitle, body and alt text of a board on which nothing is known."""
    known, words, where = frame.known, frame.words, place_name(frame.words, frame.known)
    by = "-by" if known.known_by else ""
    told = {"day": words.day(known.known_by, rule="asked")} if known.known_by else {}
    finding, nothing = (words.sentence(f"kit-{what}{by}", place=where, **told) for what in ("title-none", "nothing"))
    alt = " ".join([words.sentence("kit-alt-empty", where=where), f"{finding}.", words.sentence("kit-alt-absence")])
    return finding, words.sentence("kit-subtitle-none", where=where), nothing, alt


def group_name(words: Words, group: str) -> str:
    """Name a row of the board: one of its own, a group of the tables, or an item that has a row for itself."""
    if group in _OWN_NAMES:
        return words.say(_OWN_NAMES[group])
    return words.label("item_group" if words.named("item_group", group) else "item", group)


class KitTeller:
    """Puts entries into words.

    Parameters
    ----------
    words : Words
    known : Ledger
    year : int, optional
        The year that dates leave out.
    short : bool
        Months are shortened.
    scopes : bool
        There is room for what a quantity covers.
    """

    def __init__(self, words: Words, known: Ledger, year: int | None = None, short: bool = True, scopes: bool = True):
        self.words, self.known, self.year, self.short, self.scopes = words, known, year, short, scopes

    def runs(self, entry: KitEntry) -> list[Run]:
        """Return the line of an entry: step, things and quantities, unit unless it is the main one, day and speaker."""
        return [self._step(entry), *joined([self.things(entry), self.unit(entry), [self.source(entry)]])]

    def head(self, entry: KitEntry) -> list[Run]:
        """Return step, things and quantities."""
        return [self._step(entry), *self.things(entry)]

    def source(self, entry: KitEntry) -> Run:
        """Return what the quantity covers, day and speaker."""
        return Run("; ".join(filter(None, (self.covers(entry), self.told(entry)))), "regular", QUIET)

    def covers(self, entry: KitEntry) -> str:
        """Say what a quantity covers, in the words of the claim on figures that it is a twin of."""
        twins = [thing.same_as for thing in entry.rows if thing.same_as and self.scopes]
        return scope_name(self.words, *self.known.each_claim(claim_id=twins)) if twins else ""

    def _step(self, entry: KitEntry) -> Run:
        """Return the word for a step, with the sign between it and what follows."""
        nothing = entry.plain and not entry.numbers and not self.word(entry)
        follows = ("day" if entry.storage else "blank") if nothing else "things"
        return Run(f"{self.words.say('kit-lead', step=self.step(entry), follows=follows)} ", "semibold")

    def step(self, entry: KitEntry) -> str:
        """Return the word for a step; rooms that store weapons are ready, not issued."""
        message = f"kit-step-storage-{entry.status}"
        return self.words.say(message if entry.storage and self.words.has(message) else f"kit-step-{entry.status}")

    def figure(self, entry: KitEntry) -> Run:
        """Return the quantity of an entry's first thing, or the word that stands for it."""
        if word := self.word(entry):
            return Run(word, "semibold")
        if not entry.numbers and entry.group == FIREARMS and entry.step == ISSUED:
            return Run(self.words.say("kit-no-number"), "bold", INK)
        weight, colour = ("bold", INK) if entry.numbers else ("regular", QUIET)
        return Run(figure(self.words, entry.things[0]), weight, colour)

    def word(self, entry: KitEntry) -> str:
        """Return the word that stands for a number of an entry without one; empty if there is none."""
        row = entry.rows[0].row_id
        return self.words.label("word", row) if self.words.named("word", row) and not entry.numbers else ""

    def told(self, entry: KitEntry) -> str:
        """Say when and by whom: one day with several voices, several days with one voice, or each with its own."""
        days: dict[tuple, list[Thing]] = {}
        for thing in entry.told:
            days.setdefault((thing.day.first, thing.day.last, thing.day.hedge), []).append(thing)
        voices = [voice(self.words, dict.fromkeys(thing.speaker_id for thing in things)) for things in days.values()]
        dates = [self._date(things) for things in days.values()]
        if len(set(voices)) == 1:
            return f"{self.words.listed(dates)}, {voices[0]}"
        return "; ".join(f"{date}, {who}" for date, who in zip(dates, voices, strict=True))

    def _date(self, things: Sequence[Thing]) -> str:
        day = things[0].day
        within = {day.first.year, day.last.year} == {self.year}
        year = not within or day.precision == "year"
        return self.words.date(day, short=self.short, year=year, of=things)

    def unit(self, entry: KitEntry) -> list[Run]:
        """Name the unit, unless it is the one that the region's figures are about."""
        if entry.unit_id and entry.unit_id == self.known.region(entry.region).headline_unit:
            return []
        short = not _is_joint(self.known, entry.unit_id)
        return [Run(unit_name(self.words, entry.unit_id, short), "regular", SECOND)]

    def things(self, entry: KitEntry) -> list[Run]:
        """Return the things of an entry with their quantities."""
        if self.word(entry):
            return [self.figure(entry)]
        if entry.plain:
            return [] if entry.storage and not entry.numbers else [self.figure(entry)]
        return joined([self._thing(thing) for thing in entry.things], ",")

    def _thing(self, thing: Thing) -> list[Run]:
        if thing.figure.value is None:
            return [Run(self.words.label("item", thing.item))]
        return [Run(f"{self.item(thing)} "), Run(figure(self.words, thing), "bold")]

    def item(self, thing: Thing) -> str:
        """Name a thing before its quantity."""
        return self.words.say("kit-item", item=self.words.label("item", thing.item))


def joined(parts: Sequence[list[Run]], sign: str = ";") -> list[Run]:
    """Join parts of a line by a sign that stays with what stands before it when the line is broken."""
    *before, last = (part for part in parts if part)
    runs = []
    for *head, end in before:
        runs += [*head, end._replace(text=end.text + sign), Run(" ")]
    return [*runs, *last]


def receipt(frame: Frame, entry: KitEntry) -> Mark:
    """Return the receipt of an entry."""
    words = frame.words
    what = "".join(run.text for run in KitTeller(words, frame.known).runs(entry))
    what = f"{what}; {words.say('kit-contested')}" if entry.contested else what
    group, region = group_name(words, entry.group), words.label("region", entry.region)
    drawn = words.say("kit-drawn", region=region, group=group, what=what)
    marks = [mark_of(row, frame.known, drawn) for row in entry.rows]
    return joined_mark(entry.mark_id, marks, drawn)
