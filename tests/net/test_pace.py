"""How fast, how many at once, and when to stop asking."""

from __future__ import annotations

import pytest

from citecheck.net.pace import CONSECUTIVE, FIRST_FAILURES, INTERVAL_JITTER, Breaker, Gate, Trouble


def test_starts_are_an_interval_apart_and_jitter_only_lengthens() -> None:
    gate, now = Gate(2, 1.0), 100.0
    gaps = []
    for _ in range(50):
        gate.enter(now)
        after = gate.opens_at(now)
        gaps.append(after - now)
        now = after
        gate.leave()
    assert min(gaps) >= 1.0
    assert max(gaps) <= 1.0 + INTERVAL_JITTER
    assert len(set(gaps)) > 1


def test_no_interval_means_no_pacing() -> None:
    gate = Gate(2, 0.0)
    gate.enter(5.0)
    assert gate.opens_at(5.0) == 5.0


def test_as_many_at_once_as_asked() -> None:
    gate = Gate(2, 0.0)
    gate.enter(0.0)
    assert gate.has_place()
    gate.enter(0.0)
    assert not gate.has_place()
    gate.leave()
    assert gate.has_place()
    assert gate.peak == 2


def test_the_whole_host_is_left_alone_while_it_asks_to_wait() -> None:
    gate = Gate(4, 0.0)
    gate.trouble(10.0, started_at=9.0, wait_s=30.0)
    assert gate.opens_at(10.0) == 40.0
    assert gate.closed_for(15.0) == 25.0
    gate.trouble(11.0, started_at=9.0, wait_s=5.0)
    assert gate.opens_at(11.0) == 40.0, "a shorter wait does not shorten a longer one"
    gate.trouble(12.0, started_at=9.0, wait_s=40.0)
    assert gate.opens_at(12.0) == 52.0
    assert gate.waited_s == 42.0


def test_places_fall_once_for_what_was_under_way_together_and_come_back_slowly() -> None:
    gate = Gate(10, 0.0)
    for _ in range(5):
        gate.trouble(10.0, started_at=9.0, wait_s=None)
    assert gate.limit == 9
    gate.trouble(12.0, started_at=11.0, wait_s=None)
    assert gate.limit == 8
    for _ in range(4):
        gate.good()
    assert gate.limit == 8
    gate.good()
    assert gate.limit == 9
    for _ in range(200):
        gate.good()
    assert gate.limit == 10, "never more than was asked for"


def test_one_place_always_stays() -> None:
    gate = Gate(2, 0.0)
    for at in range(20):
        gate.trouble(at + 0.5, started_at=at, wait_s=None)
    assert gate.limit == 1


def test_three_failed_connections_before_any_answer_end_the_asking() -> None:
    breaker = Breaker("host")
    for _ in range(FIRST_FAILURES - 1):
        breaker.trouble(Trouble.CONNECTION, "Connection refused")
    assert not breaker.open
    breaker.trouble(Trouble.CONNECTION, "Connection refused")
    assert breaker.message == "host cannot be reached (Connection refused); asking ended"


@pytest.mark.parametrize("kind", [Trouble.CONNECTION, Trouble.SILENCE, Trouble.REFUSAL, Trouble.EXHAUSTED])
def test_troubles_in_a_row_end_the_asking_and_an_answer_begins_anew(kind: Trouble) -> None:
    breaker = Breaker("host")
    breaker.answer(wanted=True)
    for _ in range(CONSECUTIVE - 1):
        breaker.trouble(kind, "why")
    breaker.answer(wanted=True)
    for _ in range(CONSECUTIVE - 1):
        breaker.trouble(kind, "why")
    assert not breaker.open
    breaker.trouble(kind, "why")
    assert breaker.open


def test_a_refusal_shows_that_the_host_is_there_but_is_no_answer() -> None:
    breaker = Breaker("host")
    for _ in range(CONSECUTIVE):
        breaker.trouble(Trouble.SILENCE if breaker.has_answered else Trouble.CONNECTION, "why")
        breaker.answer(wanted=False)
    assert not breaker.open
    for _ in range(CONSECUTIVE):
        breaker.answer(wanted=False)
        breaker.trouble(Trouble.REFUSAL, "403")
    assert breaker.message.startswith("host refuses")


def test_the_first_reason_stays() -> None:
    breaker = Breaker("host")
    breaker.end("one")
    breaker.end("two")
    assert breaker.message == "one"
