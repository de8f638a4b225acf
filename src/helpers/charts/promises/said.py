"""What is said: title, subtitle, note and alt text of all regions together, the texts of panels, and receipts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from helpers.charts.promises.told import Quotient, RegionPlan, joint_firearms
from helpers.draw.chart import Mark, joined_mark, mark_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, upper_first
from helpers.draw.frame import Frame
from helpers.draw.names import headline_name, place_name, scope_name, unit_name
from helpers.draw.style import INK, QUIET
from helpers.draw.typesetting import Block, Run, measure
from helpers.ledger import Ledger
from helpers.ledger.records import AnyClaim, Claim, Statement, Thing
from helpers.words import Words, bare, counted, covering, figure, noun, sourced, voice
from helpers.words.dates import NBSP
from helpers.words.footnotes import ids_of, noted


def title(words: Words, known: Ledger, plans: Sequence[RegionPlan]) -> str:
    """Return the finding; with two ratios the one with the fewest firearms to its people comes first."""
    planned = [one for one in plans if one.plan]
    with_people = [one for one in planned if one.people]
    if not with_people:
        numbers = words.listed(counted(words, one.planned) for one in planned)
        return words.sentence("promises-title-no-people", who=_names(words, planned), numbers=numbers)
    if outnumbered := [one for one in with_people if not one.ratios]:
        return _side_by_side(words, outnumbered[0])
    first, *rest = sorted(with_people, key=lambda one: -max(one.ratios))
    if len(rest) > 1:
        return _title_of_many(words, with_people)
    told = {"unit": _unit(words, first)}
    if rest:
        units = {"unit": unit_name(words, first.unit, short=True), "other": unit_name(words, rest[0].unit, short=True)}
        ratios = {"ratio": _ratios(words, first), "others": _ratios(words, rest[0])}
        return words.sentence("promises-title-two", **units, **ratios)
    told["people"] = people_to_one(words, first)
    lacking = [one for one in plans if not one.plan]
    if lacking:
        message = f"promises-title-only{'-of-several' if len(lacking) > 1 else ''}"
        return words.sentence(message, **told, other=headline_name(words, known, lacking[0].region, short=True))
    given = any(one.given for one in planned)
    return words.sentence(f"promises-title-one{'-given' if given else ''}", **told)


def _title_of_many(words: Words, plans: Sequence[RegionPlan]) -> str:
    """Give the least and the most people to a firearm: single regions would make it too long."""
    claims = [claim for one in plans for claim in (one.plan, *one.counts)]
    every = sorted((one for plan in plans for one in plan.quotients), key=lambda one: one.figure.number)
    (low, high), most = (_hedged(words, one) for one in (every[0], every[-1])), every[-1].figure
    told = {"low": low, "high": high, "people": f"{high} {noun(words, 'members', most.number, most.kind)}"}
    kind = "many" if every[0].figure.number < most.number else "alike"
    return words.sentence(f"promises-title-{kind}", **told, regions=sourced(len(plans), claims, "regions"))


def _side_by_side(words: Words, one: RegionPlan) -> str:
    """Set a plan beside the counts of people: with fewer people than firearms there is no ratio to tell."""
    people = either(words, (counted(words, count) for count in one.counts))
    plan = counted(words, one.planned)
    return words.sentence("promises-title-counts", unit=_unit(words, one), plan=plan, people=people)


def _names(words: Words, plans: Sequence[RegionPlan]) -> str:
    """Name the units of plans; of more than two the regions."""
    if len(plans) > 2:
        return words.listed(words.label("region", one.region) for one in plans)
    return upper_first(words.listed(unit_name(words, one.unit, short=True) for one in plans))


def _unit(words: Words, one: RegionPlan) -> str:
    return upper_first(unit_name(words, one.unit, short=True))


def subtitle(frame: Frame, plans: Sequence[RegionPlan], per: int) -> str:
    """Return measure, place and time, and what a mark stands for; on a card that only where one line holds it."""
    words, size = frame.words, frame.size
    kinds = {"wide": [""], "tall": ["-tall"], "compact": ["-day"] if frame.known.known_by else ["-short", "-day"]}
    told = {"where": place_name(words, frame.known), "when": _when(words, plans), "per": sourced(per, rule="scale"),
            "ratios": _yes(any(one.ratios for one in plans))}  # fmt: skip
    texts = (upper_first(words.sentence(f"promises-subtitle{kind}", **told)) for kind in kinds[size.tier])
    return first_that_fits(texts, lambda text: measure(text, size.subtitle) <= frame.width)


def _yes(holds: bool) -> str:
    """Return what a message chooses by."""
    return "yes" if holds else "no"


def key(frame: Frame, sign: str, per: int) -> str:
    """Say what a square stands for: of a plan, of people counted exactly or not, of those whom not all count."""
    words, short = frame.words, ".short" * (sign == "contested" and frame.size.tier == "compact")
    what = noun(words, "firearms" if sign == "plan" else "members", per)
    count = f"{words.number(per, rule='scale')} {what}"
    if sign == "exact":
        return count
    return words.say("promises-plan" if sign == "plan" else f"promises-key-{sign}{short}", count=count)


def note(frame: Frame, plans: Sequence[RegionPlan], gone: Sequence[RegionPlan], joint: bool) -> str:
    """Say what is not drawn and how the figures were chosen, as far as the size has room for it."""
    words, parts = frame.words, [_joint(frame)] if joint else []
    for message, planned in (("no-plan", False), ("left-out", True)):
        names = [words.label("region", one.region) for one in gone if bool(one.plan) == planned]
        parts += [words.sentence(f"promises-note-{message}", regions=", ".join(names))] if names else []
    if frame.size.tier != "compact":
        parts.append(_other_counts(words, plans))
    counts = [one.people for one in plans if one.people]
    if counts and frame.size.tier == "wide":
        kind = "-contested" if any(one.rivals for one in plans if one.drawn) else ""
        judged = all(one.assessment for one in counts)
        parts.append(words.sentence(f"promises-note-rule{kind if judged else '-not-judged'}"))
    return " ".join(filter(None, parts))


def _joint(frame: Frame) -> str:
    """Say what was stated of units of several regions together."""
    words, told = frame.words, []
    message = f"promises-note-joint{'.short' if frame.size.tier == 'compact' else ''}"
    for thing in joint_firearms(frame.known):
        word = words.label("word", thing.row_id) if words.named("word", thing.row_id) else ""
        if word or thing.figure.value is not None:
            unit = upper_first(unit_name(words, thing.unit_id))  # a short name would say "both" of any regions
            told.append(words.sentence(message, unit=unit, number=word or figure(words, thing),
                                  who=voice(words, thing.speakers), day=words.date(thing.day, of=thing)))
    return " ".join(told)


def _other_counts(words: Words, plans: Sequence[RegionPlan]) -> str:
    told = []
    for where, count in ((_where(words, one), count) for one in plans for count in one.undrawn):
        one = {"figure": figure(words, count), "who": _who(words, count), "where": where}
        told.append(words.sentence("promises-note-other-one", **one))
    return words.sentence("promises-note-other", list="; ".join(told)) if told else ""


def alt_text(words: Words, plans: Sequence[RegionPlan], per: int) -> str:
    """Return the alt text, with a sentence on each region."""
    given = any(one.given for one in plans)
    contested = any(one.rivals and one.squares for one in plans)
    head = words.sentence(f"promises-alt-head{'-delivered' * given}", per=sourced(per, rule="scale"),
                          squares=_yes(any(one.drawn for one in plans)))  # fmt: skip
    ends = [] if given else [words.sentence("promises-alt-undelivered")]
    if any(one.ratios for one in plans):
        ends.append(words.sentence(f"promises-alt-ratios{'-contested' * contested}"))

    def text(detail: int) -> str:
        return " ".join([head, *(_alt_panel(words, one, detail) for one in plans), *ends])

    return first_that_fits(map(text, (3, 2, 1, 0)), lambda one: len(bare(one)) <= ALT_LIMIT)


def _alt_panel(words: Words, one: RegionPlan, detail: int) -> str:
    """Tell of one region: of the ratio, with more detail of the counts, of who states them, and when."""
    place = words.label("region", one.region)
    if not one.plan:
        return words.sentence("promises-alt-no-plan", place=place)
    if one.ratios and not detail:
        return words.sentence("promises-alt-ratio", place=place, ratio=people_to_one(words, one))
    told = {"place": place, "plan": counted(words, one.plan), "who": voice(words, one.plan.speakers)}
    if not one.people:
        return words.sentence("promises-alt-no-people", **told)
    counts = [counted(words, count, one.rule_of(count)) for count in one.counts]
    whose = [voice(words, count.speakers[:1]) if detail == 2 else said_by(words, count, voices=1)
             for count in one.counts]  # fmt: skip
    if detail > 1:
        counts = [f"{count} ({who})" for count, who in zip(counts, whose, strict=True)]
    told["people"] = either(words, counts)
    if not one.ratios:
        return words.sentence("promises-alt-counts", **told)
    return words.sentence("promises-alt-panel", **told, ratio=people_to_one(words, one))


def nothing_known(frame: Frame) -> tuple[str, str, str, str]:
    """Return title, subtitle, body and alt text of a chart for which no plan is known."""
    words, known, where = frame.words, frame.known, place_name(frame.words, frame.known)
    by = "-by" if known.known_by else ""
    told = {"day": words.day(known.known_by, rule="asked")} if known.known_by else {}
    asserted = (f"promises-{what}{by}" for what in ("title-none", "nothing"))
    finding, nothing = (words.sentence(message, place=where, **told) for message in asserted)
    alt = " ".join([words.sentence("promises-alt-empty", where=where), f"{finding}.",
                    words.sentence("promises-alt-absence")])  # fmt: skip
    return finding, words.sentence("promises-subtitle-none", where=where), nothing, alt


# Phrases


def said_by(words: Words, claim: Claim, short: bool = False, year: bool = True, voices: int | None = None,
            brief: bool = False) -> str:  # fmt: skip
    """Say who stated a claim, naming as many as ``voices``, and on which day; ``brief`` of the whole unit no more."""
    whole = brief and isinstance(claim, Statement) and claim.scope == "whole"
    who = voice(words, claim.speakers[:voices]) if whole else _who(words, claim, voices)
    return words.say("promises-said", who=who, day=words.date(claim.day, short=short, year=year, of=claim))


def _who(words: Words, claim: Claim, voices: int | None = None) -> str:
    """Say what a figure covers, where that is not the whole unit, and who states it."""
    return ", ".join(filter(None, (scope_name(words, claim), voice(words, claim.speakers[:voices]))))


def first_said(words: Words, first: Sequence[Thing], short: bool = False, year: bool = True) -> dict[str, str]:
    """Say who first spoke of weapons issued or at a base, and of which day: the values of a message."""
    speakers = dict.fromkeys(thing.speaker_id for thing in first)
    return {"who": voice(words, speakers), "day": words.date(first[0].day, short=short, year=year, of=first)}


def _where(words: Words, one: RegionPlan) -> str:
    return words.label("region_in", one.region)


def _when(words: Words, plans: Sequence[RegionPlan]) -> str:
    """Name the months of the plans and counts, the year only where it changes; where only the year is known, that."""
    told_of = (claim for one in plans if one.plan for claim in (one.plan, *one.counts))
    claims = sorted(told_of, key=lambda claim: claim.day.first)
    times = sorted({covering([claim.day]).partition("/")[0] for claim in claims})
    years = len({time[:4] for time in times}) > 1
    *before, last = times
    told = [*((time, years) for time in before), (last, True)]
    listed = bare(words.listed([words.date(time, year=year) for time, year in told]))
    value = last if not before else f"{{{','.join(times)}}}"  # the EDTF of all of a set
    return noted(listed, ids_of(claims), "period", value)


def counted_of(words: Words, claim: AnyClaim) -> str:
    """Write a number of people or firearms with its noun; what a thing counts here is firearms."""
    if isinstance(claim, Statement):
        return counted(words, claim)
    return f"{figure(words, claim)} {noun(words, 'firearms', claim.figure.value, claim.figure.kind)}"


def either(words: Words, texts: Iterable[str]) -> str:
    """Join texts by "or"."""
    joined, *rest = texts
    for text in rest:
        joined = words.say("promises-or", first=joined, second=text)
    return joined


def _ratios(words: Words, one: RegionPlan) -> str:
    """Join the people to one firearm by "or"; a hedge that all of them have is told once."""
    first, *rest = one.quotients
    alike = len({quotient.figure.kind for quotient in one.quotients}) == 1
    return either(words, (_hedged(words, first), *(_hedged(words, one, alike) for one in rest)))


def _hedged(words: Words, quotient: Quotient, alike: bool = False) -> str:
    """Write a quotient with its hedge, or without where it is that of the one before."""
    message = "figure-alike" if alike else f"figure-{quotient.figure.kind.replace('_', '-')}"
    return words.sentence(message, n=sourced(quotient.figure.number, quotient.claims, "ratio"))


def people_to_one(words: Words, one: RegionPlan) -> str:
    """Return the people to one firearm: "5 or 7 people"."""
    most = one.quotients[-1].figure
    return f"{_ratios(words, one)} {noun(words, 'members', most.number, most.kind)}"


# The texts of a panel


@dataclass(frozen=True, eq=False)
class PanelTexts:
    """Heading, figures and the words of the track of what was delivered, set to a width but not yet placed.

    Attributes
    ----------
    frame : Frame
    one : RegionPlan
    beside : bool
        The figures stand beside the marks, not above them.
    low : bool
        The figures stand in one paragraph.
    lean : bool
        Leave out what can be left out.
    """

    frame: Frame
    one: RegionPlan
    beside: bool
    low: bool
    lean: bool = False

    def heading(self, width: float) -> Block:
        """Return unit and ratio in one line: that the counts differ, and the unit in full, only where there is room."""
        rival = self.one.people and len(self.one.ratios) > 1 and self.frame.size.tier == "wide"
        forms = [("-or", False)] * bool(rival) + [("", False), ("", True)]
        headings = (self._heading(kind, width, short) for kind, short in forms)
        return first_that_fits(headings, lambda block: len(block.lines) == 1)

    def _heading(self, kind: str, width: float, short: bool) -> Block:
        one, size, words = self.one, self.frame.size, self.frame.words
        compact, tall = size.tier == "compact", size.tier == "tall"
        known = self.frame.known
        unit = unit_name(words, one.unit, short) if one.unit else headline_name(words, known, one.region, short)
        name = words.label("region", one.region) if compact else upper_first(unit)
        runs = [self._in_colour(name)]
        if one.ratios:
            text = self._say(f"ratio{'-short' if compact else kind}", people=people_to_one(words, one))
            runs = [self._in_colour(name + ":" * (not tall)), Run(("\n" if tall else " ") + text)]
        return self.frame.block(runs, size.label if compact else size.heading, width, balance=False)

    def figures(self, width: float) -> list[Block]:
        """Return one block for the plan and one for each count of people."""
        one = self.one
        if not one.plan:
            return [self.frame.block([self._quiet(self._say("no-plan"))], width=width)]
        told = [self._figure("plan", one.plan, self.frame.text_colour(one.region))]
        told += [self._figure("people", count, INK) for count in one.counts]
        told += [[self._quiet(self._say("no-people"))]] if not one.people else []
        if self.low and one.squares:
            runs = [run for some in told for run in (*some, self._quiet(" · "))]
            return [self.frame.block(runs[:-1], width=width, balance=False)]
        if not one.squares and self.low:
            told[-1].append(self._quiet(f" · {self._say('too-many.short')}"))
        elif not one.squares:
            told.append([self._quiet(self._say("too-many"))])
        return [self.frame.block(runs, width=width) for runs in told]

    def _figure(self, message: str, claim: Statement, colour: str) -> list[Run]:
        words, short = self.frame.words, self.frame.size.tier != "wide"
        count = self._say(message, count=counted(words, claim).replace(" ", NBSP))
        count = count if self.beside else f"{count.replace(' ', NBSP)}:"
        brief = self.frame.size.tier == "compact"
        told = said_by(words, claim, short, self._year, voices=1 if self.lean else None, brief=brief)
        return [Run(count, "bold", colour), self._quiet(("\n" if self.beside else " ") + told)]

    def track_name(self) -> Block:
        """Return the name of the track, for the column of figures."""
        return self.frame.block([self._in_colour(self._say("delivered"))])

    def track(self, width: float) -> Block:
        """Return what is known to be delivered, with the name of the track where it has no place beside it."""
        one, words = self.one, self.frame.words
        given = words.listed(counted_of(words, claim) for claim in one.given) if one.given else ""
        text = self._say("given", count=given) if given else self._say("no-number")
        first = bool(one.first and not one.given and not self.lean)
        runs = [Run(text + ";" * first, "semibold")]
        if not self.beside:
            runs.insert(0, self._in_colour(f"{self._say('delivered')}: "))
        if first:
            told = self._say("first", **first_said(words, one.first, short=True, year=self._year))
            runs.append(self._quiet(f" {told}"))
        return self.frame.block(runs, width=width)

    @property
    def _year(self) -> bool:
        """Tell whether dates have a year: the subtitle of the small sizes names that of the plan."""
        claims = [self.one.plan, *self.one.counts] if self.one.plan else []
        return self.frame.size.tier == "wide" or len({claim.day.last.year for claim in claims}) > 1

    def _say(self, message: str, **values) -> str:
        return self.frame.words.say(f"promises-{message}", **values)

    def _quiet(self, text: str) -> Run:
        return Run(text, "regular", QUIET)

    def _in_colour(self, text: str) -> Run:
        return Run(text, "bold", self.frame.text_colour(self.one.region))


# Receipts


class PlanReceipts:
    """The receipts of the marks of one region.

    Parameters
    ----------
    frame : Frame
    one : RegionPlan
    """

    def __init__(self, frame: Frame, one: RegionPlan):
        self._known, self._words, self._one = frame.known, frame.words, one
        self._unit = upper_first(unit_name(frame.words, one.unit)) if one.unit else ""

    def every(self) -> list[Mark]:
        """Return all of them, so that the source line can be set before anything is drawn."""
        one = self._one
        plan = [self.plan()] if one.plan else []
        return [*plan, *(self.count(claim) for claim in (*one.counts, *one.given)), *self.first()]

    def plan(self) -> Mark:
        """Return that of the plan, with the equipment that holds the same figure."""
        one = self._one
        drawn = self._words.say("promises-drawn-plan", **self._told(one.planned))
        marks = [mark_of(claim, self._known, drawn) for claim in (one.planned, *one.plan_kit)]
        return joined_mark(one.planned.row_id, marks, drawn)

    def count(self, claim: AnyClaim) -> Mark:
        """Return that of a count of people or of firearms delivered."""
        told = self._told(claim)
        people = claim.metric == "members"
        drawn = self._words.say("promises-drawn-people", **told) if people else ", ".join(told.values())
        return mark_of(claim, self._known, drawn)

    def first(self) -> list[Mark]:
        """Return that of the first word of weapons delivered, if there is one and no number is known."""
        one, words = self._one, self._words
        if one.given or not one.first:
            return []
        told = words.say("promises-said", **first_said(words, one.first))
        drawn = words.say("promises-drawn-first", unit=self._unit, said=told)
        marks = [mark_of(thing, self._known, drawn) for thing in one.first]
        return [joined_mark(marks[0].mark_id, marks, drawn)]

    def _told(self, claim: AnyClaim) -> dict[str, str]:
        return {"unit": self._unit, "count": counted_of(self._words, claim), "said": said_by(self._words, claim)}
