"""The engine: one queue for the run, every document once, no slot that sleeps.

Questions that are ready wait in a queue; those to be asked again later wait in a heap by
the time they are due, so that a pause holds up nobody else. Whether and when is decided
by :mod:`citecheck.net.retry`, how many and how fast by the gate of the host, and when to
give up by its breaker (:mod:`citecheck.net.pace`).
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from citecheck.model.outcome import Why
from citecheck.net.observation import Failure
from citecheck.net.pace import Breaker, Gate, Trouble
from citecheck.net.retry import BRISK, LONGEST_WAIT_S, Again, Attempt, RetryPolicy, RetryState
from citecheck.resolvers.asking import Progress
from citecheck.resolvers.states import NO_CONNECTION, Judgement, Says, Then, judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citecheck.net.client import Client
    from citecheck.net.hosts import Base
    from citecheck.net.observation import Observation
    from citecheck.net.store import Store
    from citecheck.resolvers.asking import Asking
    from citecheck.resolvers.search import Search

_TELL_EVERY_S = 0.1
_LOOK_EVERY_S = 1.0

_AGAIN = {
    Then.RETRY: Again.YES,
    Then.WAIT: Again.YES,
    Then.RETRY_LATE: Again.ONCE_LATE,
}
"""What the state machine wants; every other step means: not again."""


@dataclass(order=True, slots=True)
class Question:
    """One rung of a search that is to be asked; ordered by when it is due."""

    due: float
    number: int
    search: Search = field(compare=False)
    url: str = field(compare=False)
    retry: RetryState = field(compare=False)


class Engine:
    """Asks one host until every search is finished, or the asking ends.

    Attributes:
        requests: Made so far.
        retried: How many of them were repetitions.
        message: Why the asking ended before its time; empty if it did not.
        interrupted: Whether the user ended it.
    """

    def __init__(self, asking: Asking, base: Base, client: Client, store: Store | None) -> None:
        self.requests = 0
        self.retried = 0
        self.interrupted = False
        self.gate = Gate(asking.concurrency, asking.interval_s)
        self.breaker = Breaker(base.name)
        self._asking, self._base, self._client, self._store = asking, base, client, store
        self._policy = RetryPolicy(asking.attempts, asking.backoff_s)
        self._ready: deque[Question] = deque()
        self._later: list[Question] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = list(range(asking.concurrency))
        self._known: dict[tuple[str, int], Judgement] = {}
        self._numbers = 0
        self._asked = self._done = 0
        self._ending: tuple[Why, str] | None = None
        self._failure: BaseException | None = None
        self._wake = asyncio.Event()
        self._begun_at = self._told_at = 0.0
        self._noted = False

    @property
    def message(self) -> str:
        """What ended the asking, for the user."""
        return self._ending[1] if self._ending else ""

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def run(self, searches: Sequence[Search]) -> None:
        """Finish every search, or stop those that are left when the asking ends."""
        loop = asyncio.get_running_loop()
        self._begun_at = loop.time()
        self._asked = len(searches)
        if self._asking.max_time_s is not None:
            loop.call_later(self._asking.max_time_s, self._time_is_up)
        for search in searches:
            self._go_on(search)
        try:
            while not self._over():
                self._wake.clear()
                until = self._start()
                self._tell()
                await self._sleep(until)
        finally:
            self._cancel()
            if self._tasks:
                await asyncio.wait(self._tasks, timeout=self._asking.grace_s)
            await self._client.close()
        if self._failure is not None:
            raise self._failure
        why, words = self._ending or (Why.NOT_ASKED, "not asked")
        for search in searches:
            search.stop(why, words)
        self._tell(at_once=True)

    def interrupt(self) -> None:
        """End the asking for the user: what is in flight gets two seconds."""
        self.interrupted = True
        self._end(Why.INTERRUPTED, "interrupted; what is known is reported")

    def _time_is_up(self) -> None:
        self._end(Why.INTERRUPTED, f"the time for asking ({self._asking.max_time_s:g} s) is used up")
        self._cancel()

    def _end(self, why: Why, words: str) -> None:
        if self._ending is None:
            self._ending = (why, words)
            asyncio.get_running_loop().call_later(self._asking.grace_s, self._cancel)
        self._wake.set()

    def _cancel(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._wake.set()

    def _over(self) -> bool:
        if self._failure is not None:
            return True
        if self._tasks:
            return False
        return self._ending is not None or not (self._ready or self._later)

    def _go_on(self, search: Search) -> None:
        """Put the next rung of a search into the queue."""
        if search.finished:
            self._done += 1
            return
        self._numbers += 1
        url = search.rung.url(self._base)
        self._ready.append(Question(0.0, self._numbers, search, url, self._policy.start()))

    def _is_known(self, question: Question) -> bool:
        """Whether another search has had the answer: two parts of a resolution have one parent."""
        search = question.search
        known = self._known.get((question.url, search.rung.turn))
        if known is None:
            return False
        search.take(known)
        self._go_on(search)
        return True

    def _start(self) -> float | None:
        """Start what may start; returns when to look again, ``None``: when something happens."""
        now = self._now()
        while self._later and self._later[0].due <= now:
            # It has waited long enough: before those that have not been asked yet.
            self._ready.appendleft(heapq.heappop(self._later))
        if self._ending is not None:
            return None
        while self._ready and self.gate.has_place():
            if self._is_known(self._ready[0]):
                self._ready.popleft()
                continue
            opens = self.gate.opens_at(now)
            if opens > now:
                return opens
            self._ask(self._ready.popleft(), now)
        return self._later[0].due if self._later else None

    def _ask(self, question: Question, now: float) -> None:
        self.gate.enter(now)
        self.requests += 1
        self.retried += question.retry.attempts > 1
        task = asyncio.create_task(self._attempt(question, self._slots.pop(), now))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self._failure = self._failure or task.exception()
        self._wake.set()

    async def _attempt(self, question: Question, slot: int, started: float) -> None:
        try:
            answer = await self._client.get(question.url, slot)
        finally:
            self.gate.leave()
            self._slots.append(slot)
        self._take(question, judge(answer, self._base), started)

    def _take(self, question: Question, judgement: Judgement, started: float) -> None:
        search, rung = question.search, question.search.rung
        if judgement.definite:
            self.gate.good()
            self.breaker.answer(wanted=True)
            self._known[question.url, rung.turn] = judgement
            if self._store is not None:
                self._store.keep(judgement.answer, rung.turn)
            search.take(judgement)
            self._go_on(search)
            return
        now = self._now()
        attempt = self._troubled(judgement, now, started)
        delay = question.retry.delay_s(attempt)
        if delay is not None:
            question.due = now + delay
            heapq.heappush(self._later, question)
        else:
            if judgement.says in (Says.RATE_LIMITED, Says.TRANSIENT, Says.UNREACHABLE):
                self._exhausted(judgement)
            search.take(judgement)
            self._done += 1
        if self.breaker.open:
            self._end(WHY_ENDED.get(judgement.says, Why.UNREACHABLE), self.breaker.message)

    def _troubled(self, judgement: Judgement, now: float, started: float) -> Attempt:
        """Tell gate and breaker of an answer that is none; returns what the retry policy must know."""
        says, answer = judgement.says, judgement.answer
        brisk = False
        if says is Says.UNREACHABLE and answer.failure is not Failure.BROKEN:
            nobody = answer.failure in NO_CONNECTION
            brisk = nobody and not self.breaker.has_answered
            if nobody:
                # It may be starting anew: not eight attempts within a moment.
                self.gate.pause(now + self._asking.backoff_s / (BRISK if brisk else 2))
            self.breaker.trouble(Trouble.CONNECTION if nobody else Trouble.SILENCE, answer.evidence)
        else:
            self.breaker.answer(wanted=False)
        if says is Says.BLOCKED:
            self.breaker.trouble(Trouble.REFUSAL, answer.evidence)
        if says in _STRANGE:
            self.breaker.trouble(Trouble.STRANGE, answer.evidence)
        if says in (Says.RATE_LIMITED, Says.TRANSIENT):
            self.gate.trouble(now, started, _bounded(answer))
        return Attempt(_AGAIN.get(judgement.then, Again.NO), answer.retry_after_s, brisk)

    def _exhausted(self, judgement: Judgement) -> None:
        answer = judgement.answer
        if answer.retry_after_s is not None and answer.retry_after_s > LONGEST_WAIT_S:
            self.breaker.end(f"{self._base.name} asks to wait {answer.retry_after_s:.0f} s; asking ended")
        else:
            self.breaker.trouble(Trouble.EXHAUSTED, answer.evidence)

    async def _sleep(self, until: float | None) -> None:
        """Wait until something happens, or until a time; a watched run looks up once a second."""
        loop = asyncio.get_running_loop()
        if self._over():
            return
        if self._asking.on_progress is not None:
            look = loop.time() + _LOOK_EVERY_S
            until = look if until is None else min(until, look)
        timer = None if until is None else loop.call_at(until, self._wake.set)
        try:
            await self._wake.wait()
        finally:
            if timer is not None:
                timer.cancel()

    def _tell(self, *, at_once: bool = False) -> None:
        tell = self._asking.on_progress
        if tell is None:
            return
        now = self._now()
        note = self._note(now)
        news = at_once or bool(note) is not self._noted
        if not news and now - self._told_at < _TELL_EVERY_S:
            return
        self._told_at, self._noted = now, bool(note)
        elapsed = now - self._begun_at
        left = self._asked - self._done
        remaining = elapsed / self._done * left + self.gate.closed_for(now) if self._done else None
        tell(
            Progress(
                asked=self._asked,
                done=self._done,
                requests=self.requests,
                in_flight=self.gate.in_flight,
                waiting=len(self._later),
                elapsed_s=elapsed,
                remaining_s=remaining,
                note=note,
            )
        )

    def _note(self, now: float) -> str:
        closed = self.gate.closed_for(now)
        if self._ending is not None:
            return self._ending[1]
        if closed:
            return f"{self._base.name} asks to wait {ceil(closed)} s"
        if self.gate.limit < self.gate.most:
            return f"{self._base.name} is under load: {self.gate.limit} of {self.gate.most} at once"
        return ""


_STRANGE = frozenset({Says.UNEXPECTED, Says.REDIRECTED, Says.LANDING, Says.MOVED})
WHY_ENDED = {
    Says.BLOCKED: Why.BLOCKED,
    Says.RATE_LIMITED: Why.RATE_LIMITED,
    **dict.fromkeys(_STRANGE, Why.UNEXPECTED),
}
"""Why those not asked are unverified, by the answer that opened the breaker."""


def _bounded(answer: Observation) -> float | None:
    wait = answer.retry_after_s
    return None if wait is None or wait > LONGEST_WAIT_S else wait
