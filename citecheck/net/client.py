"""The client: one request, one observation. Nobody else knows which library makes it.

httpx is behind :class:`Client`, a protocol of two functions, so that another library can
take its place. Its connection pool compares every request with every connection, so each
slot of the engine has a client of its own with one connection that is kept alive: the work
per request stays the same however many are in flight.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from datetime import UTC, datetime
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
KEEP_ALIVE_S = 300.0
"""After trouble some places lie idle for a while; their connections are still good then."""
USER_AGENT = f"citecheck/{__version__} (+https://pypi.org/project/un-citecheck/)"
HEADERS = {
    "User-Agent": USER_AGENT,
    # «Vary: Accept» has been seen, so what is wanted is said (docs/resolving.md § 8).
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

    It uses httpx's transports alone. What ``AsyncClient`` adds (cookies, redirects,
    merging of addresses) is not wanted here and costs half of the processor time.

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
        self._timeout_s = timeout_s
        self._open = transport or transports(base)
        timeout = httpx.Timeout(timeout_s, connect=min(CONNECT_TIMEOUT_S, 0.9 * timeout_s))
        self._extensions = {"timeout": timeout.as_dict()}
        self._headers = httpx.Headers({"Host": _authority(base), **HEADERS})
        self._slots: dict[int, httpx.AsyncBaseTransport] = {}

    async def get(self, url: str, slot: int) -> Observation:
        """Ask once; see :class:`Client`."""
        transport = self._slots.get(slot)
        if transport is None:
            transport = self._slots[slot] = self._open()
        request = httpx.Request("GET", url, headers=self._headers, extensions=self._extensions)
        begun = False
        try:
            async with asyncio.timeout(self._timeout_s):
                response = await transport.handle_async_request(request)
                begun = True
                try:
                    return await _observe(url, response)
                finally:
                    await response.aclose()
        except TimeoutError:
            return _failed(url, Failure.TIMEOUT, f"nothing within {self._timeout_s:g} s")
        except httpx.HTTPError as error:
            return _failed(url, failure_of(error, begun=begun), _words(error))

    async def close(self) -> None:
        """Close every slot's connection."""
        slots = list(self._slots.values())
        self._slots.clear()
        for transport in slots:
            await transport.aclose()


def _authority(base: Base) -> str:
    return base.url.partition("://")[2]


def transports(base: Base) -> Callable[[], httpx.AsyncBaseTransport]:
    """Transports to a base, through the proxy that the environment names for it.

    Raises:
        UsageError: that proxy is of a kind that cannot be used.
    """
    tls, proxy = trusted_context(base), None if base.loopback else proxy_for(base)
    limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEP_ALIVE_S)

    def open_one() -> httpx.AsyncBaseTransport:
        try:
            return httpx.AsyncHTTPTransport(verify=tls, limits=limits, proxy=proxy, trust_env=False)
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            # The proxy's address may hold a password, so it is not shown.
            raise UsageError(f"the proxy that the environment names cannot be used ({type(error).__name__})") from None

    return open_one


def proxy_for(base: Base) -> str | None:
    """The proxy that ``HTTPS_PROXY``, ``ALL_PROXY`` and ``NO_PROXY`` name for a host, if any."""
    from urllib.request import getproxies, proxy_bypass

    if proxy_bypass(base.host):
        return None
    named = getproxies()
    proxy = named.get(base.scheme) or named.get("all")
    if proxy is None:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


async def _observe(url: str, response: httpx.Response) -> Observation:
    head, size, whole = b"", 0, True
    stream = response.stream
    if not isinstance(stream, httpx.AsyncByteStream):
        raise TypeError("a transport for asyncio gives streams for asyncio")
    async for chunk in stream:
        size += len(chunk)
        head += chunk
        if size >= HEAD_BYTES:
            whole = False
            break
    fields = {name.lower(): value for name, value in response.headers.raw}
    return Observation(
        url=url,
        at=datetime.now(UTC),
        status=response.status_code,
        reason=response.reason_phrase,
        location=_text(fields, b"location"),
        content_type=_text(fields, b"content-type") or "",
        head=head[:HEAD_BYTES],
        size=size if whole else max(size, _announced(fields)),
        retry_after_s=wait_asked(_text(fields, b"retry-after"), _text(fields, b"date"), time()),
        challenge=_text(fields, b"x-amzn-waf-action"),
    )


def _text(fields: Mapping[bytes, bytes], name: bytes) -> str | None:
    value = fields.get(name)
    # Headers are Latin-1 by the standard; every byte can be read.
    return None if value is None else value.decode("latin-1")


def _announced(fields: Mapping[bytes, bytes]) -> int:
    length = fields.get(b"content-length", b"")
    return int(length[:15]) if length.isdigit() else 0


def _failed(url: str, failure: Failure, words: str) -> Observation:
    return Observation(url=url, at=datetime.now(UTC), failure=failure, words=words)


def _words(error: httpx.HTTPError) -> str:
    """What went wrong, in the words of whoever met it first: «Connection refused»."""
    if isinstance(error, httpx.ConnectTimeout):
        return f"no connection within {CONNECT_TIMEOUT_S:g} s"
    cause: BaseException = error
    while (deeper := cause.__cause__ or cause.__context__) is not None:
        cause = deeper
    words = str(cause)
    if isinstance(cause, OSError) and cause.errno and not isinstance(cause, ssl.SSLError):
        # Numbers below zero are those of looking up names, which bring their own words.
        words = os.strerror(cause.errno) if cause.errno > 0 else cause.strerror or words
    return words or str(error) or type(error).__name__


def failure_of(error: httpx.HTTPError, *, begun: bool = False) -> Failure:
    """What kind of failure an exception of httpx is; ``begun``: the status had arrived before it."""
    if isinstance(error, httpx.ConnectTimeout):
        return Failure.CONNECT
    if isinstance(error, httpx.TimeoutException):
        return Failure.TIMEOUT
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return Failure.BROKEN if begun else Failure.TLS
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, (httpx.ConnectError, httpx.ProxyError, httpx.UnsupportedProtocol)):
        return Failure.CONNECT
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
