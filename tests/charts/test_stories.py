"""Stories that are not the repository's own are drawn, and no word of the repository's own story is in what comes out."""

import csv
import io
import json
import re

import pytest

from helpers import charts, ledger
from helpers.choices import LANGUAGES
from helpers.errors import UserError
from helpers.ledger.check import read_raw
from helpers.ledger.curate import curate
from helpers.paths import ROOT
from helpers.publish.export import render
from helpers.words import bare
from tests.stories import STORIES, story

# Their regions are on no map layer.
DRAWN = [name for name in charts.NAMES if name != "map"]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Everything known of each story."""
    folders = {name: story(name, tmp_path_factory.mktemp(name)) for name in STORIES}
    for folder in folders.values():
        curate(folder)
    return {name: ledger.load(folder) for name, folder in folders.items()}


@pytest.fixture(scope="module")
def foreign():
    """What no other story may say: names of the repository's regions, units, places and speakers, and their ids."""
    raw, names = read_raw(), set()
    for table in ("regions", "units", "places", "district_names", "speakers"):
        # Short names of speakers are ordinary words: an office, a function.
        starts = ("name_", "in_", "of_", *["short_"] * (table != "speakers"))
        columns = [one for one in raw[table] if one.startswith(starts)]
        names |= {cell for column in [*columns, raw[table].columns[0]] for cell in raw[table][column]}
    names -= {"federal"}  # a kind of region, too
    stems = ("elgorod", "елгород", "єлгород", "ursk", "урск", "ryansk", "рянск")
    return re.compile("|".join(map(re.escape, sorted({one for one in names if len(one) > 6} | {*stems}, key=len))))


def _all_said(chart):
    """Return every word of a chart: those around it, those in the picture, the receipts of its marks."""
    files = render(chart)
    picture = re.sub(r"<(style|defs)\b.*?</\1>", "", files["svg"].decode(), flags=re.DOTALL)
    words = json.loads(files["json"])
    receipts = [cell for row in csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"))) for cell in row]
    return "\n".join([picture, chart.rights, *(str(cell) for cell in words.values()), *receipts])


@pytest.mark.sample(4)
@pytest.mark.parametrize("size", ["web", pytest.param("mobile", marks=pytest.mark.torture)])
@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("which", STORIES)
def test_a_chart_of_another_story_says_nothing_of_ours(told, foreign, which, name, size):
    known = told[which]
    for selection in known.selections:
        for lang in known.languages:
            if size == "web" and lang != known.languages[len(selection) % len(known.languages)]:
                continue  # each language with some selection; all with all in the long tests
            chart = charts.draw(name, known.within(selection), size, lang)
            assert chart.title and chart.alt_text
            assert not foreign.search(_all_said(chart)), f"{selection}, {lang}"
            assert not foreign.search(bare("\n".join(charts.story(name, known.within(selection), lang))))


@pytest.mark.parametrize("which", STORIES)
def test_a_map_of_regions_that_no_layer_has_is_refused_in_a_sentence(told, which):
    for selection in told[which].selections:
        with pytest.raises(UserError, match=r"^The map cannot be drawn: regions\.csv gives no iso of [\w-]+, the code"):
            charts.draw("map", told[which].within(selection))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", charts.NAMES)
def test_each_chart_has_messages_of_its_own_in_each_language(name, lang):
    path = ROOT / "src" / "helpers" / "words" / "languages" / lang / f"{name}.ftl"
    assert path.is_file(), f"a chart without messages: {path}"
    assert f"{name}-" in path.read_text("utf-8")
