"""Making the site: what has changed is drawn anew, pages are made of it, and all of it lands in one folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from helpers import ledger
from helpers.contents import file_digest
from helpers.ledger import Ledger
from helpers.ledger.credit import version_of
from helpers.pages import address, parcels, reports
from helpers.pages.asked import Asked
from helpers.pages.edition import Edition
from helpers.pages.kinds import KINDS
from helpers.pages.parts import parts_of
from helpers.pages.record import Record, digest_of
from helpers.pages.render import rendered, start
from helpers.pages.reports import Executed
from helpers.pages.shared import shared_files
from helpers.pages.studio import Studio, Watch

WatchReports = Callable[..., None]  # as of helpers.runs.batch.run_all


@dataclass(frozen=True)
class Outcome:
    """How it went.

    Attributes
    ----------
    drawn, pages : int
        How many drawings and pages were made anew.
    refused, failed : sequence of str
        In a sentence each: what the tables give no ground for, and what went wrong.
    """

    drawn: int
    pages: int
    refused: Sequence[str] = ()
    failed: Sequence[str] = ()


def make(
    asked: Asked, watch: Watch = lambda due, stem: None, watch_reports: WatchReports = lambda running, outcome: None
) -> Outcome:
    """Make the site, as far as anything has changed.

    Parameters
    ----------
    asked : Asked
    watch, watch_reports : callable
        Told of each drawing and each report that is made.

    Returns
    -------
    Outcome
    """
    told = reports.run(asked, watch_reports)
    site = _Site(asked, told)
    site.make(watch)
    failed = [f"{one.job.stem}: {one.failed}" for one in told if one.failed]
    return Outcome(site.studio.drawn, site.pages, site.studio.refused, [*failed, *site.studio.failed])


class _Site:
    """A site in the making."""

    def __init__(self, asked: Asked, told: Sequence[Executed]):
        self._asked, self._parts, self._record = asked, parts_of(asked), Record(asked.out)
        self._reports = [one for one in told if one.notebook.is_file()]
        self.studio = Studio(asked, self._known, self._parts, self._record)
        self.pages = 0

    def make(self, watch: Watch) -> None:
        """Make all of it; what was finished is finished, however it ends."""
        whole = False
        try:
            self._share()
            self.studio.draw(watch)
            for lang in self._asked.langs:
                self._write(lang)
            self._begin()
            whole = True
        finally:
            self._record.close(whole)

    @cached_property
    def _known(self) -> Ledger:
        return ledger.load(self._asked.data_dir)

    @cached_property
    def _version(self) -> str:
        """The version of the tables: the one that they are cited by, if any, and a digest of what they hold."""
        return " · ".join(filter(None, [version_of(self._asked.data), digest_of([self._parts["data"]])[:8]]))

    def _share(self) -> None:
        """Write what all pages use, and the data package."""
        made_from = digest_of(self._parts[name] for name in ("pages", "lock", "drawn with"))
        if not self._record.stands("shared", made_from):
            self._record.publish("shared", made_from, shared_files())
        made_from = digest_of(self._parts[name] for name in ("data", "layers", "texts", "pages"))
        if not self._record.stands("data", made_from):
            self._record.publish("data", made_from, {address.DATA: parcels.of_data(self._asked.data)})

    def _write(self, lang: str) -> None:
        """Write the pages of a language."""
        told = [one for one in self._reports if one.job.parameters.lang == lang]
        files = [path for one in told for path in (one.notebook, one.sheet)]
        made_from = digest_of([
            *self._parts.values(), self.studio.made_from(lang), repr(self._asked), file_digest(files),
            *(f"{one.job.stem} {one.failed}" for one in told),
        ])  # fmt: skip
        if self._record.stands(f"pages {lang}", made_from):
            return
        edition = self._edition(lang, told)
        pages = {f"{lang}/{page.path}": rendered(edition, page) for kind in KINDS for page in kind(edition)}
        self._record.publish(f"pages {lang}", made_from, pages)
        self.pages += len(pages)

    def _begin(self) -> None:
        """Write the page that leads to each language."""
        made_from = digest_of([*self._parts.values(), repr(self._asked)])
        if not self._record.stands("start", made_from):
            editions = [self._edition(lang, ()) for lang in self._asked.langs]
            self._record.publish("start", made_from, {address.FRONT: start(editions)})

    def _edition(self, lang: str, told: Sequence[Executed]) -> Edition:
        return Edition(lang, self._asked, self._known, self.studio.pictures(lang), told, self._version)
