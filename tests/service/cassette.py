"""Cassettes: exchanges with the service in files that a person can read.

One JSON file a scenario in ``cassettes/documents.un.org/``. ``reconstruction`` is true
where nobody has recorded the exchange yet, and ``reason`` then says what it was made
after. Bodies are text, or for files their first bytes and their length. Replay refuses
whatever is not on the cassette.
"""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from pathlib import Path

import httpx

FOLDER = Path(__file__).parents[2] / "cassettes" / "documents.un.org"
DROPPED = frozenset({"set-cookie", "cookie", "authorization", "proxy-authorization", "x-api-key", "x-amz-cf-id", "via"})
"""Headers that are never recorded: cookies, keys, and what names the way an answer took."""
_SHOWN_BYTES = 120


@dataclass(frozen=True)
class Exchange:
    """A request and what came back."""

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True)
class Cassette:
    """A scenario's exchanges and what must come of them."""

    scenario: int
    name: str
    symbol: str
    language: str
    exchanges: tuple[Exchange, ...]
    status: str
    why: str
    through: str | None
    reconstruction: bool
    reason: str
    recorded: str | None


def dumped(cassette: Cassette) -> str:
    """The file of a cassette."""
    return (
        json.dumps(
            {
                "scenario": cassette.scenario,
                "symbol": cassette.symbol,
                "language": cassette.language,
                "reconstruction": cassette.reconstruction,
                "reason": cassette.reason,
                "recorded": cassette.recorded,
                "outcome": {"status": cassette.status, "why": cassette.why, "through": cassette.through},
                "exchanges": [_dumped(exchange) for exchange in cassette.exchanges],
            },
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )


def _dumped(exchange: Exchange) -> dict[str, object]:
    headers = {name: value for name, value in exchange.headers if name.lower() not in DROPPED}
    response: dict[str, object] = {"status": exchange.status, "reason": exchange.reason, "headers": headers}
    text = _as_text(exchange.body)
    if text is None:
        response["begins"] = exchange.body[:_SHOWN_BYTES].decode("latin-1").rstrip("0")
        response["bytes"] = len(exchange.body)
    else:
        response["text"] = text
    return {"request": {"method": "GET", "url": exchange.url}, "response": response}


def _as_text(body: bytes) -> str | None:
    """A page in full; ``None`` for files, of which nobody wants to read more than the beginning."""
    if body.startswith(b"%PDF") or len(body) > 8_192:
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def loaded(path: Path) -> Cassette:
    """Read a cassette."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Cassette(
        data["scenario"],
        path.stem,
        data["symbol"],
        data["language"],
        tuple(_loaded(each) for each in data["exchanges"]),
        data["outcome"]["status"],
        data["outcome"]["why"],
        data["outcome"]["through"],
        data["reconstruction"],
        data["reason"],
        data["recorded"],
    )


def _loaded(data: dict[str, dict[str, object]]) -> Exchange:
    response = data["response"]
    if "text" in response:
        body = str(response["text"]).encode("utf-8")
    else:
        length = response["bytes"]
        assert isinstance(length, int)
        body = str(response["begins"]).encode("latin-1").ljust(length, b"0")
    headers, status = response["headers"], response["status"]
    assert isinstance(headers, dict)
    assert isinstance(status, int)
    return Exchange(str(data["request"]["url"]), status, str(response["reason"]), tuple(headers.items()), body)


class NotOnCassetteError(AssertionError):
    """A request that nobody recorded."""


class Replay(httpx.AsyncBaseTransport):
    """Answers from a cassette, each exchange once and in order for its address."""

    def __init__(self, cassette: Cassette) -> None:
        self.left: dict[str, deque[Exchange]] = {}
        for exchange in cassette.exchanges:
            self.left.setdefault(exchange.url, deque()).append(exchange)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Give the next answer recorded for the address."""
        waiting = self.left.get(str(request.url))
        if request.method != "GET" or not waiting:
            raise NotOnCassetteError(f"{request.method} {request.url} is not on the cassette")
        exchange = waiting.popleft()
        # A stream, as from the network: the client reads it in pieces and unpacks nothing.
        return httpx.Response(
            exchange.status,
            headers=[*exchange.headers, ("content-length", str(len(exchange.body)))],
            stream=_Body(exchange.body),
            extensions={"reason_phrase": exchange.reason.encode("ascii")},
        )

    @property
    def finished(self) -> bool:
        """Whether every exchange was used."""
        return not any(self.left.values())


class _Body(httpx.AsyncByteStream):
    def __init__(self, data: bytes) -> None:
        self._data = data

    async def __aiter__(self):  # type: ignore[no-untyped-def] # an async generator, as httpx declares it
        for at in range(0, len(self._data), 4_096):
            yield self._data[at : at + 4_096]


class Recorder(httpx.AsyncBaseTransport):
    """Passes requests on and writes down what comes back, headers that name anybody left out."""

    def __init__(self, through: httpx.AsyncBaseTransport, written: list[Exchange]) -> None:
        self._through = through
        self._written = written

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask, and keep the exchange."""
        response = await self._through.handle_async_request(request)
        body = await response.aread()
        headers = tuple((name, value) for name, value in response.headers.items() if name.lower() not in DROPPED)
        # The host's clock matters only where it names a time to wait for.
        idle = {"content-length", "connection"} | (set() if "retry-after" in response.headers else {"date"})
        kept = tuple((name, value) for name, value in headers if name not in idle)
        exchange = Exchange(str(request.url), response.status_code, response.reason_phrase, kept, body)
        self._written.append(exchange)
        return httpx.Response(
            response.status_code,
            headers=headers,
            stream=_Body(body),
            extensions={"reason_phrase": response.reason_phrase.encode("ascii")},
        )

    async def aclose(self) -> None:
        """Let go of the connection."""
        await self._through.aclose()
