"""Which texts are audited: days, selections, sizes and languages."""

import random

import pandas as pd

from tests.audit.dates import last
from tests.audit.tables import CLAIMS, RAW, raw
from tests.charts import subsets

SIZES = ("web", "mobile", "social", "print")
LANGUAGES = ("en", "ru", "uk")


def days(tables=None):
    """Return the days on which something became known, in order; a day is listed once for each row."""
    tables = tables or raw()
    published = {one["source_id"]: one["published"] for one in tables["sources"]}
    found = [last(row["known_from"]) for row in tables["events"] if row["known_from"]]
    for name in (*CLAIMS, "districts"):
        for row in tables[name]:
            texts = [published[row["source_id"]], row.get("stated_on") or published[row["source_id"]]]
            found += [max(map(last, texts))] if all(texts) else []
    return [str(day) for day in sorted(found)]


def selections(tables=None):
    """Return what reports can be asked for."""
    tables = tables or raw()
    subjects = [one["region"] for one in tables["regions"] if one["kind"] == "subject"]
    return [*subjects, *(one["selection"] for one in tables["selections"])]


def case(day="", selection="", size="web", lang="en", folder="", **only):
    return {"folder": str(folder), "day": day, "selection": selection, "size": size, "lang": lang, **only}


def every_day():
    """All days, for the web, of every selection and in every language; and what is known without a day."""
    return [case(day, selection, "web", lang) for day in ("", *dict.fromkeys(days())) for selection in selections() for lang in LANGUAGES]


def _spread(number):
    """Return some days: none, and those by which as many rows as before had become known once more."""
    some = days()
    return ["", *(some[place * (len(some) - 1) // (number - 2)] for place in range(number - 1))]


def other_sizes():
    """A dozen days in the other sizes."""
    return [case(day, selection, size, LANGUAGES[(place + number) % 3])
            for place, day in enumerate(_spread(12)) for selection in selections()
            for number, size in enumerate(SIZES[1:])]  # fmt: skip


def a_dozen():
    """A dozen days, each with another selection, size and language, and with every second chart."""
    return [one | {"part": place % 2} for place, one in enumerate(a_whole_dozen())]


def a_whole_dozen():
    """The same days with all charts."""
    chosen = selections()
    return [case(day, chosen[place % len(chosen)], SIZES[(place + place // 4) % 4], LANGUAGES[(place + place // 3) % 3])
            for place, day in enumerate(_spread(12))]  # fmt: skip


def of_subset(seed, folder):
    """Write tables made of some rows of ours, and return a case of them."""
    chance = random.Random(f"{seed} audited")
    tables = subsets.subset({name: pd.DataFrame(rows) for name, rows in raw().items()}, seed)
    (folder / "raw").mkdir(parents=True)
    subsets.write(tables, (RAW / "corrections.yml").read_text("utf-8"), folder / "raw")
    day = subsets.days(tables, chance)
    made = {name: table.to_dict("records") for name, table in tables.items()}
    return case(day, chance.choice(selections(made)), chance.choice(SIZES), chance.choice(LANGUAGES), folder)
