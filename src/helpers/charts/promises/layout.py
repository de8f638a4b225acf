"""How much a mark stands for, how large it is, and where each panel goes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from helpers.charts.promises.cases import Case
from helpers.charts.promises.panel import Panel
from helpers.draw.frame import Frame

# How many of a kind one mark may stand for: up to the largest number that a table may hold.
_SHARES = tuple(share * 10**power for power in range(15) for share in (10, 20, 25, 50))
_FEW = (1, 2, 5)  # the same for small numbers
_GAP = 1.4  # between two panels, in ems; half of it where there is little room


class Scale(NamedTuple):
    """How many firearms or people one mark stands for, and how many rows the rings fill."""

    per: int
    rows: int = 1


def scale_of(frame: Frame, cases: Sequence[Case]) -> Scale:
    """Return the scale: no plan leaves a part of a ring, no mark is too small.

    A region that has the canvas to itself gets twice the marks, in twice the rows, rather than white paper.
    """
    per = _per_mark(frame, cases)
    half = per // 2
    alone = len(cases) == 1 and frame.size.tier != "compact" and cases[0].drawn
    if alone and per % 2 == 0 and cases[0].plan["value"] % per == 0:
        return Scale(half, 2)
    return Scale(per)


def _per_mark(frame: Frame, cases: Sequence[Case]) -> int:
    plans = [int(case.plan["value"]) for case in cases if case.plan is not None]
    share = {1: 0.55, 2: 0.4}[len(cases)] if frame.size.tier == "compact" else 0.8
    most = frame.width * share / (frame.size.label * 0.62)
    choices = (*_FEW, *_SHARES) if max(plans) < 100 else _SHARES
    choices = [choice for choice in choices if max(plans) / choice <= min(most, 40)]
    whole = [choice for choice in choices if all(plan % choice == 0 for plan in plans)]
    return (whole or choices or _SHARES[-1:])[0]


class Layout:
    """The panels one below the other, or side by side in compact sizes, with the largest marks there is room for.

    Parameters
    ----------
    frame : Frame
        With head and foot set.
    cases : sequence of Case
    scale : Scale

    Attributes
    ----------
    fits : bool
        There is room for the panels.
    """

    def __init__(self, frame: Frame, cases: Sequence[Case], scale: Scale):
        self._across = frame.size.tier == "compact" and len(cases) > 1
        self._gap = frame.size.label * _GAP
        width = (frame.width - (len(cases) - 1) * self._gap) / len(cases) if self._across else frame.width
        panels = [Panel(frame, case, *scale, width) for case in cases]
        self._panels, self._pitch, self.fits = _fitted(panels, self._across)

    def paint(self) -> None:
        """Draw the panels."""
        if not self._across:
            _stack(self._panels, self._pitch)
            return
        for number, panel in enumerate(self._panels):
            panel.paint(panel.frame.left + number * (panel.width + self._gap), panel.frame.top, self._pitch)


def _fitted(panels: Sequence[Panel], across: bool) -> tuple[Sequence[Panel], float, bool]:
    """Return the panels, the largest pitch and whether it fits; where none does, panels leave out what they can."""
    frame = panels[0].frame
    label, room = frame.size.label, frame.bottom - frame.top
    between = label * _GAP * 0.5 * (len(panels) - 1)
    widest, least = min(panel.widest for panel in panels), label * 0.34
    if widest <= 1:
        return panels, least, False
    for lean, enough in ((False, label * 0.62), (True, least)):  # words go before marks become too small
        panels = [replace(panel, lean=lean) for panel in panels]
        for pitch in np.arange(min(widest, label * 1.9), min(enough, widest * 0.95), -0.2):
            heights = [panel.height(pitch) for panel in panels]
            if (max(heights) if across else sum(heights) + between) <= room:
                return panels, float(pitch), True
    return panels, least, False


def _stack(panels: Sequence[Panel], pitch: float) -> None:
    """Draw the panels one below the other; what room is left goes above and between them, up to a limit."""
    frame, heights = panels[0].frame, [panel.height(pitch) for panel in panels]
    gap = frame.size.label * _GAP
    spare = max(frame.bottom - frame.top - sum(heights), 0)
    y = frame.top + spare * 0.2
    for panel, height in zip(panels, heights, strict=True):
        panel.paint(frame.left, y, pitch)
        y += height + min(max(spare * 0.6, gap * 0.5), gap * 4)
