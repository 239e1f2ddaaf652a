"""Whether and when to ask again: tenacity decides, the engine waits.

A retry never sleeps here. The engine asks for the delay, puts the question back into its
heap and gives the slot to another.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import tenacity
from tenacity.stop import stop_base
from tenacity.wait import wait_base

BACKOFF_S = 2.0
"""The first pause, doubled with each attempt: 2, 4, 8 s (docs/resolving.md § 5)."""
JITTER = 0.3
"""Pauses are lengthened by up to this share, so that many clients don't come back at once."""
BRISK = 4
"""Where there may be no way to the host at all, pauses are so many times shorter."""
LATE_S = 8.0
"""A refusal (403) is asked about once more, late."""
LONGEST_WAIT_S = 120.0
"""A longer ``Retry-After`` is not sat out: the asking of that host ends."""


class Again(StrEnum):
    """Whether an answer is worth asking for a second time."""

    NO = "no"
    YES = "yes"
    ONCE_LATE = "once, late"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one attempt came to, as far as asking again is concerned."""

    again: Again
    retry_after_s: float | None = None
    """What the host asks for."""
    brisk: bool = False
    """Whether there may be no way to the host at all, so that a long pause only delays saying so."""


class RetryState:
    """The attempts at one question. Made by :meth:`RetryPolicy.start`."""

    __slots__ = ("_policy", "_state")

    def __init__(self, policy: RetryPolicy) -> None:
        self._policy = policy
        self._state = tenacity.RetryCallState(policy.retrying, fn=None, args=(), kwargs={})

    @property
    def attempts(self) -> int:
        """The number of the attempt that is made now, from 1."""
        return self._state.attempt_number

    def delay_s(self, attempt: Attempt) -> float | None:
        """The pause before the next attempt, or ``None`` if there is none."""
        self._state.set_result(attempt)
        decision = self._policy.retrying.iter(self._state)
        if not isinstance(decision, tenacity.DoSleep):
            return None
        self._state.prepare_for_next_attempt()
        return float(decision)


class RetryPolicy:
    """How often and how patiently a run asks.

    Args:
        attempts: In all, the first included.
        backoff_s: The first pause.
    """

    def __init__(self, attempts: int, backoff_s: float = BACKOFF_S) -> None:
        self.retrying = tenacity.Retrying(
            retry=tenacity.retry_if_result(_worth_it),
            stop=tenacity.stop_any(tenacity.stop_after_attempt(attempts), _StopRefused(), _StopTooLong()),
            wait=_WaitAsked(backoff_s),
            retry_error_callback=_last_attempt,
        )
        self.retrying.begin()

    def start(self) -> RetryState:
        """Begin with a new question."""
        return RetryState(self)


def _worth_it(attempt: Attempt) -> bool:
    return attempt.again is not Again.NO


def _last_attempt(state: tenacity.RetryCallState) -> Attempt:
    return _attempt(state)


def _attempt(state: tenacity.RetryCallState) -> Attempt:
    attempt: Attempt = state.outcome.result() if state.outcome else Attempt(Again.NO)
    return attempt


class _StopRefused(stop_base):
    """A refusal is tried again once at most."""

    def __call__(self, retry_state: tenacity.RetryCallState) -> bool:
        return _attempt(retry_state).again is Again.ONCE_LATE and retry_state.attempt_number > 1


class _StopTooLong(stop_base):
    """Nobody waits an hour for a check."""

    def __call__(self, retry_state: tenacity.RetryCallState) -> bool:
        asked = _attempt(retry_state).retry_after_s
        return asked is not None and asked > LONGEST_WAIT_S


class _WaitAsked(wait_base):
    """What the host asks for; else a pause that doubles, with jitter."""

    def __init__(self, backoff_s: float) -> None:
        self._doubling = tenacity.wait_exponential(multiplier=backoff_s, max=8 * backoff_s)
        self._brisk_s = backoff_s / BRISK
        self._late_s = LATE_S / BACKOFF_S * backoff_s

    def __call__(self, retry_state: tenacity.RetryCallState) -> float:
        attempt = _attempt(retry_state)
        if attempt.retry_after_s is not None:
            return attempt.retry_after_s
        if attempt.brisk:
            pause = self._brisk_s
        elif attempt.again is Again.ONCE_LATE:
            pause = self._late_s
        else:
            pause = self._doubling(retry_state)
        return pause + tenacity.wait_random(0, JITTER * pause)(retry_state)
