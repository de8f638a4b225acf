"""Conditions of sentences and clauses that several charts and the brief share."""

from tests.audit.claims import Statement, number, scope_of
from tests.audit.judge import Untrue, clause, condition, same
from tests.audit.rules import named_in, pages_of, publisher, rows_of
from tests.audit.tables import plain


def named(text, row, lang, column="name"):
    """Tell whether a text has the name of a row, or its short name."""
    names = (row.get(f"short_{lang}"), row[f"{column}_{lang}"])
    return any(name and plain(name).lower() in plain(text).lower() for name in names)


def names_speaker(asked, text, speaker):
    """Tell whether a text names a speaker: by name, short name, role or office."""
    row = asked.world.speaker[speaker]
    return named(text, row, asked.lang) or named(text, row, asked.lang, "role") or bool(row["office"])


@condition("as-known", "story-as-known")
def as_known(asked, said):
    return bool(asked.day) and [one.value for one in said.findings] == [asked.day]


# Source lines


def _sources(asked, said):
    """Return the publishers of the pages counted, and those of them that are named."""
    names = {publisher(asked, page) for page in pages_of(asked.world.row[row] for row in said.one("pages"))}
    return names, named_in(said.text, names)


@condition("source-line-all")
def source_line_all(asked, said):
    names, told = _sources(asked, said)
    return asked.drawn and names == told and not said.by("publishers")


@condition("source-line")
def source_line(asked, said):
    names, told = _sources(asked, said)
    return asked.drawn and told and names != told and said.one("publishers") == said.one("pages")


@condition("source-line-short")
def source_line_short(asked, said):
    return asked.drawn and not _sources(asked, said)[1] and said.one("publishers") == said.one("pages")


# Figures


def _standing(asked, one):
    return asked.world.statements_of(rows_of(asked, one))[0].row


def _hedges(asked, one):
    """Return the hedges of a figure: of a quotient that of people, and that of firearms turned round."""
    rows = rows_of(asked, one)
    if one.rule != "ratio":
        return {_hedge(_standing(asked, one))}
    people = [_hedge(some.row) for some in asked.world.statements_of(rows) if some.metric == "members"]
    firearms = [_hedge(some.row) for some in asked.world.statements_of(rows) if some.metric == "firearms"]
    if _is_rounded(asked.world.statements_of(rows)):
        return {"about"}
    turned = {"at-least": "at-most", "at-most": "at-least", "almost": "about"}
    some = {*people, *(turned.get(hedge, hedge) for hedge in firearms)} - {"exact"}
    some = {"about" if hedge == "almost" else hedge for hedge in some}
    return {"about"} if len(some) > 1 else some or {"exact"}


def _is_rounded(told):
    """Tell whether the people of some statement are no multiple of the firearms of another."""
    people, firearms = ([some.number for some in told if some.metric == metric] for metric in ("members", "firearms"))
    return any(one % other for one in people for other in firearms)


def _hedge(row):
    if row["table"] == "equipment":
        if not row["quantity"]:
            return "none"
    elif not row["value"]:
        return "range" if row["low"] and row["high"] else "said" if row.get("word_en") else "word"
    if row["qualifier"] == "about" and row.get("high") and number(row["high"]) == number(row["value"]):
        return "almost"
    return {"at_least": "at-least", "at_most": "at-most", "about": "about"}.get(row["qualifier"], "exact")


@clause(*(f"figure-{hedge}" for hedge in ("exact", "about", "almost", "at-least", "at-most", "range", "word", "said", "none")))
def figure(asked, said, one):
    return {f"figure-{hedge}" for hedge in _hedges(asked, one)} == {one.clauses[-1]}


@clause("figure-zero")
def zero(asked, said, one):
    row = _standing(asked, one)
    return number(row["value"]) == 0 and _hedge(row) == "exact"


@clause("figure-alike")
def alike(asked, said, one):
    """A quotient without a hedge of its own has the hedge of the others of its plan."""
    plan = {row for row in one.rows if asked.world.row[row]["metric"] == "firearms"}
    others = [some for some in said.by("ratio") if plan <= set(some.rows) and some is not one]
    return bool(others) and all(_hedges(asked, some) == _hedges(asked, one) for some in others)


@clause("scoped")
def scoped(asked, said, one):
    row = Statement(rows_of(asked, one), asked.world.source).row if one.rows else None
    if row is None:  # words of the scope that have a number in them
        words = [some[f"scope_{asked.lang}"] for some in asked.world.row.values() if some.get(f"scope_{asked.lang}")]
        return one.rule == "name" and any(one.printed in plain(some) for some in words)
    words = row.get(f"scope_{asked.lang}")
    if words and plain(words) not in said.text:
        raise Untrue(f"{words!r} is not said")
    return scope_of(row) != "whole" or bool(row.get("scope_en"))


# Texts below charts


@clause("story-claim", "story-claim-scoped")
def story_claim(asked, said, one):
    if one.rule == "name":  # a number in a name or in the words of a scope
        return True
    told = asked.world.statements_of(rows_of(asked, one))[0]
    same(told.scope != "whole" or bool(told.row.get("scope_en")), "story-claim-scoped" in one.clauses, "it covers something else")
    return any(names_speaker(asked, said.text, name) for name in told.speakers)


_SIGNS = {"exact": "exact", "at-least": "at-least", "at-most": "at-most", "almost": "at-most", "range": "range"}


def hold_signs(said, drawn):
    """Hold the signs that are explained against those of the statements drawn."""
    told = [one for one in drawn if _sign(one.row)]
    kinds = {_sign(one.row) for one in told}
    expected = {_SIGNS[kind] for kind in kinds if kind in _SIGNS}
    expected |= {{1: "".join(kinds & {"about", "unstated"}), 2: "open"}[some] for some in [len(kinds & {"about", "unstated"})] if some}
    expected |= {"planned" for one in told if one.status in ("planned", "promised")}
    expected |= {"contested" for one in told if one.assessment == "contested"}
    signs = {name for one in said.findings for name in one.clauses if name.startswith("story-sign-")}
    return same({f"story-sign-{name}" for name in expected}, signs, "signs")


def _sign(row):
    """Return the sign of a figure; nothing of one without a number."""
    hedge = _hedge(row)
    if hedge in ("none", "said", "word"):
        return ""
    return hedge if row["qualifier"] or hedge != "exact" else "unstated"


@clause(*(f"story-sign-{kind}" for kind in ("exact", "about", "unstated", "open", "at-least", "at-most", "range", "planned", "contested")))
def sign(asked, said, one):
    return said.head.endswith("-signs")  # whose condition holds all signs together
