"""Whether and when to ask again."""

from __future__ import annotations

import pytest

from citecheck.net.retry import BACKOFF_S, BRISK, JITTER, LATE_S, LONGEST_WAIT_S, Again, Attempt, RetryPolicy


def pauses(policy: RetryPolicy, *attempts: Attempt) -> list[float | None]:
    state = policy.start()
    return [state.delay_s(attempt) for attempt in attempts]


def test_pauses_double_with_jitter_that_only_lengthens() -> None:
    first, second, third, fourth = pauses(RetryPolicy(4), *[Attempt(Again.YES)] * 4)
    for pause, least in ((first, 2.0), (second, 4.0), (third, 8.0)):
        assert pause is not None
        assert least <= pause <= least * (1 + JITTER)
    assert fourth is None


def test_as_many_attempts_as_allowed_the_first_included() -> None:
    assert pauses(RetryPolicy(1), Attempt(Again.YES)) == [None]
    assert [pause is None for pause in pauses(RetryPolicy(2), *[Attempt(Again.YES)] * 2)] == [False, True]


def test_an_answer_is_not_asked_for_twice() -> None:
    assert pauses(RetryPolicy(3), Attempt(Again.NO)) == [None]


def test_what_the_host_asks_for_is_waited_to_the_second() -> None:
    assert pauses(RetryPolicy(3), Attempt(Again.YES, retry_after_s=7.0)) == [7.0]


def test_nobody_waits_an_hour() -> None:
    assert pauses(RetryPolicy(3), Attempt(Again.YES, retry_after_s=LONGEST_WAIT_S + 1)) == [None]


def test_a_refusal_is_tried_once_more_and_late() -> None:
    late, never = pauses(RetryPolicy(5), *[Attempt(Again.ONCE_LATE)] * 2)
    assert late is not None
    assert late >= LATE_S
    assert never is None


def test_where_there_may_be_no_way_the_pause_is_short() -> None:
    (pause,) = pauses(RetryPolicy(3), Attempt(Again.YES, brisk=True))
    assert pause == pytest.approx(BACKOFF_S / BRISK, rel=JITTER)


def test_questions_do_not_share_their_attempts() -> None:
    policy = RetryPolicy(2)
    one, other = policy.start(), policy.start()
    assert one.delay_s(Attempt(Again.YES)) is not None
    assert other.delay_s(Attempt(Again.YES)) is not None
    assert (one.attempts, other.attempts) == (2, 2)
    assert one.delay_s(Attempt(Again.YES)) is None
