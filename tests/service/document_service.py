"""A document service that behaves as docs/resolving.md § 8 tells, on this machine alone.

Made of sockets, so that stalls, resets and waits are real. Used by tests in a thread::

    with DocumentService() as service:
        service.hold("A/C.3/74/L.11")
        service.say("A/80/999", empty(), times=1)
        ... service.url ...
        assert service.early == 0

and by benchmarks as a process of its own: ``python document_service.py --help``.
What it is not told to hold is absent: a redirect to ``/error``.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from urllib.parse import unquote, urlsplit

UNDER_WAY_S = 0.1
"""Requests that were under way when the service asked to wait are not early."""
API_PATH = "/api/symbol/access"
FILE_PATH = "/doc/UNDOC/GEN/N24/080/81/PDF/N2408081.PDF"


@dataclass(frozen=True)
class Reply:
    """One reply. ``reset_after``: the connection breaks after so many bytes of the body."""

    status: int = 200
    reason: str = "OK"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    delay_s: float = 0.0
    reset_after: int | None = None
    close: bool = False


@dataclass
class Asked:
    """One request as the service saw it."""

    at: float
    path: str
    symbol: str
    language: str
    raw_query: str
    connection: int
    in_flight: int
    status: int = 0


def _page(text: str, size: int) -> bytes:
    page = f"<!DOCTYPE html><html><head><title>{text}</title></head><body><p>{text}</p>"
    return (page + " " * (size - len(page) - 14) + "</body></html>").encode()


def pdf(size: int = 9_091, symbol: str = "") -> bytes:
    """A file that begins and ends like a PDF."""
    head = b"%PDF-1.4\n% " + symbol.encode() + b"\n"
    return head + b"0" * (size - len(head) - 6) + b"\n%%EOF"


HTML = (("Content-Type", "text/html; charset=utf-8"),)
PDF = (("Content-Type", "application/pdf"),)
TEXT = (("Content-Type", "text/plain; charset=utf-8"),)


def located() -> Reply:
    """(3) The document exists: a relative redirect in capitals."""
    return Reply(302, "Found", (("Location", FILE_PATH),))


def absent(base: str = "") -> Reply:
    """(4) It does not: an absolute redirect to the page of errors."""
    return Reply(302, "Found", (("Location", f"{base}/error"),))


def error_page() -> Reply:
    return Reply(200, "OK", HTML, _page("UN Documents", 1_303))


def lowered_file() -> Reply:
    """(3) The file under its address in capitals: moved to the same in small letters."""
    body = _page("301 Moved Permanently", 162)
    return Reply(301, "Moved Permanently", (("Location", FILE_PATH.lower()), *HTML), body)


def short_link(symbol: str) -> Reply:
    """(1) What undocs.org says."""
    return Reply(301, "Moved Permanently", (("Location", f"https://docs.un.org:443/en/{symbol}"),))


def viewer(symbol: str) -> Reply:
    """(2) What docs.un.org says of anything."""
    source = f"https://documents.un.org{API_PATH}?s={symbol}&amp;l=en&amp;t=pdf"
    page = f'<html><body><a href="/fr/{symbol}">Français</a><iframe src="{source}"></iframe></body></html>'
    return Reply(200, "OK", HTML, page.encode() + b" " * (4_000 - len(page)))


def empty() -> Reply:
    """(5, 6) A registered document without a file."""
    return Reply(200, "OK", PDF)


def in_words(target: str) -> Reply:
    """(7) A redirect as text."""
    return Reply(200, "OK", TEXT, f"Found. Redirecting to {target}".encode())


def bad_gateway() -> Reply:
    """(8) Common and short-lived."""
    return Reply(502, "Bad Gateway", HTML, _page("502 Bad Gateway", 552))


def overloaded() -> Reply:
    """(9) Too many at once."""
    return Reply(503, "Service Unavailable", HTML, _page("503", 300))


def wait(seconds: float, *, date: bool = False) -> Reply:
    """(10) Too fast; in seconds or until a date."""
    when = formatdate(time.time() + seconds, usegmt=True) if date else f"{seconds:g}"
    return Reply(429, "Too Many Requests", (("Retry-After", when), ("Date", formatdate(usegmt=True))))


def challenge() -> Reply:
    """(11) The firewall wants a browser."""
    return Reply(202, "Accepted", (("x-amzn-waf-action", "challenge"),))


def refused() -> Reply:
    """(12) Not for us."""
    return Reply(403, "Forbidden", HTML, _page("403 Forbidden", 400))


def file(size: int = 9_091, symbol: str = "") -> Reply:
    """(14, 26) A small valid file."""
    return Reply(200, "OK", PDF, pdf(size, symbol))


def page() -> Reply:
    """(15) A page where a file should be."""
    return Reply(200, "OK", HTML, _page("UN Documents", 1_303))


def redirect(target: str, status: int = 302) -> Reply:
    """(16, 17) To anywhere."""
    return Reply(status, "Found", (("Location", target),))


def missing(status: int = 404) -> Reply:
    """(23) The failover service's words."""
    return Reply(status, "Not Found", HTML, _page("not available in 'en'", 600))


def bad_request() -> Reply:
    """(23) A symbol that it does not like."""
    return Reply(400, "Bad Request", HTML, _page("bad language", 500))


def meta_refresh() -> Reply:
    """(24) How it was before 2024."""
    text = b'<html><head><META HTTP-EQUIV="refresh" CONTENT="0; URL=/TMP/3044276.83.html"></head></html>'
    return Reply(200, "OK", HTML, text)


def broken_off() -> Reply:
    """(25) A connection that breaks in the middle of a file."""
    return replace(file(), reset_after=4_000)


def hang_up() -> Reply:
    """A connection closed instead of an answer."""
    return Reply(reset_after=-1)


@dataclass
class _Script:
    """What is said to a symbol: replies in turn, then the usual."""

    replies: list[Reply | Callable[[], Reply]] = field(default_factory=list)
    forever: bool = False


class DocumentService:
    """The service, in a thread of its own, with a record of what it was asked."""

    def __init__(self, delay_s: float = 0.0, port: int = 0) -> None:
        self.delay_s = delay_s
        self.asked: list[Asked] = []
        self.peak = 0
        self.early = 0
        self.connections = 0
        self.url = ""
        self._port = port
        self._held: set[tuple[str, str]] = set()
        self._scripts: dict[tuple[str, str], _Script] = {}
        self._closed_until: dict[str, float] = {}
        self._host_closed_until = self._host_told_at = 0.0
        self._in_flight = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()
        self._stop: asyncio.Event | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._serving: set[asyncio.Task[None]] = set()

    # What it knows

    def hold(self, *symbols: str, language: str = "*") -> None:
        """Have documents, in all languages or in one."""
        self._held.update((_folded(symbol), language) for symbol in symbols)

    def say(
        self, symbol: str, *replies: Reply | Callable[[], Reply], forever: bool = False, language: str = "*"
    ) -> None:
        """Say something to a symbol before the usual, in turn; ``forever``: the last again and again."""
        self._scripts[_folded(symbol), language] = _Script(list(replies), forever)

    def questions(self, symbol: str) -> list[Asked]:
        """What was asked about a spelling."""
        return [asked for asked in self.asked if _folded(asked.symbol) == _folded(symbol)]

    def reply_to(self, path: str, query: str) -> tuple[Reply, str, str]:
        """The reply to an address, and the symbol and language in it."""
        if path == "/error":
            return error_page(), "", ""
        if path == FILE_PATH:
            return lowered_file(), "", ""
        if path == FILE_PATH.lower():
            return file(), "", ""
        if path != API_PATH:
            return missing(), "", ""
        fields = dict(part.partition("=")[::2] for part in query.split("&"))
        symbol, language = unquote(fields.get("s", "")), fields.get("l", "en")
        if any(letter in symbol for letter in "[]^"):
            return bad_request(), symbol, language
        for key in ((_folded(symbol), language), (_folded(symbol), "*")):
            script = self._scripts.get(key)
            if script is not None and script.replies:
                said = script.replies[0]
                if len(script.replies) > 1 or not script.forever:
                    script.replies.pop(0)
                return (said if isinstance(said, Reply) else said()), symbol, language
        # An unknown language is served in English (19).
        known = language if language in ("ar", "en", "es", "fr", "ru", "zh", "ot") else "en"
        if "+" in query:
            return absent(self.url), symbol, language
        there = {(_folded(symbol), known), (_folded(symbol), "*")} & self._held
        return (located() if there else absent(self.url)), symbol, language

    # How it serves

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        number = self.connections
        self._writers.add(writer)
        serving = asyncio.current_task()
        assert serving is not None
        self._serving.add(serving)
        try:
            while await self._one(reader, writer, number):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            self._serving.discard(serving)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        target = head.split(b" ", 2)[1].decode("ascii", "replace")
        parts = urlsplit(target)
        self._in_flight += 1
        self.peak = max(self.peak, self._in_flight)
        try:
            asked = Asked(time.monotonic(), parts.path, "", "", parts.query, number, self._in_flight)
            reply, asked.symbol, asked.language = self.reply_to(parts.path, parts.query)
            asked.status = reply.status
            self.asked.append(asked)
            if asked.at < self._closed_until.get(_folded(asked.symbol), 0.0) or (
                self._host_told_at + UNDER_WAY_S < asked.at < self._host_closed_until
            ):
                self.early += 1
            if reply.delay_s or self.delay_s:
                await asyncio.sleep(reply.delay_s or self.delay_s)
            if reply.status == 429:
                self._note_wait(reply, asked.symbol)
        finally:
            self._in_flight -= 1
        return await _send(writer, reply)

    def _note_wait(self, reply: Reply, symbol: str) -> None:
        seconds = dict(reply.headers).get("Retry-After", "")
        if seconds.replace(".", "", 1).isdigit():
            until = time.monotonic() + float(seconds)
            self._closed_until[_folded(symbol)] = until
            if until > self._host_closed_until:
                self._host_told_at, self._host_closed_until = time.monotonic(), until

    async def run(self) -> None:
        """Serve until told to stop."""
        self._stop = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._serve, "127.0.0.1", self._port, backlog=512)
        port = server.sockets[0].getsockname()[1]
        self._port = port
        self.url = f"http://127.0.0.1:{port}"
        self._ready.set()
        await self._stop.wait()
        server.close()
        for writer in list(self._writers):
            writer.transport.abort()
        serving = list(self._serving)
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)

    def die(self) -> None:
        """Stop serving; connections are refused from now on."""
        if self._loop is not None and self._stop is not None and self._thread is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()

    def __enter__(self) -> DocumentService:
        self._thread = threading.Thread(target=lambda: asyncio.run(self.run()), daemon=True)
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self.die()


async def _send(writer: asyncio.StreamWriter, reply: Reply) -> bool:
    if reply.reset_after == -1:
        writer.transport.abort()
        return False
    lines = [f"HTTP/1.1 {reply.status} {reply.reason}"]
    lines.extend(f"{name}: {value}" for name, value in reply.headers)
    lines.append(f"Content-Length: {len(reply.body)}")
    if reply.close:
        lines.append("Connection: close")
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
    if reply.reset_after is not None:
        writer.write(reply.body[: reply.reset_after])
        await writer.drain()
        await asyncio.sleep(0.02)
        writer.transport.abort()
        return False
    writer.write(reply.body)
    await writer.drain()
    return not reply.close


def _folded(symbol: str) -> str:
    """As the service compares: without spaces, in capitals."""
    return "".join(symbol.split()).upper()


def main() -> None:
    """Serve the benchmark of resolving as a process, and print a record at the end."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--delay-s", type=float, default=0.05)
    parser.add_argument("--symbols", type=int, default=2_000)
    parser.add_argument("--limited", type=int, default=60)
    parser.add_argument("--overloaded", type=int, default=40)
    parser.add_argument("--absent", type=int, default=100)
    parser.add_argument("--clustered", action="store_true", help="trouble comes first, not spread")
    given = parser.parse_args()
    service = DocumentService(given.delay_s, given.port)
    names = [symbol_of(number) for number in range(given.symbols)]
    groups = spread(names, given.limited, given.overloaded, given.absent, clustered=given.clustered)
    service.hold(*(name for name in names if name not in groups["absent"]))
    for name in groups["limited"]:
        service.say(name, wait(1))
    for name in groups["overloaded"]:
        service.say(name, overloaded())

    async def serve() -> None:
        served = asyncio.create_task(service.run())
        await asyncio.to_thread(service._ready.wait)
        print(service.url, flush=True)
        await asyncio.to_thread(input)
        assert service._stop is not None
        service._stop.set()
        await served

    with contextlib.suppress(EOFError):
        asyncio.run(serve())
    print(
        json.dumps(
            {
                "requests": len(service.asked),
                "peak": service.peak,
                "connections": service.connections,
                "early": service.early,
            }
        )
    )


def symbol_of(number: int) -> str:
    """A symbol that no fact settles: documents of the Third Committee, old enough to be there."""
    return f"A/C.3/{40 + number // 100}/{number % 100 + 1}"


def spread(
    names: list[str], limited: int, overloaded_: int, absent_: int, *, clustered: bool = False
) -> dict[str, set[str]]:
    """Which of the symbols meet what: spread evenly or the first of them, no symbol twice."""
    rest, groups = list(names), {}
    for group, count in (("limited", limited), ("overloaded", overloaded_), ("absent", absent_)):
        step = 1 if clustered else len(rest) / max(count, 1)
        chosen = {rest[int(at * step)] for at in range(count)}
        groups[group] = chosen
        rest = [name for name in rest if name not in chosen]
    return groups


if __name__ == "__main__":
    main()
