"""The client: one request, one observation. Nobody else knows which library makes it.

httpx is behind :class:`Client`, a protocol of two functions, so that another library can
take its place. Its connection pool compares every request with every connection, so each
slot of the engine has a client of its own with one connection that is kept alive: the work
per request stays the same however many are in flight.
"""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from time import time
from typing import TYPE_CHECKING, Protocol

import httpx

from citecheck.errors import UsageError
from citecheck.net.observation import HEAD_BYTES, Failure, Observation, wait_asked
from citecheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from citecheck.net.hosts import Base

CONNECT_TIMEOUT_S = 5.0
KEEP_ALIVE_S = 60.0
USER_AGENT = f"citecheck/{__version__} (+https://pypi.org/project/un-citecheck/)"
HEADERS = {
    "User-Agent": USER_AGENT,
    # «Vary: Accept» has been seen, so what is wanted is said (SERVICES.md § 3.2).
    "Accept": "application/pdf, */*;q=0.5",
    # Plain bytes: the first of them are evidence, and nothing can swell when unpacked.
    "Accept-Encoding": "identity",
}


class Client(Protocol):
    """What asks. ``slot`` says which of the engine's places the request takes."""

    async def get(self, url: str, slot: int) -> Observation:
        """Ask once, follow nothing, never raise for what the network does."""
        ...

    async def close(self) -> None:
        """Let go of the connections."""
        ...


class HttpxClient:
    """A client on httpx: one kept connection a slot, verified TLS, bounded bodies.

    Args:
        base: Loopback addresses get neither proxy nor trust store.
        timeout_s: For one attempt in all; connecting gets five seconds of it.
        transport: Makes the transport of a slot, in tests and for cassettes.
    """

    def __init__(
        self,
        base: Base,
        timeout_s: float,
        transport: Callable[[], httpx.AsyncBaseTransport] | None = None,
    ) -> None:
        self._base = base
        self._timeout_s = timeout_s
        self._transport = transport
        self._timeout = httpx.Timeout(timeout_s, connect=min(CONNECT_TIMEOUT_S, 0.9 * timeout_s))
        self._tls = trusted_context(base)
        self._slots: dict[int, httpx.AsyncClient] = {}

    async def get(self, url: str, slot: int) -> Observation:
        """Ask once; see :class:`Client`."""
        client = self._slots.get(slot)
        if client is None:
            client = self._slots[slot] = self._open()
        begun = False
        try:
            async with asyncio.timeout(self._timeout_s), client.stream("GET", url) as response:
                begun = True
                return await _observe(url, response)
        except TimeoutError:
            return _failed(url, Failure.TIMEOUT, f"nothing within {self._timeout_s:g} s")
        except httpx.HTTPError as error:
            return _failed(url, failure_of(error, begun=begun), str(error) or type(error).__name__)

    async def close(self) -> None:
        """Close every slot's connection."""
        slots = list(self._slots.values())
        self._slots.clear()
        for client in slots:
            await client.aclose()

    def _open(self) -> httpx.AsyncClient:
        try:
            return httpx.AsyncClient(
                verify=self._tls,
                timeout=self._timeout,
                follow_redirects=False,
                headers=HEADERS,
                # Cookies would tie requests together that have nothing to do with each other.
                cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=())),
                limits=httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEP_ALIVE_S),
                trust_env=not self._base.loopback,
                transport=self._transport() if self._transport else None,
            )
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            # The proxy's address may hold a password, so it is not shown.
            raise UsageError(f"the proxy that the environment names cannot be used ({type(error).__name__})") from None


async def _observe(url: str, response: httpx.Response) -> Observation:
    head, size, whole = b"", 0, True
    async for chunk in response.aiter_raw():
        size += len(chunk)
        head += chunk
        if size >= HEAD_BYTES:
            whole = False
            break
    headers = response.headers
    return Observation(
        url=url,
        at=datetime.now(UTC),
        status=response.status_code,
        reason=response.reason_phrase,
        location=headers.get("location"),
        content_type=headers.get("content-type", ""),
        head=head[:HEAD_BYTES],
        size=size if whole else max(size, _announced(headers)),
        retry_after_s=wait_asked(headers.get("retry-after"), headers.get("date"), time()),
        challenge=headers.get("x-amzn-waf-action"),
    )


def _announced(headers: Mapping[str, str]) -> int:
    length = headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else 0


def _failed(url: str, failure: Failure, words: str) -> Observation:
    return Observation(url=url, at=datetime.now(UTC), failure=failure, words=words)


def failure_of(error: httpx.HTTPError, *, begun: bool = False) -> Failure:
    """What kind of failure an exception of httpx is; ``begun``: the status had arrived before it."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return Failure.BROKEN if begun else Failure.TLS
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)):
        return Failure.CONNECT
    if isinstance(error, httpx.TimeoutException):
        return Failure.TIMEOUT
    return Failure.BROKEN if begun else Failure.RESET


def trusted_context(base: Base) -> ssl.SSLContext:
    """Verification of certificates against the system's trust store and certifi's list.

    Ministries' proxies have certificates of their own, which only the system knows;
    slim machines have no list of the system's at all.
    """
    if base.loopback and base.scheme == "http":
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    import certifi
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(certifi.where())
    return context
