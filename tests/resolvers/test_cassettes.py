"""Every exchange that can be recorded, replayed: no network, the same verdicts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from cassette import DROPPED, FOLDER, Cassette, NotOnCassetteError, Recorder, Replay, dumped, loaded
from scenarios import SCENARIOS

from citecheck.net.client import HttpxClient
from citecheck.net.hosts import DEFAULT_BASE, parse_base
from citecheck.resolvers import Asking, Settled, settle
from citecheck.symbols import parse_symbol

Make = Callable[..., Asking]
FILES = sorted(FOLDER.glob("*.json"))


def replayed(cassette: Cassette, replay: Replay, asking: Make) -> Settled:
    base = parse_base(DEFAULT_BASE)
    settings = asking(
        base_url=DEFAULT_BASE,
        language=cassette.language,
        concurrency=1,
        interval_s=0.25,
        no_cache=True,
        ask_all=True,
        client=lambda: HttpxClient(base, 10.0, lambda: replay),
    )
    return settle([parse_symbol(cassette.symbol)], settings)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
def test_replay(path: Path, asking: Make) -> None:
    cassette = loaded(path)
    replay = Replay(cassette)
    outcome = replayed(cassette, replay, asking).outcomes[cassette.symbol]
    assert (outcome.status, outcome.why, outcome.through) == (cassette.status, cassette.why, cassette.through)
    assert replay.finished, "every exchange is used"
    assert dumped(cassette) == path.read_text(encoding="utf-8"), "the file is as the recorder writes it"


def test_each_scenario_that_is_an_exchange_has_a_cassette() -> None:
    expected = {each.name: (each.symbol, each.status.value, each.why.value) for each in SCENARIOS if each.exchange}
    found = {path.stem: loaded(path) for path in FILES}
    assert expected.keys() <= found.keys()
    for name, (symbol, status, why) in expected.items():
        cassette = found[name]
        assert (cassette.symbol, cassette.status, cassette.why) == (symbol, status, why)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
def test_a_cassette_says_where_it_is_from_and_names_nobody(path: Path) -> None:
    cassette = loaded(path)
    assert cassette.reason
    assert cassette.reconstruction is (cassette.recorded is None)
    for exchange in cassette.exchanges:
        assert exchange.url.startswith(DEFAULT_BASE)
        assert not {name.lower() for name, _ in exchange.headers} & DROPPED


def test_what_is_not_on_the_cassette_is_refused(asking: Make) -> None:
    cassette = loaded(FOLDER / "04-absent.json")
    short = Cassette(**{**{name: getattr(cassette, name) for name in cassette.__dataclass_fields__}, "exchanges": ()})
    with pytest.raises(NotOnCassetteError):
        replayed(short, Replay(short), asking)


async def _answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(
        302, headers={"Location": "/doc/x.pdf", "Set-Cookie": "LtpaToken=secret", "X-Api-Key": "secret"}
    )


def test_cookies_and_keys_are_not_recorded(asking: Make) -> None:
    written: list = []  # type: ignore[type-arg] # of exchanges
    base = parse_base(DEFAULT_BASE)
    recorder = Recorder(httpx.MockTransport(_answer), written)
    settle(
        [parse_symbol("A/C.3/74/1")],
        asking(base_url=DEFAULT_BASE, interval_s=0.25, client=lambda: HttpxClient(base, 10.0, lambda: recorder)),
    )
    assert [exchange.status for exchange in written] == [302]
    assert "secret" not in str(written)
