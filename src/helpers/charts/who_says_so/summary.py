"""The layout of low frames with two regions, sums only: bars of pages by kind, and the statements as dots."""

from helpers.charts.who_says_so import words as told
from helpers.charts.who_says_so.pieces import Column, Piece, framed, heading, kind_label, number, share
from helpers.charts.who_says_so.signs import dot, glyphs, side_of
from helpers.charts.who_says_so.statements import Statement, Voices
from helpers.draw.chart import Chart
from helpers.draw.typesetting import Block

_GROUND = "#E9E9E4"  # darker than the ground of rows, as that of a row of dots is small


class Summary:
    """Both halves of the layout.

    Parameters
    ----------
    voices : Voices
    size : {"print", "social"}
    """

    def __init__(self, voices: Voices, size: str):
        self.voices = voices
        self.frame = frame = framed(voices, size, [told.receipt(voices, one) for one in voices.statements])
        self.em = frame.size.label
        width = (frame.width - self.em * 2.2) / 2
        lefts = (frame.left, frame.right - width)
        self.halves = [Column(voices, frame, region, x, width) for region, x in zip(voices.regions, lefts, strict=True)]

    def drawn(self) -> Chart:
        """Draw both halves and return the chart."""
        room = self.frame.bottom - self.frame.top
        for half in self.halves:
            pieces = [*self._pages(half), *self._statements(half)]
            gap = (room - sum(piece.height for piece in pieces)) / len(pieces)
            half.draw(pieces, min(gap, self.em * 0.65))
        return self.frame.finish(told.alt_text(self.voices))

    def _pages(self, half: Column) -> list[Piece]:
        bars = [self._bar(half, kind, n, kind_label(half, kind, n)) for kind, n in half.kinds.items()]
        return [heading(half), number(half, len(half.pages), "who-says-so-pages.short"), *bars]

    def _scale(self) -> tuple[float, float]:
        """Return where the bars begin and the distance of their squares: the same in both regions."""
        counts = [(half, kind, n) for half in self.halves for kind, n in half.kinds.items()]
        tab = max(kind_label(*count).width for count in counts) + self.em * 0.7
        return tab, min(self.em, (self.halves[0].width - tab) / max(n for *_, n in counts))

    def _bar(self, half: Column, kind: str, n: int, label: Block) -> Piece:
        tab, pitch = self._scale()

        def draw(y: float) -> None:
            self.frame.put(label, half.x, y)
            glyphs(self.frame.ax, {kind: n}, half.x + tab, y + (label.height - side_of(pitch)) / 2, pitch)

        return Piece(label.height, draw)

    def _statements(self, half: Column) -> list[Piece]:
        """Return the number of statements, their dots and the share of one official in words."""
        mine = self.voices.by_top(half.region)
        count = number(half, len(half.statements), "who-says-so-statements")
        return [count, self._dots(half, mine), *([share(half)] if mine else [])]

    def _dots(self, half: Column, mine: list[Statement]) -> Piece:
        """Return the statements as dots, those of the official first and on pale ground."""
        ordered = [*mine, *self.voices.by_others(half.region)]
        pitch = min(self.em * 1.25, half.width / (len(ordered) + 1))

        def draw(y: float) -> None:
            if mine:
                half.ground((half.x, y), pitch * (len(mine) + 0.2), self.em * 1.3, _GROUND)
            for place, one in enumerate(ordered):
                after = 0.5 if place >= len(mine) > 0 else 0
                centre = (half.x + pitch * (place + 0.6 + after), y + self.em * 0.65)
                sign = dot(self.frame.ax, centre, min(self.em, pitch) * 0.32, self.frame.colour(half.region), one.contested)
                self.frame.mark(told.receipt(self.voices, one), sign)

        return Piece(self.em * 1.35, draw)
