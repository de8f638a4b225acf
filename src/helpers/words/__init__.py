"""Languages, dates and numbers: used by all parts, uses none of them."""

from helpers.words.catalogue import LANGUAGES, Words
from helpers.words.edtf import Period, covering, parse
from helpers.words.figures import Figure, Interval, counted, figure, noun, speaker_names, voice
from helpers.words.footnotes import bare, sourced

__all__ = ["LANGUAGES", "Figure", "Interval", "Period", "Words", "bare", "counted", "covering", "figure", "noun",
           "parse", "sourced", "speaker_names", "voice"]  # fmt: skip
