"""What the engine costs beside a client made of nothing but sockets, under the same rules.

``python tests/benchmarks/bench_resolve.py`` starts a document service of its own (2,000
symbols at 50 ms; 60 answer 429 with ``Retry-After: 1`` once, 40 answer 503 once, 100 are
absent) and asks it twice, ten in flight: by a raw asyncio client and by citecheck. Both
climb the same ladder, hold everything while a ``Retry-After`` runs, wait as long after a
503 and put retries into a heap. It prints ratios and exits 1 where a promise is broken:
wall time at most 1.25 times, no wrong answer, no request too early, no more in flight
than asked, connections kept.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import heapq
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import uniform
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parents[1] / "service"))

from document_service import spread, symbol_of

from citecheck.facts import open_facts
from citecheck.model.outcome import Status
from citecheck.net.hosts import parse_base
from citecheck.resolvers import Asking, settle
from citecheck.resolvers.ladder import Rung, climb
from citecheck.symbols import parse_symbol

MOST = 1.25
BACKOFF_S, JITTER = 2.0, 0.3


@dataclass
class Measured:
    """One run: seconds of the clock and of the processor, and what the service saw."""

    wall_s: float
    cpu_s: float
    found: int
    absent: int
    requests: int = 0
    peak: int = 0
    connections: int = 0
    early: int = 0


class RawClient:
    """Ten connections, a queue, a heap and a gate: as little as the rules allow."""

    def __init__(self, url: str, concurrency: int) -> None:
        self.url = url
        parts = urlsplit(url)
        self.host, self.port = parts.hostname or "", parts.port or 80
        self.concurrency = concurrency
        self.ready: deque[tuple[int, tuple[Rung, ...], int]] = deque()
        self.later: list[tuple[float, int, tuple[Rung, ...], int]] = []
        self.closed_until = 0.0
        self.left = 0
        self.found: set[int] = set()
        self.absent: set[int] = set()
        self.wake = asyncio.Event()

    async def run(self, ladders: list[tuple[Rung, ...]]) -> None:
        self.left = len(ladders)
        self.ready.extend((number, rungs, 0) for number, rungs in enumerate(ladders))
        async with asyncio.TaskGroup() as group:
            for _ in range(self.concurrency):
                group.create_task(self.worker())

    async def worker(self) -> None:
        loop = asyncio.get_running_loop()
        base = parse_base(self.url)
        reader, writer = await asyncio.open_connection(self.host, self.port)
        while self.left:
            now = loop.time()
            while self.later and self.later[0][0] <= now:
                self.ready.appendleft(heapq.heappop(self.later)[1:])
            if self.closed_until > now:
                await asyncio.sleep(self.closed_until - now)
                continue
            if not self.ready:
                self.wake.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout_at(self.later[0][0] if self.later else None):
                        await self.wake.wait()
                continue
            number, rungs, at = self.ready.popleft()
            target = rungs[at].url(base).removeprefix(self.url)
            writer.write(f"GET {target} HTTP/1.1\r\nHost: {self.host}\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            fields = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in head.split("\r\n")[1:])}
            await reader.readexactly(int(fields["content-length"]))
            self.take(number, rungs, at, int(head.split(" ", 2)[1]), fields, loop.time())
            self.wake.set()
        writer.close()

    def take(
        self, number: int, rungs: tuple[Rung, ...], at: int, status: int, fields: dict[str, str], now: float
    ) -> None:
        if status == 429:
            wait = float(fields["retry-after"])
            self.closed_until = max(self.closed_until, now + wait)
            heapq.heappush(self.later, (now + wait, number, rungs, at))
        elif status == 503:
            heapq.heappush(self.later, (now + BACKOFF_S * (1 + uniform(0, JITTER)), number, rungs, at))
        elif "/doc/" in fields["location"]:
            self.found.add(number)
            self.left -= 1
        elif at + 1 < len(rungs):
            self.ready.append((number, rungs, at + 1))
        else:
            self.absent.add(number)
            self.left -= 1


@contextlib.contextmanager
def service(arguments: list[str], seen: dict[str, int]) -> Iterator[str]:
    """A document service in a process of its own; what it saw is in ``seen`` at the end."""
    script = Path(__file__).parents[1] / "service" / "document_service.py"
    process = subprocess.Popen(
        [sys.executable, str(script), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        out, _ = process.communicate("\n", timeout=30)
        seen.update(json.loads(out))


def by_raw_client(url: str, names: list[str], concurrency: int) -> Measured:
    ladders = [climb(parse_symbol(name), "en") for name in names]
    client = RawClient(url, concurrency)
    began, cpu = time.monotonic(), _cpu_s()
    asyncio.run(client.run(ladders))
    return Measured(time.monotonic() - began, _cpu_s() - cpu, len(client.found), len(client.absent))


def by_citecheck(url: str, names: list[str], concurrency: int) -> Measured:
    symbols = [parse_symbol(name) for name in names]
    with tempfile.TemporaryDirectory() as folder:
        asking = Asking(
            open_facts(),
            date(2026, 11, 24),
            base_url=url,
            concurrency=concurrency,
            interval_s=0,
            cache_dir=Path(folder),
        )
        began, cpu = time.monotonic(), _cpu_s()
        settled = settle(symbols, asking)
        wall, spent = time.monotonic() - began, _cpu_s() - cpu
    statuses = [outcome.status for outcome in settled.outcomes.values()]
    return Measured(wall, spent, statuses.count(Status.FOUND), statuses.count(Status.NOT_FOUND))


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Measure both and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--symbols", type=int, default=2_000)
    parser.add_argument("--limited", type=int, default=60)
    parser.add_argument("--overloaded", type=int, default=40)
    parser.add_argument("--absent", type=int, default=100)
    parser.add_argument("--concurrency", type=int, default=10)
    parser.add_argument("--clustered", action="store_true", help="trouble comes first, not spread")
    given = parser.parse_args()
    names = [symbol_of(number) for number in range(given.symbols)]
    groups = spread(names, given.limited, given.overloaded, given.absent, clustered=given.clustered)
    absent = groups["absent"]
    arguments = [f"--{name}={getattr(given, name)}" for name in ("symbols", "limited", "overloaded", "absent")]
    arguments += ["--clustered"] * given.clustered
    runs: dict[str, Measured] = {}
    for name, ask in (("raw asyncio", by_raw_client), ("citecheck", by_citecheck)):
        seen: dict[str, int] = {}
        with service(arguments, seen) as url:
            measured = ask(url, names, given.concurrency)
        for key, value in seen.items():
            setattr(measured, key, value)
        runs[name] = measured
        print(f"{name:12} {measured}")
    raw, ours = runs["raw asyncio"], runs["citecheck"]
    ratio = ours.wall_s / raw.wall_s
    print(f"wall time {ratio:.2f} x (at most {MOST}), processor time {ours.cpu_s / raw.cpu_s:.1f} x")
    kept = (
        ratio <= MOST,
        (ours.found, ours.absent) == (given.symbols - len(absent), len(absent)),
        ours.early == 0,
        ours.peak <= given.concurrency,
        ours.connections <= given.concurrency,
    )
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
