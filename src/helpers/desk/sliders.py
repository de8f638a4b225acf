"""A slider over the days on which something became known: in words above it, as ticks below."""

from collections.abc import Callable, Mapping
from datetime import date

from ipywidgets import HTML, SelectionSlider, VBox

from helpers.desk import panels
from helpers.desk.panels import counting
from helpers.words import Words, bare

NOW = ""  # the stop at the right end, where everything is known


class DaySlider:
    """A slider that stands on a day, or at its right end on all that is known; it tells when it is released.

    Parameters
    ----------
    moved : callable
        Called when somebody has moved it.
    name : str
        The message that says what its day is, where that does not go without saying.

    Attributes
    ----------
    root : ipywidgets.VBox
    """

    def __init__(self, moved: Callable[[], None], name: str = ""):
        self._moved, self._name = moved, name
        self._counts: dict[str, int] = {}
        self._words: Words | None = None
        self._head, self._ticks = HTML(), HTML()
        self._slider = SelectionSlider(options=[NOW], continuous_update=False, readout=False)
        self._slider.observe(self._changed, "value")
        self.root = VBox(_dom_classes=("explore-time",))

    @property
    def day(self) -> str:
        """The day as YYYY-MM-DD; empty for all that is known."""
        return self._slider.value

    def offer(self, counts: Mapping[date, int], words: Words, day: str) -> None:
        """Offer days, and stand on one of them or on another one.

        Parameters
        ----------
        counts : mapping of int
            How many rows became known on each day.
        words : Words
        day : str
            As :attr:`day`; it need not be one on which something became known.
        """
        self._counts, self._words = {one.isoformat(): rows for one, rows in counts.items()}, words
        stops = [*sorted({*self._counts, day} - {NOW}), NOW]
        options = tuple((self._label(one, words), one) for one in stops)
        if options != self._slider.options:  # or the slider would run to its left end and back
            self._slider.unobserve(self._changed, "value")
            with self._slider.hold_sync():
                self._slider.options, self._slider.value = options, day
            self._slider.observe(self._changed, "value")
        # With one stop there is nothing to slide, and in the browser a slider of no length is an error.
        self.root.children = [self._head, self._slider, self._ticks] if len(stops) > 1 else [self._head]
        self._ticks.value = panels.ticks({one: self._told(one, words) for one in stops})
        self._head.value = panels.headed(self._named(words))

    def _changed(self, change) -> None:
        if self._words:
            self._head.value = panels.headed(self._named(self._words))
        self._moved()

    def _named(self, words: Words) -> str:
        name = f"{words.say(self._name)}: " if self._name else ""
        return name + self._told(self.day, words)

    def _told(self, day: str, words: Words) -> str:
        """Say what a stop stands for, and how much became known there."""
        rows = {"rows": self._counts.get(day, 0)}
        rest = counting(words, "explore-rows-that-day", **rows) if day != NOW else self._told_of_all(words)
        return f"{self._label(day, words)} · {rest}"

    def _told_of_all(self, words: Words) -> str:
        days = len(self._counts)
        return counting(words, "explore-days", days=days) if days else words.say("explore-no-days")

    def _label(self, day: str, words: Words) -> str:
        """Name a stop: as known on a day, or all that is known."""
        if day == NOW:
            return words.say("explore-all-known")
        return bare(words.say("as-known", day=words.day(date.fromisoformat(day))))
