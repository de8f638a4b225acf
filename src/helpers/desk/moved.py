"""How two drawings of a chart differ, to the eye and behind it."""

from dataclasses import dataclass

from helpers.charts import Chart, Mark

_WORDS = ("subtitle", "note", "source_line")


@dataclass(frozen=True)
class Moved:
    """What differs between an earlier and a later drawing of one chart.

    Attributes
    ----------
    title : tuple of str
        What it was and what it is; empty if it is the same.
    reworded : tuple of str
        Which other words differ.
    added, removed : tuple of Mark
    redrawn : tuple of (Mark, Mark)
        Marks that say something else: as they were and as they are.
    behind : tuple of Mark
        Marks that say the same, with other rows or pages behind them.
    """

    title: tuple[str, ...]
    reworded: tuple[str, ...]
    added: tuple[Mark, ...]
    removed: tuple[Mark, ...]
    redrawn: tuple[tuple[Mark, Mark], ...]
    behind: tuple[Mark, ...]

    def __bool__(self) -> bool:
        return any((self.title, self.reworded, self.added, self.removed, self.redrawn, self.behind))


def moved(was: Chart, now: Chart) -> Moved:
    """Compare two drawings of a chart.

    Parameters
    ----------
    was, now : Chart

    Returns
    -------
    Moved
    """
    old, new = ({mark.mark_id: mark for mark in chart.marks} for chart in (was, now))
    both = [(old[one], new[one]) for one in new if one in old]
    return Moved(
        title=(was.title, now.title) if was.title != now.title else (),
        reworded=tuple(part for part in _WORDS if getattr(was, part) != getattr(now, part)),
        added=tuple(mark for mark_id, mark in new.items() if mark_id not in old),
        removed=tuple(mark for mark_id, mark in old.items() if mark_id not in new),
        redrawn=tuple((before, after) for before, after in both if before.drawn != after.drawn),
        behind=tuple(after for before, after in both if before.drawn == after.drawn and before != after),
    )
