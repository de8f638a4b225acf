import pytest

from helpers.draw.style import PX, own_settings
from helpers.draw.typesetting import Run, block, measure
from helpers.errors import UserError


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold"])
def test_what_is_measured_is_what_is_drawn(weight):
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from helpers.draw.faces import face

    with own_settings():
        figure = Figure(figsize=(8, 2), dpi=100)
        FigureCanvasAgg(figure)
        text = figure.text(0, 0.5, "Списки удвоились: 2902", fontproperties=face(weight), fontsize=25 * PX)
        drawn = text.get_window_extent().width
    assert measure("Списки удвоились: 2902", 25, weight) == pytest.approx(drawn, rel=0.02)


def test_lines_are_no_wider_than_asked_and_lose_no_word():
    said = "Governor seeks a legal way to arm seven battalions before the month ends"
    for width in (80, 120, 200, 400):
        broken = block(said, 13, width)
        assert all(sum(measure(run.text, 13, run.weight) for run in line) <= width for line in broken.lines)
        assert " ".join("".join(run.text for run in line) for line in broken.lines) == said


def test_balanced_lines_are_no_more_lines():
    said = [Run("2 August 2023 ", "bold"), Run("weapons and kit go to eight battalions of the region")]
    loose, even = block(said, 13, 190, balance=False), block(said, 13, 190)
    assert len(loose.lines) == len(even.lines) and even.width <= loose.width


def test_no_line_ends_in_a_word_that_leans_on_the_next_or_begins_with_dots():
    said = "их было не менее 2300, вооружены не все, с казаками (и охотниками) у Суджи, з козаками й мисливцями; «В селі» близько 3000 …"
    for width in range(90, 400, 7):
        lines = ["".join(run.text for run in line) for line in block(said, 13, width).lines]
        assert not [line for line in lines if line.split()[-1] in ["не", "с", "(и", "у", "з", "й", "«В"] or line.startswith("…")], lines


@pytest.mark.parametrize(("said", "parted"), [
    ("Weapons and kit go to 8 battalions in 47 settlements", {"8", "47"}),
    ("8 батальонов в 7 заявлениях, около июля — около 27 нояб. 2023", {"8", "7", "нояб."}),
    ("вступили с февраля 2022 года · 3 публікації, «лютий 2022 року»", {"февраля", "2022", "3", "«лютий"}),
])  # fmt: skip
def test_a_number_stays_with_what_it_counts_and_a_year_with_its_month(said, parted):
    for width in range(150, 400, 7):
        lines = ["".join(run.text for run in line) for line in block(said, 13, width).lines]
        assert not parted & {line.split()[-1] for line in lines[:-1]}, lines


def test_no_line_begins_with_a_dash_or_with_the_doubt_of_a_date():
    said = "один знак —\u00a020; лютий — червень; з козаками · 24 жовт. 2022 (?)"
    for width in range(110, 400, 7):
        lines = ["".join(run.text for run in line) for line in block(said, 13, width).lines]
        assert not [line for line in lines if line[0] in "—(·"], lines


def test_what_should_stay_together_is_parted_before_it_is_cut():
    lines = ["".join(run.text for run in line) for line in block("2902 человека", 13, 60).lines]
    assert lines == ["2902", "человека"]


def test_no_line_begins_or_ends_with_the_point_between_two_parts():
    said = [Run("People on the rolls", "bold"), Run(" · "), Run("Belgorod self-defence · stated July to August", "semibold")]
    for width in range(90, 400, 7):
        broken = block(said, 13, width).lines
        lines = ["".join(run.text for run in line) for line in broken]
        assert all(run.text for line in broken for run in line)
        assert not [line for line in lines if line.strip("\u00a0 ")[-1] == "·" or line[0] == "·"], lines
        assert sum(line.count("·") for line in lines) + len(lines) >= 3


def test_a_word_too_long_for_a_line_is_cut_with_a_hyphen():
    broken = block("x" * 300, 13, 200)
    assert len(broken.lines) > 5
    assert sum(run.text.count("x") for line in broken.lines for run in line) == 300
    assert broken.lines[0][0].text.endswith("-")


def test_a_letter_that_the_typeface_lacks_is_an_error():
    with pytest.raises(UserError, match=r"U\+1F600"):
        measure("all is well 😀", 13)
