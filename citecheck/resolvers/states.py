"""What an answer of the document service says: the state machine, row by row.

The table is docs/resolving.md § 2, in its order and with its numbers; the first row that fits
an answer decides. It judges single answers: whether to ask again is decided by
:mod:`citecheck.net.retry`, which spelling comes next by :mod:`citecheck.resolvers.ladder`.

Redirects are never followed: where one leads is the answer. So there is no chain of hops
to limit and no loop to detect, and where an answer leads back to the API (rows 6 and 14) there
is nothing left to do, for questions are put to the API alone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from citecheck.net.hosts import API_PATH, SHORT_HOSTS, VIEWER_HOST, Base, on_service
from citecheck.net.observation import Failure, Observation
from citecheck.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable


class Says(StrEnum):
    """What one answer amounts to. Only two of them are an answer about the document."""

    FOUND = "found"
    ABSENT = "absent"
    UNREACHABLE = "unreachable"
    TRANSIENT = "transient"
    RATE_LIMITED = "rate limited"
    BLOCKED = "blocked"
    EMPTY = "empty"
    MOVED = "moved"
    LANDING = "landing"
    REDIRECTED = "redirected elsewhere"
    BAD_SYMBOL = "bad symbol"
    UNEXPECTED = "unexpected"


class Then(StrEnum):
    """What is to be done after one answer."""

    SETTLED = "the document is there"
    NEXT_SPELLING = "next spelling, then confirm"
    RETRY = "ask again after a pause"
    RETRY_LATE = "ask again once, late"
    WAIT = "ask again when the host allows"
    REFUSED = "do not ask again; count towards the breaker"
    ASK_API = "no evidence; the symbol API is the one to ask"
    AS_REDIRECT = "read it as a redirect"
    GIVE_UP = "do not ask again"


class Seen(Value):
    """One answer, where it came from and where it leads; made by :func:`_see`.

    Attributes:
        answer: As observed.
        status: 0 for no answer.
        host: The host that was asked.
        path: The path that was asked.
        target: Where a redirect leads, as an absolute address; ``None`` if it is no redirect.
        target_path: The path of a redirect of the API that stays on the service; else ``None``.
    """

    answer: Observation
    status: int
    host: str
    path: str
    target: str | None
    target_path: str | None

    @property
    def magic(self) -> bool:
        """Whether the body begins like a file of the type asked for."""
        kinds = ("doc", "docx") if "&t=doc" in self.answer.url else ("pdf",)
        head = self.answer.head.lstrip(b"\xef\xbb\xbf\r\n\t ")
        return any(head.startswith(magic) for kind in kinds for magic in MAGIC[kind])


def _see(answer: Observation, base: Base) -> Seen:
    asked = urlsplit(answer.url)
    status, location = answer.status or 0, (answer.location or "").strip()
    target = target_path = None
    if location and 300 <= status <= 399 and status != 304:
        try:
            target = urljoin(answer.url, location)
        except ValueError:
            target = location
        if asked.path == API_PATH and on_service(target, base):
            target_path = urlsplit(target).path
    return Seen(answer, status, (asked.hostname or "").rstrip("."), asked.path, target, target_path)


MAGIC = {
    "pdf": (b"%PDF",),
    "doc": (b"\xd0\xcf\x11\xe0", b"\xff\x57\x50\x43", b"PK\x03\x04", b"%PDF"),
    "docx": (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\x57\x50\x43", b"%PDF"),
}
"""First bytes: PDF; OLE, WordPerfect 5.1, zip (docs/resolving.md § 8). Asking for Word may give a PDF."""

STUB_BYTES = 4_096
_TEXT_REDIRECT = b"Found. Redirecting to "


class Row(Value):
    """One row of the table: its number, when it fits, what it says, what comes next."""

    number: int
    fits: Callable[[Seen], bool]
    says: Says
    then: Then
    words: str


def _no_answer(seen: Seen) -> bool:
    return seen.answer.failure is not None


def _challenge(seen: Seen) -> bool:
    answer = seen.answer
    if answer.challenge is not None:
        return True
    if seen.status == 202 and not answer.head:
        return True
    head = answer.head.lower()
    if seen.status == 405 and b"captcha" in head:
        return True
    return answer.is_html and (b"gokuprops" in head or b"awswaf.com" in head)


def _limited(seen: Seen) -> bool:
    return seen.status == 429 or (seen.status == 503 and seen.answer.retry_after_s is not None)


def _short_to_viewer(seen: Seen) -> bool:
    return seen.host in SHORT_HOSTS and seen.target is not None and f"//{VIEWER_HOST}" in seen.target


def _to_error(seen: Seen) -> bool:
    path = seen.target_path
    return path is not None and path.rstrip("/") == "/error"


def _to_document(seen: Seen) -> bool:
    path = seen.target_path
    return path is not None and path.lower().startswith("/doc/")


def _elsewhere(seen: Seen) -> bool:
    return seen.target is not None


def _text_redirect(seen: Seen) -> bool:
    kind = seen.answer.content_type.partition(";")[0].strip().lower()
    return seen.status == 200 and kind in ("", "text/plain") and seen.answer.head.startswith(_TEXT_REDIRECT)


def _empty(seen: Seen) -> bool:
    return seen.status == 200 and not seen.answer.head and not seen.answer.size


def _file(seen: Seen) -> bool:
    return seen.status == 200 and seen.magic


def _page_from_document(seen: Seen) -> bool:
    return _small_page(seen) and seen.path.lower().startswith("/doc/")


def _small_page(seen: Seen) -> bool:
    return seen.status == 200 and seen.answer.is_html and seen.answer.size <= STUB_BYTES and not _viewer(seen)


def _viewer(seen: Seen) -> bool:
    head = seen.answer.head
    return seen.status == 200 and seen.answer.is_html and b"<iframe" in head.lower() and API_PATH.encode() in head


TABLE: tuple[Row, ...] = (
    Row(1, _no_answer, Says.UNREACHABLE, Then.RETRY, "no answer"),
    Row(2, _challenge, Says.BLOCKED, Then.REFUSED, "the service asks for a proof of being human"),
    Row(3, lambda seen: seen.status == 403, Says.BLOCKED, Then.RETRY_LATE, "the service refuses (403)"),
    Row(4, _limited, Says.RATE_LIMITED, Then.WAIT, "the service asks to wait"),
    Row(5, lambda seen: seen.status in (500, 502, 503, 504), Says.TRANSIENT, Then.RETRY, "the service is in trouble"),
    Row(6, _short_to_viewer, Says.MOVED, Then.ASK_API, "the short link leads to the viewer"),
    Row(7, _to_error, Says.ABSENT, Then.NEXT_SPELLING, "the service has no such document"),
    Row(8, _to_document, Says.FOUND, Then.SETTLED, "the service points to the file"),
    Row(9, _elsewhere, Says.REDIRECTED, Then.GIVE_UP, "the service redirects to an unexpected place"),
    Row(10, _text_redirect, Says.MOVED, Then.AS_REDIRECT, "a redirect in words"),
    Row(11, _empty, Says.EMPTY, Then.RETRY, "the service sends an empty document (not published yet?)"),
    Row(12, _file, Says.FOUND, Then.SETTLED, "the service sends the file"),
    Row(13, _page_from_document, Says.TRANSIENT, Then.RETRY, "a page in the place of a file"),
    Row(13, _small_page, Says.UNEXPECTED, Then.GIVE_UP, "a page in the place of an answer (a proxy's?)"),
    Row(14, _viewer, Says.LANDING, Then.ASK_API, "the viewer, which shows the same for anything"),
    Row(
        15,
        lambda seen: seen.status == 400,
        Says.BAD_SYMBOL,
        Then.GIVE_UP,
        "the service calls the symbol malformed (400)",
    ),
    Row(
        16, lambda seen: seen.status in (404, 410), Says.ABSENT, Then.NEXT_SPELLING, "the service has no such document"
    ),
    Row(17, lambda _: True, Says.UNEXPECTED, Then.GIVE_UP, "an answer that nobody foresaw"),
)
"""docs/resolving.md § 2, first match wins. Row 13 is two: a page from ``/doc/`` may be a hiccup."""


class Judgement(Value):
    """One answer, judged: the row that fitted, and the answer as it was read."""

    row: Row
    answer: Observation

    @property
    def says(self) -> Says:
        """What the answer amounts to."""
        return self.row.says

    @property
    def then(self) -> Then:
        """What is to be done next."""
        return self.row.then

    @property
    def definite(self) -> bool:
        """Whether it answers the question: found, or absent in so many words. Only such answers are kept."""
        return self.row.says in (Says.FOUND, Says.ABSENT)


def judge(answer: Observation, base: Base) -> Judgement:
    """Judge one answer by the first row of the table that fits it."""
    seen = _see(answer, base)
    for row in TABLE:
        if row.fits(seen):
            if row.then is Then.AS_REDIRECT:
                return judge(_as_redirect(answer), base)
            return Judgement(row, answer)
    raise AssertionError("row 17 fits everything")


def _as_redirect(answer: Observation) -> Observation:
    target = answer.head[len(_TEXT_REDIRECT) :].decode("utf-8", "replace").strip()
    return replace(answer, status=302, reason="Found", location=target, head=b"")


NO_CONNECTION = frozenset({Failure.CONNECT, Failure.TLS, Failure.RESET})
"""Failures that mean that nobody is there to answer."""
