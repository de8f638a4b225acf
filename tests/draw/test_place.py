import pytest

from helpers.draw.place import Candidate, Item, NoRoom, place

ROOM = (0, 0, 100, 40)


def _label(key, *offers, drop_cost=None):
    return Item(key, [Candidate([box], cost, box) for box, cost in offers], drop_cost)


def test_each_takes_its_cheapest_place_where_nothing_is_in_the_way():
    chosen = place([_label("a", ((0, 0, 10, 10), 2), ((20, 0, 30, 10), 1))], [], ROOM)
    assert chosen["a"].plan == (20, 0, 30, 10)


def test_the_sum_of_costs_decides_and_not_who_comes_first():
    here, there = (0, 0, 10, 10), (50, 0, 60, 10)
    chosen = place([_label("a", (here, 0), (there, 1)), _label("b", (here, 0), (there, 9))], [], ROOM)
    assert (chosen["a"].plan, chosen["b"].plan) == (there, here)


def test_no_label_lies_on_an_obstacle_or_outside_the_room():
    chosen = place(
        [_label("a", ((0, 0, 10, 10), 0), ((95, 0, 105, 10), 0), ((40, 0, 50, 10), 5))], [(5, 5, 8, 8)], ROOM
    )
    assert chosen["a"].plan == (40, 0, 50, 10)


def test_the_less_important_label_is_left_out():
    box = (0, 0, 10, 10)
    chosen = place([_label("a", (box, 0), drop_cost=1), _label("b", (box, 0), drop_cost=5)], [], ROOM)
    assert chosen["a"] is None and chosen["b"].plan == box


def test_labels_that_must_be_there_and_cannot_are_an_error():
    box = (0, 0, 10, 10)
    with pytest.raises(NoRoom, match="a, b"):
        place([_label("a", (box, 0)), _label("b", (box, 0))], [], ROOM)
    with pytest.raises(NoRoom, match="no room for c"):
        place([_label("c", ((0, 0, 200, 10), 0))], [], ROOM)


def test_boxes_may_touch():
    chosen = place([_label("a", ((0, 0, 10, 10), 0)), _label("b", ((10, 0, 20, 10), 0))], [], ROOM)
    assert all(chosen.values())


def test_the_choice_is_the_same_on_every_run():
    items = [
        _label(
            key,
            *(((x, y, x + 14, y + 9), abs(x - key * 7) + y) for x in range(0, 80, 5) for y in (0, 10, 20, 30)),
            drop_cost=200,
        )
        for key in range(9)
    ]
    first = place(items, [(30, 0, 40, 15)], ROOM)
    assert {key: pick and pick.plan for key, pick in first.items()} == {
        key: pick and pick.plan for key, pick in place(items, [(30, 0, 40, 15)], ROOM).items()
    }
