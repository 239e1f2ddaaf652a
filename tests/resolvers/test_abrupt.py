"""Runs that end abruptly, run beside each other, or find nobody there: with real processes and sockets."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from document_service import DocumentService, symbol_of

from citecheck.model.outcome import Status, Why
from citecheck.net.store import contents
from citecheck.resolvers import Asking, settle
from citecheck.symbols import parse_symbol

Make = Callable[..., Asking]
NAMES = [symbol_of(number) for number in range(60)]
HELD, ABSENT = NAMES[:50], NAMES[50:]
RUN = """
import json, sys
from datetime import date
from pathlib import Path
from citecheck.facts import open_facts
from citecheck.resolvers import Asking, settle
from citecheck.symbols import parse_symbol
url, cache, names = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
asking = Asking(open_facts(), date(2026, 11, 24), base_url=url, interval_s=0, cache_dir=cache)
settled = settle([parse_symbol(name) for name in names], asking)
print(json.dumps({
    "statuses": {name: outcome.status.value for name, outcome in settled.outcomes.items()},
    "requests": settled.network.requests,
    "interrupted": settled.network.interrupted,
    "messages": settled.network.messages,
}))
"""


def started(url: str, cache: Path, names: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, url, str(cache), json.dumps(names)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def until(ready: Callable[[], bool]) -> None:
    """Wait for something that another process does, a minute at most."""
    end = time.monotonic() + 60
    while not ready():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


def right() -> dict[str, str]:
    return {name: "found" if name in HELD else "not_found" for name in NAMES}


def killed_and_asked_again(service: DocumentService, cache: Path, after: int) -> None:
    """Kill a run after so many requests; the next one must be right and ask only what is left."""
    begun = len(service.asked)
    run = started(service.url, cache, NAMES)
    until(lambda: len(service.asked) - begun >= after or run.poll() is not None)
    run.kill()
    run.communicate()
    asked = len(service.asked) - begun
    kept = contents(cache)
    assert not kept.warning
    assert kept.answers >= asked - 4, "what was in flight twice over, and no more"
    again = started(service.url, cache, NAMES)
    out, err = again.communicate()
    assert again.returncode == 0, err
    said = json.loads(out)
    assert said["statuses"] == right()
    assert said["messages"] == []
    assert said["requests"] == 80 - kept.answers


@pytest.mark.parametrize("after", [1, 37])
def test_killed_in_the_middle_nothing_answered_is_lost(service: DocumentService, tmp_path: Path, after: int) -> None:
    service.delay_s = 0.003
    service.hold(*HELD)
    killed_and_asked_again(service, tmp_path / "cache", after)


@pytest.mark.slow
def test_killed_at_twenty_random_moments(service: DocumentService, tmp_path: Path) -> None:
    service.delay_s = 0.003
    service.hold(*HELD)
    moments = random.Random(8)
    for number in range(20):
        killed_and_asked_again(service, tmp_path / f"cache{number}", moments.randint(1, 79))


def test_two_runs_at_once_on_one_store(service: DocumentService, tmp_path: Path) -> None:
    service.delay_s = 0.003
    service.hold(*HELD)
    runs = [started(service.url, tmp_path, names) for names in (NAMES, NAMES[::-1])]
    for run in runs:
        out, err = run.communicate()
        assert run.returncode == 0, err
        said = json.loads(out)
        assert said["statuses"] == right()
        assert said["messages"] == []
    assert contents(tmp_path).answers == 80


def test_interrupted_once_what_is_known_is_reported(service: DocumentService, tmp_path: Path) -> None:
    service.delay_s = 0.02
    service.hold(*HELD)
    run = started(service.url, tmp_path, NAMES)
    until(lambda: len(service.asked) >= 10)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate()
    assert run.returncode == 0, err
    said = json.loads(out)
    assert said["interrupted"]
    assert said["requests"] < 80
    found = [name for name, status in said["statuses"].items() if status == "found"]
    assert len(found) == contents(tmp_path).answers >= 8
    assert set(said["statuses"].values()) == {"found", "unanswered"}


def test_interrupted_twice_it_leaves_at_once(service: DocumentService, tmp_path: Path) -> None:
    import document_service as says

    service.say(NAMES[0], says.Reply(delay_s=60), forever=True)
    service.say(NAMES[1], says.Reply(delay_s=60), forever=True)
    run = started(service.url, tmp_path, NAMES)
    until(lambda: len(service.asked) >= 2)
    run.send_signal(signal.SIGINT)
    time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=30)
    assert run.returncode != 0
    assert not out
    assert "KeyboardInterrupt" in err
    assert "Task was destroyed" not in err


def test_nobody_there_at_the_defaults(asking: Make, service: DocumentService) -> None:
    service.die()
    settled = settle([parse_symbol(name) for name in NAMES], asking(interval_s=1.0, timeout_s=60.0, backoff_s=2.0))
    assert settled.network.requests <= 4
    assert settled.network.answered == 0
    assert len(settled.network.messages) == 1
    assert {outcome.why for outcome in settled.outcomes.values()} == {Why.UNREACHABLE}


def test_a_name_that_nobody_knows(asking: Make) -> None:
    settled = settle([parse_symbol(name) for name in NAMES], asking(base_url="https://documents.invalid"))
    assert settled.network.answered == 0
    assert len(settled.network.messages) == 1
    assert {outcome.status for outcome in settled.outcomes.values()} == {Status.UNANSWERED}


HANGING_NAMES = """
import socket, sys, time
from datetime import date
socket.getaddrinfo = lambda *_, **__: time.sleep(600)
from citecheck.facts import open_facts
from citecheck.resolvers import Asking, settle
from citecheck.symbols import parse_symbol
asking = Asking(open_facts(), date(2026, 11, 24), no_cache=True)
print(settle([parse_symbol("A/C.3/74/1")], asking).network.messages[0])
"""


@pytest.mark.slow
def test_a_system_that_does_not_answer_about_names_holds_nobody_up() -> None:
    """The look-up hangs in a thread that nobody can stop; the process ends all the same."""
    environment = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    run = subprocess.run(
        [sys.executable, "-c", HANGING_NAMES], env=environment, capture_output=True, text=True, timeout=300, check=True
    )
    assert "cannot be reached" in run.stdout


def test_a_service_that_dies_half_way_keeps_the_half(asking: Make, service: DocumentService, tmp_path: Path) -> None:
    import threading

    import document_service as says

    def die() -> says.Reply:
        threading.Thread(target=service.die).start()
        return says.located()

    service.hold(*NAMES)
    service.say(NAMES[30], die)
    settings = asking(attempts=2, timeout_s=2.0, concurrency=1, backoff_s=0.1)
    settled = settle([parse_symbol(name) for name in NAMES], settings)
    found = [outcome for outcome in settled.outcomes.values() if outcome.status is Status.FOUND]
    assert len(found) == settled.network.answered >= 30
    assert Status.NOT_FOUND not in {outcome.status for outcome in settled.outcomes.values()}
    assert "stopped answering" in settled.network.messages[0]
    assert contents(tmp_path / "cache").answers == len(found)
