"""What is said of a dispute: title, subtitle, note, alt text, and the words of rows and receipts."""

from collections.abc import Sequence

from helpers.charts.dispute.told import Disputed, Side, page_count, speakers_of
from helpers.draw.common import ALT_LIMIT, first_that_fits, lower_first, months_of, upper_first
from helpers.draw.frame import Frame
from helpers.draw.names import headline_name, place_name, scope_name, scoped, unit_name
from helpers.draw.telling import stated
from helpers.draw.typesetting import measure
from helpers.ledger.findings import voices
from helpers.ledger.records import AnyClaim, Statement
from helpers.words import Words, bare, counted, figure, noun, sourced, speaker_names, voice
from helpers.words.dates import NBSP


def title(words: Words, disputed: Disputed, brief: bool = False) -> str:
    """Return the finding; a brief one tells of two numbers of the same digits no more than that."""
    unit = upper_first(subject(words, disputed))
    settled = disputed.swap or (len(disputed.values) == 2 and disputed.contradictory)
    if (pair := disputed.part_above_whole) and len(disputed.units) == 1 and not settled:
        told = {"part": _counted(words, disputed, pair[0]), "whole": _figure(words, pair[1])}
        return words.sentence("dispute-title-part", unit=unit, **told)
    if len(disputed.values) == 1:
        return _title_of_one_scope(words, disputed, unit) or _title_of_one(words, disputed, unit)
    if len(disputed.units) > 1:
        units = sourced(len(disputed.units), [claim for side in disputed.numbered for claim in side.claims], "units")
        return words.sentence("dispute-title-units", None, "counted", units=units, **_ends(words, disputed))
    if disputed.swap:
        return _title_of_swap(words, disputed, unit, brief)
    if len(disputed.values) == 2 and disputed.contradictory:
        return _title_of_two(words, disputed, unit)
    others = "-whole" * (disputed.compared[0].scope == "whole" and len(disputed.compared) < len(disputed.numbered))
    return words.sentence(f"dispute-title-range{others}", unit=unit, **_ends(words, disputed))


def title_that_fits(frame: Frame, disputed: Disputed) -> str:
    """Return the finding; in a low frame the brief one, where the longer would leave a second line all but empty."""
    titles = (title(frame.words, disputed, brief) for brief in (False, True))
    width = frame.width if frame.size.tier == "compact" else float("inf")
    return first_that_fits(titles, lambda text: measure(text, frame.size.title, "bold") <= width)


def _ends(words: Words, disputed: Disputed) -> dict[str, str]:
    """Return the least and the greatest figure compared, as their sources give them, without their noun and with it."""
    least, most = (disputed.side_of(disputed.values[place]) for place in (0, -1))
    return {"low": _figure(words, least), "lowest": _counted(words, disputed, least),
            "high": _figure(words, most), "highest": _counted(words, disputed, most)}  # fmt: skip


def _figure(words: Words, side: Side) -> str:
    """Write a figure and what it covers, where that is not the whole unit."""
    return scoped(words, figure(words, side.first), *side.claims)


def _counted(words: Words, disputed: Disputed, side: Side) -> str:
    """Write the same with its noun."""
    number = side.ends[-1] if side.kind == "range" else side.value
    return scoped(words, f"{figure(words, side.first)} {noun(words, disputed.metric, number, side.kind)}", *side.claims)


def _claims_on(disputed: Disputed, value: float) -> list[AnyClaim]:
    return [claim for side in disputed.compared if side.value == value for claim in side.claims]


def _title_of_one_scope(words: Words, disputed: Disputed, unit: str) -> str:
    """Say that no two figures can be compared, if that is because they cover different things."""
    side = disputed.compared[0]
    if len(disputed.compared) == len(disputed.numbered):
        return ""
    if side.scope != "whole":
        return words.sentence("dispute-title-scopes", unit=unit)
    others = "one" if len(disputed.numbered) - len(disputed.compared) == 1 else "several"
    return words.sentence("dispute-title-one-scope", unit=unit, figure=_counted(words, disputed, side), others=others)


def _title_of_one(words: Words, disputed: Disputed, unit: str) -> str:
    """Say that there is one figure, and for what time: for other times there may be others."""
    side = disputed.compared[0]
    period = _time_told_of(words, side.claims)
    return words.sentence("dispute-title-one", unit=unit, figure=_counted(words, disputed, side), period=period)


def _title_of_swap(words: Words, disputed: Disputed, unit: str, brief: bool) -> str:
    pair = sorted(disputed.swap, key=lambda side: side.value)
    told = {"unit": unit, "first": _figure(words, pair[0]), "second": _counted(words, disputed, pair[1])}
    fitting = [side for side in pair if disputed.band and disputed.band.holds(side.value)]
    if len(fitting) == 1 and not brief:
        return words.sentence("dispute-title-swap-fit", **told, fit=_figure(words, fitting[0]))
    return words.sentence("dispute-title-swap", **told)


def _title_of_two(words: Words, disputed: Disputed, unit: str) -> str:
    ends = _ends(words, disputed)
    least, most = disputed.values
    speakers = speakers_of(disputed.claims)
    if len(speakers) == 1:
        return words.sentence("dispute-title-one-voice", unit=unit, **ends, who=voice(words, speakers))
    claims = (_claims_on(disputed, one) for one in (least, most))
    fewer, more = (sourced(voices(disputed.known, those), those, "statements") for those in claims)
    return words.sentence("dispute-title-two", unit=unit, **ends, fewer=fewer, more=more)


def subtitle(frame: Frame, disputed: Disputed, folded: bool) -> str:
    """Say what is counted, of which unit, in which months and, if there is room, what a row is."""
    words, wide = frame.words, frame.size.tier == "wide"
    one_unit = wide and len(disputed.units) == 1
    unit = unit_name(words, disputed.units[0]) if one_unit else subject(words, disputed)
    unit = unit.replace(" ", NBSP) if frame.size.tier == "tall" and len(disputed.units) == 1 else unit
    text = words.sentence("dispute-subtitle", measure=measured(words, disputed), unit=upper_first(unit),
                     period=_stated(words, disputed.claims))  # fmt: skip
    longer = f"{text} · {words.sentence('dispute-rows-folded' if folded else 'dispute-rows')}"
    # As of a past day the frame adds to the subtitle.
    room = frame.width * (0.7 if disputed.known.known_by else 1)
    return longer if wide and measure(longer, frame.size.subtitle) <= room else text


def note(frame: Frame, disputed: Disputed, folded: bool, scaled: bool) -> str:
    """Say what must be kept in mind and what is not drawn, the weightiest first, as far as there is room."""
    words, aside = frame.words, disputed.set_aside
    unknown = disputed.metric == "firearms" and not disputed.carried_out
    holds = {
        "dispute-note-no-scale": not scaled,
        "dispute-note-swap": disputed.swap,
        "dispute-note-handed-over": disputed.planned and unknown,
        "dispute-note-planned": disputed.planned and not unknown,
        "dispute-note-times": disputed.times_differ,
        "dispute-note-one": folded and frame.size.tier == "compact",
        "dispute-note-reason": reason_of(words, disputed),
        "dispute-note-bands": disputed.bands and scaled,
        "dispute-note-left-out": aside,
        "dispute-note-retold": True,
    }
    kept = (message for message, holding in holds.items() if holding)
    told = {"n": sourced(page_count(aside), aside, "pages"), "reason": reason_of(words, disputed)}
    text, *others = (words.sentence(one, of=disputed.claims, **told) for one in kept)
    room = frame.width * {"wide": 1.8, "tall": 4, "compact": 0.92}[frame.size.tier]
    for sentence in others:
        if measure(f"{text} {sentence}", frame.size.small) <= room:
            text = f"{text} {sentence}"
    return text


def reason_of(words: Words, disputed: Disputed) -> str:
    """Return why the figures are set against each other, if all rows of the dispute are known; empty if it is plain."""
    known, dispute = disputed.known, disputed.dispute
    if dispute is None or disputed.contradictory or not known.knows_all_of(dispute.dispute_id):
        return ""
    row = dispute.dispute_id
    return words.label("dispute_reason", row) if words.named("dispute_reason", row) else ""


def alt_text(words: Words, disputed: Disputed, scale: tuple[float, float] | None) -> str:
    """Describe the chart, whose scale has these ends if it has one, to readers who do not see it."""
    counts = {"figures": sourced(len(disputed.sides), disputed.claims, "figures"),
              "statements": sourced(disputed.statements, disputed.claims, "statements")}  # fmt: skip
    head = words.sentence("dispute-alt-head", None, "counted", measure=lower_first(measured(words, disputed)),
                          unit=subject(words, disputed), period=_stated(words, disputed.claims), **counts)
    ends = [words.sentence("dispute-alt-claims", of=disputed.claims)]
    if scale:
        low, high = (words.number(end, rule="scale") for end in scale)
        ends.insert(0, words.sentence("dispute-alt-scale", low=low, high=high))

    def text(detail: Sequence[str]) -> str:
        sides = upper_first("; ".join(_alt_side(words, disputed, side, detail) for side in disputed.sides))
        return " ".join([head, f"{title(words, disputed)}.", words.sentence("dispute-alt-sides", sides=sides), *ends])

    details = (("who", "tally"), ("who",), ("tally",), ())
    return first_that_fits(map(text, details), lambda one: len(bare(one)) <= ALT_LIMIT)


def _alt_side(words: Words, disputed: Disputed, side: Side, detail: Sequence[str]) -> str:
    name = unit_name(words, side.first.unit_id, short=True) if len(disputed.units) > 1 else ""
    of = ", ".join(filter(None, (name, scope_name(words, *side.claims))))
    pages = sourced(page_count(side.claims), side.claims, "pages")
    statements = sourced(voices(disputed.known, side.claims), side.claims, "statements")
    tally = words.say("dispute-tally", None, "counted", statements=statements, pages=pages)
    facts = {"who": voice(words, speakers_of(side.claims)), "tally": tally}
    figure_of = f"{counted(words, side.first)} ({of})" if of else counted(words, side.first)
    return ": ".join(filter(None, (figure_of, ", ".join(facts[part] for part in detail))))


def nothing_known(words: Words, disputed: Disputed) -> tuple[str, str, str, str]:
    """Return title, subtitle, body and alt text of a chart for which no figure is known."""
    known, where = disputed.known, place_name(words, disputed.known)
    day = words.day(known.known_by, rule="asked") if known.known_by else ""
    asked = disputed.dispute.unit_id if disputed.dispute else ""
    one = len(known.regions) == 1
    unit = unit_name(words, asked, True) if asked else headline_name(words, known, known.regions[0], True) * one
    message = f"dispute-title-none{'' if unit else '-several'}{'-by' if day else ''}"
    finding = words.sentence(message, unit=upper_first(unit), day=day)
    nothing = words.sentence("dispute-none")
    alt = " ".join([words.sentence("dispute-alt-empty"), f"{finding}.", nothing])
    return finding, words.sentence("dispute-subtitle-none", where=where), nothing, alt


# What rows and receipts say


def hedge_and_number(words: Words, side: Side) -> tuple[str, str]:
    """Return the figure of a side as two texts: the hedge, if any, and the number or what stands for it."""
    if not side.numbered:
        return "", words.say("dispute-no-number")
    text = bare(figure(words, side.first))
    if side.kind == "range":
        return "", text
    number = bare(words.number(side.value))
    return text.replace(number, "").strip(), number


def named_speakers(words: Words, claims: Sequence[AnyClaim], size: float, room: float) -> str:
    """Name as many voices as there is room for in bold type, and count the others."""
    named = speakers_of(claims)

    def text(shown: int) -> str:
        if shown == len(named):
            return upper_first(voice(words, named))
        names = upper_first(", ".join(speaker_names(words, named[:shown])))
        return words.say("dispute-who", of=(), names=names, n=len(named) - shown)

    return first_that_fits(map(text, range(len(named), 0, -1)), lambda one: measure(one, size, "bold") <= room)


def unnamed(words: Words, disputed: Disputed, claims: Sequence[AnyClaim]) -> str:
    """Say that a newsroom names nobody for a figure."""
    speakers = disputed.known.speakers
    newsroom = len(claims) == 1 and all(speakers[one].interest == "media" for one in speakers_of(claims))
    return words.say("dispute-unnamed") if newsroom else ""


def tag(words: Words, disputed: Disputed, claims: Sequence[AnyClaim]) -> str:
    """Name the unit where there are several, and say that a figure is a plan or covers something else than the unit."""
    unit, status = claims[0].unit_id, claims[0].status
    tags = [unit_name(words, unit, short=True) if len(disputed.units) > 1 else "",
            words.label("status", status) if status != "reported" else "", scope_name(words, *claims)]  # fmt: skip
    return ", ".join(filter(None, tags))


def tally(words: Words, claims: Sequence[AnyClaim]) -> str:
    """Count statements and pages; one statement on one page goes without saying."""
    pages = page_count(claims)
    if len(claims) == 1:
        return words.say("dispute-pages", of=claims, rule="pages", pages=pages) if pages > 1 else ""
    if pages == len(claims):
        return words.say("dispute-statements", of=claims, statements=len(claims))
    return words.say("dispute-tally", of=claims, statements=len(claims), pages=pages)


def copies(words: Words, disputed: Disputed, claim: AnyClaim) -> str:
    """Say how copies of a statement word its figure otherwise."""
    texts = [bare(figure(words, copy)) for copy in disputed.known.each_claim(claim_id=claim.row_ids)]
    other = sorted(set(texts) - {bare(figure(words, claim))})
    return ", ".join(words.say("dispute-copies", of=claim, n=texts.count(text), figure=text) for text in other)


def when(words: Words, claims: Sequence[AnyClaim], short: bool = False, of: bool = True) -> str:
    """Say when something was stated and, if ``of``, for what time where that is another."""
    claim = claims[0]
    if len({one.said for one in claims}) > 1:
        return _stated(words, claims, short)
    return stated(words, claim, short) if of and len(claims) == 1 else words.date(claim.day, short, of=claim)


def receipt(words: Words, claims: Sequence[AnyClaim]) -> str:
    """Say what one mark shows, for its tooltip."""
    claim = claims[0]
    unit = ", ".join(filter(None, (unit_name(words, claim.unit_id, short=True), scope_name(words, *claims))))
    return words.say(
        "dispute-drawn", figure=counted(words, claim), unit=unit,
        status=words.label("status", claim.status),
        who=voice(words, speakers_of(claims)), day=when(words, claims), of=claims, statements=len(claims),
        pages=page_count(claims),
    )  # fmt: skip


# Phrases


def subject(words: Words, disputed: Disputed) -> str:
    """Name the units that the figures are about."""
    return words.listed(unit_name(words, unit, short=True) for unit in disputed.units)


def measured(words: Words, disputed: Disputed) -> str:
    """Say what is counted."""
    own = f"dispute-measure-{disputed.metric}"
    return words.say(own) if words.has(own) else words.label("metric", disputed.metric)


def _stated(words: Words, claims: Sequence[AnyClaim], short: bool = False) -> str:
    """Name the months in which statements were made."""
    return months_of(words, [claim.day for claim in claims], claims, short)


def _time_told_of(words: Words, claims: Sequence[AnyClaim]) -> str:
    """Name the months that figures describe."""
    return months_of(words, [claim.as_of for claim in claims if isinstance(claim, Statement)], claims)
