"""Work by all cores: the same answers in the same order, and a death that costs one item."""

from __future__ import annotations

import os
import signal

import pytest

from citecheck.pool import in_order


def square(number: int) -> int:
    """Pure work."""
    return number * number


def die_at_13(number: int) -> int:
    """As a native library might on a hostile file."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def lost(number: int) -> int:
    """What stands for an answer that never came."""
    return -number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_answers_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(in_order(square, range(100), jobs=jobs, lost=lost)) == [number * number for number in range(100)]


def test_a_process_that_dies_costs_its_item_alone() -> None:
    expected = [-13 if number == 13 else number for number in range(60)]
    assert list(in_order(die_at_13, range(60), jobs=2, lost=lost)) == expected


def test_nothing_is_begun_before_somebody_asks() -> None:
    begun: list[int] = []
    answers = in_order(begun.append, range(3), jobs=1, lost=lost)
    assert begun == []
    assert len(list(answers)) == 3
    assert begun == [0, 1, 2]
