"""The state machine: each row of docs/resolving.md § 2 beside what nearly is one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.net.hosts import parse_base
from citecheck.net.observation import Failure, Observation
from citecheck.resolvers.states import TABLE, Says, Then, judge
from citecheck.value import replace

BASE = parse_base("https://documents.un.org")
URL = "https://documents.un.org/api/symbol/access?s=A%2FRES%2F79%2F1&l=en&t=pdf"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
PAGE = b"<!DOCTYPE html><html><body>UN Documents</body></html>"
VIEWER = b'<html><iframe src="https://documents.un.org/api/symbol/access?s=A&amp;l=en&amp;t=pdf"></iframe></html>'


def answer(status: int | None = 200, head: bytes = b"", kind: str = "", **rest: object) -> Observation:
    made = Observation(URL, NOW, status=status, head=head, size=len(head), content_type=kind)
    return replace(made, **rest)


HTML = "text/html; charset=utf-8"
ROWS = [
    (1, Says.UNREACHABLE, answer(None, failure=Failure.CONNECT), "no connection"),
    (1, Says.UNREACHABLE, answer(None, failure=Failure.BROKEN), "broken off in the middle of a body"),
    (2, Says.BLOCKED, answer(202, challenge="challenge"), "the firewall announces itself"),
    (2, Says.BLOCKED, answer(302, challenge="captcha", location="/error"), "whatever else the answer says"),
    (2, Says.BLOCKED, answer(202), "accepted, and nothing"),
    (2, Says.BLOCKED, answer(405, b"<html>captcha</html>", HTML), "a captcha"),
    (2, Says.BLOCKED, answer(200, b"<html>window.gokuProps = {}</html>", HTML), "a challenge in a page"),
    (2, Says.BLOCKED, answer(404, b"<html>x.awswaf.com/y</html>", HTML), "a challenge is no absence"),
    (3, Says.BLOCKED, answer(403), "refused"),
    (4, Says.RATE_LIMITED, answer(429), "too many, with or without a time"),
    (4, Says.RATE_LIMITED, answer(503, retry_after_s=3.0), "overload with a time"),
    (5, Says.TRANSIENT, answer(500), "500"),
    (5, Says.TRANSIENT, answer(502, b"x" * 552, HTML), "502"),
    (5, Says.TRANSIENT, answer(503), "overload without a time"),
    (5, Says.TRANSIENT, answer(504), "504"),
    (6, Says.MOVED, answer(301, location="https://docs.un.org:443/en/A", url="https://undocs.org/A"), "a short link"),
    (7, Says.ABSENT, answer(302, location="https://documents.un.org/error"), "absolute"),
    (7, Says.ABSENT, answer(302, location="/error"), "relative"),
    (7, Says.ABSENT, answer(307, location="//documents.un.org/error/"), "relative to the scheme"),
    (8, Says.FOUND, answer(302, location="/doc/UNDOC/GEN/N24/PDF/N24.PDF"), "relative, in capitals"),
    (8, Says.FOUND, answer(301, location="https://documents.un.org/DOC/undoc/x.pdf"), "in any case"),
    (9, Says.REDIRECTED, answer(302, location="https://example.org/error"), "another host's error is no absence"),
    (9, Says.REDIRECTED, answer(302, location="https://example.org/doc/x.pdf"), "another host's file is no proof"),
    (9, Says.REDIRECTED, answer(302, location="/login?next=/error"), "a login page"),
    (9, Says.REDIRECTED, answer(302, location="/api/symbol/access?s=A"), "a loop"),
    (9, Says.REDIRECTED, answer(302, location="/errors"), "a longer word"),
    (9, Says.REDIRECTED, answer(302, location="/ERROR"), "paths don't fold"),
    (9, Says.REDIRECTED, answer(302, location="https://[::1/error"), "an address that cannot be read"),
    (7, Says.ABSENT, answer(200, b"Found. Redirecting to https://documents.un.org/error", "text/plain"), "in words"),
    (8, Says.FOUND, answer(200, b"Found. Redirecting to /doc/UNDOC/x.pdf", "text/plain"), "in words"),
    (9, Says.REDIRECTED, answer(200, b"Found. Redirecting to https://example.org/error", "text/plain"), "elsewhere"),
    (13, Says.UNEXPECTED, answer(200, b"Found. Redirecting to /error", HTML), "the same words in a page"),
    (11, Says.EMPTY, answer(200, kind="application/pdf"), "nothing"),
    (12, Says.FOUND, answer(200, b"%PDF-1.4", "application/octet-stream"), "by its first bytes, not its type"),
    (12, Says.FOUND, answer(200, b"\xef\xbb\xbf\r\n%PDF-1.7"), "after what some writers put before"),
    (17, Says.UNEXPECTED, answer(200, b"PK\x03\x04", "application/pdf"), "a zip where a PDF was asked for"),
    (12, Says.FOUND, answer(200, b"PK\x03\x04", url=URL.replace("pdf", "docx")), "where Word was asked for"),
    (13, Says.UNEXPECTED, answer(200, PAGE, HTML), "a page straight from the API may be a proxy's"),
    (13, Says.TRANSIENT, answer(200, PAGE, HTML, url="https://documents.un.org/doc/x.pdf"), "a page for a file"),
    (14, Says.LANDING, answer(200, VIEWER, HTML), "the viewer"),
    (15, Says.BAD_SYMBOL, answer(400, PAGE, HTML), "400"),
    (16, Says.ABSENT, answer(404, PAGE, HTML), "404"),
    (16, Says.ABSENT, answer(410), "410"),
    (17, Says.UNEXPECTED, answer(200, PAGE, HTML, size=50_000), "a large page"),
    (17, Says.UNEXPECTED, answer(302), "a redirect to nowhere"),
    (17, Says.UNEXPECTED, answer(304, location="/error"), "no redirect at all"),
    (17, Says.UNEXPECTED, answer(418), "anything else"),
    (17, Says.UNEXPECTED, answer(451), "blocked by law is no absence"),
]


@pytest.mark.parametrize(
    ("number", "says", "observed"), [pytest.param(n, s, o, id=f"{n} {words}") for n, s, o, words in ROWS]
)
def test_rows(number: int, says: Says, observed: Observation) -> None:
    judgement = judge(observed, BASE)
    assert (judgement.row.number, judgement.says) == (number, says)


def test_every_row_is_tested_and_in_the_order_of_the_document() -> None:
    numbers = [row.number for row in TABLE]
    assert numbers == sorted(numbers)
    # Row 10 sends to rows 7 to 9 and never stays itself.
    assert {n for n, *_ in ROWS} | {10} == set(numbers)


def test_rows_that_lead_back_to_the_api_ask_nothing_more() -> None:
    assert {row.number for row in TABLE if row.then is Then.ASK_API} == {6, 14}


def test_redirects_are_judged_on_the_base_asked_or_on_the_service() -> None:
    base = parse_base("http://127.0.0.1:8080")
    url = URL.replace("https://documents.un.org", base.url)
    for location, says in {
        "/error": Says.ABSENT,
        "http://127.0.0.1:8080/error": Says.ABSENT,
        "https://documents.un.org/error": Says.ABSENT,
        "http://127.0.0.1:8081/error": Says.REDIRECTED,
        "http://localhost:8080/error": Says.REDIRECTED,
    }.items():
        assert judge(answer(302, url=url, location=location), base).says is says, location


BODIES = st.one_of(
    st.binary(max_size=200), st.sampled_from([b"", b"%PDF-1", PAGE, VIEWER, b"404 Not Found", b"/error"])
)
LOCATIONS = st.one_of(
    st.none(), st.text(max_size=40), st.sampled_from(["/error", "https://example.org/error", "/doc/x"])
)


@given(
    status=st.one_of(st.integers(100, 599), st.sampled_from([200, 202, 302, 404, 410, 503])),
    head=BODIES,
    location=LOCATIONS,
    kind=st.sampled_from(["", "text/html", "text/plain", "application/pdf", "application/json"]),
    challenge=st.sampled_from([None, "challenge"]),
)
def test_nothing_but_an_explicit_absence_is_one(
    status: int, head: bytes, location: str | None, kind: str, challenge: str | None
) -> None:
    observed = answer(status, head, kind, location=location, challenge=challenge)
    if judge(observed, BASE).says is not Says.ABSENT:
        return
    assert challenge is None
    in_words = status == 200 and kind in ("", "text/plain") and head.startswith(b"Found. Redirecting to ")
    assert status in (404, 410) or (300 <= status <= 399 and "error" in (location or "")) or in_words
