"""The one kind of error a reader is meant to see: a sentence that says what to do."""

import sys


class UserError(Exception):
    """A fault of input or set-up, told in one sentence.

    In a notebook only the sentence is shown; our commands print it and leave with ``exit_code``.
    """

    exit_code = 1

    def _render_traceback_(self) -> list[str]:
        """Show IPython the sentence instead of a stack."""
        return [str(self)]


class UsageError(UserError):
    """The call itself was wrong: an unknown name or value, an unusable folder."""

    exit_code = 2


class NothingToDraw(UserError):
    """The tables have nothing that a picture could be drawn on, such as a region that is on no map layer."""


def refuse_no_text(name: str, value: str) -> None:
    """Raise a UsageError if a value cannot be written down as UTF-8 text: bytes of another encoding, or a NUL.

    Parameters
    ----------
    name : str
        What it was given as.
    value : str
    """
    shown = value.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace").replace("\0", r"\0")
    if shown == value:
        return
    here = sys.getfilesystemencoding()
    why = "which is not UTF-8 text" if here == "utf-8" else f"and this shell reads {here} only: set PYTHONUTF8=1"
    raise UsageError(f"{name} is '{shown}', {why}.")


def listed(allowed) -> str:
    """Join what is allowed for the end of a sentence.

    Examples
    --------
    >>> listed(["north", "south", "all"])
    'north, south or all'
    """
    *head, last = [str(item) for item in allowed] or [""]
    return f"{', '.join(head)} or {last}" if head else last
