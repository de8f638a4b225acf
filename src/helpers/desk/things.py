"""What can be asked for by name and is no row: a chart or a file of it, a report, a table, a region."""

from collections.abc import Iterator
from pathlib import PurePath

from helpers import charts
from helpers.desk.terminal import language, number_of, some
from helpers.ledger import Ledger
from helpers.ledger.known import ROW_KEYS
from helpers.ledger.schema import tables as schemas
from helpers.paths import NOTEBOOKS
from helpers.runs.jobs import report_names

Part = tuple[str, str]  # a head and a text; a part without a head goes on with the one above
_RAW = {"claims": "unit_sizes.csv, other_figures.csv"}  # where rows of tidy tables stand under other names


def names(known: Ledger) -> list[str]:
    """Return the names of all that can be asked for beside rows."""
    return [*charts.NAMES, *_notebooks(), *_table_names(known), *_regions(known)]


def parts(known: Ledger, name: str, with_charts: bool = True) -> list[Part]:
    """Tell what a name stands for.

    Parameters
    ----------
    known : Ledger
        Everything known, of every region.
    name : str
        Of a chart, a report, a table or a region, or of one of their files, such as ``unit-sizes.REGION.en.web.svg``.
    with_charts : bool
        Draw a chart to tell its title and its rows.

    Returns
    -------
    list of Part
        Empty if it is the name of nothing.
    """
    stem, *further = PurePath(name.strip().lower()).name.split(".")
    if stem in charts.NAMES:
        return list(_chart(known, stem, [one for one in known.selections if one in further], with_charts))
    if stem in _notebooks():
        return list(_notebook(stem))
    if stem in _table_names(known):
        return list(_table(known, stem))
    return list(_region(known, stem)) if stem in _regions(known) else []


def _chart(known: Ledger, name: str, regions: list[str], with_charts: bool) -> Iterator[Part]:
    yield "Chart", f"{name} is a chart. {charts.about(name)}"
    yield "Shows", "rows of " + ", ".join(_RAW.get(table, f"{table}.csv") for table in charts.shows(name))
    chosen = regions or [*known.selections]
    for region in chosen if with_charts else []:
        chart = charts.draw(name, known.within(region))
        rows = {row for mark in chart.marks for row in mark.row_ids}
        yield "Title", f"{region}: {chart.title}"
        yield "Rows", f"{region}: {some(sorted(rows), 12)}"
    makers = [report for report in _notebooks() if _exports(report, name)]
    yield "Made by", ", ".join(f"python -m helpers reports --only {report}" for report in makers)
    receipt = f"{name}.{chosen[-1]}.{language(known)}.web.csv"
    yield "Its rows", f"output/charts/{receipt} has the rows behind each mark; python -m helpers explain tells of each"


def _exports(report: str, chart: str) -> bool:
    return f'report.chart(\\"{chart}\\")' in _text(report)


def _takes_chart(report: str) -> bool:
    return '"chart: str' in _text(report)


def _text(report: str) -> str:
    return (NOTEBOOKS / f"{report}.ipynb").read_text("utf-8")


def _notebook(name: str) -> Iterator[Part]:
    yield "Notebook", f"{name} is a notebook: notebooks/{name}.ipynb"
    exported = ", ".join(chart for chart in charts.NAMES if _exports(name, chart))
    yield "Charts", exported or ("the one that is asked for" if _takes_chart(name) else "it exports none")
    if name in report_names():
        yield "Made by", f"python -m helpers reports --only {name}"


def _table(known: Ledger, name: str) -> Iterator[Part]:
    where = f"data/raw/{name}.csv: {schemas()[name].description}" if name in schemas() else "written by curate"
    yield "Table", f"{name} is a table; {where}"
    if name in known.tables:
        ids = known.tables[name].iloc[:, 0]
    elif name in ("unit_sizes", "other_figures"):
        ids = known.tables["claims"].loc[known.tables["claims"]["table"] == name, "claim_id"]
    else:
        return
    yield "Rows", f"{number_of(len(ids), 'row')}: {some(ids.unique(), 12)}"


def _region(known: Ledger, name: str) -> Iterator[Part]:
    words = known.words(language(known))
    homes = known.within(name).regions if name in known.selections else [name]
    units = known.tables["units"][known.tables["units"]["region"].isin(homes)]
    kind = "a set of regions" if name in known.selections and len(homes) > 1 else "a region"
    yield "Region", f"{name} is {kind}: {words.label('region', name)}"
    yield "Units", some(units["unit_id"], 12)
    if name in known.selections:
        cut = known.within(name)
        yield "Rows", ", ".join(f"{number_of(len(cut.tables[table]), 'row')} of {table}" for table in ROW_KEYS)
        yield "Reports", f"python -m helpers reports --region {name}"


def _notebooks() -> list[str]:
    return [path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb"))]


def _table_names(known: Ledger) -> set[str]:
    return {*schemas(), *known.tables}


def _regions(known: Ledger) -> set[str]:
    return {*known.selections, *known.tables["units"]["region"]}
