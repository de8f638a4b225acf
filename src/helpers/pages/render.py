"""Making pages of templates."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from helpers.pages import address
from helpers.pages.edition import Edition
from helpers.pages.texts import linked


@dataclass(frozen=True)
class Page:
    """A page before it is made.

    Attributes
    ----------
    path : str
        Below the folder of its language.
    template : str
    title : str
    values : mapping
        What the template asks for.
    description : str
        One sentence for whoever finds or shares the page; empty if there is none.
    picture : str
        The file that stands for it where it is shared.
    """

    path: str
    template: str
    title: str
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    description: str = ""
    picture: str = ""


class Making:
    """One page in the making: what its template can ask for.

    Parameters
    ----------
    edition : Edition
    page : Page
    """

    def __init__(self, edition: Edition, page: Page):
        self._edition, self._page = edition, page
        self._here = f"{edition.lang}/{page.path}"

    @property
    def title(self) -> str:
        """The title of the page."""
        return self._page.title

    def to(self, target: str, lang: str = "") -> str:
        """Return the way to another page of this or another language."""
        return address.way(f"{lang or self._edition.lang}/{target}", self._here)

    def shared(self, name: str) -> str:
        """Return the way to what all pages use."""
        return address.way(f"{address.SHARED}/{name}", self._here)

    def row(self, row_id: str) -> str:
        """Return the way to the receipt of a row."""
        return self.to(address.row(row_id))

    def receipt(self, text: str) -> str:
        """Return the way to the receipt of a row; empty for a text that is the id of none."""
        return self.row(text) if text in self._edition.receipts.rows else ""

    @property
    def root(self) -> str:
        """The way to the folder of the language; drawings lead on from there."""
        return "../" * self._page.path.count("/")

    def linked(self, text: str) -> Markup:
        """Return a sentence whose numbers lead to receipts."""
        return linked(text, self.receipt)

    def part(self, template: str, **values) -> Markup:
        """Return the page, or a part of it, made of a template."""
        edition = self._edition
        return Markup(_templates().get_template(template).render(
            edition=edition, page=self._page, making=self, to=self.to, row=self.row, linked=self.linked,
            say=edition.say, address=address, **values,
        ))  # fmt: skip

    def beyond(self, path: str) -> str:
        """Return the full address of a page of this language; empty if nobody has said where the site will be."""
        return f"{self._edition.url}/{self._edition.lang}/{path}" if self._edition.url else ""


def rendered(edition: Edition, page: Page) -> bytes:
    """Return the content of a page.

    Parameters
    ----------
    edition : Edition
    page : Page

    Returns
    -------
    bytes
    """
    return Making(edition, page).part(page.template, **page.values).encode()


def start(editions: Sequence[Edition]) -> bytes:
    """Return the page at the top of the folder, which leads to each language."""
    return _templates().get_template("start.html").render(editions=editions).encode()


@cache
def _templates() -> jinja2.Environment:
    """The templates: text is text, whatever it looks like, and what is not given is a fault and not a blank."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("helpers.pages"), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"told": _told, "any": any}
    return made


def _told(value) -> Markup:
    """Return data for a script of the page, which no text can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
