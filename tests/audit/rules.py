"""How each number and date came to be: a judge for each rule of docs/findings.md.

Each takes what was asked, the sentence and the finding, and returns what is wrong, or nothing.
"""

import re
from fractions import Fraction

from tests.audit import dates
from tests.audit.claims import number, value_of
from tests.audit.plans import plans
from tests.audit.tables import plain

RULES = {}


def rule(name):
    def enter(function):
        RULES[name] = function
        return function

    return enter


def read_number(text):
    """Return a number as it is printed: with signs or blanks between thousands."""
    digits = re.sub(r"[,\s\u00a0\u202f]", "", text)
    return Fraction(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None


def rows_of(asked, one):
    """Return the rows that a finding lists; an id that is not known on the day is a fault of its own."""
    return [asked.world.row[row] for row in one.rows if row in asked.world.row]


def _unknown(asked, one):
    disputes = {row["dispute_id"] for row in asked.world.disputes}
    return [row for row in one.rows if row not in asked.world.row and row not in disputes]


def _printed(asked, said, one):
    """Hold what is printed against the value: a number, or a date."""
    if isinstance(one.value, (int, float)):
        printed = [read_number(some) for some in re.findall(r"\d[\d,.\s\u00a0\u202f]*", one.printed)]
        return "" if Fraction(str(one.value)) in printed else f"its value is {one.value}"
    if not one.value:
        return "" if one.rule in ("name", "question", "stated") else "it has no value"
    years, months, days = dates.printed_as(one.printed, asked.lang)
    named = dates.names(one.value)
    if not years:  # a day of the year that another date of the sentence gives
        years = [year for other in said.findings for year in dates.printed_as(other.printed, asked.lang)[0] if year in named[0]]
    told = [*map(set, (years, months, days))]  # what both ends of a span share is printed once
    return "" if told == [*map(set, named)] else f"its value is {one.value}"


def _needs(function):
    """Let a rule be judged only of rows that are known, and of a number that is printed as its value."""

    def judge(asked, said, one):
        if lost := _unknown(asked, one):
            return f"rows not known on the day or in the selection: {lost}"
        return _printed(asked, said, one) or function(asked, said, one) or ""

    return judge


def _count(found, one):
    return "" if len(found) == one.value else f"{len(found)} by the rows"


@rule("stated")
@_needs
def stated(asked, said, one):
    rows = rows_of(asked, one)
    if not rows:
        return "no rows"
    if one.value is None:
        return _stated_words(asked, one, rows)
    return _stated_number(asked, one, rows) if isinstance(one.value, (int, float)) else _stated_date(asked, one, rows)


def _stated_words(asked, one, rows):
    """An event told by its words: those are its title or label in the tables."""
    words = {row.get(name, "") for row in rows for name in ("title", "title_ru", "title_uk")}
    words |= {row["label_" + asked.lang] for row in asked.world.whole["event_labels"] if row["event_id"] in one.rows}
    return "" if plain(one.printed) in map(plain, words) else "no words of its rows"


def _stated_number(asked, one, rows):
    if rows[0]["table"] == "districts":
        return "" if len(rows) == 1 and read_number(rows[0]["value"]) == one.value else "not the number of the fact"
    statements = asked.world.statements_of(rows)
    if len(statements) != 1:
        return f"{len(statements)} statements"
    if frozenset(one.rows) not in asked.world.whole_statements:
        return "not all rows of a statement"
    row = statements[0].row
    given = [value_of(row), number(row.get("low")), number(row.get("high"))]
    return "" if Fraction(str(one.value)) in [some for some in given if some is not None] else f"the row has {given}"


def _stated_date(asked, one, rows):
    claims = [row for row in rows if row["table"] in ("unit_sizes", "other_figures", "equipment")]
    if claims:
        statements = asked.world.statements_of(claims)  # several of one day may be told at once
        if not {frozenset(some.ids) for some in statements} <= asked.world.whole_statements:
            return "not all rows of a statement"
        allowed = set.intersection(*({some.day, *(row.get("as_of") for row in some.rows)} for some in statements))
    else:
        allowed = {row["date"] for row in rows}
        months = list(dict.fromkeys(text.split("/")[0].rstrip("~?")[:7] for text in sorted(allowed, key=dates.first)))
        allowed |= {months[0] if len(months) == 1 else "{" + ",".join(months) + "}"}
        allowed |= {text.split("/")[0] for text in allowed}
    return "" if one.value in allowed else f"the rows have {sorted(filter(None, allowed))}"


@rule("latest accepted")
@_needs
def latest_accepted(asked, said, one):
    row = asked.world.statements_of(rows_of(asked, one))[0]
    units = [row.unit_id]
    latest = asked.world.latest_accepted(row.unit_id, row.metric, row.status)
    if latest is None or latest.ids != set(one.rows):
        return f"the latest accepted statement of {units[0]} is {latest}"
    return stated(asked, said, one)


@rule("as of the plan")
@_needs
def as_of_the_plan(asked, said, one):
    counts = [some.people for some in plans(asked.world)]
    if set(one.rows) not in [count.ids for count in counts if count]:
        return f"the counts of the plans are {counts}"
    return stated(asked, said, one)


@rule("counted")
@_needs
def counted(asked, said, one):
    return _count(set(one.rows), one)


@rule("statements")
@_needs
def statements(asked, said, one):
    return _count({asked.world.origin(row) for row in rows_of(asked, one)}, one)


@rule("figures")
@_needs
def figures(asked, said, one):
    told = asked.world.statements_of([row for row in rows_of(asked, one) if row["table"] != "equipment"])
    kinds = {(some.unit_id, some.status, some.scope, *as_given(some)) for some in told}
    return _count(kinds | {row["table"] for row in rows_of(asked, one) if row["table"] == "equipment"}, one)


def as_given(told):
    """Return a figure as it is given; one without a number is told by its statement alone."""
    if told.value:
        return told.qualifier, told.value, told.almost
    return (told.low, told.high) if told.low and told.high else (told.statement_id,)


@rule("speakers")
@_needs
def speakers(asked, said, one):
    every = {name for some in asked.world.statements_of(rows_of(asked, one)) for name in some.speakers}
    unnamed = {name for name in every if not _is_named(asked, said, asked.world.speaker[name])}
    return "" if one.value in (len(every), len(unnamed)) else f"{len(every)} by the rows, {len(unnamed)} not named"


def _is_named(asked, said, speaker):
    names = (speaker[f"{name}_{asked.lang}"] for name in ("short", "name"))
    return any(name and plain(name) in said.text for name in names)


@rule("units")
@_needs
def units(asked, said, one):
    return _count({row["unit_id"] for row in rows_of(asked, one)}, one)


@rule("regions")
@_needs
def regions(asked, said, one):
    return _count({row["region"] for row in rows_of(asked, one)}, one)


@rule("districts")
@_needs
def districts(asked, said, one):
    return _count({asked.world.district(row) for row in rows_of(asked, one)}, one)


@rule("places")
@_needs
def places(asked, said, one):
    return _count({asked.world.spot(row) for row in rows_of(asked, one)}, one)


def pages_of(rows):
    """Return the pages of rows; of events all."""
    return {page for row in rows for page in (row["source_id"], *filter(None, row.get("also_source_ids", "").split(";")))}


@rule("pages")
@_needs
def pages(asked, said, one):
    return _count(pages_of(rows_of(asked, one)), one)


def publisher(asked, page):
    """Return the publisher of a page in the language asked for, up to a bracket."""
    row = asked.world.source[page]
    name = row["publisher"] if asked.lang == "en" else row[f"publisher_{asked.lang}"] or row["publisher"]
    return plain(re.sub(r"\s*\(.*", "", name))


@rule("publishers")
@_needs
def publishers(asked, said, one):
    names = {publisher(asked, page) for page in pages_of(rows_of(asked, one))}
    return _count(names - named_in(said.text, names), one)


def named_in(text, names):
    """Return the names that a text has, the longer first, as one may be part of another."""
    told = set()
    for name in sorted(names, key=len, reverse=True):
        if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            told.add(name)
            text = text[: found.start()] + "|" + text[found.end() :]
    return told


@rule("difference")
@_needs
def difference(asked, said, one):
    if len(one.rows) != 2:
        return "not two rows"
    start, end = (dates.first(row["date"]) for row in rows_of(asked, one))
    return "" if (end - start).days == one.value else f"{(end - start).days} by the rows"


@rule("ratio")
@_needs
def ratio(asked, said, one):
    told = asked.world.statements_of(rows_of(asked, one))
    plans, people = ([some for some in told if some.metric == metric] for metric in ("firearms", "members"))
    if len(plans) != 1 or len(people) != 1:
        return f"not one plan and one count: {told}"
    expected = int(people[0].number / plans[0].number + Fraction(1, 2))
    return "" if expected == one.value else f"{expected} by the rows"


def hold_period(one, texts):
    """Hold a period against the dates that it runs over: by months as far as its ends are known to months, or by years."""
    allowed = list(dict.fromkeys(dates.span(texts, form) for form in ("month", "year")))
    return "" if one.value in allowed else f"by the rows it is {' or '.join(allowed)}, not {one.value}"


@rule("period")
@_needs
def period(asked, said, one):
    return "" if one.rows else "no rows"  # its dates differ from sentence to sentence: their conditions hold it


@rule("question")
@_needs
def question(asked, said, one):
    column = {"en": "question"}.get(asked.lang, f"question_{asked.lang}")
    texts = [row[column] for row in asked.world.disputes if row["dispute_id"] in one.rows]
    return "" if [*map(plain, texts)] == [plain(one.printed)] else f"the question is {texts}"


@rule("asked")
def asked_for(asked, said, one):
    if one.value == asked.day:
        return _printed(asked, said, one)
    return "" if one.value == len(asked.world.regions) else f"asked for was {asked.day!r}"


@rule("layer")
def layer(asked, said, one):
    return _printed(asked, said, one) or _count(asked.world.layer, one)


@rule("scale")
def scale(asked, said, one):
    return _printed(asked, said, one)


@rule("name")
def name(asked, said, one):
    bracketed = re.sub(r", (.*)", r" (\1)", one.printed)  # a name within brackets has none itself
    return "" if asked.world.has_words(one.printed) or asked.world.has_words(bracketed) else "no words of the tables"
