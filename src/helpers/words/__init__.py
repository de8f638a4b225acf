"""Languages, dates and numbers: used by all parts, uses none of them."""

from helpers.words.catalogue import LANGUAGES, Words
from helpers.words.edtf import Period, parse

__all__ = ["LANGUAGES", "Period", "Words", "parse"]
