"""What can be checked in a text: each sentence with its condition, and each number and date with its rule and rows."""

from collections.abc import Iterator
from typing import NamedTuple

from helpers.words.footnotes import Footnote, bare, notes_at, unsourced

_BETWEEN = " \u00a0·\n"  # what stands between two sentences
_STOPS = ".;,:)"  # what may be set behind a sentence that is done


class Finding(NamedTuple):
    """What a text asserts: a number or a date as it is printed, or a sentence or clause that prints none.

    Attributes
    ----------
    place : str
        Where it stands, such as ``title`` or ``alt_text``.
    text : str
        The sentence.
    condition : str
        The message of the sentence, then those of the clauses that lead to it, with slashes between; what each asserts
        is told in docs/findings.md. Empty if no message vouches for the sentence.
    printed : str
        The number or date; empty if there is none.
    value : float, str or None
        The number, or the date as an EDTF text; None of what is neither, such as the title of an event.
    rule : str
        One of :data:`helpers.words.footnotes.RULES`; empty if no number is printed, or nothing vouches for it.
    rows : tuple of str
        The rows it comes from.
    """

    place: str
    text: str
    condition: str
    printed: str
    value: float | str | None
    rule: str
    rows: tuple[str, ...]

    @property
    def vouched(self) -> bool:
        """Tell whether a message vouches for the sentence, and a rule for the number in it."""
        return bool(self.condition and (self.rule or not self.printed))


def findings_of(text: str, place: str) -> list[Finding]:
    """Return what a text asserts, in order; last in each sentence the numbers that nothing vouches for.

    Parameters
    ----------
    text : str
        Sentences as :meth:`helpers.words.Words.sentence` makes them, with footnotes.
    place : str

    Returns
    -------
    list of Finding
    """
    return [one for sentence, notes in _sentences(text) for one in _findings(sentence, notes, place)]


def _findings(sentence: str, notes: list[Footnote], place: str) -> Iterator[Finding]:
    clean = bare(sentence)
    numbers = [note for note in notes if any(map(str.isdigit, note.printed))]
    told = {note.condition for note in numbers}
    for note in notes:
        silent = not note.rule and not any(f"{one}/".startswith(f"{note.condition}/") for one in told)
        if note in numbers or silent:
            yield Finding(place, clean, note.condition, note.printed, note.value, note.rule, note.row_ids)
    condition = notes[-1].condition if notes and not notes[-1].rule else ""
    loose = unsourced(sentence)
    if not condition and not numbers:
        loose = loose or [""]
    for number in loose:
        yield Finding(place, clean, condition, number, None, "", ())


def _sentences(text: str) -> Iterator[tuple[str, list[Footnote]]]:
    """Yield each sentence with its footnotes, that of its condition last, and then what is left without one."""
    start, notes = 0, []
    signs = list(notes_at(text))
    for number, (note, place) in enumerate(signs):
        notes.append(note)
        if not note.rule and "/" not in note.condition:
            end = place + number + 1
            while text[end : end + 1] in tuple(_STOPS):
                end += 1
            yield text[start:end].strip(_BETWEEN), notes
            start, notes = end, []
    if text[start:].strip(_BETWEEN):
        yield text[start:].strip(_BETWEEN), notes
