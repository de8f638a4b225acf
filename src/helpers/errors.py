"""The one kind of error a reader is meant to see: a sentence that says what to do."""


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


def listed(allowed) -> str:
    """Join what is allowed for the end of a sentence.

    Examples
    --------
    >>> listed(["belgorod", "kursk", "both"])
    'belgorod, kursk or both'
    """
    *head, last = [str(item) for item in allowed]
    return f"{', '.join(head)} or {last}" if head else last
