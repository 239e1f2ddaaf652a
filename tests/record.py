"""Make the cassettes: from the live service, deliberately, or rebuilt from what is known of it.

``python tests/record.py live A/RES/79/1 ... [--out FOLDER]``
    asks documents.un.org, one request after the other, five seconds apart, and writes one
    cassette a symbol. Cookies and keys are left out. Look at what it wrote before you
    commit it: file it under the scenario that it shows (the name begins with its number).

``python tests/record.py reconstruct``
    rewrites every cassette that nobody has recorded, after docs/resolving.md § 9, by asking the
    service of the tests. Recorded ones are left alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "service"))

import httpx
from cassette import FOLDER, Cassette, Exchange, Recorder, dumped, loaded
from document_service import DocumentService
from scenarios import SCENARIOS, Scenario

from citecheck.facts import open_facts
from citecheck.net.client import HttpxClient, transports
from citecheck.net.hosts import DEFAULT_BASE, parse_base
from citecheck.resolvers import Asking, settle
from citecheck.symbols import parse_symbol

LIVE_INTERVAL_S = 5.0
REASON = "made after docs/resolving.md § 9: no recording of this service is public"


def reconstruct(scenario: Scenario) -> Cassette:
    """Play a scenario on the service of the tests, and write it down as documents.un.org's."""
    written: list[Exchange] = []
    with DocumentService() as service:
        scenario.prepare(service, scenario.symbol)
        base = parse_base(service.url)
        settled = _asked(scenario.symbol, scenario.language, service.url, transports(base), written, backoff_s=0.01)
    exchanges = tuple(_moved(each, service.url) for each in written)
    outcome = settled
    return Cassette(
        scenario.number, scenario.name, scenario.symbol, scenario.language, exchanges,
        outcome[0], outcome[1], outcome[2], reconstruction=True, reason=f"{REASON}; {scenario.why_so}", recorded=None,
    )  # fmt: skip


def record(symbol: str, language: str) -> Cassette:
    """Ask the live service about one symbol."""
    written: list[Exchange] = []
    base = parse_base(DEFAULT_BASE)
    status, why, through = _asked(symbol, language, DEFAULT_BASE, transports(base), written)
    name = "".join(letter if letter.isalnum() else "-" for letter in symbol).lower()
    return Cassette(
        0, f"recorded-{name}", symbol, language, tuple(written), status, why, through,
        reconstruction=False, reason="recorded", recorded=datetime.now(UTC).date().isoformat(),
    )  # fmt: skip


def _asked(
    symbol: str,
    language: str,
    url: str,
    open_one: Callable[[], httpx.AsyncBaseTransport],
    written: list[Exchange],
    backoff_s: float = 2.0,
) -> tuple[str, str, str | None]:
    base = parse_base(url)
    settings = Asking(
        open_facts(),
        date(2026, 11, 24),
        ask_all=True,
        base_url=url,
        language=language,
        concurrency=1,
        interval_s=0.0 if base.loopback else LIVE_INTERVAL_S,
        no_cache=True,
        backoff_s=backoff_s,
        client=lambda: HttpxClient(base, 60.0, lambda: Recorder(open_one(), written)),
    )
    parsed = parse_symbol(symbol)
    outcome = settle([parsed], settings).outcomes[str(parsed)]
    return outcome.status.value, outcome.why.value, outcome.through


def _moved(exchange: Exchange, here: str) -> Exchange:
    headers = tuple((name, value.replace(here, DEFAULT_BASE)) for name, value in exchange.headers)
    return Exchange(
        exchange.url.replace(here, DEFAULT_BASE),
        exchange.status,
        exchange.reason,
        headers,
        exchange.body.replace(here.encode(), DEFAULT_BASE.encode()),
    )


def main() -> int:
    """Record or reconstruct."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    live = commands.add_parser("live", help="ask documents.un.org, politely")
    live.add_argument("symbols", nargs="+")
    live.add_argument("--language", default="en")
    live.add_argument("--out", type=Path, default=FOLDER)
    commands.add_parser("reconstruct", help="rewrite what nobody has recorded")
    given = parser.parse_args()
    if given.command == "live":
        for symbol in given.symbols:
            cassette = record(symbol, given.language)
            path = given.out / f"{cassette.name}.json"
            path.write_text(dumped(cassette), encoding="utf-8")
            print(f"{path}: {cassette.status} ({cassette.why}), {len(cassette.exchanges)} exchanges")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scenario in SCENARIOS:
        path = FOLDER / f"{scenario.name}.json"
        if not scenario.exchange or (path.exists() and not loaded(path).reconstruction):
            continue
        path.write_text(dumped(reconstruct(scenario)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
