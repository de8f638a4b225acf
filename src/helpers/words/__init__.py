"""Languages, dates and numbers: used by all parts, uses none of them."""

from helpers.words.catalogue import LANGUAGES, Words
from helpers.words.edtf import Period, parse
from helpers.words.figures import counted, figure, hedge, noun, voice
from helpers.words.footnotes import bare, sourced

__all__ = ["LANGUAGES", "Period", "Words", "bare", "counted", "figure", "hedge", "noun", "parse", "sourced", "voice"]
