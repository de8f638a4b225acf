"""The explorer as an editor plays with it: a picture, what to choose, the receipts of its marks, and another day."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from babel import Locale
from ipywidgets import HTML, Box, Button, Dropdown, HBox, ToggleButton, VBox

from helpers.choices import CHARTS, SIZE_CHOICES, languages, selections
from helpers.desk import panels
from helpers.desk.becoming import became_known, days
from helpers.desk.cards import ReceiptList
from helpers.desk.line import papermill_line
from helpers.desk.moved import moved
from helpers.desk.pictures import Choice, Picture, Pictures
from helpers.desk.receipts import Receipt, tellings
from helpers.desk.sliders import NOW, DaySlider
from helpers.draw.common import upper_first
from helpers.errors import UserError
from helpers.ledger.differences import headlines
from helpers.publish.export import export
from helpers.reports.parameters import Parameters
from helpers.sizes import SIZES
from helpers.words import Words, bare

_STYLE = f"<style>{Path(__file__).with_name('explorer.css').read_text('utf-8')}</style>"
_WIDEST = 850  # px of a picture; wider ones are scaled down


class Board:
    """Widgets around a picture.

    Parameters
    ----------
    chosen : Choice
        What is looked at first.
    parameters : Parameters
        Where tables come from and files go to.

    Attributes
    ----------
    root : ipywidgets.VBox

    Raises
    ------
    UserError
        If there are no sound tables to begin with.
    """

    def __init__(self, chosen: Choice, parameters: Parameters):
        self._parameters, self._pictures = parameters, Pictures(parameters.data_dir)
        self._allowed = {"chart": CHARTS, "region": tuple(selections(parameters.data)),
                         "lang": languages(parameters.data), "size": SIZE_CHOICES}  # fmt: skip
        self._choices = {name: Dropdown(options=values) for name, values in self._allowed.items()}
        self._day, self._other = DaySlider(self._redraw), DaySlider(self._compare, "explore-other-day")
        self._svg, self._outline = HTML(), HTML(_dom_classes=("explore-outline",))
        self._framed = Box([self._svg, self._outline], _dom_classes=("explore-picture",))
        self._receipts, self._record = ReceiptList(self._choose), HTML(_dom_classes=("explore-record",))
        self._said, self._answer, self._difference = HTML(), HTML(), HTML()
        self._export, self._line, self._against = Button(), Button(), ToggleButton()
        self._is_setting, self._outlined = False, ""
        self._show(chosen, self._pictures.of(chosen))
        self._listen()
        self.root = self._laid_out()

    def _laid_out(self) -> VBox:
        buttons = HBox([self._export, self._line, self._against], _dom_classes=("explore-bar",))
        stage = VBox([self._framed, buttons, self._answer, self._record], _dom_classes=("explore-stage",))
        parts = [
            HTML(_STYLE),
            HBox([*self._choices.values()], _dom_classes=("explore-bar",)),
            self._day.root,
            self._said,
            HBox([stage, self._receipts.root], _dom_classes=("explore-main",)),
            self._other.root,
            self._difference,
        ]
        return VBox(parts, _dom_classes=("explore",))

    def _listen(self) -> None:
        for widget in self._choices.values():
            widget.observe(lambda change: self._redraw(), "value")
        self._against.observe(lambda change: self._compare(), "value")
        self._export.on_click(lambda button: self._write())
        self._line.on_click(lambda button: self._tell_line())

    def _redraw(self) -> None:
        """Draw what is chosen now; if that fails, the last picture stays, with a sentence that says why."""
        if self._is_setting:
            return
        with self._telling(kept="explore-kept"):
            chosen = Choice(**{name: one.value for name, one in self._choices.items()}, known_by=self._day.day)
            self._show(chosen, self._pictures.of(chosen))
            self._answer.value = ""
            self._tell_difference()

    def _show(self, chosen: Choice, picture: Picture) -> None:
        svg, told = picture.svg, picture.receipts  # what can fail, before anything is changed
        counts = days(self._pictures.known(chosen.region))
        self._chosen, self._shown, words = chosen, picture, picture.words
        self._is_setting = True
        try:
            for name, widget in self._choices.items():
                widget.description = words.say(f"explore-{name}")
                options = _options(name, self._allowed[name], words)
                if options != widget.options:
                    widget.options = options
                widget.value = getattr(chosen, name)
            self._day.offer(counts, words, chosen.known_by)
            self._other.offer(counts, words, self._other.day)
        finally:
            self._is_setting = False
        for widget, name in ((self._export, "export"), (self._line, "line"), (self._against, "compare")):
            widget.description = words.say(f"explore-{name}")
        self._framed.layout.max_width = f"{min(SIZES[chosen.size].width, _WIDEST)}px"
        self._svg.value = svg
        self._receipts.show(told, words, self._outlined)
        self._tell_record()

    def _choose(self, receipt: Receipt) -> None:
        """Outline a mark and tell all that is on record about it; a second time, leave it alone again."""
        self._outlined = "" if receipt.mark_id == self._outlined else receipt.mark_id
        with self._telling():
            self._receipts.show(self._shown.receipts, self._shown.words, self._outlined)
            self._tell_record()

    def _tell_record(self) -> None:
        picture, size = self._shown, SIZES[self._chosen.size]
        self._outline.value = panels.outline(picture.outlines.get(self._outlined, []), size)
        self._record.value = panels.record(picture.record(self._outlined), picture.known, picture.words)

    def _write(self) -> None:
        """Export what is seen: all files of the chart."""
        with self._telling():
            files = export(self._shown.chart, self._parameters.output)
            self._answer.value = panels.exported(files, self._shown.words)

    def _tell_line(self) -> None:
        with self._telling():
            line = papermill_line(self._chosen, self._parameters)
            self._answer.value = panels.typed(line, self._shown.words)

    def _compare(self) -> None:
        """Tell what differs between the day of the picture and the other day, if that is asked for."""
        if not self._is_setting:
            with self._telling():
                self._tell_difference()

    def _tell_difference(self) -> None:
        self._other.root.layout.display = "" if self._against.value else "none"
        self._difference.value = self._differing() if self._against.value else ""

    def _differing(self) -> str:
        words, stops = self._shown.words, {self._chosen.known_by, self._other.day}
        if len(stops) == 1:
            return panels.paragraph(words.say("explore-same-day"))
        first, last = sorted(stops, key=lambda day: (day == NOW, day))
        was, now = (self._pictures.of(replace(self._chosen, known_by=day)) for day in (first, last))
        told = tellings(became_known(was.known, now.known), now.known, words)
        return "".join([
            panels.between(first, last, words),
            panels.difference(moved(was.chart, now.chart), words),
            panels.figures(headlines(was.known, now.known), was.words, now.words),
            panels.became_known(told, words),
        ])  # fmt: skip

    @contextmanager
    def _telling(self, kept: str = "") -> Iterator[None]:
        """Say that something goes on, and if it fails, why."""
        words = self._shown.words
        self._said.value = panels.status(words.say("explore-drawing"))
        said = ""
        try:
            yield
        except UserError as problem:
            said = str(problem)
        except Exception as problem:  # whatever tables may lead to: the board must not die of it
            said = words.say("explore-failed", reason=f"{type(problem).__name__}: {problem}")
        if said and kept:
            said += f" {words.say(kept)}"
        self._said.value = panels.status(said) if said else ""


def _options(name: str, values: Sequence[str], words: Words) -> tuple[tuple[str, str], ...]:
    """Name the values of a choice in a language; charts, which have no order of their own, by their names."""
    options = ((_option(name, value, words), value) for value in values)
    return tuple(sorted(options, key=lambda one: one[0].casefold()) if name == "chart" else options)


def _option(name: str, value: str, words: Words) -> str:
    """Name an option: a region as the tables do, a language in itself, all else by a message if there is one."""
    if name == "region":
        return bare(words.label("region", value))
    if name == "lang":
        return upper_first(Locale(value).get_display_name(value) or value)
    message = f"explore-{name}-{value}"
    return words.say(message) if words.has(message) else value
