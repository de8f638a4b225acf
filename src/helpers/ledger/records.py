"""What the tables hold, as typed records: made once by the ledger, asked by everything that tells or draws.

A record is what a mark can stand for. A statement and a thing stand for all rows that retell them; an event and a fact
are one row each. What a record says is not changed here: nothing is rounded, averaged or filled in.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from helpers.words.edtf import Period, parse
from helpers.words.figures import Figure

__all__ = ["AnyClaim", "Claim", "Dispute", "Event", "Fact", "Figure", "ItemGroup", "Page", "Place", "Record",
           "Region", "Speaker", "Statement", "Thing", "Unit"]  # fmt: skip

_ONE_TIME = timedelta(days=31)  # figures of times that lie no further apart may contradict each other


@dataclass(frozen=True)
class Region:
    """What is told of a region as such.

    Attributes
    ----------
    region : str
    kind : {"subject", "context", "federal"}
        What part it has in the story.
    order : int
        Place among the regions.
    colour, colour_text : str
        Colour of its marks, and of words in it; empty where the table gives none.
    iso : str
        Its code in the map layers; empty if it is on no map.
    capital : str
        The place that is its chief town; empty if none is named.
    headline_unit : str
        The unit that its figures are about when nothing else is said; empty if there is none.
    part_metric : str
        What that unit is divided into; empty if nothing is.
    """

    region: str
    kind: str = "subject"
    order: int = 0
    colour: str = ""
    colour_text: str = ""
    iso: str = ""
    capital: str = ""
    headline_unit: str = ""
    part_metric: str = ""


@dataclass(frozen=True)
class Unit:
    """A unit or a joint label.

    Attributes
    ----------
    unit_id, region, kind : str
    role : {"", "also", "joint", "outside"}
        What part it has beside the headline unit of its region: its figures are told with those of that unit; it joins
        units of several regions; it is real, but none of the subject.
    joins : tuple of str
        The units that a joint label joins; none: units of each region.
    """

    unit_id: str
    region: str
    kind: str
    role: str = ""
    joins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Speaker:
    """Who states figures.

    Attributes
    ----------
    speaker_id : str
    interest : str
        What ties the speaker to the figures.
    office : {"", "governor"}
        The office by which titles may name several speakers together.
    """

    speaker_id: str
    interest: str
    office: str = ""


@dataclass(frozen=True)
class Page:
    """A page that rows were taken from.

    Attributes
    ----------
    url : str
        As links take it.
    linked : bool
        Readers are sent there.
    kind : str
        Of whose page it is.
    read_as : str
        How it was read; ``full`` if all of it was.
    """

    url: str
    linked: bool
    kind: str
    read_as: str


@dataclass(frozen=True)
class Place:
    """A settlement or a district named in reports.

    Attributes
    ----------
    place_id, region, district, kind : str
    lat, lon : float or None
        Of the settlement, in degrees (WGS 84); None where its district is shown instead.
    """

    place_id: str
    region: str
    district: str
    kind: str
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, eq=False)
class Record:
    """What all records have.

    Attributes
    ----------
    row_id : str
        The id of the row that stands for it.
    row_ids : tuple of str
        All rows behind it, that one first.
    region, unit_id : str
        The region it is about, and the unit if one is named.
    source_id : str
        The page of the row that stands for it.
    source_ids : tuple of str
        All pages behind it, that one first.
    """

    row_id: str
    row_ids: tuple[str, ...]
    region: str
    unit_id: str
    source_id: str
    source_ids: tuple[str, ...]

    @property
    def pages(self) -> int:
        """How many pages carry it."""
        return len(self.source_ids)


@dataclass(frozen=True, eq=False)
class Claim(Record):
    """What a statement on a figure and one on a thing share.

    Attributes
    ----------
    figure : Figure
    status : str
        Whether it is told as a fact or an aim; of things how far they had come. Empty where nobody has said: it is
        told as neither then.
    said : str
        The day on which it was first stated, as its source gives it; of things the day of the act, or of the words.
    speaker_id : str
        Who states the row that stands for it.
    speakers : tuple of str
        Who is named as stating it on that day.
    statement_id, statement_key : str
        The original statement; and what of it this is, so that retellings collapse.
    assessment : {"accepted", "contested", "superseded", ""}
        How fit it is for use; empty where nobody has judged.
    superseded_by : str
    """

    figure: Figure
    status: str
    said: str
    speaker_id: str
    speakers: tuple[str, ...]
    statement_id: str
    statement_key: str
    assessment: str
    superseded_by: str

    @cached_property
    def day(self) -> Period:
        """The days that ``said`` allows."""
        return parse(self.said)

    @property
    def contested(self) -> bool:
        """Tell whether a source of similar standing disagrees, or the scope is in doubt."""
        return self.assessment == "contested"

    @property
    def planned(self) -> bool:
        """Tell whether it is a target."""
        return self.status == "planned"


@dataclass(frozen=True, eq=False)
class Statement(Claim):
    """One statement on one figure of a unit.

    Attributes
    ----------
    table : {"unit_sizes", "other_figures"}
    metric : str
        What is counted.
    about : str
        The time that the figure describes, as its source gives it.
    stated_by : str
        The speaker in the words of the row.
    scope : {"whole", "part", "wider", "flow"}
        How much of the unit the figure covers.
    based_on : str
        The claim that it repeats or is worked out from, if another statement holds that: it is no further voice.
    case_id : str
        Of losses, the case that is counted.
    """

    table: str
    metric: str
    about: str
    stated_by: str
    scope: str
    based_on: str = ""
    case_id: str = ""

    @cached_property
    def as_of(self) -> Period:
        """The days that ``about`` allows."""
        return parse(self.about)

    def contradicts(self, other: "Statement") -> bool:
        """Tell whether not both can be true: figures of one thing and nearly one time, with no number in common.

        Unit, metric, scope and case are the same, both are plans or neither is, they are of nearly one time and of
        unlike statements, and their intervals do not meet.
        """
        if not self.unit_id or self.counts != other.counts or self.statement_id == other.statement_id:
            return False
        mine, theirs = self.figure.interval, other.figure.interval
        return bool(mine and theirs and not mine.meets(theirs)) and self.is_of_time_of(other)

    def is_of_time_of(self, other: "Statement") -> bool:
        """Tell whether the nearest days that both describe lie 31 days apart at most."""
        return max(self.as_of.first, other.as_of.first) - min(self.as_of.last, other.as_of.last) <= _ONE_TIME

    @property
    def counts(self) -> tuple:
        """What is counted, and whether it is a plan."""
        return self.unit_id, self.metric, self.scope, self.case_id, self.planned


@dataclass(frozen=True, eq=False)
class Thing(Claim):
    """One statement on one kind of equipment; ``figure`` is its quantity.

    Attributes
    ----------
    item : str
    same_as : str
        The statement on a unit's size that holds the same figure: to be counted once.
    """

    item: str
    same_as: str

    @property
    def metric(self) -> str:
        """Empty: a thing is of an item, and its number needs no other noun."""
        return ""


AnyClaim = Statement | Thing


@dataclass(frozen=True, eq=False)
class Event(Record):
    """One real-world event.

    Attributes
    ----------
    date : str
        When it happened or was said, as its source gives it.
    category : str
    place_id : str
    importance : int
        From 1, for a timeline on one screen, to 3.
    disputed : bool
        The sides tell it differently.
    context : bool
        Charts of figures over time mark it.
    """

    date: str
    category: str
    place_id: str
    importance: int
    disputed: bool
    context: bool

    @cached_property
    def day(self) -> Period:
        """The days that ``date`` allows."""
        return parse(self.date)


@dataclass(frozen=True, eq=False)
class Fact(Record):
    """What is documented for a district.

    Attributes
    ----------
    district : str
        Empty where the source names none.
    fact, value : str
        What is documented; a number, a name, or yes.
    date : str
        The time that it describes, as its source gives it.
    """

    district: str
    fact: str
    value: str
    date: str

    @cached_property
    def day(self) -> Period:
        """The days that ``date`` allows."""
        return parse(self.date)


@dataclass(frozen=True)
class Dispute:
    """A contradiction.

    Attributes
    ----------
    dispute_id, region, kind, metric, unit_id : str
    row_ids : tuple of str
        The claims, things and events that stand in it.
    featured : bool
        The one that charts show of its region when none is asked for.
    reasoned : bool
        The table says why its figures are set against each other where they could all be true.
    """

    dispute_id: str
    region: str
    kind: str
    metric: str
    unit_id: str
    row_ids: tuple[str, ...]
    featured: bool
    reasoned: bool = False


@dataclass(frozen=True)
class ItemGroup:
    """Kinds of things that a chart shows in one row.

    Attributes
    ----------
    group : str
    items : tuple of str
    said_item : str
        The one that the name of the group says already; empty if it says none.
    """

    group: str
    items: tuple[str, ...]
    said_item: str
