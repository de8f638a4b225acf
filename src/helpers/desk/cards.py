"""The receipts beside a picture: a numbered list to search and to choose from."""

from collections.abc import Callable, Sequence

from ipywidgets import HTML, Button, GridBox, Layout, Text, VBox

from helpers.desk import panels
from helpers.desk.receipts import Receipt
from helpers.words import Words


class ReceiptList:
    """The receipts of a picture, each behind a button with its number.

    Parameters
    ----------
    chosen : callable
        Called with the receipt whose button was pressed.

    Attributes
    ----------
    root : ipywidgets.VBox
    """

    def __init__(self, chosen: Callable[[Receipt], None]):
        self._chosen = chosen
        self._receipts: Sequence[Receipt] = ()
        self._words: Words | None = None
        self._outlined = ""
        self._rows: list[tuple[Button, HTML]] = []  # as many as were ever needed: new ones would flicker
        self._layout = Layout()
        self._head, self._find = HTML(), Text()
        self._find.observe(lambda change: self._list(), "value")
        self._grid = GridBox(_dom_classes=("explore-cards",))
        self.root = VBox([self._head, self._find, self._grid], _dom_classes=("explore-side",))

    def show(self, receipts: Sequence[Receipt], words: Words, outlined: str = "") -> None:
        """Show receipts, as far as they have the words that are searched for.

        Parameters
        ----------
        receipts : sequence of Receipt
        words : Words
        outlined : str
            The mark that is outlined on the picture.
        """
        self._receipts, self._words, self._outlined = receipts, words, outlined
        self._find.placeholder = self._find.tooltip = words.say("explore-find")
        while len(self._rows) < len(receipts):
            self._rows.append(self._row(len(self._rows)))
        for (button, told), receipt in zip(self._rows, receipts, strict=False):
            button.tooltip, told.value = words.say("explore-mark"), panels.card(receipt, words)
        self._list()

    def _row(self, number: int) -> tuple[Button, HTML]:
        button = Button(description=f"{number + 1}", layout=self._layout)
        button.on_click(lambda _: self._chosen(self._receipts[number]))
        return button, HTML(layout=self._layout)

    def _list(self) -> None:
        """List the receipts that have what is searched for, each under the number that it has among all."""
        if self._words is None:
            return
        found = [number for number, one in enumerate(self._receipts) if one.has(self._find.value)]
        for number in found:
            is_outlined = self._receipts[number].mark_id == self._outlined
            self._rows[number][0].button_style = "primary" if is_outlined else ""
        self._grid.children = [widget for number in found for widget in self._rows[number]]
        self._head.value = panels.list_head(len(found), len(self._receipts), self._words)
