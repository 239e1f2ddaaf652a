"""The client: what it sends, what it makes of what comes, and whom it trusts."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator

import document_service as says
import httpx
import pytest
from document_service import DocumentService

from citecheck.errors import UsageError
from citecheck.net.client import HEADERS, HttpxClient, failure_of, proxy_for, transports, trusted_context
from citecheck.net.hosts import parse_base
from citecheck.net.observation import HEAD_BYTES, Failure, Observation

PATH = "/api/symbol/access?s=A%2F1&l=en&t=pdf"


@pytest.fixture
def service() -> Iterator[DocumentService]:
    with DocumentService() as running:
        yield running


def get(url: str, timeout_s: float = 10.0, times: int = 1) -> Observation:
    async def ask() -> Observation:
        client = HttpxClient(parse_base(url), timeout_s)
        try:
            for _ in range(times - 1):
                await client.get(f"{url}{PATH}", 0)
            return await client.get(f"{url}{PATH}", 0)
        finally:
            await client.close()

    return asyncio.run(ask())


def test_an_answer_is_observed_and_not_followed(service: DocumentService) -> None:
    service.hold("A/1")
    answer = get(service.url)
    assert (answer.status, answer.reason, answer.location) == (302, "Found", says.FILE_PATH)
    assert len(service.asked) == 1


def test_a_connection_is_kept(service: DocumentService) -> None:
    service.hold("A/1")
    get(service.url, times=5)
    assert len(service.asked) == 5
    assert service.connections == 1


def test_what_is_read_of_a_body_is_bounded(service: DocumentService) -> None:
    service.say("A/1", says.file(5_000_000))
    answer = get(service.url)
    assert len(answer.head) == HEAD_BYTES
    assert answer.head.startswith(b"%PDF")
    assert answer.size == 5_000_000, "as announced"


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        pytest.param(says.Reply(delay_s=30), Failure.TIMEOUT, id="a stall"),
        pytest.param(says.hang_up(), Failure.RESET, id="closed without an answer"),
        pytest.param(says.broken_off(), Failure.BROKEN, id="broken off"),
    ],
)
def test_failures_are_told_apart(service: DocumentService, reply: says.Reply, failure: Failure) -> None:
    service.say("A/1", reply, forever=True)
    answer = get(service.url, timeout_s=0.3)
    assert (answer.status, answer.failure) == (None, failure)
    assert answer.words


def test_nobody_there(service: DocumentService) -> None:
    service.die()
    answer = get(service.url)
    assert (answer.failure, answer.words) == (Failure.CONNECT, "Connection refused")


def test_no_trust_no_answer() -> None:
    """A service without TLS behind an https address: nothing is sent in the clear."""
    heard: list[bytes] = []

    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(65_536))
        writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    async def ask() -> Observation:
        server = await asyncio.start_server(plain, "127.0.0.1", 0)
        url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        client = HttpxClient(parse_base(url), 10.0)
        try:
            return await client.get(f"{url}{PATH}", 0)
        finally:
            await client.close()
            server.close()

    answer = asyncio.run(ask())
    assert answer.failure is Failure.TLS
    assert "SSL" in answer.words
    assert all(b"symbol" not in each for each in heard)


def test_tls_that_never_comes_about_is_no_connection(service: DocumentService) -> None:
    assert get(service.url.replace("http://", "https://"), timeout_s=0.3).failure in (Failure.CONNECT, Failure.TIMEOUT)
    assert not service.asked


def test_who_asks_is_said_and_nothing_else() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(302, headers={"Location": "/error", "Set-Cookie": "a=b"})

    async def ask() -> None:
        client = HttpxClient(parse_base("https://documents.un.org"), 5.0, lambda: httpx.MockTransport(answer))
        await client.get(f"https://documents.un.org{PATH}", 0)
        await client.get(f"https://documents.un.org{PATH}", 0)

    asyncio.run(ask())
    first, second = (dict(request.headers) for request in seen)
    assert first == second, "no cookie comes back"
    assert set(first) == {"host", *(name.lower() for name in HEADERS)}
    assert first["user-agent"].startswith("citecheck/")
    assert "https://" in first["user-agent"]
    assert "link" not in first["user-agent"], "some sites refuse whoever calls itself a link checker"
    assert "application/pdf" in first["accept"]


def test_certificates_are_verified_against_both_stores() -> None:
    context = trusted_context(parse_base("https://documents.un.org"))
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert type(context).__module__.startswith("truststore")
    here = trusted_context(parse_base("http://127.0.0.1:1"))
    assert here.verify_mode is ssl.CERT_REQUIRED, "nothing is ever asked without verification"


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        pytest.param({}, None, id="none"),
        pytest.param({"HTTPS_PROXY": "http://proxy:3128"}, "http://proxy:3128", id="for TLS"),
        pytest.param({"https_proxy": "proxy:3128"}, "http://proxy:3128", id="without a scheme"),
        pytest.param({"ALL_PROXY": "http://proxy:3128"}, "http://proxy:3128", id="for all"),
        pytest.param({"HTTP_PROXY": "http://proxy:3128"}, None, id="for plain http alone"),
        pytest.param({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": ".un.org"}, None, id="not for the service"),
    ],
)
def test_the_proxy_of_the_environment(
    environment: dict[str, str], proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(parse_base("https://documents.un.org")) == proxy


def test_this_machine_needs_no_proxy(service: DocumentService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    service.hold("A/1")
    assert get(service.url).status == 302


def test_a_proxy_that_cannot_be_used_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "gopher://user:secret@proxy")
    with pytest.raises(UsageError) as caught:
        transports(parse_base("https://documents.un.org"))()
    assert "secret" not in str(caught.value)


def test_kinds_of_failures() -> None:
    assert failure_of(httpx.ConnectTimeout("")) is Failure.CONNECT
    assert failure_of(httpx.ProxyError("")) is Failure.CONNECT
    assert failure_of(httpx.ReadTimeout("")) is Failure.TIMEOUT
    assert failure_of(httpx.RemoteProtocolError("")) is Failure.RESET
    assert failure_of(httpx.RemoteProtocolError(""), begun=True) is Failure.BROKEN
    error = httpx.ConnectError("")
    error.__cause__ = ssl.SSLError("certificate")
    assert failure_of(error) is Failure.TLS
