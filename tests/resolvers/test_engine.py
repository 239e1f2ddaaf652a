"""The engine, with a client that is a script: who is asked when, and when it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic

import pytest

from citecheck.errors import UsageError
from citecheck.model.outcome import Status, Why
from citecheck.net.observation import Failure, Observation
from citecheck.net.pace import CONSECUTIVE
from citecheck.resolvers import Asking, Progress, settle, settle_async
from citecheck.symbols import Symbol, parse_symbol

Make = Callable[..., Asking]
Script = Callable[["Scripted", str, int], Awaitable[Observation]]


def seen(url: str, status: int | None, **rest: object) -> Observation:
    return Observation(url, datetime.now(UTC), status=status, **rest)  # type: ignore[arg-type] # named by the test


def found(url: str) -> Observation:
    return seen(url, 302, location="/doc/UNDOC/x.pdf")


@dataclass
class Scripted:
    """A client whose answers are a function of the address and of how often it was asked."""

    script: Script
    starts: list[tuple[float, str]] = field(default_factory=list)
    ends: list[tuple[float, str, int | None]] = field(default_factory=list)
    slots: set[int] = field(default_factory=set)
    in_flight: int = 0
    peak: int = 0
    closed: bool = False

    async def get(self, url: str, slot: int) -> Observation:
        loop = asyncio.get_running_loop()
        self.starts.append((loop.time(), url))
        assert slot not in self.slots, "a slot asks one thing at a time"
        self.slots.add(slot)
        self.in_flight += 1
        self.peak = max(self.peak, self.in_flight)
        try:
            answer = await self.script(self, url, sum(each == url for _, each in self.starts))
        finally:
            self.in_flight -= 1
            self.slots.discard(slot)
        self.ends.append((loop.time(), url, answer.status))
        return answer

    async def close(self) -> None:
        self.closed = True


def documents(count: int) -> list[Symbol]:
    return [parse_symbol(f"A/C.3/74/{number}") for number in range(1, count + 1)]


def test_nobody_is_asked_while_the_host_asks_to_wait(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        await asyncio.sleep(0.002)
        if time == 1 and url.partition("&l=")[0][-1] in "05":
            return seen(url, 429, retry_after_s=0.1)
        return found(url)

    client = Scripted(script)
    settled = settle(documents(40), asking(concurrency=5, client=lambda: client))
    assert {outcome.status for outcome in settled.outcomes.values()} == {Status.FOUND}
    waits = [(at, at + 0.1) for at, _, status in client.ends if status == 429]
    assert len(waits) == 8
    early = [at for at, _ in client.starts for told, until in waits if told < at < until]
    assert early == []
    assert client.peak <= 5
    assert settled.network.retried == 8
    assert client.closed


def test_a_question_that_waits_holds_no_place(asking: Make) -> None:
    """One place, and the first question comes back later: all others are asked meanwhile."""
    symbols = documents(12)

    async def script(client: Scripted, url: str, time: int) -> Observation:
        return seen(url, 503) if time == 1 and url == client.starts[0][1] else found(url)

    client = Scripted(script)
    settled = settle(symbols, asking(concurrency=1, backoff_s=0.3, client=lambda: client))
    order = [url for _, url in client.starts]
    assert order[0] == order[-1]
    assert len(order) == len(symbols) + 1
    assert settled.network.answered == len(symbols)


def test_no_more_in_flight_than_asked_and_fewer_after_trouble(asking: Make) -> None:
    peaks: list[int] = []

    async def script(client: Scripted, url: str, time: int) -> Observation:
        await asyncio.sleep(0.001)
        if time == 1 and len(client.starts) <= 8:
            return seen(url, 503)
        peaks.append(client.in_flight)
        return found(url)

    client = Scripted(script)
    settle(documents(30), asking(concurrency=8, client=lambda: client))
    assert client.peak == 8
    assert peaks[0] <= 7, "one place closed"


def test_at_the_defaults_two_in_flight_and_an_interval_apart(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        await asyncio.sleep(0.2)
        return found(url)

    client = Scripted(script)
    began = monotonic()
    settle(documents(12), asking(interval_s=0.05, client=lambda: client))
    assert client.peak == 2
    assert monotonic() - began >= 11 * 0.05, "eleven intervals at least"


def test_three_connections_that_fail_end_it_at_once(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        return seen(url, None, failure=Failure.CONNECT, words="Connection refused")

    client = Scripted(script)
    settled = settle(documents(50), asking(client=lambda: client))
    assert 3 <= settled.network.requests <= 4, "the fourth was on its way"
    assert len(settled.network.messages) == 1
    assert "cannot be reached (Connection refused)" in settled.network.messages[0]
    assert {outcome.why for outcome in settled.outcomes.values()} == {Why.UNREACHABLE}
    assert settled.network.not_verified == settled.network.needed == 50


def test_a_service_that_dies_keeps_what_it_answered(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        if len(client.starts) <= 20:
            return found(url)
        return seen(url, None, failure=Failure.TIMEOUT, words="nothing within 2 s")

    client = Scripted(script)
    settled = settle(documents(500), asking(attempts=2, client=lambda: client))
    assert settled.network.answered == 20
    assert settled.network.requests <= 20 + CONSECUTIVE + 2
    assert "stopped answering" in settled.network.messages[0]
    assert {outcome.status for outcome in settled.outcomes.values()} == {Status.FOUND, Status.UNANSWERED}


@pytest.mark.parametrize(
    ("answer", "why", "words"),
    [
        pytest.param({"status": 202, "challenge": "challenge"}, Why.BLOCKED, "refuses", id="challenged"),
        pytest.param({"status": 403}, Why.BLOCKED, "refuses", id="refused"),
        pytest.param({"status": 502}, Why.UNREACHABLE, "overloaded or broken", id="broken"),
        pytest.param({"status": 429, "retry_after_s": 3600.0}, Why.RATE_LIMITED, "asks to wait 3600 s", id="an hour"),
        pytest.param({"status": 302, "location": "https://portal/"}, Why.UNEXPECTED, "a login page?", id="a portal"),
        pytest.param(
            {"status": None, "failure": Failure.BROKEN}, Why.UNREACHABLE, "overloaded", id="always broken off"
        ),
    ],
)
def test_a_host_that_does_not_want_to_is_left_alone(
    asking: Make, answer: dict[str, object], why: Why, words: str
) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        await asyncio.sleep(0.005)
        return seen(url, **answer)  # type: ignore[arg-type] # named by the parameters

    client = Scripted(script)
    settled = settle(documents(300), asking(client=lambda: client))
    assert settled.network.requests < 60
    assert len(settled.network.messages) == 1
    assert words in settled.network.messages[0]
    assert {outcome.why for outcome in settled.outcomes.values()} == {why}


def test_troubles_that_pass_end_nothing(asking: Make) -> None:
    """Sixty waits and forty overloads among 300 documents: every one of them is answered."""

    async def script(client: Scripted, url: str, time: int) -> Observation:
        number = int(url.partition("&l=")[0].rpartition("%2F")[2])
        if time == 1 and number % 5 == 0:
            return seen(url, 429, retry_after_s=0.0)
        if time == 1 and number % 7 == 0:
            return seen(url, 503)
        return found(url)

    client = Scripted(script)
    settled = settle(documents(300), asking(concurrency=10, client=lambda: client))
    assert settled.network.answered == 300
    assert settled.network.messages == ()


def test_the_time_for_asking_can_be_limited(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        if len(client.starts) > 5:
            await asyncio.sleep(60)
        return found(url)

    client = Scripted(script)
    settled = settle(documents(20), asking(max_time_s=0.2, client=lambda: client))
    assert settled.network.answered == 5
    assert settled.network.messages == ("the time for asking (0.2 s) is used up",)
    assert not settled.network.interrupted
    assert client.closed


def test_the_first_interrupt_lets_what_is_in_flight_finish(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        if len(client.starts) == 6:
            os.kill(os.getpid(), signal.SIGINT)
            await asyncio.sleep(0.05)
        return found(url)

    client = Scripted(script)
    before = signal.getsignal(signal.SIGINT)
    settled = settle(documents(30), asking(concurrency=1, client=lambda: client))
    assert settled.network.interrupted
    assert settled.network.answered == 6, "the sixth was in flight"
    unanswered = [outcome.why for outcome in settled.outcomes.values() if outcome.status is Status.UNANSWERED]
    assert set(unanswered) == {Why.INTERRUPTED}
    assert signal.getsignal(signal.SIGINT) is before


def test_what_does_not_finish_in_time_is_let_go(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        if len(client.starts) == 3:
            os.kill(os.getpid(), signal.SIGINT)
            await asyncio.sleep(60)
        return found(url)

    client = Scripted(script)
    settled = settle(documents(5), asking(concurrency=1, grace_s=0.05, client=lambda: client))
    assert settled.network.interrupted
    assert settled.network.answered == 2


def test_the_second_interrupt_leaves_at_once(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(0.01)
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(60)
        return found(url)

    client = Scripted(script)
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        settle(documents(5), asking(concurrency=1, client=lambda: client))
    assert signal.getsignal(signal.SIGINT) is before


def test_other_threads_may_ask_and_leave_signals_alone(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        return found(url)

    answered: list[int] = []
    settings = asking(client=lambda: Scripted(script))
    thread = threading.Thread(target=lambda: answered.append(settle(documents(3), settings).network.answered))
    thread.start()
    thread.join()
    assert answered == [3]


def test_a_caller_with_a_loop_of_its_own(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        return found(url)

    settled = asyncio.run(settle_async(documents(3), asking(client=lambda: Scripted(script))))
    assert settled.network.answered == 3


def test_a_fault_of_ours_is_not_passed_off_as_silence(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        raise ZeroDivisionError

    client = Scripted(script)
    with pytest.raises(ZeroDivisionError):
        settle(documents(3), asking(client=lambda: client))
    assert client.closed


def test_people_are_told_how_far_it_has_come(asking: Make) -> None:
    told: list[Progress] = []
    announced: list[tuple[int, float]] = []

    async def script(client: Scripted, url: str, time: int) -> Observation:
        await asyncio.sleep(0.01)
        return seen(url, 429, retry_after_s=0.3) if time == 1 and "%2F3&" in url else found(url)

    client = Scripted(script)
    settle(
        documents(12),
        asking(
            client=lambda: client,
            on_progress=told.append,
            announce=lambda count, seconds: announced.append((count, seconds)),
        ),
    )
    assert [count for count, _ in announced] == [12]
    assert announced[0][1] > 0
    assert (told[-1].asked, told[-1].done, told[-1].in_flight) == (12, 12, 0)
    assert any("asks to wait" in each.note for each in told)
    assert [each.done for each in told] == sorted(each.done for each in told)


def test_ten_documents_are_asked_about_without_announcement(asking: Make) -> None:
    async def script(client: Scripted, url: str, time: int) -> Observation:
        return found(url)

    announced: list[int] = []
    settle(documents(10), asking(client=lambda: Scripted(script), announce=lambda count, _: announced.append(count)))
    assert announced == []


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"ask_all": True, "offline": True}, id="everything and nobody"),
        pytest.param({"ask_all": True, "locked": True}, id="everything and nobody else"),
        pytest.param({"attempts": 0}, id="no attempt"),
        pytest.param({"timeout_s": 0.0}, id="no time"),
        pytest.param({"max_time_s": 0.0}, id="no time at all"),
        pytest.param({"base_url": "http://192.0.2.1"}, id="plain http"),
        pytest.param({"base_url": "https://documents.un.org", "interval_s": 0.1}, id="too fast"),
    ],
)
def test_wrong_settings_are_refused_before_anything_is_done(asking: Make, changes: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        settle(documents(1), asking(**changes))
