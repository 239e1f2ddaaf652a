"""How fast and how many at once: the gate of a host, and the breaker that ends the asking.

Both only count and compare; the engine holds the clock (``now`` is its loop's time in
seconds) and does the waiting.
"""

from __future__ import annotations

from enum import StrEnum
from random import uniform

INTERVAL_JITTER = 0.3
"""The interval is lengthened by up to this share, never shortened (docs/resolving.md § 5)."""
FIRST_FAILURES = 3
"""So many failed connections before any answer mean that there is no way to the service."""
CONSECUTIVE = 8
"""So many refusals or failures in a row end the asking (docs/resolving.md § 5: 8 to 25)."""
CONSECUTIVE_STRANGE = 25
"""So many answers in a row that nobody foresaw: something else answers in the service's place."""


class Gate:
    """Lets requests to one host through: so many at once, so far apart, none while the host asks to wait.

    After trouble one place in eight is closed, at least one; one comes back after five good answers in a row.
    """

    def __init__(self, concurrency: int, interval_s: float) -> None:
        self.most = concurrency
        self.limit = concurrency
        self.in_flight = 0
        self.peak = 0
        self.waited_s = 0.0
        self._interval_s = interval_s
        self._next_at = 0.0
        self._closed_until = 0.0
        self._fell_at = -1.0
        self._good = 0

    def has_place(self) -> bool:
        """Whether one more request may be in flight."""
        return self.in_flight < self.limit

    def opens_at(self, now: float) -> float:
        """When the next request may start: ``now``, or later."""
        return max(now, self._next_at, self._closed_until)

    def closed_for(self, now: float) -> float:
        """The seconds for which the host has asked to be left alone, still to run."""
        return max(0.0, self._closed_until - now)

    def enter(self, now: float) -> None:
        """Count a request that starts now."""
        self.in_flight += 1
        self.peak = max(self.peak, self.in_flight)
        if self._interval_s:
            self._next_at = now + self._interval_s * (1 + uniform(0, INTERVAL_JITTER))  # noqa: S311 - no secret

    def leave(self) -> None:
        """Count a request that has ended."""
        self.in_flight -= 1

    def good(self) -> None:
        """Note an answer without trouble."""
        self._good += 1
        if self._good >= _GOOD_FOR_ONE and self.limit < self.most:
            self._good = 0
            self.limit += 1

    def trouble(self, now: float, started_at: float, wait_s: float | None) -> None:
        """Note an answer that asks for less: 429, 502, 503, 504.

        Args:
            now: The time.
            started_at: When the request started; those that were under way when the
                limit fell last say nothing new.
            wait_s: What the host asks for; nobody asks it anything until then.
        """
        self._good = 0
        if started_at > self._fell_at:
            self._fell_at = now
            self.limit = max(1, self.limit - max(1, self.limit // 8))
        if wait_s is not None and now + wait_s > self._closed_until:
            self.waited_s += now + wait_s - max(now, self._closed_until)
            self.pause(now + wait_s)

    def pause(self, until: float) -> None:
        """Let nothing through until a time."""
        self._closed_until = max(self._closed_until, until)


_GOOD_FOR_ONE = 5


class Trouble(StrEnum):
    """What a breaker counts."""

    CONNECTION = "connection"
    SILENCE = "silence"
    REFUSAL = "refusal"
    EXHAUSTED = "exhausted"
    STRANGE = "strange"


class Breaker:
    """Ends the asking of a host that does not answer, or does not want to."""

    def __init__(self, host: str) -> None:
        self.message = ""
        self._host = host
        self._answered = False
        self._row = dict.fromkeys(Trouble, 0)

    @property
    def open(self) -> bool:
        """Whether the asking has ended."""
        return bool(self.message)

    @property
    def has_answered(self) -> bool:
        """Whether the host has ever spoken in this run."""
        return self._answered

    def answer(self, *, wanted: bool) -> None:
        """Note that the host spoke; ``wanted``: found or absent."""
        self._answered = True
        self._row[Trouble.CONNECTION] = self._row[Trouble.SILENCE] = 0
        if wanted:
            self._row = dict.fromkeys(Trouble, 0)

    def trouble(self, kind: Trouble, words: str) -> None:
        """Count a trouble; enough of them in a row open the breaker."""
        self._row[kind] += 1
        silent = self._row[Trouble.CONNECTION] + self._row[Trouble.SILENCE]
        if not self._answered and self._row[Trouble.CONNECTION] >= FIRST_FAILURES:
            self.end(f"{self._host} cannot be reached ({words}); asking ended")
        elif silent >= CONSECUTIVE:
            self.end(f"{self._host} has stopped answering ({words}); asking ended")
        elif self._row[Trouble.REFUSAL] >= CONSECUTIVE:
            self.end(f"{self._host} refuses to answer ({words}); asking ended")
        elif self._row[Trouble.STRANGE] >= CONSECUTIVE_STRANGE:
            self.end(f"nothing that {self._host} answers makes sense ({words}; a login page?); asking ended")
        elif self._row[Trouble.EXHAUSTED] >= CONSECUTIVE:
            self.end(f"{self._host} is overloaded or broken ({words}); asking ended")

    def end(self, message: str) -> None:
        """Open the breaker; the first reason stays."""
        self.message = self.message or message
