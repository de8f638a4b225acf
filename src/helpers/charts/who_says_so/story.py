"""What stands below the chart: on whose statements the figures rest, and how often these are repeated."""

from collections.abc import Iterator

from helpers.charts.who_says_so.said import figures, other_names, tallies
from helpers.charts.who_says_so.told import Voices
from helpers.draw.names import headline_names
from helpers.draw.telling import weightiest
from helpers.ledger import Ledger
from helpers.words import Words, sourced, voice

_MOST = 4  # other speakers who are named


def story(words: Words, known: Ledger) -> list[str]:
    """Return a paragraph on each region, one on what is doubtful, and one on how to read the chart."""
    voices = Voices(known)
    if not voices.statements:
        return [f"{words.sentence('who-says-so-title-none', unit=headline_names(words, known))}."]
    doubtful = _doubtful(words, voices)
    others = 2 if doubtful else 1
    regions = (weightiest(_region(words, voices, region), others, len(known.regions)) for region in known.regions)
    dots = "yes" if any(one.contested for one in voices.statements) else "no"
    signs = words.sentence("who-says-so-story-signs", dots=dots)
    return [*regions, doubtful, signs]


def _region(words: Words, voices: Voices, region: str) -> Iterator[tuple[int, str]]:
    """Tell of one region: whose statements, which is repeated most, who else states figures."""
    unit, here = headline_names(words, voices.known, [region]), voices.of(region)
    if not here:
        yield 1, words.sentence("who-says-so-missing", unit=unit)
        return
    told = tallies(voices, here)
    if top := voices.top(region):
        mine, who = tallies(voices, voices.by_top(region)), voice(words, top.speaker_id)
        every = len(voices.by_top(region)) == len(here)
        share = "some" if not every else "single" if told["statements"].value == 1 else "all"
        numbers = {"n": mine["statements"], "p": mine["pages"], **told}
        yield 1, words.sentence("who-says-so-story-top", None, "counted", unit=unit, who=who, share=share, **numbers)
    else:
        yield 1, words.sentence("who-says-so-story-no-official", None, "counted", unit=unit, **told)
    most = max(here, key=lambda one: len(one.pages))
    if len(most.pages) > 1:
        pages = sourced(len(most.pages), most.claims, "pages")
        date = words.date(most.first.day, of=most.first)
        tied = "yes" if sum(len(one.pages) == len(most.pages) for one in here) > 1 else "no"
        said = {"who": voice(words, most.speakers), "figures": figures(words, voices.known, most)}
        yield 2, words.sentence("who-says-so-story-most", pages=pages, tied=tied, date=date, **said)
    if names := other_names(words, voices, region, _MOST):
        yield 3, words.sentence("who-says-so-story-others", names=names)


def _doubtful(words: Words, voices: Voices) -> str:
    """Say which statements are contested, and for which nobody is named; nothing if there are none."""
    known = voices.known
    contested = [one for one in voices.statements if one.contested]
    unnamed = [one for one in voices.statements
               if all(known.speakers[speaker].interest == "media" for speaker in one.speakers)]  # fmt: skip
    told = [words.sentence(f"who-says-so-story-{message}", n=tallies(voices, some)["statements"])
            for message, some in (("contested", contested), ("unnamed", unnamed)) if some]  # fmt: skip
    return words.sentence("who-says-so-story-doubtful", list="; ".join(told)) if told else ""
